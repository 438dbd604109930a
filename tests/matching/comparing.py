"""What the tests of matching hold against each other: people written in the alphabets of the demonstration."""

import re
from collections.abc import Callable
from typing import Any

from graph.demo import spelling
from graph.matching.scoring import score
from graph.model.matching import (
    Candidate,
    Feature,
    KnownIdentity,
    Match,
    MatchFeature,
    OrganizationExample,
    PersonExample,
    Rarity,
)

ID = "01J00000000000000000000000"
RARITY = Rarity(100_000, {"ahmetov": 900, "kasimov": 400, "aibek": 700, "nurlan": 800, "serik": 900})


_BGN = "ä gh zh ī y q ng ö u ü ū kh ch sh shch y yu ya"


def _bgn(text: str) -> str:
    table = dict(zip("әғжийқңөұүухчшщыюя", _BGN.split(), strict=True))
    letters = (table.get(letter, spelling.passport(letter).lower()) for letter in text.lower())
    return "".join(letters).title()


SPELLINGS: dict[str, Callable[[str], str]] = {
    "Kazakh Cyrillic": str,
    "Russian letters": spelling.russian,
    "Kazakh Latin of 2021": spelling.latin_2021,
    "BGN/PCGN of 1979": _bgn,
    "ODNI of 2015": lambda text: _bgn(text).translate(str.maketrans("äöüīū", "aouiu")),
    "ICAO 9303": spelling.icao,
    "passport": lambda text: re.sub("(?<=[AEIOUY])S(?=[AEIOUY])", "SS", spelling.passport(text)),
}


def identity(**fields: Any) -> KnownIdentity:
    """A name of the registry."""
    return KnownIdentity.model_validate(fields)


def known(**fields: Any) -> Candidate:
    """A person of one name. `sex`, `citizenship` and `identifiers` are the person's, all else is the name's."""
    of_person = {key: fields.pop(key) for key in ("sex", "citizenship", "identifiers") if key in fields}
    return Candidate(id=ID, typename="Person", identities=(identity(id="1", **fields),), **of_person)


def example(**fields: Any) -> PersonExample:
    """Somebody who is looked for."""
    return PersonExample.model_validate(fields)


def person(asked: dict[str, Any] | str, held: dict[str, Any]) -> Match:
    """A person asked for by a name as written, or by fields, held against one of the registry."""
    return score(example(**({"name": asked} if isinstance(asked, str) else asked)), known(**held), RARITY)


def organization(asked: str, held: str, **more: Any) -> Match:
    """An organization asked for by its name, held against one of the registry."""
    identities = (KnownIdentity(id="1", name=held),)
    candidate = Candidate(id=ID, typename="Organization", identities=identities, **more)
    return score(OrganizationExample(name=asked), candidate, Rarity(100_000, {"romashk": 40}))


def parts(name: str) -> dict[str, str]:
    """Surname, name and, where there is one, patronymic of a name of words in this order."""
    return dict(zip(("surname", "given_name", "patronymic"), name.split(), strict=False))


def feature(match: Match, of: MatchFeature) -> Feature:
    """The one feature of this kind."""
    (found,) = (each for each in match.features if each.feature is of)
    return found
