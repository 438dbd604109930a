"""What somebody may know of whom they look for."""

from enum import StrEnum

import strawberry.pydantic

from graph.model.values import Fact, PartialDate


@strawberry.pydantic.input(description="What is known of a person; what is not given does not narrow.")
class PersonFilter(Fact):
    name: str | None = None
    """Name or the beginnings of its parts, in any script; former names are searched too."""
    identifier: str | None = None
    """IIN or the number of another document."""
    born_on: PartialDate | None = None
    """Birth date as it is recorded: a full date, or the year or month alone."""
    region: str | None = None
    """Code of the region of residence."""
    article: str | None = None
    """Code of an article under which a case of the person is qualified."""
    account: str | None = None
    """Code of a special account in which the person has an entry."""


@strawberry.pydantic.input(description="What is known of an organization; what is not given does not narrow.")
class OrganizationFilter(Fact):
    name: str | None = None
    """Name or the beginnings of its words, in any script."""
    identifier: str | None = None
    """BIN or the number of another document."""
    region: str | None = None
    """Code of the region of registration."""


class TotalGroup(StrEnum):
    """What a total may be grouped by, beside its currency."""

    ARTICLE = "ARTICLE"
    REGION = "REGION"
    YEAR = "YEAR"


class Sought(StrEnum):
    """What somebody looks for."""

    PERSON = "PERSON"
    ORGANIZATION = "ORGANIZATION"
