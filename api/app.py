"""create_app: the one place where all parts meet."""

import socket
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from http import HTTPStatus

import uvicorn
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from api.demonstration import Demonstration
from api.graphql import errors, graphiql
from api.graphql.endpoint import GraphQLEndpoint
from api.graphql.schema import build_schema
from api.identity import Identities
from api.pages import explorer, quality, serving
from api.protocol import MAX_HEADERS, Http, bounded
from graph.audit.record import Look, RecordOfLooks
from graph.model.errors import EsepError, SystemFault
from graph.store.catalogue import Catalogue
from graph.store.store import Store

SWITCH_INTERVAL = 0.0005  # seconds


def create_app(
    open_store: Callable[[], Store],
    open_record: Callable[[], RecordOfLooks],
    identities: Identities,
    demonstration: Demonstration | None = None,
) -> Starlette:
    """The application. Store and record are opened once, in the event loop in which the application runs."""
    schema, _ = build_schema()

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        async with open_store() as store:
            app.state.store, app.state.record = store, open_record()
            yield
            await endpoint.tasks.stop()
            app.state.record.close()

    endpoint = GraphQLEndpoint(schema, identities, Catalogue())

    async def graphql(request: Request) -> Response:
        return await endpoint(request)

    async def alive(_request: Request) -> Response:
        return JSONResponse({"status": "alive"})

    async def ready(request: Request) -> Response:
        try:
            await request.app.state.store.verify()
        except EsepError as error:
            return JSONResponse({"status": "not ready", "code": error.code}, 503)
        return JSONResponse({"status": "ready"})

    async def metrics(_request: Request) -> Response:
        counted = (
            f'esep_responses_total{{completed_by="{way}"}} {number}' for way, number in endpoint.completed.items()
        )
        text = "\n".join(["# TYPE esep_responses_total counter", *counted, ""])
        return PlainTextResponse(text, media_type="text/plain; version=0.0.4")

    async def officials(_request: Request) -> Response:
        if demonstration is None:
            return JSONResponse({"status": "not a demonstration"}, 404)
        return JSONResponse(demonstration.officials(), headers={"cache-control": "no-store"})

    async def one_click(request: Request) -> Response:
        try:
            official, state = request.path_params["official"], request.app.state
            found = await demonstration.sign_in(state.store, request, official) if demonstration else None
            if found is not None:
                steps = ("challenge", "signIn", "openRequest")
                await state.record.append(
                    Look("", None, None, steps, "with one click", "ANSWERED", user=official, request=found["request"])
                )
        except EsepError as error:
            return JSONResponse(
                {"errors": [errors.ours_as_json(error)]}, 503 if isinstance(error, SystemFault) else 403
            )
        if found is None:
            return JSONResponse({"status": "no such official"}, 404)
        return JSONResponse(found, headers={"cache-control": "no-store"})

    async def home(_request: Request) -> Response:
        return RedirectResponse("/graphql")

    application = Starlette(
        routes=[
            Route("/", home),
            Route("/graphql", graphql, methods=["GET", "POST"]),
            Route("/healthz", alive),
            Route("/readyz", ready),
            Route("/metrics", metrics),
            Route("/demo-officials", officials),
            Route("/demo-officials/{official}", one_click, methods=["POST"]),
            *graphiql.routes(),
            *quality.routes(),
            *explorer.routes(),
            serving.files(),
        ],
        lifespan=lifespan,
        exception_handlers={HTTPException: _refused},
    )
    application.state.endpoint = endpoint
    return application


def http_server(application: Starlette, port: int = 0) -> uvicorn.Server:
    """The server under the application, with its bounds; not started. `port` is for who brings no socket of his own."""
    # The thread that writes looks gives the interpreter away at each call of SQLite, and a busy loop keeps it for a
    # whole interval each time. Of Python's 5 ms, a few make an answer wait, most of all on a busy machine.
    sys.setswitchinterval(SWITCH_INTERVAL)
    return _Server(
        uvicorn.Config(
            bounded(application),
            port=port,
            loop="uvloop",
            http=Http,
            h11_max_incomplete_event_size=MAX_HEADERS,
            log_level="warning",
            access_log=False,  # an access log of /graphql says nothing that the record of looks does not
            server_header=False,
            proxy_headers=False,  # the address to which sessions are bound is the one that we see, not one that is told
            timeout_graceful_shutdown=5,
        ),
        application,
    )


class _Server(uvicorn.Server):
    """The server, which ends streams when it stops: it waits for whoever is being answered, and they would go on."""

    def __init__(self, config: uvicorn.Config, application: Starlette) -> None:
        super().__init__(config)
        self.application = application

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        endpoint: GraphQLEndpoint | None = getattr(self.application.state, "endpoint", None)
        if endpoint is not None:
            endpoint.end_streams()
        await super().shutdown(sockets)


async def _refused(_request: Request, refusal: Exception) -> Response:
    """What the routes refuse, an unknown address or method, in the form of every other refusal."""
    assert isinstance(refusal, HTTPException)
    code = HTTPStatus(refusal.status_code).name
    error = {"message": f"{refusal.detail}.", "extensions": {"code": code}}
    return JSONResponse({"errors": [error]}, refusal.status_code, refusal.headers)
