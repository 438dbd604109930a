"""What is refused of a request before its document is read: not by POST, not strict, too long, not one query."""

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest

from api.graphql.limits import MAX_BODY
from tests.api.refusals import nothing_is_asked, refusal
from tests.conftest import Client

__all__ = ["nothing_is_asked"]  # a fixture that every test here has


@pytest.mark.parametrize("accept", ["application/json", "application/graphql-response+json", "*/*", ""])
async def test_get_asks_nothing(inside: Client, accept: str) -> None:
    headers = inside.headers() | {"accept": accept}
    response = await inside.http.get("/graphql", params={"query": "{ persons { totalCount } }"}, headers=headers)
    assert refusal(response, 405) == "METHOD_NOT_ALLOWED"
    assert response.headers["allow"] == "POST"


async def test_a_browser_gets_the_page_and_no_answer(inside: Client) -> None:
    response = await inside.http.get(
        "/graphql", params={"query": "{ persons { totalCount } }"}, headers={"accept": "text/html,*/*;q=0.8"}
    )
    assert response.status_code == 200
    assert response.headers["content-type"].startswith("text/html")
    assert "totalCount" not in response.text


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW"])
async def test_other_methods_are_refused(inside: Client, method: str) -> None:
    response = await inside.http.request(
        method, "/graphql", content=b'{"query": "{ __typename }"}', headers=inside.headers()
    )
    assert refusal(response, 405) == "METHOD_NOT_ALLOWED"
    assert "POST" in response.headers["allow"]


async def test_unknown_addresses_are_refused_in_the_same_form(inside: Client) -> None:
    assert refusal(await inside.http.get("/graphql/more"), 404) == "NOT_FOUND"


@pytest.mark.parametrize(
    "media_type",
    [
        "",
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "application/graphql",
        "application/json; charset=utf-16",
    ],
)
async def test_only_json_in_utf8_is_read(inside: Client, media_type: str) -> None:
    response = await inside.send(b'{"query": "{ __typename }"}', content_type=media_type)
    assert refusal(response, 415) == "WRONG_MEDIA_TYPE"


@pytest.mark.parametrize(
    "media_type", ["application/json", "Application/JSON; charset=UTF-8", 'application/json;charset="utf-8"']
)
async def test_json_may_be_named_in_many_ways(inside: Client, media_type: str) -> None:
    assert (await inside.send(b'{"query": "{ __typename }"}', content_type=media_type)).status_code == 200


@pytest.mark.parametrize(
    ("accept", "answered"),
    [
        ("application/graphql-response+json", "application/graphql-response+json"),
        ("application/graphql-response+json, application/json;q=0.9", "application/graphql-response+json"),
        ("application/json", "application/json"),
        ("*/*", "application/json"),
        ("application/*", "application/json"),
    ],
)
async def test_the_answer_is_of_the_type_that_is_taken(inside: Client, accept: str, answered: str) -> None:
    response = await inside.send(b'{"query": "{ __typename }"}', accept=accept)
    assert (response.status_code, response.headers["content-type"]) == (200, f"{answered}; charset=utf-8")


@pytest.mark.parametrize("accept", ["text/html", "text/plain", "image/*", "application/xml"])
async def test_who_takes_no_json_gets_none(inside: Client, accept: str) -> None:
    assert refusal(await inside.send(b'{"query": "{ __typename }"}', accept=accept), 406) == "NOT_ACCEPTABLE"


STRICT = {
    "not an object": b"[]",
    "a batch": b'[{"query": "{ __typename }"}]',
    "a string": b'"{ __typename }"',
    "null": b"null",
    "no query": b"{}",
    "a query of null": b'{"query": null}',
    "a query of a number": b'{"query": 1}',
    "variables as a list": b'{"query": "{ __typename }", "variables": []}',
    "variables as a string": b'{"query": "{ __typename }", "variables": "{}"}',
    "a name of a number": b'{"query": "{ __typename }", "operationName": 1}',
    "extensions as a list": b'{"query": "{ __typename }", "extensions": []}',
    "a field that is unknown": b'{"query": "{ __typename }", "id": 1}',
}
NOT_JSON = {
    "nothing": b"",
    "half an object": b'{"query": "{ __typename }"',
    "two objects": b'{"query": "{ __typename }"} {}',
    "single quotes": b"{'query': '{ __typename }'}",
    "a comma too many": b'{"query": "{ __typename }",}',
    "a comment": b'{"query": "{ __typename }" /* */}',
    "a key twice": b'{"query": "{ __typename }", "query": "{ __typename }"}',
    "a key of variables twice": b'{"query": "{ __typename }", "variables": {"a": 1, "a": 1}}',
    "NaN": b'{"query": "{ __typename }", "variables": {"a": NaN}}',
    "Infinity": b'{"query": "{ __typename }", "variables": {"a": -Infinity}}',
    "a number beyond all bounds": b'{"query": "{ __typename }", "variables": {"a": ' + b"9" * 5_000 + b"}}",
    "a byte that is not UTF-8": b'{"query": "{ __typename }", "variables": {"a": "\xff"}}',
    "UTF-16": '{"query": "{ __typename }"}'.encode("utf-16"),
    "half a character": b'{"query": "{ __typename }", "variables": {"a": "\\ud800"}}',
    "half a character in the query": b'{"query": "{ person(id: \\"\\udfff\\") { id } }"}',
    "seventeen levels": b'{"query": "{ __typename }", "variables": ' + b'{"a": ' * 16 + b"1" + b"}" * 16 + b"}",
    "very many levels": b'{"query": "{ __typename }", "variables": {"a": ' + b"[" * 100_000 + b"]" * 100_000 + b"}}",
    "a line break in a string": b'{"query": "{ __typename\n }"}',
}


@pytest.mark.parametrize("name", STRICT)
async def test_a_body_has_the_form_of_a_request(inside: Client, name: str) -> None:
    assert refusal(await inside.send(STRICT[name])) == "INVALID_REQUEST"


@pytest.mark.parametrize("name", NOT_JSON)
async def test_a_body_is_strict_json(inside: Client, name: str) -> None:
    assert refusal(await inside.send(NOT_JSON[name])) == "INVALID_JSON"


async def test_variables_may_nest_as_deep_as_the_limit(inside: Client) -> None:
    body = b'{"query": "{ __typename }", "variables": ' + b'{"a": ' * 15 + b"1" + b"}" * 15 + b"}"
    assert (await inside.send(body)).json()["data"] == {"__typename": "Query"}


async def test_a_body_has_a_limited_size_which_is_counted(inside: Client, client: Client) -> None:
    frame = '{"query": "{ __typename }", "variables": {"a": "%s"}}'
    most = (frame % ("x" * (MAX_BODY - len(frame) + 2))).encode()
    assert len(most) == MAX_BODY
    assert (await inside.send(most)).status_code == 200
    assert refusal(await inside.send(most + b" "), 413) == "BODY_TOO_LARGE"

    async def endless() -> AsyncIterator[bytes]:
        for _ in range(200):
            yield b" " * 10_000

    response = await client.http.post("/graphql", content=endless(), headers=client.headers())  # names no length
    assert refusal(response, 413) == "BODY_TOO_LARGE"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"query": "query A { __typename } query B { __typename }"}, "INVALID_REQUEST"),
        ({"query": "query A { __typename }", "operationName": "B"}, "INVALID_REQUEST"),
        ({"query": "query A { __typename }", "operationName": ""}, "INVALID_REQUEST"),
        ({"query": "{ __typename }", "operationName": "A"}, "INVALID_REQUEST"),
        ({"query": "mutation { annul }"}, "INVALID_QUERY"),
        ({"query": "subscription { changes }"}, "INVALID_QUERY"),
        ({"query": "type Query { a: Int }"}, "INVALID_QUERY"),
        ({"query": "fragment F on Query { __typename }"}, "INVALID_QUERY"),
        ({"query": ""}, "SYNTAX_ERROR"),
        ({"query": "{"}, "SYNTAX_ERROR"),
        ({"query": "{ persons { totalCount } } }"}, "SYNTAX_ERROR"),
        ({"query": "{ a" + "[" * 900}, "SYNTAX_ERROR"),
        ({"query": "{ node(id: " + "[" * 450 + "]" * 450 + ") { id } }"}, "SYNTAX_ERROR"),
        ({"query": "query ($a: " + "[" * 450 + "Int" + "]" * 450 + ") { __typename }"}, "SYNTAX_ERROR"),
        ({"query": "{" + "node {" * 300 + "id" + "}" * 301}, "SYNTAX_ERROR"),
        ({"query": "{ node(id: " + "[" * 90 + "]" * 90 + ") { id } }"}, "INVALID_QUERY"),
        ({"query": "{" + "person {" * 90 + "id" + "}" * 91}, "TOO_BROAD"),
    ],
)
async def test_what_cannot_be_run_is_refused_with_a_code(inside: Client, body: dict[str, Any], code: str) -> None:
    assert refusal(await inside.send(json.dumps(body).encode())) == code


@pytest.mark.parametrize(
    ("query", "variables", "code"),
    [
        ("{ persons(first: 0) { totalCount } }", {}, "INVALID_ARGUMENT"),
        ("{ persons(first: -1) { totalCount } }", {}, "INVALID_ARGUMENT"),
        ("{ persons(first: 101) { totalCount } }", {}, "INVALID_ARGUMENT"),
        ("{ persons(first: 2147483647) { totalCount } }", {}, "INVALID_ARGUMENT"),
        ("{ persons(first: 2147483648) { totalCount } }", {}, "INVALID_QUERY"),
        ("{ persons(first: null) { totalCount } }", {}, "INVALID_QUERY"),
        ("query ($n: Int) { persons(first: $n) { totalCount } }", {"n": None}, "INVALID_QUERY"),
        ("query ($n: Int = 5) { persons(first: $n) { totalCount } }", {"n": None}, "INVALID_QUERY"),
        ("query ($n: Int) { persons(first: $n) { totalCount } }", {"n": 10**30}, "INVALID_QUERY"),
        ("query ($n: Int) { persons(first: $n) { totalCount } }", {"n": 1.5}, "INVALID_QUERY"),
        ("query ($n: Int) { persons(first: $n) { totalCount } }", {"n": True}, "INVALID_QUERY"),
        ("query ($v: Boolean = true) { __typename @skip(if: $v) }", {"v": None}, "INVALID_QUERY"),
        ("query ($v: Boolean = true) { __typename @include(if: $v) }", {"v": None}, "INVALID_QUERY"),
        ('{ persons(filter: { bornOn: "1990-02-30" }) { totalCount } }', {}, "INVALID_QUERY"),
        ("{ persons(filter: { bornOn: 1990 }) { totalCount } }", {}, "INVALID_QUERY"),
        ("query ($d: PartialDate) { persons(filter: { bornOn: $d }) { totalCount } }", {"d": "?"}, "INVALID_QUERY"),
        ("{ person { id } }", {}, "INVALID_QUERY"),
        ("query ($id: ID!) { person(id: $id) { id } }", {}, "INVALID_QUERY"),
        ("query ($id: ID!) { person(id: $id) { id } }", {"id": None}, "INVALID_QUERY"),
        ("query ($id: ID!) { person(id: $id) { id } }", {"id": 1.5}, "INVALID_QUERY"),
        ("query ($id: ID!) { person(id: $id) { id } }", {"id": "x" * 201}, "INVALID_ARGUMENT"),
        ("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", {"ids": ["x"] * 101}, "INVALID_ARGUMENT"),
        ("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", {"ids": [[["x"]]]}, "INVALID_QUERY"),
        ("{ case { id } }", {}, "INVALID_ARGUMENT"),
        ('{ case(id: "1", number: "2") { id } }', {}, "INVALID_ARGUMENT"),
        ('{ connections(between: ["1"]) { walked } }', {}, "INVALID_ARGUMENT"),
        ('{ connections(between: ["1", "1"]) { walked } }', {}, "INVALID_ARGUMENT"),
        ('{ connections(between: ["1", "2"], maxHops: 0) { walked } }', {}, "INVALID_ARGUMENT"),
        ('{ connections(between: ["1", "2"], maxHops: 9) { walked } }', {}, "INVALID_ARGUMENT"),
        ("{ persons(first: 100) { nodes { cases(first: 100) { nodes { role } } } } }", {}, "TOO_BROAD"),
        (
            "query ($n: Int!) { persons(first: $n) { nodes { cases(first: $n) { nodes { role } } } } }",
            {"n": 100},
            "TOO_BROAD",
        ),
    ],
)
async def test_arguments_out_of_bounds_are_refused(inside: Client, query: str, variables: Any, code: str) -> None:
    assert refusal(await inside.post(query, variables)) == code


async def test_under_plain_json_a_well_formed_request_is_always_200(inside: Client) -> None:
    """As GraphQL over HTTP has it for clients that look at the status first; who is not signed in hears 401 still."""
    asked = json.dumps({"query": "{ persons(first: 0) { totalCount } }"}).encode()
    assert refusal(await inside.send(asked, accept="application/json"), 200) == "INVALID_ARGUMENT"
    assert refusal(await inside.send(b"{", accept="application/json"), 400) == "INVALID_JSON"
    assert (
        refusal(await inside.send(asked.replace(b"0", b"1"), role=None, accept="application/json"), 401)
        == "NOT_SIGNED_IN"
    )
