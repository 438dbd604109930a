"""The schema of the graph: numbered files in `cypher/schema/`, applied in order, each once, and checked ever after.

A file that was applied and then changed is an error: the store and the code would disagree without anyone noticing. A
change is a new file. Statements are idempotent (`IF NOT EXISTS`), so that a start that was cut short is taken up again.
"""

import hashlib
from datetime import UTC, datetime
from pathlib import Path

from graph.classifiers import ARTICLES, AUTHORIZED_BODY, REGIONS, SETTLEMENTS
from graph.model.errors import SystemFault
from graph.store.catalogue import CYPHER
from graph.store.store import Store, Transaction

_STARTING = 30.0  # seconds; a database that started a moment ago lets its first caller in slowly on a busy machine


class SchemaMismatch(SystemFault):
    """The store was made with other schema files than these."""

    code = "SCHEMA_MISMATCH"


async def apply_schema(store: Store, folder: Path = CYPHER / "schema") -> list[str]:
    """Applies what is not applied yet, and returns the names of those files. Raises SchemaMismatch on a changed one."""
    await store.verify(within=_STARTING)
    held = {row["name"]: row["sha256"] for row in await store.command(store.catalogue["migration.applied"].text())}
    files = {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.cypher"))}
    sums = {name: hashlib.sha256(text.encode()).hexdigest() for name, text in files.items()}
    for name, sha256 in held.items():
        if sums.get(name) != sha256:
            raise SchemaMismatch(
                f"The store was made with another version of schema file {name}. "
                "Use the code that made it, or an empty store and your documents."
            )
    applied = [name for name in files if name not in held]
    for name in applied:
        for statement in _statements(files[name]):
            await store.command(statement)
        await _note(store, name, sums[name])
    if applied:
        await store.command("CALL db.awaitIndexes(300)")
    await _record_classifiers(store)
    return applied


def _statements(text: str) -> list[str]:
    code = "\n".join(line for line in text.splitlines() if not line.startswith("//"))
    return [statement for statement in (part.strip() for part in code.split(";")) if statement]


async def _note(store: Store, name: str, sha256: str) -> None:
    async def work(transaction: Transaction) -> None:
        await transaction.run("migration.record", name=name, sha256=sha256, appliedAt=datetime.now(UTC).isoformat())

    await store.write(work, name="migration.record")


async def _record_classifiers(store: Store) -> None:
    def rows(facts: tuple) -> list[dict]:
        return [fact.model_dump(mode="json", by_alias=True, exclude_none=True) for fact in facts]

    async def work(transaction: Transaction) -> None:
        await transaction.run(
            "classifier.record",
            regions=rows(REGIONS),
            places=rows(SETTLEMENTS),
            articles=rows(ARTICLES),
            agencies=rows((AUTHORIZED_BODY,)),
        )

    await store.write(work, name="classifier.record")
