"""The schema is what the file says, describes all of itself, and keeps the conventions that it promises."""

import base64
import json
import re
from collections.abc import Iterator
from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    get_nullable_type,
    is_composite_type,
    is_introspection_type,
    is_specified_scalar_type,
)
from graphql import (
    build_schema as read_schema,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from api.graphql.paging import encode_cursor
from api.graphql.schema import build_schema
from graph.accounts import ACCOUNTS
from tests.conftest import ROOT, Client

SCHEMA, TEXT = build_schema()
OURS = [
    type_
    for type_ in SCHEMA.type_map.values()
    if not is_introspection_type(type_) and not is_specified_scalar_type(type_)
]
WITH_FIELDS = [type_ for type_ in OURS if isinstance(type_, GraphQLObjectType | GraphQLInterfaceType)]


def elements() -> Iterator[tuple[str, str | None]]:
    """Everything that has a name, with its description."""
    for type_ in OURS:
        yield type_.name, type_.description
        if isinstance(type_, GraphQLObjectType | GraphQLInterfaceType):
            for name, field in type_.fields.items():
                yield f"{type_.name}.{name}", field.description
                for argument, definition in field.args.items():
                    yield f"{type_.name}.{name}({argument}:)", definition.description
        elif isinstance(type_, GraphQLInputObjectType):
            for name, field in type_.fields.items():
                yield f"{type_.name}.{name}", field.description


def test_the_file_is_the_schema() -> None:
    assert (ROOT / "schema.graphql").read_text("utf-8") == TEXT, "run `esep schema > schema.graphql`"
    read = read_schema(TEXT)
    assert isinstance(read, GraphQLSchema)
    assert {name for name in read.type_map if not name.startswith("__")} == {
        name for name in SCHEMA.type_map if not name.startswith("__")
    }


def test_every_element_has_a_description_that_is_a_sentence() -> None:
    wrong = [name for name, said in elements() if not said or not re.fullmatch(r"[A-Z0-9].*[.]", said, re.DOTALL)]
    assert wrong == []


def test_names_say_what_they_hold() -> None:
    for type_ in WITH_FIELDS:
        for name, field in type_.fields.items():
            kind = get_named_type(field.type).name
            if kind in ("Date", "PartialDate"):
                assert name.endswith("On") or name in ("validFrom", "validTo"), f"{type_.name}.{name}"
            if kind == "Instant" or name.endswith("At"):
                assert (kind, name[-2:]) == ("Instant", "At"), f"{type_.name}.{name}"
            if kind == "Boolean":
                assert re.match(r"(is|has)[A-Z]", name), f"{type_.name}.{name}"


def test_inputs_are_named_for_what_they_are() -> None:
    inputs = [type_.name for type_ in OURS if isinstance(type_, GraphQLInputObjectType)]
    assert inputs
    assert all(name.endswith(("Input", "Filter")) for name in inputs)
    assert not [
        type_.name
        for type_ in WITH_FIELDS
        if re.search(r"(Type|Model|Node|Object|Interface)$", type_.name) and type_.name != "Node"
    ]


def is_list(type_: Any) -> bool:
    return isinstance(get_nullable_type(type_), GraphQLList)


def test_every_list_is_a_page_or_says_how_long_it_may_be() -> None:
    by_nature = {  # as long as the law's list, the question, the path, our own tables
        "Query.specialAccounts",
        "Query.nodes",
        "SpecialAccount.concerns",
        "SpecialAccount.suppliers",
        "SpecialAccount.readers",
        "Query.abolishedAccounts",
        "DisciplineCriteria.forms",
        "DisciplineCriteria.limits",
        "DisciplineCriteria.volumes",
        "FormCriteria.requiredFields",
        "FormCriteria.countedFields",
        "Verdict.reasons",
    }
    unbounded = [
        f"{type_.name}.{name}"
        for type_ in WITH_FIELDS
        for name, field in type_.fields.items()
        if is_list(field.type)
        and not type_.name.endswith("Connection")
        and not re.search(r"at most [\d,]+", field.description or "")
    ]
    assert set(unbounded) == by_nature


def test_connections_and_edges_are_as_relay_has_them() -> None:
    connections = [type_ for type_ in WITH_FIELDS if type_.name.endswith("Connection")]
    assert connections
    for connection in connections:
        name = connection.name.removesuffix("Connection")
        fields = {field: str(definition.type) for field, definition in connection.fields.items()}
        more = {"facets", "threshold", "matcherVersion", "page", "weights"} if name == "Match" else set()
        assert fields.keys() - more == {"edges", "nodes", "pageInfo", "totalCount"}
        assert {field: type_ for field, type_ in fields.items() if field not in more} == {
            "edges": f"[{name}Edge!]!",
            "nodes": f"[{name}!]!",
            "pageInfo": "PageInfo!",
            "totalCount": "Int!",
        }
        edge = SCHEMA.type_map[f"{name}Edge"]
        assert isinstance(edge, GraphQLObjectType)
        assert {field: str(definition.type) for field, definition in edge.fields.items()} == {
            "cursor": "String!",
            "node": f"{name}!",
        }
    for type_ in WITH_FIELDS:
        for field in type_.fields.values():
            if get_named_type(field.type).name.endswith("Connection"):
                assert {"first", "after"} <= field.args.keys()


def test_what_may_be_absent_is_nullable_and_lookups_are() -> None:
    assert SCHEMA.query_type is not None
    for name, field in SCHEMA.query_type.fields.items():
        if "id" in field.args:
            assert not str(field.type).endswith("!"), name


def test_enums_have_values_in_capitals() -> None:
    for type_ in OURS:
        if isinstance(type_, GraphQLEnumType):
            assert all(re.fullmatch(r"[A-Z][A-Z0-9_]*", value) for value in type_.values), type_.name


NODES = sorted(type_.name for type_ in SCHEMA.get_possible_types(SCHEMA.type_map["Node"]))  # type: ignore[arg-type]
SAMPLES = """{
  persons(first: 1) { nodes { id document { id supplier { code } } } }
  organizations(first: 1) { nodes { id } }
  accountEntries(filter: { accounts: ["12.3.3"] }, first: 1) { nodes { case { id official { id } } } }
  %s
}""" % "\n  ".join(  # noqa: UP031 - braces are GraphQL's
    f'{account.form}: accountEntries(filter: {{ accounts: ["{account.code}"] }}, first: 1) {{ nodes {{ id }} }}'
    for account in ACCOUNTS
)
MATERIALS = """{
  accountEntries(filter: { accounts: ["12.3.10-1", "12.3.11"] }, first: 100) { nodes { material { id } } }
}"""


async def one_of_each(inside: Client) -> dict[str, str]:
    """By type, the id of something of it."""
    found = await inside.ask(SAMPLES)
    designated = (await inside.ask(MATERIALS))["accountEntries"]["nodes"]
    (wanted,) = found["accountEntries"]["nodes"]
    return {
        "Person": found["persons"]["nodes"][0]["id"],
        "Organization": found["organizations"]["nodes"][0]["id"],
        "Case": wanted["case"]["id"],
        "Official": wanted["case"]["official"]["id"],
        "Document": found["persons"]["nodes"][0]["document"]["id"],
        "Material": next(entry["material"]["id"] for entry in designated if entry["material"]),
        **{account.entry.__name__: found[account.form]["nodes"][0]["id"] for account in ACCOUNTS},
    }


async def test_every_type_with_an_id_is_found_by_it(inside: Client) -> None:
    expected = await one_of_each(inside)
    assert sorted(expected) == NODES
    for name, id_ in expected.items():
        assert await inside.ask("query ($id: ID!) { node(id: $id) { __typename id } }", {"id": id_}) == {
            "node": {"__typename": name, "id": id_}
        }
    order = [*expected.values(), "nothing", *reversed(expected.values())]
    nodes = (await inside.ask("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", {"ids": order}))["nodes"]
    assert nodes == [None if id_ == "nothing" else {"id": id_} for id_ in order]


async def test_every_field_of_every_node_type_is_answered(inside: Client) -> None:
    """Also those that no example asks for."""
    ids = list((await one_of_each(inside)).values())
    for name in NODES:
        type_ = SCHEMA.type_map[name]
        assert isinstance(type_, GraphQLObjectType)
        shown = " ".join(
            f"{field} {{ __typename }}" if is_composite_type(get_named_type(definition.type)) else field
            for field, definition in type_.fields.items()
        )
        query = f"query ($ids: [ID!]!) {{ nodes(ids: $ids) {{ ... on {name} {{ {shown} }} }} }}"
        nodes = (await inside.ask(query, {"ids": ids}))["nodes"]
        assert [set(node) for node in nodes if node] == [set(type_.fields)]


CURSORS = """query ($after: String) { accountEntries(first: 5, after: $after) { edges { cursor node { id } } } }"""


async def test_a_cursor_is_the_same_tomorrow_and_for_another_page_size(inside: Client) -> None:
    first = await inside.ask(CURSORS)
    assert await inside.ask(CURSORS) == first
    larger = await inside.ask(CURSORS.replace("first: 5", "first: 9"))
    assert larger["accountEntries"]["edges"][:5] == first["accountEntries"]["edges"]
    after = first["accountEntries"]["edges"][2]["cursor"]
    following = (await inside.ask(CURSORS, {"after": after}))["accountEntries"]["edges"]
    assert following[:2] == first["accountEntries"]["edges"][3:]


def cursor_of(value: Any) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")


MARK = json.loads(base64.urlsafe_b64decode(encode_cursor("entry.search", []) + "=="))[0]
FORGED = st.one_of(
    st.text(max_size=40),
    st.text(alphabet="abcXYZ019-_=", max_size=80),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=9), lambda inner: st.lists(inner, max_size=4)
    ).map(cursor_of),
    st.lists(
        st.none() | st.integers() | st.floats(allow_nan=False) | st.lists(st.text(max_size=3)), min_size=1, max_size=3
    ).map(lambda keys: cursor_of([MARK, *keys])),
    st.lists(st.text(max_size=9), max_size=5)
    .filter(lambda keys: len(keys) != 1)
    .map(lambda keys: cursor_of([MARK, *keys])),
    st.lists(st.text(max_size=9), min_size=1, max_size=1).map(lambda keys: encode_cursor("subject.entries", keys)),
    st.just("A" * 100_000),
)


@settings(max_examples=200)
@given(cursor=FORGED)
async def test_a_cursor_that_was_not_given_out_is_refused(inside: Client, cursor: str) -> None:
    assert await inside.refused(CURSORS, {"after": cursor}) == "INVALID_CURSOR"


async def test_a_cursor_of_one_question_is_refused_by_another(inside: Client) -> None:
    cursor = (await inside.ask(CURSORS))["accountEntries"]["edges"][0]["cursor"]
    for query in (
        "query ($after: String) { persons(after: $after) { totalCount nodes { id } } }",
        "query ($after: String) { organizations(after: $after) { totalCount } }",
        "query ($after: String) { person(id: 1) { entries(after: $after) { totalCount } } }",
    ):
        assert await inside.refused(query, {"after": cursor}) == "INVALID_CURSOR"


@settings(max_examples=50)
@given(keys=st.lists(st.text(max_size=12), min_size=1, max_size=1))
async def test_a_cursor_with_other_keys_is_a_place_and_opens_nothing(inside: Client, keys: list[str]) -> None:
    """A cursor is compared and never trusted: whoever makes one up gets the page that follows that place."""
    edges = (await inside.ask(CURSORS, {"after": encode_cursor("entry.search", keys)}))["accountEntries"]["edges"]
    assert len(edges) <= 5
