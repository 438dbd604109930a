"""JSON without the holes that JSON readers leave: UTF-8 only, no key twice, no NaN, no half character, bounded depth.

A key that stands twice is read differently by different readers, so that what one checks is not what another keeps.
Half of a surrogate pair, which only an escape can bring in, is text that nobody can write down again.
"""

import json
import math
import re
from collections.abc import Iterable
from typing import Any, NoReturn

from graph.model.errors import CallerError

MAX_DEPTH = 16  # levels; forms and variables nest five deep
_NESTING = (dict, list)
_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")


class InvalidJson(CallerError):
    """Not JSON as we read it. `reason` is a code of its own, `field` the name of a key that stands twice."""

    code = "INVALID_JSON"

    def __init__(self, reason: str, message: str, field: str = "") -> None:
        super().__init__(message)
        self.reason = reason
        self.field = field


def strict_json(raw: bytes) -> Any:
    """The value in the bytes; raises InvalidJson."""
    try:
        value = _DECODER.decode(raw.decode("utf-8"))
    except UnicodeDecodeError:
        raise InvalidJson("NOT_UTF8", "the text is not UTF-8") from None
    except RecursionError:
        raise _too_deep() from None
    except json.JSONDecodeError as error:
        raise InvalidJson("NOT_JSON", f"the text is not JSON: {error.msg.lower()}") from None
    except ValueError:
        raise InvalidJson("NOT_JSON", "the text holds a number out of bounds") from None
    if raw.count(b"{") + raw.count(b"[") > MAX_DEPTH and _depth_exceeds(value, MAX_DEPTH):
        raise _too_deep()
    if _SURROGATE.search(raw):
        _refuse_half_characters(value)
    return value


def _refuse_half_characters(value: Any) -> None:
    try:
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        raise InvalidJson("NOT_UTF8", "the text holds half of a character") from None


def _too_deep() -> InvalidJson:
    return InvalidJson("TOO_DEEP", f"the text nests more than {MAX_DEPTH} levels")


def _unique(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    keys: dict[str, Any] = {}
    for key, value in pairs:
        if key in keys:
            shown = key[:100].encode("utf-8", "replace").decode()  # a key may hold half a character, a refusal may not
            raise InvalidJson("DUPLICATE_KEY", "a field stands twice in one object", shown)
        keys[key] = value
    return keys


def _no_constant(_name: str) -> NoReturn:
    raise InvalidJson("NOT_JSON", "NaN and Infinity are not JSON")


def _finite(text: str) -> float:
    number = float(text)
    if math.isinf(number):  # 1e999 is JSON, and Python reads infinity in it
        raise InvalidJson("NOT_JSON", "the text holds a number out of bounds")
    return number


_DECODER = json.JSONDecoder(object_pairs_hook=_unique, parse_constant=_no_constant, parse_float=_finite)


def _depth_exceeds(value: Any, allowed: int) -> bool:
    """Whether anything nests deeper. Level by level: a call for each value would take a tenth of a second of many."""
    level = [value] if isinstance(value, _NESTING) else []
    for _ in range(allowed):
        level = [
            inner
            for outer in level
            for inner in (outer.values() if isinstance(outer, dict) else outer)
            if isinstance(inner, _NESTING)
        ]
    return bool(level)
