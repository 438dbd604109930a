"""What a walk found, as a value: things by their key, and between each two the facts that link them.

Several facts between the same two are one hop with several facts, so that one chain of things is one path.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from graph.model.relationship import HopKind


@dataclass(frozen=True, slots=True)
class Thing:
    """A person, an organization, a case, a contact, a number that identifies."""

    key: str
    """The walk's handle of it, which no caller sees."""
    name: str
    """Its id, or the value of a contact or number: things are put in this order wherever all else is equal."""
    typename: str
    kind: str | None = None
    """Kind of a contact."""


@dataclass(frozen=True, slots=True)
class LinkFact:
    """One fact that links two things."""

    key: str
    kind: HopKind
    source: str
    """Key of the thing that the fact leads from."""
    target: str
    """Key of the thing that it leads to."""
    valid_to: str | None = None
    """Last day on which it was so; None while it lasts, or where no document says it."""
    share_percent: int | None = None
    """Share owned."""
    entry: str | None = None
    """Walk's handle of the entry that links both, where one does: it may link others too."""


Facts = tuple[LinkFact, ...]


@dataclass(slots=True)
class Found:
    """The subgraph under way. Neighbours stand in the order in which they were found."""

    things: dict[str, Thing] = field(default_factory=dict)
    beside: dict[str, dict[str, Facts]] = field(default_factory=dict)
    """By a thing's key and its neighbour's: the facts that link both."""
    facts: dict[str, LinkFact] = field(default_factory=dict)

    def take(self, thing: Thing) -> bool:
        """Takes a thing; whether it was not known yet."""
        is_new = thing.key not in self.things
        if is_new:
            self.things[thing.key] = thing
            self.beside[thing.key] = {}
        return is_new

    def link(self, fact: LinkFact) -> None:
        """Takes a fact between two things that were taken; not twice, and none of a thing with itself."""
        if fact.key in self.facts or fact.source == fact.target:
            return
        self.facts[fact.key] = fact
        for one, other in ((fact.source, fact.target), (fact.target, fact.source)):
            self.beside[one][other] = (*self.beside[one].get(other, ()), fact)

    def without(self, keys: Collection[str]) -> "Found":
        """The subgraph without some things and their links."""
        if not keys:
            return self
        rest = Found({key: thing for key, thing in self.things.items() if key not in keys})
        rest.beside = {
            one: {other: facts for other, facts in self.beside[one].items() if other not in keys} for one in rest.things
        }
        rest.facts = {
            key: fact for key, fact in self.facts.items() if fact.source not in keys and fact.target not in keys
        }
        return rest

    def hops(self) -> Iterable[tuple[str, str, Facts]]:
        """Each two that are linked, once, with the facts between them."""
        seen: set[str] = set()
        for one, others in self.beside.items():
            seen.add(one)
            for other, facts in others.items():
                if other not in seen:
                    yield one, other, facts
