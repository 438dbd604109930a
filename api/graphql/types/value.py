"""Values of several parts."""

import strawberry.pydantic

from api.graphql.scalars import DecimalText
from graph.model import values


@strawberry.pydantic.type(description="An amount of one currency.")
class Money(values.Money):
    major_units: DecimalText
    """The amount in the main unit of its currency."""


def completed_money(minor_units: int, currency: str) -> dict[str, str]:
    """The money that the graph keeps as two properties."""
    return {
        "minorUnits": str(minor_units),
        "currency": currency,
        "majorUnits": str(values.major_units(minor_units, currency)),
    }
