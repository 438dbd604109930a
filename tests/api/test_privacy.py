"""What a caller sent comes back in no error and no header, and stands in no log: it may be somebody's name."""

import json
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.graphql import endpoint
from graph.model.errors import GraphFault
from graph.services.answering import Answer
from graph.store.store import Store
from tests.conftest import Client

SECRET = "Qxzsecretqzx"  # noqa: S105  (it stands for somebody's name)

# What may stand around a value so that a reader of messages takes something in it for the end of it.
AROUND = [
    "",
    "'",
    '"',
    "; ",
    ". ",
    ", ",
    ": ",
    " found: ",
    ", found: ",
    "value: ",
    "' does not exist in 'X' enum. ",
    "\n",
    "\\",
]
VALUES = st.builds(lambda before, after: f"{before}{SECRET}{after}", *[st.sampled_from(AROUND)] * 2)

OPERATIONS = {
    "person": "{ person(id: %s) { id } }",
    "nodes": "{ nodes(ids: %s) { id } }",
    "case": "{ case(number: %s) { id } }",
    "first": "{ persons(first: %s) { totalCount } }",
    "after": "{ persons(after: %s) { totalCount } }",
    "filter": "{ persons(filter: %s) { totalCount } }",
    "name": "{ persons(filter: { name: %s }) { totalCount } }",
    "identifier": "{ organizations(filter: { identifier: %s }) { totalCount } }",
    "bornOn": "{ persons(filter: { bornOn: %s }) { totalCount } }",
    "accounts": "{ accountEntries(filter: { accounts: %s }) { totalCount } }",
    "status": "{ accountEntries(filter: { status: %s }) { totalCount } }",
    "since": "{ accountEntries(filter: { since: %s }) { totalCount } }",
    "groupBy": "{ confiscatedTotals(groupBy: %s) { entries } }",
    "between": "{ connections(between: %s) { unconnected cut { narrowing } citations } }",
    "network": "{ network(of: %s) { absent cut { narrowing } citations } }",
    "expansion": "{ expansion(of: %s) { citations } }",
    "without": '{ expansion(of: "1", filter: { without: %s }) { citations } }',
    "accounts of links": '{ expansion(of: "1", filter: { accounts: %s }) { citations } }',
    "kinds": "{ person(id: 1) { links(kinds: %s) { totalCount } } }",
    "maxHops": '{ connections(between: ["1", "2"], maxHops: %s) { walked } }',
    "unknown argument": "{ persons(nobody: %s) { totalCount } }",
    "skip": "{ __typename @skip(if: %s) }",
    "type": "{ __type(name: %s) { name } }",
    "default": "query ($given: Int = %s) { persons(first: $given) { totalCount } }",
}
TYPES = [
    "ID!",
    "[ID!]!",
    "String",
    "Int",
    "PersonFilter",
    "PartialDate",
    "EntryStatus",
    "[RelationshipKind!]",
    "Boolean!",
]
TYPES += ["AccountEntryFilter", "OrganizationFilter", "[String!]", "[TotalGroup!]"]

LITERALS = st.one_of(
    VALUES.map(json.dumps),
    VALUES.filter(lambda value: '"' not in value and "\\" not in value).map(lambda value: f'"""{value}"""'),
    st.just(SECRET),  # as an enum's value
    VALUES.map(lambda value: f"[{json.dumps(value)}]"),
    VALUES.map(lambda value: f"{{ name: {json.dumps(value)}, nam: 1 }}"),
    st.just(f"{{ {SECRET}: 1 }}"),
    st.just(f"{{ name: [[{SECRET}]] }}"),
)
WRONG_WORDS = [
    '{ person(id: "%s',
    '{ person(id: "%s" { id } }',
    '{ person(id: 1) { id } } "%s"',
    '"%s" { __typename }',
    '{ "%s" }',
    '{ person("%s") }',
    'query ("%s") { __typename }',
    'query Q "%s" { __typename }',
    "{ person(id: 1%s) { id } }",
    "{ person(id: '%s') { id } }",
    "{ ?%s }",
    '{ ... on "%s" }',
    "fragment on on %s",
    "{ __typename } %s",
    '{ person(id: "\\u%s") { id } }',
    "query ($a: Int = $%s) { __typename }",
]
JSON_VALUES: st.SearchStrategy[Any] = st.recursive(
    VALUES,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=2), st.dictionaries(VALUES, inner, min_size=1, max_size=2)
    ),
)


class Heard(logging.Handler):
    """Every line of every log."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.setFormatter(logging.Formatter("%(name)s %(levelname)s %(message)s"))
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


@contextmanager
def heard() -> Iterator[Heard]:
    """What is logged: by us down to DEBUG, by the driver and the server down to INFO."""
    handler, root = Heard(), logging.getLogger()
    levels = {"esep": logging.DEBUG, "neo4j": logging.INFO, "uvicorn": logging.INFO, "starlette": logging.DEBUG}
    before = {name: logging.getLogger(name).level for name in levels}
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)
    root.addHandler(handler)
    try:
        yield handler
    finally:
        root.removeHandler(handler)
        for name, level in before.items():
            logging.getLogger(name).setLevel(level)


def tells(text: str) -> bool:
    """Whether the secret, or enough of it to know it by, is in a text."""
    return re.search("qxzsec|secret|etqzx", text.lower()) is not None


def assert_silent(response: httpx.Response, log: Heard) -> None:
    assert response.status_code < 500, response.text
    assert not tells(response.text)
    assert not tells(str(response.headers.raw))
    assert not any(tells(line) for line in log.lines), log.lines


def test_the_trap_snaps() -> None:
    with heard() as log:
        logging.getLogger("esep.graphql").debug("somebody looks for %s", SECRET)
    assert tells(log.lines[0])
    assert tells('{"message": "found Name \'Qxzsec"}')


@settings(max_examples=250)
@given(name=st.sampled_from(sorted(OPERATIONS)), literal=LITERALS)
async def test_a_value_in_the_query_is_not_repeated(inside: Client, name: str, literal: str) -> None:
    with heard() as log:
        assert_silent(await inside.post(OPERATIONS[name] % literal), log)


@settings(max_examples=250)
@given(
    name=st.sampled_from(sorted(OPERATIONS.keys() - {"default", "unknown argument"})),
    type_=st.sampled_from(TYPES),
    value=JSON_VALUES,
)
async def test_a_value_in_the_variables_is_not_repeated(inside: Client, name: str, type_: str, value: Any) -> None:
    query = f"query ($given: {type_}) {OPERATIONS[name] % '$given'}"
    with heard() as log:
        assert_silent(await inside.post(query, {"given": value}), log)


FITTING = {
    "person": "ID!",
    "nodes": "[ID!]!",
    "first": "Int!",
    "filter": "PersonFilter",
    "bornOn": "PartialDate",
    "status": "EntryStatus",
    "kinds": "[RelationshipKind!]",
    "groupBy": "[TotalGroup!]",
    "between": "[ID!]!",
    "skip": "Boolean!",
}


@settings(max_examples=200)
@given(name=st.sampled_from(sorted(FITTING)), value=JSON_VALUES)
async def test_a_value_of_the_wrong_kind_is_not_repeated(inside: Client, name: str, value: Any) -> None:
    query = f"query ($given: {FITTING[name]}) {OPERATIONS[name] % '$given'}"
    with heard() as log:
        assert_silent(await inside.post(query, {"given": value}), log)


@settings(max_examples=150)
@given(form=st.sampled_from(WRONG_WORDS), value=VALUES)
async def test_a_value_in_a_query_that_cannot_be_read_is_not_repeated(inside: Client, form: str, value: str) -> None:
    with heard() as log:
        response = await inside.post(form % value)
    if (
        response.json()["errors"][0]["extensions"]["code"] == "SYNTAX_ERROR"
    ):  # else it was a name, and names may come back
        assert_silent(response, log)


BODIES = [
    '{"query": "{ __typename }", "variables": {"a": "%s}',
    '{"query": "{ __typename }", "%s": 1}',
    '{"query": "{ __typename }", "variables": {"%s": 1, "%s": 2}}',
    '{"query": "{ __typename }", "variables": "%s"}',
    '{"query": "{ __typename }", "operationName": "%s"}',
    '{"query": "query A { __typename } query B { __typename }", "operationName": "%s"}',
    '{"query": {"a": "%s"}}',
    '["%s"]',
    '"%s"',
    "%s",
    '{"query": "{ person(id: \\"%s\\") { id } }"} %s',
]


@settings(max_examples=150)
@given(form=st.sampled_from(BODIES), value=VALUES)
async def test_a_value_in_a_body_that_is_no_request_is_not_repeated(inside: Client, form: str, value: str) -> None:
    with heard() as log:
        assert_silent(await inside.send(form.replace("%s", value).encode()), log)


@pytest.mark.parametrize(
    "name", ["authorization", "content_type", "accept", "cookie", "x_forwarded_for", "origin", "referer"]
)
async def test_a_value_in_a_header_is_not_repeated(client: Client, name: str) -> None:
    """By the served application, whose server writes a log of its own."""
    for value in (
        SECRET,
        f"Bearer {SECRET}",
        f"application/json; charset={SECRET}",
        f"application/json, {SECRET}/{SECRET}",
    ):
        with heard() as log:
            response = await client.send(b'{"query": "{ persons { totalCount } }"}', **{name: value})
            assert_silent(response, log)


async def test_an_address_is_not_repeated(client: Client) -> None:
    with heard() as log:
        assert_silent(await client.http.get(f"/{SECRET}?{SECRET}={SECRET}"), log)


async def test_the_database_quotes_a_value_and_we_do_not(store: Store) -> None:
    with heard() as log, pytest.raises(GraphFault) as caught:
        await store.read("RETURN date($value) AS day", {"value": SECRET}, name="test.fault")
    assert not tells(caught.value.message)
    assert log.lines
    assert not any(tells(line) for line in log.lines)
    assert caught.value.__cause__ is None


async def test_a_fault_of_ours_is_told_by_a_reference_alone(inside: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    async def fails(*_: Any) -> Any:
        raise ValueError(SECRET)

    monkeypatch.setattr(endpoint, "answer", fails)
    with heard() as log:
        response = await inside.post("{ persons { totalCount } }")
    assert response.status_code == 500
    (error,) = response.json()["errors"]
    assert error["extensions"]["code"] == "INTERNAL_ERROR"
    (line,) = log.lines
    reference = error["message"].removeprefix("Internal error. Reference: ")
    assert reference in line
    assert "ValueError in fails" in line
    assert not tells(response.text + line)


async def test_a_fault_in_one_field_is_told_by_a_reference_alone(
    inside: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def answers_badly(*_: Any) -> Any:
        return Answer({"person": {"typename": "Person", "id": "1", "sex": SECRET}}, None, None)

    monkeypatch.setattr(endpoint, "answer", answers_badly)
    with heard() as log:
        response = await inside.post("{ person(id: 1) { id sex } }")
    (error,) = response.json()["errors"]
    assert not tells(response.text + "".join(log.lines))
    assert error["path"] == ["person", "sex"]
    assert error["extensions"]["code"] == "INTERNAL_ERROR"
