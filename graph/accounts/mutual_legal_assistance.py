"""Account 12.3.18: mutual legal assistance and other international requests on laundering and financing of terrorism.

The object is a request. It concerns one person or organization, the one that the request is chiefly about; all others
in it are participants (MENTIONED), so that a path leads from a foreign request to whoever it names. What is asked for
and what was answered is here, the papers are not. An incoming request has no case of ours, so none is needed.
"""

from enum import StrEnum

from pydantic import model_validator

from graph.accounts.account import INVESTIGATING, PERMANENT, SpecialAccount, SubjectKind, Wording, law
from graph.accounts.money_laundering import Offence
from graph.model.case import AgencyKind
from graph.model.entry import AccountEntry
from graph.model.values import Country, FullDate


class RequestKind(StrEnum):
    """Kind of the request (the law's own list)."""

    MUTUAL_LEGAL_ASSISTANCE = "MUTUAL_LEGAL_ASSISTANCE"
    OTHER_INTERNATIONAL_REQUEST = "OTHER_INTERNATIONAL_REQUEST"


class RequestDirection(StrEnum):
    """Who asks whom."""

    TO_KAZAKHSTAN = "TO_KAZAKHSTAN"
    FROM_KAZAKHSTAN = "FROM_KAZAKHSTAN"


class RequestedAid(StrEnum):
    """What is asked for."""

    INFORMATION = "INFORMATION"
    INVESTIGATIVE_ACTIONS = "INVESTIGATIVE_ACTIONS"
    SEIZURE_OF_PROPERTY = "SEIZURE_OF_PROPERTY"
    CONFISCATION = "CONFISCATION"
    EXTRADITION = "EXTRADITION"
    SERVICE_OF_DOCUMENTS = "SERVICE_OF_DOCUMENTS"


class RequestAnswer(StrEnum):
    """What was answered."""

    EXECUTED = "EXECUTED"
    EXECUTED_IN_PART = "EXECUTED_IN_PART"
    REFUSED = "REFUSED"


class LegalAssistanceRequest(AccountEntry):
    """A request for mutual legal assistance, or another international one, on laundering or financing of terrorism."""

    request_kind: RequestKind
    """Kind of the request."""
    direction: RequestDirection
    """Who asks whom."""
    country: Country
    """The other country, an ISO 3166-1 code."""
    offence: Offence
    """Which of the two offences the request is about."""
    requested_aid: RequestedAid
    """What is asked for."""
    sent_on: FullDate
    """Day of the request."""
    answer: RequestAnswer | None = None
    """What was answered; absent until then."""
    answered_on: FullDate | None = None
    """Day of the answer."""

    @model_validator(mode="after")
    def _is_answered_afterwards(self) -> "LegalAssistanceRequest":
        if (self.answer is None) != (self.answered_on is None):
            raise ValueError("answer and answeredOn belong together")
        if self.answered_on is not None and self.answered_on < self.sent_on:
            raise ValueError("answeredOn lies before sentOn")
        return self


ACCOUNT = SpecialAccount(
    code="12.3.18",
    wordings=(
        Wording(
            "mutual legal assistance and other international requests, related with legitimization (laundering) of "
            "money and (or) other property, received by illegal means, and financing of terrorism",
            # No act is named for this subparagraph. We take it to have come with 16, and both with the first act of the
            # footnote that accompanied a law on counteraction to laundering.
            valid_from="2010-03-08",
            source="Law No. 192-IV of 28.08.2009",
        ),
    ),
    legal_basis=law("18"),
    entry=LegalAssistanceRequest,
    concerns=frozenset({SubjectKind.PERSON, SubjectKind.ORGANIZATION}),
    suppliers=frozenset(
        {AgencyKind.FINANCIAL_MONITORING, AgencyKind.PROSECUTOR, AgencyKind.NATIONAL_SECURITY, AgencyKind.POLICE}
    ),
    readers=INVESTIGATING,
    retention=PERMANENT,
    term_days=10,
    has_participants=True,
)
