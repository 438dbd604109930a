"""What the judge found, to be read: tables for the terminal and in Markdown, and a picture of the calibration."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import mean

from rich.table import Table

from bench.matching import measures
from bench.matching.generate import SEEDS
from bench.matching.judge import GUARDED, MOST_FALSE, WANTED, Matcher, Material
from bench.matching.stock import Stock
from bench.matching.writing import SPELLINGS
from graph.model.matching import MatchVerdict

Rows = list[tuple[str, ...]]
CALIBRATION = "matching-calibration.png"

_TRUST = (
    "How far to trust it: the rule of the threshold was changed five times, and class totals of JUDGING were "
    "told to whoever trained, while the matcher was being made; no row of JUDGING or of the cases was. The "
    "classes `world: …` were added after the first totals of nomenklatura's cases had been seen. The classes "
    "`firm: …` and what words of firms weigh were made with totals of the cases before the eyes, some twenty "
    "times, by schema, by finding and by the kinds of words left over; that a digit is mistyped as often as a "
    "letter, that a number counts less than it did, and that a LegalEntity is asked for both ways, followed "
    "from them. Calques and the words of firms are found by written tables of renderings, not learned."
)


def classes(found: Material, matchers: Sequence[Matcher]) -> tuple[tuple[str, ...], Rows]:
    """A row for each class: the share at or above each matcher's threshold, and what ours calls them."""
    heads = ["class", "is", "pairs", "demanded"]
    for matcher in matchers:
        heads += [f"{matcher.name} at {matcher.line:.3f}", "names alone"]
        if not matcher.verdicts:
            heads.append(f"{matcher.name} at its own {matcher.default:.2f}")
    heads += ["SAME", "CANNOT_TELL", "DIFFERENT"]
    rows: Rows = []
    for label in dict.fromkeys(pair.label for pair in found.judging):
        places = [place for place, pair in enumerate(found.judging) if pair.label == label]
        undated = [place for place in places if not found.judging[place].is_dated]
        same = found.judging[places[0]].same
        row = [label, "same" if same else "other", f"{len(places):,}", _demanded(label)]
        for matcher in matchers:
            scores = [matcher.judging[place] for place in places]
            alone = [matcher.judging[place] for place in undated]
            row += [_share(measures.share(scores, matcher.line)), _share(measures.share(alone, matcher.line))]
            if not matcher.verdicts:
                row.append(_share(measures.share(scores, matcher.default)))
        told = Counter(matchers[0].verdicts[place] for place in places)
        row += [_share(told[verdict] / len(places)) for verdict in MatchVerdict]
        rows.append(tuple(row))
    return tuple(heads), rows


def matrix(found: Material, matcher: Matcher) -> tuple[tuple[str, ...], Rows]:
    """Found share of each spelling asked (rows) against each held (columns)."""
    cells: dict[tuple[str, str], list[float]] = {}
    for pair, score in zip(found.judging, matcher.judging, strict=True):
        if pair.label == "scripts":
            cells.setdefault((pair.spellings[0], pair.spellings[1]), []).append(score)
    names = [spelling.value for spelling in SPELLINGS]
    rows = [(left, *(_share(measures.share(cells[left, right], matcher.line)) for right in names)) for left in names]
    return (f"{matcher.name}: asked, held", *names), rows


def side_by_side(found: Material, matchers: Sequence[Matcher]) -> tuple[tuple[str, ...], Rows]:
    """nomenklatura's cases: areas, and both at the best single threshold and at their own."""
    heads = ("cases", "pairs", "matcher", "AUC", "average precision", "best threshold", "found", "false", "F1")
    heads += ("own threshold", "found", "false", "F1", "chosen on TRAINING", "found", "false", "F1")
    groups = dict.fromkeys(each.group for each in found.public)
    rows: Rows = []
    for group in (None, "persons", "others", *groups):
        places = [
            place
            for place, each in enumerate(found.public)
            if group in (None, each.group, "persons" if each.pair.kind == "person" else "others")
        ]
        same = [found.public[place].pair.same for place in places]
        for matcher in matchers:
            scores = [matcher.public[place] for place in places]
            whole = measures.best(matcher.public, [each.pair.same for each in found.public]).at
            lines = [measures.at_threshold(scores, same, at) for at in (whole, matcher.default, matcher.line)]
            both = 0 < sum(same) < len(same)
            rows.append(
                (
                    group or "all",
                    str(len(places)),
                    matcher.name,
                    f"{measures.auc(scores, same):.3f}" if both else "",
                    f"{measures.average_precision(scores, same):.3f}" if both else "",
                    *(cell for line in lines for cell in _cells(line)),
                )
            )
    return heads, rows


def generated(found: Material, matchers: Sequence[Matcher]) -> tuple[tuple[str, ...], Rows]:
    """The judging pairs as a whole: areas, calibration and how many pairs share one score."""
    heads = ("judging pairs", "pairs", "matcher", "AUC", "average precision", "Brier", "ECE", "distinct scores")
    heads += ("at the greatest score",)
    rows: Rows = []
    for kind in ("person", "organization"):
        places = [place for place, pair in enumerate(found.judging) if pair.kind == kind]
        same = [found.judging[place].same for place in places]
        for matcher in matchers:
            scores = [matcher.judging[place] for place in places]
            bins = measures.reliability(scores, same)
            rows.append(
                (
                    f"{kind}s",
                    f"{len(places):,}",
                    matcher.name,
                    f"{measures.auc(scores, same):.4f}",
                    f"{measures.average_precision(scores, same):.4f}",
                    f"{measures.brier(scores, same):.4f}",
                    f"{measures.expected_error(bins):.4f}",
                    f"{len(set(scores)):,}",
                    f"{mean(score == max(scores) for score in scores):.3f}",
                )
            )
    return heads, rows


def terminal(title: str, heads: Iterable[str], rows: Rows) -> Table:
    """A table for the terminal."""
    shown = Table(*heads, title=title, header_style="bold")
    for column in shown.columns[2:]:
        column.justify = "right"
    for row in rows:
        shown.add_row(*row)
    return shown


def markdown(found: Material, matchers: Sequence[Matcher], command: str) -> str:
    """All of it, under what it was made with."""
    mine = matchers[0]
    lines = [
        "# The matcher, judged",
        "",
        f"`{command}`, {datetime.now(UTC).date().isoformat()}; "
        + "; ".join(f"{matcher.name} {matcher.version}" for matcher in matchers)
        + f". TRAINING seed {SEEDS[Stock.TRAINING]}, JUDGING seed {SEEDS[Stock.JUDGING]}: two stocks of names that "
        "share none. The matcher was trained on TRAINING alone; all figures are of JUDGING and of nomenklatura's "
        "cases, which are in no training, but were looked at as totals while firms were worked on (see below), so that "
        "of firms they are no blind judge. All persons are synthetic.",
        "",
        "Each matcher has one threshold, chosen on TRAINING by one rule: of the hundredths that leave the most slack "
        f"for what is demanded (found of three classes; at most {MOST_FALSE:.2f} of {_listed(GUARDED)} hit), with "
        f"dates and by names alone, the one of the greatest F1 over all classes. {mine.name}'s stands among its "
        "weights as FOUND_FROM and is what its answers go by unless another is asked for. Of the same, a share is what "
        "was found; of others, what was hit falsely. `names alone` are the pairs without a birth date on both sides. "
        f"{mine.name}'s last columns are its verdicts.",
        "",
        _TRUST,
        "",
        *_table(*classes(found, matchers)),
        "",
        "## Each spelling with each",
        "",
    ]
    for matcher in matchers:
        lines += [*_table(*matrix(found, matcher)), ""]
    lines += [
        "## Calibration",
        "",
        f"![reliability]({CALIBRATION})",
        "",
        *_table(*generated(found, matchers)),
        "",
        "A probability is of the mix in which the pairs are generated, as many of each class; where the same are "
        "rarer, it says too much. logic-v2's score claims to be no probability; its Brier and ECE only compare.",
        *_speed(found, matchers),
        "",
        "## nomenklatura's labelled cases",
        "",
        f"{len(found.public)} pairs of names alone, without any registry to tell how rare they are. "
        "A LegalEntity may be a "
        f"person or an organization: {mine.name} is asked both ways, and the better counts. The best threshold "
        "of each matcher has the greatest F1 over all of them; the own one is where it says by itself that two are the "
        f"same, of {mine.name} from where its verdict is SAME and no longer CANNOT_TELL; the last is the one threshold "
        f"of the first table: {', '.join(f'{each.name} {each.default:.2f} and {each.line:.3f}' for each in matchers)}.",
        "",
        *_table(*side_by_side(found, matchers)),
        "",
    ]
    return "\n".join(lines)


def calibration(found: Material, matchers: Sequence[Matcher], path: Path) -> None:
    """The reliability diagram of persons and of organizations, with intervals, and how many pairs lie where."""
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot

    figure, panels = pyplot.subplots(2, 2, figsize=(9.5, 6.4), height_ratios=(3, 1), sharex=True, layout="constrained")
    for column, kind in enumerate(("person", "organization")):
        above, below = panels[0][column], panels[1][column]
        places = [place for place, pair in enumerate(found.judging) if pair.kind == kind]
        same = [found.judging[place].same for place in places]
        above.plot([0, 1], [0, 1], color="#8c8c8c", linewidth=1, linestyle="--")
        for matcher, colour in zip(matchers, ("#1f6feb", "#8c8c8c"), strict=False):
            scores = [matcher.judging[place] for place in places]
            bins = measures.reliability(scores, same)
            label = f"{matcher.name}: Brier {measures.brier(scores, same):.3f}, ECE {measures.expected_error(bins):.3f}"
            errors = [
                [max(each.was - each.low, 0.0) for each in bins],
                [max(each.high - each.was, 0.0) for each in bins],
            ]
            said = [each.said for each in bins]
            above.errorbar(said, [each.was for each in bins], errors, color=colour, marker="o", ms=4, label=label)
            below.hist(scores, bins=20, range=(0, 1), histtype="step", color=colour)
        above.set_title(f"{kind}s, {len(places):,} judging pairs")
        above.legend(loc="upper left", frameon=False, fontsize=9)
        above.set_ylabel("share that were the same")
        below.set_xlabel("probability (of logic-v2: score)")
        below.set_ylabel("pairs")
        below.set_yscale("log")
    figure.savefig(path, dpi=110, metadata={"Software": None})
    pyplot.close(figure)


def _speed(found: Material, matchers: Sequence[Matcher]) -> list[str]:
    if len(matchers) < 2:
        return []
    mine, other = matchers
    return [
        "",
        f"Comparing all {found.size:,} pairs of the run took {mine.name} {mine.seconds / other.seconds:.2f} times the "
        f"CPU time of {other.name}, each name read anew for each pair; the ratio holds elsewhere, times do not.",
    ]


def _demanded(label: str) -> str:
    if label in WANTED:
        return f"≥ {WANTED[label]:.2f}"
    return f"≤ {MOST_FALSE:.2f}" if label in GUARDED else ""


def _cells(line: measures.Threshold) -> tuple[str, ...]:
    return f"{line.at:.3f}", f"{line.found:.3f}", f"{line.false:.3f}", f"{line.f1:.3f}"


def _share(value: float) -> str:
    return "" if value != value else f"{value:.3f}"


def _listed(labels: Sequence[str]) -> str:
    return f"{', '.join(labels[:-1])} and {labels[-1]}"


def _table(heads: Sequence[str], rows: Rows) -> list[str]:
    ruler = "|".join("---" if at == 0 else "---:" for at in range(len(heads)))
    return [f"| {' | '.join(heads)} |", f"|{ruler}|", *(f"| {' | '.join(row)} |" for row in rows)]
