"""Whom we trust to say who signed: a folder of certificates and revocation lists, which an operator keeps.

A cron job renews the lists by replacing files (write beside, then rename); nothing is restarted. Whatever in the folder
is not what its name says is passed over and told in the log by its file's name: a fault in it can only refuse more.
"""

import logging
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from asn1crypto import algos, crl, pem, x509
from cryptography.exceptions import InvalidSignature
from pyhanko_certvalidator.authority import AuthorityWithCert, TrustAnchor, TrustQualifiers
from pyhanko_certvalidator.revinfo.archival import CRLContainer

from graph.model.errors import SettingsError
from graph.signing.algorithms import Signatures

MOST_FILES = 200
LARGEST_FILE = 20 * 2**20
DEVELOPMENT = "DEVELOPMENT"  # how the common name of a development authority begins
_CERTIFICATES = frozenset((".crt", ".pem", ".cer"))
_LISTS = frozenset((".crl",))
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Trusted:
    """What the folder held at one time."""

    anchors: tuple[TrustAnchor, ...]
    """Roots: certificates of authorities that signed themselves. None vouches outside of its own validity."""
    intermediates: tuple[x509.Certificate, ...]
    """Certificates of authorities below the roots."""
    lists: tuple[CRLContainer, ...]
    """Revocation lists, each signed by one of those."""
    size: int
    """Bytes of all revocation lists."""


class Trust:
    """Anchors, intermediates and revocation lists of a folder, read again when a file in it has changed.

    A development authority's word counts only where that is said: in a demonstration.
    """

    def __init__(self, folder: Path, *, takes_development: bool = True) -> None:
        self._folder = folder
        self._takes_development = takes_development
        self._seen: list[tuple[str, int, int, int]] | None = None
        self._trusted = Trusted((), (), (), 0)

    def current(self) -> Trusted:
        """What the folder holds now. Raises SettingsError when it cannot be read, or is out of bounds."""
        try:
            files = sorted(file for file in self._folder.iterdir() if file.suffix.lower() in _CERTIFICATES | _LISTS)
            states = [(file, file.stat()) for file in files[: MOST_FILES + 1]]
            seen = [(file.name, state.st_mtime_ns, state.st_size, state.st_ino) for file, state in states]
            if seen != self._seen:
                if len(files) > MOST_FILES or any(state.st_size > LARGEST_FILE for _, state in states):
                    raise SettingsError("The trust folder holds more than certificates and revocation lists may be.")
                self._trusted = self._allowed(_read(files))
                self._seen = seen
        except OSError:
            raise SettingsError("The trust folder cannot be read.") from None
        return self._trusted

    def _allowed(self, found: Trusted) -> Trusted:
        if self._takes_development:
            return found
        return replace(found, anchors=tuple(one for one in found.anchors if not is_development(one)))

    @property
    def is_development(self) -> bool:
        """Whether a development authority is trusted, which no registry of real people may do. Raises SettingsError."""
        return any(is_development(anchor) for anchor in self.current().anchors)


def is_development(anchor: TrustAnchor) -> bool:
    """Whether an anchor is a development authority: its common name says so."""
    named = anchor.authority.name.native.get("common_name", "")
    return any(str(name).startswith(DEVELOPMENT) for name in (named if isinstance(named, list) else [named]))


def _read(files: list[Path]) -> Trusted:
    authorities: list[x509.Certificate] = []
    lists: list[CRLContainer] = []
    size = 0
    for file in sorted(files, key=_is_list):  # certificates first: a list is one that an authority here has signed
        try:
            content = file.read_bytes()
            if _is_list(file):
                lists += [_list(der, authorities) for der in _ders(content)]
                size += len(content)
            else:
                authorities += map(_authority, _ders(content))
        except (ValueError, TypeError, KeyError):  # what asn1crypto and cryptography say no with
            _log.warning(
                "%s in the trust folder is no authority's certificate, or no revocation list of one", file.name
            )
    roots = [one for one in authorities if one.subject == one.issuer]
    below = tuple(one for one in authorities if one.subject != one.issuer)
    return Trusted(tuple(map(_anchor, roots)), below, tuple(lists), size)


def _is_list(file: Path) -> bool:
    return file.suffix.lower() in _LISTS


def _ders(content: bytes) -> list[bytes]:
    if not pem.detect(content):
        return [content]
    blocks: Any = pem.unarmor(content, multiple=True)  # many, which its types do not know
    return [der for _, _, der in blocks]


def _list(der: bytes, authorities: list[x509.Certificate]) -> CRLContainer:
    # The validator looks at lists' signatures too, but trusts what it believes to have seen before; and lists come over
    # bare HTTP. What nobody here has signed does not get as far.
    found = crl.CertificateList.load(der, strict=True)
    held = CRLContainer(found)
    signed = found["tbs_cert_list"].dump(), found["signature"].native, found["signature_algorithm"]
    if held.issuance_date is None or not any(
        _has_signed(*signed, one) for one in authorities if one.subject == found.issuer
    ):
        raise ValueError
    return held


def _has_signed(
    data: bytes, signature: bytes, algorithm: algos.SignedDigestAlgorithm, authority: x509.Certificate
) -> bool:
    try:
        Signatures().validate_signature(signature, data, authority.public_key, algorithm)
    except (InvalidSignature, AssertionError):  # the latter of an algorithm for another kind of key
        return False
    return True


def _authority(der: bytes) -> x509.Certificate:
    found = x509.Certificate.load(der, strict=True)
    if not found.ca or found.public_key.algorithm is None or not found.subject.hashable:
        raise ValueError
    return found


def _anchor(certificate: x509.Certificate) -> TrustAnchor:
    # RFC 5280 leaves a root's own validity to whoever trusts it; ours ends with its certificate.
    validity = TrustQualifiers(valid_from=certificate.not_valid_before, valid_until=certificate.not_valid_after)
    return TrustAnchor(AuthorityWithCert(certificate), validity)
