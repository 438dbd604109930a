"""GraphiQL as an official meets it: a real browser, the real server, and no way out of the machine."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.async_api import Page, Response, Route, expect

from api.graphql import graphiql, subscription
from api.graphql.resolve import Event
from graph.matching.screening_list import read_list
from graph.model.viewer import Role

if TYPE_CHECKING:
    from graph.model.viewer import Role
from tests.browser.conftest import Visit

EXAMPLES = sorted(graphiql.EXAMPLES.glob("*.graphql"))


def operation(example: Path) -> str:
    named = re.search(r"^query (\w+)", example.read_text("utf-8"), re.MULTILINE)
    assert named, f"{example.name} names no operation"
    return named[1]


def facts(value: object) -> Iterator[object]:
    """What an answer says, apart from its form: an empty list and a total of nought say nothing."""
    match value:
        case dict():
            for name, inner in value.items():
                if name != "__typename":
                    yield from facts(inner)
        case list():
            for inner in value:
                yield from facts(inner)
        case None | False | 0 | "" | "0" | "0.00":
            return
        case _:
            yield value


async def ready(page: Page) -> None:
    await expect(page.get_by_role("button", name="Execute query")).to_be_visible()
    await expect(page.locator(".graphiql-query-editor .view-line").first).to_be_visible()


async def choose_an_official(page: Page) -> str:
    await page.locator("#official").select_option(index=1)
    await expect(page.locator("#signed-in")).to_have_attribute("data-signed-in", "true")
    return await page.locator("#official").input_value()


async def execute(page: Page, name: str, *, by_keyboard: bool = False) -> Response:
    def is_ours(answer: Response) -> bool:
        return f"query {name}" in (answer.request.post_data or "")

    async with page.expect_response(is_ours) as caught:
        if by_keyboard:
            await page.locator(".graphiql-query-editor .view-line").last.click()
            await page.keyboard.press("Control+Enter")
        else:
            await page.get_by_role("button", name="Execute query").click()
    return await caught.value


async def test_the_page_opens_without_leaving_the_machine(visit: Visit) -> None:
    await visit.open("/graphql")
    await ready(visit.page)
    assert await visit.page.title() == "Esep"
    await visit.screenshot("graphiql")
    assert visit.base + "/graphql" not in visit.requests[1:]  # nothing is asked before somebody has signed in
    async with visit.page.expect_request("**/graphql.worker.js"):  # the schema has come, and the query is checked
        await choose_an_official(visit.page)
    wanted = {
        "graphiql.js",
        "graphiql.css",
        "codicon.ttf",
        "examples.json",
        "json.worker.js",
        "editor.worker.js",
    }
    for _ in range(300):  # until all has come; a busy machine is not quiet when the page is done
        if wanted <= {url.rsplit("/", 1)[1] for url in visit.requests}:
            break
        await visit.page.wait_for_timeout(100)
    assert {url.rsplit("/", 1)[1] for url in visit.requests} >= wanted


async def test_the_policy_lets_scripts_come_from_here_only(visit: Visit) -> None:
    arrived: list[Response] = []
    visit.page.on("response", lambda answer: arrived.append(answer))
    await visit.open("/graphql")
    await ready(visit.page)
    policy = arrived[0].headers["content-security-policy"]
    assert policy == graphiql.CONTENT_SECURITY_POLICY
    assert {"default-src 'none'", "script-src 'self'", "connect-src 'self'"} <= set(policy.split("; "))
    assert (
        await visit.page.evaluate(
            "() => new Promise(done => {"
            " addEventListener('securitypolicyviolation', event => done(event.effectiveDirective));"
            " fetch('https://example.org/').catch(() => {}) })"
        )
        == "connect-src"
    )
    visit.complaints.clear()  # the browser told of the attempt just made


async def test_every_example_has_its_tab(visit: Visit) -> None:
    await visit.open("/graphql")
    await ready(visit.page)
    tabs = visit.page.locator(".graphiql-tabs .graphiql-tab-button")
    await expect(tabs).to_have_text([operation(example) for example in EXAMPLES])
    assert len(EXAMPLES) == 8


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.stem)
async def test_every_example_answers_with_facts(visit: Visit, example: Path) -> None:
    await visit.open("/graphql")
    await ready(visit.page)
    assert await choose_an_official(visit.page) in set(Role)
    await visit.page.locator(".graphiql-tab-button", has_text=re.compile(f"^{operation(example)}$")).click()
    await expect(visit.page.locator(".graphiql-query-editor")).to_contain_text(operation(example))
    answer = await (await execute(visit.page, operation(example))).json()
    assert "errors" not in answer
    assert list(facts(answer["data"]))
    await expect(visit.page.locator(".result-window .view-lines")).to_contain_text('"data"')
    await visit.screenshot(f"graphiql-{example.stem}")


async def test_the_keyboard_executes_too(visit: Visit) -> None:
    await visit.open("/graphql")
    await ready(visit.page)
    await choose_an_official(visit.page)
    answer = await execute(visit.page, operation(EXAMPLES[0]), by_keyboard=True)
    assert "errors" not in await answer.json()


SUBSCRIPTION = """subscription Screening {{
  screening(list: "{list}") {{ done total lines {{ line finding }} }}
}}"""


async def open_with(visit: Visit, list_: str) -> None:
    """Opens the page with one tab, a subscription, and signs in."""

    async def only(route: Route) -> None:
        await route.fulfill(json=[{"query": SUBSCRIPTION.format(list=list_)}])

    await visit.page.route("**/examples.json", only)
    await visit.open("/graphql")
    await ready(visit.page)
    await choose_an_official(visit.page)
    await expect(visit.page.locator(".graphiql-query-editor")).to_contain_text("Screening")
    await visit.page.get_by_role("button", name="Execute query").click()


async def test_a_subscription_is_told_as_it_comes_until_it_is_complete(visit: Visit) -> None:
    await open_with(visit, "\\n" * 60)
    await expect(visit.page.locator(".result-window .view-lines")).to_contain_text('"done": 60')
    await expect(visit.page.get_by_role("button", name="Execute query")).to_be_visible()  # and not to stop it
    await visit.screenshot("graphiql-subscription")


async def test_who_stops_a_subscription_hangs_up(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()

    async def one_and_no_more(*_lines: object) -> AsyncIterator[object]:
        try:
            said = {"done": 1, "total": 2}
            yield Event(said, {"lines": read_list("-"), "threshold": 0.5, "limit": 1})
            await asyncio.Event().wait()
        finally:
            loop.call_soon_threadsafe(ended.set)

    monkeypatch.setattr(subscription, "_events", one_and_no_more)
    await open_with(visit, "a")
    await expect(visit.page.locator(".result-window .view-lines")).to_contain_text('"done": 1')
    assert not ended.is_set()
    await visit.page.get_by_role("button", name="Stop query").click()
    await asyncio.wait_for(ended.wait(), 5)
    await expect(visit.page.get_by_role("button", name="Execute query")).to_be_visible()
    await expect(visit.page.locator(".result-window .view-lines")).to_contain_text('"done": 1')


async def test_a_subscription_that_is_refused_says_why(visit: Visit) -> None:
    await open_with(visit, "name;name")
    await expect(visit.page.locator(".result-window .view-lines")).to_contain_text("INVALID_ARGUMENT")


async def test_a_pasted_token_signs_in_and_is_forgotten_with_the_window(
    visit: Visit, demo_tokens: dict[str, str]
) -> None:
    token = next(iter(demo_tokens.values()))
    await visit.open("/graphql")
    await ready(visit.page)
    await visit.page.locator("#token").fill(token)
    await visit.page.locator("#token").press("Enter")
    await expect(visit.page.locator("#signed-in")).to_have_attribute("data-signed-in", "true")
    answer = await execute(visit.page, operation(EXAMPLES[0]))
    assert await answer.request.header_value("authorization") == f"Bearer {token}"
    assert await visit.page.evaluate("localStorage.length") == 0
    assert await visit.page.context.cookies() == []


async def test_prettify_and_the_schema_work_offline(visit: Visit) -> None:
    """Both load on demand, so a missing part would show only here."""
    await visit.open("/graphql")
    await ready(visit.page)
    await choose_an_official(visit.page)
    await visit.page.get_by_role("button", name=re.compile("^Prettify query")).click()
    await visit.page.get_by_role("button", name="Show Documentation Explorer").click()
    await expect(visit.page.locator(".graphiql-doc-explorer")).to_contain_text("query")
    await visit.screenshot("graphiql-schema")


async def test_a_late_refusal_of_an_old_token_does_not_hide_the_schema(visit: Visit) -> None:
    refused = asyncio.Event()

    async def late(route: Route) -> None:
        if "wrong" not in (await route.request.header_value("authorization") or ""):
            return await route.fallback()
        answer = await route.fetch()
        await has_schema.wait()
        await route.fulfill(response=answer)
        refused.set()

    has_schema = asyncio.Event()
    await visit.open("/graphql")
    await visit.page.route("**/graphql", late)
    await ready(visit.page)
    await visit.page.locator("#token").fill("wrong")
    await visit.page.locator("#token").press("Enter")
    await visit.page.get_by_role("button", name="Show Documentation Explorer").click()
    await choose_an_official(visit.page)
    await expect(visit.page.locator(".graphiql-doc-explorer")).to_contain_text("query")
    has_schema.set()
    await refused.wait()
    await visit.page.wait_for_load_state("networkidle")
    await expect(visit.page.locator(".graphiql-doc-explorer")).to_contain_text("query")
    visit.complaints.clear()  # the browser told of the 401


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_both_colour_schemes(visit: Visit, scheme) -> None:
    await visit.page.emulate_media(color_scheme=scheme)
    await visit.open("/graphql")
    await ready(visit.page)
    await choose_an_official(visit.page)
    await execute(visit.page, operation(EXAMPLES[0]))
    await expect(visit.page.locator(".result-window .view-lines")).to_contain_text('"data"')
    light = "getComputedStyle(document.querySelector('.esep-bar')).backgroundColor"
    assert (await visit.page.evaluate(light) == "rgb(247, 248, 250)") == (scheme == "light")
    await visit.screenshot(f"graphiql-{scheme}")
