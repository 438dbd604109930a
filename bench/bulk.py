"""`python -m bench.bulk`: a million documents submitted, against the bare load of the same nodes and relationships.

Two empty stores, two workers. The file is cut into slices; each slice is submitted to the one store by our own code
(read, checked, judged, stored whole, linked) and loaded into the other by statements written by hand, whose rows were
made beforehand and not timed: UNWIND and nothing else, through the raw driver. The sides take turns, so that whatever
else the machine does falls on both alike; at the end both stores must hold the same. Memory is what each worker and
its engine held at the most in a slice, so that a leak is a line that climbs.
"""

import asyncio
import itertools
import json
import multiprocessing
import shutil
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any, LiteralString, cast

import psutil
import typer
from neo4j import AsyncGraphDatabase
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from api.connection import connected
from api.settings import Settings
from bench.measure import machine
from bench.report import bulk_chart, bulk_markdown
from graph import demo
from graph.documents.facts import document_row, fact_row
from graph.documents.forms import FORMS
from graph.documents.ingest import ingest
from graph.documents.reading import ReadDocument, read_document
from graph.documents.submission import BATCH, read_lines
from graph.model.instants import instant
from graph.store.schema import apply_schema
from graph.store.store import Store

RESULTS = Path(__file__).parent / "results"
BY_HAND = Path(__file__).parent / "handwritten" / "load"
SEED = 510
LOOK_EVERY = 0.5  # seconds between looks at memory

console = Console(stderr=True)

Slice = tuple[int, float]
"""How many documents went in, and in how many seconds."""


def bulk(
    documents: Annotated[int, typer.Option(min=10_000, help="Documents in all.")] = 1_000_000,
    slice_: Annotated[int, typer.Option("--slice", min=1_000, help="Documents of a turn.")] = 50_000,
    floor_batch: Annotated[int, typer.Option(min=100, help="Documents in a transaction of the bare load.")] = BATCH,
    heap: Annotated[str, typer.Option(help="Heap of each engine.")] = "3g",
    page_cache: Annotated[str, typer.Option(help="Page cache of each engine.")] = "2g",
    out: Annotated[Path, typer.Option(file_okay=False, help="Where bulk.json, .md and .svg go.")] = RESULTS,
) -> None:
    """Submits and loads in turns, and tells the ratio of the rates and the memory of each turn."""
    context = multiprocessing.get_context("spawn")
    columns = (TextColumn("{task.description:<12}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with (
        tempfile.TemporaryDirectory(prefix="esep-bulk-") as folder,
        ExitStack() as stack,
        Progress(*columns, TimeRemainingColumn(), console=console) as bar,
    ):
        sides = {
            "esep": stack.enter_context(Side(context, Path(folder) / "esep", heap, page_cache, None)),
            "floor": stack.enter_context(Side(context, Path(folder) / "floor", heap, page_cache, floor_batch)),
        }
        task = bar.add_task("submitting", total=documents)
        rows = []
        held = 0
        for file in _slices(Path(folder) / "slice.jsonl", documents, slice_):
            # Who is first changes, so that neither always finds the machine as the other one left it.
            order = list(sides) if len(rows) % 2 else list(reversed(sides))
            turn = {name: sides[name].take(file) for name in order}
            held += turn["esep"]["documents"]
            rows.append({"held": held, **turn, "ratio": turn["esep"]["perSecond"] / turn["floor"]["perSecond"]})
            bar.update(task, completed=held)
        counts = {name: side.counts() for name, side in sides.items()}
    if counts["esep"] != counts["floor"]:
        raise SystemExit(f"the two stores do not hold the same: {counts}")
    seconds = {name: sum(row[name]["seconds"] for row in rows) for name in sides}
    result = {
        "run": {
            "on": datetime.now(UTC).date().isoformat(),
            "machine": machine(),
            "documents": held,
            "slice": slice_,
            "floorBatch": floor_batch,
            "engine": {"heap": heap, "pageCache": page_cache},
            "holds": counts["esep"],
            "seconds": seconds,
            "ratio": seconds["floor"] / seconds["esep"],
        },
        "rows": rows,
    }
    out.mkdir(parents=True, exist_ok=True)
    (out / "bulk.json").write_text(json.dumps(result, indent=2) + "\n", "utf-8")
    (out / "bulk.md").write_text(bulk_markdown(result), "utf-8")
    (out / "bulk.svg").write_text(bulk_chart(rows), "utf-8")
    console.print(bulk_markdown(result))


def _slices(file: Path, documents: int, size: int) -> Iterator[Path]:
    """The demonstration registry, so many documents at a time, in one file that is written anew for each turn."""
    persons = min(max(1_000, round(1.06 * documents / demo.DOCUMENTS_PER_PERSON)), 1_000_000)
    lines = itertools.islice(demo.documents(persons, SEED), documents)
    while part := list(itertools.islice(lines, size)):
        file.write_bytes(b"".join(part))
        yield file


class Side:
    """An empty store with its engine, and a worker process that fills it."""

    def __init__(self, context: Any, data_dir: Path, heap: str, page_cache: str, floor_batch: int | None) -> None:
        ours = {"data_dir": data_dir, "neo4j_uri": None, "neo4j_bolt_port": 0}
        self._settings = Settings.from_environment().model_copy(
            update=ours | {"neo4j_heap": heap, "neo4j_page_cache": page_cache}
        )
        self._context = context
        self._floor_batch = floor_batch
        self._stack = ExitStack()

    def __enter__(self) -> "Side":
        connection = self._stack.enter_context(connected(self._settings, console, own_engine=True))
        assert connection.engine is not None
        self._open_store = connection.open_store
        asyncio.run(self._prepare())
        self._pipe, theirs = self._context.Pipe()
        address = connection.engine.address
        given = (theirs, address.uri, address.user, address.password.get_secret_value(), self._floor_batch)
        worker = self._context.Process(target=_work, args=given, daemon=True)
        worker.start()
        self._stack.callback(worker.terminate)
        self._processes = {"worker": psutil.Process(worker.pid), "engine": psutil.Process(connection.engine.pid)}
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()
        shutil.rmtree(self._settings.data_dir, ignore_errors=True)

    def take(self, file: Path) -> dict[str, Any]:
        """Fills in one slice, and tells how long it took and how much memory was held at the most."""
        most: dict[str, int] = defaultdict(int)
        self._pipe.send(file)
        while not self._pipe.poll(LOOK_EVERY):
            for name, process in self._processes.items():
                most[name] = max(most[name], process.memory_info().rss)
        documents, seconds = self._pipe.recv()
        megabytes = {f"{name}Megabytes": round(rss / 2**20) for name, rss in most.items()}
        return {"documents": documents, "seconds": seconds, "perSecond": documents / seconds, **megabytes}

    def counts(self) -> dict[str, int]:
        """How many nodes and relationships of each kind the store holds."""
        return asyncio.run(self._counts())

    async def _prepare(self) -> None:
        async with self._open_store() as store:
            await apply_schema(store)

    async def _counts(self) -> dict[str, int]:
        async with self._open_store() as store:
            nodes = await store.command("MATCH (n) UNWIND labels(n) AS kind RETURN kind, count(*) AS many")
            links = await store.command("MATCH ()-[link]->() RETURN type(link) AS kind, count(*) AS many")
        found = sorted(nodes + links, key=lambda row: row["kind"])
        return {row["kind"]: row["many"] for row in found if row["kind"] != "Ledger"}  # the bare load keeps none


def _work(pipe: Any, uri: str, user: str, password: str, floor_batch: int | None) -> None:
    """A worker: a file comes, what it took goes. It ends with its parent, whose end of the pipe is then closed."""
    pages = itertools.count(1)
    while True:
        try:
            file = pipe.recv()
        except EOFError:
            return
        if floor_batch is None:
            pipe.send(asyncio.run(_submit(file, uri, user, password)))
        else:
            pipe.send(asyncio.run(_load(file, uri, user, password, floor_batch, pages)))


async def _submit(file: Path, uri: str, user: str, password: str) -> Slice:
    async with Store(uri, user, password) as store:
        await store.verify()
        started = time.perf_counter()
        summary = await ingest(store, file, file.with_suffix(".rejects"))
        seconds = time.perf_counter() - started
    if summary.accepted == 0 or summary.refused or summary.known:
        raise RuntimeError(f"not all of the slice went in: {dict(summary.refused_by_code)}")
    return summary.accepted, seconds


async def _load(file: Path, uri: str, user: str, password: str, batch: int, pages: Iterator[int]) -> Slice:
    statements = {path.stem: path.read_text("utf-8") for path in BY_HAND.glob("*.cypher")}
    with file.open("rb") as source:
        prepared = [list(_rows(part, pages)) for part in _batches(read_lines(source), batch)]
    async with AsyncGraphDatabase.driver(uri, auth=(user, password), telemetry_disabled=True) as driver:
        await driver.verify_connectivity()
        started = time.perf_counter()
        for groups in prepared:
            async with driver.session(database="neo4j") as session, await session.begin_transaction() as transaction:
                for name, rows in groups:
                    result = await transaction.run(cast(LiteralString, statements[name]), rows=rows)
                    await result.consume()
                await transaction.commit()
        return sum(len(groups[0][1]) for groups in prepared), time.perf_counter() - started


def _batches(lines: Iterator[tuple[int, bytes]], size: int) -> Iterator[list[tuple[int, bytes]]]:
    while part := list(itertools.islice(lines, size)):
        yield part


def _rows(lines: list[tuple[int, bytes]], pages: Iterator[int]) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The rows of a batch by the name of the statement that loads them: documents, then in order of dependence."""
    received_at = instant(datetime.now(UTC))
    read = [document for document in itertools.starmap(read_document, lines) if isinstance(document, ReadDocument)]
    yield "documents", [document_row(document, received_at, next(pages)) for document in read]
    by_form: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for document in read:
        by_form["entry" if document.kind.account else document.kind.name].append(fact_row(document, received_at))
    for name in (*(name for name in FORMS if FORMS[name].account is None), "entry"):
        if by_form[name]:
            yield name, by_form[name]


if __name__ == "__main__":
    typer.run(bulk)
