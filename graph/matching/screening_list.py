"""A pasted list of people and organizations becomes examples to look for, or a finding that says why a line does not.

A list is one name a line; or columns between tabs, semicolons or commas, of which the first line names each, in
Kazakh, Russian or English. Lines keep their numbers and their order, and none is lost: a line that cannot be read is
told by a code and spoils no other. Nothing here asks anybody.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache

from babel import Locale
from babel.core import get_global
from pydantic import ValidationError

from graph.model.errors import InvalidArgument, TooBroad
from graph.model.matching import OrganizationExample, PersonExample
from graph.model.subject import Sex
from graph.model.values import partial_date, visible_text

MAX_LINES = 1_000  # of a list: what an analyst pastes; longer ones are sent in parts, as `esep screen` does
MAX_LINE = 1_000  # letters; the longest honest line, of all columns, has some three hundred
MAX_CELL = 500  # letters, as of any text of the registry
MAX_DISMISSED = 100  # candidates of a line that were looked at before and dismissed


class ScreeningColumn(StrEnum):
    """What a column of a list may hold."""

    NAME = "NAME"
    SURNAME = "SURNAME"
    GIVEN_NAME = "GIVEN_NAME"
    PATRONYMIC = "PATRONYMIC"
    BIRTH_DATE = "BIRTH_DATE"
    SEX = "SEX"
    BIRTH_PLACE = "BIRTH_PLACE"
    COUNTRY = "COUNTRY"
    IDENTIFIER = "IDENTIFIER"
    ORGANIZATION = "ORGANIZATION"
    DISMISSED = "DISMISSED"


class ScreeningFinding(StrEnum):
    """Why a line of a list has no matches of its own."""

    EMPTY_LINE = "EMPTY_LINE"
    TOO_LONG = "TOO_LONG"
    HEADER_MISSING = "HEADER_MISSING"
    UNKNOWN_COLUMN = "UNKNOWN_COLUMN"
    TOO_MANY_COLUMNS = "TOO_MANY_COLUMNS"
    BAD_QUOTES = "BAD_QUOTES"
    NO_NAME = "NO_NAME"
    TWO_KINDS = "TWO_KINDS"
    BAD_DATE = "BAD_DATE"
    BAD_SEX = "BAD_SEX"
    BAD_COUNTRY = "BAD_COUNTRY"
    BAD_DISMISSED = "BAD_DISMISSED"
    UNREADABLE = "UNREADABLE"


REASONS = {
    ScreeningFinding.EMPTY_LINE: "The line is empty.",
    ScreeningFinding.TOO_LONG: f"A line has at most {MAX_LINE} letters, and a cell {MAX_CELL}.",
    ScreeningFinding.HEADER_MISSING: "The line has columns, and the first line of the list does not name them.",
    ScreeningFinding.UNKNOWN_COLUMN: "The header names a column that is not known; it is left out of account.",
    ScreeningFinding.TOO_MANY_COLUMNS: "The line has more cells than the header.",
    ScreeningFinding.BAD_QUOTES: "A quoted cell is not closed, or something stands behind its closing quote.",
    ScreeningFinding.NO_NAME: "The line holds no name and no number.",
    ScreeningFinding.TWO_KINDS: "The line names a person and an organization.",
    ScreeningFinding.BAD_DATE: "The birth date is none of the forms 1980, 1980-05, 1980-05-31 and 31.05.1980.",
    ScreeningFinding.BAD_SEX: "The sex is none of the words that are known.",
    ScreeningFinding.BAD_COUNTRY: "The country is neither an ISO 3166-1 code nor a name in Kazakh, Russian or English.",
    ScreeningFinding.BAD_DISMISSED: f"What was dismissed are at most {MAX_DISMISSED} identifiers with spaces between.",
    ScreeningFinding.UNREADABLE: "The line cannot be read.",
}

Example = PersonExample | OrganizationExample


@dataclass(frozen=True, slots=True)
class ListedLine:
    """A line of a list."""

    number: int
    """Its number in the list, from 1."""
    text: str
    """What it says, cut off after MAX_LINE letters."""
    example: Example | None = None
    """Whom it asks for; None where there is a finding."""
    dismissed: tuple[str, ...] = ()
    """Ids of candidates that are not looked at again."""
    finding: ScreeningFinding | None = None
    """Why it asks for nobody."""


_WORDS = {
    ScreeningColumn.NAME: "name|full name|fio|фио|ф и о|имя полностью|аты жөні|аты-жөні|таә|т а ә|толық аты",
    ScreeningColumn.SURNAME: "surname|last name|family name|фамилия|тегі",
    ScreeningColumn.GIVEN_NAME: "given name|first name|имя|аты|есімі",
    ScreeningColumn.PATRONYMIC: "patronymic|middle name|father's name|отчество|әкесінің аты",
    ScreeningColumn.BIRTH_DATE: "birth date|birthdate|date of birth|dob|born|born on|дата рождения|год рождения|"
    "туған күні|туған жылы",
    ScreeningColumn.SEX: "sex|gender|пол|жынысы",
    ScreeningColumn.BIRTH_PLACE: "birth place|birthplace|place of birth|место рождения|туған жері",
    ScreeningColumn.COUNTRY: "citizenship|nationality|country|гражданство|страна|азаматтығы|ел|мемлекет",
    ScreeningColumn.IDENTIFIER: "identifier|identifiers|number|iin|bin|passport|иин|бин|паспорт|номер|документ|"
    "жсн|бсн|төлқұжат|нөмірі|құжат",
    ScreeningColumn.ORGANIZATION: "organization|organisation|company|организация|компания|наименование|ұйым|атауы",
    ScreeningColumn.DISMISSED: "dismissed|excluded|отклонено|отклонены|исключены|алып тасталған",
}
_COLUMNS = {word: column for column, words in _WORDS.items() for word in words.split("|")}
_SAYS_WHOM = {
    ScreeningColumn.NAME,
    ScreeningColumn.SURNAME,
    ScreeningColumn.GIVEN_NAME,
    ScreeningColumn.IDENTIFIER,
    ScreeningColumn.ORGANIZATION,
}
_NAMES = _SAYS_WHOM | {ScreeningColumn.PATRONYMIC}
_SEVERAL = {ScreeningColumn.IDENTIFIER, ScreeningColumn.DISMISSED}  # columns that a list may have more than once
_OF_PERSONS = {
    ScreeningColumn.NAME: "name",
    ScreeningColumn.SURNAME: "surname",
    ScreeningColumn.GIVEN_NAME: "given_name",
    ScreeningColumn.PATRONYMIC: "patronymic",
    ScreeningColumn.BIRTH_PLACE: "birth_place",
}
_SEX_WORDS = {
    Sex.FEMALE: "f|female|w|woman|ж|жен|женский|женщина|ә|әйел",
    Sex.MALE: "m|male|man|м|муж|мужской|мужчина|е|ер|еркек",
}
_SEXES = {word: sex for sex, words in _SEX_WORDS.items() for word in words.split("|")}
_SEPARATORS = ("\t", ";", ",")
_DAY_FIRST = re.compile(r"(?:(\d{1,2})[./-])?(\d{1,2})[./-](\d{4})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})[./](\d{1,2})(?:[./](\d{1,2}))?", re.ASCII)
_ID = re.compile(r"[0-7][0-9A-HJKMNP-TV-Z]{25}")
_BREAK = re.compile(r"\r\n|\r|\n")


class _Found(Exception):
    """A line asks for nobody."""

    def __init__(self, finding: ScreeningFinding) -> None:
        super().__init__()
        self.finding = finding


@dataclass(frozen=True, slots=True)
class _Header:
    separator: str
    columns: tuple[ScreeningColumn | None, ...]
    has_others: bool
    """Whether it names columns that are not known."""


@dataclass(slots=True)
class _Cells:
    by_column: dict[ScreeningColumn, list[str]] = field(default_factory=dict)

    def one(self, column: ScreeningColumn) -> str | None:
        return self.by_column[column][0] if column in self.by_column else None

    def words(self, column: ScreeningColumn) -> tuple[str, ...]:
        return tuple(dict.fromkeys(word for cell in self.by_column.get(column, ()) for word in cell.split()))


def read_list(text: str) -> list[ListedLine]:
    """The lines of a list in their order; a header that is whole is none of them.

    Raises TooBroad when there are more than MAX_LINES, and InvalidArgument when the header names a column twice.
    """
    if len(_BREAK.findall(text)) > MAX_LINES + 1:
        raise TooBroad(f"A list has at most {MAX_LINES:,} lines and a header. Send it in parts.")
    lines = _BREAK.split(text.removeprefix("\ufeff"))
    if not lines[-1]:
        lines.pop()
    found = list(_read(lines))
    if len(found) > MAX_LINES:
        raise TooBroad(f"A list has at most {MAX_LINES:,} lines and a header. Send it in parts.")
    return found


def is_header(line: str) -> bool:
    """Whether a first line names columns. Raises InvalidArgument when it names one twice."""
    return _header(line[:MAX_LINE]) is not None


def _read(lines: list[str]) -> Iterator[ListedLine]:
    header = None
    is_first = True
    for number, line in enumerate(lines, 1):
        text = visible_text(line[:MAX_LINE])
        if is_first and text:
            is_first = False
            header = _header(line[:MAX_LINE])
            if header is not None:
                if header.has_others:
                    yield ListedLine(number, text, finding=ScreeningFinding.UNKNOWN_COLUMN)
                continue
        try:
            example, dismissed = _line(line, header)
        except _Found as found:
            yield ListedLine(number, text, finding=found.finding)
        else:
            yield ListedLine(number, text, example, dismissed)


def _header(line: str) -> _Header | None:
    """The columns, when the line names them: one that says whom, and at least half of all."""
    for separator in _SEPARATORS:
        words = [_word(cell) for cell in line.split(separator)]
        cells = [_COLUMNS.get(word) for word in words]
        if 2 * sum(cell is not None for cell in cells) >= len(cells) and _SAYS_WHOM.intersection(cells):
            once = [cell for cell in cells if cell is not None and cell not in _SEVERAL]
            if len(once) > len(set(once)):
                raise InvalidArgument("The header of the list names a column twice.")
            return _Header(separator, tuple(cells), any(word not in _COLUMNS for word in words if word))
    return None


def _word(cell: str) -> str:
    return " ".join(re.sub(r"[_.:*\"]", " ", visible_text(cell)).casefold().split())


def _line(line: str, header: _Header | None) -> tuple[Example, tuple[str, ...]]:
    if len(line) > MAX_LINE:
        raise _Found(ScreeningFinding.TOO_LONG)
    if not visible_text(line):
        raise _Found(ScreeningFinding.EMPTY_LINE)
    cells = _cells(line, header)
    kinds = (cells.by_column.keys() & _OF_PERSONS.keys(), ScreeningColumn.ORGANIZATION in cells.by_column)
    if all(kinds):
        raise _Found(ScreeningFinding.TWO_KINDS)
    if not any(letter.isalnum() for column in _NAMES for letter in cells.one(column) or ""):
        raise _Found(ScreeningFinding.NO_NAME)
    dismissed = cells.words(ScreeningColumn.DISMISSED)
    if len(dismissed) > MAX_DISMISSED or not all(_ID.fullmatch(one) for one in dismissed):
        raise _Found(ScreeningFinding.BAD_DISMISSED)
    country = cells.one(ScreeningColumn.COUNTRY)
    country = None if country is None else _country(country)
    shared = {"identifiers": cells.words(ScreeningColumn.IDENTIFIER)}
    try:
        if ScreeningColumn.ORGANIZATION in cells.by_column:
            name = cells.one(ScreeningColumn.ORGANIZATION)
            return OrganizationExample.model_validate(shared | {"name": name, "country": country}), dismissed
        said = {field: cells.one(column) for column, field in _OF_PERSONS.items()}
        born, sex = cells.one(ScreeningColumn.BIRTH_DATE), cells.one(ScreeningColumn.SEX)
        said["born_on"] = None if born is None else _date(born)
        said["sex"] = None if sex is None else _sex(sex)
        return PersonExample.model_validate(shared | said | {"citizenship": country}), dismissed
    except ValidationError:
        raise _Found(ScreeningFinding.UNREADABLE) from None


def _cells(line: str, header: _Header | None) -> _Cells:
    """What stands in which column, without empty cells and what nobody sees."""
    if header is None:
        if "\t" in line.strip() or ";" in line:
            raise _Found(ScreeningFinding.HEADER_MISSING)
        if len(line) > MAX_CELL:
            raise _Found(ScreeningFinding.TOO_LONG)
        return _Cells({ScreeningColumn.NAME: [visible_text(line)]})
    try:
        (row,) = csv.reader([line], delimiter=header.separator, strict=True)
    except (csv.Error, ValueError):
        raise _Found(ScreeningFinding.BAD_QUOTES) from None
    cells = [visible_text(cell) for cell in row]
    if any(cells[len(header.columns) :]):
        raise _Found(ScreeningFinding.TOO_MANY_COLUMNS)
    if any(len(cell) > MAX_CELL for cell in cells):
        raise _Found(ScreeningFinding.TOO_LONG)
    found = _Cells()
    for column, cell in zip(header.columns, cells, strict=False):  # the last cells may be missing
        if column is not None and cell:
            found.by_column.setdefault(column, []).append(cell)
    return found


def _date(cell: str) -> str:
    if match := _DAY_FIRST.fullmatch(cell):
        day, month, year = match.groups()
    elif match := _YEAR_FIRST.fullmatch(cell):
        year, month, day = match.groups()
    else:
        year, month, day = cell, None, None
    try:
        return partial_date("-".join(part.zfill(2) for part in (year, month, day) if part))
    except ValueError:
        raise _Found(ScreeningFinding.BAD_DATE) from None


def _sex(cell: str) -> Sex:
    try:
        return _SEXES[_word(cell)]
    except KeyError:
        raise _Found(ScreeningFinding.BAD_SEX) from None


def _country(cell: str) -> str:
    try:
        return _countries()[cell.casefold()]
    except KeyError:
        raise _Found(ScreeningFinding.BAD_COUNTRY) from None


@cache
def _countries() -> dict[str, str]:
    """Codes by what a country is called: of two letters, of three, or by name."""
    named = {
        name.casefold(): code
        for language in ("en", "ru", "kk")
        for code, name in Locale(language).territories.items()
        if len(code) == 2 and code.isalpha()
    }
    longer = {long.casefold(): codes[0] for long, codes in get_global("territory_aliases").items() if len(long) == 3}
    return longer | named | {code.casefold(): code for code in named.values()}
