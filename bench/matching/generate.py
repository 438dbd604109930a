"""Labelled pairs of persons: what was asked, what the registry holds, and whether the two are one.

Synthetic combinations of names alone. The same stock and seed give the same bytes. A pair that says "not the same" is
of two people whose names differ in what the class names, by two letters or more in every form; names that are one
letter apart (Асан and Хасан) are a class of their own, for no matcher can tell them from a slip of the pen.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from bench.matching import firms, organizations, stock, world, writing
from bench.matching.spellings import Spelling, feminine, free
from bench.matching.stock import Human, Stock
from bench.matching.writing import SPELLINGS, Patronymic, Written, initials, mistyped, whole, written

SEEDS = {Stock.TRAINING: 2026_07_01, Stock.JUDGING: 2026_07_02}
EACH = 1_000  # pairs of a class

Chance = random.Random


@dataclass(frozen=True, slots=True)
class Pair:
    """What is asked, what is held and whether they are one."""

    label: str
    """Its class."""
    same: bool
    """Whether both are the same subject."""
    asked: dict[str, Any]
    """Fields of a PersonExample or OrganizationExample."""
    held: list[dict[str, Any]]
    """Fields of each KnownIdentity, the current one last."""
    kind: str = "person"
    """person or organization."""
    sex: str | None = None
    """Sex of the person held."""
    spellings: tuple[str, ...] = field(default=("", ""))
    """How the two are spelt."""

    @property
    def is_dated(self) -> bool:
        """Whether both sides say a birth date."""
        return bool(self.asked.get("born_on") and self.held[-1].get("born_on"))

    def as_json(self) -> dict[str, Any]:
        """To be written on a line."""
        return asdict(self)


def pairs(of: Stock, each: int = EACH, seed: int | None = None) -> Iterator[Pair]:
    """All classes of a stock; positives first. `each` is the number of pairs of a class, of both scripts of a pair."""
    chance = Chance(SEEDS[of] if seed is None else seed)
    for left in SPELLINGS:
        for right in SPELLINGS:
            for _ in range(max(each // 20, 1)):
                yield _scripts(of, chance, left, right)
    for label, make in (POSITIVE | NEGATIVE).items():
        for _ in range(each):
            yield make(label, of, chance)
    yield from (Pair(**fields, kind="organization") for fields in organizations.pairs(of, chance, each))
    yield from (Pair(**fields) for fields in world.pairs(of, chance, max(each // 4, 1)))
    yield from (Pair(**fields) for fields in firms.pairs(of, chance, max(each // 4, 1)))


def registry(of: Stock, persons: int = 20_000, firms: int = 4_000, foreign: int = 2_000) -> Iterator[dict[str, Any]]:
    """Fields of the current identities of a registry of this stock: how rare a name is, is counted in it."""
    chance = Chance(SEEDS[of] + 1_000)
    for _ in range(persons):
        human = stock.human(of, chance)
        spelling = Spelling.RUSSIFIED if chance.random() < 0.4 else Spelling.KAZAKH
        russian = spelling is Spelling.RUSSIFIED and chance.random() < 0.6
        yield _parts(written(human, spelling, chance, Patronymic.RUSSIAN if russian else None))
    for _ in range(firms):
        yield {"name": organizations.any_name(of, chance)}
    for _ in range(foreign):
        yield world.any_identity(of, chance)


def _scripts(of: Stock, chance: Chance, left: Spelling, right: Spelling) -> Pair:
    human = stock.human(of, chance)
    return _same("scripts", human, written(human, left, chance), written(human, right, chance), chance)


def _patronymic_language(label: str, of: Stock, chance: Chance) -> Pair:
    human = _kazakh(of, chance)
    names = [
        written(human, _spelling(chance), chance, Patronymic.KAZAKH),
        written(human, _spelling(chance), chance, Patronymic.RUSSIAN),
    ]
    chance.shuffle(names)
    return _same(label, human, names[0], names[1], chance)


def _patronymic_missing(label: str, of: Stock, chance: Chance) -> Pair:
    human = stock.human(of, chance)
    names = [_name(human, chance, Patronymic.NONE), _name(human, chance)]
    chance.shuffle(names)
    return _same(label, human, names[0], names[1], chance)


def _order(label: str, of: Stock, chance: Chance) -> Pair:
    human = stock.human(of, chance)
    asked, held = _name(human, chance), _name(human, chance)
    line = whole(asked, chance, chance.choice(("gps", "gsp", "psg", "pgs", "gs", "sg")))
    return _same(label, human, line, held, chance, (asked.spelling, held.spelling))


def _initials(label: str, of: Stock, chance: Chance) -> Pair:
    human = stock.human(of, chance)
    asked, held = _name(human, chance), _name(human, chance)
    return _same(label, human, initials(asked, chance), held, chance, (asked.spelling, held.spelling))


def _typo(label: str, of: Stock, chance: Chance) -> Pair:
    human = stock.human(of, chance)
    return _same(label, human, mistyped(_name(human, chance), chance), _name(human, chance), chance)


def _double_surname(label: str, of: Stock, chance: Chance) -> Pair:
    """One side has both surnames of a married woman, the other one of them."""
    human = _woman(of, chance)
    asked, held = _name(human, chance), _name(human, chance)
    husband = stock.other(stock.names(of, _people(human)).surnames, human.surname, chance)
    two = [asked.surname, free(feminine(husband.kazakh), asked.spelling, chance)]
    if asked.surname.isupper():
        two[1] = two[1].upper()
    chance.shuffle(two)
    return _same(label, human, replace(asked, surname="-".join(two)), held, chance)


def _former_surname(label: str, of: Stock, chance: Chance) -> Pair:
    """The registry holds the name before the marriage and after it; asked is for the former."""
    human = _woman(of, chance)
    married = replace(human, surname=stock.other(stock.names(of, _people(human)).surnames, human.surname, chance))
    before, now = _name(human, chance), _name(married, chance)
    pair = _same(label, human, _name(human, chance), now, chance)
    former = {**pair.held[-1], **_parts(before), "is_current": False}
    return replace(pair, held=[former, *pair.held])


def _calque(label: str, of: Stock, chance: Chance) -> Pair:
    """One part in two renderings of the same name: Уәлиханов and Валиханов, Жүсіп and Юсуф."""
    while True:
        human = _kazakh(of, chance)
        words = [word for word in (human.surname, human.given, human.father) if len(word.forms) > 2]
        if words:
            break
    word = chance.choice(words)
    one, two = chance.sample((word.kazakh, *word.others), 2)

    def as_form(form: str) -> Callable[[stock.Word], str]:
        return lambda each: form if each is word else each.russian

    asked = written(human, _loose(chance), chance, Patronymic.RUSSIAN, as_form(one))
    held = written(human, _loose(chance), chance, Patronymic.RUSSIAN, as_form(two))
    return _same(label, human, asked, held, chance)


def _surname_missing(label: str, of: Stock, chance: Chance) -> Pair:
    """Айдар Серікұлы, as the custom is; the registry holds a surname too."""
    human = _kazakh(of, chance)
    asked, held = _name(human, chance), _name(human, chance)
    return _same(label, human, whole(asked, chance, "gp"), held, chance, (asked.spelling, held.spelling))


def _disguise(label: str, of: Stock, chance: Chance) -> Pair:
    human = stock.human(of, chance)
    spelling = _spelling(chance)
    asked, held = written(human, spelling, chance), written(human, spelling, chance)
    line = writing.disguised(whole(asked, chance), chance)
    return _same(label, human, line, held, chance, (spelling, spelling))


def _other_patronymic(label: str, of: Stock, chance: Chance) -> Pair:
    human = stock.human(of, chance)
    men = stock.names(of, _people(human)).men
    return _two(label, human, replace(human, father=stock.other(men, human.father, chance), born=_day(chance)), chance)


def _father_and_son(label: str, of: Stock, chance: Chance) -> Pair:
    """A man and his son; in one of three pairs the son's patronymic is not said."""
    father = replace(stock.human(of, chance), is_male=True)
    men = stock.names(of, _people(father)).men
    born = date(1940, 1, 1) + timedelta(days=chance.randrange(14_000))
    father = replace(father, given=stock.other(men, father.father, chance), born=born)
    born += timedelta(days=chance.randrange(7_000, 14_000))
    son = replace(father, given=stock.other(men, father.given, chance), father=father.given, born=born)
    two = [father, son]
    chance.shuffle(two)
    return _two(label, two[0], two[1], chance, missing=0.33)


def _siblings(label: str, of: Stock, chance: Chance) -> Pair:
    human = stock.human(of, chance)
    is_male = chance.random() < 0.5
    among = stock.names(of, _people(human))
    given = stock.other(among.men if is_male else among.women, human.given, chance)
    born = human.born + timedelta(days=chance.randrange(400, 4_000))
    return _two(label, human, replace(human, is_male=is_male, given=given, born=born), chance, missing=0.2)


def _other_name(label: str, of: Stock, chance: Chance) -> Pair:
    human = stock.human(of, chance)
    among = stock.names(of, _people(human))
    given = stock.other(among.men if human.is_male else among.women, human.given, chance)
    father = stock.other(among.men, human.father, chance)
    return _two(label, human, replace(human, given=given, father=father, born=_day(chance)), chance, missing=0.33)


def _other_surname(label: str, of: Stock, chance: Chance) -> Pair:
    """A man of the same name and patronymic, of another family."""
    human = replace(stock.human(of, chance), is_male=True)
    among = stock.names(of, _people(human))
    human = replace(human, given=stock.drawn(among.men, chance))
    surname = stock.other(among.surnames, human.surname, chance)
    return _two(label, human, replace(human, surname=surname, born=_day(chance)), chance)


def _namesake(label: str, of: Stock, chance: Chance) -> Pair:
    """The same name in all parts, born more than a year apart; both dates are said, one of five as a year."""
    human = stock.human(of, chance)
    while abs((born := _day(chance)) - human.born) < timedelta(days=731):
        pass
    return _two(label, human, replace(human, born=born), chance, dates=1.0)


def _one_letter(label: str, of: Stock, chance: Chance) -> Pair:
    """The same but for a name one letter apart: Асан and Хасан, Сәбира and Сабина."""
    human = _kazakh(of, chance)
    among = stock.names(of, "kazakh")
    one, two = chance.sample(chance.choice(stock.neighbours(among.men if human.is_male else among.women)), 2)
    return _two(label, replace(human, given=one), replace(human, given=two, born=_day(chance)), chance)


def _stranger(label: str, of: Stock, chance: Chance) -> Pair:
    human = stock.human(of, chance)
    while True:
        who = stock.human(of, chance)
        if stock.distance(who.surname, human.surname) >= 2 and stock.distance(who.given, human.given) >= 2:
            return _two(label, human, who, chance, missing=0.33)


Maker = Callable[[str, Stock, Chance], Pair]
POSITIVE: dict[str, Maker] = {
    "patronymic of the other language": _patronymic_language,
    "patronymic missing on one side": _patronymic_missing,
    "order of parts": _order,
    "initials": _initials,
    "typo": _typo,
    "double surname": _double_surname,
    "former surname": _former_surname,
    "calque": _calque,
    "surname not said": _surname_missing,
    "letters of two alphabets": _disguise,
}
NEGATIVE: dict[str, Maker] = {
    "other patronymic": _other_patronymic,
    "father and son": _father_and_son,
    "siblings": _siblings,
    "same surname, other name": _other_name,
    "same name, other surname": _other_surname,
    "namesake born another day": _namesake,
    "name one letter apart": _one_letter,
    "stranger": _stranger,
}


def _same(
    label: str,
    human: Human,
    asked: Written | str,
    held: Written,
    chance: Chance,
    spelt: tuple[Spelling, Spelling] | None = None,
) -> Pair:
    return _pair(label, True, (human, asked), (human, held), chance, spelt, 0.4)


def _two(label: str, asked: Human, held: Human, chance: Chance, *, missing: float = 0.0, dates: float = 0.4) -> Pair:
    """Two people. Where their names are of one spelling in half of the pairs, that is the harder half."""
    spelling = _spelling(chance)
    names = [
        written(asked, spelling, chance, Patronymic.NONE if chance.random() < missing else None),
        written(held, spelling if chance.random() < 0.5 else _spelling(chance), chance),
    ]
    return _pair(label, False, (asked, names[0]), (held, names[1]), chance, None, dates)


def _pair(
    label: str,
    same: bool,
    asked: tuple[Human, Written | str],
    held: tuple[Human, Written],
    chance: Chance,
    spelt: tuple[Spelling, Spelling] | None,
    dates: float,
) -> Pair:
    """Half of the names that come in parts are asked in one line."""
    name = asked[1]
    if isinstance(name, Written):
        spelt = name.spelling, held[1].spelling
        fields = {"name": whole(name, chance)} if chance.random() < 0.5 else _parts(name)
    else:
        fields = {"name": name}
    if chance.random() < dates:
        born = asked[0].born.isoformat()
        fields["born_on"] = born[:4] if chance.random() < 0.2 else born
    sex = ["FEMALE", "MALE"]
    if chance.random() < 0.3:
        fields["sex"] = sex[asked[0].is_male]
    known = {**_parts(held[1]), "born_on": held[0].born.isoformat()}
    assert spelt is not None
    return Pair(label, same, fields, [known], "person", sex[held[0].is_male], (spelt[0].value, spelt[1].value))


def _parts(name: Written) -> dict[str, Any]:
    parts = {"surname": name.surname, "given_name": name.given}
    return {**parts, "patronymic": name.patronymic} if name.patronymic else parts


def _name(human: Human, chance: Chance, patronymic: Patronymic | None = None) -> Written:
    return written(human, _spelling(chance), chance, patronymic)


def _spelling(chance: Chance) -> Spelling:
    """Half of all documents are in Cyrillic."""
    return chance.choice(SPELLINGS[:2] if chance.random() < 0.5 else SPELLINGS[2:])


def _loose(chance: Chance) -> Spelling:
    """A spelling in which names of Russian form are written."""
    return chance.choice((Spelling.RUSSIFIED, Spelling.RUSSIFIED, Spelling.ICAO, Spelling.PASSPORT))


def _people(human: Human) -> str:
    return "kazakh" if human.is_kazakh else "russian"


def _kazakh(of: Stock, chance: Chance) -> Human:
    while not (human := stock.human(of, chance)).is_kazakh:
        pass
    return human


def _woman(of: Stock, chance: Chance) -> Human:
    while (human := stock.human(of, chance)).is_male:
        pass
    return human


def _day(chance: Chance) -> date:
    return date(1940, 1, 1) + timedelta(days=chance.randrange(25_000))
