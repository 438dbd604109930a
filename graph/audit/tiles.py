"""Hashes of complete subtrees, kept beside the looks, so that a proof and a start read hundreds of rows and not all.

Only every eighth level is kept (tiles of 256, as c2sp.org/tlog-tiles has them): a 256th more rows, and what lies
between two levels is at most 255 hashes away. Tiles are derived from the looks: who lacks them makes them, once.
"""

import sqlite3
from collections.abc import Callable

from graph.audit.merkle import EMPTY, Frontier, Hash, node_hash, root

HEIGHT = 8  # levels of the tree between one level of tiles and the next
_WIDTH = 1 << HEIGHT

TABLES = """
CREATE TABLE IF NOT EXISTS tile (height INTEGER NOT NULL, place INTEGER NOT NULL, hash BLOB NOT NULL,
    PRIMARY KEY (height, place)) STRICT, WITHOUT ROWID;
CREATE TRIGGER IF NOT EXISTS tile_stays BEFORE UPDATE ON tile BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER IF NOT EXISTS tile_is_kept BEFORE DELETE ON tile BEGIN SELECT RAISE(ABORT, 'append only'); END;
"""


def keeper(file: sqlite3.Connection) -> Callable[[int, int, Hash], None]:
    """Keeps of the subtrees that a growing tree completes those that are tiles."""

    def keep(height: int, place: int, hash_: Hash) -> None:
        if height % HEIGHT == 0:
            file.execute("INSERT OR IGNORE INTO tile VALUES (?, ?, ?)", (height, place, hash_))

    return keep


def tiled(file: sqlite3.Connection) -> Frontier:
    """The tree over the looks that lie under tiles: all but the last 255 at the most, once tiles are made."""
    (places,) = file.execute("SELECT coalesce(max(place) + 1, 0) FROM tile WHERE height = ?", (HEIGHT,)).fetchone()
    return Frontier.of(places * _WIDTH, Tiles(file).hash_of)


class Tiles:
    """The tree over the looks of a record, read where it is asked for."""

    def __init__(self, file: sqlite3.Connection) -> None:
        self._file = file

    def hash_of(self, start: int, end: int) -> Hash:
        """The hash of the tree over the looks from `start` until before `end`, which the record must have.

        `start` is where a subtree of that size may begin, as proofs and the right edge of a tree ask.
        """
        if start == end:
            return EMPTY
        height = (end - start).bit_length() - 1
        left, middle = self._complete(height, start >> height), start + (1 << height)
        return left if middle == end else node_hash(left, self.hash_of(middle, end))

    def _complete(self, height: int, place: int) -> Hash:
        """The hash of a complete subtree."""
        above = height % HEIGHT
        base, first = height - above, place << above
        if base == 0:
            sql, key = "SELECT leaf FROM look WHERE number >= ? AND number < ? ORDER BY number", ()
        else:
            sql, key = "SELECT hash FROM tile WHERE place >= ? AND place < ? AND height = ? ORDER BY place", (base,)
        hashes = [hash_ for (hash_,) in self._file.execute(sql, (first, first + (1 << above), *key))]
        if len(hashes) != 1 << above:
            raise IndexError(place)
        return root(hashes)
