"""What tests of the demonstration read: the documents of one small registry, and its answer key."""

from typing import Any, NamedTuple

PERSONS, SEED = 1_500, 11


class World(NamedTuple):
    """The documents of a registry, as bytes and read, and its answer key."""

    lines: list[bytes]
    documents: list[dict[str, Any]]
    key: dict[str, Any]

    def facts(self, form: str) -> list[dict[str, Any]]:
        """The facts of all documents of one form."""
        return [document["facts"] for document in self.documents if document["form"] == form]
