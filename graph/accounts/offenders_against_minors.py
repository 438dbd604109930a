"""Account 12.3.16-1: persons brought to criminal responsibility for offences against sexual inviolability of minors.

This account is published (Article 6(12-2)), so it is written for two readers at once: the court needs the stage and
the conviction, the public who the person is. Nothing in it may lead to the child: no victim is named and no place is,
the youngest victim's age is one of two groups of the Criminal Code, and the number of victims is a number.

The law has persons "brought to criminal responsibility" published. This registry takes only convictions that entered
into force for that, because until then the presumption of innocence stands: `publishedOn` and `withdrawnOn` say from
which day and until when. The publication itself is the authorized body's; the registry says what is to be in it.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from graph.accounts.account import INVESTIGATING, PERMANENT, SpecialAccount, SubjectKind, Wording, law
from graph.accounts.responsibility import Responsibility
from graph.model.case import AgencyKind
from graph.model.values import Flag, FullDate


class VictimAge(StrEnum):
    """Age of the youngest victim."""

    UNDER_FOURTEEN = "UNDER_FOURTEEN"
    FROM_FOURTEEN_TO_EIGHTEEN = "FROM_FOURTEEN_TO_EIGHTEEN"


class SexualOffenceAgainstMinor(Responsibility):
    """A person brought to criminal responsibility for an offence against the sexual inviolability of minors."""

    youngest_victim: VictimAge
    """Age of the youngest victim."""
    victims: Annotated[int, Field(strict=True, ge=1, le=1_000)]
    """How many minors were victims."""
    is_barred_from_work_with_minors: Flag
    """Whether the person is deprived for life of the right to work with minors."""
    released_on: FullDate | None = None
    """Day on which the person was released from the place of deprivation of liberty."""
    published_on: FullDate | None = None
    """Day on which the entry was published; only after a conviction."""

    withdrawn_on: FullDate | None = None
    """Day on which the publication was withdrawn, as after a rehabilitation."""

    @model_validator(mode="after")
    def _is_published_when_convicted(self) -> "SexualOffenceAgainstMinor":
        for name, day in (("publishedOn", self.published_on), ("releasedOn", self.released_on)):
            if day is not None and (self.convicted_on is None or day < self.convicted_on):
                raise ValueError(f"{name} lies before convictedOn, or there is no conviction")
        if self.withdrawn_on is not None and (self.published_on is None or self.withdrawn_on < self.published_on):
            raise ValueError("withdrawnOn lies before publishedOn, or nothing was published")
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
    needs_article=True,
    is_published=True,
)
