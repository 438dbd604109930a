"""Cases, their parties and the officials in whose production they are."""

from enum import StrEnum

from pydantic import model_validator

from graph.model.values import Code, Fact, FullDate, Id, Text


class CaseKind(StrEnum):
    """Kind of proceedings (Article 16-2.3)."""

    CRIMINAL = "CRIMINAL"
    CIVIL = "CIVIL"
    ADMINISTRATIVE = "ADMINISTRATIVE"
    SEARCH = "SEARCH"
    ENFORCEMENT = "ENFORCEMENT"


class CaseStatus(StrEnum):
    """Where the proceedings stand."""

    OPEN = "OPEN"
    IN_COURT = "IN_COURT"
    DECIDED = "DECIDED"
    TERMINATED = "TERMINATED"


SECRET_KIND = CaseKind.CRIMINAL
SECRET_STATUSES = (CaseStatus.OPEN, CaseStatus.TERMINATED)
"""Criminal proceedings that did not come to court are data of an inquiry (Article 9.2)."""


class PartyRole(StrEnum):
    """Role of a subject in a case."""

    SUSPECT = "SUSPECT"
    ACCUSED = "ACCUSED"
    CONVICTED = "CONVICTED"
    VICTIM = "VICTIM"
    WITNESS = "WITNESS"
    CLAIMANT = "CLAIMANT"
    DEFENDANT = "DEFENDANT"
    DEBTOR = "DEBTOR"


class Case(Fact):
    """Proceedings of one kind under one number."""

    id: Id
    """Registry identifier; opaque and stable."""
    number: Code
    """Number in the unified register; unique."""
    kind: CaseKind
    """Kind of proceedings."""
    status: CaseStatus
    """Where the proceedings stand."""
    opened_on: FullDate
    """Day on which the proceedings were opened."""
    closed_on: FullDate | None = None
    """Day on which they were decided or terminated."""

    @model_validator(mode="after")
    def _opened_before_closed(self) -> "Case":
        if self.closed_on is not None and self.closed_on < self.opened_on:
            raise ValueError("closedOn lies before openedOn")
        return self


class AgencyKind(StrEnum):
    """What kind of body submits documents or asks."""

    AUTHORIZED_BODY = "AUTHORIZED_BODY"
    PROSECUTOR = "PROSECUTOR"
    POLICE = "POLICE"
    COURT = "COURT"
    FINANCIAL_MONITORING = "FINANCIAL_MONITORING"
    ANTI_CORRUPTION = "ANTI_CORRUPTION"
    NATIONAL_SECURITY = "NATIONAL_SECURITY"
    PENITENTIARY = "PENITENTIARY"
    ENFORCEMENT = "ENFORCEMENT"
    REVENUE = "REVENUE"
    CIVIL_SERVICE = "CIVIL_SERVICE"
    FOREIGN_AFFAIRS = "FOREIGN_AFFAIRS"
    CONTROL = "CONTROL"
    HEALTH = "HEALTH"


class Agency(Fact):
    """A subject of legal statistics and special accounts (Article 1(13)): a body that submits or asks."""

    code: Code
    """Code of the body."""
    name: Text
    """Name of the body."""
    kind: AgencyKind
    """Kind of the body."""


class Official(Fact):
    """An official of a body."""

    id: Id
    """Registry identifier; opaque and stable."""
    name: Text
    """Name of the official."""
    post: Text
    """Post."""
