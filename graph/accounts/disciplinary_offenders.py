"""Account 12.3.11-1: persons committed disciplinary offenses discrediting civil service.

A personnel department asks before it appoints, so the entry has the penalty and the day on which it was lifted: a
lifted one is no obstacle. The offence is text, since its list stands in another law that changes apart from this one.
There is no case: the penalty is laid on by an order.
"""

from enum import StrEnum

from pydantic import model_validator

from graph.accounts.account import PROCEEDINGS, Retention, SpecialAccount, SubjectKind, Wording, law
from graph.model.case import AgencyKind
from graph.model.entry import AccountEntry
from graph.model.values import FullDate, Text


class DisciplinaryPenalty(StrEnum):
    """Penalty laid on, the mildest first."""

    REMARK = "REMARK"
    REPRIMAND = "REPRIMAND"
    SEVERE_REPRIMAND = "SEVERE_REPRIMAND"
    WARNING_OF_INCOMPLETE_COMPLIANCE = "WARNING_OF_INCOMPLETE_COMPLIANCE"
    DEMOTION = "DEMOTION"
    DISMISSAL = "DISMISSAL"


class DisciplinaryRecord(AccountEntry):
    """A person who committed a disciplinary offence that discredits the civil service."""

    misconduct: Text
    """What the person did, in the words of the order."""
    state_body: Text
    """Body in which the person served."""
    post: Text
    """Post that the person held."""
    disciplinary_penalty: DisciplinaryPenalty
    """Penalty laid on."""
    decision_number: Text
    """Number of the order."""
    decided_on: FullDate
    """Day of the order."""
    lifted_on: FullDate | None = None
    """Day on which the penalty was lifted."""

    @model_validator(mode="after")
    def _is_lifted_afterwards(self) -> "DisciplinaryRecord":
        if self.lifted_on is not None and self.lifted_on < self.decided_on:
            raise ValueError("liftedOn lies before decidedOn")
        if self.lifted_on is not None and self.disciplinary_penalty is DisciplinaryPenalty.DISMISSAL:
            raise ValueError("a dismissal is not lifted: a person is reinstated")
        return self


ACCOUNT = SpecialAccount(
    code="12.3.11-1",
    wordings=(
        Wording(
            "persons committed disciplinary offenses discrediting civil service",
            # No act is named for this subparagraph. The civil service got its new law in November 2015; we take it to
            # have come with the next act of the footnote, and that act to have been published within three days.
            valid_from="2016-04-19",
            source="Law No. 484-V of 06.04.2016",
        ),
    ),
    legal_basis=law("11-1"),
    entry=DisciplinaryRecord,
    concerns=frozenset({SubjectKind.PERSON}),
    suppliers=frozenset(
        {
            AgencyKind.CIVIL_SERVICE,
            AgencyKind.ANTI_CORRUPTION,
            AgencyKind.POLICE,
            AgencyKind.PROSECUTOR,
            AgencyKind.NATIONAL_SECURITY,
            AgencyKind.FINANCIAL_MONITORING,
            AgencyKind.PENITENTIARY,
            AgencyKind.REVENUE,
        }
    ),
    readers=PROCEEDINGS,
    retention=Retention(5, "whether an official is of good repute is asked at each appointment"),
    term_days=10,
)
