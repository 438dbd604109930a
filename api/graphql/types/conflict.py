"""A change that contradicts what is held by now: whoever asks for it looks again."""

from typing import Any

import strawberry.pydantic

from graph.model.errors import Conflict
from graph.model.values import Fact


@strawberry.pydantic.type(description="A change that was not made: it contradicts what is held by now. Look again.")
class Contradiction(Fact):
    code: str
    """Always CONFLICT."""
    reason: str
    """The reason in words."""


def as_contradiction(conflict: Conflict) -> Any:
    """The contradiction as the schema has it."""
    return {"typename": "Contradiction", "code": conflict.code, "reason": conflict.message}
