"""Physical lines of a file with their numbers, bounded: a file without line ends does not fill the memory."""

import itertools
from collections.abc import Iterator
from typing import IO

BOM = b"\xef\xbb\xbf"


def bounded_lines(file: IO[bytes], longest: int) -> Iterator[tuple[int, bytes]]:
    """Lines as they stand, with their ends; of one that is longer than allowed, `longest + 1` bytes of its head."""
    for number in itertools.count(1):
        line = file.readline(longest + 1)
        if not line:
            return
        if len(line) > longest and not line.endswith(b"\n"):
            while rest := file.readline(longest):
                if rest.endswith(b"\n"):
                    break
        yield number, line
