"""The whole family of errors, drawn before the first one was raised.

h11 asks of every error: whose fault is it? So do we. `CallerError`: the question is malformed; ask another one.
`RuleError`: the question is well formed and the law or the registry says no. `SystemFault`: it is ours, the caller
may only wait. A code is the interface; a message is calm, safe to show to anyone, and never holds a name, an
identifier or a value that somebody sent. Classes know no HTTP status: `api` maps families, not classes.
"""

from enum import StrEnum


class EsepError(Exception):
    """Anything this house says no with. `code` is stable; `message` may be reworded."""

    code = "INTERNAL_ERROR"

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class CallerError(EsepError):
    """The question itself cannot be understood or is out of bounds."""

    code = "BAD_REQUEST"


class InvalidIdentifier(CallerError):
    """An identifier's form, check digit or kind is wrong."""

    code = "INVALID_IDENTIFIER"


class InvalidDocument(CallerError):
    """An information accounting document does not fit its form. `reason` is the code of the rejects file."""

    code = "INVALID_DOCUMENT"

    def __init__(self, reason: str, message: str, field: str = "") -> None:
        super().__init__(message)
        self.reason = reason
        self.field = field


class InvalidCursor(CallerError):
    """A cursor that this question did not give out."""

    code = "INVALID_CURSOR"


class InvalidArgument(CallerError):
    """An argument is outside its stated bounds."""

    code = "INVALID_ARGUMENT"


class TooBroad(CallerError):
    """The question would cost more than one request may; its message says how to narrow it."""

    code = "TOO_BROAD"


class RuleError(EsepError):
    """Understood, and refused by rule."""

    code = "REFUSED"


class NotSignedIn(RuleError):
    """No viewer, or a token that is unknown or over."""

    code = "NOT_SIGNED_IN"


class AccessDenied(RuleError):
    """The viewer's role does not open this question."""

    code = "ACCESS_DENIED"


class NoGround(RuleError):
    """No lawful ground was given for the question (Article 16-2)."""

    code = "NO_GROUND"


class Conflict(RuleError):
    """The registry already holds something that contradicts the change."""

    code = "CONFLICT"


class Refusal(StrEnum):
    """Why an electronic signature is refused."""

    TOO_LARGE = "TOO_LARGE"
    NOT_CMS = "NOT_CMS"
    NOT_ONE_SIGNER = "NOT_ONE_SIGNER"
    NOT_DETACHED = "NOT_DETACHED"
    NOT_SIGNED_ATTRIBUTES = "NOT_SIGNED_ATTRIBUTES"
    SIGNATURE_INVALID = "SIGNATURE_INVALID"
    UNSUPPORTED_ALGORITHM = "UNSUPPORTED_ALGORITHM"
    WEAK_DIGEST = "WEAK_DIGEST"
    WEAK_KEY = "WEAK_KEY"
    CERTIFICATE_UNTRUSTED = "CERTIFICATE_UNTRUSTED"
    CERTIFICATE_EXPIRED = "CERTIFICATE_EXPIRED"
    CERTIFICATE_NOT_YET_VALID = "CERTIFICATE_NOT_YET_VALID"
    CERTIFICATE_REVOKED = "CERTIFICATE_REVOKED"
    REVOCATION_UNKNOWN = "REVOCATION_UNKNOWN"
    WRONG_KEY_USAGE = "WRONG_KEY_USAGE"
    NO_IIN = "NO_IIN"


class SignatureRefused(RuleError):
    """An electronic signature that proves nothing. `reason` is why, and all that is told of it."""

    code = "SIGNATURE_REFUSED"

    def __init__(self, reason: Refusal, message: str) -> None:
        super().__init__(message)
        self.reason = reason


class SystemFault(EsepError):
    """Ours. The caller did nothing wrong and need change nothing."""

    code = "SYSTEM_FAULT"
    retryable = False


class GraphUnavailable(SystemFault):
    """Neo4j cannot be reached, or stayed busy past the deadline. Asking again later is right."""

    code = "GRAPH_UNAVAILABLE"
    retryable = True


class DeadlineExceeded(SystemFault):
    """The question was stopped, in the database too, when its time was over."""

    code = "DEADLINE_EXCEEDED"
    retryable = True


class GraphFault(SystemFault):
    """Neo4j answered with an error that a caller cannot mend. Its text stays in the log."""

    code = "GRAPH_FAULT"


class AuditUnavailable(SystemFault):
    """The record of looks cannot be written: no answer without its record."""

    code = "AUDIT_UNAVAILABLE"
    retryable = True


class SettingsError(SystemFault):
    """A setting is unknown or out of bounds."""

    code = "SETTINGS"
