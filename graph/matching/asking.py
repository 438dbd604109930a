"""What somebody types who looks for somebody: a name as it was heard, with a birth date or a number where known."""

import re
from collections.abc import Iterator

from graph.model.errors import InvalidArgument
from graph.model.matching import OrganizationExample, PersonExample
from graph.model.values import partial_date, visible_text

_NUMBER = re.compile(r"[^\W\d_]{0,3}\d{6,20}")  # of an IIN, a BIN or a document; a telephone number is none
_DAY_FIRST = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")


def examples_of(text: str, kind: str | None = None) -> list[PersonExample | OrganizationExample]:
    """A person and an organization, or one of both by `kind`, of which the text may tell.

    Raises InvalidArgument where the text has neither a letter nor a number.
    """
    words: list[str] = []
    numbers: list[str] = []
    dates: list[str] = []
    for word in visible_text(text).split():
        if _NUMBER.fullmatch(word):
            numbers.append(word.upper())
        elif (day := _date(word)) is not None and not dates:
            dates.append(day)
        else:
            words.append(word)
    if not numbers and not any(letter.isalnum() for word in words for letter in word):
        raise InvalidArgument("'text' has neither a name nor a number.")
    name = " ".join(words) or None
    return list(_examples(name, dates, tuple(dict.fromkeys(numbers))[:20], kind))


def _examples(
    name: str | None, dates: list[str], numbers: tuple[str, ...], kind: str | None
) -> Iterator[PersonExample | OrganizationExample]:
    given = {"name": name, "identifiers": numbers}
    if kind in (None, "PERSON"):
        yield PersonExample.model_validate(given | ({"bornOn": dates[0]} if dates else {}))
    if kind in (None, "ORGANIZATION"):
        yield OrganizationExample.model_validate(given)


def _date(word: str) -> str | None:
    """The birth date that a word is, whole or in part, of the forms YYYY, YYYY-MM, YYYY-MM-DD and DD.MM.YYYY."""
    day_first = _DAY_FIRST.fullmatch(word)
    try:
        return partial_date(f"{day_first[3]}-{day_first[2]:>02}-{day_first[1]:>02}" if day_first else word)
    except ValueError:
        return None
