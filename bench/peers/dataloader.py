"""The peer with a DataLoader for each relation: a plain Strawberry server over the raw driver, as many teams write it.

No rights, no record of looks, no planner: a field that crosses a relation loads it, and loads of one moment become one
statement, whose text is the file of that name in `statements`. It keeps what it parsed and validated, as Strawberry's
documentation shows.
"""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, LiteralString, cast

import strawberry
from neo4j import READ_ACCESS, AsyncDriver
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.websockets import WebSocket
from strawberry.asgi import GraphQL
from strawberry.dataloader import DataLoader
from strawberry.extensions import ParserCache, ValidationCache
from strawberry.schema.config import StrawberryConfig
from strawberry.types import Info

from bench.floor import with_driver

STATEMENTS = {path.stem: path.read_text("utf-8") for path in (Path(__file__).parent / "statements").glob("*.cypher")}

Row = dict[str, Any]
Resolver = Callable[..., Awaitable[Any]]


class Loaders:
    """The loaders of one request: one for each relation and what it is asked with."""

    def __init__(self, driver: AsyncDriver) -> None:
        self._driver = driver
        self._loaders: dict[tuple[str, int | None], DataLoader[str, Any]] = {}

    async def ask(self, name: str, /, **given: Any) -> list[Any]:
        """What a statement finds."""
        return [row["found"] for row in await self._rows(name, given)]

    async def load(self, relation: str, key: str | None, first: int | None) -> Any:
        """What one thing is related to; loaded together with what is asked of others like it."""
        if key is None:
            return None
        loader = self._loaders.get((relation, first))
        if loader is None:

            async def batch(keys: list[str]) -> list[Any]:
                given = {"keys": keys} | ({} if first is None else {"first": first})
                found = {row["key"]: row["found"] for row in await self._rows(relation, given)}
                return [found.get(key) for key in keys]

            loader = self._loaders[relation, first] = DataLoader(batch)
        return await loader.load(key)

    async def _rows(self, name: str, given: Row) -> list[Row]:
        async with self._driver.session(database="neo4j", default_access_mode=READ_ACCESS, fetch_size=1000) as session:
            result = await session.run(cast(LiteralString, STATEMENTS[name]), given)
            return await result.data()


def _one(relation: str, of: str = "id") -> Any:
    """A field that crosses a relation to one thing or none."""

    async def resolve(root: Any, info: Info):
        return await info.context.load(relation, root[of], None)

    return strawberry.field(resolver=resolve)


def _many(relation: str, of: str = "id") -> Any:
    """A field that crosses a relation to all there are."""

    async def resolve(root: Any, info: Info):
        return await info.context.load(relation, root[of], None) or []

    return strawberry.field(resolver=resolve)


def _first(relation: str, of: str = "id") -> Any:
    """A field that crosses a relation to the first so many."""

    async def resolve(root: Any, info: Info, first: int):
        return await info.context.load(relation, root[of], first) or []

    return strawberry.field(resolver=resolve)


@strawberry.type
class Named:
    """A region, an article or a body."""

    code: str
    name: str


@strawberry.type
class Identity:
    full_name: str
    script: str | None
    valid_from: str | None


@strawberry.type
class Identifier:
    kind: str
    value: str


@strawberry.type
class Document:
    id: strawberry.ID
    number: str
    sha256: str
    received_at: str
    supplier: Named | None = _one("agency_by_code", "supplier_code")


@strawberry.type
class Official:
    name: str
    post: str
    agency: Named | None = _one("agency_of_official")


@strawberry.type
class Case:
    id: strawberry.ID
    number: str
    status: str
    articles: list[Named] = _many("articles_of_case")
    official: Official | None = _one("official_of_case")
    parties: list["Party"] = _first("parties_of_case")


@strawberry.type
class Party:
    role: str
    valid_from: str
    subject: "Subject" = _one("subject_by_id", "subject_id")
    case: Case = _one("case_by_id", "case_id")


@strawberry.type
class Entry:
    """An entry of any account, with what the questions ask of one."""

    id: strawberry.ID
    typename: str
    number: str
    account: str
    status: str
    valid_from: str
    reason: str | None
    scope: str | None
    measure: str | None
    offence: str | None
    stage: str | None
    basis: str | None
    deciding_court: str | None
    state: str | None
    amount_minor_units: str | None
    amount_currency: str | None
    region: Named | None = _one("region_by_code", "region_code")
    subject: "Subject | None" = _one("subject_of_entry")
    case: Case | None = _one("case_of_entry")
    documents: list[Document] = _many("documents_of_entry")


@strawberry.type
class PageInfo:
    has_next_page: bool


@strawberry.type
class Entries:
    total_count: int
    nodes: list[Entry]
    page_info: PageInfo | None


@strawberry.type
class LinkFact:
    kind: str
    is_reversed: bool
    valid_from: str | None
    role: str | None
    amount_minor_units: str | None
    amount_currency: str | None
    document: Document | None = _one("document_by_id", "document_id")


@strawberry.type
class Link:
    facts: list[LinkFact]
    target: "Subject" = _one("subject_by_id", "target_id")


@strawberry.type
class Links:
    total_count: int
    nodes: list[Link]


@strawberry.type
class Subject:
    """A person or an organization."""

    id: strawberry.ID
    full_name: str | None
    name: str | None
    born_on: str | None
    identities: list[Identity] = _many("identities_of_subject")
    identifiers: list[Identifier] = _many("identifiers_of_subject")
    entries: Entries = _first("entries_of_subject")
    cases: list[Party] = _first("cases_of_subject")
    directs: list[Link] = _first("directed_by_subject")
    founded: list[Link] = _first("founded_by_subject")
    owns: list[Link] = _first("owned_by_subject")
    paid: Links = _first("paid_by_subject")


@strawberry.type
class Total:
    entries: int
    year: str | None
    amount_minor_units: str
    amount_currency: str
    article: Named | None = _one("article_by_code", "article_code")
    region: Named | None = _one("region_by_code", "region_code")


@strawberry.type
class End:
    typename: str
    id: strawberry.ID | None
    full_name: str | None
    name: str | None
    number: str | None
    kind: str | None
    value: str | None


@strawberry.type
class Hop:
    derived_by: str | None
    source: End
    target: End
    facts: list[LinkFact]


@strawberry.type
class Chain:
    length: int
    hops: list[Hop]


@strawberry.type
class Connections:
    paths: list[Chain]


async def _persons(info: Info, name: str, first: int):
    return await info.context.ask("persons_by_name", name=name, first=first)


async def _subject(info: Info, id: strawberry.ID):
    return await info.context.load("subject_by_id", id, None)


async def _account_entries(info: Info, account: str, status: str, first: int):
    return (await info.context.ask("entries_of_account", account=account, status=status, first=first))[0]


async def _totals(info: Info, by_article: bool = False, by_region: bool = False, by_year: bool = False):
    return await info.context.ask("confiscated_totals", by_article=by_article, by_region=by_region, by_year=by_year)


async def _connections(info: Info, between: list[strawberry.ID], max_hops: int):
    return cast(Any, {"paths": await info.context.ask("shortest_paths", between=between, max_hops=max_hops)})


@strawberry.type
class Query:
    persons: list[Subject] = strawberry.field(resolver=_persons)
    subject: Subject | None = strawberry.field(resolver=_subject)
    account_entries: Entries = strawberry.field(resolver=_account_entries)
    confiscated_totals: list[Total] = strawberry.field(resolver=_totals)
    connections: Connections = strawberry.field(resolver=_connections)


class _Server(GraphQL[Loaders, None]):
    async def get_context(self, request: Request | WebSocket, response: Response | WebSocket) -> Loaders:
        return Loaders(request.app.state.driver)


def create_dataloader(uri: str, user: str, password: str) -> Starlette:
    """The application."""
    parsed, validated = ParserCache(), ValidationCache()
    schema = strawberry.Schema(
        Query,
        config=StrawberryConfig(default_resolver=dict.get),
        extensions=[lambda: parsed, lambda: validated],
    )
    server = _Server(schema, graphql_ide=None, subscription_protocols=[])
    return Starlette(routes=[Route("/graphql", server, methods=["POST"])], lifespan=with_driver(uri, user, password))
