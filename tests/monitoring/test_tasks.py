"""A standing task runs on whoever watches it, is cancelled, bounded, ends with its ground, and leaves its result."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import orjson
import pytest

from graph.model.errors import GraphUnavailable
from graph.services import monitoring, tasks
from graph.store.store import Store
from tests.grounds.office import Official
from tests.monitoring.conftest import Hire
from tests.monitoring.test_alerts import ALERTS, CODE, told

_TASK = "id typology version state total looked raised known page cut code startedAt endedAt parameters { name value }"
START = f"mutation ($code: String!) {{ startTask(code: $code) {{ {_TASK} }} }}"
CANCEL = f"mutation ($id: ID!) {{ cancelTask(id: $id) {{ {_TASK} }} }}"
TASKS = f"{{ tasks {{ {_TASK} }} }}"
WATCH = f"subscription ($id: ID!) {{ task(id: $id) {{ {_TASK} }} }}"


async def started(analyst: Official) -> dict[str, Any]:
    return (await analyst.ask(START, {"code": CODE}))["startTask"]


async def now(analyst: Official, id_: str) -> dict[str, Any]:
    (task,) = [one for one in (await analyst.ask(TASKS))["tasks"] if one["id"] == id_]
    return task


async def ended(analyst: Official, id_: str) -> dict[str, Any]:
    for _ in range(600):
        task = await now(analyst, id_)
        if task["state"] != "RUNNING":
            return task
        await asyncio.sleep(0.1)
    raise AssertionError("the task does not end")


@pytest.fixture
async def slow(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[asyncio.Event]:
    """Runs wait after their first step until the event is set."""
    go_on = asyncio.Event()
    whole = monitoring.run

    async def waiting(*given: Any) -> AsyncIterator[monitoring.Run]:
        async for so_far in whole(*given):
            yield so_far
            await go_on.wait()

    monkeypatch.setattr(tasks, "run", waiting)
    monkeypatch.setattr(monitoring, "SLICE", 20)
    yield go_on
    go_on.set()


async def test_a_task_raises_alerts_at_its_end_and_keeps_its_question_and_the_version_of_the_data(
    store: Store, hire: Hire
) -> None:
    analyst, other = await hire(2)
    await told(store)
    task = await ended(analyst, (await started(analyst))["id"])
    assert (task["state"], task["cut"], task["code"]) == ("FINISHED", None, None)
    assert task["looked"] == task["total"] > 0
    assert task["raised"] >= 1
    assert {one["name"] for one in task["parameters"]} == {"leastCompanies", "mostLinks"}
    assert task["page"] > 0
    assert task["endedAt"] > task["startedAt"]
    alerts = (await analyst.ask(ALERTS, {"filter": {"task": task["id"]}}))["alerts"]
    assert alerts["totalCount"] == task["raised"]
    again = await ended(other, (await started(other))["id"])
    assert (again["raised"], again["known"]) == (0, task["raised"] + task["known"])
    assert task["id"] not in {one["id"] for one in (await other.ask(TASKS))["tasks"]}


async def test_a_task_is_watched_by_events_until_its_end(hire: Hire, slow: asyncio.Event) -> None:
    (analyst,) = await hire()
    task = await started(analyst)
    assert task["state"] == "RUNNING"
    headers = {"accept": "text/event-stream", "authorization": f"Bearer {analyst.token}"}
    assert analyst.request is not None
    headers["esep-request"] = analyst.request
    asyncio.get_running_loop().call_later(2.5, slow.set)
    response = await analyst.http.post(
        "/graphql", json={"query": WATCH, "variables": {"id": task["id"]}}, headers=headers
    )
    results = [orjson.loads(line[6:]) for line in response.text.splitlines() if line.startswith("data: {")]
    states = [one["data"]["task"]["state"] for one in results]
    assert states[0] == "RUNNING"
    assert states[-1] == "FINISHED"
    assert all("look" in one["extensions"] for one in results)


async def test_a_task_is_cancelled_and_raised_nothing(store: Store, hire: Hire, slow: asyncio.Event) -> None:
    analyst, other = await hire(2)
    await told(store)
    task = await started(analyst)
    assert await other.refused(CANCEL, {"id": task["id"]}) == "INVALID_ARGUMENT"
    over = (await analyst.ask(CANCEL, {"id": task["id"]}))["cancelTask"]
    assert (over["state"], over["raised"], over["cut"]) == ("CANCELLED", 0, "TIME")
    assert (await analyst.ask(CANCEL, {"id": task["id"]}))["cancelTask"] == over
    assert (await analyst.ask(ALERTS, {"filter": {"task": task["id"]}}))["alerts"]["totalCount"] == 0


async def test_an_official_and_a_server_run_so_many_and_no_more(hire: Hire, slow: asyncio.Event) -> None:
    analysts = await hire(3)
    for analyst in analysts[:2]:
        for _ in range(2):
            assert (await started(analyst))["state"] == "RUNNING"
    assert await analysts[0].refused(START, {"code": CODE}) == "TOO_MANY_TASKS"
    assert await analysts[2].refused(START, {"code": CODE}) == "TOO_MANY_TASKS"
    slow.set()
    for analyst in analysts[:2]:
        for one in (await analyst.ask(TASKS))["tasks"]:
            assert (await ended(analyst, one["id"]))["state"] == "FINISHED"
    await ended(analysts[2], (await started(analysts[2]))["id"])


async def test_a_ground_that_is_gone_ends_the_task(
    hire: Hire, slow: asyncio.Event, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    (analyst,) = await hire()
    task = await started(analyst)
    request = "MATCH (r:InformationRequest {id: $id}) SET r.validTo = $day"
    await store.command(request, {"id": analyst.request, "day": "2020-01-01"})
    slow.set()
    held = "MATCH (t:MonitoringTask {id: $id}) RETURN t.state AS state, t.code AS code, t.raised AS raised"
    found = {}
    for _ in range(100):
        (found,) = await store.command(held, {"id": task["id"]})
        if found["state"] is not None:
            break
        await asyncio.sleep(0.1)
    assert found == {"state": "FAILED", "code": "NO_GROUND", "raised": 0}


async def test_a_database_that_is_gone_and_a_time_that_is_over_are_told(
    hire: Hire, monkeypatch: pytest.MonkeyPatch
) -> None:
    (analyst,) = await hire()

    async def fails(*_: Any) -> AsyncIterator[monitoring.Run]:
        raise GraphUnavailable("Neo4j is gone.")
        yield

    monkeypatch.setattr(tasks, "run", fails)
    over = await ended(analyst, (await started(analyst))["id"])
    assert (over["state"], over["code"]) == ("FAILED", "GRAPH_UNAVAILABLE")

    async def lasts(*_: Any) -> AsyncIterator[monitoring.Run]:
        await asyncio.sleep(60)
        raise AssertionError
        yield

    monkeypatch.setattr(tasks, "run", lasts)
    monkeypatch.setattr(tasks, "DURATION", 0.2)
    over = await ended(analyst, (await started(analyst))["id"])
    assert (over["state"], over["code"]) == ("FAILED", "DEADLINE_EXCEEDED")


async def test_a_task_that_no_server_runs_was_interrupted(
    hire: Hire, slow: asyncio.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    (analyst,) = await hire()
    task = await started(analyst)
    whole = tasks.Tasks._told
    monkeypatch.setattr(tasks.Tasks, "_told", lambda _self, row: whole(tasks.Tasks(), row))  # as another server
    assert (await now(analyst, task["id"]))["state"] == "INTERRUPTED"
