"""Entries on debtors: what was not fulfilled voluntarily, and who hides from it."""

from collections.abc import Iterator
from typing import Any

from graph.demo import bodies, places
from graph.demo.accounts import entry
from graph.demo.chance import Chance
from graph.demo.days import CODE_IN_FORCE, TODAY, YEAR, iso
from graph.demo.desk import Desk, Proceedings
from graph.demo.drafts import Draft, Numbers

_VOLUNTARY = 5  # days for an enforcement document; a fine has thirty
_FINE = 30
_CLAIMS = (
    *("ENFORCEMENT_PROCEEDINGS", "ENFORCEMENT_PROCEEDINGS", "INTEREST_OF_THE_STATE", "ALIMONY", "ALIMONY", "ALIMONY"),
    *("INJURY_OR_OTHER_HARM_TO_HEALTH", "DEATH_OF_THE_WAGE_EARNER"),
)
_OUTCOMES = ("FOUND_ALIVE", "FOUND_ALIVE", "FOUND_ALIVE", "FOUND_DEAD", "DISCONTINUED")


def debt(
    chance: Chance, numbers: Numbers, subject: str, case: Proceedings | None = None, *, region: str = "", day: int = 0
) -> Draft:
    """A debt under an enforcement document or, without a case, an administrative fine of this day."""
    issued = case.opened if case is not None else day
    region = case.region if case is not None else region
    until = issued + (_VOLUNTARY if case is not None else _FINE)
    since = until + chance.between(1, 20)
    paid = since + chance.between(10, 3 * YEAR)
    discharged = paid if paid < TODAY and chance.happens(0.6) else None
    is_money = case is None or chance.happens(0.95)
    facts: dict[str, Any] = {
        **entry(chance, numbers, "ED", since, region, subject=subject, case=case, until=discharged),
        "debtKind": "ENFORCEMENT_DOCUMENT" if case is not None else "ADMINISTRATIVE_FINE",
        "enforcementDocument": f"{region}/{iso(issued)[:4]}/{numbers.following('writ'):06d}",
        "issuedOn": iso(issued),
        "voluntaryTermEndsOn": iso(until),
        "amount": amount(chance, 1_500_000 if case is None else 15_000_000) if is_money else _nought(),
        "isDepartureRestricted": case is not None and chance.happens(0.4),
    }
    if discharged is not None:
        facts["dischargedOn"] = iso(discharged)
    supplier = bodies.JUSTICE if case is not None else f"{bodies.POLICE}-{region}"
    return Draft("enforcementDebt", supplier, since, facts)


def amount(chance: Chance, least: int) -> dict[str, Any]:
    """An amount in tenge, small for the most part."""
    return {"minorUnits": int(chance.paretovariate(1.2) * least) % 10**12, "currency": "KZT"}


def _nought() -> dict[str, Any]:
    return {"minorUnits": 0, "currency": "KZT"}


class Debts(Desk):
    """Enters fines that were not paid and debtors who are wanted."""

    def fines(self, many: int) -> Iterator[Draft]:
        """Administrative fines that were not paid within thirty days."""
        chance = self._chance
        for _ in range(many):
            day, region = chance.between(CODE_IN_FORCE, TODAY - 60), places.settlement(chance).region
            yield debt(chance, self._numbers, self.anyone(0.1), region=region, day=day)

    def wanted(self, many: int) -> Iterator[Draft]:
        """Enforcement cases whose debtor cannot be found, with the debt behind each."""
        chance, numbers = self._chance, self._numbers
        for _ in range(many):
            person = self.person()
            case, draft = self.open("ENFORCEMENT", "OPEN", (), {person: "DEBTOR"}, bodies.JUSTICE)
            yield draft
            yield debt(chance, numbers, person, case)
            announced = case.opened + chance.between(30, 150)
            ended = announced + chance.between(10, 2 * YEAR)
            over = ended if ended < TODAY and chance.happens(0.4) else None
            facts: dict[str, Any] = {
                **entry(chance, numbers, "WD", announced, case.region, subject=person, case=case, until=over),
                "claim": chance.pick(_CLAIMS),
                "amount": amount(chance, 20_000_000),
                "decidedBy": bodies.AGENCIES[bodies.JUSTICE],
                "decisionNumber": f"{case.region}-5/{numbers.following('decision')}",
                "decidedOn": iso(announced),
            }
            if chance.happens(0.5):
                facts["lastSeen"] = places.settlement(chance).name_ru
            if over is not None:
                facts["outcome"] = chance.pick(_OUTCOMES)
            yield Draft("wantedDebtor", bodies.JUSTICE, announced, facts)
