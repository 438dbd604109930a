"""Terrorist and extremist subjects. Not an account: the common fields of accounts 12.3.10-1 and 12.3.11.

Persons are here because they are or were brought to responsibility, from the first suspicion on; organizations and
information materials because a court recognized them, by an act with its number and day. `basis` keeps the two apart.
A material is here by its title and kind. What it says is not kept: a registry must not spread what is prohibited.
"""

from enum import StrEnum

from pydantic import model_validator

from graph.accounts.responsibility import Stage
from graph.model.entry import AccountEntry
from graph.model.values import FullDate, Text


class DesignationBasis(StrEnum):
    """Why the subject is in the account."""

    BROUGHT_TO_RESPONSIBILITY = "BROUGHT_TO_RESPONSIBILITY"
    RECOGNIZED_BY_COURT = "RECOGNIZED_BY_COURT"


class Designation(AccountEntry):
    """An entry on a person brought to responsibility, or on an organization or material recognized by court."""

    basis: DesignationBasis
    """Why the subject is in the account."""
    person_stage: Stage | None = None
    """How far a person's responsibility has come; only of who is brought to it, and needed there."""
    deciding_court: Text | None = None
    """Court whose act is the basis; needed of what a court recognized."""
    court_act_number: Text | None = None
    """Number of the court's act; needed of what a court recognized."""
    court_act_effective_on: FullDate | None = None
    """Day on which the court's act entered into force; needed of what a court recognized."""

    @model_validator(mode="after")
    def _has_its_basis(self) -> "Designation":
        is_brought = self.basis is DesignationBasis.BROUGHT_TO_RESPONSIBILITY
        if is_brought != (self.person_stage is not None):
            raise ValueError("personStage belongs to BROUGHT_TO_RESPONSIBILITY, and is needed there")
        if not is_brought and None in (self.deciding_court, self.court_act_number, self.court_act_effective_on):
            raise ValueError("what a court recognized has decidingCourt, courtActNumber and courtActEffectiveOn")
        return self
