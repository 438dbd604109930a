"""When a number and what else is known of its holder cannot both be right. Nobody is merged for it: it is a finding.

A wrong check digit is no matter of these rules: a document with one is refused, and stands with its supplier as a
refusal that is open.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.model.identifiers import IdentifierConflict, IdentifierKind, birth_date_in, sex_in
from graph.model.subject import Sex


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is held of a subject that a number of its may contradict."""

    sex: Sex | None
    births: Sequence[str]
    """Birth dates by which it is or was known, as much as is known of each."""
    numbers: Sequence[tuple[IdentifierKind, str, int]]
    """Its numbers: kind, value, and how many subjects hold it."""


def conflicts(evidence: Evidence, kind: IdentifierKind, value: str) -> list[IdentifierConflict]:
    """What speaks against a number of the subject. A birth date known in part, or any of several, may fit."""
    holders = max(number[2] for number in evidence.numbers if number[:2] == (kind, value))
    found = [IdentifierConflict.TWO_HOLDERS] if holders > 1 else []
    if len({number[1] for number in evidence.numbers if number[0] is kind}) > 1:
        found.append(IdentifierConflict.TWO_NUMBERS)
    if kind is IdentifierKind.IIN:
        born, sex = birth_date_in(value), sex_in(value)
        if born and evidence.births and not _fits(born, evidence.births):
            found.append(IdentifierConflict.BIRTH_DATE)
        if sex and evidence.sex not in (None, Sex.UNKNOWN, sex):
            found.append(IdentifierConflict.SEX)
    return found


def _fits(born: str, births: Iterable[str]) -> bool:
    return any(born.startswith(known) for known in births)
