"""`python -m bench`: the example queries against the same questions asked by hand, at several sizes, in one run."""

import asyncio
import json
import platform
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import psutil
import typer
import uvloop
from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    TaskID,
    TaskProgressColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

from api.connection import Connection
from bench import registry, report
from bench.command import run
from bench.measure import SLICE, WARM_UP, Sides, compared, machine, row, turns
from bench.questions import Question, questions
from bench.serve import serving

RESULTS = Path(__file__).parent / "results"

console = Console(stderr=True)


def bench(
    persons: Annotated[list[int], typer.Option(min=1_000, help="Sizes of the registry.")] = [10_000, 100_000],  # noqa: B006
    clients: Annotated[list[int], typer.Option(min=1, max=64, help="Numbers of clients.")] = [1, 16],  # noqa: B006
    seconds: Annotated[float, typer.Option(min=2, help="Seconds for each row of the table.")] = 20.0,
    warm_up: Annotated[float, typer.Option(min=0.5, help="Seconds of warm-up for each side of a question.")] = WARM_UP,
    only: Annotated[str, typer.Option(help="Only the questions whose name holds this.")] = "",
    out: Annotated[Path, typer.Option(file_okay=False, help="Where latest.json, .md and .svg go.")] = RESULTS,
) -> None:
    """Compares, warms up and measures; every load is bounded in time. Ctrl-C stops all that was started."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    asked = [question for question in questions() if only in question.name]
    for size in persons:
        registry.prepare(size, console)
    rows: list[dict[str, Any]] = []
    versions: dict[str, str] = {}
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeElapsedColumn())
    with Progress(*columns, TimeRemainingColumn(), console=console) as bar:
        total = len(persons) * len(asked) * (2 * warm_up + len(clients) * seconds)
        task = bar.add_task("starting", total=total)
        for size in persons:
            bar.update(task, description=f"{size:,} persons")
            with (
                registry.started(size, console) as connection,
                _both(size, asked, connection) as sides,
                asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner,
            ):
                rows += runner.run(_measured(sides, asked, clients, seconds, warm_up, bar, task))
                versions = runner.run(_versions(connection))
    result = {
        "run": {
            "on": datetime.now(UTC).date().isoformat(),
            "machine": machine(),
            "python": platform.python_version(),
            **versions,
            "secondsPerRow": seconds,
            "sliceSeconds": SLICE,
            "warmUpSeconds": warm_up,
        },
        "rows": rows,
    }
    out.mkdir(parents=True, exist_ok=True)
    (out / "latest.json").write_text(json.dumps(result, indent=2) + "\n", "utf-8")
    (out / "latest.md").write_text(report.markdown(result), "utf-8")
    (out / "latest.svg").write_text(report.chart(rows), "utf-8")
    Console(width=max(console.width, report.WIDTH)).print(report.table(rows))


async def _measured(
    sides: Sides,
    asked: list[Question],
    clients: list[int],
    seconds: float,
    warm_up: float,
    bar: Progress,
    task: TaskID,
) -> list[dict[str, Any]]:
    """The rows of one size. All are warmed up before any is measured: most of what the JVM compiles, they share."""

    def say(what: str) -> None:
        bar.update(task, description=f"{sides.persons:,} persons: {what}")

    def advance(passed: float) -> None:
        bar.advance(task, passed)

    rows = []
    for question in asked:
        say(f"warming up {question.name}")
        await turns(await compared(sides, question), max(clients), 2 * warm_up, advance)
    for question in asked:
        say(f"measuring {question.name}")
        pair = await compared(sides, question)
        for number in clients:
            rows.append(row(pair, number, *await turns(pair, number, seconds, advance)))
        await compared(sides, question)
    return rows


@contextmanager
def _both(persons: int, asked: list[Question], connection: Connection) -> Iterator[Sides]:
    assert connection.engine is not None
    address = connection.engine.address
    statements = {question.name: (question.statement, question.parameters) for question in asked}
    with serving("api", address, {}) as api, serving("floor", address, statements) as floor:
        yield Sides(persons, api, floor, psutil.Process(connection.engine.pid))


async def _versions(connection: Connection) -> dict[str, str]:
    async with connection.open_store() as store:
        found = (await store.command("CALL dbms.components() YIELD versions, edition"))[0]
    return {"neo4j": f"Neo4j {found['versions'][0]} {found['edition']}"}


def main() -> None:
    """Our own errors end it with one calm sentence; so does Ctrl-C."""
    app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    app.command()(bench)
    run(app, console)


if __name__ == "__main__":
    main()
