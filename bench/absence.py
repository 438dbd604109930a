"""Whether time tells that something hidden is there: what may not be known, and what does not exist, asked in turns.

    python -m bench.absence [--persons 10000]

Secret cases and entries under them are asked for by their ids, each beside an id that nothing has, by an analyst to
whom nothing secret is open. `P(longer)` is the chance that a hidden one takes longer than an absent one: a half tells
nothing. Its error is that of so many pairs; the ratio is of medians.
"""

import asyncio
import random
from statistics import median
from time import perf_counter
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from ulid import ULID

from api.graphql.body import GraphQLRequest
from api.graphql.endpoint import GraphQLEndpoint
from api.graphql.schema import build_schema
from api.identity import Identities
from bench import registry
from bench.load import WrongAnswer
from graph.model.viewer import Role, Viewer
from graph.rules import access
from graph.signing.trust import Trust
from graph.store.store import Store

PAIRS = 1_000
WARM_UP = 100
HIDDEN = "MATCH (thing:Case|AccountEntry) WHERE thing.seal IS NOT NULL RETURN thing.id AS id LIMIT 1000"
QUESTIONS = {
    "node": "query ($id: ID!) { node(id: $id) { id } }",
    "case with parties": "query ($id: ID!) { case(id: $id) { number parties(first: 5) { totalCount } } }",
    "charge with its case": "query ($id: ID!) { launderingCharge(id: $id) { number case { number } } }",
}


def main(persons: Annotated[int, typer.Option(help="Persons of the registry.")] = 10_000) -> None:
    """Measures and prints a table."""
    console = Console(stderr=True)
    registry.prepare(persons, console)
    with registry.started(persons, console) as connection:
        rows = asyncio.run(_measure(connection.open_store()))
    table = Table("question", "pairs", "hidden / absent", "P(longer)", "error of it")
    for name, ratio, longer in rows:
        table.add_row(name, str(PAIRS), f"{ratio:.3f}", f"{longer:.3f}", f"{0.5 / PAIRS**0.5:.3f}")
    Console().print(table)


async def _measure(store: Store) -> list[tuple[str, float, float]]:
    async with store:
        schema = build_schema()[0]
        endpoint = GraphQLEndpoint(schema, Identities(Trust(registry.ROOT)), store.catalogue)
        analyst = Viewer(
            "", Role.FINANCIAL_MONITORING, access.RIGHTS[Role.FINANCIAL_MONITORING].accounts(None), request=""
        )
        hidden = [row["id"] for row in await store.command(HIDDEN)]
        return [(name, *await _turns(endpoint, store, analyst, query, hidden)) for name, query in QUESTIONS.items()]


async def _turns(
    endpoint: GraphQLEndpoint, store: Store, viewer: Viewer, query: str, hidden: list[str]
) -> tuple[float, float]:
    """The ratio of medians, and the chance that what is hidden takes longer, each pair in an order by chance."""
    chance = random.Random(registry.SEED)  # noqa: S311
    times: tuple[list[float], list[float]] = ([], [])
    for turn in range(-WARM_UP, PAIRS):
        pair = [(0, chance.choice(hidden)), (1, str(ULID()))]
        chance.shuffle(pair)
        for side, id_ in pair:
            begun = perf_counter()
            body = await endpoint.answer(store, viewer, GraphQLRequest(query, {"id": id_}, None, True))
            took = perf_counter() - begun
            if body != {"data": dict.fromkeys(body["data"])}:
                raise WrongAnswer("Something hidden was shown.")
            if turn >= 0:
                times[side].append(took)
    longer = sum(one > other for one, other in zip(*times, strict=True)) / PAIRS
    return median(times[0]) / median(times[1]), longer


if __name__ == "__main__":
    typer.run(main)
