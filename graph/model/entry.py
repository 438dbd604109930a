"""The entry of a special account: what all accounts have in common (Article 12.3)."""

from enum import StrEnum

from pydantic import Field

from graph.model.values import Code, Fact, Id, Period, Text


class EntryStatus(StrEnum):
    """Where an entry stands."""

    ACTIVE = "ACTIVE"
    CLOSED = "CLOSED"


class AccountEntry(Period):
    """An entry of a special account. Each account's own module adds the fields that its users need."""

    id: Id
    """Registry identifier; opaque and stable."""
    number: Code
    """Number of the entry within its account."""
    status: EntryStatus = EntryStatus.ACTIVE
    """Whether the entry is in force or closed."""


class MaterialKind(StrEnum):
    """Kind of an information material."""

    BOOK = "BOOK"
    LEAFLET = "LEAFLET"
    AUDIO = "AUDIO"
    VIDEO = "VIDEO"
    INTERNET_RESOURCE = "INTERNET_RESOURCE"


class Material(Fact):
    """An information material that a court may recognize as terrorist or extremist. Its content is not kept."""

    id: Id
    """Registry identifier; opaque and stable."""
    kind: MaterialKind
    """Kind of the material."""
    title: Text
    """Title, or the address of an internet resource."""


class ParticipantRole(StrEnum):
    """What a subject has to do with an entry that does not concern it alone."""

    DRIVER = "DRIVER"
    PASSENGER = "PASSENGER"
    PEDESTRIAN = "PEDESTRIAN"
    CYCLIST = "CYCLIST"
    INITIATOR = "INITIATOR"
    ADDRESSEE = "ADDRESSEE"
    MENTIONED = "MENTIONED"


class Harm(StrEnum):
    """What happened to a participant."""

    NONE = "NONE"
    INJURED = "INJURED"
    DEAD = "DEAD"


class Participant(Fact):
    """A subject that an entry names beside, or instead of, the one it concerns."""

    subject: Id
    """The subject."""
    role: ParticipantRole
    """What it has to do with the entry."""
    harm: Harm = Harm.NONE
    """What happened to it."""


class Place(Fact):
    """Where something happened."""

    description: Text
    """The place in words."""
    latitude: float = Field(ge=-90, le=90)
    """Degrees north."""
    longitude: float = Field(ge=-180, le=180)
    """Degrees east."""
