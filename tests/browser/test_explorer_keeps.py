"""What a reader takes along, paths between two, and that the page serves those who neither see nor point."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page, expect

from bench.explorer import answered, large_view, moved
from tests.browser.test_explorer import NAME, entered, expand, find, open_first, still

if TYPE_CHECKING:
    from tests.browser.conftest import Visit

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.fixture(autouse=True)
def patient() -> Iterator[None]:
    """The first question of a shape waits for Neo4j's planner, on a machine that has other work."""
    expect.set_options(timeout=20_000)
    yield
    expect.set_options(timeout=5_000)


async def violations(page: Page) -> list[str]:
    """What axe finds wrong on the page as it stands."""
    found = (await Axe().run(page, options=RULES)).response["violations"]
    return [f"{one['id']}: {node['html'][:160]}" for one in found for node in one["nodes"]]


async def kept(page: Page, button: str, folder: Path) -> Path:
    """The file that a button of the toolbar gives."""
    async with page.expect_download() as caught:
        await page.get_by_role("button", name=button, exact=True).click()
    download = await caught.value
    await download.save_as(folder / download.suggested_filename)
    return folder / download.suggested_filename


async def test_two_are_connected_a_hub_is_hidden_and_all_of_it_is_taken_along(visit: Visit, tmp_path: Path) -> None:
    page = await entered(visit)
    await find(page, NAME)
    name = await open_first(page)
    await expand(page)
    await expect(page.locator("#counted")).not_to_contain_text("1 thing ·")
    await still(page)
    await page.get_by_role("tab", name="Paths").click()
    options = await page.locator("select[name=other] option").all_inner_texts()
    case = next(text for text in options if re.match(r"\d{13}", text))
    await page.locator("select[name=other]").select_option(label=case)
    await page.get_by_role("button", name="Find paths").click()
    await expect(page.locator(".found > li").first).to_contain_text(case.split(" ")[0])
    await visit.screenshot("explorer-8-paths")
    assert await violations(page) == []
    await page.locator(".found > li").first.get_by_role("button", name="Show in the graph").click()
    await expect(page.get_by_role("tab", name="Graph")).to_have_attribute("aria-selected", "true")

    before = await page.locator("#counted").inner_text()
    await page.locator(".card").get_by_role("button", name="Hide").click()
    await expect(page.locator("#counted")).to_contain_text("0 links")
    await page.get_by_role("button", name="Undo").click()
    await expect(page.locator("#counted")).to_have_text(before)

    for tab in ("Timeline", "Map"):
        await page.get_by_role("tab", name=tab).click()
        await expect(page.locator("#panel svg").first).to_be_visible()
        await visit.screenshot(f"explorer-9-{tab.lower()}")
        assert await violations(page) == []

    picture = await kept(page, "Picture", tmp_path)
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert int.from_bytes(picture.read_bytes()[16:20]) > 1_000  # pixels wide
    citations = (await kept(page, "Citations", tmp_path)).read_text("utf-8")
    assert name in citations
    assert re.search(r"SHA-256 [0-9a-f]{64}", citations)
    assert "Numbers in the record of looks" in citations
    view = await kept(page, "Save view", tmp_path)
    held = view.read_text("utf-8")
    assert name not in held
    assert json.loads(held)["format"] == "esep-view"

    await page.reload()
    await expect(page.locator("#counted")).to_contain_text("0 things")
    await page.locator("#open-view").set_input_files(view)
    await expect(page.locator("#counted")).to_have_text(before)


async def test_a_file_that_is_no_view_changes_nothing(visit: Visit, tmp_path: Path) -> None:
    page = await entered(visit)
    for content in ("no json", "[]", '{"format": "esep-view", "version": 1, "steps": [{"do": "drop"}]}'):
        (tmp_path / "view.json").write_text(content)
        await page.locator("#open-view").set_input_files(tmp_path / "view.json")
        await expect(page.locator("p[aria-live]")).to_have_text("This file is no saved view.")
    await expect(page.locator("#counted")).to_contain_text("0 things")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1280, 720), (768, 1024)], ids=["desk", "tablet"])
async def test_axe_finds_nothing(visit: Visit, scheme: Any, size: tuple[int, int]) -> None:
    await visit.page.emulate_media(color_scheme=scheme)
    page = await entered(visit)
    await page.set_viewport_size({"width": size[0], "height": size[1]})
    assert await violations(page) == []
    await find(page, NAME)
    assert await violations(page) == []
    await open_first(page)
    await page.locator(".card").get_by_role("button", name="Expand").click()
    await expect(page.locator("dialog")).to_be_visible()
    assert await violations(page) == []
    await page.locator("dialog").get_by_role("button", name="Expand").click()
    await expect(page.locator("#counted")).not_to_contain_text("1 thing ·")
    await still(page)
    await visit.screenshot(f"explorer-{scheme}-{size[0]}")
    await page.get_by_role("tab", name="Table").click()
    assert await violations(page) == []
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")


async def test_five_thousand_things_are_moved_and_the_page_tells_how_long_its_frames_take(
    visit: Visit, tmp_path: Path
) -> None:
    page = await entered(visit)

    await page.route("**/graphql", answered)
    await page.locator("#open-view").set_input_files(large_view())
    await expect(page.locator("#counted")).to_have_text("5,000 things · 10,000 links", timeout=60_000)
    await expect(page.locator("#graph")).to_have_attribute("data-still", "true", timeout=120_000)
    await visit.screenshot("explorer-5000")
    frames, median, slow = await moved(page)
    await expect(page.locator("#graph")).to_have_attribute("data-frames", re.compile(r"^\d+ "))
    print(f"{frames} frames, {median} ms in the median, {slow} ms of twenty the slowest")  # of this machine, now
    assert frames >= 1
    assert 0 < median <= slow
