"""Names inside names: the same field twice, the same type within itself, and types that share a field's name."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model.errors import TooBroad
from tests.plan.asker import Asker
from tests.plan.questions import Pool

ROLES = ["SUSPECT", "ACCUSED", "CONVICTED", "VICTIM", "WITNESS", "CLAIMANT", "DEFENDANT", "DEBTOR"]


@settings(max_examples=25)
@given(data=st.data())
async def test_the_same_field_twice_answers_each_by_its_own_arguments(
    asker: Asker, pool: Pool, data: st.DataObject
) -> None:
    numbers = data.draw(st.lists(st.sampled_from(pool.values["case.number"]), min_size=2, max_size=2))
    roles = data.draw(st.lists(st.sampled_from(ROLES), min_size=2, max_size=2))
    sizes = data.draw(st.lists(st.integers(1, 9), min_size=2, max_size=2))

    def parties(alias: str, number: int) -> str:
        given = f"role: {roles[number]}, first: {sizes[number]}"
        return f"{alias}: parties({given}) {{ totalCount nodes {{ subject {{ id }} }} }}"

    def case(alias: str, number: int, inner: str) -> str:
        return f'{alias}: case(number: "{numbers[number]}") {{ id {inner} }}'

    both = parties("one", 0) + parties("other", 1)
    together = await asker.data(f"{{ {case('first', 0, both)} {case('second', 1, both)} }}")
    for alias, number in (("first", 0), ("second", 1)):
        for inner, role in (("one", 0), ("other", 1)):
            alone = (await asker.data(f"{{ {case(alias, number, parties(inner, role))} }}"))[alias]
            assert (together[alias] or {}).get(inner) == (alone or {}).get(inner)


def test_what_an_interface_is_asked_is_asked_once_and_not_for_each_of_its_types(asker: Asker) -> None:
    asked = "node(id: 1) { ... on AccountEntry { documents { id } case { id } } ... on Subject { contacts { value } } }"
    crossings = asker.questions(f"{{ {asked} }}")
    assert sorted(crossings) == ["entry.case", "entry.documents", "node.by_id", "subject.contacts"]


async def test_a_person_within_the_cases_of_a_person(asker: Asker, key: dict[str, Any]) -> None:
    """Step by step, each asked from its own id, the way is the same as in one nested question."""
    shown = "cases(first: 3) { nodes { role case { id number } } }"
    deeper = shown.replace("number", f"number parties(first: 9) {{ nodes {{ role subject {{ id {shown} }} }} }}")
    id_ = key["schemes"]["launderingToFinancing"]["launderer"]["id"]
    nested = await asker.data(f"query ($id: ID!) {{ person(id: $id) {{ {deeper} }} }}", {"id": id_})

    async def cases_of(subject: str) -> list[dict[str, Any]]:
        query = f"query ($id: ID!) {{ node(id: $id) {{ ... on Subject {{ {shown} }} }} }}"
        return (await asker.data(query, {"id": subject}))["node"]["cases"]["nodes"]

    async def parties_of(case: str) -> list[dict[str, Any]]:
        query = "query ($id: ID!) { case(id: $id) { parties(first: 9) { nodes { role subject { id } } } } }"
        return (await asker.data(query, {"id": case}))["case"]["parties"]["nodes"]

    parts = nested["person"]["cases"]["nodes"]
    assert [{**part, "case": _core(part["case"])} for part in parts] == await cases_of(id_) != []
    for part in parts:
        parties = part["case"]["parties"]["nodes"]
        alone = [{**party, "subject": {"id": party["subject"]["id"]}} for party in parties]
        assert alone == await parties_of(part["case"]["id"]) != []
        for party in parties:
            assert party["subject"]["cases"]["nodes"] == await cases_of(party["subject"]["id"]) != []


def _core(case: dict[str, Any]) -> dict[str, Any]:
    return {"id": case["id"], "number": case["number"]}


async def test_types_that_share_a_field_each_answer_by_their_own(asker: Asker, key: dict[str, Any]) -> None:
    """`document`, `region` and `entries` cross differently from a person, an organization and a case."""
    scheme = key["schemes"]["launderingToFinancing"]
    ids = [scheme["launderer"]["id"], scheme["payer"], scheme["case"]["id"], "nothing-has-this"]
    shown = "document { form } region { code } entries(first: 5) { totalCount nodes { id } }"
    together = await asker.data(
        f"""query ($ids: [ID!]!) {{ nodes(ids: $ids) {{
          __typename
          ... on Person {{ {shown} }} ... on Organization {{ {shown} }} ... on Case {{ {shown} }}
          ... on Subject {{ entries(first: 5) {{ nodes {{ account }} }} }}
        }} }}""",
        {"ids": ids},
    )
    kinds = [node and node["__typename"] for node in together["nodes"]]
    assert kinds == ["Person", "Organization", "Case", None]
    assert [node["document"]["form"] for node in together["nodes"][:3]] == ["person", "organization", "case"]
    for kind, id_, node in zip(kinds[:3], ids, together["nodes"], strict=False):
        alone = await asker.data(f"query ($id: ID!) {{ {kind.lower()}(id: $id) {{ {shown} }} }}", {"id": id_})
        (answer,) = alone.values()
        entries = [{"id": entry["id"]} for entry in node["entries"]["nodes"]]
        assert {**node, "entries": node["entries"] | {"nodes": entries}} == {"__typename": kind, **answer}
        assert node["entries"]["totalCount"] > 0 or kind == "Organization"


async def test_ends_of_a_path_are_of_every_type_and_keep_their_own_fields(asker: Asker, key: dict[str, Any]) -> None:
    (path,) = [path for path in key["questions"]["paths"] if path["title"] == "case to case"]
    found = await asker.data(
        """query ($between: [ID!]!) { connections(between: $between, maxHops: 6) { paths { hops {
          source { ...End } target { ...End }
        } } } }
        fragment End on PathEnd {
          __typename
          ... on Person { id document { form } }
          ... on Organization { id document { form number } kind }
          ... on Case { id document { form } status region { code } }
        }""",
        {"between": [path["from"], path["to"]]},
    )
    hops = found["connections"]["paths"][0]["hops"]
    forms = {"Person": "person", "Organization": "organization", "Case": "case"}
    for end in [hop[side] for hop in hops for side in ("source", "target")]:
        assert end["document"]["form"] == forms[end["__typename"]]
    assert [hop["target"] for hop in hops[:-1]] == [hop["source"] for hop in hops[1:]]
    assert hops[0]["source"]["region"]["code"]


async def test_roots_by_fragment_and_merged_selections_are_one_answer(asker: Asker, key: dict[str, Any]) -> None:
    id_ = key["schemes"]["launderingToFinancing"]["launderer"]["id"]
    found = await asker.data(
        """query ($id: ID!) {
          ...Root  person(id: $id) { cases(first: 2) { totalCount } }
          ... { person(id: $id) { cases(first: 2) { nodes { case { number } } } region { code } } }
        }
        fragment Root on Query {
          person(id: $id) { fullName cases(first: 2) { nodes { role case { id } } } region { name } }
        }""",
        {"id": id_},
    )
    person = found["person"]
    assert set(person) == {"fullName", "cases", "region"}
    assert set(person["region"]) == {"name", "code"}
    assert all(
        set(part) == {"role", "case"} and set(part["case"]) == {"id", "number"} for part in person["cases"]["nodes"]
    )
    assert person["cases"]["totalCount"] >= len(person["cases"]["nodes"]) > 0


async def test_few_things_by_id_cost_as_few_and_not_as_many_as_could_be_asked_for(asker: Asker, pool: Pool) -> None:
    ids = list(pool.values["person.id"])
    shown = "... on Subject { identities { fullName } links { totalCount } }"
    query = f"query ($ids: [ID!]!) {{ nodes(ids: $ids) {{ {shown} }} }}"
    assert len((await asker.data(query, {"ids": ids[:20]}))["nodes"]) == 20
    with pytest.raises(TooBroad):
        await asker.data(query, {"ids": ids[:1] * 100})


async def test_what_asks_for_nothing_gets_nothing(asker: Asker, key: dict[str, Any]) -> None:
    """GraphQL's new grammar lets a selection be empty; directives could always make it so."""
    id_ = key["schemes"]["launderingToFinancing"]["launderer"]["id"]
    found = await asker.data(
        """query ($id: ID!, $no: Boolean = false) {
          persons {}  organizations(first: 1) { nodes {} edges { node {} } pageInfo {} }
          person(id: $id) { document {} region { code @include(if: $no) } cases(first: 1) { edges {} } }
          node(id: $id) {}  none: node(id: $id) { ... on Case { id } }
        }""",
        {"id": id_},
    )
    assert found == {
        "persons": {},
        "organizations": {"nodes": [{}], "edges": [{"node": {}}], "pageInfo": {}},
        "person": {"document": {}, "region": {}, "cases": {"edges": [{}]}},
        "node": {},
        "none": {},
    }
    assert await asker.data("{}") == {}
