"""Account 12.3.8: persons deprived of the right to hold certain positions or engage in certain activities.

An employer's question is narrow: may this person hold this post today? So the entry says which of the two rights was
taken, the positions or activities in the court's words, and until when. A deprivation for life has no last day; that
is said by a flag, so that a forgotten date is not read as "for ever".
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
from graph.model.values import Flag, FullDate, Text


class DeprivedRight(StrEnum):
    """Which right was taken (the law's own list)."""

    TO_HOLD_CERTAIN_POSITIONS = "TO_HOLD_CERTAIN_POSITIONS"
    TO_ENGAGE_IN_CERTAIN_ACTIVITIES = "TO_ENGAGE_IN_CERTAIN_ACTIVITIES"


class Disqualification(AccountEntry):
    """A person deprived of the right to hold certain positions or to engage in certain activities."""

    right: DeprivedRight
    """Which right was taken."""
    positions_or_activities: Text
    """Which positions or activities, in the court's words."""
    court: Text
    """Court that decided."""
    decision_number: Text
    """Number of the court's act."""
    effective_on: FullDate
    """Day on which the decision entered into force."""
    is_for_life: Flag
    """Whether the right was taken for life."""
    ends_on: FullDate | None = None
    """Last day of the deprivation; absent when it is for life, and only then."""

    @model_validator(mode="after")
    def _ends_unless_for_life(self) -> "Disqualification":
        if (self.ends_on is None) != self.is_for_life:
            raise ValueError("endsOn is absent when isForLife, and only then")
        if self.ends_on is not None and self.ends_on < self.effective_on:
            raise ValueError("endsOn lies before effectiveOn")
        return self


ACCOUNT = SpecialAccount(
    code="12.3.8",
    wordings=(
        Wording(
            "persons deprived of the right to hold certain positions or engage in certain activities",
            valid_from=ENACTED,
        ),
    ),
    legal_basis=law("8"),
    entry=Disqualification,
    concerns=frozenset({SubjectKind.PERSON}),
    suppliers=frozenset({AgencyKind.COURT, AgencyKind.PENITENTIARY}),
    readers=INVESTIGATING,
    retention=Retention(5, "whether a post was held against a prohibition is found out after it ended"),
    term_days=5,
    serves=CRIME | DISPUTES,
    needs_case=True,
)
