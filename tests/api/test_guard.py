"""What is refused before anything is asked: too deep, too wide, too long, not strict, not a query, not by POST."""

import json
from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx
import pytest
from graphql import FieldNode, FragmentDefinitionNode, OperationDefinitionNode, get_introspection_query, parse
from hypothesis import assume, event, given, settings
from hypothesis import strategies as st

from api.graphql import guard
from api.graphql.limits import MAX_ALIASES, MAX_BODY, MAX_DEPTH, MAX_FIELDS, MAX_INTROSPECTION, MAX_TOKENS
from graph.model.errors import TooBroad
from graph.store.store import Store
from tests.conftest import Client


@pytest.fixture(autouse=True)
async def nothing_is_asked(store: Store) -> AsyncIterator[None]:
    """A refused operation costs the database nothing: no test below sends a statement by the tests' own store."""
    before = store.statements_sent
    yield
    assert store.statements_sent == before


def refusal(response: httpx.Response, status: int = 400) -> str:
    """The code of a refusal, which is JSON and nothing else."""
    assert response.status_code == status, response.text
    assert response.headers["content-type"].partition(";")[0] in (
        "application/graphql-response+json",
        "application/json",
    )
    body = response.json()
    assert body.keys() == {"errors"}
    assert all(error["message"] and error["extensions"]["code"] for error in body["errors"])
    return body["errors"][0]["extensions"]["code"]


def nested(levels: int) -> str:
    """A query of so many crossings, each a page of the one before."""
    steps = ["person(id: 1)", *(["cases(first: 1) { nodes", "case", "parties(first: 1) { nodes", "subject"] * levels)]
    chosen = steps[:levels]
    closing = "".join(" } }" if "nodes" in step else " }" for step in reversed(chosen))
    return "{ " + " { ".join(chosen) + " { __typename" + closing + " }"


@pytest.mark.parametrize("levels", [1, MAX_DEPTH - 1, MAX_DEPTH])
async def test_crossings_up_to_the_limit_are_answered(client: Client, levels: int) -> None:
    assert await client.ask(nested(levels)) == {"person": None}


@pytest.mark.parametrize("levels", [MAX_DEPTH + 1, MAX_DEPTH + 5])
async def test_more_crossings_are_too_broad(inside: Client, levels: int) -> None:
    response = await inside.post(nested(levels))
    assert refusal(response) == "TOO_BROAD"
    assert str(MAX_DEPTH) in response.text


@pytest.mark.parametrize(
    ("what", "limit", "of"),
    [
        ("fields", MAX_FIELDS, lambda count: "__typename " * count),
        ("aliases", MAX_ALIASES, lambda count: " ".join(f"a{n}: __typename" for n in range(count))),
        ("fields of introspection", MAX_INTROSPECTION, lambda count: f"__schema {{ {'description ' * (count - 1)} }}"),
    ],
)
async def test_each_count_has_its_limit(inside: Client, what: str, limit: int, of: Any) -> None:
    assert await inside.ask(f"{{ {of(limit)} }}")
    response = await inside.post(f"{{ {of(limit + 1)} }}")
    assert refusal(response) == "TOO_BROAD"
    assert f"{limit} {what}" in response.text


async def test_a_document_has_a_limited_number_of_words(inside: Client) -> None:
    """A brace, a name and so on are words; the limit is checked while reading, so a long tail costs nothing."""
    assert refusal(await inside.post("{ " + "id " * MAX_TOKENS + "}")) == "SYNTAX_ERROR"
    assert refusal(await inside.post("{ __typename } " + "#\n" * (MAX_TOKENS + 10))) == "SYNTAX_ERROR"


@pytest.mark.parametrize(
    "body", ["fragment F on Person { ...F }", "fragment F on Person { ...G } fragment G on Person { ...F }"]
)
async def test_fragments_in_circles_are_refused(inside: Client, body: str) -> None:
    assert refusal(await inside.post(f"{{ person(id: 1) {{ ...F }} }} {body}")) == "INVALID_QUERY"


@pytest.mark.parametrize("levels", [8, 30, 80])
async def test_doubling_fragments_are_counted_and_not_walked(inside: Client, levels: int, monkeypatch: Any) -> None:
    """Each spreads the next twice: 2^levels fields, which nobody visits one by one."""
    visits = 0
    measured = guard._measured

    def counting(*given: Any, **named: Any) -> Any:
        nonlocal visits
        visits += 1
        return measured(*given, **named)

    monkeypatch.setattr(guard, "_measured", counting)
    chain = "".join(f" fragment F{n} on Person {{ ...F{n + 1} ...F{n + 1} }}" for n in range(levels))
    query = f"{{ person(id: 1) {{ ...F0 }} }} {chain} fragment F{levels} on Person {{ id }}"
    assert refusal(await inside.post(query)) == "TOO_BROAD"
    assert visits <= 3 * levels + 5


NAMES = ["F0", "F1", "F2", "F3"]


@st.composite
def selections(draw: Any, depth: int, spreads: list[str]) -> str:
    """A selection set of made-up fields, pages, fragments in place and fragments by name."""
    parts = []
    for _ in range(draw(st.integers(1, 3))):
        alias = draw(st.sampled_from(["", "", "b: "]))
        kind = draw(
            st.sampled_from(["leaf", "field", "page", "inline", "spread", "schema"] if depth else ["leaf", "spread"])
        )
        if kind == "spread" and spreads:
            parts.append(f"...{draw(st.sampled_from(spreads))}")
        elif kind in ("leaf", "spread"):
            parts.append(f"{alias}leaf")
        else:
            head = {"field": "field", "page": "nodes", "inline": "... on T", "schema": "__schema"}[kind]
            parts.append(f"{'' if kind == 'inline' else alias}{head} {draw(selections(depth - 1, spreads))}")
    return f"{{ {' '.join(parts)} }}"


@st.composite
def documents(draw: Any) -> str:
    """An operation with fragments that spread later ones only."""
    fragments = [
        f"fragment {name} on T {draw(selections(2, NAMES[number + 1 :]))}" for number, name in enumerate(NAMES)
    ]
    return "\n".join([f"query {draw(selections(3, NAMES))}", *fragments])


def expanded(document: str) -> Iterator[tuple[int, bool, bool]]:
    """Every field of the operation as a naive reader meets it: its level, whether introspection, whether aliased."""
    definitions = parse(document).definitions
    fragments = {one.name.value: one for one in definitions if isinstance(one, FragmentDefinitionNode)}

    def walk(selections: Any, level: int, in_schema: bool) -> Iterator[tuple[int, bool, bool]]:
        for node in selections.selections:
            if isinstance(node, FieldNode):
                schema = in_schema or node.name.value == "__schema"
                crosses = node.selection_set is not None and node.name.value not in ("nodes", "__schema")
                below = level + crosses
                yield (0 if schema else below), schema, node.alias is not None
                if node.selection_set:
                    yield from walk(node.selection_set, below, schema)
            else:
                inner = fragments[node.name.value] if hasattr(node, "name") else node
                yield from walk(inner.selection_set, level, in_schema)

    for one in definitions:
        if isinstance(one, OperationDefinitionNode):
            yield from walk(one.selection_set, 0, False)


@settings(max_examples=300)
@given(
    document=documents(),
    limits=st.tuples(st.integers(0, 6), st.integers(1, 40), st.integers(0, 15), st.integers(0, 20)),
)
def test_the_guard_counts_as_one_who_expands_every_fragment(document: str, limits: tuple[int, int, int, int]) -> None:
    met = list(expanded(document))
    assume(len(met) < 5_000)
    counts = (
        max(level for level, _, _ in met),
        sum(not schema for _, schema, _ in met),
        sum(aliased for _, _, aliased in met),
        sum(schema for _, schema, _ in met),
    )
    is_too_broad = any(count > limit for count, limit in zip(counts, limits, strict=True))
    event(f"too broad: {is_too_broad}")
    names = ("MAX_DEPTH", "MAX_FIELDS", "MAX_ALIASES", "MAX_INTROSPECTION")
    with pytest.MonkeyPatch.context() as patched:
        for name, limit in zip(names, limits, strict=True):
            patched.setattr(guard, name, limit)
        if is_too_broad:
            with pytest.raises(TooBroad):
                guard.check(parse(document))
        else:
            guard.check(parse(document))


OFFERS = "query Tools { __schema { types { name } } }"


async def test_a_schema_is_shown_to_whoever_signed_in(inside: Client) -> None:
    full = await inside.ask(get_introspection_query(input_value_deprecation=True, specified_by_url=True))
    assert {type_["name"] for type_ in full["__schema"]["types"]} >= {"Query", "WantedNotice"}


@pytest.mark.parametrize(
    "query", [OFFERS, '{ __type(name: "Person") { name } }', "{ specialAccounts { code } __schema { types { name } } }"]
)
async def test_a_schema_is_not_shown_to_nobody(inside: Client, query: str) -> None:
    assert refusal(await inside.post(query, role=None), 401) == "NOT_SIGNED_IN"


@pytest.mark.parametrize(
    "query",
    [
        "{ perso { id } }",
        "{ persons(filtr: 1) { totalCount } }",
        "query ($f: PersonFilte) { persons(filter: $f) { totalCount } }",
    ],
)
async def test_nobody_is_helped_to_guess_names(inside: Client, query: str) -> None:
    assert "Did you mean" in (await inside.post(query)).text
    assert "Did you mean" not in (await inside.post(query, role=None)).text


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
    assert (await inside.send(body)).json() == {"data": {"__typename": "Query"}}


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


async def test_the_named_one_of_two_operations_is_run(inside: Client) -> None:
    body = {"query": "query A { a: __typename } query B { b: __typename }", "operationName": "B"}
    assert (await inside.send(json.dumps(body).encode())).json() == {"data": {"b": "Query"}}


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
        ('{ connections(between: ["1"]) { length } }', {}, "INVALID_ARGUMENT"),
        ('{ connections(between: ["1", "1"]) { length } }', {}, "INVALID_ARGUMENT"),
        ('{ connections(between: ["1", "2"], maxHops: 0) { length } }', {}, "INVALID_ARGUMENT"),
        ('{ connections(between: ["1", "2"], maxHops: 7) { length } }', {}, "INVALID_ARGUMENT"),
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
