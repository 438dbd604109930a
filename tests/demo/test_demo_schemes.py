"""What was planted is there: schemes, their shortest paths, hubs, and the answers that the key promises."""

from collections import Counter, defaultdict, deque
from itertools import chain
from typing import Any

import pytest
from demo_world import World

from graph import demo

Steps = dict[str, set[tuple[str, str]]]


@pytest.fixture(scope="session")
def steps(world: World) -> Steps:
    """The graph that paths walk along: subjects, cases and contacts, each edge both ways."""
    graph: Steps = defaultdict(set)

    def join(kind: str, one: str, other: str) -> None:
        graph[one].add((kind, other))
        graph[other].add((kind, one))

    for form in ("person", "organization"):
        for facts in world.facts(form):
            for contact in facts.get("contacts", ()):
                join("REACHED_AT", facts["id"], contact["value"])
    for facts in world.facts("relationship"):
        join(facts["kind"], facts["source"], facts["target"])
    for facts in world.facts("case"):
        for party in facts["parties"]:
            join("PARTY_TO", party["subject"], facts["id"])
    return graph


def _distance(steps: Steps, source: str, target: str) -> tuple[int, int]:
    """Length of the shortest path, and how many paths are that short."""
    lengths, ways, queue = {source: 0}, Counter({source: 1}), deque([source])
    while queue:
        here = queue.popleft()
        if here == target:
            return lengths[here], ways[here]
        for _, there in steps[here]:
            if there not in lengths:
                lengths[there] = lengths[here] + 1
                queue.append(there)
            if lengths[there] == lengths[here] + 1:
                ways[there] += ways[here]
    raise AssertionError("no path")


def test_each_planted_path_is_the_only_shortest_one(world: World, steps: Steps) -> None:
    paths = world.key["questions"]["paths"]
    assert sorted(path["length"] for path in paths) == [2, 3, 4, 5, 5]
    for path in paths:
        assert _distance(steps, path["from"], path["to"]) == (path["length"], 1), path["title"]
        for hop in path["hops"]:
            assert (hop["kind"], hop["to"]) in steps[hop["from"]]


def test_the_hub_is_a_longer_way_around(world: World, steps: Steps) -> None:
    scheme, hub = world.key["schemes"]["launderingToFinancing"], world.key["hubs"]["payments"]["organization"]
    assert ("PAID", hub) in steps[scheme["payer"]]
    assert ("PAID", hub) in steps[scheme["payee"]]


def test_a_launderer_and_a_financier_are_told_apart(world: World) -> None:
    scheme = world.key["schemes"]["launderingToFinancing"]
    charges = {facts["number"]: facts for facts in world.facts("launderingCharge")}
    first, second = (charges[number] for number in scheme["entries"])
    assert (first["subject"], first["offence"]) == (scheme["launderer"]["id"], "MONEY_LAUNDERING")
    assert (second["subject"], second["offence"]) == (scheme["financier"]["id"], "TERRORISM_FINANCING")
    assert (first["case"], second["case"]) == (scheme["case"]["number"], scheme["otherCase"]["number"])


def test_three_companies_own_each_other_and_their_director_is_wanted(world: World) -> None:
    scheme = world.key["schemes"]["circularOwnership"]
    owns = {(facts["source"], facts["target"]) for facts in world.facts("relationship") if facts["kind"] == "OWNS"}
    one, two, three = scheme["circle"]
    assert {(one, two), (two, three), (three, one)} <= owns
    notices = {facts["subject"]: facts for facts in world.facts("wantedNotice")}
    assert notices[scheme["director"]["id"]]["status"] == "ACTIVE"


def test_only_the_planted_person_stands_in_the_four_accounts_and_not_her_namesake(world: World) -> None:
    scheme, everywhere = world.key["schemes"]["inAllAccounts"], world.key["questions"]["personsInAllAccounts"]
    assert [row["subject"] for row in everywhere] == [scheme["person"]["id"]]
    assert sorted(chain(*everywhere[0]["entries"].values())) == sorted(scheme["entries"])
    assert scheme["namesake"]["name"] == scheme["person"]["name"]
    assert scheme["namesake"]["bornOn"] == scheme["person"]["bornOn"]
    changes = {facts["person"]: facts["identity"] for facts in world.facts("identityChange")}
    assert (changes[scheme["person"]["id"]]["surname"], changes[scheme["person"]["id"]]["script"]) == ("VAGNER", "LATN")


def test_totals_are_sums_of_the_amounts(world: World) -> None:
    totals = world.key["questions"]["confiscatedTotals"]
    expected: Counter[str] = Counter()
    for facts in world.facts("confiscatedAmount"):
        expected[facts["amount"]["currency"]] += facts["amount"]["minorUnits"]
    assert {row["currency"]: row["minorUnits"] for row in totals["byCurrency"]} == expected
    for rows in totals.values():
        assert sum(row["entries"] for row in rows) == len(world.facts("confiscatedAmount"))
        assert sum(row["minorUnits"] for row in rows) == expected.total()


def test_whoever_is_wanted_is_a_party_of_the_case(world: World) -> None:
    parties = {facts["number"]: {party["subject"] for party in facts["parties"]} for facts in world.facts("case")}
    notices: list[dict[str, Any]] = world.key["questions"]["wantedWithCases"]["notices"]
    assert len(notices) == world.key["questions"]["wantedWithCases"]["active"] > 0
    assert all(notice["subject"] in parties[notice["case"]] for notice in notices)


def test_hubs_have_the_links_that_the_key_counts(world: World, steps: Steps) -> None:
    hubs = world.key["hubs"]
    assert sum(kind == "PAID" for kind, _ in steps[hubs["payments"]["organization"]]) == hubs["payments"]["links"]
    assert len(steps[hubs["address"]["address"]]) == hubs["address"]["links"]


def test_at_ten_thousand_persons_hubs_have_over_a_thousand_links(ten_thousand: dict[str, Any]) -> None:
    assert all(hub["links"] > 1_000 for hub in ten_thousand["hubs"].values())
    assert demo.answer_key(5_000, 1)["hubs"]["payments"]["links"] > 1_000
