"""What the questions about accounting and registration discipline need beside their arguments."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from graph.documents.forms import FORMS, FormKind
from graph.model.errors import InvalidArgument
from graph.model.instants import LEGAL_TIME, instant
from graph.rules.discipline import VOLUMES, counted_fields

MAX_MONTHS = 36  # of a question: each is a handful of index seeks for each body
MONTHS_SHOWN = 12  # when the first month is not given

_MONTH = len("YYYY-MM")


def fields_that_count(kind: FormKind) -> tuple[str, ...]:
    """The optional fields of a form that ought to be filled; an article only where entries are made under cases."""
    optional = (field.alias or "" for field in kind.facts.model_fields.values() if not field.is_required())
    has_article = kind.account is not None and kind.account.needs_case
    return tuple(name for name in counted_fields(optional) if has_article or name != "article")


COUNTED = {name: list(fields) for name, kind in FORMS.items() if (fields := fields_that_count(kind))}


def counted(_arguments: dict[str, Any]) -> dict[str, Any]:
    """The fields that count, by form."""
    return {"counted": COUNTED}


def by_month(arguments: dict[str, Any]) -> Mapping[str, Any]:
    """The months from `since` until `until`; the current one and the eleven before it when neither is given."""
    today = datetime.now(LEGAL_TIME).date()
    until = _month(arguments.pop("until", today.isoformat()), is_end=True)
    since = _month(arguments.pop("since")) if "since" in arguments else until - MONTHS_SHOWN + 1
    if since > until:
        raise InvalidArgument("'since' lies after 'until'.")
    if until - since >= MAX_MONTHS:
        raise InvalidArgument(f"From 'since' until 'until' there are at most {MAX_MONTHS} months.")
    months = [_row(number, today) for number in range(since, until + 1)]
    volumes: dict[str, dict[str, int]] = {}
    for volume in VOLUMES:
        volumes.setdefault(volume.kind.value, {})[volume.form] = volume.documents
    return arguments | counted({}) | {"months": months, "volumes": volumes}


def _month(day: str, *, is_end: bool = False) -> int:
    """The number of the month, counted from the year nought; of a year alone, its first or its last one."""
    month = int(day[5:_MONTH]) if len(day) >= _MONTH else 12 if is_end else 1
    return int(day[:4]) * 12 + month - 1


def _row(number: int, today: date) -> dict[str, Any]:
    """A month as the query file knows it: its legal days, and the instants between which they lie."""
    first, following = _first_day(number), _first_day(number + 1)
    return {
        "period": first.isoformat()[:_MONTH],
        "firstDay": first.isoformat(),
        "lastDay": (following - timedelta(days=1)).isoformat(),
        "opensAt": instant(_midnight(first)),
        "endsAt": instant(_midnight(following)),
        "isOver": following <= today,
    }


def _first_day(number: int) -> date:
    return date(number // 12, number % 12 + 1, 1)


def _midnight(day: date) -> datetime:
    """When a legal day begins."""
    return datetime(day.year, day.month, day.day, tzinfo=LEGAL_TIME)
