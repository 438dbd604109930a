"""What is known of how somebody looks. Not an account: the common fields of those that search or name the unknown.

Heights and ages are what an informant or an examiner estimated; marks are words, because no list of them is complete.
"""

from typing import Annotated

from pydantic import Field, model_validator

from graph.model.entry import AccountEntry
from graph.model.values import FullDate, Text

Age = Annotated[int, Field(strict=True, ge=0, le=120)]


class Likeness(AccountEntry):
    """An entry that describes how somebody looks."""

    height_cm: Annotated[int, Field(strict=True, ge=20, le=260)] | None = None
    """Height in centimetres."""
    distinctive_marks: Text | None = None
    """Scars, tattoos and other marks by which the person may be known."""
    clothing: Text | None = None
    """Clothes and things worn."""


class Nameless(Likeness):
    """An entry about somebody who was found and of whom no name is known, or was not when the entry was made."""

    found_on: FullDate
    """Day on which the person was found."""
    age_from: Age | None = None
    """Youngest age that is possible, in whole years."""
    age_to: Age | None = None
    """Oldest age that is possible, in whole years."""
    identified_on: FullDate | None = None
    """Day on which the identity was established."""

    @model_validator(mode="after")
    def _is_found_before_being_named(self) -> "Nameless":
        if self.age_from is not None and self.age_to is not None and self.age_to < self.age_from:
            raise ValueError("ageTo lies before ageFrom")
        if self.identified_on is not None and self.identified_on < self.found_on:
            raise ValueError("identifiedOn lies before foundOn")
        return self
