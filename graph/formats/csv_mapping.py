"""What a supplier declares about its CSV: how the file is written, and which column is which field of our document.

A mapping is a JSON file, checked when it is read; `esep forms` prints the fields that it may name. An example:

    {"form": "wantedNotice", "version": 1, "delimiter": ";", "encoding": "cp1251",
     "constants": {"supplier": "PD-10", "facts.region": "10"},
     "columns": {"№": {"path": "number"}, "Дата": {"path": "eventOn", "type": "date", "format": "%d.%m.%Y"},
                 "Причина": {"path": "facts.reason", "values": {"от суда": "HIDING_FROM_COURT"}},
                 "Примечание": {"ignored": true}},
     "ids": {"facts.id": {"of": "entry", "columns": ["№"]}, "facts.subject": {"of": "person", "columns": ["ИИН"]}}}

An id is taken from a column, or derived from columns: `of` names what is identified, so that the file of persons and
the file of notices that name them by the same number come to the same id.
"""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Self

from pydantic import Field, StringConstraints, ValidationError, model_validator

from graph.documents.forms import FORMS, Envelope
from graph.formats.incoming import InvalidMapping
from graph.model.values import Fact

FieldPath = Annotated[str, StringConstraints(pattern=r"^[A-Za-z]\w*(\.\w+){0,5}$", max_length=200)]
"""A field of the document, as in `facts.identities.0.surname`; a number is a place in a list."""
Header = Annotated[str, StringConstraints(min_length=1, max_length=200)]

_ENVELOPE = frozenset(field.alias or name for name, field in Envelope.model_fields.items())


class Encoding(StrEnum):
    """Encodings that are read; the sender declares one and nothing is guessed."""

    UTF_8 = "utf-8"
    UTF_8_SIG = "utf-8-sig"
    CP1251 = "cp1251"


class ColumnType(StrEnum):
    """What a cell holds."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"
    MINOR_UNITS = "minorUnits"
    JSON = "json"


class Column(Fact):
    """What a column is."""

    path: FieldPath | None = None
    """Field of the document; none with `ignored`."""
    ignored: bool = False
    """Whether the column is there and not taken."""
    required: bool = False
    """Whether an empty cell refuses the row; otherwise the field is left out."""
    type: ColumnType = ColumnType.TEXT
    """What its cells hold; `minorUnits` is an amount like 1 250,50 of a currency with hundredths."""
    values: dict[str, str] | None = None
    """The sender's word for each of our values; a cell with another word refuses the row."""
    split: Annotated[str, StringConstraints(min_length=1, max_length=5)] | None = None
    """What stands between the values of a cell that is a list."""
    format: Annotated[str, StringConstraints(pattern=r"^[%dmYy./ -]{2,20}$")] | None = None
    """How a date is written, as in %d.%m.%Y; ISO 8601 when not given."""

    @model_validator(mode="after")
    def _has_a_path_or_is_ignored(self) -> Self:
        if (self.path is None) != self.ignored:
            raise ValueError("a column has a path or is ignored")
        if self.format is not None and self.type is not ColumnType.DATE:
            raise ValueError("format belongs to dates")
        return self


class DerivedId(Fact):
    """An id that is made of the sender's own key, always the same."""

    of: Header
    """What is identified, as in `person`; the same in every mapping that means the same things."""
    columns: Annotated[tuple[Header, ...], Field(min_length=1)]
    """Columns whose cells are the key."""


class Mapping(Fact):
    """How a supplier's CSV becomes documents of one form."""

    form: str
    """Name of the form."""
    version: int = 1
    """Version of the form."""
    delimiter: Annotated[str, StringConstraints(pattern=r"^[,;|\t]$")] = ","
    """What stands between cells."""
    encoding: Encoding = Encoding.UTF_8
    """The file's encoding."""
    multiline: bool = False
    """Whether a quoted cell may hold line ends. If not, a quote that stays open spoils its own line and no other."""
    guarded: bool = False
    """Whether an apostrophe was put before cells that a spreadsheet would take for a formula; it is taken off."""
    trim: bool = True
    """Whether spaces around a cell are dropped."""
    columns: Annotated[dict[Header, Column], Field(min_length=1, max_length=500)]
    """Every column of the file by its header; a file with others, or without one of these, is refused whole."""
    constants: dict[FieldPath, Any] = Field(default={})
    """Fields that are the same in every row."""
    ids: dict[FieldPath, DerivedId] = Field(default={})
    """Ids that are made of columns."""

    @model_validator(mode="after")
    def _fits_its_form(self) -> Self:
        kind = FORMS.get(self.form)
        if kind is None:
            raise ValueError("there is no form of this name")
        facts = {field.alias or name for name, field in kind.facts.model_fields.items()}
        mapped = [column.path for column in self.columns.values() if column.path is not None]
        for path in (*mapped, *self.constants, *self.ids):
            head, *rest = path.split(".")
            if head not in _ENVELOPE - {"facts", "form", "version"} and not (head == "facts" and rest[:1]):
                raise ValueError(f"{path} is no field of a document")
            if head == "facts" and rest[0] not in facts:
                raise ValueError(f"{path} is no field of the form")
        every = (*mapped, *self.constants, *self.ids)
        if len(set(every)) < len(every):
            raise ValueError("a field is given twice")
        if any(other.startswith(f"{path}.") for path in every for other in every):
            raise ValueError("a field is given, and parts of it too")
        for derived in self.ids.values():
            if unknown := set(derived.columns) - set(self.columns):
                raise ValueError(f"ids name columns that are not there: {', '.join(sorted(unknown))}")
        return self

    @property
    def supplier(self) -> str | None:
        """Code of the body whose file it is, where that is the same in every row."""
        supplier = self.constants.get("supplier")
        return supplier if isinstance(supplier, str) else None

    def header_of(self, path: str) -> str:
        """The column that gives a field of a document, or else the field itself; for reports to the sender."""
        for header, column in self.columns.items():
            if column.path is not None and (path == column.path or path.startswith(f"{column.path}.")):
                return header
        return path


def read_mapping(file: Path) -> Mapping:
    """The mapping in a JSON file. Raises InvalidMapping."""
    try:
        return Mapping.model_validate_json(file.read_bytes())
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        place = ".".join(str(part) for part in first["loc"]) or "the mapping"
        raise InvalidMapping(f"{place}: {first['msg'].removeprefix('Value error, ')}") from None
