"""What is refused before anything is asked: too deep, too wide, too long, not strict, not a query, not by POST."""

from collections.abc import Iterator
from typing import Any

import pytest
from graphql import FieldNode, FragmentDefinitionNode, OperationDefinitionNode, get_introspection_query, parse
from hypothesis import assume, event, given, settings
from hypothesis import strategies as st

from api.graphql import guard
from api.graphql.limits import MAX_ALIASES, MAX_DEPTH, MAX_FIELDS, MAX_INTROSPECTION, MAX_TOKENS
from graph.model.errors import TooBroad
from tests.api.refusals import nothing_is_asked, refusal
from tests.conftest import Client

__all__ = ["nothing_is_asked"]  # a fixture that every test here has


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
