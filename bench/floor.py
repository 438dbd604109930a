"""The floor: a bare Starlette route over the raw driver, one statement written by hand, and nothing else.

No identity, no document, no plan, no completion: what is left when all that is ours is taken away. Its driver has the
same options as the store's, so that the difference is ours.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any, LiteralString, cast

import orjson
from neo4j import READ_ACCESS, AsyncDriver, AsyncGraphDatabase
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Lifespan

Statements = Mapping[str, tuple[str, dict[str, Any]]]
"""Statement and parameters, by the name of the question, which is also its path."""


def create_floor(uri: str, user: str, password: str, statements: Statements) -> Starlette:
    """The application: `GET /<question>` answers the one record of the question's statement."""
    routes = [Route(f"/{name}", _route(text, given)) for name, (text, given) in statements.items()]
    return Starlette(routes=routes, lifespan=with_driver(uri, user, password))


def with_driver(uri: str, user: str, password: str) -> Lifespan[Starlette]:
    """The life of an application over a raw driver, which is its `state.driver`, with the options of the store's."""

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        async with AsyncGraphDatabase.driver(
            uri,
            auth=(user, password),
            max_connection_pool_size=64,
            keep_alive=True,
            notifications_min_severity="OFF",
            telemetry_disabled=True,
        ) as app.state.driver:
            yield

    return lifespan


def _route(text: str, parameters: dict[str, Any]) -> Callable[[Request], Awaitable[Response]]:
    statement = cast(LiteralString, text)

    async def answer(request: Request) -> Response:
        driver: AsyncDriver = request.app.state.driver
        async with driver.session(database="neo4j", default_access_mode=READ_ACCESS, fetch_size=1000) as session:
            result = await session.run(statement, parameters)
            record = await result.single(strict=True)
        return Response(orjson.dumps(dict(record.items())), media_type="application/json")

    return answer
