"""Small worlds made of documents: a test invents its cast, submits it, and asks about these people alone.

    world = World()
    person = world.person(surname="Ахметов")
    case = world.case(parties=[(person, "SUSPECT")])
    world.wanted(person, case)
    outcome = await submitted(store, world.documents)

Ids and numbers are new in every world, and so is a surname that a test does not care about: tests share one database
without meeting each other's people. What a method gives back knows its document, so that a test can bend it.
"""

import copy
import itertools
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson
from ulid import ULID

from graph.accounts import ACCOUNTS
from graph.classifiers import ARTICLES, AUTHORIZED_BODY, REGIONS
from graph.documents.reading import Refusal, read_document
from graph.documents.submission import submit, submit_batch
from graph.model.identifiers import check_digit
from graph.store.store import Store

Document = dict[str, Any]

DAY = "2021-03-01"
NOBODYS_MONEY = "XTS"  # ISO 4217's code for tests: no total of a real currency grows by what a test invents
_SYLLABLES = ("ба", "ға", "де", "жұ", "ке", "қа", "лы", "мұ", "ңа", "өр", "са", "тү", "ша", "ым", "іл", "эн")


@dataclass(frozen=True, slots=True)
class Made:
    """Something that a document introduces: the key by which others refer to it, and the document."""

    key: str
    document: Document

    @property
    def facts(self) -> Document:
        """The document's facts."""
        return self.document["facts"]


@dataclass(slots=True)
class Outcome:
    """What became of a file, all its batches together."""

    accepted: int = 0
    known: int = 0
    refusals: list[Refusal] = field(default_factory=list)

    @property
    def codes(self) -> list[str]:
        """The codes of the refusals, in the order of the file."""
        return [refusal.code for refusal in self.refusals]

    @property
    def told(self) -> list[tuple[int, str, str]]:
        """Line, field and code of each refusal."""
        return [(refusal.line, refusal.field, refusal.code) for refusal in self.refusals]


class World:
    """Documents in the order in which they were made, which is the order of their dependence."""

    def __init__(self, supplier: str = AUTHORIZED_BODY.code) -> None:
        self.documents: list[Document] = []
        self.supplier = supplier
        self.tag = secrets.token_hex(6)
        self._count = 0
        self._official: Made | None = None

    def document(self, form: str, facts: Document, **envelope: Any) -> Document:
        """A document of any form, the last of this world so far."""
        made = {
            "id": new_id(),
            "form": form,
            "version": 1,
            "supplier": self.supplier,
            "number": self.number(),
            "eventOn": DAY,
            "facts": {name: value for name, value in facts.items() if value is not None},
            **envelope,
        }
        self.documents.append(made)
        return made

    def number(self) -> str:
        """A number that nothing else has."""
        self._count += 1
        return f"T{self.tag}-{self._count:04d}"

    def agency(self, **facts: Any) -> Made:
        """A body; its key is its code."""
        facts = {"code": self.number(), "name": "Body of a test", "kind": "POLICE"} | facts
        return Made(facts["code"], self.document("agency", facts))

    def official(self, agency: str = AUTHORIZED_BODY.code, **facts: Any) -> Made:
        """An official of a body."""
        facts = {"id": new_id(), "name": "Тексеруші", "post": "Investigator", "agency": agency} | facts
        return Made(facts["id"], self.document("official", facts))

    def person(self, **others: Any) -> Made:
        """A person of one identity; name parts and birth date go to the identity, all else to the person."""
        parts = {name: others.pop(name) for name in _IDENTITY & others.keys()}
        identity = {"surname": new_name(), "givenName": "Асан", "bornOn": "1990-05-17", "validFrom": "1990"} | parts
        facts = {"id": new_id(), "sex": "MALE", "citizenship": "KZ", "identities": [identity]} | others
        return Made(facts["id"], self.document("person", facts))

    def organization(self, **facts: Any) -> Made:
        """An organization; its name is its one identity."""
        name = facts.get("name", f"{new_name()} ЖШС")
        own = {"id": new_id(), "kind": "LIMITED_PARTNERSHIP", "country": "KZ", "name": name}
        facts = own | {"identities": [{"name": name, "validFrom": "2015-02-01"}]} | facts
        return Made(facts["id"], self.document("organization", facts))

    def identity_change(self, person: Made | str, **parts: Any) -> Document:
        """A new name of a person."""
        identity = {"surname": new_name(), "givenName": "Асан", "validFrom": "2020-01-01"} | parts
        return self.document("identityChange", {"person": _key(person), "identity": identity})

    def case(
        self, parties: Sequence["tuple[Made | str, str]"] = (), official: Made | str | None = None, **facts: Any
    ) -> Made:
        """A case in the production of this world's official; its key is its number."""
        named = [{"subject": _key(subject), "role": role, "validFrom": DAY} for subject, role in parties]
        own = {"id": new_id(), "number": self.number(), "kind": "CRIMINAL", "status": "OPEN", "openedOn": DAY}
        own |= {"articles": [ARTICLES[0].code], "region": REGIONS[0].code, "parties": named}
        facts = own | {"official": _key(official or self._its_official())} | facts
        return Made(facts["number"], self.document("case", facts))

    def relationship(self, kind: str, source: Made | str, target: Made | str, **facts: Any) -> Document:
        """A link between two subjects."""
        own = {"kind": kind, "source": _key(source), "target": _key(target), "validFrom": "2019-01-01"}
        return self.document("relationship", own | facts)

    def entry(self, form: str, subject: Made | str | None, case: Made | str | None, **facts: Any) -> Made:
        """An entry of any special account."""
        own = {"id": new_id(), "number": self.number(), "validFrom": DAY, "region": REGIONS[0].code}
        facts = own | {"subject": subject and _key(subject), "case": case and _key(case)} | facts
        return Made(facts["id"], self.document(form, facts))

    def merge(self, kept: Made | str, merged: Made | str) -> Document:
        """A document that joins one subject's record with another's."""
        named = {"kept": _key(kept), "merged": _key(merged)}
        return self.document("subjectMerge", named | {"decidedBy": "Маман", "decidedOn": DAY, "reason": "one person"})

    def split(self, merge: Document) -> Document:
        """A document that takes a merge back."""
        decision = {"decidedBy": "Маман", "decidedOn": DAY, "reason": "two persons"}
        return self.document("subjectSplit", {"merge": merge["id"]} | decision)

    def wanted(self, person: Made | str, case: Made | str | None, **facts: Any) -> Made:
        """A wanted notice."""
        own = {"reason": "HIDING_FROM_COURT", "scope": "REPUBLICAN", "measure": "DETAIN"}
        return self.entry("wantedNotice", person, case, **(own | facts))

    def designation(self, subject: Made | str, case: Made | str | None, **facts: Any) -> Made:
        """An entry of the account of terrorist activity."""
        own = {"basis": "RECOGNIZED_BY_COURT", "decidingCourt": "Court of a test", "courtActNumber": "1-1"}
        own |= {"courtActEffectiveOn": DAY}
        return self.entry("terrorDesignation", subject, case, **(own | facts))

    def charge(self, person: Made | str, case: Made | str | None, **facts: Any) -> Made:
        """A charge of laundering."""
        own = {"offence": "MONEY_LAUNDERING", "stage": "SUSPECTED", "article": ARTICLES[0].code}
        return self.entry("launderingCharge", person, case, **(own | facts))

    def confiscated(self, subject: Made | str, case: Made | str | None, minor_units: int = 1_000, **facts: Any) -> Made:
        """A confiscated amount, in nobody's money."""
        own = {"state": "CONFISCATED", "amount": {"minorUnits": minor_units, "currency": NOBODYS_MONEY}}
        return self.entry("confiscatedAmount", subject, case, **(own | {"decidedOn": DAY} | facts))

    def user(self, role: str, official: Made | str, **facts: Any) -> Made:
        """A registered user with an IIN that nobody else has."""
        own = {
            "id": new_id(),
            "official": _key(official),
            "role": role,
            "iin": str(secrets.randbelow(10**12)).zfill(12),
        }
        own |= {"bin": "0" * 12, "designatedBy": "Head of a test", "validFrom": DAY}
        facts = own | facts
        return Made(facts["id"], self.document("user", facts))

    def permission(self, case: Made | str, giver: Made | str, agency: str, *extent: str, **facts: Any) -> Made:
        """A permission of the case's investigator to open parts of an inquiry to a body."""
        own = {"id": new_id(), "case": _key(case), "givenBy": _key(giver), "capacity": "INVESTIGATOR"}
        own |= {"toAgency": agency, "extent": list(extent), "reason": "It harms nobody.", "validFrom": DAY}
        facts = own | {"validTo": "2060-12-31"} | facts
        return Made(facts["id"], self.document("inquiryPermission", facts))

    def request(self, user: Made | str, case: Made | str | None, **facts: Any) -> Made:
        """A request as the operator records it, granted unless told otherwise; its signature is none."""
        own = {"id": new_id(), "user": _key(user), "case": case and _key(case), "ground": "CASE"}
        own |= {"proceedings": "CRIMINAL", "purpose": "ESTABLISH_CIRCUMSTANCES", "verdict": "GRANTED"}
        own |= {"accounts": [account.code for account in ACCOUNTS], "passed": ["SIGNER"], "validTo": "2060-12-31"}
        facts = own | {"certificate": "0" * 64, "signed": "{}", "signature": "AAAA"} | facts
        return Made(facts["id"], self.document("informationRequest", facts))

    def done(self, form: str, user: Made | str, **facts: Any) -> Made:
        """Something that a registered user did in the system, as the operator records it."""
        facts = {"user": _key(user)} | facts
        return Made(facts.get("id", ""), self.document(form, facts))

    def alert(self, user: Made | str, request: Made | str, *parts: Made | str, **facts: Any) -> Made:
        """An alert on somebody, resting on the first document of this world."""
        fact = {"kind": "SUBJECT", "source": _key(parts[0]), "statedBy": self.documents[0]["id"]}
        own = {"id": new_id(), "key": secrets.token_hex(32), "typology": "circular_ownership", "version": 1}
        own |= {"explanation": "Something.", "partCount": len(parts), "factCount": 1, "page": 1, "facts": [fact]}
        own |= {"parts": [{"part": "COMPANY", "id": _key(part)} for part in parts], "request": _key(request)}
        return self.done("alert", user, **(own | facts))

    def _its_official(self) -> Made:
        if self._official is None:
            self._official = self.official(self.supplier)
        return self._official


def one_of_each_form() -> World:
    """A world in which every form of document occurs that somebody submits."""
    world = World()
    world.official(world.agency().key)
    person, other, firm = world.person(), world.person(), world.organization()
    world.identity_change(person)
    case = world.case(parties=[(person, "SUSPECT"), (firm, "CLAIMANT")])
    world.relationship("DIRECTOR_OF", other, firm)
    world.relationship("PAID", firm, person, amount={"minorUnits": 12_345, "currency": NOBODYS_MONEY})
    world.wanted(person, case)
    world.designation(firm, case)
    world.charge(person, case)
    world.confiscated(person, case)
    investigator = world.official()
    world.user("INVESTIGATOR", investigator)
    world.permission(case, investigator, AUTHORIZED_BODY.code, "PARTIES")
    return world


def reviewed(world: World, user: Made, request: Made, one: Made) -> list[Document]:
    """Documents of a typology that was tuned twice, and of an alert on somebody that was reviewed to its end."""
    before = len(world.documents)
    for number in (2, 3):
        numbers = [{"name": "longest", "value": number}]
        facts = {"id": new_id(), "typology": "of_a_test", "number": number, "parameters": numbers, "reason": "A test."}
        version = world.done("typologyVersion", user, **facts)
        world.done("typologyPublication", user, version=version.key)
    amount = {"amountMinorUnits": 5, "amountCurrency": NOBODYS_MONEY}
    says = {
        "target": one.key,
        "contact": "+7",
        "account": "12.3.3",
        "validFrom": DAY,
        "validTo": DAY,
        "role": "SUSPECT",
    }
    whole = {"kind": "PAID", "source": one.key, "statedBy": world.documents[0]["id"], "sharePercent": 5} | says | amount
    numbers = [{"name": "longest", "value": 3}]
    facts = {"id": new_id(), "typology": "of_a_test", "version": 2, "parameters": numbers, "request": request.key}
    task = world.done("taskStart", user, **facts)
    alert = world.alert(user, request, one, factCount=2, facts=[whole, whole], task=task.key)
    counts = dict.fromkeys(("page", "total", "looked", "passedOver", "raised", "known"), 1)
    world.done("taskEnd", user, task=task.key, state="FAILED", code="NO_GROUND", cut="TIME", **counts)
    steps = (
        {"state": "ASSIGNED", "assignee": user.key},
        {"state": "DECIDED", "outcome": "SUSPICIOUS", "reason": "What the test needs."},
        {"state": "REPORTED", "recipient": "A body", "reason": "What the test needs."},
    )
    for number, step in enumerate(steps, 1):
        world.done("alertStep", user, alert=alert.key, number=number, **step)
    return world.documents[before:]


_SERIALS = itertools.count(5_000)  # tests that write numbers by hand take low ones


def iin(born: str = "900517", century_and_sex: str = "3") -> str:
    """An IIN that nobody has yet, of this birth date and sex."""
    while True:
        eleven = f"{born}{century_and_sex}{next(_SERIALS):04}"
        if (digit := check_digit(eleven)) is not None:
            return f"{eleven}{digit}"


def new_id() -> str:
    """An id that nothing has yet."""
    return str(ULID())


def new_name() -> str:
    """A surname that nobody bears: ten syllables of chance, in Kazakh letters."""
    return "".join(secrets.choice(_SYLLABLES) for _ in range(10)).capitalize()


def bent(document: Document, path: str, value: Any) -> Document:
    """A copy of a document with one value replaced; `path` is written as refusals write it."""
    copied = copy.deepcopy(document)
    *way, last = path.split(".")
    place: Any = copied
    for step in way:
        place = place[int(step)] if isinstance(place, list) else place[step]
    place[int(last) if isinstance(place, list) else last] = value
    return copied


def lines_of(documents: Iterable[Document | bytes]) -> list[tuple[int, bytes]]:
    """Numbered lines, as `read_lines` gives them."""
    return [
        (number, document if isinstance(document, bytes) else orjson.dumps(document))
        for number, document in enumerate(documents, start=1)
    ]


async def made(store: Store, documents: Iterable[Document]) -> None:
    """Takes documents that the system itself makes, as a ledger that is replayed does."""
    read = [read_document(number, line) for number, line in lines_of(documents)]
    assert (await submit_batch(store, read)).refusals == []


async def submitted(store: Store, documents: Iterable[Document | bytes]) -> Outcome:
    """Submits documents in this order."""
    outcome = Outcome()
    async for verdict in submit(store, lines_of(documents)):
        outcome.accepted += len(verdict.accepted)
        outcome.known += len(verdict.known)
        outcome.refusals += verdict.refusals
    return outcome


def _key(thing: Made | str) -> str:
    return thing if isinstance(thing, str) else thing.key


_IDENTITY = {"surname", "givenName", "patronymic", "name", "script", "bornOn", "birthPlace", "validFrom", "validTo"}
