"""Two who hold the same number are linked by it, though no document links them: by nothing that is not to be known."""

from dataclasses import replace
from itertools import combinations
from typing import Any

import networkx
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from graph.model.viewer import Role
from graph.rules.access import widest
from graph.store.store import Store
from tests.documents.test_life import correction
from tests.links.test_connections import ways
from tests.plan.asker import Asker
from tests.worlds import Made, World, new_id, submitted

ASKED = """
query ($of: ID!, $pair: [ID!]!, $filter: LinkFilter, $knownAt: Instant) {
  connections(between: $pair, maxHops: 6, most: 25, filter: $filter, knownAt: $knownAt) {
    paths { length hops { derivedBy source { ...End } target { ...End } facts { kind recordedAt document { id } } } }
    citations
  }
  network(of: [$of], depth: 4, filter: $filter, knownAt: $knownAt) { members { degree thing { ...End } } }
  expansion(of: $of, filter: $filter, knownAt: $knownAt) { links counts { kind isReversed count } }
}
fragment End on PathEnd { ... on Person { id } ... on Organization { id } ... on Identifier { numbers: kind value } }
"""
PEOPLE, NUMBERS = 5, 4
SEAL = "MATCH (:Subject {id: $id})-[link:IDENTIFIED_BY]->(:Identifier {value: $value}) SET link.seal = $seal"


async def asked(store: Store, one: Made, other: Made, **more: Any) -> Any:
    """What is told to somebody to whom nothing that is sealed was opened."""
    viewer = replace(widest("Test", Role.INVESTIGATOR), seals=())
    return await Asker(store, viewer).data(ASKED, {"of": one.key, "pair": [one.key, other.key], **more})


def passport() -> dict[str, str]:
    return {"kind": "PASSPORT", "value": f"N{new_id()[-10:]}"}


async def test_those_who_hold_the_same_number_are_linked_by_its_rule(store: Store) -> None:
    world, shared = World(), passport()
    one = world.person(identifiers=[shared, passport()])
    firm = world.organization(identifiers=[passport(), shared])
    assert (await submitted(store, world.documents)).refusals == []
    found = await asked(store, one, firm)
    assert ways(found["connections"]) == [[one.key, shared["value"], firm.key]]
    hops = found["connections"]["paths"][0]["hops"]
    assert [hop["derivedBy"] for hop in hops] == ["SHARED_IDENTIFIER"] * 2
    assert [[fact["kind"] for fact in hop["facts"]] for hop in hops] == [["IDENTIFIED_BY"]] * 2
    assert [hop["facts"][0]["document"]["id"] for hop in hops] == [one.document["id"], firm.document["id"]]
    for line, made in zip(found["connections"]["citations"], (one, firm), strict=True):
        assert f"IDENTIFIED_BY {shared['value']}" in line
        assert made.document["id"] in line
    assert found["expansion"]["counts"] == [{"kind": "IDENTIFIED_BY", "isReversed": False, "count": 1}]


async def test_a_number_that_nobody_else_holds_leads_nowhere(store: Store) -> None:
    """Nor does one that was held by two who turned out to be one, or by somebody who is left out."""
    world, shared, common = World(), passport(), passport()
    one, twin = world.person(identifiers=[shared]), world.person(identifiers=[shared])
    other, third = world.person(identifiers=[passport(), common]), world.person(identifiers=[common])
    world.merge(one, twin)
    assert (await submitted(store, world.documents)).refusals == []
    nothing = {"connections": {"paths": [], "citations": []}, "expansion": {"links": 0, "counts": []}}
    found = await asked(store, one, other)
    assert {name: found[name] for name in nothing} == nothing
    assert [member["degree"] for member in found["network"]["members"]] == [0]
    found = await asked(store, other, one, filter={"without": [third.key]})
    assert {name: found[name] for name in nothing} == nothing


async def test_a_number_links_at_the_times_at_which_both_were_known_to_hold_it(store: Store) -> None:
    world, shared = World(), passport()
    one, other = world.person(identifiers=[shared]), world.person()
    assert (await submitted(store, world.documents)).refusals == []
    later = correction(world, other.document, identifiers=[shared])
    assert (await submitted(store, world.documents)).refusals == []
    hops = (await asked(store, one, other))["connections"]["paths"][0]["hops"]
    first, both = (hop["facts"][0]["recordedAt"] for hop in hops)
    correction(world, later, identifiers=[])
    assert (await submitted(store, world.documents)).refusals == []
    for known_at, is_linked in ((first, False), (both, True), (None, False), ("2200-01-01T00:00:00Z", False)):
        found = await asked(store, one, other, **({"knownAt": known_at} if known_at else {}))
        assert bool(found["connections"]["paths"]) is is_linked, known_at
        assert found["expansion"]["links"] == int(is_linked)
        assert len(found["network"]["members"]) == (3 if is_linked else 1)


HELD = st.sets(st.tuples(st.integers(0, PEOPLE - 1), st.integers(0, NUMBERS - 1)), max_size=12)


# A registry by chance is small enough to read as it is; to shrink one asks the database for minutes.
@settings(max_examples=10, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(held=HELD, hidden=HELD, ties=st.sets(st.sampled_from(list(combinations(range(PEOPLE), 2))), max_size=3))
async def test_answers_are_those_of_networkx_on_what_may_be_known(
    store: Store, held: set[tuple[int, int]], hidden: set[tuple[int, int]], ties: set[tuple[int, int]]
) -> None:
    """A plain graph of people and numbers, without the numbers that one alone is known to hold."""
    world, numbers = World(), [passport() for _ in range(NUMBERS)]
    people = [
        world.person(identifiers=[number for n, number in enumerate(numbers) if (p, n) in held]) for p in range(PEOPLE)
    ]
    for p, q in ties:
        world.relationship("ASSOCIATED_WITH", people[p], people[q])
    assert (await submitted(store, world.documents)).refusals == []
    graph = networkx.Graph((people[p].key, people[q].key) for p, q in ties)
    graph.add_nodes_from(person.key for person in people)
    for n, number in enumerate(numbers):
        holders = [people[p].key for p in range(PEOPLE) if (p, n) in held - hidden]
        if len(holders) > 1:
            graph.add_edges_from((holder, number["value"]) for holder in holders)
    begin, end = people[:2]
    sealed = [{"id": people[p].key, "value": numbers[n]["value"]} for p, n in held & hidden]
    for one in sealed:
        await store.command(SEAL, one | {"seal": "somebody else's"})
    try:
        found = await asked(store, begin, end)
    finally:
        for one in sealed:
            await store.command(SEAL, one | {"seal": None})
    is_near = networkx.has_path(graph, begin.key, end.key)
    shortest = list(networkx.all_shortest_paths(graph, begin.key, end.key)) if is_near else []
    shortest = [way for way in shortest if len(way) <= 7]
    assert sorted(ways(found["connections"])) == sorted(shortest)
    assert found["expansion"]["links"] == graph.degree(begin.key)
    far = networkx.single_source_shortest_path_length(graph, begin.key, cutoff=4)
    seen = {thing["thing"].get("id") or thing["thing"]["value"] for thing in found["network"]["members"]}
    assert seen == set(far)


@pytest.mark.parametrize("kinds", [["REACHED_AT"], ["IDENTIFIED_BY"]])
async def test_numbers_are_walked_along_where_they_are_asked_for(store: Store, kinds: list[str]) -> None:
    world, shared = World(), passport()
    one, other = world.person(identifiers=[shared]), world.person(identifiers=[shared])
    assert (await submitted(store, world.documents)).refusals == []
    found = await asked(store, one, other, filter={"kinds": kinds})
    assert len(found["connections"]["paths"]) == (kinds == ["IDENTIFIED_BY"])
