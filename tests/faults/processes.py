"""`esep` as people start it: a process of its own, with its own data directory and the shared cache of jars."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
ESEP = Path(sys.executable).with_name("esep")
SOON = 90.0  # seconds within which a busy machine does what an idle one does in five


def start(data_dir: Path, *arguments: str | Path, **settings: str) -> "subprocess.Popen[bytes]":
    """Starts `esep` in a session of its own; what it says goes to one file beside the data directory."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ESEP_")}
    ours = {
        "ESEP_DATA_DIR": str(data_dir),
        "ESEP_CACHE_DIR": os.environ.get("ESEP_CACHE_DIR", str(ROOT / ".esep" / "cache")),
        "ESEP_NEO4J_HEAP": "512m",
        "ESEP_NEO4J_PAGE_CACHE": "64m",
        "COLUMNS": "300",
    }
    with said_by(data_dir).open("wb") as said:
        return subprocess.Popen(  # noqa: S603 - our own command
            [ESEP, *arguments], env=kept | ours | settings, stdout=said, stderr=said, start_new_session=True
        )


def said_by(data_dir: Path) -> Path:
    """The file of what the last process on this data directory said."""
    return data_dir.with_suffix(".said")


def wait_until(
    true: Callable[[], bool],
    process: "subprocess.Popen[bytes] | None" = None,
    said: Path | None = None,
    within: float = SOON,
) -> None:
    """Waits until it is true, or fails; a process that ends meanwhile ends the waiting with what it said."""
    until = time.monotonic() + within
    while not true():
        assert time.monotonic() < until, "it did not happen in time"
        if process is not None and process.poll() is not None:
            raise AssertionError(f"it ended with {process.returncode}: {said.read_text() if said else ''}")
        time.sleep(0.02)


def ended(process: "subprocess.Popen[bytes]", within: float = SOON) -> int:
    """The exit code; a process that does not end is killed and fails the test."""
    try:
        return process.wait(within)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)


def children_of(pid: int) -> list[int]:
    """The processes that this one started."""
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def is_alive(pid: int) -> bool:
    """Whether there is such a process, and not only its remains."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False
