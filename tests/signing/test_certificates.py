"""Who is believed to have signed: terms, revocation, trust, and what a certificate says."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding

from graph.model.errors import Refusal
from graph.signing.certificates import OIDS, Signer, Usage
from graph.signing.development import DevelopmentAuthority
from graph.signing.trust import Trust
from tests.signing.conftest import Judge
from tests.signing.forging import (
    BIN,
    CONTENT,
    DAY,
    GOST_KEY,
    GOST_SIGNATURE,
    IIN,
    NAME,
    OTHER_IIN,
    Certified,
    authority_certificate,
    authority_key,
    cms_of,
    issued,
    rewritten,
    self_signed,
)

MINUTE = timedelta(minutes=1)
AUTHORITY_KEYS = x509.KeyUsage(False, False, False, False, False, True, True, False, False)


def no_keys(**allowed: bool) -> x509.KeyUsage:
    names = ("digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement")
    names += ("key_cert_sign", "crl_sign", "encipher_only", "decipher_only")
    return x509.KeyUsage(**{name: allowed.get(name, False) for name in names})


def signature(authority: DevelopmentAuthority) -> bytes:
    return authority.issue(IIN, NAME, [Usage.RIGHT_TO_SIGN]).sign(CONTENT)


def test_an_expired_certificate_is_refused(lasting: DevelopmentAuthority, judged: Judge) -> None:
    now = datetime.now(UTC)
    expired = lasting.issue(IIN, NAME, [Usage.FIRST_HEAD], valid_from=now - DAY, valid_until=now - MINUTE)
    assert judged(lasting, expired.sign(CONTENT)) is Refusal.CERTIFICATE_EXPIRED


def test_a_certificate_of_tomorrow_is_refused(lasting: DevelopmentAuthority, judged: Judge) -> None:
    tomorrow = lasting.issue(IIN, NAME, [Usage.FIRST_HEAD], valid_from=datetime.now(UTC) + DAY)
    assert judged(lasting, tomorrow.sign(CONTENT)) is Refusal.CERTIFICATE_NOT_YET_VALID


@pytest.mark.parametrize(("years", "whose"), [(6, "issuing authority"), (11, "root")])
def test_an_authority_vouches_for_nobody_after_its_term(
    authority: DevelopmentAuthority, judged: Judge, years: int, whose: str
) -> None:
    then = datetime.now(UTC) + years * 365 * DAY
    long = authority.issue(IIN, NAME, [Usage.FIRST_HEAD], valid_until=then + DAY)
    authority.renew_crls(then)
    assert judged(authority, long.sign(CONTENT), now=then) is Refusal.CERTIFICATE_EXPIRED, whose


def test_a_signature_by_a_revoked_certificate_is_refused(authority: DevelopmentAuthority, judged: Judge) -> None:
    credential, other = (authority.issue(iin, NAME, [Usage.FIRST_HEAD]) for iin in (IIN, OTHER_IIN))
    assert isinstance(judged(authority, credential.sign(CONTENT)), Signer)
    authority.revoke(credential.serial)
    assert judged(authority, credential.sign(CONTENT)) is Refusal.CERTIFICATE_REVOKED
    assert isinstance(judged(authority, other.sign(CONTENT)), Signer)
    authority.renew_crls(datetime.now(UTC))
    assert judged(authority, credential.sign(CONTENT)) is Refusal.CERTIFICATE_REVOKED, "a new list forgets nobody"


def test_who_stands_on_a_list_is_revoked_from_that_instant_on(authority: DevelopmentAuthority, judged: Judge) -> None:
    credential = authority.issue(IIN, NAME, [Usage.FIRST_HEAD])
    authority.revoke(credential.serial)
    revoked = next(iter(x509.load_der_x509_crl((authority.trust_folder / "issuing.crl").read_bytes())))
    same = revoked.revocation_date_utc
    assert judged(authority, credential.sign(CONTENT), now=same) is Refusal.CERTIFICATE_REVOKED


def test_nobody_below_a_revoked_authority_may_sign(authority: DevelopmentAuthority, judged: Judge) -> None:
    authority.revoke(authority_certificate(authority).serial_number)
    assert judged(authority, signature(authority)) is Refusal.CERTIFICATE_REVOKED


def test_a_certificate_of_a_foreign_authority_is_refused(
    authority: DevelopmentAuthority, lasting: DevelopmentAuthority, judged: Judge
) -> None:
    assert judged(authority, signature(lasting)) is Refusal.CERTIFICATE_UNTRUSTED
    assert judged(authority, cms_of(self_signed())) is Refusal.CERTIFICATE_UNTRUSTED
    unrelated = Certified().by(x509.Name([]), authority_key(authority))
    assert judged(authority, cms_of(unrelated)) is Refusal.CERTIFICATE_UNTRUSTED


def test_a_chain_that_the_signature_brings_is_not_searched(authority: DevelopmentAuthority, judged: Judge) -> None:
    credential = authority.issue(IIN, NAME, [Usage.FIRST_HEAD])
    (authority.trust_folder / "issuing.crt").unlink()
    assert judged(authority, credential.sign(CONTENT)) is Refusal.CERTIFICATE_UNTRUSTED


def test_who_has_a_certificate_issues_none(lasting: DevelopmentAuthority, judged: Judge) -> None:
    holder = lasting.issue(IIN, NAME, [Usage.FIRST_HEAD])
    below = Certified(numbers=(f"IIN{OTHER_IIN}",)).by(
        x509.load_der_x509_certificate(holder.certificate).subject, holder.key
    )
    bundle = [below.certificate, holder.certificate]
    assert judged(lasting, cms_of(below, certificates=bundle)) is Refusal.CERTIFICATE_UNTRUSTED


@pytest.mark.parametrize("name", ["root", "issuing"])
def test_without_a_revocation_list_nobody_is_believed(
    authority: DevelopmentAuthority, judged: Judge, name: str
) -> None:
    (authority.trust_folder / f"{name}.crl").unlink()
    assert judged(authority, signature(authority)) is Refusal.REVOCATION_UNKNOWN


def test_a_revocation_list_is_believed_for_an_hour(authority: DevelopmentAuthority, judged: Judge) -> None:
    signed, now = signature(authority), datetime.now(UTC)
    for age, expected in ((59, Signer), (61, Refusal), (-1, Refusal)):
        authority.renew_crls(now - age * MINUTE)
        found = judged(authority, signed, now=now + timedelta(seconds=1))
        assert isinstance(found, expected), age
        assert isinstance(found, Signer) or found is Refusal.REVOCATION_UNKNOWN


@pytest.mark.parametrize("name", ["root", "issuing"])
def test_a_revocation_list_that_somebody_else_signed_is_not_believed(
    authority: DevelopmentAuthority, judged: Judge, name: str
) -> None:
    now = datetime.now(UTC)
    builder = x509.CertificateRevocationListBuilder().issuer_name(authority_certificate(authority, name).subject)
    forged = builder.last_update(now).next_update(now + DAY).sign(ec.generate_private_key(ec.SECP256R1()), SHA256())
    (authority.trust_folder / f"{name}.crl").write_bytes(forged.public_bytes(Encoding.DER))
    assert len(Trust(authority.trust_folder).current().lists) == 1, "it does not even come to the validator"
    assert judged(authority, signature(authority)) is Refusal.REVOCATION_UNKNOWN


@pytest.mark.parametrize("name", ["root", "issuing"])
def test_an_authoritys_certificate_signs_no_document(lasting: DevelopmentAuthority, judged: Judge, name: str) -> None:
    certificate = authority_certificate(lasting, name).public_bytes(Encoding.DER)
    made = lasting.issue(IIN, NAME, [Usage.FIRST_HEAD])
    as_authority = type(made)(certificate, (), authority_key(lasting, name))
    assert judged(lasting, as_authority.sign(CONTENT)) is Refusal.WRONG_KEY_USAGE


@pytest.mark.parametrize(
    "chosen",
    [
        {"keys": no_keys(digital_signature=True, key_encipherment=True)},  # as for signing in
        {"keys": None},
        {"keys": AUTHORITY_KEYS},
        {"purposes": None},
        {"purposes": ["1.3.6.1.5.5.7.3.4"]},
        {"purposes": ["1.2.398.3.3.4.1.2.99"]},
        {"ca": True},
    ],
)
def test_a_certificate_that_is_not_for_signing_documents_is_refused(
    lasting: DevelopmentAuthority, judged: Judge, chosen: dict[str, object]
) -> None:
    assert judged(lasting, cms_of(issued(lasting, **chosen))) is Refusal.WRONG_KEY_USAGE


@pytest.mark.parametrize(
    "chosen",
    [
        {"numbers": ()},
        {"numbers": (IIN,)},
        {"numbers": (f"IIN{IIN[:11]}",)},
        {"numbers": (f"IIN{IIN[:11]}{(int(IIN[11]) + 1) % 10}",)},
        {"numbers": (f"IIN{IIN} ",)},
        {"numbers": (f"IIN{IIN}", f"IIN{OTHER_IIN}")},
        {"units": ("BIN12",)},
        {"units": (f"BIN{BIN}", f"BIN{BIN}")},
    ],
)
def test_a_certificate_that_does_not_name_one_person_soundly_is_refused(
    lasting: DevelopmentAuthority, judged: Judge, chosen: dict[str, object]
) -> None:
    assert judged(lasting, cms_of(issued(lasting, **chosen))) is Refusal.NO_IIN


def test_units_that_are_no_body_are_passed_over(lasting: DevelopmentAuthority, judged: Judge) -> None:
    signer = judged(lasting, cms_of(issued(lasting, units=("Invented department", f"BIN{BIN}"))))
    assert isinstance(signer, Signer)
    assert signer.bin == BIN


@pytest.mark.parametrize("usage", list(Usage))
def test_only_the_head_and_who_has_the_right_may_sign_for_a_body(
    lasting: DevelopmentAuthority, judged: Judge, usage: Usage
) -> None:
    signer = judged(lasting, lasting.issue(IIN, NAME, [usage]).sign(CONTENT))
    assert isinstance(signer, Signer)
    assert signer.usages == {usage}
    assert signer.may_sign == (usage in (Usage.FIRST_HEAD, Usage.RIGHT_TO_SIGN))
    assert signer.is_natural_person == (usage is Usage.NATURAL_PERSON)


def test_an_employees_certificate_is_sound_and_may_not_sign(lasting: DevelopmentAuthority, judged: Judge) -> None:
    both = lasting.issue(IIN, NAME, [Usage.LEGAL_ENTITY, Usage.EMPLOYEE], bin=BIN)
    signer = judged(lasting, both.sign(CONTENT))
    assert isinstance(signer, Signer)
    assert not signer.may_sign


@pytest.mark.parametrize(
    "make",
    [
        lambda: rsa.generate_private_key(65537, 1024),  # noqa: S505 - weak, as it shall be
        lambda: ec.generate_private_key(ec.SECP256K1()),
        lambda: ec.generate_private_key(ec.BrainpoolP256R1()),
    ],
)
def test_a_weak_key_is_refused(
    lasting: DevelopmentAuthority, authority: DevelopmentAuthority, judged: Judge, make: Callable[[], object]
) -> None:
    weak = make()
    assert judged(lasting, cms_of(issued(lasting, key=weak))) is Refusal.WEAK_KEY
    root = self_signed(name="DEVELOPMENT weak", numbers=(), key=weak, keys=AUTHORITY_KEYS, ca=True)
    (authority.trust_folder / "weak.crt").write_bytes(root.certificate)
    below = Certified().by(x509.load_der_x509_certificate(root.certificate).subject, weak)
    assert judged(authority, cms_of(below)) is Refusal.WEAK_KEY, "so is one above"


def test_a_certificate_that_is_signed_with_a_weak_digest_is_refused(
    lasting: DevelopmentAuthority, judged: Judge
) -> None:
    weak = rewritten(issued(lasting), authority_key(lasting), "sha1_ecdsa", "sha1")
    assert judged(lasting, cms_of(weak)) is Refusal.WEAK_DIGEST


def test_certificates_of_gost_are_refused(lasting: DevelopmentAuthority, judged: Judge) -> None:
    credential, issuing = issued(lasting), authority_key(lasting)
    for strange in (
        rewritten(credential, issuing, GOST_SIGNATURE),
        rewritten(credential, issuing, GOST_SIGNATURE, key=GOST_KEY),
        rewritten(credential, issuing, "sha256_ecdsa", key=GOST_KEY),
    ):
        assert judged(lasting, cms_of(strange)) is Refusal.UNSUPPORTED_ALGORITHM


def test_every_reason_of_refusal_is_reached_by_a_test() -> None:
    texts = "".join(path.read_text("utf-8") for path in Path(__file__).parent.glob("test_*.py"))
    assert {reason for reason in Refusal if f"Refusal.{reason.value}" not in texts} == set()
    assert len(OIDS) == len(Usage)
