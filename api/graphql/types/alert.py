"""Alerts and their review."""

from typing import Any

import strawberry
import strawberry.pydantic

from api.graphql.planned import answered, crosses
from api.graphql.scalars import Instant
from api.graphql.types.case import Official
from api.graphql.types.typology import MatchedFact, MatchedPart
from graph.model.monitoring import AlertDecision, AlertState
from graph.model.values import Fact
from graph.services.alerting import Raised, Stepped
from graph.services.monitoring import RunCut


@strawberry.pydantic.type(description="A step of the review of an alert.")
class AlertStep(Fact):
    number: int
    """Number of the step, from 1."""
    state: AlertState
    """Where the alert stands since."""
    outcome: AlertDecision | None = None
    """What was decided."""
    reason: str | None = None
    """Why."""
    recipient: str | None = None
    """Body to which it was reported."""
    recorded_at: Instant
    """When it was taken."""

    @crosses("alert.official")
    def by(self) -> Official | None:
        """Who took it."""
        return answered()

    @crosses("alert.assignee")
    def assigned_to(self) -> Official | None:
        """Who reviews the alert since."""
        return answered()


@strawberry.pydantic.type(description="What a typology found, for somebody to look at.")
class Alert(Fact):
    id: strawberry.ID
    """Registry identifier; opaque and stable."""
    typology: str
    """Code of the typology."""
    version: int
    """Number of its version."""
    explanation: str
    """The match in words; it names nobody."""
    part_count: int
    """How many things play a part."""
    fact_count: int
    """How many facts it rests on."""
    page: int
    """Page of the ledger as of which it was found."""
    recorded_at: Instant
    """When it was raised."""
    state: AlertState
    """Where its review stands."""
    step_count: int
    """How many steps were taken; whoever takes the next one says so."""
    outcome: AlertDecision | None = None
    """What was decided."""

    @crosses("alert.parts")
    def parts(self) -> list[MatchedPart]:
        """Who plays which part; at most 40 of them."""
        return answered()

    @crosses("alert.facts")
    def facts(self) -> list[MatchedFact]:
        """The facts, each with its document; at most 60 of them."""
        return answered()

    @crosses("alert.steps")
    def steps(self) -> list[AlertStep]:
        """What was done with it, the latest first; at most 50."""
        return answered()

    @crosses("alert.official")
    def raised_by(self) -> Official | None:
        """Who ran the typology."""
        return answered()

    @crosses("alert.assignee")
    def assigned_to(self) -> Official | None:
        """Who reviews it."""
        return answered()


@strawberry.input(description="Which alerts; all that you may see when nothing is given.")
class AlertFilter:
    state: AlertState | None = strawberry.field(description="Where the review stands.", default=None)
    typology: str | None = strawberry.field(description="Code of the typology.", default=None)
    assignee: strawberry.ID | None = strawberry.field(description="Registered user who reviews it.", default=None)
    task: strawberry.ID | None = strawberry.field(description="Standing task that raised it.", default=None)


@strawberry.pydantic.type(description="What a run of a published typology came to.")
class AlertsRaised(Fact):
    typology: str
    """Code of the typology."""
    number: int
    """Number of the version that ran."""
    total: int
    """Things from which the pattern may begin."""
    looked: int
    """Things that were looked at."""
    passed_over: int
    """Things with so many links that the pattern could not be looked for around them."""
    cut: RunCut | None = None
    """Why the run does not cover the registry; absent where it does."""
    known: int
    """Matches that had an alert already."""
    alerts: list[strawberry.ID]
    """Alerts that were raised; at most 200."""


@strawberry.pydantic.type(description="That a step of the review of an alert was taken.")
class AlertChanged(Fact):
    alert: strawberry.ID
    """The alert."""
    state: AlertState
    """Where it stands now."""
    step_count: int
    """How many steps were taken."""


def as_raised(raised: Raised) -> Any:
    """The outcome of a run as the schema has it."""
    run = raised.run
    return {
        "typology": run.version.typology.code,
        "number": run.version.number,
        "total": run.total,
        "looked": run.looked,
        "passedOver": run.passed_over,
        "cut": run.cut and run.cut.value,
        "known": raised.known,
        "alerts": list(raised.ids),
    }


def as_stepped(stepped: Stepped) -> Any:
    """The outcome of a step as the schema has it."""
    return {
        "typename": "AlertChanged",
        "alert": stepped.alert,
        "state": stepped.state.value,
        "stepCount": stepped.step_count,
    }
