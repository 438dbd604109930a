"""Scalars that GraphQL lacks. All travel as strings, so that no client rounds a number or shifts a day."""

from collections.abc import Callable
from typing import Any, NewType

import strawberry
from strawberry.types.scalar import ScalarDefinition

from graph.model import values
from graph.model.instants import checked_instant

Instant = NewType("Instant", str)
DecimalText = NewType("DecimalText", str)


def _text(check: Callable[[str], str]) -> Callable[[Any], str]:
    def parse(value: Any) -> str:
        if not isinstance(value, str):
            raise ValueError("is not a string")
        return check(value)

    return parse


def _output_only(_value: Any) -> Any:
    raise ValueError("is never an input")


SCALARS: dict[object, ScalarDefinition] = {
    values.PartialDateValue: strawberry.scalar(
        name="PartialDate",
        description="A date of the form YYYY, YYYY-MM or YYYY-MM-DD, as much of it as is known.",
        serialize=str,
        parse_value=_text(values.partial_date),
    ),
    values.FullDateValue: strawberry.scalar(
        name="Date",
        description="A day of the form YYYY-MM-DD; legal days are those of Asia/Almaty.",
        serialize=str,
        parse_value=_text(values.full_date),
    ),
    Instant: strawberry.scalar(
        name="Instant",
        description=(
            "An instant of the form YYYY-MM-DDThh:mm:ss.ffffffZ, in UTC; as an input, with any offset that is named."
        ),
        serialize=str,
        parse_value=_text(checked_instant),
    ),
    values.MinorUnitsValue: strawberry.scalar(
        name="BigInt",
        description="A whole number of up to 64 bits, as a string.",
        serialize=str,
        parse_value=_output_only,
    ),
    DecimalText: strawberry.scalar(
        name="Decimal",
        description="An exact decimal number, as a string.",
        serialize=str,
        parse_value=_output_only,
    ),
}
