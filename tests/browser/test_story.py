"""Ten minutes of somebody who was never trained, in one walk: from a name as it was heard to a page of a case file."""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.async_api import Page, expect

from tests.browser.test_explorer import entered, find, still
from tests.browser.test_explorer_keeps import kept, violations

if TYPE_CHECKING:
    from tests.browser.conftest import Visit

IN_KAZAKH, IN_LATIN = "Тоқтарбаев Аңсаған", "BOKEIZHANOV AKHMAR"

Shot = Callable[[str], Awaitable[None]]


@pytest.fixture(autouse=True)
def patient() -> Iterator[None]:
    """The first question of a shape waits for Neo4j's planner, on a machine that has other work."""
    expect.set_options(timeout=20_000)
    yield
    expect.set_options(timeout=5_000)


async def follow(page: Page, scheme: dict[str, Any], folder: Path, shot: Shot) -> None:
    """The walk, by somebody who is signed in: two people of a planted scheme, and what ties them."""
    launderer, owner = scheme["launderer"]["name"], scheme["owner"]["name"]
    await shot("01-signed-in")
    await find(page, IN_KAZAKH)
    await shot("02-found-in-kazakh")
    await page.locator(".results button", has_text=launderer).first.click()
    await expect(page.locator(".card h2")).to_have_text(launderer)
    await expect(page.locator(".card .counts")).to_be_visible()
    await shot("03-opened")
    await page.locator(".card").get_by_role("button", name="Expand").click()
    await expect(page.locator("dialog")).to_contain_text(launderer)
    await shot("04-expand")
    await page.locator("dialog").get_by_role("button", name="Expand").click()
    await expect(page.locator("#counted")).not_to_contain_text("1 thing ·")
    await still(page)
    await shot("05-expanded")

    await find(page, IN_LATIN)
    await shot("06-found-in-latin")
    await page.locator(".results button", has_text=owner).first.click()
    await expect(page.locator(".card h2")).to_have_text(owner)
    await connect(page, launderer, owner)
    steps = page.locator(".found > li").first.locator(".steps .thing")
    await expect(steps).to_have_count(4)
    await shot("07-paths")
    await page.locator(".found > li").first.get_by_role("button", name="Show in the graph").click()
    await expect(page.get_by_role("tab", name="Graph")).to_have_attribute("aria-selected", "true")
    await still(page)
    await shot("08-path-in-graph")
    await hide_what_the_path_needs(page, shot)

    await page.get_by_role("tab", name="Table").click()
    await expect(page.locator("tbody tr").first).to_be_visible()
    await shot("11-table")
    await page.get_by_role("tab", name="Timeline").click()
    await expect(page.locator(".bar-of").first).to_be_visible()
    await shot("12-timeline")
    await page.get_by_role("tab", name="Map").click()
    await expect(page.locator(".map svg")).to_be_visible()
    await shot("13-map")
    await page.get_by_role("tab", name="Graph", exact=True).click()
    await take_along(page, launderer, folder)
    for language, title, number in (("kk", "Граф", "14"), ("ru", "Таблица", "15")):
        await page.locator("#language").select_option(language)
        await expect(page.get_by_role("tab", name=title)).to_be_visible()
        await expect(page.locator("html")).to_have_attribute("lang", language)
        await shot(f"{number}-{language}")


async def connect(page: Page, one: str, other: str) -> None:
    """Asks for the paths between two that are on the page."""
    await page.get_by_role("tab", name="Paths").click()
    for name, whom in (("one", one), ("other", other)):
        select = page.locator(f"select[name={name}]")
        said = await select.locator("option").all_inner_texts()
        await select.select_option(label=next(text for text in said if text.startswith(whom)))
    await page.get_by_role("button", name="Find paths").click()
    await expect(page.locator(".found > li").first).to_be_visible()


async def hide_what_the_path_needs(page: Page, shot: Shot) -> None:
    """A path that needs what is hidden is asked again without it; when that is shown again, so is the path."""
    status = page.locator(".paths [role=status]")
    await page.get_by_role("tab", name="Paths").click()
    company = await page.locator(".found > li").first.locator(".steps .thing").nth(2).inner_text()
    await page.get_by_role("tab", name="Table").click()
    await page.locator("tbody").get_by_role("button", name=company.strip(), exact=True).first.click()
    await expect(page.locator(".card h2")).to_have_text(company.strip())
    await page.get_by_role("tab", name="Graph", exact=True).click()
    before = await page.locator("#counted").inner_text()
    await page.locator(".card").get_by_role("button", name="Hide").click()
    await expect(page.locator("#counted")).not_to_have_text(before)
    await shot("09-hidden")
    await page.get_by_role("tab", name="Paths").click()
    await expect(status).to_contain_text("Not through what is hidden (1)")
    await expect(page.locator(".found")).not_to_contain_text(company.strip())
    await expect(status).to_contain_text("No path of up to 4 steps was found")
    await shot("10-path-gone")
    assert await violations(page) == []
    await page.get_by_role("button", name="Show hidden (1)").click()
    await expect(page.locator(".found > li").first.locator(".steps .thing")).to_have_count(4)


async def take_along(page: Page, name: str, folder: Path) -> None:
    """The view, the picture and the citations, as files."""
    picture = await kept(page, "Picture", folder)
    assert picture.read_bytes().startswith(b"\x89PNG")
    citations = (await kept(page, "Citations", folder)).read_text("utf-8")
    assert name in citations
    assert re.search(r"SHA-256 [0-9a-f]{64}", citations)
    view = json.loads((await kept(page, "Save view", folder)).read_text("utf-8"))
    assert [step["do"] for step in view["steps"]] == ["open", "expand", "open", "connect"]


async def test_from_a_name_as_it_was_heard_to_a_page_of_a_case_file(
    visit: Visit, key: dict[str, Any], tmp_path: Path
) -> None:
    page = await entered(visit)

    async def shot(name: str) -> None:
        await visit.screenshot(f"story-{name}")

    await follow(page, key["schemes"]["launderingToFinancing"], tmp_path, shot)
