"""The entry of a special account: what all accounts have in common (Article 12.3)."""

from enum import StrEnum

from graph.model.values import Code, Id, Period


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
