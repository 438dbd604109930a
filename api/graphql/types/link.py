"""Links between subjects, and the paths that chains of facts make."""

from typing import Annotated

import strawberry
import strawberry.pydantic

from api.graphql.planned import answered, crosses
from api.graphql.scalars import Instant
from api.graphql.types.case import Case
from api.graphql.types.document import Document
from api.graphql.types.subject import Contact, Organization, Person, Subject
from api.graphql.types.value import Money
from graph.model import relationship as model
from graph.model.case import PartyRole
from graph.model.relationship import HopKind, Kinship
from graph.model.values import Fact, PartialDate


@strawberry.pydantic.type(description="A link between two subjects as a document states it.")
class Link(model.Relationship):
    amount: Money | None = None
    """Amount paid, of a payment."""
    recorded_at: Instant
    """When the registry learnt it."""

    @crosses("relationship.source")
    def source(self) -> Subject | None:
        """From whom the link leads: the director, the owner, the payer, the parent."""
        return answered()

    @crosses("relationship.target")
    def target(self) -> Subject | None:
        """To whom the link leads."""
        return answered()

    @crosses("document.of_fact")
    def document(self) -> Document | None:
        """Document that states it."""
        return answered()


PathEnd = Annotated[
    Person | Organization | Case | Contact,
    strawberry.union(name="PathEnd", description="What a hop of a path begins or ends at."),
]


@strawberry.pydantic.type(description="One fact on a path.")
class Hop(Fact):
    kind: HopKind
    """Kind of the fact."""
    is_reversed: bool
    """Whether the fact leads against the direction in which the path is read."""
    valid_from: PartialDate | None = None
    """First day on which it was so."""
    valid_to: PartialDate | None = None
    """Last day on which it was so; absent while it lasts."""
    recorded_at: Instant
    """When the registry learnt it."""
    role: PartyRole | None = None
    """Role in the case, of a part in a case."""
    kinship: Kinship | None = None
    """Family tie, of relatives."""
    share_percent: int | None = None
    """Share owned, in whole percent."""
    amount: Money | None = None
    """Amount paid, of a payment."""

    @crosses("hop.from")
    def source(self) -> PathEnd | None:
        """Where the hop begins, read along the path."""
        return answered()

    @crosses("hop.to")
    def target(self) -> PathEnd | None:
        """Where the hop ends, read along the path."""
        return answered()

    @crosses("document.of_fact")
    def document(self) -> Document | None:
        """Document that states the fact."""
        return answered()


@strawberry.pydantic.type(description="A chain of facts that connects two of those asked about.")
class Path(Fact):
    length: int
    """Number of hops."""

    @crosses("path.hops")
    def hops(self) -> list[Hop]:
        """The facts in order."""
        return answered()
