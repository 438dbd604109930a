"""The rules of the discipline alone: figures in, a grade and its reasons out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.documents.forms import FORMS
from graph.rules import discipline
from graph.rules.discipline import JUDGED, LIMITS, OPEN_LAWFULLY, Grade, counted_fields, verdict
from graph.services.discipline import COUNTED, fields_that_count


def counts(**given: int) -> dict[str, int]:
    return dict.fromkeys(JUDGED, 0) | given


@pytest.mark.parametrize(
    ("figures", "grade", "says"),
    [
        ({"received": 100, "due": 100}, Grade.GREEN, "Everything lies within the limits."),
        ({"received": 100, "late": 2}, Grade.GREEN, "Everything"),
        ({"received": 100, "late": 3}, Grade.AMBER, "3 of 100 documents received came after their day: at most 2%"),
        ({"received": 100, "late": 11}, Grade.RED, "11 of 100 documents received came after their day: at most 10%"),
        ({"received": 2, "late": 2}, Grade.AMBER, "2 of 2 documents received"),
        ({"due": 5, "missed": 5}, Grade.RED, "5 of 5 documents due in the month were not there on their day"),
        ({"received": 96, "refused": 4}, Grade.GREEN, "Everything"),
        ({"received": 70, "refused": 30}, Grade.RED, "30 of 100 documents sent were refused: at most 20%"),
        ({"received": 99, "refused": 1, "openFindings": 1}, Grade.AMBER, "have not been sent again: none is tolerated"),
        ({"received": 100, "corrected": 100}, Grade.AMBER, "100 of 100 documents received had to be corrected"),
        ({"received": 4, "corrected": 2}, Grade.GREEN, "Everything"),
        ({"received": 100, "annulled": 11}, Grade.RED, "11 of 100 documents received were taken back since"),
        ({"received": 1, "fieldsCounted": 4, "fieldsFilled": 1}, Grade.RED, "3 of 4 fields that count were left open"),
        ({"expected": 2, "expectedReceived": 1}, Grade.AMBER, "1 of the 2 documents that a body of its kind submits"),
    ],
)
def test_a_grade_and_its_first_reason(figures: dict[str, int], grade: Grade, says: str) -> None:
    found = verdict(counts(**figures))
    assert found.grade is grade
    assert says in found.reasons[0]


def test_the_worst_reason_comes_first_and_none_is_left_out() -> None:
    found = verdict(counts(received=100, late=5, annulled=20, refused=10, openFindings=1))
    assert found.grade is Grade.RED
    assert "taken back" in found.reasons[0]
    assert len(found.reasons) == 4


@given(st.fixed_dictionaries({name: st.integers(0, 50) for name in ("missed", "late", "refused", "corrected")}))
def test_one_more_breach_never_makes_a_month_better(figures: dict[str, int]) -> None:
    order = list(Grade)
    before = verdict(counts(received=50, due=50, **figures)).grade
    for name in ("missed", "late", "corrected"):
        worse = figures | {name: min(figures[name] + 1, 50)}
        assert order.index(verdict(counts(received=50, due=50, **worse)).grade) >= order.index(before)


def test_every_limit_has_its_reason_and_its_ground_in_the_law() -> None:
    for limit in LIMITS:
        assert "Article" in limit.legal_basis
        assert limit.reason
        assert limit.red is None or limit.amber < limit.red


def test_a_field_counts_unless_it_may_lawfully_be_open() -> None:
    assert counted_fields(["lastSeen", "validTo", "closedOn", "status"]) == ("lastSeen",)
    assert COUNTED["person"] == ["sex", "citizenship", "identifiers", "contacts", "region"]
    assert "case" not in fields_that_count(FORMS["wantedNotice"])
    optional = {
        field.alias for kind in FORMS.values() for field in kind.facts.model_fields.values() if not field.is_required()
    }
    assert optional >= OPEN_LAWFULLY.keys()  # nothing is excused that no form has


def test_a_verdict_speaks_of_documents_alone() -> None:
    assert discipline.__doc__ is not None
    for limit in LIMITS:
        assert "person" not in limit.says
