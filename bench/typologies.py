"""What each typology finds in a registry by chance: all that was planted, and how much that was not.

    python -m bench.typologies [--persons 10000]

A hit is false where it was not planted: the registry is made by chance, and what looks like a scheme in it is one by
accident. Also how long a run over the whole registry takes, after one to warm up. Writes bench/results/typologies.md.
"""

import asyncio
from contextlib import suppress
from time import perf_counter
from typing import Annotated

import typer
from rich.console import Console

from bench import registry
from graph import demo
from graph.model.errors import DeadlineExceeded
from graph.model.viewer import Role
from graph.monitoring.typologies import TYPOLOGIES
from graph.rules.access import widest
from graph.services.monitoring import Run, run, version_of
from graph.store.store import Store

_TRIES = 10  # the first question after a start waits for Neo4j, for a long time on a busy machine
RESULTS = registry.ROOT / "bench" / "results" / "typologies.md"
_HEAD = "| typology | looked at | planted | found of them | false hits | seconds |\n|---|---|---|---|---|---|\n"


def main(persons: Annotated[int, typer.Option(help="Persons of the registry.")] = 10_000) -> None:
    """Runs each typology and writes a table."""
    console = Console(stderr=True)
    registry.prepare(persons, console)
    planted = demo.answer_key(persons, registry.SEED)["typologies"]
    with registry.started(persons, console) as connection:
        rows = asyncio.run(_rows(connection.open_store(), planted))
    text = (
        f"# Typologies on a registry of {persons:,} persons, seed {registry.SEED}\n\n{_HEAD}" + "\n".join(rows) + "\n"
    )
    RESULTS.write_text(text, encoding="utf-8")
    Console().print(text)


async def _rows(store: Store, planted: dict[str, list[dict[str, list[dict[str, str]]]]]) -> list[str]:
    rows = []
    async with store:
        for typology in TYPOLOGIES:
            for _ in range(_TRIES):
                with suppress(DeadlineExceeded):
                    await _whole(store, typology.code)
                    break
            begun = perf_counter()
            whole = await _whole(store, typology.code)
            took = perf_counter() - begun
            found = {frozenset((one["part"], one["id"]) for one in match.parts) for match in whole.found}
            wanted = {
                frozenset((one["part"], one["id"]) for one in scheme["parts"]) for scheme in planted[typology.code]
            }
            counts = (whole.looked, len(wanted), len(wanted & found), len(found - wanted))
            rows.append("| " + " | ".join([typology.name, *(f"{count:,}" for count in counts), f"{took:.2f}"]) + " |")
    return rows


async def _whole(store: Store, code: str) -> Run:
    viewer = widest("Bench", Role.FINANCIAL_MONITORING)
    version = await version_of(store, code, 1)
    return [so_far async for so_far in run(store, viewer, version, most=100_000)][-1]


if __name__ == "__main__":
    typer.run(main)
