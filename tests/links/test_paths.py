"""Paths are those that NetworkX finds, on graphs by chance; and a graph with more paths than atoms takes no longer."""

from itertools import pairwise
from time import monotonic

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.links.joining import joined
from graph.links.paths import all_shortest, cost_of, distances, k_cheapest
from tests.links.graphs import Edges, costs_of, edges, oracle_of

MANY = 10_000
HOPS = st.integers(1, 8)


@given(edges=edges(), hops=HOPS)
def test_all_shortest_paths_are_those_of_networkx(edges: Edges, hops: int) -> None:
    graph = oracle_of(edges)
    expected = set()
    if networkx.has_path(graph, "0", "1"):
        expected = {tuple(path) for path in networkx.all_shortest_paths(graph, "0", "1") if len(path) <= hops + 1}
    found = all_shortest(costs_of(edges), "0", "1", hops, MANY)
    assert set(found) == expected
    assert len(found) == len(expected)
    assert all_shortest(costs_of(edges), "0", "1", hops, 2) == found[:2]


@given(edges=edges(), hops=HOPS, most=st.integers(1, 12), by_hops=st.booleans())
def test_the_cheapest_paths_are_those_of_networkx(edges: Edges, hops: int, most: int, by_hops: bool) -> None:
    """As many, at the same costs, and all that are cheaper than the last one, which may be one of equals."""
    graph, costs = oracle_of(edges), costs_of(edges, by_hops=by_hops)
    every = []
    if networkx.has_path(graph, "0", "1"):
        ways = networkx.shortest_simple_paths(graph, "0", "1", weight=None if by_hops else "weight")
        every = [tuple(path) for path in ways if len(path) <= hops + 1]
    found = k_cheapest(costs, "0", "1", hops, most)
    assert [cost_of(costs, path) for path in found] == [cost_of(costs, path) for path in every[:most]]
    assert len(set(found)) == len(found)
    assert set(found) <= set(every)
    if found:
        last = cost_of(costs, found[-1])
        assert {path for path in every if cost_of(costs, path) < last} <= set(found)


@given(edges=edges(), most=st.integers(0, 8))
def test_distances_are_those_of_networkx(edges: Edges, most: int) -> None:
    expected = networkx.single_source_shortest_path_length(oracle_of(edges), "0", cutoff=most)
    assert distances(costs_of(edges), "0", most) == dict(expected)


@given(edges=edges(), ends=st.lists(st.sampled_from("012345678"), min_size=2, max_size=6, unique=True))
def test_what_joins_many_ends_is_a_forest_that_costs_at_most_twice_the_least(edges: Edges, ends: list[str]) -> None:
    graph = oracle_of(edges)
    hops = joined(costs_of(edges), ends)
    tree = networkx.Graph(hops)
    assert not hops or networkx.is_forest(tree)
    assert all(graph.has_edge(*hop) for hop in hops)
    for one in ends:
        for other in ends:
            is_joined = one == other or (
                tree.has_node(one) and tree.has_node(other) and networkx.has_path(tree, one, other)
            )
            assert is_joined == networkx.has_path(graph, one, other)
    assert {thing for thing in tree if tree.degree(thing) == 1} <= set(ends)  # nothing hangs on that joins nobody
    expected = 0.0
    for component in networkx.connected_components(graph):
        part = [end for end in ends if end in component]
        if len(part) > 1:
            approximate = networkx.algorithms.approximation.steiner_tree(graph.subgraph(component), part)
            expected += approximate.size(weight="weight")
    # Both are within twice the least, so that neither costs more than twice the other.
    ours = sum(graph.edges[hop]["weight"] for hop in hops)
    assert ours <= 2 * expected + 1e-9


def test_a_thing_is_connected_with_itself_by_no_path() -> None:
    costs = costs_of({(0, 1): 1.0})
    assert (all_shortest(costs, "0", "0", 8, 5), k_cheapest(costs, "0", "0", 8, 5)) == ([], [])


@pytest.mark.parametrize("search", [all_shortest, k_cheapest])
def test_a_graph_of_countless_paths_is_answered_at_once(search) -> None:
    """Seven layers of a hundred things, each linked with all of the next: 10 to the 14th shortest paths."""
    layers = [["a"], *([f"{layer}-{number}" for number in range(100)] for layer in range(7)), ["z"]]
    costs: dict[str, dict[str, float]] = {key: {} for layer in layers for key in layer}
    for layer, beyond in pairwise(layers):
        for one in layer:
            for other in beyond:
                costs[one][other] = costs[other][one] = 1.0
    begun = monotonic()
    found = search(costs, "a", "z", 8, 25)
    assert len(set(found)) == 25
    assert {len(path) for path in found} == {9}
    assert monotonic() - begun < 5
