"""What is unusual in the record of looks, for auditors."""

from typing import Any

import strawberry
import strawberry.pydantic

from api.graphql.scalars import Instant
from graph.audit.misuse import Finding, MisusePattern
from graph.model.instants import instant
from graph.model.values import Fact


@strawberry.pydantic.type(
    description="Something unusual in the record of looks: a question to somebody, not a verdict."
)
class MisuseFinding(Fact):
    pattern: MisusePattern
    """What is unusual."""
    official: str | None = None
    """Who looked; absent where it is of many officials."""
    user: strawberry.ID | None = None
    """Identifier of the registered user who looked; absent where it is of many, or of nobody registered."""
    first_looked_at: Instant
    """When the first of these looks was."""
    count: int
    """How many: of what, the reason says."""
    looks: list[int]
    """Numbers of the looks; at most 100."""
    subjects: list[strawberry.ID]
    """Identifiers of the subjects whom it is about; at most 100."""
    reason: str
    """What was found and what the measure is, in a sentence that names nobody."""


def as_finding(found: Finding) -> Any:
    """The finding as the schema has it."""
    return {
        "pattern": found.pattern,
        "official": found.official,
        "user": found.user,
        "firstLookedAt": instant(found.at),
        "count": found.count,
        "looks": list(found.looks),
        "subjects": list(found.subjects),
        "reason": found.reason,
    }
