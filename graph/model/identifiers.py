"""National identifiers of Kazakhstan: the IIN of a person and the BIN of an organization.

Both are twelve digits with the same check digit (Law No. 223 of 12.01.2007 on national registers of identification
numbers). An identifier is evidence, never a key: two people may have been given one by mistake, and one person two.
"""

from enum import StrEnum

from graph.model.errors import InvalidIdentifier
from graph.model.subject import Sex
from graph.model.values import Fact, Text, partial_date

_WEIGHTS = ((1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2))


class IdentifierKind(StrEnum):
    """What kind of number identifies a subject."""

    IIN = "IIN"
    BIN = "BIN"
    PASSPORT = "PASSPORT"
    FOREIGN = "FOREIGN"


class IdentifierConflict(StrEnum):
    """Why a number is contested."""

    TWO_HOLDERS = "TWO_HOLDERS"
    TWO_NUMBERS = "TWO_NUMBERS"
    BIRTH_DATE = "BIRTH_DATE"
    SEX = "SEX"


class Identifier(Fact):
    """A number that somebody gave to a subject; evidence of identity, not a key."""

    kind: IdentifierKind
    """Kind of the number."""
    value: Text
    """The number itself, as its issuer writes it."""


def check_digit(first_eleven: str) -> int | None:
    """The twelfth digit, or None where no such number may be issued (both weightings give ten)."""
    for weights in _WEIGHTS:
        remainder = sum(int(digit) * weight for digit, weight in zip(first_eleven, weights, strict=True)) % 11
        if remainder < 10:
            return remainder
    return None


_BORN_AND_SEX = {"1": 18, "2": 18, "3": 19, "4": 19, "5": 20, "6": 20}  # the seventh digit: century, odd of a man


def birth_date_in(iin: str) -> str | None:
    """The birth date that an IIN says, YYYY-MM-DD; None of one that says no date, as of a foreigner without one."""
    century = _BORN_AND_SEX.get(iin[6:7])
    if century is None:
        return None
    try:
        return partial_date(f"{century}{iin[:2]}-{iin[2:4]}-{iin[4:6]}")
    except ValueError:
        return None


def sex_in(iin: str) -> Sex | None:
    """The sex that an IIN says; None of one that says none."""
    if iin[6:7] not in _BORN_AND_SEX:
        return None
    return Sex.MALE if int(iin[6]) % 2 else Sex.FEMALE


def checked(identifier: Identifier) -> Identifier:
    """The identifier itself; raises InvalidIdentifier when an IIN or BIN has a wrong form or check digit."""
    if identifier.kind in (IdentifierKind.IIN, IdentifierKind.BIN):
        value = identifier.value
        if not (len(value) == 12 and value.isascii() and value.isdigit()):
            raise InvalidIdentifier(f"an {identifier.kind} has twelve digits")
        if check_digit(value[:11]) != int(value[11]):
            raise InvalidIdentifier(f"the check digit of the {identifier.kind} is wrong")
    return identifier
