"""Subjects of the accounts: persons and organizations, their identities and what reaches them (Article 13)."""

from collections.abc import Sequence
from enum import StrEnum

from graph.model.values import Country, Fact, Id, PartialDate, Period, Text


class Sex(StrEnum):
    """Sex as documents state it."""

    FEMALE = "FEMALE"
    MALE = "MALE"
    UNKNOWN = "UNKNOWN"


class Script(StrEnum):
    """Script in which a name is written (ISO 15924)."""

    CYRILLIC = "CYRL"
    LATIN = "LATN"


class ContactKind(StrEnum):
    """What reaches a subject."""

    ADDRESS = "ADDRESS"
    PHONE = "PHONE"


class OrganizationKind(StrEnum):
    """Legal form of an organization."""

    LIMITED_PARTNERSHIP = "LIMITED_PARTNERSHIP"
    JOINT_STOCK_COMPANY = "JOINT_STOCK_COMPANY"
    PUBLIC_ASSOCIATION = "PUBLIC_ASSOCIATION"
    STATE_BODY = "STATE_BODY"
    FOREIGN_COMPANY = "FOREIGN_COMPANY"
    UNREGISTERED_GROUP = "UNREGISTERED_GROUP"


class DuplicateReason(StrEnum):
    """Why two may be one."""

    SAME_NUMBER = "SAME_NUMBER"
    SAME_NAME_AND_BIRTH_DATE = "SAME_NAME_AND_BIRTH_DATE"
    SAME_GIVEN_NAME_FATHER_AND_BIRTH_DATE = "SAME_GIVEN_NAME_FATHER_AND_BIRTH_DATE"


class Person(Fact):
    """A natural person, whatever names, scripts and identifiers the person was recorded under."""

    id: Id
    """Registry identifier; opaque and stable."""
    sex: Sex = Sex.UNKNOWN
    """Sex as stated."""
    citizenship: Country | None = None
    """Citizenship, an ISO 3166-1 code."""


class Organization(Fact):
    """A legal entity or another organization."""

    id: Id
    """Registry identifier; opaque and stable."""
    kind: OrganizationKind
    """Legal form."""
    country: Country
    """Country of registration, an ISO 3166-1 code."""
    name: Text
    """Name now."""


class Identity(Period):
    """A name with its birth data, and the time in which the subject was known by it (Article 13.4)."""

    surname: Text | None = None
    """Surname."""
    given_name: Text | None = None
    """Name."""
    patronymic: Text | None = None
    """Patronymic."""
    name: Text | None = None
    """The whole name where it has no parts, as of an organization."""
    script: Script = Script.CYRILLIC
    """Script in which the name is written."""
    born_on: PartialDate | None = None
    """Birth date, or the year or month of it."""
    birth_place: Text | None = None
    """Birth place in words."""

    def in_full(self) -> str:
        """Surname, name and patronymic in this order, or the whole name."""
        parts = (self.surname, self.given_name, self.patronymic)
        return self.name or " ".join(part for part in parts if part)


def current_identity(identities: Sequence[Identity]) -> Identity:
    """The identity that holds since the latest day; of those that do, the last one."""
    return max(enumerate(identities), key=lambda numbered: (numbered[1].valid_from, numbered[0]))[1]


class Contact(Fact):
    """An address or a telephone number."""

    kind: ContactKind
    """Kind of the contact."""
    value: Text
    """The address in words or the number in E.164 form."""
