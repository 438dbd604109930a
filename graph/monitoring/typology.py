"""What a typology is: a question about the whole registry, numbers that somebody may tune, and parts that things play.

The pattern itself is a query file, `cypher/typology/<code>.cypher`: parameters only. It looks at some of the things
from which the pattern may begin, in order and after a place, so that a run over the largest registry is many short
questions: it can tell how far it is, be stopped between two of them, and go on from where it was.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from graph.model.errors import InvalidArgument


class Anchor(StrEnum):
    """From what a pattern begins."""

    ORGANIZATION = "ORGANIZATION"
    ENTRY = "ENTRY"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A number of a typology with its bounds."""

    name: str
    says: str
    default: int
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Part:
    """A part that a thing plays in a match."""

    name: str
    says: str


@dataclass(frozen=True, slots=True)
class Typology:
    """A pattern, as the house has it: version 1 has the defaults."""

    code: str
    name: str
    looks_for: str
    """What it looks for, in words."""
    source: str
    """By which provision that is of interest."""
    sentence: str
    """A match in words, with `{PART}` for how many play the part."""
    parameters: tuple[Parameter, ...]
    parts: tuple[Part, ...]
    anchor: Anchor = Anchor.ORGANIZATION
    account: str | None = None
    """Special account with whose entries it begins, of ENTRY."""

    @property
    def question(self) -> str:
        """Its query file."""
        return f"typology.{self.code}"

    def checked(self, given: Mapping[str, int]) -> dict[str, int]:
        """All its numbers, with those given in place of the defaults.

        Raises InvalidArgument of a number that it has not, or that is out of its bounds.
        """
        known = {one.name: one for one in self.parameters}
        if given.keys() - known.keys():
            raise InvalidArgument(f"This typology has the parameters {', '.join(known)}, and no others.")
        for name, value in given.items():
            if not known[name].least <= value <= known[name].most:
                raise InvalidArgument(f"'{name}' is from {known[name].least} to {known[name].most}.")
        return {one.name: given.get(one.name, one.default) for one in self.parameters}


@dataclass(frozen=True, slots=True)
class Match:
    """What fits a typology."""

    key: str
    """SHA-256 that names it: the same things and the same secrecy are the same match, whenever it is found."""
    parts: tuple[dict[str, Any], ...]
    """Who plays which part: `part`, `id`."""
    facts: tuple[dict[str, Any], ...]
    """On what it rests, each with `statedBy`, the document that says so."""
    explanation: str
    """The match in words; it names nobody."""


@dataclass(slots=True)
class Matches:
    """Matches as they come, each once: the same may be found by several facts."""

    typology: Typology
    by_key: dict[str, Match] = field(default_factory=dict)

    def add(self, rows: Iterable[Mapping[str, Any]]) -> None:
        """Takes what the query file found; of a match that is here already, the facts that it lacks."""
        for row in rows:
            key = self._key(row)
            held = self.by_key.get(key)
            facts = list(held.facts) if held else []
            facts += map(_told, row["facts"])
            parts = held.parts if held else tuple(row["parts"])
            self.by_key[key] = Match(key, parts, tuple(_once(facts)), self._in_words(parts))

    def _key(self, row: Mapping[str, Any]) -> str:
        named = row.get("key") or sorted(f"{one['part']} {one['id']}" for one in row["parts"])
        seals = sorted({fact["seal"] for fact in row["facts"] if fact.get("seal")})
        return hashlib.sha256("\n".join([self.typology.code, *named, *seals]).encode()).hexdigest()

    def _in_words(self, parts: Iterable[Mapping[str, Any]]) -> str:
        counts = {part.name: 0 for part in self.typology.parts}
        for one in parts:
            counts[one["part"]] += 1
        return self.typology.sentence.format_map(counts)


def _told(fact: Mapping[str, Any]) -> dict[str, Any]:
    """The fact without what it does not say, and without its seal, which is for the key alone."""
    return {name: value for name, value in fact.items() if value is not None and name != "seal"}


def _once(facts: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for fact in facts:
        if fact not in found:
            found.append(fact)
    return found
