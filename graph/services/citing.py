"""The facts of hops with their documents, read once for all that is told of a found graph."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.links import telling
from graph.links.found import Facts, Found
from graph.links.strength import strength_of_fact, strength_of_hop
from graph.model.instants import today
from graph.model.viewer import Viewer
from graph.plan.selection import CLOCKS
from graph.store.store import Store

MOST_FACTS = 20  # that are told of a hop; it says how many there are

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Cited:
    """What documents state of the hops of a found graph."""

    found: Found
    on: str
    """Day by which recency is judged."""
    facts: Mapping[Pair, Facts]
    """The facts that are told of each two, the strongest first."""
    said: Mapping[str, telling.Row]
    """By its key: what a fact says, with its document where the viewer may read it."""
    names: Mapping[str, telling.Row]
    """By its key: what a thing is called."""

    def hop(self, one: str, other: str, *, is_inner: bool = False) -> telling.Row:
        """The hop from one thing to another. `is_inner` where a path goes through the case at an end of it."""
        linked = self.found.beside[one][other]
        ends = (self.found.things[one], self.found.things[other])
        strength = strength_of_hop(linked, self.on)
        return telling.hop(ends, linked, self.facts[_sorted(one, other)], self.said, strength, is_inner=is_inner)

    def told(self, hops: Iterable[telling.Row]) -> dict[str, Any]:
        """The citations of these hops, and the ids of all things, entries and documents that they tell of."""
        documents = {row["document"]["id"] for row in self.said.values() if row["document"]}
        entries = {row["entryId"] for row in self.said.values() if "entryId" in row}
        shown = documents | entries | {row["id"] for row in self.names.values() if row["id"]}
        return {
            "citations": telling.citations(hops, self.said, self.names),
            "shown": [{"id": id_} for id_ in sorted(shown)],
        }


async def cited(
    store: Store,
    viewer: Viewer,
    found: Found,
    pairs: Iterable[Pair],
    asked: Mapping[str, Any],
    page: int | None,
    things: Sequence[str] = (),
    most: int = MOST_FACTS,
) -> Cited | None:
    """What documents state of these hops, and what these things are called, those at the ends of hops among them.

    None where the ledger has another page by now than the one that the walk began at.
    """
    on = asked.get("asOf") or today()
    facts = {
        pair: tuple(sorted(found.beside[pair[0]][pair[1]], key=lambda fact: -strength_of_fact(fact, on))[:most])
        for pair in dict.fromkeys(_sorted(*pair) for pair in pairs)
    }
    stated = [fact for some in facts.values() for fact in some]
    read = await store.ask(
        "link.facts",
        links=[fact.key for fact in stated if fact.entry is None],
        entries=list(dict.fromkeys(fact.entry for fact in stated if fact.entry is not None)),
        things=list(dict.fromkeys([*things, *(key for pair in facts for key in pair)])),
        viewer=viewer.as_parameter(),
        **{name: asked[name] for name in CLOCKS if name in asked},
    )
    if read["page"] != page:
        return None
    said = {row["key"]: row for row in read["facts"]}
    entries = {row["key"]: row for row in read["entries"]}
    said |= {fact.key: {**entries[fact.entry], "key": fact.key} for fact in stated if fact.entry in entries}
    return Cited(found, on, facts, said, {row["key"]: row for row in read["things"]})


def _sorted(one: str, other: str) -> Pair:
    return (one, other) if one <= other else (other, one)
