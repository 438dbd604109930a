"""Typologies as somebody tuned them, and the alerts that they raised, with what became of each."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from graph.model.relationship import FactKind
from graph.model.values import Code, Currency, Fact, Id, MinorUnits, PartialDate, Text


class TypologyState(StrEnum):
    """Where a version of a typology stands."""

    DRAFT = "DRAFT"
    PUBLISHED = "PUBLISHED"
    RETIRED = "RETIRED"


class AlertState(StrEnum):
    """Where an alert stands in its review."""

    OPEN = "OPEN"
    ASSIGNED = "ASSIGNED"
    DECIDED = "DECIDED"
    REPORTED = "REPORTED"


class TaskState(StrEnum):
    """Where a standing task is."""

    RUNNING = "RUNNING"
    FINISHED = "FINISHED"
    CANCELLED = "CANCELLED"
    """Somebody ended it. It raised nothing."""
    FAILED = "FAILED"
    """It could not go on, for a reason that has a code. It raised nothing, or, where it failed at the end, a part."""
    INTERRUPTED = "INTERRUPTED"
    """The server stopped meanwhile. Start it again: what has an alert is not raised twice."""


class AlertDecision(StrEnum):
    """What an analyst decided of an alert."""

    SUSPICIOUS = "SUSPICIOUS"
    EXPLAINED = "EXPLAINED"
    FALSE_HIT = "FALSE_HIT"


MAX_PARTS = 40  # of a match that are kept and shown
MAX_FACTS = 60  # of a match that are kept and shown
_Name = Annotated[str, StringConstraints(pattern=r"^[A-Za-z]{1,40}$")]
_Step = Annotated[int, Field(strict=True, ge=1, le=1_000)]
Sum = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
TypologyCode = Annotated[str, StringConstraints(pattern=r"^[a-z_]{1,40}$")]


class ParameterValue(Fact):
    """A number of a typology, as a version has it."""

    name: _Name
    """Name of the parameter."""
    value: Annotated[int, Field(strict=True, ge=0, le=1_000_000)]
    """Its value."""


class TypologyVersion(Fact):
    """A version of a typology: its numbers, and why they are these."""

    id: Id
    """Registry identifier; opaque and stable."""
    typology: TypologyCode
    """Code of the typology."""
    number: Annotated[int, Field(strict=True, ge=2, le=10_000)]
    """Number of the version; the first one is that of the house."""
    parameters: Annotated[tuple[ParameterValue, ...], Field(max_length=20)]
    """All its numbers."""
    reason: Text
    """Why."""


class MatchedPart(Fact):
    """A thing that plays a part in a match."""

    part: Annotated[str, StringConstraints(pattern=r"^[A-Z_]{1,40}$")]
    """Name of the part, as the typology has it."""
    id: Id
    """The thing."""


class MatchedFact(Fact):
    """A fact on which a match rests, as a document states it."""

    kind: FactKind
    """Kind of the fact."""
    source: Id
    """From whom or what it leads."""
    target: Id | None = None
    """To whom or what it leads; absent of a contact."""
    contact: Text | None = None
    """Address or telephone number, of REACHED_AT."""
    account: Code | None = None
    """Code of the special account, of an entry."""
    valid_from: PartialDate | None = None
    """First day on which it was so."""
    valid_to: PartialDate | None = None
    """Last day on which it was so; absent while it lasts."""
    role: Code | None = None
    """Role in the case, of PARTY_TO."""
    share_percent: Annotated[int, Field(strict=True, ge=1, le=100)] | None = None
    """Share owned, in whole percent."""
    amount_minor_units: MinorUnits | None = None
    """Amount paid, in minor units."""
    amount_currency: Currency | None = None
    """Currency of the amount."""
    stated_by: Id
    """Document that states it."""


class Alert(Fact):
    """What a typology found, for somebody to look at."""

    id: Id
    """Registry identifier; opaque and stable."""
    key: Sum
    """What makes the match the one that it is: SHA-256 of typology, things and seals."""
    typology: TypologyCode
    """Code of the typology."""
    version: Annotated[int, Field(strict=True, ge=1, le=10_000)]
    """Number of its version."""
    explanation: Text
    """The match in words; it names nobody."""
    part_count: Annotated[int, Field(strict=True, ge=1)]
    """How many things play a part."""
    fact_count: Annotated[int, Field(strict=True, ge=1)]
    """How many facts it rests on."""
    parts: Annotated[tuple[MatchedPart, ...], Field(min_length=1, max_length=MAX_PARTS)]
    """Who plays which part."""
    facts: Annotated[tuple[MatchedFact, ...], Field(min_length=1, max_length=MAX_FACTS)]
    """The facts, in the order in which they are read."""
    page: Annotated[int, Field(strict=True, ge=0)]
    """Page of the ledger as of which it was found."""


class AlertStep(Fact):
    """A step of the review of an alert: who did what, and why."""

    alert: Id
    """The alert."""
    number: _Step
    """Number of the step; each alert has each number once, so that of two writers one is first."""
    state: AlertState
    """Where the alert stands from now on."""
    assignee: Id | None = None
    """Registered user who reviews it from now on; only with ASSIGNED."""
    outcome: AlertDecision | None = None
    """What was decided; only with DECIDED."""
    reason: Annotated[str, StringConstraints(min_length=10, max_length=2_000, strip_whitespace=True)] | None = None
    """Why, or for what; needed with DECIDED and REPORTED."""
    recipient: Text | None = None
    """Body to which it was reported; only with REPORTED."""


_Count = Annotated[int, Field(strict=True, ge=0)]


class MonitoringTask(Fact):
    """A run of a typology over the whole registry: the question."""

    id: Id
    """Registry identifier; opaque and stable."""
    typology: TypologyCode
    """Code of the typology."""
    version: Annotated[int, Field(strict=True, ge=1, le=10_000)]
    """Number of its version."""
    parameters: Annotated[tuple[ParameterValue, ...], Field(max_length=20)]
    """Numbers with which it runs."""


class TaskResult(Fact):
    """What a run of a typology came to."""

    task: Id
    """The task."""
    state: TaskState
    """How it ended."""
    code: Code | None = None
    """Code of the reason, where it failed."""
    page: _Count
    """Page of the ledger at its end, the version of the data."""
    total: _Count
    """Things from which the pattern may begin."""
    looked: _Count
    """Things that were looked at."""
    passed_over: _Count
    """Things with so many links that the pattern could not be looked for around them."""
    cut: Code | None = None
    """Why it does not cover the registry; absent where it does."""
    raised: _Count
    """Alerts that it raised."""
    known: _Count
    """Matches that had an alert already."""
