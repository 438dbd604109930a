"""Reference data that documents only point to: regions, settlements and articles of the codes, one CSV each.

A classifier is loaded once, when this package is imported, and never changes while the process lives. To add an
article or a settlement, add a line to its file.
"""

import csv
from collections.abc import Iterator
from importlib.resources import files

from pydantic import Field

from graph.model.case import Agency, AgencyKind
from graph.model.values import Code, Fact, Text


class Region(Fact):
    """A region or a city of republican significance, after the division of 2022."""

    code: Code
    """Two digits, as in ISO 3166-2:KZ and at the head of the national classifier's code."""
    name: Text
    """Name in English."""
    name_kk: Text
    """Name in Kazakh."""
    name_ru: Text
    """Name in Russian."""


class Settlement(Fact):
    """A city, town or village."""

    code: Code
    """Code of its region and a word: this registry's own, not the national classifier's."""
    name: Text
    """Name in English."""
    name_kk: Text
    """Name in Kazakh."""
    name_ru: Text
    """Name in Russian."""
    region: Code
    """Code of the region in which it lies."""
    latitude: float = Field(ge=40.5, le=55.5)
    """Degrees north, to a hundredth."""
    longitude: float = Field(ge=46.0, le=87.5)
    """Degrees east, to a hundredth."""


class Article(Fact):
    """An article of a code under which a case is qualified."""

    code: Code
    """Short name of the code and number of the article, as in CC-218 or AC-434."""
    name: Text
    """What the article is about, in short."""
    act: Text
    """The code that the article belongs to."""


def _rows(file: str) -> Iterator[dict[str, str]]:
    lines = files(__name__).joinpath(file).read_text(encoding="utf-8").splitlines()
    return csv.DictReader(lines, strict=True)


REGIONS: tuple[Region, ...] = tuple(Region.model_validate(row) for row in _rows("regions.csv"))
SETTLEMENTS: tuple[Settlement, ...] = tuple(Settlement.model_validate(row) for row in _rows("settlements.csv"))
ARTICLES: tuple[Article, ...] = tuple(Article.model_validate(row) for row in _rows("articles.csv"))

AUTHORIZED_BODY = Agency(
    kind=AgencyKind.AUTHORIZED_BODY,
    code="KPSISU",
    name="Committee on Legal Statistics and Special Accounts of the Prosecutor General's Office",
)
"""The body that keeps the accounts (Article 1): it registers the others, so no document registers it."""
