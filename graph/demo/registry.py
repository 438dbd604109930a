"""The demonstration registry as a whole: what comes after what, and how a draft becomes a document."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import orjson

from graph.demo.abroad import Abroad
from graph.demo.answers import Answers
from graph.demo.bodies import Bodies
from graph.demo.cases import Cases
from graph.demo.cast import Cast
from graph.demo.chance import Chance
from graph.demo.companies import Companies
from graph.demo.days import iso
from graph.demo.debts import Debts
from graph.demo.desk import Desk
from graph.demo.drafts import Draft, Numbers, Roster
from graph.demo.events import Events
from graph.demo.families import Families
from graph.demo.matters import Matters
from graph.demo.patterns import Patterns
from graph.demo.people import People
from graph.demo.planting import Planted
from graph.demo.schemes import Schemes
from graph.demo.searches import Searches
from graph.demo.service import Service
from graph.demo.troubles import Troubles
from graph.model.errors import InvalidArgument

FEWEST, MOST = 100, 1_000_000
"""How many persons a demonstration registry may have."""

DOCUMENTS_PER_PERSON = 3.0
"""About how many documents there are for each person; for a progress bar."""

_SEAL = orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE
_REPORT_EVERY = 1_000


class Written(NamedTuple):
    """What came of writing a registry."""

    documents: int
    answers: Path


class Registry:
    """One registry in the making. It is made once, from its first document to its last."""

    def __init__(self, persons: int, seed: int) -> None:
        if not FEWEST <= persons <= MOST:
            raise InvalidArgument(f"a demonstration registry has from {FEWEST} to {MOST} persons")
        self._persons = persons
        self._seed = seed
        self._answers = Answers()
        self._numbers = Numbers()
        self._roster = Roster()
        self._staff = Bodies()
        self._schemes = self._plant()
        self._patterns = self._plant_patterns()
        self._troubles = self._trouble()

    def documents(self) -> Iterator[bytes]:
        """Every document as one line of JSON."""
        return _sealed(self._answers.watch(self._drafts(), self._schemes), self._chance("documents"))

    def answer_key(self) -> dict[str, Any]:
        """What the example questions must find; complete once the last document is out."""
        key = self._answers.key(self._persons, self._seed, self._schemes)
        return {**key, "typologies": self._patterns.key, "troubles": self._troubles.key}

    def _chance(self, topic: str) -> Chance:
        return Chance(f"{self._seed}/{topic}")

    def _plant(self) -> Schemes:
        chance, numbers, roster = self._chance("schemes"), self._numbers, self._roster
        companies = Companies(chance, numbers, roster)
        desk = Desk(chance, numbers, self._staff, roster, companies.roster)
        return Schemes(Planted(chance, numbers, People(chance, numbers), companies, desk))

    def _plant_patterns(self) -> Patterns:
        chance, numbers, roster = self._chance("patterns"), self._numbers, Roster()
        companies = Companies(chance, numbers, roster)
        desk = Desk(chance, numbers, self._staff, roster, companies.roster)
        return Patterns(Planted(chance, numbers, People(chance, numbers), companies, desk, first=500))

    def _trouble(self) -> Troubles:
        chance, numbers = self._chance("troubles"), self._numbers
        searches = Searches(chance, numbers, self._staff, self._roster, Roster())
        return Troubles(chance, numbers, People(chance, numbers), searches)

    def _drafts(self) -> Iterator[Draft]:
        persons, numbers, roster = self._persons, self._numbers, self._roster
        few = 3 + persons // 400  # of each account that has few entries
        bodies_chance = self._chance("bodies")
        yield from self._staff.introduce(bodies_chance)
        yield from self._schemes.introduce()
        yield from self._patterns.introduce(self._schemes)
        yield from self._troubles.introduce()
        yield from self._staff.grow(bodies_chance, persons)

        people_chance = self._chance("people")
        nameless = 2 * few
        others = persons - self._schemes.persons - self._patterns.persons - self._troubles.persons - nameless
        yield from Families(people_chance, People(people_chance, numbers), roster, others).introduce()

        companies = Companies(self._chance("companies"), numbers, roster)
        yield from companies.found(persons // 20)
        yield from companies.crowd(self._schemes.hub.id, min(max(persons // 4, 50), 2_000))

        desk = (numbers, self._staff, roster, companies.roster)
        cases = Cases(self._chance("cases"), *desk, aside=self._chance("offences"))
        yield from cases.designate(companies, 3 + persons // 20_000)
        yield from cases.prosecute(persons // 15)
        yield from cases.search(persons // 200)
        yield from cases.litigate(persons // 25)
        yield from cases.pyramid(min(persons // 8, 1_500))

        yield from self._others(few, companies, desk)

        chance = self._chance("cast")
        yield from Cast(chance, numbers, self._staff, Desk(chance, *desk)).introduce()

    def _others(self, few: int, companies: Companies, desk: tuple[Numbers, Bodies, Roster, Roster]) -> Iterator[Draft]:
        """Entries of the accounts that follow from no case above; each topic has a stream of its own."""
        matters = Matters(self._chance("matters"), *desk)
        yield from matters.against_minors(few)
        yield from matters.extremists(few)
        yield from matters.prohibit(companies, 3 + few // 20)
        yield from matters.incapacity(few)
        yield from matters.fines(9 * few)

        service = Service(self._chance("service"), *desk)
        yield from service.discipline(few)
        yield from service.dismiss(few)

        debts = Debts(self._chance("debts"), *desk)
        yield from debts.fines(6 * few)
        yield from debts.wanted(few)

        searches = Searches(self._chance("searches"), *desk)
        yield from searches.missing(few)
        yield from searches.out_of_touch(few)
        yield from searches.corpses(few)
        yield from searches.unable(few)

        events = Events(self._chance("events"), *desk)
        yield from events.accidents(2 * few)
        yield from events.controls(2 * few)

        abroad = Abroad(self._chance("abroad"), *desk)
        yield from abroad.convicted(few)
        yield from abroad.requests(few)


def documents(persons: int, seed: int) -> Iterator[bytes]:
    """The documents of a registry of this size: JSON Lines, everything introduced before it is referred to."""
    return Registry(persons, seed).documents()


def answer_key(persons: int, seed: int) -> dict[str, Any]:
    """The planted schemes of that registry and the answers to the example questions."""
    registry = Registry(persons, seed)
    for _ in registry.documents():
        pass
    return registry.answer_key()


def write(path: Path, persons: int, seed: int, progress: Callable[[int], None] = lambda done: None) -> Written:
    """Writes the documents to `path` and the answer key beside it; reports how many documents are done."""
    registry = Registry(persons, seed)
    done = 0
    with path.open("wb", buffering=1 << 20) as file:
        for done, document in enumerate(registry.documents(), start=1):
            file.write(document)
            if done % _REPORT_EVERY == 0:
                progress(done)
    progress(done)
    answers = path.with_name(f"{path.stem}.answers.json")
    answers.write_bytes(orjson.dumps(registry.answer_key(), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
    return Written(done, answers)


def _sealed(drafts: Iterable[Draft], chance: Chance) -> Iterator[bytes]:
    numbers: dict[str, int] = {}
    for draft in drafts:
        supplier = draft.supplier
        number = numbers.get(supplier, 0) + 1
        numbers[supplier] = number
        day = iso(draft.day)
        envelope = {
            "id": chance.mint(draft.day),
            "form": draft.form,
            "version": 1,
            "supplier": supplier,
            "number": f"{supplier}/{day[:4]}/{number:07d}",
            "eventOn": day,
            "facts": draft.facts,
        }
        yield orjson.dumps(envelope, option=_SEAL)
