"""`python -m bench.matching`: labelled names, and the matcher judged by them beside nomenklatura's."""

import json
import signal
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from bench.command import run
from bench.matching import candidates as finding
from bench.matching import generate as generation
from bench.matching import judge as judging
from bench.matching import peer, report
from bench.matching.judged import judged, rarity
from bench.matching.stock import Stock

RESULTS = Path(__file__).parents[1] / "results"
WIDTH = 190  # columns of the terminal that the widest table needs

console = Console(stderr=True)
app = typer.Typer(add_completion=False, pretty_exceptions_enable=False, no_args_is_help=True)

Each = Annotated[int, typer.Option(min=20, help="Pairs of each class.")]


@app.command()
def generate(
    out: Annotated[Path, typer.Argument(dir_okay=False, help="JSON Lines, a pair a line.")],
    stock: Annotated[Stock, typer.Option(help="Which names.")] = Stock.TRAINING,
    each: Each = generation.EACH,
) -> None:
    """Writes labelled pairs: the same bytes for the same stock and size."""
    with out.open("w", encoding="utf-8") as file:
        for pair in generation.pairs(stock, each):
            file.write(json.dumps(pair.as_json(), ensure_ascii=False) + "\n")


@app.command()
def judge(
    each: Each = generation.EACH,
    with_peer: Annotated[bool, typer.Option("--peer/--no-peer", help="Whether logic-v2 is asked too.")] = True,
    out: Annotated[Path, typer.Option(file_okay=False, help="Where matching.md and the picture go.")] = RESULTS,
) -> None:
    """Judges our matcher and nomenklatura's logic-v2 on the same pairs, in one run."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, TimeRemainingColumn(), console=console) as bar:
        making = bar.add_task("making pairs", total=None)
        if with_peer:
            bar.update(making, description="installing nomenklatura, where it is missing")
            peer.prepare()
        found = judging.material(each)
        bar.update(making, description="pairs made", total=1, completed=1)
        mine = bar.add_task("our matcher", total=found.size)
        matchers = [judging.ours(found, lambda: bar.advance(mine))]
        if with_peer:
            other = bar.add_task("logic-v2", total=found.size)
            matchers.append(judging.theirs(found, lambda: bar.advance(other)))
    out.mkdir(parents=True, exist_ok=True)
    command = f"python -m bench.matching judge --each {each}"
    (out / "matching.md").write_text(report.markdown(found, matchers, command), "utf-8")
    report.calibration(found, matchers, out / report.CALIBRATION)
    shown = Console(width=max(console.width, WIDTH))
    shown.print(report.terminal("classes", *report.classes(found, matchers)))
    shown.print(report.terminal("each spelling with each", *report.matrix(found, matchers[0])))
    shown.print(report.terminal("as a whole", *report.generated(found, matchers)))
    shown.print(report.terminal("nomenklatura's cases", *report.side_by_side(found, matchers)))


@app.command()
def candidates(
    persons: Annotated[list[int], typer.Option(min=1_000, help="Sizes of the registry.")] = [10_000, 100_000],  # noqa: B006
    sample: Annotated[int, typer.Option(min=10, help="Persons who are looked for, each in some thirty ways.")] = 200,
    out: Annotated[Path, typer.Option(file_okay=False, help="Where candidates.md goes.")] = RESULTS,
) -> None:
    """Measures whether the index brings the right person, and what a name costs, at several sizes of the registry."""
    peer.prepare()
    for size in persons:
        finding.prepare(size, console)
    found = [finding.measured(size, sample, console) for size in persons]
    out.mkdir(parents=True, exist_ok=True)
    sizes = " ".join(f"--persons {size}" for size in persons)
    text = finding.markdown(found, f"python -m bench.matching candidates {sizes} --sample {sample}")
    (out / "candidates.md").write_text(text, "utf-8")
    console.print(text, markup=False, highlight=False)


@app.command()
def misses(
    label: Annotated[str, typer.Argument(help="Only classes whose name holds this.")] = "",
    each: Each = 200,
    worst: Annotated[int, typer.Option(min=1, help="Pairs to show of each class.")] = 8,
) -> None:
    """Shows the worst pairs of each class of TRAINING, with what was found in them; judging pairs are never shown."""
    known = rarity(Stock.TRAINING)
    by_class: dict[str, list[tuple[float, generation.Pair]]] = {}
    for pair in generation.pairs(Stock.TRAINING, each):
        if label in pair.label:
            probability = judged(pair, known).probability
            error = 1 - probability if pair.same else probability
            by_class.setdefault(pair.label, []).append((error, pair))
    for name, judgements in by_class.items():
        console.print(f"[bold]{name}[/bold]", highlight=False)
        for error, pair in sorted(judgements, key=lambda judgement: -judgement[0])[:worst]:
            match = judged(pair, known)
            found = " ".join(f"{each.feature}={each.finding}{each.evidence:+.1f}" for each in match.features)
            console.print(f"  {error:.3f} {_said(pair)}  {found}", highlight=False, markup=False, soft_wrap=True)


def _said(pair: generation.Pair) -> str:
    sides = (pair.asked, *pair.held)
    return " | ".join(" ".join(str(value) for value in side.values()) for side in sides)


def main() -> None:
    """Our own errors end it with one calm sentence; so does Ctrl-C."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    run(app, console)


if __name__ == "__main__":
    main()
