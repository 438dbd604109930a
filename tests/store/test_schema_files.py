"""The schema is applied once, in order, and a file that changed after that is refused."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from graph.model.errors import GraphFault
from graph.store.catalogue import CYPHER
from graph.store.schema import SchemaMismatch, apply_schema
from graph.store.store import Store


async def schema_of(store: Store) -> list[Any]:
    """Everything that applying may change: indexes, constraints, the record of files, the classifiers."""
    indexes = await store.command("SHOW INDEXES YIELD name, state, type RETURN name, state, type ORDER BY name")
    constraints = await store.command("SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name")
    files = await store.command("MATCH (m:Migration) RETURN m {.*} AS file ORDER BY m.name")
    classified = await store.command(
        "MATCH (n:Region|Place|Article|Agency) UNWIND labels(n) AS name RETURN name, count(*) AS number ORDER BY name"
    )
    return [indexes, constraints, files, classified]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CYPHER / "schema", tmp_path / "schema"))


@pytest.fixture
async def cleared(store: Store) -> AsyncIterator[None]:
    """Takes away what a test applied, for the sake of the others."""
    yield
    await store.command("DROP INDEX of_a_test IF EXISTS")
    await store.command("MATCH (m:Migration) WHERE m.name STARTS WITH '9' DELETE m")


async def test_applying_again_changes_nothing(store: Store) -> None:
    before = await schema_of(store)
    assert await apply_schema(store) == []
    assert await schema_of(store) == before
    assert [row["file"]["name"] for row in before[2]] == sorted(path.stem for path in CYPHER.glob("schema/*.cypher"))
    assert {row["state"] for row in before[0]} == {"ONLINE"}


@pytest.mark.parametrize("change", ["one letter more", "gone"])
async def test_a_file_that_changed_after_it_was_applied_is_refused_before_anything_is_done(
    store: Store, folder: Path, change: str
) -> None:
    file = folder / "002_entries_of_questions.cypher"
    if change == "gone":
        file.unlink()
    else:
        file.write_text(file.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    (folder / "999_later.cypher").write_text("CREATE INDEX of_a_test FOR (n:OfATest) ON (n.id);", encoding="utf-8")
    before = await schema_of(store)
    with pytest.raises(SchemaMismatch, match="002_entries_of_questions") as refused:
        await apply_schema(store, folder)
    assert refused.value.code == "SCHEMA_MISMATCH"
    assert await schema_of(store) == before


@pytest.mark.usefixtures("cleared")
async def test_a_new_file_is_applied_once(store: Store, folder: Path) -> None:
    text = "// One more.\nCREATE INDEX of_a_test IF NOT EXISTS FOR (n:OfATest) ON (n.id);\n"
    (folder / "999_later.cypher").write_text(text, encoding="utf-8")
    assert await apply_schema(store, folder) == ["999_later"]
    assert await apply_schema(store, folder) == []
    (index,) = await store.command("SHOW INDEXES YIELD name, state WHERE name = 'of_a_test' RETURN state")
    assert index["state"] == "ONLINE"
    with pytest.raises(SchemaMismatch, match="999_later"):
        await apply_schema(store)


@pytest.mark.usefixtures("cleared")
async def test_a_file_that_failed_half_way_is_not_noted_and_is_taken_up_again(store: Store, folder: Path) -> None:
    good = "CREATE INDEX of_a_test IF NOT EXISTS FOR (n:OfATest) ON (n.id);"
    file = folder / "999_later.cypher"
    file.write_text(f"{good}\nCREATE NONSENSE;", encoding="utf-8")
    with pytest.raises(GraphFault):
        await apply_schema(store, folder)
    assert await apply_schema(store) == []
    file.write_text(good, encoding="utf-8")
    assert await apply_schema(store, folder) == ["999_later"]


def test_every_statement_of_the_schema_may_be_repeated_and_files_are_numbered() -> None:
    files = sorted(CYPHER.glob("schema/*"))
    assert [path.name[:4] for path in files] == [f"{number:03d}_" for number in range(1, len(files) + 1)]
    for path in files:
        statements = [part for part in path.read_text(encoding="utf-8").split(";") if "CREATE" in part]
        assert statements
        assert all("IF NOT EXISTS" in statement for statement in statements), path.name
