"""Verifies a detached CMS signature (RFC 5652), and the certificate behind it (RFC 5280), against a trust folder.

Only the signer's own certificate is taken from the signature: the way from it to a root is the operator's, so that
nobody can send a maze of certificates to search. Nothing is ever fetched. Revocation is told by the folder's lists
alone; OCSP responses that a signature carries are not read.
"""

import asyncio
import hashlib
import logging
import threading
from datetime import datetime, timedelta

from asn1crypto import cms, x509
from pyhanko.sign.general import MultivaluedAttributeError, NonexistentAttributeError, find_unique_cms_attribute
from pyhanko.sign.validation.generic_cms import extract_certs_for_validation, validate_sig_integrity
from pyhanko_certvalidator import CertificateValidator, errors
from pyhanko_certvalidator.context import ValidationContext
from pyhanko_certvalidator.ltv.types import ValidationTimingInfo, ValidationTimingParams
from pyhanko_certvalidator.path import ValidationPath
from pyhanko_certvalidator.policy_decl import REQUIRE_REVINFO, CertRevTrustPolicy

from graph.model.errors import Refusal, SignatureRefused
from graph.signing.algorithms import DIGESTS, Policy, Signatures, weakness
from graph.signing.certificates import Signer, person_and_body, usages_of
from graph.signing.trust import Trust, Trusted, is_development

LARGEST_SIGNATURE = 64 * 2**10
LARGEST_CONTENT = 256 * 2**10
OLDEST_LIST = timedelta(hours=1)
"""A revocation list that is older tells nothing."""

_INLINE = 64 * 2**10  # bytes of revocation lists that are searched in a few milliseconds; more go to a thread
_turn = threading.Lock()
_log = logging.getLogger(__name__)

# The libraries log whole subjects, IIN included, when they refuse one. They make no records any more, whatever the
# root's level is; and should somebody raise theirs, nobody above hears of it.
for _library in ("pyhanko", "pyhanko_certvalidator"):
    logging.getLogger(_library).setLevel(logging.CRITICAL + 1)
    logging.getLogger(_library).propagate = False

_MESSAGES = {
    Refusal.TOO_LARGE: "The signature or what is signed is too large.",
    Refusal.NOT_CMS: "That is not a CMS signature.",
    Refusal.NOT_ONE_SIGNER: "A signature has exactly one signer here.",
    Refusal.NOT_DETACHED: "The signature contains what is signed. A detached one is needed.",
    Refusal.NOT_SIGNED_ATTRIBUTES: "The signature lacks its signed attributes: content type and message digest.",
    Refusal.SIGNATURE_INVALID: "The signature is not one of this content by this certificate.",
    Refusal.UNSUPPORTED_ALGORITHM: "The algorithm cannot be verified here. RSA and ECDSA with SHA-2 can.",
    Refusal.WEAK_DIGEST: "The digest algorithm is too weak. SHA-256 or stronger is needed.",
    Refusal.WEAK_KEY: "The key is too weak. RSA of 2048 bits, or P-256, P-384 or P-521, is needed.",
    Refusal.CERTIFICATE_UNTRUSTED: "No trusted authority issued the certificate.",
    Refusal.CERTIFICATE_EXPIRED: "The certificate, or that of its issuer, has expired.",
    Refusal.CERTIFICATE_NOT_YET_VALID: "The certificate, or that of its issuer, is not valid yet.",
    Refusal.CERTIFICATE_REVOKED: "The certificate, or that of its issuer, was revoked.",
    Refusal.REVOCATION_UNKNOWN: "Whether the certificate was revoked is not known now. Try again later.",
    Refusal.WRONG_KEY_USAGE: "The certificate is not one for signing documents.",
    Refusal.NO_IIN: "The certificate does not name one person, and at most one body, by sound numbers.",
}


def refused(reason: Refusal) -> SignatureRefused:
    """The refusal for a reason, with its calm sentence."""
    return SignatureRefused(reason, _MESSAGES[reason])


async def verify(content: bytes, signature: bytes, trust: Trust, now: datetime) -> Signer:
    """Who signed the content: `signature` is a detached CMS in DER, and everything holds at `now`, which has a zone.

    Raises SignatureRefused with a reason and nothing else of the signature; SettingsError when the trust folder cannot
    be used. Takes about 3 ms, or as long as large revocation lists need, these in a thread.
    """
    if len(signature) > LARGEST_SIGNATURE or len(content) > LARGEST_CONTENT:
        raise refused(Refusal.TOO_LARGE)
    if now.utcoffset() is None:
        raise ValueError("an instant has a zone")
    trusted = trust.current()
    try:
        if trusted.size <= _INLINE:
            return await _verified(content, signature, trusted, now)
        return await asyncio.to_thread(_in_turn, content, signature, trusted, now)
    except SignatureRefused as known:
        reason = known.reason
    except Exception as unforeseen:  # bytes of a stranger, read by libraries that raise whatever comes to them
        _log.info("a signature was refused by %s", type(unforeseen).__name__)
        reason = Refusal.SIGNATURE_INVALID
    raise refused(reason)  # outside of the handlers: no library's sentence travels along as a context


def _in_turn(content: bytes, signature: bytes, trusted: Trusted, now: datetime) -> Signer:
    # asn1crypto parses a list when it is first searched, and another thread would find it half parsed: not revoked.
    with _turn:
        return asyncio.run(_verified(content, signature, trusted, now))


async def _verified(content: bytes, signature: bytes, trusted: Trusted, now: datetime) -> Signer:
    signed = _opened(signature)
    (info,) = signed["signer_infos"]
    _check_attributes(info)
    certificate = extract_certs_for_validation(signed).signer_cert
    _demand(weakness(info["signature_algorithm"], certificate.public_key, info["digest_algorithm"]))
    digest = DIGESTS[info["digest_algorithm"]["algorithm"].native](content).digest()
    if validate_sig_integrity(info, certificate, "data", digest, Signatures()) != (True, True):
        raise refused(Refusal.SIGNATURE_INVALID)
    path = await _path(certificate, trusted, now)
    return _signer(certificate, is_development(path.trust_anchor))


def _opened(signature: bytes) -> cms.SignedData:
    """The signed data with one signer and no content, its algorithms ours. Raises SignatureRefused."""
    try:
        envelope = cms.ContentInfo.load(signature, strict=True)
        signed = envelope["content"] if envelope["content_type"].native == "signed_data" else None
        if signed is None or signed["encap_content_info"]["content_type"].native != "data":
            raise ValueError
        infos = list(signed["signer_infos"])
        is_detached = signed["encap_content_info"]["content"].native is None
        algorithms = [(info["signature_algorithm"], info["digest_algorithm"]) for info in infos]
        _ = [(signing["algorithm"].native, digest["algorithm"].native) for signing, digest in algorithms]
    except Exception:  # asn1crypto parses late, and says no with whatever it stumbles over
        raise refused(Refusal.NOT_CMS) from None
    if len(infos) != 1:
        raise refused(Refusal.NOT_ONE_SIGNER)
    if not is_detached:
        raise refused(Refusal.NOT_DETACHED)
    _demand(weakness(algorithms[0][0], None, algorithms[0][1]))
    return signed


def _check_attributes(info: cms.SignerInfo) -> None:
    """Without signed attributes, what is signed can be given out as attributes of something else (RFC 5652, 11)."""
    try:
        for name in ("content_type", "message_digest"):
            find_unique_cms_attribute(info["signed_attrs"], name)
    except (NonexistentAttributeError, MultivaluedAttributeError):
        raise refused(Refusal.NOT_SIGNED_ATTRIBUTES) from None


async def _path(certificate: x509.Certificate, trusted: Trusted, now: datetime) -> ValidationPath:
    """The way from a certificate to an anchor, every step of it valid and known not to be revoked."""
    policy = Policy()
    context = ValidationContext(
        trust_roots=trusted.anchors,
        other_certs=trusted.intermediates,
        moment=now,
        allow_fetching=False,
        crls=[
            held.crl_data
            for held in trusted.lists
            if held.issuance_date is not None and now - held.issuance_date <= OLDEST_LIST
        ],
        revinfo_policy=CertRevTrustPolicy(REQUIRE_REVINFO),
        time_tolerance=timedelta(0),
        algorithm_usage_policy=policy,
        signature_validator=Signatures(),
    )
    # A `moment` means history to the library, in which a revocation at this same instant is still to come. Whoever
    # stands on a list is revoked here.
    context.timing_params = ValidationTimingParams(ValidationTimingInfo(now, now, False), timedelta(0))
    try:
        return await CertificateValidator(certificate, validation_context=context).async_validate_path()
    except errors.RevokedError:
        reason = Refusal.CERTIFICATE_REVOKED
    except errors.ExpiredError:
        reason = Refusal.CERTIFICATE_EXPIRED
    except errors.NotYetValidError:
        reason = Refusal.CERTIFICATE_NOT_YET_VALID
    except errors.InsufficientRevinfoError:
        reason = Refusal.REVOCATION_UNKNOWN
    except errors.DisallowedAlgorithmError:
        reason = policy.refusal or Refusal.UNSUPPORTED_ALGORITHM
    except (errors.PathError, errors.ValidationError):
        reason = Refusal.CERTIFICATE_UNTRUSTED
    raise refused(reason)


def _signer(certificate: x509.Certificate, is_development: bool) -> Signer:
    """What a trusted certificate says. Raises SignatureRefused of one that is not for signing or names nobody."""
    usages = usages_of(certificate)
    # nonRepudiation is what tells a certificate for documents from one for signing in, which has digitalSignature too.
    purposes = certificate.key_usage_value.native if certificate.key_usage_value else set()
    if certificate.ca or "non_repudiation" not in purposes or not usages:
        raise refused(Refusal.WRONG_KEY_USAGE)
    named = person_and_body(certificate)
    if named is None:
        raise refused(Refusal.NO_IIN)
    return Signer(
        iin=named[0],
        bin=named[1],
        usages=usages,
        fingerprint=hashlib.sha256(certificate.dump()).hexdigest(),
        serial=certificate.serial_number,
        valid_until=certificate.not_valid_after,
        is_development=is_development,
    )


def _demand(weak: Refusal | None) -> None:
    if weak is not None:
        raise refused(weak)
