"""The audit of grounds (Articles 16-2.3 to 16-2.5): is a request reasonable, by what the registry itself holds?

Pure: the facts come in, the checks that failed come out. The same facts are reconciled again before every answer, so
that a case that is closed, or given to somebody else, answers nothing more. Who is refused learns which kind of check
failed, and not what the registry holds: a case that does not exist is refused as one that is another's.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from graph.accounts import ACCOUNTS
from graph.model.case import AgencyKind, CaseKind, CaseStatus
from graph.model.user import MAX_REQUEST_DAYS, Check, Ground, Purpose, RequestText, User
from graph.model.viewer import Role
from graph.rules.access import RIGHTS, cleared

LAUNDERING = frozenset({"CC-218", "CC-258"})
"""Articles of laundering and of financing of terrorism: what an inquiry of the monitoring body is about."""

PURPOSES: Mapping[CaseKind, frozenset[Purpose]] = {
    CaseKind.CRIMINAL: frozenset(Purpose) - {Purpose.ENFORCE_DECISION},
    CaseKind.SEARCH: frozenset({Purpose.IDENTIFY_PERSON, Purpose.FIND_PERSON, Purpose.TRACE_LINKS}),
    CaseKind.CIVIL: frozenset({Purpose.ESTABLISH_CIRCUMSTANCES, Purpose.DECIDE_CASE, Purpose.FIND_PERSON}),
    CaseKind.ADMINISTRATIVE: frozenset({Purpose.ESTABLISH_CIRCUMSTANCES, Purpose.DECIDE_CASE, Purpose.IDENTIFY_PERSON}),
    CaseKind.ENFORCEMENT: frozenset({Purpose.ENFORCE_DECISION, Purpose.FIND_PERSON, Purpose.TRACE_PROPERTY}),
}
"""For what an answer may be wanted in proceedings of each kind."""

BODIES: Mapping[Role, frozenset[AgencyKind]] = {
    Role.INVESTIGATOR: frozenset(
        {
            AgencyKind.POLICE,
            AgencyKind.ANTI_CORRUPTION,
            AgencyKind.NATIONAL_SECURITY,
            AgencyKind.PROSECUTOR,
            AgencyKind.REVENUE,
            AgencyKind.ENFORCEMENT,
            AgencyKind.FINANCIAL_MONITORING,
            AgencyKind.PENITENTIARY,
        }
    ),
    Role.COURT: frozenset({AgencyKind.COURT}),
    Role.FINANCIAL_MONITORING: frozenset({AgencyKind.FINANCIAL_MONITORING}),
    Role.STATISTICIAN: frozenset({AgencyKind.AUTHORIZED_BODY}),
    Role.AUDITOR: frozenset({AgencyKind.AUTHORIZED_BODY, AgencyKind.PROSECUTOR}),
    Role.SUBMITTER: frozenset(AgencyKind),
    Role.CITIZEN: frozenset(),
}
"""Bodies whose officials may be registered in each capacity."""

UNDER_WAY = (CaseStatus.OPEN, CaseStatus.IN_COURT)
"""Where a case stands as long as its requests are answered."""
_OF_THE_CASE = frozenset(
    {
        Check.CASE_IS_HELD,
        Check.CASE_IS_OF_THIS_KIND,
        Check.CASE_IS_UNDER_WAY,
        Check.CASE_IS_THE_USERS,
        Check.CASE_IS_OPEN_TO_THE_BODY,
        Check.CASE_IS_OF_LAUNDERING,
        Check.CASE_IS_IN_TERRITORY,
    }
)


@dataclass(frozen=True, slots=True)
class HeldCase:
    """What the registry holds of the case that a request names."""

    id: str
    kind: str
    status: str
    region: str
    articles: frozenset[str]
    is_the_users: bool
    """Whether it is in the production of the official who the user is."""
    is_open_to_the_body: bool
    """Whether the user's body may know of it: it is no secret, is in the body's production, or was permitted."""


def is_registered(role: Role, body: str, valid_from: str, valid_to: str | None, day: str) -> bool:
    """Whether somebody registered in a role for a time may sign in on a day, as an official of a body of this kind."""
    return valid_from <= day and (valid_to is None or day <= valid_to) and body in BODIES[role]


def may_end_sessions(mine: User, my_body: str, of_body: str) -> bool:
    """Whether a user ends the sessions of a user of a body: the responsible official of that body (Article 16-3.4)."""
    return mine.is_responsible and my_body == of_body


def checks_of_case(user: User, proceedings: str, case: HeldCase | None) -> Iterator[tuple[Check, bool]]:
    """The checks that are made when a request is opened, and again before each of its answers."""
    yield Check.CASE_IS_HELD, case is not None
    if case is None:
        return
    yield Check.CASE_IS_OF_THIS_KIND, case.kind == proceedings
    yield Check.CASE_IS_UNDER_WAY, case.status in UNDER_WAY
    if RIGHTS[user.role].ground is Ground.MONITORING:
        yield Check.CASE_IS_OPEN_TO_THE_BODY, case.is_open_to_the_body
        yield Check.CASE_IS_OF_LAUNDERING, bool(case.articles & LAUNDERING)
    else:
        yield Check.CASE_IS_THE_USERS, case.is_the_users
    yield Check.CASE_IS_IN_TERRITORY, user.territory in (None, case.region)


def checks_of_request(
    user: User, text: RequestText, case: HeldCase | None, belonging: frozenset[str], day: str
) -> Iterator[tuple[Check, bool]]:
    """All checks of a request's grounds but those of its signature."""
    right = RIGHTS[user.role]
    days = (date.fromisoformat(text.valid_to) - date.fromisoformat(text.written_on)).days
    yield Check.WRITTEN_TODAY, text.written_on == day and days < MAX_REQUEST_DAYS
    yield from checks_of_case(user, text.proceedings, case)
    purposes = PURPOSES[text.proceedings]
    if right.ground is Ground.MONITORING:
        purposes &= {Purpose.COUNTER_LAUNDERING, Purpose.TRACE_LINKS}
    yield Check.PURPOSE_FITS, text.proceedings in right.proceedings and text.purpose in purposes
    opened = cleared(right.accounts(text.proceedings), user.clearances)
    yield Check.ACCOUNTS_ARE_OPEN, set(text.accounts) <= set(opened)
    yield Check.PERSONS_BELONG, set(text.subjects) <= belonging


def told(failed: tuple[Check, ...]) -> Check | None:
    """The failed check that the user is told: of the case no more than that it is not one for this user."""
    if not failed:
        return None
    return Check.CASE_IS_THE_USERS if failed[0] in _OF_THE_CASE else failed[0]


assert {account.code for account in ACCOUNTS if account.needs_clearance}.isdisjoint(
    {account.code for account in ACCOUNTS if Role.STATISTICIAN in account.readers}
), "who counts by office has no clearance to show"
