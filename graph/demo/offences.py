"""Entries that follow from an offence: criminal record, fingerprints, rights taken by court, corruption, fines."""

from collections.abc import Iterator
from typing import Any

from graph.demo import bodies, service
from graph.demo.accounts import STAGES, court, entry, speaks
from graph.demo.chance import Chance
from graph.demo.days import TODAY, YEAR, iso, on
from graph.demo.desk import Proceedings
from graph.demo.drafts import Draft, Numbers

CORRUPT = ("CC-366", "CC-367", "CC-361")
"""Articles of corruption."""

_MISCONDUCT = ("CC-297", "CC-385", "CC-293")
_ESPECIALLY_GRAVE = ("CC-99", "CC-255", "CC-257")
_GRAVE = ("CC-106", "CC-120", "CC-121", "CC-122", "CC-124", "CC-125", "CC-128", "CC-182", "CC-192", "CC-256", "CC-258")
_MEDIUM = ("CC-188", "CC-190", "CC-191", "CC-218", "CC-366", "CC-174", "CC-405")
_TERMS = {"MINOR_CRIME": 24, "MEDIUM_CRIME": 60, "GRAVE_CRIME": 144, "ESPECIALLY_GRAVE_CRIME": 240}
_TAKEN = (
    ("TO_HOLD_CERTAIN_POSITIONS", "должности на государственной службе и в местном самоуправлении"),
    ("TO_HOLD_CERTAIN_POSITIONS", "материально ответственные должности в организациях"),
    ("TO_ENGAGE_IN_CERTAIN_ACTIVITIES", "управление транспортными средствами"),
    ("TO_ENGAGE_IN_CERTAIN_ACTIVITIES", "предпринимательская деятельность в сфере финансов"),
)
_FIRST_DIGIT_OF_WHORLS = 7
_INDEX = 3_692  # tenge: the monthly calculation index of 2024, in which fines are counted


def follow(chance: Chance, numbers: Numbers, person: str, case: Proceedings) -> Iterator[Draft]:
    """Everything that is entered on a person because of a criminal case."""
    yield criminal(chance, numbers, person, case)
    if chance.happens(0.25):
        yield fingerprints(chance, numbers, person, case)
    if case.status != "DECIDED":
        return
    is_corrupt = case.articles[0] in CORRUPT
    if is_corrupt:
        yield corruption(chance, numbers, person, case)
    if is_corrupt or chance.happens(0.1):
        yield disqualification(chance, numbers, person, case, chance.pick(_TAKEN[:1] if is_corrupt else _TAKEN))


def criminal(chance: Chance, numbers: Numbers, person: str, case: Proceedings) -> Draft:
    """A person suspected, accused, convicted, or released from punishment."""
    since = case.opened + chance.between(1, 40)
    stage, until = STAGES[case.status], None
    if case.status == "TERMINATED":
        if chance.happens(0.6):
            stage = "RELEASED"
        else:
            until = case.closed
    gravity = _gravity(chance, case.articles[0])
    facts: dict[str, Any] = {
        "stage": stage,
        "gravity": gravity,
        "committedOn": iso(case.opened - chance.between(1, 400))[: chance.pick((10, 10, 10, 7))],
    }
    if stage == "CONVICTED" and case.closed:
        facts["convictedOn"] = iso(case.closed)
        facts |= _punishment(chance, gravity)
        spent = case.closed + chance.between(1, 6) * YEAR
        if gravity in ("CRIMINAL_MISCONDUCT", "MINOR_CRIME") and spent < TODAY:
            facts["spentOn"], until = iso(spent), spent
    shared = entry(chance, numbers, "CR", since, case.region, subject=person, case=case, until=until)
    return Draft("criminalRecord", case.agency, since, shared | facts)


def fingerprints(chance: Chance, numbers: Numbers, person: str, case: Proceedings) -> Draft:
    """A card, taken by the police or, of those who were sentenced, by the penal system."""
    is_sentenced = case.status == "DECIDED" and case.closed is not None and chance.happens(0.3)
    taken = case.closed + chance.between(1, 30) if is_sentenced and case.closed else case.opened + chance.between(0, 3)
    ground = "SENTENCED" if is_sentenced else "DETAINED" if chance.happens(0.7) else "ACCUSED_IN_CUSTODY"
    facts = {
        **entry(chance, numbers, "FC", taken, case.region, subject=person, case=case),
        "ground": ground,
        "cardNumber": f"{case.region}-{iso(taken)[:4]}-{numbers.following('card'):06d}",
        "formula": _formula(chance),
        "takenOn": iso(taken),
        "templateHash": f"{chance.getrandbits(256):064x}",
        "templateReference": f"AFIS/{numbers.following('template'):08d}",
    }
    supplier = bodies.PENITENTIARY if is_sentenced else speaks(case, f"{bodies.POLICE}-{case.region}")
    return Draft("fingerprintCard", supplier, taken, facts)


def disqualification(
    chance: Chance, numbers: Numbers, person: str, case: Proceedings, taken: tuple[str, str], *, for_life: bool = False
) -> Draft:
    """A right that the judgment took for some years, or for life."""
    effective = case.closed or case.opened
    until = effective + chance.between(1, 10) * YEAR
    right, positions = taken
    is_over = not for_life and until <= TODAY
    facts: dict[str, Any] = {
        **entry(
            chance,
            numbers,
            "DQ",
            effective,
            case.region,
            subject=person,
            case=case,
            until=until if is_over else None,
        ),
        "right": right,
        "positionsOrActivities": positions,
        "court": court(case.region),
        "decisionNumber": f"{case.region}-1/{numbers.following('decision')}",
        "effectiveOn": iso(effective),
        "isForLife": for_life,
    }
    if not for_life:
        facts["endsOn"] = iso(until)
    return Draft("disqualification", f"{bodies.COURT}-{case.region}", effective, facts)


def corruption(chance: Chance, numbers: Numbers, person: str, case: Proceedings) -> Draft:
    """A corruption infraction for which a court convicted."""
    decided = case.closed or case.opened
    facts = {
        **entry(chance, numbers, "CO", decided, case.region, subject=person, case=case),
        "liability": "CRIMINAL",
        **service.place(chance),
        "committedOn": iso(case.opened - chance.between(1, 700)),
        "decisionNumber": f"{case.region}-1/{numbers.following('decision')}",
        "decidedOn": iso(decided),
        "isBarredFromService": True,
    }
    return Draft("corruptionRecord", bodies.ANTI_CORRUPTION, decided, facts)


def against_minor(chance: Chance, numbers: Numbers, person: str, case: Proceedings) -> Draft:
    """An offence against a minor; what is said of the victim is an age group and a number."""
    since = case.opened + chance.between(1, 40)
    stage = STAGES[case.status]
    facts: dict[str, Any] = {
        **entry(chance, numbers, "SM", since, case.region, subject=person, case=case),
        "stage": stage,
        "youngestVictim": "UNDER_FOURTEEN" if case.articles[0] == "CC-124" else "FROM_FOURTEEN_TO_EIGHTEEN",
        "victims": 1 if chance.happens(0.85) else chance.between(2, 4),
        "isBarredFromWorkWithMinors": stage == "CONVICTED",
    }
    if stage == "CONVICTED" and case.closed:
        facts["convictedOn"] = iso(case.closed)
        facts["publishedOn"] = iso(case.closed + chance.between(10, 60))
    return Draft("sexualOffenceAgainstMinor", f"{bodies.POLICE}-{case.region}", since, facts)


def administrative(
    chance: Chance,
    numbers: Numbers,
    subject: str,
    case: Proceedings | None = None,
    *,
    article: str = "",
    region: str = "",
) -> Draft:
    """An administrative penalty, after proceedings or on the spot."""
    if case is not None:
        decided, region, agency = case.closed or case.opened, case.region, f"{bodies.COURT}-{case.region}"
    else:
        decided, agency = chance.between(on(2015, 2), TODAY), f"{bodies.POLICE}-{region}"
    penalty = chance.pick(("FINE", "FINE", "FINE", "WARNING", "ARREST", "DEPRIVATION_OF_SPECIAL_RIGHT"))
    if case is None and penalty == "ARREST":
        penalty = "FINE"
    facts: dict[str, Any] = {
        **entry(chance, numbers, "AR", decided, region, subject=subject, case=case, article=article),
        "decidedBy": bodies.AGENCIES[agency],
        "decisionNumber": f"{region}-3/{numbers.following('decision')}",
        "decidedOn": iso(decided),
        "penalty": penalty,
    }
    if penalty == "FINE":
        facts["fineMinorUnits"] = chance.pick((3, 5, 5, 10, 15, 20, 40, 100)) * _INDEX * 100
        if chance.happens(0.7):
            facts["finePaidOn"] = iso(min(decided + chance.between(0, 30), TODAY))
    return Draft("administrativeRecord", agency, decided, facts)


def _gravity(chance: Chance, article: str) -> str:
    if article in _ESPECIALLY_GRAVE:
        return "ESPECIALLY_GRAVE_CRIME"
    if article in _GRAVE:
        return "GRAVE_CRIME"
    if article in _MEDIUM:
        return "MEDIUM_CRIME"
    is_misconduct = article in _MISCONDUCT and chance.happens(0.4)
    return "CRIMINAL_MISCONDUCT" if is_misconduct else "MINOR_CRIME"


def _punishment(chance: Chance, gravity: str) -> dict[str, Any]:
    if gravity == "CRIMINAL_MISCONDUCT":
        return {"punishment": chance.pick(("FINE", "CORRECTIVE_WORK", "COMMUNITY_SERVICE"))}
    if gravity in ("MINOR_CRIME", "MEDIUM_CRIME") and chance.happens(0.6):
        punishment = chance.pick(("FINE", "COMMUNITY_SERVICE", "RESTRICTION_OF_LIBERTY", "RESTRICTION_OF_LIBERTY"))
        if punishment != "RESTRICTION_OF_LIBERTY":
            return {"punishment": punishment}
        return {"punishment": punishment, "punishmentMonths": chance.between(6, 60)}
    longest = _TERMS[gravity]
    return {"punishment": "DEPRIVATION_OF_LIBERTY", "punishmentMonths": chance.between(longest // 4, longest)}


def _formula(chance: Chance) -> str:
    """Ten fingers as a digit each, arches to whorls, and the main part that follows from where the whorls are."""
    fingers = [chance.pick("1234445566678889") for _ in range(10)]
    worth = [16 >> at // 2 if int(digit) >= _FIRST_DIGIT_OF_WHORLS else 0 for at, digit in enumerate(fingers)]
    return f"{1 + sum(worth[1::2])}/{1 + sum(worth[::2])}-{''.join(fingers[:5])}/{''.join(fingers[5:])}"
