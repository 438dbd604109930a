"""One document, checked or submitted, by an official of its supplier."""

from dataclasses import dataclass

from graph.documents.judging import Verdict
from graph.documents.reading import ReadDocument, Refusal, read_offered
from graph.documents.submission import check, submit_batch
from graph.model.viewer import Viewer
from graph.rules.access import check_submission
from graph.store.store import Store


@dataclass(frozen=True, slots=True)
class Receipt:
    """That a document was accepted, or would be: its sum proves which one."""

    document_id: str
    sha256: str
    received_at: str | None
    """When the registry received it; None of a draft."""
    is_known: bool
    """Whether the registry held it already."""


async def check_document(store: Store, viewer: Viewer | None, raw: bytes) -> Receipt | Refusal:
    """What submission would answer now. Keeps nothing. Raises NotSignedIn or AccessDenied."""
    read = _read(viewer, raw)
    return _outcome(await check(store, read))


async def submit_document(store: Store, viewer: Viewer | None, raw: bytes) -> Receipt | Refusal:
    """Submits one document. Raises NotSignedIn, AccessDenied or GraphUnavailable."""
    read = _read(viewer, raw)
    return _outcome(await submit_batch(store, [read]))


def _read(viewer: Viewer | None, raw: bytes) -> ReadDocument | Refusal:
    allowed = check_submission(viewer)
    read = read_offered(1, raw)
    check_submission(allowed, read.envelope.supplier if isinstance(read, ReadDocument) else read.supplier)
    return read


def _outcome(verdict: Verdict) -> Receipt | Refusal:
    if verdict.refusals:
        return verdict.refusals[0]
    (document,) = verdict.accepted or verdict.known
    id_ = document.envelope.id
    received_at = verdict.known_since.get(id_) or verdict.received_at
    return Receipt(id_, document.sha256, received_at, id_ in verdict.known_since)
