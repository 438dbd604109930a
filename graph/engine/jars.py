"""The jars of Neo4j: pinned, fetched once, verified before every use.

- `jars.lock` names every jar by coordinate and SHA-256 and nothing else. No address: where jars come from is jgo's
  knowledge or a setting, and the sum makes the source irrelevant.
- jgo walks the dependency tree (some 40 s of POMs) only when the lock is written: `python -m graph.engine.jars lock`.
  A start goes straight by coordinate, a few connections at a time.
- A jar enters the cache whole and verified, by rename; a broken download leaves nothing behind that looks like a jar.
- All sums are checked before every start. 170 MB take a fraction of a second in threads, and a rule without an
  exception needs no bookkeeping. A jar with a wrong sum is an error, never quietly replaced: somebody should know.
- The result is a plain class path, exactly the lock's jars in the lock's order. Neo4j needs no module path, and a stray
  file in the cache is never loaded.
"""

import hashlib
import os
import re
import sys
import tempfile
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from errno import ENOSPC
from pathlib import Path

import requests
from jgo.constants import MAVEN_CENTRAL_URL
from jgo.maven import MavenContext
from requests.adapters import HTTPAdapter
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from urllib3.util.retry import Retry

from graph.engine.errors import DiskFull, EngineError, JarMissing, JarsUnavailable, JarTampered

LOCK = Path(__file__).with_name("jars.lock")
NEO4J = "org.neo4j:neo4j"
SERIES = "2026.08."
CONNECTIONS = 12  # most jars are small, so the wait is for answers, not for bytes
ANSWER_WITHIN = 30  # seconds of silence from the repository
TRIES = 3  # more, when it is busy or the connection breaks
LINE = re.compile(
    r"(?P<group>[\w.-]+):(?P<artifact>[\w.-]+):(?P<version>[\w.-]+)(:(?P<classifier>[\w.-]+))? (?P<sha256>[0-9a-f]{64})"
)


@dataclass(frozen=True)
class Jar:
    """One line of the lock."""

    group: str
    artifact: str
    version: str
    classifier: str
    sha256: str

    @property
    def coordinate(self) -> str:
        return ":".join(part for part in (self.group, self.artifact, self.version, self.classifier) if part)

    @property
    def filename(self) -> str:
        return "-".join(part for part in (self.artifact, self.version, self.classifier) if part) + ".jar"

    @property
    def remote_path(self) -> str:
        """Where every Maven repository keeps it."""
        return f"{self.group.replace('.', '/')}/{self.artifact}/{self.version}/{self.filename}"

    def __str__(self) -> str:
        return f"{self.coordinate} {self.sha256}"


def read_lock(lock: Path = LOCK) -> list[Jar]:
    """The pinned jars, in the order of the class path."""
    jars: list[Jar] = []
    for line in lock.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        if (found := LINE.fullmatch(line)) is None:
            raise JarTampered(f"A line of {lock} is not `group:artifact:version sha256`. Restore the file.")
        jars.append(Jar(**{name: value or "" for name, value in found.groupdict().items()}))
    return jars


def ready(cache: Path, repository: str | None = None, console: Console | None = None, lock: Path = LOCK) -> list[Path]:
    """The verified class path. Fetches what the cache lacks; the usual way to start."""
    jars = read_lock(lock)
    if absent := [jar for jar in jars if not _place(cache, jar).exists()]:
        fetch(absent, cache, repository, console)
    return verify(cache, jars)


def verify(cache: Path, jars: Iterable[Jar]) -> list[Path]:
    """Check every sum; the paths if all is well."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(lambda jar: _verified(cache, jar), jars))


def fetch(jars: list[Jar], cache: Path, repository: str | None = None, console: Console | None = None) -> None:
    """Bring jars into the cache, several at a time. The first failure ends it; what has come stays and counts."""
    console = console or Console(stderr=True)
    source = (repository or MAVEN_CENTRAL_URL).rstrip("/")
    try:
        cache.mkdir(parents=True, exist_ok=True)
        with _session() as session, ThreadPoolExecutor(CONNECTIONS) as pool, _bar(console) as bar:
            task = bar.add_task("Fetching the jars of Neo4j", total=len(jars))
            coming = [pool.submit(_fetch_one, jar, cache, source, session) for jar in jars]
            try:
                for done in as_completed(coming):
                    done.result()
                    bar.advance(task)
            except BaseException:
                _cancel(coming)
                raise
    except OSError as error:
        if error.errno == ENOSPC:
            raise DiskFull(f"The disk of {cache} is full; the jars need 200 MB. Free some, start again.") from error
        raise EngineError(f"The jar cache {cache} cannot be written ({error.strerror}). Set another.") from error


def _fetch_one(jar: Jar, cache: Path, source: str, session: requests.Session) -> None:
    try:
        answer = session.get(f"{source}/{jar.remote_path}", timeout=ANSWER_WITHIN)
    except requests.RequestException as error:
        raise JarsUnavailable(
            f"The repository does not answer for {jar.coordinate} ({type(error).__name__}). Check the network or the "
            f"repository setting and start again, or copy the jar to {_place(cache, jar)} from another machine."
        ) from error
    if answer.status_code == 404:
        raise JarMissing(
            f"The repository does not have {jar.coordinate}. Set a mirror of Maven Central as repository, "
            f"or copy the jar to {_place(cache, jar)} from another machine."
        )
    if answer.status_code != 200:
        raise JarsUnavailable(
            f"The repository answered {answer.status_code} for {jar.coordinate}. Start again later, or set another one."
        )
    if hashlib.sha256(answer.content).hexdigest() != jar.sha256:
        raise JarTampered(
            f"The repository sent a {jar.coordinate} whose SHA-256 is not the pinned one; it was thrown away. "
            "Do not trust this repository: set another one."
        )
    place = _place(cache, jar)
    with tempfile.NamedTemporaryFile(dir=cache, prefix=".coming-", delete=False) as file:
        try:
            file.write(answer.content)
            file.flush()
            os.fsync(file.fileno())
            os.replace(file.name, place)
        except BaseException:
            Path(file.name).unlink(missing_ok=True)
            raise


def _session() -> requests.Session:
    """Connections that are kept, and that try again when the repository is busy."""
    session = requests.Session()
    retry = Retry(total=TRIES, backoff_factor=0.5, status_forcelist=(429, 502, 503, 504), raise_on_status=False)
    adapter = HTTPAdapter(pool_maxsize=CONNECTIONS, max_retries=retry)
    session.mount("https://", adapter)
    session.mount("http://", adapter)
    return session


def _verified(cache: Path, jar: Jar) -> Path:
    place = _place(cache, jar)
    try:
        with place.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError as error:
        raise JarMissing(f"{jar.coordinate} is not at {place}. Start with a network to fetch it.") from error
    if sha256 != jar.sha256:
        raise JarTampered(
            f"{place} is not the pinned {jar.coordinate}: its SHA-256 differs. Find out who changed it; "
            "delete the file, and the next start fetches the right one."
        )
    return place


def _place(cache: Path, jar: Jar) -> Path:
    return cache / jar.filename


def _cancel(futures: list[Future[None]]) -> None:
    for future in futures:
        future.cancel()


def _bar(console: Console) -> Progress:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    return Progress(*columns, console=console, disable=not console.is_terminal, transient=True)


def write_lock(lock: Path = LOCK, repository: str | None = None) -> list[Jar]:
    """Pin what the newest release of `SERIES` needs, as jgo resolves it. Review the difference before committing."""
    with tempfile.TemporaryDirectory(prefix="esep-jars-") as folder, ThreadPoolExecutor(CONNECTIONS) as pool:
        maven = MavenContext(
            repo_cache=Path(folder), remote_repos={"central": repository} if repository else None, timeout=ANSWER_WITHIN
        )
        project = maven.project(*NEO4J.split(":"))
        project.update()
        releases = [str(component.version) for component in project.versions()]
        newest = max((v for v in releases if v.startswith(SERIES)), key=lambda v: [int(part) for part in v.split(".")])
        roots, needed = maven.resolver.resolve([maven.create_dependency(f"{NEO4J}:{newest}")])
        jars = pool.map(
            lambda it: Jar(
                it.groupId,
                it.artifactId,
                it.version,
                it.classifier or "",
                hashlib.sha256(it.artifact.resolve().read_bytes()).hexdigest(),
            ),
            [it for it in roots + needed if it.type == "jar"],
        )
        pinned = sorted(jars, key=lambda jar: jar.coordinate)
    if len({jar.filename for jar in pinned}) != len(pinned):
        raise EngineError("Two jars of the list share a file name, and the cache is flat. Nothing was written.")
    head = f"# Neo4j Community {newest}: its class path. Written by `python -m graph.engine.jars lock`, not by hand.\n"
    lock.write_text(head + "".join(f"{jar}\n" for jar in pinned), encoding="utf-8")
    return pinned


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["lock", *repository]:
            Console().print(f"{len(write_lock(repository=next(iter(repository), None)))} jars pinned in {LOCK.name}")
        case ["fetch", cache, *repository]:
            Console().print(f"{len(ready(Path(cache), next(iter(repository), None)))} jars ready and verified")
        case _:
            sys.exit("usage: python -m graph.engine.jars lock [repository] | fetch <cache> [repository]")
