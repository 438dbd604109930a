"""`esep screen`: a file of any length, screened by a running server; every line is in the output."""

import asyncio
import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import orjson
import pytest
from typer.testing import CliRunner, Result

from api import screen
from api.cli import app
from api.screen import Screening
from api.streamed import StreamClient
from graph.matching import weights
from graph.store.store import Store
from tests.api.test_privacy import heard
from tests.worlds import World, submitted


async def run(file: Path, served: str, *others: str, held: str | None = None) -> Result:
    arguments = ["screen", str(file), "--server", served, *others]
    return await asyncio.to_thread(CliRunner().invoke, app, arguments, env={"ESEP_TOKEN": held})


def written(file: Path) -> tuple[list[dict[str, str]], list[dict[str, Any]]]:
    """The rows of the table, and the lines."""
    beside = file.with_name(f"{file.name}.screened")
    with beside.with_name(f"{beside.name}.csv").open(encoding="utf-8-sig", newline="") as table:
        rows = list(csv.DictReader(table))
    lines = [json.loads(line) for line in beside.with_name(f"{beside.name}.jsonl").read_bytes().splitlines()]
    return rows, lines


async def test_a_file_longer_than_a_list_is_screened_whole_and_broken_lines_are_told(
    store: Store, served: str, demo_tokens: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = World()
    person = world.person(surname="Қожаберген", givenName="Аманкелді", bornOn="1971-02-03")
    assert (await submitted(store, world.documents)).refusals == []
    monkeypatch.setattr(screen, "MAX_LINES", 30)  # three lists
    rows = ["", "Kozhabergen Amankeldi;03.02.1971", "A;yesterday", "=1+1;1980", "\u2028B;1980"] * 14
    content = ["№;ФИО;Дата рождения".encode(), *(f"{n};{row}".encode() for n, row in enumerate(rows))]
    content += [b"1;\xff", b"1;" + b"x" * 5_000, b"1;A\rB;1980"]
    file = tmp_path / "list.csv"
    file.write_bytes(b"\n".join(content))
    with heard() as log:
        result = await run(file, served, held=demo_tokens["INVESTIGATOR"])
    assert result.exit_code == 1, result.output
    table, lines = written(file)
    assert [line["line"] for line in lines] == list(range(1, len(content) + 1))
    assert [line["finding"] for line in lines[:6]] == ["UNKNOWN_COLUMN", "NO_NAME", None, "BAD_DATE", None, None]
    assert [line["finding"] for line in lines[-3:]] == ["NOT_UTF8", "TOO_LONG", None]
    found = [line for line in lines if "Kozhabergen" in line["input"]]
    assert len(found) == 14
    for line in found:
        assert line["matches"][0]["candidate"] == person.key
        assert line["matches"][0]["name_matched"] == "Қожаберген Аманкелді"
        assert line["matches"][0]["features"]
        assert (line["threshold"], line["page"] > 0) == (weights.FOUND_FROM, True)
        assert line["matcher"]
        assert line["weights"]
    rows_of = [row for row in table if row["candidate"] == person.key]
    assert len(rows_of) == 14
    assert rows_of[0]["reasons"]
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in table for cell in row.values())
    assert "Kozhabergen" not in result.output
    assert not any("Kozhabergen" in line or "Қожаберген" in line for line in log.lines)
    assert (tmp_path / "list.csv.screened.jsonl").stat().st_mode & 0o077 == 0


async def test_when_every_line_was_answered_it_ends_well(served: str, tmp_path: Path) -> None:
    file = tmp_path / "names"
    file.write_text("Асанов Асан\nIvanov, Ivan", encoding="utf-8")
    result = await run(file, served, "--official", "INVESTIGATOR", "--out", str(tmp_path / "out"))
    assert result.exit_code == 0, result.output
    assert len((tmp_path / "out.jsonl").read_bytes().splitlines()) == 2


async def test_what_the_server_refuses_is_in_the_output_and_in_the_exit_code(served: str, tmp_path: Path) -> None:
    file = tmp_path / "names"
    file.write_text("A\nB\n", encoding="utf-8")
    result = await run(file, served, held="nobody's")
    assert (result.exit_code, [line["finding"] for line in written(file)[1]]) == (2, ["NOT_SIGNED_IN"] * 2)
    result = await run(file, served, "--official", "STATISTICIAN")
    assert (result.exit_code, [line["finding"] for line in written(file)[1]]) == (2, ["ACCESS_DENIED"] * 2)
    result = await run(file, served, "--official", "NOBODY")
    assert result.exit_code == 2


async def test_a_server_that_is_not_there_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen, "_WAITS", (0.0,))
    file = tmp_path / "names"
    file.write_text("A\n", encoding="utf-8")
    result = await run(file, "http://127.0.0.1:9", held="any")
    assert (result.exit_code, [line["finding"] for line in written(file)[1]]) == (3, ["SERVER_UNREACHABLE"])


@pytest.mark.parametrize(
    ("content", "arguments"),
    [
        (b"A", ("--server", "http://esep.example")),
        (b"A", ("--server", "ftp://127.0.0.1")),
        (b"name;name\n", ()),
        (b"\xff\xfeA\x00", ()),
        (b"A", ("--official", "INVESTIGATOR")),  # and a token: who is it?
        (b"A", ("--out", "no/such/folder/out")),
    ],
)
async def test_what_cannot_be_is_refused_before_anything_is_sent(
    tmp_path: Path, content: bytes, arguments: tuple[str, ...]
) -> None:
    file = tmp_path / "names"
    file.write_bytes(content)
    result = await run(file, "http://127.0.0.1:9", *arguments, held="any")
    assert result.exit_code == 2, result.output


class Server:
    """A server that breaks off after some events, and says now and then that the session is over."""

    def __init__(self, *ends: str) -> None:
        self.ends = list(ends)
        self.asked: list[int] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.url.path != "/graphql":
            return httpx.Response(200, json={"token": "anew", "request": None})
        lines = orjson.loads(request.content)["variables"]["list"].splitlines()
        self.asked.append(len(lines))
        end = self.ends.pop(0) if self.ends else "complete"
        return httpx.Response(200, headers={"content-type": "text/event-stream"}, content=self.events(lines, end))

    @staticmethod
    def events(lines: list[str], end: str) -> Iterator[bytes]:
        for number, text in enumerate(lines if end == "complete" else lines[:2], 1):
            line = {"line": number, "text": text, "finding": None, "reason": None, "page": 1, "matches": []}
            found = {"threshold": 0.5, "matcherVersion": "1", "weights": [], "lines": [line]}
            event = b"event: next\ndata: " + orjson.dumps({"data": {"screening": found}}) + b"\n\n"
            yield b":\n\n" + event[:10]
            yield event[10:]
        if end == "complete":
            yield b"event: complete\ndata:\n\n"
        elif end != "break":
            told = {"errors": [{"message": "-", "extensions": {"code": end}}]}
            yield b"event: next\ndata: " + orjson.dumps(told) + b"\n\nevent: complete\ndata:\n\n"


def screened(server: Server, tmp_path: Path) -> tuple[Screening, list[Any]]:
    file = tmp_path / "names"
    file.write_text("".join(f"name {number}\n" for number in range(10)), encoding="utf-8")
    client = StreamClient("http://localhost", None, None, "somebody", httpx.MockTransport(server))
    screening = Screening(client, {})
    with file.open("rb") as source:
        return screening, [(line.number, answer["finding"]) for line, answer, _ in screening.lines(source)]


def test_a_stream_that_breaks_is_taken_up_after_the_last_line_that_was_answered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screen, "_WAITS", (0.0,))
    server = Server("break", "DEADLINE_EXCEEDED", "NOT_SIGNED_IN")
    screening, answered = screened(server, tmp_path)
    assert (screening.ended, server.asked) == (None, [10, 8, 6, 4])
    assert answered == [(number, None) for number in range(1, 11)]


def test_what_stays_refused_ends_it_and_every_line_that_is_left_says_so(tmp_path: Path) -> None:
    server = Server("NO_GROUND")
    screening, answered = screened(server, tmp_path)
    assert screening.ended is not None
    assert (screening.ended.code, server.asked) == ("NO_GROUND", [10])
    assert answered == [(1, None), (2, None), *((number, "NO_GROUND") for number in range(3, 11))]
