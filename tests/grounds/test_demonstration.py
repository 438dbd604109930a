"""One click signs in a demonstration official, and every step of the lawful way was taken."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import httpx
import orjson
import pytest

from api.app import create_app
from api.connection import Connection
from api.demonstration import DevelopmentCast
from api.graphql.graphiql import EXAMPLES
from api.identity import Identities
from graph.audit.record import RecordOfLooks
from graph.demo.cast import CAST, Member
from graph.rules.access import RIGHTS
from graph.signing.development import DevelopmentAuthority
from graph.signing.trust import Trust
from graph.store.store import Store

pytestmark = pytest.mark.usefixtures("fresh_lists")


@pytest.fixture(scope="module")
async def page(
    connection: Connection, store: Store, authority: DevelopmentAuthority, record: RecordOfLooks
) -> AsyncIterator[httpx.AsyncClient]:
    """The demonstration, as its pages meet it."""
    identities = Identities(Trust(authority.trust_folder))
    cast = DevelopmentCast(authority, identities)
    application = create_app(connection.open_store, lambda: record, identities, cast)
    application.state.store, application.state.record = store, record
    async with httpx.AsyncClient(transport=httpx.ASGITransport(application), base_url="http://esep") as client:
        yield client


async def headers_of(page: httpx.AsyncClient, member: Member) -> dict[str, str]:
    found = (await page.post(f"/demo-officials/{member.user}")).json()
    return {"authorization": f"Bearer {found['token']}"} | (
        {"esep-request": found["request"]} if found["request"] else {}
    )


async def test_the_pages_offer_the_cast(page: httpx.AsyncClient) -> None:
    listed = (await page.get("/demo-officials")).json()
    assert [one["id"] for one in listed] == [member.user for member in CAST]
    assert all("token" not in one for one in listed)


async def test_nobody_else_signs_in_with_one_click(page: httpx.AsyncClient) -> None:
    assert (await page.post("/demo-officials/01ARZ3NDEKTSV4RRFFQ69G5FAV")).status_code == 404


@pytest.mark.parametrize("member", CAST, ids=lambda member: member.role.value)
async def test_one_click_gives_a_session_and_a_granted_request(page: httpx.AsyncClient, member: Member) -> None:
    headers = await headers_of(page, member)
    assert ("esep-request" in headers) == RIGHTS[member.role].needs_request
    answer = await page.post("/graphql", json={"query": "{ me { role request } }"}, headers=headers)
    assert answer.json()["data"]["me"] == {"role": member.role.value, "request": headers.get("esep-request")}


@pytest.mark.parametrize("query", sorted(EXAMPLES.glob("*.graphql")), ids=lambda query: query.stem)
@pytest.mark.parametrize("member", CAST[:3], ids=lambda member: member.role.value)
async def test_whoever_asks_under_a_request_gets_facts_from_the_examples(
    page: httpx.AsyncClient, member: Member, query: Path
) -> None:
    given = query.with_suffix(".json")
    body = {"query": query.read_text("utf-8")}
    body |= {"variables": orjson.loads(given.read_bytes())} if given.exists() else {}
    answer = (await page.post("/graphql", json=body, headers=await headers_of(page, member))).json()
    assert "errors" not in answer
    assert any(facts(answer["data"]))


def facts(found: Any) -> Iterator[Any]:
    """Whatever is no empty list, no null and no count of nothing."""
    if isinstance(found, dict):
        for value in found.values():
            yield from facts(value)
    elif isinstance(found, list):
        for value in found:
            yield from facts(value)
    elif found not in (None, 0):
        yield found
