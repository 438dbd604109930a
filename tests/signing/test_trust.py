"""The folder that an operator keeps, and what never reaches a log."""

import logging
import shutil
from datetime import UTC, datetime

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding

from graph.model.errors import Refusal, SettingsError, SignatureRefused
from graph.signing.certificates import Signer, Usage
from graph.signing.development import DevelopmentAuthority
from graph.signing.trust import LARGEST_FILE, MOST_FILES, Trust
from graph.signing.verifying import verify
from tests.signing.conftest import Judge
from tests.signing.forging import (
    CONTENT,
    DAY,
    IIN,
    NAME,
    Certified,
    authority_certificate,
    authority_key,
    cms_of,
    issued,
    self_signed,
)
from tests.signing.test_certificates import AUTHORITY_KEYS


async def test_a_renewed_list_counts_without_a_restart(authority: DevelopmentAuthority) -> None:
    trust, credential = Trust(authority.trust_folder), authority.issue(IIN, NAME, [Usage.FIRST_HEAD])
    signed = credential.sign(CONTENT)
    assert isinstance(await verify(CONTENT, signed, trust, datetime.now(UTC)), Signer)
    before = trust.current()
    assert trust.current() is before, "what has not changed is not read again"
    authority.revoke(credential.serial)
    with pytest.raises(SignatureRefused) as refused:
        await verify(CONTENT, signed, trust, datetime.now(UTC))
    assert refused.value.reason is Refusal.CERTIFICATE_REVOKED
    assert refused.value.code == "SIGNATURE_REFUSED"


def test_files_may_be_pem_or_der_and_hold_several(authority: DevelopmentAuthority, judged: Judge) -> None:
    folder = authority.trust_folder
    root, issuing = ((folder / f"{name}.crt").read_bytes() for name in ("root", "issuing"))
    (folder / "both.pem").write_bytes(root + issuing)
    for name in ("root", "issuing"):
        (folder / f"{name}.crt").unlink()
        listed = x509.load_der_x509_crl((folder / f"{name}.crl").read_bytes())
        (folder / f"{name}.crl").write_bytes(listed.public_bytes(Encoding.PEM))
    signed = authority.issue(IIN, NAME, [Usage.FIRST_HEAD]).sign(CONTENT)
    assert isinstance(judged(authority, signed), Signer)


async def test_a_development_authority_counts_in_a_demonstration_alone(authority: DevelopmentAuthority) -> None:
    signed = authority.issue(IIN, NAME, [Usage.FIRST_HEAD]).sign(CONTENT)
    with pytest.raises(SignatureRefused) as refused:
        await verify(CONTENT, signed, Trust(authority.trust_folder, takes_development=False), datetime.now(UTC))
    assert refused.value.reason is Refusal.CERTIFICATE_UNTRUSTED


def test_a_development_authority_is_known_as_one(authority: DevelopmentAuthority, judged: Judge) -> None:
    trust = Trust(authority.trust_folder)
    assert trust.is_development
    (authority.trust_folder / "root.crt").unlink()
    plain = self_signed(name="Invented root", numbers=(), keys=AUTHORITY_KEYS, ca=True)
    (authority.trust_folder / "plain.cer").write_bytes(plain.certificate)
    assert not trust.is_development


def test_what_is_no_authority_is_passed_over_and_told(
    authority: DevelopmentAuthority, judged: Judge, caplog: pytest.LogCaptureFixture
) -> None:
    signed = authority.issue(IIN, NAME, [Usage.FIRST_HEAD]).sign(CONTENT)
    (authority.trust_folder / "junk.crt").write_bytes(b"junk")
    (authority.trust_folder / "empty.crl").write_bytes(b"")
    (authority.trust_folder / "person.crt").write_bytes(self_signed().certificate)
    (authority.trust_folder / "notes.txt").write_text("not read")
    assert isinstance(judged(authority, signed), Signer)
    assert judged(authority, cms_of(self_signed())) is Refusal.CERTIFICATE_UNTRUSTED
    told = {message.split(" ")[0] for message in caplog.messages}
    assert told == {"junk.crt", "empty.crl", "person.crt"}


def test_a_folder_beyond_its_bounds_is_the_operators_fault(authority: DevelopmentAuthority) -> None:
    trust = Trust(authority.trust_folder)
    with (authority.trust_folder / "large.crl").open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(SettingsError):
        trust.current()
    (authority.trust_folder / "large.crl").unlink()
    trust.current()
    for number in range(MOST_FILES):
        (authority.trust_folder / f"{number}.crl").touch()
    with pytest.raises(SettingsError):
        trust.current()
    shutil.rmtree(authority.trust_folder)
    with pytest.raises(SettingsError):
        trust.current()


async def test_a_large_list_is_searched_too(authority: DevelopmentAuthority) -> None:
    credential, now = authority.issue(IIN, NAME, [Usage.FIRST_HEAD]), datetime.now(UTC)
    for serial in range(2**150, 2**150 + 2):
        authority.revoke(serial)
    builder = x509.CertificateRevocationListBuilder().last_update(now).next_update(now + DAY)
    held = x509.load_der_x509_crl((authority.trust_folder / "issuing.crl").read_bytes())
    builder = builder.issuer_name(held.issuer)
    for serial in (*range(2**150, 2**150 + 3000), credential.serial):
        entry = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(now).build()
        builder = builder.add_revoked_certificate(entry)
    large = builder.sign(authority_key(authority), SHA256()).public_bytes(Encoding.DER)
    (authority.trust_folder / "issuing.crl").write_bytes(large)
    trust = Trust(authority.trust_folder)
    other = authority.issue(IIN, NAME, [Usage.FIRST_HEAD])
    assert isinstance(await verify(CONTENT, other.sign(CONTENT), trust, datetime.now(UTC)), Signer)
    with pytest.raises(SignatureRefused) as refused:
        await verify(CONTENT, credential.sign(CONTENT), trust, datetime.now(UTC))
    assert refused.value.reason is Refusal.CERTIFICATE_REVOKED


def test_no_name_and_no_number_reaches_a_log_or_a_message(
    authority: DevelopmentAuthority, judged: Judge, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    now = datetime.now(UTC)
    sound = authority.issue(IIN, NAME, [Usage.FIRST_HEAD])
    revoked = authority.issue(IIN, NAME, [Usage.FIRST_HEAD])
    authority.revoke(revoked.serial)
    refusals = [
        judged(authority, revoked.sign(CONTENT)),
        judged(authority, sound.sign(CONTENT), b""),
        judged(authority, sound.sign(CONTENT)[:-1]),
        judged(authority, cms_of(issued(authority, numbers=(f"IIN{IIN}", f"IIN{IIN}")))),
        judged(authority, cms_of(issued(authority, keys=None))),
        judged(authority, cms_of(self_signed())),
        judged(authority, cms_of(sound, digest="sha1")),
        judged(authority, sound.sign(CONTENT), now=now + 2 * DAY),
        judged(authority, sound.sign(CONTENT), now=now + 800 * DAY),
        judged(authority, cms_of(sound, algorithm="sha256_rsa")),
    ]
    (authority.trust_folder / "root.crl").write_bytes((authority.trust_folder / "issuing.crl").read_bytes())
    refusals.append(judged(authority, sound.sign(CONTENT)))
    assert all(isinstance(refusal, Refusal) for refusal in refusals)
    logged = "".join(f"{record.getMessage()}{record.exc_text}{record.args}" for record in caplog.records)
    assert all(private not in logged for private in (IIN, NAME, NAME.split()[1], "IIN"))
    assert not any(record.exc_info for record in caplog.records)
    assert not any(record.name.startswith("pyhanko") for record in caplog.records)
    assert "AssertionError" in logged, "what nobody foresaw is told by its kind alone"


def test_the_libraries_would_log_a_name(
    authority: DevelopmentAuthority, judged: Judge, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Were they heard: a list's issuer, whose former certificate has expired, is told of with its subject."""
    yesterday = datetime.now(UTC) - DAY
    former = Certified(name=NAME, keys=AUTHORITY_KEYS, ca=True, valid_from=yesterday - DAY, valid_until=yesterday)
    beside = former.by(authority_certificate(authority).subject, authority_key(authority))
    (authority.trust_folder / "former.crt").write_bytes(beside.certificate)
    empty = x509.CertificateRevocationListBuilder().last_update(yesterday + DAY).next_update(yesterday + 2 * DAY)
    empty = empty.issuer_name(x509.load_der_x509_certificate(beside.certificate).subject)
    (authority.trust_folder / "issuing.crl").write_bytes(empty.sign(beside.key, SHA256()).public_bytes(Encoding.DER))
    signed = authority.issue(IIN, NAME, [Usage.FIRST_HEAD]).sign(CONTENT)
    caplog.set_level(logging.DEBUG)
    assert judged(authority, signed) is Refusal.REVOCATION_UNKNOWN
    assert not caplog.records
    library = logging.getLogger("pyhanko_certvalidator")
    monkeypatch.setattr(library, "propagate", True)
    caplog.set_level(logging.DEBUG, library.name)
    assert judged(authority, signed) is Refusal.REVOCATION_UNKNOWN
    assert NAME in caplog.text, "else the tests of silence would prove nothing"


async def test_an_instant_has_a_zone(lasting: DevelopmentAuthority) -> None:
    with pytest.raises(ValueError, match="zone"):
        await verify(CONTENT, b"", Trust(lasting.trust_folder), datetime(2026, 1, 1))  # noqa: DTZ001
