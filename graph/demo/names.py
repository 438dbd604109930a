"""Names of persons: Kazakh ones from mimesis, Russian and foreign ones from faker, put together as families use them.

Lists are read once; a name is then a few draws from them. The packages are pinned, so the lists do not move.
"""

import json
from enum import Enum, auto
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from faker.providers.person.de_DE import Provider as German
from faker.providers.person.ru_RU import Provider as Russian
from faker.providers.person.tr_TR import Provider as Turkish
from faker.providers.person.uz_UZ import Provider as Uzbek

from graph.demo.chance import Chance, words
from graph.demo.spelling import russian


class Custom(Enum):
    """How a family writes its names."""

    KAZAKH = auto()
    """Жұмабаева Айгүл Серікқызы."""
    RUSSIFIED = auto()
    """Жумабаева Айгуль Сериковна."""
    FATHERS = auto()
    """Серікқызы Айгүл: the father's name is the surname."""
    GRANDFATHERS = auto()
    """Жұмабай Айгүл Серікқызы: the grandfather's name is the surname."""
    RUSSIAN = auto()
    """Иванова Мария Петровна."""
    FOREIGN = auto()
    """Given name and surname in Latin letters, without a patronymic."""


class Family(NamedTuple):
    """What relatives have in common."""

    custom: Custom
    masculine: str
    """Surname of its men."""
    feminine: str
    """Surname of its women."""
    citizenship: str


class Name(NamedTuple):
    """Surname, given name and patronymic."""

    surname: str
    given: str
    patronymic: str | None
    father: str
    """Given name of the father, from which patronymics and some surnames are made."""


_KAZAKH = json.loads(files("mimesis").joinpath("datasets/kk/person.json").read_text(encoding="utf-8"))
_KAZAKH_MEN: tuple[str, ...] = tuple(_KAZAKH["names"]["male"])
_KAZAKH_WOMEN: tuple[str, ...] = tuple(_KAZAKH["names"]["female"])

_COMMON_MEN = words(
    "Александр Алексей Анатолий Андрей Антон Артём Борис Вадим Валерий Василий Виктор Виталий Владимир Владислав "
    "Вячеслав Геннадий Георгий Григорий Даниил Денис Дмитрий Евгений Егор Иван Игорь Илья Кирилл Константин Леонид "
    "Максим Михаил Никита Николай Олег Павел Пётр Роман Руслан Сергей Станислав Степан Фёдор Эдуард Юрий",
)
_RUSSIAN_MEN = _COMMON_MEN * 30 + Russian.first_names_male
_RUSSIAN_WOMEN = tuple(Russian.first_names_female)

_IRREGULAR = {
    "Илья": ("Ильич", "Ильинична"),
    "Никита": ("Никитич", "Никитична"),
    "Лев": ("Львович", "Львовна"),
    "Павел": ("Павлович", "Павловна"),
    "Пётр": ("Петрович", "Петровна"),
    "Дмитрий": ("Дмитриевич", "Дмитриевна"),
    "Георгий": ("Георгиевич", "Георгиевна"),
    "Михаил": ("Михайлович", "Михайловна"),
    "Игорь": ("Игоревич", "Игоревна"),
}
_FOREIGN = {
    "UZ": (tuple(Uzbek.first_names_male), tuple(Uzbek.first_names_female), tuple(Uzbek.last_names_male)),
    "TR": (tuple(Turkish.first_names_male), tuple(Turkish.first_names_female), tuple(Turkish.last_names)),
    "DE": (tuple(German.first_names_male), tuple(German.first_names_female), tuple(German.last_names)),
}
_NEIGHBOURS = ("UZ", "UZ", "TR", "DE")


def _feminine(surname: str) -> str:
    return surname + "а" if surname.endswith(("ов", "ев", "ёв", "ин", "ын")) else surname


def _with_ending(name: str) -> str:
    return name + ("ев" if name[-1] in "аәеиійоөуұүыэюяьжшчщц" else "ов")


def _kazakh_surnames() -> tuple[tuple[str, str], ...]:
    listed = [name for name in _KAZAKH["surnames"]["male"] if name.endswith(("ов", "ев", "ин"))]
    made = [_with_ending(name.removesuffix("й")) for name in _KAZAKH_MEN]
    return tuple((name, _feminine(name)) for name in (*listed, *listed, *made))


_KAZAKH_SURNAMES = _kazakh_surnames()
_RUSSIAN_SURNAMES = tuple((name, _feminine(name)) for name in Russian.last_names_male)
_KAZAKH_CUSTOMS = (Custom.KAZAKH,) * 9 + (Custom.RUSSIFIED,) * 6 + (Custom.FATHERS,) * 2 + (Custom.GRANDFATHERS,) * 3


@cache
def patronymic(father: str, is_male: bool) -> str:
    """The Russian patronymic: Иванович, Ивановна."""
    if father in _IRREGULAR:
        return _IRREGULAR[father][0 if is_male else 1]
    if father.endswith("ий"):
        stem = father[:-2] + "ьев"
    elif father[-1] in "йь":
        stem = father[:-1] + "ев"
    elif father[-1] in "аеёиоуыэюяжшчщц":
        stem = father + "ев"
    else:
        stem = father + "ов"
    return stem + ("ич" if is_male else "на")


def family(chance: Chance) -> Family:
    """A family of one of the peoples of the country, or of a neighbour."""
    share = chance.random()
    if share < 0.58:
        custom = chance.pick(_KAZAKH_CUSTOMS)
        if custom is Custom.GRANDFATHERS:
            bare = chance.pick(_KAZAKH_MEN)
            return Family(custom, bare, bare, "KZ")
        masculine, feminine = chance.pick(_KAZAKH_SURNAMES)
        if custom is Custom.RUSSIFIED:
            masculine, feminine = russian(masculine), russian(feminine)
        return Family(custom, masculine, feminine, "KZ")
    if share < 0.94:
        return Family(Custom.RUSSIAN, *chance.pick(_RUSSIAN_SURNAMES), "RU" if chance.happens(0.03) else "KZ")
    country = chance.pick(_NEIGHBOURS)
    surname = chance.pick(_FOREIGN[country][2])
    return Family(Custom.FOREIGN, surname, surname + "a" if country == "UZ" else surname, country)


def are_of_one_people(one: Family, other: Family) -> bool:
    """Whether two families are both Kazakh, both Russian or both from the same country abroad."""
    return _people(one) == _people(other)


def _people(kin: Family) -> str:
    return {Custom.RUSSIAN: "RU", Custom.FOREIGN: kin.citizenship}.get(kin.custom, "KK")


def given(chance: Chance, custom: Custom, is_male: bool, country: str) -> str:
    """A given name as this custom has it."""
    if custom is Custom.RUSSIAN:
        return chance.pick(_RUSSIAN_MEN if is_male else _RUSSIAN_WOMEN)
    if custom is Custom.FOREIGN:
        return chance.pick(_FOREIGN[country][0 if is_male else 1])
    name = chance.pick(_KAZAKH_MEN if is_male else _KAZAKH_WOMEN)
    return russian(name) if custom is Custom.RUSSIFIED else name


def name(chance: Chance, kin: Family, is_male: bool, father: str | None = None) -> Name:
    """A name for a member of this family; a father who is not known is made up."""
    custom = kin.custom
    called = given(chance, custom, is_male, kin.citizenship)
    father = father or given(chance, custom, True, kin.citizenship)
    surname = kin.masculine if is_male else kin.feminine
    if custom is Custom.FOREIGN:
        return Name(surname, called, None, father)
    if custom in (Custom.RUSSIAN, Custom.RUSSIFIED):
        return Name(surname, called, patronymic(father, is_male), father)
    of_father = father + ("ұлы" if is_male else "қызы")
    if custom is Custom.FATHERS:
        return Name(of_father, called, None, father)
    return Name(surname, called, of_father, father)
