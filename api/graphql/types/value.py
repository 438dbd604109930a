"""Values of several parts."""

from typing import Any

import strawberry.pydantic

from api.graphql.scalars import DecimalText
from graph.model import entry, values


@strawberry.pydantic.type(description="An amount of one currency.")
class Money(values.Money):
    major_units: DecimalText
    """The amount in the main unit of its currency."""


@strawberry.pydantic.type(description="Where something happened.")
class Place(entry.Place):
    pass


def completed_money(parts: dict[str, Any]) -> dict[str, str]:
    """The money that the graph keeps as two properties, with its amount in the main unit."""
    minor_units, currency = parts["minorUnits"], parts["currency"]
    return {
        "minorUnits": str(minor_units),
        "currency": currency,
        "majorUnits": str(values.major_units(minor_units, currency)),
    }
