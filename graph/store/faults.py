"""The driver's exceptions become ours, once, here.

Neo4j's messages quote data (a constraint error quotes the value that broke it), so neither a caller nor a log ever
sees one: the log gets the code, which names the fault well enough.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from neo4j import exceptions

from graph.model.errors import Conflict, DeadlineExceeded, EsepError, GraphFault, GraphUnavailable

log = logging.getLogger("esep.store")

_TIMED_OUT = "Neo.ClientError.Transaction.TransactionTimedOut"
_TOO_MANY_SIGN_INS = "Neo.ClientError.Security.AuthenticationRateLimit"  # what a wrong password becomes when repeated
_UNREACHABLE = (  # whatever else the driver raises by itself says that we misuse it
    exceptions.ServiceUnavailable,
    exceptions.SessionExpired,
    exceptions.ConnectionPoolError,
    exceptions.TransientError,
    OSError,
)
_PANIC = "Neo.DatabaseError.Transaction."  # a full disk or a dying engine: nothing that a caller could mend
_TRY_AGAIN = "The registry's graph cannot be reached just now. Ask again in a moment."


def _ours(error: Exception) -> EsepError:
    code = getattr(error, "code", None) or type(error).__name__
    if isinstance(error, exceptions.ConstraintError):
        return Conflict("The registry already holds something that contradicts this change.")
    if code.startswith(_TIMED_OUT):
        return DeadlineExceeded("The question took longer than it may and was stopped. Narrow it.")
    if isinstance(error, _UNREACHABLE) or code.startswith(_PANIC):
        log.warning("graph unavailable: %s", code)
        return GraphUnavailable(_TRY_AGAIN)
    if isinstance(error, exceptions.AuthError) or code == _TOO_MANY_SIGN_INS:
        log.error("graph refuses our credentials: %s", code)
        return GraphUnavailable(_TRY_AGAIN)
    log.error("graph fault: %s", code)
    return GraphFault("Internal error.")


@contextmanager
def translated() -> Iterator[None]:
    """Whatever the driver raises inside leaves as one of our errors, without its text."""
    try:
        yield
    except (exceptions.Neo4jError, exceptions.DriverError, OSError) as error:
        raise _ours(error) from None
