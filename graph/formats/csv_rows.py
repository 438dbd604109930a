"""A row becomes a document: cells are converted, put at their places, and what is derived is derived."""

import hashlib
import math
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

import orjson

from graph.formats.csv_mapping import Column, ColumnType, Mapping
from graph.formats.ids import derived_id
from graph.model.strict_json import InvalidJson, strict_json

_TRUE = {"true", "yes", "1", "да", "иә"}
_FALSE = {"false", "no", "0", "нет", "жоқ"}
_SPACES = str.maketrans("", "", " \u00a0\u202f")


class CellRefused(Exception):
    """A cell cannot be what its column declares."""

    def __init__(self, column: str, code: str, reason: str) -> None:
        super().__init__(reason)
        self.column = column
        self.code = code
        self.reason = reason


class RowBuilder:
    """Makes documents of rows with this header."""

    def __init__(self, mapping: Mapping, header: Sequence[str]) -> None:
        self._mapping = mapping
        self._header = list(header)
        mapped = [column.path for column in mapping.columns.values() if column.path is not None]
        # A part of a list that columns describe is there only when one of their cells is.
        self._parts = {part for path in (*mapped, *mapping.ids) if (part := _part_of(path)) is not None}

    def document(self, cells: Sequence[str]) -> bytes:
        """The document of a row, as JSON. Raises CellRefused."""
        mapping = self._mapping
        by_header = dict(zip(self._header, (cell.strip() for cell in cells) if mapping.trim else cells, strict=True))
        found: dict[str, Any] = {}
        for name, column in mapping.columns.items():
            if column.path is None:
                continue
            if by_header[name]:
                found[column.path] = _value(name, column, by_header[name])
            elif column.required:
                raise CellRefused(name, "MISSING_CELL", "the cell is empty and may not be")
        supplier = str(found.get("supplier", mapping.constants.get("supplier", "")))
        for path, derived in mapping.ids.items():
            key = [by_header[name] for name in derived.columns]
            if all(key):
                found[path] = derived_id(supplier, derived.of, *key)
        there = {part for path in found if (part := _part_of(path)) is not None}
        for path, value in mapping.constants.items():
            part = _part_of(path)
            if part is None or part in there or part not in self._parts:
                found.setdefault(path, value)
        if "number" not in found:
            content = "\x1f".join(by_header.values()).encode("utf-8", "surrogatepass")
            found["number"] = f"CSV-{hashlib.sha256(content).hexdigest()[:24]}"
        found.setdefault("id", derived_id(supplier, mapping.form, str(found["number"])))
        found |= {"form": mapping.form, "version": mapping.version}
        try:
            return orjson.dumps(_nested(found))
        except TypeError:
            raise CellRefused("", "WRONG_TYPE", "a cell holds a number or a letter that no document can") from None


def _part_of(path: str) -> str | None:
    """The part of a list in which a path ends: `facts.contacts.0` of `facts.contacts.0.value`."""
    words = path.split(".")
    for place in range(len(words) - 1, 0, -1):
        if words[place].isdigit():
            return ".".join(words[: place + 1])
    return None


def _nested(found: dict[str, Any]) -> dict[str, Any]:
    """Paths become objects within objects; the numbered parts of a list stand in their order, without gaps."""
    root: dict[str, Any] = {"facts": _Parts()}
    for path, value in found.items():
        *places, last = path.split(".")
        inner = root
        for place in places:
            inner = inner.setdefault(place, _Parts())
        inner[last] = value
    return {key: _with_lists(value) for key, value in root.items()}


class _Parts(dict[str, Any]):
    """An object, or a list, that paths describe; what a cell itself holds is left as it is."""


def _with_lists(value: Any) -> Any:
    if not isinstance(value, _Parts):
        return value
    if value and all(key.isdecimal() for key in value):
        return [_with_lists(value[key]) for key in sorted(value, key=int)]
    return {key: _with_lists(inner) for key, inner in value.items()}


def _value(name: str, column: Column, cell: str) -> Any:
    if column.split is not None:
        return [_one(name, column, part.strip()) for part in cell.split(column.split) if part.strip()]
    return _one(name, column, cell)


def _one(name: str, column: Column, cell: str) -> Any:
    if column.values is not None:
        if cell not in column.values:
            raise CellRefused(name, "UNKNOWN_VALUE", "the mapping has no value for this word")
        cell = column.values[cell]
    try:
        match column.type:
            case ColumnType.TEXT:
                return cell
            case ColumnType.INTEGER:
                return _whole(Decimal(cell.translate(_SPACES)))
            case ColumnType.MINOR_UNITS:
                return _hundredths(cell.translate(_SPACES).replace(",", "."))
            case ColumnType.NUMBER:
                return _number(cell.translate(_SPACES).replace(",", "."))
            case ColumnType.BOOLEAN:
                return _truth(cell)
            case ColumnType.DATE:
                return datetime.strptime(cell, column.format).date().isoformat() if column.format else cell  # noqa: DTZ007
            case ColumnType.JSON:
                return strict_json(cell.encode())
    except (ValueError, ArithmeticError, InvalidJson):
        raise CellRefused(name, "WRONG_TYPE", f"the cell holds no {column.type.value}") from None


def _whole(number: Decimal) -> int:
    if number != number.to_integral_value() or abs(number) > 2**63:
        raise ValueError
    return int(number)


def _hundredths(text: str) -> int:
    """An amount like 1250.5 in hundredths; three decimals are more likely thousands, and refused."""
    number = Decimal(text)
    exponent = number.as_tuple().exponent
    if not isinstance(exponent, int) or exponent < -2:
        raise ValueError
    return _whole(number * 100)


def _number(text: str) -> int | float:
    if text.removeprefix("-").isdecimal():
        return _whole(Decimal(text))
    number = float(text)
    if not math.isfinite(number):
        raise ValueError
    return number


def _truth(cell: str) -> bool:
    word = cell.casefold()
    if word not in _TRUE | _FALSE:
        raise ValueError
    return word in _TRUE
