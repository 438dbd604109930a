"""The labelled names: two stocks that share nothing, the same bytes for the same seed, and labels that are true."""

import json
from collections.abc import Iterable

import pytest

from bench.matching import firm_names, stock
from bench.matching.generate import NEGATIVE, POSITIVE, Pair, pairs
from bench.matching.organizations import FORMS
from bench.matching.spellings import Spelling, russian_patronymic, spelt
from bench.matching.stock import Stock, Word

EACH = 40


@pytest.fixture(scope="module", params=list(Stock))
def generated(request: pytest.FixtureRequest) -> list[Pair]:
    return list(pairs(request.param, EACH))


def words(of: Stock) -> Iterable[Word]:
    for people in ("kazakh", "russian"):
        among = stock.names(of, people)
        yield from (*among.surnames, *among.men, *among.women)
    yield from stock.brands(of)


def test_the_stocks_share_no_name_in_any_form() -> None:
    roots = [{stock.root(form) for word in words(of) for form in word.forms} for of in Stock]
    assert roots[0] & roots[1] == set()


def test_foreigners_of_the_stocks_share_no_name() -> None:
    asked = [
        {word for pair in pairs(of, EACH) if pair.label == "world: as held" for word in spoken(pair)} for of in Stock
    ]
    assert asked[0] & asked[1] == set()
    assert min(map(len, asked)) > EACH // 4


def test_firms_of_the_stocks_are_called_after_other_words() -> None:
    called = [set(firm_names.brands(of)) for of in Stock]
    assert called[0] & called[1] == set()
    assert min(map(len, called)) > 100


def spoken(pair: Pair) -> list[str]:
    return pair.asked["name"].casefold().split()


@pytest.mark.parametrize("of", Stock)
def test_each_stock_is_large_enough_to_be_judged_with(of: Stock) -> None:
    kazakh, russian = stock.names(of, "kazakh"), stock.names(of, "russian")
    assert len(kazakh.surnames) + len(russian.surnames) >= 250
    assert len(kazakh.men) + len(russian.men) >= 150
    assert len(kazakh.women) + len(russian.women) >= 130


@pytest.mark.parametrize("of", Stock)
def test_the_same_seed_gives_the_same_bytes_and_another_seed_others(of: Stock) -> None:
    one, again, other = (json.dumps([pair.as_json() for pair in pairs(of, 3, seed)]) for seed in (None, None, 5))
    assert one == again
    assert one != other


def test_every_class_has_its_pairs(generated: list[Pair]) -> None:
    labels = [pair.label for pair in generated]
    assert {label: labels.count(label) for label in (POSITIVE | NEGATIVE)} == dict.fromkeys(POSITIVE | NEGATIVE, EACH)
    assert labels.count("scripts") == 64 * (EACH // 20)
    assert sum(label.startswith("organization: ") for label in labels) == 11 * EACH
    assert sum(label.startswith("world: ") for label in labels) == 18 * (EACH // 4)


def test_nothing_that_says_the_same_is_labelled_as_different(generated: list[Pair]) -> None:
    def said(pair: Pair) -> tuple[str, str]:
        held = pair.held[-1]
        asked = pair.asked.get("name") or " ".join(
            pair.asked[part] for part in ("surname", "given_name", "patronymic") if part in pair.asked
        )
        name = held.get("name") or " ".join(
            held[part] for part in ("surname", "given_name", "patronymic") if part in held
        )
        return ordered(asked), ordered(name)

    def ordered(name: str) -> str:
        return " ".join(sorted(name.casefold().split()))

    alike = [pair for pair in generated if not pair.same and said(pair)[0] == said(pair)[1]]
    assert {pair.label for pair in alike} <= {"namesake born another day"}


def test_namesakes_are_born_in_different_years(generated: list[Pair]) -> None:
    born = [
        (pair.asked["born_on"], pair.held[-1]["born_on"])
        for pair in generated
        if pair.label == "namesake born another day"
    ]
    assert [both for both in born if both[0][:4] == both[1][:4]] == []


def test_one_person_is_born_once(generated: list[Pair]) -> None:
    dated = [pair for pair in generated if pair.same and pair.is_dated]
    assert dated
    assert all(pair.held[-1]["born_on"].startswith(pair.asked["born_on"]) for pair in dated)


def test_legal_forms_have_a_short_and_a_long_form_in_three_languages() -> None:
    assert {len(form) for form in FORMS} == {6}


@pytest.mark.parametrize(
    ("spelling", "expected"),
    [
        (Spelling.KAZAKH, "Қайырбек Жұмағалиев Шыңғысұлы"),
        (Spelling.RUSSIFIED, "Каирбек Жумагалиев Шынгысулы"),
        (Spelling.LATIN_2021, "Qaiyrbek Jūmağaliev Şyñğysūly"),
        (Spelling.ODNI_2015, "Qayyrbek Zhumaghaliev Shyngghysuly"),
        (Spelling.BGN_1979, "Qayyrbek Zhumaghalīev Shyngghysuly"),
        (Spelling.ICAO, "Kaiyrbek Zhumagaliev Shyngysuly"),
        (Spelling.PASSPORT, "Kayyrbek Zhumagaliev Shyngysuly"),
        (Spelling.FRENCH, "Kaiyrbek Joumagaliev Chyngyssouly"),
    ],
)
def test_a_name_is_spelt_as_the_standards_have_it(spelling: Spelling, expected: str) -> None:
    assert spelt("Қайырбек Жұмағалиев Шыңғысұлы", spelling) == expected


@pytest.mark.parametrize("spelling", Spelling)
def test_no_letter_is_left_in_the_other_alphabet(spelling: Spelling) -> None:
    left = {
        letter
        for of in Stock
        for word in words(of)
        for form in word.forms
        for letter in spelt(form, spelling)
        if letter.isalpha() and ("Ѐ" <= letter <= "ӿ") != spelling.is_cyrillic and letter not in "ʹʺ"
    }
    assert left == set()


@pytest.mark.parametrize(
    ("father", "son", "daughter"),
    [
        ("Серик", "Серикович", "Сериковна"),
        ("Абай", "Абаевич", "Абаевна"),
        ("Али", "Алиевич", "Алиевна"),
        ("Куаныш", "Куанышевич", "Куанышевна"),
        ("Илья", "Ильич", "Ильинична"),
        ("Дмитрий", "Дмитриевич", "Дмитриевна"),
        ("Игорь", "Игоревич", "Игоревна"),
    ],
)
def test_a_russian_patronymic_follows_the_fathers_name(father: str, son: str, daughter: str) -> None:
    assert (russian_patronymic(father, True), russian_patronymic(father, False)) == (son, daughter)
