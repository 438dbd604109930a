"""Typologies, their versions, and what a run of one found."""

from typing import Any

import strawberry
import strawberry.pydantic

from api.graphql.planned import answered, crosses
from api.graphql.scalars import Instant
from api.graphql.types.document import Document
from api.graphql.types.node import Node
from api.graphql.types.value import Money
from graph.model.case import PartyRole
from graph.model.monitoring import TypologyState
from graph.model.relationship import FactKind
from graph.model.values import Fact, PartialDate
from graph.monitoring.typologies import TYPOLOGIES
from graph.monitoring.typology import Typology as House
from graph.services.monitoring import RunCut, Version, parameters_of


@strawberry.pydantic.type(description="A number of a typology, with its bounds.")
class TypologyParameter(Fact):
    name: str
    """Name of the parameter."""
    says: str
    """What it is."""
    default: int
    """Its value where nobody gave another."""
    least: int
    """Least value that it may have."""
    most: int
    """Greatest value that it may have."""


@strawberry.pydantic.type(description="A part that a thing plays in a match of a typology.")
class TypologyPart(Fact):
    name: str
    """Name of the part."""
    says: str
    """What plays it."""


@strawberry.pydantic.type(description="A number that a version of a typology has.")
class TypologyNumber(Fact):
    name: str
    """Name of the parameter."""
    value: int
    """Its value."""


@strawberry.pydantic.type(description="A version of a typology: its numbers, by whom and why.")
class TypologyVersion(Fact):
    id: strawberry.ID | None = None
    """Registry identifier; absent of the first version, which is the house's own."""
    number: int
    """Number of the version, from 1."""
    state: TypologyState
    """Where it stands."""
    parameters: list[TypologyNumber]
    """Its numbers; at most 20."""
    reason: str | None = None
    """Why its numbers are these."""
    drafted_by: str | None = None
    """Official who drafted it."""
    recorded_at: Instant | None = None
    """When it was drafted."""
    published_at: Instant | None = None
    """When it was published."""


@strawberry.pydantic.type(description="A pattern of laundering or of financing of terrorism.")
class Typology(Fact):
    code: str
    """Code; stable."""
    name: str
    """Name."""
    looks_for: str
    """What it looks for."""
    source: str
    """By which provision that is of interest."""
    parameters: list[TypologyParameter]
    """Numbers that may be tuned; at most 20."""
    parts: list[TypologyPart]
    """Parts that things play; at most 10."""
    versions: list[TypologyVersion]
    """Versions, the latest first; at most 101."""


@strawberry.pydantic.type(description="A thing that plays a part in a match.")
class MatchedPart(Fact):
    part: str
    """Name of the part."""

    @crosses("typology.thing")
    def thing(self) -> Node | None:
        """Who or what it is; null of what you may not know of any more."""
        return answered()


@strawberry.pydantic.type(description="A fact on which a match rests, as a document states it.")
class MatchedFact(Fact):
    kind: FactKind
    """Kind of the fact."""
    account: str | None = None
    """Code of the special account, of an entry."""
    contact: str | None = None
    """Address or telephone number, of REACHED_AT."""
    valid_from: PartialDate | None = None
    """First day on which it was so."""
    valid_to: PartialDate | None = None
    """Last day on which it was so; absent while it lasts."""
    role: PartyRole | None = None
    """Role in the case, of PARTY_TO."""
    share_percent: int | None = None
    """Share owned, in whole percent."""
    amount: Money | None = None
    """Amount paid."""

    @crosses("typology.source")
    def source(self) -> Node | None:
        """From whom or what it leads."""
        return answered()

    @crosses("typology.target")
    def target(self) -> Node | None:
        """To whom or what it leads; null of a contact."""
        return answered()

    @crosses("typology.document")
    def document(self) -> Document | None:
        """Document that states it."""
        return answered()


@strawberry.pydantic.type(description="What fits a typology, explained.")
class TypologyMatch(Fact):
    key: str
    """Names the match, in whichever run it is found."""
    explanation: str
    """The match in words; it names nobody."""
    part_count: int
    """How many things play a part."""
    fact_count: int
    """How many facts it rests on."""

    @crosses("typology.parts")
    def parts(self) -> list[MatchedPart]:
        """Who plays which part; at most 40 of them."""
        return answered()

    @crosses("typology.facts")
    def facts(self) -> list[MatchedFact]:
        """The facts, each with its document; at most 60 of them."""
        return answered()


@strawberry.pydantic.type(description="What a run of a typology found, and what it does not cover.")
class TypologyRun(Fact):
    typology: str
    """Code of the typology."""
    number: int
    """Number of the version whose numbers were taken, or changed for this run."""
    parameters: list[TypologyNumber]
    """Numbers with which it ran; at most 20."""
    total: int
    """Things from which the pattern may begin."""
    looked: int
    """Things that were looked at."""
    passed_over: int
    """Things with so many links that the pattern could not be looked for around them."""
    cut: RunCut | None = None
    """Why the run does not cover the registry; absent where it does."""

    @crosses("typology.matches")
    def matches(self) -> list[TypologyMatch]:
        """What it found; at most 50."""
        return answered()


@strawberry.input(description="A number for a typology.")
class TypologyNumberInput:
    name: str = strawberry.field(description="Name of the parameter.")
    value: int = strawberry.field(description="Its value.")


@strawberry.pydantic.type(description="That a version of a typology was drafted or published.")
class TypologyChanged(Fact):
    number: int
    """Number of the version."""
    state: TypologyState
    """Where it stands now."""


def as_typology(house: House, versions: list[Version]) -> Any:
    """A typology as the schema has it."""
    return {
        "code": house.code,
        "name": house.name,
        "looksFor": house.looks_for,
        "source": house.source,
        "parameters": [
            {"name": one.name, "says": one.says, "default": one.default, "least": one.least, "most": one.most}
            for one in house.parameters
        ],
        "parts": [{"name": one.name, "says": one.says} for one in house.parts],
        "versions": [as_version(one) for one in versions],
    }


def as_version(version: Version) -> Any:
    """A version as the schema has it."""
    return {
        "id": version.id,
        "number": version.number,
        "state": version.state.value,
        "parameters": parameters_of(version),
        "reason": version.reason,
        "draftedBy": version.drafted_by,
        "recordedAt": version.recorded_at,
        "publishedAt": version.published_at,
    }


assert len(TYPOLOGIES) <= 20, "the schema says so"
