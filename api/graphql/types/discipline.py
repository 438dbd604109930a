"""Accounting and registration discipline: what bodies submitted, and by which criteria it is judged."""

from typing import Any

import strawberry.pydantic

from api.graphql.planned import answered, computes, crosses
from api.graphql.types.document import Agency
from graph.documents.forms import FORMS
from graph.model.case import AgencyKind
from graph.model.values import Fact
from graph.rules import discipline as rules
from graph.services.discipline import counted, fields_that_count


@strawberry.pydantic.type(description="How a body kept the discipline in one month, and why.")
class Verdict(Fact):
    grade: rules.Grade
    """The worst that any limit says of the month."""
    reasons: list[str]
    """A sentence for each limit that was passed, the worst first."""


@strawberry.pydantic.type(description="How often a field that counts was filled in the documents of one form.")
class FieldCompleteness(Fact):
    form: str
    """Name of the form."""
    field: str
    """Name of the field."""
    documents: int
    """Documents of the form that were received."""
    filled: int
    """Those of them that have the field."""


@strawberry.pydantic.type(description="How often documents were refused for one reason.")
class RefusalCount(Fact):
    code: str
    """Code of the reason."""
    refused: int
    """Documents refused for it."""
    open: int
    """Those of them under whose number nothing has been accepted."""


def _verdict(counts: dict[str, Any]) -> Verdict:
    found = rules.verdict(counts)
    return Verdict(grade=found.grade, reasons=list(found.reasons))


@strawberry.pydantic.type(
    description="Accounting and registration discipline (Article 1(15)) of one body in one month. Counts, no persons."
)
class Discipline(Fact):
    period: str
    """The month, YYYY-MM, in legal time."""
    due: int
    """Documents whose last day lies in the month, whenever they came; what never came is not known."""
    missed: int
    """Those of the documents due that were not there on their day."""
    expected: int
    """Fewest documents, of certain forms, that a body of its kind submits in a month; nought while the month lasts."""
    expected_received: int
    """How many of those came."""
    received: int
    """Documents accepted in the month."""
    late: int
    """Those of the documents received that came after their day."""
    corrected: int
    """Those of the documents received that a correction has superseded since."""
    annulled: int
    """Those of the documents received that were taken back since."""
    refused: int
    """Documents refused in the month; the same one sent twice counts once."""
    open_findings: int
    """Those of the documents refused under whose number nothing has been accepted."""
    fields_counted: int
    """Fields that count, in all documents received in the month."""
    fields_filled: int
    """Those of the fields that were filled."""

    @crosses("document.supplier")
    def supplier(self) -> Agency | None:
        """The body."""
        return answered()

    @computes(_verdict, *rules.JUDGED)
    def verdict(self) -> Verdict:
        """The grade of the month, and why."""
        return answered()

    @crosses("discipline.completeness", counted)
    def completeness(self) -> list[FieldCompleteness]:
        """Each field that counts, the emptiest first; at most 60."""
        return answered()

    @crosses("discipline.refusals")
    def refusals(self) -> list[RefusalCount]:
        """Reasons of refusals, the most frequent first; at most 30."""
        return answered()


@strawberry.pydantic.type(description="A share that is tolerated.")
class DisciplineLimit(Fact):
    name: str
    """What is counted."""
    legal_basis: str
    """What of the law it measures."""
    amber: float
    """Largest share with which a month is still GREEN."""
    red: float | None
    """Largest share with which a month is not yet RED; absent when it never makes one RED."""
    fewest: int
    """Documents below which the share says nothing at all."""
    reason: str
    """Why these shares."""


@strawberry.pydantic.type(description="The criteria of one form.")
class FormCriteria(Fact):
    form: str
    """Name of the form."""
    version: int
    """Version in force."""
    account: str | None
    """Code of the special account that it serves."""
    term_days: int
    """Days from the event within which a document is due."""
    required_fields: list[str]
    """Fields without which a document is refused."""
    counted_fields: list[str]
    """Other fields that ought to be filled: they make the completeness."""


@strawberry.pydantic.type(description="The fewest documents of a form that bodies of a kind submit in a month.")
class DisciplineVolume(Fact):
    kind: AgencyKind
    """Kind of the bodies."""
    form: str
    """Name of the form."""
    documents: int
    """How many."""
    reason: str
    """Why."""


@strawberry.pydantic.type(
    description="Criteria, limits, volumes and terms (Articles 5 and 14.2): the registry's own until an order is known."
)
class DisciplineCriteria(Fact):
    forms: list[FormCriteria]
    """The forms with their terms and fields."""
    limits: list[DisciplineLimit]
    """Shares that are tolerated."""
    volumes: list[DisciplineVolume]
    """Volumes that are expected."""
    fewest_for_red: int
    """Documents below which no share makes a month RED."""


def discipline_criteria() -> DisciplineCriteria:
    """All of them, as they stand."""
    return DisciplineCriteria(
        forms=[
            FormCriteria(
                form=kind.name,
                version=kind.version,
                account=kind.account.code if kind.account else None,
                term_days=kind.term_days,
                required_fields=[
                    field.alias or "" for field in kind.facts.model_fields.values() if field.is_required()
                ],
                counted_fields=list(fields_that_count(kind)),
            )
            for kind in FORMS.values()
        ],
        limits=[
            DisciplineLimit(
                name=limit.name,
                legal_basis=limit.legal_basis,
                amber=limit.amber,
                red=limit.red,
                fewest=limit.fewest,
                reason=limit.reason,
            )
            for limit in rules.LIMITS
        ],
        volumes=[
            DisciplineVolume(kind=volume.kind, form=volume.form, documents=volume.documents, reason=volume.reason)
            for volume in rules.VOLUMES
        ],
        fewest_for_red=rules.FEWEST_FOR_RED,
    )
