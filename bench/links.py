"""What links cost beside the best hand-written Cypher, at several sizes of the registry and around a hub.

    python -m bench.links [--persons 10000 --persons 100000]

Each registry is the demonstration's with one hub more, which paid 100,000 times. A question is asked of the API, its
statements planned, and of Neo4j by one statement through the raw driver, in turns; both are told ids and documents. A
hand-written statement is stopped after the time that a question of the API has. Answers are compared by their lengths.
Writes bench/results/links.md.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from time import perf_counter
from typing import Annotated, Any, LiteralString, cast

import typer
from neo4j import AsyncDriver, AsyncGraphDatabase, Query
from neo4j.exceptions import ClientError, TransientError
from rich.console import Console
from rich.progress import track

from api.graphql.body import GraphQLRequest
from api.graphql.endpoint import GraphQLEndpoint
from api.graphql.schema import build_schema
from api.identity import Identities
from bench import registry
from bench.command import run
from graph.model.errors import EsepError
from graph.model.relationship import HopKind
from graph.model.viewer import Role
from graph.rules.access import widest
from graph.signing.trust import Trust
from graph.store.store import READ_DEADLINE, Store

RESULTS = registry.ROOT / "bench" / "results" / "links.md"
NAMED = "bench-links"
HUB, HUB_LINKS = "01HVB000000000000000000000", 100_000
SAMPLE, WARM_UP = 60, 10

_KINDS = "|".join(HopKind)
_PLANT = """
CREATE (hub:Subject:Organization {id: $hub, typename: 'Organization', country: 'KZ'})
WITH hub, COLLECT { MATCH (document:Document) RETURN document.id LIMIT 1 }[0] AS document,
  COLLECT { MATCH (person:Person) RETURN person LIMIT 1000 } AS people
UNWIND range(1, $links) AS number
WITH hub, document, people[number % size(people)] AS person, number
CREATE (hub)-[:PAID {validFrom: '2020-01-01', recordedAt: '2020-01-01T00:00:00.000000Z', documentId: document,
  amountMinorUnits: number, amountCurrency: 'KZT'}]->(person)
"""
_PAIRS = f"""
MATCH (one:Person) WHERE EXISTS {{ (one)-[:PARTY_TO|DIRECTOR_OF|OWNS]-() }}
WITH one ORDER BY reverse(one.id) LIMIT $sample * 4
RETURN one.id AS one, COLLECT {{
  MATCH (one) (()-[:{_KINDS}]-(to WHERE coalesce(to.id, '') <> $hub)){{4}} (other:Person)
  WHERE other <> one RETURN other.id LIMIT 1
}}[0] AS other
"""
_API = {
    "path of up to 6 hops": "query ($one: ID!, $other: ID!) { connections(between: [$one, $other], maxHops: 6) "
    "{ paths { length hops { source { ...End } target { ...End } facts { kind document { id } } } } cut { reason } } }",
    "10 shortest": "query ($one: ID!, $other: ID!) { connections(between: [$one, $other], maxHops: 6, "
    "choice: NEXT_SHORTEST, most: 10) "
    "{ paths { length hops { source { ...End } target { ...End } facts { kind document { id } } } } cut { reason } } }",
    "a hub, expanded": "query ($hub: ID!) { expansion(of: $hub, limit: 200) "
    "{ links counts { kind count } hops { target { ...End } facts { kind document { id } } } } }",
    "two hops around somebody": "query ($one: ID!) { network(of: [$one], depth: 2) "
    "{ members { thing { ...End } } hops { source { ...End } target { ...End } facts { kind document { id } } } "
    "cut { reason } } }",
    "a typology": 'query { dryRunTypology(code: "circular_ownership", limit: 50) '
    "{ looked cut matches { explanation parts { part } } } }",
}
_END = " fragment End on PathEnd { ... on Person { id } ... on Organization { id } ... on Case { id } }"
_TOLD = (
    "[node IN nodes(path) | coalesce(node.id, node.value)] AS things, "
    "[link IN relationships(path) | [type(link), link.documentId]] AS links"
)
_BY_HAND = {
    "path of up to 6 hops": f"MATCH (one:Person {{id: $one}}), (other:Person {{id: $other}}) "
    f"MATCH path = allShortestPaths((one)-[:{_KINDS}*..6]-(other)) "
    f"WHERE none(node IN nodes(path) WHERE node.id = $hub) WITH {_TOLD} LIMIT 50 "
    "RETURN collect([things, links]) AS rows",
    "10 shortest": f"MATCH (one:Person {{id: $one}}), (other:Person {{id: $other}}) "
    f"MATCH path = SHORTEST 10 (one) (()-[link:{_KINDS}]-(to WHERE coalesce(to.id, '') <> $hub)){{1,6}} (other) "
    f"WITH {_TOLD} RETURN collect([things, links]) AS rows",
    "a hub, expanded": "MATCH (hub:Organization {id: $hub}) "
    f"RETURN COUNT {{ (hub)-[:{_KINDS}]-() }} AS links, COLLECT {{ MATCH (hub)-[link:{_KINDS}]-(other) "
    "WITH link, other ORDER BY link.validFrom DESC LIMIT 200 RETURN [other.id, type(link), link.documentId] } AS rows",
    "two hops around somebody": f"MATCH path = (one:Person {{id: $one}})-[:{_KINDS}*1..2]-(other) "
    f"WHERE none(node IN nodes(path) WHERE node.id = $hub) WITH {_TOLD} LIMIT 400 "
    "RETURN collect([things, links]) AS rows",
    "a typology": "MATCH circle = (start:Organization)-[links:OWNS*2..6]->(start) "
    "WHERE all(company IN nodes(circle) WHERE company.id >= start.id) "
    "RETURN collect([company IN nodes(circle) | company.id])[..50] AS rows",
}
_LENGTHS = ("path of up to 6 hops", "10 shortest")  # questions of which both sides have paths of the same lengths

console = Console(stderr=True)
app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


@dataclass(slots=True)
class Side:
    """The seconds of one side's answers, and how many there were not in time."""

    seconds: list[float] = field(default_factory=list[float])
    stopped: int = 0

    def percentile(self, part: float) -> float:
        """The seconds within which this part of the answers came."""
        ordered = sorted(self.seconds) or [READ_DEADLINE]
        return ordered[min(int(part * len(ordered)), len(ordered) - 1)]


@app.command()
def links(
    persons: Annotated[list[int], typer.Option(min=1_000, help="Sizes of the registry.")] = [10_000, 100_000],  # noqa: B006
) -> None:
    """Measures and writes a table."""
    rows: list[str] = []
    for size in persons:
        registry.prepare(size, console, NAMED)
        with registry.started(size, console, NAMED) as connection:
            assert connection.engine is not None
            address = connection.engine.address
            driver = AsyncGraphDatabase.driver(
                address.uri, auth=(address.user, address.password.get_secret_value()), notifications_min_severity="OFF"
            )
            rows += asyncio.run(_measured(connection.open_store(), driver, size))
    text = "\n".join([*_head(" ".join(f"--persons {size}" for size in persons)), *rows, ""])
    RESULTS.write_text(text, encoding="utf-8")
    Console(width=200).print(text, markup=False, highlight=False)


async def _measured(store: Store, driver: AsyncDriver, persons: int) -> list[str]:
    async with store, driver:
        await store.verify(within=60)
        if not await store.command("MATCH (hub:Organization {id: $hub}) RETURN hub.id AS id", {"hub": HUB}):
            await store.command(cast(LiteralString, _PLANT), {"hub": HUB, "links": HUB_LINKS})
        found = await store.command(cast(LiteralString, _PAIRS), {"sample": SAMPLE, "hub": HUB})
        pairs = [{"one": row["one"], "other": row["other"], "hub": HUB} for row in found if row["other"]][:SAMPLE]
        endpoint = GraphQLEndpoint(build_schema()[0], Identities(Trust(registry.ROOT)), store.catalogue)
        viewer = widest("bench", Role.FINANCIAL_MONITORING)

        async def by_api(name: str, pair: dict[str, str]) -> list[int]:
            query = _API[name] + (_END if "...End" in _API[name] else "")
            given = {key: value for key, value in pair.items() if f"${key}:" in query}
            body = await endpoint.answer(store, viewer, GraphQLRequest(query, given, None, True))
            if "errors" in body:
                raise TimeoutError(body["errors"][0]["extensions"]["code"])
            return [path["length"] for path in body["data"].get("connections", {}).get("paths", ())]

        async def by_hand(name: str, pair: dict[str, str]) -> list[int]:
            async with driver.session(database="neo4j") as session:
                query = Query(cast(LiteralString, _BY_HAND[name]), timeout=READ_DEADLINE)
                record = await (await session.run(query, cast(dict[str, Any], pair))).single(strict=True)
                return [len(row[1]) for row in record["rows"]] if name in _LENGTHS else []

        return [
            await _row(name, persons, pairs, by_api, by_hand)
            for name in track(_API, description=f"{persons:,} persons", console=console)
        ]


Ask = Callable[[str, dict[str, str]], Awaitable[list[int]]]


async def _row(name: str, persons: int, pairs: list[dict[str, str]], by_api: Ask, by_hand: Ask) -> str:
    sides = Side(), Side()
    unlike = 0
    for at, pair in enumerate([*pairs[:WARM_UP], *pairs]):
        answers: list[list[int] | None] = []
        for side, ask in zip(sides, (by_api, by_hand), strict=True):
            begun = perf_counter()
            answer = None
            with suppress(EsepError, TimeoutError, ClientError, TransientError):
                answer = await ask(name, pair)
            answers.append(answer)
            if at >= WARM_UP:
                side.stopped += answer is None
                if answer is not None:
                    side.seconds.append(perf_counter() - begun)
        unlike += at >= WARM_UP and None not in answers and min(answers[0] or [0]) != min(answers[1] or [0])
    ours, floor = sides
    cells = [f"{persons:,}", name, str(len(pairs))]
    for part in (0.5, 0.99):
        one, other = ours.percentile(part), floor.percentile(part)
        cells += [f"{one * 1e3:.1f} / {other * 1e3:.1f}", f"{one / other:.2f}"]
    return f"| {' | '.join([*cells, f'{ours.stopped} / {floor.stopped}', str(unlike) if name in _LENGTHS else ''])} |"


def _head(sizes: str) -> list[str]:
    return [
        "# Links",
        "",
        f"`python -m bench.links {sizes}`: Esep / the best hand-written Cypher by the raw driver, in turns of one "
        f"run; milliseconds, and their ratios, which hold elsewhere. A hub has {HUB_LINKS:,} links; nothing leads "
        f"through it, on either side. Stopped: not answered within {READ_DEADLINE:.0f} s. Unlike: how "
        "often the nearest path had another length. An answer of Esep has passed rights, secrecy and bounds, and "
        "names facts by their documents.",
        "",
        "| persons | question | asked | p50 | ratio | p99 | ratio | stopped | unlike |",
        "|---:|---|---:|---:|---:|---:|---:|---:|---:|",
    ]


if __name__ == "__main__":
    run(app, console)
