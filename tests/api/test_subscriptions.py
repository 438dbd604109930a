"""A subscription's events: each on its own ground, on record before it leaves, and gone with whoever asked for it."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from api.app import create_app
from api.graphql import endpoint, streaming, subscription
from api.graphql.limits import MAX_BODY, MAX_STREAMS_OF_ONE
from api.identity import Identities
from graph.audit.record import Look, RecordOfLooks
from graph.model.errors import AuditUnavailable
from graph.model.viewer import Viewer
from graph.plan import Statement
from graph.services import answering
from graph.signing.trust import Trust
from graph.store.store import Store
from tests.api.refusals import refusal
from tests.api.test_cancellation import LONG, PATIENCE, connected, request, until
from tests.api.test_looks import looks, record, recorded
from tests.api.test_privacy import Heard, heard
from tests.conftest import Client

__all__ = ["record", "recorded"]  # fixtures

SCREENING = "subscription Screening($list: String!) { screening(list: $list) { done total lines { line finding } } }"
MANY = "\n" * 60  # lines of three events, which ask nobody
EVENTS = {"accept": "text/event-stream"}


def body(list_: str = MANY, query: str = SCREENING) -> bytes:
    return json.dumps({"query": query, "variables": {"list": list_}}).encode()


def told(text: str) -> list[Any]:
    """The results that a stream tells, which is complete then. Comments are none."""
    found = []
    for block in text.split("\n\n"):
        fields = dict(line.split(":", 1) for line in block.split("\n") if line and not line.startswith(":"))
        if fields:
            data = fields["data"].strip()
            found.append((fields["event"].strip(), json.loads(data) if data else None))
    assert found[-1] == ("complete", None)
    assert {name for name, _ in found[:-1]} <= {"next"}
    return [data for _, data in found[:-1]]


async def streamed(client: Client, content: bytes, role: str | None = "INVESTIGATOR", **headers: str) -> list[Any]:
    """The results that a stream tells."""
    response = await client.send(content, role, **(EVENTS | headers))
    assert response.headers["content-type"] == "text/event-stream; charset=utf-8", response.text
    assert response.headers["cache-control"] == "no-store"
    return told(response.text)


def code(result: dict[str, Any]) -> str:
    return result["errors"][0]["extensions"]["code"]


async def test_events_come_in_order_and_then_the_stream_is_complete(inside: Client) -> None:
    results = await streamed(inside, body())
    assert [result["data"]["screening"]["done"] for result in results] == [25, 50, 60]
    lines = [line for result in results for line in result["data"]["screening"]["lines"]]
    assert lines == [{"line": number, "finding": "EMPTY_LINE"} for number in range(1, 61)]


async def test_a_query_sent_that_way_gets_its_one_answer_and_completes(inside: Client) -> None:
    (result,) = await streamed(inside, b'{"query": "{ persons { totalCount } }"}')
    assert result["data"]["persons"]["totalCount"] > 0
    assert result["extensions"]["right"] == "INVESTIGATOR/CASE"


async def test_a_subscription_of_who_takes_no_events_is_refused_with_the_way_out(inside: Client) -> None:
    response = await inside.send(body())
    assert refusal(response, 406) == "EVENT_STREAM_NEEDED"
    assert "text/event-stream" in response.text
    response = await inside.send(body(), accept="application/json")
    assert refusal(response, 406) == "EVENT_STREAM_NEEDED"


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("subscription { screening(list: 1) { done } }", "INVALID_QUERY"),
        ("subscription ($list: String!) { screening(list: $list) { none } }", "INVALID_QUERY"),
        ('subscription { a: screening(list: "") { done } b: screening(list: "") { done } }', "INVALID_QUERY"),
        ("subscription { __typename }", "INVALID_QUERY"),
        ('subscription { screening(list: "") { ' + "done " * 201 + "} }", "TOO_BROAD"),
        (f'subscription {{ screening(list: "{"_" * 1_002}") {{ done }} }}'.replace("_", r"\n"), "TOO_BROAD"),
        (r'subscription { screening(list: "name;name\nA;B") { done } }', "INVALID_ARGUMENT"),
    ],
)
async def test_what_is_refused_of_an_operation_is_told_as_an_event(inside: Client, query: str, expected: str) -> None:
    (result,) = await streamed(inside, body(query=query))
    assert code(result) == expected
    assert "data" not in result


@pytest.mark.parametrize(
    ("content", "status", "expected"),
    [
        (b"{", 400, "INVALID_JSON"),
        (b"[]", 400, "INVALID_REQUEST"),
        (body(query="subscription A { screening { done } } query B { __typename }"), 400, "INVALID_REQUEST"),
        (b'{"query": "' + b"x" * MAX_BODY + b'"}', 413, "BODY_TOO_LARGE"),
    ],
)
async def test_what_is_no_request_is_refused_by_its_status(
    inside: Client, content: bytes, status: int, expected: str
) -> None:
    assert refusal(await inside.send(content, **EVENTS), status) == expected


async def test_get_opens_no_subscription(inside: Client) -> None:
    headers = inside.headers() | EVENTS
    response = await inside.http.get("/graphql", params={"query": SCREENING}, headers=headers)
    assert refusal(response, 405) == "METHOD_NOT_ALLOWED"


async def test_nobody_and_who_has_no_right_open_no_subscription(recorded: Client, record: RecordOfLooks) -> None:
    assert refusal(await recorded.send(body(), None, **EVENTS), 401) == "NOT_SIGNED_IN"
    (result,) = await streamed(recorded, body(), "STATISTICIAN")
    assert code(result) == "ACCESS_DENIED"
    assert [(look["questions"], look["outcome"]) for look in looks(record)] == [
        (["match.examples", "screening"], "NOT_SIGNED_IN"),
        (["match.examples", "screening"], "ACCESS_DENIED"),
    ]


async def test_the_opening_and_every_event_are_on_record_and_the_list_is_kept_once(
    recorded: Client, record: RecordOfLooks
) -> None:
    results = await streamed(recorded, body())
    opening, *events = looks(record)
    assert json.loads(record.asked_in(0))["variables"] == {"list": MANY}
    assert [json.loads(record.asked_in(look["number"])) for look in events] == [
        {"opened": 0, "event": number} for number in (1, 2, 3)
    ]
    assert [result["extensions"]["look"] for result in results] == [look["number"] for look in events]
    assert {look["outcome"] for look in (opening, *events)} == {"ANSWERED"}


async def test_an_event_that_cannot_be_recorded_does_not_leave_and_ends_the_stream(
    recorded: Client, record: RecordOfLooks, monkeypatch: pytest.MonkeyPatch
) -> None:
    append, written = record.append, 0

    async def full_after_two(look: Look) -> int:
        nonlocal written
        written += 1
        if written > 2:
            raise AuditUnavailable("The record of looks cannot be written: there is no answer.")
        return await append(look)

    monkeypatch.setattr(record, "append", full_after_two)
    first, last = await streamed(recorded, body())
    assert first["data"]["screening"]["done"] == 25
    assert code(last) == "AUDIT_UNAVAILABLE"
    assert "data" not in last
    monkeypatch.undo()
    assert len(await streamed(recorded, body())) == 3  # the place was given back


async def test_a_stream_has_its_time(
    inside: Client, monkeypatch: pytest.MonkeyPatch, hanging: Callable[[], None]
) -> None:
    hanging()
    monkeypatch.setattr(endpoint, "STREAM_DEADLINE", 0.1)
    (result,) = await streamed(inside, body())
    assert code(result) == "DEADLINE_EXCEEDED"


async def test_a_server_that_stops_ends_streams_at_their_next_event(
    store: Store,
    record: RecordOfLooks,
    officials: dict[str, Viewer],
    demo_tokens: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    application = create_app(lambda: store, lambda: record, Identities(Trust(Path("no trust")), officials))
    application.state.store, application.state.record = store, record
    events = subscription._events

    async def and_stops(*given: Any) -> AsyncIterator[Any]:
        async for event in events(*given):
            yield event
            application.state.endpoint.end_streams()

    monkeypatch.setattr(subscription, "_events", and_stops)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(application), base_url="http://esep") as http:
        first, last = await streamed(Client(http, demo_tokens), body())
    assert first["data"]["screening"]["done"] == 25
    assert code(last) == "GRAPH_UNAVAILABLE"


@pytest.fixture
async def hanging(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Callable[[], None]]:
    """After it is called, events never come. Fails the test when one is still waited for at its end."""
    under_way = 0

    async def never(*_lines: Any) -> AsyncIterator[Any]:
        nonlocal under_way
        under_way += 1
        try:
            await asyncio.Event().wait()
            yield
        finally:
            under_way -= 1

    yield lambda: monkeypatch.setattr(subscription, "_events", never)
    async with asyncio.timeout(PATIENCE):
        while under_way:  # noqa: ASYNC110
            await asyncio.sleep(0.05)


def said_of_us(log: Heard) -> list[str]:
    """What was logged, but by the driver: on a busy machine it tells of connections that take long to open."""
    return [line for line in log.lines if not line.startswith("neo4j.")]


async def until_there_is_a_place(client: Client) -> None:
    while (await client.send(body("name;name"), **EVENTS)).status_code == 429:  # noqa: ASYNC110
        await asyncio.sleep(0.05)


async def test_a_client_that_leaves_takes_the_statement_of_its_event_along(
    client: Client, served: str, store: Store, slow: str
) -> None:
    with heard() as log:
        async with connected(served) as (reader, writer):
            await opened(client, writer, reader)
            await until(store, slow, 1)
        await until(store, slow, 0)
    assert said_of_us(log) == []
    await until_there_is_a_place(client)


async def test_the_time_of_an_event_is_over_in_the_database_too(
    inside: Client, store: Store, slow: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(endpoint, "DEADLINE", -0.5)  # which leaves half a second: the endpoint gives one more
    (result,) = await streamed(inside, body())
    assert code(result) == "DEADLINE_EXCEEDED"
    await until(store, slow, 0)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> str:
    """Every statement of an event takes hours. Gives the name that the database knows."""
    monkeypatch.setattr(answering, "compile_statement", lambda *_: Statement(LONG, {}, ("match.examples",), {}))
    return "match.examples"


async def begun(reader: asyncio.StreamReader) -> bytes:
    """What a stream begins with, until its first comment."""
    return await asyncio.wait_for(reader.readuntil(b":\n\n"), PATIENCE)


async def opened(client: Client, writer: asyncio.StreamWriter, reader: asyncio.StreamReader) -> bytes:
    sent = request(client, body()).replace(b"accept: application/graphql-response+json", b"accept: text/event-stream")
    writer.write(sent)
    return await begun(reader)


async def test_a_silent_stream_is_kept_open_by_comments(
    client: Client, served: str, hanging: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    hanging()
    monkeypatch.setattr(streaming, "KEEP_ALIVE", 0.05)
    async with connected(served) as (reader, writer):
        assert b" 200 " in await opened(client, writer, reader)
        for _ in range(3):
            await begun(reader)


async def test_a_user_has_two_streams_and_one_who_left_gives_the_place_back(
    client: Client, served: str, hanging: Callable[[], None]
) -> None:
    hanging()
    for _ in range(3):
        async with connected(served) as one, connected(served) as other:
            for reader, writer in (one, other):
                await opened(client, writer, reader)
            response = await client.send(body(), **EVENTS)
            assert refusal(response, 429) == "TOO_MANY_STREAMS"
            (result,) = await streamed(client, b'{"query": "{ __typename }"}')  # a query needs no place
            assert result["data"] == {"__typename": "Query"}
        await until_there_is_a_place(client)


async def test_all_users_together_have_a_limited_number_of_streams(
    client: Client, served: str, hanging: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    hanging()
    monkeypatch.setattr(streaming, "MAX_STREAMS", MAX_STREAMS_OF_ONE - 1)
    async with connected(served) as (reader, writer):
        await opened(client, writer, reader)
        assert refusal(await client.send(body(), "COURT", **EVENTS), 429) == "TOO_MANY_STREAMS"


async def test_clients_that_leave_at_any_step_disturb_nobody(client: Client, served: str) -> None:
    sent = request(client, body("\n" * 1_000)).replace(b"application/graphql-response+json", b"text/event-stream")
    with heard() as log:
        for milliseconds in (0, 1, 2, 5, 10, 20, 40, 80):
            async with connected(served) as (_, writer):
                writer.write(sent)
                await writer.drain()
                await asyncio.sleep(milliseconds / 1_000)
        await until_there_is_a_place(client)
    assert said_of_us(log) == []


async def test_who_reads_slowly_is_shown_no_more_and_loses_the_stream(monkeypatch: pytest.MonkeyPatch) -> None:
    """The next event is worked out when the one before was taken; a client that takes none is left after a while."""
    monkeypatch.setattr(streaming, "WRITE_DEADLINE", 0.2)
    made = 0
    is_ended = False

    async def results() -> streaming.Results:
        nonlocal made
        while True:
            made += 1
            yield {"data": made}

    def ended() -> None:
        nonlocal is_ended
        is_ended = True

    async def send(message: Any) -> None:
        if message.get("body", b"").startswith(b"event"):
            await asyncio.Event().wait()

    async def receive() -> Any:
        await asyncio.Event().wait()

    await asyncio.wait_for(streaming.EventStream(results(), ended)({"type": "http"}, receive, send), PATIENCE)
    assert (made, is_ended) == (1, True)
