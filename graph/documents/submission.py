"""Documents go in: a batch is one transaction, in which documents and their facts are kept together or not at all.

A document is accepted when it fits its form, when what it refers to was introduced by an earlier document (of this
file or of the registry) or by a classifier, and when it introduces nothing twice. It is refused whole otherwise, and
the others of its file go in. What was accepted before is recognized by its id and sum and changes nothing, so that a
run that was killed is completed by running it again.

The order of the file decides, not the cut into batches: a reference to something that only a later line introduces
is refused wherever the batches end.
"""

import copy
import itertools
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import IO, Any

from graph.classifiers import ARTICLES, AUTHORIZED_BODY, REGIONS
from graph.documents.facts import document_row, fact_row
from graph.documents.forms import FORMS, Reference
from graph.documents.reading import MAX_LINE, ReadDocument, Refusal, read_document
from graph.model.errors import Conflict
from graph.store.store import Store, Transaction

BATCH = 1_000  # documents in a transaction: large enough for the rate, small enough for one second and a few megabytes
BATCH_BYTES = 4_194_304  # and as many bytes: sixteen of the largest cases, which have 32,000 parties together
_LONGEST = MAX_LINE + len(b"\r\n") + 1  # a line's end is not the document's, and one byte more tells a longer line
_RACES = 5  # how often a batch is tried again because another writer introduced the same thing meanwhile

_CLASSIFIED = frozenset(
    [Reference("region", region.code) for region in REGIONS]
    + [Reference("article", article.code) for article in ARTICLES]
    + [Reference("agency", AUTHORIZED_BODY.code)]
)


@dataclass(slots=True)
class Summary:
    """What became of the documents of a file; the three numbers add up to its documents."""

    accepted: int = 0
    known: int = 0
    refused: int = 0
    refused_by_code: Counter[str] = field(default_factory=Counter)

    def add(self, verdicts: "BatchVerdict") -> None:
        """Counts a batch in."""
        self.accepted += len(verdicts.accepted)
        self.known += verdicts.known
        self.refused += len(verdicts.refusals)
        self.refused_by_code.update(refusal.code for refusal in verdicts.refusals)


@dataclass(slots=True)
class BatchVerdict:
    """What is to become of each document of a batch."""

    accepted: list[ReadDocument] = field(default_factory=list)
    known: int = 0
    refusals: list[Refusal] = field(default_factory=list)


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


async def submit(
    store: Store, lines: Iterable[tuple[int, bytes]], *, received_at: Callable[[], datetime] = lambda: datetime.now(UTC)
) -> AsyncIterator[BatchVerdict]:
    """Submits numbered lines batch by batch and yields what became of each batch once it is kept.

    Raises GraphUnavailable when Neo4j is gone; what was yielded before is kept, and the same lines may be sent again.
    """
    for batch in _batches(lines):
        read = [read_document(number, raw) for number, raw in batch]
        documents = [item for item in read if isinstance(item, ReadDocument)]
        refused = [item for item in read if isinstance(item, Refusal)]
        verdict = await _kept(store, documents, f"{received_at():%Y-%m-%dT%H:%M:%S.%fZ}")
        verdict.refusals = sorted(refused + verdict.refusals, key=lambda refusal: refusal.line)
        yield verdict


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


async def _kept(store: Store, documents: list[ReadDocument], received_at: str) -> BatchVerdict:
    async def work(transaction: Transaction) -> BatchVerdict:
        verdict = await _verdict(transaction, documents)
        await _record(transaction, verdict.accepted, received_at)
        return verdict

    for attempt in itertools.count(1):
        try:
            return await store.write(work, name="document.submit")
        except Conflict:
            # Another writer introduced the same thing between our look and our write: look again.
            if attempt == _RACES:
                raise
    raise AssertionError("unreachable")


async def _verdict(transaction: Transaction, documents: list[ReadDocument]) -> BatchVerdict:
    """The verdict on a batch. A look at the registry is not one instant: what another writer keeps meanwhile may be
    seen in part, a case without its document. So nothing is refused before a second look shows the same."""
    seen = await _known(transaction, documents)
    while True:
        verdict = _judged(documents, copy.deepcopy(seen))
        if not verdict.refusals or (again := await _known(transaction, documents)) == seen:
            return verdict
        seen = again


# Kinds of references that `document.find_known` answers with their plain keys, by column.
_COLUMNS = {"case": "cases", "caseId": "caseIds", "entry": "entries", "official": "officials", "agency": "agencies"}


@dataclass(slots=True)
class _Known:
    """What the registry holds of that which a batch names."""

    sums: dict[str, str]
    numbers: set[tuple[str, str]]
    introduced: set[Reference]


async def _known(transaction: Transaction, documents: list[ReadDocument]) -> _Known:
    wanted: dict[str, set[Any]] = defaultdict(set)
    for document in documents:
        wanted["agency"].add(document.envelope.supplier)
        for reference in (*document.facts.refers_to(), *document.facts.introduces()):
            wanted[reference.kind].add(reference.key)
    (row,) = await transaction.run(
        "document.find_known",
        documents=[document.envelope.id for document in documents],
        numbers=[[document.envelope.supplier, document.envelope.number] for document in documents],
        subjects=sorted(wanted["person"] | wanted["organization"] | wanted["subject"]),
        cases=sorted(wanted["case"]),
        caseIds=sorted(wanted["caseId"]),
        entries=sorted(wanted["entry"]),
        entryNumbers=[key.split(" ", 1) for key in sorted(wanted["entryNumber"])],
        officials=sorted(wanted["official"]),
        agencies=sorted(wanted["agency"]),
    )
    introduced = set(_and_as_subjects(Reference(typename.lower(), key) for key, typename in row["subjects"]))
    introduced |= {Reference("entryNumber", " ".join(pair)) for pair in row["entryNumbers"]}
    for kind, column in _COLUMNS.items():
        introduced |= {Reference(kind, key) for key in row[column]}
    return _Known(dict(row["documents"]), {(pair[0], pair[1]) for pair in row["numbers"]}, introduced)


def _judged(documents: list[ReadDocument], known: _Known) -> BatchVerdict:
    """Judges documents in the order of the file. Pure, so that a transaction may be tried again."""
    verdict = BatchVerdict()
    for document in documents:
        envelope = document.envelope
        held = known.sums.get(envelope.id)
        if held == document.sha256:
            verdict.known += 1
            continue
        refusal = _objection(document, known, is_held=held is not None)
        if refusal is not None:
            verdict.refusals.append(refusal)
            continue
        verdict.accepted.append(document)
        known.sums[envelope.id] = document.sha256
        known.numbers.add((envelope.supplier, envelope.number))
        known.introduced.update(_and_as_subjects(document.facts.introduces()))
    return verdict


def _objection(document: ReadDocument, known: _Known, *, is_held: bool) -> Refusal | None:
    envelope = document.envelope
    if is_held:
        return Refusal(document.line, "id", "CONFLICT", "another document is held under this id")
    if (envelope.supplier, envelope.number) in known.numbers:
        return Refusal(
            document.line, "number", "CONFLICT", "another document of this supplier is held under this number"
        )
    for reference in (Reference("agency", envelope.supplier), *document.facts.refers_to()):
        if reference not in known.introduced and reference not in _CLASSIFIED:
            name = "supplier" if reference == ("agency", envelope.supplier) else f"facts.{reference.kind}"
            return Refusal(
                document.line, name, f"UNKNOWN_{reference.kind.upper()}", f"no such {reference.kind} is held"
            )
    for reference in _and_as_subjects(document.facts.introduces()):
        if reference in known.introduced or reference in _CLASSIFIED:
            return Refusal(
                document.line, f"facts.{reference.kind}", "CONFLICT", f"this {reference.kind} is already held"
            )
    return None


def _and_as_subjects(references: Iterable[Reference]) -> Iterator[Reference]:
    """A person and an organization are known as subjects too."""
    for reference in references:
        yield reference
        if reference.kind in ("person", "organization"):
            yield Reference("subject", reference.key)


async def _record(transaction: Transaction, documents: list[ReadDocument], received_at: str) -> None:
    if not documents:
        return
    await transaction.run("document.store", rows=[document_row(document, received_at) for document in documents])
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for document in documents:
        rows[document.kind.name].append(fact_row(document, received_at))
    # The list of forms is in the order of their dependence: what a document refers to is recorded before it.
    for name, kind in FORMS.items():
        if rows[name]:
            await transaction.run(kind.records, rows=rows[name])
