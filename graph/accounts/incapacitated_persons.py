"""Account 12.3.7: persons, recognized by court as incapable and impaired.

A notary's or a court's question is whether a person could act in law on a certain day; so the entry has the day on
which the decision took effect and the day on which capacity was restored. Why the court decided so is a medical secret
(Article 9.1): there is no diagnosis here, and no field in which one could be written.

Investigators and courts read it, because they must know whether a participant can act and needs a guardian.
Counteraction to laundering (Article 16-2.5) gives no ground to look into it.
"""

from enum import StrEnum

from pydantic import model_validator

from graph.accounts.account import (
    CRIME,
    DISPUTES,
    ENACTED,
    PROCEEDINGS,
    Retention,
    SpecialAccount,
    SubjectKind,
    Wording,
    law,
)
from graph.model.case import AgencyKind
from graph.model.entry import AccountEntry
from graph.model.values import FullDate, Text


class IncapacityDegree(StrEnum):
    """What the court recognized (the law's own list)."""

    INCAPABLE = "INCAPABLE"
    IMPAIRED = "IMPAIRED"


class LegalIncapacity(AccountEntry):
    """A person recognized by court as incapable, or as impaired in capacity."""

    degree: IncapacityDegree
    """What the court recognized."""
    court: Text
    """Court that decided."""
    decision_number: Text
    """Number of the court's act."""
    effective_on: FullDate
    """Day on which the decision entered into force."""
    guardianship: Text | None = None
    """Body of guardianship that looks after the person."""
    restored_on: FullDate | None = None
    """Day from which the person has full capacity again."""

    @model_validator(mode="after")
    def _is_restored_afterwards(self) -> "LegalIncapacity":
        if self.restored_on is not None and self.restored_on < self.effective_on:
            raise ValueError("restoredOn lies before effectiveOn")
        return self


ACCOUNT = SpecialAccount(
    code="12.3.7",
    wordings=(Wording("persons, recognized by court as incapable and impaired", valid_from=ENACTED),),
    legal_basis=law("7"),
    entry=LegalIncapacity,
    concerns=frozenset({SubjectKind.PERSON}),
    suppliers=frozenset({AgencyKind.COURT}),
    readers=PROCEEDINGS,
    retention=Retention(10, "what was signed before capacity was restored is contested for years"),
    term_days=5,
    serves=CRIME | DISPUTES,
    needs_case=True,
)
