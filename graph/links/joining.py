"""Few hops that join many ends: a tree of nearly the least cost, as Kou, Markowsky and Berman (1981) find it."""

from collections.abc import Sequence

import rustworkx

from graph.links.measures import graph_of
from graph.links.paths import Costs

Hop = tuple[str, str]


def joined(costs: Costs, ends: Sequence[str]) -> list[Hop]:
    """Hops that join all ends that can be joined, ends that cannot be staying apart; a cost of at most twice the least.

    Each hop begins at the thing that stands earlier in `costs`.
    """
    keys = list(costs)
    places = {key: place for place, key in enumerate(keys)}
    graph = graph_of(costs)
    wanted = {places[end] for end in ends}
    hops: set[tuple[int, int]] = set()
    for component in rustworkx.connected_components(graph):
        if len(component & wanted) > 1:
            part = graph.subgraph(sorted(component))
            named = {part[place]: place for place in part.node_indices()}
            terminals = [named[keys[place]] for place in sorted(component & wanted)]
            tree = rustworkx.steiner_tree(part, terminals, float)
            hops |= {tuple(sorted((places[part[a]], places[part[b]]))) for a, b in tree.edge_list()}  # type: ignore[misc]
    return [(keys[one], keys[other]) for one, other in sorted(hops)]
