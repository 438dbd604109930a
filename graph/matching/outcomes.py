"""An outcome: what was compared, what was found, and how likely that is of one subject and of two."""

from typing import NamedTuple

from graph.matching import weights
from graph.model.matching import MatchFeature, MatchFinding, Rarity

Others = tuple[float, float, float, float]
"""Likelihoods of a stranger, a sibling, a parent or child, a namesake."""


class Outcome(NamedTuple):
    """One thing compared."""

    feature: MatchFeature
    asked: str | None
    held: str | None
    finding: MatchFinding
    same: float
    """Likelihood of the finding if both are one."""
    others: Others
    """Likelihoods of it if they are two."""


def of(
    feature: MatchFeature, asked: str | None, held: str | None, finding: MatchFinding, row: tuple[float, ...]
) -> Outcome:
    """An outcome whose likelihoods stand in a row of a table: of one, then of the others."""
    return Outcome(feature, asked, held, finding, row[0], (row[1], row[2], row[3], row[4]))


def absent(feature: MatchFeature, asked: str | None, held: str | None) -> Outcome:
    """One side does not say it, which is as likely of one as of two."""
    return Outcome(feature, asked, held, MatchFinding.ABSENT, 1.0, (1.0, 1.0, 1.0, 1.0))


def frequency(key: str, rarity: Rarity, feature: MatchFeature) -> float:
    """The share of people of a part of a name: as counted, and as assumed where little has been counted."""
    assumed = weights.UNHEARD_OF[feature]
    counted = rarity.counts.get(key, 0)
    share = (counted + weights.PRIOR_COUNT * assumed) / (rarity.total + weights.PRIOR_COUNT)
    return min(0.5, max(weights.RAREST, share))
