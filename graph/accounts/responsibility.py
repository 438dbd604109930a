"""Responsibility for an offence. Not an account: the common fields of those of the accused and the convicted.

Who looks a person up must not read a suspicion as a conviction, so the stage is a field of its own, and the day of a
conviction stands with a conviction alone. Who was acquitted, or whose case ended without guilt, is said to have been.
"""

from enum import StrEnum

from pydantic import model_validator

from graph.model.entry import AccountEntry
from graph.model.values import FullDate


class Stage(StrEnum):
    """How far the responsibility has come."""

    SUSPECTED = "SUSPECTED"
    ACCUSED = "ACCUSED"
    CONVICTED = "CONVICTED"
    RELEASED = "RELEASED"
    ACQUITTED = "ACQUITTED"
    TERMINATED = "TERMINATED"


class Responsibility(AccountEntry):
    """An entry on a person who is being brought to responsibility, or has been."""

    stage: Stage
    """How far it has come; released: found to have committed it and not punished; terminated: ended without guilt."""
    convicted_on: FullDate | None = None
    """Day on which the sentence entered into force."""

    @model_validator(mode="after")
    def _is_convicted_on_a_day(self) -> "Responsibility":
        if (self.convicted_on is not None) != (self.stage is Stage.CONVICTED):
            raise ValueError("convictedOn belongs to CONVICTED, and is needed there")
        return self
