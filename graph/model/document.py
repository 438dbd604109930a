"""Information accounting documents and what becomes of them."""

from enum import StrEnum


class DocumentStanding(StrEnum):
    """What became of an accepted document."""

    IN_FORCE = "IN_FORCE"
    CORRECTED = "CORRECTED"
    ANNULLED = "ANNULLED"
