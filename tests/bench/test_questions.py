"""The questions of the bench: on every side that has an answer to one, the same facts.

All sides are started once, on a registry of the bench's own: it has a hub, which no other test may see.
"""

import asyncio
import json
from collections.abc import Iterator
from typing import Any

import pytest
from rich.console import Console

from bench import registry
from bench.__main__ import opened, served
from bench.load import WrongAnswer
from bench.measure import compared, rows, turns
from bench.questions import ESEP, FILES, FLOOR, FOLDERS, NAMED, Question
from bench.questions.facts import DifferentAnswers, compare
from graph.model.errors import EsepError

PERSONS = 1_000


@pytest.fixture(scope="module")
def told() -> Iterator[dict[str, EsepError | list[dict[str, Any]] | None]]:
    """Of each question what is wrong with it, or nothing; of one its rows."""
    console = Console(stderr=True)
    registry.prepare(PERSONS, console, NAMED)
    with registry.started(PERSONS, console, NAMED) as connection:
        asked, _ = asyncio.run(opened(connection, ""))
        with served(PERSONS, tuple(FILES), asked, connection) as sides:

            async def one(question: Question) -> EsepError | list[dict[str, Any]] | None:
                try:
                    found = await compared(sides, question)
                except (DifferentAnswers, WrongAnswer) as error:
                    return error
                if question.name.startswith("8-"):
                    return rows(found, 2, await turns(found, 2, 0.2, lambda _: None))
                return None

            async def every() -> dict[str, EsepError | list[dict[str, Any]] | None]:
                return {question.name: await one(question) for question in asked}

            yield asyncio.run(every())


@pytest.mark.parametrize("name", [folder.name for folder in FOLDERS])
def test_all_sides_of_a_question_say_the_same(told: dict[str, Any], name: str) -> None:
    assert not isinstance(told[name], EsepError), told[name].message


def test_every_side_has_a_row_whose_ratios_are_of_the_floor_and_of_esep(told: dict[str, Any]) -> None:
    found = {row["side"]: row for row in told["8-wanted-and-totals"]}
    assert list(found) == list(FILES)
    assert found[FLOOR]["ofFloor"]["whole"] == found[ESEP]["ofEsep"]["whole"] == 1
    assert all(row["answers"] and row["p50Ms"] <= row["p99Ms"] for row in found.values())


def answers(esep: Any, **others: Any) -> dict[str, bytes]:
    said = {side.replace("_", "-"): json.dumps({"data": answer}).encode() for side, answer in others.items()}
    return said | {ESEP: json.dumps({"data": esep}).encode(), FLOOR: json.dumps(others.get(FLOOR, esep)).encode()}


def test_a_peer_may_spell_the_same_facts_as_its_library_does() -> None:
    ours = {
        "persons": {"nodes": [{"id": "1", "script": "CYRILLIC", "case": {"number": "5"}}]},
        "confiscatedTotals": [{"entries": 2, "amount": {"majorUnits": "1.50", "currency": "KZT"}}],
    }
    theirs = {
        "persons": [{"_": {"id": "1", "script": "CYRL"}, "case": [{"number": "5", "status": None}]}],
        "confiscatedTotals__KZT": {"_": {"_": {"entries": 2}, "_sum": {"amountMinorUnits": "150"}}},
        "confiscatedTotals__USD": {"_": {"_": {"entries": 0}, "_sum": {"amountMinorUnits": "0"}}},
    }
    compare(answers(ours, neo4j_graphql=theirs))


@pytest.mark.parametrize(
    ("ours", "theirs", "says"),
    [
        ({"a": [1, 2]}, {"a": [1, 3]}, r"at answer.a\[1\] the API says 2 and dataloader 3"),
        ({"a": [1, 2]}, {"a": [2, 1]}, "at answer.a"),
        ({"a": {"b": 1}}, {"a": {}}, "at answer.a"),
        ({"a": []}, {"a": []}, "answers with nothing"),
    ],
)
def test_a_difference_and_an_empty_answer_are_not_timed(ours: Any, theirs: Any, says: str) -> None:
    with pytest.raises(DifferentAnswers, match=says):
        compare(answers(ours, dataloader=theirs))


def test_whoever_is_matched_must_be_among_the_candidates() -> None:
    ours = {"match": [{"position": 0, "matches": [{"subject": {"id": "1"}}]}]}
    compare(answers(ours, floor={"match": [{"candidates": [{"id": "1"}, {"id": "2"}]}]}))
    with pytest.raises(DifferentAnswers, match="no candidate 1"):
        compare(answers(ours, floor={"match": [{"candidates": [{"id": "2"}]}]}))
