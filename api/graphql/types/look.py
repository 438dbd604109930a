"""The record of looks, for auditors."""

from typing import Any

import strawberry
import strawberry.pydantic

from api.graphql.scalars import Instant
from graph.model.user import Purpose
from graph.model.values import Fact
from graph.model.viewer import Role
from graph.services.overseeing import FoundLook


@strawberry.pydantic.type(description="That somebody asked, and what came of it.")
class Look(Fact):
    number: int
    """Number in the record, from nought; answers name it in their `extensions`."""
    looked_at: Instant
    """When it was recorded, before the answer left."""
    official: str
    """Who asked; empty of somebody who did not sign in."""
    role: Role | None = None
    """In what capacity."""
    agency: str | None = None
    """Code of the body for which."""
    questions: list[str]
    """Names of what was asked; at most 100."""
    outcome: str
    """ANSWERED, or the code of the refusal."""
    shown: list[strawberry.ID]
    """Identifiers of everything that was shown; at most 5,000."""
    asked: str
    """The operation with its variables, which the record keeps encrypted."""
    user: strawberry.ID | None = None
    """Identifier of the registered user who asked."""
    request: strawberry.ID | None = None
    """Identifier of the information request under which it was asked."""
    case: strawberry.ID | None = None
    """Identifier of that request's case."""
    right: str | None = None
    """Line of the table of rights by which it was answered."""
    version: int | None = None
    """Page of the ledger up to which the data went that it was answered from."""
    purpose: Purpose | None = None
    """For what the answer is used (Article 16-3.1)."""


_AS_HELD = ("number", "official", "role", "agency", "questions", "outcome", "shown")
_SINCE_REQUESTS = ("user", "request", "case", "right", "version", "purpose")  # looks on record before have none of them


def as_look(found: FoundLook) -> Any:
    """The look as the schema has it."""
    held = found.held
    return (
        {name: held[name] for name in _AS_HELD}
        | {name: held.get(name) for name in _SINCE_REQUESTS}
        | {"lookedAt": held["at"], "asked": found.asked}
    )
