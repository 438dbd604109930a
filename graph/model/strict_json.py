"""JSON without the holes that JSON readers leave: UTF-8 only, no key twice, no NaN, bounded depth.

A key that stands twice is read differently by different readers, so that what one checks is not what another keeps.
"""

import json
from collections.abc import Iterable
from typing import Any, NoReturn

from graph.model.errors import CallerError

MAX_DEPTH = 16  # levels; forms and variables nest five deep


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
    return value


def _too_deep() -> InvalidJson:
    return InvalidJson("TOO_DEEP", f"the text nests more than {MAX_DEPTH} levels")


def _unique(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    keys: dict[str, Any] = {}
    for key, value in pairs:
        if key in keys:
            raise InvalidJson("DUPLICATE_KEY", "a field stands twice in one object", key[:100])
        keys[key] = value
    return keys


def _no_constant(_name: str) -> NoReturn:
    raise InvalidJson("NOT_JSON", "NaN and Infinity are not JSON")


_DECODER = json.JSONDecoder(object_pairs_hook=_unique, parse_constant=_no_constant)


def _depth_exceeds(value: Any, allowed: int) -> bool:
    if not isinstance(value, dict | list):
        return False
    if allowed == 0:
        return True
    return any(_depth_exceeds(inner, allowed - 1) for inner in (value.values() if isinstance(value, dict) else value))
