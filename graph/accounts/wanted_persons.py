"""Account 12.3.3: wanted persons hiding from the inquiry, investigation and court.

Whoever asks "is he wanted?" needs at once: since when, for what, what to do on meeting the person, and who started
the search. A search that ended stays as a closed entry.
"""

from enum import StrEnum

from graph.accounts.account import SpecialAccount, SubjectKind
from graph.model.entry import AccountEntry
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


ACCOUNT = SpecialAccount(
    code="12.3.3",
    title=(
        "wanted persons hiding from the inquiry, investigation, and court, as well as persons evading serving a "
        "sentence or exercising probationary control"
    ),
    legal_basis="Law No. 510 of 22.12.2003, Article 12.3(3)",
    entry=WantedNotice,
    concerns=frozenset({SubjectKind.PERSON}),
    needs_case=True,
    valid_from="2003-12-22",
)
