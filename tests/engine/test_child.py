"""What the child says when Neo4j does not start, and where it refuses before Java does."""

import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.engine import child
from graph.engine.child import Refused, Task, told_by
from graph.engine.engine import Engine, EngineSettings, attach
from graph.engine.errors import EngineCrashed, PortTaken

TASK = Task("/home/of/neo4j", [], "1g", "64m", 7687, 1, None, "/state", [])


@pytest.mark.parametrize(
    ("cause", "code"),
    [
        ("java.io.IOException: No space left on device", "DISK_FULL"),
        ("org.neo4j.io.pagecache.OutOfDiskSpaceException: disk space", "DISK_FULL"),
        ("java.net.BindException: Address already in use", "PORT_TAKEN"),
        ("org.neo4j.kernel.internal.locker.FileLockException: lock", "STORE_IN_USE"),
        ("java.lang.IllegalStateException: something new", "ENGINE_CRASHED"),
    ],
)
def test_each_cause_has_its_code(cause: str, code: str) -> None:
    assert told_by(["java.lang.RuntimeException: Error starting Neo4j", cause], TASK).code == code


def test_neo4j_is_told_to_stay_at_home_and_to_keep_quiet() -> None:
    lines = child.configuration(TASK).splitlines()
    assert "server.bolt.listen_address=127.0.0.1:7687" in lines
    assert {"dbms.security.auth_enabled=true", "db.logs.query.enabled=OFF", "dbms.usage_report.enabled=false"} < set(
        lines
    )


def test_a_free_port_is_not_refused_and_a_taken_one_is() -> None:
    child.refuse_taken_port(0)
    with socket.create_server(("127.0.0.1", 0)) as other, pytest.raises(Refused, match=str(other.getsockname()[1])):
        child.refuse_taken_port(other.getsockname()[1])


def test_a_taken_port_is_told_before_java_starts_and_the_store_is_free_again(
    tmp_path: Path, settings_for: Callable[..., EngineSettings]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(PortTaken, match=f"{port}.*another Bolt port"):
            Engine.start(settings_for(tmp_path, bolt_port=port))
    assert attach(tmp_path) is None
    assert not (tmp_path / "password").exists()


def test_a_heap_that_the_machine_cannot_give_is_told_with_the_log(
    tmp_path: Path, settings_for: Callable[..., EngineSettings]
) -> None:
    with pytest.raises(EngineCrashed, match=r"engine\.log"):
        Engine.start(settings_for(tmp_path).model_copy(update={"heap": "900000g"}))
