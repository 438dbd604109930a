"""Accounting and registration discipline (Article 1(15)): is what a body submits in time, whole, enough and reliable?

The law has the authorized body set criteria, limits, parameters, volumes and terms (Articles 5 and 14.2), oblige the
bodies to keep to them (Article 8.2.1 and 8.2.2) and supervise them (Articles 6.3 and 7.1.2). Its orders are not among
our sources, so the numbers below are this registry's own, each with its reason, where an order can replace them. The
term of each form has its one home in the form itself (`FormKind.term_days`).

A verdict is about a body's documents, never about the people in them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from graph.model.case import AgencyKind


class Grade(StrEnum):
    """How a body kept the discipline in one month."""

    GREEN = "GREEN"
    AMBER = "AMBER"
    RED = "RED"


_ORDER = tuple(Grade)

Counts = Mapping[str, int]
"""What was counted of one body in one month, by the names that `cypher/discipline/periods.cypher` gives."""

JUDGED = (
    "due",
    "missed",
    "received",
    "late",
    "corrected",
    "annulled",
    "refused",
    "openFindings",
    "fieldsCounted",
    "fieldsFilled",
    "expected",
    "expectedReceived",
)
"""The counts that a verdict rests on."""

FEWEST_FOR_RED = 3
"""Below three, a share says little: one late document of two is 50 % and an accident."""


@dataclass(frozen=True, slots=True)
class Limit:
    """A share of documents that is tolerated."""

    name: str
    """What is counted, as in `late`."""
    legal_basis: str
    """What of the law it measures."""
    amber: float
    """Largest share with which a month is still GREEN."""
    red: float | None
    """Largest share with which a month is not yet RED; None when it never makes one RED."""
    says: str
    """What is said of a month beyond it, of `{part}` and `{whole}`."""
    reason: str
    """Why these shares."""
    fewest: int = 1
    """Documents below which the share says nothing at all."""


LIMITS: tuple[Limit, ...] = (
    Limit(
        "missed",
        "terms: Articles 1(15), 8.2.1 and 14.2",
        0.02,
        0.10,
        "{part} of {whole} documents due in the month were not there on their day",
        "one in fifty allows for a broken line; one in ten is a habit, and searches and freezes come too late by it",
    ),
    Limit(
        "late",
        "terms: Articles 1(15), 8.2.1 and 14.2",
        0.02,
        0.10,
        "{part} of {whole} documents received came after their day",
        "as for documents missed; counted in the month in which they came, so that arrears show when they are sent",
    ),
    Limit(
        "refused",
        "criteria: Articles 1(15), 6.3 and 8.2.2",
        0.05,
        0.20,
        "{part} of {whole} documents sent were refused",
        "a refusal costs a second sending and no fact, so more is tolerated than of lateness; one in five means that "
        "the body does not check its documents before it sends them",
    ),
    Limit(
        "openFindings",
        "sufficiency: Articles 6.3 and 8.2.2",
        0.0,
        0.10,
        "{part} of {whole} documents sent were refused and have not been sent again",
        "each is a fact that the registry ought to hold and does not: none is tolerated in silence",
    ),
    Limit(
        "annulled",
        "objectivity: Articles 6.3 and 8.2.2",
        0.02,
        0.10,
        "{part} of {whole} documents received were taken back since",
        "what is taken back should not have been in an account at all (Article 9.5), which weighs as lateness does",
    ),
    Limit(
        "corrected",
        "reliability: Articles 6.3 and 8.2.2",
        0.10,
        None,
        "{part} of {whole} documents received had to be corrected",
        "to correct is a duty, and whoever does so must not fare worse than whoever is silent: never RED",
        fewest=3,
    ),
    Limit(
        "fieldsOpen",
        "sufficiency: Articles 6.3, 8.2.2 and 12.4",
        0.25,
        0.60,
        "{part} of {whole} fields that count were left open",
        "not everything is known of everybody; where most is left open, the form was filled for form's sake",
    ),
)


@dataclass(frozen=True, slots=True)
class Volume:
    """The fewest documents of a form that bodies of a kind submit in a month."""

    kind: AgencyKind
    form: str
    documents: int
    reason: str


VOLUMES: tuple[Volume, ...] = (
    Volume(AgencyKind.POLICE, "criminalRecord", 1, "offences are registered in every region in every month"),
    Volume(AgencyKind.COURT, "administrativeRecord", 1, "judgments enter into force in every month"),
    Volume(AgencyKind.ENFORCEMENT, "enforcementDebt", 1, "enforcement proceedings are opened and ended in every month"),
)
"""Articles 1(15) and 14.2. Kinds that are not here may have nothing to report for months, and silence says nothing."""

OPEN_LAWFULLY: dict[str, str] = {
    "validTo": "absent while the fact lasts",
    "status": "has a meaning when it is not given",
    "kinship": "only of relatives",
    "sharePercent": "only of owners",
    "amount": "only of payments",
    "case": "the account settles whether there is one, and the form checks it",
    "subject": "the account settles whether there is one, and the form checks it",
    "place": "the account settles whether there is one, and the form checks it",
    "participants": "the account settles whether there are any, and the event may have none",
    "punishment": "only of the convicted",
    "punishmentMonths": "only of those punished for a time",
    "sentenceMonths": "only of those sentenced for a time",
    "fineMinorUnits": "only of the fined",
    "outcome": "absent while the search lasts",
    "controlResult": "absent while the control lasts",
    "answer": "absent until there is one",
    "isDisclosureAllowed": "the person has not been asked before being found",
}
"""Optional fields that are no gap when they are open, and why. All other optional fields of a form count."""


def counted_fields(optional: Iterable[str]) -> tuple[str, ...]:
    """The optional fields of a form that ought to be filled; a day (`…On`) may lie in a future that has not come."""
    return tuple(name for name in optional if name not in OPEN_LAWFULLY and not name.endswith("On"))


@dataclass(frozen=True, slots=True)
class Verdict:
    """The grade of a month, and why."""

    grade: Grade
    reasons: tuple[str, ...]


def verdict(counts: Counts) -> Verdict:
    """The verdict on one body's month: the worst of what each limit says, with a sentence for each that was passed."""
    found = [judged for limit in LIMITS if (judged := _judged(limit, *_share(limit.name, counts))) is not None]
    if counts["expectedReceived"] < counts["expected"]:
        said = f"{counts['expectedReceived']} of the {counts['expected']} documents that a body of its kind submits"
        found.append((Grade.AMBER, f"{said} in a month were received."))
    if not found:
        return Verdict(Grade.GREEN, ("Everything lies within the limits.",))
    found.sort(key=lambda one: _ORDER.index(one[0]), reverse=True)
    return Verdict(found[0][0], tuple(sentence for _, sentence in found))


def _share(name: str, counts: Counts) -> tuple[int, int]:
    """What is counted, and of how many."""
    if name == "missed":
        return counts["missed"], counts["due"]
    if name == "fieldsOpen":
        return counts["fieldsCounted"] - counts["fieldsFilled"], counts["fieldsCounted"]
    if name in ("refused", "openFindings"):
        return counts[name], counts["received"] + counts["refused"]
    return counts[name], counts["received"]


def _judged(limit: Limit, part: int, whole: int) -> tuple[Grade, str] | None:
    if part < limit.fewest or part <= limit.amber * whole:
        return None
    is_red = limit.red is not None and part > limit.red * whole and part >= FEWEST_FOR_RED
    passed = limit.red if is_red and limit.red is not None else limit.amber
    tolerated = f"at most {passed:.0%} is tolerated" if passed else "none is tolerated"
    said = limit.says.format(part=f"{part:,}", whole=f"{whole:,}")
    return Grade.RED if is_red else Grade.AMBER, f"{said}: {tolerated}."
