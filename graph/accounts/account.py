"""What describes a special account: a record of facts about the law, with the model of its entries.

An account's module holds two things, its entry model and its `ACCOUNT`. Everything else (form, JSON Schema, graph
label, GraphQL type and lookup) follows from them, so that adding an account stays one file and one line.
"""

from dataclasses import dataclass
from enum import StrEnum

from graph.model.entry import AccountEntry


class SubjectKind(StrEnum):
    """What an entry may concern."""

    PERSON = "PERSON"
    ORGANIZATION = "ORGANIZATION"


@dataclass(frozen=True, slots=True)
class SpecialAccount:
    """A special account of Article 12.3."""

    code: str
    """Number of the account: article, paragraph and subparagraph, as in 12.3.3."""
    title: str
    """The law's words for what is kept."""
    legal_basis: str
    """The provisions that the account and its fields rest on."""
    entry: type[AccountEntry]
    """Model of an entry; its docstring and field docstrings are those of the schema."""
    concerns: frozenset[SubjectKind]
    """Kinds of subjects an entry may concern."""
    needs_case: bool
    """Whether an entry is always made under a case."""
    valid_from: str
    """Day from which the law names the account."""
    valid_to: str | None = None
    """Last day on which the law named it."""

    @property
    def form(self) -> str:
        """Name of the form of its information accounting document, as in `wantedNotice`."""
        name = self.entry.__name__
        return name[0].lower() + name[1:]
