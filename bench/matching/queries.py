"""Questions whose right answer is known: a person of a registry, asked for as somebody else would write the name.

A pure function over persons, for `candidates`: whether the index brings the right one, and how long that takes.
"""

import random
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from bench.matching import spellings
from bench.matching.spellings import Spelling, free
from bench.matching.writing import Written, initials, mistyped, whole

_KAZAKH_ENDING = re.compile("(ұлы|қызы|улы|кызы)$")
_RUSSIAN_ENDING = re.compile("(ович|овна)$")
_RUSSIAN_LETTERS = re.compile("[а-яё -]+", re.IGNORECASE)
_CYRILLIC = re.compile("[а-яёәғқңөұүһі]", re.IGNORECASE)


class Registered(NamedTuple):
    """A person as the registry holds the current name."""

    id: str
    surname: str
    given: str
    patronymic: str | None = None
    born_on: str | None = None
    """ISO 8601 date, or year or month of it."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked, and who is meant."""

    label: str
    """Its class."""
    person: str
    """Id of the person who is to be among the candidates."""
    asked: dict[str, Any]
    """Fields of a PersonExample; with the year of birth where `is_dated`."""
    is_dated: bool


def queries(persons: Iterable[Registered], seed: int = 2026_07_03) -> Iterator[Query]:
    """Every class that a person's name allows, each by the name alone and with the year of birth."""
    chance = random.Random(seed)  # noqa: S311 - the same every time is what is wanted
    for person in persons:
        for label, rewrite in _CLASSES.items():
            written = rewrite(person, chance)
            if written is None:
                continue
            if isinstance(written, str):
                fields: dict[str, Any] = {"name": written}
            elif chance.random() < 0.5:
                fields = {"name": whole(written, chance)}
            else:
                fields = _parts(written)
            yield Query(label, person.id, fields, False)
            if person.born_on:
                yield Query(label, person.id, {**fields, "born_on": person.born_on[:4]}, True)


Rewrite = Callable[[Registered, random.Random], Written | str | None]


def _is_cyrillic(person: Registered) -> bool:
    return bool(_CYRILLIC.search(person.surname))


def _as_held(person: Registered, chance: random.Random) -> Written:
    script = Spelling.ICAO
    if _is_cyrillic(person):
        script = Spelling.RUSSIFIED if _RUSSIAN_LETTERS.fullmatch(person.surname + person.given) else Spelling.KAZAKH
    return Written(person.surname, person.given, person.patronymic, script)


def _in(spelling: Spelling) -> Rewrite:
    def rewrite(person: Registered, chance: random.Random) -> Written | None:
        return _spelt(person, spelling, chance) if _is_cyrillic(person) else None

    return rewrite


def _spelt(person: Registered, spelling: Spelling, chance: random.Random) -> Written:
    state = chance.random()  # every part is spelt by the same clerk
    surname, given, patronymic = (
        free(part, spelling, random.Random(state))  # noqa: S311
        for part in (person.surname, person.given, person.patronymic or "")
    )
    return Written(surname, given, patronymic or None, spelling)


def _elsewhere(person: Registered, chance: random.Random) -> Written:
    """In a spelling drawn by lot, where the script allows another one."""
    return _spelt(person, chance.choice(tuple(Spelling)), chance) if _is_cyrillic(person) else _as_held(person, chance)


def _other_language(person: Registered, chance: random.Random) -> Written | None:
    """The patronymic as the other language forms it, where it can be told without knowing the father."""
    said = person.patronymic or ""
    if ending := _KAZAKH_ENDING.search(said):
        father = spellings.russified(said[: ending.start()])
        other = spellings.russian_patronymic(father, ending[1].endswith("лы"))
        return replace(_spelt(person, Spelling.RUSSIFIED, chance), patronymic=other)
    if ending := _RUSSIAN_ENDING.search(said):
        other = spellings.kazakh_patronymic(said[: ending.start()], ending[1] == "ович")
        return replace(_as_held(person, chance), patronymic=other)
    return None


def _without(person: Registered, chance: random.Random) -> Written | None:
    return replace(_elsewhere(person, chance), patronymic=None) if person.patronymic else None


def _turned(person: Registered, chance: random.Random) -> str:
    return whole(_elsewhere(person, chance), chance, chance.choice(("gps", "gsp", "psg", "gs")))


def _without_surname(person: Registered, chance: random.Random) -> str | None:
    return whole(_elsewhere(person, chance), chance, "gp") if person.patronymic else None


_CLASSES: dict[str, Rewrite] = {
    "as held": _as_held,
    **{spelling.value: _in(spelling) for spelling in Spelling if spelling is not Spelling.KAZAKH},
    "patronymic of the other language": _other_language,
    "patronymic missing": _without,
    "order of parts": _turned,
    "typo": lambda person, chance: mistyped(_as_held(person, chance), chance),
    "typo in another spelling": lambda person, chance: mistyped(_elsewhere(person, chance), chance),
    "initials": lambda person, chance: initials(_elsewhere(person, chance), chance),
    "surname not said": _without_surname,
}


def _parts(name: Written) -> dict[str, Any]:
    parts = {"surname": name.surname, "given_name": name.given}
    return {**parts, "patronymic": name.patronymic} if name.patronymic else parts
