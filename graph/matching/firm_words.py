"""The name of an organization, read: its words without legal forms, each with what kind of word it is."""

import re
from enum import StrEnum
from functools import lru_cache
from itertools import groupby, pairwise
from typing import NamedTuple

from graph.matching.legal_forms import without_form
from graph.matching.letters import fold, sounds, without_marks
from graph.matching.names import Part, split, word_of
from graph.matching.renderings import (
    CITIES,
    COUNTRIES,
    GENERIC_WORDS,
    NUMBERS,
    ORGANIZATION_WORDS,
    PLACES,
    begins_several,
    renderings,
)

_LINKING = "и және мен of the and und for по в на с de la y e et le les du des di da do der die das del el los a"
_STOP = frozenset(map(sounds, _LINKING.split()))
_MOST_WORDS = 12
_MOST_LETTERS = 5  # of an abbreviation that is one by its capitals
VOWELS = frozenset("aeiou")
_LONGEST_GROUP = 4  # words of a rendering: United States of America
_NONE: frozenset[str] = frozenset()
_ROMAN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})")
_ENDINGS = frozenset(["st", "nd", "rd", "th", "e", "er", "й", "ый", "ой", "ий", "я", "ая", "ое", "го", "ші", "шы"])
_ORDINAL = re.compile(rf"([0-9]{{1,6}})(?:{'|'.join(_ENDINGS)})", re.IGNORECASE)
_SIGNS = frozenset(map(sounds, ("no", "nr", "number", "номер", "нөмір", "nummer", "numero", "num")))
_GLUED = re.compile(r"(?<=[^\W\d_]{3})(?=\d)")  # Transport6


class Kind(StrEnum):
    """What a word says of an organization."""

    TELLING = "TELLING"
    """What it is called after."""
    TRADE = "TRADE"
    """What it does or is."""
    GENERIC = "GENERIC"
    """What organizations of every trade say."""
    PLACE = "PLACE"
    NUMBER = "NUMBER"


_SECTIONS = (
    (NUMBERS, Kind.NUMBER),
    (GENERIC_WORDS, Kind.GENERIC),
    (ORGANIZATION_WORDS, Kind.TRADE),
    (COUNTRIES, Kind.PLACE),
    (PLACES, Kind.PLACE),
    (CITIES, Kind.PLACE),
)


class FirmWord(NamedTuple):
    """A word of an organization's name, or several that are one."""

    written: str
    heard: str
    folded: str
    key: str
    kind: Kind
    groups: frozenset[str]
    """The groups of renderings that it is of; most of those that tell are of none."""
    initial: str
    """Its first letter as it sounds."""
    before: str
    """The first letters of the linking words before it."""
    plain: str
    """As written, in small letters without accents."""
    is_letters: bool = False
    """Whether it is letters that stand for words, as far as capitals and vowels tell."""


@lru_cache(1 << 15)
def firm_words(name: str) -> tuple[FirmWord, ...]:
    """The words of a name, at most as many as a name has; several that are one rendering are one word."""
    bare = _GLUED.sub(" ", without_form(name).name)
    is_told = not bare.isupper()
    written = _with_letters_together(split(bare)[:_MOST_WORDS])
    found: list[FirmWord] = []
    at, before = 0, ""
    while at < len(written):
        length, kind, groups = _longest(written, at)
        said = "".join(written[at : at + length])
        number = _number(said, is_first=not found) or (min(groups) if kind is Kind.NUMBER else "")
        first = sounds(written[at][:1])
        if found and found[-1].kind is Kind.NUMBER and said.casefold() in _ENDINGS:  # 1-я фабрика
            pass
        elif number:
            _count(found, number, said, first)
            before = ""
        elif (heard := sounds(said)) and (heard not in _STOP or len(written) == 1):
            word = word_of(Part.ANY, written[at])
            key, plain = word.key if word else heard, without_marks(said)
            is_letters = _is_letters(said, heard, is_told)
            found.append(FirmWord(said, heard, fold(heard), key, kind, groups, first, before, plain, is_letters))
            before = ""
        else:
            before += first
        at += length
    return tuple(found)


def _is_letters(said: str, heard: str, is_told: bool) -> bool:
    if len(said) > _MOST_LETTERS:
        return False
    return (is_told and said.isupper()) or VOWELS.isdisjoint(heard)


def _with_letters_together(words: list[str]) -> list[str]:
    """J. P. Morgan as JP Morgan."""
    runs = groupby(words, key=lambda word: len(word) == 1 and word.isalpha())
    return [word for is_letter, run in runs for word in (("".join(run),) if is_letter else run)]


def _longest(written: list[str], at: int) -> tuple[int, Kind, frozenset[str]]:
    first = sounds(written[at])
    most = min(_LONGEST_GROUP, len(written) - at) if first in begins_several() else 1
    for length in range(most, 0, -1):
        heard = sounds("".join(written[at : at + length])) if length > 1 else first
        kind, groups = _kind(heard, length == 1)
        if groups:
            return length, kind, groups
    return 1, Kind.TELLING, _NONE


@lru_cache(1 << 15)
def _kind(heard: str, is_one_word: bool) -> tuple[Kind, frozenset[str]]:
    for section, kind in _SECTIONS:
        if groups := renderings(heard, section, is_one_word and len(heard) > 4 and kind is not Kind.NUMBER):
            return kind, groups
    return Kind.TELLING, _NONE


def _count(found: list[FirmWord], number: str, said: str, initial: str) -> None:
    """A number more, or what belongs to the one before it: twenty one, 1 000."""
    if found and found[-1].kind is Kind.NUMBER:
        before = found[-1]
        if said.isdecimal() and before.written.isdecimal():
            whole = before.written + said if len(before.written) <= 3 == len(said) else ""
        else:
            whole = "" if said.isdecimal() or before.written.isdecimal() else _counted(int(before.heard), int(number))
        if whole:
            found.pop()
            number, said, initial = str(int(whole)), f"{before.written} {said}", before.initial
    elif found and found[-1].heard in _SIGNS:  # Завод № 12, Plant No. 12
        found.pop()
    found.append(FirmWord(said, number, number, number, Kind.NUMBER, _NONE, initial, "", number))


def _counted(one: int, other: int) -> str:
    """The number of two numbers in words, one after the other, where they are one: nineteen eighty, two hundred."""
    if other in (100, 1000):
        return str(one * other) if one < other else ""
    for tens in (1000, 100, 10):
        if one >= 2 * 10 and one % tens == 0 and other < tens:
            return str(one + other)
    return str(100 * one + other) if 10 <= one < 100 and 10 <= other < 100 else ""


def _number(said: str, *, is_first: bool) -> str:
    """The number that a word is, in any digits, counted or, after the first word, Roman; else nothing."""
    if said.isdecimal():
        return str(int(said[:20]))
    if ordinal := _ORDINAL.fullmatch(said):
        return str(int(ordinal[1]))
    if is_first or not _ROMAN.fullmatch(said):
        return ""
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in said]
    return str(sum(-one if one < after else one for one, after in pairwise([*values, 0])))


def together(one: FirmWord, other: FirmWord) -> FirmWord | None:
    """Two words as one; None of numbers."""
    if Kind.NUMBER in (one.kind, other.kind):
        return None
    written = one.written + other.written
    heard = sounds(written)
    return FirmWord(
        written, heard, fold(heard), heard, Kind.TELLING, _NONE, one.initial, one.before, without_marks(written)
    )
