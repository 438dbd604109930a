"""Sign-in and requests for information."""

from datetime import datetime
from typing import Annotated, Any

import strawberry
import strawberry.pydantic

from api.graphql.scalars import Instant
from graph.model.case import CaseKind, CaseStatus
from graph.model.instants import instant
from graph.model.user import Check, Ground, Purpose, RequestVerdict
from graph.model.values import Fact, FullDate
from graph.model.viewer import Role, Viewer
from graph.rules.access import CLOSED_FIELDS, TABLE, Right, cleared
from graph.services.requesting import Opened


@strawberry.pydantic.type(description="A text to be signed for a sign-in. It serves once, for five minutes.")
class SignInChallenge(Fact):
    text: str
    """The text: its UTF-8 bytes are what is signed, as a detached CMS signature."""
    expires_at: Instant
    """Until when it serves."""


@strawberry.pydantic.type(description="That a registered user signed in.")
class Session(Fact):
    token: str
    """Goes into the header `Authorization: Bearer …`; it holds at this address alone."""
    expires_at: Instant
    """Until when it holds."""
    user: strawberry.ID | None = None
    """Registered user; absent of a citizen."""
    name: str
    """Name of the official; empty of a citizen."""
    role: Role
    """Capacity in which the user asks."""
    agency: str | None = None
    """Code of the body; absent of a citizen."""


@strawberry.pydantic.type(description="Who asks, with what rights.")
class Me(Fact):
    user: strawberry.ID | None = None
    """Registered user."""
    name: str
    """Name of the official."""
    role: Role
    """Capacity in which the user asks."""
    right: str
    """Line of the table of rights by which answers are given."""
    accounts: list[str]
    """Codes of the special accounts that are open now; at most 40."""
    request: strawberry.ID | None = None
    """Granted request under which the question is asked."""


@strawberry.pydantic.type(description="A case for which the viewer could ask today.")
class OwnCase(Fact):
    id: strawberry.ID
    """Registry identifier; opaque and stable."""
    number: str
    """Number in the unified register."""
    kind: CaseKind
    """Kind of proceedings."""
    status: CaseStatus
    """Where the proceedings stand."""
    opened_on: FullDate
    """Day on which the proceedings were opened."""


@strawberry.pydantic.type(description="Whether an account holds anything of a subject; not what.")
class Hit(Fact):
    subject: strawberry.ID
    """Subject."""
    account: str
    """Code of the account."""
    is_hit: bool
    """Whether it holds an entry."""


@strawberry.pydantic.type(description="A request whose grounds were found good. Questions name it in `Esep-Request`.")
class GrantedRequest(Fact):
    id: strawberry.ID
    """Registry identifier of the request."""
    passed: list[Check]
    """Checks that it passed; at most 13."""
    hits: list[Hit]
    """Hit or no hit, for each subject that it names and each account; at most 4,000."""


@strawberry.pydantic.type(description="A request that is refused, and recorded as such.")
class RefusedRequest(Fact):
    id: strawberry.ID
    """Registry identifier of the request."""
    failed: Check
    """Check that it failed; of a case, no more than that it is not one for this user."""
    reason: str
    """The reason in words."""


RequestOutcome = Annotated[
    GrantedRequest | RefusedRequest,
    strawberry.union(name="RequestOutcome", description="What became of a request for information."),
]


@strawberry.pydantic.type(description="A request that the viewer made.")
class InformationRequest(Fact):
    id: strawberry.ID
    """Registry identifier; opaque and stable."""
    ground: Ground
    """Ground on which it stands."""
    proceedings: CaseKind
    """Kind of proceedings."""
    purpose: Purpose
    """For what the answer is used, and for nothing else."""
    accounts: list[str]
    """Codes of the special accounts that it asks for; at most 40."""
    verdict: RequestVerdict
    """Verdict of the audit of grounds."""
    valid_to: FullDate
    """Last day on which it is answered, as long as its case is under way in the user's production."""
    recorded_at: Instant
    """When it was recorded."""


@strawberry.pydantic.type(description="A line of the table of rights.")
class RightLine(Fact):
    role: Role
    """Capacity in which somebody asks."""
    ground: Ground
    """What makes the question lawful."""
    proceedings: CaseKind | None = None
    """Kind of proceedings of the request; absent of an office, which needs no request."""
    accounts: list[str]
    """Codes of the special accounts that it opens; at most 40."""
    cleared_accounts: list[str]
    """Codes of those that need a clearance; at most 40."""
    closed_fields: list[str]
    """Fields that the role may not ask for, as in `Type.field`; at most 100."""
    granted_by: str
    """The provision that grants it."""
    valid_from: FullDate
    """Day from which the law grants it."""


@strawberry.input(description="What is asked for, in which case, why.")
class InformationRequestInput:
    proceedings: CaseKind = strawberry.field(description="Kind of the proceedings in which the answer is needed.")
    case_number: str = strawberry.field(description="Number of the case.")
    circumstances: str = strawberry.field(description="Circumstances that serve as the basis, 20 to 5,000 characters.")
    purpose: Purpose = strawberry.field(description="For what the answer is used, and for nothing else.")
    accounts: list[str] = strawberry.field(description="Codes of the special accounts that are needed.")
    subjects: list[strawberry.ID] = strawberry.field(
        description="Subjects that it is about, where they are known.", default_factory=list
    )
    valid_to: FullDate = strawberry.field(description="Last day on which it is to be answered; at most 30 days on.")


def as_challenge(text: str, expires_at: datetime) -> Any:
    """The challenge as the schema has it."""
    return {"text": text, "expiresAt": instant(expires_at)}


def as_facts(request: InformationRequestInput) -> dict[str, Any]:
    """What the input says, by the names of the form."""
    return {
        "proceedings": request.proceedings,
        "caseNumber": request.case_number,
        "circumstances": request.circumstances,
        "purpose": request.purpose,
        "accounts": request.accounts,
        "subjects": request.subjects,
        "validTo": request.valid_to,
    }


def as_outcome(opened: Opened) -> Any:
    """The outcome as the schema has it."""
    if opened.failed is None:
        passed = [check.value for check in opened.passed]
        return {"typename": "GrantedRequest", "id": opened.id, "passed": passed, "hits": list(opened.hits)}
    return {"typename": "RefusedRequest", "id": opened.id, "failed": opened.failed.value, "reason": opened.reason}


def as_me(viewer: Viewer) -> Any:
    """The viewer as the schema has it."""
    return {
        "user": viewer.user,
        "name": viewer.name,
        "role": viewer.role.value,
        "right": viewer.right,
        "accounts": list(viewer.accounts),
        "request": viewer.request,
    }


def table_of_rights() -> list[Any]:
    """Every line, role by role."""
    return [
        {
            "role": right.role.value,
            "ground": right.ground.value,
            "proceedings": kind and kind.value,
            "accounts": list(right.accounts(kind)),
            "clearedAccounts": sorted(set(right.accounts(kind)) - set(cleared(right.accounts(kind), ()))),
            "closedFields": sorted(CLOSED_FIELDS[right.role]),
            "grantedBy": right.granted_by,
            "validFrom": right.since,
        }
        for right in TABLE
        for kind in _kinds(right)
    ]


def _kinds(right: Right) -> list[CaseKind | None]:
    return [kind for kind in CaseKind if kind in right.proceedings] or [None]
