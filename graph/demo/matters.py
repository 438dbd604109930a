"""Matters with cases of their own: offences against minors, extremism, materials, incapacity; and fines on the spot."""

from collections.abc import Iterator
from typing import Any

from graph.demo import accounts, bodies, offences, places
from graph.demo.accounts import court, entry
from graph.demo.companies import Companies
from graph.demo.days import TODAY, YEAR, iso, on
from graph.demo.desk import Desk, Proceedings
from graph.demo.drafts import Draft

_AGAINST_MINORS = ("CC-124", "CC-124", "CC-122", "CC-122", "CC-120", "CC-121")
_EXTREMISM = ("CC-174", "CC-174", "CC-182", "CC-405")
_ON_THE_SPOT = ("AC-592", "AC-592", "AC-592", "AC-440", "AC-434")
_STATUSES = ("OPEN", "IN_COURT", "DECIDED", "DECIDED", "DECIDED")
_ROLES = {"OPEN": "SUSPECT", "IN_COURT": "ACCUSED", "DECIDED": "CONVICTED"}
_NAMED_SINCE = on(2017, 8)  # the law names account 16-1
_WITH_MINORS = ("TO_ENGAGE_IN_CERTAIN_ACTIVITIES", "работа с несовершеннолетними")
_GROUPS = ("Путь Чистоты", "Жаңа Таң", "Белый Круг", "Тура Жол", "Круг Последних")
_MATERIALS = (
    ("LEAFLET", "Листовка «Встань с нами»"),
    ("VIDEO", "Видеозапись «Обращение к братьям», 14 минут"),
    ("BOOK", "Книга «Дорога огня»"),
    ("INTERNET_RESOURCE", "put-ognya.example"),
    ("AUDIO", "Аудиозапись «Последний призыв»"),
    ("INTERNET_RESOURCE", "zhana-tan.example/forum"),
)


class Matters(Desk):
    """Opens the cases and enters what came of them."""

    def against_minors(self, many: int) -> Iterator[Draft]:
        """Offences against minors, with the criminal record and the prohibition for life."""
        chance, numbers = self._chance, self._numbers
        for _ in range(many):
            person, status = self.person(), chance.pick(_STATUSES)
            articles = (chance.pick(_AGAINST_MINORS),)
            case, draft = self.open(
                "CRIMINAL", status, articles, {person: _ROLES[status]}, bodies.POLICE, since=_NAMED_SINCE
            )
            yield draft
            yield offences.criminal(chance, numbers, person, case)
            yield offences.against_minor(chance, numbers, person, case)
            if status == "DECIDED":
                yield offences.disqualification(chance, numbers, person, case, _WITH_MINORS, for_life=True)

    def extremists(self, many: int) -> Iterator[Draft]:
        """Persons brought to responsibility for extremism."""
        chance, numbers = self._chance, self._numbers
        for _ in range(many):
            person, articles = self.person(), (chance.pick(_EXTREMISM),)
            case, draft = self.open("CRIMINAL", "DECIDED", articles, {person: "CONVICTED"}, bodies.SECURITY)
            yield draft
            yield offences.criminal(chance, numbers, person, case)
            yield self._extremism(person, case, is_person=True)

    def prohibit(self, companies: Companies, many: int) -> Iterator[Draft]:
        """Organizations and materials recognized as extremist, and materials recognized as terrorist."""
        chance, numbers = self._chance, self._numbers
        for at in range(many):
            group, draft = companies.group(f"{_GROUPS[at % len(_GROUPS)]}-{at + 1}")
            yield draft
            case, draft = self.open("CIVIL", "DECIDED", ("CC-182",), {group: "DEFENDANT"}, bodies.COURT)
            yield draft
            yield self._extremism(group, case, is_person=False)
            for article in ("CC-174", "CC-256"):
                case, draft = self.open("CIVIL", "DECIDED", (article,), {}, bodies.COURT)
                yield draft
                material, draft = self._material(case)
                yield draft
                if article == "CC-174":
                    yield self._extremism(material, case, is_person=False)
                else:
                    yield accounts.designation(chance, numbers, material, case, is_person=False)

    def incapacity(self, many: int) -> Iterator[Draft]:
        """Persons whom a court recognized as incapable or impaired; some have their capacity again."""
        chance, numbers = self._chance, self._numbers
        for _ in range(many):
            person = self.person()
            case, draft = self.open("CIVIL", "DECIDED", (), {person: "DEFENDANT"}, bodies.COURT)
            yield draft
            effective = (case.closed or case.opened) + 30
            again = effective + chance.between(1, 5) * YEAR
            restored = again if again < TODAY and chance.happens(0.3) else None
            facts: dict[str, Any] = {
                **entry(chance, numbers, "LI", effective, case.region, subject=person, case=case, until=restored),
                "degree": "INCAPABLE" if chance.happens(0.6) else "IMPAIRED",
                "court": court(case.region),
                "decisionNumber": f"{case.region}-2/{numbers.following('decision')}",
                "effectiveOn": iso(effective),
            }
            if chance.happens(0.7):
                facts["guardianship"] = f"Отдел опеки и попечительства, {places.settlement(chance).name_ru}"
            if restored is not None:
                facts["restoredOn"] = iso(restored)
            yield Draft("legalIncapacity", f"{bodies.COURT}-{case.region}", effective, facts)

    def fines(self, many: int) -> Iterator[Draft]:
        """Administrative penalties on the spot, under no case."""
        chance = self._chance
        for _ in range(many):
            article, region = chance.pick(_ON_THE_SPOT), places.settlement(chance).region
            subject = self.anyone(0.05)
            yield offences.administrative(chance, self._numbers, subject, article=article, region=region)

    def _extremism(self, subject: str, case: Proceedings, *, is_person: bool) -> Draft:
        chance, numbers = self._chance, self._numbers
        effective = case.closed or case.opened
        facts = {
            **entry(chance, numbers, "EX", effective, case.region, subject=subject, case=case),
            **accounts.basis(numbers, case, is_person=is_person),
        }
        return Draft("extremismDesignation", f"{bodies.COURT}-{case.region}", effective, facts)

    def _material(self, case: Proceedings) -> tuple[str, Draft]:
        chance = self._chance
        key = chance.mint(case.opened)
        at = self._numbers.following("material") - 1
        kind, title = _MATERIALS[at % len(_MATERIALS)]
        if at >= len(_MATERIALS):
            title = f"{title} ({at + 1})"
        return key, Draft("material", bodies.SECURITY, case.opened, {"id": key, "kind": kind, "title": title})
