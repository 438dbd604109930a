"""A stream stands on its ground at each event: what ends the ground, or the session, ends the stream."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest

from api.graphql import subscription
from graph.audit.record import RecordOfLooks
from graph.store.store import Store
from tests.api.test_subscriptions import MANY, SCREENING, code, told
from tests.grounds.office import Official
from tests.grounds.test_information_requests import Story, changed, story

__all__ = ["story"]  # a fixture
pytestmark = pytest.mark.usefixtures("fresh_lists")


async def streamed(official: Official, list_: str = MANY) -> list[Any]:
    """The results that an official's stream tells."""
    headers = {"accept": "text/event-stream", "authorization": f"Bearer {official.token}"}
    if official.request is not None:
        headers["esep-request"] = official.request
    body = {"query": SCREENING, "variables": {"list": list_}}
    response = await official.http.post("/graphql", json=body, headers=headers)
    return told(response.text)


@pytest.fixture
def after_an_event(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], Awaitable[Any]]], None]:
    """Lets something happen after the first event of a stream."""
    events = subscription._events

    def let(happen: Callable[[], Awaitable[Any]]) -> None:
        async def with_a_pause(*given: Any) -> AsyncIterator[Any]:
            number = 0
            async for event in events(*given):
                yield event
                number += 1
                if number == 1:
                    await happen()

        monkeypatch.setattr(subscription, "_events", with_a_pause)

    return let


async def test_no_stream_is_opened_without_a_granted_request(story: Story) -> None:
    await story.investigator.sign_in()
    (result,) = await streamed(story.investigator)
    assert code(result) == "NO_GROUND"
    await story.investigator.open(story.case)
    results = await streamed(story.investigator)
    assert [result["data"]["screening"]["done"] for result in results] == [25, 50, 60]
    assert results[0]["extensions"]["right"] == "INVESTIGATOR/CASE/CRIMINAL"


async def test_a_case_that_is_closed_ends_the_stream(
    store: Store, story: Story, after_an_event: Callable[..., None]
) -> None:
    await story.investigator.sign_in()
    await story.investigator.open(story.case)
    after_an_event(lambda: changed(store, story.world, story.case, status="TERMINATED"))
    first, last = await streamed(story.investigator)
    assert first["data"]["screening"]["done"] == 25
    assert code(last) == "NO_GROUND"


@pytest.mark.parametrize("how", ["signs out", "is registered no longer"])
async def test_whose_session_or_registration_ends_is_told_nothing_more(
    store: Store, story: Story, record: RecordOfLooks, after_an_event: Callable[..., None], how: str
) -> None:
    official = story.investigator
    await official.sign_in()
    await official.open(story.case)
    if how == "signs out":
        after_an_event(lambda: official.ask("mutation { signOut }"))
    else:
        after_an_event(lambda: changed(store, story.world, official.user, validTo="2021-12-31"))
    first, last = await streamed(official)
    assert first["data"]["screening"]["done"] == 25
    assert code(last) == "NOT_SIGNED_IN"
    assert b'"outcome":"NOT_SIGNED_IN"' in record.looks(1)[0]
