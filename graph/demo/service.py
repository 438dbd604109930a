"""Entries on officials: disciplinary offences, corruption without a crime, dismissals."""

from collections.abc import Iterator
from typing import Any

from graph.classifiers import REGIONS
from graph.demo import bodies, places
from graph.demo.accounts import entry
from graph.demo.chance import Chance
from graph.demo.days import CODE_IN_FORCE, TODAY, YEAR, iso, on
from graph.demo.desk import Desk
from graph.demo.drafts import Draft

_POSTS = (
    *("главный специалист", "ведущий специалист", "руководитель отдела", "заместитель руководителя управления"),
    *("инспектор", "старший инспектор", "государственный инспектор"),
)
_BODIES = (
    *("Управление земельных отношений", "Управление государственных закупок", "Управление строительства"),
    *("Управление образования", "Управление здравоохранения", "Департамент юстиции", "Отдел регистрации транспорта"),
)
_MISCONDUCT = (
    "использование служебного положения в личных интересах",
    "оказание неправомерного предпочтения при рассмотрении заявлений",
    "принятие подарка в связи с исполнением служебных обязанностей",
    "занятие предпринимательской деятельностью",
    "непредставление сведений о доходах",
    "совместная служба с близким родственником",
)
_PENALTIES = (
    *("REPRIMAND", "SEVERE_REPRIMAND", "SEVERE_REPRIMAND"),
    *("WARNING_OF_INCOMPLETE_COMPLIANCE", "WARNING_OF_INCOMPLETE_COMPLIANCE", "DEMOTION", "DISMISSAL"),
)
_MOTIVES = (
    *("CRIMINAL_OFFENCE", "CORRUPTION_INFRACTION", "DISCREDITING_OFFENCE", "DISCREDITING_OFFENCE"),
    *("GROSS_BREACH_OF_DUTY", "FALSE_INFORMATION", "LOSS_OF_TRUST"),
)
_NAMED_SINCE = on(2016, 5)  # the law names disciplinary offences among its accounts


def place(chance: Chance) -> dict[str, str]:
    """A body and a post in it, as documents state them."""
    return {"stateBody": f"{chance.pick(_BODIES)}, {chance.pick(REGIONS).name_ru}", "post": chance.pick(_POSTS)}


class Service(Desk):
    """Enters what officials did and how they left."""

    def discipline(self, many: int) -> Iterator[Draft]:
        """Disciplinary offences that discredit the service; some are corruption infractions too."""
        chance, numbers = self._chance, self._numbers
        for at in range(many):
            person, region, served = self.person(), places.settlement(chance).region, place(chance)
            decided = chance.between(_NAMED_SINCE, TODAY - 30)
            penalty, order = chance.pick(_PENALTIES), f"{numbers.following('order')}-НҚ"
            lifted = decided + YEAR if penalty != "DISMISSAL" and decided + YEAR < TODAY else None
            facts: dict[str, Any] = {
                **entry(chance, numbers, "DR", decided, region, subject=person, until=lifted),
                "misconduct": chance.pick(_MISCONDUCT),
                **served,
                "disciplinaryPenalty": penalty,
                "decisionNumber": order,
                "decidedOn": iso(decided),
            }
            if lifted is not None:
                facts["liftedOn"] = iso(lifted)
            yield Draft("disciplinaryRecord", bodies.CIVIL_SERVICE, decided, facts)
            if at % 2 == 0:
                yield self._corruption(person, region, served, order, decided)

    def dismiss(self, many: int) -> Iterator[Draft]:
        """Dismissals on negative motives; a few were undone by a court."""
        chance, numbers = self._chance, self._numbers
        for _ in range(many):
            dismissed = chance.between(CODE_IN_FORCE, TODAY - 30)
            undone = dismissed + chance.between(60, 400) if chance.happens(0.1) else TODAY
            reinstated = undone if undone < TODAY else None
            region = places.settlement(chance).region
            facts: dict[str, Any] = {
                **entry(chance, numbers, "ND", dismissed, region, subject=self.person(), until=reinstated),
                "motive": chance.pick(_MOTIVES),
                **place(chance),
                "dismissedOn": iso(dismissed),
                "decisionNumber": f"{numbers.following('order')}-ЖҚ",
            }
            if reinstated is not None:
                facts["reinstatedOn"] = iso(reinstated)
            yield Draft("negativeDismissal", bodies.CIVIL_SERVICE, dismissed, facts)

    def _corruption(self, person: str, region: str, served: dict[str, str], order: str, decided: int) -> Draft:
        chance = self._chance
        facts = {
            **entry(chance, self._numbers, "CO", decided, region, subject=person),
            "liability": "DISCIPLINARY",
            **served,
            "committedOn": iso(decided - chance.between(20, 300))[:7],
            "decisionNumber": order,
            "decidedOn": iso(decided),
            "isBarredFromService": False,
        }
        return Draft("corruptionRecord", bodies.CIVIL_SERVICE, decided, facts)
