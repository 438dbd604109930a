"""Persons: identities in several spellings, identifiers, telephones, changed surnames."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph.classifiers import Settlement
from graph.demo import bodies, names, places, spelling
from graph.demo.chance import Chance
from graph.demo.days import REGISTRY_OPENS, TODAY, iso
from graph.demo.drafts import Draft, Numbers
from graph.demo.names import Custom, Family, Name

_RECENT_PHONES = 512
_WITHIN = 3_000  # days in which those born before the registry were taken into it


@dataclass(slots=True)
class Human:
    """What the rest of the generator needs to know of a person."""

    id: str
    is_male: bool
    born: int
    family: Family
    name: Name
    place: Settlement
    registered: int
    birth: dict[str, str]
    """Birth date and place as documents state them; the date may be partial."""


class People:
    """Introduces persons; remembers the last telephones, of which some are given by a second person."""

    def __init__(self, chance: Chance, numbers: Numbers) -> None:
        self._chance = chance
        self._numbers = numbers
        self._recent = [places.phone(chance) for _ in range(8)]

    def human(self, kin: Family, is_male: bool, born: int, father: str | None = None, until: int = TODAY) -> Human:
        """A person of this family, registered not after `until` where the birth allows it."""
        chance = self._chance
        first = max(born, REGISTRY_OPENS)
        registered = min(first + chance.between(0, _WITHIN), until if until > first else TODAY)
        called = names.name(chance, kin, is_male, father)
        at, whole = chance.random(), iso(born)
        stated = whole[:4] if at < 0.016 else whole[:7] if at < 0.02 else whole
        place = places.settlement(chance)
        birth_place = place if chance.happens(0.6) else places.settlement(chance)
        birth = {"bornOn": stated, "birthPlace": birth_place.name_ru}
        return Human(chance.mint(registered), is_male, born, kin, called, place, registered, birth)

    def phone(self) -> str:
        """A number; now and then one that somebody else has given too."""
        chance = self._chance
        if chance.happens(0.015):
            return chance.pick(self._recent)
        number = places.phone(chance)
        if len(self._recent) < _RECENT_PHONES:
            self._recent.append(number)
        else:
            self._recent[int(chance.random() * _RECENT_PHONES)] = number
        return number

    def introduce(self, human: Human, address: str, phones: tuple[str, ...] = (), *, plain: bool = False) -> Draft:
        """The document of a person. A plain one has everything in order: one spelling, a full date, an IIN."""
        chance = self._chance
        country = human.family.citizenship
        if plain:
            human.birth["bornOn"] = iso(human.born)

        identifiers: list[dict[str, str]] = []
        if plain or chance.happens(0.98 if country == "KZ" else 0.8):
            identifiers.append({"kind": "IIN", "value": self._numbers.iin(human.born, human.is_male)})
        if country != "KZ":
            letters = chance.pick(("AA", "AB", "FA", "KA"))
            identifiers.append({"kind": "PASSPORT", "value": f"{letters}{self._numbers.following('AA'):07d}"})
        elif chance.happens(0.25):
            identifiers.append({"kind": "PASSPORT", "value": f"N{10_000_000 + self._numbers.following('N')}"})

        contacts = [{"kind": "ADDRESS", "value": address}]
        contacts += [{"kind": "PHONE", "value": phone} for phone in phones]
        facts = {
            "id": human.id,
            "sex": "MALE" if human.is_male else "FEMALE",
            "citizenship": country,
            "identities": self._spellings(human, 1.0 if plain else chance.random()),
            "identifiers": identifiers,
            "contacts": contacts,
            "region": human.place.region,
        }
        return Draft("person", f"{bodies.POLICE}-{human.place.region}", human.registered, facts)

    def renamed(self, human: Human, name: Name, since: int, *, in_latin: bool = False) -> Draft:
        """The document by which a person became known under another name."""
        became = identity(name, {**human.birth, "validFrom": iso(since)}, in_latin=in_latin)
        if human.family.custom is Custom.FOREIGN:
            became["script"] = "LATN"
        facts = {"person": human.id, "identity": became}
        return Draft("identityChange", bodies.JUSTICE, max(since, human.registered), facts)

    def _spellings(self, human: Human, at: float) -> list[dict[str, Any]]:
        """The main spelling stands last, for the last one is current."""
        name, custom = human.name, human.family.custom
        birth = {**human.birth, "validFrom": human.birth["bornOn"]}
        if custom is Custom.FOREIGN:
            return [{**identity(name, birth), "script": "LATN"}]
        main = identity(name, birth)
        if at < 0.22:
            return [identity(name, birth, in_latin=True), main]
        if custom in (Custom.RUSSIAN, Custom.RUSSIFIED):
            return [_rewritten(main, spelling.icao, "LATN"), main] if at < 0.27 else [main]
        if at < 0.30:
            return [_rewritten(main, spelling.latin_2021, "LATN"), main]
        if at < 0.42:
            in_russian = _rewritten(main, spelling.russian, "CYRL")
            if custom is Custom.KAZAKH:
                in_russian["patronymic"] = names.patronymic(spelling.russian(name.father), human.is_male)
            return [in_russian, main] if in_russian != main else [main]
        return [main]


def identity(name: Name, more: Mapping[str, str], *, in_latin: bool = False) -> dict[str, Any]:
    """A name as documents state it, in its own letters or in a passport's."""
    parts = {"surname": name.surname, "givenName": name.given, "script": "CYRL", **more}
    if name.patronymic:
        parts["patronymic"] = name.patronymic
    return _rewritten(parts, spelling.passport, "LATN") if in_latin else parts


def _rewritten(parts: Mapping[str, str], spell: Any, script: str) -> dict[str, Any]:
    names_too = {key: spell(parts[key]) for key in ("surname", "givenName", "patronymic") if key in parts}
    return {**parts, **names_too, "script": script}
