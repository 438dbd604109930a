"""What is published for anybody."""

import strawberry
import strawberry.pydantic

from api.graphql.paging import decode_cursor, encode_cursor
from graph.model.values import Fact, FullDate, PartialDate

_QUESTION = "publication.offenders"


@strawberry.pydantic.type(description="A person convicted of an offence against minors, as published (Article 6.12-2).")
class PublishedOffender(Fact):
    number: str
    """Number of the entry in account 12.3.16-1."""
    full_name: str
    """Surname, name and patronymic now."""
    born_on: PartialDate | None = None
    """Birth date, or the year or month of it."""
    article: str
    """Code of the article of the conviction."""
    region: str
    """Code of the region to which the entry belongs."""
    convicted_on: FullDate | None = None
    """Day of the conviction."""
    is_barred_from_work_with_minors: bool
    """Whether the person is deprived for life of the right to work with minors."""
    published_on: FullDate
    """Day of the publication."""
    cursor: str
    """Where this one stands; give it as `after` to go on from here."""


def position_of(cursor: str | None) -> str | None:
    """The position that a cursor holds. Raises InvalidCursor of one that was given out for something else."""
    return None if cursor is None else decode_cursor(_QUESTION, cursor, 1)[0]


def as_published(found: list[dict]) -> list[dict]:
    """The offenders with their cursors."""
    return [one | {"cursor": encode_cursor(_QUESTION, [one["position"]])} for one in found]
