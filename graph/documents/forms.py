"""The forms of information accounting documents (Article 1(5)): one pydantic model per kind, versioned.

A document is an envelope (who submits, under which number, about which day) around the facts of its form. References
are by registry id, case number or code. Whatever a document introduces, its writer has minted as a ULID: so the graph
is a function of the documents alone, and the same file gives the same graph on any machine.

Every account of Article 12.3 has a form of its own, made from the account's entry model; nothing is repeated here.
"""

from collections.abc import Iterator, Mapping
from types import new_class
from typing import Annotated, Any, ClassVar, cast

from pydantic import AfterValidator, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from graph.accounts import ABOLISHED, ACCOUNTS, SpecialAccount
from graph.accounts.account import SubjectKind
from graph.documents.changes import AnnulmentForm, AppealUpheldForm, SubjectMergeForm, SubjectSplitForm
from graph.documents.form import Form, FormKind, Reference
from graph.documents.grounds import InformationRequestForm, PermissionForm, UserForm
from graph.documents.monitoring import (
    AlertForm,
    AlertStepForm,
    TaskEndForm,
    TaskStartForm,
    TypologyPublicationForm,
    TypologyVersionForm,
)
from graph.model import identifiers
from graph.model.case import Agency, AgencyKind, Case, Official, PartyRole
from graph.model.entry import AccountEntry, Material, Participant, Place
from graph.model.errors import InvalidIdentifier
from graph.model.relationship import Relationship
from graph.model.subject import Contact, Identity, Organization, Person
from graph.model.values import Code, Fact, FullDate, Id, Text


def _checked(identifier: identifiers.Identifier) -> identifiers.Identifier:
    """The identifier; tells pydantic of a wrong one in pydantic's terms, since it lets errors of ours through."""
    try:
        return identifiers.checked(identifier)
    except InvalidIdentifier as error:
        raise PydanticCustomError("invalid_identifier", "{reason}", {"reason": error.message}) from None


CheckedIdentifier = Annotated[identifiers.Identifier, AfterValidator(_checked)]


class AgencyForm(Form, Agency):
    """Registers a body that submits documents or asks questions."""

    def introduces(self) -> Iterator[Reference]:
        yield Reference("agency", self.code)


class OfficialForm(Form, Official):
    """Registers an official of a body."""

    anchored_at = "id"

    agency: Code
    """Code of the body in which the official serves."""

    def introduces(self) -> Iterator[Reference]:
        yield Reference("official", self.id)

    def references(self) -> Iterator[tuple[str, Reference]]:
        yield "agency", Reference("agency", self.agency)

    def stated_by(self, bodies: Mapping[str, str]) -> str | None:
        return self.agency


class SubjectParts(Form):
    """What person and organization forms share."""

    anchored_at = "id"

    identities: Annotated[tuple[Identity, ...], Field(max_length=50)]
    """Names with birth data, each with the time in which it held; the last one is current; none of somebody unknown."""
    identifiers: Annotated[tuple[CheckedIdentifier, ...], Field(max_length=20)] = ()
    """Numbers given to the subject."""
    contacts: Annotated[tuple[Contact, ...], Field(max_length=20)] = ()
    """Addresses and telephone numbers."""
    region: Code | None = None
    """Code of the region of residence or registration."""

    def references(self) -> Iterator[tuple[str, Reference]]:
        if self.region is not None:
            yield "region", Reference("region", self.region)


class PersonForm(SubjectParts, Person):
    """Introduces a natural person."""

    def introduces(self) -> Iterator[Reference]:
        yield Reference("person", self.id)

    @model_validator(mode="after")
    def _has_parts_of_a_name(self) -> "PersonForm":
        if any(identity.surname is None and identity.given_name is None for identity in self.identities):
            raise ValueError("an identity of a person has a surname or a name")
        return self


class OrganizationForm(SubjectParts, Organization):
    """Introduces an organization."""

    identities: Annotated[tuple[Identity, ...], Field(min_length=1, max_length=50)]
    """Names, each with the time in which it held; the last one is current."""

    def introduces(self) -> Iterator[Reference]:
        yield Reference("organization", self.id)


class IdentityChangeForm(Form):
    """Adds a name or birth data by which a person became known; earlier ones stay (Article 13.4)."""

    anchored_at = "person"

    person: Id
    """The person."""
    identity: Identity
    """The identity that became current."""

    def references(self) -> Iterator[tuple[str, Reference]]:
        yield "person", Reference("person", self.person)


class Party(Fact):
    """A subject's part in a case."""

    subject: Id
    """The subject."""
    role: PartyRole
    """Role in the case."""
    valid_from: FullDate
    """Day from which the role was held."""


class CaseForm(Form, Case):
    """Introduces a case with its articles, parties and the official in whose production it is."""

    anchored_at = "id"

    articles: Annotated[tuple[Code, ...], Field(max_length=20)] = ()
    """Codes of the articles under which the case is qualified."""
    official: Id
    """Official in whose production the case is."""
    region: Code
    """Code of the region of the proceedings."""
    parties: Annotated[tuple[Party, ...], Field(max_length=2_000)] = ()
    """Subjects of the case and their roles."""

    def introduces(self) -> Iterator[Reference]:
        yield Reference("case", self.number)
        yield Reference("caseId", self.id)

    def references(self) -> Iterator[tuple[str, Reference]]:
        yield "official", Reference("official", self.official)
        yield "region", Reference("region", self.region)
        for place, article in enumerate(self.articles):
            yield f"articles.{place}", Reference("article", article)
        for place, party in enumerate(self.parties):
            yield f"parties.{place}.subject", Reference("subject", party.subject)

    def stated_by(self, bodies: Mapping[str, str]) -> str | None:
        return bodies.get(self.official)

    @model_validator(mode="after")
    def _names_each_part_once(self) -> "CaseForm":
        if len({(party.subject, party.role) for party in self.parties}) < len(self.parties):
            raise ValueError("the same subject stands twice in the same role")
        return self


class RelationshipForm(Form, Relationship):
    """States a link between two subjects."""

    anchored_at = "source"

    source: Id
    """Subject from which the link leads: the director, the owner, the payer, the parent."""
    target: Id
    """Subject to which the link leads."""

    def references(self) -> Iterator[tuple[str, Reference]]:
        yield "source", Reference("subject", self.source)
        yield "target", Reference("subject", self.target)

    @model_validator(mode="after")
    def _joins_two(self) -> "RelationshipForm":
        if self.source == self.target:
            raise ValueError("source and target are the same subject")
        return self


class MaterialForm(Form, Material):
    """Introduces an information material."""

    anchored_at = "id"

    def introduces(self) -> Iterator[Reference]:
        yield Reference("material", self.id)


class EntryForm(Form, AccountEntry):
    """What the forms of all special accounts share; each adds the fields of its account."""

    anchored_at = "id"

    account: ClassVar[SpecialAccount]

    subject: Id | None = None
    """Subject or material that the entry concerns; none in an account of events."""
    participants: Annotated[tuple[Participant, ...], Field(max_length=100)] = ()
    """Other subjects that the entry names; only in accounts that have them."""
    place: Place | None = None
    """Where it happened; only in accounts that have it."""
    case: Code | None = None
    """Number of the case under which the entry is made."""
    article: Code | None = None
    """Code of the article that the entry rests on."""
    region: Code
    """Code of the region to which the entry belongs."""

    def introduces(self) -> Iterator[Reference]:
        yield Reference("entry", self.id)
        yield Reference("entryNumber", f"{self.account.code} {self.number}")

    def references(self) -> Iterator[tuple[str, Reference]]:
        if self.subject is not None:
            concerns = self.account.concerns
            several = "concerned" if SubjectKind.MATERIAL in concerns else "subject"
            kind = next(iter(concerns)).lower() if len(concerns) == 1 else several
            yield "subject", Reference(kind, self.subject)
        for place, participant in enumerate(self.participants):
            yield f"participants.{place}.subject", Reference("subject", participant.subject)
        yield "region", Reference("region", self.region)
        if self.case is not None:
            yield "case", Reference("case", self.case)
        if self.article is not None:
            yield "article", Reference("article", self.article)

    @model_validator(mode="after")
    def _has_nothing_that_its_account_has_not(self) -> "EntryForm":
        account = self.account
        has = {"subject": account.concerns, "place": account.has_place, "participants": account.has_participants}
        for name, is_known in has.items():
            if not is_known and getattr(self, name):
                raise ValueError(f"an entry of this account has no {name}")
        return self


def _form_of(account: SpecialAccount) -> FormKind:
    """The account's entry model as a form, in which what the account always has must be given."""
    needed = {"subject": account.concerns, "case": account.needs_case, "place": account.has_place}
    needed |= {"article": account.needs_article}
    types = {"subject": Id, "case": Code, "article": Code, "place": Place}
    required = {
        name: Annotated[types[name], Field(description=EntryForm.model_fields[name].description)]
        for name, is_needed in needed.items()
        if is_needed
    }
    body = {
        "__module__": __name__,
        "__doc__": account.entry.__doc__,
        "__annotations__": required,
        "account": account,
        **{name: Field() for name in required},
    }
    facts = new_class(f"{account.entry.__name__}Form", (EntryForm, account.entry), {}, lambda names: names.update(body))
    # The authorized body keeps the accounts, so it may bring in what a supplier sent it on paper (Articles 6.2, 11).
    suppliers = account.suppliers | {AgencyKind.AUTHORIZED_BODY}
    records = "document.record_entries"
    return FormKind(account.form, 1, cast(type[Form], facts), records, account.term_days, account, suppliers)


_KEEPER = frozenset({AgencyKind.AUTHORIZED_BODY})

# In the order of their dependence: what a document refers to is recorded before it.
FORMS: dict[str, FormKind] = {
    kind.name: kind
    for kind in (
        FormKind("agency", 1, AgencyForm, "document.record_agencies", suppliers=_KEEPER),
        FormKind("official", 1, OfficialForm, "document.record_officials"),
        FormKind("person", 1, PersonForm, "document.record_persons"),
        FormKind("organization", 1, OrganizationForm, "document.record_organizations"),
        FormKind("material", 1, MaterialForm, "document.record_materials"),
        FormKind("identityChange", 1, IdentityChangeForm, "document.record_identity_changes"),
        FormKind("case", 1, CaseForm, "document.record_cases", term_days=1),
        FormKind("relationship", 1, RelationshipForm, "document.record_relationships"),
        *(_form_of(account) for account in ACCOUNTS),
        FormKind("user", 1, UserForm, "document.record_users", suppliers=_KEEPER, is_the_operators=True),
        FormKind(
            "inquiryPermission", 1, PermissionForm, "document.record_permissions", term_days=1, is_the_operators=True
        ),
        FormKind(
            "informationRequest",
            1,
            InformationRequestForm,
            "document.record_requests",
            term_days=1,
            suppliers=_KEEPER,
            is_the_operators=True,
            is_made_here=True,
        ),
        *(
            FormKind(name, 1, facts, records, suppliers=_KEEPER, is_the_operators=True, is_made_here=True)
            for name, facts, records in (
                ("typologyVersion", TypologyVersionForm, "document.record_typology_versions"),
                ("typologyPublication", TypologyPublicationForm, "document.record_typology_publications"),
                ("taskStart", TaskStartForm, "document.record_task_starts"),
                ("alert", AlertForm, "document.record_alerts"),
                ("alertStep", AlertStepForm, "document.record_alert_steps"),
                ("taskEnd", TaskEndForm, "document.record_task_ends"),
            )
        ),
        FormKind("subjectMerge", 1, SubjectMergeForm, "document.merge", suppliers=_KEEPER),
        FormKind("subjectSplit", 1, SubjectSplitForm, None, suppliers=_KEEPER),
        FormKind("annulment", 1, AnnulmentForm, None, term_days=3),
        FormKind("appealUpheld", 1, AppealUpheldForm, None, term_days=3),
    )
}

# Names that a document may offer and that the law closes, with the code and the reason of the refusal.
CLOSED_FORMS: dict[str, tuple[str, str]] = {
    "operativeAccount": ("OPERATIVE_ACCOUNT", "operative accounts are not kept by the authorized body (Article 6.2)"),
    "departmentalAccount": (
        "DEPARTMENTAL_ACCOUNT",
        "departmental accounts are kept by the bodies themselves (Articles 6.2 and 15)",
    ),
    "confidentialHelper": (
        "CONFIDENTIAL_HELPER",
        "accounts of persons who cooperate on a confidential basis are not kept here (Article 6.2)",
    ),
    **{
        account.code: ("ACCOUNT_ABOLISHED", f"excluded by {account.source}: the law named it until {account.valid_to}")
        for account in ABOLISHED
    },
}


class Envelope(Fact):
    """An information accounting document without the meaning of its facts."""

    id: Id
    """Registry identifier of the document, minted by its writer."""
    form: Text
    """Name of the form."""
    version: int = Field(strict=True, ge=1, le=1_000)
    """Version of the form."""
    supplier: Code
    """Code of the body that submits the document."""
    number: Code
    """The supplier's own number of the document; unique within the supplier."""
    event_on: FullDate
    """Day of the event that the document records."""
    facts: dict[str, Any]
    """The facts, as the form has them."""
    period: Annotated[str, StringConstraints(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")] | None = None
    """Reporting period, YYYY-MM; the month of the event when it is not given."""
    corrects: Id | None = None
    """Document of the same form that this one supersedes."""
