"""The ledger outside of the graph: written page by page to a file, and read back into an empty store.

A page is one document with the time at which it was received and its sum, one line of JSON. Pages have numbers without
gaps, in the order of acceptance, so that replaying them makes the graph again, with every time and every number. What
was replayed before is known by its id and sum: a replay that was cut short is taken up by running it again.
"""

import hashlib
import itertools
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import orjson

from graph.documents.reading import read_document
from graph.documents.submission import submit_batch
from graph.model.errors import SystemFault
from graph.store.store import Store

_PAGES = 100  # of one statement: a document has a megabyte at the most

Progress = Callable[[int], None]


class LedgerBroken(SystemFault):
    """The ledger is not what it was: a page is missing, changed, or does not follow from those before it."""

    code = "LEDGER_BROKEN"


@dataclass(frozen=True, slots=True)
class Page:
    """A document as it was received."""

    number: int
    received_at: str
    payload: str
    sha256: str

    def as_line(self) -> bytes:
        """The page as a line of a ledger file."""
        head = orjson.dumps({"page": self.number, "receivedAt": self.received_at, "sha256": self.sha256})
        return head[:-1] + b',"document":' + self.payload.encode() + b"}\n"


def _checked(page: Page, expected: int) -> Page:
    if page.number != expected:
        raise LedgerBroken(f"Page {expected} of the ledger is missing.")
    if hashlib.sha256(page.payload.encode()).hexdigest() != page.sha256:
        raise LedgerBroken(f"Page {expected} of the ledger is not as it was received.")
    return page


async def pages_of(store: Store, after: int = 0) -> AsyncIterator[Page]:
    """The pages of a store after one of them, in their order. Raises LedgerBroken."""
    last = after
    while rows := (await store.ask("ledger.pages", after=last, limit=_PAGES))["rows"]:
        for row in rows:
            yield _checked(Page(row["page"], row["receivedAt"], row["payload"], row["sha256"]), last + 1)
            last += 1


def read_pages(file: IO[bytes]) -> Iterator[Page]:
    """The pages of a ledger file, in their order. A last line that was cut short is no page. Raises LedgerBroken."""
    for expected in itertools.count(1):
        line = file.readline()
        if not line.endswith(b"\n"):
            return
        try:
            held = orjson.loads(line)
            payload = orjson.dumps(held["document"], option=orjson.OPT_SORT_KEYS).decode()
            page = Page(held["page"], held["receivedAt"], payload, held["sha256"])
        except (orjson.JSONDecodeError, KeyError, TypeError):
            raise LedgerBroken(f"Page {expected} of the ledger cannot be read.") from None
        yield _checked(page, expected)


async def write_ledger(store: Store, path: Path, progress: Progress = lambda _pages: None) -> int:
    """Writes what the file does not have yet after what it has; returns how many pages it has then.

    Raises LedgerBroken when the file, or the store, is not a ledger without gaps, or they are not of one registry.
    """
    with path.open("r+b" if path.exists() else "w+b") as file:
        number, last = 0, None
        end = 0
        for last in read_pages(file):
            number, end = last.number, file.tell()
        if last is not None:
            same = await anext(pages_of(store, number - 1), None)
            if same is None or same.sha256 != last.sha256:
                raise LedgerBroken("The file is the ledger of another registry.")
        file.seek(end)
        file.truncate()
        async for page in pages_of(store, number):
            file.write(page.as_line())
            number = page.number
            progress(number)
    return number


async def replay(
    store: Store, pages: AsyncIterator[Page], known_at: str | None = None, progress: Progress = lambda _pages: None
) -> int:
    """Makes the graph of a ledger in a store that is empty, or that a replay of it was cut short in.

    With `known_at`, an instant, the graph is what the registry knew then. Returns the last page's number. Raises
    LedgerBroken when a page is refused: the ledger does not stand, or the store holds something else.
    """
    number = 0
    async for batch in _received_together(pages):
        if known_at is not None and batch[0].received_at > known_at:
            break
        read = [read_document(page.number, page.payload.encode()) for page in batch]
        verdict = await submit_batch(store, read, batch[0].received_at)
        if verdict.refusals:
            refusal = verdict.refusals[0]
            raise LedgerBroken(
                f"Page {refusal.line} of the ledger does not follow from those before it: {refusal.code}."
            )
        number = batch[-1].number
        progress(number)
    return number


async def _received_together(pages: AsyncIterator[Page]) -> AsyncIterator[list[Page]]:
    """Runs of pages that one transaction wrote."""
    batch: list[Page] = []
    async for page in pages:
        if batch and page.received_at != batch[0].received_at:
            yield batch
            batch = []
        batch.append(page)
    if batch:
        yield batch


async def in_order(pages: Iterator[Page]) -> AsyncIterator[Page]:
    """The pages of a file for whoever takes those of a store too."""
    for page in pages:
        yield page
