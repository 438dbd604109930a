"""Account 12.3.6: persons, brought to the administrative responsibility.

Everyday use is one question: was this person punished for the same before, and within a year? So the entry has the
day of the decision and the penalty, and `article` says for what. Legal entities are brought to administrative
responsibility too, and Article 13.1 makes them objects of accounts: the entry concerns both.

No case is needed: a fine on the spot has a decision and no proceedings. A fine is in tenge, because the Code counts it
in monthly calculation indices and knows no other currency.
"""

from enum import StrEnum

from pydantic import model_validator

from graph.accounts.account import CRIME, ENACTED, INVESTIGATING, Retention, SpecialAccount, SubjectKind, Wording, law
from graph.model.case import AgencyKind, CaseKind
from graph.model.entry import AccountEntry
from graph.model.values import FullDate, MinorUnits, PartialDate, Text


class AdministrativePenalty(StrEnum):
    """Main penalty."""

    WARNING = "WARNING"
    FINE = "FINE"
    CONFISCATION = "CONFISCATION"
    DEPRIVATION_OF_SPECIAL_RIGHT = "DEPRIVATION_OF_SPECIAL_RIGHT"
    SUSPENSION_OF_ACTIVITY = "SUSPENSION_OF_ACTIVITY"
    ARREST = "ARREST"
    EXPULSION = "EXPULSION"


class AdministrativeRecord(AccountEntry):
    """A person or an organization brought to administrative responsibility."""

    decided_by: Text
    """Body or court that decided."""
    decision_number: Text
    """Number of the decision."""
    decided_on: FullDate
    """Day of the decision."""
    committed_on: PartialDate | None = None
    """Day of the offence, as much of it as is known."""
    penalty: AdministrativePenalty
    """Main penalty."""
    fine_minor_units: MinorUnits | None = None
    """Fine in tiyn, the minor unit of the tenge; only with FINE, and needed there."""
    fine_paid_on: FullDate | None = None
    """Day on which the fine was paid."""

    @model_validator(mode="after")
    def _has_a_fine_when_fined(self) -> "AdministrativeRecord":
        if (self.fine_minor_units is not None) != (self.penalty is AdministrativePenalty.FINE):
            raise ValueError("fineMinorUnits belongs to FINE, and is needed there")
        if self.fine_paid_on is not None and (self.fine_minor_units is None or self.fine_paid_on < self.decided_on):
            raise ValueError("finePaidOn lies before decidedOn, or there is no fine")
        return self


ACCOUNT = SpecialAccount(
    code="12.3.6",
    wordings=(Wording("persons, brought to the administrative responsibility", valid_from=ENACTED),),
    legal_basis=law("6"),
    entry=AdministrativeRecord,
    concerns=frozenset({SubjectKind.PERSON, SubjectKind.ORGANIZATION}),
    suppliers=frozenset(
        {
            AgencyKind.POLICE,
            AgencyKind.COURT,
            AgencyKind.REVENUE,
            AgencyKind.CONTROL,
            AgencyKind.HEALTH,
            AgencyKind.FINANCIAL_MONITORING,
            AgencyKind.ENFORCEMENT,
        }
    ),
    readers=INVESTIGATING,
    needs_article=True,
    retention=Retention(3, "whether an offence was repeated is asked for a year, and contested for some time after"),
    term_days=5,
    serves=CRIME | {CaseKind.ADMINISTRATIVE, CaseKind.CIVIL},
)
