"""Persons and organizations (Article 13)."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import strawberry
import strawberry.pydantic

from api.graphql.paging import FIRST_DEFAULT, After, Connection, First
from api.graphql.planned import answered, computes, crosses
from api.graphql.scalars import Instant
from api.graphql.types.classifier import Region
from api.graphql.types.document import Document
from api.graphql.types.node import Node
from graph.model import identifiers
from graph.model import subject as model
from graph.model.case import PartyRole
from graph.model.relationship import FactKind, RelationshipKind
from graph.model.values import Fact, FullDate, PartialDate
from graph.services import arguments

if TYPE_CHECKING:
    from api.graphql.types.case import Party
    from api.graphql.types.entry import AccountEntry, AccountEntryFilter
    from api.graphql.types.link import Link

_Entry = Annotated["AccountEntry", strawberry.lazy("api.graphql.types.entry")]
_EntryFilter = Annotated["AccountEntryFilter", strawberry.lazy("api.graphql.types.entry")]
_Party = Annotated["Party", strawberry.lazy("api.graphql.types.case")]
_DuplicateCandidate = Annotated["DuplicateCandidate", strawberry.lazy("api.graphql.types.subject")]
_Link = Annotated["Link", strawberry.lazy("api.graphql.types.link")]


@strawberry.pydantic.type(
    description="A name with birth data, and the time in which the subject was known by it (Article 13.4)."
)
class Identity(model.Identity):
    full_name: str
    """Surname, name and patronymic in this order, or the whole name."""
    recorded_at: Instant
    """When the registry learnt it."""

    @crosses("document.of_fact")
    def document(self) -> Document | None:
        """Document that states it."""
        return answered()


def _said_by(read: Callable[[str], str | None]) -> Callable[[dict[str, str]], str | None]:
    """What an IIN says; other numbers say nothing."""
    return lambda held: read(held["value"]) if held["kind"] == identifiers.IdentifierKind.IIN else None


@strawberry.pydantic.type(description="A number that somebody gave to a subject; evidence of identity, not a key.")
class Identifier(identifiers.Identifier):
    @computes(_said_by(identifiers.birth_date_in), "kind", "value")
    def born_on(self) -> PartialDate | None:
        """Birth date that an IIN says; it may be another than that of whoever holds it."""
        return answered()

    @computes(_said_by(identifiers.sex_in), "kind", "value")
    def sex(self) -> model.Sex | None:
        """Sex that an IIN says; it may be another than that of whoever holds it."""
        return answered()


@strawberry.pydantic.type(description="An address or a telephone number.")
class Contact(model.Contact):
    pass


@strawberry.pydantic.type(description="That a document stated a fact of a subject, or ended one that another stated.")
class HistoryEvent(Fact):
    recorded_at: Instant
    """When the registry learnt it."""
    fact: FactKind
    """Kind of the fact."""
    is_end: bool
    """Whether the fact was corrected, taken back or moved to another subject, and not stated."""
    valid_from: PartialDate | None = None
    """First day on which it was so, where the document says it."""
    valid_to: PartialDate | None = None
    """Last day on which it was so; absent while it lasts."""

    @crosses("document.of_fact")
    def document(self) -> Document | None:
        """Document that stated it, or ended it; what a correction changed stands with it."""
        return answered()


@strawberry.pydantic.type(description="That the record of a subject was joined with another's, by whom and why.")
class Merge(Fact):
    merged: strawberry.ID
    """Identifier under which the record was held."""
    decided_by: str
    """Who found that they are one: name and post."""
    decided_on: FullDate
    """Day of the decision."""
    reason: str
    """Why."""
    recorded_at: Instant
    """Since when the registry holds them as one."""

    @crosses("document.of_fact")
    def document(self) -> Document | None:
        """Document that merged them."""
        return answered()


@strawberry.pydantic.interface(description="A person or an organization: whom an entry of a special account concerns.")
class Subject(Node):
    @crosses("subject.identities", arguments.matching)
    def identities(
        self,
        matching: Annotated[
            str | None, strawberry.argument(description="A name; those that a search for it would find.")
        ] = None,
    ) -> list[Identity]:
        """Names and birth data by which the subject has been known, latest first; at most 50."""
        return answered()

    @crosses("subject.identifiers")
    def identifiers(self) -> list[Identifier]:
        """Numbers that identify the subject; at most 20."""
        return answered()

    @crosses("subject.contacts")
    def contacts(self) -> list[Contact]:
        """Addresses and telephone numbers; at most 20."""
        return answered()

    @crosses("subject.region")
    def region(self) -> Region | None:
        """Region of residence or registration."""
        return answered()

    @crosses("subject.history")
    def history(self, first: First = FIRST_DEFAULT, after: After = None) -> Connection[HistoryEvent]:
        """What the registry learnt of the subject, and learnt to be otherwise, by which document, latest first."""
        return answered()

    @crosses("subject.merges")
    def merges(self) -> list[Merge]:
        """Records joined with this one, latest first; at most 50. Their ids are answered with this subject."""
        return answered()

    @crosses("subject.entries")
    def entries(
        self,
        filter: Annotated[_EntryFilter | None, strawberry.argument(description="Which entries.")] = None,
        first: First = FIRST_DEFAULT,
        after: After = None,
    ) -> Connection[_Entry]:
        """Entries of the special accounts that concern the subject, newest first."""
        return answered()

    @crosses("subject.cases")
    def cases(
        self,
        role: Annotated[PartyRole | None, strawberry.argument(description="Role in the case.")] = None,
        first: First = FIRST_DEFAULT,
        after: After = None,
    ) -> Connection[_Party]:
        """Parts that the subject has in cases, latest first."""
        return answered()

    @crosses("subject.links", arguments.links_of)
    def links(
        self,
        kinds: Annotated[list[RelationshipKind] | None, strawberry.argument(description="Kinds of links.")] = None,
        first: First = FIRST_DEFAULT,
        after: After = None,
    ) -> Connection[_Link]:
        """Links with other subjects as documents state them, latest first."""
        return answered()

    @crosses("document.of_fact")
    def document(self) -> Document | None:
        """Document that introduced the subject."""
        return answered()


@strawberry.pydantic.type(
    description="A natural person, whatever names, scripts and identifiers the person was recorded under."
)
class Person(Subject, model.Person):
    full_name: str | None = None
    """Name now, in the script of the document that states it; absent of a person whose identity is not known."""
    born_on: PartialDate | None = None
    """Birth date, as much of it as is known."""

    @crosses("person.duplicates")
    def duplicate_candidates(
        self,
    ) -> list[_DuplicateCandidate]:
        """Who may be the same person, with reasons; at most 20. Nobody is merged but by a document."""
        return answered()


@strawberry.pydantic.type(description="Somebody who may be the same person as another one.")
class DuplicateCandidate(Fact):
    reasons: list[model.DuplicateReason]
    """Why they may be one; at most 3."""

    @crosses("duplicate.person")
    def person(self) -> Person | None:
        """Who it is."""
        return answered()


@strawberry.pydantic.type(description="A legal entity or another organization.")
class Organization(Subject, model.Organization):
    pass
