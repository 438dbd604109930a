"""Findings for those who submit documents."""

import strawberry
import strawberry.pydantic

from api.graphql.scalars import Instant
from graph.model.identifiers import IdentifierConflict
from graph.model.values import Fact


@strawberry.pydantic.type(description="A number that contradicts what else is held; open until a document settles it.")
class IdentifierFinding(Fact):
    conflicts: list[IdentifierConflict]
    """What it contradicts: another holder, another number of the same holder, the birth date, the sex; at most 4."""
    contested_number: str
    """The number."""
    contested_at: Instant
    """When it was found."""
    document_id: strawberry.ID
    """Your document that states it."""
