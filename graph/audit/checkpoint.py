"""Signed checkpoints of the record: how many looks it has, and the root of their tree, as c2sp.org/tlog-checkpoint.

A checkpoint is a note of three lines (origin, size, root in base64) with an Ed25519 signature below (signed-note).
Whoever kept an earlier one can see that the record still begins with what it had then.
"""

import base64
import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from graph.model.errors import InvalidArgument

ORIGIN = "esep.kz/looks"
_ED25519 = b"\x01"
_SECRET = 32  # bytes of a key, of either kind


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The size and the root of the record at some time."""

    size: int
    root: bytes

    def body(self) -> str:
        """What is signed."""
        return f"{ORIGIN}\n{self.size}\n{base64.b64encode(self.root).decode()}\n"


class Signer:
    """Signs checkpoints with the key of this registry, which is made when there is none."""

    def __init__(self, path: Path) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(secret(path))

    @property
    def verifier_key(self) -> str:
        """What verifies the signatures: name, key's mark and public key, as signed-note writes it. Public."""
        public = _raw(self._key.public_key())
        return f"{ORIGIN}+{_mark(public).hex()}+{base64.b64encode(_ED25519 + public).decode()}"

    def sign(self, checkpoint: Checkpoint) -> str:
        """The checkpoint as a signed note."""
        body = checkpoint.body()
        signature = _mark(_raw(self._key.public_key())) + self._key.sign(body.encode())
        return f"{body}\n\u2014 {ORIGIN} {base64.b64encode(signature).decode()}\n"


def opened(note: str, verifier_key: str) -> Checkpoint | None:
    """The checkpoint of a note; None unless this key signed it. Raises InvalidArgument when the key is not one."""
    try:
        origin, mark, encoded = verifier_key.strip().split("+", 2)
        decoded = base64.b64decode(encoded, validate=True)
        public = Ed25519PublicKey.from_public_bytes(decoded[1:])
        if decoded[:1] != _ED25519 or origin != ORIGIN or bytes.fromhex(mark) != _mark(decoded[1:]):
            raise ValueError
    except ValueError:
        raise InvalidArgument("That is not the key of a record of looks.") from None
    try:
        body, _, signed = note.partition("\n\n")
        origin, size, root = body.split("\n")
        dash, name, encoded = signed.rstrip("\n").split(" ")
        signature = base64.b64decode(encoded, validate=True)
        checkpoint = Checkpoint(int(size), base64.b64decode(root, validate=True))
        if (dash, name, origin) != ("\u2014", ORIGIN, ORIGIN) or checkpoint.body() != f"{body}\n":
            return None
        # Written in one way: the last letter of base64 has bits that decoding passes over.
        if signature[:4] != _mark(decoded[1:]) or base64.b64encode(signature).decode() != encoded:
            return None
        public.verify(signature[4:], f"{body}\n".encode())
    except (ValueError, InvalidSignature):
        return None
    return checkpoint


def secret(path: Path) -> bytes:
    """A secret of this machine: read, or made into a file that only its owner can read."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(os.urandom(_SECRET))
    return path.read_bytes()


def _raw(key: Ed25519PublicKey) -> bytes:
    return key.public_bytes(Encoding.Raw, PublicFormat.Raw)


def _mark(public: bytes) -> bytes:
    return hashlib.sha256(f"{ORIGIN}\n".encode() + _ED25519 + public).digest()[:4]
