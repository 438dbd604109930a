"""What all makers of cases and entries share: how a case is opened, and whom it is about."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph.demo import bodies, places
from graph.demo.bodies import Bodies
from graph.demo.chance import Chance
from graph.demo.days import CODE_IN_FORCE, TODAY, YEAR, iso, year_of
from graph.demo.drafts import Draft, Numbers, Roster

_OF_AGE = 18
_KIND_DIGITS = {"CRIMINAL": "1", "CIVIL": "2", "ADMINISTRATIVE": "3", "SEARCH": "4", "ENFORCEMENT": "5"}
_LONGEST = 2 * YEAR


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
    agency: str


class Desk:
    """Opens cases and picks the subjects of cases and entries."""

    def __init__(self, chance: Chance, numbers: Numbers, staff: Bodies, persons: Roster, organizations: Roster) -> None:
        self._chance = chance
        self._numbers = numbers
        self._staff = staff
        self._persons = persons
        self._organizations = organizations

    def open(
        self,
        kind: str,
        status: str,
        articles: tuple[str, ...],
        parties: Mapping[str, str],
        agency: str,
        region: str = "",
        since: int = CODE_IN_FORCE,
    ) -> tuple[Proceedings, Draft]:
        """A case with these parties (subject to role), in production of some official of the agency."""
        chance = self._chance
        region = region or places.settlement(chance).region
        opened = chance.between(since, TODAY - 200)
        is_over = status in ("DECIDED", "TERMINATED")
        closed = chance.between(opened + 60, min(opened + _LONGEST, TODAY - 90)) if is_over else None
        code = f"{agency}-{region}" if agency in (bodies.POLICE, bodies.COURT) else agency
        number = self._numbers.case(_KIND_DIGITS[kind], region, opened)
        key = chance.mint(opened)
        facts: dict[str, Any] = {
            "id": key,
            "number": number,
            "kind": kind,
            "status": status,
            "openedOn": iso(opened),
            "articles": articles,
            "official": self._staff.official(chance, code),
            "region": region,
            "parties": [
                {"subject": subject, "role": role, "validFrom": iso(opened + chance.between(0, 50))}
                for subject, role in parties.items()
            ],
        }
        if closed is not None:
            facts["closedOn"] = iso(closed)
        case = Proceedings(key, number, status, articles, region, opened, closed, code)
        return case, Draft("case", code, opened, facts)

    def person(self, born_by: int = year_of(CODE_IN_FORCE) - _OF_AGE) -> str:
        """Somebody born in this year or before; an adult when nothing is said."""
        return self._persons.pick(self._chance, born_by)

    def anyone(self, organizations: float) -> str:
        """An adult or, in this share of draws, an organization."""
        if self._chance.happens(organizations) and len(self._organizations):
            return self._organizations.pick(self._chance)
        return self.person()
