"""What is asked when somebody looks for a person or an organization by what is known, and what answers it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field, model_validator

from graph.model.subject import OrganizationKind, Script, Sex
from graph.model.values import Country, Fact, Id, PartialDate, Text, visible_text


def _as_seen(value: object) -> object:
    return visible_text(value) if isinstance(value, str) else value


# What was heard or pasted: signs that nobody sees are taken out, not refused, for lists of names are full of them.
HeardText = Annotated[Text, BeforeValidator(_as_seen)]
Numbers = Annotated[tuple[HeardText, ...], Field(max_length=20)]


class MatchFeature(StrEnum):
    """What was compared."""

    SURNAME = "SURNAME"
    GIVEN_NAME = "GIVEN_NAME"
    PATRONYMIC = "PATRONYMIC"
    NAME = "NAME"
    LEGAL_FORM = "LEGAL_FORM"
    BIRTH_DATE = "BIRTH_DATE"
    BIRTH_PLACE = "BIRTH_PLACE"
    SEX = "SEX"
    CITIZENSHIP = "CITIZENSHIP"
    COUNTRY = "COUNTRY"
    IDENTIFIER = "IDENTIFIER"


class MatchFinding(StrEnum):
    """How what was asked and what is held stand to each other."""

    EQUAL = "EQUAL"
    """The same, in the same or another alphabet."""
    SAME_SOUND = "SAME_SOUND"
    """Spelt otherwise, said alike."""
    SAME_NAME = "SAME_NAME"
    """Two renderings of one name that is known to have both, as of Уәлихан and Валихан."""
    CLOSE = "CLOSE"
    """A slip of the pen apart."""
    SWAPPED = "SWAPPED"
    """The same in another order: day and month, or the parts of a name."""
    PART = "PART"
    """One is a part of the other: an initial, one of two surnames, the year of a date."""
    ABSENT = "ABSENT"
    """One side does not say it; that speaks neither for nor against."""
    DIFFERENT = "DIFFERENT"
    """Not the same."""


class MatchVerdict(StrEnum):
    """What the probability means for whoever decides."""

    SAME = "SAME"
    """So probable that a person may take it for the same and look for what speaks against it."""
    CANNOT_TELL = "CANNOT_TELL"
    """What is known does not decide it; more has to be found out."""
    DIFFERENT = "DIFFERENT"
    """So improbable that it needs no look unless nothing better is found."""


class PersonExample(Fact):
    """What is known of a person who is looked for: a name as written or in parts, or a number, and whatever else."""

    name: HeardText | None = None
    """The name as written, its parts in any order."""
    surname: HeardText | None = None
    """Surname."""
    given_name: HeardText | None = None
    """Name."""
    patronymic: HeardText | None = None
    """Patronymic."""
    born_on: PartialDate | None = None
    """Birth date, or the year or month of it."""
    sex: Sex | None = None
    """Sex."""
    birth_place: HeardText | None = None
    """Birth place in words."""
    citizenship: Country | None = None
    """Citizenship, an ISO 3166-1 code."""
    identifiers: Numbers = ()
    """Numbers of documents, an IIN among them."""

    @model_validator(mode="after")
    def _says_whom(self) -> "PersonExample":
        if not (self.name or self.surname or self.given_name or self.patronymic or self.identifiers):
            raise ValueError("needs a name, a part of it or a number")
        return self


class OrganizationExample(Fact):
    """What is known of an organization that is looked for: a name or a number, and whatever else."""

    name: HeardText | None = None
    """The name as written, with its legal form or without."""
    country: Country | None = None
    """Country of registration, an ISO 3166-1 code."""
    kind: OrganizationKind | None = None
    """Legal form, where the name does not say it."""
    identifiers: Numbers = ()
    """Numbers, a BIN among them."""

    @model_validator(mode="after")
    def _says_which(self) -> "OrganizationExample":
        if not (self.name or self.identifiers):
            raise ValueError("needs a name or a number")
        return self


class KnownIdentity(Fact):
    """A name with its birth data as the registry holds it; what stands in the graph is not read a second time."""

    id: str
    """Identifier of the identity in the graph."""
    surname: str | None = None
    """Surname."""
    given_name: str | None = None
    """Name."""
    patronymic: str | None = None
    """Patronymic."""
    name: str | None = None
    """The whole name where it has no parts, as of an organization."""
    script: Script | None = None
    """Script in which the name is written."""
    born_on: str | None = None
    """Birth date, or the year or month of it."""
    birth_place: str | None = None
    """Birth place in words."""
    valid_from: str | None = None
    """First day on which it was the subject's name."""
    valid_to: str | None = None
    """Last day on which it was; absent while it lasts."""
    is_current: bool = True
    """Whether it is the name by which the subject is known now."""


class Candidate(Fact):
    """A subject of the registry that may be the one looked for, with every name it has or had."""

    id: Id
    """Registry identifier."""
    typename: str
    """Person or Organization."""
    identities: tuple[KnownIdentity, ...] = ()
    """Its names, former ones too."""
    sex: Sex | None = None
    """Sex of a person."""
    citizenship: str | None = None
    """Citizenship of a person, an ISO 3166-1 code."""
    country: str | None = None
    """Country of registration of an organization, an ISO 3166-1 code."""
    kind: OrganizationKind | None = None
    """Legal form of an organization."""
    identifiers: tuple[str, ...] = ()
    """Its numbers."""


class Feature(Fact):
    """One thing compared: both values, how they stand to each other and what that says."""

    feature: MatchFeature
    """What was compared."""
    asked: str | None
    """The value of the example."""
    held: str | None
    """The value of the registry."""
    finding: MatchFinding
    """How the two stand to each other."""
    evidence: float
    """Bits: the binary logarithm of how much likelier this finding is of one subject than of two. Negative: against."""


class Match(Fact):
    """How probable it is that a candidate is the one looked for, and why."""

    id: Id
    """Registry identifier of the candidate."""
    identity: str | None
    """Identifier of the identity that fitted best; none where the candidate has no name."""
    is_former: bool
    """Whether that identity is not the current one."""
    probability: float
    """0 to 1, both excluded: calibrated, and strictly greater with more evidence."""
    verdict: MatchVerdict
    """What the probability means for whoever decides."""
    evidence: float
    """Bits of all features together."""
    features: tuple[Feature, ...]
    """What was compared, in the order of the example's fields."""


@dataclass(frozen=True, slots=True)
class Rarity:
    """How often the parts of names occur in the registry, counted over its current identities."""

    total: int
    """Identities in all."""
    counts: Mapping[str, int] = field(default_factory=dict[str, int])
    """Identities by key (`graph.matching.keys.part_keys`); a key that is missing was not asked for or is unheard of."""
