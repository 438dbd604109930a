"""What can go wrong with an engine of our own.

Every message says three things in this order: what happened, to which file or port, and the way out. It is written for
the person at the terminal, so it may name paths; it never holds a password or a query. `FAULTS` maps the codes that
the child process sends over its pipe back to the classes.
"""

from graph.model.errors import SystemFault


class EngineError(SystemFault):
    """The embedded Neo4j, or what it needs to run."""

    code = "ENGINE_FAULT"


class StoreInUse(EngineError):
    """Another process holds this data directory."""

    code = "STORE_IN_USE"


class PortTaken(EngineError):
    """Somebody else listens on the Bolt port that the settings ask for."""

    code = "PORT_TAKEN"


class DiskFull(EngineError):
    """Too little space to start, or to go on."""

    code = "DISK_FULL"


class EngineCrashed(EngineError):
    """The child process ended, or refused to start, without our asking."""

    code = "ENGINE_CRASHED"


class EngineTimeout(EngineError):
    """The engine was not ready within its bound."""

    code = "ENGINE_TIMEOUT"


class JarMissing(EngineError):
    """A jar of the pinned list is nowhere to be had."""

    code = "JAR_MISSING"


class JarTampered(EngineError):
    """A jar is there, and it is not the one that was pinned."""

    code = "JAR_TAMPERED"


class JarsUnavailable(EngineError):
    """The repository of the jars does not answer."""

    code = "JARS_UNAVAILABLE"


FAULTS: dict[str, type[EngineError]] = {fault.code: fault for fault in (StoreInUse, PortTaken, DiskFull, EngineCrashed)}
