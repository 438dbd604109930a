"""Entries of searches that follow no crime: the missing, those out of touch, and those of whom no name is known."""

from collections.abc import Iterator
from typing import Any

from graph.classifiers import Settlement
from graph.demo import bodies, names, places
from graph.demo.accounts import entry
from graph.demo.bodies import Bodies
from graph.demo.chance import Chance
from graph.demo.days import CODE_IN_FORCE, TODAY, YEAR, iso, on, year_of
from graph.demo.desk import Desk
from graph.demo.drafts import Draft, Numbers, Roster
from graph.demo.names import Custom
from graph.demo.people import identity

_MARKS = (
    *("шрам на левой щеке", "татуировка на правом предплечье: якорь", "родимое пятно на шее", "нет двух верхних зубов"),
    *("шрам после операции на животе", "хромает на левую ногу", "татуировка на пальцах: инициалы А. К."),
    *("след ожога на кисти левой руки", "проколото правое ухо", "протез нижней челюсти"),
)
_CLOTHES = (
    *("чёрная куртка, синие джинсы", "серое пальто, вязаная шапка", "спортивный костюм, кроссовки", "халат, тапочки"),
    *("камуфляжная куртка, резиновые сапоги", "платье в цветок, платок", "рабочий комбинезон"),
)
_WAYS = ("LEFT_AND_DID_NOT_RETURN",) * 6 + ("LEFT_AN_INSTITUTION", "ON_A_JOURNEY", "IN_A_DISASTER", "SUSPECTED_CRIME")
_OUTCOMES = ("FOUND_ALIVE",) * 7 + ("FOUND_DEAD", "FOUND_DEAD", "DECLARED_DEAD_BY_COURT", "DISCONTINUED")
_SEEKERS = ("PARENT", "CHILD", "CHILD", "SPOUSE", "SIBLING", "SIBLING", "OTHER_RELATIVE")
_KEEPERS = (
    "Городская больница № 2",
    "Областной центр психического здоровья",
    "Дом ребёнка № 1",
    "Больница скорой помощи",
)
_LEFT = ("дом, из которого ушёл", "вокзал", "больница", "рынок", "школа", "стройка")
_WHERE = ("берег реки", "лесополоса у трассы", "подвал жилого дома", "теплотрасса", "пустырь за рынком", "озеро")
_NAMED_SINCE = on(2017, 8)  # the law names accounts 16-2 and 16-3
_SEARCHED = 20 * YEAR


def likeness(chance: Chance, height: int = 0) -> dict[str, Any]:
    """What somebody looks like, as far as an informant knows."""
    looks: dict[str, Any] = {"heightCm": height or chance.between(150, 192)}
    if chance.happens(0.7):
        looks["distinctiveMarks"] = chance.pick(_MARKS)
    if chance.happens(0.8):
        looks["clothing"] = chance.pick(_CLOTHES)
    return looks


def point(chance: Chance, place: Settlement, where: str) -> dict[str, Any]:
    """A place in or near the settlement."""
    return {
        "description": f"{place.name_ru}, {where}",
        "latitude": round(place.latitude + (chance.random() - 0.5) / 10, 5),
        "longitude": round(place.longitude + (chance.random() - 0.5) / 10, 5),
    }


def corpse(
    chance: Chance, numbers: Numbers, person: str, found: int, place: Settlement, looks: dict[str, Any], age: int
) -> dict[str, Any]:
    """The facts of a corpse of which no name is known."""
    return {
        **entry(chance, numbers, "UC", found, place.region, subject=person),
        **looks,
        "place": point(chance, place, chance.pick(_WHERE)),
        "foundOn": iso(found),
        "deathManner": chance.pick(("VIOLENT", "NOT_VIOLENT", "NOT_VIOLENT", "NOT_ESTABLISHED")),
        "ageFrom": age,
        "ageTo": age + 15,
    }


class Searches(Desk):
    """Opens search cases and introduces persons without a name."""

    def __init__(self, chance: Chance, numbers: Numbers, staff: Bodies, persons: Roster, organizations: Roster) -> None:
        super().__init__(chance, numbers, staff, persons, organizations)
        self._latest = year_of(CODE_IN_FORCE) - 4  # children go missing too

    def missing(self, many: int) -> Iterator[Draft]:
        """Searches for people who went missing."""
        chance = self._chance
        for _ in range(many):
            person = self.person(self._latest)
            yield from self.search_for(person, likeness(chance), places.settlement(chance))

    def search_for(
        self, person: str, looks: dict[str, Any], place: Settlement, *, lasts: bool = False
    ) -> Iterator[Draft]:
        """A search case for a missing person, with its entry."""
        chance, numbers = self._chance, self._numbers
        is_over = not lasts and chance.happens(0.7)
        status = "TERMINATED" if is_over else "OPEN"
        case, draft = self.open("SEARCH", status, (), {}, bodies.POLICE, place.region)
        yield draft
        facts: dict[str, Any] = {
            **entry(chance, numbers, "MP", case.opened, case.region, subject=person, case=case, until=case.closed),
            **looks,
            "disappearance": chance.pick(_WAYS),
            "disappearedOn": iso(case.opened - chance.between(0, 20)),
            "place": point(chance, place, chance.pick(_LEFT)),
        }
        if is_over:
            facts["outcome"] = chance.pick(_OUTCOMES)
        yield Draft("missingPersonSearch", f"{bodies.POLICE}-{case.region}", case.opened, facts)

    def out_of_touch(self, many: int) -> Iterator[Draft]:
        """Searches for relatives; the one who asks is known to the registry in half of them."""
        chance, numbers = self._chance, self._numbers
        for _ in range(many):
            person, seeker, is_over = self.person(), self.person(), chance.happens(0.5)
            status = "TERMINATED" if is_over else "OPEN"
            case, draft = self.open("SEARCH", status, (), {}, bodies.POLICE, since=_NAMED_SINCE)
            yield draft
            facts: dict[str, Any] = {
                **entry(chance, numbers, "LC", case.opened, case.region, subject=person, case=case, until=case.closed),
                "soughtBy": chance.pick(_SEEKERS),
                "lastContactOn": iso(case.opened - chance.between(YEAR, _SEARCHED))[: chance.pick((4, 4, 7, 10))],
            }
            if seeker != person and chance.happens(0.5):
                facts["participants"] = [{"subject": seeker, "role": "INITIATOR"}]
            if chance.happens(0.5):
                facts["lastSeen"] = places.settlement(chance).name_ru
            if is_over:
                facts["outcome"] = chance.pick(("FOUND_ALIVE", "FOUND_ALIVE", "FOUND_DEAD", "DISCONTINUED"))
                if facts["outcome"] == "FOUND_ALIVE":
                    facts["isDisclosureAllowed"] = chance.happens(0.8)
            yield Draft("lostContactSearch", f"{bodies.POLICE}-{case.region}", case.opened, facts)

    def corpses(self, many: int) -> Iterator[Draft]:
        """Corpses without a name; some got one later."""
        chance, numbers = self._chance, self._numbers
        for at in range(many):
            place, is_male = places.settlement(chance), chance.happens(0.8)
            found, age = chance.between(CODE_IN_FORCE, TODAY - 500), chance.between(18, 65)
            person, draft = self.nameless(found, place, is_male)
            yield draft
            facts = corpse(chance, numbers, person, found, place, likeness(chance), age)
            supplier = bodies.HEALTH if chance.happens(0.3) else f"{bodies.POLICE}-{place.region}"
            named = self._named(person, found, age, is_male) if at % 4 == 0 else None
            yield Draft("unidentifiedCorpse", supplier, found, facts | _until(named))
            if named is not None:
                yield named

    def unable(self, many: int) -> Iterator[Draft]:
        """People who cannot tell who they are; some were identified later."""
        chance, numbers = self._chance, self._numbers
        for at in range(many):
            place, is_male, is_child = places.settlement(chance), chance.happens(0.6), chance.happens(0.3)
            found, age = chance.between(_NAMED_SINCE, TODAY - 500), 0 if is_child else chance.between(25, 75)
            person, draft = self.nameless(found, place, is_male)
            yield draft
            facts = {
                **entry(chance, numbers, "UP", found, place.region, subject=person),
                **likeness(chance, chance.between(70, 110) if is_child else 0),
                "inability": "AGE" if is_child else chance.pick(("STATE_OF_HEALTH", "STATE_OF_HEALTH", "UNCONSCIOUS")),
                "foundOn": iso(found),
                "place": point(chance, place, chance.pick(_WHERE)),
                "whereabouts": f"{chance.pick(_KEEPERS)}, {place.name_ru}",
                "ageFrom": age,
                "ageTo": age + (5 if is_child else 15),
            }
            supplier = bodies.HEALTH if chance.happens(0.5) else f"{bodies.POLICE}-{place.region}"
            named = self._named(person, found, age + 2, is_male) if at % 4 == 0 else None
            yield Draft("unidentifiedPerson", supplier, found, facts | _until(named))
            if named is not None:
                yield named

    def nameless(self, found: int, place: Settlement, is_male: bool) -> tuple[str, Draft]:
        """A person of whom nothing is known but the sex."""
        key = self._chance.mint(found)
        facts = {"id": key, "sex": "MALE" if is_male else "FEMALE", "identities": [], "region": place.region}
        return key, Draft("person", f"{bodies.POLICE}-{place.region}", found, facts)

    def _named(self, person: str, found: int, age: int, is_male: bool) -> Draft:
        """The document that gives a name."""
        chance = self._chance
        day = found + chance.between(20, 400)
        born = iso(found - age * YEAR - chance.between(0, 5 * YEAR))
        kin = names.family(chance)
        known = identity(names.name(chance, kin, is_male), {"bornOn": born, "validFrom": born})
        if kin.custom is Custom.FOREIGN:
            known["script"] = "LATN"
        return Draft("identityChange", bodies.JUSTICE, day, {"person": person, "identity": known})


def _until(named: Draft | None) -> dict[str, str]:
    """The entry is closed with the day on which a name was given."""
    return {"status": "CLOSED", "validTo": iso(named.day), "identifiedOn": iso(named.day)} if named else {}
