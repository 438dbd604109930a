"""What was asked for, as a neutral tree: no GraphQL in it, and no Cypher.

Keys are closed names, which the caller's aliases never become part of: the statement's text comes from files and from
our own names alone, and Neo4j's plan cache is not filled by whoever invents aliases.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

CLOCKS = ("asOf", "knownAt")
COUNT = "count"
ROWS = "rows"
CURSOR = "cursor"
LIMIT = "limit"
CONTINUED = "isContinued"
SAID = "said"
SIZED = ("ids", "examples")
"""Arguments that are lists of what is asked about: there are no more answers than values in them."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A property, or a value made of several properties, of the node at hand."""

    key: str
    properties: Sequence[str]
    rule: str | None = None
    """Rule of the catalogue by which the viewer reads it; it is null to who may not."""


@dataclass(frozen=True, slots=True)
class Given:
    """With what a crossing is asked: all of it comes from the caller, and none of it becomes text."""

    arguments: Mapping[str, Any]
    """The question's parameters."""
    limit: int = 0
    """Of a page: how many rows."""
    after: tuple[str, ...] | None = None
    """Of a page: the keys of the row that it goes on after."""

    @property
    def shape(self) -> tuple[Any, ...]:
        """All of it that a statement's text and bounds depend on."""
        sizes = (len(self.arguments[name]) for name in SIZED if name in self.arguments)
        named = (name for name, value in self.arguments.items() if value is not None)
        return self.limit, self.after is None, *sizes, *named


@dataclass(frozen=True, slots=True)
class Page:
    """What of a page was asked for."""

    limit: int
    after: tuple[str, ...] | None
    wants_rows: bool
    wants_count: bool
    wants_said: frozenset[str] = frozenset()
    """What is asked of the page that is neither its rows nor their number."""


@dataclass(frozen=True, slots=True)
class Crossing:
    """A field that crosses to other nodes by asking a question of the catalogue.

    `projections` are the selections of each node: one for a list, and one per way in which a page shows its nodes.
    """

    key: str
    question: str
    variable: str
    arguments: Mapping[str, Any]
    projections: Mapping[str, "Selection"]
    page: Page | None = None
    asked: Mapping[str, Any] = field(default_factory=dict)
    """What is asked of `before`, which makes of it the arguments of the question."""
    before: Callable[..., Awaitable["Crossing"]] | None = None
    """Of a root: what is done before the statement is made, given store, viewer and this crossing."""
    most: int | None = None
    """How many there are at the most, where that is known to be fewer than the question's limit."""
    said: Mapping[str, Any] = field(default_factory=dict)
    """What `before` says of the page, beside its rows."""
    number: int = 0
    """Its place among the crossings of an operation, by which it is known what it is given."""

    def filled(self, given: Sequence[Given]) -> "Crossing":
        """The crossing, and all below it, with what each is given."""
        own = given[self.number]
        projections = {key: chosen.filled(given) for key, chosen in self.projections.items()}
        page = self.page and replace(self.page, limit=own.limit, after=own.after)
        if self.before is None:
            return replace(self, arguments=own.arguments, projections=projections, page=page)
        clocks = {name: value for name, value in own.arguments.items() if name in CLOCKS}
        arguments = {**self.arguments, **clocks}
        return replace(self, arguments=arguments, asked=own.arguments, projections=projections, page=page)


@dataclass(slots=True)
class Selection:
    """What is wanted of one node."""

    leaves: list[Leaf] = field(default_factory=list)
    crossings: list[Crossing] = field(default_factory=list)
    wants_type: bool = False

    def filled(self, given: Sequence[Given]) -> "Selection":
        """The selection with what its crossings are given."""
        return replace(self, crossings=[one.filled(given) for one in self.crossings]) if self.crossings else self

    def with_most(self, most: Mapping[str, int]) -> "Selection":
        """The selection in which what crosses by each question, at any depth, is known to be no more than that."""
        crossings = [
            replace(
                one,
                most=most.get(one.question, one.most),
                projections={key: inner.with_most(most) for key, inner in one.projections.items()},
            )
            for one in self.crossings
        ]
        return replace(self, crossings=crossings)
