"""How things are connected, asked of a real registry: what is found, what was left out, and what is refused."""

from typing import Any

import pytest

from graph.services import walking
from graph.store.store import Store
from tests.conftest import Client
from tests.plan.asker import Asker
from tests.worlds import Made, World, new_id, submitted

ASKED = """
query ($between: [ID!]!, $maxHops: Int! = 4, $choice: PathChoice! = SHORTEST, $most: Int! = 10, $filter: LinkFilter,
       $asOf: Date, $knownAt: Instant) {
  connections(between: $between, maxHops: $maxHops, choice: $choice, most: $most, filter: $filter,
              asOf: $asOf, knownAt: $knownAt) {
    paths {
      length strength
      hops { derivedBy factCount source { ...End } target { ...End } facts { kind isReversed document { id } } }
    }
    joining { source { ...End } target { ...End } }
    unconnected citations walked
    cut { reason count narrowing things { ...End } }
  }
}
fragment End on PathEnd { ... on Person { id } ... on Organization { id } ... on Case { id } ... on Contact { value } }
"""


async def asked(asker: Asker, *between: Made | str, **more: Any) -> Any:
    ids = [one if isinstance(one, str) else one.key for one in between]
    return (await asker.data(ASKED, {"between": ids, **more}))["connections"]


def ways(found: Any) -> list[list[str]]:
    """The things of each path, in order."""
    return [
        [_key(path["hops"][0]["source"]), *(_key(hop["target"]) for hop in path["hops"])] for path in found["paths"]
    ]


def _key(end: dict[str, str]) -> str:
    return end.get("id") or end["value"]


@pytest.fixture
async def asker(store: Store) -> Asker:
    return Asker(store)


def keys(*things: Made) -> list[str]:
    return [thing.key for thing in things]


async def test_several_facts_between_the_same_two_are_one_hop_and_one_path(store: Store, asker: Asker) -> None:
    world = World()
    one, firm = world.person(), world.organization()
    for kind in ("DIRECTOR_OF", "FOUNDER_OF", "OWNS"):
        world.relationship(kind, one, firm)
    assert (await submitted(store, world.documents)).refusals == []
    found = await asked(asker, firm, one)
    assert ways(found) == [keys(firm, one)]
    (hop,) = found["paths"][0]["hops"]
    assert hop["factCount"] == 3
    assert [fact["kind"] for fact in hop["facts"]] == ["DIRECTOR_OF", "FOUNDER_OF", "OWNS"]  # the strongest first
    assert {fact["isReversed"] for fact in hop["facts"]} == {True}
    assert len(found["citations"]) == 3
    for line, fact in zip(found["citations"], hop["facts"], strict=True):
        assert fact["kind"] in line
        assert fact["document"]["id"] in line


async def test_the_next_longer_paths_and_the_strongest_are_told_where_asked_for(store: Store, asker: Asker) -> None:
    """A weak link of long ago is the shortest way, and the way round by a director's post the strongest."""
    world = World()
    one, other, firm = world.person(), world.person(), world.organization()
    world.relationship("ASSOCIATED_WITH", one, other, validFrom="1996", validTo="1998")
    world.relationship("DIRECTOR_OF", one, firm)
    world.relationship("FOUNDER_OF", other, firm)
    assert (await submitted(store, world.documents)).refusals == []
    assert ways(await asked(asker, one, other)) == [keys(one, other)]
    both = await asked(asker, one, other, choice="NEXT_SHORTEST")
    assert ways(both) == [keys(one, other), keys(one, firm, other)]
    strongest = await asked(asker, one, other, choice="STRONGEST", most=1)
    assert ways(strongest) == [keys(one, firm, other)]
    assert strongest["paths"][0]["strength"] == pytest.approx(0.72)
    assert (both["cut"], strongest["cut"]) == ([], [])


async def test_a_shared_telephone_address_or_case_is_no_stated_link_and_is_told_by_its_rule(
    store: Store, asker: Asker
) -> None:
    world = World()
    phone = {"kind": "PHONE", "value": f"+7{new_id()[-10:]}"}
    address = {"kind": "ADDRESS", "value": f"Almaty, {new_id()}"}
    one, other = world.person(contacts=[phone]), world.person(contacts=[phone, address])
    third, fourth = world.person(contacts=[address]), world.person()
    case = world.case(parties=[(third, "SUSPECT"), (fourth, "WITNESS")])
    assert (await submitted(store, world.documents)).refusals == []
    found = await asked(asker, one, fourth, maxHops=6)
    assert ways(found) == [
        [one.key, phone["value"], other.key, address["value"], third.key, case.facts["id"], fourth.key]
    ]
    rules = [hop["derivedBy"] for hop in found["paths"][0]["hops"]]
    assert rules == ["SHARED_PHONE"] * 2 + ["SHARED_ADDRESS"] * 2 + ["SHARED_CASE"] * 2
    to_case = await asked(asker, third, case.facts["id"])
    assert [hop["derivedBy"] for hop in to_case["paths"][0]["hops"]] == [None]  # that is what the document says


async def test_who_is_not_connected_absent_or_not_to_be_known_is_told_by_the_place_alone(
    store: Store, asker: Asker
) -> None:
    world = World()
    one, other, alone = world.person(), world.person(), world.person()
    world.relationship("ASSOCIATED_WITH", one, other)
    assert (await submitted(store, world.documents)).refusals == []
    absent = new_id()
    found = await asked(asker, alone, one, absent, other)
    assert found["unconnected"] == [0, 2]
    assert ways(found) == [keys(one, other)]
    assert absent not in str(found)


async def test_records_that_were_merged_are_one_end(store: Store, asker: Asker) -> None:
    world = World()
    kept, merged, friend = world.person(), world.person(), world.person()
    world.relationship("ASSOCIATED_WITH", merged, friend)
    world.merge(kept, merged)
    assert (await submitted(store, world.documents)).refusals == []
    assert ways(await asked(asker, merged, friend)) == [keys(kept, friend)]
    same = await asked(asker, merged, kept)
    assert (same["paths"], same["unconnected"]) == ([], [])


async def test_many_ends_are_joined_by_few_hops(store: Store, asker: Asker) -> None:
    """Twelve directors of one company: all pairs are connected, and twelve hops are all there is to it."""
    world = World()
    firm, people = world.organization(), [world.person() for _ in range(12)]
    for person in people:
        world.relationship("DIRECTOR_OF", person, firm)
    assert (await submitted(store, world.documents)).refusals == []
    found = await asked(asker, *people)
    assert {frozenset((_key(hop["source"]), _key(hop["target"]))) for hop in found["joining"]} == {
        frozenset(keys(firm, person)) for person in people
    }
    assert len(found["paths"]) == 50
    assert [cut["reason"] for cut in found["cut"]] == ["TOO_MANY_PATHS"]


@pytest.fixture
async def hub(store: Store) -> dict[str, Made]:
    """Two who are linked through a company with ten directors, and by three hops without it."""
    world = World()
    made = {name: world.person() for name in ("one", "other", "near", "far")} | {"firm": world.organization()}
    for person in [made["one"], made["other"], *(world.person() for _ in range(8))]:
        world.relationship("DIRECTOR_OF", person, made["firm"], validFrom="2019-01-01", validTo="2020-12-31")
    for one, other in (("one", "near"), ("near", "far"), ("far", "other")):
        world.relationship("ASSOCIATED_WITH", made[one], made[other], validFrom="2021-01-01")
    assert (await submitted(store, world.documents)).refusals == []
    return made


ROUND, THROUGH = ("one", "near", "far", "other"), ("one", "firm", "other")


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, THROUGH),
        ({"filter": {"maxDegree": 10}}, THROUGH),
        ({"filter": {"maxDegree": 9}}, ROUND),
        ({"filter": {"kinds": ["ASSOCIATED_WITH"]}}, ROUND),
        ({"filter": {"since": "2021"}}, ROUND),
        ({"filter": {"until": "2020-06"}}, THROUGH),
        ({"asOf": "2022-02-02"}, ROUND),
        ({"asOf": "2020-02-02"}, THROUGH),
        ({"knownAt": "2020-02-02T00:00:00Z"}, None),
        ({"knownAt": "2200-01-01T00:00:00Z"}, THROUGH),
        ({"filter": {"maxDegree": 9}, "maxHops": 2}, None),
    ],
)
async def test_a_walk_keeps_to_what_was_asked_for(
    asker: Asker, hub: dict[str, Made], more: dict[str, Any], expected: tuple[str, ...] | None
) -> None:
    found = await asked(asker, hub["one"], hub["other"], **more)
    assert ways(found) == ([[hub[name].key for name in expected]] if expected else [])
    assert found["unconnected"] == ([] if expected else [0, 1])
    is_cut = more.get("filter", {}).get("maxDegree") == 9
    assert [(cut["reason"], cut["count"], [_key(one) for one in cut["things"]]) for cut in found["cut"]] == (
        [("HUB", 1, [hub["firm"].key])] if is_cut else []
    )


async def test_what_is_left_out_takes_along_what_lies_behind_it(asker: Asker, hub: dict[str, Made]) -> None:
    found = await asked(asker, hub["one"], hub["other"], filter={"without": [hub["firm"].key]})
    assert ways(found) == [[hub[name].key for name in ROUND]]
    found = await asked(asker, hub["one"], hub["other"], filter={"without": keys(hub["firm"], hub["near"])})
    assert found["unconnected"] == [0, 1]


async def test_an_end_that_is_a_hub_is_found_all_the_same(
    asker: Asker, hub: dict[str, Made], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its links are not looked at, so that the walk goes all the way from the other end."""
    monkeypatch.setattr(walking, "MAX_DEGREE", 9)
    found = await asked(asker, hub["near"], hub["firm"], maxHops=3)
    assert ways(found) == [[hub[name].key for name in ("near", "one", "firm")]]
    assert [cut["reason"] for cut in found["cut"]] == ["HUB"]


@pytest.mark.parametrize(
    ("bound", "value", "reason"), [("MAX_WALKED", 2, "TOO_MANY_THINGS"), ("MAX_LINKS", 3, "TOO_MANY_LINKS")]
)
async def test_a_walk_that_is_too_long_is_cut_and_says_so(
    asker: Asker, hub: dict[str, Made], monkeypatch: pytest.MonkeyPatch, bound: str, value: int, reason: str
) -> None:
    monkeypatch.setattr(walking, bound, value)
    more = {"filter": {"kinds": ["ASSOCIATED_WITH"]}} if reason == "TOO_MANY_THINGS" else {}
    found = await asked(asker, hub["one"], hub["other"], choice="NEXT_SHORTEST", maxHops=8, **more)
    assert [cut["reason"] for cut in found["cut"]] == [reason]
    assert found["cut"][0]["count"] > 0
    assert "'maxHops'" in found["cut"][0]["narrowing"]


@pytest.mark.parametrize(
    "arguments",
    [
        'between: ["a"]',
        'between: ["a", "a"]',
        f"between: {[str(n) for n in range(21)]}",
        'between: ["a", "b"], maxHops: 0',
        'between: ["a", "b"], maxHops: 1000',
        'between: ["a", "b"], most: 0',
        'between: ["a", "b"], most: 26',
        'between: ["a", "b"], filter: { maxDegree: 0 }',
        'between: ["a", "b"], filter: { maxDegree: 1001 }',
        'between: ["a", "b"], filter: { kinds: [] }',
        'between: ["a", "b"], filter: { since: "2021", until: "2020-12-31" }',
        'between: ["a", "b"], filter: { without: ["b"] }',
    ],
)
async def test_what_cannot_be_meant_is_refused_before_anything_is_asked(
    inside: Client, store: Store, arguments: str
) -> None:
    before = store.statements_sent
    query = f"{{ connections({arguments}) {{ walked }} }}".replace("'", '"')
    assert await inside.refused(query) == "INVALID_ARGUMENT"
    assert store.statements_sent == before


async def test_ten_thousand_ends_are_refused(inside: Client) -> None:
    between = [new_id() for _ in range(10_000)]
    query = "query ($between: [ID!]!) { connections(between: $between) { walked } }"
    assert await inside.refused(query, {"between": between}) in ("INVALID_ARGUMENT", "TOO_LARGE", "BODY_TOO_LARGE")


async def test_what_a_path_shows_is_on_record_whatever_of_it_is_asked_for(inside: Client, hub: dict[str, Made]) -> None:
    ends = [hub["one"].key, hub["other"].key]
    query = "query ($between: [ID!]!) { connections(between: $between) { citations } }"
    response = (await inside.post(query, {"between": ends})).json()
    assert response["data"]["connections"]["citations"]
    found = await inside.ask(
        "query ($id: ID!) { looks(shown: $id, first: 1) { number } }", {"id": hub["firm"].key}, role="AUDITOR"
    )
    assert found["looks"][0]["number"] == response["extensions"]["look"]
