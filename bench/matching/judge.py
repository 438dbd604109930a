"""Both matchers on the same pairs, in one run: each at one threshold of its own, chosen on TRAINING by one rule.

Ours was chosen when the matcher was trained, stands among its weights and is what its answers go by.
"""

import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import process_time

from bench.matching import measures, peer
from bench.matching.generate import EACH, Pair, pairs
from bench.matching.judged import UNHEARD, candidate, example, rarity
from bench.matching.stock import Stock
from graph.matching import weights
from graph.matching.scoring import score
from graph.model.matching import MatchVerdict, Rarity

# What the issue demands: shares that must be found, at one threshold that keeps false hits of three classes down.
WANTED = {"scripts": 0.98, "patronymic of the other language": 0.97, "patronymic missing on one side": 0.97}
GUARDED = ("other patronymic", "father and son", "same surname, other name")
MOST_FALSE = 0.02
PUBLIC = Path(__file__).parents[3] / "shared/data/names/nomenklatura-name-bench.csv"

Heard = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Public:
    """A case of nomenklatura's own bench, as a pair of ours."""

    group: str
    schema: str
    pair: Pair

    @property
    def ways(self) -> tuple[Pair, ...]:
        """As what it is asked for: a LegalEntity may be a person or an organization, so both, and the better counts."""
        return (self.pair, replace(self.pair, kind="person")) if self.schema == "LegalEntity" else (self.pair,)


@dataclass(slots=True)
class Matcher:
    """A matcher and what it said of each pair."""

    name: str
    version: str
    default: float
    """Its own threshold, above which it calls two the same."""
    training: list[float] = field(default_factory=list[float])
    judging: list[float] = field(default_factory=list[float])
    public: list[float] = field(default_factory=list[float])
    verdicts: list[MatchVerdict] = field(default_factory=list[MatchVerdict])
    """Of the judging pairs; ours alone has them."""
    seconds: float = 0.0
    """Of CPU for comparing all pairs, names read anew for each."""
    line: float = 0.0
    """The one threshold, chosen on TRAINING; of ours, `weights.FOUND_FROM`."""


@dataclass(frozen=True, slots=True)
class Material:
    """All pairs of a run."""

    training: Sequence[Pair]
    judging: Sequence[Pair]
    public: Sequence[Public]

    @property
    def size(self) -> int:
        """Pairs in all."""
        return len(self.training) + len(self.judging) + len(self.public)


def material(each: int = EACH) -> Material:
    """The pairs of a run. TRAINING serves for choosing the thresholds alone."""
    return Material(list(pairs(Stock.TRAINING, each)), list(pairs(Stock.JUDGING, each)), public())


def public(path: Path = PUBLIC) -> list[Public]:
    """nomenklatura's labelled cases; for judging only."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Public(
                row["case_group"],
                row["schema"],
                Pair(
                    row["case_group"],
                    row["is_match"] == "true",
                    {"name": row["name1"]},
                    [{"name": row["name2"]}],
                    "person" if row["schema"] == "Person" else "organization",
                ),
            )
            for row in csv.DictReader(file)
        ]


def ours(found: Material, heard: Heard) -> Matcher:
    """Our matcher on everything."""
    matcher = Matcher("Esep", weights.MATCHER_VERSION, weights.SAME_FROM)

    def probability(pair: Pair, known: Rarity) -> float:
        asked, held = example(pair), candidate(pair)
        before = process_time()
        match = score(asked, held, known)
        matcher.seconds += process_time() - before
        heard()
        if known is rarity(Stock.JUDGING):
            matcher.verdicts.append(match.verdict)
        return match.probability

    matcher.training = [probability(pair, rarity(Stock.TRAINING)) for pair in found.training]
    matcher.judging = [probability(pair, rarity(Stock.JUDGING)) for pair in found.judging]
    matcher.public = [max(probability(pair, UNHEARD) for pair in each.ways) for each in found.public]
    matcher.line = weights.FOUND_FROM
    return matcher


def theirs(found: Material, heard: Heard) -> Matcher:
    """nomenklatura's logic-v2 on everything."""
    rows = [peer.row(pair) for pair in (*found.training, *found.judging)]
    rows += [{**peer.row(each.pair), "schema": each.schema} for each in found.public]
    version, answers = peer.answers(rows, heard)
    scores = [answer.score for answer in answers]
    matcher = Matcher("logic-v2", version, peer.DEFAULT_THRESHOLD, seconds=sum(answer.seconds for answer in answers))
    one, two = len(found.training), len(found.training) + len(found.judging)
    matcher.training, matcher.judging, matcher.public = scores[:one], scores[one:two], scores[two:]
    matcher.line = chosen(found.training, matcher.training)
    return matcher


def undated(found: Sequence[Pair], scores: Sequence[float], label: str) -> list[float]:
    """The scores of a class where no birth date helps."""
    return [score for pair, score in zip(found, scores, strict=True) if pair.label == label and not pair.is_dated]


def chosen(found: Sequence[Pair], scores: Sequence[float]) -> float:
    """The one threshold, in hundredths: of those with the most slack for what is demanded, the one of greatest F1.

    The slack is what is left of the errors allowed, 0 to 1, where least is left: with birth dates or without.
    """
    demands = [
        (group, share, True) for label, share in WANTED.items() for group in _groups(found, scores, label)
    ] + [(group, MOST_FALSE, False) for label in GUARDED for group in _groups(found, scores, label)]  # fmt: skip
    same = [pair.same for pair in found]

    def worth(at: float) -> tuple[float, float]:
        slack = min(
            1 - (1 - reached) / (1 - share) if is_wanted else 1 - reached / share
            for group, share, is_wanted in demands
            for reached in (measures.share(group, at),)
        )
        return round(slack, 2), measures.at_threshold(scores, same, at).f1

    return max((at / 100 for at in range(1, 100)), key=worth)


def _groups(found: Sequence[Pair], scores: Sequence[float], label: str) -> list[list[float]]:
    return [
        [score for pair, score in zip(found, scores, strict=True) if pair.label == label],
        undated(found, scores, label),
    ]
