"""The record of looks: append-only, chained by hashes, signed, and on the disk before an answer leaves.

One SQLite file, of which Neo4j knows nothing: who can write the graph must not be able to write what was looked at in
it. A look is one line of JSON. Each names the hash of the one before, all are leaves of one Merkle tree, and the root
is signed. Looks that wait together are written together, with one sync to the disk for all of them.
"""

import asyncio
import os
import sqlite3
import sys
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from graph.audit.checkpoint import Checkpoint, Signer, secret
from graph.audit.merkle import EMPTY, Frontier, leaf_hash
from graph.audit.tiles import TABLES, Tiles, keeper, tiled
from graph.model.errors import AuditUnavailable
from graph.model.instants import instant

FIRST = "0" * 64  # what the first look names as the one before it

_TABLES = """
CREATE TABLE IF NOT EXISTS look (number INTEGER PRIMARY KEY, line BLOB NOT NULL, leaf BLOB NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS shown (id TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (id, number)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS asked_under (request TEXT NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY (request, number)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS checkpoint (size INTEGER PRIMARY KEY, note TEXT NOT NULL) STRICT;
""" + "".join(
    f"CREATE TRIGGER IF NOT EXISTS {table}_{what.lower()} BEFORE {what} ON {table} "
    "BEGIN SELECT RAISE(ABORT, 'append only'); END;\n"
    for table in ("look", "shown", "asked_under", "checkpoint")
    for what in ("UPDATE", "DELETE")
)

# The latest looks: of all, or of those in which a thing was shown, that were asked under a request, or both.
_LATEST = {
    (False, False): "SELECT line FROM look WHERE number < ? ORDER BY number DESC LIMIT ?",
    (True, False): "SELECT line FROM shown JOIN look USING (number)"
    " WHERE id = ? AND number < ? ORDER BY number DESC LIMIT ?",
    (False, True): "SELECT line FROM asked_under JOIN look USING (number)"
    " WHERE request = ? AND number < ? ORDER BY number DESC LIMIT ?",
    (True, True): "SELECT line FROM shown JOIN asked_under USING (number) JOIN look USING (number)"
    " WHERE id = ? AND request = ? AND number < ? ORDER BY number DESC LIMIT ?",
}


@dataclass(frozen=True, slots=True)
class Look:
    """That somebody asked, and what came of it."""

    official: str
    """Who asked; empty of somebody who did not sign in."""
    role: str | None
    """In what capacity."""
    agency: str | None
    """For which body."""
    questions: tuple[str, ...]
    """The questions of the catalogue that were asked, or the fields that were."""
    asked: str
    """The operation with its variables: it names people, so the record keeps it encrypted."""
    outcome: str
    """ANSWERED, or the code of the refusal."""
    shown: tuple[str, ...] = ()
    """Ids of everything that was shown."""
    user: str | None = None
    """Id of the registered user who asked."""
    request: str | None = None
    """Id of the information request under which it was asked (Article 16-2)."""
    case: str | None = None
    """Id of that request's case."""
    right: str | None = None
    """Line of the table of rights by which it was answered."""
    version: int | None = None
    """Page of the ledger up to which the data went that it was answered from."""
    purpose: str | None = None
    """For what the answer is used (Article 16-3.1)."""


@dataclass(slots=True)
class _Waiting:
    look: Look
    written: asyncio.Future[int] = field(default_factory=lambda: asyncio.get_running_loop().create_future())


class RecordOfLooks:
    """The record in a folder of its own. Several processes of one machine may write it, in turns."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.signer = Signer(folder / "signing.key")
        self._cipher = AESGCM(secret(folder / "parameters.key"))
        try:
            self._file = sqlite3.connect(folder / "looks.sqlite", check_same_thread=False, isolation_level=None)
            os.chmod(folder / "looks.sqlite", 0o600)
            self._file.execute("PRAGMA journal_mode = WAL")
            self._file.execute("PRAGMA synchronous = FULL")
            self._file.executescript(_TABLES + TABLES)
            # Who reads has a connection of his own, and never sees what is only half written.
            self._reading = sqlite3.connect(folder / "looks.sqlite", check_same_thread=False, isolation_level=None)
            # Together, since tiles that an older record lacks are many rows, and each by itself would be a sync.
            self._file.execute("BEGIN IMMEDIATE")
            self._tree = tiled(self._file)
            self._last, self._at = self._caught_up(self._tree, *self._end_of(self._tree.size))
            self._file.execute("COMMIT")
        except (sqlite3.Error, orjson.JSONDecodeError, KeyError, IndexError):
            raise AuditUnavailable("The record of looks cannot be opened.") from None
        self._waiting: list[_Waiting] = []
        self._writing: asyncio.Task[None] | None = None

    async def append(self, look: Look) -> int:
        """The number of the look in the record, once it is on the disk. Raises AuditUnavailable."""
        waiting = _Waiting(look)
        self._waiting.append(waiting)
        if self._writing is None or self._writing.done():
            self._writing = asyncio.ensure_future(self._write_all())
        return await asyncio.shield(waiting.written)

    async def _write_all(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting, []
            try:
                numbers = await asyncio.to_thread(self._write, [one.look for one in batch])
            except Exception:
                for one in batch:
                    _settle(one.written, AuditUnavailable("The record of looks cannot be written: there is no answer."))
            else:
                for one, number in zip(batch, numbers, strict=True):
                    _settle(one.written, number)

    def _write(self, looks: list[Look]) -> list[int]:
        tree, last, at, keep = self._tree.copy(), self._last, self._at, keeper(self._file)
        self._file.execute("BEGIN IMMEDIATE")
        try:
            # What another process of this machine wrote since: `esep export` is a look too.
            last, at = self._caught_up(tree, last, at)
            numbers = []
            for look in looks:
                at = max(instant(datetime.now(UTC)), at)  # a clock that is set back does not turn the record back
                number = tree.size
                line = self._line(look, number, at, last)
                leaf = leaf_hash(line)
                tree.append(leaf, keep)
                last = leaf.hex()
                self._file.execute("INSERT INTO look VALUES (?, ?, ?)", (number, line, leaf))
                shown = [(id_, number) for id_ in look.shown]
                self._file.executemany("INSERT OR IGNORE INTO shown VALUES (?, ?)", shown)
                if look.request is not None:
                    self._file.execute("INSERT INTO asked_under VALUES (?, ?)", (look.request, number))
                numbers.append(number)
            note = self.signer.sign(Checkpoint(tree.size, tree.root()))
            self._file.execute("INSERT INTO checkpoint VALUES (?, ?)", (tree.size, note))
            self._file.execute("COMMIT")
        except BaseException:
            if self._file.in_transaction:
                self._file.execute("ROLLBACK")
            raise
        self._tree, self._last, self._at = tree, last, at
        return numbers

    def _caught_up(self, tree: Frontier, last: str, at: str) -> tuple[str, str]:
        """Appends to the tree what the file has beyond it; the hash of the last look then, and its time."""
        known, keep = tree.size, keeper(self._file)
        for (leaf,) in self._file.execute("SELECT leaf FROM look WHERE number >= ? ORDER BY number", (known,)):
            tree.append(leaf, keep)
        return (last, at) if tree.size == known else self._end_of(tree.size)

    def _end_of(self, size: int) -> tuple[str, str]:
        """The hash of the last of so many looks, and its time."""
        if size == 0:
            return FIRST, ""
        found = self._file.execute("SELECT leaf, line FROM look WHERE number = ?", (size - 1,)).fetchone()
        if found is None:  # there is a tile over it, so that it was there
            raise IndexError(size)
        leaf, line = found
        return leaf.hex(), orjson.loads(line)["at"]

    def _line(self, look: Look, number: int, at: str, before: str) -> bytes:
        nonce = os.urandom(12)
        # Bound to its place: a question cannot be moved to another look.
        sealed = nonce + self._cipher.encrypt(nonce, look.asked.encode(), f"{number} {before}".encode())
        return orjson.dumps(
            {
                "number": number,
                "before": before,
                "at": at,
                "official": look.official,
                "role": look.role,
                "agency": look.agency,
                "questions": look.questions,
                "outcome": look.outcome,
                "shown": look.shown,
                "asked": sealed.hex(),
                "user": look.user,
                "request": look.request,
                "case": look.case,
                "right": look.right,
                "version": look.version,
                "purpose": look.purpose,
            }
        )

    def asked(self, line: bytes) -> str:
        """What was asked in a look of this record, for an auditor."""
        held = orjson.loads(line)
        sealed = bytes.fromhex(held["asked"])
        bound = f"{held['number']} {held['before']}".encode()
        return self._cipher.decrypt(sealed[:12], sealed[12:], bound).decode()

    def asked_in(self, number: int) -> str:
        """What was asked in the look of this number. Raises IndexError when there is none."""
        return self.asked(self.line(number))

    def lines(self) -> Iterator[bytes]:
        """The looks in their order."""
        for (line,) in self._reading.execute("SELECT line FROM look ORDER BY number"):
            yield line

    def notes(self) -> Iterator[str]:
        """The signed checkpoints in their order."""
        for (note,) in self._reading.execute("SELECT note FROM checkpoint ORDER BY size"):
            yield note

    def size(self) -> int:
        """How many looks there are."""
        (size,) = self._reading.execute("SELECT coalesce(max(number) + 1, 0) FROM look").fetchone()
        return size

    def line(self, number: int) -> bytes:
        """A look by its number. Raises IndexError when there is none."""
        found = self._reading.execute("SELECT line FROM look WHERE number = ?", (number,)).fetchone()
        if found is None:
            raise IndexError(number)
        return found[0]

    def note(self) -> str:
        """The latest signed checkpoint; of a record that is empty yet, one that says so."""
        found = self._reading.execute("SELECT note FROM checkpoint ORDER BY size DESC LIMIT 1").fetchone()
        return self.signer.sign(Checkpoint(0, EMPTY)) if found is None else found[0]

    def looks(
        self, limit: int, before: int | None = None, shown: str | None = None, request: str | None = None
    ) -> list[bytes]:
        """The latest looks before a number; of those in which a thing was shown, or under a request, where given."""
        last = sys.maxsize if before is None else before
        keys = [key for key in (shown, request) if key is not None]
        found = self._reading.execute(_LATEST[shown is not None, request is not None], (*keys, last, limit))
        return [line for (line,) in found.fetchall()]

    def between(self, since: str, until: str, limit: int) -> Iterator[bytes] | None:
        """The looks from one instant until before another, in their order; None when there are more than `limit`."""
        first, end = self._first_from(since), self._first_from(until)
        if end - first > limit:
            return None
        between = "SELECT line FROM look WHERE number >= ? AND number < ? ORDER BY number"
        return (line for (line,) in self._reading.execute(between, (first, end)))

    def _first_from(self, at: str) -> int:
        """The number of the first look that was not before the instant: times never go back, so halving finds it."""
        return bisect_left(range(self.size()), at, key=lambda number: orjson.loads(self.line(number))["at"])

    def tiles(self) -> Tiles:
        """The tree over the looks, for proofs."""
        return Tiles(self._reading)

    def close(self) -> None:
        """Closes the file. What was appended is on the disk already."""
        self._reading.close()
        self._file.close()


def _settle(future: asyncio.Future[int], outcome: Any) -> None:
    if not future.done():
        future.set_exception(outcome) if isinstance(outcome, Exception) else future.set_result(outcome)


def write_record(record: RecordOfLooks, file: Path) -> int:
    """Writes the record for somebody who trusts nobody: looks, then checkpoints, a line of JSON each."""
    number = 0
    with file.open("wb") as out:
        for line in record.lines():
            out.write(line + b"\n")
            number += 1
        for note in record.notes():
            out.write(orjson.dumps({"checkpoint": note}) + b"\n")
    return number
