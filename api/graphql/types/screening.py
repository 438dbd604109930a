"""The screening of a pasted list, as its events tell it."""

import strawberry.pydantic

from api.graphql.planned import answered, crosses
from api.graphql.types.match import Match, MatcherWeight
from graph.matching.screening_list import ScreeningFinding
from graph.model.values import Fact
from graph.services.screening import screened


@strawberry.pydantic.type(description="A line of a screened list: whom it found, or why it could not be read.")
class ScreenedLine(Fact):
    line: int
    """Number of the line in the list, from 1."""
    text: str
    """The line as it was read; at most 1,000 letters of it."""
    finding: ScreeningFinding | None = None
    """Why the line asks for nobody; absent where it was answered."""
    reason: str | None = None
    """The finding in words."""
    page: int | None = None
    """Page of the ledger of which the names are, the version of the data; absent where there is a finding."""

    @crosses("match.hits")
    def matches(self) -> list[Match]:
        """Who it may be, the likeliest first; at most 50."""
        return answered()


@strawberry.pydantic.type(description="The next lines of a screened list, and how far the screening is.")
class ScreeningProgress(Fact):
    done: int
    """Lines that were answered so far, these among them."""
    total: int
    """Lines of the list that are to be answered; a header is none of them."""
    threshold: float
    """Probability below which nobody is told."""
    matcher_version: str
    """Version of the matcher."""
    weights: list[MatcherWeight]
    """Numbers by which evidence was weighed; at most 200."""

    @crosses("match.examples", before=screened)
    def lines(self) -> list[ScreenedLine]:
        """The lines, in their order; at most 25."""
        return answered()
