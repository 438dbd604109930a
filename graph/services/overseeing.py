"""Who looked at what, asked by those who are responsible for it (Article 16-3.4)."""

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any

import orjson

from graph.audit.misuse import Facts, Finding, Seen, doubtful, findings, seen
from graph.audit.proofs import ConsistencyProof, InclusionProof, prove_consistency, prove_inclusion
from graph.audit.record import RecordOfLooks
from graph.model.errors import InvalidArgument, TooBroad
from graph.model.instants import instant
from graph.model.viewer import Viewer
from graph.rules.access import check_oversight
from graph.services.arguments import MAX_LIST, checked_first
from graph.store.store import Store

LONGEST = timedelta(days=31)  # of a search for misuse: a month's looks are what somebody answers for
MOST_LOOKS = 200_000  # in it; what reading and weighing them costs is some seconds
MOST_SHOWN = 1_000_000  # ids in them; each is held, so that memory has a bound
WHEN_NOT_GIVEN = timedelta(days=1)
_IDS_AT_ONCE = 5_000  # of a statement: some tens of milliseconds of index seeks
_STATEMENTS_AT_ONCE = 4  # an auditor's search leaves the database to those who ask for their work


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
    checked_first(first)
    lines = await asyncio.to_thread(record.looks, first, before, shown, request)
    return [FoundLook(orjson.loads(line), record.asked(line)) for line in lines]


async def checkpoint(record: RecordOfLooks, viewer: Viewer | None) -> str:
    """The latest signed checkpoint of the record. Raises NotSignedIn or AccessDenied."""
    check_oversight(viewer)
    return await asyncio.to_thread(record.note)


async def inclusion_proof(
    record: RecordOfLooks, viewer: Viewer | None, look: int, size: int | None
) -> InclusionProof | None:
    """That a look is in the record of some size, of all that it has when not given; None where it is not.

    Raises NotSignedIn, AccessDenied or InvalidArgument.
    """
    check_oversight(viewer)
    return await asyncio.to_thread(prove_inclusion, record, look, size)


async def consistency_proof(
    record: RecordOfLooks, viewer: Viewer | None, earlier: int, size: int | None
) -> ConsistencyProof | None:
    """That the record of some size begins with an earlier one; None where that one is larger.

    Raises NotSignedIn, AccessDenied or InvalidArgument.
    """
    check_oversight(viewer)
    return await asyncio.to_thread(prove_consistency, record, earlier, size)


async def misuse(
    store: Store,
    record: RecordOfLooks,
    viewer: Viewer | None,
    since: str | None = None,
    until: str | None = None,
    first: int = MAX_LIST,
) -> list[Finding]:
    """What is unusual in the looks from one instant until before another, the latest first.

    Until now and for a day when they are not given. Raises NotSignedIn, AccessDenied, InvalidArgument, or TooBroad of a
    time with more looks than are read at once.
    """
    check_oversight(viewer)
    checked_first(first)
    end = datetime.now(UTC) if until is None else datetime.fromisoformat(until)
    start = end - WHEN_NOT_GIVEN if since is None else datetime.fromisoformat(since)
    if not timedelta() < end - start <= LONGEST:
        raise InvalidArgument(f"'since' lies before 'until', by {LONGEST.days} days at most.")
    looks = await asyncio.to_thread(_seen_between, record, instant(start), instant(end))
    facts = await _facts(store, looks, await asyncio.to_thread(doubtful, looks))
    return (await asyncio.to_thread(findings, looks, facts))[:first]


def _seen_between(record: RecordOfLooks, since: str, until: str) -> list[Seen]:
    lines = record.between(since, until, MOST_LOOKS)
    if lines is None:
        raise TooBroad(f"There are more than {MOST_LOOKS:,} looks from 'since' until 'until'. Narrow it.")
    found, shown = [], 0
    for line in lines:
        look = seen(orjson.loads(line), record.asked_in)
        found.append(look)
        shown += len(look.shown)
        if shown > MOST_SHOWN:
            raise TooBroad(f"More than {MOST_SHOWN:,} things were shown from 'since' until 'until'. Narrow it.")
    return found


async def _facts(store: Store, looks: Sequence[Seen], ids: Iterable[str]) -> Facts:
    """What the graph says of these looks, asked in a few statements at a time."""
    users = sorted({look.user for look in looks if look.user is not None and look.shown})
    by_case: dict[str, set[str]] = defaultdict(set)
    for look in looks:
        if look.case is not None:
            by_case[look.case].update(look.shown)
    turns = asyncio.Semaphore(_STATEMENTS_AT_ONCE)

    async def ask(name: str, **given: Any) -> dict[str, Any]:
        async with turns:
            return await store.ask(name, **given)

    async def relatives(user: str) -> list[str]:
        iin = (await ask("user.iin", userId=user))["iin"]
        return [] if iin is None else (await ask("look.relatives", iin=iin))["ids"]

    asked = [(case, some) for case in sorted(by_case) for some in _in_parts(by_case[case])]
    of_users, of_cases, of_ids = await asyncio.gather(
        asyncio.gather(*(relatives(user) for user in users)),
        asyncio.gather(*(ask("look.unrelated", caseId=case, ids=some) for case, some in asked)),
        asyncio.gather(*(ask("look.subjects", ids=some) for some in _in_parts(ids))),
    )
    told: dict[str, dict[str, bool]] = defaultdict(dict)
    for (case, _), found in zip(asked, of_cases, strict=True):
        told[case].update((one["id"], one["isRelated"]) for one in found["subjects"])
    return Facts(
        frozenset(id_ for found in of_ids for id_ in found["ids"]),
        {user: frozenset(own) for user, own in zip(users, of_users, strict=True)},
        told,
    )


def _in_parts(ids: Iterable[str]) -> Iterable[list[str]]:
    left = iter(sorted(ids))
    while some := list(islice(left, _IDS_AT_ONCE)):
        yield some
