"""A registry by chance, in which much is secret, and the same without what a viewer may not know."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, LiteralString, cast

from hypothesis import strategies as st
from neo4j import AsyncTransaction

from graph.accounts import ACCOUNTS
from graph.model.user import PARTIES
from graph.model.viewer import Role, Viewer
from graph.rules.access import seals_of, widest
from graph.store.store import Store
from tests.plan.questions import Pool
from tests.worlds import World, new_name

DAYS = ("2019", "2019-07", "2020-11-15", "2021-06")
STATUSES = ("OPEN", "OPEN", "TERMINATED", "IN_COURT", "DECIDED")
KINDS = ("CRIMINAL", "CRIMINAL", "CRIMINAL", "SEARCH", "CIVIL")

# What a viewer may not know, said anew and in no words of the query files: the registry without it is the oracle.
_REMOVED = (
    """
    MATCH (document:Document) WHERE document.id IN $documents
    OPTIONAL MATCH (document)-[:CORRECTS|ANNULS*0..1]->(stated:Document)
    OPTIONAL MATCH (stated)<-[:FOUNDED_ON|WAS_FOUNDED_ON]-(entry)
    WITH document, collect(stated) AS statements, collect(entry) AS entries
    WHERE any(one IN statements WHERE one.seal IS NOT NULL AND NOT one.seal IN $seals)
      OR any(one IN entries WHERE NOT one.account IN $accounts OR (one.seal IS NOT NULL AND NOT one.seal IN $seals))
    DETACH DELETE document
    """,
    """
    MATCH (node:AccountEntry|PastEntry|Annulled)
    WHERE node.documentId IN $documents AND node.account IS NOT NULL
      AND (NOT node.account IN $accounts OR (node.seal IS NOT NULL AND NOT node.seal IN $seals))
    DETACH DELETE node
    """,
    """
    MATCH (subject:Subject)-[part:PARTY_TO|WAS_PARTY_TO]->()
    WHERE subject.documentId IN $documents AND part.seal IS NOT NULL AND NOT part.seal IN $seals
    DELETE part
    """,
    """
    MATCH (node:Case|Annulled)
    WHERE node.documentId IN $documents AND node.typename = 'Case'
      AND node.seal IS NOT NULL AND NOT node.seal IN $seals
    CALL (node) { MATCH (node)-[link]-() WHERE NOT type(link) IN ['UNDER', 'WAS_UNDER'] DELETE link }
    WITH node, node.seal AS seal
    REMOVE node:$(labels(node))
    SET node = {seal: seal}  // that there was something: what names it is told by no document
    """,
)


@dataclass
class Secret:
    """A world with inquiries, and somebody who may know a part of it."""

    world: World = field(default_factory=World)
    persons: list[str] = field(default_factory=list)
    cases: list[tuple[str, str]] = field(default_factory=list)
    entries: list[str] = field(default_factory=list)
    surname: str = field(default_factory=new_name)

    def hidden_cases(self, viewer: Viewer) -> set[str]:
        """Ids and numbers of the cases of which the viewer may not know, read from the documents alone."""
        last = {one["facts"]["id"]: one["facts"] for one in self.world.documents if one["form"] == "case"}
        return {
            name
            for facts in last.values()
            if facts["kind"] == "CRIMINAL" and facts["status"] in ("OPEN", "TERMINATED")
            if viewer.seals is not None and facts["id"] not in viewer.seals
            for name in (facts["id"], facts["number"])
        }

    @property
    def documents(self) -> list[str]:
        """Ids of all documents of the world."""
        return [document["id"] for document in self.world.documents]

    def pool(self) -> Pool:
        """What may be asked about it: all of it, hidden or not."""
        case_ids = [id_ for id_, _ in self.cases]
        ids = [*self.persons, *case_ids, *self.entries, *self.documents]
        ends = [*self.persons, *case_ids]
        paths = [(one, other) for one in ends for other in ends if one < other]
        accounts = [account.code for account in ACCOUNTS]
        return Pool(
            {
                "id": ids,
                "ids": ids,
                "person.id": self.persons,
                "organization.id": self.persons,
                **{f"{account.form}.id": self.entries or ids for account in ACCOUNTS},
                "case.id": case_ids,
                "case.number": [number for _, number in self.cases],
                "name": [self.surname],
                "matching": [self.surname],
                "identifier": ["nothing-has-this"],
                "bornOn": ["1990-05-17"],
                "region": [self.world.documents[0]["facts"].get("region", "71")],
                "article": ["CC-99"],
                "account": accounts,
                "accounts": accounts,
                "since": ["2019", "2020-05"],
                "until": ["2019", "2022-05"],
                "of": [*ends, "nothing-has-this"],
                "without": [*ids, "nothing-has-this"],
                "on": ["2026-11-24"],
                "asOf": ["2020-06-15", "2026-11-24"],
                "knownAt": ["2200-01-01T00:00:00Z"],
            },
            paths,
        )


def drawn(data: st.DataObject) -> Secret:
    """A world by chance: persons, links, cases under inquiry and over, entries; some corrected, some taken back."""
    draw = data.draw
    secret = Secret()
    world = secret.world
    for _ in range(draw(st.integers(2, 4))):
        secret.persons.append(world.person(surname=secret.surname, validFrom="2019").key)
    someone = st.sampled_from(secret.persons)
    for _ in range(draw(st.integers(1, 4))):
        parties = draw(st.lists(someone, max_size=3, unique=True))
        facts = {"kind": draw(st.sampled_from(KINDS)), "status": draw(st.sampled_from(STATUSES)), "articles": ["CC-99"]}
        made = world.case(parties=[(one, "SUSPECT") for one in parties], **facts)
        secret.cases.append((made.facts["id"], made.key))
        if draw(st.booleans()):
            changed = {**made.facts, "status": draw(st.sampled_from(STATUSES))}
            world.document("case", changed, corrects=made.document["id"])
    numbers = st.sampled_from([number for _, number in secret.cases])
    for _ in range(draw(st.integers(1, 6))):
        entry_of = draw(st.sampled_from([world.wanted, world.charge, world.confiscated, world.designation]))
        made = entry_of(draw(someone), draw(numbers), validFrom=draw(st.sampled_from(DAYS)))
        secret.entries.append(made.key)
        match draw(st.sampled_from(["stays", "stays", "moves", "goes"])):
            case "moves":
                last = made.document
                for _ in range(draw(st.integers(1, 2))):
                    facts = {**made.facts, "case": draw(numbers), "subject": draw(someone)}
                    last = world.document(last["form"], facts, corrects=last["id"])
            case "goes":
                world.document("annulment", {"document": made.document["id"], "reason": "a mistake"})
    for _ in range(draw(st.integers(0, 2))):
        one, other = draw(st.lists(someone, min_size=2, max_size=2, unique=True))
        world.relationship("ASSOCIATED_WITH", one, other, validFrom=draw(st.sampled_from(DAYS)))
    if len(secret.persons) > 2 and draw(st.integers(1, 3)) == 1:
        world.merge(secret.persons[0], secret.persons[-1])
    return secret


def viewer_of(secret: Secret, data: st.DataObject) -> Viewer:
    """Somebody to whom some accounts are open, and some inquiries in part or whole."""
    draw = data.draw
    codes = [account.code for account in ACCOUNTS]
    accounts = draw(st.sampled_from([codes, ["12.3.3"], ["12.3.16", "12.3.17"], [c for c in codes if c != "12.3.3"]]))
    seals: list[str] = []
    for id_, _ in secret.cases:
        match draw(st.sampled_from(["closed", "closed", "open", "parties", "entries"])):
            case "open":
                seals += seals_of(id_)
            case "parties":
                seals += seals_of(id_, [PARTIES])
            case "entries":
                seals += seals_of(id_, ["12.3.16"])
    whole = widest("Test", Role.INVESTIGATOR)
    return Viewer("Test", whole.role, tuple(accounts), seals=tuple(seals), request="")


class Within(Store):
    """The store as one transaction sees it: what that has deleted is gone for it, and for nobody else."""

    def __init__(self, store: Store, transaction: AsyncTransaction) -> None:
        self._transaction = transaction
        self.catalogue = store.catalogue

    async def read(self, statement: str, parameters: Any, *, name: str, deadline: float = 0.0) -> dict[str, Any]:
        """The one record of a statement."""
        result = await self._transaction.run(cast(LiteralString, statement), dict(parameters))
        return (await result.single(strict=True)).data()


@asynccontextmanager
async def without_what_is_hidden(store: Store, secret: Secret, viewer: Viewer) -> AsyncIterator[Store]:
    """The registry from which what the viewer may not know was removed; afterwards nothing has happened."""
    given = {"documents": secret.documents, "seals": list(viewer.seals or ()), "accounts": list(viewer.accounts)}
    async with store._driver.session(database=store._database) as session:
        transaction = await session.begin_transaction()
        try:
            for statement in _REMOVED:
                await (await transaction.run(cast(LiteralString, statement), given)).consume()
            yield Within(store, transaction)
        finally:
            await transaction.rollback()
