"""Planted schemes: the same in a registry of any size, so that whoever looks for them knows what is to be found.

Nothing else in the registry leads to the people of a scheme. Their companies deal with the hub, as others do, which
makes longer ways around and no shorter one.
"""

from collections.abc import Iterator
from typing import Any

from graph.demo import accounts, bodies
from graph.demo.companies import Company
from graph.demo.days import on
from graph.demo.desk import Proceedings
from graph.demo.drafts import Draft, link
from graph.demo.names import Custom, Family, Name
from graph.demo.people import identity
from graph.demo.planting import IN_LINE, Planted, Planting

_LATER = on(2023, 6, 1)

_KAZAKH = Family(Custom.KAZAKH, "Тоқтарбаев", "Тоқтарбаева", "KZ")
_OTHER_KAZAKH = Family(Custom.KAZAKH, "Бөкейжанов", "Бөкейжанова", "KZ")
_FATHERS = Family(Custom.FATHERS, "", "", "KZ")
_RUSSIFIED = Family(Custom.RUSSIFIED, "Нургожин", "Нургожина", "KZ")
_RUSSIAN = Family(Custom.RUSSIAN, "Чернозубов", "Чернозубова", "KZ")
_OTHER_RUSSIAN = Family(Custom.RUSSIAN, "Полуденный", "Полуденная", "KZ")
_MAIDEN = Family(Custom.KAZAKH, "Есенғұлов", "Есенғұлова", "KZ")


class Schemes(Planting):
    """Introduces the schemes and writes down what each of them is."""

    def __init__(self, planted: Planted) -> None:
        super().__init__(planted)
        self.key: dict[str, dict[str, Any]] = {}
        self.hub = self._companies.company("Меридиан Транзит")

    def introduce(self) -> Iterator[Draft]:
        """The hub and all schemes."""
        yield self._companies.introduce(self.hub, self._door(self.hub.place.name_ru))
        yield from self._laundering_to_financing()
        yield from self._circle()
        yield from self._shared_phone()
        yield from self._in_all_accounts()

    def _laundering_to_financing(self) -> Iterator[Draft]:
        chance, numbers, companies = self._chance, self._numbers, self._companies
        launderer, human = self._human(_KAZAKH, True, on(1974, 5, 17))
        yield human
        payer, organization = self._company("Сапа Импорт")
        yield organization
        payee, organization = self._company("Керуен Көмек")
        yield organization
        owner, human = self._human(_OTHER_KAZAKH, True, on(1981, 11, 2))
        yield human
        financier, human = self._human(_RUSSIAN, True, on(1979, 8, 9))
        yield human

        yield link(bodies.JUSTICE, "DIRECTOR_OF", launderer.id, payer.id, max(payer.founded, IN_LINE))
        payment = companies.pay(payer.id, payee.id, _LATER, 18_450_000_000, "KZT")
        yield payment
        yield link(bodies.JUSTICE, "OWNS", owner.id, payee.id, max(payee.founded, IN_LINE), sharePercent=100)
        yield companies.pay(self.hub.id, payer.id, _LATER)
        yield companies.pay(payee.id, self.hub.id, _LATER)

        monitoring, security = bodies.FINANCIAL_MONITORING, bodies.SECURITY
        articles = ("CC-218", "CC-190")
        first, draft = self._desk.open("CRIMINAL", "DECIDED", articles, {launderer.id: "CONVICTED"}, monitoring, "75")
        yield draft
        conviction = accounts.charge(chance, numbers, launderer.id, first, "MONEY_LAUNDERING")
        yield conviction
        parties = {financier.id: "CONVICTED", owner.id: "WITNESS"}
        second, draft = self._desk.open("CRIMINAL", "DECIDED", ("CC-258",), parties, security, "79")
        yield draft
        financing = accounts.charge(chance, numbers, financier.id, second, "TERRORISM_FINANCING")
        yield financing
        yield accounts.confiscation(chance, numbers, launderer.id, first)

        hops = [
            _hop("PARTY_TO", first.id, launderer.id),
            _hop("DIRECTOR_OF", launderer.id, payer.id),
            _hop("PAID", payer.id, payee.id),
            _hop("OWNS", payee.id, owner.id),
            _hop("PARTY_TO", owner.id, second.id),
            _hop("PARTY_TO", second.id, financier.id),
        ]
        self.key["launderingToFinancing"] = {
            "story": (
                "A person convicted of laundering directs a company that paid another company, whose owner "
                "is a witness in a case on financing of terrorism. Two bodies investigate, each sees its own half."
            ),
            "case": _case(first),
            "otherCase": _case(second),
            "launderer": self._person(launderer),
            "financier": self._person(financier),
            "owner": self._person(owner),
            "payer": payer.id,
            "payee": payee.id,
            "amount": payment.facts["amount"],
            "entries": [conviction.facts["number"], financing.facts["number"]],
            "paths": [
                _path("case to case", hops[:5]),
                _path("launderer to the other case", hops[1:5]),
                _path("launderer to financier", hops[1:]),
            ],
        }

    def _circle(self) -> Iterator[Draft]:
        chance = self._chance
        director, human = self._human(_OTHER_RUSSIAN, True, on(1968, 2, 27))
        yield human
        circle: list[Company] = []
        for word in ("Горизонт Капитал", "Горизонт Холдинг", "Горизонт Актив"):
            company, organization = self._company(word)
            circle.append(company)
            yield organization
        since = max(IN_LINE, *(company.founded for company in circle))
        yield link(bodies.JUSTICE, "DIRECTOR_OF", director.id, circle[0].id, since)
        for owner, owned in zip(circle, circle[1:] + circle[:1], strict=True):
            yield link(bodies.JUSTICE, "OWNS", owner.id, owned.id, since, sharePercent=100)
        yield self._companies.pay(circle[1].id, self.hub.id, _LATER)
        articles = ("CC-245", "CC-216")
        case, draft = self._desk.open("CRIMINAL", "OPEN", articles, {director.id: "SUSPECT"}, bodies.POLICE, "71")
        yield draft
        notice = accounts.wanted(chance, self._numbers, director.id, case, over=False)
        yield notice
        self.key["circularOwnership"] = {
            "story": "Three companies own each other in a circle; the director of one of them is wanted.",
            "director": self._person(director),
            "case": _case(case),
            "entries": [notice.facts["number"]],
            "circle": [company.id for company in circle],
            "paths": [
                _path(
                    "director to the company behind his own",
                    [
                        _hop("DIRECTOR_OF", director.id, circle[0].id),
                        _hop("OWNS", circle[0].id, circle[1].id),
                    ],
                )
            ],
        }

    def _shared_phone(self) -> Iterator[Draft]:
        chance, numbers = self._chance, self._numbers
        phone = self._phone()
        hiding, human = self._human(_FATHERS, True, on(1990, 9, 14), phone)
        yield human
        founder, human = self._human(_RUSSIFIED, True, on(1986, 4, 3), phone)
        yield human
        group, organization = self._companies.group("Жетінші Қақпа")
        yield organization
        yield link(bodies.SECURITY, "FOUNDER_OF", founder.id, group, _LATER)
        case, draft = self._desk.open("CRIMINAL", "IN_COURT", ("CC-192",), {hiding.id: "ACCUSED"}, bodies.POLICE, "61")
        yield draft
        notice = accounts.wanted(chance, numbers, hiding.id, case, over=False)
        yield notice
        ban, draft = self._desk.open("CIVIL", "DECIDED", ("CC-257",), {group: "DEFENDANT"}, bodies.COURT, "79")
        yield draft
        designation = accounts.designation(chance, numbers, group, ban, is_person=False)
        yield designation
        self.key["sharedPhone"] = {
            "story": "A wanted person gave the telephone number of the founder of an organization banned as terrorist.",
            "wanted": self._person(hiding),
            "founder": self._person(founder),
            "organization": group,
            "phone": phone,
            "case": _case(case),
            "banCase": _case(ban),
            "entries": [notice.facts["number"], designation.facts["number"]],
            "paths": [
                _path(
                    "wanted person to the banned organization",
                    [
                        _hop("REACHED_AT", hiding.id, phone),
                        _hop("REACHED_AT", phone, founder.id),
                        _hop("FOUNDER_OF", founder.id, group),
                    ],
                )
            ],
        }

    def _in_all_accounts(self) -> Iterator[Draft]:
        chance, numbers = self._chance, self._numbers
        born = on(1985, 7, 21)
        woman, human = self._human(_MAIDEN, False, born)
        yield human
        namesake, human = self._human(_MAIDEN, False, born, name=woman.name)
        yield human
        taken = Name("Вагнер", *woman.name[1:])
        yield self._people.renamed(woman, taken, IN_LINE, in_latin=True)

        convicted = {woman.id: "CONVICTED"}
        security = bodies.SECURITY
        terror, draft = self._desk.open("CRIMINAL", "DECIDED", ("CC-257", "CC-258"), convicted, security, "15")
        yield draft
        laundering, draft = self._desk.open(
            "CRIMINAL", "DECIDED", ("CC-218",), convicted, bodies.FINANCIAL_MONITORING, "75"
        )
        yield draft
        entries = [
            accounts.designation(chance, numbers, woman.id, terror, is_person=True),
            accounts.charge(chance, numbers, woman.id, laundering, "MONEY_LAUNDERING"),
            accounts.confiscation(chance, numbers, woman.id, laundering),
            accounts.wanted(chance, numbers, woman.id, laundering, over=False),
        ]
        yield from entries
        self.key["inAllAccounts"] = {
            "story": (
                "One person stands in all four accounts. She is known by her maiden name in Cyrillic letters and "
                "by her husband's in Latin ones. Another woman has the same maiden name and birth date and did nothing."
            ),
            "person": self._person(woman),
            "otherName": identity(taken, {}, in_latin=True),
            "namesake": self._person(namesake),
            "cases": [_case(terror), _case(laundering)],
            "entries": [entry.facts["number"] for entry in entries],
            "paths": [],
        }


def _case(case: Proceedings) -> dict[str, str]:
    return {"id": case.id, "number": case.number}


def _hop(kind: str, source: str, target: str) -> dict[str, str]:
    return {"kind": kind, "from": source, "to": target}


def _path(title: str, hops: list[dict[str, str]]) -> dict[str, Any]:
    return {"title": title, "from": hops[0]["from"], "to": hops[-1]["to"], "length": len(hops), "hops": hops}
