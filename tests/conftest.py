"""One real Neo4j for the whole run: the embedded one, or another by ESEP_NEO4J_URI. It holds the demo registry.

Tests share the database, as people do: a test that needs facts of its own submits documents about people that it has
just invented (`tests.worlds`), and asks about those. Nothing here is skipped for want of an engine.
"""

import json
import os
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import hypothesis
import pytest
from rich.console import Console
from starlette.applications import Starlette
from starlette.requests import Request

from api.app import create_app, http_server
from api.connection import Connection, connected
from api.identity import Identities
from api.settings import Settings
from graph import demo
from graph.audit.record import RecordOfLooks
from graph.documents.ingest import ingest
from graph.model.viewer import Role, Viewer
from graph.rules import access
from graph.signing.trust import Trust
from graph.store.schema import apply_schema
from graph.store.store import Store

PERSONS = 2_000
SEED = 510
ROOT = Path(__file__).parents[1]

hypothesis.settings.register_profile(
    "esep",
    deadline=None,  # the first question of a shape waits for Neo4j's planner
    derandomize="CI" in os.environ,
    print_blob=True,
    suppress_health_check=[hypothesis.HealthCheck.too_slow, hypothesis.HealthCheck.data_too_large],
)
hypothesis.settings.load_profile("esep")


@pytest.fixture(scope="session")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    """The database of the run."""
    ours = {"ESEP_DATA_DIR": str(tmp_path_factory.mktemp("store")), "ESEP_NEO4J_HEAP": "1g"}
    cache = {"ESEP_CACHE_DIR": os.environ.get("ESEP_CACHE_DIR", str(ROOT / ".esep" / "cache"))}
    given = {name: value for name, value in os.environ.items() if name.startswith("ESEP_NEO4J_")}
    with connected(Settings.from_environment(ours | cache | given), Console(stderr=True), own_engine=True) as found:
        yield found


@pytest.fixture(scope="session")
def answers(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    """The demonstration registry's documents and its answer key."""
    file = tmp_path_factory.mktemp("demo") / "demo.jsonl"
    written = demo.write(file, PERSONS, SEED)
    return file, json.loads(written.answers.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def key(answers: tuple[Path, dict[str, Any]]) -> dict[str, Any]:
    """The answer key: what was planted and what the examples must find."""
    return answers[1]


@pytest.fixture(scope="session")
async def store(connection: Connection, answers: tuple[Path, dict[str, Any]]) -> AsyncIterator[Store]:
    """The store, with its schema and the demonstration registry."""
    async with connection.open_store() as store:
        await apply_schema(store)
        summary = await ingest(store, answers[0], answers[0].with_suffix(".rejects"))
        assert summary.refused == 0, summary.refused_by_code
        yield store


@pytest.fixture(scope="session")
def officials() -> dict[str, Viewer]:
    """By token: a viewer of each role with all that it could be granted, for tests that are not about grounds."""
    return {
        f"token-of-{role.value}": access.widest(
            f"Test {role.value.lower()}", role, "PD-75" if role is Role.SUBMITTER else None
        )
        for role in Role
    }


@pytest.fixture(scope="session")
def demo_tokens(officials: dict[str, Viewer]) -> dict[str, str]:
    """Role → token."""
    return {viewer.role.value: token for token, viewer in officials.items()}


@dataclass(frozen=True, slots=True)
class OneClick:
    """Offers the fixed viewers of the tests as a demonstration does, each under the role's name."""

    officials_by_token: dict[str, Viewer]

    def officials(self) -> list[dict[str, str]]:
        """All of them."""
        return [
            {"id": one.role.value, "name": one.name, "role": one.role.value} for one in self.officials_by_token.values()
        ]

    async def sign_in(self, store: Store, request: Request, official: str) -> dict[str, Any] | None:
        """The token of one of them."""
        tokens = {one.role.value: token for token, one in self.officials_by_token.items()}
        return {"token": tokens[official], "request": None} if official in tokens else None


@pytest.fixture(scope="session")
def looks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the served API keeps its record of looks."""
    return tmp_path_factory.mktemp("looks")


@pytest.fixture(scope="session")
def served(connection: Connection, store: Store, officials: dict[str, Viewer], looks: Path) -> Iterator[str]:
    """The address of the API, served in a thread as `esep serve` would."""
    identities = Identities(Trust(Path("no trust")), officials)
    application = create_app(connection.open_store, lambda: RecordOfLooks(looks), identities, OneClick(officials))
    with serving(application) as address:
        yield address


@contextmanager
def serving(application: Starlette) -> Iterator[str]:
    """The address of an application that a thread serves as `esep serve` would."""
    server = http_server(application)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive(), "the server did not start"
        thread.join(0.05)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)


class Client:
    """Asks the API as an official would."""

    def __init__(self, http: httpx.AsyncClient, tokens: dict[str, str]) -> None:
        self._http = http
        self._tokens = tokens

    def headers(self, role: str | None = "INVESTIGATOR") -> dict[str, str]:
        """What an official's request says of itself; None is nobody."""
        accepted = {"accept": "application/graphql-response+json", "content-type": "application/json"}
        return accepted if role is None else accepted | {"authorization": f"Bearer {self._tokens[role]}"}

    async def send(self, body: bytes, role: str | None = "INVESTIGATOR", **headers: str) -> httpx.Response:
        """The HTTP response to these very bytes."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return await self._http.post("/graphql", content=body, headers=self.headers(role) | named)

    async def post(
        self, query: str, variables: dict[str, Any] | None = None, role: str | None = "INVESTIGATOR"
    ) -> httpx.Response:
        """The HTTP response to an operation."""
        return await self.send(json.dumps({"query": query, "variables": variables or {}}).encode(), role)

    async def ask(self, query: str, variables: dict[str, Any] | None = None, role: str | None = "INVESTIGATOR") -> Any:
        """The data of an answer that must have no errors."""
        response = await self.post(query, variables, role)
        body = response.json()
        assert "errors" not in body, body["errors"]
        return body["data"]

    async def refused(
        self, query: str, variables: dict[str, Any] | None = None, role: str | None = "INVESTIGATOR"
    ) -> str:
        """The code with which an operation is refused."""
        body = (await self.post(query, variables, role)).json()
        return body["errors"][0]["extensions"]["code"]

    @property
    def http(self) -> httpx.AsyncClient:
        """For requests that are not GraphQL."""
        return self._http


@pytest.fixture(scope="session")
async def client(served: str, demo_tokens: dict[str, str]) -> AsyncIterator[Client]:
    """A client of the served API."""
    async with httpx.AsyncClient(base_url=served, timeout=30) as http:
        yield Client(http, demo_tokens)


@pytest.fixture(scope="session")
async def inside(
    connection: Connection,
    store: Store,
    officials: dict[str, Viewer],
    demo_tokens: dict[str, str],
    tmp_path_factory: pytest.TempPathFactory,
) -> AsyncIterator[Client]:
    """A client of the same application without a socket, over the tests' own store, whose statements can be counted."""
    record = RecordOfLooks(tmp_path_factory.mktemp("looks"))
    application = create_app(connection.open_store, lambda: record, Identities(Trust(Path("no trust")), officials))
    application.state.store, application.state.record = store, record
    async with httpx.AsyncClient(transport=httpx.ASGITransport(application), base_url="http://esep") as http:
        yield Client(http, demo_tokens)
