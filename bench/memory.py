"""Does the memory of a server stay, whatever it is asked?

    python -m bench.memory [--persons 10000] [--requests 100000] [--documents 10000]

So many requests by a few clients, each with one of so many documents that differ in their text, most of them unknown to
every cache when they come: those of the API and that of Neo4j. What the server's process holds is read meanwhile.
Prints a table and writes `bench/results/memory.md`.
"""

import asyncio
import random
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import orjson
import typer
from rich.console import Console
from rich.progress import Progress

from bench import registry
from bench.command import run
from bench.load import Client, connections
from bench.measure import operation
from bench.questions import ESEP, NAMED
from bench.serve import Side, serving

RESULT = Path(__file__).parent / "results" / "memory.md"
CLIENTS = 8
READINGS = 20
MEGABYTE = 2**20

# Documents differ in their names, which are part of the answer; what is asked for is little, so that many can be asked.
_DOCUMENT = """query Q{n} ($name: String!) {{
  found{n}: persons(filter: {{ name: $name }}, first: 1) {{
    nodes {{ id{n}: id fullName identities {{ surname }} entries(first: 1) {{ totalCount nodes {{ id status }} }} }}
  }}
}}"""
_NAMES = ("Ахметов", "Иванов", "Қасымов", "Ким", "Оспанов", "Сулейменов")

console = Console(stderr=True)


def memory(
    persons: Annotated[int, typer.Option(min=1_000, help="Persons of the registry.")] = 10_000,
    requests: Annotated[int, typer.Option(min=READINGS, help="Requests in all.")] = 100_000,
    documents: Annotated[int, typer.Option(min=1, help="Documents that differ.")] = 10_000,
) -> None:
    """Measures, prints and writes."""
    registry.prepare(persons, console, NAMED)
    with registry.started(persons, console, NAMED) as connection:
        assert connection.engine is not None
        with serving(ESEP, connection.engine.address, {}) as api, Progress(console=console) as bar:
            task = bar.add_task("asking", total=requests)
            readings = asyncio.run(_asked(api, requests, documents, lambda done: bar.update(task, completed=done)))
    text = _report(readings, persons, requests, documents)
    RESULT.write_text(text, "utf-8")
    Console().print(text)


async def _asked(api: Side, requests: int, documents: int, tell: Callable[[int], None]) -> list[tuple[int, float]]:
    """What the process held after how many requests, in megabytes."""
    chance = random.Random(documents)  # noqa: S311 - an order, not a secret
    readings: list[tuple[int, float]] = []
    done = 0
    async with connections(api.port, CLIENTS) as clients:
        for part in range(1, READINGS + 1):
            before, done = done, requests * part // READINGS
            left = iter([chance.randrange(documents) for _ in range(done - before)])

            async def ask_on(client: Client, left: Iterator[int] = left) -> None:
                for n in left:
                    body = {"query": _DOCUMENT.format(n=n), "variables": {"name": _NAMES[n % len(_NAMES)]}}
                    await client.ask(operation(api, orjson.dumps(body)))

            async with asyncio.TaskGroup() as group:
                for client in clients:
                    group.create_task(ask_on(client))
            readings.append((done, api.process.memory_info().rss / MEGABYTE))
            tell(done)
    return readings


def _report(readings: list[tuple[int, float]], persons: int, requests: int, documents: int) -> str:
    settled = readings[len(readings) // 2 :]
    rows = "\n".join(f"| {done:,} | {held:.0f} |" for done, held in readings)
    return f"""# What a server holds

`python -m bench.memory --persons {persons} --requests {requests} --documents {documents}`, {datetime.now(UTC).date()}:
{requests:,} requests by {CLIENTS} clients, drawn from {documents:,} documents that differ.

Least and greatest of the second half: {min(held for _, held in settled):.0f} and \
{max(held for _, held in settled):.0f} MB; the last is {readings[-1][1] / settled[0][1]:.2f} of the middle one.

| requests | MB |
|---:|---:|
{rows}
"""


if __name__ == "__main__":
    app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    app.command()(memory)
    run(app, console)
