"""Chance that repeats itself: one stream of random numbers a subject, named, so that none disturbs another."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from functools import cache
from random import Random
from typing import TypeVar

from ulid import ULID, base32

from graph.demo.days import iso

T = TypeVar("T")

# Five bytes of randomness are eight letters of a ULID, and ten bits are two: this table makes minting cheap.
_PAIRS = tuple(first + second for first in base32.ENCODE for second in base32.ENCODE)


def words(text: str, separator: str = " ") -> tuple[str, ...]:
    """A list of words to pick from, written as running text."""
    return tuple(text.split(separator))


class Chance(Random):
    """A named stream. The same name gives the same draws on any machine, whatever other streams do."""

    def __init__(self, name: str) -> None:
        super().__init__(name)

    def pick(self, choices: Sequence[T]) -> T:
        """One of these, each as likely as the next."""
        return choices[int(self.random() * len(choices))]

    def happens(self, share: float) -> bool:
        """True in this share of draws."""
        return self.random() < share

    def between(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both possible; `low` where the range is empty."""
        return low + int(self.random() * (high - low + 1)) if high > low else low

    def mint(self, day: int) -> str:
        """A ULID of this day."""
        bits = self.getrandbits(80)
        return (
            f"{_stamp(day)}{_PAIRS[bits >> 70]}{_PAIRS[bits >> 60 & 1023]}{_PAIRS[bits >> 50 & 1023]}"
            f"{_PAIRS[bits >> 40 & 1023]}{_PAIRS[bits >> 30 & 1023]}{_PAIRS[bits >> 20 & 1023]}"
            f"{_PAIRS[bits >> 10 & 1023]}{_PAIRS[bits & 1023]}"
        )


@cache
def _stamp(day: int) -> str:
    midnight = datetime.combine(date.fromisoformat(iso(day)), datetime.min.time(), UTC)
    return str(ULID.from_datetime(midnight))[:10]
