"""Found graphs by chance, and the same as NetworkX has them."""

import networkx
from hypothesis import strategies as st

Edges = dict[tuple[int, int], float]

# Weights whose sums are exact, so that a tie is a tie on both sides.
WEIGHTS = st.integers(1, 12).map(lambda eighths: eighths / 8)


@st.composite
def edges(draw: st.DrawFn, things: int = 9) -> Edges:
    """Links of a small graph, each with what it costs: dense, sparse or in pieces."""
    pairs = [(one, other) for one in range(things) for other in range(one + 1, things)]
    chosen = draw(st.lists(st.sampled_from(pairs), max_size=22, unique=True))
    return {pair: draw(WEIGHTS) for pair in chosen}


def costs_of(edges: Edges, things: int = 9, *, by_hops: bool = False) -> dict[str, dict[str, float]]:
    """The graph as graph/links takes it."""
    costs: dict[str, dict[str, float]] = {str(thing): {} for thing in range(things)}
    for (one, other), cost in edges.items():
        costs[str(one)][str(other)] = costs[str(other)][str(one)] = 1.0 if by_hops else cost
    return costs


def oracle_of(edges: Edges, things: int = 9) -> networkx.Graph:
    """The graph as NetworkX takes it."""
    graph = networkx.Graph()
    graph.add_nodes_from(str(thing) for thing in range(things))
    graph.add_weighted_edges_from((str(one), str(other), cost) for (one, other), cost in edges.items())
    return graph
