"""Signatures and certificates that no honest tool makes, and the invented people who seem to have made them."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from asn1crypto import cms, core, keys
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding, load_pem_private_key
from cryptography.x509.oid import NameOID

from graph.model.identifiers import check_digit
from graph.signing.certificates import OIDS, Usage
from graph.signing.development import Credential, DevelopmentAuthority

NAME = "Invented Zhanar"
CONTENT = b'{"form": "invented"}'
GOST_SIGNATURE = "1.2.398.3.10.1.1.2.3.2"  # GOST R 34.10-2015 with 34.11-2015, 512 bits
GOST_DIGEST = "1.2.398.3.10.1.3.3"
GOST_KEY = "1.2.398.3.10.1.1.2.2.2"
DAY = timedelta(days=1)

Key = Any  # of any algorithm


def numbered(first_ten: str) -> str:
    """A number with a sound check digit that begins so."""
    return next(
        f"{first_ten}{last}{digit}" for last in range(10) if (digit := check_digit(f"{first_ten}{last}")) is not None
    )


IIN = numbered("0001015999")  # born on 1 January 2000, in the series that nobody has
OTHER_IIN = numbered("0101016999")
BIN = numbered("9912409999")


@dataclass
class Certified:
    """A certificate in the making; each field is what a forger may choose."""

    name: str = NAME
    numbers: Sequence[str] = (f"IIN{IIN}",)
    units: Sequence[str] = ()
    purposes: Sequence[str] | None = (OIDS[Usage.RIGHT_TO_SIGN],)
    keys: x509.KeyUsage | None = field(
        default_factory=lambda: x509.KeyUsage(True, True, False, False, False, False, False, False, False)
    )
    ca: bool = False
    key: Key = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    serial: int = field(default_factory=x509.random_serial_number)
    valid_from: datetime = field(default_factory=lambda: datetime.now(UTC) - DAY)
    valid_until: datetime = field(default_factory=lambda: datetime.now(UTC) + DAY)

    def by(self, issuer: x509.Name, issuing: Key) -> Credential:
        pairs = [(NameOID.COMMON_NAME, self.name)]
        pairs += [(NameOID.SERIAL_NUMBER, number) for number in self.numbers]
        pairs += [(NameOID.ORGANIZATIONAL_UNIT_NAME, unit) for unit in self.units]
        builder = (
            x509.CertificateBuilder()
            .subject_name(x509.Name([x509.NameAttribute(kind, value) for kind, value in pairs]))
            .issuer_name(issuer)
            .public_key(self.key.public_key())
            .serial_number(self.serial)
            .not_valid_before(self.valid_from)
            .not_valid_after(self.valid_until)
            .add_extension(x509.BasicConstraints(ca=self.ca, path_length=None), critical=True)
        )
        if self.keys is not None:
            builder = builder.add_extension(self.keys, critical=True)
        if self.purposes is not None:
            extended = x509.ExtendedKeyUsage([x509.ObjectIdentifier(oid) for oid in self.purposes])
            builder = builder.add_extension(extended, critical=False)
        made = builder.sign(issuing, hashes.SHA256())
        return Credential(made.public_bytes(Encoding.DER), (), self.key)


def authority_key(authority: DevelopmentAuthority, name: str = "issuing") -> Key:
    return load_pem_private_key((authority.trust_folder.parent / f"{name}.key").read_bytes(), None)


def authority_certificate(authority: DevelopmentAuthority, name: str = "issuing") -> x509.Certificate:
    return x509.load_pem_x509_certificate((authority.trust_folder / f"{name}.crt").read_bytes())


def issued(authority: DevelopmentAuthority, **chosen: Any) -> Credential:
    """A certificate of the authority that says whatever was chosen."""
    return Certified(**chosen).by(authority_certificate(authority).subject, authority_key(authority))


def self_signed(**chosen: Any) -> Credential:
    made = Certified(**chosen)
    return made.by(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, made.name)]), made.key)


def raw(key: Key, data: bytes, digest: str = "sha256") -> bytes:
    """The bare signature of a key."""
    digesting = {"sha256": hashes.SHA256, "sha384": hashes.SHA384, "sha1": hashes.SHA1, "md5": hashes.MD5}[digest]()
    if isinstance(key, rsa.RSAPrivateKey):
        return key.sign(data, padding.PKCS1v15(), digesting)
    return key.sign(data) if isinstance(key, ed25519.Ed25519PrivateKey) else key.sign(data, ec.ECDSA(digesting))


class _Algorithm(core.Sequence):
    _fields = [("algorithm", core.ObjectIdentifier)]  # noqa: RUF012 - how asn1crypto declares


class _PublicKey(core.Sequence):
    _fields = [("algorithm", _Algorithm), ("public_key", core.OctetBitString)]  # noqa: RUF012


def rewritten(
    credential: Credential, issuing: Key, algorithm: str, digest: str = "sha256", key: str = ""
) -> Credential:
    """The certificate with another signature algorithm, and perhaps key algorithm, signed anew."""
    certificate = asn1.Certificate.load(credential.certificate)
    body = certificate["tbs_certificate"]
    body["signature"] = {"algorithm": algorithm}
    if key:
        strange = _PublicKey({"algorithm": {"algorithm": key}, "public_key": b"\x04" + bytes(128)})
        body["subject_public_key_info"] = keys.PublicKeyInfo.load(strange.dump())
    signature = raw(issuing, body.dump(), digest)
    made = asn1.Certificate(
        {"tbs_certificate": body, "signature_algorithm": {"algorithm": algorithm}, "signature_value": signature}
    )
    return Credential(made.dump(), (), credential.key)


ALGORITHMS = {
    ("rsa", "sha256"): "sha256_rsa",
    ("rsa", "sha1"): "sha1_rsa",
    ("rsa", "md5"): "md5_rsa",
    ("ec", "sha256"): "sha256_ecdsa",
    ("ec", "sha384"): "sha384_ecdsa",
    ("ec", "sha1"): "sha1_ecdsa",
}


def attributes(content: bytes, digest: str = "sha256", kind: str = "data") -> dict[str, Any]:
    """The signed attributes that a signature must have."""
    return {"content_type": kind, "message_digest": hashlib.new(digest, content).digest()}


def cms_of(
    credential: Credential,
    content: bytes = CONTENT,
    *,
    digest: str = "sha256",
    signed: Sequence[tuple[str, Any]] | None = None,
    bare: bool = False,
    algorithm: str = "",
    digest_algorithm: str = "",
    encapsulated: bytes | None = None,
    signers: int = 1,
    certificates: Sequence[bytes] | None = None,
    sid: bytes | None = None,
    kind: str = "data",
) -> bytes:
    """A CMS signature, wrong in whatever was chosen and right in all else."""
    chosen = list(attributes(content, digest).items()) if signed is None else list(signed)
    told = cms.CMSAttributes([{"type": name, "values": [value]} for name, value in chosen])
    family = "rsa" if isinstance(credential.key, rsa.RSAPrivateKey) else "ec"
    certificate = asn1.Certificate.load(sid or credential.certificate)
    info = {
        "version": "v1",
        "sid": cms.SignerIdentifier(
            "issuer_and_serial_number",
            cms.IssuerAndSerialNumber({"issuer": certificate.issuer, "serial_number": certificate.serial_number}),
        ),
        "digest_algorithm": {"algorithm": digest_algorithm or digest},
        "signature_algorithm": {"algorithm": algorithm or ALGORITHMS.get((family, digest), "sha256_ecdsa")},
        "signature": raw(credential.key, content if bare else told.dump(), digest),
    }
    data = {
        "version": "v1",
        "digest_algorithms": [{"algorithm": digest_algorithm or digest}],
        "encap_content_info": {"content_type": kind, **({"content": encapsulated} if encapsulated is not None else {})},
        "certificates": [asn1.Certificate.load(der) for der in certificates or [credential.certificate]],
        "signer_infos": [cms.SignerInfo(info if bare else {**info, "signed_attrs": told}) for _ in range(signers)],
    }
    return cms.ContentInfo({"content_type": "signed_data", "content": cms.SignedData(data)}).dump()
