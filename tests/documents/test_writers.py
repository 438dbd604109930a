"""Two writers at once: each document goes in once, whoever is first, and both are told the truth."""

import asyncio
from typing import Any

import pytest

from api.connection import Connection
from graph.documents import submission
from graph.documents.judging import Verdict
from graph.store.store import Store
from tests.worlds import Document, Outcome, World, one_of_each_form, submitted

ONCE = """
MATCH (document:Document) WHERE document.id IN $ids
WITH count(document) AS documents
MATCH (node) WHERE node.documentId IN $ids AND NOT node:Identity
WITH documents, node.documentId AS id, count(*) AS nodes
RETURN documents, max(nodes) AS most
"""


async def both(connection: Connection, one: list[Document], other: list[Document]) -> tuple[Outcome, Outcome]:
    """Two writers with a driver each, as two processes have."""
    async with connection.open_store() as first, connection.open_store() as second:
        return await asyncio.gather(submitted(first, one), submitted(second, other))


async def check_once(store: Store, documents: list[Document]) -> None:
    (row,) = await store.command(ONCE, {"ids": [document["id"] for document in documents]})
    assert (row["documents"], row["most"]) == (len(documents), 1)


@pytest.mark.parametrize("batch", [1, 3, 1_000])
async def test_two_files_that_overlap_go_in_once(
    connection: Connection, store: Store, monkeypatch: pytest.MonkeyPatch, batch: int
) -> None:
    monkeypatch.setattr(submission, "BATCH", batch)
    for _ in range(3):
        common, apart = one_of_each_form().documents, one_of_each_form().documents
        one, other = await both(connection, common, common + apart)
        assert one.refusals == other.refusals == []
        assert one.accepted + one.known == len(common)
        assert other.accepted + other.known == len(common + apart)
        assert one.accepted + other.accepted == len(common + apart)
        await check_once(store, common + apart)


async def test_writers_that_meet_head_on_and_share_addresses_both_finish(
    connection: Connection, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(submission, "BATCH", 10)
    world = World()
    for number in range(60):
        contacts = [{"kind": "ADDRESS", "value": f"{world.tag}, {house}"} for house in (number % 3, number % 5)]
        world.person(contacts=contacts[: 1 + (contacts[0] != contacts[1])])
    one, other = await both(connection, world.documents, world.documents[::-1])
    assert one.refusals == other.refusals == []
    assert one.accepted + one.known == other.accepted + other.known == 60
    assert one.accepted + other.accepted == 60
    await check_once(store, world.documents)
    (row,) = await store.command(
        "MATCH (c:Contact) WHERE c.value STARTS WITH $tag RETURN count(c) AS number", {"tag": world.tag}
    )
    assert row["number"] == 5


async def test_of_two_documents_under_one_id_one_goes_in_and_one_is_refused(
    connection: Connection, store: Store
) -> None:
    for _ in range(5):
        one, other = World().person().document, World().person().document
        other |= {"id": one["id"]}
        outcomes = await both(connection, [one], [other])
        assert sorted(outcome.accepted for outcome in outcomes) == [0, 1]
        assert [code for outcome in outcomes for code in outcome.codes] == ["CONFLICT"]


async def test_names_that_two_writers_change_at_once_leave_the_latest_current(
    connection: Connection, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = World()
    person = world.person()
    await submitted(store, world.documents)
    later = world.identity_change(person, surname="Кейінгі", validFrom="2020-02-01")
    earlier = world.identity_change(person, surname="Бұрынғы", validFrom="2020-01-01")
    record, recorded = submission.record, asyncio.Event()

    async def record_and_linger(transaction: Any, verdict: Verdict, *others: Any) -> None:
        await record(transaction, verdict, *others)
        if verdict.accepted[0].envelope.id == later["id"]:
            recorded.set()
            await asyncio.sleep(0.5)  # not kept yet, while the other writer reads and writes

    monkeypatch.setattr(submission, "record", record_and_linger)
    async with connection.open_store() as another:
        first = asyncio.create_task(submitted(another, [later]))
        await recorded.wait()
        await submitted(store, [earlier])
        await first
    (row,) = await store.command("MATCH (p:Person {id: $id}) RETURN p.fullName AS name", {"id": person.key})
    assert row["name"] == "Кейінгі Асан"


async def test_of_two_documents_that_introduce_one_thing_the_second_is_told(
    connection: Connection, store: Store
) -> None:
    for _ in range(5):
        one = World().person().document
        other = World().person(id=one["facts"]["id"]).document
        outcomes = await both(connection, [one], [other])
        assert sorted(outcome.accepted for outcome in outcomes) == [0, 1]
        assert [code for outcome in outcomes for code in outcome.codes] == ["CONFLICT"]


async def test_of_two_who_correct_one_document_the_second_is_told(connection: Connection, store: Store) -> None:
    for _ in range(5):
        world = World()
        person = world.person()
        await submitted(store, world.documents)
        one, other = (world.document("person", person.facts, corrects=person.document["id"]) for _ in range(2))
        outcomes = await both(connection, [one], [other])
        assert sorted(outcome.accepted for outcome in outcomes) == [0, 1]
        assert [code for outcome in outcomes for code in outcome.codes] == ["TARGET_CORRECTED"]


async def test_who_rests_on_something_and_who_takes_it_back_do_not_pass_each_other(
    connection: Connection, store: Store
) -> None:
    for _ in range(5):
        world = World()
        person = world.person()
        await submitted(store, world.documents)
        change = world.identity_change(person)
        end = world.document("annulment", {"document": person.document["id"], "reason": "a mistake"})
        outcomes = await both(connection, [change], [end])
        assert sorted(outcome.accepted for outcome in outcomes) == [0, 1]
        (code,) = (code for outcome in outcomes for code in outcome.codes)
        assert code in ("UNKNOWN_PERSON", "HAS_DEPENDANTS")
