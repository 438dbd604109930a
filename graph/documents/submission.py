"""Documents go in: a batch is one transaction, in which documents and their facts are kept together or not at all.

What was accepted before is recognized by its id and sum and changes nothing, so that a run that was killed is
completed by running it again. The order of the file decides, not the cut into batches: a reference to something that
only a later line introduces is refused wherever the batches end.

One writer at a time has the ledger, from its look at the registry to its last fact. So the documents have one order,
their pages, and one time that never goes back; and no judgement is overtaken by another writer.
"""

import asyncio
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import IO, Any, TypeVar

from graph.classifiers import AUTHORIZED_BODY
from graph.documents.findings import in_doubt, national_numbers, note_findings
from graph.documents.forms import Reference, SubjectMergeForm
from graph.documents.judging import Known, Target, Verdict, and_as_subjects, judge, target_of
from graph.documents.lines import BOM, bounded_lines
from graph.documents.reading import MAX_LINE, ReadDocument, Refusal, read_document, read_offered
from graph.documents.recording import next_instant, record
from graph.model.case import AgencyKind
from graph.store.store import Store, Transaction

T = TypeVar("T")

BATCH = 1_000  # documents in a transaction: large enough for the rate, small enough for one second and a few megabytes
BATCH_BYTES = 4_194_304  # and as many bytes: sixteen of the largest cases, which have 32,000 parties together

_SUBJECTS = ("person", "organization", "material", "subject", "concerned")
# Kinds of references that `document.find_known` answers with their plain keys, by column.
_COLUMNS = {"case": "cases", "caseId": "caseIds", "entry": "entries"} | {
    "user": "users",
    "permission": "permissions",
    "request": "requests",
}

_DONE = ("typologyVersion", "typologyNumber", "typologyPublication", "alert", "alertKey", "alertStep")
_DONE += ("task", "taskEnd")


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
    for number, line in bounded_lines(file, MAX_LINE + len(b"\r\n")):
        if number == 1:
            line = line.removeprefix(BOM)
        line = line.rstrip(b"\r\n")
        if line.strip() or len(line) > MAX_LINE:
            yield number, line


async def submit(store: Store, lines: Iterable[tuple[int, bytes]]) -> AsyncIterator[Verdict]:
    """Submits numbered lines batch by batch and yields what became of each batch once it is kept.

    Raises GraphUnavailable when Neo4j is gone; what was yielded before is kept, and the same lines may be sent again.
    """
    parts = batches(lines, lambda line: len(line[1]))

    def read_batch() -> list[ReadDocument | Refusal]:
        return [read_offered(number, raw) for number, raw in next(parts, ())]

    # While the database writes one batch, a thread reads the next: each waits for the other about half of the time.
    reading = asyncio.create_task(asyncio.to_thread(read_batch))
    try:
        while batch := await reading:
            reading = asyncio.create_task(asyncio.to_thread(read_batch))
            yield await submit_batch(store, batch)
    finally:
        with suppress(Exception):
            await reading


def batches(items: Iterable[T], size_of: Callable[[T], int]) -> Iterator[list[T]]:
    """Cuts items into batches of at most so many documents, and about so many bytes, as one transaction takes."""
    batch: list[T] = []
    size = 0
    for item in items:
        batch.append(item)
        size += size_of(item)
        if len(batch) >= BATCH or size >= BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


async def submit_batch(store: Store, read: list[ReadDocument | Refusal], received_at: str | None = None) -> Verdict:
    """Submits what was read as one transaction, which has the ledger to itself: what it sees is what there is.

    `received_at` is for documents whose time is known, as in a registry that is rebuilt; else it is the ledger's.
    """
    documents = [item for item in read if isinstance(item, ReadDocument)]
    unread = [item for item in read if isinstance(item, Refusal)]

    async def work(transaction: Transaction) -> Verdict:
        (last,) = await transaction.run("ledger.take")
        known = await known_of(transaction, documents)
        verdict = judge(documents, known)
        at = received_at or next_instant(last["receivedAt"], datetime.now(UTC))
        verdict.received_at = at
        verdict.refusals = sorted(unread + verdict.refusals, key=lambda refusal: refusal.line)
        await record(transaction, verdict, at, last["page"])
        await note_findings(transaction, in_doubt(verdict, known.national_numbers), at)
        return verdict

    return await store.write(work, name="document.submit")


async def check(store: Store, read: ReadDocument | Refusal) -> Verdict:
    """The verdict that a document would get now, as far as its supplier may know. Keeps nothing.

    A number has one case, so the submission itself refuses that of a secret one; and leaves a refusal on record.
    """
    if isinstance(read, Refusal):
        return Verdict(refusals=[read])

    async def work(transaction: Transaction) -> Verdict:
        known = await known_of(transaction, [read])
        known.introduced -= {one for one in known.introduced if known.is_secret(one, read.envelope.supplier)}
        return judge([read], known)

    return await store.write(work, name="document.check")


async def known_of(transaction: Transaction, documents: list[ReadDocument]) -> Known:
    """What the registry holds of that which the documents name."""
    wanted: dict[str, set[Any]] = defaultdict(set)
    for document in documents:
        wanted["agency"].add(document.envelope.supplier)
        for reference in (*document.facts.refers_to(), *document.facts.introduces()):
            wanted[reference.kind].add(reference.key)
    merging = [document.facts.merged for document in documents if isinstance(document.facts, SubjectMergeForm)]
    targets = sorted({target for document in documents if (target := target_of(document)) is not None})
    (row,) = await transaction.run(
        "document.find_known",
        documents=[document.envelope.id for document in documents] + targets,
        numbers=[[document.envelope.supplier, document.envelope.number] for document in documents],
        subjects=sorted(set().union(*(wanted[kind] for kind in _SUBJECTS))),
        cases=sorted(wanted["case"]),
        caseIds=sorted(wanted["caseId"]),
        entries=sorted(wanted["entry"]),
        entryNumbers=[key.split(" ", 1) for key in sorted(wanted["entryNumber"])],
        officials=sorted(wanted["official"]),
        users=sorted(wanted["user"]),
        permissions=sorted(wanted["permission"]),
        requests=sorted(wanted["request"]),
        done=sorted(set().union(*(wanted[kind] for kind in _DONE))),
        merging=merging,
        nationalNumbers=national_numbers(documents),
        agencies=sorted(wanted["agency"]),
    )
    introduced = set(and_as_subjects(Reference(typename.lower(), key) for key, typename in row["subjects"]))
    introduced |= {Reference("entryNumber", " ".join(pair)) for pair in row["entryNumbers"]}
    introduced |= {Reference(kind, key) for kind, key in row["done"]}
    introduced |= {Reference("official", official) for official, _ in row["officials"]}
    for kind, column in _COLUMNS.items():
        introduced |= {Reference(kind, key) for key in row[column]}
    agencies = {code: AgencyKind(kind) for code, kind in row["agencies"]} | {AUTHORIZED_BODY.code: AUTHORIZED_BODY.kind}
    introduced |= {Reference("agency", code) for code in agencies}
    return Known(
        sums={id_: sha256 for id_, sha256, _, _ in row["documents"]},
        standings={id_: standing for id_, _, standing, _ in row["documents"]},
        received={id_: received_at for id_, _, _, received_at in row["documents"]},
        numbers={(supplier, number) for supplier, number in row["numbers"]},
        agencies=agencies,
        introduced=introduced,
        annulled=set(row["annulled"]),
        bodies=dict(row["officials"]),
        knowing={number: frozenset(bodies) for number, bodies in row["secrets"]},
        merged_into=dict(row["mergedInto"]),
        heights=dict(row["heights"]),
        national_numbers=frozenset((kind, value) for kind, value in row["nationalNumbers"]),
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
