"""Standing tasks: a typology run over the whole registry, with progress, by the rights of who started it.

A task belongs to the server that runs it and not to whoever watches: who leaves and comes back finds it. Its start is
a page of the ledger, with the question, and so is its end, with the version of the data; its alerts name it. A task
that has no end and that no server runs was interrupted. While it runs, its rights are settled again and again: a ground
that is gone ends it.
"""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from time import monotonic
from typing import Any

from ulid import ULID

from graph.model.errors import CallerError, DeadlineExceeded, EsepError, InvalidArgument, NoGround
from graph.model.instants import today
from graph.model.monitoring import TaskState
from graph.model.viewer import Viewer
from graph.rules.access import check_questions
from graph.services.alerting import page_of, raised_of
from graph.services.monitoring import Run, RunCut, Version, parameters_of, published, run, typology_of
from graph.services.recording import recorded, registered
from graph.services.standing import held_of, viewer_of
from graph.store.store import Store

MOST_OF_ONE = 2  # tasks of a user at once: one is looked at while another runs
MOST = 4  # tasks of a server at once: each keeps a core of the database busy
MOST_FOUND = 1_000  # alerts of a task
DURATION = 3_600.0  # seconds of a task
SETTLED_EACH = 2.0  # seconds after which rights are settled again
_TRIES_TO_RECORD = 5


class TooManyTasks(CallerError):
    """As many tasks run as may."""

    code = "TOO_MANY_TASKS"


@dataclass(slots=True)
class Task:
    """A task that this server runs."""

    id: str
    user: str
    version: Version
    run: Run | None = None
    job: "asyncio.Task[None] | None" = None
    state: TaskState = TaskState.RUNNING
    is_ending: bool = False
    """Whether its alerts, or its end, are being recorded: from then on it is ended by nobody."""


class Tasks:
    """The tasks that this server runs."""

    def __init__(self) -> None:
        self._running: dict[str, Task] = {}
        self._is_stopping = False

    async def start(self, store: Store, viewer: Viewer | None, code: str) -> dict[str, Any]:
        """Starts a run of the published version of a typology, and tells of it as `of` does.

        Raises NotSignedIn, AccessDenied, NoGround, InvalidArgument, TooManyTasks or GraphUnavailable.
        """
        who = check_questions(viewer, ("task.start",))
        user = registered(who)
        version = await published(store, typology_of(code))
        if sum(task.user == user for task in self._running.values()) >= MOST_OF_ONE:
            raise TooManyTasks(f"{MOST_OF_ONE} tasks of yours run. Cancel one of them, or wait for its end.")
        if len(self._running) >= MOST or self._is_stopping:
            raise TooManyTasks("As many tasks run as may. Ask again later.")
        task = Task(str(ULID()), user, version)
        self._running[task.id] = task
        try:
            facts = {"id": task.id, "typology": code, "version": version.number, "user": user, "request": who.request}
            await recorded(store, "taskStart", [facts | {"parameters": parameters_of(version)}])
        except BaseException:
            del self._running[task.id]
            raise
        task.job = asyncio.create_task(self._run(store, who, task))
        return (await self.of(store, who, task.id))[0]

    async def of(self, store: Store, viewer: Viewer | None, id_: str | None = None) -> list[dict[str, Any]]:
        """The viewer's tasks, the latest first, at most 100; or the one with this id, if it is theirs.

        Raises NotSignedIn, AccessDenied or NoGround.
        """
        who = check_questions(viewer, ("task.of_user",))
        one = {} if id_ is None else {"id": id_}
        rows = (await store.ask("task.of_user", userId=registered(who), **one))["tasks"]
        return [self._told(row) for row in rows]

    async def cancel(self, store: Store, viewer: Viewer | None, id_: str) -> dict[str, Any]:
        """Ends a task of the viewer's, and its statement with it; one that is over stays as it is.

        Raises what `of` does, and InvalidArgument where it is none of theirs.
        """
        if not await self.of(store, viewer, id_):
            raise InvalidArgument("There is no task of yours with this id.")
        task = self._running.get(id_)
        if task is not None and task.job is not None:
            if not task.is_ending:
                task.state = TaskState.CANCELLED
                task.job.cancel()
            await asyncio.wait((task.job,))
        return (await self.of(store, viewer, id_))[0]

    async def stop(self) -> None:
        """Ends all tasks, for the server stops."""
        self._is_stopping = True
        tasks = [task for task in self._running.values() if task.job is not None]
        for task in tasks:
            if not task.is_ending and task.job is not None:
                task.job.cancel()
        if tasks:
            await asyncio.wait([task.job for task in tasks if task.job is not None])

    def is_running(self, id_: str) -> bool:
        """Whether this server runs the task now."""
        return id_ in self._running

    def _told(self, row: Mapping[str, Any]) -> dict[str, Any]:
        numbers = zip(row["parameterNames"], row["parameterValues"], strict=True)
        said = dict(row) | {"parameters": [{"name": name, "value": value} for name, value in numbers]}
        task = self._running.get(row["id"])
        if row["state"] is None:
            so_far = task.run if task else None
            said |= {
                "state": TaskState.RUNNING.value if task else TaskState.INTERRUPTED.value,
                "total": so_far and so_far.total,
                "looked": so_far and so_far.looked,
                "passedOver": so_far and so_far.passed_over,
            }
        return said

    async def _run(self, store: Store, viewer: Viewer, task: Task) -> None:
        state, code, raised, known = TaskState.FAILED, None, 0, 0
        try:
            async with asyncio.timeout(DURATION):
                settled = monotonic()
                async for so_far in run(store, viewer, task.version, MOST_FOUND):
                    task.run = so_far
                    if monotonic() - settled > SETTLED_EACH:
                        await _still_grounded(store, viewer)
                        settled = monotonic()
                await _still_grounded(store, viewer)
                assert task.run is not None
                task.is_ending = True
                found = await raised_of(store, viewer, task.run, MOST_FOUND, task.id)
                raised, known, state = len(found.ids), found.known, TaskState.FINISHED
        except asyncio.CancelledError:
            state = task.state if task.state is TaskState.CANCELLED else TaskState.INTERRUPTED
        except TimeoutError:
            code = DeadlineExceeded.code
        except EsepError as error:
            code = error.code
        except Exception:
            code = EsepError.code
            raise
        finally:
            task.is_ending = True
            try:
                await _ended(store, task, state, code, raised, known)
            finally:
                del self._running[task.id]


async def _still_grounded(store: Store, viewer: Viewer) -> None:
    """Raises NotSignedIn or NoGround where the viewer's rights are not what they were when the task began."""
    assert viewer.user is not None
    day = today()
    held = await held_of(store, viewer.user, day, viewer.request)
    if viewer_of(held["standing"], viewer.request, day).as_parameter() != viewer.as_parameter():
        raise NoGround("What you may see changed while the task ran. Start it again.")


async def _ended(store: Store, task: Task, state: TaskState, code: str | None, raised: int, known: int) -> None:
    """Records the end. A database that is gone for long leaves a task without one, which is told as interrupted."""
    so_far = task.run
    facts = {
        "task": task.id,
        "user": task.user,
        "state": state,
        "code": code,
        "total": so_far.total if so_far else 0,
        "looked": so_far.looked if so_far else 0,
        "passedOver": so_far.passed_over if so_far else 0,
        "cut": (so_far.cut if so_far else None) or (None if state is TaskState.FINISHED else RunCut.TIME),
        "raised": raised,
        "known": known,
    }
    for wait in range(_TRIES_TO_RECORD):
        with suppress(EsepError):
            await recorded(store, "taskEnd", [facts | {"page": await page_of(store)}])
            return
        await asyncio.sleep(wait)
