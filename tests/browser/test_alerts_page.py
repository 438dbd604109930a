"""The review loop as an analyst meets it: an alert is taken up, decided with a reason, and reported."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from playwright.async_api import Browser, expect

from api.app import create_app
from api.connection import Connection
from api.demonstration import DevelopmentCast
from api.identity import Identities
from graph.audit.record import RecordOfLooks
from graph.demo.cast import CAST
from graph.model.viewer import Role
from graph.signing.development import DevelopmentAuthority
from graph.signing.trust import Trust
from graph.store.store import Store
from tests.browser.conftest import Visit
from tests.browser.test_explorer_keeps import violations
from tests.conftest import serving

ANALYST = next(one for one in CAST if one.role is Role.FINANCIAL_MONITORING)
CODE = "circular_ownership"
RUN = "mutation Run($code: String!) { runTypology(code: $code) { alerts known } }"
REASON = "The owners own each other, and nobody else owns them."


@pytest.fixture
def demonstration(connection: Connection, store: Store, warmed: None, tmp_path: Path) -> Iterator[str]:
    """The registry served as a demonstration, with officials who are registered: a review says whose it is."""
    expect.set_options(timeout=20_000)
    authority = DevelopmentAuthority.opened(tmp_path / "ca")
    authority.renew_crls(datetime.now(UTC))
    identities = Identities(Trust(tmp_path / "ca" / "trust", takes_development=True))
    cast = DevelopmentCast(authority, identities)
    with serving(
        create_app(connection.open_store, lambda: RecordOfLooks(tmp_path / "looks"), identities, cast)
    ) as address:
        yield address
    expect.set_options(timeout=5_000)


async def raised(address: str) -> int:
    """Runs a typology as the analyst; how many alerts there are of it."""
    async with httpx.AsyncClient(base_url=address, timeout=30) as http:
        session = (await http.post(f"/demo-officials/{ANALYST.user}")).json()
        headers = {"authorization": f"Bearer {session['token']}", "esep-request": session["request"]}
        answer: dict[str, Any] = {}
        for _ in range(6):  # a statement of a new shape waits for Neo4j's planner
            body = {"query": RUN, "variables": {"code": CODE}}
            answer = (await http.post("/graphql", json=body, headers=headers)).json()
            if "errors" not in answer:
                run = answer["data"]["runTypology"]
                return len(run["alerts"]) + run["known"]
        raise AssertionError(answer)


async def test_an_alert_is_taken_up_decided_and_reported(browser: Browser, demonstration: str) -> None:
    assert await raised(demonstration) > 0
    context = await browser.new_context(viewport={"width": 1280, "height": 720}, locale="en")
    visit = Visit(await context.new_page(), demonstration)
    page = visit.page
    await visit.open("/alerts")
    await page.locator("#official").select_option(ANALYST.user)
    await page.locator("select[name=state]").select_option("OPEN")
    await expect(page.locator(".alert").first).to_contain_text("open")
    assert await violations(page) == []
    await page.locator(".alert").first.click()
    await expect(page.locator("#alert-title")).to_contain_text(CODE)
    await visit.screenshot("alerts-1-open")
    await page.get_by_role("button", name="Take it up").click()
    await expect(page.locator("select[name=outcome]")).to_be_visible()
    await page.locator("select[name=outcome]").select_option("SUSPICIOUS")
    await page.locator("textarea").fill(REASON)
    assert await violations(page) == []
    await page.get_by_role("button", name="Decide").click()
    await expect(page.locator("input[name=recipient]")).to_be_visible()
    await page.locator("input[name=recipient]").fill("General Prosecutor's Office")
    await page.locator("textarea").fill(REASON)
    await page.get_by_role("button", name="Report").click()
    await expect(page.locator("article ol")).to_contain_text(re.compile(r"reported.*General Prosecutor", re.DOTALL))
    await expect(page.locator("article ol li")).to_have_count(3)
    await visit.screenshot("alerts-2-reported")
    await context.close()
    assert (visit.left_the_machine, visit.complaints) == ([], [])


async def test_a_typology_is_tried_out_drafted_published_and_run(browser: Browser, demonstration: str) -> None:
    context = await browser.new_context(viewport={"width": 1280, "height": 720}, locale="en")
    visit = Visit(await context.new_page(), demonstration)
    page = visit.page
    await visit.open("/alerts")
    await page.locator("#official").select_option(ANALYST.user)
    await page.get_by_role("radio", name="Tune typologies").check()
    await page.locator(".results .alert", has_text="Cash-out star").click()
    await expect(page.locator("#typology-title")).to_have_text("Cash-out star")
    await visit.screenshot("alerts-3-typology")
    assert await violations(page) == []

    await page.locator("input[name=leastPayers]").fill("2")
    await page.get_by_role("button", name="Try out").click()
    matches = page.locator(".matches")
    await expect(matches.get_by_role("status")).to_contain_text("were looked at")
    await matches.locator("summary").first.click()
    await expect(matches.locator("details a").first).to_be_visible()
    await visit.screenshot("alerts-4-tried")
    assert await violations(page) == []

    await page.locator("input[name=leastPayers]").fill("4")
    await page.locator("input[name=mostLinks]").fill("1001")
    await page.get_by_text("A version with these numbers").click()
    await page.locator("textarea[name=reason]").fill("A hub of a thousand links is one more.")
    await page.get_by_role("button", name="Draft the version").click()
    drafted = page.locator("article > ol > li").first
    await expect(drafted).to_contain_text("draft")
    await expect(drafted).to_contain_text("mostLinks 1001")
    await drafted.get_by_role("button", name="Publish").click()
    await expect(drafted).to_contain_text("published")
    assert await violations(page) == []
    await drafted.get_by_role("button", name="Run").click()
    said = page.locator(".review > [role=status]")
    await expect(said).to_contain_text(re.compile(r"\d+ alerts were raised, \d+ were known"))
    assert sum(int(number) for number in re.findall(r"\d+", (await said.inner_text()).split(".")[0])) > 0
    await visit.screenshot("alerts-5-run")
    await page.get_by_role("radio", name="Review alerts").check()
    await expect(page.locator(".alert", has_text="cash_out_star").first).to_be_visible()
    for language, task in (("kk", "Типологияларды баптау"), ("ru", "Настроить типологии")):
        await page.locator("#language").select_option(language)
        await expect(page.get_by_role("radio", name=task)).to_be_visible()
    await context.close()
    assert (visit.left_the_machine, visit.complaints) == ([], [])
