"""Errors as a caller sees them: a calm message, a code, and nothing that somebody typed or that the registry holds.

graphql-core quotes the offending value in several messages ("Int cannot represent non-integer value: 'Aidar'"); here
the value is cut out, to the message's end, since a value may hold whatever looks like an end of it. What is not one
of our errors is "Internal error." with a reference to the log, whose line holds the kind of the fault and where it
happened, and again no values.
"""

import logging
import re
import traceback
from typing import Any

from graphql import GraphQLError, GraphQLSyntaxError
from ulid import ULID

from graph.model.errors import EsepError, GraphFault

log = logging.getLogger("esep.graphql")

# Where graphql-core writes a value: after "found:" or "value:", or between quotes in a few messages. Names of the
# schema and of the document stay: they are written into the query as names, not as what somebody looks for. The first
# begins at the first place that could be one, and looks for no other, so that its time is linear in what was written.
_VALUES = (
    (
        re.compile(r"\A(?>(.*?)Value ').*' does not exist in '(\w+)' enum\.", re.DOTALL),
        r"\1The value does not exist in '\2' enum.",
    ),
    (re.compile(r"to include unknown field '.*", re.DOTALL), "to include an unknown field."),
    (re.compile(r"(?:[,;] found|(?<=value)(?<!has invalid value)): .*", re.DOTALL), "."),
)
_SYNTAX = "Syntax Error: "
_EXPECTED = re.compile(r"Expected .*?(?=, found )", re.DOTALL)
_WRITTEN = re.compile(r"(?: but got: |, did you mean |:? ['(]).*", re.DOTALL)  # what stands in the document there


def as_json(error: GraphQLError) -> dict[str, Any]:
    """The error's entry in the response."""
    original = error.original_error
    formatted: dict[str, Any] = {}
    if isinstance(original, EsepError) and not isinstance(original, GraphFault):
        formatted["message"], code = original.message, original.code
    elif error.path is None or error.message.startswith("Argument "):  # found before anything was run
        formatted["message"] = without_values(error.message)
        code = "SYNTAX_ERROR" if isinstance(error, GraphQLSyntaxError) else "INVALID_QUERY"
    else:
        formatted["message"], code = f"Internal error. Reference: {_logged(original or error)}", "INTERNAL_ERROR"
    if error.locations:
        formatted["locations"] = [{"line": place.line, "column": place.column} for place in error.locations]
    if error.path:
        formatted["path"] = error.path
    return formatted | {"extensions": {"code": code}}


def ours_as_json(error: EsepError) -> dict[str, Any]:
    """An error that is not a field's."""
    if isinstance(error, GraphFault):
        return {"message": f"Internal error. Reference: {_logged(error)}", "extensions": {"code": error.code}}
    return {"message": error.message, "extensions": {"code": error.code}}


def unexpected_as_json(error: Exception) -> dict[str, Any]:
    """A fault that nobody thought of."""
    return {"message": f"Internal error. Reference: {_logged(error)}", "extensions": {"code": "INTERNAL_ERROR"}}


def without_values(message: str) -> str:
    """graphql-core's message without what the caller wrote as a value; names stay."""
    if message.startswith(_SYNTAX):
        expected = _EXPECTED.match(message, len(_SYNTAX))
        return f"{_SYNTAX}{expected[0]}." if expected else _WRITTEN.sub(".", message)
    for pattern, replacement in _VALUES:
        message = pattern.sub(replacement, message)
    return message


def _logged(error: BaseException) -> str:
    reference = str(ULID())
    place = traceback.extract_tb(error.__traceback__)[-1:] if error.__traceback__ else []
    where = f"{place[0].name}:{place[0].lineno}" if place else "?"
    log.error("reference %s: %s in %s", reference, type(error).__name__, where)
    return reference
