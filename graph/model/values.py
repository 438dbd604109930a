"""Value types of the law's facts: text, partial dates, periods, money and the base of every model.

Dates are ISO 8601 strings of year, year-month or full date, here and in the graph. A partial date has no `date`
object, and strings of one format sort as time does, so a comparison in Cypher needs no conversion on either side.
Money is an integer of minor units with its ISO 4217 code; a float never touches it.
"""

import re
import unicodedata
from datetime import date
from decimal import Decimal
from typing import Annotated, NewType

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator
from pydantic.alias_generators import to_camel

# The scripts of a name may mix, what nobody sees may not: direction marks, breaks of lines, fillers that count as
# letters and variation selectors make one name look like another.
_FORBIDDEN_CATEGORIES = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_INVISIBLE = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)
_PARTIAL_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_EARLIEST_YEAR, _LATEST_YEAR = 1800, 2200  # of what a registry of living people may speak of

# Currencies whose minor unit is not a hundredth (ISO 4217), of those a registry is likely to meet.
_EXPONENTS = {"JPY": 0, "KRW": 0, "VND": 0, "BHD": 3, "IQD": 3, "JOD": 3, "KWD": 3, "OMR": 3, "TND": 3}


class Fact(BaseModel):
    """The base of all facts: frozen, strict about unknown fields, camelCase outside and snake_case inside."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        use_attribute_docstrings=True,
        alias_generator=to_camel,
        populate_by_name=True,
        hide_input_in_errors=True,
    )


def _plain_text(value: str) -> str:
    # What prints needs no look at each letter; of the rest, unusual spaces are fine.
    if _INVISIBLE.search(value) or (
        not value.isprintable() and any(unicodedata.category(letter) in _FORBIDDEN_CATEGORIES for letter in value)
    ):
        raise ValueError("holds control, direction, invisible or unassigned characters")
    if value != value.strip():
        raise ValueError("begins or ends with a space")
    return unicodedata.normalize("NFC", value)


def visible_text(value: str) -> str:
    """The text without what nobody sees in it, each gap one space: for what is pasted from elsewhere to be compared.

    A break of a line or a tab is a gap; direction marks, joiners and the like leave none.
    """
    kept = "".join(
        " " if letter.isspace() else letter
        for letter in _INVISIBLE.sub("", value)
        if letter.isspace() or letter.isprintable() or unicodedata.category(letter) not in _FORBIDDEN_CATEGORIES
    )
    return unicodedata.normalize("NFC", " ".join(kept.split()))


def partial_date(value: str) -> str:
    """The date itself; raises ValueError unless it is YYYY, YYYY-MM or YYYY-MM-DD, of 1800 to 2200, and exists."""
    match = _PARTIAL_DATE.fullmatch(value)
    if match is None or not _EARLIEST_YEAR <= int(match[1]) <= _LATEST_YEAR:
        raise ValueError("is not a date of the form YYYY, YYYY-MM or YYYY-MM-DD from 1800 to 2200")
    date(int(match[1]), int(match[2] or 1), int(match[3] or 1))  # raises for the thirtieth of February
    return value


def full_date(value: str) -> str:
    """The date itself; raises ValueError unless it is YYYY-MM-DD and exists."""
    if len(value) != len("YYYY-MM-DD"):
        raise ValueError("is not a full date of the form YYYY-MM-DD")
    return partial_date(value)


# Names that outlive the annotation, so that the API can show each as a scalar of its own.
PartialDateValue = NewType("PartialDateValue", str)
FullDateValue = NewType("FullDateValue", str)
MinorUnitsValue = NewType("MinorUnitsValue", int)

Text = Annotated[str, StringConstraints(min_length=1, max_length=500), AfterValidator(_plain_text)]
Code = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._/()-]{0,39}$")]
PartialDate = Annotated[PartialDateValue, StringConstraints(max_length=10), AfterValidator(partial_date)]
FullDate = Annotated[FullDateValue, StringConstraints(max_length=10), AfterValidator(full_date)]
Id = Annotated[str, StringConstraints(pattern=r"^[0-7][0-9A-HJKMNP-TV-Z]{25}$")]  # a ULID in its canonical spelling
Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]

# Ten quadrillion minor units leave room for a sum of nine hundred of them in Neo4j's 64-bit integer.
MinorUnits = Annotated[MinorUnitsValue, Field(strict=True, ge=0, le=10**16)]


Flag = Annotated[bool, Field(strict=True)]


class Period(Fact):
    """A stretch of valid time: from its first day to its last, both belonging to it; an open end is absent."""

    valid_from: PartialDate
    """First day on which it was so; year or year-month where no more is known."""
    valid_to: PartialDate | None = None
    """Last day on which it was so; absent while it lasts."""

    @model_validator(mode="after")
    def _begins_before_it_ends(self) -> "Period":
        if self.valid_to is not None:
            # A year ends after its months do: compare only as far as both are known.
            known = min(len(self.valid_from), len(self.valid_to))
            if self.valid_to[:known] < self.valid_from[:known]:
                raise ValueError("validTo lies before validFrom")
        return self


class Money(Fact):
    """An amount of one currency. In the graph it is two properties, `<field>MinorUnits` and `<field>Currency`."""

    minor_units: MinorUnits
    """The amount in minor units of its currency."""
    currency: Currency
    """ISO 4217 code of the currency."""


def major_units(minor_units: int, currency: str) -> Decimal:
    """The amount in the currency's main unit: 1250 minor units of KZT are 12.50."""
    return Decimal(minor_units).scaleb(-_EXPONENTS.get(currency, 2))
