"""`esep screen`: a file of names, screened by a running server; what it found as CSV and as JSON Lines.

Lines are sent in lists as long as the API takes, each with the file's header; what is in memory is one list and one
event. A stream that breaks is taken up again after the last line that was answered. Every line of the file is in the
output, with what it found, or with the code of what is wrong with it.
"""

import hashlib
import json
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import IO, Annotated, Any

import orjson
import typer

from api.streamed import HERE, Official, Refused, Request, Server, ServerUnreachable, StreamClient, session_token
from api.terminal import calm, console, progress
from graph.documents.lines import BOM, bounded_lines
from graph.formats.csv_out import csv_lines
from graph.matching.screening_list import MAX_LINE, MAX_LINES, REASONS, ScreeningFinding, is_header
from graph.model.errors import EsepError, InvalidArgument, SystemFault

_MAX_SENT = 200_000  # bytes of a list; a request has 262,144 at the most
_MAX_BYTES = 4 * MAX_LINE + 2  # bytes of a line that may have as many letters as one may
_WAITS = (1.0, 2.0, 4.0, 8.0)  # seconds before asking once more, while nothing is answered
_NOT_UTF8 = "NOT_UTF8"
_SAYS_NOT_UTF8 = "The line is not UTF-8."
_COLUMNS = [
    *("line", "input", "finding", "reason", "candidate", "type", "name_now", "born_on", "name_matched", "is_former"),
    *("probability", "verdict", "reasons", "threshold", "matcher", "weights", "page"),
]

QUERY = """subscription Screen($list: String!, $threshold: Float, $limit: Int!) {
  screening(list: $list, threshold: $threshold, limit: $limit) {
    threshold
    matcherVersion
    weights { name value }
    lines {
      line
      text
      finding
      reason
      page
      matches {
        probability
        verdict
        evidence
        isFormer
        features { feature asked held finding evidence says }
        identity { fullName script bornOn }
        subject { __typename id ... on Person { fullName bornOn } ... on Organization { name } }
      }
    }
  }
}"""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the file: its number, its text, and what is wrong with it before anybody was asked."""

    number: int
    text: str
    finding: str | None = None
    reason: str | None = None


Answered = tuple[Line, dict[str, Any], dict[str, Any]]
"""A line, what was found for it or what is wrong with it, and what holds of the whole event."""


@dataclass(slots=True)
class Output:
    """Both files, and what came of the lines."""

    table: IO[bytes]
    lines: IO[bytes]
    answered: int = 0
    found: int = 0
    findings: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.table.write(BOM + csv_lines([_COLUMNS]))  # spreadsheets know UTF-8 by its mark

    def write(self, line: Line, answer: dict[str, Any], of_all: dict[str, Any]) -> None:
        """Writes what a line found, or why it found nobody."""
        said = {name: answer.get(name) for name in ("finding", "reason", "page")}
        said = {"line": line.number, "input": line.text} | said | of_all
        matches = [_match(one) for one in answer.get("matches", ()) if one["subject"] is not None]
        self.lines.write(orjson.dumps(said | {"matches": matches}) + b"\n")
        for match in matches or [{}]:
            reasons = {"reasons": " ".join(one["says"] for one in match["features"])} if match else {}
            row = said | match | reasons
            self.table.write(csv_lines([["" if row.get(name) is None else str(row[name]) for name in _COLUMNS]]))
        self.answered += 1
        self.found += bool(matches)
        if said["finding"] is not None:
            self.findings[said["finding"]] += 1


def screen(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="One name a line, or columns; UTF-8.")],
    server: Server = HERE,
    request: Request = None,
    official: Official = None,
    threshold: Annotated[
        float | None, typer.Option(min=0, max=1, help="Probability below which nobody is told.")
    ] = None,
    limit: Annotated[int, typer.Option(min=1, max=50, help="Most that are told of each line.")] = 5,
    out: Annotated[Path | None, typer.Option(help="Output without its ending; beside the file when not given.")] = None,
) -> None:
    """Screens a file of names against a running server, and writes OUT.csv and OUT.jsonl.

    Ends with 0 when every line was answered, 1 when lines were broken, 2 when the server refused, 3 when it failed.
    """
    with calm():
        token = session_token(official)
        target = out or file.with_name(f"{file.name}.screened")
        targets = [target.with_name(target.name + ending) for ending in (".csv", ".jsonl")]
        if any(one.exists() and one.samefile(file) for one in targets):
            raise InvalidArgument("The output would overwrite what is read. Name another one with '--out'.")
        if not target.parent.is_dir():
            raise InvalidArgument("The folder of the output does not exist.")
        given = {"threshold": threshold, "limit": limit}
        with StreamClient(server, token, request, official) as client:
            if client.signs_in_itself:
                client.sign_in()
            output, ended = _screened(client, file, targets, given)
    console.print(f"{output.answered:,} lines, {output.found:,} with somebody found; see {target.name}.csv and .jsonl")
    for code, count in output.findings.most_common():
        console.print(f"  {code}: {count:,}")
    if ended is not None:
        console.print(f"[bold]{ended.code}[/bold] {ended.message}", soft_wrap=True)
        is_fault = isinstance(ended, SystemFault) or (isinstance(ended, Refused) and ended.passes)
        raise typer.Exit(3 if is_fault else 2)
    raise typer.Exit(1 if output.findings else 0)


def _screened(
    client: StreamClient, file: Path, targets: Sequence[Path], given: dict[str, Any]
) -> tuple[Output, EsepError | None]:
    """Everything written; and what ended the screening before its time, after which lines are written unasked."""
    for one in targets:
        one.touch(mode=0o600)
        one.chmod(0o600)  # people are named in it
    screening = Screening(client, given)
    with (
        file.open("rb") as source,
        targets[0].open("wb") as table,
        targets[1].open("wb") as lines,
        progress() as bar,
    ):
        task = bar.add_task("screening", total=_count(source))
        output = Output(table, lines)
        for answered in screening.lines(source):
            output.write(*answered)
            bar.update(task, completed=answered[0].number)
    return output, screening.ended


@dataclass(slots=True)
class Screening:
    """A file on its way through the API."""

    client: StreamClient
    given: dict[str, Any]
    ended: EsepError | None = None
    """What ended it before its time."""
    _header_is_told: bool = False

    def lines(self, source: IO[bytes]) -> Iterator[Answered]:
        """Every line but a header with its answer, in their order."""
        header, batches = _batches(source)
        for batch in batches:
            done = 0
            if self.ended is None:
                try:
                    for answered in self._asked(header, batch):
                        yield answered
                        done += answered[0] is not header
                except EsepError as error:
                    self.ended = error
            for line in batch[done:]:
                assert self.ended is not None
                yield line, {"finding": self.ended.code, "reason": self.ended.message}, {}

    def _asked(self, header: Line | None, batch: list[Line]) -> Iterator[Answered]:
        """The answers to a list; what breaks off is taken up after the last line that was answered."""
        done, waits, may_sign_in = 0, iter(_WAITS), self.client.signs_in_itself
        while done < len(batch):
            try:
                for answered in self._streamed(header, batch[done:]):
                    yield answered
                    done += answered[0] is not header
                    waits, may_sign_in = iter(_WAITS), self.client.signs_in_itself
            except (Refused, ServerUnreachable) as error:
                if error.code == "NOT_SIGNED_IN" and may_sign_in:  # the session was over
                    self.client.sign_in()
                    may_sign_in = False
                    continue
                wait = next(waits, None) if isinstance(error, ServerUnreachable) or error.passes else None
                if wait is None:
                    raise
                time.sleep(wait)

    def _streamed(self, header: Line | None, batch: list[Line]) -> Iterator[Answered]:
        """The answers of one stream, in the order of the lines."""
        rows = [*([header.text] if header else []), *("" if line.finding else line.text for line in batch)]
        before = 2 if header else 1
        told = 0
        for result in self.client.results(QUERY, {"list": "\n".join(rows) + "\n", **self.given}):
            found = result["screening"]
            of_all = {
                "threshold": found["threshold"],
                "matcher": found["matcherVersion"],
                "weights": hashlib.sha256(json.dumps(found["weights"]).encode()).hexdigest()[:16],
            }
            for answer in found["lines"]:
                if answer["line"] < before:  # of the header, once
                    if header is not None and not self._header_is_told:
                        self._header_is_told = True
                        yield header, answer, of_all
                    continue
                line = batch[answer["line"] - before]
                told += 1
                yield line, ({"finding": line.finding, "reason": line.reason} if line.finding else answer), of_all
        if told < len(batch):
            raise ServerUnreachable("The server left lines out.")


def _batches(source: IO[bytes]) -> tuple[Line | None, Iterator[list[Line]]]:
    """The header, where there is one, and all other lines, as many at a time as a list takes."""
    lines = _lines(source)
    first: list[Line] = []
    for line in lines:
        if line.text.strip() and is_header(line.text):
            return line, _parted(chain(first, lines), len(line.text.encode()))
        first.append(line)
        if line.text.strip():
            break
    return None, _parted(chain(first, lines), 0)


def _parted(lines: Iterable[Line], size_of_header: int) -> Iterator[list[Line]]:
    batch: list[Line] = []
    size = size_of_header
    for line in lines:
        size_of_line = len(json.dumps(line.text, ensure_ascii=False).encode())
        if batch and (len(batch) == MAX_LINES or size + size_of_line > _MAX_SENT):
            yield batch
            batch, size = [], size_of_header
        batch.append(line)
        size += size_of_line
    if batch:
        yield batch


def _lines(source: IO[bytes]) -> Iterator[Line]:
    for number, raw in bounded_lines(source, _MAX_BYTES):
        if number == 1 and raw.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise InvalidArgument("The file is UTF-16. Save it as UTF-8.")
        raw = raw.removeprefix(BOM) if number == 1 else raw
        try:
            text = raw.rstrip(b"\r\n").decode() if len(raw) <= _MAX_BYTES else raw.decode("utf-8", "ignore")
        except UnicodeDecodeError:
            yield Line(number, raw.decode("utf-8", "replace").strip()[:MAX_LINE], _NOT_UTF8, _SAYS_NOT_UTF8)
            continue
        text = text.replace("\r", " ")  # no line ends there for us, and one would for the server
        if len(text) > MAX_LINE:
            finding = ScreeningFinding.TOO_LONG
            yield Line(number, text[:MAX_LINE], finding.value, REASONS[finding])
        else:
            yield Line(number, text)


def _count(source: IO[bytes]) -> int:
    """Lines of the file, which is read from its beginning again then."""
    count, last = 0, b"\n"
    while chunk := source.read(1 << 20):
        count, last = count + chunk.count(b"\n"), chunk[-1:]
    source.seek(0)
    return count + (last != b"\n")


def _match(one: dict[str, Any]) -> dict[str, Any]:
    """A match as the output has it."""
    subject, identity = one["subject"], one["identity"] or {}
    return {
        "candidate": subject["id"],
        "type": subject["__typename"],
        "name_now": subject.get("fullName") or subject.get("name"),
        "born_on": subject.get("bornOn"),
        "name_matched": identity.get("fullName"),
        "is_former": one["isFormer"],
        "probability": one["probability"],
        "verdict": one["verdict"],
        "evidence": one["evidence"],
        "features": one["features"],
    }
