"""The record of looks: nothing is answered that is not in it, and nothing in it is changed without being seen."""

import asyncio
import io
import itertools
import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from api.audit import audit
from api.graphql.types.look import as_look
from graph.audit import record as record_module
from graph.audit.checkpoint import Signer, opened
from graph.audit.record import Look, RecordOfLooks, write_record
from graph.audit.verifying import Verified, verify_record
from graph.model.errors import AuditUnavailable, InvalidArgument
from graph.services.overseeing import FoundLook

PERSON = "Жоғалған Асан"
NEWER = {"user", "request", "case", "right", "version"}


def look(number: int = 0, outcome: str = "ANSWERED") -> Look:
    asked = orjson.dumps({"query": "{ persons }", "variables": {"name": PERSON}}).decode()
    return Look("Investigator", "INVESTIGATOR", None, ("person.search",), asked, outcome, (f"01H{number:023}",))


async def filled(folder: Path, number: int = 12) -> RecordOfLooks:
    record = RecordOfLooks(folder)
    for at in range(0, number, 3):
        numbers = await asyncio.gather(*(record.append(look(one)) for one in range(at, min(at + 3, number))))
        assert sorted(numbers) == list(range(at, min(at + 3, number)))
    return record


def exported(record: RecordOfLooks, folder: Path) -> list[bytes]:
    write_record(record, folder / "looks.jsonl")
    return (folder / "looks.jsonl").read_bytes().splitlines(keepends=True)


def verified(lines: list[bytes], key: str, seen: tuple[str, ...] = ()) -> Verified:
    return verify_record(io.BytesIO(b"".join(lines)), key, seen)


async def test_a_record_is_whole_and_says_so_to_a_stranger(tmp_path: Path) -> None:
    record = await filled(tmp_path)
    found = verified(exported(record, tmp_path), record.signer.verifier_key)
    assert (found.looks, found.signed, found.faults) == (12, 12, [])
    assert found.checkpoints >= 4


async def test_what_was_asked_is_read_by_the_record_alone_and_names_nobody_on_the_disk(tmp_path: Path) -> None:
    record = await filled(tmp_path)
    (line,) = record.looks(10, shown=f"01H{7:023}")
    assert PERSON in record.asked(line)
    record.close()
    for file in tmp_path.rglob("*"):
        if file.is_file():
            assert PERSON.encode() not in file.read_bytes()
            assert file.stat().st_mode & 0o077 == 0 or file.suffix in (".sqlite-wal", ".sqlite-shm")


async def test_a_record_goes_on_where_it_stopped(tmp_path: Path) -> None:
    (await filled(tmp_path, 5)).close()
    record = RecordOfLooks(tmp_path)
    assert await record.append(look(5)) == 5
    assert verified(exported(record, tmp_path), record.signer.verifier_key).faults == []


@settings(max_examples=60)
@given(data=st.data())
def test_whatever_is_done_to_a_record_is_found(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    """One look is changed, left out, put elsewhere or added; or the end is cut off with its checkpoints."""
    lines, key, kept = _prepared(tmp_path_factory)
    looks = [line for line in lines if b"checkpoint" not in line]
    notes = lines[len(looks) :]
    at = data.draw(st.integers(0, len(looks) - 1))
    match data.draw(st.sampled_from(["change", "leave out", "swap", "add", "cut", "forge"])):
        case "change":
            looks[at] = looks[at].replace(b"Investigator", b"Inspector General")
        case "leave out":
            del looks[at]
        case "swap":
            other = (at + 1) % len(looks)
            looks[at], looks[other] = looks[other], looks[at]
        case "add":
            looks.insert(at, looks[at])
        case "cut":
            looks = looks[:at]
            notes = [note for note in notes if int(orjson.loads(note)["checkpoint"].split("\n")[1]) <= at]
        case _:
            looks[at] = orjson.dumps(orjson.loads(looks[at]) | {"shown": []}) + b"\n"
    assert verified(looks + notes, key, (kept,)).faults != []


_MADE: list[tuple[list[bytes], str, str]] = []


def _prepared(factory: pytest.TempPathFactory) -> tuple[list[bytes], str, str]:
    if not _MADE:
        folder = factory.mktemp("record")

        async def make() -> RecordOfLooks:
            return await filled(folder)

        record = asyncio.run(make())
        *_, kept = record.notes()
        _MADE.append((exported(record, folder), record.signer.verifier_key, kept))
    lines, key, kept = _MADE[0]
    return [*lines], key, kept


async def test_a_record_that_is_written_anew_is_found_by_a_checkpoint_that_somebody_kept(tmp_path: Path) -> None:
    """Whoever has the key can sign anything, but not what others have seen already."""
    record = await filled(tmp_path / "one", 6)
    *_, kept = record.notes()
    key_file = (tmp_path / "one" / "signing.key").read_bytes()
    (tmp_path / "two").mkdir()
    (tmp_path / "two" / "signing.key").write_bytes(key_file)
    anew = await filled(tmp_path / "two", 8)
    lines = exported(anew, tmp_path / "two")
    assert verified(lines, anew.signer.verifier_key).faults == []
    assert verified(lines, anew.signer.verifier_key, (kept,)).faults != []


async def test_a_checkpoint_of_another_key_or_none_is_no_checkpoint(tmp_path: Path) -> None:
    record = await filled(tmp_path, 3)
    note = next(record.notes())
    assert opened(note, record.signer.verifier_key) is not None
    assert opened(note, Signer(tmp_path / "other.key").verifier_key) is None
    assert opened(note.replace("\n1\n", "\n2\n").replace("\n3\n", "\n4\n"), record.signer.verifier_key) is None
    assert opened(note.split("\n\n")[0], record.signer.verifier_key) is None
    with pytest.raises(InvalidArgument):
        opened(note, "not a key")


async def test_a_checkpoint_is_written_in_one_way(tmp_path: Path) -> None:
    """The last letter of base64 has bits that decoding passes over: another letter would say the same."""
    record = await filled(tmp_path, 3)
    note, key = next(record.notes()), record.signer.verifier_key
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    last = letters.index(note[-3])
    assert note.endswith("=\n")
    assert opened(note[:-3] + letters[last + 1] + note[-2:], key) is None
    assert opened(note.removesuffix("\n"), key) is not None


async def test_what_cannot_be_written_is_told_and_what_follows_is_written_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = await filled(tmp_path, 3)
    whole = record.signer.sign

    def full(*_: object) -> str:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(record.signer, "sign", full)
    with pytest.raises(AuditUnavailable):
        await record.append(look(3))
    monkeypatch.setattr(record.signer, "sign", whole)
    assert await record.append(look(3)) == 3
    assert verified(exported(record, tmp_path), record.signer.verifier_key).faults == []


async def test_a_look_says_by_whom_and_under_which_request_it_was_asked_and_is_found_by_it(tmp_path: Path) -> None:
    record = await filled(tmp_path, 2)
    under = replace(look(1), user="U1", request="R1", case="C1", right="16-2.3/1", version=40)
    await record.append(under)
    await record.append(replace(under, request="R2", shown=()))
    (found,) = [orjson.loads(line) for line in record.looks(10, request="R1")]
    assert [found[name] for name in ("number", "user", "request", "case", "right", "version")] == [
        2, "U1", "R1", "C1", "16-2.3/1", 40
    ]  # fmt: skip
    both = record.looks(10, shown=under.shown[0], request="R1")
    assert [orjson.loads(line)["number"] for line in both] == [2]
    assert record.looks(10, shown=under.shown[0], request="R2") == []
    assert verified(exported(record, tmp_path), record.signer.verifier_key).faults == []


async def test_looks_of_an_older_house_are_read_verified_and_gone_on_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Their lines have no word of requests, and their file neither tiles nor a table of requests."""
    written = RecordOfLooks._line

    def older(self: RecordOfLooks, *given: Any) -> bytes:
        held = orjson.loads(written(self, *given))
        return orjson.dumps({name: held[name] for name in held if name not in NEWER})

    with monkeypatch.context() as then:
        then.setattr(RecordOfLooks, "_line", older)
        (await filled(tmp_path / "looks", 600)).close()
    file = sqlite3.connect(tmp_path / "looks" / "looks.sqlite", isolation_level=None)
    file.executescript("DROP TABLE tile; DROP TABLE asked_under;")
    file.close()
    record = RecordOfLooks(tmp_path / "looks")
    old = orjson.loads(record.line(599))
    assert "request" not in old
    assert {as_look(FoundLook(old, ""))[name] for name in NEWER} == {None}
    newer = replace(look(599), user="U1", request="R1", case="C1", right="16-2.3/1", version=40)
    assert await record.append(newer) == 600
    monkeypatch.setenv("ESEP_DATA_DIR", str(tmp_path))
    told = CliRunner().invoke(audit, ["shown", newer.shown[0]]).output.splitlines()
    assert [line.split("Z ")[1] for line in told] == [
        "INVESTIGATOR Investigator: person.search",
        "INVESTIGATOR U1 Investigator: person.search under R1, case C1, by 16-2.3/1, data of page 40",
    ]
    assert len(record.looks(1_000)) == 601
    assert verified(exported(record, tmp_path), record.signer.verifier_key).faults == []
    assert PERSON in record.asked(record.line(0))


async def test_the_looks_between_two_instants_are_found_without_reading_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    times = (f"2026-11-24T10:{minute:02}:00.000000Z" for minute in range(60))
    monkeypatch.setattr(record_module, "instant", lambda _now: next(times))
    record = await filled(tmp_path, 9)

    def numbers(since: str, until: str, limit: int = 9) -> list[int] | None:
        found = record.between(f"2026-11-24T{since}:00.000000Z", f"2026-11-24T{until}:00.000000Z", limit)
        return found if found is None else [orjson.loads(line)["number"] for line in found]

    assert numbers("10:02", "10:05") == [2, 3, 4]
    assert numbers("09:00", "11:00") == list(range(9))
    assert (numbers("11:00", "12:00"), numbers("08:00", "09:00")) == ([], [])
    assert (numbers("10:02", "10:05", 3), numbers("10:02", "10:05", 2)) == ([2, 3, 4], None)


async def test_two_processes_write_one_record_in_turns(tmp_path: Path) -> None:
    record, other = await filled(tmp_path, 2), RecordOfLooks(tmp_path)
    for number, writer in enumerate((other, record, record, other), start=2):
        assert await writer.append(look(number)) == number
    assert verified(exported(record, tmp_path), record.signer.verifier_key).faults == []


async def test_a_clock_that_is_set_back_does_not_turn_the_record_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    times = itertools.cycle(["2026-11-24T10:00:00.000000Z", "2026-11-24T09:00:00.000000Z"])
    monkeypatch.setattr(record_module, "instant", lambda _now: next(times))
    record = await filled(tmp_path, 4)
    assert verified(exported(record, tmp_path), record.signer.verifier_key).faults == []


async def test_nothing_in_the_file_can_be_changed_or_deleted_by_a_statement(tmp_path: Path) -> None:
    (await filled(tmp_path, 2)).close()
    file = sqlite3.connect(tmp_path / "looks.sqlite")
    for statement in ("DELETE FROM look", "UPDATE look SET line = x'00'"):
        with pytest.raises(sqlite3.DatabaseError, match="append only"):
            file.execute(statement)
