"""Two records of one subject become one, and two again: by documents, and with nothing lost."""

import itertools
from typing import Any

import pytest

from graph.documents.reading import read_document
from graph.documents.submission import check
from graph.store.store import Store
from tests.conftest import Client
from tests.documents.test_life import annulment, correction
from tests.worlds import DAY, Document, World, lines_of, new_id, submitted

_PERSON = """
query ($id: ID!, $knownAt: Instant) {
  person(id: $id, knownAt: $knownAt) {
    id fullName sex
    identities { fullName }
    identifiers { value }
    entries { totalCount nodes { id } }
    cases { totalCount nodes { role case { number } } }
    links { nodes { kind source { id } target { id } } }
    merges { merged reason decidedBy document { id } }
  }
}
"""


class Two:
    """Somebody who was recorded twice, each time with a wanted notice in a case of its own."""

    def __init__(self) -> None:
        self.world = World()
        self.kept = self.world.person(surname="Бірінші", validFrom="2010", identifiers=[passport("1")])
        self.merged = self.world.person(surname="Екінші", validFrom="2015", identifiers=[passport("2")])
        self.cases = [self.world.case(parties=[(one, "SUSPECT")]) for one in (self.kept, self.merged)]
        self.notices = [
            self.world.wanted(one, case) for one, case in zip((self.kept, self.merged), self.cases, strict=True)
        ]

    async def sent(self, store: Store) -> None:
        """Submits what was not submitted yet."""
        outcome = await submitted(store, self.world.documents)
        self.world.documents.clear()
        assert outcome.refusals == []


def passport(number: str) -> dict[str, str]:
    return {"kind": "PASSPORT", "value": f"N{number}-{new_id()}"}


async def person(client: Client, id_: str, known_at: str | None = None) -> Any:
    return (await client.ask(_PERSON, {"id": id_, "knownAt": known_at}))["person"]


async def refusal(store: Store, document: Document) -> tuple[str, str]:
    verdict = await check(store, read_document(1, lines_of([document])[0][1]))
    return verdict.refusals[0].field, verdict.refusals[0].code


def ids(page: Any) -> list[str]:
    return sorted(one["id"] for one in page["nodes"])


async def test_an_old_id_answers_with_the_one_who_is_kept_and_says_so(store: Store, client: Client) -> None:
    two = Two()
    merge = two.world.merge(two.kept, two.merged)
    await two.sent(store)

    found = await person(client, two.merged.key)

    assert found == await person(client, two.kept.key)
    assert found["id"] == two.kept.key
    assert found["merges"] == [
        {"merged": two.merged.key, "reason": "one person", "decidedBy": "Маман", "document": {"id": merge["id"]}}
    ]
    by_node = await client.ask("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", {"ids": [two.merged.key]})
    assert by_node["nodes"] == [{"id": two.kept.key}]


async def test_a_merge_leaves_no_entry_name_number_or_case_behind(store: Store, client: Client) -> None:
    two = Two()
    two.world.merge(two.kept, two.merged)
    await two.sent(store)

    found = await person(client, two.kept.key)

    assert ids(found["entries"]) == sorted(notice.key for notice in two.notices)
    assert [one["fullName"] for one in found["identities"]] == ["Екінші Асан", "Бірінші Асан"]
    assert found["fullName"] == "Екінші Асан"  # the name that holds since later
    assert len(found["identifiers"]) == 2
    assert sorted(part["case"]["number"] for part in found["cases"]["nodes"]) == sorted(c.key for c in two.cases)
    for notice in two.notices:
        of = await client.ask("query ($id: ID!) { wantedNotice(id: $id) { subject { id } } }", {"id": notice.key})
        assert of["wantedNotice"]["subject"]["id"] == two.kept.key
    by_name = await client.ask('{ persons(filter: { name: "Екінші" }) { nodes { id } } }')
    assert {"id": two.merged.key} not in by_name["persons"]["nodes"]


@pytest.mark.parametrize("by", ["split", "annulment"])
async def test_a_split_gives_each_its_own_back(store: Store, client: Client, by: str) -> None:
    two = Two()
    await two.sent(store)
    before = [await person(client, one.key) for one in (two.kept, two.merged)]
    merge = two.world.merge(two.kept, two.merged)
    await two.sent(store)
    two.world.split(merge) if by == "split" else annulment(two.world, merge)
    await two.sent(store)
    assert [await person(client, one.key) for one in (two.kept, two.merged)] == before


async def test_what_comes_in_meanwhile_goes_to_whom_its_document_names(store: Store, client: Client) -> None:
    two = Two()
    merge = two.world.merge(two.kept, two.merged)
    await two.sent(store)
    of_merged, of_kept = (two.world.wanted(one, two.cases[0]) for one in (two.merged, two.kept))
    two.world.identity_change(two.merged, surname="Үшінші", validFrom="2022")
    await two.sent(store)
    together = await person(client, two.kept.key)
    two.world.split(merge)
    await two.sent(store)
    kept, merged = await person(client, two.kept.key), await person(client, two.merged.key)

    assert together["fullName"] == "Үшінші Асан"
    assert together["entries"]["totalCount"] == 4
    assert ids(kept["entries"]) == sorted([two.notices[0].key, of_kept.key])
    assert ids(merged["entries"]) == sorted([two.notices[1].key, of_merged.key])
    assert (kept["fullName"], merged["fullName"]) == ("Бірінші Асан", "Үшінші Асан")


async def test_a_merge_changes_what_is_known_from_its_time_on_and_never_before(store: Store, client: Client) -> None:
    two = Two()
    await two.sent(store)
    before = [await person(client, one.key) for one in (two.kept, two.merged)]
    (at,) = await store.command(
        "MATCH (d:Document {id: $id}) RETURN d.receivedAt AS at", {"id": two.notices[1].document["id"]}
    )
    two.world.merge(two.kept, two.merged)
    await two.sent(store)
    assert [await person(client, one.key, at["at"]) for one in (two.kept, two.merged)] == before


async def test_an_entry_corrected_after_a_merge_concerned_before_it_whom_it_did(store: Store, client: Client) -> None:
    two = Two()
    await two.sent(store)
    notice = two.notices[1]
    (at,) = await store.command("MATCH (d:Document {id: $id}) RETURN d.receivedAt AS at", {"id": notice.document["id"]})
    two.world.merge(two.kept, two.merged)
    await two.sent(store)
    correction(two.world, notice.document, measure="ESTABLISH_WHEREABOUTS")
    await two.sent(store)
    asked = "query ($id: ID!, $at: Instant) { wantedNotice(id: $id, knownAt: $at) { subject { id } } }"
    then, now = [(await client.ask(asked, {"id": notice.key, "at": when}))["wantedNotice"] for when in (at["at"], None)]
    assert (then["subject"]["id"], now["subject"]["id"]) == (two.merged.key, two.kept.key)


async def test_documents_of_a_merged_subject_are_corrected_and_taken_back_as_ever(store: Store, client: Client) -> None:
    two = Two()
    link = two.world.relationship("ASSOCIATED_WITH", two.merged, two.world.person())
    merge = two.world.merge(two.kept, two.merged)
    await two.sent(store)
    correction(two.world, two.merged.document, sex="FEMALE", identifiers=[])
    correction(two.world, two.notices[1].document, measure="ESTABLISH_WHEREABOUTS")
    annulment(two.world, link)
    await two.sent(store)
    together = await person(client, two.kept.key)
    two.world.split(merge)
    await two.sent(store)
    merged = await person(client, two.merged.key)

    assert (together["sex"], len(together["identifiers"]), together["links"]["nodes"]) == ("MALE", 1, [])
    assert ids(together["entries"]) == sorted(notice.key for notice in two.notices)
    assert (merged["sex"], merged["identifiers"], merged["fullName"]) == ("FEMALE", [], "Екінші Асан")
    assert ids(merged["entries"]) == [two.notices[1].key]


async def test_merges_that_follow_one_another_are_taken_back_in_any_order(store: Store, client: Client) -> None:
    world = World()
    one, two, three = (world.person(surname=name) for name in ("Біреу", "Екеу", "Үшеу"))
    first, second = world.merge(two, three), world.merge(one, two)
    notices = [world.wanted(of, world.case()) for of in (one, two, three)]
    assert (await submitted(store, world.documents)).refusals == []
    assert ids((await person(client, three.key))["entries"]) == sorted(notice.key for notice in notices)
    assert [found["merged"] for found in (await person(client, one.key))["merges"]] != []

    assert (await submitted(store, [world.split(first)])).refusals == []
    apart = [(await person(client, of.key)) for of in (one, two, three)]
    assert [found["id"] for found in apart] == [one.key, one.key, three.key]
    assert ids(apart[2]["entries"]) == [notices[2].key]

    assert (await submitted(store, [world.split(second)])).refusals == []
    apart = [(await person(client, of.key)) for of in (one, two, three)]
    assert [found["id"] for found in apart] == [one.key, two.key, three.key]
    assert [ids(found["entries"]) for found in apart] == [[notice.key] for notice in notices]


async def test_both_parts_in_one_case_stand_on_its_pages_side_by_side(store: Store, client: Client) -> None:
    world = World()
    one, other = world.person(), world.person()
    case = world.case(parties=[(one, "SUSPECT"), (other, "SUSPECT")])
    world.merge(one, other)
    await submitted(store, world.documents)
    seen, after = [], None
    while True:
        page = await client.ask(
            "query ($number: String!, $after: String) { case(number: $number) { parties(first: 1, after: $after) {"
            " nodes { subject { id cases(first: 1) { totalCount } } } pageInfo { hasNextPage endCursor } } } }",
            {"number": case.key, "after": after},
        )
        parties = page["case"]["parties"]
        seen += parties["nodes"]
        after = parties["pageInfo"]["endCursor"]
        if not parties["pageInfo"]["hasNextPage"]:
            break
    assert seen == [{"subject": {"id": one.key, "cases": {"totalCount": 2}}}] * 2


async def test_a_merge_that_cannot_be_is_refused_with_its_reason(store: Store) -> None:
    world = World()
    one, other, firm = world.person(), world.person(), world.organization()
    merge = world.merge(one, other)
    police = world.agency(kind="POLICE")
    await submitted(store, world.documents)
    third = World()
    refused = [
        (third.merge(one, one), ("facts", "INVALID_VALUE")),
        (third.merge(one, firm), ("facts.merged", "OTHER_KIND")),
        (third.merge(one, new_id()), ("facts.merged", "UNKNOWN_SUBJECT")),
        (third.merge(other, one), ("facts.kept", "MERGED")),
        (third.merge(one, other), ("facts.merged", "MERGED")),
        (third.split(one.document), ("facts.merge", "OTHER_FORM")),
        (correction(third, merge, reason="another"), ("corrects", "NOT_CORRECTABLE")),
        (annulment(third, one.document), ("facts.document", "HAS_DEPENDANTS")),
        (annulment(third, other.document), ("facts.document", "HAS_DEPENDANTS")),
        (third.merge(one, firm) | {"supplier": police.key}, ("supplier", "NOT_ENTITLED")),
    ]
    for document, (field, code) in refused:
        found = await refusal(store, document)
        assert (found[1], found[0].startswith(field)) == (code, True), found


async def test_a_chain_of_merges_has_an_end(store: Store) -> None:
    world = World()
    persons = [world.person() for _ in range(9)]
    for merged, kept in itertools.pairwise(persons):
        world.merge(kept, merged)
    outcome = await submitted(store, world.documents)
    assert [refusal.code for refusal in outcome.refusals] == ["TOO_DEEP"]


async def test_somebody_without_a_name_gets_one_by_a_document_or_is_found_to_be_somebody_known(
    store: Store, client: Client
) -> None:
    """Accounts 5 and 16-3: a corpse, or a person who cannot say who it is."""
    world = World()
    body, sought = world.person(identities=[], sex="MALE"), world.person(surname="Жоғалған")
    place = {"description": "A lake", "latitude": 43.2, "longitude": 76.9}
    own = {"foundOn": DAY, "place": place, "deathManner": "NOT_ESTABLISHED"}
    corpse = world.entry("unidentifiedCorpse", body, world.case(), **own)
    outcome = await submitted(store, world.documents)
    assert outcome.refusals == []
    nameless = await person(client, body.key)
    change = world.identity_change(body, surname="Жоғалған", validFrom="1990")
    merge = world.merge(sought, body)
    assert (await submitted(store, [change])).refusals == []
    named = await person(client, body.key)
    assert (await submitted(store, [merge])).refusals == []
    known = await person(client, sought.key)

    assert (nameless["fullName"], nameless["identities"]) == (None, [])
    assert named["fullName"] == "Жоғалған Асан"
    assert ids(known["entries"]) == [corpse.key]
    assert (await person(client, body.key)) == known
