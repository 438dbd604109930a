"""Entries from abroad: citizens convicted there, and requests for assistance in both directions."""

from collections.abc import Iterator
from typing import Any

from graph.demo import bodies, places
from graph.demo.accounts import entry
from graph.demo.days import CODE_IN_FORCE, TODAY, YEAR, iso, on
from graph.demo.desk import Desk
from graph.demo.drafts import Draft

_NAMED_SINCE = on(2022, 12)  # the law names account 6-2
_COUNTRIES = ("RU", "RU", "RU", "UZ", "KG", "TR", "CN", "AE", "DE", "KR")
_OFFENCES = (
    *("кража группой лиц", "мошенничество с использованием платёжных карт", "сбыт наркотических средств"),
    *("незаконное пересечение границы", "нарушение правил дорожного движения, повлёкшее смерть", "подделка документов"),
)
_COURTS = ("суд первой инстанции", "районный суд", "земельный суд", "уголовный суд")
_STANDINGS = ("BROUGHT_TO_RESPONSIBILITY", "CONVICTED", "CONVICTED", "SERVING_SENTENCE")
_AIDS = ("INFORMATION",) * 4 + ("INVESTIGATIVE_ACTIONS", "SEIZURE_OF_PROPERTY", "CONFISCATION", "EXTRADITION")
_ANSWERS = ("EXECUTED", "EXECUTED", "EXECUTED_IN_PART", "REFUSED")


class Abroad(Desk):
    """Enters what came from abroad and what was sent there."""

    def convicted(self, many: int) -> Iterator[Draft]:
        """Persons brought to responsibility in another country."""
        chance, numbers = self._chance, self._numbers
        for _ in range(many):
            since, standing = chance.between(_NAMED_SINCE, TODAY - 60), chance.pick(_STANDINGS)
            facts: dict[str, Any] = {
                **entry(chance, numbers, "FV", since, places.settlement(chance).region, subject=self.person()),
                "country": chance.pick(_COUNTRIES),
                "responsibility": standing,
                "foreignOffence": chance.pick(_OFFENCES),
            }
            if standing != "BROUGHT_TO_RESPONSIBILITY":
                facts["foreignCourt"] = chance.pick(_COURTS)
                facts["sentencedOn"] = iso(since - chance.between(30, 3 * YEAR))[: chance.pick((4, 7, 10, 10))]
                facts["sentenceMonths"] = chance.between(6, 120)
            if standing == "SERVING_SENTENCE" and chance.happens(0.3):
                facts["transferredOn"] = iso(min(since + chance.between(10, 300), TODAY))
            yield Draft("foreignConviction", bodies.FOREIGN_AFFAIRS, since, facts)

    def requests(self, many: int) -> Iterator[Draft]:
        """Requests on laundering and financing of terrorism, with everybody whom they mention."""
        chance, numbers = self._chance, self._numbers
        for at in range(many):
            sent, subject = chance.between(CODE_IN_FORCE, TODAY - 60), self.anyone(0.5)
            answered = sent + chance.between(20, 500)
            is_legal_aid = chance.happens(0.6)
            mentioned = dict.fromkeys(self.anyone(0.4) for _ in range(chance.between(0, 3)))
            mentioned.pop(subject, None)
            region = places.settlement(chance).region
            until = answered if answered < TODAY and at % 4 else None
            is_laundering = chance.happens(0.8)
            facts: dict[str, Any] = {
                **entry(
                    chance,
                    numbers,
                    "LA",
                    sent,
                    region,
                    subject=subject,
                    article="CC-218" if is_laundering else "CC-258",
                    until=until,
                ),
                "participants": [{"subject": other, "role": "MENTIONED"} for other in mentioned],
                "requestKind": "MUTUAL_LEGAL_ASSISTANCE" if is_legal_aid else "OTHER_INTERNATIONAL_REQUEST",
                "direction": chance.pick(("TO_KAZAKHSTAN", "FROM_KAZAKHSTAN")),
                "country": chance.pick(_COUNTRIES),
                "offence": "MONEY_LAUNDERING" if is_laundering else "TERRORISM_FINANCING",
                "requestedAid": chance.pick(_AIDS if is_legal_aid else _AIDS[:4]),
                "sentOn": iso(sent),
            }
            if until is not None:
                facts |= {"answer": chance.pick(_ANSWERS), "answeredOn": iso(until)}
            supplier = bodies.PROSECUTOR_GENERAL if is_legal_aid else bodies.FINANCIAL_MONITORING
            yield Draft("legalAssistanceRequest", supplier, sent, facts)
