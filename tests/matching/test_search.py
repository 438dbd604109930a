"""Who is looked for by a name as it was heard is found, ranked and with reasons; whatever is typed is answered."""

import secrets
from collections.abc import Awaitable
from typing import Any

import pytest

from api.graphql.paging import encode_cursor
from graph.model.errors import CallerError
from graph.model.viewer import Viewer
from graph.store.store import Store
from tests.api.test_access import only
from tests.documents.test_life import annulment
from tests.plan.asker import Asker
from tests.worlds import World, new_name, submitted

SEARCH = """
query ($text: String!, $first: Int = 20, $after: String, $account: String, $kind: Sought, $knownAt: Instant,
       $asOf: Date) {
  search(text: $text, first: $first, after: $after, account: $account, kind: $kind, knownAt: $knownAt, asOf: $asOf) {
    totalCount threshold matcherVersion page weights { name value }
    facets { isCut accounts { code count } regions { code count } years { code count } articles { code count } }
    pageInfo { hasNextPage hasPreviousPage endCursor }
    nodes {
      probability verdict isFormer evidence features { feature asked held finding says }
      identity { fullName } subject { id ... on Person { fullName } ... on Organization { name } }
    }
  }
}
"""
MATCH = """
query ($persons: [PersonExampleInput!], $organizations: [OrganizationExampleInput!], $threshold: Float, $limit: Int = 5,
       $excluding: [ID!]) {
  match(persons: $persons, organizations: $organizations, threshold: $threshold, limit: $limit, excluding: $excluding) {
    position threshold matcherVersion page weights { name value }
    matches { probability features { says } subject { id } }
  }
}
"""
# The syllables of `new_name` as passports and as the alphabet of 2021 write them.
PASSPORT = {
    "ба": "ba", "ға": "ga", "де": "de", "жұ": "zhu", "ке": "ke", "қа": "ka", "лы": "ly", "мұ": "mu",
    "ңа": "na", "өр": "or", "са": "sa", "тү": "tu", "ша": "sha", "ым": "ym", "іл": "il", "эн": "en",
}  # fmt: skip
LATIN_2021 = PASSPORT | {"ға": "ğa", "жұ": "jū", "қа": "qa", "мұ": "mū", "ңа": "ña", "өр": "ör", "тү": "tü", "ша": "şa"}


def spelt(name: str, letters: dict[str, str]) -> str:
    lower = name.lower()
    return "".join(letters[lower[at : at + 2]] for at in range(0, len(lower), 2)).capitalize()


@pytest.fixture(scope="module")
async def asker(store: Store) -> Asker:
    return Asker(store)


async def search(asker: Asker, text: str, **given: Any) -> Any:
    return (await asker.data(SEARCH, {"text": text} | given))["search"]


def ids(found: Any) -> list[str]:
    return [one["subject"]["id"] for one in found["nodes"]]


@pytest.mark.parametrize("letters", [PASSPORT, LATIN_2021], ids=["passport", "2021"])
async def test_a_person_is_found_in_another_script_with_reasons(
    store: Store, asker: Asker, letters: dict[str, str]
) -> None:
    world, surname = World(), new_name()
    person = world.person(surname=surname, patronymic="Серікұлы")
    assert (await submitted(store, world.documents)).refusals == []
    found = await search(asker, f"asan {spelt(surname, letters)}")
    assert ids(found)[0] == person.key
    first = found["nodes"][0]
    assert (first["isFormer"], first["identity"]["fullName"]) == (False, f"{surname} Асан Серікұлы")
    assert 0 < first["probability"] < 1
    assert all(one["says"].endswith(".") for one in first["features"])
    assert any(one["held"] == surname for one in first["features"])
    assert found["page"] > 0
    assert found["matcherVersion"]
    assert found["weights"]


async def test_a_former_name_is_found_and_said_to_be_one(store: Store, asker: Asker) -> None:
    world, maiden, married = World(), new_name(), new_name()
    person = world.person(surname=maiden, validFrom="1990", validTo="2019-12-31")
    world.identity_change(person, surname=married, validFrom="2020-01-01", bornOn="1990-05-17")
    assert (await submitted(store, world.documents)).refusals == []
    for name, is_former in ((maiden, True), (married, False)):
        (found,) = (await search(asker, name))["nodes"]
        assert (found["subject"]["id"], found["isFormer"]) == (person.key, is_former)
        assert found["subject"]["fullName"].startswith(married)
        assert found["identity"]["fullName"].startswith(name)
    assert ids(await search(asker, maiden, asOf="2000-01-01")) == [person.key]
    assert ids(await search(asker, maiden, asOf="2024-01-01")) == []


async def test_who_was_merged_is_found_as_who_is_kept_and_a_split_takes_it_back(store: Store, asker: Asker) -> None:
    world, one, other = World(), new_name(), new_name()
    kept, merged = world.person(surname=one), world.person(surname=other)
    merge = world.merge(kept, merged)
    assert (await submitted(store, world.documents)).refusals == []
    assert (ids(await search(asker, one)), ids(await search(asker, other))) == ([kept.key], [kept.key])
    answer = await asker.data(MATCH, {"persons": [{"surname": other}], "threshold": 0, "excluding": [merged.key]})
    assert kept.key not in [hit["subject"]["id"] for hit in answer["match"][0]["matches"]]
    world.split(merge)
    assert (await submitted(store, world.documents)).refusals == []
    assert (ids(await search(asker, one)), ids(await search(asker, other))) == ([kept.key], [merged.key])


async def test_a_name_that_was_corrected_or_taken_back_is_found_in_the_past_alone(store: Store, asker: Asker) -> None:
    world, wrong, right, gone = World(), new_name(), new_name(), new_name()
    person = world.person(surname=wrong)
    change = world.identity_change(person, surname=gone)
    assert (await submitted(store, world.documents)).refusals == []
    held = await asker.data("query ($id: ID!) { person(id: $id) { identities { recordedAt } } }", {"id": person.key})
    then = max(one["recordedAt"] for one in held["person"]["identities"])
    facts = world.documents[0]["facts"]
    identity = facts["identities"][0] | {"surname": right}
    world.document("person", facts | {"identities": [identity]}, corrects=world.documents[0]["id"])
    annulment(world, change)
    assert (await submitted(store, world.documents)).refusals == []
    assert [ids(await search(asker, name)) for name in (wrong, gone, right)] == [[], [], [person.key]]
    assert [ids(await search(asker, name, knownAt=then)) for name in (wrong, gone, right)] == [
        [person.key], [person.key], [],
    ]  # fmt: skip
    assert await counts(store, wrong, right, gone) == [0, 1, 0]


async def counts(store: Store, *names: str) -> list[int]:
    """How many identities the registry counts for surnames."""
    rows = await store.command(
        "UNWIND $names AS name MATCH (i:Identity {surname: name}) WITH DISTINCT name, i.partKeys[0] AS value "
        "MATCH (key:NameKey {value: value}) RETURN name, key.count AS number",
        {"names": list(names)},
    )
    return [{row["name"]: row["number"] for row in rows}[name] for name in names]


async def test_what_is_counted_of_a_name_is_how_many_identities_have_it_now(store: Store) -> None:
    """After all that the other tests corrected, took back, merged and split."""
    wrong = await store.command(
        "MATCH (:Subject)-[:KNOWN_AS]->(i:Identity) UNWIND i.partKeys AS value WITH value, count(*) AS number "
        "MATCH (key:NameKey {value: value}) WHERE key.count <> number RETURN value, key.count AS count, number LIMIT 5"
    )
    assert wrong == []


async def test_going_on_neither_repeats_nor_misses_anybody_whatever_is_recorded_meanwhile(
    store: Store, asker: Asker
) -> None:
    world, surname = World(), new_name()
    before = [world.person(surname=surname, givenName=name).key for name in ("Асан", "Берік", "Ғани", "Дана", "Ерлан")]
    assert (await submitted(store, world.documents)).refusals == []
    found = await search(asker, surname, first=2)
    seen = ids(found)
    while found["pageInfo"]["hasNextPage"]:
        more = World()
        for _ in range(3):
            more.person(surname=surname)
        assert (await submitted(store, more.documents)).refusals == []
        found = await search(asker, surname, first=2, after=found["pageInfo"]["endCursor"])
        assert found["pageInfo"]["hasPreviousPage"]
        seen += ids(found)
    assert sorted(seen) == sorted(before)
    assert len((await search(asker, surname, first=50))["nodes"]) > len(before)


async def test_there_is_no_window_after_which_nobody_is_found(store: Store, asker: Asker) -> None:
    world, surname = World(), new_name()
    people = {world.person(surname=surname).key for _ in range(130)}
    assert (await submitted(store, world.documents)).refusals == []
    seen: list[str] = []
    after = None
    while True:
        found = await search(asker, surname, first=45, after=after)
        seen += ids(found)
        after = found["pageInfo"]["endCursor"]
        if not found["pageInfo"]["hasNextPage"]:
            break
    assert len(seen) == len(people)
    assert set(seen) == people
    assert (found["totalCount"], found["facets"]["isCut"]) == (130, False)


async def test_facets_count_those_found_and_what_may_be_known_alone(store: Store) -> None:
    world, surname = World(), new_name()
    one, other = world.person(surname=surname, region="71"), world.person(surname=surname, region="75")
    world.person(surname=surname, region="75")
    case = world.case(parties=[(one, "SUSPECT")], status="DECIDED")
    world.wanted(one, case, validFrom="2019-04", article="CC-188")
    world.wanted(one, case, validFrom="2021-04")
    world.confiscated(other, case, validFrom="2021-05")
    assert (await submitted(store, world.documents)).refusals == []
    found = await search(Asker(store), surname)
    assert found["totalCount"] == 3
    assert counted(found, "accounts") == {"12.3.3": 1, "12.3.17": 1}
    assert counted(found, "regions") == {"71": 1, "75": 2}
    assert counted(found, "years") == {"2019": 1, "2021": 2}
    assert counted(found, "articles") == {"CC-188": 1}
    assert ids(await search(Asker(store), surname, account="12.3.3")) == [one.key]
    blind: Viewer = only("12.3.17")
    closed = await search(Asker(store, blind), surname)
    assert (closed["totalCount"], counted(closed, "accounts")) == (3, {"12.3.17": 1})
    assert counted(closed, "years") == {"2021": 1}
    assert (await search(Asker(store, blind), surname, account="12.3.3"))["totalCount"] == 0


def counted(found: Any, name: str) -> dict[str, int]:
    return {one["code"]: one["count"] for one in found["facets"][name]}


async def test_a_number_and_a_birth_date_are_read_from_the_text(store: Store, asker: Asker) -> None:
    world, surname, number = World(), new_name(), f"N{secrets.randbelow(10**8):08d}"
    older = world.person(surname=surname, bornOn="1960-01-02", identifiers=[{"kind": "PASSPORT", "value": number}])
    younger = world.person(surname=surname, bornOn="1999-05-06")
    firm = world.organization(name=f"«{surname}» ЖШС")
    assert (await submitted(store, world.documents)).refusals == []
    assert ids(await search(asker, number))[0] == older.key
    assert ids(await search(asker, f"{surname} 1999", kind="PERSON"))[0] == younger.key
    assert ids(await search(asker, f"02.01.1960 {surname}", kind="PERSON"))[0] == older.key
    assert ids(await search(asker, f"ТОО {spelt(surname, PASSPORT)}", kind="ORGANIZATION")) == [firm.key]


BAD = {
    "empty": "", "spaces": "  \t ", "emoji": "😀👍🏽", "wildcards": "***???", "a prefix": "а*",
    "syntax": 'nameKeys:* OR (a AND "b"~5) [a TO z] NOT c^4 \\ /x/ && || ! { }', "an operator": "AND", "more": "OR NOT",
    "homoglyphs": "Axметoв Acaн", "zero width": "Ах\u200bметов\u2060 Ас\u00adан", 
    "bidi": "\u202eнасА\u202c \u2066вотемхА\u2069",
    "control": "Ахметов\x00\x07", "a letter": "а", "digits": "1 2 3", "long": "ә" * 200, "too long": "ә" * 10_000,
    "many words": "а б " * 50, "mixed": "Ахметов أحمد 艾哈迈德 Αχμετ", "a lone surrogate": "\ud800", "quotes": "'\"`´",
}  # fmt: skip
REFUSED = {"empty", "spaces", "emoji", "wildcards", "too long", "a lone surrogate", "quotes"}


@pytest.mark.parametrize("name", BAD)
async def test_whatever_is_typed_gets_an_answer_or_a_code(asker: Asker, name: str) -> None:
    """And no code tells what was typed."""
    code, message = await refusal(search(asker, BAD[name]))
    assert (code is not None) == (name in REFUSED)
    assert code in (None, "INVALID_ARGUMENT")
    _, of_match = await refusal(asker.data(MATCH, {"persons": [{"name": BAD[name]}]}))
    assert not set("ә😀*") & set(message + of_match)


async def refusal(work: Awaitable[Any]) -> tuple[str | None, str]:
    """Code and message of the refusal; None of an answer."""
    try:
        await work
    except CallerError as error:
        return error.code, error.message
    return None, ""


@pytest.mark.parametrize("name", ["homoglyphs", "zero width"])
async def test_what_nobody_sees_hides_nobody(store: Store, asker: Asker, name: str) -> None:
    world = World()
    person = world.person(surname="Ахметов", patronymic=f"{new_name()}ұлы")
    assert (await submitted(store, world.documents)).refusals == []
    father = world.documents[0]["facts"]["identities"][0]["patronymic"]
    assert ids(await search(asker, f"{BAD[name]} {father}"))[0] == person.key


async def test_examples_are_answered_in_their_order_with_what_the_answer_rests_on(store: Store, asker: Asker) -> None:
    world, one, other = World(), new_name(), new_name()
    first, second = world.person(surname=one), world.person(surname=other)
    firm = world.organization(name=f"{one} ЖШС")
    assert (await submitted(store, world.documents)).refusals == []
    given = {
        "persons": [{"surname": other}, {"name": new_name() + new_name()}, {"name": f"Асан {one}", "bornOn": "1990"}],
        "organizations": [{"name": f"LLP {spelt(one, PASSPORT)}"}],
        "threshold": 0.01,
    }
    answers = (await asker.data(MATCH, given))["match"]
    assert [answer["position"] for answer in answers] == [0, 1, 2, 3]
    shown = [[hit["subject"]["id"] for hit in answer["matches"]] for answer in answers]
    assert [second.key in shown[0], first.key in shown[2], firm.key in shown[3]] == [True, True, True]
    assert shown[1] == []
    assert {(answer["threshold"], bool(answer["weights"])) for answer in answers} == {(0.01, True)}
    without = (await asker.data(MATCH, given | {"excluding": [first.key]}))["match"]
    assert first.key not in [hit["subject"]["id"] for hit in without[2]["matches"]]
    none = (await asker.data(MATCH, given | {"threshold": 1.0}))["match"]
    assert [answer["matches"] for answer in none] == [[], [], [], []]


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"persons": []},
        {"persons": [{}]},
        {"persons": [{"bornOn": "1990"}]},
        {"persons": [{"name": "Асан"}] * 101},
        {"persons": [{"name": "Асан"}], "organizations": [{"name": "Асан"}] * 100},
        {"persons": [{"name": "Асан"}], "limit": 0},
        {"persons": [{"name": "Асан"}], "limit": 51},
        {"persons": [{"name": "Асан"}], "threshold": 1.5},
        {"persons": [{"name": "Асан", "identifiers": ["1"] * 21}]},
    ],
)
async def test_examples_out_of_bounds_are_refused(asker: Asker, given: dict[str, Any]) -> None:
    with pytest.raises(CallerError):
        await asker.data(MATCH, given)


async def test_a_cursor_that_is_made_up_opens_nothing(asker: Asker) -> None:
    for ranking, rank in (("", "000000"), ("x" * 26, "000001"), ("!" * 26, "000000"), ("", "1" + "0" * 26), ("0", "")):
        with pytest.raises(CallerError):
            await search(asker, "Ахметов", after=encode_cursor("match.found", [ranking, rank]))
    made_up = encode_cursor("match.found", ["0" * 52 + "+", "000000"])
    assert (await search(asker, "Ахметов Асан", after=made_up)) is not None
