"""A walk from several ends along links, a level at a time from all of them, until what is looked for must be found.

After so many levels, every path of twice as many hops is known, since each of its hops is near to one end or the other.
What bounds a walk are counts and never the clock, so that the same question has the same answer: how many things are
walked through, how many links they have together, and how many a single one may have. What was left out is told.
Each level is a few small statements by the rights of who asks: what a viewer may not know is neither walked along nor
counted among the links of a hub.
"""

import asyncio
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.links.found import Found, LinkFact, Thing
from graph.model.link import CutReason
from graph.model.relationship import HopKind
from graph.model.viewer import Viewer
from graph.plan.selection import CLOCKS
from graph.services.arguments import MAX_DEGREE
from graph.store.store import Store

MAX_WALKED = 1_000  # things that a walk goes through
MAX_LINKS = 20_000  # that it sees
_AT_ONCE = 100  # things of a statement, which has a few thousand rows at the most then
_NARROWING = ("kinds", "accounts", "since", "until")


@dataclass(frozen=True, slots=True)
class End:
    """Something that a walk begins at: its place in what was asked, and what is there."""

    position: int
    thing: Thing


@dataclass(slots=True)
class Walk:
    """What was found and what was left out."""

    found: Found
    reach: int = 0
    """Paths of no more hops than that are known, where the walk did not come to its end before."""
    walked: int = 0
    """Things whose links were looked at."""
    seen: int = 0
    """Links that were looked at."""
    left_out: dict[CutReason, list[Thing]] = field(default_factory=dict)


async def ends_of(
    store: Store, viewer: Viewer, ids: Sequence[str], asked: Mapping[str, Any]
) -> tuple[list[End], int | None]:
    """What is held under these ids, of what there is for the viewer, in the order asked; and the page of the ledger."""
    told = await store.ask("link.ends", ids=list(ids), viewer=viewer.as_parameter(), **_given(asked, ("knownAt",)))
    found = [End(row["position"], Thing(row["key"], row["name"], row["typename"])) for row in told["ends"]]
    return sorted(found, key=lambda end: end.position), told["page"]


async def walk(
    store: Store,
    viewer: Viewer,
    ends: Sequence[End],
    asked: Mapping[str, Any],
    hops: int,
    is_enough: Callable[[Found, int], bool] = lambda found, reach: False,
    *,
    between: bool = True,
) -> Walk:
    """Walks until paths of so many hops are known, or `is_enough` says so of what was found.

    These are paths `between` ends; else from an end to anything.
    `asked` has `maxDegree`, and perhaps `kinds`, `without`, `accounts`, `since`, `until` and clocks.
    """
    given = await given_by(store, viewer, asked)
    one = Walk(Found())
    begun = {end.thing.key for end in ends}
    frontier = sorted({end.thing for end in ends}, key=lambda thing: thing.name)
    for thing in frontier:
        one.found.take(thing)
    levels, is_one_sided = 0, not between or len(begun) < 2
    while frontier and one.reach < hops:
        # Who asks for a thing wants its links, however many: within reason.
        degree = asked["maxDegree"] if levels else MAX_DEGREE
        frontier, is_whole = await _level(store, one, frontier, given, degree)
        levels += 1
        is_one_sided |= any(thing.key in begun for thing in one.left_out.get(CutReason.HUB, ()))
        one.reach = levels if is_one_sided else 2 * levels
        if between:
            frontier = await _without_hubs(store, one, frontier, given, asked["maxDegree"])
        if not is_whole or await asyncio.to_thread(is_enough, _passable(one, begun), min(one.reach, hops)):
            break
    if between:
        one.found = _passable(one, begun)
    return one


def _passable(walk: Walk, begun: Collection[str]) -> Found:
    """What was found without its hubs, through which no path leads; those that the walk began at stay."""
    return walk.found.without({thing.key for thing in walk.left_out.get(CutReason.HUB, ())} - set(begun))


async def _without_hubs(
    store: Store, walk: Walk, frontier: Sequence[Thing], given: Mapping[str, Any], degree: int
) -> list[Thing]:
    """The frontier without its hubs. Where two sides of a walk meet, nobody has walked through yet."""
    meeting = [thing for thing in frontier if len(walk.found.beside[thing.key]) > 1]
    hubs: set[str] = set()
    for at in range(0, len(meeting), _AT_ONCE):
        keys = [thing.key for thing in meeting[at : at + _AT_ONCE]]
        hubs |= set((await store.ask("link.hubs", keys=keys, most=degree, **given))["hubs"])
    if hubs:
        walk.left_out.setdefault(CutReason.HUB, []).extend(thing for thing in meeting if thing.key in hubs)
    return [thing for thing in frontier if thing.key not in hubs]


async def _level(
    store: Store, walk: Walk, frontier: Sequence[Thing], given: Mapping[str, Any], degree: int
) -> tuple[list[Thing], bool]:
    """The things that are found beside those of a level, and whether all of these were looked at."""
    beyond: list[Thing] = []
    for at in range(0, len(frontier), _AT_ONCE):
        some = frontier[at : at + min(_AT_ONCE, MAX_WALKED - walk.walked)]
        if not some or walk.seen >= MAX_LINKS:
            reason = CutReason.TOO_MANY_LINKS if some else CutReason.TOO_MANY_THINGS
            walk.left_out.setdefault(reason, []).extend(frontier[at:])
            return beyond, False
        told = await store.ask("link.onward", keys=[thing.key for thing in some], most=degree, **given)
        walk.walked += len(some)
        things = {thing.key: thing for thing in some}
        for row in told["onward"]:
            if row["isHub"]:
                walk.left_out.setdefault(CutReason.HUB, []).append(things[row["key"]])
            walk.seen += len(row["links"])
            ordered = sorted(row["links"], key=lambda link: (link["name"], link["kind"], link["key"]))
            beyond += taken(walk.found, row["key"], ordered)
    return sorted(beyond, key=lambda thing: (thing.typename, thing.name)), True


def taken(found: Found, one: str, links: Sequence[Mapping[str, Any]]) -> list[Thing]:
    """Takes links of a thing, as rows tell them, with the things at their other ends; those that were not known yet."""
    fresh: list[Thing] = []
    for link in links:
        other = Thing(link["other"], link["name"], link["typename"], link.get("contactKind"))
        if found.take(other):
            fresh.append(other)
        found.link(_fact_of(one, link))
    return fresh


def _fact_of(one: str, link: Mapping[str, Any]) -> LinkFact:
    """The fact that a row tells, of the thing that it was asked of."""
    source, target = (link["other"], one) if link["isReversed"] else (one, link["other"])
    kind, key, entry = HopKind(link["kind"]), link["key"], None
    if kind is HopKind.ENTRY:  # one entry links several, each two of them by a fact of its own
        key, entry = f"{key} {source} {target}", key
    return LinkFact(key, kind, source, target, link["validTo"], link.get("sharePercent"), entry)


async def given_by(store: Store, viewer: Viewer, asked: Mapping[str, Any]) -> dict[str, Any]:
    """What questions about links take of what was asked. Where no kinds were chosen, all are walked along."""
    without = (await ends_of(store, viewer, asked["without"], asked))[0] if asked.get("without") else []
    return {
        "without": [end.thing.key for end in without],
        "viewer": viewer.as_parameter(),
        **({"ofEntries": True} if HopKind.ENTRY in asked.get("kinds", HopKind) else {}),
        **_given(asked, (*_NARROWING, *CLOCKS)),
    }


def _given(asked: Mapping[str, Any], names: Sequence[str]) -> dict[str, Any]:
    return {name: asked[name] for name in names if name in asked}
