"""CSV in, by a declared mapping: the header is checked first, then each row is a document or a refusal.

A header that is not the declared one refuses the file whole, since every cell after it would be read as something
else. Rows are refused one by one, with row, column, code and reason, and never with the value. The encoding is
enforced letter by letter, so that one wrong byte spoils one row.

The standard `csv` module in its strict mode does the parsing: frictionless would bring thirty packages for a header
check and a report in a shape that is not ours.
"""

import csv
import hashlib
import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

from graph.documents.reading import MAX_LINE, Refusal
from graph.formats.csv_mapping import Encoding, Mapping
from graph.formats.csv_rows import CellRefused, RowBuilder
from graph.formats.incoming import Item
from graph.formats.lines import BOM, bounded_lines

MAX_CELL = 32_768  # letters; the longest text of a form has 500
MAX_LINES_OF_ROW = 1_000
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
        yield Refusal(1, "", "HEADER_MISSING", "the file is empty", hashlib.sha256(b"").hexdigest())
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
    """The rows of a file, the header among them; what cannot be read as a row of as many cells is refused."""
    width: int | None = None
    for number, raw in _records(file, mapping.multiline):
        if not raw.strip():
            continue
        row = _read(number, raw, mapping, width)
        if isinstance(row, Row) and width is None:
            width = len(row.cells)
        yield row
        if width is None:
            return  # without a header no row means anything


def _records(file: IO[bytes], multiline: bool) -> Iterator[tuple[int, bytes]]:
    """Lines, joined while a quoted cell is open: the number of quotes tells, since a quote in a cell stands doubled."""
    lines = bounded_lines(file, MAX_LINE)
    # The BOM says something about the encoding, so it stays on for the one who judges that.
    file_begins = file.read(len(BOM))
    file.seek(0)
    for number, line in lines:
        parts = [BOM + line if number == 1 and file_begins == BOM else line]
        quotes, size = line.count(b'"'), len(line)
        while multiline and quotes % 2 and len(parts) < MAX_LINES_OF_ROW and size <= MAX_LINE:
            following = next(lines, None)
            if following is None:
                break
            parts.append(following[1])
            quotes += following[1].count(b'"')
            size += len(following[1])
        yield number, b"".join(parts)


def _read(number: int, raw: bytes, mapping: Mapping, width: int | None) -> Row | Refusal:
    if len(raw) > MAX_LINE:
        return _refusal(number, "", "TOO_LONG", f"a row has at most {MAX_LINE} bytes", raw)
    is_cut = not raw.endswith(b"\n")
    text, wrong = _decoded(number, raw, mapping)
    if wrong is not None:
        return wrong
    try:
        lines = text.splitlines(keepends=True) if mapping.multiline else [text]
        cells = next(csv.reader(_joined(lines), delimiter=mapping.delimiter, strict=True))
    except csv.Error as error:
        if is_cut:
            return _refusal(number, "", "CUT_ROW", "the file ends within this row", raw)
        code, reason = _parse_fault(str(error))
        return _refusal(number, "", code, reason, raw)
    if width is not None and len(cells) != width:
        if is_cut and len(cells) < width:
            return _refusal(number, "", "CUT_ROW", "the file ends within this row", raw)
        return _refusal(number, "", "ROW_LENGTH", f"the row has {len(cells)} cells, the header {width}", raw)
    for place, cell in enumerate(cells):
        if len(cell) > MAX_CELL:
            return _refusal(number, str(place + 1), "CELL_TOO_LONG", f"a cell has at most {MAX_CELL} letters", raw)
        if any("\udc80" <= letter <= "\udcff" for letter in cell):
            reason = f"column {place + 1} holds a byte that {mapping.encoding.value} has not"
            return _refusal(number, str(place + 1), "NOT_IN_ENCODING", reason, raw)
    return Row(number, [_unguarded(cell) for cell in cells] if mapping.guarded else cells, raw)


def _joined(lines: list[str]) -> Iterator[str]:
    """The same text in pieces that end where the csv module expects lines to end, at \\n alone."""
    return iter("".join(lines).splitlines(keepends=True)) if len(lines) > 1 else iter(lines)


def _decoded(number: int, raw: bytes, mapping: Mapping) -> tuple[str, Refusal | None]:
    if number == 1 and (raw.startswith(_UTF16) or (raw.startswith(BOM) and mapping.encoding is Encoding.CP1251)):
        reason = f"the file begins with a mark of another encoding than {mapping.encoding.value}"
        return "", _refusal(1, "", "NOT_IN_ENCODING", reason, raw)
    codec = "cp1251" if mapping.encoding is Encoding.CP1251 else "utf-8"
    return raw.removeprefix(BOM).decode(codec, "surrogateescape"), None


def _parse_fault(message: str) -> tuple[str, str]:
    if "end of data" in message:
        return "OPEN_QUOTE", "a quoted cell is not closed"
    if "field limit" in message:
        return "CELL_TOO_LONG", f"a cell has at most {MAX_CELL} letters"
    return "WRONG_QUOTES", "a quote stands where none may"


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") else cell


def _header_problems(header: Row, mapping: Mapping) -> Iterator[Refusal]:
    found = [cell.strip() for cell in header.cells]
    for name in mapping.columns:
        if name not in found:
            yield _refusal(1, name, "HEADER_MISSING", "the declared column is not in the file", header.raw, name)
    for place, name in enumerate(found):
        if not name:
            yield _refusal(1, str(place + 1), "HEADER_EMPTY", "a column has no header", header.raw, str(place))
        elif name not in mapping.columns:
            yield _refusal(1, name[:200], "HEADER_UNKNOWN", "the mapping does not declare this column", header.raw, name)
    for name, group in itertools.groupby(sorted(found)):
        if name and len(list(group)) > 1:
            yield _refusal(1, name[:200], "HEADER_DUPLICATE", "two columns have this header", header.raw, name)


def _refusal(line: int, field: str, code: str, reason: str, raw: bytes, what: str = "") -> Refusal:
    return Refusal(line, field, code, reason, hashlib.sha256(raw.strip() + what.encode()).hexdigest())
