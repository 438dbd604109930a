"""What was so on a day, as it was known at an instant: random histories, against a registry that is a plain list."""

import asyncio
import itertools
from collections.abc import Callable, Coroutine, Iterator
from string import ascii_uppercase
from typing import Any, ClassVar

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test

from api.connection import Connection
from graph.documents.submission import submit
from graph.store.store import Store
from tests.documents.plain_registry import Answer, Known, PlainRegistry, Received
from tests.plan.asker import Asker
from tests.worlds import Document, World, lines_of, new_name

DAYS = ["2019", "2019-07", "2020-03-01", "2020-11-15", "2021-06", "2022-02-02"]
ASKED_OF = [None, "2019-08-01", "2020-11-15", "2021-06-30", "2023-01-01"]
HISTORIES = 60

_ASKED = """
query ($ids: [ID!]!, $name: String!, $pair: [ID!]!, $asOf: Date, $knownAt: Instant) {
  nodes(ids: $ids, asOf: $asOf, knownAt: $knownAt) {
    __typename id
    ... on Person {
      sex fullName bornOn
      identities { fullName validFrom }
      entries(first: 25) { totalCount nodes { id } }
      cases(first: 25) { totalCount nodes { role case { number } } }
      links(first: 25) { totalCount nodes { kind source { id } target { id } } }
      merges { merged }
    }
    ... on Case {
      status articles { code }
      parties(first: 25) { totalCount nodes { role subject { id } } }
      inCase: entries(first: 25) { totalCount nodes { id } }
    }
    ... on AccountEntry {
      isAnnulled validFrom
      entryStatus: status subject { id } case { number } identityThen { fullName } documents { id standing }
    }
  }
  persons(filter: { name: $name }, first: 100, asOf: $asOf, knownAt: $knownAt) { totalCount nodes { id } }
  confiscatedTotals(asOf: $asOf, knownAt: $knownAt) { entries amount { minorUnits currency } }
  accountEntries(first: 100, asOf: $asOf, knownAt: $knownAt, filter: { since: "2199" }) { nodes { id } }
  connections(between: $pair, maxHops: 6, most: 25, asOf: $asOf, knownAt: $knownAt, filter: {
    kinds: [RELATED_TO, ASSOCIATED_WITH, DIRECTOR_OF, FOUNDER_OF, OWNS, PAID, PARTY_TO, REACHED_AT]
  }) {
    paths { length hops { factCount } }
  }
}
"""


class Histories(RuleBasedStateMachine):
    """Documents come in, late and early, are corrected, taken back, merged and told apart, in batches of any size."""

    connection: ClassVar[Connection]
    currencies: ClassVar[Iterator[tuple[str, ...]]] = itertools.product(ascii_uppercase, repeat=2)
    tried: ClassVar[int] = 0
    compared: ClassVar[int] = 0

    @initialize(number=st.integers(2, 4))
    def begin(self, number: int) -> None:
        self.runner = asyncio.Runner()
        self.store: Store = self.runner.run(self._opened())
        self.asker = Asker(self.store)
        self.world, self.plain, self.sent = World(), PlainRegistry(), 0
        self.surname = new_name()
        # The totals are of the whole registry: each history counts in a currency that nobody else has.
        self.currency = "Q" + "".join(next(Histories.currencies))
        self.persons, self.apart = [], []
        self.cases: list[tuple[str, str]] = []
        self.merges: list[Document] = []
        self.live: list[Document] = []
        self.entries: list[str] = []
        for _ in range(number):
            self.introduce("2019")
        self.open_case(0)

    async def _opened(self) -> Store:
        return self.connection.open_store()

    def _run(self, work: Coroutine[Any, Any, Any]) -> Any:
        return self.runner.run(work)

    @rule(day=st.sampled_from(DAYS))
    def introduce(self, day: str) -> None:
        person = self.world.person(surname=self.surname, validFrom=day)
        self.persons.append(person.key)
        self.apart.append(person.key)
        self.live.append(person.document)

    @rule(at=st.integers(0, 9), day=st.sampled_from(DAYS), ends=st.booleans())
    def rename(self, at: int, day: str, ends: bool) -> None:
        until = {"validTo": "2021"} if ends and day < "2021" else {}
        self.live.append(self.world.identity_change(self._person(at), validFrom=day, **until))

    @rule(at=st.integers(0, 9))
    def open_case(self, at: int) -> None:
        case = self.world.case(parties=[(self._person(at), "SUSPECT"), (self._person(at + 1), "WITNESS")][: 1 + at % 2])
        self.cases.append((case.facts["id"], case.key))
        self.live.append(case.document)

    @rule(at=st.integers(0, 9), day=st.sampled_from(DAYS), ends=st.booleans())
    def associate(self, at: int, day: str, ends: bool) -> None:
        one, other = self._person(at), self._person(at + 1 + at // 3)
        if one != other:
            until = {"validTo": "2022-01-31"} if ends and day < "2022" else {}
            self.live.append(self.world.relationship("ASSOCIATED_WITH", one, other, validFrom=day, **until))

    @rule(at=st.integers(0, 9), day=st.sampled_from(DAYS), ends=st.booleans(), confiscates=st.booleans())
    def enter(self, at: int, day: str, ends: bool, confiscates: bool) -> None:
        until = {"validTo": "2021-12"} if ends and day < "2021-12" else {}
        case = self.cases[at % len(self.cases)][1]
        if confiscates:
            amount: dict[str, Any] = {"minorUnits": 100 + at, "currency": self.currency}
            made = self.world.confiscated(self._person(at), case, 1, amount=amount, validFrom=day, **until)
        else:
            made = self.world.wanted(self._person(at), case, validFrom=day, **until)
        self.entries.append(made.key)
        self.live.append(made.document)

    @rule(at=st.integers(0, 99), day=st.sampled_from(DAYS), person=st.integers(0, 9))
    def correct(self, at: int, day: str, person: int) -> None:
        place = at % len(self.live)
        document = self.live[place]
        facts: Document = dict(document["facts"])
        match document["form"]:
            case "person":
                facts["sex"] = "FEMALE" if facts["sex"] == "MALE" else "MALE"
            case "identityChange":
                facts["identity"] = {**facts["identity"], "surname": new_name()}
            case "case":
                facts["status"] = "IN_COURT"
                facts["parties"] = [*facts["parties"][:1], *self._part(person, facts["parties"][:1])]
            case "relationship":
                facts.pop("validTo", None)
                facts["validFrom"] = day
            case _:
                facts.pop("validTo", None)
                facts |= {"subject": self._person(person), "validFrom": day}
        self.live[place] = self.world.document(document["form"], facts, corrects=document["id"])

    def _part(self, at: int, parties: list[Document]) -> list[Document]:
        subject = self._person(at)
        return (
            []
            if any(p["subject"] == subject for p in parties)
            else [{"subject": subject, "role": "VICTIM", "validFrom": "2020-11-15"}]
        )

    @rule(at=st.integers(0, 99))
    def annul(self, at: int) -> None:
        rests = [n for n, one in enumerate(self.live) if one["form"] not in ("person", "case")]
        if rests:
            document = self.live.pop(rests[at % len(rests)])
            self.world.document("annulment", {"document": document["id"], "reason": "a mistake"})

    @precondition(lambda self: len(self.apart) > 1)
    @rule(at=st.integers(0, 9), other=st.integers(1, 8))
    def merge(self, at: int, other: int) -> None:
        kept = self.apart[at % len(self.apart)]
        merged = self.apart[(at + 1 + other % (len(self.apart) - 1)) % len(self.apart)]
        if kept != merged:
            self.apart.remove(merged)
            self.merges.append(self.world.merge(kept, merged))

    @precondition(lambda self: self.merges)
    @rule(at=st.integers(0, 9), by_annulment=st.booleans())
    def split(self, at: int, by_annulment: bool) -> None:
        merge = self.merges.pop(at % len(self.merges))
        self.apart.append(merge["facts"]["merged"])
        if by_annulment:
            self.world.document("annulment", {"document": merge["id"], "reason": "two persons"})
        else:
            self.world.split(merge)

    @rule()
    def submit(self) -> None:
        pending = self.world.documents[self.sent :]
        self.sent = len(self.world.documents)
        for verdict in self._run(self._verdicts(pending)):
            assert verdict.refusals == []
            by_id = {document["id"]: document for document in pending}
            for document in verdict.accepted:
                self.plain.received.append(Received(verdict.received_at, by_id[document.envelope.id]))

    async def _verdicts(self, documents: list[Document]) -> list[Any]:
        return [verdict async for verdict in submit(self.store, lines_of(documents))]

    def teardown(self) -> None:
        if not hasattr(self, "runner"):
            return
        try:
            self.submit()
            self._compare_at_all_times()
        finally:
            self._run(self.store.close())
            self.runner.close()

    def _compare_at_all_times(self) -> None:
        Histories.tried += 1
        times = self.plain.times()
        for instant, day in itertools.product([*times, None], ASKED_OF):
            known = self.plain.known_at(instant or "9")
            every = self.persons + [id_ for id_, _ in self.cases] + self.entries
            pair = [self.persons[0], self.persons[-1]]
            for at in range(0, len(every), 10):
                ids = every[at : at + 10]
                asked = {"ids": ids, "name": self.surname, "pair": pair, "asOf": day, "knownAt": instant}
                found = self._run(self.asker.data(_ASKED, asked))
                assert self._plainly(found) == self._expected(known, ids, pair, day), (instant, day)
                Histories.compared += 1

    def _expected(self, known: Known, ids: list[str], pair: list[str], day: str | None) -> Answer:
        answers: list[Callable[[str, str | None], Answer | None]] = [known.person, known.case, known.entry]
        return {
            "nodes": [next((a for answer in answers if (a := answer(id_, day)) is not None), None) for id_ in ids],
            "persons": known.named(self.surname, day),
            "total": known.total(self.currency, day),
            "paths": known.paths(pair[0], pair[1], day),
        }

    def _plainly(self, found: Answer) -> Answer:
        totals = [one for one in found["confiscatedTotals"] if one["amount"]["currency"] == self.currency]
        persons = found["persons"]
        assert persons["totalCount"] == len(persons["nodes"])
        return {
            "nodes": [_node(one) for one in found["nodes"]],
            "persons": [one["id"] for one in persons["nodes"]],
            "total": [int(totals[0]["amount"]["minorUnits"]), totals[0]["entries"]] if totals else [0, 0],
            "paths": sorted(map(_path, found["connections"]["paths"])),
        }

    def _person(self, at: int) -> str:
        return self.persons[at % len(self.persons)]


def _path(one: Answer) -> list[int]:
    return [one["length"], *(hop["factCount"] for hop in one["hops"])]


def _rows(page: Answer) -> list[Answer]:
    assert page["totalCount"] == len(page["nodes"])
    return page["nodes"]


def _node(one: Answer | None) -> Answer | None:
    if one is None:
        return None
    if one["__typename"] == "Person":
        return one | {
            "entries": sorted(row["id"] for row in _rows(one["entries"])),
            "cases": sorted([row["role"], row["case"]["number"]] for row in _rows(one["cases"])),
            "links": sorted([row["kind"], row["source"]["id"], row["target"]["id"]] for row in _rows(one["links"])),
            "merges": sorted(row["merged"] for row in one["merges"]),
        }
    if one["__typename"] == "Case":
        entries = one.pop("inCase")
        return one | {
            "articles": [row["code"] for row in one["articles"]],
            "parties": sorted([row["role"], row["subject"]["id"]] for row in _rows(one["parties"])),
            "entries": sorted(row["id"] for row in _rows(entries)),
        }
    status = one.pop("entryStatus")
    return one | {
        "status": status,
        "subject": one["subject"] and one["subject"]["id"],
        "case": one["case"] and one["case"]["number"],
        "identityThen": one["identityThen"] and one["identityThen"]["fullName"],
        "documents": sorted([row["id"], row["standing"]] for row in one["documents"]),
    }


# A history by chance is short enough to read as it is; to shrink one asks the database for minutes.
_AS_DRAWN = settings(
    max_examples=HISTORIES, stateful_step_count=25, phases=(Phase.explicit, Phase.reuse, Phase.generate)
)


@pytest.mark.usefixtures("store")
def test_any_history_answers_at_any_two_times_as_a_plain_list_of_its_documents_does(connection: Connection) -> None:
    Histories.connection = connection
    run_state_machine_as_test(Histories, settings=_AS_DRAWN)
    assert Histories.tried >= HISTORIES
    assert Histories.compared > 10 * HISTORIES
