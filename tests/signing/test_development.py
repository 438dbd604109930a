"""The development authority, by itself and as `esep dev-ca`."""

import base64
import re
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography import x509
from typer.testing import CliRunner

from api.cli import app
from graph.model.errors import InvalidArgument, InvalidIdentifier, Refusal, SettingsError
from graph.signing.certificates import Signer, Usage
from graph.signing.development import LONGEST_NAME, MARK, Credential, DevelopmentAuthority
from tests.signing.conftest import Judge
from tests.signing.forging import BIN, CONTENT, IIN, NAME, OTHER_IIN


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_an_authority_is_made_once(tmp_path: Path, judged: Judge) -> None:
    first = DevelopmentAuthority.opened(tmp_path / "made" / "dev-ca")
    signed = first.issue(IIN, NAME, [Usage.FIRST_HEAD]).sign(CONTENT)
    again = DevelopmentAuthority.opened(tmp_path / "made" / "dev-ca")
    assert isinstance(judged(again, signed), Signer)
    (tmp_path / "empty").mkdir()
    assert judged(DevelopmentAuthority.opened(tmp_path / "empty"), signed) is Refusal.CERTIFICATE_UNTRUSTED
    assert [path.name for path in (tmp_path / "made").iterdir()] == ["dev-ca"]


def test_keys_are_for_their_owner_alone(authority: DevelopmentAuthority) -> None:
    keys = sorted(authority.trust_folder.parent.glob("*.key"))
    assert [(path.name, mode(path)) for path in keys] == [("issuing.key", 0o600), ("root.key", 0o600)]
    assert not any(b"PRIVATE" in path.read_bytes() for path in authority.trust_folder.iterdir())


def test_another_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("hello")
    with pytest.raises(SettingsError):
        DevelopmentAuthority.opened(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_every_certificate_says_that_it_is_for_development(authority: DevelopmentAuthority) -> None:
    credential = authority.issue(IIN, NAME, [Usage.FIRST_HEAD], bin=BIN)
    for der in (credential.certificate, *credential.chain):
        certificate = x509.load_der_x509_certificate(der)
        assert f"O={MARK}," in certificate.subject.rfc4514_string()
        assert f"CN={MARK} " in certificate.issuer.rfc4514_string()


def test_serial_numbers_are_random_and_keys_new(authority: DevelopmentAuthority) -> None:
    made = [authority.issue(IIN, NAME, [Usage.FIRST_HEAD]) for _ in range(3)]
    assert len({credential.serial for credential in made}) == 3
    assert len({credential.key.private_numbers().private_value for credential in made}) == 3
    assert min(credential.serial for credential in made) > 2**100


def test_what_cannot_be_certified_is_not_issued(authority: DevelopmentAuthority) -> None:
    now = datetime.now(UTC)
    for number in ("", IIN[:11], f"{IIN[:11]}{(int(IIN[11]) + 1) % 10}"):
        with pytest.raises(InvalidIdentifier):
            authority.issue(number, NAME, [Usage.FIRST_HEAD])
        with pytest.raises(InvalidIdentifier):
            authority.issue(IIN, NAME, [Usage.FIRST_HEAD], bin=number)
    authority.issue(IIN, "Ә" * (LONGEST_NAME // 2), [Usage.FIRST_HEAD])
    for name, usages in (("", [Usage.FIRST_HEAD]), ("a" * (LONGEST_NAME + 1), [Usage.FIRST_HEAD]), (NAME, [])):
        with pytest.raises(InvalidArgument):
            authority.issue(IIN, name, usages)
    with pytest.raises(InvalidArgument):
        authority.issue(IIN, NAME, [Usage.FIRST_HEAD], valid_from=now, valid_until=now)
    for serial in (0, -1, 2**160):
        with pytest.raises(InvalidArgument):
            authority.revoke(serial)


def test_a_credential_is_kept_in_a_file_for_its_owner(authority: DevelopmentAuthority, tmp_path: Path) -> None:
    credential, file = authority.issue(IIN, NAME, [Usage.FIRST_HEAD]), tmp_path / "me.pem"
    credential.save(file)
    assert mode(file) == 0o600
    loaded = Credential.load(file)
    assert (loaded.certificate, loaded.chain) == (credential.certificate, credential.chain)
    with pytest.raises(InvalidArgument):
        credential.save(file)
    other = authority.issue(OTHER_IIN, NAME, [Usage.FIRST_HEAD])
    mixed = Credential(other.certificate, (), credential.key)
    mixed.save(tmp_path / "mixed.pem")
    (tmp_path / "none.pem").write_bytes(b"hello")
    for name in ("mixed.pem", "none.pem", "absent.pem"):
        with pytest.raises(InvalidArgument):
            Credential.load(tmp_path / name)


def test_the_commands_issue_sign_revoke_and_renew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, judged: Judge
) -> None:
    monkeypatch.setenv("ESEP_DATA_DIR", str(tmp_path / "data"))
    runner = CliRunner()

    def told(*words: str, code: int = 0) -> tuple[str, str]:
        result = runner.invoke(app, ["dev-ca", *words])
        assert result.exit_code == code, result.output
        return result.stdout, result.stderr

    credential, file = str(tmp_path / "me.pem"), tmp_path / "document.json"
    file.write_bytes(CONTENT)
    who = ("issue", NAME, "--iin", IIN, "--bin", BIN, "--usage", "legal_entity", "--usage", "RIGHT_TO_SIGN")
    issued = told(*who, "--out", credential)[1]
    signature, said = told("sign", str(file), "--with", credential)
    assert issued.startswith(MARK)
    assert said.startswith(MARK)
    authority = DevelopmentAuthority.opened(tmp_path / "data" / "dev-ca")
    signer = judged(authority, base64.b64decode(signature, validate=False))
    assert isinstance(signer, Signer)
    assert (signer.usages, signer.bin) == ({Usage.LEGAL_ENTITY, Usage.RIGHT_TO_SIGN}, BIN)
    number = re.findall(r"certificate (\d+) ", issued)
    assert number == [str(signer.serial)]
    before = (authority.trust_folder / "root.crl").read_bytes()
    assert told("renew")[1].startswith(MARK)
    assert (authority.trust_folder / "root.crl").read_bytes() != before
    assert isinstance(judged(authority, base64.b64decode(signature)), Signer)
    assert told("revoke", *number)[1].startswith(MARK)
    assert judged(authority, base64.b64decode(signature)) is Refusal.CERTIFICATE_REVOKED
    assert "INVALID_ARGUMENT" in told("revoke", "x", code=2)[1]
    assert "INVALID_ARGUMENT" in told(*who, "--out", credential, code=2)[1]
    assert "INVALID_IDENTIFIER" in told("issue", NAME, "--iin", "1", "--usage", "EMPLOYEE", "--out", "x", code=2)[1]
