"""Proofs of the record are checked with the public key alone, and no byte of one can be another."""

import asyncio
import sqlite3
from contextlib import suppress
from pathlib import Path

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from api.audit import audit
from graph.audit.checkpoint import Signer, opened
from graph.audit.merkle import consistency_proof, inclusion_proof, leaf_hash, root
from graph.audit.proofs import (
    check_proof,
    consistency_handed_out,
    inclusion_handed_out,
    prove_consistency,
    prove_inclusion,
)
from graph.audit.record import Look, RecordOfLooks
from graph.model.errors import AuditUnavailable, InvalidArgument

MANY = 1_100  # four whole tiles of 256 and a rest


async def grown(record: RecordOfLooks, number: int) -> RecordOfLooks:
    look = Look("Investigator", "INVESTIGATOR", None, ("person.by_id",), "{ асан }", "ANSWERED", ("01H",))
    await asyncio.gather(*(record.append(look) for _ in range(number)))
    return record


@pytest.fixture(scope="module")
async def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record that was written in three parts, so that it has checkpoints of three sizes."""
    folder = tmp_path_factory.mktemp("data")
    record = RecordOfLooks(folder / "looks")
    for number in (300, 400, MANY - 700):
        await grown(record, number)
    record.close()
    return folder


@pytest.fixture(scope="module")
def record(folder: Path) -> RecordOfLooks:
    return RecordOfLooks(folder / "looks")


def hashes(record: RecordOfLooks) -> list[bytes]:
    return [leaf_hash(line) for line in record.lines()]


def test_what_is_read_of_tiles_is_what_all_leaves_say(record: RecordOfLooks) -> None:
    leaves = hashes(record)
    tree = record.tiles()
    for size in (1, 2, 255, 256, 257, 511, 512, 513, 1_024, 1_025, MANY):
        assert tree.hash_of(0, size) == root(leaves[:size])
        for at in {0, size // 3, size - 1}:
            inclusion = prove_inclusion(record, at, size)
            assert inclusion is not None
            assert [bytes.fromhex(step) for step in inclusion.path] == inclusion_proof(leaves[:size], at)
            consistency = prove_consistency(record, at + 1, size)
            assert consistency is not None
            assert [bytes.fromhex(step) for step in consistency.path] == consistency_proof(leaves[:size], at + 1)


async def test_a_record_is_opened_by_its_tiles_and_goes_on_with_the_same_tree(tmp_path: Path) -> None:
    for number in (255, 1, 1, 510):
        record = await grown(RecordOfLooks(tmp_path), number)
        last = opened(record.note(), record.signer.verifier_key)
        assert last is not None
        leaves = hashes(record)
        assert (last.size, last.root) == (len(leaves), root(leaves))
        record.close()
    with sqlite3.connect(tmp_path / "looks.sqlite") as file:
        assert file.execute("SELECT height, place FROM tile ORDER BY place").fetchall() == [(8, 0), (8, 1)]
        for statement in ("DELETE FROM tile", "UPDATE tile SET hash = x'00'"):
            with pytest.raises(sqlite3.DatabaseError, match="append only"):
                file.execute(statement)
    file.close()


async def test_a_record_whose_leaves_are_gone_is_not_opened(tmp_path: Path) -> None:
    (await grown(RecordOfLooks(tmp_path), 300)).close()
    with sqlite3.connect(tmp_path / "looks.sqlite", isolation_level=None) as file:
        file.executescript("DROP TRIGGER look_delete; DELETE FROM look;")
    file.close()
    with pytest.raises(AuditUnavailable):
        RecordOfLooks(tmp_path)


@settings(max_examples=80)
@given(data=st.data())
def test_every_proof_that_is_handed_out_is_sound_and_no_byte_of_it_can_be_another(
    record: RecordOfLooks, data: st.DataObject
) -> None:
    if data.draw(st.booleans()):
        with_line = data.draw(st.booleans())
        held = inclusion_handed_out(record, data.draw(st.integers(0, MANY - 1)), with_line=with_line)
    else:
        held = consistency_handed_out(record, data.draw(st.sampled_from(list(record.notes()))))
    content, key = orjson.dumps(held), record.signer.verifier_key
    assert check_proof(content, key).is_sound
    place, by = data.draw(st.integers(0, len(content) - 1)), data.draw(st.integers(1, 255))
    changed = content[:place] + bytes([content[place] ^ by]) + content[place + 1 :]
    with suppress(InvalidArgument):
        assert not check_proof(changed, key).is_sound, changed


def test_a_proof_by_another_key_or_of_another_record_is_none(record: RecordOfLooks, tmp_path: Path) -> None:
    content = orjson.dumps(inclusion_handed_out(record, 5))
    stranger = Signer(tmp_path / "other.key")
    assert "not signed" in check_proof(content, stranger.verifier_key).says
    with pytest.raises(InvalidArgument):
        consistency_handed_out(record, "esep.kz/looks\n1\nAAAA\n\nnobody signed this\n")
    for wrong in (
        b"",
        b"[]",
        b"{}",
        b'{"path": [], "checkpoint": ""}',
        b'{"earlier": 1, "path": [], "checkpoint": ""}',
    ):
        with pytest.raises(InvalidArgument):
            check_proof(wrong, record.signer.verifier_key)


def test_what_the_record_does_not_have_is_not_proved(record: RecordOfLooks) -> None:
    assert prove_inclusion(record, MANY) is None
    assert prove_inclusion(record, -1) is None
    assert prove_inclusion(record, 10, size=10) is None
    assert prove_consistency(record, 20, size=10) is None
    for size in (0, MANY + 1):
        with pytest.raises(InvalidArgument):
            prove_inclusion(record, 0, size)
    with pytest.raises(InvalidArgument):
        prove_consistency(record, 0)


def test_a_proof_is_printed_and_checked_by_somebody_who_has_nothing_but_it_and_the_key(
    record: RecordOfLooks, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ESEP_DATA_DIR", str(folder))
    (tmp_path / "seen").write_text(next(record.notes()), encoding="utf-8")
    key = record.signer.verifier_key
    for command, said in (
        (["prove", "7"], "look 7 is in the record of 1100 looks"),
        (["prove", "1099", "--line"], "look 1099 is in"),
        (["extends", str(tmp_path / "seen")], "begins with that of"),
    ):
        printed = CliRunner().invoke(audit, command)
        assert printed.exit_code == 0, printed.output
        (tmp_path / "proof.json").write_text(printed.stdout, encoding="utf-8")
        with monkeypatch.context() as elsewhere:
            elsewhere.setenv("ESEP_DATA_DIR", str(tmp_path / "nothing"))
            checked = CliRunner().invoke(audit, ["check", str(tmp_path / "proof.json"), "--key", key])
        assert checked.exit_code == 0, checked.output
        assert said in checked.output
        bent = printed.stdout.replace('"path":["', '"path":["' + "0" * 64 + '","', 1)
        (tmp_path / "proof.json").write_text(bent, encoding="utf-8")
        assert CliRunner().invoke(audit, ["check", str(tmp_path / "proof.json"), "--key", key]).exit_code == 1
    assert CliRunner().invoke(audit, ["prove", "1100"]).exit_code == 1
