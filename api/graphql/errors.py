"""Errors as a caller sees them: a calm message, a code, and nothing that somebody typed or that the registry holds.

graphql-core quotes the offending value in several messages ("got invalid value 'Aidar'", "found \\"Aidar\\""); here the
value is cut out. What is not one of our errors is "Internal error." with a reference to the log, whose line holds
the kind of the fault and where it happened, and again no values.
"""

import logging
import re
import traceback
from typing import Any

from graphql import GraphQLError, GraphQLSyntaxError
from ulid import ULID

from graph.model.errors import EsepError, GraphFault

log = logging.getLogger("esep.graphql")

_QUOTED_VALUE = (
    (re.compile(r"got invalid value .*?(?=[;.] |\Z)", re.DOTALL), "got an invalid value"),
    (re.compile(r"got invalid value .*", re.DOTALL), "got an invalid value."),
    (re.compile(r", found .*?(?=[;.](?: |\Z)|\Z)", re.DOTALL), ""),
    (re.compile(r"(non-integer value|cannot represent [a-z -]*value): .*", re.DOTALL), r"\1."),
    (re.compile(r"""'[^']*'|"[^"]*"(?= is invalid)""", re.DOTALL), "the value"),
)
_SAFE_QUOTE = re.compile(
    r"^(Cannot query field|Unknown (type|argument|fragment|directive)|Field|Variable|Fragment|There)"
)


def as_json(error: GraphQLError) -> dict[str, Any]:
    """The error's entry in the response."""
    original = error.original_error
    formatted: dict[str, Any] = {}
    if isinstance(original, EsepError) and not isinstance(original, GraphFault):
        formatted["message"], code = original.message, original.code
    elif original is None or isinstance(original, GraphQLError):
        formatted["message"] = without_values(error.message)
        code = "SYNTAX_ERROR" if isinstance(error, GraphQLSyntaxError) else "INVALID_QUERY"
    else:
        formatted["message"], code = f"Internal error. Reference: {_logged(original)}", "INTERNAL_ERROR"
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


def without_values(message: str) -> str:
    """graphql-core's message without what the caller wrote as a value; names of the schema stay."""
    for pattern, replacement in _QUOTED_VALUE[: 4 if _SAFE_QUOTE.match(message) else 5]:
        message = pattern.sub(replacement, message)
    return message


def _logged(error: BaseException) -> str:
    reference = str(ULID())
    place = traceback.extract_tb(error.__traceback__)[-1:] if error.__traceback__ else []
    where = f"{place[0].name}:{place[0].lineno}" if place else "?"
    log.error("reference %s: %s in %s", reference, type(error).__name__, where)
    return reference
