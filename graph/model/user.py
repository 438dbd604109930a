"""Who is registered to ask, what they ask for, and who permitted what (Articles 9.2, 16-2 and 16-3)."""

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from graph.model.case import CaseKind
from graph.model.values import Code, Fact, Flag, FullDate, Id, Text
from graph.model.viewer import Role

MAX_CIRCUMSTANCES = 5_000  # characters
MAX_REQUEST_DAYS = (
    30  # with the first one, for which a request is answered at the most; a longer need is another request
)


class Ground(StrEnum):
    """What makes a question lawful."""

    CASE = "CASE"
    COURT_CASE = "COURT_CASE"
    MONITORING = "MONITORING"
    OFFICE = "OFFICE"


class Purpose(StrEnum):
    """For what an answer is wanted; it is used for that alone (Article 16-3.1)."""

    ESTABLISH_CIRCUMSTANCES = "ESTABLISH_CIRCUMSTANCES"
    IDENTIFY_PERSON = "IDENTIFY_PERSON"
    FIND_PERSON = "FIND_PERSON"
    TRACE_LINKS = "TRACE_LINKS"
    TRACE_PROPERTY = "TRACE_PROPERTY"
    DECIDE_CASE = "DECIDE_CASE"
    ENFORCE_DECISION = "ENFORCE_DECISION"
    COUNTER_LAUNDERING = "COUNTER_LAUNDERING"


class Check(StrEnum):
    """A check of the audit of grounds (Article 16-2.3)."""

    SIGNER = "SIGNER"
    RIGHT_TO_SIGN = "RIGHT_TO_SIGN"
    WRITTEN_TODAY = "WRITTEN_TODAY"
    CASE_IS_HELD = "CASE_IS_HELD"
    CASE_IS_OF_THIS_KIND = "CASE_IS_OF_THIS_KIND"
    CASE_IS_UNDER_WAY = "CASE_IS_UNDER_WAY"
    CASE_IS_THE_USERS = "CASE_IS_THE_USERS"
    CASE_IS_OPEN_TO_THE_BODY = "CASE_IS_OPEN_TO_THE_BODY"
    CASE_IS_OF_LAUNDERING = "CASE_IS_OF_LAUNDERING"
    CASE_IS_IN_TERRITORY = "CASE_IS_IN_TERRITORY"
    PURPOSE_FITS = "PURPOSE_FITS"
    ACCOUNTS_ARE_OPEN = "ACCOUNTS_ARE_OPEN"
    PERSONS_BELONG = "PERSONS_BELONG"


class RequestVerdict(StrEnum):
    """What the audit of grounds came to."""

    GRANTED = "GRANTED"
    REFUSED = "REFUSED"


class Capacity(StrEnum):
    """In what capacity somebody permits that data of an inquiry be opened (Article 9.2)."""

    INVESTIGATOR = "INVESTIGATOR"
    INTERROGATING_OFFICER = "INTERROGATING_OFFICER"
    PROSECUTOR = "PROSECUTOR"
    COURT = "COURT"


PARTIES = "PARTIES"
"""The part of an inquiry's data that tells who has a part in the case; each other part is the code of an account."""


def _distinct(values: tuple[str, ...]) -> tuple[str, ...]:
    if len(set(values)) < len(values):
        raise ValueError("names something twice")
    return values


Codes = Annotated[tuple[Code, ...], Field(max_length=40), AfterValidator(_distinct)]
TwelveDigits = Annotated[str, StringConstraints(pattern=r"^\d{12}$")]
Sum = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Circumstances = Annotated[str, StringConstraints(min_length=20, max_length=MAX_CIRCUMSTANCES, strip_whitespace=True)]


class User(Fact):
    """A registered user: an official in one capacity, as the body's head proposed and the operator registered."""

    id: Id
    """Registry identifier; opaque and stable."""
    role: Role
    """Capacity in which the user asks."""
    iin: TwelveDigits
    """Individual identification number, as the user's certificate has it."""
    bin: TwelveDigits
    """Business identification number of the body, as the certificate has it."""
    unit: Text | None = None
    """Unit of the body."""
    territory: Code | None = None
    """Code of the region whose cases the user may ask for; all when not given."""
    clearances: Codes = ()
    """Codes of accounts that need a clearance and to which the user is cleared."""
    is_responsible: Flag = False
    """Whether the head of the body made the user responsible for its requests (Article 16-3.4)."""
    designated_by: Text
    """Head of the body who designated the user: name and post."""
    valid_from: FullDate
    """First day on which the user may sign in."""
    valid_to: FullDate | None = None
    """Last day on which the user may."""


class Permission(Fact):
    """A permission to open data of an inquiry, to the extent that it names (Article 9.2)."""

    id: Id
    """Registry identifier; opaque and stable."""
    capacity: Capacity
    """In what capacity it is given."""
    to_agency: Code
    """Code of the body to whose users it is given."""
    extent: Codes
    """What is opened beside that the case exists: PARTIES, and codes of accounts."""
    reason: Text
    """Why it does not harm the inquiry, nor anybody's rights."""
    valid_from: FullDate
    """First day on which it holds."""
    valid_to: FullDate
    """Last day on which it holds."""


class RequestText(Fact):
    """What an official asks for, as it is signed (Article 16-2.3). It is equal to a paper one (Article 16-2.2)."""

    user: Id
    """Registered user who asks."""
    proceedings: CaseKind
    """Kind of the proceedings in which the answer is needed."""
    case_number: Code
    """Number of the case."""
    circumstances: Circumstances
    """Circumstances that serve as the basis for asking, 20 to 5,000 characters."""
    purpose: Purpose
    """For what the answer is used, and for nothing else."""
    accounts: Annotated[Codes, Field(min_length=1)]
    """Codes of the special accounts that are needed."""
    subjects: Annotated[tuple[Id, ...], Field(max_length=100), AfterValidator(_distinct)] = ()
    """Subjects that it is about, where they are known; each must belong to the case."""
    written_on: FullDate
    """Day on which it was written, in Asia/Almaty; it is decided on that day."""
    valid_to: FullDate
    """Last day on which it is to be answered; at most 30 days after it was written."""

    @model_validator(mode="after")
    def _ends_in_time(self) -> "RequestText":
        if not self.written_on <= self.valid_to:
            raise ValueError("validTo lies before writtenOn")
        return self


class InformationRequest(Fact):
    """A request for information with the verdict of the audit of its grounds."""

    id: Id
    """Registry identifier; every question of its user is asked under it."""
    ground: Ground
    """Ground on which it stands."""
    proceedings: CaseKind
    """Kind of proceedings."""
    purpose: Purpose
    """For what the answer is used."""
    accounts: Codes
    """Codes of the special accounts that it asks for."""
    verdict: RequestVerdict
    """Verdict of the audit of grounds."""
    passed: tuple[Check, ...]
    """Checks that it passed."""
    failed: tuple[Check, ...] = ()
    """Checks that it failed."""
    valid_to: FullDate
    """Last day on which it is answered."""
    certificate: Sum
    """SHA-256 of the certificate that signed it."""
