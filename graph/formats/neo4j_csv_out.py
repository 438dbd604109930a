"""Neo4j's import CSV out: a file for each set of labels and each type of relationship, and the command that takes them.

It is the present of the graph, for another Neo4j to analyse: what was superseded is not in it, and of entries and
documents only those that the viewer may read. Properties are copied as they are, whatever they are, so that a new
field of a form needs no line here; for that, rows wait on disk until the last one has shown all columns.
"""

import csv
import io
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

import orjson

from graph.formats.paging import (
    PAGE,
    PAGE_OF_DOCUMENTS,
    Progress,
    allowed,
    no_progress,
    pages,
    visible_forms,
    whole_file,
)
from graph.model.errors import InvalidArgument
from graph.model.viewer import Viewer
from graph.store.store import Store

_NOUNS = ("person", "organization", "case", "entry", "relationship", "official", "document", "party")
_WALKS = (
    *("sources", "accounts", "cases", "materials", "subjects"),
    *("contacts", "identifiers", "officials", "agencies", "articles", "places", "regions"),
)
"""The query files `export.graph_<walk>`, each over one kind of nodes with what hangs on it and leads out of it. What
leads out of a kind leads to a later one, so that what comes in meanwhile leaves no link without its end."""
_ARRAY_DELIMITER = "\x1f"  # no text of a form may hold it
_TYPES = {bool: "boolean", int: "long", float: "double", str: "string"}

Row = dict[str, Any]


class _Table:
    """Rows of one file: on disk as JSON until the header is known."""

    def __init__(self, rows: IO[bytes], fixed: tuple[str, ...]) -> None:
        self._rows = rows
        self._fixed = fixed
        self._types: dict[str, str] = {}
        self.size = 0

    def add(self, fixed: tuple[str, ...], properties: Row) -> None:
        for name, value in properties.items():
            type_ = _type(value)
            if self._types.setdefault(name, type_) != type_:
                self._types[name] = "double" if {self._types[name], type_} <= {"long", "double"} else "string"
        self._rows.write(orjson.dumps([fixed, properties], option=orjson.OPT_APPEND_NEWLINE))
        self.size += 1

    def lines(self) -> Iterator[bytes]:
        """The file, line by line."""
        names = sorted(self._types)
        yield _csv([*self._fixed, *(f"{name}:{self._types[name]}" for name in names)])
        self._rows.seek(0)
        for line in self._rows:
            fixed, properties = orjson.loads(line)
            yield _csv([*fixed, *(_cell(properties.get(name)) for name in names)])


class _Tables:
    """All files of an import, by name."""

    def __init__(self, folder: Path) -> None:
        self._open = ExitStack()
        self._folder = Path(self._open.enter_context(tempfile.TemporaryDirectory(prefix=".esep-", dir=folder)))
        self._tables: dict[str, _Table] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._open.close()

    def node(self, node: Row) -> None:
        labels = sorted(node["labels"])
        name = f"nodes-{'-'.join(labels)}.csv"
        self._table(name, (":ID", ":LABEL")).add((_key(node), _ARRAY_DELIMITER.join(labels)), node["properties"])

    def relationship(self, start: str, link: Row) -> None:
        name = f"relationships-{link['type']}.csv"
        ends = (start, _key(link["target"]), link["type"])
        self._table(name, (":START_ID", ":END_ID", ":TYPE")).add(ends, link["properties"])

    def _table(self, name: str, fixed: tuple[str, ...]) -> _Table:
        if name not in self._tables:
            rows = self._open.enter_context((self._folder / name).open("w+b"))
            self._tables[name] = _Table(rows, fixed)
        return self._tables[name]

    def named(self) -> Iterable[tuple[str, _Table]]:
        return sorted(self._tables.items())


async def write_neo4j_csv(
    store: Store, viewer: Viewer | None, folder: Path, progress: Progress = no_progress
) -> Counter[str]:
    """Writes the files and a README.txt into the folder; returns the number of rows of each file."""
    viewer = allowed(viewer, *_NOUNS)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise InvalidArgument("The folder is not empty: what another export left would be passed on with this one.")
    done = 0
    with _Tables(folder) as tables:
        for walk in _WALKS:
            question = f"export.graph_{walk}"
            known: Row = {"forms": visible_forms(viewer)} if "forms" in store.catalogue[question].params else {}
            limit = PAGE_OF_DOCUMENTS if walk == "sources" else PAGE
            async for rows in pages(store, viewer, question, limit=limit, **known):
                for row in rows:
                    _take(row, tables)
                done += len(rows)
                progress(done)
        sizes: Counter[str] = Counter()
        for name, table in tables.named():
            with whole_file(folder / name) as file:
                file.writelines(table.lines())
            sizes[name] = table.size
    with whole_file(folder / "README.txt") as file:
        file.write(_readme(sizes).encode())
    return sizes


def _take(row: Row, tables: _Tables) -> None:
    tables.node(row["node"])
    start = _key(row["node"])
    for part in row.get("parts", ()):
        tables.node(part)
    for link in sorted(row["links"], key=lambda link: orjson.dumps(link, option=orjson.OPT_SORT_KEYS)):
        tables.relationship(start, link)


def _key(node: Row) -> str:
    """The key of a node, unique among all: its own id, or a code or value of its kind."""
    properties = node["properties"]
    label = sorted(node["labels"])[0]  # ids are of one kind only; "AccountEntry", "Case" and "Subject" among them
    if properties.get("id") is not None:
        return f"{label}:{properties['id']}"
    if properties.get("code") is not None:
        return f"{label}:{properties['code']}"
    return f"{label}:{properties['kind']}:{properties['value']}"


def _type(value: Any) -> str:
    if isinstance(value, list):
        return f"{_type(value[0]) if value else 'string'}[]"
    return _TYPES.get(type(value), "string")


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return _ARRAY_DELIMITER.join(map(_cell, value))
    return str(value)


def _csv(cells: list[str]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerow(cells)
    return text.getvalue().encode()


def _readme(sizes: Counter[str]) -> str:
    nodes = [f"--nodes=./{name}" for name in sizes if name.startswith("nodes-")]
    links = [f"--relationships=./{name}" for name in sizes if name.startswith("relationships-")]
    command = ["neo4j-admin database import full neo4j", "--array-delimiter=U+001F", "--multiline-fields=true"]
    return (
        "The present of an Esep registry. Import it into an empty Neo4j 5 or later, from this folder:\n\n"
        + " \\\n  ".join([*command, *nodes, *links])
        + "\n"
    )
