"""Pages: put together, they are the whole, whatever their sizes; and each way of showing a page shows the same."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.store.store import Store
from tests.plan.asker import Asker
from tests.worlds import World, submitted

SIZES = st.lists(st.integers(1, 100), min_size=1, max_size=12)

PAGES = {
    "all persons": ("persons", "", "id"),
    "persons of a name": ("persons", "filter: { name: $name }", "id"),
    "all organizations": ("organizations", "", "id"),
    "all entries": ("accountEntries", "", "id"),
    "entries of two accounts": ("accountEntries", 'filter: { accounts: ["12.3.3", "12.3.16"] }', "id"),
    "payments of the hub": (
        "organization(id: $hub) { links",
        "kinds: [PAID]",
        "source { id } target { id } recordedAt",
    ),
    "all links of the hub": ("organization(id: $hub) { links", "", "kind source { id } target { id } recordedAt"),
    "parties of the largest case": ("case(number: $case) { parties", "", "role subject { id }"),
    "witnesses of the largest case": ("case(number: $case) { parties", "role: WITNESS", "subject { id }"),
    "cases of one person": ("person(id: $person) { cases", "", "role case { id }"),
    "entries of one person": ("person(id: $person) { entries", "", "id"),
}


def page_query(name: str) -> str:
    field, arguments, shown = PAGES[name]
    place = "pageInfo { hasNextPage hasPreviousPage startCursor endCursor }"
    page = f"{{ totalCount edges {{ cursor node {{ {shown} }} }} {place} }}"
    body = f"{field}(first: $first, after: $after {arguments}) {page}"
    variables = {"name": "String!", "hub": "ID!", "case": "String!", "person": "ID!"}
    heads = "".join(f", ${name}: {type_}" for name, type_ in variables.items() if f"${name}" in body)
    return f"query Page($first: Int!, $after: String{heads}) {{ {body}{' }' * field.count('{')} }}"


@pytest.fixture(scope="session")
def named(key: dict[str, Any]) -> dict[str, str]:
    """Whom the queries above name."""
    (person,) = key["questions"]["personsInAllAccounts"]
    hubs = key["hubs"]
    return {
        "name": "а",
        "hub": hubs["payments"]["organization"],
        "case": hubs["case"]["number"],
        "person": person["subject"],
    }


async def page(asker: Asker, name: str, named: dict[str, str], first: int, after: str | None) -> Any:
    query = page_query(name)
    given = {variable: value for variable, value in named.items() if f"${variable}" in query}
    data = await asker.data(query, {"first": first, "after": after, **given})
    while "totalCount" not in data:
        (data,) = data.values()
    return data


@pytest.mark.parametrize("name", PAGES)
@settings(max_examples=6)
@given(sizes=SIZES)
async def test_pages_of_any_sizes_make_the_whole(
    asker: Asker, named: dict[str, str], name: str, sizes: list[int]
) -> None:
    whole = await page(asker, name, named, 100, None)
    edges, after, number = [], None, 0
    while True:
        size = sizes[number % len(sizes)] if len(edges) < 100 else 100
        found = await page(asker, name, named, size, after)
        info = found["pageInfo"]
        assert info["hasPreviousPage"] == (number > 0)
        assert info["hasNextPage"] == (len(edges) + len(found["edges"]) < found["totalCount"])
        assert len(found["edges"]) == min(size, found["totalCount"] - len(edges))
        cursors = [edge["cursor"] for edge in found["edges"]]
        assert [info["startCursor"], info["endCursor"]] == ([cursors[0], cursors[-1]] if cursors else [None, None])
        edges += found["edges"]
        number += 1
        if not info["hasNextPage"] or len(edges) > 400:
            break
        after = info["endCursor"]
    assert edges[:100] == whole["edges"]
    assert len({edge["cursor"] for edge in edges}) == len(edges)


@settings(max_examples=20)
@given(first=st.integers(1, 40), name=st.sampled_from(["persons", "organizations", "accountEntries"]))
async def test_every_way_of_showing_a_page_shows_the_same(asker: Asker, first: int, name: str) -> None:
    inner = {"persons": "cases(first: 3)", "organizations": "links(first: 3)", "accountEntries": "documents"}[name]
    below = "{ recordedAt }" if name == "accountEntries" else "{ nodes { recordedAt } }"
    below = below.replace("recordedAt", "receivedAt") if name == "accountEntries" else below
    shown = f"{{ id {inner} {below} }}"
    found = await asker.data(
        f"""{{
          page: {name}(first: {first}) {{
            nodes {shown}  again: nodes {shown}  ids: nodes {{ id }}
            edges {{ node {shown}  other: node {{ id }} }}  more: edges {{ cursor  one: node {shown} }}
          }}
          edges: {name}(first: {first}) {{ edges {{ cursor node {shown} }} }}
        }}"""
    )
    page = found["page"]
    assert page["nodes"] == page["again"] == [edge["node"] for edge in page["edges"]]
    assert page["nodes"] == [edge["one"] for edge in page["more"]]
    assert page["ids"] == [edge["other"] for edge in page["edges"]] == [{"id": node["id"]} for node in page["nodes"]]
    assert found["edges"]["edges"] == [{"cursor": edge["cursor"], "node": edge["one"]} for edge in page["more"]]


async def test_a_page_may_be_asked_for_its_number_alone_its_place_alone_or_nothing(asker: Asker) -> None:
    found = await asker.data(
        """{
          number: persons { totalCount }
          place: persons(first: 1) { pageInfo { hasNextPage } }
          name: persons { __typename }
          rows: persons(first: 2) { edges { __typename } nodes { __typename } }
          cursors: persons(first: 2) { edges { cursor } }
        }"""
    )
    assert found["number"]["totalCount"] > 1
    assert found["place"] == {"pageInfo": {"hasNextPage": True}}
    assert found["name"] == {"__typename": "PersonConnection"}
    assert found["rows"] == {"edges": [{"__typename": "PersonEdge"}] * 2, "nodes": [{"__typename": "Person"}] * 2}
    assert len(found["cursors"]["edges"]) == 2


async def test_no_part_of_a_subject_in_a_case_falls_between_two_pages(asker: Asker, store: Store) -> None:
    """Parts may begin on one day and come from one document: two roles of one person in one case."""
    world = World()
    person = world.person()
    world.case(parties=[(person, "VICTIM"), (person, "WITNESS"), (person, "CLAIMANT")])
    assert (await submitted(store, world.documents)).refusals == []
    query = """query ($id: ID!, $after: String) {
      person(id: $id) { cases(first: 1, after: $after) { totalCount nodes { role } pageInfo { endCursor } } }
    }"""
    roles, after = [], None
    for _ in range(3):
        cases = (await asker.data(query, {"id": person.key, "after": after}))["person"]["cases"]
        assert cases["totalCount"] == 3
        roles += [node["role"] for node in cases["nodes"]]
        after = cases["pageInfo"]["endCursor"]
    assert sorted(roles) == ["CLAIMANT", "VICTIM", "WITNESS"]


async def test_no_link_falls_between_two_pages(asker: Asker, store: Store) -> None:
    """A person may own a company, direct it and be paid by it from one day on."""
    world = World()
    person, firm = world.person(), world.organization()
    amount = {"minorUnits": 100, "currency": "XTS"}
    for kind, facts in {
        "OWNS": {"sharePercent": 50},
        "DIRECTOR_OF": {},
        "FOUNDER_OF": {},
        "PAID": {"amount": amount},
    }.items():
        world.relationship(kind, person, firm, **facts)
    world.relationship("PAID", firm, person, amount=amount)
    assert (await submitted(store, world.documents)).refusals == []
    query = """query ($id: ID!, $after: String) {
      person(id: $id) {
        links(first: 2, after: $after) { totalCount nodes { kind } pageInfo { endCursor hasNextPage } }
      }
    }"""
    kinds, after, more = [], None, True
    while more:
        links = (await asker.data(query, {"id": person.key, "after": after}))["person"]["links"]
        assert links["totalCount"] == 5
        kinds += [node["kind"] for node in links["nodes"]]
        more, after = links["pageInfo"]["hasNextPage"], links["pageInfo"]["endCursor"]
    assert sorted(kinds) == ["DIRECTOR_OF", "FOUNDER_OF", "OWNS", "PAID", "PAID"]
