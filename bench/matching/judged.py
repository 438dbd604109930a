"""The one place where the judge meets the judged: pairs become examples and candidates, and each gets its score."""

from collections import Counter
from functools import cache
from typing import Any

from bench.matching.generate import Pair, registry
from bench.matching.stock import Stock
from graph.matching.keys import part_keys
from graph.matching.scoring import score
from graph.model.matching import Candidate, KnownIdentity, Match, OrganizationExample, PersonExample, Rarity

UNHEARD = Rarity(0)  # of a registry that holds nothing: every name is as rare as any other
_ID = "01J00000000000000000000000"


def example(pair: Pair) -> PersonExample | OrganizationExample:
    """What is asked."""
    return (PersonExample if pair.kind == "person" else OrganizationExample).model_validate(pair.asked)


def candidate(pair: Pair) -> Candidate:
    """What is held."""
    identities = tuple(KnownIdentity(id=str(at), **fields) for at, fields in enumerate(pair.held))
    fields: dict[str, Any] = {"sex": pair.sex} if pair.kind == "person" else {}
    return Candidate(id=_ID, typename=pair.kind.capitalize(), identities=identities, **fields)


@cache
def rarity(of: Stock) -> Rarity:
    """How rare names are in the registry of a stock."""
    counts: Counter[str] = Counter()
    total = 0
    for fields in registry(of):
        counts.update(part_keys(KnownIdentity(id="", **fields)))
        total += 1
    return Rarity(total, counts)


def judged(pair: Pair, known: Rarity) -> Match:
    """What the matcher says of a pair."""
    return score(example(pair), candidate(pair), known)
