"""One store through its life: born, found, refused to others, killed, recovered, left behind by its parent."""

import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from neo4j import Driver
from neo4j.exceptions import AuthError

from graph.engine import engine as room
from graph.engine.engine import Engine, EngineSettings, attach
from graph.engine.errors import DiskFull, EngineCrashed, EngineTimeout, StoreInUse

Ask = Callable[..., list[Any]]
Door = Callable[..., AbstractContextManager[Driver]]
Settings = Callable[..., EngineSettings]

PRIVATE = "Ақша-аударым-7761"  # a value that no log may hold

PARENT = """
import sys, time
from pathlib import Path
from graph.engine.engine import Engine, EngineSettings
data_dir, cache_dir = map(Path, sys.argv[1:])
engine = Engine.start(EngineSettings(data_dir=data_dir, cache_dir=cache_dir, heap="512m", page_cache="64m"))
print(engine.pid, flush=True)
time.sleep(600)
"""


@pytest.fixture(scope="module")
def engine(store_dir: Path, settings_for: Settings, ask: Ask) -> Iterator[Engine]:
    """The first start of a new store. The tests of this file run in order; the later ones take it down."""
    with Engine.start(settings_for(store_dir)) as engine:
        ask(engine.address, "CREATE (:Kept {value: $value})", value=PRIVATE)
        yield engine


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def gone(pid: int, within: float) -> bool:
    until = time.monotonic() + within
    while time.monotonic() < until:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False


def test_the_first_start_makes_a_password_that_only_the_owner_reads(engine: Engine) -> None:
    assert mode(engine.data_dir) == 0o700
    assert mode(engine.data_dir / "password") == 0o600
    assert mode(engine.data_dir / "engine.json") == 0o600
    assert (engine.data_dir / "password").read_text() == engine.address.password.get_secret_value()


def test_the_password_that_neo4j_is_born_with_opens_nothing(engine: Engine, door: Door) -> None:
    with door(engine.address, "neo4j") as driver, pytest.raises(AuthError):
        driver.verify_connectivity()


def test_the_password_is_on_no_command_line_and_in_no_printed_address(engine: Engine) -> None:
    password = engine.address.password.get_secret_value()
    assert password.encode() not in Path(f"/proc/{engine.pid}/cmdline").read_bytes()
    assert password not in repr(engine.address)


def test_bolt_is_heard_on_this_machine_only(engine: Engine) -> None:
    port = f":{int(engine.address.uri.rsplit(':', 1)[1]):04X}"
    lines = [line.split() for name in ("tcp", "tcp6") for line in Path(f"/proc/net/{name}").read_text().splitlines()]
    listening = {words[1] for words in lines if words[1].endswith(port) and words[3] == "0A"}
    assert listening
    assert listening <= {"0100007F" + port, "0000000000000000FFFF00000100007F" + port}


def test_another_process_attaches_to_the_running_engine(engine: Engine) -> None:
    code = (
        "import sys; from pathlib import Path; from graph.engine.engine import attach; print(attach(Path(sys.argv[1])))"
    )
    told = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", code, engine.data_dir], capture_output=True, text=True, check=True
    )
    assert engine.address.uri in told.stdout
    assert attach(engine.data_dir) == engine.address


def test_a_second_engine_on_the_same_store_is_refused(
    engine: Engine, settings_for: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "LOCK_WITHIN", 0.0)
    with pytest.raises(StoreInUse, match=str(engine.pid)):
        Engine.start(settings_for(engine.data_dir))


def test_no_log_holds_what_was_asked(engine: Engine, ask: Ask) -> None:
    assert ask(engine.address, "MATCH (k:Kept {value: $value}) RETURN count(k)", value=PRIVATE) == [1]
    logs = list((engine.data_dir / "neo4j" / "logs").iterdir())
    assert logs
    for log in logs:
        text = log.read_text(encoding="utf-8")
        assert PRIVATE not in text
        assert "MATCH (k" not in text


def test_a_killed_engine_is_noticed_and_the_next_start_has_all_that_was_committed(
    engine: Engine, settings_for: Settings, ask: Ask
) -> None:
    ask(engine.address, "UNWIND range(1, 1000) AS n CREATE (:Counted {n: n})")
    os.kill(engine.pid, signal.SIGKILL)
    assert gone_from(engine)
    with pytest.raises(EngineCrashed, match=r"signal 9.*start again"):
        engine.check()
    engine.stop()
    assert attach(engine.data_dir) is None
    with Engine.start(settings_for(engine.data_dir)) as again:
        assert ask(again.address, "MATCH (c:Counted) RETURN count(c)") == [1000]


def gone_from(engine: Engine) -> bool:
    until = time.monotonic() + 5
    while engine.alive and time.monotonic() < until:
        time.sleep(0.05)
    return not engine.alive


def test_a_lost_password_file_is_made_anew_at_the_next_start(engine: Engine, settings_for: Settings, ask: Ask) -> None:
    engine.stop()
    (engine.data_dir / "password").unlink()
    with Engine.start(settings_for(engine.data_dir)) as again:
        assert again.address.password != engine.address.password
        assert ask(again.address, "MATCH (k:Kept) RETURN count(k)") == [1]


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_parent_that_ends_takes_the_engine_with_it_in_order(
    engine: Engine, cache_dir: Path, how: signal.Signals
) -> None:
    engine.stop()
    with subprocess.Popen(  # noqa: S603 - our own code
        [sys.executable, "-c", PARENT, engine.data_dir, cache_dir],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        os.killpg(parent.pid, how)  # a terminal's Ctrl-C reaches the whole group
        parent.wait(10)
        assert gone(child, within=15)
    assert attach(engine.data_dir) is None
    assert "Bolt server has been shut down" in (engine.data_dir / "neo4j/logs/debug.log").read_text().splitlines()[-1]


def test_an_engine_that_is_not_ready_in_time_is_ended(
    engine: Engine, settings_for: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine.stop()
    monkeypatch.setattr(room, "START_WITHIN", 0.2)
    with pytest.raises(EngineTimeout, match=r"engine\.log"):
        Engine.start(settings_for(engine.data_dir))
    assert attach(engine.data_dir) is None


def test_a_nearly_full_disk_is_told_before_anything_starts(
    tmp_path: Path, settings_for: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room.shutil, "disk_usage", lambda _: SimpleNamespace(free=100 * 2**20))
    with pytest.raises(DiskFull, match=f"{tmp_path}.*100 MB"):
        Engine.start(settings_for(tmp_path))


def test_a_directory_without_an_engine_has_no_address(tmp_path: Path) -> None:
    assert attach(tmp_path) is None
    assert attach(tmp_path / "nowhere") is None
