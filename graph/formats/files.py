"""The formats by name, for whoever has a file and a word for what it is. `followthemoney` is loaded only when needed:
it takes half a second.
"""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from graph.documents.submission import Summary
from graph.formats.csv_in import csv_items
from graph.formats.csv_mapping import read_mapping
from graph.formats.csv_out import write_csv
from graph.formats.geojson_out import write_geojson
from graph.formats.incoming import InvalidMapping, Taken, take
from graph.formats.neo4j_csv_out import write_neo4j_csv
from graph.formats.paging import Progress, no_progress
from graph.model.errors import InvalidArgument
from graph.model.viewer import Viewer
from graph.store.store import Store


class FormatIn(StrEnum):
    """What a file of another format than ours may be."""

    CSV = "csv"
    FTM = "ftm"


class FormatOut(StrEnum):
    """What an export may be."""

    FTM = "ftm"
    CSV = "csv"
    GEOJSON = "geojson"
    NEO4J_CSV = "neo4j-csv"


async def take_file(
    store: Store,
    file: Path,
    rejects: Path,
    format_: FormatIn,
    mapping: Path | None,
    progress: Callable[[int, Summary], None] = lambda _items, _summary: None,
) -> Taken:
    """Submits a file of another format; see `take`. Raises InvalidMapping before anything is submitted."""
    with file.open("rb") as source:
        if format_ is FormatIn.CSV:
            if mapping is None:
                raise InvalidMapping("A CSV file needs a mapping.")
            declared = read_mapping(mapping)
            return await take(
                store,
                csv_items(source, declared),
                rejects,
                supplier=declared.supplier,
                column_of=declared.header_of,
                progress=progress,
            )
        from graph.formats.ftm_in import ftm_items
        from graph.formats.ftm_list import read_list

        declared_list = read_list(mapping) if mapping is not None else None
        supplier = declared_list.supplier if declared_list is not None else None
        return await take(store, ftm_items(source, declared_list), rejects, supplier=supplier, progress=progress)


async def write_file(
    store: Store,
    viewer: Viewer | None,
    target: Path,
    format_: FormatOut,
    account: str | None = None,
    progress: Progress = no_progress,
) -> int:
    """Writes an export and returns how many rows, entities or features it has."""
    if account is not None and format_ not in (FormatOut.CSV, FormatOut.GEOJSON):
        raise InvalidArgument("This format holds the whole registry, not one account.")
    match format_:
        case FormatOut.FTM:
            from graph.formats.ftm_out import write_ftm

            return (await write_ftm(store, viewer, target, progress)).total()
        case FormatOut.CSV:
            if account is None:
                raise InvalidArgument("A CSV file holds the entries of one account: name it.")
            return (await write_csv(store, viewer, account, target, progress=progress)).rows
        case FormatOut.GEOJSON:
            return await write_geojson(store, viewer, target, account=account, progress=progress)
        case FormatOut.NEO4J_CSV:
            return (await write_neo4j_csv(store, viewer, target, progress)).total()
