"""A real engine for these tests alone: they kill it. Starts cost seconds, so the files share a store where they can."""

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path
from typing import Any, LiteralString

import pytest
from neo4j import Driver, GraphDatabase

from graph.engine.engine import EngineAddress, EngineSettings

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def cache_dir() -> Path:
    return Path(os.environ.get("ESEP_CACHE_DIR") or ROOT / ".esep" / "cache").resolve()


@pytest.fixture(scope="session")
def store_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One store for the whole room, its path as hard as paths get here."""
    return tmp_path_factory.mktemp("engine") / "есеп дерек"


@pytest.fixture(scope="session")
def settings_for(cache_dir: Path) -> Callable[..., EngineSettings]:
    def settings(data_dir: Path, **others: Any) -> EngineSettings:
        return EngineSettings(data_dir=data_dir, cache_dir=cache_dir, heap="512m", page_cache="64m", **others)

    return settings


@contextmanager
def _door(address: EngineAddress, password: str | None = None) -> Iterator[Driver]:
    auth = (address.user, password or address.password.get_secret_value())
    with closing(GraphDatabase.driver(address.uri, auth=auth, connection_timeout=5)) as driver:
        yield driver


@pytest.fixture(scope="session")
def door() -> Callable[..., AbstractContextManager[Driver]]:
    """A driver for an address, with its password or a wrong one."""
    return _door


@pytest.fixture(scope="session")
def ask() -> Callable[..., list[Any]]:
    """The first column of the answer to a statement."""

    def ask(address: EngineAddress, statement: LiteralString, **parameters: Any) -> list[Any]:
        with _door(address) as driver:
            return [record[0] for record in driver.execute_query(statement, parameters, database_="neo4j").records]

    return ask
