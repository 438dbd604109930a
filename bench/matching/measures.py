"""What scores are worth: found and false shares, areas, the best threshold, calibration. Pure; ties count half."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

Scores = Sequence[float]
Labels = Sequence[bool]


@dataclass(frozen=True, slots=True)
class Threshold:
    """Where a single line is drawn, and what stands on its right side."""

    at: float
    found: float
    """Share of the same that score at or above it."""
    false: float
    """Share of the others that do."""
    f1: float
    accuracy: float


def share(scores: Scores, at: float) -> float:
    """Share of the scores at or above a threshold."""
    return float(np.mean(np.asarray(scores) >= at)) if len(scores) else float("nan")


def auc(scores: Scores, same: Labels) -> float:
    """Probability that one of the same scores above one of the others (area under the ROC curve)."""
    values, labels = np.asarray(scores, float), np.asarray(same, bool)
    _, place, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    ranks = (ends - (counts - 1) / 2)[place]
    positives = int(labels.sum())
    return float((ranks[labels].sum() - positives * (positives + 1) / 2) / (positives * (len(labels) - positives)))


def average_precision(scores: Scores, same: Labels) -> float:
    """Area under the precision-recall curve, by steps at distinct scores."""
    _, found, false, positives, _ = _curve(scores, same)
    precision = found / (found + false)
    return float(np.sum(np.diff(found, prepend=0) / positives * precision))


def best(scores: Scores, same: Labels) -> Threshold:
    """The threshold with the greatest F1; the highest one of several."""
    values, found, false, positives, _ = _curve(scores, same)
    f1 = 2 * found / (found + false + positives)
    return at_threshold(scores, same, float(values[int(np.argmax(f1))]))


def at_threshold(scores: Scores, same: Labels, at: float) -> Threshold:
    """What a threshold is worth."""
    values, labels = np.asarray(scores, float), np.asarray(same, bool)
    hits = values >= at
    found, false = int((hits & labels).sum()), int((hits & ~labels).sum())
    positives, negatives = int(labels.sum()), int((~labels).sum())
    return Threshold(
        at,
        found / positives,
        false / negatives if negatives else 0.0,
        2 * found / (found + false + positives),
        (found + negatives - false) / len(labels),
    )


def brier(probabilities: Scores, same: Labels) -> float:
    """Mean squared error of the probabilities."""
    return float(np.mean((np.asarray(probabilities, float) - np.asarray(same, float)) ** 2))


@dataclass(frozen=True, slots=True)
class Bin:
    """Pairs whose probability lies between two values."""

    said: float
    """Mean of the probabilities."""
    was: float
    """Share of the same."""
    pairs: int
    low: float
    """Lower end of the 95 % interval of `was` (Wilson)."""
    high: float
    """Upper end."""


def reliability(probabilities: Scores, same: Labels, number: int = 10) -> list[Bin]:
    """Bins of equal width over 0 to 1; empty ones are left out."""
    values, labels = np.asarray(probabilities, float), np.asarray(same, bool)
    places = np.minimum((values * number).astype(int), number - 1)
    bins = []
    for place in range(number):
        inside = places == place
        count = int(inside.sum())
        if count:
            was = float(labels[inside].mean())
            bins.append(Bin(float(values[inside].mean()), was, count, *_wilson(was, count)))
    return bins


def expected_error(bins: Sequence[Bin]) -> float:
    """Expected calibration error: how far what was said lies from what was, over all pairs."""
    return sum(each.pairs * abs(each.said - each.was) for each in bins) / sum(each.pairs for each in bins)


def _wilson(share: float, count: int, z: float = 1.96) -> tuple[float, float]:
    middle = (share + z * z / (2 * count)) / (1 + z * z / count)
    half = z / (1 + z * z / count) * (share * (1 - share) / count + z * z / (4 * count * count)) ** 0.5
    return max(min(middle - half, share), 0.0), min(max(middle + half, share), 1.0)


def _curve(scores: Scores, same: Labels) -> tuple[np.ndarray, np.ndarray, np.ndarray, int, int]:
    """Distinct scores from the greatest down, and the hits right and wrong at or above each."""
    values, labels = np.asarray(scores, float), np.asarray(same, bool)
    order = np.argsort(-values, kind="stable")
    values, labels = values[order], labels[order]
    last = np.append(np.diff(values) != 0, True)
    found, false = np.cumsum(labels)[last], np.cumsum(~labels)[last]
    return values[last], found, false, int(labels.sum()), int((~labels).sum())
