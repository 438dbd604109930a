"""What officials do in the system becomes a page of the ledger: a document that the operator makes."""

from collections.abc import Sequence
from typing import Any

import orjson
from ulid import ULID

from graph.classifiers import AUTHORIZED_BODY
from graph.documents.reading import ReadDocument, read_document
from graph.documents.submission import submit_batch
from graph.model.errors import AccessDenied, GraphFault
from graph.model.instants import today
from graph.model.viewer import Viewer
from graph.store.store import Store


async def recorded(store: Store, form: str, facts: Sequence[dict[str, Any]]) -> list[bool]:
    """Records documents of one form, and tells of each whether it was taken; one that contradicts what is held is not.

    Raises GraphFault when one is refused for another reason, which is a fault of ours: then nothing of them is kept.
    """
    read = [made(form, _given(one), today(), line=line) for line, one in enumerate(facts, 1)]
    verdict = await submit_batch(store, list(read))
    lost = {refusal.line for refusal in verdict.refusals if refusal.code == "CONFLICT"}
    if len(lost) != len(verdict.refusals) or len(verdict.accepted) + len(lost) != len(read):
        raise GraphFault("Internal error.")
    return [line not in lost for line in range(1, len(read) + 1)]


def registered(viewer: Viewer) -> str:
    """Id of the registered user who asks. Raises AccessDenied of whoever is none, since nobody answers for it then."""
    if viewer.user is None:
        raise AccessDenied("Only a registered user does this.")
    return viewer.user


def _given(facts: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in facts.items() if value is not None}


def made(form: str, facts: dict[str, Any], day: str, number: str | None = None, line: int = 1) -> ReadDocument:
    """A document that the operator makes of what was done on a day. Raises GraphFault of what does not fit its form."""
    id_ = str(ULID())
    document = {
        "id": id_,
        "form": form,
        "version": 1,
        "supplier": AUTHORIZED_BODY.code,
        "number": number or f"DONE-{id_}",
        "eventOn": day,
        "facts": facts,
    }
    read = read_document(line, orjson.dumps(document))
    if not isinstance(read, ReadDocument):
        raise GraphFault("Internal error.")
    return read
