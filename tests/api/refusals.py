"""What refusals have in common: they are JSON with a code, and cost the database nothing."""

from collections.abc import AsyncIterator

import httpx
import pytest

from graph.store.store import Store


@pytest.fixture(autouse=True)
async def nothing_is_asked(store: Store) -> AsyncIterator[None]:
    """A refused operation costs the database nothing: no test below sends a statement by the tests' own store."""
    before = store.statements_sent
    yield
    assert store.statements_sent == before


def refusal(response: httpx.Response, status: int = 400) -> str:
    """The code of a refusal, which is JSON and nothing else."""
    assert response.status_code == status, response.text
    assert response.headers["content-type"].partition(";")[0] in (
        "application/graphql-response+json",
        "application/json",
    )
    body = response.json()
    assert body.keys() == {"errors"}
    assert all(error["message"] and error["extensions"]["code"] for error in body["errors"])
    return body["errors"][0]["extensions"]["code"]
