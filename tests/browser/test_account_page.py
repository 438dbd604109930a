"""The page of one special account: its entries with filters, their documents, and how full these are."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.async_api import Page, expect

from tests.browser.test_explorer_keeps import violations

if TYPE_CHECKING:
    from tests.browser.conftest import Visit

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def patient() -> Iterator[None]:
    """The first question of a shape waits for Neo4j's planner, on a machine that has other work."""
    expect.set_options(timeout=20_000)
    yield
    expect.set_options(timeout=5_000)


async def opened(visit: Visit, role: str) -> Page:
    page = visit.page
    await page.set_viewport_size({"width": 1280, "height": 720})
    await visit.open("/account/12.3.3")
    await page.locator("#language").select_option("en")
    await page.locator("#official").select_option(role)
    await expect(page.locator("#signed-in")).to_have_attribute("data-signed-in", "true")
    return page


async def test_an_account_is_listed_narrowed_and_leads_to_the_explorer(visit: Visit) -> None:
    page = await opened(visit, "INVESTIGATOR")
    await expect(page.locator("h1")).to_contain_text("Wanted persons")
    rows = page.locator("tbody tr")
    await expect(rows.first).to_be_visible()
    await visit.screenshot("account-1-list")
    assert await violations(page) == []
    total = page.locator("main > [role=status]")
    everyone = await total.inner_text()
    await page.locator("select[name=status]").select_option("CLOSED")
    await page.get_by_role("button", name="Show", exact=True).click()
    await expect(total).not_to_have_text(everyone)
    await expect(total).to_have_text(re.compile(r"^\d+ found$"))
    assert set(await page.locator("tbody td:nth-child(3)").all_inner_texts()) == {"closed"}
    link = page.locator("tbody a").first
    name = await link.inner_text()
    await link.click()
    await expect(page.locator(".card h2")).to_have_text(name)
    assert "#" not in page.url


async def test_who_may_not_see_the_discipline_of_all_bodies_is_told_so(visit: Visit) -> None:
    page = await opened(visit, "INVESTIGATOR")
    await expect(page.locator(".completeness")).to_contain_text("Your role does not open this question.")


async def test_a_statistician_sees_how_full_the_documents_are(visit: Visit) -> None:
    page = await opened(visit, "STATISTICIAN")
    await expect(page.locator(".completeness")).to_contain_text(re.compile(r"%|No document came"))
    await visit.screenshot("account-2-discipline")


def test_the_regions_to_choose_from_are_the_classifiers() -> None:
    text = (ROOT / "api/pages/explorer-src/src/texts/regions.ts").read_text("utf-8")
    listed = re.findall(r'"([^"]+)": \["([^"]+)", "([^"]+)", "([^"]+)"\],', text)
    with (ROOT / "graph/classifiers/regions.csv").open(encoding="utf-8") as file:
        known = [(row["code"], row["nameKk"], row["nameRu"], row["name"]) for row in csv.DictReader(file)]
    assert listed == known
