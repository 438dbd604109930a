"""What lies around things, and what one is linked with: as NetworkX has it of registries by chance."""

from itertools import combinations
from typing import Any

import networkx
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from graph.services import surrounding
from graph.store.store import Store
from tests.conftest import Client
from tests.links.graphs import Edges, edges, oracle_of
from tests.plan.asker import Asker
from tests.worlds import World, new_id, submitted

THINGS = 7
ASKED = """
query ($of: ID!, $pair: [ID!]!, $hops: Int!, $depth: Int!) {
  connections(between: $pair, maxHops: $hops, choice: NEXT_SHORTEST, most: 6) { paths { length } unconnected }
  all: connections(between: $pair, maxHops: $hops, most: 25) { paths { hops { target { ... on Person { id } } } } }
  network(of: [$of], depth: $depth) {
    componentCount modularity absent
    members { component community degree betweenness thing { ... on Person { id } } }
    hops { factCount source { ... on Person { id } } target { ... on Person { id } } }
    cut { reason }
  }
  expansion(of: $of) {
    links counts { kind isReversed count } hops { target { ... on Person { id } } } thing { ... on Person { id } }
  }
}
"""


# A registry by chance is small enough to read as it is; to shrink one asks the database for minutes.
@settings(max_examples=12, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(edges=edges(THINGS), hops=st.integers(1, 6), depth=st.integers(1, 3))
async def test_answers_are_those_of_networkx(store: Store, edges: Edges, hops: int, depth: int) -> None:
    world = World()
    people = [world.person().key for _ in range(THINGS)]
    for one, other in edges:
        world.relationship("ASSOCIATED_WITH", people[one], people[other])
    assert (await submitted(store, world.documents)).refusals == []
    graph = networkx.relabel_nodes(oracle_of(edges, THINGS), {str(at): id_ for at, id_ in enumerate(people)})
    begin, end = people[:2]
    asked = {"of": begin, "pair": [begin, end], "hops": hops, "depth": depth}
    found = await Asker(store).data(ASKED, asked)

    ways = networkx.shortest_simple_paths(graph, begin, end) if networkx.has_path(graph, begin, end) else []
    near = [way for way in ways if len(way) <= hops + 1]
    assert [path["length"] for path in found["connections"]["paths"]] == [len(way) - 1 for way in near[:6]]
    assert found["connections"]["unconnected"] == ([] if near else [0, 1])
    shortest = {tuple(way) for way in near if len(way) == len(near[0])}
    assert {(begin, *(hop["target"]["id"] for hop in path["hops"])) for path in found["all"]["paths"]} == shortest

    # The links of whatever is nearer than the depth.
    far = networkx.single_source_shortest_path_length(graph, begin)
    seen = [pair for pair in combinations(far, 2) if graph.has_edge(*pair) and min(far[one] for one in pair) < depth]
    part = networkx.Graph(seen)
    part.add_node(begin)
    network = found["network"]
    members = {one["thing"]["id"]: one for one in network["members"]}
    assert members.keys() == set(part)
    assert {frozenset((hop["source"]["id"], hop["target"]["id"])) for hop in network["hops"]} == set(
        map(frozenset, seen)
    )
    assert {id_: one["degree"] for id_, one in members.items()} == dict(part.degree)
    expected = networkx.betweenness_centrality(part)
    assert {id_: one["betweenness"] for id_, one in members.items()} == pytest.approx(expected, abs=1e-8)
    assert (network["componentCount"], {one["component"] for one in members.values()}) == (1, {0})
    groups: dict[int, set[str]] = {}
    for id_, one in members.items():
        groups.setdefault(one["community"], set()).add(id_)
    if seen:
        assert network["modularity"] == pytest.approx(networkx.community.modularity(part, groups.values()), abs=1e-8)
    assert (network["cut"], network["absent"]) == ([], [])

    expansion = found["expansion"]
    assert {hop["target"]["id"] for hop in expansion["hops"]} == set(graph[begin])
    assert sum(one["count"] for one in expansion["counts"]) == expansion["links"] == graph.degree(begin)
    assert expansion["thing"]["id"] == begin


async def test_links_are_counted_by_kind_and_direction_before_any_is_drawn(inside: Client, store: Store) -> None:
    world = World()
    one, other, firm = world.person(), world.person(), world.organization()
    world.relationship("DIRECTOR_OF", one, firm)
    world.relationship("OWNS", one, firm, validTo="2020-01-01")
    world.relationship("ASSOCIATED_WITH", other, one)
    world.case(parties=[(one, "SUSPECT")])
    assert (await submitted(store, world.documents)).refusals == []
    query = "query ($of: ID!, $filter: LinkFilter) { expansion(of: $of, filter: $filter) { links %s } }"
    counts = "counts { kind isReversed count }"
    found = (await inside.ask(query % counts, {"of": one.key}))["expansion"]
    assert found["links"] == 4
    assert {(row["kind"], row["isReversed"], row["count"]) for row in found["counts"]} == {
        ("ASSOCIATED_WITH", True, 1),
        ("DIRECTOR_OF", False, 1),
        ("OWNS", False, 1),
        ("PARTY_TO", False, 1),
    }
    some = {"of": one.key, "filter": {"kinds": ["DIRECTOR_OF", "OWNS"], "since": "2021"}}
    found = (await inside.ask(query % "hops { factCount } citations", some))["expansion"]
    assert (found["links"], [hop["factCount"] for hop in found["hops"]]) == (1, [1])
    assert "DIRECTOR_OF" in found["citations"][0]
    assert (await inside.ask(query % counts, {"of": new_id()}))["expansion"] is None


async def test_a_network_that_is_too_large_is_cut_and_says_so(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    world = World()
    firm, people = world.organization(), [world.person() for _ in range(5)]
    for person in people:
        world.relationship("DIRECTOR_OF", person, firm)
    assert (await submitted(store, world.documents)).refusals == []
    monkeypatch.setattr(surrounding, "MOST_MEMBERS", 4)
    monkeypatch.setattr(surrounding, "MOST_HOPS", 2)
    query = """query ($of: [ID!]!) { network(of: $of) {
      members { degree } hops { factCount } absent cut { reason count }
    } }"""
    found: Any = (await Asker(store).data(query, {"of": [new_id(), firm.key]}))["network"]
    assert (len(found["members"]), len(found["hops"]), found["absent"]) == (4, 2, [0])
    assert [(cut["reason"], cut["count"]) for cut in found["cut"]] == [("TOO_MANY_LINKS", None), ("TOO_MANY_THINGS", 2)]


@pytest.mark.parametrize(
    "query",
    [
        "network(of: []) { walked }",
        'network(of: ["a", "a"]) { walked }',
        'network(of: ["a"], depth: 0) { walked }',
        'network(of: ["a"], depth: 1000) { walked }',
        'network(of: ["a"], filter: { without: ["a"] }) { walked }',
        'expansion(of: "a", limit: 0) { links }',
        'expansion(of: "a", limit: 501) { links }',
        'expansion(of: "a", filter: { without: ["a"] }) { links }',
        'expansion(of: "a", filter: { kinds: [] }) { links }',
    ],
)
async def test_what_cannot_be_meant_is_refused(inside: Client, query: str) -> None:
    assert await inside.refused(f"{{ {query} }}") == "INVALID_ARGUMENT"
