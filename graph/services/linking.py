"""How things are linked: what is done before the statement that shows it. A walk finds links, Python paths in them.

The facts of the paths are read with their documents, and become the rows of the statement, which reads the rest of
what is asked of things and documents by the same rights. Where the ledger turned a page meanwhile, all is done anew.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import wraps
from itertools import combinations, pairwise
from math import prod
from typing import Any

from graph.links import telling
from graph.links.found import Found
from graph.links.joining import joined
from graph.links.paths import Costs, Path, all_shortest, cost_of, distances, k_cheapest
from graph.links.strength import costs_by_hops, costs_by_strength
from graph.model.errors import GraphUnavailable
from graph.model.instants import today
from graph.model.link import CutReason, PathChoice
from graph.model.viewer import Viewer
from graph.plan import Crossing
from graph.plan.selection import ROWS
from graph.services.citing import Pair, cited
from graph.services.walking import End, Walk, ends_of, walk
from graph.store.store import Store

MOST_PATHS = 50  # of an answer, however many ends there are
_TRIES = 3  # of a walk during which the ledger turns a page


@dataclass(frozen=True, slots=True)
class _Answer:
    """What is to be told: paths in their order, and the hops that join the ends."""

    paths: Sequence[Path]
    joining: Sequence[Pair]
    unconnected: Sequence[int]


Attempt = Callable[[Store, Viewer, Crossing], Awaitable[Crossing | None]]


def at_one_page(attempt: Attempt) -> Callable[[Store, Viewer, Crossing], Awaitable[Crossing]]:
    """Attempts it again where the ledger turned a page meanwhile, of which an attempt tells by None.

    What comes of it raises GraphUnavailable where the registry changes each time.
    """

    @wraps(attempt)
    async def attempted(store: Store, viewer: Viewer, crossing: Crossing) -> Crossing:
        for _ in range(_TRIES):
            if (found := await attempt(store, viewer, crossing)) is not None:
                return found
        raise GraphUnavailable("The registry is changing. Ask again.")

    return attempted


@at_one_page
async def connections(store: Store, viewer: Viewer, crossing: Crossing) -> Crossing | None:
    """The crossing with the paths between its ends."""
    asked = crossing.asked
    ends, page = await ends_of(store, viewer, asked["between"], asked)
    keys = list(dict.fromkeys(end.thing.key for end in ends))
    walked = await walk(store, viewer, ends, asked, asked["maxHops"], _enough_for(asked, keys))
    found = await asyncio.to_thread(_answer, walked, ends, asked)
    told = await _told(store, viewer, walked, found, asked, page)
    return None if told is None else shown(crossing, told)


def _enough_for(asked: Mapping[str, Any], keys: Sequence[str]):
    """When a walk has found what is asked for: all pairs that it looks for, or as many paths of the only pair."""
    choice, most = asked["choice"], asked["most"]

    def is_enough(found: Found, reach: int) -> bool:
        costs = costs_by_hops(found)
        if choice == PathChoice.SHORTEST:
            far = [distances(costs, key, reach) for key in keys]
            return all(other in far[at] for at in range(len(keys)) for other in keys)
        if choice == PathChoice.NEXT_SHORTEST and len(keys) == 2:
            return len(k_cheapest(costs, keys[0], keys[1], reach, most)) == most
        return False

    return is_enough


def _answer(walked: Walk, ends: Sequence[End], asked: Mapping[str, Any]) -> _Answer:
    """The paths between each two ends, nearest pairs first, and what joins all."""
    found, max_hops, choice = walked.found, asked["maxHops"], asked["choice"]
    keys = list(dict.fromkeys(end.thing.key for end in ends))
    by_hops = costs_by_hops(found)
    far = {key: distances(by_hops, key, max_hops) for key in keys}
    pairs = [(one, other) for one, other in combinations(keys, 2) if other in far[one]]
    pairs.sort(key=lambda pair: far[pair[0]][pair[1]])
    costs = by_hops if choice != PathChoice.STRONGEST else costs_by_strength(found, asked.get("asOf") or today())
    paths: list[Path] = []
    for one, other in pairs:
        near = _between(costs, far[one], far[other], max_hops)
        wanted = min(asked["most"], MOST_PATHS - len(paths))
        if choice == PathChoice.SHORTEST:
            some = all_shortest(near, one, other, max_hops, wanted + 1)
            is_cut = len(some) > wanted
        else:
            some = k_cheapest(near, one, other, max_hops, wanted) if wanted else []
            is_cut = wanted < asked["most"]
        if is_cut:
            walked.left_out.setdefault(CutReason.TOO_MANY_PATHS, [])
        paths += some[:wanted]
    if choice == PathChoice.STRONGEST:
        paths.sort(key=lambda path: cost_of(costs, path))
    alone = {key for key in keys if not any(key in pair for pair in pairs)}
    twice = {key for key in keys if sum(end.thing.key == key for end in ends) > 1}
    held = {end.position: end.thing.key for end in ends}
    unconnected = [at for at in range(len(asked["between"])) if held.get(at) is None or held[at] in alone - twice]
    return _Answer(paths, joined(costs, keys) if len(keys) > 2 else [], unconnected)


def _between(costs: Costs, far: Mapping[str, int], far_other: Mapping[str, int], max_hops: int) -> Costs:
    """The part of a graph that a path of so many hops between two can pass through."""
    near = {key for key in costs if far.get(key, max_hops) + far_other.get(key, max_hops) <= max_hops}
    return {
        key: {other: cost for other, cost in others.items() if other in near}
        for key, others in costs.items()
        if key in near
    }


async def _told(
    store: Store, viewer: Viewer, walked: Walk, answer: _Answer, asked: Mapping[str, Any], page: int | None
) -> dict[str, Any] | None:
    """What is told of an answer, with its facts and documents; None where these are of another page of the ledger."""
    pairs = [*(pair for keys in answer.paths for pair in pairwise(keys)), *answer.joining]
    stated = await cited(store, viewer, walked.found, pairs, asked, page)
    if stated is None:
        return None

    def path(keys: Path) -> dict[str, Any]:
        hops = [
            stated.hop(one, other, is_inner=telling.is_inner(walked.found, keys, at))
            for at, (one, other) in enumerate(pairwise(keys))
        ]
        return {"length": len(hops), "strength": round(prod(hop["strength"] for hop in hops), 6), "hops": hops}

    told = {
        "paths": [path(keys) for keys in answer.paths],
        "joining": [stated.hop(one, other) for one, other in answer.joining],
        "unconnected": list(answer.unconnected),
        "cut": cuts_of(walked),
        "walked": walked.walked,
        "page": page,
    }
    return told | stated.told([*(hop for one in told["paths"] for hop in one["hops"]), *told["joining"]])


def cuts_of(walked: Walk) -> list[dict[str, Any]]:
    """What a walk left out, as it is told."""
    return [telling.cut(reason, some) for reason, some in sorted(walked.left_out.items())]


def shown(crossing: Crossing, told: dict[str, Any] | None) -> Crossing:
    """The crossing that shows what is told, nothing where there is nothing; each list known to be as long as it is."""
    most = {question: max(number, 1) for question, number in _lengths(told or {}).items()}
    projection = crossing.projections[ROWS].with_most(most)
    arguments = {**crossing.arguments, "found": [] if told is None else [told]}
    return replace(crossing, arguments=arguments, projections={ROWS: projection}, most=None)


def _lengths(told: dict[str, Any]) -> dict[str, int]:
    """By the question that shows it: how long each list is at the most."""
    paths = told.get("paths", [])
    hops = [*told.get("joining", []), *told.get("hops", []), *(hop for path in paths for hop in path["hops"])]
    return {
        "link.paths": len(paths),
        "link.joining": len(told.get("joining", [])),
        "link.hops": len(told.get("hops", [])),
        "link.members": len(told.get("members", [])),
        "link.cut": len(told.get("cut", [])),
        "link.left_out": max((len(row["things"]) for row in told.get("cut", [])), default=0),
        "path.hops": max((len(path["hops"]) for path in paths), default=0),
        "hop.facts": max((len(hop["facts"]) for hop in hops), default=0),
    }
