"""Standing tasks."""

import strawberry
import strawberry.pydantic

from api.graphql.scalars import Instant
from api.graphql.types.typology import TypologyNumber
from graph.model.monitoring import TaskState
from graph.model.values import Fact
from graph.services.monitoring import RunCut


@strawberry.pydantic.type(description="A run of a typology over the whole registry, which raises alerts at its end.")
class Task(Fact):
    id: strawberry.ID
    """Registry identifier; opaque and stable."""
    typology: str
    """Code of the typology."""
    version: int
    """Number of its version."""
    parameters: list[TypologyNumber]
    """Numbers with which it runs; at most 20."""
    state: TaskState
    """Where it is."""
    started_at: Instant
    """When it began."""
    ended_at: Instant | None = None
    """When it ended."""
    total: int | None = None
    """Things from which the pattern may begin; absent while they are counted."""
    looked: int | None = None
    """Things that were looked at."""
    passed_over: int | None = None
    """Things with so many links that the pattern could not be looked for around them."""
    cut: RunCut | None = None
    """Why it does not cover the registry; absent where it does, and while it runs."""
    raised: int | None = None
    """Alerts that it raised: ask for them by `alerts(filter: { task: … })`."""
    known: int | None = None
    """Matches that had an alert already."""
    page: int | None = None
    """Page of the ledger at its end, the version of the data."""
    code: str | None = None
    """Code of the reason, where it failed."""
