"""Paths between two things: all shortest ones, and the k cheapest that pass nothing twice, within so many hops.

A graph is its costs: by a thing and its neighbour, above zero. The time is bounded by what is asked for and never by
how many paths there are, which may be more than anybody can count. Equal paths come in the order of the neighbours.
"""

from collections import deque
from collections.abc import Collection, Iterator, Mapping
from heapq import heappop, heappush
from itertools import count, islice, pairwise

Costs = Mapping[str, Mapping[str, float]]
Path = tuple[str, ...]
"""Keys of the things, from one end to the other."""

_Way = tuple[str, "_Way | None"]


def distances(costs: Costs, source: str, most: int) -> dict[str, int]:
    """How many hops each thing is away, of those that are no further than `most`."""
    far = {source: 0}
    waiting = deque([source])
    while waiting:
        at = waiting.popleft()
        if far[at] < most:
            for other in costs[at]:
                if other not in far:
                    far[other] = far[at] + 1
                    waiting.append(other)
    return far


def all_shortest(costs: Costs, source: str, target: str, max_hops: int, most: int) -> list[Path]:
    """All paths of the fewest hops, `most` of them where there are more; none where they have more than `max_hops`."""
    if source == target:
        return []
    far = distances(costs, target, max_hops)
    if source not in far:
        return []

    def onward(way: Path) -> Iterator[Path]:
        at = way[-1]
        if at == target:
            yield way
            return
        for other in costs[at]:
            if far.get(other) == far[at] - 1:
                yield from onward((*way, other))

    return list(islice(onward((source,)), most))


def k_cheapest(costs: Costs, source: str, target: str, max_hops: int, most: int) -> list[Path]:
    """The cheapest paths that pass nothing twice, the cheapest first: Yen's algorithm (1971), with a bound of hops."""
    if source == target:
        return []
    to_target = _cheapest_to(costs, target)
    first = _cheapest(costs, source, target, max_hops, to_target, (), ())
    if first is None:
        return []
    found: list[Path] = [first]
    order = count()
    candidates: list[tuple[float, int, int, Path]] = []
    seen = {first}
    while len(found) < most:
        last = found[-1]
        for at in range(len(last) - 1):
            root = last[: at + 1]
            closed = {path[at + 1] for path in found if path[: at + 1] == root}
            spur = _cheapest(costs, last[at], target, max_hops - at, to_target, root[:-1], closed)
            if spur is not None and (path := root[:-1] + spur) not in seen:
                seen.add(path)
                heappush(candidates, (cost_of(costs, path), len(path), next(order), path))
        if not candidates:
            break
        found.append(heappop(candidates)[-1])
    return found


def cost_of(costs: Costs, path: Path) -> float:
    """What a path costs; rounded, so that paths that are equal but for the order of adding are equal."""
    return round(sum(costs[one][other] for one, other in pairwise(path)), 9)


def _cheapest_to(costs: Costs, target: str) -> dict[str, float]:
    """What it costs to come to the target from wherever one can: no path costs less, whatever is closed."""
    cheapest: dict[str, float] = {}
    waiting = [(0.0, 0, target)]
    order = count(1)
    while waiting:
        cost, _, at = heappop(waiting)
        if at in cheapest:
            continue
        cheapest[at] = cost
        for other, more in costs[at].items():
            if other not in cheapest:
                heappush(waiting, (cost + more, next(order), other))
    return cheapest


def _cheapest(
    costs: Costs,
    source: str,
    target: str,
    max_hops: int,
    to_target: Mapping[str, float],
    passed: Collection[str],
    closed: Collection[str],
) -> Path | None:
    """The cheapest path that passes none of `passed` and begins with a step to none of `closed` (A*).

    A thing is looked at again where it was reached at a higher cost, but in fewer hops.
    """
    if source not in to_target:
        return None
    order = count()
    waiting: list[tuple[float, int, int, float, _Way]] = [(to_target[source], 0, next(order), 0.0, (source, None))]
    fewest: dict[str, int] = dict.fromkeys(passed, -1)
    while waiting:
        _, below, _, cost, way = heappop(waiting)
        at, hops = way[0], -below  # of equals the nearest to the target, or all that are equal would be looked at
        if at == target:
            return _unwound(way)
        if fewest.get(at, max_hops) <= hops:
            continue
        fewest[at] = hops
        for other, more in costs[at].items():
            if (hops or other not in closed) and fewest.get(other, max_hops + 1) > hops + 1 and other in to_target:
                reached = cost + more
                bound = round(reached + to_target[other], 9)
                heappush(waiting, (bound, -hops - 1, next(order), reached, (other, way)))
    return None


def _unwound(way: _Way) -> Path:
    path: list[str] = []
    at: _Way | None = way
    while at is not None:
        path.append(at[0])
        at = at[1]
    return tuple(reversed(path))
