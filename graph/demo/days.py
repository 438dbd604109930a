"""Days: whole numbers inside the generator, ISO 8601 strings in documents. Nothing here asks the clock."""

from datetime import date

_FIRST = date(1930, 1, 1).toordinal()
_LAST = date(2064, 12, 31).toordinal()
_ISO = tuple(date.fromordinal(day).isoformat() for day in range(_FIRST, _LAST + 1))

YEAR = 365


def on(year: int, month: int = 1, day: int = 1) -> int:
    """The number of a day."""
    return date(year, month, day).toordinal()


def iso(day: int) -> str:
    """The day as documents write it."""
    return _ISO[day - _FIRST]


def year_of(day: int) -> int:
    """The year that the day lies in."""
    return int(_ISO[day - _FIRST][:4])


REGISTRY_OPENS = on(2004)
"""The law of 22.12.2003 is in force: the first day of documents."""
CODE_IN_FORCE = on(2015)
"""The Criminal Code of 2014 is in force: the first day of cases."""
TODAY = on(2024, 12, 31)
"""The last day on which something happens."""
