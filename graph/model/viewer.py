"""Who asks. Settled before a question runs, and carried into every statement as `$viewer`."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Role(StrEnum):
    """In what capacity somebody asks; what each may do stands in `graph.rules.access`."""

    INVESTIGATOR = "INVESTIGATOR"
    COURT = "COURT"
    FINANCIAL_MONITORING = "FINANCIAL_MONITORING"
    STATISTICIAN = "STATISTICIAN"
    SUBMITTER = "SUBMITTER"
    AUDITOR = "AUDITOR"


@dataclass(frozen=True, slots=True)
class Viewer:
    """A signed-in official with the rights that the rules gave."""

    name: str
    role: Role
    accounts: tuple[str, ...]
    agency: str | None = None
    """Code of the body for which the viewer submits; who submits sees that body's discipline alone."""

    def as_parameter(self) -> dict[str, Any]:
        """What query files may ask of `$viewer`."""
        return {"accounts": list(self.accounts), "agency": self.agency}
