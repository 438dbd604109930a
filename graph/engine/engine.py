"""One embedded Neo4j: start it, know its address, notice its end, stop it.

    with Engine.start(EngineSettings(data_dir=…, cache_dir=…)) as engine:
        connect(engine.address)

- `data_dir` belongs to one engine at a time. The lock is an `flock` on `engine.lock`, handed on to the child: it is
  held while either lives, and the kernel drops it whatever kills them. `engine.json` says who and where, `password`
  opens the door (both 0600), `neo4j/` is Neo4j's home, `neo4j/logs/engine.log` what the child and its JVM had to say.
- A second process on the machine does not start an engine, it asks `attach(data_dir)` for the first one's address.
- The password is random, made at the first start and set by the child; the file is written only after that worked. If
  the file is lost, the next start makes a new one.
- Only the parent decides about the end: `stop()` closes the child's stdin and waits for an orderly shutdown. If the
  parent dies in any way, the pipe ends too, and so does the engine.
- A crash is not mended here. `check()` raises it, `alive` tells it; the next start recovers whatever was committed.
"""

import fcntl
import json
import os
import secrets
import selectors
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep
from types import TracebackType
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field, SecretStr
from rich.console import Console

from graph.engine import archive, jars
from graph.engine.errors import FAULTS, DiskFull, EngineCrashed, EngineError, EngineTimeout, StoreInUse

USER = "neo4j"  # the one user that Neo4j Community makes by itself
START_WITHIN = 120.0  # seconds; a start takes 5, a recovery of much work longer
STOP_WITHIN = 120.0  # seconds for the last checkpoint or the class archive; then it is killed, and a start recovers
LOCK_WITHIN = 3.0  # seconds for an engine whose parent died a moment ago to go
LEAST_FREE = 256 * 2**20  # bytes; one transaction log of Neo4j's default size


class EngineSettings(BaseModel):
    """What may be chosen about an engine. Sizes are written as Java and Neo4j both read them: `512m`, `4g`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    data_dir: Path
    """The store, its lock and its password. One engine at a time."""
    cache_dir: Path
    """Jars and what is derived from them. May be shared and may be deleted."""
    repository: str | None = None
    """A Maven repository to fetch jars from; none means Maven Central."""
    heap: str = Field(default="1g", pattern=r"^[1-9][0-9]*[mg]$")
    page_cache: str = Field(default="512m", pattern=r"^[1-9][0-9]*[mg]$")
    bolt_port: int = Field(default=0, ge=0, le=65535)
    """0 takes any free port."""


class EngineAddress(BaseModel):
    """All that a driver needs."""

    model_config = ConfigDict(frozen=True)

    uri: str
    user: str
    password: SecretStr


class Engine:
    """A running engine. Made by `Engine.start`; a context manager that stops it."""

    def __init__(
        self, data_dir: Path, address: EngineAddress, child: subprocess.Popen[bytes], lock: int, learned: Path | None
    ) -> None:
        self.data_dir = data_dir
        self.address = address
        self._child = child
        self._lock = lock
        self._learned = learned

    @classmethod
    def start(cls, settings: EngineSettings, console: Console | None = None, *, learn: bool = False) -> Self:
        """Fetch and verify the jars, take the directory, start the child and wait until Bolt answers.

        With `learn`, `stop()` also writes the class archive of this run: see `graph.engine.archive`.
        """
        data_dir, cache_dir = settings.data_dir.resolve(), settings.cache_dir.resolve()
        _make_private(data_dir)
        lock = _take(data_dir, LOCK_WITHIN)
        try:
            (data_dir / "engine.json").unlink(missing_ok=True)
            _refuse_full_disk(data_dir)
            class_path = jars.ready(cache_dir / "jars", settings.repository, console)
            kept_password = _read_password(data_dir)
            password = kept_password or secrets.token_urlsafe(24)
            task = {
                "home": str(data_dir / "neo4j"),
                "class_path": [str(jar) for jar in class_path],
                "heap": settings.heap,
                "page_cache": settings.page_cache,
                "bolt_port": settings.bolt_port,
                "parent": os.getpid(),
                "new_password": None if kept_password else password,
                "state": str(data_dir / "engine.json"),
                "archive_flags": archive.flags(cache_dir, learn=learn),
            }
            child, port = _spawn(task, data_dir, lock)
        except BaseException:
            os.close(lock)
            raise
        if kept_password is None:
            _write_private(data_dir / "password", password)
        _write_private(data_dir / "engine.json", json.dumps({"pid": child.pid, "port": port}))
        return cls(data_dir, _address(port, password), child, lock, cache_dir if learn else None)

    @property
    def pid(self) -> int:
        """The child's process id."""
        return self._child.pid

    @property
    def alive(self) -> bool:
        return self._child.poll() is None

    def check(self) -> None:
        """Raise `EngineCrashed` if the child is gone, or `DiskFull` if that is the likely reason."""
        if (status := self._child.poll()) is not None:
            _refuse_full_disk(self.data_dir)
            raise _crashed(self.data_dir, status)

    def stop(self) -> None:
        """An orderly end; a second call does nothing."""
        if self._lock < 0:
            return
        _end(self._child)
        if self._learned is not None and self._child.returncode == 0:
            archive.keep(self._learned)
        (self.data_dir / "engine.json").unlink(missing_ok=True)
        os.close(self._lock)
        self._lock = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


def attach(data_dir: Path) -> EngineAddress | None:
    """The address of the engine that another process runs on this directory; None if nobody does, or not yet."""
    if not (data_dir / "engine.lock").exists():
        return None
    try:
        os.close(_take(data_dir))
    except StoreInUse:
        try:
            state = json.loads((data_dir / "engine.json").read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None
        password = _read_password(data_dir)
        return _address(state["port"], password) if password else None
    return None


def _spawn(task: dict[str, Any], data_dir: Path, lock: int) -> tuple[subprocess.Popen[bytes], int]:
    _log(data_dir).parent.mkdir(parents=True, exist_ok=True)
    with _log(data_dir).open("wb") as log:
        child = subprocess.Popen(
            [sys.executable, "-m", "graph.engine.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            pass_fds=[lock],
            env=os.environ | {"LC_ALL": "C.UTF-8"},  # else Java cannot open a path with Kazakh letters everywhere
            start_new_session=True,  # the terminal's signals are the parent's
        )
    try:
        assert child.stdin is not None
        child.stdin.write(json.dumps(task).encode() + b"\n")
        child.stdin.flush()
        return child, _await_port(child, data_dir)
    except BaseException:
        child.kill()
        _end(child)
        raise


def _await_port(child: subprocess.Popen[bytes], data_dir: Path) -> int:
    """The child's one line, or why there is none."""
    assert child.stdout is not None
    until = monotonic() + START_WITHIN
    line = b""
    with selectors.DefaultSelector() as selector:
        selector.register(child.stdout, selectors.EVENT_READ)
        while not line.endswith(b"\n"):
            if not selector.select(max(0.0, until - monotonic())):
                _refuse_full_disk(data_dir)
                raise EngineTimeout(
                    f"Neo4j was not ready within {START_WITHIN:.0f} s. Read {_log(data_dir)}; after a crash with much "
                    "unfinished work start once more, it goes on where it stopped."
                )
            if not (piece := os.read(child.stdout.fileno(), 65536)):
                _refuse_full_disk(data_dir)
                raise _unborn(data_dir, child.wait())
            line += piece
    answer = json.loads(line)
    if "code" in answer:
        raise FAULTS.get(answer["code"], EngineError)(answer["message"])
    return int(answer["port"])


def _end(child: subprocess.Popen[bytes]) -> None:
    assert child.stdin is not None
    assert child.stdout is not None
    with suppress(BrokenPipeError):
        child.stdin.close()
    try:
        child.wait(STOP_WITHIN)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
    child.stdout.close()


def _take(data_dir: Path, patience: float = 0.0) -> int:
    """The lock's descriptor. Raises `StoreInUse` while another process, or its engine, is alive."""
    until = monotonic() + patience
    lock = os.open(data_dir / "engine.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    while True:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return lock
        except BlockingIOError as error:
            if monotonic() >= until:
                os.close(lock)
                raise StoreInUse(
                    f"{data_dir} is in use by another engine{_holder(data_dir)}. "
                    "Stop that one, or set another data directory."
                ) from error
        sleep(0.1)


def _holder(data_dir: Path) -> str:
    try:
        return f" (process {json.loads((data_dir / 'engine.json').read_text(encoding='utf-8'))['pid']})"
    except (OSError, ValueError, KeyError):
        return ""


def _refuse_full_disk(data_dir: Path) -> None:
    if (free := shutil.disk_usage(data_dir).free) < LEAST_FREE:
        raise DiskFull(
            f"The disk of {data_dir} has {free // 2**20} MB left, and an engine needs {LEAST_FREE // 2**20}. "
            "Free some space and start again; nothing committed is lost."
        )


def _crashed(data_dir: Path, status: int) -> EngineCrashed:
    how = f"killed by signal {-status}" if status < 0 else f"exit status {status}"
    return EngineCrashed(
        f"Neo4j ended by itself ({how}). Nothing committed is lost: start again, and it recovers. "
        f"If it happens again, read {_log(data_dir)}."
    )


def _unborn(data_dir: Path, status: int) -> EngineCrashed:
    return EngineCrashed(
        f"Neo4j ended before it was ready (status {status}). Read {_log(data_dir)}; "
        "a heap larger than the machine's memory is a common reason."
    )


def _log(data_dir: Path) -> Path:
    return data_dir / "neo4j" / "logs" / "engine.log"


def _address(port: int, password: str) -> EngineAddress:
    return EngineAddress(uri=f"bolt://127.0.0.1:{port}", user=USER, password=SecretStr(password))


def _make_private(data_dir: Path) -> None:
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        data_dir.chmod(0o700)
    except OSError as error:
        raise EngineError(f"{data_dir} cannot be used ({error.strerror}). Set another data directory.") from error


def _read_password(data_dir: Path) -> str | None:
    try:
        return (data_dir / "password").read_text(encoding="utf-8").strip() or None
    except FileNotFoundError:
        return None


def _write_private(path: Path, text: str) -> None:
    """Whole or not at all, and nobody else's to read at any moment."""
    coming = path.with_name(f".{path.name}.coming")
    with os.fdopen(os.open(coming, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    os.replace(coming, path)
