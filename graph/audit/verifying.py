"""Is a record of looks whole? Answered of a file, by somebody who trusts no one, without any store or engine."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO

import orjson

from graph.audit.checkpoint import opened
from graph.audit.merkle import EMPTY, Frontier, leaf_hash
from graph.audit.record import FIRST


@dataclass(slots=True)
class Verified:
    """What is to be said of a record."""

    looks: int = 0
    checkpoints: int = 0
    signed: int = 0
    """Looks that the latest sound checkpoint covers."""
    faults: list[str] = field(default_factory=list)
    """What is wrong, each with where; nothing when the record is whole."""


def verify_record(file: IO[bytes], verifier_key: str, seen: tuple[str, ...] = ()) -> Verified:
    """Checks chain, times, checkpoints and signatures. `seen` are checkpoints that were kept elsewhere before."""
    found = Verified()
    roots = {0: EMPTY}
    tree, last, at = Frontier(), FIRST, ""
    notes: list[str] = list(seen)
    for number, line in enumerate(file):
        content = line.removesuffix(b"\n")
        try:
            held = orjson.loads(content)
        except orjson.JSONDecodeError:
            held = None
        if not isinstance(held, dict):
            found.faults.append(f"line {number + 1} is no JSON object")
            continue
        if "checkpoint" in held:
            notes.append(held["checkpoint"])
            continue
        found.faults += _out_of_place(held, tree.size, last, at)
        leaf = leaf_hash(content)
        tree.append(leaf)
        last, at = leaf.hex(), max(at, str(held.get("at", "")))
        roots[tree.size] = tree.root()
    found.looks = tree.size
    for place, note in enumerate(notes):
        where = f"checkpoint {place + 1}" if place >= len(seen) else f"the checkpoint kept as {place + 1}"
        checkpoint = opened(note, verifier_key)
        if checkpoint is None:
            found.faults.append(f"{where} is not signed by this key")
        elif roots.get(checkpoint.size) != checkpoint.root:
            found.faults.append(f"{where}, of {checkpoint.size} looks, has another root than the looks have")
        else:
            found.checkpoints += 1
            found.signed = max(found.signed, checkpoint.size)
    if found.signed < found.looks:
        found.faults.append(f"looks after number {found.signed} are covered by no checkpoint")
    return found


def _out_of_place(held: dict[str, object], number: int, last: str, at: str) -> Iterator[str]:
    if held.get("number") != number:
        yield f"look {number} is missing, or out of order"
    if held.get("before") != last:
        yield f"look {number} does not follow from the one before it"
    if str(held.get("at", "")) < at:
        yield f"look {number} has an earlier time than the one before it"
