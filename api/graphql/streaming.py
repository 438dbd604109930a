"""Several results for one request, by Server-Sent Events, as graphql-sse has them in "distinct connections mode".

Each result is an event `next`, the last event is `complete`; between them a comment now and then keeps the connection
open. Results are worked out one after another, each only when the one before was taken: who reads slowly is shown
little, and for a bounded time. When the client leaves, the work on the next result is cancelled.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import suppress
from typing import Any, TypeVar

import orjson
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from api.graphql.body import InvalidRequest
from api.graphql.limits import KEEP_ALIVE, MAX_STREAMS, MAX_STREAMS_OF_ONE, WRITE_DEADLINE
from graph.model.errors import CallerError

T = TypeVar("T")
Results = AsyncGenerator[dict[str, Any], None]

EVENT_STREAM = "text/event-stream"
LOOKED_AFTER = 0.02  # seconds of work
_COMMENT = b":\n\n"
_HEADERS = {
    "content-type": f"{EVENT_STREAM}; charset=utf-8",
    "cache-control": "no-store",
    "x-accel-buffering": "no",  # a proxy in between that gathers events defeats them
    "x-content-type-options": "nosniff",
    "vary": "accept",
}


class NeedsEventStream(InvalidRequest):
    """A subscription of somebody who takes one answer."""

    code = "EVENT_STREAM_NEEDED"


class TooManyStreams(CallerError):
    """As many streams are open as there may be."""

    code = "TOO_MANY_STREAMS"


class ClientGone(Exception):
    """Nobody waits for the answer any more."""


class Streams:
    """How many streams are open, in all and of each user."""

    def __init__(self) -> None:
        self._open: Counter[str] = Counter()

    def take(self, who: str) -> Callable[[], None]:
        """Takes a place, and gives the way to give it back. Raises TooManyStreams when there is none."""
        if self._open[who] >= MAX_STREAMS_OF_ONE:
            raise TooManyStreams(f"{MAX_STREAMS_OF_ONE} streams of yours are open. End one of them.")
        if self._open.total() >= MAX_STREAMS:
            raise TooManyStreams("As many streams are open as there may be. Ask again later.")
        self._open[who] += 1

        def give_back() -> None:
            self._open[who] -= 1
            self._open += Counter()  # forgets who has none

        return give_back


class EventStream(Response):
    """The response that sends results as they come."""

    def __init__(self, results: Results, ended: Callable[[], None] = lambda: None) -> None:
        super().__init__(headers=_HEADERS)
        del self.headers["content-length"]
        self._results = results
        self._ended = ended

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Sends all events, or as many as somebody takes."""
        try:
            await unless_client_leaves(receive, self._sent(send))
        except (ClientGone, TimeoutError):
            pass  # nobody is there, or takes anything
        finally:
            self._ended()

    async def _sent(self, send: Send) -> None:
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        await _write(send, _COMMENT)
        coming = None
        try:
            while True:
                coming = coming or asyncio.ensure_future(anext(self._results, None))
                await asyncio.wait((coming,), timeout=KEEP_ALIVE)
                if not coming.done():
                    await _write(send, _COMMENT)
                    continue
                result, coming = coming.result(), None
                if result is None:
                    break
                await _write(send, b"event: next\ndata: %b\n\n" % orjson.dumps(result))
        finally:
            if coming is not None:
                await _cancelled(coming)
            await self._results.aclose()
        await _write(send, b"event: complete\ndata:\n\n", is_last=True)


async def results(*bodies: dict[str, Any]) -> Results:
    """Results that are there already."""
    for body in bodies:
        yield body


async def unless_client_leaves(receive: Receive, work: Coroutine[Any, Any, T]) -> T:
    """The result of the work, which is cancelled, and its statement with it, when the client goes away.

    Most work is done before it is worth looking whether anybody waits: nobody looks before `LOOKED_AFTER`.
    """
    asking = asyncio.current_task()
    assert asking is not None
    watching: list[asyncio.Task[None]] = []
    has_left = False

    async def watch() -> None:
        nonlocal has_left
        while (await receive())["type"] != "http.disconnect":
            pass
        has_left = True
        asking.cancel()

    loop = asyncio.get_running_loop()
    timer = loop.call_later(LOOKED_AFTER, lambda: watching.append(loop.create_task(watch())))
    try:
        return await work
    except asyncio.CancelledError:
        if has_left and asking.uncancel() == 0:
            raise ClientGone from None
        raise
    finally:
        timer.cancel()
        for watcher in watching:
            watcher.cancel()


async def _cancelled(task: asyncio.Future[Any]) -> None:
    if task.cancel():  # to await what is done would raise its error again, and forget where it came from
        with suppress(asyncio.CancelledError, Exception):
            await task


async def _write(send: Send, chunk: bytes, *, is_last: bool = False) -> None:
    async with asyncio.timeout(WRITE_DEADLINE):
        await send({"type": "http.response.body", "body": chunk, "more_body": not is_last})
