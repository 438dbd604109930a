"""Documents go in: a batch is one transaction, in which documents and their facts are kept together or not at all.

What was accepted before is recognized by its id and sum and changes nothing, so that a run that was killed is
completed by running it again. The order of the file decides, not the cut into batches: a reference to something that
only a later line introduces is refused wherever the batches end.

Nothing is overwritten. What a corrected or annulled document stated is moved from the present into the past, with the
document and the time that ended it; see `cypher/document/retire.cypher`.
"""

import asyncio
import copy
import itertools
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import IO, Any

from graph.classifiers import AUTHORIZED_BODY
from graph.documents.facts import document_row, fact_row, refusal_row
from graph.documents.forms import FORMS, Form, Reference
from graph.documents.judging import Known, Target, Verdict, and_as_subjects, judge, target_of
from graph.documents.reading import MAX_LINE, ReadDocument, Refusal, read_document
from graph.model.case import AgencyKind
from graph.model.document import DocumentStanding
from graph.model.errors import Conflict
from graph.store.store import Store, Transaction

BATCH = 1_000  # documents in a transaction: large enough for the rate, small enough for one second and a few megabytes
BATCH_BYTES = 4_194_304  # and as many bytes: sixteen of the largest cases, which have 32,000 parties together
_LONGEST = MAX_LINE + len(b"\r\n") + 1  # a line's end is not the document's, and one byte more tells a longer line
_RACES = 5  # how often a batch is tried again because another writer introduced the same thing meanwhile

# Kinds of references that `document.find_known` answers with their plain keys, by column.
_COLUMNS = {"case": "cases", "caseId": "caseIds", "entry": "entries", "official": "officials"}


@dataclass(slots=True)
class Summary:
    """What became of the documents of a file; the three numbers add up to its documents."""

    accepted: int = 0
    known: int = 0
    refused: int = 0
    refused_by_code: Counter[str] = field(default_factory=Counter)

    def add(self, verdict: Verdict) -> None:
        """Counts a batch in."""
        self.accepted += len(verdict.accepted)
        self.known += len(verdict.known)
        self.refused += len(verdict.refusals)
        self.refused_by_code.update(refusal.code for refusal in verdict.refusals)


def read_lines(file: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """The lines of a file with their numbers and without their ends; blank ones are passed over.

    A line that is too long arrives cut, a byte or more over the bound, and is refused for it, blank or not.
    """
    for number in itertools.count(1):
        line = file.readline(_LONGEST)
        if not line:
            return
        if len(line) == _LONGEST and not line.endswith(b"\n"):
            while rest := file.readline(MAX_LINE):
                if rest.endswith(b"\n"):
                    break
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        line = line.rstrip(b"\r\n")
        if line.strip() or len(line) > MAX_LINE:
            yield number, line


def now() -> str:
    """This instant as the registry writes it."""
    return f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%S.%fZ}"


async def submit(
    store: Store, lines: Iterable[tuple[int, bytes]], *, received_at: Callable[[], str] = now
) -> AsyncIterator[Verdict]:
    """Submits numbered lines batch by batch and yields what became of each batch once it is kept.

    Raises GraphUnavailable when Neo4j is gone; what was yielded before is kept, and the same lines may be sent again.
    """
    batches = _batches(lines)

    def read_batch() -> list[ReadDocument | Refusal]:
        return [read_document(number, raw) for number, raw in next(batches, ())]

    # While the database writes one batch, a thread reads the next: each waits for the other about half of the time.
    reading = asyncio.create_task(asyncio.to_thread(read_batch))
    try:
        while batch := await reading:
            reading = asyncio.create_task(asyncio.to_thread(read_batch))
            yield await submit_batch(store, batch, received_at())
    finally:
        with suppress(Exception):
            await reading


def _batches(lines: Iterable[tuple[int, bytes]]) -> Iterator[list[tuple[int, bytes]]]:
    batch: list[tuple[int, bytes]] = []
    size = 0
    for line in lines:
        batch.append(line)
        size += len(line[1])
        if len(batch) >= BATCH or size >= BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


async def submit_batch(store: Store, read: list[ReadDocument | Refusal], received_at: str) -> Verdict:
    """Submits what was read as one transaction."""
    documents = [item for item in read if isinstance(item, ReadDocument)]
    unread = [item for item in read if isinstance(item, Refusal)]

    async def work(transaction: Transaction) -> Verdict:
        verdict = await _verdict(transaction, documents)
        verdict.refusals = sorted(unread + verdict.refusals, key=lambda refusal: refusal.line)
        await _record(transaction, verdict, received_at)
        return verdict

    for attempt in itertools.count(1):
        try:
            return await store.write(work, name="document.submit")
        except Conflict:
            # Another writer introduced the same thing between our look and our write: look again.
            if attempt == _RACES:
                raise
    raise AssertionError("unreachable")


async def check(store: Store, read: ReadDocument | Refusal) -> Verdict:
    """The verdict that a document would get now. Keeps nothing."""
    if isinstance(read, Refusal):
        return Verdict(refusals=[read])

    async def work(transaction: Transaction) -> Verdict:
        return await _verdict(transaction, [read])

    return await store.write(work, name="document.check")


async def _verdict(transaction: Transaction, documents: list[ReadDocument]) -> Verdict:
    """The verdict on a batch. A look at the registry is not one instant: what another writer keeps meanwhile may be
    seen in part, a case without its document. So nothing is refused before a second look shows the same."""
    seen = await known_of(transaction, documents)
    while True:
        verdict = judge(documents, copy.deepcopy(seen))
        if not verdict.refusals or (again := await known_of(transaction, documents)) == seen:
            return verdict
        seen = again


async def known_of(transaction: Transaction, documents: list[ReadDocument]) -> Known:
    """What the registry holds of that which the documents name."""
    wanted: dict[str, set[Any]] = defaultdict(set)
    for document in documents:
        wanted["agency"].add(document.envelope.supplier)
        for reference in (*document.facts.refers_to(), *document.facts.introduces()):
            wanted[reference.kind].add(reference.key)
    targets = sorted({target for document in documents if (target := target_of(document)) is not None})
    (row,) = await transaction.run(
        "document.find_known",
        documents=[document.envelope.id for document in documents] + targets,
        numbers=[[document.envelope.supplier, document.envelope.number] for document in documents],
        subjects=sorted(wanted["person"] | wanted["organization"] | wanted["material"] | wanted["subject"]),
        cases=sorted(wanted["case"]),
        caseIds=sorted(wanted["caseId"]),
        entries=sorted(wanted["entry"]),
        entryNumbers=[key.split(" ", 1) for key in sorted(wanted["entryNumber"])],
        officials=sorted(wanted["official"]),
        agencies=sorted(wanted["agency"]),
    )
    introduced = set(and_as_subjects(Reference(typename.lower(), key) for key, typename in row["subjects"]))
    introduced |= {Reference("entryNumber", " ".join(pair)) for pair in row["entryNumbers"]}
    for kind, column in _COLUMNS.items():
        introduced |= {Reference(kind, key) for key in row[column]}
    agencies = {code: AgencyKind(kind) for code, kind in row["agencies"]} | {AUTHORIZED_BODY.code: AUTHORIZED_BODY.kind}
    introduced |= {Reference("agency", code) for code in agencies}
    return Known(
        sums={id_: sha256 for id_, sha256, _ in row["documents"]},
        standings={id_: standing for id_, _, standing in row["documents"]},
        numbers={(supplier, number) for supplier, number in row["numbers"]},
        agencies=agencies,
        introduced=introduced,
        annulled=set(row["annulled"]),
        targets=await _targets(transaction, targets),
    )


async def _targets(transaction: Transaction, ids: list[str]) -> dict[str, Target]:
    if not ids:
        return {}
    found: dict[str, Target] = {}
    for row in await transaction.run("document.find_targets", ids=ids, limit=BATCH + 1):
        document = read_document(0, row["payload"].encode())
        assert isinstance(document, ReadDocument), "a stored document fits its form"
        found[row["id"]] = Target(document, frozenset(row["dependants"]))
    return found


async def _record(transaction: Transaction, verdict: Verdict, received_at: str) -> None:
    if verdict.refusals:
        rows = [refusal_row(refusal, received_at) for refusal in verdict.refusals]
        await transaction.run("document.note_refusals", rows=rows)
    if not verdict.accepted:
        return
    rows = [document_row(document, received_at) for document in verdict.accepted]
    await transaction.run("document.store", rows=rows)
    for changes_others, segment in itertools.groupby(verdict.accepted, key=lambda doc: doc.envelope.id in verdict.ends):
        for part in _one_change_each(segment, verdict.ends) if changes_others else [list(segment)]:
            await _record_segment(transaction, part, verdict.ends, received_at)


Ends = Mapping[str, ReadDocument]


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


async def _record_segment(
    transaction: Transaction, documents: list[ReadDocument], ends: Ends, received_at: str
) -> None:
    changes = [(document, ends[document.envelope.id]) for document in documents if document.envelope.id in ends]
    if changes:
        await _end(transaction, changes, received_at)
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for document in documents:
        if not document.kind.takes_back:
            rows[document.kind.name].append(fact_row(document, received_at))
    for name, kind in FORMS.items():
        if rows[name]:
            await _all_or_conflict(transaction, kind.records, rows[name])
    renamed = {row["person"] for row in rows["identityChange"]}
    renamed |= {target.facts.anchor for _, target in changes if target.kind.name in ("person", "identityChange")}
    if renamed:
        await transaction.run("document.renew_names", ids=sorted(id_ for id_ in renamed if id_))


async def _end(transaction: Transaction, changes: list[tuple[ReadDocument, ReadDocument]], received_at: str) -> None:
    """Moves what the targets stated into the past, and notes what became of them."""
    ended = [
        {
            "anchor": target.facts.anchor,
            "documentId": target.envelope.id,
            "supersededAt": received_at,
            "supersededBy": document.envelope.id,
        }
        for document, target in changes
    ]
    settled = [
        {
            "document": document.envelope.id,
            "target": target.envelope.id,
            "standing": DocumentStanding.ANNULLED if document.kind.takes_back else DocumentStanding.CORRECTED,
            "kind": "ANNULS" if document.kind.takes_back else "CORRECTS",
            "recordedAt": received_at,
        }
        for document, target in changes
    ]
    # First the documents, whose lock makes a second writer wait here and then find that it came too late.
    await _all_or_conflict(transaction, "document.settle", settled)
    await transaction.run("document.retire", rows=ended)
    annulled = [
        row
        for row, (document, target) in zip(ended, changes, strict=True)
        if document.kind.takes_back and target.kind.facts.introduces is not Form.introduces
    ]
    await _all_or_conflict(transaction, "document.annul", annulled)


async def _all_or_conflict(transaction: Transaction, question: str, rows: list[dict[str, Any]]) -> None:
    """Raises Conflict, so that the batch is judged anew, when another writer changed what some row is about."""
    if rows and (await transaction.run(question, rows=rows))[0]["changed"] != len(rows):
        raise Conflict("Another writer changed one of these documents just now.")
