"""The explorer as an investigator meets it: the whole story in one walk, and what must hold beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from playwright.async_api import Page, Route, expect

if TYPE_CHECKING:
    from tests.browser.conftest import Visit

NAME = "Вагнер Әмиля Айкешовна"  # as it was heard; the registry holds her in Latin letters too


@pytest.fixture(autouse=True)
def patient() -> Iterator[None]:
    """The first question of a shape waits for Neo4j's planner, on a machine that has other work."""
    expect.set_options(timeout=20_000)
    yield
    expect.set_options(timeout=5_000)


async def entered(visit: Visit, role: str = "INVESTIGATOR", language: str = "en") -> Page:
    """The page, in a language, with an official signed in."""
    page = visit.page
    await page.set_viewport_size({"width": 1280, "height": 720})
    await visit.open("/explore")
    await page.locator("#language").select_option(language)
    await page.locator("#official").select_option(role)
    await expect(page.locator("#signed-in")).to_have_attribute("data-signed-in", "true")
    return page


async def find(page: Page, name: str) -> None:
    await page.locator("#search input").fill(name)
    await page.locator("#search input").press("Enter")
    await expect(page.locator(".results li").first).to_be_visible()


async def still(page: Page) -> None:
    """Waits until the graph has come to rest."""
    await expect(page.locator("#graph")).to_have_attribute("data-still", "true", timeout=15_000)


async def open_first(page: Page) -> str:
    """Opens whom the search found first; the name."""
    first = page.locator(".results button").first
    name = await first.locator("b").inner_text()
    await first.click()
    await expect(page.locator(".card h2")).to_have_text(name)
    return name


async def expand(page: Page) -> None:
    await page.locator(".card").get_by_role("button", name="Expand").click()
    await page.locator("dialog").get_by_role("button", name="Expand").click()
    await expect(page.locator("dialog")).to_have_count(0)


async def test_somebody_is_found_opened_and_followed(visit: Visit) -> None:
    page = await entered(visit)
    await visit.screenshot("explorer-1-signed-in")
    await find(page, NAME)
    await expect(page.locator("#results-title")).to_contain_text("found")
    await visit.screenshot("explorer-2-found")
    name = await open_first(page)
    await expect(page.locator(".card details").first).to_be_visible()
    counts = [int(text) for text in await page.locator(".card summary b").all_inner_texts()]
    assert counts
    assert all(count > 0 for count in counts)
    await visit.screenshot("explorer-3-opened")
    await expect(page.locator("#counted")).to_have_text("1 thing · 0 links")
    await page.locator(".card").get_by_role("button", name="Expand").click()
    await expect(page.locator("dialog")).to_contain_text(name)
    await visit.screenshot("explorer-4-expand")
    await page.locator("dialog").get_by_role("button", name="Expand").click()
    await expect(page.locator("#counted")).not_to_contain_text("1 thing ·")
    await still(page)
    await visit.screenshot("explorer-5-expanded")
    things, ties = [int(number) for number in re.findall(r"\d+", await page.locator("#counted").inner_text())]
    await page.get_by_role("tab", name="Table").click()
    await expect(page.locator("tbody tr")).to_have_count(ties)
    await visit.screenshot("explorer-6-table")
    await page.get_by_role("radio", name="Things").check()
    await expect(page.locator("tbody tr")).to_have_count(things)
    await page.get_by_role("radio", name="Entries").check()
    await expect(page.locator("tbody tr")).to_have_count(sum(counts))
    await page.locator("#language").select_option("kk")
    await expect(page.get_by_role("tab", name="Граф")).to_be_visible()
    await expect(page.locator("html")).to_have_attribute("lang", "kk")
    await visit.screenshot("explorer-7-kazakh")
    await page.locator("#language").select_option("ru")
    await expect(page.get_by_role("tab", name="Таблица")).to_be_visible()


async def test_a_name_in_latin_letters_finds_the_same_person(visit: Visit) -> None:
    page = await entered(visit)
    await find(page, NAME)
    name = await page.locator(".results b").first.inner_text()
    await find(page, "VAGNER AMILYA AIKESHKYZY")
    await expect(page.locator(".results b").first).to_have_text(name)


async def test_nothing_is_asked_of_anybody_else_and_nothing_before_somebody_signed_in(visit: Visit) -> None:
    await visit.open("/explore")
    await expect(visit.page.locator("#official")).to_be_visible()
    assert not [url for url in visit.requests if url.endswith("/graphql")]
    await expect(visit.page.locator("#search input")).to_be_disabled()
    paths = {url.removeprefix(visit.base).split("?")[0] for url in visit.requests if url.startswith("http")}
    assert all(path in ("/explore", "/demo-officials") or path.startswith("/static/pages/") for path in paths)


async def test_what_one_official_saw_is_gone_when_another_signs_in(visit: Visit) -> None:
    page = await entered(visit)
    await find(page, NAME)
    await open_first(page)
    await page.locator("#official").select_option("COURT")
    await expect(page.locator("#counted")).to_have_text("0 things · 0 links")
    await expect(page.locator(".card")).to_have_count(0)
    await expect(page.locator(".results")).to_have_count(0)


async def test_a_refusal_is_told_in_the_readers_language_and_can_be_asked_again(visit: Visit) -> None:
    page = await entered(visit, language="ru")

    async def gone(route: Route) -> None:
        await route.abort()

    await page.route("**/graphql", gone)
    await page.locator("#search input").fill(NAME)
    await page.locator("#search input").press("Enter")
    await expect(page.get_by_role("alert")).to_contain_text("Реестр не отвечает")
    await page.unroute("**/graphql", gone)
    await page.get_by_role("button", name="Попробовать снова").click()
    await expect(page.get_by_role("alert")).to_have_count(0)
    visit.complaints.clear()  # the browser told of the request that was cut


async def test_who_may_not_ask_is_told_so(visit: Visit) -> None:
    page = await entered(visit, role="STATISTICIAN")
    await page.locator("#search input").fill(NAME)
    await page.locator("#search input").press("Enter")
    await expect(page.get_by_role("alert")).to_have_text("Your role does not open this question.")


async def test_the_keyboard_goes_from_thing_to_thing(visit: Visit) -> None:
    page = await entered(visit)
    await find(page, NAME)
    name = await open_first(page)
    await expand(page)
    await expect(page.locator("#counted")).not_to_contain_text("1 thing ·")
    before = await page.locator("#counted").inner_text()
    await page.locator("#graph").focus()
    await page.keyboard.press("n")
    heard = page.locator("p[aria-live]")
    await expect(heard).not_to_contain_text(name)
    other = (await heard.inner_text()).split(",")[0]
    await page.keyboard.press("h")
    await expect(page.locator("#counted")).not_to_have_text(before)
    await expect(page.get_by_role("button", name="Show hidden (1)")).to_be_visible()
    await page.keyboard.press("Control+z")
    await expect(page.locator("#counted")).to_have_text(before)
    await page.keyboard.press("n")
    await page.keyboard.press("n")
    await page.keyboard.press("p")
    await page.keyboard.press("Enter")
    await expect(page.locator(".card h2")).to_have_text(other)
    await expect(page.get_by_role("button", name="Unpin")).to_be_visible()


@pytest.mark.parametrize("address", ["/explore", "/static/pages/explorer/explorer.js"])
async def test_it_is_served_under_a_strict_policy(client, address: str) -> None:
    answer = await client.http.get(address)
    assert answer.status_code == 200
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
