"""Entries of the special accounts: the interface, and one type for each account, made from its module."""

import inspect
from types import new_class

import strawberry
import strawberry.pydantic
from pydantic import Field

from api.graphql.planned import answered, crosses
from api.graphql.scalars import Instant
from api.graphql.types.case import Case
from api.graphql.types.classifier import Article, Region
from api.graphql.types.document import Document
from api.graphql.types.node import Node
from api.graphql.types.subject import Identity, Subject
from api.graphql.types.value import Money, Place
from graph.accounts import ACCOUNTS, SpecialAccount
from graph.model import entry as model
from graph.model import values
from graph.model.entry import EntryStatus
from graph.model.values import Fact, PartialDate


@strawberry.pydantic.type(
    description="An information material that a court may recognize as terrorist or extremist. Its content is not kept."
)
class Material(Node, model.Material):
    pass


@strawberry.pydantic.type(description="A subject that an entry names beside, or instead of, the one it concerns.")
class Participant(Fact):
    role: model.ParticipantRole
    """What it has to do with the entry."""
    harm: model.Harm
    """What happened to it."""

    @crosses("participant.subject")
    def subject(self) -> Subject | None:
        """The subject."""
        return answered()


@strawberry.pydantic.interface(description="An entry of a special account (Article 12.3).")
class AccountEntry(Node, model.AccountEntry):
    account: str
    """Code of the account, as in 12.3.3."""
    is_annulled: bool
    """Whether its document was taken back; it is then in no list and in no total, and shown by its id alone."""
    recorded_at: Instant
    """When the registry learnt it."""
    place: Place | None = None
    """Where it happened, in accounts of events."""

    @crosses("entry.subject")
    def subject(self) -> Subject | None:
        """Whom the entry concerns."""
        return answered()

    @crosses("entry.identity_then")
    def identity_then(self) -> Identity | None:
        """Identity by which the subject was known on the day from which the entry holds (Article 13.4)."""
        return answered()

    @crosses("entry.material")
    def material(self) -> Material | None:
        """Information material that the entry concerns."""
        return answered()

    @crosses("entry.participants")
    def participants(self) -> list[Participant]:
        """Other subjects that the entry names; at most 100."""
        return answered()

    @crosses("entry.case")
    def case(self) -> Case | None:
        """Case under which the entry was made."""
        return answered()

    @crosses("entry.article")
    def article(self) -> Article | None:
        """Article that the entry rests on."""
        return answered()

    @crosses("entry.region")
    def region(self) -> Region | None:
        """Region to which the entry belongs."""
        return answered()

    @crosses("entry.documents")
    def documents(self) -> list[Document]:
        """Documents that stated, corrected or took back the entry, latest first; at most 20."""
        return answered()


@strawberry.pydantic.input(description="Which entries of the special accounts; what is not given does not narrow.")
class AccountEntryFilter(Fact):
    accounts: list[str] | None = None
    """Codes of accounts, as in 12.3.3."""
    status: EntryStatus | None = None
    """Whether in force or closed."""
    article: str | None = None
    """Code of the article that the entry rests on."""
    region: str | None = None
    """Code of the region to which the entry belongs."""
    since: PartialDate | None = None
    """Entries that were in force on this day or later."""
    until: PartialDate | None = None
    """Entries that began on this day or earlier."""


def _type_of(account: SpecialAccount) -> type[AccountEntry]:
    """The account's entry model under the interface, with its amounts of money as the schema's own type."""
    shown = {values.Money: Money, values.Money | None: Money | None}
    amounts = {name: field for name, field in account.entry.model_fields.items() if field.annotation in shown}
    body = {
        "__module__": __name__,
        "__annotations__": {name: shown[field.annotation] for name, field in amounts.items()},
        **{name: Field(field.default, description=field.description) for name, field in amounts.items()},
    }
    entry = new_class(account.entry.__name__, (AccountEntry, account.entry), {}, lambda names: names.update(body))
    return strawberry.pydantic.type(entry, description=f"{inspect.getdoc(account.entry)} Account {account.code}.")


ENTRY_TYPES: dict[str, type[AccountEntry]] = {account.code: _type_of(account) for account in ACCOUNTS}
