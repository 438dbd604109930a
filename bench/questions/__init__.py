"""The questions: a folder for each, with what every side is asked. Whoever adds a question adds files and no code.

    esep.graphql            the operation of the API; without it, the example of the folder's name
    variables.json, .cypher its variables, or the statement that finds them in the registry that is asked
    floor.cypher            the statement written by hand
    neo4j-graphql.graphql, dataloader.graphql    the operations of the peers; without one, that peer has no answer

A folder in another one is the same question asked otherwise: a side that has no file there is asked that one's.

A peer's name that begins with `_` stands for nothing: what is under it belongs to what is around it. The registry of
this bench is the demonstration's with one hub more (hub.cypher), an island that changes no other answer.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, LiteralString, cast

import orjson

from api.graphql.graphiql import EXAMPLES
from bench.peers import DATALOADER, NODE
from graph.matching.keys import candidate_query, full_text_query
from graph.model.matching import PersonExample
from graph.store.store import Store

NAMED = "bench-questions"  # of the registry, which has a hub that the demonstration has not
HUB, HUB_LINKS = "01HVB000000000000000000000", 3_000
FLOOR, ESEP = "floor", "esep"
FILES = {
    FLOOR: "floor.cypher",
    ESEP: "esep.graphql",
    NODE: f"{NODE}.graphql",
    DATALOADER: f"{DATALOADER}.graphql",
}

_FOLDER = Path(__file__).parent
FOLDERS = sorted(_FOLDER.glob("**/[0-9]*-*"), key=lambda folder: int(folder.name.partition("-")[0]))


@dataclass(frozen=True, slots=True)
class Question:
    """One question: what each side that has an answer is asked, and with what."""

    name: str
    texts: dict[str, str]
    variables: dict[str, Any]

    def parameters(self) -> dict[str, Any]:
        """What all but Esep are given: a name as the full-text index takes it, which Esep makes of it by itself."""
        given = dict(self.variables)
        if "name" in given:
            given["name"] = full_text_query(given["name"])
        if "persons" in given:
            given["queries"] = [candidate_query(PersonExample.model_validate(one)) for one in given.pop("persons")]
        return given

    def body(self, side: str) -> bytes:
        """The body for the `/graphql` of a side."""
        given = self.variables if side == ESEP else self.parameters()
        return orjson.dumps({"query": self.texts[side], "variables": given})


async def plant(store: Store) -> None:
    """Sees to it that the registry has its hub."""
    if not await store.command("MATCH (hub:Organization {id: $hub}) RETURN hub.id AS id", {"hub": HUB}):
        await store.command(_statement(_FOLDER / "hub.cypher"), {"hub": HUB, "links": HUB_LINKS})


async def questions(store: Store, only: str = "") -> list[Question]:
    """Those whose name holds this, in order, with variables of this registry."""
    return [await _question(store, folder) for folder in FOLDERS if only in folder.name]


async def _question(store: Store, folder: Path) -> Question:
    example = EXAMPLES / folder.name
    texts = {
        side: path.read_text("utf-8")
        for side, name in FILES.items()
        for path in (folder.parent / name, folder / name)
        if path.exists()
    }
    if ESEP not in texts:
        texts[ESEP] = example.with_suffix(".graphql").read_text("utf-8")
    variables: dict[str, Any] = {}
    if (asked := folder / "variables.cypher").exists():
        found = await store.command(_statement(asked))
        variables = found[0] if found else {}  # then no side has an answer, and the report says so
    for given in (folder / "variables.json", example.with_suffix(".json")):
        if given.exists():
            variables = json.loads(given.read_text("utf-8"))
    return Question(folder.name, texts, variables)


def _statement(path: Path) -> LiteralString:
    return cast(LiteralString, path.read_text("utf-8"))
