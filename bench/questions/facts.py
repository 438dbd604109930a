"""Before anything is timed, the answers of all sides are reduced to the facts in them and compared."""

import json
from decimal import Decimal
from typing import Any

import orjson

from bench.questions import ESEP, FLOOR
from graph.model.errors import EsepError
from graph.model.subject import Script

_SCRIPTS = {script.name: script.value for script in Script}  # the graph keeps the code of ISO 15924
_NOT_COMPARED = {"endCursor", "citations", "cut"}  # made of the facts beside them
_IN_ANY_ORDER = {"paths", "confiscatedTotals"}
_EMPTY: tuple[Any, ...] = (None, {}, [])


class DifferentAnswers(EsepError):
    """The sides do not say the same; to time them would compare nothing."""

    code = "DIFFERENT_ANSWERS"


def compare(answers: dict[str, bytes]) -> None:
    """Raises DifferentAnswers, with the first difference, unless all answers hold the same facts and some.

    Where the floor has candidates alone, whoever Esep finds is one of them.
    """
    told = {side: _told(side, answer) for side, answer in answers.items()}
    ours = told[ESEP]
    if not any(ours.values()):
        raise DifferentAnswers("the API answers with nothing")
    if b'"candidates"' in answers[FLOOR]:
        if strangers := _ids(ours) - _ids(told[FLOOR]):
            raise DifferentAnswers(f"the floor has no candidate {min(strangers)}")
        return
    for side, theirs in told.items():
        if theirs != ours:
            raise DifferentAnswers(_difference(ours, theirs, side))


def _told(side: str, answer: bytes) -> Any:
    said = orjson.loads(answer)
    if "errors" in said:
        raise DifferentAnswers(f"{side} answers with errors: {str(said['errors'])[:500]}")
    return _facts(said if side == FLOOR else said["data"])


def _facts(value: Any, key: str = "") -> Any:
    """What an answer says, whatever its form.

    No nulls, no cursors, money in minor units, paths and totals in any order; a list of one is that one.
    """
    if key == "script":
        return _SCRIPTS.get(value, value)
    if isinstance(value, list):
        facts = [_facts(one) for one in value]
        if key in _IN_ANY_ORDER:
            facts.sort(key=lambda fact: json.dumps(fact, sort_keys=True))
        return facts[0] if len(facts) == 1 else facts
    if not isinstance(value, dict):
        return value
    if set(value) == {"nodes"}:
        return _facts(value["nodes"], key)
    if set(value) >= {"majorUnits", "currency"}:
        # All amounts of the demonstration are in currencies of a hundred minor units.
        return {"minorUnits": int(Decimal(value["majorUnits"]) * 100), "currency": value["currency"]}
    said = _as_the_floor(value)
    facts = {name: _facts(inner, name) for name, inner in said.items() if name not in _NOT_COMPARED}
    return {name: fact for name, fact in facts.items() if fact not in _EMPTY}


def _as_the_floor(value: dict[str, Any]) -> dict[str, Any]:
    """What a peer calls otherwise, since its fields are the properties of nodes."""
    said: dict[str, Any] = {}
    for name, inner in value.items():
        if name == "typename":
            said["__typename"] = inner
        elif name == "documentId":
            said["document"] = {"id": inner}
        elif name.startswith("_") and name != "__typename":
            for one in inner if isinstance(inner, list) else [inner]:
                said |= _as_the_floor(one)
        elif "__" in name and name != "__typename":
            # One of the totals that a library without groups is asked for currency by currency.
            of, currency = name.split("__")
            total = _as_the_floor(inner)
            if total["entries"]:
                amount = {"amountMinorUnits": total["amountMinorUnits"], "amountCurrency": currency}
                said.setdefault(of, []).append(_as_the_floor({"entries": total["entries"]} | amount))
        else:
            said[name] = inner
    if currency := said.pop("amountCurrency", None):
        said["amount"] = {"minorUnits": int(said.pop("amountMinorUnits")), "currency": currency}
    return said


def _ids(facts: Any) -> set[str]:
    if isinstance(facts, list):
        return set().union(*map(_ids, facts))
    if not isinstance(facts, dict):
        return set()
    return {facts["id"]} if "id" in facts else set().union(*map(_ids, facts.values()))


def _difference(ours: Any, theirs: Any, side: str, at: str = "answer") -> str:
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for name in sorted(ours.keys() | theirs.keys()):
            if ours.get(name) != theirs.get(name):
                return _difference(ours.get(name), theirs.get(name), side, f"{at}.{name}")
    if isinstance(ours, list) and isinstance(theirs, list) and len(ours) == len(theirs):
        for index, pair in enumerate(zip(ours, theirs, strict=True)):
            if pair[0] != pair[1]:
                return _difference(*pair, side, f"{at}[{index}]")
    return f"at {at} the API says {str(ours)[:200]} and {side} {str(theirs)[:200]}"
