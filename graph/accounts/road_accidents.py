"""Account 12.3.13: road traffic accidents, which caused death or injury of people.

The object is an event, not a person: it has a place with coordinates, for the maps of Article 6(12-5), and names its
participants with their roles and harm. The dead and injured are also counted, for a passenger may be unknown by name
when the document is due, and a count must not wait for names. An accident in which nobody came to harm is none of this
account. There is no case yet when it is registered; one may be named later by a correction.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from graph.accounts.account import CRIME, ENACTED, PROCEEDINGS, Retention, SpecialAccount, Wording, law
from graph.model.case import AgencyKind, CaseKind
from graph.model.entry import AccountEntry
from graph.model.values import Flag, FullDate


class AccidentKind(StrEnum):
    """What happened on the road."""

    COLLISION = "COLLISION"
    OVERTURNING = "OVERTURNING"
    HITTING_A_PEDESTRIAN = "HITTING_A_PEDESTRIAN"
    HITTING_A_CYCLIST = "HITTING_A_CYCLIST"
    HITTING_AN_OBSTACLE = "HITTING_AN_OBSTACLE"
    FALL_OF_A_PASSENGER = "FALL_OF_A_PASSENGER"
    OTHER = "OTHER"


Count = Annotated[int, Field(strict=True, ge=0, le=1_000)]


class RoadAccident(AccountEntry):
    """A road traffic accident that caused death or injury of people."""

    accident_kind: AccidentKind
    """What happened."""
    occurred_on: FullDate
    """Day of the accident."""
    hour: Annotated[int, Field(strict=True, ge=0, le=23)] | None = None
    """Hour of the day at the place, from 0 to 23."""
    dead: Count
    """How many people died, named or not."""
    injured: Count
    """How many people were injured, named or not."""
    vehicles: Annotated[int, Field(strict=True, ge=1, le=200)]
    """How many vehicles took part."""
    is_intoxication_involved: Flag | None = None
    """Whether a driver was intoxicated; absent while it is not established."""

    @model_validator(mode="after")
    def _came_to_harm(self) -> "RoadAccident":
        if self.dead + self.injured == 0:
            raise ValueError("an accident of this account caused death or injury")
        return self


ACCOUNT = SpecialAccount(
    code="12.3.13",
    wordings=(Wording("road traffic accidents, which caused death or injury of people", valid_from=ENACTED),),
    legal_basis=f"{law('13')}; Articles 1(7-1) and 6(12-5)",
    entry=RoadAccident,
    concerns=frozenset(),
    suppliers=frozenset({AgencyKind.POLICE}),
    readers=PROCEEDINGS,
    retention=Retention(10, "claims for harm to health outlive the investigation"),
    term_days=1,
    serves=CRIME | {CaseKind.CIVIL, CaseKind.ADMINISTRATIVE},
    has_place=True,
    has_participants=True,
)
