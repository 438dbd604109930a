"""Households: couples, children, one-parent families, siblings and people who live alone, at shared addresses."""

from collections.abc import Iterator

from graph.demo import bodies, names, places
from graph.demo.chance import Chance
from graph.demo.days import REGISTRY_OPENS, TODAY, YEAR, iso, on, year_of
from graph.demo.drafts import Draft, Roster, link
from graph.demo.names import Custom, Family, Name
from graph.demo.people import Human, People

_FIRST_BIRTH = on(1945)
_LAST_ADULT_BIRTH = on(2000)
_LEAVES_HOME = 24 * YEAR
_HAS_A_PHONE = 12 * YEAR


class Families:
    """Introduces as many persons as asked for, one household after another."""

    def __init__(self, chance: Chance, people: People, roster: Roster, persons: int) -> None:
        self._chance = chance
        self._people = people
        self._roster = roster
        self._persons = persons
        # An eighth of a small registry and two thousand of a large one are registered at one address.
        self._crowd = min(persons // 8, 2_000)
        self._crowded = 0

    def introduce(self) -> Iterator[Draft]:
        """All persons and what makes them relatives."""
        chance, roster = self._chance, self._roster
        while len(roster) < self._persons:
            left = self._persons - len(roster)
            share = chance.random()
            if share < 0.22 or left < 3:
                yield from self._alone()
            elif share < 0.40:
                yield from self._couple(0)
            elif share < 0.78:
                yield from self._couple(min(1 + int(chance.random() * 3.3), left - 2))
            elif share < 0.92:
                yield from self._parent(min(chance.between(1, 2), left - 1))
            else:
                yield from self._siblings()

    def _alone(self) -> Iterator[Draft]:
        chance = self._chance
        human = self._adult(names.family(chance), chance.happens(0.55))
        yield self._settle(human, self._address(human))
        if chance.happens(0.03):
            yield self._renamed_by_choice(human)

    def _couple(self, children: int) -> Iterator[Draft]:
        chance, people = self._chance, self._people
        kin = names.family(chance)
        maiden = names.family(chance)
        is_mixed = chance.happens(0.08) and kin.custom is not Custom.FOREIGN and maiden.custom is not Custom.FOREIGN
        while not (is_mixed or names.are_of_one_people(kin, maiden)):
            maiden = names.family(chance)
        husband_born = chance.between(_FIRST_BIRTH, _LAST_ADULT_BIRTH)
        wife_born = min(max(husband_born + chance.between(-4 * YEAR, 7 * YEAR), _FIRST_BIRTH), _LAST_ADULT_BIRTH)
        married = max(husband_born, wife_born) + chance.between(19 * YEAR, 23 * YEAR)
        at = chance.random()
        # Some took the husband's name and we know both; some are known by that name only; the rest kept their own.
        takes_name = at < 0.6 and kin.custom is not Custom.FATHERS and maiden.feminine != kin.feminine
        changes = takes_name and at < 0.4
        if takes_name and not changes:
            maiden = kin
        husband = people.human(kin, True, husband_born)
        wife = people.human(maiden, False, wife_born, until=married if changes else TODAY)
        wife.place = husband.place
        address = self._address(husband)
        phone = people.phone()
        yield self._settle(husband, address, (phone,))
        yield self._settle(wife, address, (phone,) if chance.happens(0.15) else None)
        if changes:
            taken = Name(kin.feminine, *wife.name[1:])
            yield people.renamed(wife, taken, married, in_latin=chance.happens(0.2))
        after = max(husband.registered, wife.registered)
        parted = {"validTo": iso(chance.between(married + YEAR, TODAY))} if chance.happens(0.12) else {}
        yield link(bodies.JUSTICE, "RELATED_TO", husband.id, wife.id, married, after, kinship="SPOUSE", **parted)
        yield from self._children(children, kin, married, address, (husband, wife))

    def _parent(self, children: int) -> Iterator[Draft]:
        chance = self._chance
        mother = self._adult(names.family(chance), False)
        address = self._address(mother)
        yield self._settle(mother, address)
        yield from self._children(children, mother.family, mother.born + 20 * YEAR, address, (mother,))

    def _siblings(self) -> Iterator[Draft]:
        chance = self._chance
        kin = names.family(chance)
        older = self._adult(kin, chance.happens(0.5))
        born = min(older.born + chance.between(YEAR, 8 * YEAR), _LAST_ADULT_BIRTH + 8 * YEAR)
        younger = self._people.human(kin, chance.happens(0.5), born, older.name.father)
        younger.place = older.place
        address = self._address(older)
        after = max(older.registered, younger.registered)
        yield self._settle(older, address)
        yield self._settle(younger, address)
        yield link(bodies.JUSTICE, "RELATED_TO", older.id, younger.id, born, after, kinship="SIBLING")

    def _children(
        self, many: int, kin: Family, since: int, address: str, parents: tuple[Human, ...]
    ) -> Iterator[Draft]:
        chance = self._chance
        father = parents[0].name.given if parents[0].is_male else None
        born = since
        for _ in range(many):
            born += chance.between(300, 1_300)
            if born > TODAY - 30:
                return
            child = self._people.human(kin, chance.happens(0.51), born, father)
            moved = TODAY - born > _LEAVES_HOME and chance.happens(0.7)
            if not moved:
                child.place = parents[0].place
            yield self._settle(child, places.home(chance, child.place) if moved else address)
            for parent in parents:
                after = max(parent.registered, child.registered)
                yield link(bodies.JUSTICE, "RELATED_TO", parent.id, child.id, born, after, kinship="PARENT")

    def _adult(self, kin: Family, is_male: bool) -> Human:
        return self._people.human(kin, is_male, self._chance.between(_FIRST_BIRTH, _LAST_ADULT_BIRTH))

    def _settle(self, human: Human, address: str, phones: tuple[str, ...] | None = None) -> Draft:
        if phones is None:
            has_one = TODAY - human.born > _HAS_A_PHONE and self._chance.happens(0.75)
            phones = (self._people.phone(),) if has_one else ()
        self._roster.add(human.id, year_of(human.born))
        if address is places.SHARED_ADDRESS:
            self._crowded += 1
        return self._people.introduce(human, address, phones)

    def _address(self, human: Human) -> str:
        own = places.home(self._chance, human.place)
        # Those at the crowded address stand evenly among all others.
        behind = self._crowded * self._persons < self._crowd * len(self._roster)
        return places.SHARED_ADDRESS if behind else own

    def _renamed_by_choice(self, human: Human) -> Draft:
        surname = human.name.father + ("ұлы" if human.is_male else "қызы")
        if human.family.custom in (Custom.RUSSIAN, Custom.RUSSIFIED, Custom.FOREIGN):
            other = names.family(self._chance)
            surname = other.masculine if human.is_male else other.feminine
        day = self._chance.between(max(REGISTRY_OPENS, human.born + 18 * YEAR), TODAY)
        return self._people.renamed(human, Name(surname, *human.name[1:]), day)
