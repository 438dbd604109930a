"""One line of a file becomes a document or a refusal. Nothing here knows the registry.

JSON is read strictly: UTF-8, no key twice, no number that is not one, bounded length and depth. What is stored, and
what the sum is taken of, is the document's canonical form (sorted keys, no spaces, UTF-8), so that the same document
in another layout is still the same document. A refusal names line, field, code and reason, and never quotes a value.
"""

import hashlib
from dataclasses import dataclass
from typing import Any, TypeVar

import orjson
from pydantic import ValidationError

from graph.documents.forms import CLOSED_FORMS, FORMS, Envelope, Form, FormKind
from graph.model.errors import InvalidDocument
from graph.model.strict_json import InvalidJson, strict_json
from graph.model.values import Fact

M = TypeVar("M", bound=Fact)

MAX_LINE = 1_048_576  # bytes; a case with two thousand parties takes a quarter of it
_FIELD_SHOWN = 100  # letters of a field's name that a refusal repeats: an unknown field's name is the sender's text

# pydantic's kinds of error, of which there are a hundred, under the few codes that a supplier acts on.
_CODES = {
    "missing": "MISSING_FIELD",
    "extra_forbidden": "UNKNOWN_FIELD",
    "enum": "UNKNOWN_VALUE",
    "literal_error": "UNKNOWN_VALUE",
    "value_error": "INVALID_VALUE",
    "invalid_identifier": "INVALID_IDENTIFIER",
    "model_type": "WRONG_TYPE",
}


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A document that fits its form; whether the registry knows what it refers to is not yet asked."""

    line: int
    envelope: Envelope
    kind: FormKind
    facts: Form
    payload: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a document was refused whole. Of the document itself it keeps no more than what finds it again."""

    line: int
    field: str
    code: str
    reason: str
    sha256: str
    """Sum of the line, so that the same refusal is counted once however often it is sent."""
    supplier: str | None = None
    form: str | None = None
    number: str | None = None

    @classmethod
    def of(cls, document: ReadDocument, field: str, code: str, reason: str) -> "Refusal":
        """The refusal of a document that fits its form."""
        envelope = document.envelope
        known = (envelope.supplier, envelope.form, envelope.number)
        return cls(document.line, field, code, reason, document.sha256, *known)

    def as_json(self) -> bytes:
        """The line of the rejects file."""
        return orjson.dumps(
            {"line": self.line, "field": self.field, "code": self.code, "reason": self.reason},
            option=orjson.OPT_APPEND_NEWLINE,
        )


def read_document(line: int, raw: bytes) -> ReadDocument | Refusal:
    """The document in one line of JSON, or why there is none."""
    envelope: Envelope | None = None
    try:
        document = parsed(raw)
        envelope = fitted(Envelope, document, "")
        kind = _form(envelope)
        if (place := _null_in(envelope.facts, "facts")) is not None:
            raise InvalidDocument("NULL_VALUE", "what is not known is left out", place)
        facts = fitted(kind.facts, envelope.facts, "facts")
    except InvalidDocument as error:
        known = (envelope.supplier, envelope.form, envelope.number) if envelope else ()
        sha256 = hashlib.sha256(raw.strip()).hexdigest()
        return Refusal(line, error.field, error.reason, error.message, sha256, *known)
    payload = canonical(document)
    return ReadDocument(line, envelope, kind, facts, payload.decode(), hashlib.sha256(payload).hexdigest())


def read_offered(line: int, raw: bytes) -> ReadDocument | Refusal:
    """The same of a document that somebody offers: one that the system alone makes is taken from nobody."""
    read = read_document(line, raw)
    if isinstance(read, ReadDocument) and read.kind.is_made_here:
        return Refusal.of(read, "form", "NOT_ENTITLED", "the system itself makes documents of this form")
    return read


def _form(envelope: Envelope) -> FormKind:
    if closed := CLOSED_FORMS.get(envelope.form):
        raise InvalidDocument(*closed, "form")
    kind = FORMS.get(envelope.form)
    if kind is None:
        raise InvalidDocument("UNKNOWN_FORM", "there is no form of this name", "form")
    if envelope.version != kind.version:
        raise InvalidDocument("UNKNOWN_VERSION", f"version {kind.version} of this form is in force", "version")
    if envelope.corrects is not None and kind.facts.anchored_at is None:
        raise InvalidDocument("NOT_CORRECTABLE", "a document of this form cannot correct another", "corrects")
    return kind


def canonical(document: Any) -> bytes:
    """JSON in UTF-8 with sorted keys and no spaces: what is stored, summed and signed."""
    return orjson.dumps(document, option=orjson.OPT_SORT_KEYS)


def parsed(raw: bytes) -> dict[str, Any]:
    """A JSON object, read strictly. Raises InvalidDocument."""
    if len(raw) > MAX_LINE:
        raise InvalidDocument("TOO_LONG", f"a document has at most {MAX_LINE} bytes")
    try:
        document = strict_json(raw)
    except InvalidJson as error:
        raise InvalidDocument(error.reason, error.message, error.field) from None
    if not isinstance(document, dict):
        raise InvalidDocument("NOT_AN_OBJECT", "a document is a JSON object")
    return document


def _null_in(value: Any, place: str) -> str | None:
    """Where a value says that it is nothing. Absence has one spelling, or one fact would have two sums."""
    if value is None:
        return place
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return next((at for key, one in inner if (at := _null_in(one, f"{place}.{str(key)[:_FIELD_SHOWN]}"))), None)


def fitted(model: type[M], value: Any, place: str) -> M:
    """The model that a value fits; `place` is where it stands. Raises InvalidDocument, which quotes no value."""
    try:
        return model.model_validate(value)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        path = [place, *(str(part)[:_FIELD_SHOWN] for part in first["loc"])]
        kind = first["type"]
        code = _CODES.get(kind, "WRONG_TYPE" if kind.endswith(("_type", "_parsing")) else "INVALID_VALUE")
        reason = first["msg"].removeprefix("Value error, ")
        raise InvalidDocument(code, reason[:1].lower() + reason[1:], ".".join(part for part in path if part)) from None
