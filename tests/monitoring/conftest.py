"""Analysts of financial monitoring at the real door."""

from collections.abc import Awaitable, Callable
from typing import Any, cast

import httpx
import pytest

from graph.model.viewer import Role
from graph.signing.development import DevelopmentAuthority
from graph.store.store import Store
from tests.grounds.conftest import authority, fresh_lists, http, record
from tests.grounds.office import Official, registered
from tests.worlds import World, submitted

__all__ = ["authority", "fresh_lists", "http", "record"]  # fixtures

_TRIES = 6  # a statement of a new shape waits for Neo4j's planner, for a long time on a busy machine
Hire = Callable[..., Awaitable[list[Official]]]


def patient(post: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
    """Asks again what was stopped by the clock."""

    async def posted(query: str, variables: dict[str, Any] | None = None) -> Any:
        body: dict[str, Any] = {}
        for _ in range(_TRIES):
            body = await post(query, variables)
            if "errors" not in body or body["errors"][0]["extensions"]["code"] != "DEADLINE_EXCEEDED":
                break
        return body

    return posted


@pytest.fixture
def hire(store: Store, authority: DevelopmentAuthority, http: httpx.AsyncClient, fresh_lists: None) -> Hire:
    """Registers analysts who signed in and ask under a request for a laundering case that came to court."""

    async def hired(many: int = 1, world: World | None = None) -> list[Official]:
        world = world or World()
        analysts = [
            registered(world, authority, http, Role.FINANCIAL_MONITORING, "FINANCIAL_MONITORING") for _ in range(many)
        ]
        case = world.case([(world.person(), "ACCUSED")], articles=["CC-218"], status="IN_COURT")
        assert (await submitted(store, world.documents)).refusals == []
        for analyst in analysts:
            cast(Any, analyst).post = patient(analyst.post)
            await analyst.sign_in()
            opened = await analyst.open(case)
            assert opened["__typename"] == "GrantedRequest", opened
        return analysts

    return hired
