"""Documents go in on a real Neo4j: whole or not at all, once, and only on ground that is known."""

import hashlib
import json
from datetime import UTC, datetime
from typing import Any

import pytest

from graph.classifiers import ARTICLES, AUTHORIZED_BODY, REGIONS
from graph.documents import submission
from graph.documents.judging import Known, Verdict
from graph.documents.reading import ReadDocument
from graph.documents.recording import next_instant
from graph.model.errors import GraphFault
from graph.store.store import Store
from tests.worlds import Document, Made, World, bent, new_id, new_name, one_of_each_form, submitted

COUNTS = """
CALL () { MATCH (node) UNWIND labels(node) AS name RETURN name, count(*) AS number
          UNION ALL MATCH ()-[link]->() RETURN type(link) AS name, count(*) AS number }
RETURN name, number ORDER BY name
"""
STATED = """
CALL () { MATCH (node) WHERE node.documentId IN $ids OR (node:Document AND node.id IN $ids) RETURN count(*) AS number
          UNION ALL MATCH ()-[link]->() WHERE link.documentId IN $ids RETURN count(*) AS number }
RETURN sum(number) AS number
"""


async def counts(store: Store) -> dict[str, int]:
    """How many nodes of each label and relationships of each type the registry holds."""
    return {row["name"]: row["number"] for row in await store.command(COUNTS)}


async def stated_by(store: Store, documents: list[Document]) -> int:
    """How many nodes and relationships come from these documents, themselves among them."""
    rows = await store.command(STATED, {"ids": [document["id"] for document in documents]})
    return rows[0]["number"]


async def test_a_document_is_kept_whole_with_a_sum_that_anyone_can_compute_again(store: Store) -> None:
    world = World()
    person = world.person(surname="Өтеғалиев")
    assert (await submitted(store, world.documents)).accepted == 1
    (row,) = await store.command("MATCH (d:Document {id: $id}) RETURN d {.*} AS held", {"id": person.document["id"]})
    held = row["held"]
    assert json.loads(held["payload"]) == person.document
    assert held["payload"] == json.dumps(person.document, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert held["sha256"] == hashlib.sha256(held["payload"].encode()).hexdigest()
    envelope = ("id", "form", "version", "supplier", "number", "eventOn")
    assert {name: held[name] for name in envelope} == {name: person.document[name] for name in envelope}
    assert held["receivedAt"].endswith("Z")


async def test_every_fact_says_which_document_states_it_and_since_when_the_registry_knows(store: Store) -> None:
    world = one_of_each_form()
    assert (await submitted(store, world.documents)).refusals == []
    ids = [document["id"] for document in world.documents]
    links = await store.command(
        "MATCH (node) WHERE node.documentId IN $ids MATCH (node)-[link:!COUNTED_IN]-() "  # a count states nothing
        "RETURN DISTINCT type(link) AS type, link.documentId IN $ids AND link.recordedAt IS NOT NULL AS isStamped",
        {"ids": ids},
    )
    stamped = {row["type"] for row in links if row["isStamped"]}
    assert [row["type"] for row in links if not row["isStamped"]] == []
    assert stamped == {
        "KNOWN_AS", "SERVES_IN", "IN_PRODUCTION_OF", "QUALIFIED_AS", "PARTY_TO", "DIRECTOR_OF", "PAID", "CONCERNS",
        "UNDER", "FOUNDED_ON", "SERVES_AS", "OPENS", "GIVEN_BY",
    }  # fmt: skip
    nodes = await store.command(
        "MATCH (node) WHERE node.documentId IN $ids AND node.recordedAt IS NOT NULL "
        "UNWIND labels(node) AS label RETURN DISTINCT label",
        {"ids": ids},
    )
    assert {row["label"] for row in nodes} == {
        "User", "Permission",
        "Agency", "Official", "Subject", "Person", "Organization", "Identity", "Case", "AccountEntry", "WantedNotice",
        "TerrorDesignation", "LaunderingCharge", "ConfiscatedAmount",
    }  # fmt: skip


async def test_an_entry_holds_its_facts_and_is_bound_to_subject_case_and_document(store: Store) -> None:
    world = World()
    person = world.person()
    case = world.case(parties=[(person, "ACCUSED")])
    amount = world.confiscated(person, case, minor_units=10**16)
    await submitted(store, world.documents)
    (row,) = await store.command(
        "MATCH (s:Subject)<-[:CONCERNS]-(e:AccountEntry:ConfiscatedAmount {id: $id})-[:UNDER]->(c:Case), "
        "(e)-[:FOUNDED_ON]->(d:Document) "
        "RETURN s.id AS subject, c.number AS number, d.id AS document, e {.*} AS entry",
        {"id": amount.key},
    )
    assert (row["subject"], row["number"], row["document"]) == (person.key, case.key, amount.document["id"])
    assert (row["entry"]["amountMinorUnits"], row["entry"]["amountCurrency"]) == (10**16, "XTS")
    assert (row["entry"]["account"], row["entry"]["status"]) == ("12.3.17", "ACTIVE")


async def test_the_same_file_again_changes_nothing(store: Store) -> None:
    world = one_of_each_form()
    first = await submitted(store, world.documents)
    assert (first.accepted, first.known, first.refusals) == (len(world.documents), 0, [])
    before = await counts(store)
    again = await submitted(store, world.documents)
    assert (again.accepted, again.known, again.refusals) == (0, len(world.documents), [])
    assert await counts(store) == before


async def test_the_same_document_twice_in_one_file_goes_in_once_whatever_its_layout(store: Store) -> None:
    person = World().person().document
    outcome = await submitted(store, [person, json.dumps(person, indent=2).encode(), dict(reversed(person.items()))])
    assert (outcome.accepted, outcome.known, outcome.refusals) == (1, 2, [])


async def test_another_document_under_a_held_id_is_refused_in_the_same_file_and_later(store: Store) -> None:
    world = World()
    person = world.person().document
    other = bent(person, "facts.sex", "FEMALE")
    assert (await submitted(store, [person, other])).told == [(2, "id", "CONFLICT")]
    assert (await submitted(store, [other])).told == [(1, "id", "CONFLICT")]
    (row,) = await store.command("MATCH (p:Person {id: $id}) RETURN p.sex AS sex", {"id": person["facts"]["id"]})
    assert row["sex"] == "MALE"


async def test_a_number_is_given_once_by_one_supplier(store: Store) -> None:
    world = World()
    agency = world.agency()
    first = world.person().document
    second = bent(world.person().document, "number", first["number"])
    assert (await submitted(store, [world.documents[0], first, second])).told == [(3, "number", "CONFLICT")]
    assert (await submitted(store, [second])).told == [(1, "number", "CONFLICT")]
    assert (await submitted(store, [bent(second, "supplier", agency.key)])).accepted == 1


def introduced_twice() -> dict[str, tuple[World, Document]]:
    """By kind: a world, and a document that introduces once more what this world introduces."""
    world = World()
    agency, official, person, firm = world.agency(), world.official(), world.person(), world.organization()
    case = world.case()
    wanted = world.wanted(person, case)
    return {
        "agency": (world, World().agency(code=agency.key).document),
        "official": (world, World().official(id=official.key).document),
        "person": (world, World().person(id=person.key).document),
        "organization": (world, World().organization(id=firm.key).document),
        "a person under an organization's id": (world, World().person(id=firm.key).document),
        "an organization under a person's id": (world, World().organization(id=person.key).document),
        "case number": (world, World().case(official=official, number=case.key).document),
        "case id": (world, World().case(official=official, id=case.facts["id"]).document),
        "entry id": (world, World().wanted(person, case, id=wanted.key).document),
        "entry id of another account": (world, World().charge(person, case, id=wanted.key).document),
        "entry number": (world, World().wanted(person, case, number=wanted.facts["number"]).document),
    }


@pytest.mark.parametrize("kind", introduced_twice())
async def test_nothing_is_introduced_twice(store: Store, kind: str) -> None:
    world, again = introduced_twice()[kind]
    outcome = await submitted(store, [*world.documents, again])
    assert [(line, code) for line, _, code in outcome.told] == [(len(world.documents) + 1, "CONFLICT")]
    assert (await submitted(store, [again])).codes == ["CONFLICT"]
    assert await stated_by(store, [again]) == 0


async def test_the_number_of_an_entry_is_unique_within_its_account_only(store: Store) -> None:
    world = World()
    person, case = world.person(), world.case()
    number = world.wanted(person, case).facts["number"]
    world.charge(person, case, number=number)
    assert (await submitted(store, world.documents)).refusals == []


async def test_what_the_classifiers_hold_is_introduced_by_no_document(store: Store) -> None:
    again = World().agency(code=AUTHORIZED_BODY.code).document
    assert (await submitted(store, [again])).codes == ["CONFLICT"]


def dangling() -> dict[str, tuple[World, Document, str]]:
    """By name of what is unknown: a world, a document that refers to something nobody introduced, and the code."""
    world = World()
    person, other, firm, official = world.person(), world.person(), world.organization(), world.official()
    case = world.case()
    nobody, nowhere, material = new_id(), "X-" + world.tag, new_id()
    world.document("material", {"id": material, "kind": "BOOK", "title": "Кітап"})
    held = World()
    return {
        "supplier": (world, World(supplier=nowhere).person().document, "UNKNOWN_AGENCY"),
        "agency of an official": (world, held.official(nowhere).document, "UNKNOWN_AGENCY"),
        "region of a person": (world, held.person(region=nowhere).document, "UNKNOWN_REGION"),
        "region of an organization": (world, held.organization(region=nowhere).document, "UNKNOWN_REGION"),
        "person of an identity change": (world, held.identity_change(nobody), "UNKNOWN_PERSON"),
        "official of a case": (world, held.case(official=nobody).document, "UNKNOWN_OFFICIAL"),
        "region of a case": (world, held.case(official=official, region=nowhere).document, "UNKNOWN_REGION"),
        "article of a case": (
            world,
            held.case(official=official, articles=[ARTICLES[0].code, nowhere]).document,
            "UNKNOWN_ARTICLE",
        ),
        "party of a case": (
            world,
            held.case(official=official, parties=[(person, "VICTIM"), (nobody, "VICTIM")]).document,
            "UNKNOWN_SUBJECT",
        ),
        "source of a link": (world, held.relationship("OWNS", nobody, firm), "UNKNOWN_SUBJECT"),
        "target of a link": (world, held.relationship("OWNS", person, nobody), "UNKNOWN_SUBJECT"),
        "person of an entry": (world, held.wanted(nobody, case).document, "UNKNOWN_PERSON"),
        "subject of an entry": (world, held.designation(nobody, case).document, "UNKNOWN_SUBJECT"),
        "case of an entry": (world, held.wanted(other, nowhere).document, "UNKNOWN_CASE"),
        "region of an entry": (world, held.wanted(other, case, region=nowhere).document, "UNKNOWN_REGION"),
        "article of an entry": (world, held.wanted(other, case, article=nowhere).document, "UNKNOWN_ARTICLE"),
        # Known, and of the wrong kind.
        "an organization that is wanted": (world, held.wanted(firm, case).document, "UNKNOWN_PERSON"),
        "an organization that is charged": (world, held.charge(firm, case).document, "UNKNOWN_PERSON"),
        "an organization's identity change": (world, held.identity_change(firm), "UNKNOWN_PERSON"),
        "an official as a party": (
            world,
            held.case(official=official, parties=[(official, "WITNESS")]).document,
            "UNKNOWN_SUBJECT",
        ),
        "a person as the official": (world, held.case(official=person).document, "UNKNOWN_OFFICIAL"),
        "a case by its id": (world, held.wanted(person, case.facts["id"]).document, "UNKNOWN_CASE"),
        "an official as the subject": (world, held.designation(official, case).document, "UNKNOWN_SUBJECT"),
        "a material in a link": (world, held.relationship("OWNS", person, material), "UNKNOWN_SUBJECT"),
        "a material as a party": (
            world,
            held.case(official=official, parties=[(material, "WITNESS")]).document,
            "UNKNOWN_SUBJECT",
        ),
        "a material from whom an amount was confiscated": (
            world,
            held.confiscated(material, case).document,
            "UNKNOWN_SUBJECT",
        ),
        "a region as the agency": (world, held.official(REGIONS[0].code).document, "UNKNOWN_AGENCY"),
    }


def _field(document: Document, told: str) -> str:
    """The field that a refusal names, which must be one of the document's and hold what nobody introduced."""
    value: Any = document
    for step in told.split("."):
        value = value[int(step)] if isinstance(value, list) else value[step]
    assert isinstance(value, str)
    return told.removeprefix("facts.")


@pytest.mark.parametrize("name", dangling())
async def test_a_document_that_refers_to_what_nobody_introduced_is_refused_and_leaves_no_trace(
    store: Store, name: str
) -> None:
    world, document, code = dangling()[name]
    outcome = await submitted(store, [*world.documents, document])
    assert outcome.accepted == len(world.documents)
    (refusal,) = outcome.refusals
    assert (refusal.line, refusal.code) == (len(world.documents) + 1, code)
    assert refusal.field == ("supplier" if name == "supplier" else f"facts.{_field(document, refusal.field)}")
    assert world.tag not in refusal.reason
    assert await stated_by(store, [document]) == 0


async def test_an_account_of_both_kinds_of_subjects_takes_both(store: Store) -> None:
    world = World()
    case = world.case()
    world.designation(world.person(), case)
    world.designation(world.organization(), case)
    assert (await submitted(store, world.documents)).refusals == []


async def test_what_rests_on_a_refused_document_is_refused_with_it_and_the_rest_goes_in(store: Store) -> None:
    world = World()
    person, other = world.person(), world.person()
    case = world.case(parties=[(person, "SUSPECT"), (other, "WITNESS")])
    world.identity_change(person)
    world.wanted(other, case)
    world.identity_change(other)
    bad = bent(person.document, "facts.citizenship", "KAZ")
    documents = [bad if document is person.document else document for document in world.documents]
    outcome = await submitted(store, documents)
    named = {document["id"]: line for line, document in enumerate(documents, start=1)}
    assert [(line, code) for line, _, code in outcome.told] == [
        (named[bad["id"]], "INVALID_VALUE"),
        (named[case.document["id"]], "UNKNOWN_SUBJECT"),
        (named[documents[4]["id"]], "UNKNOWN_PERSON"),
        (named[documents[5]["id"]], "UNKNOWN_CASE"),
    ]
    assert outcome.accepted == len(documents) - 4
    assert await stated_by(store, [documents[line - 1] for line, _, _ in outcome.told]) == 0


async def test_a_file_of_refusals_leaves_the_registry_as_it_was(store: Store) -> None:
    before = await counts(store)
    noted = before.pop("Refusal", 0)
    world = World()
    broken: list[Document | bytes] = [b"{", b"[]", b'{"a": 1, "a": 2}', b"\xff", World(supplier="X").person().document]
    broken += [bent(world.person().document, "facts.sex", "OTHER"), world.identity_change(new_id())]
    outcome = await submitted(store, broken)
    assert (outcome.accepted, outcome.known, len(outcome.refusals)) == (0, 0, len(broken))
    after = await counts(store)
    assert noted < after.pop("Refusal") <= noted + len(broken)  # that it was refused and why; the same line once
    assert after == before


async def test_a_batch_that_fails_half_way_leaves_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    world = one_of_each_form()
    before = await counts(store)
    record = submission.record

    async def record_and_fail(*arguments: Any) -> None:
        await record(*arguments)
        raise ZeroDivisionError

    monkeypatch.setattr(submission, "record", record_and_fail)
    with pytest.raises(ZeroDivisionError):
        await submitted(store, world.documents)
    assert await counts(store) == before
    monkeypatch.undo()
    assert (await submitted(store, world.documents)).accepted == len(world.documents)


async def test_a_fact_that_finds_no_place_keeps_the_whole_batch_out(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A judge who overlooked something must not lose it: nothing is kept, and nobody is told that it was."""
    world = World()
    world.wanted(new_id(), world.case())

    def blind(documents: list[ReadDocument], _known: Known) -> Verdict:
        return Verdict(accepted=documents)

    monkeypatch.setattr(submission, "judge", blind)
    before = await counts(store)
    with pytest.raises(GraphFault):
        await submitted(store, world.documents)
    assert await counts(store) == before


async def test_pages_of_the_ledger_follow_the_file_and_its_time_never_goes_back(store: Store) -> None:
    one, other = World(), World()
    for world in (one, other):
        world.identity_change(world.person())
        await submitted(store, world.documents)
    ids = [document["id"] for document in one.documents + other.documents]
    rows = await store.command(
        "UNWIND $ids AS id MATCH (d:Document {id: id}) RETURN d.page AS page, d.receivedAt AS receivedAt", {"ids": ids}
    )
    pages = [row["page"] for row in rows]
    times = [row["receivedAt"] for row in rows]
    assert pages == sorted(set(pages))
    assert times[0] == times[1] < times[2] == times[3]


def test_a_clock_that_goes_back_does_not_turn_the_ledger_back() -> None:
    late, early = datetime(2026, 11, 24, 12, tzinfo=UTC), datetime(2026, 11, 24, 11, tzinfo=UTC)
    first = next_instant("", late)
    second = next_instant(first, early)
    assert first == "2026-11-24T12:00:00.000000Z"
    assert second == "2026-11-24T12:00:00.000001Z"
    assert next_instant(second, late.replace(hour=13)) == "2026-11-24T13:00:00.000000Z"


async def current_name(store: Store, person: Made) -> str:
    (row,) = await store.command("MATCH (p:Person {id: $id}) RETURN p.fullName AS name", {"id": person.key})
    return row["name"]


async def test_the_name_that_holds_since_the_latest_day_is_current_and_earlier_ones_stay(store: Store) -> None:
    world = World()
    names = [new_name() for _ in range(4)]
    person = world.person(surname=names[0], validFrom="1990")
    world.identity_change(person, surname=names[1], validFrom="2020-05")
    world.identity_change(person, surname=names[2], validFrom="2010-01-01")
    await submitted(store, world.documents)
    assert await current_name(store, person) == f"{names[1]} Асан"
    await submitted(store, [world.identity_change(person, surname=names[3], validFrom="2020-06-01")])
    assert await current_name(store, person) == f"{names[3]} Асан"
    known = await store.command(
        "MATCH (:Person {id: $id})-[:KNOWN_AS]->(i:Identity) RETURN i.surname AS name ORDER BY i.validFrom",
        {"id": person.key},
    )
    assert [row["name"] for row in known] == [names[0], names[2], names[1], names[3]]


async def test_a_number_or_an_address_that_two_have_is_one_node_with_two_links(store: Store) -> None:
    world = World()
    shared: dict[str, Any] = {
        "identifiers": [{"kind": "PASSPORT", "value": f"N{world.tag}"}],
        "contacts": [{"kind": "ADDRESS", "value": f"Алматы, {world.tag}"}],
    }
    world.person(**shared)
    world.organization(**shared)
    await submitted(store, world.documents)
    (row,) = await store.command(
        "MATCH (i:Identifier {value: $number})<-[:IDENTIFIED_BY]-(a:Subject), (c:Contact {value: $address}) "
        "RETURN count(DISTINCT i) AS numbers, count(DISTINCT c) AS contacts, count(DISTINCT a) AS subjects",
        {"number": f"N{world.tag}", "address": f"Алматы, {world.tag}"},
    )
    assert (row["numbers"], row["contacts"], row["subjects"]) == (1, 1, 2)
