"""Firms of the world that do not exist: their names, of words of known kinds, written somehow.

What a firm is called after is of one stock, what it does and where it is are the language's and in both. Words are of
our own (CC0), in names/firms.txt; surnames are faker's (MIT).
"""

import hashlib
import random
from dataclasses import dataclass
from functools import cache

from bench.matching.stock import NAMES, Stock
from bench.matching.world import FORMS, surname

ENGLISH, RUSSIAN, LANGUAGES = 0, 1, 5
_LINKS = ("&", "and", "+", "und", "et", "y")
_OF = ("of", "of", "of", "von", "de", "de")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a firm's name."""

    kind: str
    """brand, trade, generic, place, number or link."""
    said: tuple[str, ...]
    """In English, Russian, German, French and Spanish; a number in its ways."""
    short: tuple[str, ...] = ()
    """Shortened, as English documents have it."""


@dataclass(frozen=True, slots=True)
class Firm:
    """A firm that does not exist."""

    words: tuple[Word, ...]
    form: tuple[str, ...]


Texts = list[str]
Chance = random.Random


@cache
def _lists() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in (NAMES / "firms.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            lines = found.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            lines.append(line)
    return found


def _words(section: str) -> list[str]:
    return " ".join(_lists()[section]).split()


@cache
def _kinds() -> dict[str, tuple[Word, ...]]:
    def of_line(kind: str, line: str) -> Word:
        english, short, *others = line.split("|")
        return Word(
            kind, (english.title() if kind != "place" else english, *others), tuple(filter(None, short.split(",")))
        )

    named = {"trade": "trades", "generic": "generic", "place": "places"}
    found = {kind: tuple(of_line(kind, line) for line in _lists()[section]) for kind, section in named.items()}
    numbers = tuple(Word("number", tuple(line.replace("_", "-").split())) for line in _lists()["numbers"])
    return {**found, "number": numbers}


def _is_of(of: Stock, word: str) -> bool:
    return list(Stock)[hashlib.sha256(word.casefold().encode()).digest()[2] % 2] is of


@cache
def brands(of: Stock) -> tuple[str, ...]:
    """The words of a stock that firms are called after."""
    return tuple(word for word in _words("brands") if _is_of(of, word))


def a_brand(of: Stock, chance: Chance) -> Word:
    """What a firm is called after: a word, a surname or nothing that is one."""
    way = chance.random()
    if way < 0.5:
        return Word("brand", (chance.choice(brands(of)),))
    if way < 0.75:
        return Word("brand", (surname(of, chance),))
    while True:
        said = "".join(chance.sample(_words("syllables"), chance.choice((1, 2)))) + chance.choice(_words("endings"))
        if len(said) > 3 and _is_of(of, said):
            return Word("brand", (said.title(),))


def of_kind(kind: str, chance: Chance) -> Word:
    """Some trade, generic word, place or number."""
    return chance.choice(_kinds()[kind])


def a_firm(of: Stock, chance: Chance, *kinds: str) -> Firm:
    """A firm; with words of these kinds in its name where they are asked for."""
    while True:
        plan = chance.choice(_PLANS).split()
        if all(kind in plan for kind in kinds):
            break
    words: list[Word] = []
    for kind in plan:
        if kind in ("&", "of"):
            words.append(Word("link", _LINKS if kind == "&" else _OF))
        elif kind == "initials":
            words.append(Word("brand", ("".join(chance.sample(CAPITALS, chance.choice((3, 3, 4, 5)))),)))
        else:
            words.append(a_brand(of, chance) if kind == "brand" else of_kind(kind, chance))
    said = [word.said[0] for word in words]
    return Firm(tuple(words), chance.choice(FORMS)) if len(set(said)) == len(said) else a_firm(of, chance, *kinds)


CAPITALS = "ABCDEFGHIKLMNOPRSTVWZ"
_PLANS = (
    "brand trade", "brand trade", "brand brand trade", "brand brand", "brand generic", "brand trade generic", "brand",
    "brand & brand", "brand trade & trade", "brand place", "place trade generic", "trade of place", "initials trade",
    "brand number", "trade number", "brand trade place", "brand brand trade generic", "brand generic trade", "initials",
    "generic trade of place", "brand trade trade", "place brand trade", "trade of trade & trade", "number trade trade",
)  # fmt: skip


def texts_of(firm: Firm, language: int = ENGLISH) -> Texts:
    """The words in a language; a number in digits."""
    return [word.said[0 if word.kind == "number" else min(language, len(word.said) - 1)] for word in firm.words]


def written(firm: Firm, chance: Chance, texts: Texts | None = None) -> str:
    """The name with its form somehow, or without; in some case, with some signs."""
    line = " ".join(texts or texts_of(firm))
    if chance.random() < 0.7:
        line = f"{line}{chance.choice((' ', ' ', ', '))}{chance.choice(firm.form)}"
    if chance.random() < 0.1:
        line = f"The {line}"
    if chance.random() < 0.1:
        line = line.replace(" ", "-", 1)
    return line.upper() if chance.random() < 0.3 else line
