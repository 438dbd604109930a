"""The jars are the pinned ones or there is no start; what is wrong is named."""

import hashlib
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from graph.engine import jars
from graph.engine.errors import DiskFull, JarMissing, JarsUnavailable, JarTampered

CONTENT = {"alpha": b"first", "beta": b"second"}


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    """Two jars, one with a classifier."""
    path = tmp_path / "jars.lock"
    sums = {name: hashlib.sha256(content).hexdigest() for name, content in CONTENT.items()}
    path.write_text(f"# two jars\norg.some.where:alpha:1.0 {sums['alpha']}\norg:beta:2:linux {sums['beta']}\n")
    return path


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """The folder that the repository serves."""
    shelf = tmp_path / "repository"
    for path, name in {
        "org/some/where/alpha/1.0/alpha-1.0.jar": "alpha",
        "org/beta/2/beta-2-linux.jar": "beta",
    }.items():
        (shelf / path).parent.mkdir(parents=True)
        (shelf / path).write_bytes(CONTENT[name])
    return shelf


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Tests print nothing."""


@pytest.fixture
def repository(shelf: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(shelf))) as server:
        thread = Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def test_the_committed_lock_pins_neo4j_and_says_no_address() -> None:
    pinned = jars.read_lock()
    assert any(jar.coordinate.startswith(f"{jars.NEO4J}:{jars.SERIES}") for jar in pinned)
    assert pinned == sorted(pinned, key=lambda jar: jar.coordinate)
    assert len({jar.filename for jar in pinned}) == len(pinned) > 200
    assert "://" not in jars.LOCK.read_text()


def test_an_empty_cache_is_filled_and_the_class_path_keeps_the_order(lock: Path, cache: Path, repository: str) -> None:
    assert jars.ready(cache, repository, lock=lock) == [cache / "alpha-1.0.jar", cache / "beta-2-linux.jar"]
    assert sorted(path.name for path in cache.iterdir()) == ["alpha-1.0.jar", "beta-2-linux.jar"]


def test_a_full_cache_needs_no_repository(lock: Path, cache: Path, repository: str) -> None:
    jars.ready(cache, repository, lock=lock)
    assert len(jars.ready(cache, "http://127.0.0.1:1", lock=lock)) == 2


def test_a_stray_file_in_the_cache_is_never_on_the_class_path(lock: Path, cache: Path, repository: str) -> None:
    jars.ready(cache, repository, lock=lock)
    (cache / "stray.jar").write_bytes(b"?")
    assert cache / "stray.jar" not in jars.ready(cache, lock=lock)


def test_a_tampered_jar_is_named_and_left_as_evidence(lock: Path, cache: Path, repository: str) -> None:
    jars.ready(cache, repository, lock=lock)
    (cache / "beta-2-linux.jar").write_bytes(b"evil")
    with pytest.raises(JarTampered, match="org:beta:2:linux"):
        jars.ready(cache, repository, lock=lock)
    assert (cache / "beta-2-linux.jar").read_bytes() == b"evil"


def test_a_missing_jar_is_named(lock: Path, cache: Path) -> None:
    with pytest.raises(JarMissing, match=r"org\.some\.where:alpha:1\.0"):
        jars.verify(cache, jars.read_lock(lock))


def test_a_jar_that_the_repository_lacks_is_named(lock: Path, cache: Path, shelf: Path, repository: str) -> None:
    (shelf / "org/beta/2/beta-2-linux.jar").unlink()
    with pytest.raises(JarMissing, match="org:beta:2:linux"):
        jars.ready(cache, repository, lock=lock)


def test_a_lying_repository_brings_nothing_into_the_cache(
    lock: Path, cache: Path, shelf: Path, repository: str
) -> None:
    (shelf / "org/beta/2/beta-2-linux.jar").write_bytes(b"evil")
    with pytest.raises(JarTampered, match="org:beta:2:linux"):
        jars.ready(cache, repository, lock=lock)
    assert not (cache / "beta-2-linux.jar").exists()


def test_a_silent_repository_is_said_and_the_first_jar_named(
    lock: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jars, "TRIES", 0)
    with pytest.raises(JarsUnavailable, match="org"):
        jars.ready(cache, "http://127.0.0.1:1", lock=lock)


def test_a_full_disk_while_fetching_is_said(
    lock: Path, cache: Path, repository: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_space(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(jars.os, "fsync", no_space)
    with pytest.raises(DiskFull, match="cache"):
        jars.ready(cache, repository, lock=lock)
    assert list(cache.iterdir()) == []


def test_a_line_that_is_no_coordinate_is_refused(tmp_path: Path) -> None:
    (tmp_path / "jars.lock").write_text("org:evil:../../1 " + "0" * 64 + "\n")
    with pytest.raises(JarTampered):
        jars.read_lock(tmp_path / "jars.lock")
