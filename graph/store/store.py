"""The store: one async driver a process, four ways to use it.

`read` sends one statement and takes one record: an auto-commit query with READ routing, a named database and a
deadline that reaches the server. It is one round trip; `execute_query` would be two. A transient fault is tried once
more, since a read changes nothing. `write` runs a managed transaction, which the driver repeats on transient faults.
`stream` gives the rows of a long read one by one. `command` is for schema work alone. Bookmarks make a reader see
what this process wrote, on a cluster too.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AsyncExitStack
from time import monotonic
from types import TracebackType
from typing import Any, LiteralString, Self, TypeVar, cast

from neo4j import (
    READ_ACCESS,
    AsyncGraphDatabase,
    AsyncManagedTransaction,
    AsyncSession,
    Query,
    exceptions,
    unit_of_work,
)

from graph.model.errors import GraphUnavailable
from graph.store.catalogue import Catalogue, Question
from graph.store.faults import translated

Parameters = Mapping[str, Any]
T = TypeVar("T")

POOL_SIZE = 64  # more than the server's useful parallelism on any machine we know; the rest waits in our queue
POOL_WAIT = 1.0  # seconds until a caller hears that we are busy, rather than waiting in the dark
READ_DEADLINE = 5.0  # seconds; reaches the database as the transaction's timeout
WRITE_DEADLINE = 60.0  # seconds for one batch of documents


class Transaction:
    """A write under way: questions of the catalogue, nothing else."""

    def __init__(self, transaction: AsyncManagedTransaction, catalogue: Catalogue) -> None:
        self._transaction = transaction
        self._catalogue = catalogue

    async def run(self, question_name: str, /, **parameters: Any) -> list[dict[str, Any]]:
        """The rows that the named question answers."""
        question = self._catalogue[question_name]
        result = await self._transaction.run(cast(LiteralString, question.text(frozenset(parameters))), parameters)
        return await result.data()


class Store:
    """A connection to one Neo4j database, embedded or not."""

    def __init__(self, uri: str, user: str, password: str, database: str = "neo4j") -> None:
        self.catalogue = Catalogue()
        self.statements_sent = 0
        self._database = database
        self._bookmarks = AsyncGraphDatabase.bookmark_manager()
        self._idle: list[AsyncSession] = []
        """Sessions that read, and read again: one holds a connection only while it does, and costs a fourth of a short
        read to make."""
        self._driver = AsyncGraphDatabase.driver(
            uri,
            auth=(user, password),
            max_connection_pool_size=POOL_SIZE,
            connection_acquisition_timeout=POOL_WAIT,
            max_transaction_retry_time=10.0,
            keep_alive=True,
            notifications_min_severity="OFF",
            user_agent="esep",
            telemetry_disabled=True,
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self.close()

    async def close(self) -> None:
        """Gives every connection back. A store is not opened again."""
        while self._idle:
            await self._idle.pop().close()
        await self._driver.close()

    async def verify(self, within: float = 0.0) -> None:
        """Raises GraphUnavailable when Neo4j does not answer now, nor after asking again for so many seconds."""
        until = monotonic() + within
        while True:
            try:
                with translated():
                    return await self._driver.verify_connectivity()
            except GraphUnavailable:
                if monotonic() >= until:
                    raise
                await asyncio.sleep(0.2)

    async def read(
        self, statement: str, parameters: Parameters, *, name: str, deadline: float = READ_DEADLINE
    ) -> dict[str, Any]:
        """The one record of a statement; `name` is what metrics and the server's transaction list show."""
        query = Query(cast(LiteralString, statement), metadata={"question": name}, timeout=deadline)
        with translated():
            try:
                return await self._read_once(query, parameters)
            except (exceptions.TransientError, exceptions.ServiceUnavailable, exceptions.SessionExpired) as error:
                if not error.is_retryable():
                    raise
                await asyncio.sleep(0.05)
                return await self._read_once(query, parameters)

    async def _read_once(self, query: Query, parameters: Parameters) -> dict[str, Any]:
        self.statements_sent += 1
        async with AsyncExitStack() as ending:
            session = self._idle.pop() if self._idle else self._reading()
            ending.push_async_exit(session)
            result = await session.run(query, cast(dict[str, Any], parameters))
            record = await result.single(strict=True)
            if len(self._idle) < POOL_SIZE:
                ending.pop_all()
                self._idle.append(session)
            return dict(record.items())  # no node, path or point is ever asked for, of which `data()` would make maps

    def _reading(self) -> AsyncSession:
        return self._driver.session(
            database=self._database,
            default_access_mode=READ_ACCESS,
            bookmark_manager=self._bookmarks,
            fetch_size=1000,
        )

    async def ask(self, name: str, /, **parameters: Any) -> dict[str, Any]:
        """The one record that a question of the catalogue answers by itself."""
        question = self.catalogue[name]
        return await self.read(question.text(frozenset(parameters)), parameters, name=name)

    async def stream(self, name: str, /, **parameters: Any) -> AsyncIterator[dict[str, Any]]:
        """The rows of a question that reads more than a record holds, as they come. It may take hours."""
        question = self.catalogue[name]
        query = Query(cast(LiteralString, question.text(frozenset(parameters))), metadata={"question": name})
        with translated():
            async with self._driver.session(
                database=self._database, default_access_mode=READ_ACCESS, bookmark_manager=self._bookmarks
            ) as session:
                async for record in await session.run(query, parameters):
                    yield record.data()

    async def write(self, work: Callable[[Transaction], Awaitable[T]], *, name: str) -> T:
        """Runs work in one transaction: all of it is kept, or none. Work may be called again, so it has no effects."""

        @unit_of_work(metadata={"question": name}, timeout=WRITE_DEADLINE)
        async def unit(transaction: AsyncManagedTransaction) -> T:
            return await work(Transaction(transaction, self.catalogue))

        with translated():
            async with self._driver.session(database=self._database, bookmark_manager=self._bookmarks) as session:
                return await session.execute_write(unit)

    async def command(self, statement: str, parameters: Parameters | None = None) -> list[dict[str, Any]]:
        """Runs one schema statement, which Neo4j keeps apart from data."""
        with translated():
            async with self._driver.session(database=self._database, bookmark_manager=self._bookmarks) as session:
                result = await session.run(cast(LiteralString, statement), cast(dict[str, Any], parameters or {}))
                return await result.data()

    async def explain(self, question: Question, parameters: Parameters) -> Any:
        """Neo4j's plan of a question, without running it."""
        with translated():
            async with self._driver.session(database=self._database) as session:
                text = f"EXPLAIN {question.text(frozenset(parameters))}"
                result = await session.run(cast(LiteralString, text), cast(dict[str, Any], parameters))
                return (await result.consume()).plan
