"""Account 12.3.6-2: citizens brought to criminal responsibility, convicted, and serving sentences abroad.

What comes from abroad is what a consul or a foreign body wrote: the offence in the words of that country's law, which
is no article of ours, and dates that may be known by the year. So the offence is text, `article` stays empty unless
somebody compared the laws, and no case of ours is needed. That the person is a citizen stands with the person.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from graph.accounts.account import INVESTIGATING, PERMANENT, SpecialAccount, SubjectKind, Wording, law
from graph.model.case import AgencyKind
from graph.model.entry import AccountEntry
from graph.model.values import Country, FullDate, PartialDate, Text

_LONGEST = 1_200  # months: some countries add up terms


class ForeignResponsibility(StrEnum):
    """How far the responsibility has come abroad (the law's own list)."""

    BROUGHT_TO_RESPONSIBILITY = "BROUGHT_TO_RESPONSIBILITY"
    CONVICTED = "CONVICTED"
    SERVING_SENTENCE = "SERVING_SENTENCE"


class ForeignConviction(AccountEntry):
    """A citizen brought to criminal responsibility, convicted or serving a sentence abroad."""

    country: Country
    """Country, an ISO 3166-1 code."""
    responsibility: ForeignResponsibility
    """How far the responsibility has come."""
    foreign_offence: Text
    """The offence in the words of the country's law."""
    foreign_court: Text | None = None
    """Court that decided."""
    sentenced_on: PartialDate | None = None
    """Day of the sentence, as much of it as is known."""
    sentence_months: Annotated[int, Field(strict=True, ge=1, le=_LONGEST)] | None = None
    """Term of deprivation of liberty in whole months."""
    transferred_on: FullDate | None = None
    """Day on which the person was transferred to serve the sentence at home."""

    @model_validator(mode="after")
    def _is_sentenced_when_convicted(self) -> "ForeignConviction":
        is_convicted = self.responsibility is not ForeignResponsibility.BROUGHT_TO_RESPONSIBILITY
        if not is_convicted and (self.sentenced_on or self.sentence_months or self.transferred_on):
            raise ValueError("a sentence and a transfer belong to a conviction")
        return self


ACCOUNT = SpecialAccount(
    code="12.3.6-2",
    wordings=(
        Wording(
            "citizens of the Republic of Kazakhstan brought to criminal responsibility, convicted, and serving "
            "sentences abroad",
            # No act is named for this subparagraph. It follows 6-1, which Law No. 157-VII excluded; we take it to have
            # come with that law.
            valid_from="2022-11-17",
            source="Law No. 157-VII of 05.11.2022",
        ),
    ),
    legal_basis=law("6-2"),
    entry=ForeignConviction,
    concerns=frozenset({SubjectKind.PERSON}),
    suppliers=frozenset({AgencyKind.FOREIGN_AFFAIRS, AgencyKind.PROSECUTOR, AgencyKind.POLICE}),
    readers=INVESTIGATING,
    retention=PERMANENT,
    term_days=30,
)
