"""Who stands where in a found graph: its pieces, who lies between the others, and groups that hang together.

They are of the graph that was found and of nothing beyond it: whoever is at its edge has more links than it shows.
"""

from collections.abc import Collection, Mapping
from typing import Any

import rustworkx

Neighbours = Mapping[str, Mapping[str, Any]]
"""By each thing the things that it is linked with, both ways, and by what."""

_LEAST = 1e-12  # of modularity that is gained, so that rounding moves nothing for ever
_Weights = dict[int, dict[int, float]]


def components(beside: Neighbours) -> list[list[str]]:
    """The pieces of a graph, the largest first; each in the order of the graph."""
    keys = list(beside)
    pieces = [sorted(piece) for piece in rustworkx.connected_components(graph_of(beside))]
    return [[keys[at] for at in piece] for piece in sorted(pieces, key=lambda piece: (-len(piece), piece))]


def betweenness(beside: Neighbours) -> dict[str, float]:
    """For each thing, the share of shortest paths between two others that lead through it (Freeman, 1977), 0 to 1."""
    found = rustworkx.graph_betweenness_centrality(graph_of(beside), normalized=True)
    return {key: found[at] for at, key in enumerate(beside)}


def modularity(beside: Neighbours, groups: Collection[Collection[str]]) -> float:
    """How much more links stay within the groups than would by chance (Newman and Girvan, 2004); 0 without links."""
    links = sum(map(len, beside.values()))
    if not links:
        return 0.0
    return sum(
        sum(other in group for key in group for other in beside[key]) / links
        - (sum(len(beside[key]) for key in group) / links) ** 2
        for group in map(set, groups)
    )


def communities(beside: Neighbours) -> list[list[str]]:
    """Groups that are more closely linked within than with others, the largest first: the method of Louvain (2008).

    Each move gains modularity, and nothing is drawn by lot, so that the same graph has the same groups.
    """
    keys = list(beside)
    places = {key: at for at, key in enumerate(keys)}
    weights: _Weights = {places[key]: {places[other]: 1.0 for other in others} for key, others in beside.items()}
    groups: dict[int, set[int]] = {at: {at} for at in range(len(keys))}
    while True:
        moved = _moved(weights)
        together: dict[int, list[int]] = {}
        for node, group in moved.items():
            together.setdefault(group, []).append(node)
        if len(together) == len(weights):
            break
        groups = {group: set().union(*(groups[node] for node in nodes)) for group, nodes in together.items()}
        weights = _merged(weights, moved)
    found = [sorted(group) for group in groups.values()]
    return [[keys[at] for at in group] for group in sorted(found, key=lambda group: (-len(group), group))]


def _moved(weights: _Weights) -> dict[int, int]:
    """By node its group, once no single node can be moved for more modularity."""
    total = sum(sum(others.values()) for others in weights.values())
    degree = {node: sum(others.values()) for node, others in weights.items()}
    group = {node: node for node in weights}
    size = dict(degree)
    is_moving = total > 0
    while is_moving:
        is_moving = False
        for node, others in weights.items():
            own = group[node]
            size[own] -= degree[node]
            linked = {own: 0.0}
            for other, weight in others.items():
                if other != node:
                    linked[group[other]] = linked.get(group[other], 0.0) + weight

            def gain(of: int, linked: dict[int, float] = linked, node: int = node) -> float:
                return (linked[of] - size[of] * degree[node] / total) / total

            best = max(linked, key=lambda of: (gain(of), -of))
            if gain(best) <= gain(own) + _LEAST:
                best = own
            group[node] = best
            size[best] += degree[node]
            is_moving |= best != own
    return group


def _merged(weights: _Weights, group: dict[int, int]) -> _Weights:
    """The graph of the groups, in which each has its inner links with itself."""
    merged: _Weights = {of: {} for of in dict.fromkeys(group.values())}
    for node, others in weights.items():
        of = merged[group[node]]
        for other, weight in others.items():
            of[group[other]] = of.get(group[other], 0.0) + weight
    return merged


def graph_of(beside: Neighbours) -> rustworkx.PyGraph:
    """The graph as rustworkx takes it: things by their places, and by what each two are linked."""
    places = {key: at for at, key in enumerate(beside)}
    graph = rustworkx.PyGraph(multigraph=False)
    graph.add_nodes_from(list(beside))
    graph.add_edges_from(
        [
            (places[one], places[other], by)
            for one, others in beside.items()
            for other, by in others.items()
            if places[one] < places[other]
        ]
    )
    return graph
