"""A line becomes a document or a refusal that says what, where and why, and repeats nothing of what was sent."""

import copy
import hashlib
import json
from collections.abc import Iterator
from typing import Any

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.documents.reading import MAX_LINE, ReadDocument, Refusal, read_document
from tests.worlds import Document, World, bent, one_of_each_form

HIDDEN = "Құпия-7761"
WORLD = World()
PERSON = WORLD.person(identifiers=[{"kind": "IIN", "value": "900517300019"}], region="75").document
FIRM = WORLD.organization()
CASE = WORLD.case(parties=[(PERSON["facts"]["id"], "SUSPECT")])
LINK = WORLD.relationship("OWNS", PERSON["facts"]["id"], FIRM, sharePercent=50)
WANTED = WORLD.wanted(PERSON["facts"]["id"], CASE).document
AMOUNT = WORLD.confiscated(FIRM, CASE).document
EVERY_FORM = one_of_each_form().documents


def refused(raw: bytes | Document, line: int = 7) -> Refusal:
    read = read_document(line, raw if isinstance(raw, bytes) else orjson.dumps(raw))
    assert isinstance(read, Refusal), "the document fits its form"
    assert read.line == line
    assert json.loads(read.as_json()) == {
        "line": line, "field": read.field, "code": read.code, "reason": read.reason
    }  # fmt: skip
    return read


def accepted(raw: bytes | Document) -> ReadDocument:
    read = read_document(1, raw if isinstance(raw, bytes) else orjson.dumps(raw))
    assert isinstance(read, ReadDocument), read
    return read


def test_a_document_of_every_form_is_read() -> None:
    read = [accepted(document) for document in EVERY_FORM]
    assert [document.kind.name for document in read] == [document["form"] for document in EVERY_FORM]


SYNTAX = {
    "not JSON": (b"{", "", "NOT_JSON"),
    "not an object": (b"[1]", "", "NOT_AN_OBJECT"),
    "no value": (b"null", "", "NOT_AN_OBJECT"),
    "not UTF-8": (b'{"id": "\xff"}', "", "NOT_UTF8"),
    "half a character": (rb'{"id": "\ud800"}', "", "NOT_UTF8"),
    "half a character as a field": (rb'{"\ud800": 1}', "", "NOT_UTF8"),
    "a field twice": (orjson.dumps(PERSON)[:-1] + b',"id":"x"}', "id", "DUPLICATE_KEY"),
    "too deep": (b'{"facts":' * 20 + b"1" + b"}" * 20, "", "TOO_DEEP"),
    "too long": (b'{"id": "' + b"x" * MAX_LINE + b'"}', "", "TOO_LONG"),
    "an empty object": (b"{}", "id", "MISSING_FIELD"),
}


@pytest.mark.parametrize(("raw", "field", "code"), SYNTAX.values(), ids=SYNTAX.keys())
def test_what_is_no_document_is_refused(raw: bytes, field: str, code: str) -> None:
    refusal = refused(raw)
    assert (refusal.field, refusal.code) == (field, code)


FIELDS: list[tuple[Document, str, Any, str, str]] = [
    (PERSON, "form", "nosuch", "form", "UNKNOWN_FORM"),
    (PERSON, "form", 1, "form", "WRONG_TYPE"),
    (PERSON, "version", 2, "version", "UNKNOWN_VERSION"),
    (PERSON, "version", "1", "version", "WRONG_TYPE"),
    (PERSON, "version", True, "version", "WRONG_TYPE"),
    (PERSON, "version", 1.0, "version", "WRONG_TYPE"),
    (PERSON, "version", 0, "version", "INVALID_VALUE"),
    (PERSON, "id", "0" * 25, "id", "INVALID_VALUE"),
    (PERSON, "id", "U" * 26, "id", "INVALID_VALUE"),
    (PERSON, "id", None, "id", "WRONG_TYPE"),
    (PERSON, "number", "№ 1", "number", "INVALID_VALUE"),
    (PERSON, "supplier", "", "supplier", "INVALID_VALUE"),
    (PERSON, "eventOn", "2021-02-29", "eventOn", "INVALID_VALUE"),
    (PERSON, "eventOn", "2021-02", "eventOn", "INVALID_VALUE"),
    (PERSON, "eventOn", "9999-12-31", "eventOn", "INVALID_VALUE"),
    (PERSON, "facts.identities.0.birthPlace", None, "facts.identities.0.birthPlace", "NULL_VALUE"),
    (PERSON, "facts", [], "facts", "WRONG_TYPE"),
    (PERSON, "extra", 1, "extra", "UNKNOWN_FIELD"),
    (PERSON, "facts.extra", 1, "facts.extra", "UNKNOWN_FIELD"),
    (PERSON, "facts.sex", "OTHER", "facts.sex", "UNKNOWN_VALUE"),
    (PERSON, "facts.sex", 1, "facts.sex", "UNKNOWN_VALUE"),
    (PERSON, "facts.citizenship", "KAZ", "facts.citizenship", "INVALID_VALUE"),
    (FIRM.document, "facts.identities", [], "facts.identities", "INVALID_VALUE"),
    (PERSON, "facts.identities", {}, "facts.identities", "WRONG_TYPE"),
    (PERSON, "facts.identities.0", "Ахметов", "facts.identities.0", "WRONG_TYPE"),
    (PERSON, "facts.identities.0.surname", "Ах\u202eметов", "facts.identities.0.surname", "INVALID_VALUE"),
    (PERSON, "facts.identities.0.surname", 5, "facts.identities.0.surname", "WRONG_TYPE"),
    (PERSON, "facts.identities.0.bornOn", "1990-5", "facts.identities.0.bornOn", "INVALID_VALUE"),
    (PERSON, "facts.identities.0.script", "GREK", "facts.identities.0.script", "UNKNOWN_VALUE"),
    (PERSON, "facts.identities.0", {"validFrom": "1990", "name": "Ахметов"}, "facts", "INVALID_VALUE"),
    (PERSON, "facts.identities.0.validTo", "1989", "facts.identities.0", "INVALID_VALUE"),
    (PERSON, "facts.identifiers.0.value", "900517300010", "facts.identifiers.0", "INVALID_IDENTIFIER"),
    (PERSON, "facts.identifiers.0.value", "9005", "facts.identifiers.0", "INVALID_IDENTIFIER"),
    (PERSON, "facts.identifiers.0.kind", "INN", "facts.identifiers.0.kind", "UNKNOWN_VALUE"),
    (CASE.document, "facts.closedOn", "2020-01-01", "facts", "INVALID_VALUE"),
    (CASE.document, "facts.parties.0.role", "JUDGE", "facts.parties.0.role", "UNKNOWN_VALUE"),
    (CASE.document, "facts.parties", [CASE.facts["parties"][0]] * 2, "facts", "INVALID_VALUE"),
    (LINK, "facts.target", PERSON["facts"]["id"], "facts", "INVALID_VALUE"),
    (LINK, "facts.sharePercent", 101, "facts.sharePercent", "INVALID_VALUE"),
    (LINK, "facts.kind", "SHARES", "facts.kind", "UNKNOWN_VALUE"),
    (WANTED, "facts.case", None, "facts.case", "NULL_VALUE"),
    (WANTED, "facts.reason", "CONFISCATED", "facts.reason", "UNKNOWN_VALUE"),
    (WANTED, "facts.amount", {"minorUnits": 1, "currency": "KZT"}, "facts.amount", "UNKNOWN_FIELD"),
    (AMOUNT, "facts.amount.minorUnits", 1.5, "facts.amount.minorUnits", "WRONG_TYPE"),
    (AMOUNT, "facts.amount.minorUnits", "1", "facts.amount.minorUnits", "WRONG_TYPE"),
    (AMOUNT, "facts.amount.minorUnits", -1, "facts.amount.minorUnits", "INVALID_VALUE"),
    (AMOUNT, "facts.amount.minorUnits", 10**16 + 1, "facts.amount.minorUnits", "INVALID_VALUE"),
    (AMOUNT, "facts.amount.currency", "тнг", "facts.amount.currency", "INVALID_VALUE"),
]


@pytest.mark.parametrize(("document", "path", "value", "field", "code"), FIELDS, ids=[f"{f[1]}={f[2]}" for f in FIELDS])
def test_what_does_not_fit_its_form_is_refused_at_its_field(
    document: Document, path: str, value: Any, field: str, code: str
) -> None:
    refusal = refused(bent(document, path, value))
    assert (refusal.field, refusal.code) == (field, code)


def test_a_missing_field_is_named() -> None:
    for name in ("id", "form", "version", "supplier", "number", "eventOn", "facts"):
        lacking = {key: value for key, value in PERSON.items() if key != name}
        assert (refused(lacking).field, refused(lacking).code) == (name, "MISSING_FIELD")


def places(value: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to every value of a document, objects and lists among them."""
    if way:
        yield way
    for step, inner in (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    ):
        yield from places(inner, (*way, step))


PLACES = [(document, way) for document in EVERY_FORM for way in places(document)]
SENT = [HIDDEN, f"{HIDDEN}\u202e", HIDDEN * 40, [HIDDEN], {HIDDEN: HIDDEN}, {"value": HIDDEN}, f"2021-{HIDDEN}"]


@given(st.sampled_from(PLACES), st.sampled_from(SENT))
@settings(max_examples=400, deadline=None)
def test_a_refusal_repeats_no_value_whatever_field_holds_it(place: tuple[Document, tuple[Any, ...]], sent: Any) -> None:
    document, way = place
    changed = copy.deepcopy(document)
    inner: Any = changed
    for step in way[:-1]:
        inner = inner[step]
    inner[way[-1]] = sent
    read = read_document(3, orjson.dumps(changed))
    if isinstance(read, Refusal):
        assert HIDDEN not in read.reason
        is_name_of_a_field = isinstance(sent, dict) and HIDDEN in sent
        assert is_name_of_a_field or HIDDEN not in read.field


def test_an_unknown_field_is_named_shortly() -> None:
    refusal = refused(PERSON | {"x" * 5_000: 1})
    assert refusal.field == "x" * 100


def respelled(value: Any, order: Any) -> Any:
    """The same value with its keys in another order."""
    if isinstance(value, list):
        return [respelled(inner, order) for inner in value]
    if not isinstance(value, dict):
        return value
    keys = sorted(value)
    order.shuffle(keys)
    return {key: respelled(value[key], order) for key in keys}


@given(
    st.sampled_from(EVERY_FORM),
    st.randoms(use_true_random=False),
    st.booleans(),
    st.sampled_from([None, 3]),
    st.sampled_from(["", " ", "\t \r"]),
)
@settings(max_examples=100, deadline=None)
def test_neither_layout_nor_the_order_of_keys_changes_the_sum(
    document: Document, order: Any, escaped: bool, indent: int | None, around: str
) -> None:
    text = json.dumps(respelled(document, order), ensure_ascii=escaped, indent=indent)
    read = accepted(f"{around}{text}{around}".encode())
    plain = accepted(document)
    assert (read.sha256, read.payload) == (plain.sha256, plain.payload)


def test_the_sum_is_the_one_of_sorted_compact_utf_8() -> None:
    read = accepted(PERSON)
    canonical = json.dumps(PERSON, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert read.payload == canonical
    assert read.sha256 == hashlib.sha256(canonical.encode()).hexdigest()


def test_another_value_is_another_sum() -> None:
    other = bent(PERSON, "facts.identities.0.givenName", "Әсем")
    assert accepted(other).sha256 != accepted(PERSON).sha256
    absent = {key: value for key, value in PERSON["facts"].items() if key != "citizenship"}
    assert accepted(PERSON | {"facts": absent}).sha256 != accepted(PERSON).sha256


def test_a_name_is_kept_as_it_was_sent_and_composed_where_it_is_a_fact() -> None:
    read = accepted(bent(PERSON, "facts.identities.0.surname", "Мои\u0306ын"))
    assert "Мои\u0306ын" in read.payload
    assert read.facts.model_dump()["identities"][0]["surname"] == "Мо\u0439ын"
