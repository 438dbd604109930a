"""Entries of the special accounts, as they follow from a case."""

from typing import Any

from graph.demo import bodies, places
from graph.demo.chance import Chance
from graph.demo.days import TODAY, YEAR, iso
from graph.demo.desk import Proceedings
from graph.demo.drafts import Draft, Numbers
from graph.model.case import SECRET_STATUSES

_REASONS = {
    "OPEN": ("HIDING_FROM_INQUIRY", "HIDING_FROM_INVESTIGATION", "HIDING_FROM_INVESTIGATION"),
    "IN_COURT": ("HIDING_FROM_COURT",),
    "DECIDED": ("EVADING_SENTENCE", "EVADING_SENTENCE", "EVADING_PROBATION"),
}
_SCOPES = ("REGIONAL", "REPUBLICAN", "REPUBLICAN", "INTERSTATE", "INTERNATIONAL")
_ENDS = ("DETAINED",) * 6 + ("WHEREABOUTS_ESTABLISHED",) * 2 + ("SURRENDERED", "DIED", "DISCONTINUED")
STAGES = {"OPEN": "SUSPECTED", "IN_COURT": "ACCUSED", "DECIDED": "CONVICTED", "TERMINATED": "TERMINATED"}
_STATES = ("CONFISCATED", "CONFISCATED", "CONFISCATED", "SUBJECT_TO_RETURN", "RETURNED")
_CURRENCIES = ("KZT", "KZT", "KZT", "KZT", "USD", "USD", "EUR", "RUB")


def court(region: str) -> str:
    """The court of the region, as agencies name it."""
    return bodies.AGENCIES[f"{bodies.COURT}-{region}"]


def speaks(case: Proceedings, usual: str) -> str:
    """The body that makes an entry under a case: the case's own while that is secret, for no other knows of it."""
    return case.agency if case.status in SECRET_STATUSES else usual


def wanted(chance: Chance, numbers: Numbers, person: str, case: Proceedings, *, over: bool | None = None) -> Draft:
    """A search for a party of the case; some searches are over."""
    since = (case.closed or case.opened) + chance.between(1, 80)
    over = chance.happens(0.35) if over is None else over
    facts: dict[str, Any] = {
        **entry(chance, numbers, "W", since, case.region, subject=person, case=case),
        "status": "CLOSED" if over else "ACTIVE",
        "reason": chance.pick(_REASONS[case.status]),
        "scope": chance.pick(_SCOPES),
        "measure": "DETAIN" if chance.happens(0.8) else "ESTABLISH_WHEREABOUTS",
    }
    if over:
        facts["validTo"] = iso(min(since + chance.between(5, 2 * YEAR), TODAY))
        facts["endedBy"] = chance.pick(_ENDS)
    if chance.happens(0.4):
        facts["lastSeen"] = places.settlement(chance).name_ru
    return Draft("wantedNotice", speaks(case, f"{bodies.POLICE}-{case.region}"), since, facts)


def designation(chance: Chance, numbers: Numbers, subject: str, case: Proceedings, *, is_person: bool) -> Draft:
    """A person brought to responsibility for terrorist activity, or an organization recognized as terrorist."""
    since = case.closed or case.opened
    facts = {
        **entry(chance, numbers, "T", since, case.region, subject=subject, case=case),
        **basis(numbers, case, is_person=is_person),
    }
    return Draft("terrorDesignation", f"{bodies.COURT}-{case.region}", since, facts)


def basis(numbers: Numbers, case: Proceedings, *, is_person: bool) -> dict[str, Any]:
    """Why a subject is in the account of terrorism or of extremism: a person's stage, or the act of a court."""
    act: dict[str, Any] = {}
    if not is_person or case.status == "DECIDED":
        act = {
            "decidingCourt": court(case.region),
            "courtActNumber": f"{case.region}-1/{numbers.following('decision')}",
            "courtActEffectiveOn": iso(case.closed or case.opened),
        }
    if not is_person:
        return {"basis": "RECOGNIZED_BY_COURT"} | act
    return {"basis": "BROUGHT_TO_RESPONSIBILITY", "personStage": STAGES[case.status]} | act


def charge(chance: Chance, numbers: Numbers, person: str, case: Proceedings, offence: str) -> Draft:
    """A person brought to responsibility for laundering or for financing of terrorism."""
    since = case.opened + chance.between(1, 50)
    facts = {
        **entry(chance, numbers, "L", since, case.region, subject=person, case=case),
        "offence": offence,
        "stage": STAGES[case.status],
    }
    if case.status == "DECIDED" and case.closed:
        facts["convictedOn"] = iso(case.closed)
    return Draft("launderingCharge", speaks(case, bodies.FINANCIAL_MONITORING), since, facts)


def confiscation(chance: Chance, numbers: Numbers, subject: str, case: Proceedings) -> Draft:
    """An amount confiscated by the judgment, to be returned, or returned."""
    decided = (case.closed or case.opened) + chance.between(0, 60)
    facts = {
        **entry(chance, numbers, "C", decided, case.region, subject=subject, case=case),
        "state": chance.pick(_STATES),
        "amount": {
            "minorUnits": int(chance.paretovariate(0.9) * 20_000_000) % 10**13,
            "currency": chance.pick(_CURRENCIES),
        },
        "decidedOn": iso(decided),
    }
    return Draft("confiscatedAmount", f"{bodies.COURT}-{case.region}", decided, facts)


def entry(
    chance: Chance,
    numbers: Numbers,
    series: str,
    since: int,
    region: str,
    *,
    subject: str = "",
    case: Proceedings | None = None,
    article: str = "",
    until: int | None = None,
) -> dict[str, Any]:
    """What the entries of all accounts share; the article is that of the case where nothing else is said."""
    facts: dict[str, Any] = {
        "id": chance.mint(since),
        "number": numbers.entry(series, since),
        "status": "ACTIVE",
        "validFrom": iso(since),
        "region": region,
    }
    if subject:
        facts["subject"] = subject
    if case is not None:
        facts["case"] = case.number
        article = article or next(iter(case.articles), "")
    if article:
        facts["article"] = article
    if until is not None:
        facts |= {"status": "CLOSED", "validTo": iso(until)}
    return facts
