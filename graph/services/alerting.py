"""Alerts: raised by a run of a published typology, and reviewed step by step; each is a page of the ledger.

An alert has the key of its match, and a step the number after the last one, so of two who do the same at once the
ledger takes one; the other is told of the conflict and looks again.
"""

from dataclasses import dataclass
from typing import Any

from ulid import ULID

from graph.model.errors import Conflict, InvalidArgument
from graph.model.instants import today
from graph.model.monitoring import AlertDecision, AlertState
from graph.model.viewer import Role, Viewer
from graph.rules.access import check_questions
from graph.rules.grounds import is_registered
from graph.rules.review import AlertStanding, objection
from graph.services.arguments import written
from graph.services.monitoring import Run, as_row, published, run_for, typology_of
from graph.services.recording import recorded, registered
from graph.services.standing import held_of, user_of
from graph.store.store import Store

MOST_RAISED = 200  # alerts of one run: more are nobody's to review, and say that the numbers are too wide
RUN_TIME = 3.0  # seconds of a run that somebody waits for; a task has more
_AT_ONCE = 50  # alerts of one transaction
_REASON = (10, 2_000)  # characters
_RECIPIENT = (2, 200)


@dataclass(frozen=True, slots=True)
class Raised:
    """What came of a run."""

    run: Run
    ids: tuple[str, ...]
    """Alerts that it raised."""
    known: int
    """Matches that had an alert already."""


@dataclass(frozen=True, slots=True)
class Stepped:
    """Where an alert stands after a step."""

    alert: str
    state: AlertState
    step_count: int


async def raise_alerts(store: Store, viewer: Viewer | None, code: str) -> Raised:
    """Runs the published version of a typology and raises an alert for each match that has none.

    Raises NotSignedIn, AccessDenied, NoGround, InvalidArgument or GraphUnavailable.
    """
    who = check_questions(viewer, ("alert.raised",))
    registered(who)
    found = await run_for(store, who, await published(store, typology_of(code)), MOST_RAISED, RUN_TIME)
    return await raised_of(store, who, found)


async def raised_of(
    store: Store, viewer: Viewer, found: Run, most: int = MOST_RAISED, task: str | None = None
) -> Raised:
    """Raises the alerts of a run, at most so many. A match that has one is not raised again."""
    matches = found.found[:most]
    held = set((await store.ask("alert.held", keys=[one.key for one in matches]))["keys"])
    page = await page_of(store)
    of_all = {"typology": found.version.typology.code, "version": found.version.number, "page": page}
    of_all |= {"user": registered(viewer), "request": viewer.request, "task": task}
    facts = [as_row(one) | of_all | {"id": str(ULID())} for one in matches if one.key not in held]
    ids: list[str] = []
    for start in range(0, len(facts), _AT_ONCE):
        some = facts[start : start + _AT_ONCE]
        taken = await recorded(store, "alert", some)
        ids += [one["id"] for one, is_taken in zip(some, taken, strict=True) if is_taken]
    return Raised(found, tuple(ids), len(matches) - len(ids))


async def page_of(store: Store) -> int:
    """How far the ledger goes: the version of the data."""
    return ((await store.ask("ledger.state"))["ledger"] or {}).get("page") or 0


async def assign(store: Store, viewer: Viewer | None, alert: str, seen: int, to: str | None) -> Stepped:
    """Assigns an alert to an analyst, by default to who asks. Raises what `_step` does."""
    who = check_questions(viewer, ("alert.step",))
    assignee = to or registered(who)
    standing = (await held_of(store, assignee, today()))["standing"]
    user = user_of(standing)
    if (
        user is None
        or user.role is not Role.FINANCIAL_MONITORING
        or not is_registered(user.role, standing["body"], user.valid_from, user.valid_to, today())
    ):
        raise InvalidArgument("An alert is assigned to an analyst of financial monitoring who is registered today.")
    return await _step(store, who, alert, seen, AlertState.ASSIGNED, assignee=assignee)


async def decide(
    store: Store, viewer: Viewer | None, alert: str, seen: int, outcome: AlertDecision, reason: str
) -> Stepped:
    """Records what the analyst to whom it is assigned decided, and why. Raises what `_step` does."""
    who = check_questions(viewer, ("alert.step",))
    said = written("reason", reason, *_REASON)
    return await _step(store, who, alert, seen, AlertState.DECIDED, outcome=outcome, reason=said)


async def report(store: Store, viewer: Viewer | None, alert: str, seen: int, recipient: str, reason: str) -> Stepped:
    """Records that what was found suspicious was reported, to whom and why. Raises what `_step` does."""
    who = check_questions(viewer, ("alert.step",))
    said = {"recipient": written("recipient", recipient, *_RECIPIENT), "reason": written("reason", reason, *_REASON)}
    return await _step(store, who, alert, seen, AlertState.REPORTED, **said)


async def _step(store: Store, viewer: Viewer, alert: str, seen: int, to: AlertState, **facts: Any) -> Stepped:
    """Takes a step after the last one that somebody saw.

    Raises AccessDenied of nobody who is registered, InvalidArgument where there is no such alert for them, and Conflict
    where the alert does not stand as they saw it, or the step is not theirs.
    """
    user = registered(viewer)
    row = (await store.ask("alert.standing", id=alert, viewer=viewer.as_parameter()))["alert"]
    if row is None:
        raise InvalidArgument("There is no alert with this id.")
    outcome = row["outcome"] and AlertDecision(row["outcome"])
    held = AlertStanding(AlertState(row["state"]), row["stepCount"], row["assignee"], outcome)
    if (why := objection(held, to, user, seen)) is not None:
        raise Conflict(why)
    step = {"alert": alert, "number": seen + 1, "state": to, "user": user} | facts
    if not (await recorded(store, "alertStep", [step]))[0]:
        raise Conflict("Somebody took a step since you looked.")
    return Stepped(alert, to, seen + 1)
