"""The judge's own measures on cases that can be counted by hand, and its questions about persons of a registry."""

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.matching import judge, measures
from bench.matching.generate import Pair
from bench.matching.queries import Registered, queries
from bench.matching.spellings import Spelling

SCORED = st.lists(st.tuples(st.sampled_from([0.0, 0.1, 0.25, 0.5, 0.9, 1.0]), st.booleans()), min_size=2).filter(
    lambda rows: len({same for _, same in rows}) == 2
)


@given(SCORED)
def test_the_area_is_the_share_of_pairs_that_stand_in_the_right_order(rows: list[tuple[float, bool]]) -> None:
    same = [score for score, label in rows if label]
    others = [score for score, label in rows if not label]
    right = sum((one > other) + (one == other) / 2 for one in same for other in others)
    assert math.isclose(
        measures.auc([score for score, _ in rows], [label for _, label in rows]), right / len(same) / len(others)
    )


@given(SCORED)
def test_no_threshold_is_better_than_the_best(rows: list[tuple[float, bool]]) -> None:
    scores, labels = [score for score, _ in rows], [label for _, label in rows]
    best = measures.best(scores, labels)
    assert best.f1 == max(measures.at_threshold(scores, labels, at).f1 for at in scores)
    assert best.found == measures.share([score for score, label in rows if label], best.at)


def test_the_one_threshold_finds_what_is_demanded_and_no_more_than_is_allowed() -> None:
    found = [Pair(label, True, {}, [{}]) for label in judge.WANTED for _ in range(100)]
    found += [Pair(label, False, {}, [{}]) for label in judge.GUARDED for _ in range(100)]
    scores = [0.7 if pair.same else 0.3 for pair in found]
    assert 0.3 < judge.chosen(found, scores) <= 0.7


def test_average_precision_of_a_case_counted_by_hand() -> None:
    assert measures.average_precision([0.9, 0.8, 0.7], [True, False, True]) == pytest.approx((1 + 2 / 3) / 2)


def test_a_probability_that_says_what_is_has_no_error() -> None:
    bins = measures.reliability([0.25] * 4 + [0.75] * 4, [True] + [False] * 3 + [True] * 3 + [False])
    assert [(each.said, each.was, each.pairs) for each in bins] == [(0.25, 0.25, 4), (0.75, 0.75, 4)]
    assert measures.expected_error(bins) == 0
    assert all(each.low < each.was < each.high for each in bins)


PERSONS = (
    Registered("1", "Жұмабаева", "Айгүл", "Серікқызы", "1980-05-06"),
    Registered("2", "Иванов", "Пётр", "Олегович", "1975"),
    Registered("3", "Yilmaz", "Emre"),
)


def test_a_person_is_asked_for_in_every_spelling_by_name_and_with_the_year() -> None:
    asked = [query for query in queries(PERSONS) if query.person == "1"]
    assert {spelling.value for spelling in Spelling} - {"kazakh"} < {query.label for query in asked}
    dated = [query for query in asked if query.is_dated]
    assert len(dated) * 2 == len(asked)
    assert {query.asked["born_on"] for query in dated} == {"1980"}


def test_the_patronymic_is_formed_in_the_other_language() -> None:
    said = {
        query.person: json.dumps(query.asked, ensure_ascii=False)
        for query in queries(PERSONS)
        if query.label == "patronymic of the other language"
    }
    assert "Сериковна" in said["1"]
    assert "Олегұлы" in said["2"]
    assert "3" not in said


def test_a_name_without_patronymic_and_date_is_asked_for_by_what_it_has() -> None:
    labels = {query.label for query in queries(PERSONS) if query.person == "3"}
    assert labels == {"as held", "order of parts", "typo", "typo in another spelling", "initials"}


def test_the_same_seed_asks_the_same() -> None:
    assert list(queries(PERSONS)) == list(queries(PERSONS))
    assert list(queries(PERSONS)) != list(queries(PERSONS, seed=1))
