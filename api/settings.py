"""All settings, from the environment, in one frozen model. An unknown ESEP_ name is an error: it is a slip.

The README's table of settings is tested against this model.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError

from graph.model.errors import SettingsError

PREFIX = "ESEP_"
TOKEN = "ESEP_TOKEN"  # noqa: S105 - of a session, for `esep screen`; no setting, since a server has none


class Settings(BaseModel):
    """What may be chosen from outside. Each field is the environment variable ESEP_<FIELD>."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    host: str = "127.0.0.1"
    """Address on which the API listens."""
    port: int = Field(default=8000, ge=1, le=65535)
    """Port on which the API listens."""
    data_dir: Path = Path(".esep/data")
    """Store, password and tokens of the embedded Neo4j; the record of looks and its keys."""
    cache_dir: Path = Path(".esep/cache")
    """Jars of the embedded Neo4j; may be shared and deleted."""
    maven_repository: str | None = None
    """Maven repository to fetch the jars from; none means Maven Central."""
    neo4j_uri: str | None = None
    """Address of another Neo4j; none means the embedded one."""
    neo4j_user: str = "neo4j"
    """User at another Neo4j."""
    neo4j_password: SecretStr | None = None
    """Password at another Neo4j."""
    neo4j_database: str = "neo4j"
    """Database to use."""
    neo4j_heap: str = Field(default="1g", pattern=r"^[1-9][0-9]*[mg]$")
    """Heap of the embedded Neo4j."""
    neo4j_page_cache: str = Field(default="512m", pattern=r"^[1-9][0-9]*[mg]$")
    """Page cache of the embedded Neo4j."""
    neo4j_bolt_port: int = Field(default=0, ge=0, le=65535)
    """Bolt port of the embedded Neo4j; 0 takes a free one."""
    trust_dir: Path | None = None
    """Certificates and revocation lists trusted at sign-in; none means those of the development authority."""
    demo: bool = True
    """Demonstration mode: an empty store is filled, and demonstration officials may sign in."""
    demo_persons: int = Field(default=10_000, ge=1_000, le=1_000_000)
    """Persons of the demonstration registry."""
    demo_seed: int = Field(default=510, ge=0)
    """Seed of the demonstration registry."""

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Self:
        """The settings; raises SettingsError naming what is wrong, without its value."""
        given = {name: value for name, value in environment.items() if name.startswith(PREFIX) and name != TOKEN}
        try:
            return cls.model_validate({name.removeprefix(PREFIX).lower(): value for name, value in given.items()})
        except ValidationError as error:
            first = error.errors(include_url=False, include_input=False, include_context=False)[0]
            name = PREFIX + str(first["loc"][0]).upper()
            what = "is not a setting" if first["type"] == "extra_forbidden" else first["msg"].lower()
            raise SettingsError(f"{name}: {what}. The README lists all settings.") from None
