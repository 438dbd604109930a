"""What was asked for, as a neutral tree: no GraphQL in it, and no Cypher.

Keys are closed names, which the caller's aliases never become part of: the statement's text comes from files and from
our own names alone, and Neo4j's plan cache is not filled by whoever invents aliases.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

COUNT = "count"
ROWS = "rows"
CURSOR = "cursor"
LIMIT = "limit"
CONTINUED = "isContinued"


@dataclass(frozen=True, slots=True)
class Leaf:
    """A property, or a value made of several properties, of the node at hand."""

    key: str
    properties: Sequence[str]
    rule: str | None = None
    """Rule of the catalogue by which the viewer reads it; it is null to who may not."""


@dataclass(frozen=True, slots=True)
class Page:
    """What of a page was asked for."""

    limit: int
    after: tuple[str, ...] | None
    wants_rows: bool
    wants_count: bool


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


@dataclass(slots=True)
class Selection:
    """What is wanted of one node."""

    leaves: list[Leaf] = field(default_factory=list)
    crossings: list[Crossing] = field(default_factory=list)
    wants_type: bool = False
