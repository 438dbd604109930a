"""Instants and legal days: an instant is UTC, and a day begins and ends in Almaty.

An instant is ISO 8601 text of one length, so that it sorts as time does, here and in the graph.
"""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

LEGAL_TIME = ZoneInfo("Asia/Almaty")


def instant(of: datetime) -> str:
    """An instant as the registry writes it."""
    return f"{of.astimezone(UTC):%Y-%m-%dT%H:%M:%S.%fZ}"


def legal_day(of: str) -> str:
    """The legal day, YYYY-MM-DD, in which an instant lies."""
    return datetime.fromisoformat(of).astimezone(LEGAL_TIME).date().isoformat()
