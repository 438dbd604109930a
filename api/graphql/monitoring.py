"""What analysts of financial monitoring ask and change: one field each, as in query.py and mutation.py."""

from collections.abc import Awaitable
from typing import Annotated, Any, cast

import strawberry
import strawberry.pydantic

from api.graphql.paging import FIRST_DEFAULT, After, Connection, First
from api.graphql.planned import answered, crosses
from api.graphql.types.alert import Alert, AlertChanged, AlertFilter, AlertsRaised, as_raised, as_stepped
from api.graphql.types.conflict import Contradiction, as_contradiction
from api.graphql.types.task import Task
from api.graphql.types.typology import (
    Typology,
    TypologyChanged,
    TypologyNumberInput,
    TypologyRun,
    as_typology,
)
from graph.model.errors import Conflict
from graph.model.monitoring import AlertDecision, TypologyState
from graph.model.values import Fact
from graph.monitoring.typologies import BY_CODE, TYPOLOGIES
from graph.services import alerting, monitoring

Code = Annotated[str, strawberry.argument(description="Code of the typology.")]
Number = Annotated[int, strawberry.argument(description="Number of the version.")]
Reason = Annotated[str, strawberry.argument(description="Why, for whoever reads it later.")]
_NUMBERS = "Numbers that differ from the defaults."

AlertId = Annotated[strawberry.ID, strawberry.argument(description="The alert.")]
Seen = Annotated[int, strawberry.argument(description="How many steps you saw that it had.")]
AlertChange = Annotated[
    AlertChanged | Contradiction,
    strawberry.union(name="AlertChange", description="What became of a step of the review of an alert."),
]
TypologyOutcome = Annotated[
    TypologyChanged | Contradiction,
    strawberry.union(name="TypologyOutcome", description="What became of a draft or a publication."),
]


class MonitoringQuery(Fact):
    """The questions."""

    @strawberry.pydantic.field(description="The typologies, with all their versions; at most 20.")
    async def typologies(self, info: strawberry.Info) -> list[Typology]:
        store = info.context.store
        return [as_typology(one, await monitoring.versions_of(store, one)) for one in TYPOLOGIES]

    @strawberry.pydantic.field(description="A typology, with all its versions.")
    async def typology(self, info: strawberry.Info, code: Code) -> Typology | None:
        if (one := BY_CODE.get(code)) is None:
            return None
        return as_typology(one, await monitoring.versions_of(info.context.store, one))

    @crosses("typology.run", before=monitoring.dry_run)
    def dry_run_typology(
        self,
        code: Code,
        version: Annotated[
            int | None, strawberry.argument(description="Number of a version; the published one when not given.")
        ] = None,
        parameters: Annotated[list[TypologyNumberInput] | None, strawberry.argument(description=_NUMBERS)] = None,
        limit: Annotated[int, strawberry.argument(description="Most matches that are told, 1 to 50.")] = 10,
    ) -> TypologyRun:
        """What a typology finds now, each match explained. Nothing is stored."""
        return answered()

    @crosses("alert.search")
    def alerts(
        self,
        filter: Annotated[AlertFilter | None, strawberry.argument(description="Which alerts.")] = None,
        first: First = FIRST_DEFAULT,
        after: After = None,
    ) -> Connection[Alert]:
        """Alerts that rest on nothing that is hidden from you, the latest first."""
        return answered()

    @crosses("alert.by_id")
    def alert(
        self, id: Annotated[strawberry.ID, strawberry.argument(description="Registry identifier.")]
    ) -> Alert | None:
        """An alert."""
        return answered()

    @strawberry.pydantic.field(description="Standing tasks that you started, the latest first; at most 100.")
    async def tasks(self, info: strawberry.Info) -> list[Task]:
        return cast(list[Task], await info.context.tasks.of(info.context.store, info.context.viewer))


class MonitoringMutation(Fact):
    """The changes."""

    @strawberry.pydantic.field(description="Drafts a version of a typology with other numbers.")
    async def draft_typology(
        self,
        info: strawberry.Info,
        code: Code,
        parameters: Annotated[list[TypologyNumberInput], strawberry.argument(description=_NUMBERS)],
        reason: Reason,
    ) -> TypologyOutcome:
        given = [{"name": one.name, "value": one.value} for one in parameters]
        try:
            number = await monitoring.draft(info.context.store, info.context.viewer, code, given, reason)
        except Conflict as conflict:
            return as_contradiction(conflict)
        return _changed(number, TypologyState.DRAFT)

    @strawberry.pydantic.field(description="Makes a draft the version to run; the one before it is retired.")
    async def publish_typology(self, info: strawberry.Info, code: Code, number: Number) -> TypologyOutcome:
        try:
            await monitoring.publish(info.context.store, info.context.viewer, code, number)
        except Conflict as conflict:
            return as_contradiction(conflict)
        return _changed(number, TypologyState.PUBLISHED)

    @strawberry.pydantic.field(
        description="Runs the published version of a typology, and raises an alert for each match that has none."
    )
    async def run_typology(self, info: strawberry.Info, code: Code) -> AlertsRaised:
        raised = await alerting.raise_alerts(info.context.store, info.context.viewer, code)
        info.context.shown |= set(raised.ids)
        return as_raised(raised)

    @strawberry.pydantic.field(description="Assigns an alert to an analyst, who reviews it from now on.")
    async def assign_alert(
        self,
        info: strawberry.Info,
        alert: AlertId,
        step_count: Seen,
        to: Annotated[
            strawberry.ID | None, strawberry.argument(description="Registered user; you when not given.")
        ] = None,
    ) -> AlertChange:
        context = info.context
        return await _stepped(context, alert, alerting.assign(context.store, context.viewer, alert, step_count, to))

    @strawberry.pydantic.field(description="Decides an alert that is assigned to you.")
    async def decide_alert(
        self,
        info: strawberry.Info,
        alert: AlertId,
        step_count: Seen,
        outcome: Annotated[AlertDecision, strawberry.argument(description="What you decide.")],
        reason: Reason,
    ) -> AlertChange:
        context = info.context
        taken = alerting.decide(context.store, context.viewer, alert, step_count, outcome, reason)
        return await _stepped(context, alert, taken)

    @strawberry.pydantic.field(description="Records that an alert that you found suspicious was reported.")
    async def report_alert(
        self,
        info: strawberry.Info,
        alert: AlertId,
        step_count: Seen,
        recipient: Annotated[str, strawberry.argument(description="Body to which it was reported.")],
        reason: Reason,
    ) -> AlertChange:
        context = info.context
        taken = alerting.report(context.store, context.viewer, alert, step_count, recipient, reason)
        return await _stepped(context, alert, taken)

    @strawberry.pydantic.field(
        description="Starts a run of the published version of a typology over the whole registry, and does not wait."
    )
    async def start_task(self, info: strawberry.Info, code: Code) -> Task:
        context = info.context
        return cast(Task, await context.tasks.start(context.store, context.viewer, code))

    @strawberry.pydantic.field(description="Ends a task of yours; one that is over stays as it is.")
    async def cancel_task(
        self, info: strawberry.Info, id: Annotated[strawberry.ID, strawberry.argument(description="The task.")]
    ) -> Task:
        context = info.context
        return cast(Task, await context.tasks.cancel(context.store, context.viewer, id))


async def _stepped(context: Any, alert: str, taken: Awaitable[alerting.Stepped]) -> Any:
    try:
        stepped = await taken
    except Conflict as conflict:
        return as_contradiction(conflict)
    context.shown.add(alert)
    return as_stepped(stepped)


def _changed(number: int, state: TypologyState) -> Any:
    return {"typename": "TypologyChanged", "number": number, "state": state.value}
