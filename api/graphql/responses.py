"""How an answer, or a refusal, is said in HTTP: media types, statuses, headers."""

from typing import Any

import orjson
from starlette.responses import Response

from api.graphql.body import BodyTooLarge, BodyTooSlow, MethodNotAllowed, WrongMediaType
from api.graphql.streaming import EVENT_STREAM, EventStream, NeedsEventStream, TooManyStreams, results
from graph.model.errors import CallerError, EsepError, GraphFault, NotSignedIn, RuleError, SystemFault

GRAPHQL_JSON = "application/graphql-response+json"
JSON = "application/json"
_OF_HTTP = (401, 405, 406, 408, 413, 415, 429)
_NO_OPERATION = ("INVALID_REQUEST", "INVALID_JSON", "INTERNAL_ERROR")


def answered_as(accept: str) -> str | None:
    """The media type to answer with, of those that the specifications name; None when the caller takes none of them."""
    ranges = {part.partition(";")[0].strip().lower() for part in accept.split(",")}
    if EVENT_STREAM in ranges:
        return EVENT_STREAM
    if GRAPHQL_JSON in ranges:
        return GRAPHQL_JSON
    if ranges & {JSON, "application/*", "*/*", ""}:
        return JSON
    return None


def status_of(error: EsepError) -> int:
    """The one place where families of errors meet HTTP."""
    for kind, status in _STATUS:
        if isinstance(error, kind):
            return status
    return 500


_STATUS: tuple[tuple[type[EsepError], int], ...] = (
    (MethodNotAllowed, 405),
    (NeedsEventStream, 406),
    (BodyTooSlow, 408),
    (BodyTooLarge, 413),
    (WrongMediaType, 415),
    (TooManyStreams, 429),
    (CallerError, 400),
    (NotSignedIn, 401),
    (RuleError, 403),
    (GraphFault, 500),
    (SystemFault, 503),
)


def is_of_http(status: int, found: list[dict[str, Any]]) -> bool:
    """Whether a refusal is one of the HTTP request, and not of the operation in it."""
    return status in _OF_HTTP or found[0]["extensions"]["code"] in _NO_OPERATION


def refused(media_type: str, status: int, found: list[dict[str, Any]]) -> Response:
    """A refusal before execution. Under application/json a refusal of the operation is answered with 200; who takes
    events gets it as one."""
    if media_type == EVENT_STREAM and not is_of_http(status, found):
        return EventStream(results({"errors": found}))
    if media_type == JSON and not is_of_http(status, found):
        status = 200
    media_type = GRAPHQL_JSON if media_type == EVENT_STREAM else media_type
    response = said(status, media_type, {"errors": found})
    if status == 405:
        response.headers["allow"] = "POST"
    if status in (408, 413):  # the rest of the body is not waited for
        response.headers["connection"] = "close"
    return response


def said(status: int, media_type: str, body: dict[str, Any]) -> Response:
    """The response with this body."""
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
