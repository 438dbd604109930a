"""The five questions, each on both sides: the example's operation, and the statement written by hand.

Before anything is timed, both answers are reduced to the facts in them and compared.
"""

import json
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import orjson

from api.graphql.graphiql import EXAMPLES
from graph.matching.keys import full_text_query
from graph.model.errors import EsepError
from graph.model.subject import Script

_SCRIPTS = {script.name: script.value for script in Script}  # the graph keeps the code of ISO 15924
_NOT_COMPARED = {"endCursor", "citations", "cut"}  # made of the facts beside them
HANDWRITTEN = Path(__file__).parent / "handwritten"


@dataclass(frozen=True, slots=True)
class Question:
    """One question: its body for `/graphql`, and its statement with parameters for the floor."""

    name: str
    body: bytes
    statement: str
    parameters: dict[str, Any]


def questions() -> list[Question]:
    """The examples that ask the graph. Every one of those has a statement written by hand."""
    return [_question(EXAMPLES / f"{path.stem}.graphql") for path in sorted(HANDWRITTEN.glob("*.cypher"))]


def _question(path: Path) -> Question:
    given = path.with_suffix(".json")
    variables = json.loads(given.read_text("utf-8")) if given.exists() else {}
    parameters = variables | ({"name": full_text_query(variables["name"])} if "name" in variables else {})
    return Question(
        path.stem,
        orjson.dumps({"query": path.read_text("utf-8"), "variables": variables}),
        (HANDWRITTEN / f"{path.stem}.cypher").read_text("utf-8"),
        parameters,
    )


class DifferentAnswers(EsepError):
    """The two sides do not say the same; to time them would compare nothing."""

    code = "DIFFERENT_ANSWERS"


def compare(question: Question, api: bytes, floor: bytes) -> None:
    """Raises DifferentAnswers, with the first difference, unless both answers hold the same facts and some."""
    answered = orjson.loads(api)
    if "errors" in answered:
        raise DifferentAnswers(f"{question.name}: the API answers with errors: {answered['errors']}")
    ours, theirs = _facts(answered["data"]), _facts(orjson.loads(floor))
    if ours != theirs:
        raise DifferentAnswers(f"{question.name}: {_difference(ours, theirs)}")
    if not any(ours.values()):
        raise DifferentAnswers(f"{question.name}: both sides answer with nothing")


def _facts(value: Any, key: str = "") -> Any:
    """What an answer says, whatever its form: no nulls, no cursors, money in minor units, paths in any order."""
    if isinstance(value, list):
        facts = [_facts(one) for one in value]
        return sorted(facts, key=lambda fact: json.dumps(fact, sort_keys=True)) if key == "paths" else facts
    if key == "script":
        return _SCRIPTS.get(value, value)
    if not isinstance(value, dict):
        return value
    if set(value) == {"nodes"}:
        return _facts(value["nodes"])
    if set(value) >= {"majorUnits", "currency"}:
        # All amounts of the demonstration are in currencies of a hundred minor units.
        return {"minorUnits": int(Decimal(value["majorUnits"]) * 100), "currency": value["currency"]}
    facts = {name: _facts(inner, name) for name, inner in value.items() if name not in _NOT_COMPARED}
    return {name: fact for name, fact in facts.items() if fact is not None and fact != {}}


def _difference(ours: Any, theirs: Any, at: str = "answer") -> str:
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for name in sorted(ours.keys() | theirs.keys()):
            if ours.get(name) != theirs.get(name):
                return _difference(ours.get(name), theirs.get(name), f"{at}.{name}")
    if isinstance(ours, list) and isinstance(theirs, list) and len(ours) == len(theirs):
        for index, pair in enumerate(zip(ours, theirs, strict=True)):
            if pair[0] != pair[1]:
                return _difference(*pair, f"{at}[{index}]")
    return f"at {at} the API says {str(ours)[:200]} and the floor {str(theirs)[:200]}"
