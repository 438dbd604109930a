"""What is wrong with a signature, whoever made it."""

import dataclasses
from typing import Any

import pytest
from asn1crypto import cms
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, pkcs7
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model.errors import Refusal
from graph.signing.certificates import Signer, Usage
from graph.signing.development import Credential, DevelopmentAuthority
from graph.signing.verifying import LARGEST_CONTENT, LARGEST_SIGNATURE
from tests.signing.conftest import Judge
from tests.signing.forging import (
    BIN,
    CONTENT,
    GOST_DIGEST,
    GOST_SIGNATURE,
    IIN,
    NAME,
    OTHER_IIN,
    attributes,
    cms_of,
    issued,
)


@pytest.fixture(scope="module")
def credential(lasting: DevelopmentAuthority) -> Credential:
    return lasting.issue(IIN, NAME, [Usage.FIRST_HEAD], bin=BIN)


def test_a_sound_signature_names_its_signer(
    lasting: DevelopmentAuthority, credential: Credential, judged: Judge
) -> None:
    signer = judged(lasting, credential.sign(CONTENT))
    assert isinstance(signer, Signer)
    assert (signer.iin, signer.bin, signer.usages) == (IIN, BIN, {Usage.FIRST_HEAD})
    assert signer.serial == credential.serial
    assert signer.fingerprint == x509.load_der_x509_certificate(credential.certificate).fingerprint(SHA256()).hex()
    assert signer.may_sign
    assert signer.is_development
    assert judged(lasting, cms_of(credential)) == signer, "the forger's tools make sound signatures too"


@pytest.mark.parametrize(
    "make", [lambda: rsa.generate_private_key(65537, 2048), lambda: ec.generate_private_key(ec.SECP384R1())]
)
def test_rsa_of_2048_bits_and_other_nist_curves_are_strong_enough(
    lasting: DevelopmentAuthority, judged: Judge, make: object
) -> None:
    assert callable(make)
    assert isinstance(judged(lasting, cms_of(issued(lasting, key=make()))), Signer)


def test_rsa_with_pss_padding_is_verified(lasting: DevelopmentAuthority, judged: Judge) -> None:
    credential = issued(lasting, key=rsa.generate_private_key(65537, 2048))
    pss = padding.PSS(padding.MGF1(SHA256()), padding.PSS.DIGEST_LENGTH)
    certificate = x509.load_der_x509_certificate(credential.certificate)
    made = pkcs7.PKCS7SignatureBuilder().set_data(CONTENT)
    made = made.add_signer(certificate, credential.key, SHA256(), rsa_padding=pss)
    options = [pkcs7.PKCS7Options.DetachedSignature, pkcs7.PKCS7Options.Binary]
    assert isinstance(judged(lasting, made.sign(Encoding.DER, options)), Signer)


def test_what_is_no_cms_is_refused(lasting: DevelopmentAuthority, credential: Credential, judged: Judge) -> None:
    plain = cms.ContentInfo({"content_type": "data", "content": b"hello"}).dump()
    for signature in (b"", b"hello", bytes(200), b"\x30\x80" * 5000, credential.certificate, plain):
        assert judged(lasting, signature) is Refusal.NOT_CMS
    assert judged(lasting, credential.sign(CONTENT) + b"\0") is Refusal.NOT_CMS
    assert judged(lasting, cms_of(credential, kind="tst_info")) is Refusal.NOT_CMS


def test_two_signers_or_none_are_refused(lasting: DevelopmentAuthority, credential: Credential, judged: Judge) -> None:
    for signers in (0, 2):
        assert judged(lasting, cms_of(credential, signers=signers)) is Refusal.NOT_ONE_SIGNER


def test_a_signature_that_contains_what_it_signs_is_refused(
    lasting: DevelopmentAuthority, credential: Credential, judged: Judge
) -> None:
    for content in (CONTENT, b""):
        assert judged(lasting, cms_of(credential, encapsulated=content)) is Refusal.NOT_DETACHED


def test_a_signature_of_other_content_is_refused(
    lasting: DevelopmentAuthority, credential: Credential, judged: Judge
) -> None:
    signature = credential.sign(CONTENT)
    assert judged(lasting, signature, CONTENT + b" ") is Refusal.SIGNATURE_INVALID
    assert judged(lasting, signature, b"") is Refusal.SIGNATURE_INVALID


def test_a_stripped_signature_is_refused(lasting: DevelopmentAuthority, credential: Credential, judged: Judge) -> None:
    envelope = cms.ContentInfo.load(credential.sign(CONTENT))
    envelope["content"]["signer_infos"][0]["signature"] = b""
    assert judged(lasting, envelope.dump()) is Refusal.SIGNATURE_INVALID


def test_anothers_certificate_does_not_fit_a_signature(
    lasting: DevelopmentAuthority, credential: Credential, judged: Judge
) -> None:
    other = lasting.issue(OTHER_IIN, NAME, [Usage.FIRST_HEAD]).certificate
    assert judged(lasting, cms_of(credential, certificates=[other])) is Refusal.SIGNATURE_INVALID
    assert judged(lasting, cms_of(credential, certificates=[other], sid=other)) is Refusal.SIGNATURE_INVALID


def test_a_signature_without_signed_attributes_is_refused(
    lasting: DevelopmentAuthority, credential: Credential, judged: Judge
) -> None:
    told = list(attributes(CONTENT).items())
    assert judged(lasting, cms_of(credential, bare=True)) is Refusal.NOT_SIGNED_ATTRIBUTES
    for some in (told[:1], told[1:], [*told, told[1]], [*told, told[0]]):
        assert judged(lasting, cms_of(credential, signed=some)) is Refusal.NOT_SIGNED_ATTRIBUTES


def test_attributes_of_other_content_are_refused(
    lasting: DevelopmentAuthority, credential: Credential, judged: Judge
) -> None:
    for told in (attributes(CONTENT + b" "), attributes(CONTENT, kind="signed_data")):
        assert judged(lasting, cms_of(credential, signed=list(told.items()))) is Refusal.SIGNATURE_INVALID


def test_a_message_digest_that_was_changed_after_signing_is_refused(
    lasting: DevelopmentAuthority, credential: Credential, judged: Judge
) -> None:
    forged = b"forged " + CONTENT
    before, after = (attributes(content)["message_digest"] for content in (CONTENT, forged))
    signature = credential.sign(CONTENT)
    assert signature.count(before) == 1
    assert judged(lasting, signature.replace(before, after), forged) is Refusal.SIGNATURE_INVALID


@pytest.mark.parametrize("digest", ["sha1", "md5"])
def test_a_weak_digest_is_refused(lasting: DevelopmentAuthority, judged: Judge, digest: str) -> None:
    credential = issued(lasting, key=rsa.generate_private_key(65537, 2048))
    assert judged(lasting, cms_of(credential, digest=digest)) is Refusal.WEAK_DIGEST
    assert judged(lasting, cms_of(credential, digest=digest, algorithm="rsassa_pkcs1v15")) is Refusal.WEAK_DIGEST


def test_algorithms_of_gost_and_unknown_ones_are_refused(
    lasting: DevelopmentAuthority, credential: Credential, judged: Judge
) -> None:
    choices: tuple[dict[str, Any], ...] = (
        {"algorithm": GOST_SIGNATURE, "digest_algorithm": GOST_DIGEST},
        {"algorithm": GOST_SIGNATURE},
        {"digest_algorithm": GOST_DIGEST},
        {"algorithm": "1.2.3.4.5"},
        {"algorithm": "sha256_dsa"},
        {"digest_algorithm": "shake256"},
    )
    for chosen in choices:
        assert judged(lasting, cms_of(credential, **chosen)) is Refusal.UNSUPPORTED_ALGORITHM, chosen
    edwards = issued(lasting, key=ed25519.Ed25519PrivateKey.generate())
    assert judged(lasting, cms_of(edwards, algorithm="ed25519")) is Refusal.UNSUPPORTED_ALGORITHM


def test_what_is_too_large_is_refused_unread(
    lasting: DevelopmentAuthority, credential: Credential, judged: Judge
) -> None:
    large = bytes(LARGEST_CONTENT)
    assert isinstance(judged(lasting, credential.sign(large), large), Signer)
    assert judged(lasting, credential.sign(large + b"\0"), large + b"\0") is Refusal.TOO_LARGE
    assert judged(lasting, bytes(LARGEST_SIGNATURE)) is Refusal.NOT_CMS
    assert judged(lasting, bytes(LARGEST_SIGNATURE + 1)) is Refusal.TOO_LARGE


def test_no_changed_bit_makes_another_signer(
    lasting: DevelopmentAuthority, credential: Credential, judged: Judge
) -> None:
    signature = credential.sign(CONTENT)
    sound = judged(lasting, signature)
    for place in range(len(signature)):
        changed = bytearray(signature)
        changed[place] ^= 1 << place % 8
        assert said(judged(lasting, bytes(changed))) in (None, said(sound)), place


def said(found: Signer | Refusal) -> Signer | None:
    """All that a signer's certificate says. Its own signature can be written in two ways, and so has two prints."""
    return None if isinstance(found, Refusal) else dataclasses.replace(found, fingerprint="")


SLICES = st.tuples(
    st.sampled_from(("replace", "insert", "delete", "cut", "repeat")), st.floats(0, 1), st.binary(max_size=40)
)


@settings(max_examples=300)
@given(st.lists(SLICES, min_size=1, max_size=4))
def test_a_mangled_signature_is_the_same_signers_or_refused(
    lasting: DevelopmentAuthority, credential: Credential, judged: Judge, slices: list[tuple[str, float, bytes]]
) -> None:
    mangled = signature = credential.sign(CONTENT)
    for how, share, given_bytes in slices:
        at = int(share * len(mangled))
        head, tail = mangled[:at], mangled[at:]
        mangled = {
            "replace": head + given_bytes + tail[len(given_bytes) :],
            "insert": head + given_bytes + tail,
            "delete": head + tail[len(given_bytes) :],
            "cut": head,
            "repeat": head + tail[: len(given_bytes)] + tail,
        }[how]
    assert said(judged(lasting, mangled)) in (None, said(judged(lasting, signature)))


@given(st.binary(max_size=300))
def test_any_bytes_are_refused(lasting: DevelopmentAuthority, judged: Judge, anything: bytes) -> None:
    assert isinstance(judged(lasting, anything), Refusal)
