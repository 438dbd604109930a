"""What the two clocks cost: nothing where none is set, and how much where one is.

    python -m bench.clocks [--persons 10000] [--before DIR]

Each example question is compiled four times: without a clock, as known now, as it was on a day, and both. With
`--before`, also from query files that know no clocks (`git archive 759bffa cypher | tar -x -C DIR`): the default must
not take longer than those. All are asked in turns within one run, and figures are ratios of medians.
"""

import asyncio
import json
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from api.graphql.body import GraphQLRequest
from api.graphql.endpoint import GraphQLEndpoint
from api.graphql.graphiql import EXAMPLES
from api.graphql.schema import build_schema
from api.identity import Identities
from bench import registry
from graph.model.viewer import Role
from graph.plan import Crossing, compile_statement
from graph.rules import access
from graph.signing.trust import Trust
from graph.store.catalogue import Catalogue, CatalogueError
from graph.store.store import Store

ROUNDS = 300
WARM_UP = 60
CLOCKS: dict[str, dict[str, str]] = {
    "no clock": {},
    "known now": {"knownAt": "2200-01-01T00:00:00.000000Z"},
    "as of a day": {"asOf": "2024-06-01"},
    "both": {"knownAt": "2200-01-01T00:00:00.000000Z", "asOf": "2024-06-01"},
}


def main(
    persons: Annotated[int, typer.Option(help="Persons of the registry.")] = 10_000,
    before: Annotated[Path | None, typer.Option(help="Folder with query files that know no clocks.")] = None,
) -> None:
    """Measures and prints a table."""
    console = Console(stderr=True)
    registry.prepare(persons, console)
    with registry.started(persons, console) as connection:
        rows = asyncio.run(_measure(connection.open_store(), before))
    table = Table("question", *CLOCKS, "is a ratio to")
    for name, ratios in rows:
        against = "query files without clocks" if "before" in ratios else "no clock"
        table.add_row(name, *(f"{ratios[way]:.2f}" for way in CLOCKS), against)
    Console().print(table)


async def _measure(store: Store, before: Path | None) -> list[tuple[str, dict[str, float]]]:
    viewer = access.widest("bench", Role.INVESTIGATOR).as_parameter()
    endpoint = GraphQLEndpoint(build_schema()[0], Identities(Trust(Path())), store.catalogue)
    old = Catalogue(before / "cypher") if before is not None else None
    rows: list[tuple[str, dict[str, float]]] = []
    async with store:
        for path in sorted(EXAMPLES.glob("*.graphql")):
            given = path.with_suffix(".json")
            variables = json.loads(given.read_text("utf-8")) if given.exists() else {}
            roots = endpoint.plan(GraphQLRequest(path.read_text("utf-8"), variables, None)).roots
            if not roots:
                continue
            ways = {name: compile_statement(store.catalogue, _at(roots, clocks)) for name, clocks in CLOCKS.items()}
            if old is not None:
                with suppress(CatalogueError):  # a question that there was not then
                    ways["before"] = compile_statement(old, roots)
            times: dict[str, list[float]] = {name: [] for name in ways}
            for round_ in range(WARM_UP + ROUNDS):
                for name in [*ways][round_ % len(ways) :] + [*ways][: round_ % len(ways)]:
                    parameters: dict[str, Any] = ways[name].parameters | {"viewer": viewer}
                    begun = perf_counter()
                    await store.read(ways[name].text, parameters, name="bench.clocks", deadline=60.0)
                    if round_ >= WARM_UP:
                        times[name].append(perf_counter() - begun)
            base = median(times.get("before", times["no clock"]))
            rows.append((path.stem, {name: median(found) / base for name, found in times.items()}))
    return rows


def _at(roots: list[Crossing], clocks: dict[str, str]) -> list[Crossing]:
    return [replace(root, arguments={**root.arguments, **clocks}) for root in roots]


if __name__ == "__main__":
    typer.run(main)
