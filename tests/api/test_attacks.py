"""What somebody would try who means no good: too much at once, too much of it, and words that are meant to be run."""

import asyncio
import json
from collections import Counter
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.graphql.limits import CACHED_DOCUMENTS
from graph.store.store import POOL_SIZE, Store
from tests.api.test_cancellation import QUESTION, connected, request
from tests.conftest import Client

CODES = {"INVALID_QUERY", "INVALID_ARGUMENT", "INVALID_CURSOR", "INVALID_JSON", "SYNTAX_ERROR", "TOO_BROAD"}


async def test_two_hundred_at_once_are_all_answered(client: Client) -> None:
    query = "{ persons(first: 5) { totalCount nodes { fullName cases(first: 2) { totalCount } } } }"
    (expected,) = {json.dumps(await client.ask(query))}
    limits = httpx.Limits(max_connections=200)
    async with httpx.AsyncClient(base_url=str(client.http.base_url), timeout=30, limits=limits) as http:
        crowd = Client(http, client._tokens)
        answers = await asyncio.gather(*(crowd.post(query) for _ in range(200)))
    told = Counter(answer.status_code for answer in answers)
    assert told.keys() <= {200, 503}, told  # whoever waits a second for a connection in vain hears to come back
    assert told[200] >= POOL_SIZE, told
    for answer in answers:
        if answer.status_code == 200:
            assert json.dumps(answer.json()["data"]) == expected
        else:
            assert answer.json()["errors"][0]["extensions"]["code"] == "GRAPH_UNAVAILABLE"


def assert_refused(answer: bytes) -> None:
    """A refusal of what never became a request is JSON with a code as well."""
    head, _, body = answer.partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 4"), head
    assert b"content-type: application/json" in head
    assert b"INVALID_HTTP" in body or b"HEADERS_TOO_LARGE" in body


async def test_headers_of_forty_kibibytes_are_refused_and_thirty_are_not(client: Client, served: str) -> None:
    assert (await client.send(QUESTION, x_long="a" * 30_000)).status_code == 200
    async with connected(served) as (reader, writer):
        head = b"POST /graphql HTTP/1.1\r\nhost: esep\r\nx-long: " + b"a" * 40_960 + b"\r\n\r\n"
        writer.write(head)
        assert_refused(await asyncio.wait_for(reader.read(), 5))
    async with connected(served) as (reader, writer):  # and no end of them
        writer.write(b"POST /graphql HTTP/1.1\r\nhost: esep\r\n" + b"".join(b"x-%d: a\r\n" % n for n in range(6_000)))
        assert_refused(await asyncio.wait_for(reader.read(), 5))
    assert await client.ask("{ __typename }") == {"__typename": "Query"}


@pytest.mark.parametrize(
    "content",
    [
        b"GET /graphql\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"POST /graphql HTTP/1.1\r\nhost: esep\r\ncontent-length: -1\r\n\r\n",
        b"POST /graphql HTTP/1.1\r\nhost: esep\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nabcde",
        b"POST /graphql HTTP/1.1\r\nhost: esep\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
        b"POST /graphql HTTP/1.1\r\nhost: esep\r\nbad header\r\n\r\n",
    ],
)
async def test_what_is_not_http_is_refused_and_closed(client: Client, served: str, content: bytes) -> None:
    async with connected(served) as (reader, writer):
        writer.write(content)
        assert_refused(await asyncio.wait_for(reader.read(), 5))
    assert await client.ask("{ __typename }") == {"__typename": "Query"}


async def test_a_body_after_its_refusal_is_not_taken_for_the_next_request(client: Client, served: str) -> None:
    """A refusal that comes before the whole body ends the connection; else the rest would be read as a request."""
    smuggled = request(client, QUESTION)
    wrong = request(client, smuggled).replace(b"application/json", b"text/plain", 1)
    wrong = wrong.replace(b"content-type: application/json", b"content-type: text/plain", 1)
    async with connected(served) as (reader, writer):
        writer.write(wrong)
        writer.write(request(client, QUESTION).replace(b"POST /graphql", b"GET /healthz"))
        answer = await asyncio.wait_for(_until_idle(reader), 5)
    assert answer.count(b"totalCount") == 0


async def _until_idle(reader: asyncio.StreamReader) -> bytes:
    found = b""
    try:
        while chunk := await asyncio.wait_for(reader.read(65_536), 0.5):
            found += chunk
    except TimeoutError:
        pass
    return found


NASTY = [
    "' OR 1=1 //",
    "'}) DETACH DELETE n //",
    '" }) MATCH (n) DETACH DELETE n RETURN count(n) //',
    "`) MATCH (n) DETACH DELETE n //",
    "\\'}) RETURN 1 //",
    "\\u0027 OR true",
    "$viewer.accounts",
    "$(name)",
    "{name: 'a'}",
    "}) CALL dbms.shutdown() //",
    "CALL db.labels()",
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "*:*",
    "a* OR searchName:*",
    "/.*/",
    "a~2",
    "[a TO z]",
    "((((",
    "))))",
    "\\",
    '+-&&||!(){}[]^"~*?:\\/',
    "AND",
    "\x00",
    "a\x00b",
    "\u202e",
    "\ufeff",
    "\U0001f4a9",
    "é" * 100,
    "",
    " ",
    "%s%n{0}{{}}",
    "../../etc/passwd",
    "-1",
    "1e400",
    "99999999999999999999999999",
]
STRINGS = {
    "person": ("ID!", "person(id: $v) { id }"),
    "node": ("ID!", "node(id: $v) { id }"),
    "nodes": ("[ID!]!", "nodes(ids: $v) { id }"),
    "organization": ("ID!", "organization(id: $v) { id }"),
    "wantedNotice": ("ID!", "wantedNotice(id: $v) { id }"),
    "case.id": ("ID", "case(id: $v) { id }"),
    "case.number": ("String", "case(number: $v) { id }"),
    "person.name": ("String", "persons(filter: { name: $v }) { totalCount nodes { id } }"),
    "person.identifier": ("String", "persons(filter: { identifier: $v }) { totalCount nodes { id } }"),
    "person.region": ("String", "persons(filter: { region: $v }) { totalCount nodes { id } }"),
    "person.article": ("String", "persons(filter: { article: $v }) { totalCount nodes { id } }"),
    "person.account": ("String", "persons(filter: { account: $v }) { totalCount nodes { id } }"),
    "organization.name": ("String", "organizations(filter: { name: $v }) { totalCount nodes { id } }"),
    "organization.region": ("String", "organizations(filter: { region: $v }) { totalCount nodes { id } }"),
    "entry.article": ("String", "accountEntries(filter: { article: $v }) { totalCount nodes { id } }"),
    "entry.accounts": ("[String!]", "accountEntries(filter: { accounts: $v }) { totalCount nodes { id } }"),
    "total.region": ("String", "confiscatedTotals(filter: { region: $v }) { entries }"),
    "between": ("[ID!]!", "connections(between: $v) { nodes: paths { length } totalCount: walked citations }"),
    "network": ("[ID!]!", "network(of: $v) { nodes: members { degree } totalCount: walked citations }"),
    "expansion": ("ID!", "expansion(of: $v) { nodes: hops { kind } totalCount: links }"),
}


@pytest.fixture(scope="module")
async def size(store: Store) -> dict[str, Any]:
    """How much the registry holds, of what nothing below may change."""
    return await store.read(
        "RETURN COUNT { (:Document) } AS documents, COUNT { ()-->() } AS links", {}, name="test.size"
    )


@pytest.mark.parametrize("place", STRINGS)
async def test_words_that_are_meant_to_be_run_are_looked_for_and_not_found(
    inside: Client, store: Store, size: dict[str, Any], place: str
) -> None:
    type_, field = STRINGS[place]
    for word in NASTY:
        value: Any = [word, "other"] if type_.startswith("[") else word
        response = await inside.post(f"query ($v: {type_}) {{ found: {field} }}", {"v": value})
        body = response.json()
        if response.status_code == 200:
            found = body["data"]["found"]
            ids = found if isinstance(found, list) else (found or {}).get("nodes", [])
            is_by_name = place.endswith(".name")  # where a word is as good as its letters
            assert is_by_name or not [one for one in ids if one], (word, found)
            assert isinstance(found, list) or found is None or is_by_name or found["totalCount"] == 0, (word, found)
        else:
            assert response.status_code == 400, (word, response.text)
            assert body["errors"][0]["extensions"]["code"] in CODES, (word, response.text)
    after = await store.read(
        "RETURN COUNT { (:Document) } AS documents, COUNT { ()-->() } AS links", {}, name="test.size"
    )
    assert after == size


@settings(max_examples=150)
@given(place=st.sampled_from(sorted(STRINGS)), word=st.text(max_size=60))
async def test_any_text_is_looked_for_or_refused(inside: Client, place: str, word: str) -> None:
    type_, field = STRINGS[place]
    value: Any = [word, f"{word}x"] if type_.startswith("[") else word
    response = await inside.post(f"query ($v: {type_}) {{ found: {field} }}", {"v": value})
    assert response.status_code in (200, 400), response.text


@settings(max_examples=100)
@given(alias=st.text(min_size=1, max_size=20))
async def test_an_alias_is_a_name_or_nothing(inside: Client, alias: str) -> None:
    response = await inside.post(f"{{ {alias}: persons(first: 1) {{ {alias}: nodes {{ {alias}: id }} }} }}")
    assert response.status_code in (200, 400), response.text
    if response.status_code == 200:
        assert response.json()["data"].keys()


@pytest.mark.parametrize(
    "alias",
    ["rows", "count", "limit", "cursor", "isContinued", "typename", "viewer", "node", "parent", "person", "COLLECT"],
)
async def test_an_alias_may_be_any_name_of_ours(inside: Client, alias: str) -> None:
    inner = f"{alias}: edges {{ {alias}: node {{ {alias}: document {{ {alias}: form }} }} }}"
    found = await inside.ask(f"{{ {alias}: persons(first: 1) {{ {inner} }} }}")
    assert found == {alias: {alias: [{alias: {alias: {alias: "person"}}}]}}


async def test_more_documents_than_are_remembered_are_answered_all_the_same(inside: Client) -> None:
    for number in range(CACHED_DOCUMENTS + 20):
        assert await inside.ask(f"{{ a{number}: __typename }}") == {f"a{number}": "Query"}


async def test_deep_lists_and_long_lists_are_refused(inside: Client) -> None:
    query = "query ($v: [ID!]!) { nodes(ids: $v) { id } }"
    deep: Any = "x"
    for _ in range(12):
        deep = [deep]
    assert await inside.refused(query, {"v": deep}) == "INVALID_QUERY"
    assert await inside.refused(query, {"v": ["x"] * 50_000}) == "INVALID_ARGUMENT"
    assert await inside.refused(query, {"v": [{"a": 1}] * 100}) == "INVALID_QUERY"


async def test_a_refused_document_names_a_few_errors_and_not_all(inside: Client) -> None:
    response = await inside.post("{ " + " ".join(f"nothing{n}" for n in range(190)) + " }")
    assert 1 <= len(response.json()["errors"]) <= 11
    values = {"v": [{"a": 1}] * 100}
    response = await inside.post("query ($v: [ID!]!) { nodes(ids: $v) { id } }", values)
    assert 1 <= len(response.json()["errors"]) <= 11


def test_the_address_that_is_served_is_of_this_machine_alone(served: str) -> None:
    assert urlsplit(served).hostname == "127.0.0.1"
