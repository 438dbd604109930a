"""What has a stable id."""

import strawberry
import strawberry.pydantic

from graph.model.values import Fact


@strawberry.pydantic.interface(description="Anything with a stable identifier; `node(id:)` finds it again.")
class Node(Fact):
    id: strawberry.ID
    """Registry identifier; opaque and stable."""
