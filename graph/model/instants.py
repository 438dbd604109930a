"""Instants and legal days: an instant is UTC, and a day begins and ends in Almaty.

An instant is ISO 8601 text of one length, so that it sorts as time does, here and in the graph.
"""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

LEGAL_TIME = ZoneInfo("Asia/Almaty")
_FIRST, _LAST = datetime(1800, 1, 1, tzinfo=UTC), datetime(2200, 12, 31, tzinfo=UTC)


def instant(of: datetime) -> str:
    """An instant as the registry writes it."""
    return f"{of.astimezone(UTC):%Y-%m-%dT%H:%M:%S.%fZ}"


def checked_instant(value: str) -> str:
    """An instant that somebody gave, as the registry writes it; raises ValueError unless it says its offset."""
    given = datetime.fromisoformat(value)
    if given.tzinfo is None:
        raise ValueError("says no offset from UTC")
    if not _FIRST <= given <= _LAST:
        raise ValueError("is not of 1800 to 2200")
    return instant(given)


def today() -> str:
    """The legal day that it is now, YYYY-MM-DD."""
    return legal_day(instant(datetime.now(UTC)))


def legal_day(of: str) -> str:
    """The legal day, YYYY-MM-DD, in which an instant lies."""
    return datetime.fromisoformat(of).astimezone(LEGAL_TIME).date().isoformat()
