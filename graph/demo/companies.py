"""Organizations: names in two languages, BIN, directors and owners, payments, and one company that pays thousands."""

from collections.abc import Iterator
from dataclasses import dataclass

from graph.classifiers import Settlement
from graph.demo import bodies, places, spelling
from graph.demo.chance import Chance, words
from graph.demo.days import REGISTRY_OPENS, TODAY, iso, on, year_of
from graph.demo.drafts import Draft, Numbers, Roster, link

_FIRST_FOUNDED = on(1995)
_LAST_FOUNDED = on(2022)
_FIRST_PAYMENT = on(2015)
_OF_AGE = 18
_NOMINEES = 24

_FIRST_WORDS = words(
    "Алтын Ақ Көк Жаңа Ұлы Нұрлы Бай Жасыл Жарық Қызыл Темір Күміс Азия Каз Евро Транс Орда Алатау Хан Сары Глобал "
    "Северный Южный Степной Новый Первый Восток Бастау Дархан Мега"
)
_SECOND_WORDS = words(
    "Дала Дән Жол Көл Тас Су Отын Құрылыс Астық Сауда Мұнай Агро Строй Логистик Трейд Сервис Инвест Металл Энерго Фарм "
    "Текстиль Карго Маркет Мебель Телеком Групп Дом Путь Ресурс Продукт Техно Консалт"
)
_FORMS = {
    "LIMITED_PARTNERSHIP": ("ЖШС", "ТОО", "LLP"),
    "JOINT_STOCK_COMPANY": ("АҚ", "АО", "JSC"),
    "PUBLIC_ASSOCIATION": ("ҚБ", "ОО", "PA"),
}
_ABROAD = ("RU", "CN", "TR", "AE", "CY", "UZ", "KG", "GB")
_SHARES = ((100,), (100,), (100,), (50, 50), (51, 49), (70, 30), (34, 33, 33), (60, 25, 15))


@dataclass(slots=True)
class Company:
    """What the rest of the generator needs to know of an organization."""

    id: str
    kind: str
    country: str
    word: str
    founded: int
    registered: int
    place: Settlement


class Companies:
    """Introduces organizations with the people and the money around them."""

    def __init__(self, chance: Chance, numbers: Numbers, persons: Roster) -> None:
        self._chance = chance
        self._numbers = numbers
        self._persons = persons
        self._offices = [places.SHARED_ADDRESS]
        self.roster = Roster()

    def company(self, word: str = "") -> Company:
        """An organization of the common kinds; a given word makes it an ordinary partnership."""
        chance = self._chance
        share = 0.0 if word else chance.random()
        kind = "LIMITED_PARTNERSHIP"
        if share > 0.87:
            kind = (
                "JOINT_STOCK_COMPANY" if share < 0.92 else "PUBLIC_ASSOCIATION" if share < 0.96 else "FOREIGN_COMPANY"
            )
        if not word:
            word = f"{chance.pick(_FIRST_WORDS)} {chance.pick(_SECOND_WORDS)}"
            if chance.happens(0.5):
                word = f"{word}-{chance.between(2, 999)}"
        founded = chance.between(_FIRST_FOUNDED, _LAST_FOUNDED)
        registered = max(founded, REGISTRY_OPENS + chance.between(0, 2_000)) + chance.between(0, 60)
        country = chance.pick(_ABROAD) if kind == "FOREIGN_COMPANY" else "KZ"
        place = places.settlement(chance)
        return Company(chance.mint(registered), kind, country, word, founded, registered, place)

    def introduce(self, company: Company, address: str, phones: tuple[str, ...] = ()) -> Draft:
        """The document of an organization."""
        chance, since = self._chance, iso(company.founded)
        if company.country != "KZ":
            current = f"{spelling.icao(company.word)} LIMITED"
            identities = [{"name": current, "script": "LATN", "validFrom": since}]
            identifier = {"kind": "FOREIGN", "value": f"{company.country}-{self._numbers.following('abroad'):08d}"}
        else:
            kazakh, russian, latin = _FORMS[company.kind]
            current = f"{russian} «{company.word}»"
            identities = [
                {"name": f"«{company.word}» {kazakh}", "script": "CYRL", "validFrom": since},
                {"name": current, "script": "CYRL", "validFrom": since},
            ]
            if chance.happens(0.3):
                in_latin = f"{spelling.passport(company.word)} {latin}"
                identities.insert(0, {"name": in_latin, "script": "LATN", "validFrom": since})
            identifier = {"kind": "BIN", "value": self._numbers.bin(company.founded, 4)}
        facts = {
            "id": company.id,
            "kind": company.kind,
            "country": company.country,
            "name": current,
            "identities": identities,
            "identifiers": [identifier],
            "contacts": [
                {"kind": "ADDRESS", "value": address},
                *({"kind": "PHONE", "value": phone} for phone in phones),
            ],
            "region": company.place.region,
        }
        return Draft("organization", bodies.JUSTICE, company.registered, facts)

    def group(self, word: str) -> tuple[str, Draft]:
        """A group that nobody registered: no number, no address, only a name; its id and its document."""
        chance = self._chance
        day = chance.between(_FIRST_PAYMENT, _LAST_FOUNDED)
        key = chance.mint(day)
        facts = {
            "id": key,
            "kind": "UNREGISTERED_GROUP",
            "country": "KZ",
            "name": f"«{word}»",
            "identities": [
                {"name": spelling.passport(word), "script": "LATN", "validFrom": iso(day)[:4]},
                {"name": f"«{word}»", "script": "CYRL", "validFrom": iso(day)[:4]},
            ],
        }
        return key, Draft("organization", bodies.SECURITY, day, facts)

    def found(self, many: int) -> Iterator[Draft]:
        """Organizations with their directors, founders and owners, and payments to those founded before."""
        chance = self._chance
        nominees = [self._persons.pick(chance, 1_977) for _ in range(_NOMINEES)]
        for _ in range(many):
            company = self.company()
            phones = (places.phone(chance),) if chance.happens(0.6) else ()
            yield self.introduce(company, self._address(company), phones)
            yield from self._staff(company, nominees)
            for _ in range(chance.between(0, 4)):
                if len(self.roster):
                    yield self._payment(company.id, company.founded)
            self.roster.add(company.id, year_of(company.founded))

    def pay(self, source: str, target: str, day: int, minor_units: int = 0, currency: str = "") -> Draft:
        """A payment; where nothing else is said, most are small and in tenge."""
        chance = self._chance
        amount = {
            "minorUnits": minor_units or int(chance.paretovariate(1.1) * 5_000_000) % 10**13,
            "currency": currency or chance.pick(("KZT", "KZT", "KZT", "KZT", "KZT", "USD", "EUR", "RUB")),
        }
        return link(bodies.FINANCIAL_MONITORING, "PAID", source, target, day, amount=amount)

    def crowd(self, hub: str, many: int) -> Iterator[Draft]:
        """Payments between one company and very many others, persons for the most part."""
        chance = self._chance
        partners: dict[str, None] = {}
        while len(partners) < many:
            roster = self.roster if chance.happens(0.2) and len(self.roster) else self._persons
            partners[roster.pick(chance, 2_004)] = None
        for partner in partners:
            day = chance.between(_LAST_FOUNDED, TODAY)
            yield self.pay(hub, partner, day) if chance.happens(0.6) else self.pay(partner, hub, day)

    def _payment(self, source: str, founded: int) -> Draft:
        chance = self._chance
        day = chance.between(max(founded, _FIRST_PAYMENT), TODAY)
        of_age = year_of(day) - _OF_AGE
        to_person = chance.happens(0.25)
        target = self._persons.pick(chance, of_age) if to_person else self.roster.pick(chance, year_of(day) - 1)
        return self.pay(source, target, day)

    def _staff(self, company: Company, nominees: list[str]) -> Iterator[Draft]:
        chance = self._chance
        adults = year_of(company.founded) - _OF_AGE
        is_nominee = chance.happens(0.04)
        director = chance.pick(nominees) if is_nominee else self._persons.pick(chance, adults)
        left = chance.between(company.founded + 365, TODAY) if chance.happens(0.15) else None
        until = {"validTo": iso(left)} if left else {}
        yield link(bodies.JUSTICE, "DIRECTOR_OF", director, company.id, company.founded, company.registered, **until)
        if left:
            successor = self._persons.pick(chance, adults)
            yield link(bodies.JUSTICE, "DIRECTOR_OF", successor, company.id, left)
        since, owners = company.founded, dict[str, int]()
        for share in chance.pick(_SHARES):
            from_firms = chance.happens(0.12) and len(self.roster)
            owner = self.roster.pick(chance, adults + _OF_AGE - 1) if from_firms else self._persons.pick(chance, adults)
            owners.setdefault(owner, share)
        for at, (owner, share) in enumerate(owners.items()):
            if at == 0:
                yield link(bodies.JUSTICE, "FOUNDER_OF", owner, company.id, company.founded, company.registered)
            if company.kind != "PUBLIC_ASSOCIATION":
                yield link(bodies.JUSTICE, "OWNS", owner, company.id, since, company.registered, sharePercent=share)

    def _address(self, company: Company) -> str:
        chance = self._chance
        if chance.happens(0.05):
            return places.SHARED_ADDRESS
        if chance.happens(0.15):
            return chance.pick(self._offices)
        address = places.office(chance, company.place)
        if len(self._offices) < 64:
            self._offices.append(address)
        return address
