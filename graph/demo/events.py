"""Entries that are events: road accidents with their participants, and controls of businesses."""

from collections.abc import Iterator
from typing import Any

from graph.demo import bodies, places
from graph.demo.accounts import entry
from graph.demo.days import CODE_IN_FORCE, TODAY, iso
from graph.demo.desk import Desk
from graph.demo.drafts import Draft
from graph.demo.searches import point

_KINDS = ("COLLISION",) * 5 + ("HITTING_A_PEDESTRIAN",) * 4 + ("OVERTURNING",) * 2 + ("HITTING_AN_OBSTACLE",)
_ROADS = ("перекрёсток центральных улиц", "объездная дорога", "трасса, 12-й километр", "пешеходный переход у школы")
_FORMS = (
    "INSPECTION",
    "INSPECTION",
    "PREVENTIVE_CONTROL_WITH_A_VISIT",
    "PREVENTIVE_CONTROL_WITH_A_VISIT",
    "SUPERVISION",
)
_GROUNDS = ("RISK_ASSESSMENT", "RISK_ASSESSMENT", "COMPLAINT", "PROSECUTORS_DEMAND", "EXECUTION_OF_AN_ORDER")
_RESULTS = ("NO_VIOLATIONS", "ORDER_TO_ELIMINATE", "ORDER_TO_ELIMINATE", "BROUGHT_TO_RESPONSIBILITY", "NOT_CARRIED_OUT")
_CONTROLLERS = (bodies.SANITARY_CONTROL, bodies.LABOUR_CONTROL, bodies.REVENUE)


class Events(Desk):
    """Enters accidents and controls."""

    def accidents(self, many: int) -> Iterator[Draft]:
        """Accidents on the road; somebody is dead or injured in each, and not everybody is known by name."""
        chance, numbers = self._chance, self._numbers
        for at in range(many):
            place, kind = places.settlement(chance), chance.pick(_KINDS)
            day = chance.between(CODE_IN_FORCE, TODAY - 3)
            vehicles = 2 if kind == "COLLISION" else 1
            roles = ["DRIVER"] * vehicles + ["PASSENGER"] * chance.between(0, 3)
            if kind == "HITTING_A_PEDESTRIAN":
                roles.append("PEDESTRIAN")
            people = list(dict.fromkeys(self.person() for _ in roles))
            harms = [chance.pick(("NONE", "NONE", "INJURED", "INJURED", "DEAD")) for _ in people]
            harms[-1] = "INJURED" if harms[-1] == "NONE" else harms[-1]
            facts: dict[str, Any] = {
                **entry(chance, numbers, "RA", day, place.region, article="CC-345" if "DEAD" in harms else ""),
                "place": point(chance, place, chance.pick(_ROADS)),
                "participants": [
                    {"subject": person, "role": role, "harm": harm}
                    for person, role, harm in zip(people, roles, harms, strict=False)
                ],
                "accidentKind": kind,
                "occurredOn": iso(day),
                "dead": harms.count("DEAD"),
                "injured": harms.count("INJURED") + (at % 10 == 0),
                "vehicles": vehicles,
            }
            if chance.happens(0.9):
                facts["hour"] = chance.between(0, 23)
            if chance.happens(0.8):
                facts["isIntoxicationInvolved"] = chance.happens(0.15)
            yield Draft("roadAccident", f"{bodies.POLICE}-{place.region}", day, facts)

    def controls(self, many: int) -> Iterator[Draft]:
        """Registered controls, of organizations for the most part."""
        chance, numbers = self._chance, self._numbers
        for at in range(many):
            registered, region = chance.between(CODE_IN_FORCE, TODAY - 60), places.settlement(chance).region
            first = registered + chance.between(1, 10)
            last = first + chance.between(1, 30)
            lasts = chance.happens(0.05)
            subject = self.anyone(0.9 if at else 0)
            facts: dict[str, Any] = {
                **entry(chance, numbers, "SC", registered, region, subject=subject, until=None if lasts else last),
                "controlForm": chance.pick(_FORMS),
                "controlGround": chance.pick(_GROUNDS),
                "actNumber": f"{iso(registered)[2:4]}{region}{numbers.following('act'):06d}",
                "actRegisteredOn": iso(registered),
                "plannedStartOn": iso(first),
                "plannedEndOn": iso(last),
            }
            if not lasts:
                facts["controlResult"] = chance.pick(_RESULTS)
            yield Draft("stateControl", chance.pick(_CONTROLLERS), registered, facts)
