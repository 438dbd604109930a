"""What a certificate of the National Certifying Centre says: who signs, for which body, and what they may sign.

The subject's serialNumber is `IIN` and twelve digits, its organizationalUnitName `BIN` and twelve digits; what the
holder may do is among the extended key usages, below 1.2.398.3.3.4.1.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from asn1crypto import x509

from graph.model.errors import InvalidIdentifier
from graph.model.identifiers import Identifier, IdentifierKind, checked


class Usage(StrEnum):
    """What the National Certifying Centre certifies of a holder, as its extended key usages."""

    NATURAL_PERSON = "NATURAL_PERSON"
    LEGAL_ENTITY = "LEGAL_ENTITY"
    FIRST_HEAD = "FIRST_HEAD"
    RIGHT_TO_SIGN = "RIGHT_TO_SIGN"
    RIGHT_TO_SIGN_FINANCIAL = "RIGHT_TO_SIGN_FINANCIAL"
    HUMAN_RESOURCES = "HUMAN_RESOURCES"
    EMPLOYEE = "EMPLOYEE"


OIDS = {
    Usage.NATURAL_PERSON: "1.2.398.3.3.4.1.1",
    Usage.LEGAL_ENTITY: "1.2.398.3.3.4.1.2",
    Usage.FIRST_HEAD: "1.2.398.3.3.4.1.2.1",
    Usage.RIGHT_TO_SIGN: "1.2.398.3.3.4.1.2.2",
    Usage.RIGHT_TO_SIGN_FINANCIAL: "1.2.398.3.3.4.1.2.3",
    Usage.HUMAN_RESOURCES: "1.2.398.3.3.4.1.2.4",
    Usage.EMPLOYEE: "1.2.398.3.3.4.1.2.5",
}
"""The extended key usage of each usage."""

_USAGES = {oid: usage for usage, oid in OIDS.items()}


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signed, as their certificate says it. It has a person's number: it belongs in no log."""

    iin: str
    """IIN of the person; its check digit is right."""
    bin: str | None
    """BIN of the body for which they sign; none of a person who signs for themselves."""
    usages: frozenset[Usage]
    """What the certifying centre certified of them; never empty."""
    fingerprint: str
    """SHA-256 of the certificate's DER as it was sent, in hexadecimal. Evidence, and no key: anybody can write an ECDSA
    signature, also the one on a certificate, in two ways. Issuer and serial number say which certificate it is."""
    serial: int
    """Serial number of the certificate at its issuer."""
    valid_until: datetime
    """The certificate's last instant."""
    is_development: bool
    """Whether only a development authority vouches for them: such a signature binds nobody."""

    @property
    def may_sign(self) -> bool:
        """Whether they may sign for the body: its first head, or who has the right to sign. No mere employee."""
        return not self.usages.isdisjoint((Usage.FIRST_HEAD, Usage.RIGHT_TO_SIGN))

    @property
    def is_natural_person(self) -> bool:
        """Whether they sign for themselves."""
        return Usage.NATURAL_PERSON in self.usages


def usages_of(certificate: x509.Certificate) -> frozenset[Usage]:
    """The national usages of a certificate; empty when it has none. Raises ValueError of what is no certificate."""
    extended = certificate.extended_key_usage_value
    return frozenset(_USAGES[purpose.dotted] for purpose in extended or () if purpose.dotted in _USAGES)


def person_and_body(certificate: x509.Certificate) -> tuple[str, str | None] | None:
    """The IIN and the BIN in the subject; None unless it names exactly one person and at most one body, soundly.

    Raises ValueError of what is no certificate.
    """
    persons = _numbers(certificate, "serial_number", IdentifierKind.IIN)
    bodies = _numbers(certificate, "organizational_unit_name", IdentifierKind.BIN)
    if len(persons) != 1 or len(bodies) > 1:
        return None
    try:
        for kind, values in ((IdentifierKind.IIN, persons), (IdentifierKind.BIN, bodies)):
            for value in values:
                checked(Identifier.model_construct(kind=kind, value=value))  # whose own error would repeat the number
    except InvalidIdentifier:
        return None
    return persons[0], next(iter(bodies), None)


def _numbers(certificate: x509.Certificate, attribute: str, kind: IdentifierKind) -> list[str]:
    """What stands behind the kind's letters in such attributes of the subject."""
    said = (pair for names in certificate.subject.chosen for pair in names if pair["type"].native == attribute)
    texts = [str(pair["value"].native) for pair in said]
    return [text.removeprefix(kind.value) for text in texts if text.startswith(kind.value)]
