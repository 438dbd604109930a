"""Links between subjects as documents state them."""

from enum import StrEnum

from pydantic import Field, model_validator

from graph.model.values import Money, Period


class RelationshipKind(StrEnum):
    """Kind of a stated link; the name of its relationship in the graph."""

    RELATED_TO = "RELATED_TO"
    ASSOCIATED_WITH = "ASSOCIATED_WITH"
    DIRECTOR_OF = "DIRECTOR_OF"
    FOUNDER_OF = "FOUNDER_OF"
    OWNS = "OWNS"
    PAID = "PAID"


class HopKind(StrEnum):
    """What a path may walk along: stated links, cases a subject is party to, contacts, shared numbers, and entries.

    A number links those who hold the same one. An entry of a special account links whom it concerns, who else is named
    in it, and the case under which it was made.
    """

    RELATED_TO = "RELATED_TO"
    ASSOCIATED_WITH = "ASSOCIATED_WITH"
    DIRECTOR_OF = "DIRECTOR_OF"
    FOUNDER_OF = "FOUNDER_OF"
    OWNS = "OWNS"
    PAID = "PAID"
    PARTY_TO = "PARTY_TO"
    REACHED_AT = "REACHED_AT"
    IDENTIFIED_BY = "IDENTIFIED_BY"
    ENTRY = "ENTRY"


class FactKind(StrEnum):
    """What a document may state of a subject: the subject itself, and what leads to it and from it."""

    SUBJECT = "SUBJECT"
    KNOWN_AS = "KNOWN_AS"
    IDENTIFIED_BY = "IDENTIFIED_BY"
    REACHED_AT = "REACHED_AT"
    CONCERNS = "CONCERNS"
    INVOLVES = "INVOLVES"
    PARTY_TO = "PARTY_TO"
    MERGED_INTO = "MERGED_INTO"
    RELATED_TO = "RELATED_TO"
    ASSOCIATED_WITH = "ASSOCIATED_WITH"
    DIRECTOR_OF = "DIRECTOR_OF"
    FOUNDER_OF = "FOUNDER_OF"
    OWNS = "OWNS"
    PAID = "PAID"


class Kinship(StrEnum):
    """Family tie, read from the first subject to the second."""

    SPOUSE = "SPOUSE"
    PARENT = "PARENT"
    SIBLING = "SIBLING"


class Relationship(Period):
    """A link between two subjects with the time in which it held."""

    kind: RelationshipKind
    """Kind of the link."""
    kinship: Kinship | None = None
    """Family tie; only with RELATED_TO, and needed there."""
    share_percent: int | None = Field(default=None, strict=True, ge=1, le=100)
    """Share owned, in whole percent; only with OWNS."""
    amount: Money | None = None
    """Amount paid; only with PAID, and needed there."""

    @model_validator(mode="after")
    def _has_what_its_kind_needs(self) -> "Relationship":
        if (self.kinship is not None) != (self.kind is RelationshipKind.RELATED_TO):
            raise ValueError("kinship belongs to RELATED_TO and to nothing else")
        if self.share_percent is not None and self.kind is not RelationshipKind.OWNS:
            raise ValueError("sharePercent belongs to OWNS only")
        if (self.amount is not None) != (self.kind is RelationshipKind.PAID):
            raise ValueError("amount belongs to PAID and to nothing else")
        return self
