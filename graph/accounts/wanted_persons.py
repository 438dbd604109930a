"""Account 12.3.3: wanted persons hiding from inquiry, investigation and court, or evading sentence or probation.

Whoever asks "is he wanted?" needs at once: since when, for what, what to do on meeting the person, and who started
the search. A search that ended stays as a closed entry.
"""

from enum import StrEnum

from pydantic import model_validator

from graph.accounts.account import CRIME, ENACTED, INVESTIGATING, Retention, SpecialAccount, SubjectKind, Wording, law
from graph.model.case import AgencyKind, CaseKind
from graph.model.entry import AccountEntry, EntryStatus
from graph.model.values import Text


class WantedReason(StrEnum):
    """From what the person hides (the law's own list)."""

    HIDING_FROM_INQUIRY = "HIDING_FROM_INQUIRY"
    HIDING_FROM_INVESTIGATION = "HIDING_FROM_INVESTIGATION"
    HIDING_FROM_COURT = "HIDING_FROM_COURT"
    EVADING_SENTENCE = "EVADING_SENTENCE"
    EVADING_PROBATION = "EVADING_PROBATION"


class SearchScope(StrEnum):
    """How far the search reaches."""

    REGIONAL = "REGIONAL"
    REPUBLICAN = "REPUBLICAN"
    INTERSTATE = "INTERSTATE"
    INTERNATIONAL = "INTERNATIONAL"


class Measure(StrEnum):
    """What to do on meeting the person."""

    DETAIN = "DETAIN"
    ESTABLISH_WHEREABOUTS = "ESTABLISH_WHEREABOUTS"


class WantedOutcome(StrEnum):
    """How the search ended."""

    DETAINED = "DETAINED"
    SURRENDERED = "SURRENDERED"
    WHEREABOUTS_ESTABLISHED = "WHEREABOUTS_ESTABLISHED"
    DIED = "DIED"
    DISCONTINUED = "DISCONTINUED"


class WantedNotice(AccountEntry):
    """A search for a person who hides from the inquiry, investigation or court, or evades a sentence or probation."""

    reason: WantedReason
    """From what the person hides."""
    scope: SearchScope
    """How far the search reaches."""
    measure: Measure
    """What to do on meeting the person."""
    last_seen: Text | None = None
    """Where the person was last seen, in words."""
    ended_by: WantedOutcome | None = None
    """How the search ended; absent while it lasts."""

    @model_validator(mode="after")
    def _ends_with_an_outcome(self) -> "WantedNotice":
        if (self.ended_by is not None) != (self.status is EntryStatus.CLOSED):
            raise ValueError("endedBy belongs to a closed search, and is needed there")
        return self


ACCOUNT = SpecialAccount(
    code="12.3.3",
    wordings=(
        Wording(
            "wanted persons hiding from the inquiry, investigation, and court, as well as persons evading serving a "
            "sentence or exercising probationary control",
            valid_from=ENACTED,
        ),
    ),
    legal_basis=law("3"),
    entry=WantedNotice,
    concerns=frozenset({SubjectKind.PERSON}),
    suppliers=frozenset(
        {
            AgencyKind.POLICE,
            AgencyKind.FINANCIAL_MONITORING,
            AgencyKind.NATIONAL_SECURITY,
            AgencyKind.ANTI_CORRUPTION,
            AgencyKind.COURT,
            AgencyKind.PENITENTIARY,
        }
    ),
    readers=INVESTIGATING,
    retention=Retention(10, "a search that ended is looked up while the person may be wanted again"),
    term_days=1,
    serves=CRIME | {CaseKind.ENFORCEMENT},
    is_for_finding=True,
    is_told_to_whom_it_concerns=False,
    needs_case=True,
)
