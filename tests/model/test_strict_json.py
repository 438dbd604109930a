"""JSON as every reader reads it, or none at all."""

import json
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from graph.model.strict_json import MAX_DEPTH, InvalidJson, strict_json

texts = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=8)
scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts
values = st.recursive(scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4))


def reason(raw: bytes) -> str:
    with pytest.raises(InvalidJson) as refused:
        strict_json(raw)
    refused.value.field.encode("utf-8")  # whatever is told can be written down
    refused.value.message.encode("utf-8")
    return refused.value.reason


def depth(value: Any) -> int:
    if not isinstance(value, dict | list):
        return 0
    inner = value.values() if isinstance(value, dict) else value
    return 1 + max(map(depth, inner), default=0)


@given(values, st.booleans(), st.sampled_from([None, 2]))
@example("\U0001f600", True, None)
@example(10**40, True, None)
@settings(max_examples=200, deadline=None)
def test_what_is_json_is_read_as_python_reads_it(value: Any, escaped: bool, indent: int | None) -> None:
    raw = json.dumps(value, ensure_ascii=escaped, indent=indent).encode()
    if depth(value) > MAX_DEPTH:
        assert reason(raw) == "TOO_DEEP"
    else:
        read = strict_json(raw)
        assert read == json.loads(raw)
        assert type(read) is type(value)


@given(st.binary(max_size=60))
@example(b'\xef\xbb\xbf{"a": 1}')
@settings(max_examples=300)
def test_any_bytes_are_read_or_refused_with_a_reason(raw: bytes) -> None:
    try:
        strict_json(raw)
    except InvalidJson:
        assert reason(raw) in {"NOT_UTF8", "NOT_JSON", "TOO_DEEP", "DUPLICATE_KEY"}
    else:
        json.loads(raw)


REFUSED = {
    "nothing": (b"", "NOT_JSON"),
    "a cut object": (b'{"a": 1', "NOT_JSON"),
    "two values": (b"{} {}", "NOT_JSON"),
    "a comma too many": (b"[1,]", "NOT_JSON"),
    "NaN": (b"[NaN]", "NOT_JSON"),
    "Infinity": (b'{"a": Infinity}', "NOT_JSON"),
    "minus infinity": (b"-Infinity", "NOT_JSON"),
    "a number beyond all": (b'{"a": 1e999}', "NOT_JSON"),
    "a number below all": (b"[-1e400]", "NOT_JSON"),
    "five thousand digits": (b"1" * 5_000, "NOT_JSON"),
    "a raw control character": (b'"a\x01b"', "NOT_JSON"),
    "latin-1": ('"é"'.encode("latin-1"), "NOT_UTF8"),
    "utf-16": ('{"a": 1}'.encode("utf-16"), "NOT_UTF8"),
    "an encoded surrogate": (b'"\xed\xa0\x80"', "NOT_UTF8"),
    "an overlong slash": (b'"\xc0\xaf"', "NOT_UTF8"),
    "half a character": (rb'"\ud83d"', "NOT_UTF8"),
    "the other half": (rb'{"a": ["\uDE00"]}', "NOT_UTF8"),
    "halves in the wrong order": (rb'"\ude00\ud83d"', "NOT_UTF8"),
    "half a character as a key": (rb'{"\ud83d": 1}', "NOT_UTF8"),
    "half a character as a key, twice": (rb'{"\ud83d": 1, "\ud83d": 2}', "DUPLICATE_KEY"),
    "a key twice": (b'{"a": 1, "a": 1}', "DUPLICATE_KEY"),
    "a key twice, deeper": (b'{"a": [{"b": {"c": 1, "d": 2, "c": 3}}]}', "DUPLICATE_KEY"),
    "a key twice, once escaped": (rb'{"a": 1, "\u0061": 2}', "DUPLICATE_KEY"),
    "one level too many": (b"[" * (MAX_DEPTH + 1) + b"]" * (MAX_DEPTH + 1), "TOO_DEEP"),
    "objects too deep": (b'{"a":' * (MAX_DEPTH + 1) + b"1" + b"}" * (MAX_DEPTH + 1), "TOO_DEEP"),
    "a megabyte of brackets": (b"[" * 1_000_000, "TOO_DEEP"),
}


@pytest.mark.parametrize(("raw", "expected"), REFUSED.values(), ids=REFUSED.keys())
def test_what_readers_read_differently_is_refused(raw: bytes, expected: str) -> None:
    assert reason(raw) == expected


def test_the_deepest_allowed_is_read() -> None:
    assert depth(strict_json(b"[" * MAX_DEPTH + b"]" * MAX_DEPTH)) == MAX_DEPTH


def test_a_whole_character_in_two_escapes_is_read() -> None:
    assert strict_json(rb'["\ud83d\ude00", "\\ud83d"]') == ["\U0001f600", "\\ud83d"]


def test_a_key_that_stands_twice_is_named_shortly() -> None:
    with pytest.raises(InvalidJson) as refused:
        strict_json(json.dumps({"k" * 500: 1}).encode()[:-1] + b', "' + b"k" * 500 + b'": 1}')
    assert refused.value.field == "k" * 100


@given(texts.filter(lambda text: len(text) > 4), st.integers(0, 200))
def test_a_refusal_repeats_nothing_of_what_was_sent(secret: str, cut: int) -> None:
    raw = json.dumps({"name": secret + "-secret-", "n": [1, 2]}, ensure_ascii=False).encode()[:-1][:cut]
    with pytest.raises(InvalidJson) as refused:
        strict_json(raw)
    assert "secret" not in refused.value.message + refused.value.field
