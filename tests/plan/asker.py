"""Questions without HTTP, by any viewer."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from graphql import GraphQLSchema

from api.graphql.body import GraphQLRequest
from api.graphql.endpoint import DocumentRefused, GraphQLEndpoint
from api.graphql.schema import build_schema
from api.identity import Identities
from graph.model.errors import DeadlineExceeded, TooBroad
from graph.model.viewer import Role, Viewer
from graph.plan import compile_statement
from graph.rules import access
from graph.signing.trust import Trust
from graph.store.store import Store

T = TypeVar("T")

_TRIES = 5  # the first question of a shape waits for Neo4j's planner too, for a long time on a busy machine


async def patiently(ask: Callable[[], Awaitable[T]]) -> T:
    """The answer, asked for again where there was no time for it."""
    for _ in range(_TRIES):
        with suppress(DeadlineExceeded):
            return await ask()
    return await ask()


class Asker:
    """Asks without HTTP: what is answered is what the endpoint would send."""

    def __init__(self, store: Store, viewer: Viewer | None = None) -> None:
        self.schema: GraphQLSchema = build_schema()[0]
        self._store = store
        self._endpoint = GraphQLEndpoint(self.schema, Identities(Trust(Path())), store.catalogue)
        self._viewer = viewer or access.widest("Test", Role.INVESTIGATOR)

    async def body(self, query: str, variables: dict[str, Any] | None = None) -> dict[str, Any]:
        """The response; raises what the endpoint would refuse with, and fails on an operation that is not valid."""
        asked = GraphQLRequest(query, variables or {}, None)
        try:
            return await patiently(partial(self._endpoint.answer, self._store, self._viewer, asked))
        except DocumentRefused as refusal:
            messages = [error.message for error in refusal.errors]
            if "tokens" in messages[0]:
                raise TooBroad(messages[0]) from None
            raise AssertionError(messages, query, variables) from None

    async def data(self, query: str, variables: dict[str, Any] | None = None) -> Any:
        """The data of a response without errors."""
        body = await self.body(query, variables)
        assert "errors" not in body, (body["errors"], query, variables)
        return body["data"]

    def questions(self, query: str) -> tuple[str, ...]:
        """The questions of the catalogue of which the query's one statement is made."""
        roots = self._endpoint.plan(GraphQLRequest(query, {}, None)).roots
        return compile_statement(self._store.catalogue, roots).questions
