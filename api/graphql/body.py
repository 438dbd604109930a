"""A GraphQL request, read strictly: a body of bounded bytes, or an address; UTF-8, no key twice, bounded depth."""

import asyncio
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import Request

from api.graphql.limits import BODY_DEADLINE, MAX_BODY, MAX_DROPPED
from graph.model.errors import CallerError
from graph.model.strict_json import strict_json

_FIELDS = {"query", "variables", "operationName", "extensions"}


class InvalidRequest(CallerError):
    """The request is not GraphQL over HTTP as the specification has it."""

    code = "INVALID_REQUEST"


class BodyTooLarge(InvalidRequest):
    """More bytes than a request may have."""

    code = "BODY_TOO_LARGE"


class BodyTooSlow(InvalidRequest):
    """The body did not arrive within its time."""

    code = "BODY_TOO_SLOW"


class WrongMediaType(InvalidRequest):
    """Not JSON."""

    code = "WRONG_MEDIA_TYPE"


class MethodNotAllowed(InvalidRequest):
    """Not by this method, or not by whoever asks."""

    code = "METHOD_NOT_ALLOWED"


@dataclass(frozen=True, slots=True)
class GraphQLRequest:
    """What was asked, before anybody looked at what it means."""

    query: str
    variables: dict[str, Any]
    operation_name: str | None
    may_change: bool = True
    """Whether it may be a mutation; a GET may not, since a link or an image is enough to make one."""


async def read_request(request: Request) -> GraphQLRequest:
    """The request in the body; raises InvalidRequest or one of its kinds."""
    media_type, _, parameters = request.headers.get("content-type", "").partition(";")
    if media_type.strip().lower() != "application/json":
        raise WrongMediaType("A request is application/json.")
    charset = parameters.replace(" ", "").lower().removeprefix("charset=").strip('"')
    if charset not in ("", "utf-8", "utf8"):
        raise WrongMediaType("A request is UTF-8.")
    try:
        async with asyncio.timeout(BODY_DEADLINE):
            body = await _bounded(request)
    except TimeoutError:
        raise BodyTooSlow(f"A request's body arrives within {BODY_DEADLINE:g} seconds.") from None
    return read_body(body)


def read_body(body: bytes) -> GraphQLRequest:
    """The request in these bytes; raises InvalidRequest or InvalidJson."""
    return _checked(strict_json(body))


def read_address(query_string: bytes) -> GraphQLRequest:
    """The request in an address, whose length is that of the headers; raises InvalidRequest or InvalidJson."""
    try:
        pairs = parse_qsl(query_string.decode("ascii"), keep_blank_values=True, errors="strict")
    except ValueError:
        raise InvalidRequest("The address is not UTF-8 in percents.") from None
    given: dict[str, Any] = dict(pairs)
    if len(given) < len(pairs):
        raise InvalidRequest("A parameter stands in the address once.")
    for name in given.keys() & {"variables", "extensions"}:
        given[name] = strict_json(given[name].encode())
    return replace(_checked(given), may_change=False)


async def _bounded(request: Request) -> bytes:
    """The body. Of one that is too large some more is read and dropped: whoever is cut off in the middle of sending
    hears of a broken connection, and not of the refusal."""
    body = bytearray()
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size <= MAX_BODY:
            body += chunk
        elif size > MAX_DROPPED:
            break
    if size > MAX_BODY:
        raise BodyTooLarge(f"A request has at most {MAX_BODY} bytes.")
    return bytes(body)


def _checked(value: Any) -> GraphQLRequest:
    if not isinstance(value, dict) or not value.keys() <= _FIELDS:
        raise InvalidRequest("The body is an object of query, variables, operationName and extensions.")
    query, variables, name = value.get("query"), value.get("variables"), value.get("operationName")
    if not isinstance(query, str):
        raise InvalidRequest("'query' is a string.")
    if not isinstance(variables, dict | None):
        raise InvalidRequest("'variables' is an object.")
    if not isinstance(name, str | None):
        raise InvalidRequest("'operationName' is a string.")
    if not isinstance(value.get("extensions"), dict | None):
        raise InvalidRequest("'extensions' is an object.")
    return GraphQLRequest(query, variables or {}, name)
