"""Totals."""

import strawberry.pydantic

from api.graphql.planned import answered, crosses
from api.graphql.types.classifier import Article, Region
from api.graphql.types.value import Money
from graph.accounts.confiscated_amounts import AmountState
from graph.model.values import Fact, PartialDate


@strawberry.pydantic.type(description="A total of confiscated amounts of one currency, and of what else was asked for.")
class ConfiscatedTotal(Fact):
    amount: Money
    """Sum of the amounts."""
    entries: int
    """Number of entries that make the sum."""
    year: str | None = None
    """Year of the decisions; only when grouped by year."""

    @crosses("statistic.article")
    def article(self) -> Article | None:
        """Article that the entries rest on; only when grouped by article."""
        return answered()

    @crosses("statistic.region")
    def region(self) -> Region | None:
        """Region of the entries; only when grouped by region."""
        return answered()


@strawberry.pydantic.input(description="Which amounts; what is not given does not narrow.")
class ConfiscatedAmountFilter(Fact):
    state: AmountState | None = None
    """What became of the amount."""
    article: str | None = None
    """Code of the article that the entry rests on."""
    region: str | None = None
    """Code of the region to which the entry belongs."""
    since: PartialDate | None = None
    """Decided on this day or later."""
    until: PartialDate | None = None
    """Decided on this day or earlier."""
