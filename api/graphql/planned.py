"""Fields that the request's one statement answers.

A planned field says which question of the catalogue it crosses by. It has no code of its own: when the schema is
built, `resolve.bind` gives each the resolver that reads the statement's record.
"""

import inspect
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

import strawberry.pydantic

from graph.model.viewer import Viewer
from graph.plan import Crossing
from graph.store.store import Store

Prepare = Callable[[dict[str, Any]], Mapping[str, Any]]

Before = Callable[[Store, Viewer, Crossing], Awaitable[Crossing]]

MARK = "esep.planned"
COMPUTED = "esep.computed"


@dataclass(frozen=True, slots=True)
class Planned:
    """How a field is answered by the plan."""

    question: str
    prepare: Prepare | None = None
    before: Before | None = None


def crosses(
    question: str, prepare: Prepare | None = None, before: Before | None = None
) -> Callable[[Callable[..., Any]], Any]:
    """A field that asks `question` of the catalogue; its docstring is its description in the schema.

    `prepare` turns checked arguments into the question's parameters where they are not the same. Of a root, `before`
    makes them of what it finds out first, by the rights of who asks.
    """

    def decorate(resolver: Callable[..., Any]) -> Any:
        field = strawberry.pydantic.field(
            description=inspect.getdoc(resolver), metadata={MARK: Planned(question, prepare, before)}
        )
        return field(resolver)

    return decorate


@dataclass(frozen=True, slots=True)
class Computed:
    """How a field is computed: by a function of a property of the node, or of a map of several."""

    properties: tuple[str, ...]
    compute: Callable[[Any], Any]
    rule: str | None = None
    """Rule of the catalogue by which the viewer reads the property, of one; the function gets None where not."""


def computes(compute: Callable[[Any], Any], *properties: str, rule: str | None = None) -> Callable[[Callable], Any]:
    """A field that Python computes from properties that the statement brings for it; described by its docstring."""

    def decorate(resolver: Callable[..., Any]) -> Any:
        field = strawberry.pydantic.field(
            description=inspect.getdoc(resolver), metadata={COMPUTED: Computed(properties, compute, rule)}
        )
        return field(resolver)

    return decorate


def answered() -> Any:
    """The body of every such field. Being called means that the schema was built without its plan."""
    raise RuntimeError("a planned field was resolved without a plan")
