"""Entries of the special accounts, as they follow from a case."""

from dataclasses import dataclass
from typing import Any

from graph.demo import bodies, places
from graph.demo.chance import Chance
from graph.demo.days import TODAY, YEAR, iso
from graph.demo.drafts import Draft, Numbers

_REASONS = {
    "OPEN": ("HIDING_FROM_INQUIRY", "HIDING_FROM_INVESTIGATION", "HIDING_FROM_INVESTIGATION"),
    "IN_COURT": ("HIDING_FROM_COURT",),
    "DECIDED": ("EVADING_SENTENCE", "EVADING_SENTENCE", "EVADING_PROBATION"),
}
_SCOPES = ("REGIONAL", "REPUBLICAN", "REPUBLICAN", "INTERSTATE", "INTERNATIONAL")
_STAGES = {"OPEN": "SUSPECTED", "IN_COURT": "ACCUSED", "DECIDED": "CONVICTED", "TERMINATED": "SUSPECTED"}
_STATES = ("CONFISCATED", "CONFISCATED", "CONFISCATED", "SUBJECT_TO_RETURN", "RETURNED")
_CURRENCIES = ("KZT", "KZT", "KZT", "KZT", "USD", "USD", "EUR", "RUB")


@dataclass(slots=True)
class Proceedings:
    """What entries need to know of a case."""

    id: str
    number: str
    status: str
    articles: tuple[str, ...]
    region: str
    opened: int
    closed: int | None


def court(region: str) -> str:
    """The court of the region, as agencies name it."""
    return bodies.AGENCIES[f"{bodies.COURT}-{region}"]


def wanted(chance: Chance, numbers: Numbers, person: str, case: Proceedings, *, over: bool | None = None) -> Draft:
    """A search for a party of the case; some searches are over."""
    since = (case.closed or case.opened) + chance.between(1, 80)
    over = chance.happens(0.35) if over is None else over
    facts: dict[str, Any] = {
        **_entry(chance, numbers, "W", person, case, since),
        "status": "CLOSED" if over else "ACTIVE",
        "reason": chance.pick(_REASONS[case.status]),
        "scope": chance.pick(_SCOPES),
        "measure": "DETAIN" if chance.happens(0.8) else "ESTABLISH_WHEREABOUTS",
    }
    if over:
        facts["validTo"] = iso(min(since + chance.between(5, 2 * YEAR), TODAY))
    if chance.happens(0.4):
        facts["lastSeen"] = places.settlement(chance).name_ru
    return Draft("wantedNotice", f"{bodies.POLICE}-{case.region}", since, facts)


def designation(chance: Chance, numbers: Numbers, subject: str, case: Proceedings, *, is_person: bool) -> Draft:
    """A person brought to responsibility for terrorist activity, or an organization recognized as terrorist."""
    since = case.closed or case.opened
    facts = {
        **_entry(chance, numbers, "T", subject, case, since),
        "basis": "BROUGHT_TO_RESPONSIBILITY" if is_person else "RECOGNIZED_BY_COURT",
        "court": court(case.region),
        "decisionNumber": f"{case.region}-1/{numbers.following('decision')}",
    }
    return Draft("terrorDesignation", f"{bodies.COURT}-{case.region}", since, facts)


def charge(chance: Chance, numbers: Numbers, person: str, case: Proceedings, offence: str) -> Draft:
    """A person brought to responsibility for laundering or for financing of terrorism."""
    since = case.opened + chance.between(1, 50)
    facts = {
        **_entry(chance, numbers, "L", person, case, since),
        "offence": offence,
        "stage": _STAGES[case.status],
    }
    if case.status == "DECIDED" and case.closed:
        facts["convictedOn"] = iso(case.closed)
    return Draft("launderingCharge", bodies.FINANCIAL_MONITORING, since, facts)


def confiscation(chance: Chance, numbers: Numbers, subject: str, case: Proceedings) -> Draft:
    """An amount confiscated by the judgment, to be returned, or returned."""
    decided = (case.closed or case.opened) + chance.between(0, 60)
    facts = {
        **_entry(chance, numbers, "C", subject, case, decided),
        "state": chance.pick(_STATES),
        "amount": {
            "minorUnits": int(chance.paretovariate(0.9) * 20_000_000) % 10**13,
            "currency": chance.pick(_CURRENCIES),
        },
        "decidedOn": iso(decided),
    }
    return Draft("confiscatedAmount", f"{bodies.COURT}-{case.region}", decided, facts)


def _entry(
    chance: Chance, numbers: Numbers, letter: str, subject: str, case: Proceedings, since: int
) -> dict[str, Any]:
    return {
        "id": chance.mint(since),
        "number": numbers.entry(letter, since),
        "status": "ACTIVE",
        "validFrom": iso(since),
        "subject": subject,
        "case": case.number,
        "article": case.articles[0],
        "region": case.region,
    }
