"""The worst requests that somebody made up are each refused with their code, or asked like any other.

How soon they are decided is measured by `python -m bench.limits`, and never by a test.
"""

import json
from typing import Any

import pytest

from api.graphql import guard
from api.graphql.limits import MAX_LINES, MAX_VALUES
from bench.attacks import ATTACKS
from graph.model.errors import InvalidArgument
from graph.store.store import Store
from tests.api.refusals import refusal
from tests.conftest import Client


@pytest.mark.parametrize("name", [name for name, attack in ATTACKS.items() if attack.code])
async def test_an_attack_is_refused_with_its_code_before_anything_is_asked(
    inside: Client, store: Store, name: str
) -> None:
    before = store.statements_sent
    assert refusal(await inside.send(ATTACKS[name].body)) == ATTACKS[name].code
    assert store.statements_sent == before


@pytest.mark.parametrize("name", [name for name, attack in ATTACKS.items() if not attack.code])
@pytest.mark.parametrize("role", ["INVESTIGATOR", "SUBMITTER"])
async def test_what_is_within_the_limits_is_asked_like_any_other(inside: Client, name: str, role: str) -> None:
    response = await inside.send(ATTACKS[name].body, role)
    assert response.status_code in (200, 403), response.text
    codes = {error["extensions"]["code"] for error in response.json().get("errors", ())}
    assert codes <= {"ACCESS_DENIED", "INVALID_QUERY"}, codes


@pytest.mark.parametrize("name", [None, "A", "B"])
async def test_a_document_has_one_operation(inside: Client, name: str | None) -> None:
    body = {"query": "query A { a: __typename } query B { b: __typename }", "operationName": name}
    assert refusal(await inside.send(json.dumps(body).encode())) == "INVALID_REQUEST"


async def test_a_document_has_a_limited_number_of_lines(inside: Client) -> None:
    for line in ("\n", "\r", "\r\n" * 2):
        few = line * (MAX_LINES // len(line))
        assert await inside.ask("{ __typename }" + few) == {"__typename": "Query"}
        assert refusal(await inside.post("{ __typename }" + few + line)) == "TOO_BROAD"


LISTS = {
    "nodes": ("[ID!]!", "nodes(ids: $v) { id }", "x"),
    "connections": ("[ID!]!", "connections(between: $v) { walked }", "x"),
    "accounts": ("[String!]", "accountEntries(filter: { accounts: $v }) { totalCount }", "12.3.1"),
    "filter": ("AccountEntryFilter", "accountEntries(filter: $v) { totalCount }", "12.3.1"),
    "groups": ("[TotalGroup!]", "confiscatedTotals(groupBy: $v) { entries }", "REGION"),
    "kinds of hops": ("[HopKind!]", 'connections(between: ["a", "b"], filter: { kinds: $v }) { walked }', "KIN"),
}


@pytest.mark.parametrize("place", LISTS)
async def test_a_list_has_at_most_a_hundred_values_wherever_it_stands(inside: Client, place: str) -> None:
    type_, field, value = LISTS[place]
    many: Any = [value] * (MAX_VALUES + 1)
    given = {"accounts": many} if place == "filter" else many
    assert refusal(await inside.post(f"query ($v: {type_}) {{ {field} }}", {"v": given})) == "INVALID_ARGUMENT"
    quoted = value if type_ in ("[TotalGroup!]", "[HopKind!]") else f'"{value}"'
    literal = f"[{f'{quoted} ' * len(many)}]"
    written = f"{{ accounts: {literal} }}" if place == "filter" else literal
    for query in (
        f"{{ {field.replace('$v', written)} }}",
        f"query ($v: {type_.rstrip('!')}{'!' * type_.endswith(']!')} = {written}) {{ {field} }}",
    ):
        assert refusal(await inside.post(query)) in ("INVALID_ARGUMENT", "INVALID_QUERY")


async def test_a_list_of_a_hundred_is_answered(inside: Client) -> None:
    found = await inside.ask(
        "query ($v: [ID!]!) { nodes(ids: $v) { id } }", {"v": [f"x{n}" for n in range(MAX_VALUES)]}
    )
    assert found == {"nodes": [None] * MAX_VALUES}


def test_a_list_in_a_list_is_a_list() -> None:
    guard.check_lists({"a": [[1] * MAX_VALUES] * MAX_VALUES, "b": {"c": "x" * 1_000}})
    for value in ([1] * (MAX_VALUES + 1), {"a": {"b": [[1] * (MAX_VALUES + 1)]}}):
        with pytest.raises(InvalidArgument):
            guard.check_lists(value)


async def test_a_document_may_hold_longer_lists_for_its_form_has_bounds(inside: Client) -> None:
    query = "query ($d: JSON!) { documentCheck(document: $d) { ... on DocumentRefusal { code } } }"
    found = await inside.ask(query, {"d": {"form": "case", "parties": [{}] * (MAX_VALUES + 1)}}, "SUBMITTER")
    assert found["documentCheck"]["code"] == "MISSING_FIELD"


async def test_types_are_told_apart_up_to_a_limit(inside: Client) -> None:
    """Few words that tell all types of a level apart, and those below each again: words to the power of levels."""

    def query(levels: int) -> str:
        below = "id"
        for _ in range(levels):
            below = (
                f"... on AccountEntry {{ subject {{ entries(first: 1) {{ nodes {{ {below} }} }} }} }} "
                "... on WantedNotice { subject { region { code } } }"
            )
        return f'{{ node(id: "x") {{ {below} }} }}'

    assert await inside.ask(query(1)) == {"node": None}
    response = await inside.post(query(3))
    assert refusal(response) == "TOO_BROAD"
    assert "types" in response.text


@pytest.mark.parametrize("number", [2**63, 2**64, -(2**63) - 1, 10**30, 1e300])
async def test_a_number_of_any_size_is_no_fault_of_ours(inside: Client, number: float) -> None:
    assert await inside.ask("{ __typename }", {"unasked": number}) == {"__typename": "Query"}
    refused = {"documentCheck": {"code": "MISSING_FIELD"}}
    for type_, variables, written in (
        ("query ($d: JSON!)", {"d": {"a": number}}, "$d"),
        ("", {}, f"{{ a: {number} }}"),
    ):
        query = f"{type_} {{ documentCheck(document: {written}) {{ ... on DocumentRefusal {{ code }} }} }}"
        assert await inside.ask(query, variables, "SUBMITTER") == refused
