"""Entries of the special accounts link whom they name and the cases under which they were made."""

from dataclasses import replace
from typing import Any

import pytest

from graph.model.viewer import Role, Viewer
from graph.rules.access import seals_of, widest
from graph.store.store import Store
from tests.conftest import Client
from tests.documents.test_life import annulment, correction
from tests.plan.asker import Asker
from tests.worlds import DAY, Made, World, submitted

ASKED = """
query ($of: ID!, $pair: [ID!]!, $filter: LinkFilter, $asOf: Date, $knownAt: Instant) {
  connections(between: $pair, filter: $filter, asOf: $asOf, knownAt: $knownAt) {
    paths { hops { ...Hop } } unconnected citations
  }
  network(of: [$of], filter: $filter, asOf: $asOf, knownAt: $knownAt) { members { degree } hops { ...Hop } citations }
  expansion(of: $of, filter: $filter, asOf: $asOf, knownAt: $knownAt) {
    links counts { kind isReversed count } hops { ...Hop } citations
  }
}
fragment Hop on Hop {
  kind derivedBy factCount target { ... on Person { id } ... on Case { id } }
  facts { kind account entryId isReversed validFrom validTo document { id } }
}
"""
BOTH = ["12.3.3", "12.3.17"]  # wanted persons, confiscated amounts
WIDEST = widest("Test", Role.INVESTIGATOR)


async def asked(store: Store, of: str, other: str, viewer: Viewer = WIDEST, **more: Any) -> Any:
    return await Asker(store, viewer).data(ASKED, {"of": of, "pair": [of, other], **more})


def accounts(found: Any) -> list[str]:
    """The accounts of the facts of the only path, which is of one hop."""
    (path,) = found["connections"]["paths"]
    (hop,) = path["hops"]
    return sorted(fact["account"] for fact in hop["facts"])


def is_nothing(found: Any) -> bool:
    """Whether nothing of an entry shows in any way."""
    return found == {
        "connections": {"paths": [], "unconnected": [0, 1], "citations": []},
        "network": {"members": [{"degree": 0}], "hops": [], "citations": []},
        "expansion": {"links": 0, "counts": [], "hops": [], "citations": []},
    }


@pytest.fixture
async def made(store: Store) -> dict[str, Made]:
    """Somebody who is wanted under a case under inquiry, and whose money was confiscated under it."""
    world = World()
    one, case = world.person(), world.case()
    wanted = world.wanted(one, case, validFrom="2020-01-01", validTo="2020-12-31", status="CLOSED", endedBy="DETAINED")
    confiscated = world.confiscated(one, case, validFrom="2021-06-01")
    assert (await submitted(store, world.documents)).refusals == []
    return {"one": one, "case": case, "wanted": wanted, "confiscated": confiscated}


async def test_a_subject_and_a_case_are_linked_by_entries_each_with_account_days_and_document(
    store: Store, made: dict[str, Made]
) -> None:
    one, case = made["one"].key, made["case"].facts["id"]
    for of, other, is_reversed in ((one, case, False), (case, one, True)):
        found = await asked(store, of, other)
        (hop,) = found["connections"]["paths"][0]["hops"]
        assert (hop["kind"], hop["derivedBy"], hop["factCount"]) == ("ENTRY", None, 2)
        said = {fact["entryId"]: fact for fact in hop["facts"]}
        for name, account, days in (
            ("wanted", "12.3.3", ("2020-01-01", "2020-12-31")),
            ("confiscated", "12.3.17", ("2021-06-01", None)),
        ):
            fact = said[made[name].key]
            assert (fact["kind"], fact["account"], fact["isReversed"]) == ("ENTRY", account, is_reversed)
            assert (fact["validFrom"], fact["validTo"]) == days
            assert fact["document"]["id"] == made[name].document["id"]
        assert found["expansion"]["counts"] == [{"kind": "ENTRY", "isReversed": is_reversed, "count": 2}]
        assert [hop["factCount"] for hop in found["network"]["hops"]] == [2]
        assert [hop["target"]["id"] for hop in found["expansion"]["hops"]] == [other]
        for line in found["connections"]["citations"]:
            assert "ENTRY (12.3." in line
            assert ", SHA-256 " in line


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, BOTH),
        ({"filter": {"accounts": ["12.3.3"]}}, ["12.3.3"]),
        ({"filter": {"accounts": BOTH}}, BOTH),
        ({"filter": {"accounts": ["12.3.4"]}}, None),
        ({"filter": {"kinds": ["PARTY_TO"]}}, None),
        ({"filter": {"kinds": ["ENTRY"], "since": "2021"}}, ["12.3.17"]),
        ({"filter": {"until": "2020-06"}}, ["12.3.3"]),
        ({"asOf": "2020-06-15"}, ["12.3.3"]),
        ({"asOf": "2021-07-01"}, ["12.3.17"]),
        ({"knownAt": "2020-02-02T00:00:00Z"}, None),
        ({"knownAt": "2200-01-01T00:00:00Z"}, BOTH),
    ],
)
async def test_entries_are_narrowed_by_account_period_and_both_clocks(
    store: Store, made: dict[str, Made], more: dict[str, Any], expected: list[str] | None
) -> None:
    found = await asked(store, made["one"].key, made["case"].facts["id"], **more)
    if expected is not None:
        assert accounts(found) == sorted(expected)
        assert found["expansion"]["links"] == len(expected)
    elif "knownAt" not in more:
        assert is_nothing(found)
    else:
        assert found["connections"]["paths"] == []


async def test_an_account_narrows_entries_alone(store: Store) -> None:
    world = World()
    one = world.person()
    case = world.case(parties=[(one, "SUSPECT")])
    world.wanted(one, case)
    assert (await submitted(store, world.documents)).refusals == []
    found = await asked(store, one.key, case.facts["id"], filter={"accounts": ["12.3.17"]})
    (hop,) = found["connections"]["paths"][0]["hops"]
    assert [(fact["kind"], fact["account"]) for fact in hop["facts"]] == [("PARTY_TO", None)]


async def test_what_an_entry_was_before_it_was_corrected_links_no_more(store: Store) -> None:
    world = World()
    one, other, case = world.person(), world.person(), world.case()
    entry = world.wanted(one, case)
    correction(world, entry.document, subject=other.key)
    gone = world.confiscated(one, case)
    annulment(world, gone.document)
    assert (await submitted(store, world.documents)).refusals == []
    assert is_nothing(await asked(store, one.key, case.facts["id"]))
    assert accounts(await asked(store, other.key, case.facts["id"])) == ["12.3.3"]


async def test_those_whom_one_entry_names_are_linked_by_it_and_those_of_one_case_by_its_rule(store: Store) -> None:
    world = World()
    hurt, driver, third, case = world.person(), world.person(), world.person(), world.case(status="IN_COURT")
    place = {"description": "A street", "latitude": 43.2, "longitude": 76.9}
    accident = {"accidentKind": "COLLISION", "occurredOn": DAY, "dead": 0, "injured": 1, "vehicles": 2, "place": place}
    named = [{"subject": driver.key, "role": "DRIVER"}, {"subject": hurt.key, "role": "PASSENGER"}]
    entry = world.entry("roadAccident", None, case, **accident, participants=named)
    world.wanted(third, case)
    assert (await submitted(store, world.documents)).refusals == []
    found = await asked(store, hurt.key, driver.key)
    assert [fact["entryId"] for fact in found["connections"]["paths"][0]["hops"][0]["facts"]] == [entry.key]
    assert {(row["kind"], row["count"]) for row in found["expansion"]["counts"]} == {("ENTRY", 2)}  # the case too
    found = await asked(store, hurt.key, third.key)
    assert [hop["derivedBy"] for hop in found["connections"]["paths"][0]["hops"]] == ["SHARED_CASE"] * 2


@pytest.mark.parametrize(
    ("open_accounts", "parts", "expected"),
    [
        (BOTH, ["12.3.17"], BOTH),
        (BOTH, [], ["12.3.3"]),  # who is wanted is wanted by everybody who may know of the case
        (["12.3.3"], ["12.3.17"], ["12.3.3"]),
        (["12.3.4"], ["12.3.17"], None),
        (BOTH, None, None),
    ],
)
async def test_an_entry_or_case_that_may_not_be_known_leaves_no_trace(
    store: Store, made: dict[str, Made], open_accounts: list[str], parts: list[str] | None, expected: list[str] | None
) -> None:
    one, case = made["one"].key, made["case"].facts["id"]
    seals = () if parts is None else tuple(seals_of(case, parts))
    found = await asked(store, one, case, replace(WIDEST, accounts=tuple(open_accounts), seals=seals))
    if expected is None:
        assert is_nothing(found)
    else:
        assert accounts(found) == sorted(expected)
        assert found["expansion"]["links"] == len(expected)


@pytest.mark.parametrize("named", ["[]", '["12.3.99"]', '["12.3.3", "12.3.99"]', str(BOTH * 16).replace("'", '"')])
async def test_accounts_that_are_none_are_refused(inside: Client, named: str) -> None:
    for query in (
        "connections(between: [1, 2], filter: { accounts: %s }) { walked }",
        "network(of: [1], filter: { accounts: %s }) { walked }",
        "expansion(of: 1, filter: { accounts: %s }) { links }",
    ):
        assert await inside.refused(f"{{ {query % named} }}") == "INVALID_ARGUMENT"


async def test_the_entries_that_a_hop_tells_of_are_on_record(inside: Client, made: dict[str, Made]) -> None:
    ends = [made["one"].key, made["case"].facts["id"]]
    query = "query ($between: [ID!]!) { connections(between: $between) { citations } }"
    response = (await inside.post(query, {"between": ends})).json()
    assert len(response["data"]["connections"]["citations"]) == 2
    looks = "query ($id: ID!) { looks(shown: $id, first: 1) { number } }"
    found = await inside.ask(looks, {"id": made["wanted"].key}, role="AUDITOR")
    assert found["looks"][0]["number"] == response["extensions"]["look"]
