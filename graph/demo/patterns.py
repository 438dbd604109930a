"""Planted patterns: for each typology two schemes that it finds, the same in a registry of any size.

Nothing else leads to their people, and each company is in one scheme.
"""

from collections.abc import Generator, Iterator, Sequence
from itertools import pairwise
from typing import Any

from graph.demo import accounts, bodies
from graph.demo.companies import Company
from graph.demo.days import on
from graph.demo.desk import Proceedings
from graph.demo.drafts import Draft, link
from graph.demo.names import Custom, Family
from graph.demo.people import Human
from graph.demo.planting import IN_LINE, Planted, Planting
from graph.demo.schemes import Schemes

_KIN = Family(Custom.RUSSIFIED, "Оразбаев", "Оразбаева", "KZ")
_LATE = on(2023, 1, 10)  # of cases that come after companies are owned and directed
_MINOR_UNITS = 100


class Patterns(Planting):
    """Introduces the schemes and writes down, by typology, who plays which part in each."""

    def __init__(self, planted: Planted) -> None:
        super().__init__(planted)
        self.key: dict[str, list[dict[str, Any]]] = {}

    def introduce(self, schemes: Schemes) -> Iterator[Draft]:
        """All schemes; one circle of companies is among those that the example questions find."""
        self._note("circular_ownership", COMPANY=schemes.key["circularOwnership"]["circle"])
        yield from self._circle()
        takers = [self._man(1975 + at) for at in range(3)]
        for _, draft in takers:
            yield draft
        for at in range(2):
            yield from self._common_director(2 + at)
            yield from self._paid_through_designated(at)
            yield from self._star([taker.id for taker, _ in takers], at)
            yield from self._convicted_director()
            yield from self._transfers_back(3 + at)
            yield from self._shared_contact()
            yield from self._still_owning()

    def _circle(self) -> Iterator[Draft]:
        circle = yield from self._firms("Айналым", 4)
        since = max(IN_LINE, *(company.founded for company in circle))
        for owner, owned in pairwise([*circle, circle[0]]):
            yield link(bodies.JUSTICE, "OWNS", owner.id, owned.id, since, sharePercent=51)
        self._note("circular_ownership", COMPANY=circle)

    def _common_director(self, companies: int) -> Iterator[Draft]:
        director, draft = self._man(1970)
        yield draft
        firms = yield from self._firms("Тұлпар", companies)
        cases: list[Proceedings] = []
        for firm in firms:
            yield link(bodies.JUSTICE, "DIRECTOR_OF", director.id, firm.id, max(firm.founded, IN_LINE))
            case, draft = self._case("DECIDED", "CC-216", {firm.id: "DEFENDANT"}, bodies.FINANCIAL_MONITORING)
            cases.append(case)
            yield draft
        self._note("common_director", DIRECTOR=[director], COMPANY=firms, CASE=cases)

    def _paid_through_designated(self, at: int) -> Iterator[Draft]:
        through, entry = yield from self._designated(1983 + at)
        payer, payee = yield from self._firms("Көпір", 2)
        day, amount = on(2023, 5, 3 + at), 7_400_000 * _MINOR_UNITS
        yield self._companies.pay(payer.id, through.id, day, amount, "KZT")
        yield self._companies.pay(through.id, payee.id, day + 6, amount * 9 // 10, "KZT")
        self._note("paid_through_designated", ENTRY=[entry], PAYER=[payer], THROUGH=[through], PAYEE=[payee])

    def _star(self, takers: Sequence[str], at: int) -> Iterator[Draft]:
        centre, *payers = yield from self._firms("Жұлдыз", 6)
        day, amount = on(2022, 9 + at, 1), 12_000_000 * _MINOR_UNITS
        for step, payer in enumerate(payers):
            yield self._companies.pay(payer.id, centre.id, day + step, amount, "KZT")
        for step, taker in enumerate(takers):
            yield self._companies.pay(centre.id, taker, day + 8 + step, amount * 3 // 2, "KZT")
        self._note("cash_out_star", CENTRE=[centre], PAYER=payers, TAKER=takers)

    def _convicted_director(self) -> Iterator[Draft]:
        director, draft = self._man(1977)
        yield draft
        case, draft = self._case("DECIDED", "CC-218", {director.id: "CONVICTED"}, bodies.FINANCIAL_MONITORING)
        yield draft
        charge = accounts.charge(self._chance, self._numbers, director.id, case, "MONEY_LAUNDERING")
        yield charge
        company = self._companies.company("Жаңа Бастау")
        assert case.closed is not None
        company.founded = company.registered = case.closed + 40
        yield self._companies.introduce(company, self._door(company.place.name_ru), (self._phone(),))
        yield link(bodies.JUSTICE, "DIRECTOR_OF", director.id, company.id, company.founded)
        self._note("convicted_director", ENTRY=[charge], DIRECTOR=[director], COMPANY=[company])

    def _transfers_back(self, length: int) -> Iterator[Draft]:
        chain = yield from self._firms("Бумеранг", length)
        amount = 31_000_000 * _MINOR_UNITS
        for step, (payer, payee) in enumerate(pairwise([*chain, chain[0]])):
            yield self._companies.pay(payer.id, payee.id, on(2023, 3, 2 + 4 * step), amount, "KZT")
            amount = amount * 97 // 100
        self._note("transfers_back", PAYER=chain)

    def _shared_contact(self) -> Iterator[Draft]:
        phone = self._phone()
        designated, entry = yield from self._designated(1988, phone)
        other, draft = self._man(1991, phone)
        yield draft
        (company,) = yield from self._firms("Қоңырау", 1)
        yield link(bodies.JUSTICE, "DIRECTOR_OF", other.id, company.id, max(company.founded, IN_LINE))
        self._note("shared_contact", ENTRY=[entry], DESIGNATED=[designated], OTHER=[other], COMPANY=[company])

    def _still_owning(self) -> Iterator[Draft]:
        owner, draft = self._man(1969)
        yield draft
        (company,) = yield from self._firms("Мұра", 1)
        since = max(company.founded, IN_LINE)
        yield link(bodies.JUSTICE, "OWNS", owner.id, company.id, since, company.registered, sharePercent=60)
        case, draft = self._case("DECIDED", "CC-218", {owner.id: "CONVICTED"}, bodies.FINANCIAL_MONITORING)
        yield draft
        amount = accounts.confiscation(self._chance, self._numbers, owner.id, case)
        amount = amount._replace(facts={**amount.facts, "state": "CONFISCATED"})
        yield amount
        self._note("still_owning", OWNER=[owner], COMPANY=[company], ENTRY=[amount])

    def _designated(self, year: int, phone: str = "") -> Generator[Draft, None, tuple[Human, Draft]]:
        human, draft = self._man(year, phone)
        yield draft
        case, draft = self._case("DECIDED", "CC-258", {human.id: "CONVICTED"}, bodies.SECURITY)
        yield draft
        entry = accounts.designation(self._chance, self._numbers, human.id, case, is_person=True)
        yield entry
        return human, entry

    def _firms(self, word: str, many: int) -> Generator[Draft, None, list[Company]]:
        firms: list[Company] = []
        for _ in range(many):
            firm, draft = self._company(f"{word} {self._numbers.following(word)}")
            firms.append(firm)
            yield draft
        return firms

    def _man(self, year: int, phone: str = "") -> tuple[Human, Draft]:
        return self._human(_KIN, True, on(year, 4, 9), phone)

    def _case(self, status: str, article: str, parties: dict[str, str], agency: str) -> tuple[Proceedings, Draft]:
        return self._desk.open("CRIMINAL", status, (article,), parties, agency, since=_LATE)

    def _note(self, typology: str, **parts: Sequence[Any]) -> None:
        """Who plays which part: by id, from whatever has one."""
        named = [{"part": part, "id": _id(one)} for part, things in parts.items() for one in things]
        self.key.setdefault(typology, []).append({"parts": named})


def _id(thing: Any) -> str:
    if isinstance(thing, str):
        return thing
    return thing.facts["id"] if isinstance(thing, Draft) else thing.id
