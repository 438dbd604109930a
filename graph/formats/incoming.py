"""The one way in for every format: items become documents or refusals, and are submitted batch by batch.

A format yields, for each row or entity, the bytes of a document, a refusal, or a remark on something that it could not
take while it took the rest. Refusals of formats travel with those of submission, so that the registry counts both.
"""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

import orjson

from graph.documents.reading import ReadDocument, Refusal, read_document
from graph.documents.submission import Summary, batches, submit_batch
from graph.model.errors import CallerError
from graph.store.store import Store


class InvalidMapping(CallerError):
    """A mapping file does not say what it must; the message names the place."""

    code = "INVALID_MAPPING"


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that was not taken from an item that was. It is written beside the refusals and refuses nothing."""

    line: int
    field: str
    code: str
    reason: str

    def as_json(self) -> bytes:
        """The line of the rejects file."""
        row = {"line": self.line, "field": self.field, "code": self.code, "reason": self.reason}
        return orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE)


Item = tuple[int, bytes] | Refusal | Remark


@dataclass(slots=True)
class Taken:
    """What became of a file."""

    summary: Summary = field(default_factory=Summary)
    remarks: Counter[str] = field(default_factory=Counter)


async def take(
    store: Store,
    items: Iterable[Item],
    rejects: Path,
    *,
    supplier: str | None = None,
    column_of: Callable[[str], str] | None = None,
    progress: Callable[[int, Summary], None] = lambda _items, _summary: None,
) -> Taken:
    """Submits items; what was refused or remarked goes to `rejects`, one line of JSON each.

    `supplier` is whose file it is, where a mapping says so for all of it. `column_of` turns a document's field into the
    sender's own name for it. Running it again changes nothing.
    """
    taken = Taken()
    parts = batches(items, lambda item: len(item[1]) if isinstance(item, tuple) else 0)
    done = 0
    with rejects.open("wb") as report:
        while batch := await asyncio.to_thread(next, parts, None):
            remarks = [item for item in batch if isinstance(item, Remark)]
            read = [_read(item, supplier) for item in batch if not isinstance(item, Remark)]
            verdict = await submit_batch(store, read)
            if column_of is not None:
                verdict.refusals = [replace(refusal, field=column_of(refusal.field)) for refusal in verdict.refusals]
            report.writelines(line.as_json() for line in (*verdict.refusals, *remarks))
            report.flush()
            taken.summary.add(verdict)
            taken.remarks.update(remark.code for remark in remarks)
            done += len(batch)
            progress(done, taken.summary)
    return taken


def _read(item: tuple[int, bytes] | Refusal, supplier: str | None) -> ReadDocument | Refusal:
    """The document of an item. What the format itself refused is the declared supplier's, and counted there."""
    if isinstance(item, Refusal):
        return item if item.supplier is not None else replace(item, supplier=supplier)
    return read_document(*item)
