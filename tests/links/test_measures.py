"""Pieces, centrality and groups are those of NetworkX, or as good, on graphs by chance."""

import networkx
import pytest
from hypothesis import given

from graph.links.measures import betweenness, communities, components, modularity
from tests.links.graphs import Edges, costs_of, edges, oracle_of


@given(edges=edges())
def test_components_are_those_of_networkx(edges: Edges) -> None:
    found = components(costs_of(edges))
    expected = [set(one) for one in networkx.connected_components(oracle_of(edges))]
    assert sorted(map(sorted, found)) == sorted(map(sorted, expected))
    assert [len(one) for one in found] == sorted(map(len, found), reverse=True)


@given(edges=edges())
def test_who_lies_between_others_is_as_networkx_says(edges: Edges) -> None:
    assert betweenness(costs_of(edges)) == pytest.approx(networkx.betweenness_centrality(oracle_of(edges)))


@given(edges=edges())
def test_communities_are_whole_groups_within_the_pieces_and_better_than_none(edges: Edges) -> None:
    """Their modularity is what NetworkX says, and no less than of everything apart or of the pieces."""
    graph, beside = oracle_of(edges), costs_of(edges)
    groups = communities(beside)
    assert sorted(key for group in groups for key in group) == sorted(graph)
    assert communities(beside) == groups
    if not graph.edges:
        return
    best = networkx.community.modularity(graph, groups, weight=None)
    assert modularity(beside, groups) == pytest.approx(best)
    assert best >= networkx.community.modularity(graph, [{key} for key in graph], weight=None) - 1e-9
    for group in groups:
        assert set(group) <= networkx.node_connected_component(graph, group[0])


def test_two_circles_that_one_link_joins_are_two_communities() -> None:
    one, other = range(5), range(5, 10)
    pairs = [(a, b) for circle in (one, other) for a in circle for b in circle if a < b] + [(0, 5)]
    found = communities(costs_of(dict.fromkeys(pairs, 1.0), 10))
    assert found == [list("01234"), list("56789")]
    expected = networkx.community.greedy_modularity_communities(oracle_of(dict.fromkeys(pairs, 1.0), 10))
    assert sorted(map(sorted, found)) == sorted(map(sorted, expected))
