"""`esep serve` through a hard life: killed while it fills its store, refused, interrupted, robbed of its engine.

The tests share one data directory and run in order, so that each start after the first one finds a store.
"""

import asyncio
import os
import signal
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from subprocess import Popen

import httpx
import pytest

from graph import demo
from graph.engine.engine import attach
from graph.model.errors import GraphUnavailable
from graph.store.store import Store
from tests.faults.processes import children_of, ended, is_alive, said_by, start, wait_until

PERSONS, SEED = 1_000, 510
FILLED = {"ESEP_DEMO_PERSONS": str(PERSONS), "ESEP_DEMO_SEED": str(SEED)}


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("serve") / "data"


@pytest.fixture(scope="module")
def port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return free.getsockname()[1]


def is_ready(port: int) -> bool:
    with suppress(httpx.HTTPError):
        return httpx.get(f"http://127.0.0.1:{port}/readyz", timeout=2).status_code == 200
    return False


def documents_in(data_dir: Path) -> int:
    """How many documents the engine that runs on this directory holds; none while there is no engine."""

    async def count() -> int:
        address = attach(data_dir)
        if address is None:
            return 0
        async with Store(address.uri, address.user, address.password.get_secret_value()) as store:
            return (await store.command("MATCH (d:Document) RETURN count(d) AS number"))[0]["number"]

    with suppress(GraphUnavailable):
        return asyncio.run(count())
    return 0


@contextmanager
def serving(data_dir: Path, port: int) -> Iterator[Popen[bytes]]:
    """A server that is ready; whatever is left of it is killed."""
    process = start(data_dir, "serve", ESEP_PORT=str(port), **FILLED)
    try:
        wait_until(lambda: is_ready(port), process, said_by(data_dir))
        yield process
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def said(data_dir: Path) -> str:
    """What the last process said, which must never be a traceback."""
    text = said_by(data_dir).read_text(encoding="utf-8")
    assert "Traceback" not in text
    return text


def gone(children: list[int], within: float = 15) -> None:
    assert children, "it had no engine"
    wait_until(lambda: not any(map(is_alive, children)), within=within)


def test_a_first_start_that_is_killed_while_it_fills_its_store_leaves_no_engine_behind(
    data_dir: Path, port: int
) -> None:
    process = start(data_dir, "serve", ESEP_PORT=str(port), **FILLED)
    wait_until(lambda: documents_in(data_dir) > 0, process, said_by(data_dir))
    children = children_of(process.pid)
    os.kill(process.pid, signal.SIGKILL)
    assert ended(process) == -signal.SIGKILL
    gone(children)


def test_the_next_start_completes_what_the_killed_one_began(data_dir: Path, port: int) -> None:
    with serving(data_dir, port) as process:
        assert documents_in(data_dir) == sum(1 for _ in demo.documents(PERSONS, SEED))
        children = children_of(process.pid)
        os.kill(process.pid, signal.SIGTERM)
        assert ended(process) == 0
        gone(children, within=1)
    assert attach(data_dir) is None
    assert "stopped" in said(data_dir).lower()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return free.getsockname()[1]


def test_a_server_whose_engine_is_killed_ends_and_says_why(data_dir: Path, port: int) -> None:
    with serving(data_dir, port) as process:
        (child,) = children_of(process.pid)
        os.kill(child, signal.SIGKILL)
        began = time.monotonic()
        assert ended(process) == 3
        assert time.monotonic() - began < 30
    assert "ENGINE_CRASHED" in said(data_dir)
    assert "start again" in said(data_dir)
    assert "submitting" not in said(data_dir), "a store that is full was filled again"


def test_a_server_that_is_stopped_while_its_engine_starts_leaves_nothing_behind(data_dir: Path, port: int) -> None:
    process = start(data_dir, "serve", ESEP_PORT=str(port), **FILLED)
    children: list[int] = []

    def has_a_child() -> bool:
        children[:] = children_of(process.pid)
        return bool(children)

    wait_until(has_a_child, process, said_by(data_dir))
    os.kill(process.pid, signal.SIGTERM)
    assert ended(process) in {0, 130}
    gone(children)
    said(data_dir)


def test_others_are_refused_calmly_while_it_serves_and_an_interrupt_ends_it(
    data_dir: Path, port: int, tmp_path: Path
) -> None:
    with serving(data_dir, port) as process:
        other = tmp_path / "other"
        same_port = start(other, "serve", ESEP_PORT=str(port), **FILLED)
        assert ended(same_port) == 3
        assert "PORT_TAKEN" in said(other)
        assert f"127.0.0.1:{port}" in said(other)
        assert not (other / "neo4j").exists(), "it took its time to see it"

        ours = said_by(data_dir).rename(data_dir.with_suffix(".kept"))
        same_store = start(data_dir, "serve", ESEP_PORT=str(free_port()), **FILLED)
        assert ended(same_store) == 3
        assert "STORE_IN_USE" in said(data_dir)
        assert str(data_dir) in said(data_dir)
        assert "ESEP_DATA_DIR" in said(data_dir) or "another data directory" in said(data_dir)
        ours.rename(said_by(data_dir))

        answer = httpx.post(f"http://127.0.0.1:{port}/graphql", json={"query": "{ __typename }"}, timeout=10)
        assert answer.json()["data"] == {"__typename": "Query"}, "the refused ones disturbed it"
        children = children_of(process.pid)
        os.killpg(process.pid, signal.SIGINT)  # a terminal's Ctrl-C reaches the whole group
        assert ended(process) == 0
        gone(children, within=1)


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ({"ESEP_PROT": "8000"}, "ESEP_PROT: is not a setting"),
        ({"ESEP_PORT": "Құпия-7761"}, "ESEP_PORT"),
        ({"ESEP_NEO4J_HEAP": "lots"}, "ESEP_NEO4J_HEAP"),
        ({"ESEP_DEMO_PERSONS": "5"}, "ESEP_DEMO_PERSONS"),
        ({"ESEP_NEO4J_URI": "bolt://127.0.0.1:1"}, "ESEP_NEO4J_PASSWORD"),
    ],
)
def test_a_wrong_setting_is_named_before_anything_starts(tmp_path: Path, settings: dict[str, str], named: str) -> None:
    process = start(tmp_path / "data", "serve", **({"ESEP_PORT": str(free_port())} | settings))
    assert ended(process) == 3
    assert named in said(tmp_path / "data")
    assert "SETTINGS" in said(tmp_path / "data")
    for value in settings.values():
        assert len(value) < 5 or value not in said(tmp_path / "data")
    assert not (tmp_path / "data" / "neo4j").exists()


def test_another_neo4j_that_is_not_there_is_told_calmly(tmp_path: Path) -> None:
    there = {"ESEP_NEO4J_URI": f"bolt://127.0.0.1:{free_port()}", "ESEP_NEO4J_PASSWORD": "x"}
    process = start(tmp_path / "data", "serve", ESEP_PORT=str(free_port()), **there)
    assert ended(process) == 3
    assert "GRAPH_UNAVAILABLE" in said(tmp_path / "data")


def test_ingest_of_a_file_that_is_not_there_is_told_calmly(tmp_path: Path) -> None:
    process = start(tmp_path / "data", "ingest", tmp_path / "nothing.jsonl")
    assert ended(process) == 2
    assert "does not exist" in said(tmp_path / "data")


def test_ingest_that_may_not_write_its_rejects_is_told_calmly(tmp_path: Path) -> None:
    file = tmp_path / "empty.jsonl"
    file.touch()
    process = start(tmp_path / "data", "ingest", file, "--rejects", tmp_path / "nowhere" / "rejects.jsonl")
    assert ended(process) in {2, 3}
    assert "rejects" in said(tmp_path / "data")
    assert not (tmp_path / "data" / "neo4j").exists(), "an engine was started for nothing"
