"""Documents and the bodies that submit them."""

from typing import Annotated, Any

import orjson
import strawberry
import strawberry.pydantic
from strawberry.scalars import JSON

from api.graphql.planned import answered, computes, crosses
from api.graphql.scalars import Instant
from api.graphql.types.node import Node
from graph.model import case as model
from graph.model.document import DocumentStanding
from graph.model.values import Fact, FullDate


@strawberry.pydantic.type(
    description="A subject of legal statistics and special accounts (Article 1(13)): a body that submits or asks."
)
class Agency(model.Agency):
    pass


@strawberry.pydantic.type(description="An official of a body.")
class Official(Node, model.Official):
    @crosses("official.agency")
    def agency(self) -> Agency | None:
        """Body in which the official serves."""
        return answered()


@strawberry.pydantic.type(description="A field that a correction changed.")
class FieldChange(Fact):
    field: str
    """Name of the field."""
    before: JSON | None
    """What the corrected document said; absent when it said nothing."""
    after: JSON | None
    """What the correction says; absent when it says nothing."""


def _content(payload: str | None) -> Any:
    return None if payload is None else orjson.loads(payload)


def _changes(payloads: dict[str, str]) -> list[FieldChange]:
    before, after = (orjson.loads(payloads[name])["facts"] for name in ("before", "after"))
    names = sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
    return [FieldChange(field=name, before=before.get(name), after=after.get(name)) for name in names]


@strawberry.pydantic.type(description="What a document changed of the one that it corrects.")
class Correction(Fact):
    @computes(_changes, "before", "after")
    def changes(self) -> list[FieldChange]:
        """Each field that differs, by name; at most 100."""
        return answered()


@strawberry.pydantic.type(
    description="An information accounting document (Article 1(5)): the source of the facts that name it."
)
class Document(Node):
    form: str
    """Name of its form."""
    version: int
    """Version of its form."""
    number: str
    """The supplier's own number."""
    event_on: FullDate
    """Day of the event that it records."""
    period: str
    """Reporting period, YYYY-MM."""
    due_on: FullDate | None = None
    """Day until which it was due; absent of one that corrects another, which has no term."""
    received_at: Instant
    """When the registry received it."""
    received_on: FullDate
    """Day on which it did, in legal time."""
    is_late: bool
    """Whether it came after it was due."""
    standing: DocumentStanding
    """What became of it."""
    sha256: str
    """SHA-256, in hexadecimal, of its canonical form: JSON in UTF-8 with sorted keys and no spaces."""

    @computes(_content, "payload", rule="tellable")
    def content(self) -> JSON | None:
        """The document itself, whole, as it was received; `sha256` is the sum of its canonical form. Absent where it
        names a case that you may not know of."""
        return answered()

    @crosses("document.supplier")
    def supplier(self) -> Agency | None:
        """Body that submitted it."""
        return answered()

    @crosses("document.corrects")
    def corrects(self) -> Annotated["Document", strawberry.lazy("api.graphql.types.document")] | None:
        """Document that it supersedes."""
        return answered()

    @crosses("document.correction")
    def correction(self) -> Correction | None:
        """What it changed of the document that it corrects."""
        return answered()

    @crosses("document.annuls")
    def annuls(self) -> Annotated["Document", strawberry.lazy("api.graphql.types.document")] | None:
        """Document that it takes back."""
        return answered()

    @crosses("document.ended_by")
    def ended_by(self) -> Annotated["Document", strawberry.lazy("api.graphql.types.document")] | None:
        """Document that superseded it or took it back."""
        return answered()
