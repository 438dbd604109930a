import os
import re
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.async_api import Browser, ConsoleMessage, Page, Route, WebSocketRoute, async_playwright

from api.connection import Connection
from api.graphql.endpoint import GraphQLEndpoint
from api.graphql.schema import build_schema
from api.identity import Identities
from api.warming import of_pages, warm
from graph.signing.trust import Trust
from graph.store.store import Store

QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # what a browser asks on its own account fails too
)


@dataclass
class Visit:
    """One browser's window on the served registry, and everything it did that it should not have done."""

    page: Page
    base: str
    left_the_machine: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    async def open(self, path: str) -> None:
        self.page.on("request", lambda request: self._saw(request.url))
        self.page.on("websocket", lambda socket: self._saw(socket.url))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", self._heard)
        await self.page.context.route("**/*", self._let_home_only)
        await self.page.context.route_web_socket(re.compile(".*"), self._refuse)
        await self.page.goto(self.base + path)

    async def screenshot(self, name: str) -> None:
        if folder := os.environ.get("ESEP_SCREENSHOTS"):
            await self.page.screenshot(path=Path(folder) / f"{name}.png")

    def _is_home(self, url: str) -> bool:
        return urlsplit(url).scheme == "data" or urlsplit(url).netloc == urlsplit(self.base).netloc

    def _saw(self, url: str) -> None:
        self.requests.append(url)
        if not self._is_home(url):
            self.left_the_machine.append(url)

    def _heard(self, said: ConsoleMessage) -> None:
        if said.type in ("error", "warning"):
            self.complaints.append(said.text)

    async def _let_home_only(self, route: Route) -> None:
        await (route.continue_() if self._is_home(route.request.url) else route.abort())

    async def _refuse(self, socket: WebSocketRoute) -> None:
        self._saw(socket.url)
        await socket.close()


@pytest.fixture(scope="session")
async def browser() -> AsyncIterator[Browser]:
    chromium = shutil.which("chromium") or pytest.fail("needs Debian's package chromium; `make test` installs it")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=list(QUIET))
        yield browser
        await browser.close()


@pytest.fixture(scope="session")
async def warmed(connection: Connection, store: Store) -> None:
    """The pages' questions are planned, as they are once `esep serve` has started."""
    endpoint = GraphQLEndpoint(build_schema()[0], Identities(Trust(Path("no trust"))), store.catalogue)
    await warm(connection, endpoint, of_pages())


@pytest.fixture
async def visit(browser: Browser, served: str, warmed: None) -> AsyncIterator[Visit]:
    context = await browser.new_context(viewport={"width": 1440, "height": 900})
    visit = Visit(await context.new_page(), served)
    yield visit
    await context.close()
    assert visit.left_the_machine == []
    assert visit.complaints == []
