"""Forms by which the operator records what analysts of financial monitoring do: typologies tuned, alerts reviewed.

Each thing that may happen once has a key: of two writers at once, the ledger takes the one that comes first, and the
other's document contradicts what is held by then.
"""

from collections.abc import Iterator

from pydantic import model_validator

from graph.documents.form import Form, Reference
from graph.model.monitoring import Alert, AlertState, AlertStep, MonitoringTask, TaskResult, TypologyVersion
from graph.model.values import Id


class _ByAUser(Form):
    user: Id
    """Registered user who did it."""

    def references(self) -> Iterator[tuple[str, Reference]]:
        yield "user", Reference("user", self.user)


class TypologyVersionForm(_ByAUser, TypologyVersion):
    """Records a version of a typology as somebody drafted it."""

    @property
    def key(self) -> str:
        """What no other version has."""
        return f"{self.typology} {self.number:05}"

    def introduces(self) -> Iterator[Reference]:
        yield Reference("typologyVersion", self.id)
        yield Reference("typologyNumber", self.key)


class TypologyPublicationForm(_ByAUser):
    """Records that a version of a typology is the one to run from now on."""

    version: Id
    """The version; the one published before it is retired."""

    def introduces(self) -> Iterator[Reference]:
        yield Reference("typologyPublication", self.version)

    def references(self) -> Iterator[tuple[str, Reference]]:
        yield from super().references()
        yield "version", Reference("typologyVersion", self.version)


class TaskStartForm(_ByAUser, MonitoringTask):
    """Records that a standing task began."""

    request: Id
    """Request under which it runs."""

    def introduces(self) -> Iterator[Reference]:
        yield Reference("task", self.id)

    def references(self) -> Iterator[tuple[str, Reference]]:
        yield from super().references()
        yield "request", Reference("request", self.request)


class TaskEndForm(_ByAUser, TaskResult):
    """Records how a standing task ended."""

    def introduces(self) -> Iterator[Reference]:
        yield Reference("taskEnd", self.task)

    def references(self) -> Iterator[tuple[str, Reference]]:
        yield from super().references()
        yield "task", Reference("task", self.task)


class AlertForm(_ByAUser, Alert):
    """Records an alert: what a typology found, by which facts, in a run under which request."""

    request: Id
    """Request under which it was found."""
    task: Id | None = None
    """Standing task that found it."""

    def introduces(self) -> Iterator[Reference]:
        yield Reference("alert", self.id)
        yield Reference("alertKey", self.key)

    def references(self) -> Iterator[tuple[str, Reference]]:
        yield from super().references()
        yield "request", Reference("request", self.request)
        if self.task is not None:
            yield "task", Reference("task", self.task)


class AlertStepForm(_ByAUser, AlertStep):
    """Records a step of the review of an alert."""

    @property
    def key(self) -> str:
        """What no other step has."""
        return f"{self.alert} {self.number:04}"

    def introduces(self) -> Iterator[Reference]:
        yield Reference("alertStep", self.key)

    def references(self) -> Iterator[tuple[str, Reference]]:
        yield from super().references()
        yield "alert", Reference("alert", self.alert)
        if self.assignee is not None:
            yield "assignee", Reference("user", self.assignee)

    @model_validator(mode="after")
    def _has_what_its_state_needs(self) -> "AlertStepForm":
        has = {
            "assignee": self.state is AlertState.ASSIGNED,
            "outcome": self.state is AlertState.DECIDED,
            "recipient": self.state is AlertState.REPORTED,
            "reason": self.state in (AlertState.DECIDED, AlertState.REPORTED),
        }
        for name, is_needed in has.items():
            if (getattr(self, name) is not None) != is_needed:
                raise ValueError(f"{name} belongs to other states, or is needed in this one")
        if self.state is AlertState.OPEN:
            raise ValueError("an alert is open before its first step")
        return self
