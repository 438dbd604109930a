"""What describes a special account: a record of facts about the law, with the model of its entries.

An account's module holds two things, its entry model and its `ACCOUNT`. Everything else (form, JSON Schema, graph
label, GraphQL type and lookup) follows from them, so that adding an account stays one file and one line.

The law names the accounts and leaves terms, volumes and storage to the authorized body (Articles 5, 12.4, 14.2 and
16.3), whose orders are not among our sources. Those numbers are therefore this registry's own data, in one place
where an order can replace them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from graph.model.case import AgencyKind, CaseKind
from graph.model.entry import AccountEntry
from graph.model.viewer import Role

CRIME = frozenset({CaseKind.CRIMINAL, CaseKind.SEARCH})
"""Proceedings about crime and who hides from them: all accounts serve these."""
DISPUTES = frozenset({CaseKind.CIVIL, CaseKind.ADMINISTRATIVE, CaseKind.ENFORCEMENT})
"""The other proceedings; an account serves those that its entries can matter to."""


class SubjectKind(StrEnum):
    """What an entry may concern."""

    PERSON = "PERSON"
    ORGANIZATION = "ORGANIZATION"
    MATERIAL = "MATERIAL"


@dataclass(frozen=True, slots=True)
class Wording:
    """What the law called the account, and in which time.

    Our edition prints each subparagraph in its present words and names its amending acts for Article 12 as a whole.
    A subparagraph of the first numbering, to 15, is therefore dated from the law itself, and a later one (10-1, 16, 18)
    from the act of the footnote whose subject it is. Both are said to whoever asks, in `note`.
    """

    title: str | None
    """The law's words for what is kept, as the edition that is held prints them; None when it does not."""
    valid_from: str
    """Day from which the law used them."""
    valid_to: str | None = None
    """Last day on which it did."""
    source: str = "Law No. 510 of 22.12.2003"
    """Act that brought the wording."""
    note: str | None = None
    """What is not certain of it."""


@dataclass(frozen=True, slots=True)
class Retention:
    """How long an entry is kept after it was closed."""

    years: int | None
    """Whole years; None keeps it for good."""
    reason: str
    """Why so long."""


@dataclass(frozen=True, slots=True)
class SpecialAccount:
    """A special account of Article 12.3."""

    code: str
    """Number of the account: article, paragraph and subparagraph, as in 12.3.3."""
    wordings: tuple[Wording, ...]
    """The law's wordings of the account, in the order of time."""
    legal_basis: str
    """The provisions that the account and its fields rest on."""
    entry: type[AccountEntry]
    """Model of an entry; its docstring and field docstrings are those of the schema."""
    concerns: frozenset[SubjectKind]
    """Kinds of subjects an entry may concern; an account of events has none, and names participants instead."""
    suppliers: frozenset[AgencyKind]
    """Kinds of bodies that submit its documents."""
    readers: frozenset[Role]
    """Roles to which its entries are open."""
    retention: Retention
    """How long its entries are kept."""
    term_days: int
    """Days from the event within which a document is due."""
    needs_article: bool = False
    """Whether an entry always says which article it rests on."""
    needs_case: bool = False
    """Whether an entry is always made under a case."""
    has_place: bool = False
    """Whether an entry says where it happened."""
    has_participants: bool = False
    """Whether an entry names other subjects beside, or instead of, the one it concerns."""
    serves: frozenset[CaseKind] = CRIME
    """Kinds of proceedings in which its entries are given (Article 16-2.3)."""
    needs_clearance: bool = False
    """Whether only users with a clearance for it see its entries."""
    closed_fields: Mapping[Role, frozenset[str]] = field(default_factory=dict)
    """Fields of its entries that a role may not ask for, by their names in the schema."""
    is_for_finding: bool = False
    """Whether its entries are there for everybody to find whom they are about: those stay open while the inquiry under
    whose case they were made is secret (Article 9.2); the case does not."""
    is_told_to_whom_it_concerns: bool = True
    """Whether a citizen is told of entries on them (Article 9.4); not where that would harm a search (9.2)."""
    is_published: bool = False
    """Whether the law has its entries published."""

    @property
    def form(self) -> str:
        """Name of the form of its information accounting document, as in `wantedNotice`."""
        name = self.entry.__name__
        return name[0].lower() + name[1:]

    def said_of(self, wording: Wording) -> str:
        """What is not certain of a wording, for whoever asks what the law was."""
        if wording.note is not None:
            return wording.note
        if wording.valid_from == ENACTED:
            return "In its present words; earlier words of this subparagraph are not in the edition that is held."
        return "The edition that is held names no act for this subparagraph: act and day are taken from its subject."

    def wording(self, on: str) -> Wording | None:
        """The law's wording on a day; None when it did not name the account."""
        for wording in self.wordings:
            if wording.valid_from <= on and (wording.valid_to is None or on <= wording.valid_to):
                return wording
        return None


@dataclass(frozen=True, slots=True)
class AbolishedAccount:
    """An account that the law named once. It accepts nothing."""

    code: str
    """Number of the account."""
    valid_to: str
    """Last day on which the law named it; the act is taken to be in force ten days after its publication."""
    source: str
    """Act that excluded it."""


ENACTED = "2003-12-22"
"""Day of the law."""


def law(subparagraph: str) -> str:
    """The legal basis of an account, as all of them are written."""
    return f"Law No. 510 of 22.12.2003, Article 12.3({subparagraph})"


INVESTIGATING = frozenset({Role.INVESTIGATOR, Role.COURT, Role.FINANCIAL_MONITORING})
"""Readers of the accounts that serve the investigation of crime (Articles 16-2.3 to 16-2.5)."""
PROCEEDINGS = frozenset({Role.INVESTIGATOR, Role.COURT})
"""Readers of the accounts that serve proceedings and searches (Articles 16-2.3 and 16-2.4); what counteraction to
laundering does not need is not open to it (Article 16-2.5)."""
PERMANENT = Retention(None, "the fact does not lose its weight for later proceedings")
"""The retention of accounts whose entries are never destroyed."""
