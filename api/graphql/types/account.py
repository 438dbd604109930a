"""The special accounts as the law names them."""

from datetime import datetime

import strawberry.pydantic
from graphql import parse, print_ast

from graph.accounts import ABOLISHED, ACCOUNTS
from graph.accounts.account import ENACTED, SubjectKind, Wording
from graph.accounts.account import SpecialAccount as Account
from graph.model.case import AgencyKind
from graph.model.entry import AccountEntry
from graph.model.instants import LEGAL_TIME
from graph.model.values import Fact, FullDate, FullDateValue, Money
from graph.model.viewer import Role


@strawberry.pydantic.type(description="A special account of Article 12.3, as the law had it on the day asked about.")
class SpecialAccount(Fact):
    code: str
    """Number of the account: article, paragraph and subparagraph, as in 12.3.3."""
    title: str | None = None
    """The law's words for what is kept; absent where the edition that is held lacks them."""
    source: str
    """Act that brought this wording, or excluded the account."""
    note: str | None = None
    """What is not certain of wording, act or day."""
    legal_basis: str
    """The provisions that the account rests on."""
    valid_from: FullDate | None = None
    """First day of this wording."""
    valid_to: FullDate | None = None
    """Last day of this wording."""
    is_abolished: bool
    """Whether the law has excluded the account since; it accepts nothing."""
    is_published: bool
    """Whether the law has its entries published."""
    entry_type: str | None = None
    """Name of the type of its entries in this schema."""
    form: str | None = None
    """Name of the form of its documents."""
    concerns: list[SubjectKind]
    """Kinds of subjects that its entries concern; the registry's own reading, as all that follows."""
    suppliers: list[AgencyKind]
    """Kinds of bodies that submit its documents."""
    readers: list[Role]
    """Roles that read its entries."""
    example_query: str | None = None
    """A query for its newest entries with all that they say; absent of an account that is abolished."""
    term_days: int | None = None
    """Days from the event within which a document is due."""
    retention_years: int | None = None
    """Years for which a closed entry is kept; absent when it is kept for good."""
    retention_reason: str | None = None
    """Why it is kept so long."""


def example_query(account: Account) -> str:
    """A query for the newest entries of an account, with the fields that its users need."""
    closed = frozenset().union(*account.closed_fields.values())  # a query for every reader
    own = {
        name: field
        for name, field in account.entry.model_fields.items()
        if name not in AccountEntry.model_fields and field.alias not in closed
    }
    fields = " ".join(
        f"{field.alias} {{ majorUnits currency }}" if field.annotation in (Money, Money | None) else str(field.alias)
        for field in own.values()
    )
    subject = "subject { ... on Person { fullName bornOn } ... on Organization { name } }"
    parts = {
        subject: account.concerns - {SubjectKind.MATERIAL},
        "material { kind title }": SubjectKind.MATERIAL in account.concerns,
        f"participants {{ role harm {subject} }}": account.has_participants,
        "place { description latitude longitude }": account.has_place,
    }
    around = " ".join(text for text, is_there in parts.items() if is_there)
    return print_ast(
        parse(
            f"""query {account.entry.__name__}s {{
              accountEntries(filter: {{ accounts: ["{account.code}"] }}, first: 5) {{
                totalCount
                nodes {{
                  number status validFrom validTo {around} case {{ number status }}
                  ... on {account.entry.__name__} {{ {fields} }}
                  documents {{ form number receivedAt supplier {{ name }} }}
                }}
              }}
            }}"""
        )
    )


def special_accounts(on: str | None) -> list[SpecialAccount]:
    """The accounts that the law named on a day, in its order; those abolished since stand last."""
    day = on or datetime.now(LEGAL_TIME).date().isoformat()
    named = [(account, account.wording(day)) for account in ACCOUNTS]
    kept = [_kept(account, wording) for account, wording in named if wording is not None]
    return kept + [abolished for abolished in abolished_accounts() if ENACTED <= day <= str(abolished.valid_to)]


def abolished_accounts() -> list[SpecialAccount]:
    """The accounts that the law named once; they accept nothing."""
    return [
        SpecialAccount(
            code=account.code,
            source=account.source,
            note="Its words and its first day are not in the edition that is held.",
            legal_basis="Law No. 510 of 22.12.2003, Article 12.3",
            valid_to=FullDateValue(account.valid_to),
            is_abolished=True,
            is_published=False,
            concerns=[],
            suppliers=[],
            readers=[],
        )
        for account in ABOLISHED
    ]


def _kept(account: Account, wording: Wording) -> SpecialAccount:
    return SpecialAccount(
        code=account.code,
        title=wording.title,
        source=wording.source,
        note=account.said_of(wording),
        legal_basis=account.legal_basis,
        valid_from=FullDateValue(wording.valid_from),
        valid_to=FullDateValue(wording.valid_to) if wording.valid_to else None,
        is_abolished=False,
        is_published=account.is_published,
        entry_type=account.entry.__name__,
        form=account.form,
        example_query=example_query(account),
        concerns=sorted(account.concerns),
        suppliers=sorted(account.suppliers),
        readers=sorted(account.readers),
        term_days=account.term_days,
        retention_years=account.retention.years,
        retention_reason=account.retention.reason,
    )
