"""What every form is: facts that name some things and introduce others, and how documents of its kind are taken."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from graph.accounts import SpecialAccount
from graph.model.case import AgencyKind
from graph.model.values import Fact


class Reference(NamedTuple):
    """Something that a document names and another document, or a classifier, must have introduced."""

    kind: str
    key: str


class Form(Fact):
    """The base of all forms' facts."""

    anchored_at: ClassVar[str | None] = None
    """The field with the id of the node that the facts hang on; a form without one cannot be corrected or annulled."""

    @property
    def anchor(self) -> str | None:
        """The id of the node that the facts hang on."""
        return getattr(self, self.anchored_at) if self.anchored_at else None

    def introduces(self) -> Iterator[Reference]:
        """What later documents may refer to."""
        return iter(())

    def references(self) -> Iterator[tuple[str, Reference]]:
        """What must be known before this document is accepted, each with the field that names it."""
        return iter(())

    def stated_by(self, bodies: Mapping[str, str]) -> str | None:
        """The code of the one body, beside the authorized body, that may say this; None where its kind decides alone.

        `bodies` has the body of each official.
        """
        return None

    def refers_to(self) -> Iterator[Reference]:
        """The same without the fields."""
        return (reference for _, reference in self.references())


@dataclass(frozen=True, slots=True)
class FormKind:
    """A kind of document: its name, the version in force, the model of its facts and the term in which it is due."""

    name: str
    version: int
    facts: type[Form]
    records: str | None
    """The query file that turns its facts into the graph; None of one that takes another back."""
    term_days: int = 30
    """Days from the event within which the document is due (Article 14.2; see `graph.accounts.account`)."""
    account: SpecialAccount | None = None
    suppliers: frozenset[AgencyKind] = frozenset(AgencyKind)
    """Kinds of bodies that submit it."""
    is_the_operators: bool = False
    """Whether it is about the use of the system: a document that no viewer reads, since it names who asks for whom."""

    is_made_here: bool = False
    """Whether the system itself makes it, and takes it from nobody: it is in a ledger that is replayed, and no file."""

    @property
    def takes_back(self) -> bool:
        """Whether a document of this kind annuls another one."""
        return self.records is None
