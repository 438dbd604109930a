"""The load: a few keep-alive connections, each asking again as soon as it was answered (a closed loop).

Raw HTTP/1.1 over asyncio streams, because a comfortable client costs more than the servers that it measures. What is
cheap is checked for every answer: its status and its length.
"""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from time import perf_counter

from bench.serve import LOOPBACK
from graph.model.errors import EsepError

PATIENCE = 30.0  # seconds for one answer, or for a connection

_LENGTH = re.compile(rb"\r\ncontent-length: (\d+)\r\n", re.IGNORECASE)


_GROWS = 8  # letters that the number of a look may have more than the first one had


class WrongAnswer(EsepError):
    """A side answered other than it did when it was compared."""

    code = "WRONG_ANSWER"


def request(method: str, path: str, headers: dict[str, str], body: bytes = b"") -> bytes:
    """The bytes of a request."""
    fields = {"host": LOOPBACK} | headers | ({"content-length": str(len(body))} if body else {})
    lines = [f"{method} {path} HTTP/1.1", *(f"{name}: {value}" for name, value in fields.items())]
    return "\r\n".join([*lines, "", ""]).encode() + body


class Client:
    """One connection."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    async def ask(self, request: bytes) -> bytes:
        """The body of a 200. Raises WrongAnswer on any other status."""
        self._writer.write(request)
        try:
            head = await self._reader.readuntil(b"\r\n\r\n")
            length = _LENGTH.search(head)
            body = await self._reader.readexactly(int(length[1])) if length else b""
        except (asyncio.IncompleteReadError, OSError):
            raise WrongAnswer("a side closed the connection instead of answering") from None
        if not head.startswith(b"HTTP/1.1 200 "):
            raise WrongAnswer(f"{head.splitlines()[0].decode()}: {body[:300].decode()}")
        return body

    def close(self) -> None:
        """Ends the connection."""
        self._writer.close()


@asynccontextmanager
async def connections(port: int, number: int) -> AsyncIterator[list[Client]]:
    """So many connections for as long as the block lasts."""
    opened: list[Client] = []
    try:
        for _ in range(number):
            async with asyncio.timeout(PATIENCE):
                opened.append(Client(*await asyncio.open_connection(LOOPBACK, port)))
        yield opened
    finally:
        for client in opened:
            client.close()


async def load(clients: list[Client], request: bytes, length: int, seconds: float) -> tuple[list[float], float]:
    """Asks with all clients for so long. Latencies of all answers, and the seconds until the last of them."""
    latencies: list[float] = []
    begun = perf_counter()
    until = begun + seconds

    async def ask_on(client: Client) -> None:
        before = perf_counter()
        while before < until:
            body = await client.ask(request)
            after = perf_counter()
            if not length <= len(body) <= length + _GROWS:
                raise WrongAnswer(f"an answer of {len(body)} bytes where {length} were expected: {body[:300].decode()}")
            latencies.append(after - before)
            before = after

    try:
        async with asyncio.timeout(seconds + PATIENCE), asyncio.TaskGroup() as group:
            for client in clients:
                group.create_task(ask_on(client))
    except ExceptionGroup as failed:
        raise failed.exceptions[0] from None
    return latencies, perf_counter() - begun
