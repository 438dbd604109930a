"""What a citizen is told."""

import strawberry
import strawberry.pydantic

from api.graphql.scalars import Instant
from graph.model.values import Fact, PartialDate


@strawberry.pydantic.type(description="An entry of a special account on the citizen who asks (Article 9.4).")
class OwnEntry(Fact):
    id: strawberry.ID
    """Registry identifier; an appeal names it (Article 9.5)."""
    account: str
    """Code of the account."""
    number: str
    """Number in the account."""
    status: str
    """Where it stands."""
    valid_from: PartialDate
    """First day for which it holds."""
    valid_to: PartialDate | None = None
    """Last day for which it holds."""
    article: str | None = None
    """Code of the article on which it rests."""
    region: str
    """Code of the region to which it belongs."""
    supplier: str
    """Code of the body that submitted the document it rests on: appeals go there, or to a court."""
    document_number: str
    """That body's number of the document."""
    received_at: Instant
    """When the registry received it."""
