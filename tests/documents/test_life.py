"""The life of a document: nothing is overwritten, and everything that was true once can be found again."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.accounts import ABOLISHED
from graph.classifiers import AUTHORIZED_BODY
from graph.documents import submission
from graph.documents.reading import read_document
from graph.documents.submission import check
from graph.store.store import Store
from tests.conftest import Client
from tests.worlds import Document, Made, World, lines_of, new_id, submitted

_ENTRY = """
query ($id: ID!) {
  wantedNotice(id: $id) {
    isAnnulled measure lastSeen
    subject { ... on Person { id fullName } }
    case { number }
    documents { id standing corrects { id } annuls { id } endedBy { id } }
  }
}
"""


def wanted_world() -> tuple[World, Made, Made, Made]:
    """Somebody who is wanted in a case."""
    world = World()
    person = world.person()
    case = world.case(parties=[(person, "SUSPECT")])
    return world, person, case, world.wanted(person, case)


def correction(world: World, of: Document, **facts: object) -> Document:
    """A document that supersedes another one with some facts changed."""
    return world.document(of["form"], of["facts"] | facts, corrects=of["id"])


def annulment(world: World, of: Document) -> Document:
    """A document that takes another one back."""
    return world.document("annulment", {"document": of["id"], "reason": "submitted by mistake"})


async def test_a_correction_supersedes_and_the_entry_shows_the_chain_that_made_it(store: Store, client: Client) -> None:
    world, person, _, notice = wanted_world()
    first = correction(world, notice.document, measure="ESTABLISH_WHEREABOUTS")
    second = correction(world, first, lastSeen="Астана")

    outcome = await submitted(store, world.documents)
    entry = (await client.ask(_ENTRY, {"id": notice.key}))["wantedNotice"]

    assert outcome.refusals == []
    assert (entry["measure"], entry["lastSeen"]) == ("ESTABLISH_WHEREABOUTS", "Астана")
    assert entry["subject"]["id"] == person.key
    assert [(document["id"], document["standing"]) for document in entry["documents"]] == [
        (second["id"], "IN_FORCE"),
        (first["id"], "CORRECTED"),
        (notice.document["id"], "CORRECTED"),
    ]
    assert entry["documents"][2]["endedBy"]["id"] == first["id"]
    assert entry["documents"][0]["corrects"]["id"] == first["id"]


async def test_a_correction_may_name_another_subject_and_leaves_nothing_of_the_first(
    store: Store, client: Client
) -> None:
    world, person, _, notice = wanted_world()
    other = world.person()
    correction(world, notice.document, subject=other.key)

    await submitted(store, world.documents)
    entries = "query ($id: ID!) { person(id: $id) { entries { totalCount nodes { id } } } }"
    of_first = (await client.ask(entries, {"id": person.key}))["person"]["entries"]
    of_other = (await client.ask(entries, {"id": other.key}))["person"]["entries"]

    assert of_first == {"totalCount": 0, "nodes": []}
    assert [node["id"] for node in of_other["nodes"]] == [notice.key]


@pytest.mark.parametrize("form", ["annulment", "appealUpheld"])
async def test_an_annulled_entry_is_in_no_list_and_still_tells_what_became_of_it(
    store: Store, client: Client, form: str
) -> None:
    world, person, _, notice = wanted_world()
    facts = {"document": notice.document["id"], "reason": "not this person"}
    if form == "appealUpheld":
        facts = {k: v for k, v in facts.items() if k == "document"} | {
            "decidedOn": "2022-02-02", "decisionNumber": "7", "decidedBy": "Supreme Court",
        }  # fmt: skip
    ending = world.document(form, facts)

    await submitted(store, world.documents)
    entry = (await client.ask(_ENTRY, {"id": notice.key}))["wantedNotice"]
    listed = await client.ask(
        "query ($id: ID!) { person(id: $id) { entries { totalCount nodes { id } } } }", {"id": person.key}
    )

    assert entry["isAnnulled"] is True
    assert [document["id"] for document in entry["documents"]] == [ending["id"], notice.document["id"]]
    assert entry["documents"][1]["standing"] == "ANNULLED"
    assert listed["person"]["entries"] == {"totalCount": 0, "nodes": []}


async def test_what_a_corrected_document_stated_stays_in_the_past_with_its_end(store: Store) -> None:
    world, _, _, notice = wanted_world()
    ending = correction(world, notice.document, measure="ESTABLISH_WHEREABOUTS")
    await submitted(store, world.documents)

    (past,) = await store.command(
        "MATCH (:AccountEntry {id: $id})-[:HAD]->(past:PastEntry) RETURN properties(past) AS state",
        {"id": notice.key},
    )
    links = await store.command(
        "MATCH (:PastEntry {id: $id})-[link]->() WHERE type(link) STARTS WITH 'WAS_' "
        "RETURN type(link) AS kind, link.supersededBy AS by ORDER BY kind",
        {"id": notice.key},
    )

    assert past["state"]["measure"] == "DETAIN"
    assert past["state"]["supersededBy"] == ending["id"]
    assert past["state"]["supersededAt"] >= past["state"]["recordedAt"]  # equal where one batch brought both
    assert links == [{"kind": kind, "by": ending["id"]} for kind in ("WAS_CONCERNS", "WAS_FOUNDED_ON", "WAS_UNDER")]


async def test_a_changed_name_that_is_taken_back_gives_the_earlier_name_again(store: Store, client: Client) -> None:
    world = World()
    person = world.person(surname="Бұрынғы")
    change = world.identity_change(person, surname="Кейінгі")
    name = "query ($id: ID!) { person(id: $id) { fullName } }"

    await submitted(store, world.documents)
    changed = (await client.ask(name, {"id": person.key}))["person"]["fullName"]
    await submitted(store, [annulment(world, change)])
    restored = (await client.ask(name, {"id": person.key}))["person"]["fullName"]

    assert changed.startswith("Кейінгі")
    assert restored.startswith("Бұрынғы")


async def test_a_corrected_person_keeps_cases_and_entries(store: Store, client: Client) -> None:
    world, person, case, notice = wanted_world()
    identity = person.facts["identities"][0] | {"surname": "Дұрыс"}
    correction(world, person.document, identities=[identity])
    await submitted(store, world.documents)

    found = (
        await client.ask(
            "query ($id: ID!) { person(id: $id) { fullName identities { surname } "
            "cases { nodes { case { number } } } entries { nodes { id } } } }",
            {"id": person.key},
        )
    )["person"]

    assert found["fullName"].startswith("Дұрыс")
    assert [identity["surname"] for identity in found["identities"]] == ["Дұрыс"]
    assert found["cases"]["nodes"] == [{"case": {"number": case.key}}]
    assert found["entries"]["nodes"] == [{"id": notice.key}]


async def test_what_speaks_against_a_correction_or_annulment_is_said(store: Store) -> None:
    world, person, case, notice = wanted_world()
    stranger = World()
    body = stranger.agency(kind="POLICE")
    stranger.supplier = body.key
    await submitted(store, world.documents + stranger.documents)
    first = correction(world, notice.document, measure="ESTABLISH_WHEREABOUTS")
    cases = [
        (correction(world, notice.document), "TARGET_CORRECTED", "corrects"),
        (correction(world, first, id=new_id(), number=world.number()), "OTHER_THING", "facts"),
        (world.document("launderingCharge", notice.facts, corrects=first["id"]), None, None),
        (annulment(world, person.document), "HAS_DEPENDANTS", "facts.document"),
        (annulment(world, case.document), "HAS_DEPENDANTS", "facts.document"),
        (annulment(world, {"id": new_id()}), "UNKNOWN_DOCUMENT", "facts.document"),
        (correction(stranger, first), "NOT_ENTITLED", "supplier"),
        (annulment(stranger, first), "NOT_ENTITLED", "supplier"),
        (annulment(world, body.document), "NOT_CORRECTABLE", "facts.document"),
    ]

    outcome = await submitted(store, [first, *(document for document, _, _ in cases)])

    told = {refusal.line: (refusal.code, refusal.field) for refusal in outcome.refusals}
    for line, (_, code, field) in enumerate(cases, start=2):
        assert line in told
        if code is not None:
            assert told[line] == (code, field)


@pytest.mark.parametrize("batch", [1, 3, 1_000])
async def test_an_entry_and_then_its_subject_are_taken_back_wherever_the_batches_end(
    store: Store, monkeypatch: pytest.MonkeyPatch, batch: int
) -> None:
    monkeypatch.setattr(submission, "BATCH", batch)
    world, person, case, notice = wanted_world()
    for taken_back in (notice, case, person):
        annulment(world, taken_back.document)
    assert (await submitted(store, world.documents)).refusals == []

    later, person, case, notice = wanted_world()
    await submitted(store, later.documents)
    other = later.person()
    moved = correction(later, notice.document, subject=other.key)
    ends = [annulment(later, one) for one in (person.document, moved, case.document, person.document)]
    outcome = await submitted(store, [other.document, moved, *ends])
    assert outcome.codes == ["HAS_DEPENDANTS"]  # the case still names the person
    assert outcome.refusals[0].line == 3


async def test_what_rests_on_a_document_rests_on_its_correction_wherever_the_batches_end(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    for batch in (1, 1_000):
        monkeypatch.setattr(submission, "BATCH", batch)
        world, person, case, _ = wanted_world()
        await submitted(store, world.documents)
        official = next(one for one in world.documents if one["form"] == "official")
        later = correction(world, person.document, sex="FEMALE")
        ends = [annulment(world, later), annulment(world, case.document), annulment(world, official)]
        outcome = await submitted(store, [later, *ends])
        assert outcome.codes == ["HAS_DEPENDANTS"] * 3


async def test_a_wrong_entry_is_taken_back_and_entered_anew_under_its_number_wherever_the_batches_end(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    for batch in (1, 1_000):
        monkeypatch.setattr(submission, "BATCH", batch)
        world, person, case, notice = wanted_world()
        annulment(world, notice.document)
        world.wanted(person, case, number=notice.facts["number"])
        again = world.document("wantedNotice", notice.facts | {"number": world.number()})  # ids are never used twice
        outcome = await submitted(store, world.documents)
        assert [refusal.code for refusal in outcome.refusals] == ["CONFLICT"]
        assert outcome.refusals[0].line == world.documents.index(again) + 1


async def test_an_official_who_is_taken_back_is_gone_for_good(store: Store) -> None:
    world = World()
    official = world.official()
    annulment(world, official.document)
    assert (await submitted(store, world.documents)).refusals == []
    again = world.official(id=official.key).document
    assert (await submitted(store, [again])).codes == ["CONFLICT"]


async def test_an_annulled_document_takes_nothing_more(store: Store) -> None:
    world, _, _, notice = wanted_world()
    end = annulment(world, notice.document)
    await submitted(store, world.documents)

    outcome = await submitted(store, [correction(world, notice.document), annulment(world, notice.document), end])

    assert outcome.codes == ["TARGET_ANNULLED", "TARGET_ANNULLED"]
    assert outcome.known == 1


async def test_an_abolished_account_and_one_that_is_not_kept_here_accept_nothing(store: Store) -> None:
    world = World()
    documents = [world.document(account.code, {}) for account in ABOLISHED]
    documents += [
        world.document(form, {}) for form in ("operativeAccount", "departmentalAccount", "confidentialHelper")
    ]

    outcome = await submitted(store, documents)

    assert outcome.codes == ["ACCOUNT_ABOLISHED"] * 3 + [
        "OPERATIVE_ACCOUNT",
        "DEPARTMENTAL_ACCOUNT",
        "CONFIDENTIAL_HELPER",
    ]
    assert outcome.accepted == 0


async def test_a_check_tells_the_verdict_and_keeps_nothing(store: Store) -> None:
    world, person, _, notice = wanted_world()
    await submitted(store, world.documents)
    good, bad = correction(world, notice.document), annulment(world, person.document)
    before = await store.command("MATCH (node) RETURN count(node) AS nodes")

    verdicts = [await check(store, read_document(number, raw)) for number, raw in lines_of([good, bad])]

    assert [len(verdict.accepted) for verdict in verdicts] == [1, 0]
    assert verdicts[1].refusals[0].code == "HAS_DEPENDANTS"
    assert await store.command("MATCH (node) RETURN count(node) AS nodes") == before


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["correct", "annul", "renotice"]), max_size=6), st.sampled_from([1, 2, 1000]))
async def test_any_history_leaves_the_entry_as_its_last_document_says(
    store: Store, steps: list[str], batch: int
) -> None:
    world, _, _, notice = wanted_world()
    current, is_live, seen = notice.document, True, None
    for number, step in enumerate(steps):
        if step == "correct" and is_live:
            seen = f"Place {number}"
            current = correction(world, current, lastSeen=seen)
        elif step == "annul" and is_live:
            annulment(world, current)
            is_live = False
    for at in range(0, len(world.documents), batch):
        outcome = await submitted(store, world.documents[at : at + batch])
        assert outcome.refusals == []

    rows = await store.command(
        "MATCH (entry:AccountEntry|Annulled {id: $id}) "
        "RETURN entry:AccountEntry AS isLive, entry.lastSeen AS seen, entry.documentId AS document, "
        "COUNT { (entry)-[:CONCERNS]->() } AS links, COUNT { (entry)-[:HAD]->() } AS versions",
        {"id": notice.key},
    )

    corrections = sum(1 for document in world.documents if "corrects" in document)
    assert rows == [
        {
            "isLive": is_live,
            "seen": seen,
            "document": current["id"],
            "links": int(is_live),
            "versions": corrections,
        }
    ]


async def test_one_document_is_submitted_and_checked_over_graphql(
    store: Store, client: Client, key: dict[str, object]
) -> None:
    world = World()
    body = world.agency(kind="POLICE")
    assert body.key != AUTHORIZED_BODY.code
    await submitted(store, world.documents)
    draft = world.document("material", {"id": new_id(), "kind": "BOOK", "title": "Кітап"})
    mutation = """
      mutation ($document: JSON!) {
        submitDocument(document: $document) {
          __typename
          ... on DocumentReceipt { documentId sha256 isKnown }
          ... on DocumentRefusal { field code reason }
        }
      }
    """
    ask_check = mutation.replace("mutation", "query").replace("submitDocument", "documentCheck")
    own = draft | {"supplier": "PD-75"}

    checked = (await client.ask(ask_check, {"document": own}, role="SUBMITTER"))["documentCheck"]
    first = (await client.ask(mutation, {"document": own}, role="SUBMITTER"))["submitDocument"]
    again = (await client.ask(mutation, {"document": own}, role="SUBMITTER"))["submitDocument"]
    broken = (await client.ask(mutation, {"document": own | {"version": 9}}, role="SUBMITTER"))["submitDocument"]

    assert checked["__typename"] == "DocumentReceipt"
    assert (first["documentId"], first["isKnown"], again["isKnown"]) == (own["id"], False, True)
    assert first["sha256"] == checked["sha256"] == again["sha256"]
    assert (broken["code"], broken["field"]) == ("UNKNOWN_VERSION", "version")
    assert (
        await client.refused(mutation, {"document": draft | {"supplier": body.key}}, role="SUBMITTER")
        == "ACCESS_DENIED"
    )
    assert await client.refused(mutation, {"document": own}, role="INVESTIGATOR") == "ACCESS_DENIED"
    assert await client.refused(mutation, {"document": own}, role=None) == "NOT_SIGNED_IN"
