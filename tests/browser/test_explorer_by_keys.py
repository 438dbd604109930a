"""The explorer for those who do not point, and for those who asked for less motion."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.async_api import Page, expect

from tests.browser.test_explorer import NAME, entered, expand, find, open_first, still
from tests.browser.test_explorer_keeps import kept

if TYPE_CHECKING:
    from tests.browser.conftest import Visit

PICTURES = """() => new Promise(done => {
  const canvas = document.querySelector('#graph'), seen = new Set();
  const look = () => {
    seen.add(canvas.toDataURL());
    if (canvas.dataset.still === 'true' && seen.size > 1) done(seen.size);
    else requestAnimationFrame(look);
  };
  look();
})"""


@pytest.fixture(autouse=True)
def patient() -> Iterator[None]:
    """The first question of a shape waits for Neo4j's planner, on a machine that has other work."""
    expect.set_options(timeout=20_000)
    yield
    expect.set_options(timeout=5_000)


async def test_the_focus_is_never_lost(visit: Visit) -> None:
    page = await entered(visit)
    await find(page, NAME)
    for _ in range(3):
        await page.keyboard.press("Tab")
    await expect(page.locator(".results button").first).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.locator("#card-title")).to_be_focused()
    await page.keyboard.press("Tab")
    expanding = page.locator(".card").get_by_role("button", name="Expand")
    await expect(expanding).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.locator("dialog")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.locator("dialog")).to_have_count(0)
    await expect(expanding).to_be_focused()
    await page.keyboard.press("Enter")
    await page.locator("dialog").get_by_role("button", name="Expand").press("Enter")
    await expect(page.locator("#counted")).not_to_contain_text("1 thing ·")
    await expect(expanding).to_be_focused()
    await page.locator(".card").get_by_role("button", name="Hide").press("Enter")
    await expect(page.locator("#tab-graph")).to_be_focused()
    await expect(page.locator("p[aria-live]")).to_contain_text("is hidden")
    await page.locator(".results button").first.press("Enter")
    await page.locator(".back").press("Enter")
    await expect(page.locator("#search input")).to_be_focused()


async def test_a_row_of_the_line_of_time_is_opened_by_a_key(visit: Visit) -> None:
    page = await entered(visit)
    await find(page, NAME)
    name = await open_first(page)
    await expand(page)
    await page.get_by_role("tab", name="Timeline").click()
    await page.locator(".back").click()
    await page.locator(".bar-of", has_text=name[:10]).first.press("Enter")
    await expect(page.locator(".card h2")).to_be_visible()


async def test_who_asked_for_less_motion_sees_where_things_come_to_rest_and_not_the_way(visit: Visit) -> None:
    await visit.page.emulate_media(reduced_motion="reduce")
    page = await entered(visit)
    await find(page, NAME)
    await open_first(page)
    await still(page)
    await page.locator(".card").get_by_role("button", name="Expand").click()
    await page.evaluate(f"() => {{ window.pictures = ({PICTURES})(); }}")
    await page.locator("dialog").get_by_role("button", name="Expand").click()
    assert await page.evaluate("window.pictures") <= 4


async def test_a_thing_is_moved_by_two_presses_or_by_keys_and_stays_where_it_was_put(
    visit: Visit, tmp_path: Path
) -> None:
    page = await entered(visit)
    await find(page, NAME)
    await open_first(page)
    await expand(page)
    await still(page)
    places = [await places_in(page, tmp_path)]
    moving = page.locator(".card").get_by_role("button", name="Move")
    await moving.click()
    await expect(moving).to_have_attribute("aria-pressed", "true")
    await expect(page.locator("p[aria-live]")).to_contain_text("Press where")
    await page.locator("#graph").click(position={"x": 90, "y": 140})
    await expect(moving).to_have_attribute("aria-pressed", "false")
    await expect(page.get_by_role("button", name="Unpin")).to_be_visible()
    places.append(await places_in(page, tmp_path))
    await page.locator("#graph").press("Shift+ArrowRight")
    places.append(await places_in(page, tmp_path))
    (moved,) = {id_ for id_, place in places[2].items() if place != places[1][id_]}
    assert places[1][moved] != places[0][moved]
    assert places[2][moved][0] > places[1][moved][0]
    await moving.click()
    await page.locator("#graph").press("Escape")
    await expect(moving).to_have_attribute("aria-pressed", "false")


async def places_in(page: Page, folder: Path) -> dict[str, list[int]]:
    return json.loads((await kept(page, "Save view", folder)).read_text("utf-8"))["places"]
