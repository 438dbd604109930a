"""Who may be whom somebody looks for, with reasons."""

from collections.abc import Sequence
from typing import Annotated

import strawberry
import strawberry.pydantic

from api.graphql.paging import Edge, PageInfo
from api.graphql.planned import answered, computes, crosses
from api.graphql.types.subject import Identity, Subject
from graph.matching.explaining import numbers
from graph.model import matching as model
from graph.model.values import Fact


@strawberry.pydantic.input(description="What is known of a person who is looked for: a name or a number at least.")
class PersonExampleInput(Fact):
    name: str | None = None
    """The name as written, its parts in any order and any script."""
    surname: str | None = None
    """Surname."""
    given_name: str | None = None
    """Name."""
    patronymic: str | None = None
    """Patronymic."""
    born_on: model.PartialDate | None = None
    """Birth date, or the year or month of it."""
    sex: model.Sex | None = None
    """Sex."""
    birth_place: str | None = None
    """Birth place in words."""
    citizenship: str | None = None
    """Citizenship, an ISO 3166-1 code."""
    identifiers: list[str] | None = None
    """Numbers of documents, an IIN among them; at most 20."""


@strawberry.pydantic.input(description="What is known of an organization that is looked for: a name or a number.")
class OrganizationExampleInput(Fact):
    name: str | None = None
    """The name as written, with its legal form or without."""
    country: str | None = None
    """Country of registration, an ISO 3166-1 code."""
    kind: model.OrganizationKind | None = None
    """Legal form, where the name does not say it."""
    identifiers: list[str] | None = None
    """Numbers, a BIN among them; at most 20."""


@strawberry.pydantic.type(description="One thing compared.")
class Feature(model.Feature):
    says: str
    """All of this as a sentence."""


@strawberry.pydantic.type(description="A number of the matcher, learned or reasoned.")
class MatcherWeight(Fact):
    name: str
    """What it weighs."""
    value: float
    """How much."""


def _weights(_version: str) -> Sequence[dict[str, str | float]]:
    return numbers()


@strawberry.pydantic.type(
    description="Somebody who may be the one looked for, how probably, and why: a finding, for a person to judge."
)
class Match(Fact):
    probability: float
    """From 0 to 1, both excluded, and greater with more evidence; that it is the same, given all that was compared."""
    verdict: model.MatchVerdict
    """What the probability means for whoever decides."""
    evidence: float
    """Bits of all features together."""
    is_former: bool
    """Whether the name that fitted is not the one of today."""
    features: list[Feature]
    """What was compared; at most 20."""

    @crosses("match.subject")
    def subject(self) -> Subject | None:
        """Who it is."""
        return answered()

    @crosses("match.identity")
    def identity(self) -> Identity | None:
        """The name that fitted best; null of who has none."""
        return answered()


@strawberry.pydantic.type(description="What was found for one example.")
class MatchAnswer(Fact):
    position: int
    """Which example it answers, from 0: persons first, then organizations."""
    threshold: float
    """Probability below which nobody is told."""
    matcher_version: str
    """Version of the matcher."""
    page: int
    """Page of the ledger of which the names are: the version of the data."""

    @computes(_weights, "matcherVersion")
    def weights(self) -> list[MatcherWeight]:
        """Numbers by which evidence was weighed; at most 200."""
        return answered()

    @crosses("match.hits")
    def matches(self) -> list[Match]:
        """Who it may be, the likeliest first; at most 50."""
        return answered()


@strawberry.pydantic.type(description="How many of those found have one value.")
class FacetCount(Fact):
    code: str
    """The value: a code of the classifier, or a year."""
    count: int
    """Subjects found that have it."""


@strawberry.pydantic.type(description="How those found are spread. What may not be known is not counted.")
class Facets(Fact):
    accounts: list[FacetCount]
    """Special accounts in which they have entries, the most frequent first; at most 100."""
    regions: list[FacetCount]
    """Regions of residence or registration, the most frequent first; at most 100."""
    years: list[FacetCount]
    """Years in which their entries began, the most frequent first; at most 100."""
    articles: list[FacetCount]
    """Articles that their entries rest on, the most frequent first; at most 100."""
    is_cut: bool
    """Whether more were found than the 1,000 of which this tells."""


@strawberry.type(
    description=(
        "Those found by a search: first, ranked, the nearest for whom more speaks than against, at most 100; where the "
        "registry has more names that near, then by id everybody else who has all words of the text. A cursor holds "
        "the ranking that it belongs to: going on from it neither repeats nor misses anybody, whatever was recorded "
        "meanwhile."
    )
)
class MatchConnection:
    edges: list[Edge[Match]] = strawberry.field(description="The page with a cursor for each.")
    nodes: list[Match] = strawberry.field(description="The page without cursors.")
    page_info: PageInfo = strawberry.field(description="Where the page stands among all.")
    total_count: int = strawberry.field(
        description="How many were found, up to 1,000, counted only when asked for; `facets` tell of more."
    )
    facets: Facets = strawberry.field(description="How those found are spread; counted only when asked for.")
    threshold: float | None = strawberry.field(
        description="Probability below which nobody is ranked; null where none was asked for: evidence decides then."
    )
    matcher_version: str = strawberry.field(description="Version of the matcher.")
    page: int = strawberry.field(description="Page of the ledger of which the names are: the version of the data.")
    weights: list[MatcherWeight] = strawberry.field(description="Numbers by which evidence was weighed; at most 200.")


Text = Annotated[
    str,
    strawberry.argument(
        description="A name as it was heard, in any script; with a birth date or year, or a number, where known."
    ),
]
Threshold = Annotated[
    float | None, strawberry.argument(description="Probability below which nobody is told; from 0 to 1.")
]
