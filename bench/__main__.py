"""`python -m bench`: the questions of all sides, at several sizes, in turns within one run.

Sides are the API, the floor (one statement by hand behind a bare route) and two peers: `@neo4j/graphql` on Node, and
Strawberry with a DataLoader for each relation. The peers check no rights and keep no record of looks; the API does.
"""

import asyncio
import json
import platform
import signal
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
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
from bench.load import WrongAnswer
from bench.measure import SLICE, WARM_UP, WARMING, Sides, compared, machine, rows, turns
from bench.questions import ESEP, FILES, FLOOR, NAMED, Question, plant, questions
from bench.questions.facts import DifferentAnswers
from bench.serve import serving

RESULTS = Path(__file__).parent / "results"

console = Console(stderr=True)


def bench(
    persons: Annotated[list[int], typer.Option(min=1_000, help="Sizes of the registry.")] = [10_000, 100_000],  # noqa: B006
    clients: Annotated[list[int], typer.Option(min=1, max=64, help="Numbers of clients.")] = [1, 16, 64],  # noqa: B006
    seconds: Annotated[float, typer.Option(min=2, help="Seconds for each row of the table.")] = 10.0,
    warm_up: Annotated[float, typer.Option(min=0.5, help="Seconds of warm-up for each side of a question.")] = WARM_UP,
    only: Annotated[str, typer.Option(help="Only the questions whose name holds this.")] = "",
    peers: Annotated[bool, typer.Option(help="With the peers, or the API and its floor alone.")] = True,
    out: Annotated[Path, typer.Option(file_okay=False, help="Where latest.json, .md and .png go.")] = RESULTS,
) -> None:
    """Compares, warms up and measures; every load is bounded in time. Ctrl-C stops all that was started.

    What the sides answer differently, or one of them not at all, has no rows and is named in the report; the run goes
    on, and ends with an error.
    """
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    names = tuple(FILES) if peers else (FLOOR, ESEP)
    found: list[dict[str, Any]] = []
    failed: list[str] = []
    versions: dict[str, str] = {}
    for size in persons:
        registry.prepare(size, console, NAMED)
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeElapsedColumn())
    with Progress(*columns, TimeRemainingColumn(), console=console) as bar:
        task = bar.add_task("starting", total=None)
        for at, size in enumerate(persons):
            bar.update(task, description=f"{size:,} persons")
            with (
                registry.started(size, console, NAMED) as connection,
                asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner,
            ):
                asked, versions = runner.run(opened(connection, only))
                answers = sum(len(question.texts.keys() & set(names)) for question in asked)
                each = answers * (warm_up + len(clients) * seconds)
                bar.update(task, total=len(persons) * each, completed=at * each)
                with served(size, names, asked, connection) as sides:
                    found += runner.run(_measured(sides, asked, clients, seconds, warm_up, failed, bar, task))
    result = {
        "run": {
            "on": datetime.now(UTC).date().isoformat(),
            "machine": machine(),
            "python": platform.python_version(),
            **versions,
            "secondsPerRow": seconds,
            "sliceSeconds": SLICE,
            "warmUpSeconds": warm_up,
            "failed": failed,
        },
        "rows": found,
    }
    out.mkdir(parents=True, exist_ok=True)
    (out / "latest.json").write_text(json.dumps(result, indent=2) + "\n", "utf-8")
    (out / "latest.md").write_text(report.markdown(result), "utf-8")
    if found:
        report.chart(found, out / report.CHART)
    Console(width=max(console.width, report.WIDTH)).print(report.table(found))
    if failed:
        raise DifferentAnswers("\n".join(["these have no rows:", *failed]))


async def opened(connection: Connection, only: str) -> tuple[list[Question], dict[str, str]]:
    """The questions of a registry, which has its hub then, and which Neo4j it is."""
    async with connection.open_store() as store:
        await store.verify(within=60)
        await plant(store)
        component = (await store.command("CALL dbms.components() YIELD versions, edition"))[0]
        return await questions(store, only), {"neo4j": f"Neo4j {component['versions'][0]} {component['edition']}"}


async def _measured(
    sides: Sides,
    asked: list[Question],
    clients: list[int],
    seconds: float,
    warm_up: float,
    failed: list[str],
    bar: Progress,
    task: TaskID,
) -> list[dict[str, Any]]:
    """The rows of one size. All are warmed up before any is measured: most of what the JVM compiles, they share."""

    def say(what: str) -> None:
        bar.update(task, description=f"{sides.persons:,} persons: {what}")

    def advance(passed: float) -> None:
        bar.advance(task, passed)

    found: list[dict[str, Any]] = []
    warm: list[Question] = []
    for question in asked:
        say(f"warming up {question.name}")
        try:
            await turns(await compared(sides, question), min(WARMING, max(clients)), warm_up, advance)
            warm.append(question)
        except (DifferentAnswers, WrongAnswer) as error:
            failed.append(f"{question.name}, {sides.persons:,} persons: {error.message}")
    for question in warm:
        for number in clients:
            say(f"measuring {question.name}")
            try:
                one = await compared(sides, question)
                measured = rows(one, number, await turns(one, number, seconds, advance))
                await compared(sides, question)
                found += measured
            except (DifferentAnswers, WrongAnswer) as error:
                failed.append(f"{question.name}, {sides.persons:,} persons, {number} clients: {error.message}")
    return found


@contextmanager
def served(persons: int, names: tuple[str, ...], asked: list[Question], connection: Connection) -> Iterator[Sides]:
    """The sides of these names for as long as the block lasts."""
    assert connection.engine is not None
    address = connection.engine.address
    statements = {question.name: (question.texts[FLOOR], question.parameters()) for question in asked}
    with ExitStack() as stack:
        served = {name: stack.enter_context(serving(name, address, statements)) for name in names}
        yield Sides(persons, served, psutil.Process(connection.engine.pid))


def main() -> None:
    """Our own errors end it with one calm sentence; so does Ctrl-C."""
    app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    app.command()(bench)
    run(app, console)


if __name__ == "__main__":
    main()
