"""What is told as it comes: one field each, which yields what its events are about."""

import asyncio
from collections.abc import AsyncGenerator
from typing import Annotated, Any, cast

import strawberry

from api.graphql.limits import PROGRESS_EACH
from api.graphql.resolve import Event
from api.graphql.types.match import Threshold
from api.graphql.types.screening import ScreeningProgress
from api.graphql.types.task import Task
from graph.matching.explaining import numbers
from graph.matching.screening_list import ListedLine, read_list
from graph.matching.weights import MATCHER_VERSION
from graph.model.errors import InvalidArgument
from graph.services.matching import checked_limit, checked_threshold
from graph.services.screening import BATCH

List = Annotated[
    str,
    strawberry.argument(
        name="list",
        description="One name a line; or columns between tabs, semicolons or commas, which its first line names: "
        "name, or surname, given name and patronymic; birth date, sex, birth place, citizenship, identifier; "
        "organization; dismissed. In Kazakh, Russian or English.",
    ),
]


@strawberry.type(description="What is told as it comes, by Server-Sent Events: 'Accept: text/event-stream'.")
class Subscription:
    @strawberry.subscription(
        description="Whom the lines of a list find, in their order, 25 lines an event. A list has at most 1,000 lines."
    )
    def screening(
        self,
        list_: List,
        threshold: Threshold = None,
        limit: Annotated[int, strawberry.argument(description="Most that are told of each line, 1 to 50.")] = 5,
    ) -> AsyncGenerator[ScreeningProgress, None]:
        least, limit = checked_threshold(threshold), checked_limit(limit)
        return cast(AsyncGenerator[ScreeningProgress, None], _events(read_list(list_), least, limit))

    @strawberry.subscription(
        description="How far a standing task of yours is, each second in which it came further, until its end."
    )
    def task(
        self, info: strawberry.Info, id: Annotated[strawberry.ID, strawberry.argument(description="The task.")]
    ) -> AsyncGenerator[Task, None]:
        return cast(AsyncGenerator[Task, None], _progress(info.context, id))


async def _progress(context: Any, id_: str) -> AsyncGenerator[Event, None]:
    """The task as it is, whenever it came further. Who stops listening leaves it running."""
    told = None
    while True:
        is_over = not context.tasks.is_running(id_)
        found = await context.tasks.of(context.store, context.viewer, id_)
        if not found:
            raise InvalidArgument("There is no task of yours with this id.")
        if found[0] != told:
            told = found[0]
            yield Event(told, {})
        if is_over:
            return
        await asyncio.sleep(PROGRESS_EACH)


async def _events(lines: list[ListedLine], threshold: float, limit: int) -> AsyncGenerator[Event, None]:
    total = len(lines)
    said: dict[str, Any] = {
        "total": total,
        "threshold": threshold,
        "matcherVersion": MATCHER_VERSION,
        "weights": numbers(),
    }
    for start in range(0, max(total, 1), BATCH):
        some = lines[start : start + BATCH]
        asked = {"lines": some, "threshold": threshold, "limit": limit}
        yield Event(said | {"done": start + len(some)}, asked)
