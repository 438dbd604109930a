"""Typologies, asked of the registry by the rights of who asks: versions, dry runs and runs.

A run is many short questions, each about some of the things from which the pattern may begin. So it is stopped between
two of them and tells how far it came; where one of them takes too long, the next asks about fewer things, and a thing
that takes too long by itself is passed over and counted. An answer says what it does not cover, and why.
"""

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from time import monotonic
from typing import Any

from ulid import ULID

from graph.model.errors import Conflict, DeadlineExceeded, InvalidArgument
from graph.model.monitoring import MAX_FACTS, MAX_PARTS, TypologyState
from graph.model.viewer import Viewer
from graph.monitoring.typologies import BY_CODE
from graph.monitoring.typology import Anchor, Match, Matches, Typology
from graph.plan import Crossing
from graph.rules.access import check_questions
from graph.services.arguments import written
from graph.services.recording import recorded, registered
from graph.store.store import Store

SLICE = 500  # things of one question: some tens of milliseconds, so that a run stops soon when it is to stop
ROWS_OF_A_SLICE = 1_000  # found in one question; where there are more, the next one asks about fewer things
MOST_SHOWN = 50  # matches of a dry run
DRY_RUN = 2.5  # seconds, of the five that a request has: the statement that shows the matches needs some too
_REASON = (10, 500)  # characters


class RunCut(StrEnum):
    """Why a run does not cover the registry."""

    MATCHES = "MATCHES"
    """It found as many matches as may be told. Take narrower numbers."""
    TIME = "TIME"
    """Its time was over. Start a task, which has more."""
    PASSED_OVER = "PASSED_OVER"
    """Some things have so many links that the pattern could not be looked for around them."""


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a typology, as somebody tuned it or as the house has it."""

    typology: Typology
    number: int
    numbers: Mapping[str, int]
    state: TypologyState
    id: str | None = None
    """None of the first one, which is the house's own."""
    reason: str | None = None
    drafted_by: str | None = None
    recorded_at: str | None = None
    published_at: str | None = None


@dataclass(slots=True)
class Run:
    """How far a run came, and what it found."""

    version: Version
    total: int
    """Things to look at."""
    looked: int = 0
    """Things looked at."""
    passed_over: int = 0
    """Things around which the pattern could not be looked for."""
    matches: Matches = field(init=False)
    cut: RunCut | None = None
    """Why it does not cover the registry; None where it does."""
    is_over: bool = False

    def __post_init__(self) -> None:
        self.matches = Matches(self.version.typology)

    @property
    def found(self) -> list[Match]:
        """The matches, in the order in which they were found."""
        return list(self.matches.by_key.values())


def typology_of(code: str) -> Typology:
    """The typology with this code. Raises InvalidArgument."""
    if code not in BY_CODE:
        raise InvalidArgument("There is no typology with this code.")
    return BY_CODE[code]


async def versions_of(store: Store, typology: Typology) -> list[Version]:
    """All versions, the latest first; the last one is the house's own."""
    rows = (await store.ask("typology.versions", of=f"{typology.code} "))["versions"]
    versions = [_version(typology, row) for row in rows]
    is_retired = any(one.state is TypologyState.PUBLISHED for one in versions)
    state = TypologyState.RETIRED if is_retired else TypologyState.PUBLISHED
    return [*versions, Version(typology, 1, typology.checked({}), state)]


async def published(store: Store, typology: Typology) -> Version:
    """The version to run."""
    return next(one for one in await versions_of(store, typology) if one.state is TypologyState.PUBLISHED)


async def draft(store: Store, viewer: Viewer | None, code: str, given: Sequence[Mapping[str, Any]], reason: str) -> int:
    """Drafts a version of a typology with other numbers; the number of the version.

    Numbers that are not given are the defaults. Raises NotSignedIn, AccessDenied, NoGround, InvalidArgument, or
    Conflict when somebody else drafted one at the same time.
    """
    user = registered(check_questions(viewer, ("typology.run",)))
    typology = typology_of(code)
    numbers = typology.checked(numbers_of(given))
    why = written("reason", reason, *_REASON)
    latest = (await versions_of(store, typology))[0].number
    facts = {
        "id": str(ULID()),
        "typology": code,
        "number": latest + 1,
        "parameters": [{"name": name, "value": value} for name, value in numbers.items()],
        "reason": why,
        "user": user,
    }
    if not (await recorded(store, "typologyVersion", [facts]))[0]:
        raise Conflict("Somebody else drafted a version of this typology just now. Look at it, and draft again.")
    return latest + 1


async def publish(store: Store, viewer: Viewer | None, code: str, number: int) -> None:
    """Makes a draft the version to run. Raises what `draft` does, and Conflict of a version that is no draft."""
    user = registered(check_questions(viewer, ("typology.run",)))
    version = await version_of(store, code, number)
    is_first = version.state is TypologyState.DRAFT and version.id is not None
    if (
        not is_first
        or not (await recorded(store, "typologyPublication", [{"version": version.id, "user": user}])).pop()
    ):
        raise Conflict("This version is no draft any more.")


async def version_of(store: Store, code: str, number: int | None) -> Version:
    """A version of a typology; the published one when no number is given. Raises InvalidArgument."""
    typology = typology_of(code)
    if number is None:
        return await published(store, typology)
    for version in await versions_of(store, typology):
        if version.number == number:
            return version
    raise InvalidArgument("The typology has no version with this number.")


def numbers_of(given: Sequence[Mapping[str, Any]]) -> dict[str, int]:
    """Parameters as a map. Raises InvalidArgument of one that is given twice."""
    numbers = {one["name"]: one["value"] for one in given}
    if len(numbers) < len(given):
        raise InvalidArgument("A parameter is given twice.")
    return numbers


async def run(store: Store, viewer: Viewer, version: Version, most: int) -> AsyncIterator[Run]:
    """Runs a version, and tells after each question how far it came; the last time `is_over`.

    By the rights of the viewer: what they may not know is neither found nor counted. `most` is of matches. Whoever
    stops to ask for more stops the run. Raises GraphUnavailable or GraphFault.
    """
    typology = version.typology
    counted = "typology.count_entries" if typology.anchor is Anchor.ENTRY else "typology.count_organizations"
    account = {"account": typology.account} if typology.anchor is Anchor.ENTRY else {}
    rights = {"viewer": viewer.as_parameter()}
    so_far = Run(version, (await store.ask(counted, **account, **rights))["total"])
    after, size = "", SLICE
    while True:
        asked = {"after": after, "most": ROWS_OF_A_SLICE, **version.numbers, **account, **rights}
        try:
            found = await store.ask(typology.question, **asked, slice=size)
        except DeadlineExceeded:
            if size > 1:
                size = max(size // 8, 1)
                continue
            found = await store.ask(typology.question, **asked | {"most": 0}, slice=1)  # which looks for nothing
            so_far.passed_over += 1
        if len(found["matches"]) >= ROWS_OF_A_SLICE and size > 1:
            size = max(size // 8, 1)
            continue
        so_far.passed_over += len(found["matches"]) >= ROWS_OF_A_SLICE
        so_far.looked += found["looked"]
        so_far.matches.add(found["matches"])
        so_far.is_over = found["looked"] < size
        if len(so_far.matches.by_key) > most:
            so_far.cut, so_far.is_over = RunCut.MATCHES, True
        elif so_far.is_over and so_far.passed_over:
            so_far.cut = RunCut.PASSED_OVER
        yield so_far
        if so_far.is_over:
            return
        after, size = found["last"], min(size * 2, SLICE)


async def run_for(store: Store, viewer: Viewer, version: Version, most: int, seconds: float) -> Run:
    """A run that ends in time, with what it found until then."""
    until = monotonic() + seconds
    so_far = None
    async for so_far in run(store, viewer, version, most):
        if monotonic() > until and not so_far.is_over:
            so_far.cut = RunCut.TIME
            break
    assert so_far is not None
    return so_far


async def dry_run(store: Store, viewer: Viewer, crossing: Crossing) -> Crossing:
    """The crossing with what a typology finds now. Nothing is stored. Raises InvalidArgument."""
    asked = crossing.asked
    version = await version_of(store, asked["code"], asked.get("version"))
    if (given := asked.get("parameters")) is not None:
        if asked.get("version") is not None:
            raise InvalidArgument("Give either 'version' or 'parameters'.")
        version = replace(version, numbers=version.typology.checked(numbers_of(given)))
    most = asked["limit"]
    if not 1 <= most <= MOST_SHOWN:
        raise InvalidArgument(f"'limit' is from 1 to {MOST_SHOWN}.")
    found = await run_for(store, viewer, version, most, DRY_RUN)
    return shown(crossing, found, found.found[:most])


def shown(crossing: Crossing, found: Run, matches: Sequence[Match]) -> Crossing:
    """The crossing with the rows of a run, bounded by what there is."""
    told = {
        "typology": found.version.typology.code,
        "number": found.version.number,
        "parameters": parameters_of(found.version),
        "total": found.total,
        "looked": found.looked,
        "passedOver": found.passed_over,
        "cut": found.cut and found.cut.value,
        "matches": [as_row(one) for one in matches],
    }
    most = {
        "typology.matches": len(matches),
        "typology.parts": max((len(one.parts) for one in matches), default=0),
        "typology.facts": max((len(one.facts) for one in matches), default=0),
    }
    projections = {name: chosen.with_most(most) for name, chosen in crossing.projections.items()}
    return replace(crossing, arguments={"run": told}, projections=projections)


def as_row(match: Match) -> dict[str, Any]:
    """The match as its fields are called, with as much of it as is shown."""
    return {
        "key": match.key,
        "explanation": match.explanation,
        "partCount": len(match.parts),
        "factCount": len(match.facts),
        "parts": list(match.parts[:MAX_PARTS]),
        "facts": list(match.facts[:MAX_FACTS]),
    }


def parameters_of(version: Version) -> list[dict[str, Any]]:
    """The numbers of a version as rows."""
    return [{"name": name, "value": value} for name, value in version.numbers.items()]


def _version(typology: Typology, row: Mapping[str, Any]) -> Version:
    numbers = dict(zip(row["parameterNames"], row["parameterValues"], strict=True))
    # A parameter that came with a newer house has its default.
    numbers = {one.name: numbers.get(one.name, one.default) for one in typology.parameters}
    return Version(
        typology,
        row["number"],
        numbers,
        TypologyState(row["state"]),
        row["id"],
        row["reason"],
        row["draftedBy"],
        row["recordedAt"],
        row["publishedAt"],
    )
