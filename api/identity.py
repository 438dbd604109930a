"""Request → viewer. Decides nothing: a token is known or it is not; what its holder may do stands in `graph.rules`.

For now, identities are demonstration officials with opaque random tokens, made at the first start and kept in a file
that only its owner can read. A token is compared by its SHA-256, so that no comparison's time tells anything of it.
"""

import hashlib
import json
import os
import secrets
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from graph.model.viewer import Role, Viewer
from graph.rules import access

_CAST = (
    ("Investigator Ермекова А.", Role.INVESTIGATOR),
    ("Judge Ким В.", Role.COURT),
    ("Analyst Омаров Д.", Role.FINANCIAL_MONITORING),
    ("Statistician Петрова Н.", Role.STATISTICIAN),
    ("Officer Сагынтаев Б.", Role.SUBMITTER, "PD-75"),
    ("Auditor Ахметова Г.", Role.AUDITOR),
)


@dataclass(frozen=True, slots=True)
class DemoOfficial:
    """Somebody who may sign in to the demonstration. The people do not exist."""

    name: str
    role: Role
    token: str
    agency: str | None = None


class Identities:
    """The known tokens and their viewers."""

    def __init__(self, officials: Iterable[DemoOfficial]) -> None:
        self.officials = tuple(officials)
        self._viewers = {_digest(one.token): access.viewer(one.name, one.role, one.agency) for one in self.officials}

    def viewer(self, authorization: str | None) -> Viewer | None:
        """The viewer of an `Authorization` header; None when there is none or the token is unknown."""
        scheme, _, token = (authorization or "").partition(" ")
        return self._viewers.get(_digest(token.strip())) if scheme.lower() == "bearer" else None


def demo_officials(path: Path) -> tuple[DemoOfficial, ...]:
    """The officials of the demonstration, from the file or newly made into it."""
    if path.exists():
        return tuple(DemoOfficial(**one | {"role": Role(one["role"])}) for one in json.loads(path.read_text("utf-8")))
    made = tuple(DemoOfficial(name, role, secrets.token_urlsafe(24), *agency) for name, role, *agency in _CAST)
    path.parent.mkdir(parents=True, exist_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        json.dump([asdict(official) for official in made], file, ensure_ascii=False)
    return made


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
