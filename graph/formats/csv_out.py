"""CSV out: the entries of one account, a row each, with the mapping that reads the file back as the same documents.

Columns of the document come first, then what a reader needs beside it (names, identifiers, the region's name), which
the mapping declares as ignored. A cell that a spreadsheet would take for a formula gets an apostrophe before it.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

import orjson
from pydantic import BaseModel

from graph.classifiers import REGIONS
from graph.documents.forms import FORMS, FormKind
from graph.documents.lines import BOM
from graph.formats.csv_mapping import Column, ColumnType, Encoding, Mapping
from graph.formats.paging import Progress, allowed, allowed_account, no_progress, pages, whole_file
from graph.model.viewer import Viewer
from graph.store.store import Store

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")  # the apostrophe too, so that taking one off is always right
_REGION_NAMES = {region.code: region.name for region in REGIONS}
_ENVELOPE = {
    "documentId": "id",
    "supplier": "supplier",
    "documentNumber": "number",
    "eventOn": "eventOn",
    "period": "period",
    "corrects": "corrects",
}
_READABLE = ("subjectName", "subjectBornOn", "subjectIdentifiers", "regionName")


class Written(NamedTuple):
    """What an export left behind."""

    rows: int
    mapping: Path


async def write_csv(
    store: Store,
    viewer: Viewer | None,
    account: str,
    target: Path,
    *,
    bom: bool = True,
    progress: Progress = no_progress,
) -> Written:
    """Writes the account's entries, and beside them `<name>.mapping.json`. `bom` lets Excel see that it is UTF-8.

    Raises InvalidArgument for an account that is not there, AccessDenied for one that is not open to the viewer.
    """
    viewer = allowed(viewer, "entry", "person", "organization")
    mapping = mapping_of(FORMS[allowed_account(viewer, account).form])
    done = 0
    with whole_file(target) as file:
        file.write((BOM if bom else b"") + csv_lines([list(mapping.columns)]))
        async for rows in pages(store, viewer, "export.entries", account=account):
            file.write(csv_lines(_cells(row, mapping) for row in rows))
            done += len(rows)
            progress(done)
    beside = target.with_name(f"{target.name}.mapping.json")
    with whole_file(beside) as file:
        file.write(mapping.model_dump_json(by_alias=True, exclude_defaults=True, indent=2).encode() + b"\n")
    return Written(done, beside)


def csv_lines(rows: Iterable[Sequence[str]]) -> bytes:
    """Rows as CSV (RFC 4180) in UTF-8, with formulas made harmless."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_MINIMAL, lineterminator="\r\n")
    writer.writerows([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row] for row in rows)
    return text.getvalue().encode()


def mapping_of(kind: FormKind) -> Mapping:
    """The mapping that reads the export of an account."""
    columns = {header: Column(path=path) for header, path in _ENVELOPE.items()}
    for path, type_ in _leaves(kind.facts, "facts"):
        columns[path.removeprefix("facts.")] = Column(path=path, type=type_)
    columns |= {header: Column(ignored=True) for header in _READABLE}
    return Mapping(
        form=kind.name,
        version=kind.version,
        encoding=Encoding.UTF_8_SIG,
        multiline=True,
        guarded=True,
        trim=False,
        columns=columns,
    )


def _leaves(model: type[BaseModel], place: str) -> Iterable[tuple[str, ColumnType]]:
    for name, field in model.model_fields.items():
        path, type_ = f"{place}.{field.alias or name}", _plain(field.annotation)
        if isinstance(type_, type) and issubclass(type_, BaseModel):
            yield from _leaves(type_, path)
        elif get_origin(type_) is not None:
            yield path, ColumnType.JSON  # a list has no place in a flat row but whole
        else:
            yield (
                path,
                {bool: ColumnType.BOOLEAN, int: ColumnType.INTEGER, float: ColumnType.NUMBER}.get(
                    type_, ColumnType.TEXT
                ),
            )


def _plain(annotation: Any) -> Any:
    """The type itself, without what pydantic notes beside it and without None."""
    if get_origin(annotation) is Annotated:
        return _plain(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        return _plain(next(one for one in get_args(annotation) if one is not type(None)))
    if hasattr(annotation, "__supertype__"):
        return _plain(annotation.__supertype__)
    return annotation


def _cells(row: dict[str, Any], mapping: Mapping) -> list[str]:
    document = orjson.loads(row["payload"])
    if not row["isTellable"]:
        document["facts"].pop("case", None)
    region = document["facts"].get("region")
    readable = row | {
        "subjectIdentifiers": "; ".join(row["subjectIdentifiers"]),
        "regionName": _REGION_NAMES.get(region, region),
    }
    return [
        _cell(readable[header] if column.path is None else _at(document, column.path), column)
        for header, column in mapping.columns.items()
    ]


def _at(document: Any, path: str) -> Any:
    value = document
    for word in path.split("."):
        value = value.get(word) if isinstance(value, dict) else None
    return value


def _cell(value: Any, column: Column) -> str:
    if value is None:
        return ""
    if column.type is ColumnType.JSON:
        return orjson.dumps(value).decode()
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
