"""`/graphql`: from bytes to bytes.

Identity, strict body, document (parsed, guarded and validated once, then remembered), plan, one statement, completion,
and the look on record before the answer leaves.
A browser that asks for a page gets GraphiQL; GET runs queries of those who may, and never a mutation. When the client
goes away, the statement is cancelled down to the database. Every refusal is JSON with a code.
"""

import asyncio
from collections.abc import Awaitable, Coroutine
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeVar

import orjson
from graphql import (
    DocumentNode,
    ExecutionResult,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
    execute,
    get_named_type,
    parse,
    type_from_ast,
    validate,
)
from graphql.execution.values import get_variable_values
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from api.door import Door
from api.graphql import errors, graphiql, guard
from api.graphql.body import (
    BodyTooLarge,
    BodyTooSlow,
    GraphQLRequest,
    InvalidRequest,
    MethodNotAllowed,
    WrongMediaType,
    read_address,
    read_request,
)
from api.graphql.limits import CACHED_DOCUMENTS, DEADLINE, MAX_ERRORS, MAX_TOKENS
from api.graphql.looking import DocumentRefused, code_of, ids_in, look_of
from api.graphql.resolve import Answers
from api.graphql.selection import Asked, selected
from api.identity import REQUEST_HEADER, Identities
from graph.audit.record import RecordOfLooks
from graph.model.errors import (
    CallerError,
    DeadlineExceeded,
    EsepError,
    GraphFault,
    NotSignedIn,
    RuleError,
    SystemFault,
)
from graph.model.viewer import Viewer
from graph.rules.access import check_fields, check_questions
from graph.services.answering import Answer, answer
from graph.services.standing import Standing
from graph.store.catalogue import Catalogue
from graph.store.store import Store

T = TypeVar("T")

_GRAPHQL_JSON = "application/graphql-response+json"
_JSON = "application/json"
# What anybody may ask: the law itself is public, and so is the door.
_OPEN = {"specialAccounts", "abolishedAccounts", "rights", "me", "challenge", "signIn", "signOut", "__typename"}
# Fields that the graph does not answer, and the questions by which they are open.
_DOOR = {"challenge", "signIn", "signOut", "revokeSessions"}  # nobody goes through it under a request
_CLOSED: dict[str, str] = dict.fromkeys(
    ("looks", "checkpoint", "inclusionProof", "consistencyProof", "misuse"), "look.found"
)


@dataclass(frozen=True, slots=True)
class Document:
    """A document that passed the guard and validation."""

    node: DocumentNode
    operations: dict[str, OperationDefinitionNode]
    fragments: dict[str, FragmentDefinitionNode]


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


class ClientGone(Exception):
    """Nobody waits for the answer any more."""


class GraphQLEndpoint:
    """The endpoint over a schema, a store and the known identities."""

    def __init__(self, schema: GraphQLSchema, identities: Identities, catalogue: Catalogue) -> None:
        self._schema = schema
        self._catalogue = catalogue
        self._identities = identities
        self._document = lru_cache(CACHED_DOCUMENTS)(self._read_document)

    async def __call__(self, request: Request) -> Response:
        """Answers one HTTP request."""
        accept = request.headers.get("accept", "*/*")
        if request.method == "GET" and "text/html" in accept:
            return graphiql.page()
        media_type = _answered_as(accept)
        if media_type is None:
            return _response(406, _JSON, {"errors": [_named("NOT_ACCEPTABLE", f"Answers are {_GRAPHQL_JSON}.")]})
        try:
            asked = await _request(request, self._identities.known(request))
            work = self._on_record(request.app.state.store, request.app.state.record, request, asked)
            async with asyncio.timeout(DEADLINE + 1):  # the database stops itself first; this is for all else
                body = await _unless_client_leaves(request, work)
        except DocumentRefused as refusal:
            return _refused(media_type, 400, [errors.as_json(error) for error in refusal.errors])
        except TimeoutError:
            late = DeadlineExceeded("The question took longer than it may and was stopped. Narrow it.")
            return _refused(media_type, 503, [errors.ours_as_json(late)])
        except EsepError as error:
            return _refused(media_type, _status(error), [errors.ours_as_json(error)])
        except (ClientGone, ClientDisconnect):
            return Response(status_code=499)
        except Exception as error:
            return _response(500, media_type, {"errors": [errors.unexpected_as_json(error)]})
        return _response(200, media_type, body)

    async def _on_record(
        self, store: Store, record: RecordOfLooks, request: Request, asked: GraphQLRequest
    ) -> dict[str, Any]:
        """The response, once the look is on record: that it was answered, with what, or why it was not.

        Raises AuditUnavailable when the record cannot be written, and what `_answer` raises.
        """
        session, standing, answers, plan = None, None, None, Asked()
        try:
            session = self._identities.session(request)
            is_nobody = session is None and self._identities.known(request) is None
            document, plan = self.plan(asked, hide_suggestions=is_nobody)
            under = None if plan.others <= _DOOR and not plan.roots else request.headers.get(REQUEST_HEADER)
            standing = await self._identities.standing(store, request, session, under)
            if standing is not None and standing.renewed is not None and not plan.roots:
                standing = await standing.renewed()  # no answer of the graph will say whether it is of today
            door = Door(self._identities, request)
            answers = Answers(plan.aliases, store, standing and standing.viewer, record, door)
            found = await self._answer(store, standing, asked, document, plan, answers)
        except BaseException as error:  # who leaves, or is stopped by the clock, has asked too
            look = look_of(standing and standing.viewer, session, plan, asked, code_of(error), answers=answers)
            await record.append(look)
            raise
        outcome = found.body["errors"][0]["extensions"]["code"] if "errors" in found.body else answers.outcome
        look = look_of(found.viewer, session, plan, asked, outcome, found.shown, found.page, answers)
        said: dict[str, Any] = {"look": await record.append(look)}
        if found.viewer is not None:
            said |= {"right": found.viewer.right, "grantedBy": found.viewer.granted_by}
        return found.body | {"extensions": said}

    async def answer(self, store: Store, viewer: Viewer | None, asked: GraphQLRequest) -> dict[str, Any]:
        """The response to an operation, off the record: for the house itself, as when it warms up.

        Raises DocumentRefused or EsepError when nothing of it was run.
        """
        document, plan = self.plan(asked, hide_suggestions=viewer is None)
        standing = viewer and Standing(viewer)
        return (await self._answer(store, standing, asked, document, plan, Answers(plan.aliases, store, viewer))).body

    async def _answer(
        self,
        store: Store,
        standing: Standing | None,
        asked: GraphQLRequest,
        document: Document,
        plan: Asked,
        answers: Answers,
    ) -> "Answered":
        viewer = standing and standing.viewer
        if viewer is None and not plan.others <= _OPEN:
            raise NotSignedIn("Sign in to ask this question.")
        if closed := tuple(_CLOSED[name] for name in sorted(plan.others & _CLOSED.keys())):
            check_questions(viewer, closed)
        check_fields(viewer, plan.fields)
        found = await answer(store, standing, plan.roots) if plan.roots else Answer({}, viewer, None)
        check_fields(found.viewer, plan.fields)  # by the rights that it was read with
        answers.viewer = found.viewer
        result = execute(
            self._schema,
            document.node,
            root_value=found.record,
            context_value=answers,
            variable_values=asked.variables,
            operation_name=asked.operation_name,
            hide_suggestions=viewer is None,
        )
        if isinstance(result, Awaitable):
            result = await result
        assert isinstance(result, ExecutionResult)
        body: dict[str, Any] = {"errors": [errors.as_json(error) for error in result.errors]} if result.errors else {}
        shown = tuple(sorted(set(ids_in(found.record))))
        return Answered(body | {"data": result.data}, shown, found.viewer, found.page)

    def plan(self, asked: GraphQLRequest, *, hide_suggestions: bool = False) -> tuple[Document, Asked]:
        """What an operation asks of the graph, without asking it. Suggestions tell of the schema, and not everybody."""
        document = self._document(asked.query, hide_suggestions)
        operation = _chosen(document, asked.operation_name)
        if operation.operation is OperationType.MUTATION and not asked.may_change:
            raise MethodNotAllowed("Changes are made with POST.")
        for definition in operation.variable_definitions or ():
            of = get_named_type(type_from_ast(self._schema, definition.type))
            if of is not self._schema.get_type("JSON"):  # a document has bounds of its own
                guard.check_lists(asked.variables.get(definition.variable.name.value))
        variables = get_variable_values(
            self._schema, operation.variable_definitions or (), asked.variables, MAX_ERRORS, hide_suggestions
        )
        if isinstance(variables, list):
            raise DocumentRefused(variables)
        try:
            return document, selected(self._schema, self._catalogue, operation, document.fragments, variables)
        except GraphQLError as error:  # null, by a variable, where the schema has a default and takes no null
            raise DocumentRefused([error]) from None

    def _read_document(self, query: str, hide_suggestions: bool) -> Document:
        guard.check_lines(query)
        try:
            node = parse(query, max_tokens=MAX_TOKENS, no_location=False)
        except GraphQLError as error:
            raise DocumentRefused([error]) from None
        except RecursionError:
            raise InvalidRequest("The query nests too deep.") from None
        guard.check_operations(node)
        if found := validate(self._schema, node, guard.FRAGMENT_RULES, MAX_ERRORS):
            raise DocumentRefused(found[:MAX_ERRORS])
        guard.check(node)
        if found := validate(self._schema, node, max_errors=MAX_ERRORS, hide_suggestions=hide_suggestions):
            raise DocumentRefused(found[:MAX_ERRORS])
        return Document(
            node,
            {d.name.value if d.name else "": d for d in node.definitions if isinstance(d, OperationDefinitionNode)},
            {d.name.value: d for d in node.definitions if isinstance(d, FragmentDefinitionNode)},
        )


def _chosen(document: Document, name: str | None) -> OperationDefinitionNode:
    """The operation to run."""
    if name is None and len(document.operations) == 1:
        (operation,) = document.operations.values()
    elif name in document.operations:
        operation = document.operations[name]
    else:
        raise InvalidRequest("'operationName' names one of the document's operations.")
    if operation.operation is OperationType.SUBSCRIPTION:
        raise InvalidRequest("There are no subscriptions.")
    return operation


async def _request(request: Request, known: Viewer | None) -> GraphQLRequest:
    """What is asked, in the body of a POST or in the address of a GET of somebody who may."""
    if request.method == "POST":
        return await read_request(request)
    if request.method == "GET" and known is not None and known.may_get:
        return read_address(request.scope["query_string"])
    raise MethodNotAllowed("Ask with POST.")


async def _unless_client_leaves(request: Request, work: Coroutine[Any, Any, T]) -> T:
    """The result of the work, which is cancelled, and its statement with it, when the client goes away."""
    task = asyncio.ensure_future(work)
    gone = asyncio.ensure_future(_disconnected(request))
    try:
        await asyncio.wait((task, gone), return_when=asyncio.FIRST_COMPLETED)
        if not task.done():
            raise ClientGone
        return task.result()
    finally:
        for one in (task, gone):
            if one.cancel():  # to await what is done would raise its error again, and forget where it came from
                with suppress(asyncio.CancelledError, Exception):
                    await one


async def _disconnected(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


def _answered_as(accept: str) -> str | None:
    """The media type to answer with, of those that the specification names; None when the caller takes neither."""
    ranges = {part.partition(";")[0].strip().lower() for part in accept.split(",")}
    if _GRAPHQL_JSON in ranges:
        return _GRAPHQL_JSON
    if ranges & {_JSON, "application/*", "*/*", ""}:
        return _JSON
    return None


def _status(error: EsepError) -> int:
    """The one place where families of errors meet HTTP."""
    for kind, status in _STATUS:
        if isinstance(error, kind):
            return status
    return 500


_STATUS: tuple[tuple[type[EsepError], int], ...] = (
    (MethodNotAllowed, 405),
    (BodyTooSlow, 408),
    (BodyTooLarge, 413),
    (WrongMediaType, 415),
    (CallerError, 400),
    (NotSignedIn, 401),
    (RuleError, 403),
    (GraphFault, 500),
    (SystemFault, 503),
)


def _refused(media_type: str, status: int, found: list[dict[str, Any]]) -> Response:
    """A refusal before execution. Under application/json, a well-formed request is always answered with 200."""
    is_malformed = found[0]["extensions"]["code"] in ("INVALID_REQUEST", "INVALID_JSON")
    if media_type == _JSON and not is_malformed and status not in (401, 405, 408, 413, 415):
        status = 200
    response = _response(status, media_type, {"errors": found})
    if status == 405:
        response.headers["allow"] = "POST"
    if status in (408, 413):  # the rest of the body is not waited for
        response.headers["connection"] = "close"
    return response


def _response(status: int, media_type: str, body: dict[str, Any]) -> Response:
    return Response(
        orjson.dumps(body),
        status,
        {
            "content-type": f"{media_type}; charset=utf-8",
            "cache-control": "no-store",
            "x-content-type-options": "nosniff",
            "vary": "accept",
        },
    )


def _named(code: str, message: str) -> dict[str, Any]:
    return {"message": message, "extensions": {"code": code}}
