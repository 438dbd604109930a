"""Lines of a file: whatever their ends and lengths, each is a document, a refusal or blank, under its own number."""

import io
import tracemalloc
from pathlib import Path

import orjson
import pytest

from graph.documents import submission
from graph.documents.reading import MAX_LINE, ReadDocument, Refusal, read_document
from graph.documents.submission import batches, read_lines
from tests.worlds import World

PERSON = orjson.dumps(World().person().document)


def verdicts(text: bytes) -> list[tuple[int, str]]:
    """The number of each line that counts, and what it is."""
    read = [read_document(number, line) for number, line in read_lines(io.BytesIO(text))]
    return [(item.line, item.code if isinstance(item, Refusal) else "OK") for item in read]


def padded(length: int) -> bytes:
    """The document in as many bytes."""
    return PERSON[:-1] + b" " * (length - len(PERSON)) + b"}"


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_lines_end_as_on_any_system(end: bytes) -> None:
    assert verdicts(PERSON + end + PERSON + end) == [(1, "OK"), (2, "OK")]
    assert verdicts(PERSON + end + PERSON) == [(1, "OK"), (2, "OK")]


def test_blank_lines_are_passed_over_and_counted() -> None:
    assert verdicts(b"\n \t\n\r\n" + PERSON + b"\n\n" + PERSON) == [(4, "OK"), (6, "OK")]
    assert verdicts(b"") == []
    assert verdicts(b"\n\n") == []


def test_a_byte_order_mark_is_no_part_of_the_first_document() -> None:
    assert verdicts(b"\xef\xbb\xbf" + PERSON + b"\n") == [(1, "OK")]
    assert verdicts(PERSON + b"\n\xef\xbb\xbf" + PERSON) == [(1, "OK"), (2, "NOT_JSON")]


def test_a_cut_last_line_is_refused_and_nothing_else() -> None:
    assert verdicts(PERSON + b"\n" + PERSON[:-20]) == [(1, "OK"), (2, "NOT_JSON")]


@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n"])
def test_the_longest_document_goes_in_whatever_ends_its_line(end: bytes) -> None:
    after = [(2, "OK")] if end else []
    assert verdicts(padded(MAX_LINE) + end + PERSON * bool(end)) == [(1, "OK"), *after]
    for longer in (1, 2, 3, 4):
        assert verdicts(padded(MAX_LINE + longer) + end + PERSON * bool(end)) == [(1, "TOO_LONG"), *after]


@pytest.mark.parametrize("length", [2 * MAX_LINE, 3 * MAX_LINE + 17])
def test_a_line_too_long_is_refused_and_the_next_one_goes_in(length: int) -> None:
    assert verdicts(padded(length) + b"\n" + PERSON) == [(1, "TOO_LONG"), (2, "OK")]


def test_a_document_behind_a_megabyte_of_blanks_is_refused_and_not_lost() -> None:
    assert verdicts(b" " * (MAX_LINE + 5) + PERSON + b"\n" + PERSON) == [(1, "TOO_LONG"), (2, "OK")]


def test_a_line_of_200_megabytes_takes_the_memory_of_one(tmp_path: Path) -> None:
    file = tmp_path / "long.jsonl"
    with file.open("wb") as writing:
        writing.truncate(200 * 2**20)
        writing.seek(0, io.SEEK_END)
        writing.write(b"\n" + PERSON + b"\n")
    tracemalloc.start()
    with file.open("rb") as reading:
        read = [read_document(number, line) for number, line in read_lines(reading)]
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [type(item) for item in read] == [Refusal, ReadDocument]
    assert peak < 8 * MAX_LINE


def test_a_batch_is_bounded_in_documents_and_in_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(submission, "BATCH", 10)
    monkeypatch.setattr(submission, "BATCH_BYTES", 1_000)
    sizes = [1] * 25 + [600] * 5 + [5_000, 1, 1]
    lines = [(number, b"x" * size) for number, size in enumerate(sizes, start=1)]
    found = list(batches(lines, lambda line: len(line[1])))
    assert [line for batch in found for line in batch] == lines
    for batch in found:
        assert len(batch) <= 10
        assert sum(len(line) for _, line in batch[:-1]) < 1_000


def test_a_thousand_long_lines_take_the_memory_of_one_batch() -> None:
    line = b"x" * MAX_LINE + b"\n"

    class Endless(io.RawIOBase):
        left = 300 * len(line)

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: memoryview) -> int:  # pyright: ignore[reportIncompatibleMethodOverride]
            at = -self.left % len(line)
            piece = line[at : at + min(len(buffer), self.left)]
            buffer[: len(piece)] = piece
            self.left -= len(piece)
            return len(piece)

    tracemalloc.start()
    with io.BufferedReader(Endless()) as reading:
        count = sum(len(batch) for batch in batches(read_lines(reading), lambda line: len(line[1])))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 300
    assert peak < 4 * submission.BATCH_BYTES
