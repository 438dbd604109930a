"""What lies around things: the network of a few levels, measured; and the links of one, counted before any is drawn."""

import asyncio
from typing import Any

from graph.links.found import Found
from graph.links.measures import betweenness, communities, components, modularity
from graph.links.strength import strength_of_hop
from graph.model.instants import today
from graph.model.link import CutReason
from graph.model.viewer import Viewer
from graph.plan import Crossing
from graph.plan.selection import ROWS
from graph.services.citing import Pair, cited
from graph.services.linking import at_one_page, cuts_of, shown
from graph.services.walking import Walk, ends_of, given_by, taken, walk
from graph.store.store import Store

MOST_MEMBERS = 200  # of a network that is told
MOST_HOPS = 400
COUNTED = 100_000  # links of a thing, by kind
_FACTS_EACH = 3  # told of a hop where there are many hops


@at_one_page
async def network(store: Store, viewer: Viewer, crossing: Crossing) -> Crossing | None:
    """The crossing with the network around its ends."""
    asked = crossing.asked
    ends, page = await ends_of(store, viewer, asked["of"], asked)
    walked = await walk(store, viewer, ends, asked, asked["depth"], between=False)
    part = _part(walked)
    measured = await asyncio.to_thread(_measured, part)
    on = asked.get("asOf") or today()
    every = sorted(part.hops(), key=lambda hop: -strength_of_hop(hop[2], on))
    if len(every) > MOST_HOPS:
        walked.left_out.setdefault(CutReason.TOO_MANY_LINKS, [])
    pairs: list[Pair] = [(one, other) for one, other, _ in every[:MOST_HOPS]]
    stated = await cited(store, viewer, part, pairs, asked, page, list(part.things), _FACTS_EACH)
    if stated is None:
        return None
    hops = [stated.hop(one, other) for one, other in pairs]
    held = {end.position for end in ends}
    told = {
        **measured,
        "hops": hops,
        "absent": [at for at in range(len(asked["of"])) if at not in held],
        "cut": cuts_of(walked),
        "walked": walked.walked,
        "page": page,
    }
    return shown(crossing, told | stated.told(hops))


def _part(walked: Walk) -> Found:
    """As much of what was found as is told: whoever was found first."""
    things = list(walked.found.things.values())
    if len(things) <= MOST_MEMBERS:
        return walked.found
    part = Found()
    for thing in things[:MOST_MEMBERS]:
        part.take(thing)
    for fact in walked.found.facts.values():
        if fact.source in part.things and fact.target in part.things:
            part.link(fact)
    walked.left_out.setdefault(CutReason.TOO_MANY_THINGS, []).extend(things[MOST_MEMBERS:])
    return part


def _measured(found: Found) -> dict[str, Any]:
    """Who stands where, the most central first."""
    pieces, groups, between = components(found.beside), communities(found.beside), betweenness(found.beside)
    piece_of = {key: number for number, piece in enumerate(pieces) for key in piece}
    group_of = {key: number for number, group in enumerate(groups) for key in group}
    members = [
        {
            "key": key,
            "component": piece_of[key],
            "community": group_of[key],
            "degree": len(found.beside[key]),
            "betweenness": round(between[key], 9),
        }
        for key in found.things
    ]
    members.sort(key=lambda one: (-one["betweenness"], -one["degree"], found.things[one["key"]].name))
    return {
        "members": members,
        "componentCount": len(pieces),
        "communityCount": len(groups),
        "modularity": round(modularity(found.beside, groups), 9),
    }


@at_one_page
async def expansion(store: Store, viewer: Viewer, crossing: Crossing) -> Crossing | None:
    """The crossing with what one thing is linked with."""
    asked = crossing.asked
    ends, page = await ends_of(store, viewer, [asked["of"]], asked)
    if not ends:
        return shown(crossing, None)
    thing = ends[0].thing
    given = await given_by(store, viewer, asked) | {"key": thing.key}
    counted = await store.ask("link.counts", most=COUNTED + 1, **given)
    found = Found()
    found.take(thing)
    if any(one.question == "link.hops" for one in crossing.projections[ROWS].crossings):
        taken(found, thing.key, (await store.ask("link.beside", most=asked["limit"], **given))["links"])
    pairs: list[Pair] = [(one, other) for one, other, _ in found.hops()]
    stated = await cited(store, viewer, found, pairs, asked, page, [thing.key], _FACTS_EACH)
    if stated is None:
        return None
    hops = [stated.hop(one, other) for one, other in pairs]
    told = _expanded(counted["counts"]) | {"hops": hops, "key": thing.key, "page": page}
    return shown(crossing, told | stated.told(hops))


def _expanded(counts: list[dict[str, Any]]) -> dict[str, Any]:
    links = sum(row["count"] for row in counts)
    return {"counts": counts, "links": min(links, COUNTED), "isCut": links > COUNTED}
