"""What was accepted becomes the ledger's next pages and the graph's new facts, in the transaction that judged it.

Nothing is overwritten. What a corrected or annulled document stated is moved from the present into the past, with the
document and the time that ended it; see `cypher/document/retire.cypher`. Every statement tells how much it recorded:
a row less would be a fact lost without a word, so it fails the transaction.
"""

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from enum import Enum
from typing import Any

from graph.accounts import ACCOUNTS
from graph.documents.facts import document_row, fact_row, refusal_row
from graph.documents.forms import FORMS, Form, SubjectMergeForm
from graph.documents.judging import Verdict
from graph.documents.reading import ReadDocument
from graph.model.case import SECRET_KIND, SECRET_STATUSES
from graph.model.document import DocumentStanding
from graph.model.errors import GraphFault
from graph.model.instants import instant
from graph.store.store import Transaction

DERIVATION = 7  # the rules by which all that follows becomes the graph; what each changed: graph.documents.derivation

_COUNTED = "confiscatedAmount"  # form of what is counted into totals
_NAMING = ("person", "organization", "identityChange")  # forms that state names
_FOR_FINDING = [account.code for account in ACCOUNTS if account.is_for_finding]

Ends = Mapping[str, ReadDocument]


def next_instant(last: str, now: datetime) -> str:
    """The time of the ledger's next page: now, and in any case after the last one, whatever a clock says."""
    following = datetime.fromisoformat(last) + timedelta(microseconds=1) if last else now
    return instant(max(now, following))


async def record(transaction: Transaction, verdict: Verdict, received_at: str, pages: int) -> None:
    """Records a verdict: refusals as notes, accepted documents as pages after the first `pages` and as facts."""
    if verdict.refusals:
        rows = [refusal_row(refusal, received_at) for refusal in verdict.refusals]
        await transaction.run("document.note_refusals", rows=rows)
    if not verdict.accepted:
        return
    numbered = enumerate(verdict.accepted, start=pages + 1)
    await _whole(transaction, "document.store", [document_row(one, received_at, page) for page, one in numbered])
    turned = pages + len(verdict.accepted)
    await transaction.run("ledger.turn", page=turned, receivedAt=received_at, derivation=DERIVATION)
    for how, segment in itertools.groupby(verdict.accepted, key=lambda document: _way(document, verdict.ends)):
        for part in _parts(how, list(segment), verdict.ends):
            if how is _Way.MERGES:
                await _record_merge(transaction, part[0], verdict, received_at)
            else:
                await _record_segment(transaction, part, verdict, received_at)


class _Way(Enum):
    """How documents are recorded: together, those that change others in runs, those that merge or split one by one."""

    STATES = 1
    CHANGES = 2
    MERGES = 3


def _way(document: ReadDocument, ends: Ends) -> _Way:
    if _merge_of(document, ends) is not None:
        return _Way.MERGES
    return _Way.CHANGES if document.envelope.id in ends else _Way.STATES


def _merge_of(document: ReadDocument, ends: Ends) -> ReadDocument | None:
    """The document that merges subjects, of one that does or that takes such a one back."""
    ended = ends.get(document.envelope.id, document)
    return ended if isinstance(ended.facts, SubjectMergeForm) else None


def _parts(how: _Way, documents: list[ReadDocument], ends: Ends) -> Iterable[list[ReadDocument]]:
    match how:
        case _Way.STATES:
            return [documents]
        case _Way.CHANGES:
            return _one_change_each(documents, ends)
        case _Way.MERGES:
            return [[document] for document in documents]


def _one_change_each(documents: Iterable[ReadDocument], ends: Ends) -> Iterator[list[ReadDocument]]:
    """Runs of documents that correct or annul different ones, so that each finds the past as the one before left it."""
    part: list[ReadDocument] = []
    touched: set[str] = set()
    for document in documents:
        names = {document.envelope.id, ends[document.envelope.id].envelope.id}
        if touched & names:
            yield part
            part, touched = [], set()
        part.append(document)
        touched |= names
    if part:
        yield part


async def _record_merge(transaction: Transaction, document: ReadDocument, verdict: Verdict, received_at: str) -> None:
    """Records that two subjects are one, or two again: what documents stated of the one goes where it belongs."""
    merge = _merge_of(document, verdict.ends)
    assert merge is not None
    assert isinstance(merge.facts, SubjectMergeForm)
    is_split = document is not merge
    merged = merge.facts.merged
    to = merged if is_split else merge.facts.kept
    moved = {"part": merged, "to": to, "at": received_at, "by": document.envelope.id}
    await _whole(transaction, "document.move", [moved])
    if is_split:
        await _whole(transaction, "document.settle", [_settled(document, merge, received_at)])
        await _whole(transaction, "document.split", [_ended(document, merge, received_at)])
    else:
        await _whole(transaction, "document.merge", [fact_row(merge, received_at)])
    await transaction.run("document.renew_names", ids=[merged, merge.facts.kept])


async def _record_segment(
    transaction: Transaction, documents: list[ReadDocument], verdict: Verdict, received_at: str
) -> None:
    ends = verdict.ends
    changes = [(document, ends[document.envelope.id]) for document in documents if document.envelope.id in ends]
    if changes:
        await _end(transaction, changes, received_at)
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for document in documents:
        if not document.kind.takes_back:
            holders = verdict.holders.get(document.envelope.id, {})
            rows[document.kind.name].append(fact_row(document, received_at, holders))
    for name, kind in FORMS.items():
        if kind.records is not None:
            await _whole(transaction, kind.records, rows[name])
    counts = Counter(_parts_of_names(rows))
    await _whole(transaction, "document.count_names", [{"value": key, "number": n} for key, n in counts.items()])
    amounts = {row["node"]["id"] for row in rows[_COUNTED]}
    amounts |= {target.facts.anchor for _, target in changes if target.kind.name == _COUNTED and target.facts.anchor}
    if rows["case"]:
        numbers = [row["node"]["number"] for row in rows["case"]]
        secret = {"kind": SECRET_KIND, "statuses": list(SECRET_STATUSES)}
        sealed = await transaction.run("document.seal", numbers=numbers, forFinding=_FOR_FINDING, **secret)
        assert sealed[0]["recorded"] == len(numbers)
        amounts.update(sealed[0]["amounts"])
    await _whole(transaction, "document.count_amounts", [{"id": id_} for id_ in sorted(amounts)])
    renamed = {row["person"] for row in rows["identityChange"]}
    renamed |= {target.facts.anchor for _, target in changes if target.kind.name in ("person", "identityChange")}
    if renamed:
        await transaction.run("document.renew_names", ids=sorted(id_ for id_ in renamed if id_))


def _parts_of_names(rows: Mapping[str, list[dict[str, Any]]]) -> Iterator[str]:
    """The keys of the parts of all names that the rows state."""
    for form in ("person", "organization"):
        for row in rows[form]:
            for identity in row["identities"]:
                yield from identity["node"]["partKeys"]
    for row in rows["identityChange"]:
        yield from row["identity"]["node"]["partKeys"]


async def _end(transaction: Transaction, changes: list[tuple[ReadDocument, ReadDocument]], received_at: str) -> None:
    """Moves what the targets stated into the past, and notes what became of them."""
    ended = [_ended(document, target, received_at) for document, target in changes]
    settled = [_settled(document, target, received_at) for document, target in changes]
    await _whole(transaction, "document.settle", settled)
    states: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row, (document, target) in zip(ended, changes, strict=True):
        if target.kind.facts.introduces is not Form.introduces:
            states[_state_kept_by(document, target)].append(row)
    await _whole(transaction, "document.keep_entries", states["document.keep_entries"])
    await _whole(transaction, "document.keep_versions", states["document.keep_versions"])
    named = [row for row, (_, target) in zip(ended, changes, strict=True) if target.kind.name in _NAMING]
    if named:
        await transaction.run("document.discount_names", rows=named)
    await transaction.run("document.retire", rows=ended)
    await _whole(transaction, "document.annul", states["document.annul"])


def _ended(document: ReadDocument, target: ReadDocument, received_at: str) -> dict[str, Any]:
    return {
        "anchor": target.facts.anchor,
        "documentId": target.envelope.id,
        "supersededAt": received_at,
        "supersededBy": document.envelope.id,
    }


def _settled(document: ReadDocument, target: ReadDocument, received_at: str) -> dict[str, Any]:
    return {
        "document": document.envelope.id,
        "target": target.envelope.id,
        "standing": DocumentStanding.ANNULLED if document.kind.takes_back else DocumentStanding.CORRECTED,
        "kind": "ANNULS" if document.kind.takes_back else "CORRECTS",
        "recordedAt": received_at,
    }


def _state_kept_by(document: ReadDocument, target: ReadDocument) -> str:
    """The query file that keeps what a thing was before a document corrected or took back the one that stated it."""
    if document.kind.takes_back:
        return "document.annul"
    return "document.keep_entries" if target.kind.account is not None else "document.keep_versions"


async def _whole(transaction: Transaction, question: str, rows: list[dict[str, Any]]) -> None:
    """Records all of the rows; raises GraphFault, so that nothing of the batch is kept, when one has no effect."""
    if rows and (await transaction.run(question, rows=rows))[0]["recorded"] != len(rows):
        raise GraphFault("Internal error.")
