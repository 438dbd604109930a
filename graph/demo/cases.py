"""Cases of all kinds with their parties, and the account entries that follow from them."""

from collections.abc import Iterator

from graph.demo import accounts, bodies, debts, offences
from graph.demo.bodies import Bodies
from graph.demo.chance import Chance
from graph.demo.companies import Companies
from graph.demo.desk import Desk, Proceedings
from graph.demo.drafts import Draft, Numbers, Roster, link

# Of a thousand criminal cases, how many of what; articles of laundering and terror come from their own lists below.
_LAUNDERING, _FINANCING, _TERROR = 44, 12, 42
_LAUNDERED_WITH = ("CC-190", "CC-189", "CC-214", "CC-216", "CC-234", "CC-366", "CC-217")
_TERROR_ARTICLES = ("CC-255", "CC-256", "CC-256", "CC-257", "CC-257", "CC-259")
_COMMON_ARTICLES = (
    *("CC-188",) * 30,
    *("CC-190",) * 22,
    *("CC-293", "CC-297", "CC-345", "CC-106", "CC-385") * 5,
    *("CC-191", "CC-192", "CC-189", "CC-194", "CC-366", "CC-367") * 3,
    *("CC-99", "CC-120", "CC-125", "CC-128", "CC-214", "CC-216", "CC-217", "CC-231", "CC-234", "CC-245", "CC-262"),
    *("CC-361",) * 2,
)
_OFFENCES = ("AC-73", "AC-214", "AC-434", "AC-434", "AC-440", "AC-592", "AC-608", "AC-669")
_STATUSES = ("OPEN", "OPEN", "OPEN", "IN_COURT", "DECIDED", "DECIDED", "DECIDED", "DECIDED", "TERMINATED", "IN_COURT")
_ROLES = {"OPEN": "SUSPECT", "IN_COURT": "ACCUSED", "DECIDED": "CONVICTED", "TERMINATED": "SUSPECT"}
_GROUP_NAMES = ("Кара Жебе", "Серый Рассвет", "Ақ Найза", "Тас Қорған", "Последний Рубеж", "Көк Тұман", "Чёрный Ковыль")


class Cases(Desk):
    """Introduces cases and everything that is entered under them."""

    def __init__(
        self,
        chance: Chance,
        numbers: Numbers,
        staff: Bodies,
        persons: Roster,
        organizations: Roster,
        aside: Chance,
    ) -> None:
        super().__init__(chance, numbers, staff, persons, organizations)
        self._aside = aside  # what follows from a case is drawn here, and never moves the cases themselves
        self._groups: list[str] = []
        # Nobody stands both in a laundering and in a terror case by chance: only the planted person does.
        self._spent: set[str] = set()

    def prosecute(self, many: int) -> Iterator[Draft]:
        """Criminal cases, with what is entered in the accounts under them."""
        chance = self._chance
        for _ in range(many):
            at = int(chance.random() * 1_000)
            if at < _LAUNDERING:
                yield from self._laundering("CC-218", "MONEY_LAUNDERING")
            elif at < _LAUNDERING + _FINANCING:
                yield from self._laundering("CC-258", "TERRORISM_FINANCING")
            elif at < _LAUNDERING + _FINANCING + _TERROR:
                yield from self._terror()
            else:
                yield from self._common()

    def search(self, many: int) -> Iterator[Draft]:
        """Search cases: somebody is wanted under each."""
        chance = self._chance
        for _ in range(many):
            person = self.person()
            status = "OPEN" if chance.happens(0.7) else "DECIDED"
            case, draft = self.open(
                "SEARCH", status, (chance.pick(_COMMON_ARTICLES),), {person: "SUSPECT"}, bodies.POLICE
            )
            yield draft
            yield accounts.wanted(chance, self._numbers, person, case)

    def litigate(self, many: int) -> Iterator[Draft]:
        """Civil, administrative and enforcement cases, in turn."""
        chance = self._chance
        for at in range(many):
            kind = ("CIVIL", "ADMINISTRATIVE", "ENFORCEMENT")[at % 3]
            if kind == "ADMINISTRATIVE":
                against, parties = "DEFENDANT", {self.anyone(0.1): "DEFENDANT"}
                articles, agency = (chance.pick(_OFFENCES),), bodies.POLICE
            else:
                against = "DEFENDANT" if kind == "CIVIL" else "DEBTOR"
                parties = {self.anyone(0.5): "CLAIMANT", self.anyone(0.3): against}
                articles, agency = (), bodies.COURT if kind == "CIVIL" else bodies.JUSTICE
            case, draft = self.open(kind, chance.pick(_STATUSES), articles, parties, agency)
            yield draft
            subject = next(subject for subject, role in parties.items() if role == against)
            if kind == "ADMINISTRATIVE" and case.status == "DECIDED":
                yield offences.administrative(self._aside, self._numbers, subject, case)
            elif kind == "ENFORCEMENT" and case.status != "TERMINATED":
                yield debts.debt(self._aside, self._numbers, subject, case)

    def designate(self, companies: Companies, many: int) -> Iterator[Draft]:
        """Groups that a court recognized as terrorist; later cases may name their members."""
        chance = self._chance
        for at in range(many):
            group, organization = companies.group(f"{_GROUP_NAMES[at % len(_GROUP_NAMES)]}-{at + 1}")
            yield organization
            case, draft = self.open("CIVIL", "DECIDED", ("CC-257",), {group: "DEFENDANT"}, bodies.COURT)
            yield draft
            yield accounts.designation(chance, self._numbers, group, case, is_person=False)
            self._groups.append(group)

    def pyramid(self, victims: int) -> Iterator[Draft]:
        """One case with very many victims, as of a financial pyramid."""
        parties = {self.person(): "CONVICTED"}
        while len(parties) <= victims:
            parties.setdefault(self._persons.pick(self._chance, 1_995), "VICTIM")
        articles = ("CC-217", "CC-190")
        yield self.open("CRIMINAL", "DECIDED", articles, parties, bodies.FINANCIAL_MONITORING)[1]

    def _laundering(self, article: str, offence: str) -> Iterator[Draft]:
        chance, numbers = self._chance, self._numbers
        status = chance.pick(_STATUSES[2:8])
        others = (chance.pick(_LAUNDERED_WITH),) if chance.happens(0.7) else ()
        agency = bodies.FINANCIAL_MONITORING if article == "CC-218" else bodies.SECURITY
        case, draft, defendants = self._criminal(status, (article, *others), agency, once=True)
        yield draft
        for person in defendants:
            yield accounts.charge(chance, numbers, person, case, offence)
            yield from offences.follow(self._aside, numbers, person, case)
            yield from self._perhaps_wanted(person, case)
        if case.status == "DECIDED":
            for _ in range(chance.between(1, 4)):
                yield accounts.confiscation(chance, numbers, chance.pick(defendants), case)

    def _terror(self) -> Iterator[Draft]:
        chance = self._chance
        status = "DECIDED" if chance.happens(0.8) else "OPEN"
        case, draft, defendants = self._criminal(status, (chance.pick(_TERROR_ARTICLES),), bodies.SECURITY, once=True)
        yield draft
        for person in defendants:
            yield from offences.follow(self._aside, self._numbers, person, case)
            if case.status == "DECIDED":
                yield accounts.designation(chance, self._numbers, person, case, is_person=True)
            if self._groups and chance.happens(0.5):
                group = chance.pick(self._groups)
                yield link(bodies.SECURITY, "ASSOCIATED_WITH", person, group, case.opened)
            yield from self._perhaps_wanted(person, case)

    def _common(self) -> Iterator[Draft]:
        chance = self._chance
        article = chance.pick(_COMMON_ARTICLES)
        agency = bodies.ANTI_CORRUPTION if article in offences.CORRUPT else bodies.POLICE
        case, draft, defendants = self._criminal(chance.pick(_STATUSES), (article,), agency)
        yield draft
        for person in defendants:
            yield from offences.follow(self._aside, self._numbers, person, case)
            yield from self._perhaps_wanted(person, case)

    def _criminal(
        self, status: str, articles: tuple[str, ...], agency: str, *, once: bool = False
    ) -> tuple[Proceedings, Draft, list[str]]:
        chance = self._chance
        share = chance.random()
        many = 1 if share < 0.75 else 2 if share < 0.93 else 3
        defendants = list(dict.fromkeys(self._person_once() if once else self.person() for _ in range(many)))
        parties = dict.fromkeys(defendants, _ROLES[status])
        if chance.happens(0.6):
            parties.setdefault(self.anyone(0.15), "VICTIM")
        if chance.happens(0.3):
            parties.setdefault(self.person(), "WITNESS")
        case, draft = self.open("CRIMINAL", status, articles, parties, agency)
        return case, draft, defendants

    def _perhaps_wanted(self, person: str, case: Proceedings) -> Iterator[Draft]:
        if case.status != "TERMINATED" and self._chance.happens(0.18):
            yield accounts.wanted(self._chance, self._numbers, person, case)

    def _person_once(self) -> str:
        person = self.person()
        while person in self._spent:
            person = self.person()
        self._spent.add(person)
        return person
