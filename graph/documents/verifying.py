"""Is the graph exactly what the documents say? It is derived again beside the live one, and both are compared.

The two graphs are read as they come and compared on disk, in SQLite, so that the memory stays flat. A difference names
the node or relationship, the properties, and the document that states it or would; never a value.
"""

import sqlite3
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import orjson

from graph.documents.ledger import pages_of, replay
from graph.store.schema import apply_schema
from graph.store.store import Store

_APART = (
    "documentId",
    "role",
    "validFrom",
    "supersededBy",
    "statedSource",
    "statedTarget",
    "ordinal",  # of the facts of an alert, several of which one document may state
)  # what tells relationships of one type between two apart
_ROWS = 2_000  # written to disk at once

Progress = Callable[[str, int], None]


class DifferenceKind(StrEnum):
    """How the live graph differs from what the documents say."""

    MISSING = "MISSING"
    EXTRA = "EXTRA"
    CHANGED = "CHANGED"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference. It tells where to look, and no value of anybody."""

    kind: DifferenceKind
    what: str
    """The node or relationship, as in `AccountEntry 01H…` or `CONCERNS from … to …`."""
    properties: tuple[str, ...]
    """Names of the properties that differ; none of what is missing or extra as a whole."""
    document: str | None
    """Id of the document that states it, by what the graph says or ought to say."""


@dataclass(frozen=True, slots=True)
class Verified:
    """What a verification looked at."""

    pages: int
    compared: int
    """Nodes and relationships of the live graph."""


async def verify(
    live: Store, beside: Store, tell: Callable[[Difference], None], progress: Progress = lambda _step, _done: None
) -> Verified:
    """Derives the graph in `beside`, an empty store, from the documents of `live`, and tells every difference.

    Raises LedgerBroken when the documents themselves are not as they were received.
    """
    await apply_schema(beside)
    pages = await replay(beside, pages_of(live), progress=lambda done: progress("deriving", done))
    with (
        tempfile.TemporaryDirectory(prefix="esep-verify-") as folder,
        closing(sqlite3.connect(Path(folder) / "derived.sqlite")) as derived,
    ):
        derived.execute("PRAGMA synchronous = OFF")
        derived.execute("CREATE TABLE fact (key TEXT PRIMARY KEY, held BLOB NOT NULL) WITHOUT ROWID")
        await _keep(derived, _facts(beside), progress)
        compared = await _compare(derived, _facts(live), tell, progress)
    return Verified(pages, compared)


Fact = tuple[str, bytes]
"""The name of a node or relationship, and its labels and properties."""


async def _facts(store: Store) -> AsyncIterator[Fact]:
    async for row in store.stream("ledger.all_nodes"):
        yield _name(row["labels"], row["held"]), _canonical({"labels": sorted(row["labels"]), **row["held"]})
    async for row in store.stream("ledger.all_relationships"):
        held = row["held"]
        source, target = _name(row["sourceLabels"], row["source"]), _name(row["targetLabels"], row["target"])
        which = " ".join(str(held[name]) for name in _APART if name in held)
        yield f"{row['type']} from {source} to {target} ({which})", _canonical(held)


def _name(labels: list[str], held: dict[str, Any]) -> str:
    """What names a node among all: its label, with its id, code or value; a past state's also with what ended it."""
    parts = (held.get("id") or held.get("code") or held.get("kind"), held.get("value"))
    if "Version" in labels or "PastEntry" in labels:
        parts = (*parts, held.get("supersededBy"))
    return " ".join([min(labels), *(str(part) for part in parts if part is not None)])


def _canonical(held: dict[str, Any]) -> bytes:
    return orjson.dumps(held, option=orjson.OPT_SORT_KEYS)


async def _keep(derived: sqlite3.Connection, facts: AsyncIterator[Fact], progress: Progress) -> None:
    rows: list[Fact] = []
    kept = 0
    async for fact in facts:
        rows.append(fact)
        if len(rows) == _ROWS:
            derived.executemany("INSERT INTO fact VALUES (?, ?)", rows)
            kept += len(rows)
            progress("reading what was derived", kept)
            rows = []
    derived.executemany("INSERT INTO fact VALUES (?, ?)", rows)


async def _compare(
    derived: sqlite3.Connection,
    facts: AsyncIterator[Fact],
    tell: Callable[[Difference], None],
    progress: Progress,
) -> int:
    compared = 0
    async for name, held in facts:
        compared += 1
        found = derived.execute("DELETE FROM fact WHERE key = ? RETURNING held", (name,)).fetchall()
        if not found:
            tell(Difference(DifferenceKind.EXTRA, name, (), orjson.loads(held).get("documentId")))
        elif found[0][0] != held:
            ours, theirs = orjson.loads(found[0][0]), orjson.loads(held)
            names = sorted(key for key in ours.keys() | theirs.keys() if ours.get(key) != theirs.get(key))
            tell(Difference(DifferenceKind.CHANGED, name, tuple(names), ours.get("documentId")))
        if compared % _ROWS == 0:
            progress("comparing", compared)
    for name, held in derived.execute("SELECT key, held FROM fact ORDER BY key"):
        tell(Difference(DifferenceKind.MISSING, name, (), orjson.loads(held).get("documentId")))
    return compared
