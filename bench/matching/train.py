"""Fits the curves from bits of evidence to a probability and chooses the one threshold, on TRAINING pairs alone.

`python -m bench.matching.train`.

A logistic curve each for persons and organizations, fitted by maximum likelihood (Platt, 1999) with Newton's method.
What it prints belongs into graph/matching/weights.py. The likelihoods behind the evidence are reasoned, not fitted:
they stand in the same file with what they mean.
"""

from collections.abc import Sequence

import numpy as np
from rich.console import Console

from bench.matching.generate import EACH, pairs
from bench.matching.judge import chosen
from bench.matching.judged import judged, rarity
from bench.matching.stock import Stock
from graph.matching.scoring import probability_of

_ROUNDS = 50


def curve(evidence: Sequence[float], same: Sequence[bool]) -> tuple[float, float]:
    """Slope and offset of the logistic curve that fits best; targets drawn in from 0 and 1 as Platt does."""
    bits, labels = np.asarray(evidence, float), np.asarray(same, float)
    positives, negatives = labels.sum(), (1 - labels).sum()
    targets = np.where(labels == 1, (positives + 1) / (positives + 2), 1 / (negatives + 2))
    columns = np.stack([bits, np.ones_like(bits)], axis=1)
    found = np.zeros(2)
    for _ in range(_ROUNDS):
        said = 1 / (1 + np.exp(-columns @ found))
        weight = np.maximum(said * (1 - said), 1e-9)
        step = np.linalg.solve((columns * weight[:, None]).T @ columns, columns.T @ (targets - said))
        found = found + step
        if np.abs(step).max() < 1e-10:
            break
    return float(found[0]), float(found[1])


def main() -> None:
    """Prints the curves of both kinds of subjects, and the one threshold that goes with them."""
    known = rarity(Stock.TRAINING)
    found = list(pairs(Stock.TRAINING, EACH))
    bits = [judged(pair, known).evidence for pair in found]
    curves: dict[str, tuple[float, float]] = {}
    for kind in dict.fromkeys(pair.kind for pair in found):
        places = [place for place, pair in enumerate(found) if pair.kind == kind]
        slope, offset = curve([bits[place] for place in places], [found[place].same for place in places])
        curves[kind] = round(slope, 3), round(offset, 3)
        Console().print(f"{kind}: slope {slope:.3f}, offset {offset:.3f}, of {len(places)} pairs", highlight=False)
    scores = [probability_of(each, curves[pair.kind]) for each, pair in zip(bits, found, strict=True)]
    Console().print(f"found from {chosen(found, scores):.2f}", highlight=False)


if __name__ == "__main__":
    main()
