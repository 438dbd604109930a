"""Planted troubles of evidence: what a registry must bear without losing or joining anybody.

The same in a registry of any size. None of these people is named in anything else.
"""

from collections.abc import Iterator
from typing import Any

from graph.classifiers import AUTHORIZED_BODY
from graph.demo import bodies, places
from graph.demo.chance import Chance
from graph.demo.days import iso, on
from graph.demo.drafts import Draft, Numbers
from graph.demo.names import Custom, Family
from graph.demo.people import Human, People
from graph.demo.searches import Searches, corpse

_KNOWN_BY = on(2016, 5, 1)
_BEKTEMIR = Family(Custom.KAZAKH, "Бектеміров", "Бектемірова", "KZ")
_SAGATOV = Family(Custom.RUSSIFIED, "Сагатов", "Сагатова", "KZ")
_LUGOVOY = Family(Custom.RUSSIAN, "Луговой", "Луговая", "KZ")
_TOKAREV = Family(Custom.RUSSIAN, "Токарев", "Токарева", "KZ")
_STEPNOY = Family(Custom.RUSSIAN, "Степной", "Степная", "KZ")
_BY_FATHER = Family(Custom.FATHERS, "", "", "KZ")
_PAIRS = (
    ("The second person was born on the same day and got the number of the first.", _BEKTEMIR, _SAGATOV, 0),
    ("Brothers: a clerk gave the younger one the number of the elder.", _LUGOVOY, _LUGOVOY, 731),
    ("Strangers of different age; nothing but the number is common.", _TOKAREV, _BY_FATHER, 6_200),
)
_LOOKS = {"heightCm": 178, "distinctiveMarks": "татуировка на левом плече: парусник и цифры 1987"}


class Troubles:
    """Introduces the troubles and writes down what each of them is."""

    def __init__(self, chance: Chance, numbers: Numbers, people: People, searches: Searches) -> None:
        self._chance = chance
        self._numbers = numbers
        self._people = people
        self._searches = searches
        self.key: dict[str, Any] = {}
        self.persons = 0

    def introduce(self) -> Iterator[Draft]:
        """All troubles."""
        yield from self._shared_iin()
        yield from self._two_iins()
        yield from self._missing_and_found()
        yield from self._recorded_twice()

    def _shared_iin(self) -> Iterator[Draft]:
        shared: list[dict[str, Any]] = []
        for at, (story, one, other, apart) in enumerate(_PAIRS):
            born = on(1972 + 6 * at, 3 + at, 14 + at)
            first = self._human(one, True, born)
            draft = self._introduce(first)
            yield draft
            (iin,) = _iins(draft)
            second = self._human(other, True, born + apart, first.name.father if one is other else None)
            yield _with_iins(self._introduce(second), [iin])
            shared.append({"story": story, "iin": iin, "persons": [first.id, second.id]})
        self.key["sharedIin"] = shared

    def _two_iins(self) -> Iterator[Draft]:
        woman = self._human(_SAGATOV, False, on(1991, 12, 5))
        draft = self._introduce(woman)
        (iin,) = _iins(draft)
        iins = [iin, self._numbers.iin(woman.born, is_male=False)]
        yield _with_iins(draft, iins)
        self.key["twoIins"] = [{"story": "A number was given twice to one person.", "person": woman.id, "iins": iins}]

    def _missing_and_found(self) -> Iterator[Draft]:
        """Somebody is sought while his body lies without a name in another region."""
        missing = self._human(_STEPNOY, True, on(1987, 6, 9))
        yield self._introduce(missing)
        yield from self._searches.search_for(missing.id, dict(_LOOKS), missing.place, lasts=True)
        found = on(2024, 10, 17)
        place = next(place for place in places.SETTLEMENTS if place.region != missing.place.region)
        body, draft = self._searches.nameless(found, place, is_male=True)
        self.persons += 1
        yield draft
        facts = corpse(self._chance, self._numbers, body, found, place, dict(_LOOKS), 30)
        yield Draft("unidentifiedCorpse", f"{bodies.POLICE}-{place.region}", found, facts)
        self.key["missingAndFound"] = [
            {
                "story": "A missing person and a corpse without a name have the same height and tattoo.",
                "missing": missing.id,
                "corpse": body,
            }
        ]

    def _recorded_twice(self) -> Iterator[Draft]:
        """A woman stands in the registry twice, as a girl and as a wife, until somebody sees that they are one."""
        girl = self._human(_SAGATOV, False, on(1989, 4, 22))
        wife = self._human(_LUGOVOY, False, girl.born)
        first, second = self._introduce(girl), self._introduce(wife)
        own = {name: first.facts["identities"][0].get(name) for name in ("givenName", "patronymic")}
        married = [{**identity, **own, "validFrom": iso(on(2014, 8, 16))} for identity in second.facts["identities"]]
        passport = [held for held in second.facts["identifiers"] if held["kind"] != "IIN"]
        yield first
        yield second._replace(facts={**second.facts, "identities": married, "identifiers": passport})
        day = on(2024, 11, 5)
        decision = {"decidedBy": "Бас маман, есептер басқармасы", "decidedOn": iso(day)}
        reason = "Бір адам: некеге тұрғанға дейінгі және кейінгі тегі"
        facts = {"kept": girl.id, "merged": wife.id, **decision, "reason": reason}
        yield Draft("subjectMerge", AUTHORIZED_BODY.code, day, facts)
        self.key["recordedTwice"] = [{"story": "Recorded twice, then merged.", "kept": girl.id, "merged": wife.id}]

    def _human(self, kin: Family, is_male: bool, born: int, father: str | None = None) -> Human:
        self.persons += 1
        return self._people.human(kin, is_male, born, father, until=_KNOWN_BY)

    def _introduce(self, human: Human) -> Draft:
        return self._people.introduce(human, places.home(self._chance, human.place), plain=True)


def _iins(draft: Draft) -> list[str]:
    return [held["value"] for held in draft.facts["identifiers"] if held["kind"] == "IIN"]


def _with_iins(draft: Draft, iins: list[str]) -> Draft:
    others = [held for held in draft.facts["identifiers"] if held["kind"] != "IIN"]
    held = [{"kind": "IIN", "value": iin} for iin in iins] + others
    return draft._replace(facts={**draft.facts, "identifiers": held})
