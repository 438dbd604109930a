"""More lines than the memory holds, sorted: runs of them on disk, merged. Beside the export, and gone after it."""

import heapq
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import IO, Self

RUN = 32 << 20  # bytes kept in memory before a run is written


class SortedLines:
    """Takes lines in any order and gives them back sorted by their bytes."""

    def __init__(self, beside: Path) -> None:
        self._open = ExitStack()
        self._folder = Path(self._open.enter_context(tempfile.TemporaryDirectory(prefix=".esep-", dir=beside.parent)))
        self._lines: list[bytes] = []
        self._size = 0
        self._runs: list[IO[bytes]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._open.close()

    def add(self, line: bytes) -> None:
        """Takes a line; it ends in \\n and holds no other."""
        self._lines.append(line)
        self._size += len(line)
        if self._size > RUN:
            self._write_run()

    def _write_run(self) -> None:
        run = self._open.enter_context((self._folder / str(len(self._runs))).open("w+b", buffering=1 << 20))
        run.writelines(sorted(self._lines))
        run.seek(0)
        self._runs.append(run)
        self._lines, self._size = [], 0

    def __iter__(self) -> Iterator[bytes]:
        return heapq.merge(*self._runs, sorted(self._lines))
