"""Proofs of the record of looks (RFC 9162), for auditors; `esep audit check` checks what is handed out offline."""

from typing import Any

import strawberry.pydantic

from graph.audit import proofs
from graph.model.values import Fact


@strawberry.pydantic.type(description="That a look is in the record of some size (RFC 9162, 2.1.3). Hashes are hex.")
class InclusionProof(Fact):
    look: int
    """Number of the look."""
    size: int
    """How many looks the record has in which it is proved to be."""
    leaf: str
    """Hash of the look's line in the exported record: SHA-256 of a zero byte and the line."""
    path: list[str]
    """Hashes of its neighbours, from the leaf to the root that the checkpoint of this size signs; at most 64."""


@strawberry.pydantic.type(
    description="That the record still begins with what it had when it was smaller (RFC 9162, 2.1.4). Hashes are hex."
)
class ConsistencyProof(Fact):
    earlier: int
    """How many looks the earlier record has."""
    size: int
    """How many the later one has."""
    path: list[str]
    """Hashes from which both roots follow; at most 64."""


def as_inclusion(found: proofs.InclusionProof | None) -> Any:
    """The proof as the schema has it."""
    if found is None:
        return None
    return {"look": found.look, "size": found.size, "leaf": found.leaf, "path": list(found.path)}


def as_consistency(found: proofs.ConsistencyProof | None) -> Any:
    """The proof as the schema has it."""
    return None if found is None else {"earlier": found.earlier, "size": found.size, "path": list(found.path)}
