"""Which Neo4j a command speaks to: another one by address, the one that runs already, or the embedded one, started.

A command that finds Esep running on the same data directory uses its engine; `serve` insists on its own.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from rich.console import Console

from api.settings import Settings
from graph.engine.engine import Engine, EngineAddress, EngineSettings, attach
from graph.model.errors import SettingsError
from graph.store.store import Store


@dataclass(frozen=True, slots=True)
class Connection:
    """How to open a store, and the engine behind it where it is ours to watch."""

    open_store: Callable[[], Store]
    engine: Engine | None = None


@contextmanager
def connected(settings: Settings, console: Console, *, own_engine: bool = False) -> Iterator[Connection]:
    """A connection for as long as the block lasts; an engine started for it is stopped after it."""
    if settings.neo4j_uri is not None:
        if settings.neo4j_password is None:
            raise SettingsError("ESEP_NEO4J_PASSWORD is needed with ESEP_NEO4J_URI.")
        address = EngineAddress(uri=settings.neo4j_uri, user=settings.neo4j_user, password=settings.neo4j_password)
        yield Connection(_opener(settings, address))
        return
    running = None if own_engine else attach(settings.data_dir)
    if running is not None:
        yield Connection(_opener(settings, running))
        return
    with Engine.start(engine_settings(settings), console) as engine:
        yield Connection(_opener(settings, engine.address), engine)


def engine_settings(settings: Settings) -> EngineSettings:
    """The embedded engine's part of the settings."""
    return EngineSettings(
        data_dir=settings.data_dir,
        cache_dir=settings.cache_dir,
        repository=settings.maven_repository,
        heap=settings.neo4j_heap,
        page_cache=settings.neo4j_page_cache,
        bolt_port=settings.neo4j_bolt_port,
    )


def _opener(settings: Settings, address: EngineAddress) -> Callable[[], Store]:
    return lambda: Store(
        address.uri, address.user, address.password.get_secret_value(), database=settings.neo4j_database
    )
