"""What all that is planted shares: people and companies of its own, whom nothing else in the registry knows."""

from typing import NamedTuple

from graph.demo.chance import Chance
from graph.demo.companies import Companies, Company
from graph.demo.days import iso, on
from graph.demo.desk import Desk
from graph.demo.drafts import Draft, Numbers
from graph.demo.names import Family, Name
from graph.demo.people import Human, People

_PLANTED_PHONE = "+7799{:07d}"
IN_LINE = on(2018, 3, 1)


class Planted(NamedTuple):
    """Who makes what is planted."""

    chance: Chance
    numbers: Numbers
    people: People
    companies: Companies
    desk: Desk
    first: int = 0
    """How many addresses and telephones others have planted."""


class Planting:
    """Introduces people and companies at addresses and telephones that nobody else has."""

    def __init__(self, planted: Planted) -> None:
        self._chance, self._numbers, self._people, self._companies, self._desk, first = planted
        self.persons = 0
        self._doors = self._phones = first

    def _human(
        self, kin: Family, is_male: bool, born: int, phone: str = "", name: Name | None = None
    ) -> tuple[Human, Draft]:
        self.persons += 1
        human = self._people.human(kin, is_male, born, until=IN_LINE)
        human.name = name or human.name
        door = self._door(human.place.name_ru)
        return human, self._people.introduce(human, door, (phone or self._phone(),), plain=True)

    def _company(self, word: str) -> tuple[Company, Draft]:
        company = self._companies.company(word)
        return company, self._companies.introduce(company, self._door(company.place.name_ru), (self._phone(),))

    def _door(self, place: str) -> str:
        """An address that nobody else has."""
        self._doors += 1
        return f"{place}, Тихий переулок, {self._doors}"

    def _phone(self) -> str:
        """A telephone that nobody else has: other numbers never begin with a nought."""
        self._phones += 1
        return _PLANTED_PHONE.format(self._phones)

    def _person(self, human: Human) -> dict[str, str]:
        return {"id": human.id, "name": " ".join(part for part in human.name[:3] if part), "bornOn": iso(human.born)}
