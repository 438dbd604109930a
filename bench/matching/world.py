"""Labelled pairs of persons and firms of other countries: Latin letters, accents, middle names, titles, world's forms.

Given names and surnames are those of faker's locales (MIT), split between the stocks by their letters; what firms are
called is of our own (CC0). A registry of Kazakhstan holds foreigners too, and nobody spells them twice alike.
"""

import hashlib
import random
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

from rapidfuzz.distance import Levenshtein

from bench.matching.stock import Stock
from bench.matching.writing import slipped

_LOCALES = ("en_US", "de_DE", "fr_FR", "es_ES", "it_IT", "nl_NL", "tr_TR", "cs_CZ", "uz_UZ")
_TITLES = ("Mr ", "Mrs ", "Dr. ", "Prof. ", "Sir ", "Dr ", "Ing. ")
_FORMS = """
Ltd/Limited/Ltd./LTD
Inc./Incorporated/Inc
Corp./Corporation/Corp
LLC/L.L.C./Limited Liability Company
GmbH/G.m.b.H./Gesellschaft mit beschränkter Haftung
AG/Aktiengesellschaft
S.A./SA/Société Anonyme
SARL/S.à r.l./Société à responsabilité limitée
B.V./BV/Besloten Vennootschap
S.p.A./SpA/Società per Azioni
PLC/plc/Public Limited Company
Co., Ltd./Company Limited/Co Ltd
A.Ş./AŞ/Anonim Şirketi
Pte. Ltd./Private Limited/Pte Ltd
"""
FORMS = tuple(tuple(line.split("/")) for line in _FORMS.strip().splitlines())
_FIRST = """
Northern Southern Eastern Western Pacific Atlantic Alpine Nordic Delta Global United National General Royal Golden
Silver Crimson Azure First Modern Central Coastal Highland Lakeside Riverside Summit Vertex Quantum Solar Lunar Stellar
Crystal Granite Marble Amber Falcon Eagle Lion Tiger Phoenix Dragon Neptune Apollo Atlas Titanium Cobalt Ivory Emerald
Sapphire Vanguard Sentinel Frontier Liberty Heritage Evergreen Horizon Meridian Polaris Zenith Omega Sigma Alpha
"""
_SECOND = """
Steel Glass Textiles Logistics Shipping Energy Foods Motors Chemicals Pharma Electronics Mining Airlines Bank Insurance
Trading Construction Engineering Software Media Petroleum Plastics Paper Timber Fisheries Dairy Tobacco Aviation Rail
Telecom Robotics Ceramics Furniture Fashion Jewellery Tourism Hotels Pumps Valves Tools Batteries Seeds Fertilizers
"""


class Foreigner(NamedTuple):
    """Somebody who does not exist, of a country that does."""

    given: str
    middle: str
    surname: str

    def line(self, *, middle: bool = True) -> str:
        """The name on one line."""
        return " ".join(part for part in (self.given, self.middle if middle else "", self.surname) if part)


def pairs(of: Stock, chance: random.Random, each: int) -> Iterator[dict[str, Any]]:
    """The fields of each pair, all classes."""
    for kind, classes in (("person", _PERSONS), ("organization", _FIRMS)):
        for label, (same, make) in classes.items():
            for _ in range(each):
                asked, held = make(of, chance)
                yield {"label": f"world: {label}", "same": same, "asked": asked, "held": [held], "kind": kind}


def any_identity(of: Stock, chance: random.Random) -> dict[str, str]:
    """The fields of a foreigner's or a firm's identity in a registry."""
    if chance.random() < 0.7:
        return _held(_foreigner(of, chance))
    return {"name": _firm(of, chance)[0]}


def surname(of: Stock, chance: random.Random) -> str:
    """The surname of a foreigner."""
    return _foreigner(of, chance).surname


@cache
def _names(of: Stock, locale: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    provider: Any = import_module(f"faker.providers.person.{locale}").Provider
    given = [*provider.first_names_male, *provider.first_names_female]
    return tuple(_of(of, given)), tuple(_of(of, list(provider.last_names)))


def _of(of: Stock, words: Iterable[str]) -> list[str]:
    return sorted({word for word in words if list(Stock)[hashlib.sha256(_folded(word).encode()).digest()[1] % 2] is of})


def _folded(word: str) -> str:
    bare = "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))
    return bare.casefold().replace("ø", "o").replace("ł", "l").replace("ı", "i")


def _foreigner(of: Stock, chance: random.Random) -> Foreigner:
    given, surnames = _names(of, chance.choice(_LOCALES))
    while True:
        middle = chance.choice(given) if chance.random() < 0.35 else ""
        found = Foreigner(chance.choice(given), middle, chance.choice(surnames))
        if len({_folded(part) for part in found}) == 3 and min(len(found.given), len(found.surname)) > 2:
            return found


def _held(person: Foreigner) -> dict[str, str]:
    return {"surname": person.surname, "given_name": " ".join(filter(None, (person.given, person.middle)))}


def _different(one: str, others: Callable[[], str]) -> str:
    while True:
        other = others()
        if Levenshtein.distance(_folded(one), _folded(other)) >= 3 and _folded(one)[0] != _folded(other)[0]:
            return other


Sides = tuple[dict[str, str], dict[str, str]]


def _one(rewrite: Callable[[Foreigner, random.Random], str]) -> Callable[[Stock, random.Random], Sides]:
    def make(of: Stock, chance: random.Random) -> Sides:
        person = _foreigner(of, chance)
        return {"name": rewrite(person, chance)}, _held(person)

    return make


def _turned(person: Foreigner, chance: random.Random) -> str:
    line = f"{person.surname}{chance.choice((', ', ' '))}{person.given} {person.middle}".strip()
    return line.upper() if chance.random() < 0.3 else line


def _slip(person: Foreigner, chance: random.Random) -> str:
    part = chance.choice(("given", "surname"))
    return person._replace(**{part: slipped(getattr(person, part), chance, False)}).line()


def _initials(person: Foreigner, chance: random.Random) -> str:
    given = person.given[0] + chance.choice((". ", " "))
    middle = person.middle[:1] + ". " if person.middle else ""
    return given + middle + person.surname


def _other_words(person: Foreigner, chance: random.Random) -> str:
    """Written together, or with a hyphen; a long name split in two."""
    if person.middle:
        return f"{person.given}{chance.choice(('-', ''))}{person.middle} {person.surname}"
    at = len(person.surname) // 2
    return f"{person.given} {person.surname[:at]}{chance.choice((' ', '-'))}{person.surname[at:]}"


def _plain(person: Foreigner, chance: random.Random) -> str:
    line = person.line()
    german = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"} if chance.random() < 0.5 else {"ß": "ss", "ø": "o", "ł": "l"}
    for letter, plain in german.items():
        line = line.replace(letter, plain)
    return "".join(each for each in unicodedata.normalize("NFD", line) if not unicodedata.combining(each))


def _but(part: str) -> Callable[[Stock, random.Random], Sides]:
    def make(of: Stock, chance: random.Random) -> Sides:
        person = _foreigner(of, chance)
        other = _different(getattr(person, part), lambda: getattr(_foreigner(of, chance), part))
        return {"name": person.line()}, _held(person._replace(**{part: other}))

    return make


def _firm(of: Stock, chance: random.Random) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """A firm's whole name, its words and its form."""
    first = chance.choice(_words(of)) if chance.random() < 0.6 else _foreigner(of, chance).surname
    words = (first, *chance.sample(_SECOND.split(), chance.choice((1, 1, 2))))
    form = chance.choice(FORMS)
    return f"{' '.join(words)} {chance.choice(form)}", words, form


@cache
def _words(of: Stock) -> tuple[str, ...]:
    return tuple(_of(of, _FIRST.split()))


Firm = tuple[tuple[str, ...], tuple[str, ...]]


def _firms(rewrite: Callable[[Firm, random.Random, Stock], str]) -> Callable[[Stock, random.Random], Sides]:
    def make(of: Stock, chance: random.Random) -> Sides:
        whole, words, form = _firm(of, chance)
        two = [{"name": rewrite((words, form), chance, of)}, {"name": whole}]
        chance.shuffle(two)
        return two[0], two[1]

    return make


def _other_form(firm: Firm, chance: random.Random, of: Stock) -> str:
    line = f"{' '.join(firm[0])}{chance.choice((' ', ', '))}{chance.choice(firm[1])}"
    return line.upper() if chance.random() < 0.4 else line


def _article(firm: Firm, chance: random.Random, of: Stock) -> str:
    first, *rest = firm[0]
    return f"The {first}{chance.choice((' ', '-'))}{' '.join(rest)} {firm[1][0]}"


def _firm_slip(firm: Firm, chance: random.Random, of: Stock) -> str:
    words = list(firm[0])
    at = chance.randrange(len(words))
    words[at] = slipped(words[at], chance, False)
    return f"{' '.join(words)} {firm[1][0]}"


def _joined(firm: Firm, chance: random.Random, of: Stock) -> str:
    first, second, *rest = firm[0]
    return " ".join((f"{first}{second.lower()}", *rest, firm[1][0]))


def _other_first(firm: Firm, chance: random.Random, of: Stock) -> str:
    first, *rest = firm[0]
    return " ".join((_different(first, lambda: _firm(of, chance)[1][0]), *rest, firm[1][0]))


def _other_second(firm: Firm, chance: random.Random, of: Stock) -> str:
    words = list(firm[0])
    words[-1] = _different(words[-1], lambda: chance.choice(_SECOND.split()))
    return f"{' '.join(words)} {firm[1][0]}"


def _numbered(firm: Firm, chance: random.Random, of: Stock) -> str:
    return f"{' '.join(firm[0])} {chance.choice(('2', '3', 'II', '7'))} {firm[1][0]}"


_PERSONS: dict[str, tuple[bool, Callable[[Stock, random.Random], Sides]]] = {
    "as held": (True, _one(lambda person, chance: person.line())),
    "order of parts": (True, _one(_turned)),
    "typo": (True, _one(_slip)),
    "middle name not said": (True, _one(lambda person, chance: person.line(middle=False))),
    "initials": (True, _one(_initials)),
    "title": (True, _one(lambda person, chance: chance.choice(_TITLES) + person.line())),
    "written together or apart": (True, _one(_other_words)),
    "without accents": (True, _one(_plain)),
    "other given name": (False, _but("given")),
    "other surname": (False, _but("surname")),
}
_FIRMS: dict[str, tuple[bool, Callable[[Stock, random.Random], Sides]]] = {
    "form otherwise": (True, _firms(_other_form)),
    "form missing": (True, _firms(lambda firm, chance, of: " ".join(firm[0]))),
    "article": (True, _firms(_article)),
    "firm typo": (True, _firms(_firm_slip)),
    "firm written together": (True, _firms(_joined)),
    "other first word": (False, _firms(_other_first)),
    "other last word": (False, _firms(_other_second)),
    "number": (False, _firms(_numbered)),
}
