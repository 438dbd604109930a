"""Account 12.3.16-2: wanted persons who have lost contact with relatives.

Nobody did anything wrong, and nobody need be in danger: a relative looks for a relative. Who asks is a participant
(INITIATOR) where the registry knows that person, and by kinship in any case. Somebody who was found may not wish to be
found: `isDisclosureAllowed` says whether the whereabouts may be told to the one who asks, and is absent until the
person was asked.
"""

from enum import StrEnum

from pydantic import model_validator

from graph.accounts.account import CRIME, PROCEEDINGS, Retention, SpecialAccount, SubjectKind, Wording, law
from graph.accounts.missing_persons import SearchOutcome
from graph.model.case import AgencyKind, CaseKind
from graph.model.entry import AccountEntry, EntryStatus
from graph.model.values import Flag, PartialDate, Text


class SeekingRelative(StrEnum):
    """Who looks for the person."""

    PARENT = "PARENT"
    CHILD = "CHILD"
    SPOUSE = "SPOUSE"
    SIBLING = "SIBLING"
    OTHER_RELATIVE = "OTHER_RELATIVE"


class LostContactSearch(AccountEntry):
    """A search for a person who has lost contact with relatives."""

    sought_by: SeekingRelative
    """Who looks for the person."""
    last_contact_on: PartialDate
    """Day of the last contact, as much of it as is known."""
    last_seen: Text | None = None
    """Where the person was last seen, in words."""
    outcome: SearchOutcome | None = None
    """How the search ended; absent while it lasts."""
    is_disclosure_allowed: Flag | None = None
    """Whether the person who was found allows the relatives to be told where; absent until asked."""

    @model_validator(mode="after")
    def _ends_with_an_outcome(self) -> "LostContactSearch":
        if (self.outcome is not None) != (self.status is EntryStatus.CLOSED):
            raise ValueError("outcome belongs to a closed search, and is needed there")
        if self.is_disclosure_allowed is not None and self.outcome is not SearchOutcome.FOUND_ALIVE:
            raise ValueError("isDisclosureAllowed belongs to FOUND_ALIVE only")
        return self


ACCOUNT = SpecialAccount(
    code="12.3.16-2",
    wordings=(
        Wording(
            "wanted persons who have lost contact with relatives",
            # No act is named for this subparagraph; we take it to have come with 16-1, which it follows.
            valid_from="2017-07-15",
            source="Law No. 84-VI of 03.07.2017",
        ),
    ),
    legal_basis=law("16-2"),
    entry=LostContactSearch,
    concerns=frozenset({SubjectKind.PERSON}),
    suppliers=frozenset({AgencyKind.POLICE}),
    readers=PROCEEDINGS,
    retention=Retention(15, "relatives ask again after many years"),
    term_days=3,
    serves=CRIME | {CaseKind.CIVIL},
    is_for_finding=True,
    needs_case=True,
    has_participants=True,
)
