"""Cases and the parts of subjects in them."""

from typing import TYPE_CHECKING, Annotated

import strawberry
import strawberry.pydantic

from api.graphql.paging import FIRST_DEFAULT, After, Connection, First
from api.graphql.planned import answered, crosses
from api.graphql.scalars import Instant
from api.graphql.types.classifier import Article, Region
from api.graphql.types.document import Document, Official
from api.graphql.types.node import Node
from api.graphql.types.subject import Subject
from graph.model import case as model
from graph.model.case import PartyRole
from graph.model.values import Fact, FullDate

if TYPE_CHECKING:
    from api.graphql.types.entry import AccountEntry, AccountEntryFilter

_Entry = Annotated["AccountEntry", strawberry.lazy("api.graphql.types.entry")]
_EntryFilter = Annotated["AccountEntryFilter", strawberry.lazy("api.graphql.types.entry")]


@strawberry.pydantic.type(description="The part of a subject in a case.")
class Party(Fact):
    role: PartyRole
    """Role in the case."""
    valid_from: FullDate
    """Day from which the role was held."""
    recorded_at: Instant
    """When the registry learnt it."""

    @crosses("party.subject")
    def subject(self) -> Subject:
        """Who has the part."""
        return answered()

    @crosses("party.case")
    def case(self) -> Annotated["Case", strawberry.lazy("api.graphql.types.case")]:
        """The case."""
        return answered()

    @crosses("document.of_fact")
    def document(self) -> Document | None:
        """Document that states it."""
        return answered()


@strawberry.pydantic.type(description="Proceedings of one kind under one number.")
class Case(Node, model.Case):
    @crosses("case.articles")
    def articles(self) -> list[Article]:
        """Articles under which the case is qualified; at most 20."""
        return answered()

    @crosses("case.official")
    def official(self) -> Official | None:
        """Official in whose production the case is."""
        return answered()

    @crosses("case.region")
    def region(self) -> Region | None:
        """Region of the proceedings."""
        return answered()

    @crosses("case.parties")
    def parties(
        self,
        role: Annotated[PartyRole | None, strawberry.argument(description="Role in the case.")] = None,
        first: First = FIRST_DEFAULT,
        after: After = None,
    ) -> Connection[Party]:
        """Parts of subjects in the case, by role."""
        return answered()

    @crosses("case.entries")
    def entries(
        self,
        filter: Annotated[_EntryFilter | None, strawberry.argument(description="Which entries.")] = None,
        first: First = FIRST_DEFAULT,
        after: After = None,
    ) -> Connection[_Entry]:
        """Entries of the special accounts made under the case, newest first."""
        return answered()

    @crosses("document.of_fact")
    def document(self) -> Document | None:
        """Document that introduced the case."""
        return answered()
