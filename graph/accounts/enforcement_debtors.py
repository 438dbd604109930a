"""Account 12.3.14: who did not fulfil an enforcement document, or pay an administrative fine, voluntarily.

The law joins two debts that bailiffs and the police treat apart, so the kind of debt is a field. Nobody is here before
the time for voluntary execution is over: that day is a field, and the entry begins after it. A debt without money, as
an eviction, has the amount nought. No case is needed, since a fine may come from a decision without proceedings.
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
from graph.model.case import AgencyKind
from graph.model.entry import AccountEntry
from graph.model.values import Flag, FullDate, Money, Text


class DebtKind(StrEnum):
    """What was not fulfilled (the law's own list)."""

    ENFORCEMENT_DOCUMENT = "ENFORCEMENT_DOCUMENT"
    ADMINISTRATIVE_FINE = "ADMINISTRATIVE_FINE"


class EnforcementDebt(AccountEntry):
    """An obligation under an enforcement document, or an administrative fine, that was not fulfilled voluntarily."""

    debt_kind: DebtKind
    """What was not fulfilled."""
    enforcement_document: Text
    """Number of the enforcement document or regulation."""
    issued_on: FullDate
    """Day on which it was issued."""
    voluntary_term_ends_on: FullDate
    """Last day on which it could be fulfilled voluntarily."""
    amount: Money
    """The debt, of one currency; nought where the obligation is not of money."""
    is_departure_restricted: Flag
    """Whether the debtor may not leave the country."""
    discharged_on: FullDate | None = None
    """Day on which the obligation was fulfilled or written off."""

    @model_validator(mode="after")
    def _had_time_to_fulfil(self) -> "EnforcementDebt":
        if self.voluntary_term_ends_on < self.issued_on:
            raise ValueError("voluntaryTermEndsOn lies before issuedOn")
        if self.discharged_on is not None and self.discharged_on <= self.voluntary_term_ends_on:
            raise ValueError("an obligation fulfilled within its time is not of this account")
        if self.valid_from < self.voluntary_term_ends_on[: len(self.valid_from)]:
            raise ValueError("validFrom lies before voluntaryTermEndsOn: the debtor still had time")
        return self


ACCOUNT = SpecialAccount(
    code="12.3.14",
    wordings=(
        Wording(
            "person, not fulfilled obligations on enforcement documents, as well as persons, not executed regulation "
            "on imposition of administrative fine on a voluntary base",
            valid_from=ENACTED,
        ),
    ),
    legal_basis=law("14"),
    entry=EnforcementDebt,
    concerns=frozenset({SubjectKind.PERSON, SubjectKind.ORGANIZATION}),
    suppliers=frozenset({AgencyKind.ENFORCEMENT, AgencyKind.COURT, AgencyKind.POLICE, AgencyKind.REVENUE}),
    readers=INVESTIGATING,
    retention=Retention(3, "a debt is presented for execution again within three years"),
    term_days=3,
    serves=CRIME | DISPUTES,
)
