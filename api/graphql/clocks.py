"""The two clocks of a question: when it was so, and when the registry knew."""

from typing import Annotated

import strawberry

from api.graphql.scalars import Instant
from graph.model.values import FullDate

_ON_WHICH_DAY = "What was so on this day, in all that is asked here; whenever it was so when not given."
AsOf = Annotated[FullDate | None, strawberry.argument(description=_ON_WHICH_DAY)]
_AT_WHICH_INSTANT = "What the registry knew at this instant, in all that is asked here; now when not given."
KnownAt = Annotated[Instant | None, strawberry.argument(description=_AT_WHICH_INSTANT)]
