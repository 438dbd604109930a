"""The review of an alert: which step may follow which, and whose it is. Pure."""

from dataclasses import dataclass

from graph.model.monitoring import AlertDecision, AlertState

_FROM = {
    AlertState.ASSIGNED: frozenset({AlertState.OPEN, AlertState.ASSIGNED}),
    AlertState.DECIDED: frozenset({AlertState.ASSIGNED}),
    AlertState.REPORTED: frozenset({AlertState.DECIDED}),
}
"""From where each step leads. What was decided stays decided: whoever finds more in it runs the typology again."""


@dataclass(frozen=True, slots=True)
class AlertStanding:
    """Where an alert stands."""

    state: AlertState
    step_count: int
    assignee: str | None = None
    outcome: AlertDecision | None = None


def objection(held: AlertStanding, to: AlertState, user: str, seen: int) -> str | None:
    """Why a user who saw so many steps of an alert may not take this one; None where they may."""
    if held.step_count != seen:
        return "Somebody took a step since you looked."
    if held.state not in _FROM[to]:
        return f"An alert that is {held.state} cannot become {to}."
    if to is not AlertState.ASSIGNED and held.assignee != user:
        return "The alert is assigned to somebody else."
    if to is AlertState.REPORTED and held.outcome is not AlertDecision.SUSPICIOUS:
        return "Only what was found suspicious is reported."
    return None
