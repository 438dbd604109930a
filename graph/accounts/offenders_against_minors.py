"""Account 12.3.16-1: persons brought to criminal responsibility for offences against sexual inviolability of minors.

This account is published (Article 6(12-2)), so it is written for two readers at once: the court needs the stage and
the conviction, the public who the person is. Nothing in it may lead to the child: no victim is named and no place is,
the youngest victim's age is one of two groups of the Criminal Code, and the number of victims is a number.

What is published are entries of persons whose conviction entered into force and who were not rehabilitated since:
`publishedOn` says from which day. Until then the presumption of innocence stands, and the roles below alone read them.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from graph.accounts.account import INVESTIGATING, PERMANENT, SpecialAccount, SubjectKind, Wording, law
from graph.accounts.prosecuted_persons import Stage
from graph.model.case import AgencyKind
from graph.model.entry import AccountEntry
from graph.model.values import FullDate


class VictimAge(StrEnum):
    """Age of the youngest victim."""

    UNDER_FOURTEEN = "UNDER_FOURTEEN"
    FROM_FOURTEEN_TO_EIGHTEEN = "FROM_FOURTEEN_TO_EIGHTEEN"


class SexualOffenceAgainstMinor(AccountEntry):
    """A person brought to criminal responsibility for an offence against the sexual inviolability of minors."""

    stage: Stage
    """How far the responsibility has come."""
    youngest_victim: VictimAge
    """Age of the youngest victim."""
    victims: Annotated[int, Field(strict=True, ge=1, le=1_000)]
    """How many minors were victims."""
    convicted_on: FullDate | None = None
    """Day on which the sentence entered into force."""
    is_barred_from_work_with_minors: bool
    """Whether the person is deprived for life of the right to work with minors."""
    released_on: FullDate | None = None
    """Day on which the person was released from the place of deprivation of liberty."""
    published_on: FullDate | None = None
    """Day on which the entry was published; only after a conviction."""

    @model_validator(mode="after")
    def _is_published_when_convicted(self) -> "SexualOffenceAgainstMinor":
        if (self.convicted_on is not None) != (self.stage is Stage.CONVICTED):
            raise ValueError("convictedOn belongs to CONVICTED, and is needed there")
        for name, day in (("publishedOn", self.published_on), ("releasedOn", self.released_on)):
            if day is not None and (self.convicted_on is None or day < self.convicted_on):
                raise ValueError(f"{name} lies before convictedOn, or there is no conviction")
        return self


ACCOUNT = SpecialAccount(
    code="12.3.16-1",
    wordings=(
        Wording(
            "persons brought to criminal responsibility for committing criminal offenses against sexual inviolability "
            "of minors",
            # No act is named for this subparagraph. It belongs with Article 6(12-2); of the acts that amended both
            # articles we take Law No. 84-VI, and it to have been published the day after it was signed.
            valid_from="2017-07-15",
            source="Law No. 84-VI of 03.07.2017",
        ),
    ),
    legal_basis=f"{law('16-1')}; Article 6(12-2)",
    entry=SexualOffenceAgainstMinor,
    concerns=frozenset({SubjectKind.PERSON}),
    suppliers=frozenset({AgencyKind.POLICE, AgencyKind.PROSECUTOR, AgencyKind.COURT, AgencyKind.PENITENTIARY}),
    readers=INVESTIGATING,
    retention=PERMANENT,
    term_days=3,
    needs_case=True,
    is_published=True,
)
