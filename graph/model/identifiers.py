"""National identifiers of Kazakhstan: the IIN of a person and the BIN of an organization.

Both are twelve digits with the same check digit (Law No. 223 of 12.01.2007 on national registers of identification
numbers). An identifier is evidence, never a key: two people may have been given one by mistake, and one person two.
"""

from enum import StrEnum

from graph.model.errors import InvalidIdentifier
from graph.model.values import Fact, Text

_WEIGHTS = ((1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2))


class IdentifierKind(StrEnum):
    """What kind of number identifies a subject."""

    IIN = "IIN"
    BIN = "BIN"
    PASSPORT = "PASSPORT"
    FOREIGN = "FOREIGN"


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


def checked(identifier: Identifier) -> Identifier:
    """The identifier itself; raises InvalidIdentifier when an IIN or BIN has a wrong form or check digit."""
    if identifier.kind in (IdentifierKind.IIN, IdentifierKind.BIN):
        value = identifier.value
        if not (len(value) == 12 and value.isascii() and value.isdigit()):
            raise InvalidIdentifier(f"an {identifier.kind} has twelve digits")
        if check_digit(value[:11]) != int(value[11]):
            raise InvalidIdentifier(f"the check digit of the {identifier.kind} is wrong")
    return identifier
