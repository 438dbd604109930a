"""The page of accounting and registration discipline, in a real browser, over a body that the tests invented."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from playwright.async_api import Page, Route, expect

from api.pages import serving
from graph.model.instants import LEGAL_TIME
from graph.store.store import Store
from tests.discipline.discipline_world import TERM, Body, noon

if TYPE_CHECKING:
    from tests.browser.conftest import Visit

NAME = "Police Department of the test"
# Of each of six months, the last one the current: documents on time, late, refused and sent again, refused and open.
MONTHS = ((14, 0, 0, 0), (18, 3, 2, 0), (12, 9, 4, 2), (20, 1, 1, 0), (25, 0, 0, 1), (3, 0, 0, 0))


def _first_days() -> Iterator[date]:
    day = datetime.now(LEGAL_TIME).date().replace(day=1)
    days = [day]
    while len(days) < len(MONTHS):
        days.append((days[-1] - timedelta(days=1)).replace(day=1))
    yield from reversed(days)


@pytest.fixture(scope="session")
async def body(store: Store) -> Body:
    """A body with half a year of documents, good and bad."""
    made = Body(store, "POLICE", name=NAME)
    days = list(_first_days())
    await made.register(days[0] - timedelta(days=40))
    for day, (on_time, late, mended, lost) in zip(days, MONTHS, strict=True):
        sent = [made.person(day - timedelta(days=n), region="75", identifiers=[]) for n in range(on_time)]
        sent += [made.person(day - TERM - timedelta(days=n + 1)) for n in range(late)]
        wrong = [made.person(day, region="99") for _ in range(mended + lost)]
        await made.send(noon(day), *sent, *wrong)
        again = [one | {"facts": one["facts"] | {"region": "75"}} for one in wrong[:mended]]
        more = [made.correction(sent[0], day)] + ([made.annulment(sent[1], day)] if late else [])
        await made.send(noon(day + timedelta(days=1 if day != days[-1] else 0)), *again, *more)
    return made


async def choose(page: Page, role: str) -> None:
    """Signs in as an official, as a person would."""
    await page.locator("#official").select_option(role)
    await expect(page.locator("#signed-in")).to_have_attribute("data-signed-in", "true")


async def opened(visit: Visit, query: str = "") -> Page:
    """The page with a statistician's answer on it."""
    await visit.open(f"/quality{query}")
    await choose(visit.page, "STATISTICIAN")
    await expect(visit.page.locator("#table .row").first).to_be_visible()
    return visit.page


async def test_it_asks_for_an_official_first(visit: Visit, store: Store) -> None:
    await visit.open("/quality")
    await expect(visit.page.get_by_role("heading", level=1)).to_have_text("Accounting and registration discipline")
    await expect(visit.page.locator("#note")).to_contain_text("Choose an official above")
    await expect(visit.page.locator("#until")).to_have_value(datetime.now(LEGAL_TIME).date().isoformat()[:7])
    assert not [url for url in visit.requests if url.endswith("/graphql")]
    await visit.screenshot("quality-signed-out")


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_all_suppliers_of_half_a_year(visit: Visit, body: Body, scheme: str) -> None:
    await visit.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page = await opened(visit)
    rows = page.locator("#table .row")
    assert await rows.count() > 10
    await expect(page.locator("#status")).to_contain_text("documents received")
    await expect(page.locator("#chart svg")).to_have_attribute("role", "img")
    await visit.screenshot(f"quality-all-{scheme}")


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_one_supplier_as_table_chart_and_detail(visit: Visit, body: Body, scheme: str) -> None:
    await visit.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page = await opened(visit)
    await page.locator("#supplier").select_option(label=NAME)
    await expect(page.locator("#table .row")).to_have_count(len(MONTHS))
    assert body.code in page.url

    worst = page.locator("#table .row", has_text=list(_first_days())[2].isoformat()[:7])
    await expect(worst.locator(".grade")).to_have_text("Breach")
    figures = [text.strip() for text in await worst.locator("td.number").all_inner_texts()]
    assert figures[2:6] == ["27", "9", "6", "2"]  # 12 + 9 + 4 mended, a correction and an annulment
    described = await page.locator("#chart svg desc").text_content()
    assert described is not None
    assert "18 received on time, 9 received late, 6 refused" in described
    assert await page.locator("#chart .bar-of-chart").count() == len(MONTHS)

    await worst.click()
    detail = page.locator("tr.detail:not([hidden])")
    await expect(detail).to_contain_text("9 of 27 documents received came after their day")
    await expect(detail).to_contain_text("UNKNOWN_REGION")
    await expect(detail.locator("meter")).to_have_count(5)
    await visit.screenshot(f"quality-supplier-{scheme}")
    await detail.scroll_into_view_if_needed()
    await visit.screenshot(f"quality-detail-{scheme}")


async def test_one_month_compares_the_bodies(visit: Visit, body: Body) -> None:
    month = datetime.now(LEGAL_TIME).date().isoformat()[:7]
    page = await opened(visit, f"?since={month}&until={month}")
    await expect(page.locator("#chart h2")).to_have_text(f"Documents by supplier in {month}")
    await expect(page.locator("#chart .bar-of-chart")).to_have_count(12)
    await expect(page.locator("#chart .others")).to_contain_text("are in the table")
    await visit.screenshot("quality-month")


async def test_the_keyboard_opens_a_row(visit: Visit, body: Body) -> None:
    page = await opened(visit, f"?supplier={body.code}")
    button = page.locator("#table .row button").first
    await button.focus()
    await page.keyboard.press("Enter")
    await expect(button).to_have_attribute("aria-expanded", "true")
    await expect(page.locator("tr.detail:not([hidden])")).to_contain_text("Completeness by field")
    await page.keyboard.press("Space")
    await expect(button).to_have_attribute("aria-expanded", "false")


async def test_the_criteria_are_shown_with_their_reasons(visit: Visit, body: Body) -> None:
    page = await opened(visit, f"?supplier={body.code}")
    for summary in await page.locator("#criteria summary").all():
        await summary.click()
    await expect(page.locator("#criteria")).to_contain_text("Articles 1(15), 8.2.1 and 14.2")
    await expect(page.locator("#criteria")).to_contain_text("wantedNotice")
    await page.locator("#criteria").scroll_into_view_if_needed()
    await visit.screenshot("quality-criteria")


async def test_nothing_to_show_is_said_calmly(visit: Visit, body: Body) -> None:
    await visit.open("/quality?since=1999-01&until=1999-02")
    await choose(visit.page, "STATISTICIAN")
    await expect(visit.page.locator("#note")).to_have_text("Nothing was due, received or refused in these months.")
    await visit.screenshot("quality-empty")


async def test_a_refusal_of_the_registry_is_told_in_its_words(visit: Visit) -> None:
    await visit.open("/quality")
    await choose(visit.page, "INVESTIGATOR")
    await expect(visit.page.locator("#note")).to_have_text("Your role does not open this question.")
    await visit.open("/quality?since=2020-01&until=2026-01")
    await choose(visit.page, "STATISTICIAN")
    await expect(visit.page.locator("#note")).to_contain_text("at most 36 months")


async def test_a_registry_that_does_not_answer_can_be_asked_again(visit: Visit, body: Body) -> None:
    await visit.open(f"/quality?supplier={body.code}")

    async def gone(route: Route) -> None:
        await route.abort()

    await visit.page.route("**/graphql", gone)
    await choose(visit.page, "STATISTICIAN")
    await expect(visit.page.locator("#note")).to_contain_text("The registry does not answer")
    await visit.screenshot("quality-error")
    await visit.page.unroute("**/graphql", gone)
    await visit.page.get_by_role("button", name="Try again").click()
    await expect(visit.page.locator("#table .row").first).to_be_visible()
    visit.complaints.clear()  # the browser told of the requests that were cut


async def test_a_narrow_window_hides_nothing(visit: Visit, body: Body) -> None:
    await visit.page.set_viewport_size({"width": 420, "height": 900})
    page = await opened(visit, f"?supplier={body.code}")
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    await visit.screenshot("quality-narrow")


async def test_the_page_is_served_under_a_strict_policy(visit: Visit, client) -> None:
    for address in ("/quality", "/static/pages/quality/quality.js", "/static/pages/shared/page.css"):
        answer = await client.http.get(address)
        assert answer.status_code == 200
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "unsafe" not in serving.CONTENT_SECURITY_POLICY
    assert (await client.http.get("/static/pages/../serving.py")).status_code == 404


# The explorer's are built, and have a test of their own.
FILES = [file for file in sorted(serving.STATIC.rglob("*")) if file.is_file() and file.parent.name != "explorer"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_file_names_another_host_or_runs_in_line(file) -> None:
    text = file.read_text("utf-8").replace("http://www.w3.org/2000/svg", "")
    assert not re.search(r"(?:https?:)?//[\w-]+\.", text)
    if file.suffix == ".html":
        assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\b(?:on\w+|style)=", text)
