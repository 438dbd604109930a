"""Work that nobody waits for ends, in the database too: when a client leaves, and when the time is over."""

import asyncio
import contextlib
import json
import socket
import time
from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import urlsplit

import pytest

from api.connection import Connection
from api.graphql import body, endpoint
from graph.model.errors import DeadlineExceeded
from graph.plan import Plan
from graph.store.catalogue import Question
from graph.store.store import POOL_SIZE, Store
from tests.api.test_privacy import heard
from tests.conftest import Client
from tests.worlds import World, submitted

LONG = "UNWIND range(1, 1000000) AS one UNWIND range(1, 1000000) AS other RETURN sum(one) AS persons"  # hours
PATIENCE = 5.0  # seconds until a transaction that was told to stop has stopped


async def running(store: Store, name: str) -> int:
    """How many transactions of a question the database has under way."""
    rows = await store.command(
        "SHOW TRANSACTIONS YIELD metaData WHERE metaData.question = $name RETURN metaData", {"name": name}
    )
    return len(rows)


async def until(store: Store, name: str, count: int) -> float:
    """Waits until so many are under way, and says how long that took."""
    begun = time.monotonic()
    while (found := await running(store, name)) != count:
        assert time.monotonic() - begun < PATIENCE, f"{found} under way, not {count}"
        await asyncio.sleep(0.05)
    return time.monotonic() - begun


async def test_a_cancelled_read_is_stopped_in_the_database(store: Store) -> None:
    reading = asyncio.create_task(store.read(LONG, {}, name="test.cancelled", deadline=60))
    await until(store, "test.cancelled", 1)
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
    await until(store, "test.cancelled", 0)


async def test_a_deadline_reaches_the_database(store: Store) -> None:
    begun = time.monotonic()
    with pytest.raises(DeadlineExceeded) as caught:
        await store.read(LONG, {}, name="test.deadline", deadline=0.2)
    assert caught.value.code == "DEADLINE_EXCEEDED"
    assert time.monotonic() - begun < PATIENCE
    assert await running(store, "test.deadline") == 0


@pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")
async def test_connections_of_cancelled_reads_are_given_back(connection: Connection) -> None:
    """At whatever step a read was: waiting for a connection, opening one, asking."""
    async with connection.open_store() as store:
        for milliseconds in (0, 2, 5, 10, 20, 40, 80):
            reads = [asyncio.create_task(store.read(LONG, {}, name="test.many", deadline=60)) for _ in range(POOL_SIZE)]
            await asyncio.sleep(milliseconds / 1_000)
            for read in reads:
                read.cancel()
            ended = await asyncio.gather(*reads, return_exceptions=True)
            assert {type(end) for end in ended} == {asyncio.CancelledError}
        await until(store, "test.many", 0)
        answers = await asyncio.gather(*(store.read("RETURN 1 AS one", {}, name="test.one") for _ in range(POOL_SIZE)))
        assert answers == [{"one": 1}] * POOL_SIZE


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> str:
    """Every question takes hours; the rest of the way is the real one. Gives the name that the database knows."""
    monkeypatch.setattr(Plan, "asked", lambda *_: (LONG, {}))
    return "person.search"


@contextlib.asynccontextmanager
async def connected(served: str) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
    address = urlsplit(served)
    reader, writer = await asyncio.open_connection(address.hostname, address.port)
    try:
        yield reader, writer
    finally:
        writer.close()
        with contextlib.suppress(ConnectionError):
            await writer.wait_closed()


def request(client: Client, content: bytes, length: int | None = None) -> bytes:
    """The bytes of a request, perhaps with a length that is not its own."""
    headers = client.headers() | {"host": "esep", "content-length": str(len(content) if length is None else length)}
    head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    return f"POST /graphql HTTP/1.1\r\n{head}\r\n".encode() + content


QUESTION = json.dumps({"query": "{ persons { totalCount } }"}).encode()


async def test_a_client_that_leaves_takes_its_statement_along(
    client: Client, served: str, store: Store, slow: str
) -> None:
    with heard() as log:
        async with connected(served) as (_, writer):
            writer.write(request(client, QUESTION))
            await until(store, slow, 1)
        await until(store, slow, 0)
    assert log.lines == []


@pytest.mark.parametrize(
    ("question", "step"),
    [
        ("connections(between: [$one, $other]) { paths { length } }", "link.onward"),
        ("network(of: [$one, $other]) { walked }", "link.onward"),
        ("expansion(of: $one, filter: { without: [$other] }) { links }", "link.counts"),
    ],
)
async def test_a_client_that_leaves_in_the_middle_of_a_walk_ends_it(
    client: Client, served: str, store: Store, monkeypatch: pytest.MonkeyPatch, question: str, step: str
) -> None:
    """A walk is several statements: the one under way is stopped, and none follows."""
    world = World()
    one, other = world.person(), world.person()
    world.relationship("ASSOCIATED_WITH", one, other)
    assert (await submitted(store, world.documents)).refusals == []
    asked: list[str] = []

    def text(of: Question, given: frozenset[str] = frozenset()) -> str:
        asked.append(of.name)
        return LONG if of.name == step else written(of, given)

    written = Question.text
    monkeypatch.setattr(Question, "text", text)
    query = f"query ($one: ID!, $other: ID!) {{ {question} }}"
    content = json.dumps({"query": query, "variables": {"one": one.key, "other": other.key}}).encode()
    with heard() as log:
        async with connected(served) as (_, writer):
            writer.write(request(client, content))
            await until(store, step, 1)
        await until(store, step, 0)
        await asyncio.sleep(0.3)
    assert asked[-1] == step
    assert log.lines == []


async def test_many_clients_that_leave_leave_nothing_behind(
    client: Client, served: str, store: Store, slow: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(3):
        async with contextlib.AsyncExitStack() as stack:
            for _ in range(8):
                _, writer = await stack.enter_async_context(connected(served))
                writer.write(request(client, QUESTION))
            await until(store, slow, 8)
        await until(store, slow, 0)
    monkeypatch.undo()
    assert (await client.ask(json.loads(QUESTION)["query"]))["persons"]["totalCount"] > 0


async def test_the_time_of_a_request_is_over_in_the_database_too(
    client: Client, store: Store, slow: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(endpoint, "DEADLINE", -0.5)  # which leaves half a second: the endpoint gives one more
    response = await client.post("{ persons { totalCount } }")
    (error,) = response.json()["errors"]
    assert (response.status_code, error["extensions"]["code"]) == (503, "DEADLINE_EXCEEDED")
    await until(store, slow, 0)


async def test_a_body_that_does_not_come_is_not_waited_for(
    client: Client, served: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(body, "BODY_DEADLINE", 0.3)
    with heard() as log:
        async with connected(served) as (reader, writer):
            writer.write(request(client, b'{"query": "{ ', length=200))
            begun = time.monotonic()
            for _ in range(4):  # a byte now and then is not enough
                await asyncio.sleep(0.05)
                writer.write(b"_")
            answer = await asyncio.wait_for(reader.read(), PATIENCE)  # until the server closes
    assert time.monotonic() - begun < 2
    assert answer.startswith(b"HTTP/1.1 408 ")
    assert b'"code":"BODY_TOO_SLOW"' in answer
    assert log.lines == []


async def test_a_client_that_leaves_in_the_middle_of_its_body_disturbs_nobody(client: Client, served: str) -> None:
    with heard() as log:
        for _ in range(10):
            async with connected(served) as (_, writer):
                writer.write(request(client, b'{"query": "{ ', length=200))
                await writer.drain()
                await asyncio.sleep(0.01)
        await asyncio.sleep(0.2)
    assert log.lines == []
    assert await client.ask("{ __typename }") == {"__typename": "Query"}


# The driver forgets to close a socket that it is opening when it is cancelled; Python does, and says so.
@pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")
async def test_a_client_that_leaves_at_once_disturbs_nobody(client: Client, served: str) -> None:
    address: Any = (urlsplit(served).hostname, urlsplit(served).port)
    with heard() as log:
        for sent in (b"", b"\r\n", b"POST", request(client, QUESTION)[:40], request(client, QUESTION)):
            with socket.create_connection(address) as one:
                one.sendall(sent)
        await asyncio.sleep(0.3)
    assert log.lines == []
    assert await client.ask("{ __typename }") == {"__typename": "Query"}
