"""`/graphql`: from bytes to bytes.

Identity, strict body, document (parsed, guarded and validated once, then remembered), plan, one statement, completion,
and the look on record before the answer leaves. A subscription goes this whole way once to be opened, and again for
each of its events, so that what ends a session or a ground ends it too.
A browser that asks for a page gets GraphiQL; GET runs queries of those who may, and never a mutation. When the client
goes away, the statement is cancelled down to the database. Every refusal is JSON with a code.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator, Awaitable
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from time import monotonic
from typing import Any, cast

from graphql import (
    ExecutionResult,
    Executor,
    GraphQLSchema,
    create_source_event_stream,
    execute,
)
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from api.door import Door
from api.graphql import errors, graphiql
from api.graphql.body import GraphQLRequest, MethodNotAllowed, read_address, read_request
from api.graphql.limits import DEADLINE, STREAM_DEADLINE
from api.graphql.looking import code_of, ids_in, look_of
from api.graphql.operations import Document, DocumentRefused, Operations, Prepared
from api.graphql.resolve import Answers, Event
from api.graphql.responses import GRAPHQL_JSON, JSON, answered_as, refused, said, status_of
from api.graphql.streaming import (
    EVENT_STREAM,
    ClientGone,
    EventStream,
    NeedsEventStream,
    Results,
    Streams,
    results,
    unless_client_leaves,
)
from api.identity import REQUEST_HEADER, Identities
from graph.audit.record import RecordOfLooks
from graph.model.errors import DeadlineExceeded, EsepError, GraphUnavailable, NotSignedIn
from graph.model.viewer import Viewer
from graph.rules.access import check_fields, check_questions
from graph.services.answering import Answer, answer
from graph.services.standing import Standing
from graph.services.tasks import Tasks
from graph.store.catalogue import Catalogue
from graph.store.store import Store

# What anybody may ask: the law itself is public, and so is the door.
_OPEN = {"specialAccounts", "abolishedAccounts", "rights", "publishedOffenders", "me"}
_OPEN |= {"challenge", "signIn", "signOut", "__typename"}
# Fields that the graph does not answer, and the questions by which they are open.
_DOOR = {"challenge", "signIn", "signOut", "revokeSessions"}  # nobody goes through it under a request
_CLOSED: dict[str, str] = {"screening": "match.candidates"} | dict.fromkeys(
    ("looks", "checkpoint", "inclusionProof", "consistencyProof", "misuse"), "look.found"
)
_CLOSED |= dict.fromkeys(("typologies", "typology", "draftTypology", "publishTypology"), "typology.run")
_CLOSED |= dict.fromkeys(("runTypology", "assignAlert", "decideAlert", "reportAlert"), "alert.by_id")
_CLOSED |= dict.fromkeys(("task", "tasks", "startTask", "cancelTask"), "task.of_user")


@dataclass(frozen=True, slots=True)
class Answered:
    """A response, and what the record of looks says of it."""

    body: dict[str, Any]
    shown: tuple[str, ...]
    """Ids of everything in it."""
    viewer: Viewer | None
    """By whose rights it was answered."""
    page: int | None
    """Page of the ledger as of which it was read."""
    by: str = "graphql-core"
    """By what it was completed: by that, or by its `plan`."""
    events: AsyncGenerator[Event, None] | None = None
    """What a subscription that was opened is about to tell, an event after the other."""


@dataclass(frozen=True, slots=True)
class Turn:
    """An event of a subscription that is under way, to be answered."""

    event: Event
    told: dict[str, Any]
    """What the record of looks keeps of it: which look opened the subscription, and the event's number."""


@dataclass(frozen=True, slots=True)
class Opening:
    """What a subscription may begin with, and a query is answered to: somebody who takes events."""

    place: ExitStack
    """Gives back the place among the open streams."""


Step = Opening | Turn | None


class GraphQLEndpoint:
    """The endpoint over a schema, a store and the known identities."""

    def __init__(self, schema: GraphQLSchema, identities: Identities, catalogue: Catalogue) -> None:
        self._schema = schema
        self._operations = Operations(schema, catalogue)
        self._identities = identities
        self._streams = Streams()
        self._is_stopping = False
        self.tasks = Tasks()
        self.completed: Counter[str] = Counter({"plan": 0, "graphql-core": 0})
        """How many responses of those that ask were completed, by what they were."""

    async def __call__(self, request: Request) -> Response:
        """Answers one HTTP request."""
        accept = request.headers.get("accept", "*/*")
        if request.method == "GET" and "text/html" in accept:
            return graphiql.page()
        media_type = answered_as(accept)
        if media_type is None:
            told = {"message": f"Answers are {GRAPHQL_JSON}.", "extensions": {"code": "NOT_ACCEPTABLE"}}
            return said(406, JSON, {"errors": [told]})
        try:
            asked = await _request(request, self._identities.known(request))
            if media_type == EVENT_STREAM:
                return await self._streamed(request, asked)
            answered = await self._in_time(request, asked)
        except (ClientGone, ClientDisconnect):
            return Response(status_code=499)
        except Exception as error:
            return refused(media_type, *_refusal(error))
        return said(200, media_type, answered.body)

    async def _streamed(self, request: Request, asked: GraphQLRequest) -> Response:
        """The events of a subscription that is opened; of another operation its one answer."""
        with ExitStack() as place:
            opened = await self._in_time(request, asked, Opening(place))
            if opened.events is None:
                return EventStream(results(opened.body))
            return EventStream(self._events(request, asked, opened), place.pop_all().close)

    async def _events(self, request: Request, asked: GraphQLRequest, opened: Answered) -> Results:
        """What each event shows, once its look is on record. What refuses one is told, and is the end."""
        assert opened.events is not None
        until = monotonic() + STREAM_DEADLINE
        number = 0
        try:
            while True:
                async with asyncio.timeout(until - monotonic()):
                    event = await anext(opened.events, None)
                if event is None:
                    return
                if self._is_stopping:
                    raise GraphUnavailable("The server stops. Ask for the rest in a while.")
                number += 1
                turn = Turn(event, {"opened": opened.body["extensions"]["look"], "event": number})
                async with asyncio.timeout(DEADLINE + 1):
                    answered = await self._on_record(request, asked, turn)
                yield answered.body
                if answered.body.get("data") is None:
                    return
        except Exception as error:
            yield {"errors": _refusal(error)[1]}
        finally:
            await opened.events.aclose()

    def end_streams(self) -> None:
        """Ends each stream at its next event, for the server stops."""
        self._is_stopping = True

    async def _in_time(self, request: Request, asked: GraphQLRequest, step: Step = None) -> Answered:
        """The answer, while somebody waits for it, and for no longer than it may take."""
        async with asyncio.timeout(DEADLINE + 1):  # the database stops itself first; this is for all else
            return await unless_client_leaves(request.receive, self._on_record(request, asked, step))

    async def _on_record(self, request: Request, asked: GraphQLRequest, step: Step = None) -> Answered:
        """The response, once the look is on record: that it was answered, with what, or why it was not.

        Raises AuditUnavailable when the record cannot be written, and what `_answer` raises.
        """
        store: Store = request.app.state.store
        record: RecordOfLooks = request.app.state.record
        told = step.told if isinstance(step, Turn) else None
        session, standing, answers, prepared = None, None, None, None
        try:
            session = self._identities.session(request)
            is_nobody = session is None and self._identities.known(request) is None
            prepared = self.plan(asked, hide_suggestions=is_nobody)
            asks_graph, others = bool(prepared.asked.plan.roots), prepared.asked.others
            under = None if others <= _DOOR and not asks_graph else request.headers.get(REQUEST_HEADER)
            standing = await self._identities.standing(store, request, session, under)
            if standing is not None and standing.renewed is not None and not asks_graph:
                standing = await standing.renewed()  # no answer of the graph will say whether it is of today
            door = Door(self._identities, request)
            aliases, viewer = prepared.asked.aliases, standing and standing.viewer
            answers = Answers(aliases, store, viewer, record, door, self.tasks)
            found = await self._answer(store, standing, asked, prepared, answers, step)
        except BaseException as error:  # who leaves, or is stopped by the clock, has asked too
            viewer = standing and standing.viewer
            await record.append(look_of(viewer, session, prepared, asked, code_of(error), answers=answers, told=told))
            raise
        outcome = found.body["errors"][0]["extensions"]["code"] if "errors" in found.body else answers.outcome
        look = look_of(found.viewer, session, prepared, asked, outcome, found.shown, found.page, answers, told)
        self.completed[found.by] += found.events is None
        said: dict[str, Any] = {"look": await record.append(look)}
        if found.viewer is not None:
            said |= {"right": found.viewer.right, "grantedBy": found.viewer.granted_by}
        return replace(found, body=found.body | {"extensions": said})

    async def answer(self, store: Store, viewer: Viewer | None, asked: GraphQLRequest) -> dict[str, Any]:
        """The response to an operation, off the record: for the house itself, as when it warms up.

        Raises DocumentRefused or EsepError when nothing of it was run.
        """
        prepared = self.plan(asked, hide_suggestions=viewer is None)
        standing = viewer and Standing(viewer)
        answers = Answers(prepared.asked.aliases, store, viewer)
        return (await self._answer(store, standing, asked, prepared, answers)).body

    async def _answer(
        self,
        store: Store,
        standing: Standing | None,
        asked: GraphQLRequest,
        prepared: Prepared,
        answers: Answers,
        step: Step = None,
    ) -> Answered:
        viewer, operation, given = standing and standing.viewer, prepared.asked, prepared.given
        if operation.is_subscription and step is None:
            raise NeedsEventStream(f"A subscription is asked for with 'Accept: {EVENT_STREAM}'.")
        if viewer is None and not operation.others <= _OPEN:
            raise NotSignedIn("Sign in to ask this question.")
        if closed := tuple(_CLOSED[name] for name in sorted(operation.others & _CLOSED.keys())):
            check_questions(viewer, closed)
        check_fields(viewer, operation.fields)
        if operation.is_subscription and isinstance(step, Opening):
            assert viewer is not None  # no subscription is open to everybody
            step.place.callback(self._streams.take(viewer.user or viewer.iin or viewer.name))
            events = await self._opened(asked, prepared.document, answers)
            return Answered({}, (), viewer, None, events=events)
        said: dict[str, Any] = {}
        if isinstance(step, Turn):
            begin, said = {root.number for root in operation.plan.roots}, step.event.said
            given = [replace(one, arguments=step.event.asked) if at in begin else one for at, one in enumerate(given)]
        found = (
            await answer(store, standing, operation.plan, given) if operation.plan.roots else Answer({}, viewer, None)
        )
        if found.viewer is not viewer:
            check_fields(found.viewer, operation.fields)  # by the rights that it was read with
        shown = tuple(sorted(ids_in(found.record)))
        if prepared.complete is not None:
            # Whatever is out of the ordinary, graphql-core says of which field it is, as the specification has it.
            with suppress(Exception):
                data = prepared.complete(found.record)
                return Answered({"data": data}, shown, found.viewer, found.page, by="plan")
        answers.viewer = found.viewer
        result = execute(
            self._schema,
            prepared.document.node,
            root_value=found.record | said,
            context_value=answers,
            variable_values=asked.variables,
            operation_name=asked.operation_name,
            hide_suggestions=viewer is None,
        )
        if isinstance(result, Awaitable):
            result = await result
        assert isinstance(result, ExecutionResult)
        body: dict[str, Any] = {"errors": [errors.as_json(error) for error in result.errors]} if result.errors else {}
        return Answered(body | {"data": result.data}, shown, found.viewer, found.page)

    async def _opened(self, asked: GraphQLRequest, document: Document, answers: Answers) -> AsyncGenerator[Event, None]:
        """What a subscription is about to tell. Raises what refuses it."""
        executor = Executor.build(
            self._schema,
            document.node,
            context_value=answers,
            raw_variable_values=asked.variables,
            operation_name=asked.operation_name,
        )
        assert isinstance(executor, Executor), "the variables were read before"
        source = create_source_event_stream(executor)
        if isinstance(source, Awaitable):
            source = await source
        if isinstance(source, ExecutionResult):
            refusals = source.errors or []
            raise next((error.original_error for error in refusals if error.original_error), DocumentRefused(refusals))
        return cast(AsyncGenerator[Event, None], source)

    def plan(self, asked: GraphQLRequest, *, hide_suggestions: bool = False) -> Prepared:
        """What an operation asks of the graph, without asking it. Raises what `Operations.prepared` does."""
        return self._operations.prepared(asked, hide_suggestions=hide_suggestions)


async def _request(request: Request, known: Viewer | None) -> GraphQLRequest:
    """What is asked, in the body of a POST or in the address of a GET of somebody who may."""
    if request.method == "POST":
        return await read_request(request)
    if request.method == "GET" and known is not None and known.may_get:
        return read_address(request.scope["query_string"])
    raise MethodNotAllowed("Ask with POST.")


def _refusal(error: Exception) -> tuple[int, list[dict[str, Any]]]:
    """The status of what is refused, or failed, and the errors to answer with."""
    if isinstance(error, DocumentRefused):
        return 400, [errors.as_json(one) for one in error.errors]
    if isinstance(error, TimeoutError):
        error = DeadlineExceeded("The question took longer than it may and was stopped. Narrow it.")
    if isinstance(error, EsepError):
        return status_of(error), [errors.ours_as_json(error)]
    return 500, [errors.unexpected_as_json(error)]
