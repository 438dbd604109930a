"""Which months a question means, and between which instants they lie."""

from datetime import datetime

import pytest

from graph.model.errors import InvalidArgument
from graph.model.instants import LEGAL_TIME
from graph.services.discipline import by_month


def periods(**given: str) -> list[str]:
    return [month["period"] for month in by_month(given)["months"]]


def test_the_year_that_ends_with_the_current_month_when_nothing_is_given() -> None:
    found = by_month({})["months"]
    assert len(found) == 12
    assert found[-1]["period"] == datetime.now(LEGAL_TIME).date().isoformat()[:7]
    assert [month["isOver"] for month in found] == [True] * 11 + [False]


def test_months_years_and_days_mean_their_months() -> None:
    assert periods(since="2023-11", until="2024-02") == ["2023-11", "2023-12", "2024-01", "2024-02"]
    assert periods(since="2024-02-17", until="2024-02-18") == ["2024-02"]
    assert periods(since="2023", until="2023")[::11] == ["2023-01", "2023-12"]
    assert len(periods(until="2024-02")) == 12


def test_a_month_is_one_of_legal_time_also_where_the_clocks_changed() -> None:
    (february, march) = by_month({"since": "2024-02", "until": "2024-03"})["months"]
    assert (february["firstDay"], february["lastDay"]) == ("2024-02-01", "2024-02-29")
    assert february["opensAt"] == "2024-01-31T18:00:00.000000Z"  # Almaty was six hours ahead until this month's end
    assert february["endsAt"] == march["opensAt"]
    assert march["endsAt"] == "2024-03-31T19:00:00.000000Z"


@pytest.mark.parametrize(
    "given",
    [{"since": "2024-02", "until": "2024-01"}, {"since": "2020", "until": "2024"}, {"since": "2020", "until": "2200"}],
)
def test_a_range_has_an_order_and_an_end(given: dict[str, str]) -> None:
    with pytest.raises(InvalidArgument):
        by_month(given)
