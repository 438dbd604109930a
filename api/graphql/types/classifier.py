"""Regions and articles, to which facts belong."""

import strawberry.pydantic

from graph import classifiers


@strawberry.pydantic.type(description="A region, or a city of republican significance, of the 2022 division.")
class Region(classifiers.Region):
    pass


@strawberry.pydantic.type(description="An article of a code.")
class Article(classifiers.Article):
    pass
