"""Anybody reads what the law has published, and nothing beside it (Article 6.12-2)."""

from typing import Any

from graph.store.store import Store
from tests.conftest import Client
from tests.worlds import Made, World, submitted

PAGE = """query ($first: Int!, $after: String) {
  publishedOffenders(first: $first, after: $after) { number fullName article convictedOn publishedOn cursor }
}"""
CONVICTED = {"stage": "CONVICTED", "convictedOn": "2024-02-01", "youngestVictim": "UNDER_FOURTEEN", "victims": 1}
CONVICTED |= {"isBarredFromWorkWithMinors": True, "article": "CC-120"}


def convicted(world: World, status: str = "DECIDED", **facts: Any) -> Made:
    """An entry on somebody of their own, under a case of their own."""
    return world.entry("sexualOffenceAgainstMinor", world.person(), world.case(status=status), **CONVICTED | facts)


async def published(inside: Client, first: int = 100) -> list[dict[str, Any]]:
    """All that is published, page by page, as nobody in particular reads it."""
    found, after = [], None
    while page := (await inside.ask(PAGE, {"first": first, "after": after}, role=None))["publishedOffenders"]:
        found += page
        after = page[-1]["cursor"]
    return found


async def test_anybody_reads_what_is_published_and_nothing_that_is_not(store: Store, inside: Client) -> None:
    world = World()
    out = convicted(world, publishedOn="2024-03-01")
    held_back = [
        convicted(world),
        convicted(world, publishedOn="2024-03-01", withdrawnOn="2024-04-01"),
        convicted(world, "TERMINATED", publishedOn="2024-03-01"),  # the data of an inquiry stays the inquiry's
    ]
    annulled = convicted(world, publishedOn="2024-03-01")
    world.document("annulment", {"document": annulled.document["id"], "reason": "-"})
    assert (await submitted(store, world.documents)).refusals == []
    found = {one["number"]: one for one in await published(inside)}
    assert found[out.facts["number"]]["publishedOn"] == "2024-03-01"
    assert not found.keys() & {one.facts["number"] for one in [*held_back, annulled]}


async def test_pages_of_one_are_the_whole_in_its_order(store: Store, inside: Client) -> None:
    world = World()
    for day in ("2024-03-01", "2024-03-02"):
        convicted(world, publishedOn=day)
    assert (await submitted(store, world.documents)).refusals == []
    assert await published(inside, first=1) == await published(inside)


async def test_a_page_is_of_1_to_100_and_its_cursor_of_no_other_list(inside: Client) -> None:
    for first in (0, 101, -1):
        assert await inside.refused(PAGE, {"first": first}, role=None) == "INVALID_ARGUMENT"
    other = (await inside.ask("{ persons(first: 1) { pageInfo { endCursor } } }"))["persons"]["pageInfo"]["endCursor"]
    assert await inside.refused(PAGE, {"first": 1, "after": other}, role=None) == "INVALID_CURSOR"
