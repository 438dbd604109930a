"""How soon the explorer shows what was asked, in a real Chromium: `python -m bench.explorer [--persons 4000]`.

Three ratios, each of two things that were measured in turns within one run:

- the first meaningful view of `/explore`, beside a page without script or style that the same server sends under the
  same headers; each load in a browser's window of its own, which remembers nothing;
- an expansion of 500 neighbours, from the click to the frame that shows them, beside the same question asked by `fetch`
  alone until its JSON is read;
- the frames of a picture of 5,000 things and 10,000 links while it is moved, beside 30 in a second.

Prints a table and writes `bench/results/explorer.md`. Nothing leaves the machine.
"""

import asyncio
import json
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Annotated, Any

import typer
from playwright.async_api import (
    Browser,
    BrowserContext,
    FilePayload,
    Page,
    Request,
    Route,
    ViewportSize,
    async_playwright,
)
from rich.console import Console

from api.graphql.endpoint import GraphQLEndpoint
from api.graphql.schema import build_schema
from api.identity import Identities
from api.warming import of_pages, warm
from bench import registry
from bench.command import run
from bench.load import WrongAnswer
from bench.measure import machine
from bench.questions import ESEP
from bench.serve import BARE, LOOPBACK, Side, serving
from graph.signing.trust import Trust
from graph.store.catalogue import Catalogue

FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")
DESK: ViewportSize = {"width": 1280, "height": 720}
MOST = 500
HUBS, EACH, THINGS = 20, 500, 5_000
TRIES = 5
ROUNDS = 5  # in which the picture is moved
HUB = "MATCH (hub:Organization)-[paid:PAID]-() RETURN hub.id AS id, count(paid) AS links ORDER BY links DESC LIMIT 1"

PAINTED = """() => new Promise(done => new PerformanceObserver(list => {
  const found = list.getEntriesByName('first-contentful-paint')[0];
  if (found) done(found.startTime);
}).observe({type: 'paint', buffered: true}))"""
MEASURED = """name => new Promise(done => {
  const look = () => {
    const found = performance.getEntriesByName(name).at(-1);
    if (found) done(found.duration);
    else setTimeout(look, 20);
  };
  look();
})"""
ASKED = """async ([headers, body]) => {
  const begun = performance.now();
  await (await fetch('/graphql', {method: 'POST', headers, body})).json();
  return performance.now() - begun;
}"""

RESULT = Path(__file__).parent / "results" / "explorer.md"
REPORT = """# How soon the explorer shows what was asked

`python -m bench.explorer --persons {persons} --loads {loads}`, {day}, {cores} cores that others share
(load average {load:.0f} when it began), Chromium {browser} without a graphics card.
Medians in milliseconds; the quarters are those of the single times.

| what | times | median | quarters | beside | median | quarters | ratio | bound |
|---|---|---|---|---|---|---|---|---|
{rows}

{frames} frames of {things:,} things and {links:,} links were measured by the page itself while it was moved and zoomed,
in {rounds} rounds: the median frame took {frame:.1f} ms, {rate:.0f} in a second; of twenty, the slowest took {slow:.1f}
ms, {slow_rate:.0f} in a second. The bound is 30.
"""


@dataclass(frozen=True, slots=True)
class Compared:
    """Times of two things that were done in turns, in milliseconds."""

    what: str
    beside: str
    bound: float
    times: list[float]
    floor: list[float]

    def row(self) -> str:
        """A line of the table."""
        ratio = median(self.times) / median(self.floor)
        one, other = _said(self.times), _said(self.floor)
        return f"| {self.what} | {len(self.times)} | {one} | {self.beside} | {other} | {ratio:.2f} | {self.bound} |"


def _said(times: list[float]) -> str:
    ordered = sorted(times)
    return f"{median(times):.1f} | {ordered[len(ordered) // 4]:.1f} – {ordered[3 * len(ordered) // 4]:.1f}"


def hops(hub: int) -> list[dict[str, Any]]:
    """An answer of 500 hops; each thing is at two hubs, so that 5,000 things have 10,000 links."""
    source = {"__typename": "Organization", "id": f"HUB{hub}", "name": f"Hub {hub}", "country": "KZ"}
    fact = {"kind": "PAID", "isReversed": False, "validFrom": "2020-01-01", "validTo": None, "role": None}
    fact |= {"kinship": None, "sharePercent": None, "amount": None, "document": None}
    ids = ((hub * EACH // 2 + n) % (THINGS - HUBS) for n in range(EACH))
    person = {"__typename": "Person", "fullName": "A Person", "bornOn": "1990-01-01"}
    common = {"kind": "PAID", "factCount": 1, "source": source, "facts": [fact]}
    return [common | {"target": person | {"id": f"P{number}"}} for number in ids]


async def answered(route: Route) -> None:
    """Answers an expansion of a hub in the registry's place."""
    asked = json.loads(route.request.post_data or "{}")
    await route.fulfill(json={"data": {"expansion": {"hops": hops(int(asked["variables"]["id"].removeprefix("HUB")))}}})


def large_view() -> FilePayload:
    """A saved view that asks for 5,000 things and 10,000 links."""
    steps = [{"do": "expand", "id": f"HUB{hub}", "kinds": ["PAID"], "most": EACH} for hub in range(HUBS)]
    view: dict[str, Any] = {"format": "esep-view", "version": 1, "savedAt": "", "steps": steps}
    view |= {"hidden": [], "pinned": [], "places": {}}
    return {"name": "view.json", "mimeType": "application/json", "buffer": json.dumps(view).encode()}


async def moved(page: Page) -> tuple[int, float, float]:
    """Drags and zooms the picture; how many frames that were, their median, and the slowest of twenty."""
    graph = page.locator("#graph")
    await graph.evaluate("canvas => delete canvas.dataset.frames")
    box = await graph.bounding_box()
    assert box is not None
    await page.mouse.move(box["x"] + 20, box["y"] + 20)
    await page.mouse.down()
    for n in range(60):
        await page.mouse.move(box["x"] + 20 + 6 * n, box["y"] + 20 + 3 * n)
    await page.mouse.up()
    for n in range(40):
        await page.mouse.wheel(0, 60 if n % 20 < 10 else -60)
    await page.locator("#graph[data-frames]").wait_for()
    frames, middle, slow = (await graph.get_attribute("data-frames") or "").split()
    return int(frames), float(middle), float(slow)


def bench(
    persons: Annotated[int, typer.Option(min=2_000, help="Persons of the registry.")] = 4_000,
    loads: Annotated[int, typer.Option(min=20, help="Loads of each page, and expansions.")] = 40,
) -> None:
    """Measures, prints and writes."""
    registry.prepare(persons, console)
    with _served(persons) as (side, hub):
        text = asyncio.run(_measured(side, hub, persons, loads))
    RESULT.write_text(text, "utf-8")
    print(text)


@contextmanager
def _served(persons: int) -> Iterator[tuple[Side, str]]:
    with registry.started(persons, console) as connection:
        assert connection.engine is not None

        async def hub() -> str:
            await warm(
                connection, GraphQLEndpoint(build_schema()[0], Identities(Trust(Path())), Catalogue()), of_pages()
            )
            async with connection.open_store() as store:
                return (await store.command(HUB))[0]["id"]

        with serving(ESEP, connection.engine.address, {}) as side:
            yield side, asyncio.run(hub())


async def _measured(side: Side, hub: str, persons: int, loads: int) -> str:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(FLAGS))
        base = f"http://{LOOPBACK}:{side.port}"
        load = os.getloadavg()[0]
        rows = [await _first_views(browser, base, loads)]
        console.print(rows[0].row())
        rows.append(await _expansions(await _window(browser, side), base, hub, loads))
        console.print(rows[1].row())
        rounds = await _frames(await _window(browser, side), base)
        frame, slow = median(one[1] for one in rounds), median(one[2] for one in rounds)
        said = {"rows": "\n".join(row.row() for row in rows), "frames": sum(one[0] for one in rounds)}
        said |= {"frame": frame, "rate": 1_000 / frame, "slow": slow, "slow_rate": 1_000 / slow}
        said |= {
            "load": load,
            "persons": persons,
            "loads": loads,
            "day": datetime.now(UTC).date(),
            "browser": browser.version,
        }
        said |= {"cores": machine()["cores"], "things": THINGS, "links": HUBS * EACH, "rounds": ROUNDS}
        await browser.close()
    return REPORT.format(**said)


async def _window(browser: Browser, side: Side) -> BrowserContext:
    """A window in which somebody is signed in."""
    context = await browser.new_context(viewport=DESK, locale="en")
    session = json.dumps({"token": side.token, "request": "", "official": ""})
    await context.add_init_script(f"sessionStorage.setItem('esep:session', {json.dumps(session)})")
    return context


async def _first_views(browser: Browser, base: str, loads: int) -> Compared:
    async def painted(address: str) -> float:
        context = await browser.new_context(viewport=DESK, locale="en")
        page = await context.new_page()
        await page.goto(base + address)
        took = await page.evaluate(PAINTED)
        if address != BARE and not await page.locator("#search input").is_visible():
            raise WrongAnswer("The first view is not there.")
        await context.close()
        return took

    times: tuple[list[float], list[float]] = ([], [])
    for turn in range(-3, loads):
        for kept, address in zip(times, ("/explore", BARE), strict=True):
            took = await painted(address)
            if turn >= 0:
                kept.append(took)
    return Compared("first meaningful view", "a bare page", 1.5, *times)


async def _expansions(context: BrowserContext, base: str, hub: str, rounds: int) -> Compared:
    page, bare = await context.new_page(), await context.new_page()
    await bare.goto(base + BARE)
    await page.goto(f"{base}/explore#Organization:{hub}")
    times: tuple[list[float], list[float]] = ([], [])
    for turn in range(-3, rounds):
        await page.bring_to_front()
        request = await _expanded(page)
        took = await page.evaluate(MEASURED, "esep:expansion")
        await page.get_by_role("button", name="Undo").click()
        named = {name: request.headers[name] for name in ("authorization", "content-type", "accept")}
        await bare.bring_to_front()
        asked = await bare.evaluate(ASKED, [named, request.post_data])
        if turn >= 0:
            times[0].append(took)
            times[1].append(asked)
    await context.close()
    return Compared(f"expansion of {MOST} neighbours", "its GraphQL answer", 3, *times)


async def _expanded(page: Page) -> Request:
    """Expands the hub, again where Neo4j is still planning; the request of it."""
    refused, came = page.get_by_role("alert"), page.get_by_text(re.compile(rf"^{MOST + 1} things"))
    for _ in range(TRIES):
        await page.locator(".card").get_by_role("button", name="Expand").click()
        await page.locator("select[name=most]").select_option(str(MOST))
        await page.evaluate("performance.clearMeasures()")
        async with page.expect_request("**/graphql") as caught:
            await page.locator("dialog").get_by_role("button", name="Expand").click()
        await came.or_(refused).first.wait_for()
        if await came.is_visible():
            return await caught.value
    raise WrongAnswer(await refused.inner_text())


async def _frames(context: BrowserContext, base: str) -> list[tuple[int, float, float]]:
    page = await context.new_page()
    await page.goto(f"{base}/explore")
    await page.route("**/graphql", answered)
    await page.locator("#open-view").set_input_files(large_view())
    still = page.locator("#graph[data-still=true]")
    await page.get_by_text(f"{THINGS:,} things · {HUBS * EACH:,} links").wait_for(timeout=60_000)
    await still.wait_for(timeout=120_000)
    return [await moved(page) for _ in range(ROUNDS)]


console = Console(stderr=True)

if __name__ == "__main__":
    app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    app.command()(bench)
    run(app, console)
