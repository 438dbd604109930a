"""Relay connections by keyset: a cursor holds the order's keys of its row, so that a page is a seek, not a count.

A cursor is opaque and not secret: it opens nothing that the viewer's rights do not, since it is compared, never
trusted. It names its question, so that one question's cursor is refused by another.
"""

import base64
import binascii
import hashlib
from collections.abc import Sequence
from typing import Annotated, Generic, TypeVar

import orjson
import strawberry

from graph.model.errors import InvalidArgument, InvalidCursor

T = TypeVar("T")

FIRST_DEFAULT = 20
FIRST_MAX = 100
_CURSOR_MAX = 4_000  # characters; that of a search holds its ranking, a hundred ids

First = Annotated[int, strawberry.argument(description="How many to return, from 1 to 100.")]
After = Annotated[str | None, strawberry.argument(description="Cursor after which to go on.")]


@strawberry.type(description="Where a page stands among all.")
class PageInfo:
    has_next_page: bool = strawberry.field(description="Whether more follow.")
    has_previous_page: bool = strawberry.field(description="Whether the page began after a cursor.")
    start_cursor: str | None = strawberry.field(description="Cursor of the first on this page.")
    end_cursor: str | None = strawberry.field(description="Cursor of the last on this page.")


@strawberry.type(description="One of a page, with its cursor.")
class Edge(Generic[T]):
    cursor: str = strawberry.field(description="Where this one stands; give it as `after` to go on from here.")
    node: T = strawberry.field(description="The one itself.")


@strawberry.type(description="A page of many, in a stable order.")
class Connection(Generic[T]):
    edges: list[Edge[T]] = strawberry.field(description="The page with a cursor for each.")
    nodes: list[T] = strawberry.field(description="The page without cursors.")
    page_info: PageInfo = strawberry.field(description="Where the page stands among all.")
    total_count: int = strawberry.field(description="How many there are in all; counted only when asked for.")


def encode_cursor(question: str, keys: Sequence[str]) -> str:
    """The cursor of a row."""
    return base64.urlsafe_b64encode(orjson.dumps([_mark(question), *keys])).decode().rstrip("=")


def decode_cursor(question: str, cursor: str, keys: int) -> tuple[str, ...]:
    """The keys in a cursor; raises InvalidCursor unless this question gave it out."""
    try:
        if len(cursor) > _CURSOR_MAX:
            raise ValueError
        content = orjson.loads(base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True))
        mark, *values = content
        if mark != _mark(question) or len(values) != keys or not all(isinstance(value, str) for value in values):
            raise ValueError
    except (ValueError, TypeError, binascii.Error):
        raise InvalidCursor("The cursor was not given out by this question.") from None
    return tuple(values)


def checked_first(first: int) -> int:
    """The page size; raises InvalidArgument unless it is from 1 to FIRST_MAX."""
    if not 1 <= first <= FIRST_MAX:
        raise InvalidArgument(f"'first' is from 1 to {FIRST_MAX}.")
    return first


def _mark(question: str) -> str:
    return hashlib.sha256(question.encode()).hexdigest()[:8]
