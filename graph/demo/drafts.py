"""A document before it is sealed, and what all writers of drafts share."""

from array import array
from collections.abc import Mapping
from typing import Any, NamedTuple

from graph.demo.chance import Chance
from graph.demo.days import REGISTRY_OPENS, iso, year_of
from graph.model.identifiers import check_digit

_TRIES = 64


class Draft(NamedTuple):
    """What an envelope needs to be sealed."""

    form: str
    supplier: str
    day: int
    facts: Mapping[str, Any]


class Roster:
    """Ids of subjects already introduced and the year each began in: 28 bytes a subject, whatever their number."""

    def __init__(self) -> None:
        self._ids = bytearray()
        self._years = array("H")

    def __len__(self) -> int:
        return len(self._years)

    def add(self, key: str, year: int) -> None:
        """Makes the subject known to those who look for one."""
        self._ids += key.encode("ascii")
        self._years.append(year)

    def pick(self, chance: Chance, by_year: int = 9_999) -> str:
        """A subject that began not after this year; any one, should such be very rare."""
        at = 0
        for _ in range(_TRIES):
            at = int(chance.random() * len(self._years))
            if self._years[at] <= by_year:
                break
        return self._ids[26 * at : 26 * at + 26].decode("ascii")


class Numbers:
    """Numbers that are given out once: IIN, BIN, numbers of cases and of account entries."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}

    def following(self, series: str) -> int:
        """The next number of a series, from one on."""
        number = self._given.get(series, 0) + 1
        self._given[series] = number
        return number

    def iin(self, born: int, is_male: bool) -> str:
        """An individual identification number of this birth date and sex."""
        date = iso(born)
        century = 5 if date[0] == "2" else 3
        return self._checked(f"{date[2:4]}{date[5:7]}{date[8:]}{century + (not is_male)}", 4)

    def bin(self, registered: int, kind: int) -> str:
        """A business identification number of this month of registration and kind of organization."""
        date = iso(registered)
        return self._checked(f"{date[2:4]}{date[5:7]}{kind}0", 5)

    def _checked(self, head: str, width: int) -> str:
        size = 10**width
        while True:
            # Odd and no multiple of five: the walk meets every serial once before it meets one twice.
            serial = (self.following(head) * 7_919 + int(head)) % size
            eleven = f"{head}{serial:0{width}d}"
            digit = check_digit(eleven)
            if digit is not None:
                return f"{eleven}{digit}"

    def case(self, kind: str, region: str, day: int) -> str:
        """A case number: year, region, kind and serial."""
        return f"{iso(day)[2:4]}{region}{kind}{self.following('case'):08d}"

    def entry(self, letter: str, day: int) -> str:
        """A number of an account entry, as in W-2024-000123."""
        return f"{letter}-{year_of(day)}-{self.following(letter):06d}"


def link(
    supplier: str, kind: str, source: str, target: str, since: int, after: int = REGISTRY_OPENS, **more: Any
) -> Draft:
    """A relationship between two subjects, stated on the day from which it held, or `after` it where that is later."""
    facts = {"kind": kind, "source": source, "target": target, "validFrom": iso(since), **more}
    return Draft("relationship", supplier, max(since, after), facts)
