"""Renderings of one name, one place or one word of organizations that sounds alone do not bring together."""

import re
from functools import cache, lru_cache
from importlib.resources import files

from graph.matching.letters import fold, sounds
from graph.matching.patronymics import stem

NAMES, PLACES, ORGANIZATION_WORDS = "names", "places", "organization words"
COUNTRIES, CITIES, GENERIC_WORDS, NUMBERS = "countries", "cities", "generic words", "numbers"
_NONE: frozenset[str] = frozenset()
_FILES = ("renderings", "organization_words")
_APART = re.compile("[-_]")
_FATHERS = "~"  # before the stem of a name, which is what a patronymic or a surname leaves of it


def _text() -> str:
    folder = files("graph.matching")
    return "".join(folder.joinpath(f"{name}.txt").read_text(encoding="utf-8") for name in _FILES)


@cache
def _groups() -> dict[str, dict[str, frozenset[str]]]:
    found: dict[str, dict[str, frozenset[str]]] = {}
    section: dict[str, frozenset[str]] = {}
    for line in _text().splitlines():
        if line.startswith("["):
            section = found.setdefault(line.strip("[]"), {})
        elif line and not line.startswith("#"):
            words = line.split()
            group = {sounds(words[0])}
            if words[0].isdecimal():  # digits are read as they stand, their words alone are kept here
                group = {words.pop(0)}
            for word in words:
                heard = sounds(word.replace("-", "").replace("_", ""))
                for key in (heard, fold(heard), _FATHERS + fold(stem(heard))):
                    section[key] = section.get(key, _NONE) | group
    return found


@cache
def begins_several() -> frozenset[str]:
    """The first words, as `sounds` spells them, of renderings of several words: торговый of торговый дом."""
    return frozenset(sounds(first) for first, *more in map(_APART.split, _text().split()) if more)


@lru_cache(1 << 16)
def renderings(heard: str, section: str = NAMES, is_rough: bool = True) -> frozenset[str]:
    """The groups, by their first word, that a word, as `sounds` spells it, is of; most words are of none.

    A rough word is of what sounds nearly so, too: see `fold`.
    """
    of = _groups()[section]
    return of.get(heard) or (is_rough and of.get(fold(heard))) or _NONE


@lru_cache(1 << 16)
def renderings_of_stem(stemmed: str) -> frozenset[str]:
    """The same of what a patronymic leaves of the father's name, or a surname of the name that it is made of."""
    return _groups()[NAMES].get(_FATHERS + fold(stemmed), _NONE)
