"""Fields that the request's one statement answers.

A planned field says which question of the catalogue it crosses by (`question`), or of which properties its value is
made (`properties`). It has no code of its own: when the schema is built, each gets the one resolver of `resolve.py`.
"""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import strawberry.pydantic

Resolver = TypeVar("Resolver", bound=Callable[..., Any])
Prepare = Callable[[dict[str, Any]], Mapping[str, Any]]

MARK = "esep.planned"


@dataclass(frozen=True, slots=True)
class Planned:
    """How a field is answered by the plan."""

    question: str | None = None
    properties: tuple[str, ...] = ()
    prepare: Prepare | None = None


def crosses(question: str, prepare: Prepare | None = None) -> Callable[[Callable[..., Any]], Any]:
    """A field that asks `question` of the catalogue; its docstring is its description in the schema.

    `prepare` turns checked arguments into the question's parameters where they are not the same.
    """
    return _field(Planned(question=question, prepare=prepare))


def made_of(*properties: str) -> Callable[[Callable[..., Any]], Any]:
    """A field whose value is made of these properties of the node at hand."""
    return _field(Planned(properties=properties))


def _field(planned: Planned) -> Callable[[Callable[..., Any]], Any]:
    def decorate(resolver: Callable[..., Any]) -> Any:
        return strawberry.pydantic.field(description=inspect.getdoc(resolver), metadata={MARK: planned})(resolver)

    return decorate


def answered() -> Any:
    """The body of every planned field. Being called means that the schema was built without its plan."""
    raise RuntimeError("a planned field was resolved without a plan")
