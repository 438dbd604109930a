"""The registries that are asked: each an embedded engine of its own under `.esep/bench-<persons>`, filled once.

A note beside the store says from which code it was filled, and whether to the end. A store that was filled by other
code is filled anew; one whose filling was cut short is completed, since submitting again changes nothing. Other data
directories are not touched, and no other Neo4j is asked, whatever ESEP_NEO4J_URI says.
"""

import asyncio
import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from api.connection import Connection, connected
from api.settings import Settings
from graph import demo
from graph.documents.ingest import ingest
from graph.engine.engine import attach
from graph.engine.errors import StoreInUse
from graph.store.schema import apply_schema

ROOT = Path(__file__).parents[1]
SEED = 510
HEAP, PAGE_CACHE = "2g", "1g"  # the same at every size, and enough for the largest: a disk is not what is measured

# What a registry's contents follow from. How documents are checked on their way in changes nothing of what is held.
_SHAPES = ("cypher/schema/*", "cypher/document/*", "cypher/classifier/*", "graph/classifiers/*")
_SHAPES += ("graph/demo/*.py", "graph/documents/facts.py")
_SHAPES += tuple(f"graph/matching/{name}.py" for name in ("keys", "letters", "names", "patronymics"))


def settings(persons: int, named: str = "bench") -> Settings:
    """The settings of the engine of one size; where jars come from is as the environment says."""
    ours = {"data_dir": ROOT / ".esep" / f"{named}-{persons}", "neo4j_uri": None, "neo4j_bolt_port": 0}
    return Settings.from_environment().model_copy(update=ours | {"neo4j_heap": HEAP, "neo4j_page_cache": PAGE_CACHE})


@contextmanager
def started(persons: int, console: Console, named: str = "bench") -> Iterator[Connection]:
    """The engine of a filled registry."""
    with connected(settings(persons, named), console, own_engine=True) as connection:
        yield connection


def prepare(persons: int, console: Console, named: str = "bench") -> None:
    """Sees to it that the registry of this size is there. The engine that fills it is not the one that is measured.

    A registry of another name is one to which its bench adds something.
    """
    chosen = settings(persons, named)
    note = chosen.data_dir / "bench.json"
    now = {"persons": persons, "seed": SEED, "code": _code(), "isFilled": True}
    found = json.loads(note.read_text("utf-8")) if note.exists() else {}
    if found == now:
        return
    if attach(chosen.data_dir) is not None:
        raise StoreInUse(f"A measurement works on {chosen.data_dir.name} now. Wait for it, or stop it.")
    if found and found["code"] != now["code"]:
        console.print(f"{chosen.data_dir.name} was filled by other code and is filled anew.")
        shutil.rmtree(chosen.data_dir)
    chosen.data_dir.mkdir(parents=True, exist_ok=True)
    note.write_text(json.dumps(now | {"isFilled": False}), "utf-8")
    with connected(chosen, console, own_engine=True) as connection:
        asyncio.run(_fill(connection, persons, console))
    note.write_text(json.dumps(now), "utf-8")


async def _fill(connection: Connection, persons: int, console: Console) -> None:
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeElapsedColumn())
    with (
        tempfile.TemporaryDirectory(prefix="esep-bench-") as folder,
        Progress(*columns, TimeRemainingColumn(), console=console) as bar,
    ):
        file = Path(folder) / "demo.jsonl"
        writing = bar.add_task(f"{persons:,} persons: writing", total=persons * demo.DOCUMENTS_PER_PERSON)
        written = demo.write(file, persons, SEED, lambda done: bar.update(writing, completed=done))
        bar.update(writing, total=written.documents, completed=written.documents)
        submitting = bar.add_task(f"{persons:,} persons: submitting", total=file.stat().st_size)
        async with connection.open_store() as store:
            await apply_schema(store)
            summary = await ingest(
                store, file, file.with_suffix(".rejects"), lambda read, _: bar.update(submitting, completed=read)
            )
        if summary.refused:
            raise RuntimeError(f"the registry refused {summary.refused} documents: {dict(summary.refused_by_code)}")


def _code() -> str:
    """The code that a registry's contents follow from, as one sum."""
    paths = sorted(path for shape in _SHAPES for path in ROOT.glob(shape) if path.is_file())
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in paths)).hexdigest()
