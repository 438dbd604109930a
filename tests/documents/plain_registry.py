"""The registry as a list: what it answers at any two times, read from the rules and from nothing else.

No graph, no index, no clock of its own: each question walks all documents that were received until then. It is the
oracle of the real one.
"""

from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.worlds import Document

Answer = dict[str, Any]


def holds(period: Document, day: str | None) -> bool:
    """Whether a period lies around a day; a day that is known in part begins with it and ends with it."""
    if day is None:
        return True
    begins, ends = period["validFrom"], period.get("validTo")
    return begins <= day and (ends is None or day[: len(ends)] <= ends)


@dataclass(frozen=True)
class Received:
    """A document, and when it was received."""

    at: str
    document: Document


@dataclass
class PlainRegistry:
    """All documents in the order in which they were accepted."""

    received: list[Received] = field(default_factory=list)

    def times(self) -> list[str]:
        """The instants at which something was received."""
        return sorted({one.at for one in self.received})

    def known_at(self, instant: str) -> "Known":
        """What the registry knew at an instant."""
        known = Known()
        for one in self.received:
            if one.at <= instant:
                known.take(one)
        return known


@dataclass
class Known:
    """What was in force at an instant."""

    in_force: dict[str, Received] = field(default_factory=dict)
    all: dict[str, Received] = field(default_factory=dict)
    standing: dict[str, str] = field(default_factory=dict)
    annulled: dict[str, Received] = field(default_factory=dict)
    """By the id of an entry that was taken back: the document that stated it last."""
    ended_by: dict[str, str] = field(default_factory=dict)

    def take(self, one: Received) -> None:
        """Takes the next document."""
        document, facts = one.document, one.document["facts"]
        self.all[document["id"]] = one
        self.standing[document["id"]] = "IN_FORCE"
        target = document.get("corrects")
        if document["form"] in ("annulment", "subjectSplit"):
            target = facts.get("document") or facts.get("merge")
        if target is not None:
            ended = self.in_force.pop(target)
            self.ended_by[target] = document["id"]
            self.standing[target] = "CORRECTED" if document.get("corrects") else "ANNULLED"
            if document["form"] == "annulment" and "number" in ended.document["facts"]:
                self.annulled[ended.document["facts"]["id"]] = ended
        if document["form"] not in ("annulment", "subjectSplit"):
            self.in_force[document["id"]] = one

    def of(self, *forms: str) -> Iterator[Received]:
        """Documents in force of some forms."""
        return (one for one in self.in_force.values() if one.document["form"] in forms)

    def holder(self, subject: str) -> str:
        """Who holds what is stated of a subject."""
        into = {one.document["facts"]["merged"]: one.document["facts"]["kept"] for one in self.of("subjectMerge")}
        while subject in into:
            subject = into[subject]
        return subject

    def _stated(self, form: str, id_: str) -> Document | None:
        found = [one.document["facts"] for one in self.of(form) if one.document["facts"]["id"] == id_]
        return found[0] if found else None

    def identities(self, subject: str, day: str | None) -> list[Document]:
        """The identities of a subject, latest first."""
        found = []
        for one in self.of("person", "identityChange"):
            facts = one.document["facts"]
            if self.holder(facts.get("person") or facts["id"]) == subject:
                for number, identity in enumerate(facts.get("identities") or [facts["identity"]]):
                    if holds(identity, day):
                        place = (identity["validFrom"], one.at, f"{one.document['id']}-{number:02}")
                        found.append((place, identity))
        return [identity for _, identity in sorted(found, key=lambda pair: pair[0], reverse=True)]

    def person(self, asked: str, day: str | None) -> Answer | None:
        """What is answered of a person."""
        if self._stated("person", asked) is None:
            return None
        id_ = self.holder(asked)
        facts = self._stated("person", id_)
        assert facts is not None
        identities = self.identities(id_, day)
        links = [one for one in self.of("relationship") if holds(one.document["facts"], day)]
        return {
            "__typename": "Person",
            "id": id_,
            "sex": facts["sex"],
            "fullName": full_name(identities[0]) if identities else None,
            "bornOn": identities[0].get("bornOn") if identities else None,
            "identities": [{"fullName": full_name(one), "validFrom": one["validFrom"]} for one in identities],
            "entries": sorted(
                entry["id"]
                for entry in self.entries(day)
                if entry.get("subject") and self.holder(entry["subject"]) == id_
            ),
            "cases": sorted(
                [party["role"], case["number"]]
                for case, party in self.parties(day)
                if self.holder(party["subject"]) == id_
            ),
            "links": sorted(
                [one.document["facts"]["kind"], *ends]
                for one in links
                if id_ in (ends := [self.holder(one.document["facts"][end]) for end in ("source", "target")])
            ),
            "merges": sorted(
                one.document["facts"]["merged"]
                for one in self.of("subjectMerge")
                if self.holder(one.document["facts"]["merged"]) == id_
            ),
        }

    def entries(self, day: str | None) -> list[Document]:
        """The facts of all entries."""
        stated = (one.document["facts"] for one in self.of("wantedNotice", "confiscatedAmount"))
        return [facts for facts in stated if holds(facts, day)]

    def parties(self, day: str | None) -> list[tuple[Document, Document]]:
        """All parts in cases."""
        cases = [one.document["facts"] for one in self.of("case")]
        return [(case, party) for case in cases for party in case["parties"] if holds(party, day)]

    def case(self, asked: str, day: str | None) -> Answer | None:
        """What is answered of a case."""
        facts = self._stated("case", asked)
        if facts is None:
            return None
        of_case = [party for case, party in self.parties(day) if case["id"] == asked]
        return {
            "__typename": "Case",
            "id": asked,
            "status": facts["status"],
            "articles": facts["articles"],
            "parties": sorted([party["role"], self.holder(party["subject"])] for party in of_case),
            "entries": sorted(entry["id"] for entry in self.entries(day) if entry.get("case") == facts["number"]),
        }

    def entry(self, asked: str, day: str | None) -> Answer | None:
        """What is answered of an entry."""
        stated = {one.document["facts"]["id"]: one for one in self.of("wantedNotice", "confiscatedAmount")}
        one = stated.get(asked) or self.annulled.get(asked)
        if one is None or not holds(one.document["facts"], day):
            return None
        facts = one.document["facts"]
        is_annulled = asked not in stated
        holder = None if is_annulled else self.holder(facts["subject"])
        then = [
            identity
            for identity in (self.identities(holder, None) if holder else [])
            if holds(identity, facts["validFrom"])
        ]
        return {
            "__typename": "WantedNotice" if one.document["form"] == "wantedNotice" else "ConfiscatedAmount",
            "id": asked,
            "isAnnulled": is_annulled,
            "validFrom": facts["validFrom"],
            "status": facts.get("status", "ACTIVE"),
            "subject": holder,
            "case": None if is_annulled else facts.get("case"),
            "identityThen": full_name(then[0]) if then else None,
            "documents": sorted(self._chain(asked)),
        }

    def _chain(self, entry: str) -> Iterator[list[str]]:
        for id_, one in self.all.items():
            if one.document["facts"].get("id") == entry:
                yield [id_, self.standing[id_]]
                ending = self.ended_by.get(id_)
                if ending is not None and self.all[ending].document["form"] == "annulment":
                    yield [ending, self.standing[ending]]

    def named(self, word: str, day: str | None) -> list[str]:
        """Ids of those who were known by a name."""
        ids = {self.holder(one.document["facts"]["id"]) for one in self.of("person")}
        return sorted(id_ for id_ in ids if any(word == one["surname"] for one in self.identities(id_, day)))

    def total(self, currency: str, day: str | None) -> list[int]:
        """Sum and number of confiscated amounts of one currency."""
        amounts = [entry["amount"]["minorUnits"] for entry in self.entries(day) if "amount" in entry]
        return [sum(amounts), len(amounts)]

    def paths(self, one: str, other: str, day: str | None) -> list[list[int]]:
        """The shortest chains between two, of at most six hops: the length of each, and how many facts each hop has."""
        edges: Counter[tuple[str, str]] = Counter()
        for link in self.of("relationship"):
            facts = link.document["facts"]
            if holds(facts, day):
                edges[self.holder(facts["source"]), self.holder(facts["target"])] += 1
        for case, party in self.parties(day):
            edges[self.holder(party["subject"]), case["id"]] += 1
        beside: dict[str, Counter[str]] = {}
        for (begin, end), number in edges.items():
            if begin != end:
                beside.setdefault(begin, Counter())[end] += number
                beside.setdefault(end, Counter())[begin] += number
        begin, end = self.holder(one), self.holder(other)
        if begin == end:
            return []
        ways, far, waiting = {begin: [[]]}, {begin: 0}, deque([begin])
        while waiting:
            at = waiting.popleft()
            for following, number in beside.get(at, Counter()).items():
                if following not in far:
                    far[following] = far[at] + 1
                    waiting.append(following)
                if far[following] == far[at] + 1:
                    ways.setdefault(following, []).extend([*way, number] for way in ways[at])
        return sorted([far[end], *way] for way in ways[end]) if far.get(end, 7) <= 6 else []


def full_name(identity: Document) -> str:
    """Surname and name."""
    return " ".join(identity[part] for part in ("surname", "givenName") if part in identity)
