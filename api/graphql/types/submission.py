"""What a submission answers."""

import json
from typing import Annotated, Any

import strawberry
import strawberry.pydantic
from strawberry.scalars import JSON

from api.graphql.scalars import Instant
from graph.documents.reading import Refusal
from graph.model.values import Fact
from graph.services.submitting import Receipt

Document = Annotated[JSON, strawberry.argument(description="An information accounting document as its form has it.")]


@strawberry.pydantic.type(name="DocumentReceipt", description="That a document was accepted, or would be.")
class DocumentReceipt(Fact):
    document_id: strawberry.ID
    """Registry identifier of the document."""
    sha256: str
    """SHA-256 of its canonical form, in hexadecimal: proves which document was received."""
    received_at: Instant | None = None
    """When the registry received it; absent of a draft."""
    is_known: bool
    """Whether the registry held it already, so that nothing changed."""


@strawberry.pydantic.type(description="Why a document was refused whole. Nothing of it was kept.")
class DocumentRefusal(Fact):
    field: str
    """Field that the reason is about; empty when it is the whole document."""
    code: str
    """Code of the reason; stable."""
    reason: str
    """The reason in words."""


DocumentOutcome = Annotated[
    DocumentReceipt | DocumentRefusal,
    strawberry.union(name="DocumentOutcome", description="What became of a document, or would."),
]


def as_raw(document: Any) -> bytes:
    """The document as a line of JSON, which may hold any number: orjson would take none beyond 64 bits."""
    return json.dumps(document, ensure_ascii=False).encode()


def outcome(found: Receipt | Refusal) -> Any:
    """The answer's record."""
    if isinstance(found, Refusal):
        return {"typename": "DocumentRefusal", "field": found.field, "code": found.code, "reason": found.reason}
    return {
        "typename": "DocumentReceipt",
        "documentId": found.document_id,
        "sha256": found.sha256,
        "receivedAt": found.received_at,
        "isKnown": found.is_known,
    }
