"""Who looked at what, asked by those who are responsible for it (Article 16-3.4)."""

import asyncio
from dataclasses import dataclass
from typing import Any

import orjson

from graph.audit.record import RecordOfLooks
from graph.model.errors import InvalidArgument
from graph.model.viewer import Viewer
from graph.rules.access import check_oversight

MOST = 100


@dataclass(frozen=True, slots=True)
class FoundLook:
    """A look, with what was asked in the clear: it is for auditors alone."""

    held: dict[str, Any]
    asked: str


async def looks(
    record: RecordOfLooks,
    viewer: Viewer | None,
    first: int,
    before: int | None,
    shown: str | None,
    request: str | None = None,
) -> list[FoundLook]:
    """The latest looks; before a number, at a thing and under a request, where given.

    Raises NotSignedIn, AccessDenied or InvalidArgument.
    """
    check_oversight(viewer)
    if not 1 <= first <= MOST:
        raise InvalidArgument(f"'first' is from 1 to {MOST}.")
    lines = await asyncio.to_thread(record.looks, first, before, shown, request)
    return [FoundLook(orjson.loads(line), record.asked(line)) for line in lines]
