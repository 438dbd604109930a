"""How strong a link is: by what kind of fact states it, and how long ago it ended.

These are judgements, not measurements, and a path tells its facts beside its strength so that anybody may judge anew.
The strength of a fact is from 0 to 1: that of its kind, halved for every HALF_LIFE years since it ended. Facts between
the same two strengthen each other as independent reasons do, 1 - (1-a)(1-b). The strength of a path is the product of
its hops, so the strongest path is the cheapest one where a hop costs the negative logarithm of its strength.
"""

from collections.abc import Mapping
from math import log, prod

from graph.links.found import Facts, Found, LinkFact
from graph.model.relationship import HopKind

STRENGTHS: Mapping[HopKind, float] = {
    HopKind.DIRECTOR_OF: 0.9,
    HopKind.FOUNDER_OF: 0.8,
    HopKind.OWNS: 0.8,  # of the whole; a share has its part, and half of it at the least
    HopKind.RELATED_TO: 0.8,
    HopKind.IDENTIFIED_BY: 0.8,
    HopKind.PARTY_TO: 0.7,
    HopKind.ENTRY: 0.65,
    HopKind.PAID: 0.6,
    HopKind.ASSOCIATED_WITH: 0.6,
    HopKind.REACHED_AT: 0.5,
}
HALF_LIFE = 5.0  # years after its end in which a link loses half of what it says
STRONGEST = 0.99  # nothing is certain, and no hop is free


def strength_of_fact(fact: LinkFact, on: str) -> float:
    """The strength of one fact on a day, from 0 to 1, both excluded."""
    strength = STRENGTHS[fact.kind]
    if fact.share_percent is not None:
        strength *= 0.5 + 0.5 * fact.share_percent / 100
    if fact.valid_to is not None:
        strength *= 0.5 ** (max(0.0, _years(on) - _years(fact.valid_to)) / HALF_LIFE)
    return max(strength, 1e-6)


def strength_of_hop(facts: Facts, on: str) -> float:
    """The strength of all facts between the same two together, from 0 to STRONGEST."""
    return min(STRONGEST, 1 - prod(1 - strength_of_fact(fact, on) for fact in facts))


def costs_by_hops(found: Found) -> dict[str, dict[str, float]]:
    """By a thing and its neighbour: one, so that the cheapest path has the fewest hops."""
    return {one: dict.fromkeys(others, 1.0) for one, others in found.beside.items()}


def costs_by_strength(found: Found, on: str) -> dict[str, dict[str, float]]:
    """By a thing and its neighbour: the negative logarithm of the hop's strength."""
    return {
        one: {other: -log(strength_of_hop(facts, on)) for other, facts in others.items()}
        for one, others in found.beside.items()
    }


def _years(day: str) -> float:
    """A day in years; one that is known in part counts as its last day, so that nothing is older than is known."""
    parts = [int(part) for part in day.split("-")]
    year, month, of_month = [*parts, *(12, 31)[len(parts) - 1 :]]
    return year + (month - 1) / 12 + of_month / 372
