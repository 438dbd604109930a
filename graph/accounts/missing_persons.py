"""Account 12.3.4: wanted persons missing.

The first hours count, so the entry says when and where the person was last seen, what the person looks like and wore,
and nothing that has to be found out first. How the search ended is kept with it: whoever was found dead is also sought
among the unidentified corpses of account 12.3.5, by height and marks.
"""

from enum import StrEnum

from pydantic import model_validator

from graph.accounts.account import CRIME, ENACTED, PROCEEDINGS, Retention, SpecialAccount, SubjectKind, Wording, law
from graph.accounts.likeness import Likeness
from graph.model.case import AgencyKind, CaseKind
from graph.model.entry import EntryStatus
from graph.model.values import PartialDate


class Disappearance(StrEnum):
    """How the person went missing."""

    LEFT_AND_DID_NOT_RETURN = "LEFT_AND_DID_NOT_RETURN"
    LEFT_AN_INSTITUTION = "LEFT_AN_INSTITUTION"
    ON_A_JOURNEY = "ON_A_JOURNEY"
    IN_A_DISASTER = "IN_A_DISASTER"
    SUSPECTED_CRIME = "SUSPECTED_CRIME"


class SearchOutcome(StrEnum):
    """How a search ended."""

    FOUND_ALIVE = "FOUND_ALIVE"
    FOUND_DEAD = "FOUND_DEAD"
    DECLARED_DEAD_BY_COURT = "DECLARED_DEAD_BY_COURT"
    DISCONTINUED = "DISCONTINUED"


class MissingPersonSearch(Likeness):
    """A search for a person who went missing."""

    disappearance: Disappearance
    """How the person went missing."""
    disappeared_on: PartialDate
    """Day on which the person was last seen, as much of it as is known."""
    outcome: SearchOutcome | None = None
    """How the search ended; absent while it lasts."""

    @model_validator(mode="after")
    def _ends_with_an_outcome(self) -> "MissingPersonSearch":
        if (self.outcome is not None) != (self.status is EntryStatus.CLOSED):
            raise ValueError("outcome belongs to a closed search, and is needed there")
        return self


ACCOUNT = SpecialAccount(
    code="12.3.4",
    wordings=(Wording("wanted persons missing", valid_from=ENACTED),),
    legal_basis=law("4"),
    entry=MissingPersonSearch,
    concerns=frozenset({SubjectKind.PERSON}),
    suppliers=frozenset({AgencyKind.POLICE}),
    readers=PROCEEDINGS,
    retention=Retention(15, "remains are found and named years after a search was discontinued"),
    term_days=1,
    serves=CRIME | {CaseKind.CIVIL},
    is_for_finding=True,
    has_place=True,
    needs_case=True,
)
