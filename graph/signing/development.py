"""A certificate authority for development: certificates as the National Certifying Centre issues, of invented people.

Every certificate says DEVELOPMENT ONLY as its organization, and each authority's name begins so, by which
`graph.signing.trust` knows it. The folder holds keys (0600) and `trust/`, which is what verification reads. Its state
is its revocation lists: it keeps no register of what it issued.
"""

import os
import secrets
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Self

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, load_pem_private_key
from cryptography.hazmat.primitives.serialization.pkcs7 import PKCS7Options, PKCS7SignatureBuilder
from cryptography.x509.oid import NameOID

from graph.model.errors import InvalidArgument, SettingsError
from graph.model.identifiers import Identifier, IdentifierKind, checked
from graph.signing.certificates import OIDS, Usage

MARK = "DEVELOPMENT ONLY"
LONGEST_NAME = 64  # bytes, so 32 Cyrillic letters: what the library takes as a common name
_ROOT, _ISSUING = "root", "issuing"
_DAY = timedelta(days=1)
_LIFE = {_ROOT: 3650 * _DAY, _ISSUING: 1825 * _DAY}
_CREDENTIAL_LIFE = 365 * _DAY
_LIST_LIFE = _DAY  # verification wants a younger one anyway
_KEYS = x509.KeyUsage(True, True, False, False, False, False, False, False, False)  # digitalSignature, nonRepudiation
_AUTHORITY_KEYS = x509.KeyUsage(False, False, False, False, False, True, True, False, False)  # certificates and lists


@dataclass(frozen=True, slots=True)
class Credential:
    """A certificate and its key, which sign."""

    certificate: bytes
    """The certificate, DER."""
    chain: tuple[bytes, ...]
    """Certificates of the authorities above it, DER."""
    key: ec.EllipticCurvePrivateKey
    """The private key."""

    @property
    def serial(self) -> int:
        """Serial number of the certificate."""
        return x509.load_der_x509_certificate(self.certificate).serial_number

    def sign(self, content: bytes) -> bytes:
        """The detached CMS signature of the content, DER: signed attributes, ECDSA with SHA-256, the chain."""
        signer = x509.load_der_x509_certificate(self.certificate)
        builder = PKCS7SignatureBuilder().set_data(content).add_signer(signer, self.key, SHA256())
        for authority in self.chain:
            builder = builder.add_certificate(x509.load_der_x509_certificate(authority))
        options = [PKCS7Options.DetachedSignature, PKCS7Options.Binary, PKCS7Options.NoCapabilities]
        return builder.sign(Encoding.DER, options)

    def save(self, path: Path) -> None:
        """Writes key and certificates as PEM into a new file that only its owner reads.

        Raises InvalidArgument when there is such a file, or no such folder.
        """
        pems = [
            x509.load_der_x509_certificate(der).public_bytes(Encoding.PEM) for der in (self.certificate, *self.chain)
        ]
        try:
            _write_secret(path, _pem(self.key) + b"".join(pems))
        except OSError:
            raise InvalidArgument("The credential cannot be written there: the file exists, or no folder.") from None

    @classmethod
    def load(cls, path: Path) -> Self:
        """The credential that was saved. Raises InvalidArgument when the file is none."""
        try:
            content = path.read_bytes()
            key = load_pem_private_key(content, None)
            certificate, *chain = x509.load_pem_x509_certificates(content)
        except (OSError, ValueError, TypeError):
            raise InvalidArgument("That file is no development credential.") from None
        if not isinstance(key, ec.EllipticCurvePrivateKey) or key.public_key() != certificate.public_key():
            raise InvalidArgument("That file is no development credential.")
        return cls(certificate.public_bytes(Encoding.DER), tuple(one.public_bytes(Encoding.DER) for one in chain), key)


class DevelopmentAuthority:
    """Root and issuing authority of a folder; `trust` in it is what verification reads."""

    def __init__(self, folder: Path) -> None:
        self.trust_folder = folder / "trust"
        self._keys = {name: _load_key(folder / f"{name}.key") for name in (_ROOT, _ISSUING)}
        self._certificates = {
            name: x509.load_pem_x509_certificate((self.trust_folder / f"{name}.crt").read_bytes())
            for name in (_ROOT, _ISSUING)
        }

    @classmethod
    def opened(cls, folder: Path) -> Self:
        """The authority of a folder, made when that is empty or absent. Raises SettingsError when it is neither."""
        try:
            if not folder.exists() or not any(folder.iterdir()):
                _make(folder)
                cls(folder).renew_crls(datetime.now(UTC))
            return cls(folder)
        except (OSError, ValueError, TypeError):
            raise SettingsError("The folder of the development authority is not one, or cannot be used.") from None

    def issue(
        self,
        iin: str,
        name: str,
        usages: Iterable[Usage],
        bin: str | None = None,
        valid_from: datetime | None = None,
        valid_until: datetime | None = None,
    ) -> Credential:
        """A new key and its certificate, valid for a year from now unless told otherwise.

        Raises InvalidIdentifier of a wrong IIN or BIN, InvalidArgument of what cannot be a name, usages or a term.
        """
        checked(Identifier.model_construct(kind=IdentifierKind.IIN, value=iin))
        subject = {NameOID.COMMON_NAME: name, NameOID.SERIAL_NUMBER: f"IIN{iin}"}
        if bin is not None:
            checked(Identifier.model_construct(kind=IdentifierKind.BIN, value=bin))
            subject[NameOID.ORGANIZATIONAL_UNIT_NAME] = f"BIN{bin}"
        purposes = [x509.ObjectIdentifier(OIDS[usage]) for usage in sorted(set(usages))]
        if not 0 < len(name.encode()) <= LONGEST_NAME or not purposes:
            raise InvalidArgument(f"A name has 1 to {LONGEST_NAME} bytes, and a certificate one usage or more.")
        start = valid_from or datetime.now(UTC).replace(microsecond=0)
        end = valid_until or start + _CREDENTIAL_LIFE
        if end <= start:
            raise InvalidArgument("A certificate ends after it begins.")
        key = ec.generate_private_key(ec.SECP256R1())
        issuer = self._certificates[_ISSUING]
        builder = (
            _certificate(_name(subject), issuer.subject, key, self._keys[_ISSUING], start, end)
            .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
            .add_extension(_KEYS, critical=True)
            .add_extension(x509.ExtendedKeyUsage(purposes), critical=False)
        )
        made = builder.sign(self._keys[_ISSUING], SHA256())
        return Credential(made.public_bytes(Encoding.DER), (issuer.public_bytes(Encoding.DER),), key)

    def revoke(self, serial: int) -> None:
        """Puts a certificate on its issuer's list, at once: that of the issuing authority on the root's.

        Which serial numbers were ever given out is not known, so any is taken that can be one (InvalidArgument).
        """
        if not 0 < serial < 2**159:
            raise InvalidArgument("That is no serial number of a certificate.")
        by = _ROOT if serial == self._certificates[_ISSUING].serial_number else _ISSUING
        now = datetime.now(UTC)
        self._write_list(by, now, {**self._revoked(by), serial: now})

    def renew_crls(self, now: datetime) -> None:
        """Writes both revocation lists again, as of `now`; they hold whom they held."""
        for name in (_ROOT, _ISSUING):
            self._write_list(name, now, self._revoked(name))

    def _revoked(self, name: str) -> dict[int, datetime]:
        file = self.trust_folder / f"{name}.crl"
        held = x509.load_der_x509_crl(file.read_bytes()) if file.exists() else ()
        return {revoked.serial_number: revoked.revocation_date_utc for revoked in held}

    def _write_list(self, name: str, now: datetime, revoked: dict[int, datetime]) -> None:
        issuer = self._certificates[name]
        builder = x509.CertificateRevocationListBuilder().issuer_name(issuer.subject)
        builder = builder.last_update(now).next_update(now + _LIST_LIFE)
        for serial, since in revoked.items():
            entry = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(since).build()
            builder = builder.add_revoked_certificate(entry)
        signed = builder.sign(self._keys[name], SHA256())
        file = self.trust_folder / f"{name}.crl"
        beside = file.with_suffix(".making")  # a reader sees the former list or this one, and no half
        beside.write_bytes(signed.public_bytes(Encoding.DER))
        beside.replace(file)


def _make(folder: Path) -> None:
    """Keys and certificates, made beside and moved into place whole."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    making = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    (making / "trust").mkdir()
    start = datetime.now(UTC) - _DAY  # a clock that is a little behind is no reason to refuse
    keys = {name: ec.generate_private_key(ec.SECP256R1()) for name in (_ROOT, _ISSUING)}
    for depth, (name, key) in enumerate(reversed(keys.items())):
        subject, issuer = (_name({NameOID.COMMON_NAME: f"{MARK} Esep {who}"}) for who in (name, _ROOT))
        builder = (
            _certificate(subject, issuer, key, keys[_ROOT], start, start + _LIFE[name])
            .add_extension(x509.BasicConstraints(ca=True, path_length=depth), critical=True)
            .add_extension(_AUTHORITY_KEYS, critical=True)
        )
        made = builder.sign(keys[_ROOT], SHA256())
        _write_secret(making / f"{name}.key", _pem(key))
        (making / "trust" / f"{name}.crt").write_bytes(made.public_bytes(Encoding.PEM))
    making.replace(folder)


def _certificate(
    subject: x509.Name,
    issuer: x509.Name,
    key: ec.EllipticCurvePrivateKey,
    issuing: ec.EllipticCurvePrivateKey,
    start: datetime,
    end: datetime,
) -> x509.CertificateBuilder:
    """What all certificates have: names, key, term, a random serial number and the marks of both keys."""
    above = x509.AuthorityKeyIdentifier.from_issuer_public_key(issuing.public_key())
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(secrets.randbits(158) + 1)
        .not_valid_before(start)
        .not_valid_after(end)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(above, critical=False)
    )


def _name(attributes: dict[x509.ObjectIdentifier, str]) -> x509.Name:
    marked = {NameOID.COUNTRY_NAME: "KZ", NameOID.ORGANIZATION_NAME: MARK, **attributes}
    return x509.Name([x509.NameAttribute(kind, value) for kind, value in marked.items()])


def _pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def _load_key(path: Path) -> ec.EllipticCurvePrivateKey:
    key = load_pem_private_key(path.read_bytes(), None)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise ValueError
    return key


def _write_secret(path: Path, content: bytes) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
