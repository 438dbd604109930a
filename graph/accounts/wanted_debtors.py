"""Account 12.3.15: wanted debtors and defendants.

Not account 12.3.3: nobody here hides from a crime, and no one is to be detained. A bailiff needs the claim behind the
search, for alimony and harm to health go before all others, and what is owed. The claims are the law's own list.
"""

from enum import StrEnum

from pydantic import model_validator

from graph.accounts.account import (
    CRIME,
    DISPUTES,
    ENACTED,
    INVESTIGATING,
    Retention,
    SpecialAccount,
    SubjectKind,
    Wording,
    law,
)
from graph.accounts.missing_persons import SearchOutcome
from graph.model.case import AgencyKind
from graph.model.entry import AccountEntry, EntryStatus
from graph.model.values import FullDate, Money, Text


class ClaimKind(StrEnum):
    """In what matter the person is wanted (the law's own list)."""

    ENFORCEMENT_PROCEEDINGS = "ENFORCEMENT_PROCEEDINGS"
    INTEREST_OF_THE_STATE = "INTEREST_OF_THE_STATE"
    ALIMONY = "ALIMONY"
    INJURY_OR_OTHER_HARM_TO_HEALTH = "INJURY_OR_OTHER_HARM_TO_HEALTH"
    DEATH_OF_THE_WAGE_EARNER = "DEATH_OF_THE_WAGE_EARNER"


class WantedDebtor(AccountEntry):
    """A search for a debtor in enforcement proceedings, or for a defendant in one of the cases that the law names."""

    claim: ClaimKind
    """In what matter the person is wanted."""
    amount: Money
    """What is owed or claimed, of one currency."""
    decided_by: Text
    """Court or bailiff that announced the search."""
    decision_number: Text
    """Number of the decision on the search."""
    decided_on: FullDate
    """Day of the decision on the search."""
    last_seen: Text | None = None
    """Where the person was last seen, in words."""
    outcome: SearchOutcome | None = None
    """How the search ended; absent while it lasts."""

    @model_validator(mode="after")
    def _ends_with_an_outcome(self) -> "WantedDebtor":
        if (self.outcome is not None) != (self.status is EntryStatus.CLOSED):
            raise ValueError("outcome belongs to a closed search, and is needed there")
        return self


ACCOUNT = SpecialAccount(
    code="12.3.15",
    wordings=(
        Wording(
            "wanted persons, being the debtors on enforcement proceedings, defendants in the cases, presented in the "
            "interest of the state, as well as on recovery of alimony, compensation of damage, caused by injure or "
            "other injury to health, death of the wage earner",
            valid_from=ENACTED,
        ),
    ),
    legal_basis=law("15"),
    entry=WantedDebtor,
    concerns=frozenset({SubjectKind.PERSON}),
    suppliers=frozenset({AgencyKind.ENFORCEMENT, AgencyKind.COURT, AgencyKind.POLICE}),
    readers=INVESTIGATING,
    retention=Retention(5, "a debtor who was found may hide again before the debt is paid"),
    term_days=3,
    serves=CRIME | DISPUTES,
    is_for_finding=True,
    is_told_to_whom_it_concerns=False,
    needs_case=True,
)
