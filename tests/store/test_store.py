"""The store on a real Neo4j: one way to read, one to write, and errors of ours whatever goes wrong below."""

import asyncio
import logging
from collections.abc import Callable
from typing import Any

import pytest
from neo4j import exceptions

from api.connection import Connection
from graph.model.errors import (
    CallerError,
    Conflict,
    DeadlineExceeded,
    EsepError,
    GraphFault,
    GraphUnavailable,
    SystemFault,
)
from graph.store import store as room
from graph.store.faults import translated
from graph.store.store import Store, Transaction
from tests.worlds import World, submitted

SECRET = "Құпия-7761"  # noqa: S105 - a value that no message and no log may hold


def neo4j(code: str) -> exceptions.Neo4jError:
    return exceptions.Neo4jError._hydrate_neo4j(code=code, message=f"Node(7) already exists with name = '{SECRET}'")


def of_driver(kind: Callable[..., Exception]) -> Exception:
    return kind(f"cannot reach {SECRET}")


RAISED: list[tuple[Exception, type[EsepError]]] = [
    (neo4j("Neo.ClientError.Schema.ConstraintValidationFailed"), Conflict),
    (neo4j("Neo.ClientError.Transaction.TransactionTimedOut"), DeadlineExceeded),
    (neo4j("Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration"), DeadlineExceeded),
    (neo4j("Neo.TransientError.Transaction.DeadlockDetected"), GraphUnavailable),
    (neo4j("Neo.TransientError.General.DatabaseUnavailable"), GraphUnavailable),
    (neo4j("Neo.TransientError.General.MemoryPoolOutOfMemoryError"), GraphUnavailable),
    (neo4j("Neo.ClientError.Cluster.NotALeader"), GraphUnavailable),
    (neo4j("Neo.DatabaseError.Transaction.TransactionCommitFailed"), GraphUnavailable),
    (neo4j("Neo.DatabaseError.Transaction.TransactionStartFailed"), GraphUnavailable),
    (neo4j("Neo.ClientError.Security.Unauthorized"), GraphUnavailable),
    (neo4j("Neo.ClientError.Security.TokenExpired"), GraphUnavailable),
    (neo4j("Neo.ClientError.Security.AuthenticationRateLimit"), GraphUnavailable),
    (neo4j("Neo.ClientError.Security.Forbidden"), GraphFault),
    (neo4j("Neo.ClientError.Statement.SyntaxError"), GraphFault),
    (neo4j("Neo.ClientError.Statement.TypeError"), GraphFault),
    (neo4j("Neo.ClientError.Statement.ParameterMissing"), GraphFault),
    (neo4j("Neo.ClientError.Statement.AccessMode"), GraphFault),
    (neo4j("Neo.ClientError.Database.DatabaseNotFound"), GraphFault),
    (neo4j("Neo.DatabaseError.General.UnknownError"), GraphFault),
    (of_driver(exceptions.ServiceUnavailable), GraphUnavailable),
    (of_driver(exceptions.RoutingServiceUnavailable), GraphUnavailable),
    (of_driver(exceptions.IncompleteCommit), GraphUnavailable),
    (exceptions.SessionExpired(None, SECRET), GraphUnavailable),
    (of_driver(exceptions.ConnectionAcquisitionTimeoutError), GraphUnavailable),
    (of_driver(exceptions.ConfigurationError), GraphFault),
    (of_driver(exceptions.DriverError), GraphFault),
    (exceptions.ResultNotSingleError(None, SECRET), GraphFault),  # pyright: ignore[reportArgumentType]
    (exceptions.ResultConsumedError(None, SECRET), GraphFault),  # pyright: ignore[reportArgumentType]
    (exceptions.TransactionError(None, SECRET), GraphFault),  # pyright: ignore[reportArgumentType]
    (ConnectionRefusedError(111, SECRET), GraphUnavailable),
    (TimeoutError(SECRET), GraphUnavailable),
]


@pytest.mark.parametrize(
    ("raised", "ours"), RAISED, ids=[getattr(e, "code", "") or type(e).__name__ for e, _ in RAISED]
)
def test_whatever_the_driver_raises_becomes_ours_and_only_its_code_is_logged(
    raised: Exception, ours: type[EsepError], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with pytest.raises(EsepError) as told, translated():
        raise raised
    assert type(told.value) is ours
    assert not isinstance(told.value, CallerError)
    assert told.value.__cause__ is None
    assert told.value.__suppress_context__
    assert SECRET not in told.value.message
    assert SECRET not in caplog.text
    if isinstance(told.value, SystemFault) and not isinstance(told.value, DeadlineExceeded):
        assert (getattr(raised, "code", None) or type(raised).__name__) in caplog.text


def test_every_kind_of_exception_of_the_driver_is_translated() -> None:
    kinds = {kind for kind in vars(exceptions).values() if isinstance(kind, type) and issubclass(kind, Exception)}
    translatable = (exceptions.Neo4jError, exceptions.DriverError)
    assert {kind.__name__ for kind in kinds if not issubclass(kind, translatable)} <= {"GqlError", "Exception"}


def test_our_own_errors_and_slips_pass_unchanged() -> None:
    for error in (Conflict("x"), ZeroDivisionError(), KeyError("x")):
        with pytest.raises(type(error)) as passed, translated():
            raise error
        assert passed.value is error


async def test_a_broken_constraint_of_the_real_database_quotes_nobody(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    person = World()
    person.person()
    await submitted(store, person.documents)
    key = person.documents[0]["id"]

    async def again(transaction: Transaction) -> None:
        await transaction.run("document.store", rows=[{"id": key}])

    with pytest.raises(Conflict) as told:
        await store.write(again, name="test")
    assert key not in told.value.message + caplog.text


async def test_nonsense_is_a_fault_without_its_text(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(GraphFault) as told:
        await store.read(f"MATCH (n) WHERE n.name == '{SECRET}'", {}, name="test")
    assert told.value.message == "Internal error."
    assert "SyntaxError" in caplog.text
    assert SECRET not in caplog.text


async def test_a_read_changes_nothing(store: Store) -> None:
    with pytest.raises(GraphFault):
        await store.read("CREATE (n:OfATest) RETURN 1 AS one", {}, name="test")
    (row,) = await store.command("MATCH (n:OfATest) RETURN count(n) AS number")
    assert row["number"] == 0


async def test_a_question_that_takes_too_long_is_stopped_in_the_database_too(store: Store) -> None:
    slow = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN count(*) AS x"
    with pytest.raises(DeadlineExceeded):
        await store.read(slow, {}, name="of-a-test", deadline=0.3)
    for _ in range(50):
        left = await store.command(
            "SHOW TRANSACTIONS YIELD metaData, status WHERE metaData.question = 'of-a-test' RETURN status"
        )
        if not left:
            return
        await asyncio.sleep(0.1)
    pytest.fail("the transaction still runs")


async def test_what_this_process_wrote_it_reads_at_once(store: Store) -> None:
    for _ in range(10):
        world = World()
        person = world.person()
        assert (await submitted(store, world.documents)).accepted == 1
        found = await store.read("MATCH (p:Person {id: $id}) RETURN count(p) AS number", {"id": person.key}, name="t")
        assert found == {"number": 1}


async def test_a_reader_carries_the_bookmark_of_the_last_write(store: Store) -> None:
    world = World()
    world.person()
    before = await store._bookmarks.get_bookmarks()
    await submitted(store, world.documents)
    after = await store._bookmarks.get_bookmarks()
    assert after
    assert set(after) != set(before)


async def test_work_that_fails_is_not_kept(store: Store) -> None:
    async def work(transaction: Transaction) -> None:
        await transaction.run("migration.record", name="of-a-test", sha256="", appliedAt="")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await store.write(work, name="test")
    (row,) = await store.command("MATCH (m:Migration {name: 'of-a-test'}) RETURN count(m) AS number")
    assert row["number"] == 0


class Failing:
    """Stands for the one round trip of a read: fails as told, then answers."""

    def __init__(self, *errors: Exception) -> None:
        self.errors = list(errors)
        self.calls = 0

    async def __call__(self, *_arguments: Any) -> dict[str, Any]:
        self.calls += 1
        if self.errors:
            raise self.errors.pop(0)
        return {"answer": 42}


@pytest.mark.parametrize(
    ("errors", "expected", "calls"),
    [
        ([], None, 1),
        ([neo4j("Neo.TransientError.Transaction.DeadlockDetected")], None, 2),
        ([of_driver(exceptions.ServiceUnavailable)], None, 2),
        ([neo4j("Neo.TransientError.Transaction.DeadlockDetected")] * 2, GraphUnavailable, 2),
        ([neo4j("Neo.ClientError.Statement.SyntaxError")], GraphFault, 1),
        ([of_driver(exceptions.ConnectionAcquisitionTimeoutError)], GraphUnavailable, 1),
    ],
)
async def test_a_read_is_tried_once_more_after_a_passing_fault_and_never_after_another(
    store: Store, monkeypatch: pytest.MonkeyPatch, errors: list[Exception], expected: type[EsepError] | None, calls: int
) -> None:
    once = Failing(*errors)
    monkeypatch.setattr(store, "_read_once", once)
    if expected is None:
        assert await store.read("RETURN 42 AS answer", {}, name="test") == {"answer": 42}
    else:
        with pytest.raises(expected):
            await store.read("RETURN 42 AS answer", {}, name="test")
    assert once.calls == calls


async def test_a_database_that_is_not_there_is_told_calmly_and_soon() -> None:
    async with Store("bolt://127.0.0.1:1", "neo4j", SECRET) as nowhere:
        before = asyncio.get_running_loop().time()
        with pytest.raises(GraphUnavailable) as told:
            await nowhere.verify()
        with pytest.raises(GraphUnavailable):
            await nowhere.read("RETURN 1 AS one", {}, name="test")
        assert asyncio.get_running_loop().time() - before < 5
        assert told.value.retryable
        assert "127.0.0.1" not in told.value.message


async def test_a_busy_pool_is_told_and_not_waited_for(connection: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "POOL_SIZE", 1)
    monkeypatch.setattr(room, "POOL_WAIT", 0.5)
    slow = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN count(*) AS x"
    async with connection.open_store() as narrow:
        await narrow.verify(within=10)
        holding = asyncio.create_task(narrow.read(slow, {}, name="test", deadline=3.0))
        await asyncio.sleep(0.2)
        with pytest.raises(GraphUnavailable):
            await narrow.read("RETURN 1 AS one", {}, name="test")
        with pytest.raises(DeadlineExceeded):
            await holding
        assert await narrow.read("RETURN 1 AS one", {}, name="test") == {"one": 1}
