"""Whatever is killed while documents go in, running the same file again makes the graph of a run without a kill."""

import asyncio
import json
import os
import re
import signal
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from graph import demo
from graph.engine.engine import Engine, EngineSettings
from graph.store.schema import apply_schema
from graph.store.store import Store
from tests.faults.fingerprint import Fingerprint, fingerprint
from tests.faults.processes import ROOT, children_of, ended, is_alive, said_by, start, wait_until

PERSONS = 1_000
SAID = re.compile(r"accepted ([\d,]+), known before ([\d,]+), refused ([\d,]+)")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("kills")


@pytest.fixture(scope="module")
def file(folder: Path) -> Path:
    """A demonstration registry behind one broken line, whose refusal tells when the first batch is kept."""
    path = folder / "registry.jsonl"
    demo.write(path, PERSONS, 77)
    path.write_bytes(b"{broken\n" + path.read_bytes())
    return path


@pytest.fixture(scope="module")
def total(file: Path) -> int:
    return file.read_bytes().count(b"\n") - 1


def engine(data_dir: Path) -> Engine:
    cache = Path(os.environ.get("ESEP_CACHE_DIR", str(ROOT / ".esep" / "cache")))
    return Engine.start(EngineSettings(data_dir=data_dir, cache_dir=cache, heap="512m", page_cache="64m"))


@asynccontextmanager
async def store_of(running: Engine) -> AsyncIterator[Store]:
    address = running.address
    async with Store(address.uri, address.user, address.password.get_secret_value()) as store:
        await apply_schema(store)
        yield store


async def documents_in(running: Engine) -> int:
    async with store_of(running) as store:
        (row,) = await store.command("MATCH (d:Document) RETURN count(d) AS number")
        return row["number"]


async def print_of(running: Engine) -> Fingerprint:
    async with store_of(running) as store:
        return await fingerprint(store)


def ingested(data_dir: Path, file: Path) -> tuple[int, int, int]:
    """Runs `esep ingest` to its end: accepted, known and refused."""
    process = start(data_dir, "ingest", file, "--rejects", data_dir.with_suffix(".rejects"))
    assert ended(process) == 0, said_by(data_dir).read_text()
    match = SAID.search(said_by(data_dir).read_text())
    assert match, said_by(data_dir).read_text()
    accepted, known, refused = (int(number.replace(",", "")) for number in match.groups())
    return accepted, known, refused


@pytest.fixture(scope="module")
def undisturbed(folder: Path, file: Path, total: int) -> Iterator[tuple[Fingerprint, Engine]]:
    """The graph of a run that nobody disturbed, and its engine, emptied, for those who disturb."""
    with engine(folder / "one") as running:
        assert ingested(folder / "one", file) == (total, 0, 1)
        found = asyncio.run(print_of(running))
        assert found.counts["Document"] == total
        assert found.counts["Person"] + found.counts["Merged"] == PERSONS
        assert ingested(folder / "one", file) == (0, total, 1)
        assert asyncio.run(print_of(running)) == found
        yield found, running


async def emptied(running: Engine) -> None:
    async with store_of(running) as store:
        for _ in range(100):
            (row,) = await store.command("MATCH (n) WITH n LIMIT 5000 DETACH DELETE n RETURN count(*) AS number")
            if not row["number"]:
                return


def in_the_middle(data_dir: Path, file: Path) -> Callable[[Callable[[int], None]], int]:
    """Starts `esep ingest` and strikes once its first batch is kept; gives the exit code."""

    def strike(blow: Callable[[int], None]) -> int:
        rejects = data_dir.with_suffix(".rejects")
        rejects.unlink(missing_ok=True)
        process = start(data_dir, "ingest", file, "--rejects", rejects)
        wait_until(lambda: rejects.exists() and rejects.stat().st_size > 0, process, said_by(data_dir))
        blow(process.pid)
        return ended(process)

    return strike


def test_ingest_that_is_killed_leaves_no_engine_behind_and_is_completed_by_running_it_again(
    folder: Path, file: Path, total: int, undisturbed: tuple[Fingerprint, Engine]
) -> None:
    data_dir = folder / "killed"
    children: list[int] = []

    def kill(pid: int) -> None:
        children.extend(children_of(pid))
        os.kill(pid, signal.SIGKILL)

    assert in_the_middle(data_dir, file)(kill) == -signal.SIGKILL
    assert children
    wait_until(lambda: not any(map(is_alive, children)), within=15)
    with engine(data_dir) as running:
        kept = asyncio.run(documents_in(running))
        assert 0 < kept < total, "it was not killed in the middle"
        assert ingested(data_dir, file) == (total - kept, kept, 1)
        assert asyncio.run(print_of(running)) == undisturbed[0]


def test_ingest_whose_database_is_killed_says_so_calmly_and_is_completed_by_running_it_again(
    folder: Path, file: Path, total: int, undisturbed: tuple[Fingerprint, Engine]
) -> None:
    expected, running = undisturbed
    data_dir = folder / "one"
    asyncio.run(emptied(running))
    code = in_the_middle(data_dir, file)(lambda _pid: os.kill(running.pid, signal.SIGKILL))
    said = said_by(data_dir).read_text()
    assert code == 3, said
    assert "GRAPH_UNAVAILABLE" in said
    assert "Traceback" not in said
    assert "neo4j" not in said.lower().split("graph_unavailable", 1)[1]
    running.stop()
    with engine(data_dir) as again:
        kept = asyncio.run(documents_in(again))
        assert 0 < kept < total
        assert ingested(data_dir, file) == (total - kept, kept, 1)
        assert asyncio.run(print_of(again)) == expected
    (rejected,) = (json.loads(line) for line in data_dir.with_suffix(".rejects").read_bytes().splitlines())
    assert (rejected["line"], rejected["code"]) == (1, "NOT_JSON")
