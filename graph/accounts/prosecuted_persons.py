"""Account 12.3.1: persons who have committed criminal offences, have been and are being brought to responsibility.

The stage is a field of its own (see `graph.accounts.responsibility`) and a punishment stands only with a conviction.
One entry is one person in one case; a second case is a second entry. A conviction that is spent stays, with the day on
which it was spent: the law keeps those who "have committed", not those punished now.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from graph.accounts.account import ENACTED, INVESTIGATING, PERMANENT, SpecialAccount, SubjectKind, Wording, law
from graph.accounts.responsibility import Responsibility
from graph.model.case import AgencyKind
from graph.model.values import FullDate, PartialDate

_LONGEST = 480  # months


class OffenceGravity(StrEnum):
    """How grave the law holds the offence: a misconduct or a crime (Article 1(8)), by the Criminal Code's degrees."""

    CRIMINAL_MISCONDUCT = "CRIMINAL_MISCONDUCT"
    MINOR_CRIME = "MINOR_CRIME"
    MEDIUM_CRIME = "MEDIUM_CRIME"
    GRAVE_CRIME = "GRAVE_CRIME"
    ESPECIALLY_GRAVE_CRIME = "ESPECIALLY_GRAVE_CRIME"


class Punishment(StrEnum):
    """Main punishment."""

    FINE = "FINE"
    CORRECTIVE_WORK = "CORRECTIVE_WORK"
    COMMUNITY_SERVICE = "COMMUNITY_SERVICE"
    ARREST = "ARREST"
    RESTRICTION_OF_LIBERTY = "RESTRICTION_OF_LIBERTY"
    DEPRIVATION_OF_LIBERTY = "DEPRIVATION_OF_LIBERTY"
    LIFE_IMPRISONMENT = "LIFE_IMPRISONMENT"


_WITH_A_TERM = {Punishment.ARREST, Punishment.RESTRICTION_OF_LIBERTY, Punishment.DEPRIVATION_OF_LIBERTY}


class CriminalRecord(Responsibility):
    """A person who has committed a criminal offence, or has been or is being brought to criminal responsibility."""

    gravity: OffenceGravity
    """How grave the law holds the offence."""
    committed_on: PartialDate | None = None
    """Day of the offence, as much of it as is known."""
    punishment: Punishment | None = None
    """Main punishment; only of the convicted."""
    punishment_months: Annotated[int, Field(strict=True, ge=1, le=_LONGEST)] | None = None
    """Term of the punishment in whole months, where it has one."""
    spent_on: FullDate | None = None
    """Day on which the conviction was spent or lifted."""

    @model_validator(mode="after")
    def _is_punished_when_convicted(self) -> "CriminalRecord":
        if self.punishment is not None and self.convicted_on is None:
            raise ValueError("punishment belongs to CONVICTED only")
        if self.punishment_months is not None and self.punishment not in _WITH_A_TERM:
            raise ValueError("punishmentMonths belongs to arrest, restriction and deprivation of liberty only")
        if self.spent_on is not None and (self.convicted_on is None or self.spent_on < self.convicted_on):
            raise ValueError("spentOn lies before convictedOn, or there is no conviction")
        return self


ACCOUNT = SpecialAccount(
    code="12.3.1",
    wordings=(
        Wording(
            "persons who have committed criminal offenses, have been brought and are being brought to criminal "
            "responsibility",
            valid_from=ENACTED,
        ),
    ),
    legal_basis=law("1"),
    entry=CriminalRecord,
    concerns=frozenset({SubjectKind.PERSON}),
    suppliers=frozenset(
        {
            AgencyKind.POLICE,
            AgencyKind.PROSECUTOR,
            AgencyKind.COURT,
            AgencyKind.FINANCIAL_MONITORING,
            AgencyKind.ANTI_CORRUPTION,
            AgencyKind.NATIONAL_SECURITY,
        }
    ),
    readers=INVESTIGATING,
    retention=PERMANENT,
    term_days=3,
    needs_case=True,
    needs_article=True,
)
