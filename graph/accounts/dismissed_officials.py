"""Account 12.3.12: persons, dismissed from the state service on negative motives.

Who hires for the state asks why somebody left. The motive is one of a short list of this registry, because the law
says "negative motives" and leaves them to the laws on each service. A dismissal that a court undid stays as a closed
entry with the day of reinstatement: it was so, and it is so no longer.

The law changes these words from 2027. Our edition prints one text only, and a note that it is amended; so the account
has two wordings, and the second says that its text is not known here. Entries of both times have the same fields.
"""

from enum import StrEnum

from pydantic import model_validator

from graph.accounts.account import ENACTED, PROCEEDINGS, Retention, SpecialAccount, SubjectKind, Wording, law
from graph.model.case import AgencyKind
from graph.model.entry import AccountEntry, EntryStatus
from graph.model.values import FullDate, Text


class DismissalMotive(StrEnum):
    """Why the person was dismissed."""

    CRIMINAL_OFFENCE = "CRIMINAL_OFFENCE"
    CORRUPTION_INFRACTION = "CORRUPTION_INFRACTION"
    DISCREDITING_OFFENCE = "DISCREDITING_OFFENCE"
    GROSS_BREACH_OF_DUTY = "GROSS_BREACH_OF_DUTY"
    FALSE_INFORMATION = "FALSE_INFORMATION"
    LOSS_OF_TRUST = "LOSS_OF_TRUST"


class NegativeDismissal(AccountEntry):
    """A person dismissed from the state service on negative motives."""

    motive: DismissalMotive
    """Why the person was dismissed."""
    state_body: Text
    """Body in which the person served."""
    post: Text
    """Post that the person held."""
    dismissed_on: FullDate
    """Last day of service."""
    decision_number: Text
    """Number of the order."""
    reinstated_on: FullDate | None = None
    """Day on which the person was reinstated by court."""

    @model_validator(mode="after")
    def _is_closed_when_reinstated(self) -> "NegativeDismissal":
        if self.reinstated_on is not None and self.reinstated_on < self.dismissed_on:
            raise ValueError("reinstatedOn lies before dismissedOn")
        if self.reinstated_on is not None and self.status is not EntryStatus.CLOSED:
            raise ValueError("the entry of a reinstated person is closed")
        return self


ACCOUNT = SpecialAccount(
    code="12.3.12",
    wordings=(
        Wording(
            "persons, dismissed from the state service on negative motives",
            valid_from=ENACTED,
            valid_to="2026-12-31",
        ),
        Wording(
            None,
            valid_from="2027-01-01",
            source="Law No. 188-VII of 03.01.2023",
            note="Amended from 01.01.2027; the amended text is not in the edition of the law that is held.",
        ),
    ),
    legal_basis=law("12"),
    entry=NegativeDismissal,
    concerns=frozenset({SubjectKind.PERSON}),
    suppliers=frozenset(
        {
            AgencyKind.CIVIL_SERVICE,
            AgencyKind.POLICE,
            AgencyKind.PROSECUTOR,
            AgencyKind.NATIONAL_SECURITY,
            AgencyKind.ANTI_CORRUPTION,
            AgencyKind.FINANCIAL_MONITORING,
            AgencyKind.PENITENTIARY,
            AgencyKind.REVENUE,
        }
    ),
    readers=PROCEEDINGS,
    retention=Retention(10, "whether somebody may serve the state again is asked for years"),
    term_days=10,
)
