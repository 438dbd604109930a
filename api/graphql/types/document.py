"""Documents and the bodies that submit them."""

import strawberry.pydantic

from api.graphql.planned import answered, crosses
from api.graphql.scalars import Instant
from api.graphql.types.node import Node
from graph.model import case as model
from graph.model.values import FullDate


@strawberry.pydantic.type(
    description="A subject of legal statistics and special accounts (Article 1(13)): a body that submits or asks."
)
class Agency(model.Agency):
    pass


@strawberry.pydantic.type(description="An official of a body.")
class Official(Node, model.Official):
    @crosses("official.agency")
    def agency(self) -> Agency | None:
        """Body in which the official serves."""
        return answered()


@strawberry.pydantic.type(
    description="An information accounting document (Article 1(5)): the source of the facts that name it."
)
class Document(Node):
    form: str
    """Name of its form."""
    version: int
    """Version of its form."""
    number: str
    """The supplier's own number."""
    event_on: FullDate
    """Day of the event that it records."""
    received_at: Instant
    """When the registry received it."""
    sha256: str
    """SHA-256 of its canonical form, in hexadecimal."""

    @crosses("document.supplier")
    def supplier(self) -> Agency | None:
        """Body that submitted it."""
        return answered()
