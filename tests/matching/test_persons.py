"""The right person is found under every spelling, and kin and namesakes are told apart; each reason can be read."""

import itertools

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from graph.matching import weights
from graph.matching.scoring import score, verdict
from graph.model.matching import (
    Candidate,
    MatchFeature,
    MatchFinding,
    MatchVerdict,
    PersonExample,
    Rarity,
)
from graph.model.subject import Sex
from tests.matching.comparing import ID, RARITY, SPELLINGS, feature, identity, known, parts, person
from tests.matching.comparing import example as somebody

FOUND = weights.DIFFERENT_TO
MAN, WOMAN = "Қасымов Нұрлан Серікұлы", "Шаяхметова Гүлжанар Өмірзаққызы"
IIN = "850312300123"


@pytest.mark.parametrize(("left", "right"), list(itertools.product(SPELLINGS, repeat=2)))
@pytest.mark.parametrize("name", [MAN, WOMAN, "Жұмағұлов Ыбырай Әбдіжәмілұлы", "Қожахметова Әйгерім Шыңғысқызы"])
def test_a_name_in_any_spelling_is_the_name_in_any_other(name: str, left: str, right: str) -> None:
    match = person(parts(SPELLINGS[left](name)), parts(SPELLINGS[right](name)))
    assert match.verdict is MatchVerdict.SAME, match.features


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ("Қасымов Нұрлан Серікұлы", "Касымов Нурлан Серикович"),
        ("Qasymov Nūrlan Serıkūly", "KASSYMOV NURLAN SERIKOVICH"),
        ("Жұмабаева Айгүл Абайқызы", "Жумабаева Айгуль Абаевна"),
        ("Қалиева Дана Ғалиқызы", "Калиева Дана Галиевна"),
        ("Ахметов Ерлан Дмитрийұлы", "Akhmetov Yerlan Dmitrievich"),
        ("Ахметов Ерлан Әліұлы", "Ахметов Ерлан Алиевич"),
        ("Асқаров Дәурен Жүсіпұлы", "Аскаров Даурен Юсупович"),
    ],
)
def test_a_kazakh_patronymic_is_the_russian_one(asked: str, held: str) -> None:
    for one, other in ((asked, held), (held, asked)):
        match = person(parts(one), parts(other))
        assert match.verdict is MatchVerdict.SAME, match.features
        assert feature(match, MatchFeature.PATRONYMIC).evidence > 0


def test_a_missing_patronymic_says_nothing_and_another_one_says_no() -> None:
    whole = person(parts(MAN), parts(MAN))
    missing = person(parts("Қасымов Нұрлан"), parts(MAN))
    other = person(parts("Қасымов Нұрлан Асқарұлы"), parts(MAN))
    assert whole.probability > missing.probability > FOUND > other.probability
    assert missing.verdict is MatchVerdict.CANNOT_TELL, "how many are called so?"
    assert feature(missing, MatchFeature.PATRONYMIC).finding is MatchFinding.ABSENT
    assert feature(other, MatchFeature.PATRONYMIC).finding is MatchFinding.DIFFERENT


@pytest.mark.parametrize(
    "other",
    [
        "Қасымов Серік Асқарұлы",  # the father
        "Қасымов Данияр Нұрланұлы",  # a son
        "Қасымов Ержан Серікұлы",  # a brother
        "Қасымова Әйгерім Серікқызы",  # a sister
        "Қасымов Бекзат",
        "Ахметов Ерболат Жомартұлы",
    ],
)
@pytest.mark.parametrize("right", list(SPELLINGS))
def test_kin_and_strangers_are_not_the_person(other: str, right: str) -> None:
    for asked in (parts(MAN), {"name": MAN}):
        assert person(asked, parts(SPELLINGS[right](other))).probability < FOUND


@pytest.mark.parametrize(
    "written",
    [
        "Серікұлы Нұрлан Қасымов",
        "Нұрлан Серікұлы Қасымов",
        "Нұрлан Қасымов Серікұлы",
        "Қасымов Нұрлан Серік ұлы",
        "касымов нурлан",
        "Нурлан Касымов",
        "Касымов Н. С.",
        "Н.С. Касымов",
        "Касимов Нурлан",
        "Қасымов-Ахметов Нұрлан Серікұлы",
        "Касымв Нурлан Серикович",
        "Mr. Nurlan Kassymov",
    ],
)
def test_a_name_is_found_as_people_write_it(written: str) -> None:
    assert person(written, parts(MAN)).probability > FOUND


@pytest.mark.parametrize("asked", ["Нұрлан Қасымұлы", "Қасымұлы Нұрлан", "nurlan kasymuly", "Нурлан Касымулы"])
def test_a_surname_of_a_patronymics_form_is_found_whatever_it_is_read_as(asked: str) -> None:
    held = parts("Қасымұлы Нұрлан Серікұлы")
    found, stranger = person(asked, held), person(asked, parts("Ахметов Нұрлан Серікұлы"))
    assert found.probability > FOUND > stranger.probability
    assert "Қасымұлы" in {each.held for each in found.features if each.finding is not MatchFinding.ABSENT}
    assert person(held, {"name": asked}).probability > FOUND


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ("Валиханов Чокан", "Уәлиханов Шоқан"),
        ("Ибрагимов Искандер", "Ибрагимов Ескендір"),
        ("Оспанов Юсуф", "Оспанов Жүсіп"),
        ("Сарсенова Фатима", "Сәрсенова Батима"),
        ("Кунаев Мухамед", "Қонаев Мұхаммед"),
        ("Kouznetsov Mikhail", "Кузнецов Михаил"),
        ("George Smith", "Smith Georgy"),
        ("Abdul Rahman Karimov", "Каримов Абдурахман"),
    ],
)
def test_renderings_of_one_name_meet(asked: str, held: str) -> None:
    assert person(asked, parts(held)).probability > FOUND


def test_names_that_history_alone_connects_stay_apart() -> None:
    assert person("Ахметов Ескендір", parts("Ахметов Александр")).probability < FOUND


def test_a_rare_name_says_more_than_a_common_one() -> None:
    of = parts("Қасымов Нұрлан")
    common = score(somebody(**of), known(**of), Rarity(100_000, {"kasimov": 2_000, "nurlan": 3_000}))
    rare = score(somebody(**of), known(**of), Rarity(100_000, {"kasimov": 2, "nurlan": 3}))
    assert rare.probability > common.probability


def test_every_name_that_a_person_had_is_held_against_the_example_and_the_best_one_told() -> None:
    names = (
        identity(id="now", **parts("Ахметова Дана Болатқызы"), born_on="1990-01-02"),
        identity(id="before", **parts("Сейтова Дана Болатқызы"), born_on="1990-01-02", is_current=False),
    )
    candidate = Candidate(id=ID, typename="Person", identities=names)
    match = score(somebody(name="Дана Сейтова", born_on="1990-01-02"), candidate, RARITY)
    assert (match.identity, match.is_former, match.verdict) == ("before", True, MatchVerdict.SAME)


@pytest.mark.parametrize(
    ("born", "finding"),
    [
        ("1985-03-12", MatchFinding.EQUAL),
        ("1985-12-03", MatchFinding.SWAPPED),
        ("1985-03-21", MatchFinding.CLOSE),
        ("1958-03-12", MatchFinding.CLOSE),
        ("1985-03", MatchFinding.PART),
        ("1985", MatchFinding.PART),
        ("1985-01-01", MatchFinding.PART),
        ("1985-07-30", MatchFinding.DIFFERENT),
        ("1961-07-30", MatchFinding.DIFFERENT),
    ],
)
def test_a_birth_date_is_read_as_far_as_it_is_known_and_as_it_is_mistaken(born: str, finding: MatchFinding) -> None:
    match = person({**parts(MAN), "born_on": born}, {**parts(MAN), "born_on": "1985-03-12"})
    found = feature(match, MatchFeature.BIRTH_DATE)
    assert (found.asked, found.held, found.finding) == (born, "1985-03-12", finding)
    assert (found.evidence > 0) is (finding is not MatchFinding.DIFFERENT)


def test_each_thing_more_that_is_known_raises_or_lowers_the_probability() -> None:
    held = {
        **parts(MAN), "born_on": "1985-03-12", "birth_place": "г. Алма-Ата", "sex": Sex.MALE,
        "citizenship": "RU", "identifiers": (IIN,),
    }  # fmt: skip
    asked: dict[str, object] = {"surname": "Касымов"}
    more = {
        "given_name": ("Нурлан", "Бекзат"),
        "patronymic": ("Серикович", "Жомартович"),
        "born_on": ("1985-03-12", "1971-08-30"),
        "birth_place": ("Алматы қаласы", "Шымкент"),
        "citizenship": ("RU", "UZ"),
        "identifiers": ((IIN,), ("710830300999",)),
    }
    before = person(asked, held).probability
    for field, (right, wrong) in more.items():
        assert person({**asked, field: wrong}, held).probability < before, field
        asked[field] = right
        after = person(asked, held).probability
        assert before < after < 1, field
        before = after


def test_a_number_is_evidence_and_no_key() -> None:
    stranger = person({"name": "Петрова Анна", "identifiers": [IIN]}, {**parts(MAN), "identifiers": (IIN,)})
    assert 0 < stranger.probability < weights.SAME_FROM
    alone = person({"identifiers": [IIN]}, {**parts(MAN), "identifiers": (IIN,)})
    assert alone.verdict is MatchVerdict.SAME
    slip = person({**parts(MAN), "identifiers": ["850312300132"]}, {**parts(MAN), "identifiers": (IIN,)})
    assert feature(slip, MatchFeature.IDENTIFIER).finding is MatchFinding.CLOSE


def test_a_number_says_the_birth_date_and_the_sex_that_nobody_else_says() -> None:
    match = person({**parts("Касымов Нурлан"), "identifiers": [IIN]}, {**parts(MAN), "born_on": "1985-03-12"})
    assert feature(match, MatchFeature.BIRTH_DATE).finding is MatchFinding.EQUAL
    assert feature(match, MatchFeature.SEX).asked == "MALE"


def test_what_neither_side_says_is_not_among_the_features_and_what_one_says_is_absent() -> None:
    match = person({"name": "Касымов", "citizenship": "KZ"}, parts(MAN))
    assert feature(match, MatchFeature.CITIZENSHIP).finding is MatchFinding.ABSENT
    assert MatchFeature.BIRTH_PLACE not in {each.feature for each in match.features}
    assert match.evidence == pytest.approx(sum(each.evidence for each in match.features))


def test_a_candidate_without_a_name_is_compared_by_what_it_has() -> None:
    match = score(somebody(name="Касымов"), Candidate(id=ID, typename="Person", identifiers=(IIN,)), RARITY)
    assert (match.identity, match.is_former) == (None, False)
    assert match.verdict is MatchVerdict.DIFFERENT


def test_the_band_in_which_nothing_is_decided_lies_between_two_bounds() -> None:
    bounds = (0.0, weights.DIFFERENT_TO, (weights.DIFFERENT_TO + weights.SAME_FROM) / 2, weights.SAME_FROM, 1.0)
    assert [verdict(at) for at in bounds] == [
        MatchVerdict.DIFFERENT, MatchVerdict.DIFFERENT, MatchVerdict.CANNOT_TELL, MatchVerdict.SAME, MatchVerdict.SAME,
    ]  # fmt: skip


PARTED = st.fixed_dictionaries(
    {"surname": st.sampled_from(("Қасымов", "Kassymova", "Smith", "Kim-Pak", "Серікұлы", "Асқар"))},
    optional={
        "given_name": st.sampled_from(("Нұрлан", "Асқар", "Али", "Ш", "Дана", "李小龙")),
        "patronymic": st.sampled_from(("Серікұлы", "Сериковна", "Ахметович", "P")),
        "born_on": st.sampled_from(("1985", "1985-03-12", "1985-12-03", "2001-01-01")),
    },
)


@given(PARTED, PARTED)
@settings(max_examples=200)
def test_it_does_not_matter_which_of_two_is_asked(one: dict[str, str], other: dict[str, str]) -> None:
    assert person(one, other).evidence == pytest.approx(person(other, one).evidence)


@given(st.permutations(MAN.split()), st.sampled_from(list(SPELLINGS)))
def test_it_does_not_matter_in_which_order_a_name_is_written(words: list[str], spelt: str) -> None:
    assert person(SPELLINGS[spelt](" ".join(words)), parts(MAN)).verdict is MatchVerdict.SAME


HOSTILE = st.text(max_size=600) | st.text(alphabet='*?~^"\\/(){}[]+-&|!: AND\u200b\u202e😀аaҚ', max_size=60)


@given(HOSTILE, HOSTILE)
@example("", "")
@example("а" * 10_000, "a b " * 2_500)
@example("\u200b\u202e", "😀")
@example("* OR id:*", "Қасымов~")
@example("﷽" * 500, "㍿" * 500)
@settings(max_examples=150, deadline=1_000)
def test_whatever_stands_in_a_registry_or_is_typed_has_an_answer(one: str, other: str) -> None:
    held = {"surname": one, "given_name": other, "born_on": None, "birth_place": other}
    asked = PersonExample.model_construct(
        name=one, surname=None, given_name=other, patronymic=one, born_on=None, sex=None, birth_place=one,
        citizenship=None, identifiers=(other,),
    )  # fmt: skip
    match = score(asked, known(**held, identifiers=(one,)), RARITY)
    assert 0 < match.probability < 1


@pytest.mark.parametrize(
    "name", ["Кaсымoв Hурлан", "КАСЫМОВ\u200b НУР\u00adЛАН", "\u202eКасымов Нурлан\u202c", "ҚАСЫМОВ НҰРЛАН 😀"]
)
def test_letters_of_two_alphabets_and_signs_that_nobody_sees_hide_nobody(name: str) -> None:
    assert person(name, parts(MAN)).probability > FOUND
