"""CSV in, by a declared mapping: the header is checked first, then each row is a document or a refusal.

A header that is not the declared one refuses the file whole, since every cell after it would be read as something
else. Rows are refused one by one, with row, column, code and reason, and never with the value. The encoding is
enforced letter by letter, so that one wrong byte spoils one row.

The standard `csv` module in its strict mode does the parsing: frictionless would bring thirty packages for a header
check and a report in a shape that is not ours.
"""

import csv
import hashlib
import io
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import IO

from graph.documents.lines import BOM, bounded_lines
from graph.documents.reading import MAX_LINE, Refusal
from graph.formats.csv_mapping import Encoding, Mapping
from graph.formats.csv_rows import CellRefused, RowBuilder
from graph.formats.incoming import Item

MAX_CELL = 32_768  # letters; the longest text of a form has 500
MAX_LINES_OF_ROW = 1_000
_HEADER_SHOWN = 100  # letters of a header that a refusal repeats
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a file: the number of its first line, its cells, and its bytes."""

    line: int
    cells: list[str]
    raw: bytes


def csv_items(file: IO[bytes], mapping: Mapping) -> Iterator[Item]:
    """The documents of a file, or why there are none. A wrong header yields refusals of line 1 and nothing else."""
    rows = csv_rows(file, mapping)
    header = next(rows, None)
    if header is None:
        yield _refusal(1, "", "HEADER_MISSING", "the file is empty", b"")
        return
    problems = [header] if isinstance(header, Refusal) else list(_header_problems(header, mapping))
    if problems:
        yield from problems
        return
    assert isinstance(header, Row)
    builder = RowBuilder(mapping, header.cells)
    for row in rows:
        if isinstance(row, Refusal):
            yield row
            continue
        try:
            yield row.line, builder.document(row.cells)
        except CellRefused as error:
            yield _refusal(row.line, error.column, error.code, error.reason, row.raw)


def csv_rows(file: IO[bytes], mapping: Mapping) -> Iterator[Row | Refusal]:
    """The rows of a file, its header first; what cannot be read as a row of as many cells is refused.

    Ends after a header that cannot be read: without one, no row means anything.
    """
    header: Sequence[str] | None = None
    for number, raw in _records(file, mapping.multiline):
        if not raw.strip():
            continue
        row = _read(number, raw, mapping, header)
        if isinstance(row, Row) and header is None:
            row = header_row = Row(row.line, [cell.strip() for cell in row.cells], row.raw)
            header = header_row.cells
        yield row
        if header is None:
            return


def _records(file: IO[bytes], multiline: bool) -> Iterator[tuple[int, bytes]]:
    """Lines, joined while a quoted cell is open: the number of quotes tells, since a quote in a cell stands doubled.

    A cell that is never closed spoils its own line alone: those that it would have swallowed are read again.
    """
    lines = bounded_lines(file, MAX_LINE)
    again: deque[tuple[int, bytes]] = deque()
    while (first := again.popleft() if again else next(lines, None)) is not None:
        parts = [first]
        quotes, size = first[1].count(b'"'), len(first[1])
        while multiline and quotes % 2 and len(parts) < MAX_LINES_OF_ROW and size <= MAX_LINE:
            following = again.popleft() if again else next(lines, None)
            if following is None:
                break
            parts.append(following)
            quotes += following[1].count(b'"')
            size += len(following[1])
        if multiline and quotes % 2:
            again.extendleft(reversed(parts[1:]))
            parts = parts[:1]
        yield first[0], b"".join(line for _, line in parts)


def _read(number: int, raw: bytes, mapping: Mapping, header: Sequence[str] | None) -> Row | Refusal:
    if len(raw) > MAX_LINE:
        return _refusal(number, "", "TOO_LONG", f"a row has at most {MAX_LINE} bytes", raw)
    if number == 1 and (raw.startswith(_UTF16) or (raw.startswith(BOM) and mapping.encoding is Encoding.CP1251)):
        reason = f"the file begins with a mark of another encoding than {mapping.encoding.value}"
        return _refusal(1, "", "NOT_IN_ENCODING", reason, raw)
    if number == 1:
        raw = raw.removeprefix(BOM)
    # A byte that the encoding has not becomes a lone surrogate, and is found in its cell below.
    text = raw.decode("cp1251" if mapping.encoding is Encoding.CP1251 else "utf-8", "surrogateescape")
    is_cut = not raw.endswith(b"\n")
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=mapping.delimiter, strict=True))
    except csv.Error as error:
        code, reason = _parse_fault(str(error), is_cut)
        return _refusal(number, "", code, reason, raw)
    if len(rows) != 1:
        return _refusal(number, "", "NOT_CSV", "a line ends inside the row without a quote around it", raw)
    (cells,) = rows
    if header is not None and len(cells) != len(header):
        if is_cut and len(cells) < len(header):
            return _refusal(number, "", "CUT_ROW", "the file ends inside this row", raw)
        return _refusal(number, "", "ROW_LENGTH", f"the row has {len(cells)} cells, the header {len(header)}", raw)
    for place, cell in enumerate(cells):
        name = header[place][:_HEADER_SHOWN] if header is not None else str(place + 1)
        if len(cell) > MAX_CELL:
            return _refusal(number, name, "CELL_TOO_LONG", f"a cell has at most {MAX_CELL} letters", raw)
        if any("\udc80" <= letter <= "\udcff" for letter in cell):
            reason = f"the cell holds a byte that {mapping.encoding.value} has not"
            return _refusal(number, name, "NOT_IN_ENCODING", reason, raw)
    if mapping.guarded:
        cells = [cell.removeprefix("'") for cell in cells]
    return Row(number, cells, raw)


def _parse_fault(message: str, is_cut: bool) -> tuple[str, str]:
    if "field limit" in message:
        return "CELL_TOO_LONG", f"a cell has at most {MAX_CELL} letters"
    if is_cut:
        return "CUT_ROW", "the file ends inside this row"
    if "end of data" in message:
        return "OPEN_QUOTE", "a quoted cell is not closed"
    return "NOT_CSV", "a quote or the end of a line stands where none may"


def _header_problems(header: Row, mapping: Mapping) -> Iterator[Refusal]:
    found = Counter(header.cells)
    for name in mapping.columns:
        if name not in found:
            yield _refusal(1, name, "HEADER_MISSING", "the declared column is not in the file", header.raw)
    for name, times in found.items():
        if not name:
            yield _refusal(1, name, "HEADER_EMPTY", "a column has no header", header.raw)
        elif name not in mapping.columns:
            yield _refusal(1, name, "HEADER_UNKNOWN", "the mapping does not declare this column", header.raw)
        elif times > 1:
            yield _refusal(1, name, "HEADER_DUPLICATE", "several columns have this header", header.raw)


def _refusal(line: int, field: str, code: str, reason: str, raw: bytes) -> Refusal:
    # The place is part of the sum: the refusals of one header are several, and each is kept.
    sha256 = hashlib.sha256(b"\n".join((raw.strip(), field.encode("utf-8", "replace"), code.encode()))).hexdigest()
    return Refusal(line, field[:_HEADER_SHOWN], code, reason, sha256)
