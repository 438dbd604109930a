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
    CITIZEN = "CITIZEN"


@dataclass(frozen=True, slots=True)
class Viewer:
    """A signed-in official with the rights that the rules gave."""

    name: str
    role: Role
    accounts: tuple[str, ...]
    agency: str | None = None
    """Code of the body for which the viewer submits; who submits sees that body's discipline alone."""
    seals: tuple[str, ...] | None = ()
    """What is sealed and open to the viewer; None counts what is sealed, and is for totals alone."""
    closed_forms: tuple[str, ...] = ()
    """Forms whose documents say what is closed to the role."""
    right: str = ""
    """Line of the table of rights by which answers are given."""
    granted_by: str = ""
    """The provision that the line rests on."""
    user: str | None = None
    """Id of the registered user."""
    request: str | None = None
    """Id of the granted request under which the viewer asks."""
    iin: str | None = None
    """Number of the citizen who asks what is held on them."""
    case: str | None = None
    """Id of the case for which that request was granted."""
    purpose: str | None = None
    """For what the answer is used, and for nothing else (Article 16-3.1)."""
    may_get: bool = False
    """Whether questions may come by GET too. What stands in an address is kept by browsers, proxies and logs."""

    def as_parameter(self) -> dict[str, Any]:
        """What query files may ask of `$viewer`."""
        seals = None if self.seals is None else list(self.seals)
        closed = list(self.closed_forms)
        return {
            "accounts": list(self.accounts),
            "agency": self.agency,
            "seals": seals,
            "closedForms": closed,
            "iin": self.iin,
        }
