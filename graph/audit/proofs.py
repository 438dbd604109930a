"""Proofs of the record: that a look is in it, and that it still begins with what it had (RFC 9162, 2.1.3 and 2.1.4).

A proof that is handed out is one JSON object with the signed checkpoint that it leads to. It is checked with the
public key alone: without the record, the registry or a network. All hashes are SHA-256, written as 64 hex digits.

    {"look": 7, "leaf": "…", "size": 12, "path": ["…"], "checkpoint": "…", "line": "…"}     line may be absent
    {"earlier": "…", "path": ["…"], "checkpoint": "…"}                                      earlier is a signed note too
"""

from dataclasses import dataclass
from typing import Any

import orjson

from graph.audit.checkpoint import Checkpoint, opened
from graph.audit.merkle import consistency_path, inclusion_path, is_consistent, is_included, leaf_hash
from graph.audit.record import RecordOfLooks
from graph.model.errors import InvalidArgument

_OF_A_LOOK = {"look", "leaf", "size", "path", "checkpoint"}
_OF_A_RECORD = {"earlier", "path", "checkpoint"}
_MOST = 64  # hashes of a path; a tree with a longer one is larger than any number of looks


@dataclass(frozen=True, slots=True)
class InclusionProof:
    """That a look is in the record of some size."""

    look: int
    """Number of the look."""
    size: int
    """How many looks the record has in which it is proved to be."""
    leaf: str
    """Hash of the look's line: SHA-256 of a zero byte and the line."""
    path: tuple[str, ...]
    """Hashes of its neighbours, from the leaf to the root."""


@dataclass(frozen=True, slots=True)
class ConsistencyProof:
    """That the record of some size begins with the one of an earlier size."""

    earlier: int
    """How many looks the earlier record has."""
    size: int
    """How many the later one has."""
    path: tuple[str, ...]
    """Hashes from which both roots follow."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of checking a proof."""

    is_sound: bool
    says: str
    """A sentence: what is proved, or why it is not."""


def prove_inclusion(record: RecordOfLooks, look: int, size: int | None = None) -> InclusionProof | None:
    """That a look is in the record of this size, of all that it has when not given; None where it is not.

    Raises InvalidArgument when the record is not that large.
    """
    size = _checked_size(record, size)
    if not 0 <= look < size:
        return None
    tree = record.tiles()
    path = inclusion_path(tree.hash_of, look, size)
    return InclusionProof(look, size, leaf_hash(record.line(look)).hex(), _as_hex(path))


def prove_consistency(record: RecordOfLooks, earlier: int, size: int | None = None) -> ConsistencyProof | None:
    """That the record of this size, of all that it has when not given, begins with the earlier one; None: larger.

    Raises InvalidArgument when the record is not that large, or the earlier one has no look.
    """
    size = _checked_size(record, size)
    if earlier < 1:
        raise InvalidArgument("The earlier record has one look at least.")
    if earlier > size:
        return None
    return ConsistencyProof(earlier, size, _as_hex(consistency_path(record.tiles().hash_of, earlier, size)))


def inclusion_handed_out(record: RecordOfLooks, look: int, *, with_line: bool = False) -> dict[str, Any] | None:
    """The proof that a look is in the record that the latest checkpoint signs, to hand out; None where it is not."""
    note = record.note()
    proof = prove_inclusion(record, look, _size_of(record, note))
    if proof is None:
        return None
    found = {"look": look, "leaf": proof.leaf, "size": proof.size, "path": list(proof.path), "checkpoint": note}
    return found | {"line": record.line(look).decode()} if with_line else found


def consistency_handed_out(record: RecordOfLooks, earlier: str) -> dict[str, Any] | None:
    """The proof that the record of the latest checkpoint begins with that of an earlier one; None: it is no smaller.

    Raises InvalidArgument when the earlier note is not one that this record's key signed.
    """
    note = record.note()
    proof = prove_consistency(record, _size_of(record, earlier), _size_of(record, note))
    return None if proof is None else {"earlier": earlier, "path": list(proof.path), "checkpoint": note}


def check_proof(content: bytes, verifier_key: str) -> Checked:
    """Whether a proof proves what it says, by the public key alone.

    Raises InvalidArgument when it is no proof, or the key is none.
    """
    try:
        held = orjson.loads(content)
        if held.keys() - {"line"} not in (_OF_A_LOOK, _OF_A_RECORD):
            raise ValueError
        path = [_hash(step) for step in held["path"]]
        notes = [held[name] for name in ("checkpoint", "earlier") if name in held]
        numbers = [held[name] for name in ("look", "size") if name in held]
        if not all(type(note) is str for note in notes) or not all(type(number) is int for number in numbers):
            raise ValueError
        leaf, line = _hash(held["leaf"]) if numbers else b"", held.get("line")
        if line is not None and (not numbers or type(line) is not str):
            raise ValueError
    except (orjson.JSONDecodeError, AttributeError, TypeError, ValueError):
        raise InvalidArgument("That is not a proof of a record of looks.") from None
    if len(path) > _MOST:
        return Checked(False, "the path is longer than any record is high")
    checkpoint, *earlier = (opened(note, verifier_key) for note in notes)
    if checkpoint is None:
        return Checked(False, "the checkpoint is not signed by this key")
    if earlier:
        return _check_consistency(earlier[0], checkpoint, path)
    look, size = numbers
    if size != checkpoint.size:
        return Checked(False, "the proof is of another size than its checkpoint")
    if line is not None and leaf_hash(line.encode()) != leaf:
        return Checked(False, "the line is not the one that the proof is of")
    if not is_included(leaf, look, size, path, checkpoint.root):
        return Checked(False, "the path does not lead from the look to the checkpoint's root")
    return Checked(True, f"look {look} is in the record of {size} looks that the checkpoint signs")


def _check_consistency(earlier: Checkpoint | None, later: Checkpoint, path: list[bytes]) -> Checked:
    if earlier is None:
        return Checked(False, "the earlier checkpoint is not signed by this key")
    if not is_consistent(earlier.size, earlier.root, later.size, later.root, path):
        return Checked(False, f"the record of {later.size} looks is not shown to begin with that of {earlier.size}")
    return Checked(True, f"the record of {later.size} looks begins with that of {earlier.size}")


def _checked_size(record: RecordOfLooks, size: int | None) -> int:
    held = record.size()
    if size is not None and not 1 <= size <= held:
        raise InvalidArgument(f"The record has {held} looks.")
    return held if size is None else size


def _size_of(record: RecordOfLooks, note: str) -> int:
    """How many looks a checkpoint of this record signs."""
    checkpoint = opened(note, record.signer.verifier_key)
    if checkpoint is None:
        raise InvalidArgument("That is no checkpoint that this record's key signed.")
    return checkpoint.size


def _as_hex(path: list[bytes]) -> tuple[str, ...]:
    return tuple(step.hex() for step in path)


def _hash(text: Any) -> bytes:
    found = bytes.fromhex(text)
    if len(found) != 32 or found.hex() != text:
        raise ValueError("is not a hash")
    return found
