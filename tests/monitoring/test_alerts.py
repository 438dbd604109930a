"""A typology tuned, tried, published and run, and its alerts reviewed, as a new analyst does it: by GraphQL alone."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from graph.documents.ledger import pages_of
from graph.services.recording import recorded
from graph.store.store import Store
from tests.grounds.office import Official
from tests.monitoring.conftest import Hire
from tests.monitoring.test_typologies import Story, directors
from tests.worlds import submitted

TYPOLOGY = """query ($code: String!) { typology(code: $code) {
  name looksFor source parameters { name default least most } parts { name }
  versions { number state parameters { name value } reason draftedBy publishedAt }
} }"""
DRY_RUN = """query ($code: String!, $version: Int, $parameters: [TypologyNumberInput!]) {
  dryRunTypology(code: $code, version: $version, parameters: $parameters, limit: 50) {
    number looked total cut parameters { name value }
    matches { key explanation partCount factCount parts { part thing { __typename id } } facts {
      kind account validFrom contact amount { minorUnits currency } source { id } target { id } document { id number }
    } }
  }
}"""
DRAFT = """mutation ($code: String!, $parameters: [TypologyNumberInput!]!, $reason: String!) {
  draftTypology(code: $code, parameters: $parameters, reason: $reason) {
    ... on TypologyChanged { number state } ... on Contradiction { code reason }
  }
}"""
PUBLISH = """mutation ($code: String!, $number: Int!) { publishTypology(code: $code, number: $number) {
  ... on TypologyChanged { number state } ... on Contradiction { code }
} }"""
RUN = "mutation ($code: String!) { runTypology(code: $code) { number total looked cut known alerts } }"
ALERT = """query ($id: ID!) { alert(id: $id) {
  typology version explanation partCount factCount page state stepCount outcome raisedBy { name } assignedTo { name }
  parts { part thing { __typename id } } facts { kind source { id } target { id } document { id number } }
  steps { number state outcome reason recipient by { name } assignedTo { name } recordedAt }
} }"""
_CHANGE = "{ ... on AlertChanged { state stepCount } ... on Contradiction { code reason } }"
ASSIGN = f"""mutation ($alert: ID!, $seen: Int!, $to: ID) {{
  assignAlert(alert: $alert, stepCount: $seen, to: $to) {_CHANGE} }}"""
DECIDE = f"""mutation ($alert: ID!, $seen: Int!, $outcome: AlertDecision!, $reason: String!) {{
  decideAlert(alert: $alert, stepCount: $seen, outcome: $outcome, reason: $reason) {_CHANGE} }}"""
REPORT = f"""mutation ($alert: ID!, $seen: Int!, $recipient: String!, $reason: String!) {{
  reportAlert(alert: $alert, stepCount: $seen, recipient: $recipient, reason: $reason) {_CHANGE} }}"""
ALERTS = """query ($filter: AlertFilter, $after: String) { alerts(filter: $filter, first: 50, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { id typology state parts { thing { id } } } } }"""
CODE = "common_director"
REASON = "The companies do no business of their own."


async def told(store: Store) -> Story:
    """A scheme of one director of two companies in different cases."""
    story = Story()
    directors(story)
    assert (await submitted(store, story.world.documents)).refusals == []
    return story


def director_of(story: Story) -> str:
    return next(one["facts"]["id"] for one in story.world.documents if one["form"] == "person")


async def alert_of(analyst: Official, story: Story) -> str:
    """The alert on the story's scheme."""
    found, after = [], None
    while True:
        page = (await analyst.ask(ALERTS, {"filter": {"typology": CODE}, "after": after}))["alerts"]
        found += page["nodes"]
        if not page["pageInfo"]["hasNextPage"]:
            break
        after = page["pageInfo"]["endCursor"]
    assert len(found) == page["totalCount"]
    (one,) = [one for one in found if director_of(story) in {part["thing"]["id"] for part in one["parts"]}]
    return one["id"]


async def raised(store: Store, analyst: Official) -> str:
    """An alert that is open."""
    story = await told(store)
    assert len((await analyst.ask(RUN, {"code": CODE}))["runTypology"]["alerts"]) >= 1
    return await alert_of(analyst, story)


async def test_the_planted_schemes_are_found_with_their_documents_through_graphql(
    hire: Hire, key: dict[str, Any]
) -> None:
    (analyst,) = await hire()
    for code, schemes in key["typologies"].items():
        run = (await analyst.ask(DRY_RUN, {"code": code}))["dryRunTypology"]
        assert (run["cut"], run["looked"]) == (None, run["total"])
        seen = {frozenset((one["part"], one["thing"]["id"]) for one in match["parts"]) for match in run["matches"]}
        assert all(frozenset((one["part"], one["id"]) for one in scheme["parts"]) in seen for scheme in schemes)
        facts = [fact for match in run["matches"] for fact in match["facts"]]
        assert all(fact["document"]["number"] and fact["source"]["id"] for fact in facts)


async def test_a_typology_is_tuned_tried_published_and_run(store: Store, hire: Hire) -> None:
    analyst, other = await hire(2)
    story = await told(store)
    before = (await analyst.ask(TYPOLOGY, {"code": CODE}))["typology"]["versions"]
    numbers = [{"name": "leastCompanies", "value": 3}]
    drafted = (await analyst.ask(DRAFT, {"code": CODE, "parameters": numbers, "reason": REASON}))["draftTypology"]
    assert drafted == {"number": before[0]["number"] + 1, "state": "DRAFT"}
    given = {"code": CODE, "version": drafted["number"]}
    tried = (await analyst.ask(DRY_RUN, given))["dryRunTypology"]
    assert {"name": "leastCompanies", "value": 3} in tried["parameters"]
    assert director_of(story) not in str(tried)
    assert director_of(story) in str(await analyst.ask(DRY_RUN, {"code": CODE}))  # which takes what is published
    publication = {"code": CODE, "number": drafted["number"]}
    assert (await other.ask(PUBLISH, publication))["publishTypology"]["state"] == "PUBLISHED"
    assert (await analyst.ask(PUBLISH, publication))["publishTypology"] == {"code": "CONFLICT"}
    versions = (await analyst.ask(TYPOLOGY, {"code": CODE}))["typology"]["versions"]
    assert [one["state"] for one in versions].count("PUBLISHED") == 1
    assert (versions[0]["state"], versions[0]["reason"]) == ("PUBLISHED", REASON)
    run = (await analyst.ask(RUN, {"code": CODE}))["runTypology"]
    assert run["number"] == drafted["number"]
    # And back, for the sake of the other tests.
    usual = [{"name": "leastCompanies", "value": 2}]
    drafted = (await analyst.ask(DRAFT, {"code": CODE, "parameters": usual, "reason": REASON}))["draftTypology"]
    await analyst.ask(PUBLISH, {"code": CODE, "number": drafted["number"]})


async def test_a_run_again_raises_no_alert_twice(store: Store, hire: Hire) -> None:
    analyst, other = await hire(2)
    await told(store)
    first = (await analyst.ask(RUN, {"code": CODE}))["runTypology"]
    assert first["alerts"]
    again = (await other.ask(RUN, {"code": CODE}))["runTypology"]
    assert again["alerts"] == []
    assert again["known"] == len(first["alerts"]) + first["known"]
    await told(store)
    both = await asyncio.gather(*(one.ask(RUN, {"code": CODE}) for one in (analyst, other)))
    assert sum(len(one["runTypology"]["alerts"]) for one in both) == 1


async def test_an_alert_is_reviewed_step_by_step_and_each_says_by_whom_and_when(store: Store, hire: Hire) -> None:
    analyst, other = await hire(2)
    alert = await raised(store, analyst)
    held = (await other.ask(ALERT, {"id": alert}))["alert"]
    assert (held["state"], held["stepCount"], held["steps"]) == ("OPEN", 0, [])
    assert held["factCount"] == len(held["facts"]) == 4
    assert all(fact["document"]["id"] for fact in held["facts"])
    assert held["raisedBy"]["name"] == analyst.official.facts["name"]

    step = {"alert": alert, "seen": 0, "to": other.user.key}
    assert (await analyst.ask(ASSIGN, step))["assignAlert"] == {"state": "ASSIGNED", "stepCount": 1}
    decision = {"alert": alert, "seen": 1, "outcome": "SUSPICIOUS", "reason": REASON}
    assert (await analyst.ask(DECIDE, decision))["decideAlert"]["code"] == "CONFLICT"  # it is the other's
    assert (await other.ask(DECIDE, decision))["decideAlert"] == {"state": "DECIDED", "stepCount": 2}
    report = {"alert": alert, "seen": 2, "recipient": "Anti-Corruption Agency", "reason": REASON}
    assert (await other.ask(REPORT, report))["reportAlert"] == {"state": "REPORTED", "stepCount": 3}

    held = (await analyst.ask(ALERT, {"id": alert}))["alert"]
    assert (held["state"], held["outcome"]) == ("REPORTED", "SUSPICIOUS")
    steps = held["steps"]
    assert [one["state"] for one in steps] == ["REPORTED", "DECIDED", "ASSIGNED"]
    assert [one["reason"] for one in steps] == [REASON, REASON, None]
    assert all(one["by"]["name"] and one["recordedAt"] for one in steps)
    assert steps[0]["recipient"] == "Anti-Corruption Agency"
    found = (await other.ask(ALERTS, {"filter": {"state": "REPORTED", "assignee": other.user.key}}))["alerts"]
    assert [one["id"] for one in found["nodes"]] == [alert]


async def test_what_is_found_a_false_hit_is_not_reported(store: Store, hire: Hire) -> None:
    (analyst,) = await hire()
    alert = await raised(store, analyst)
    decision = {"alert": alert, "seen": 0, "outcome": "FALSE_HIT", "reason": REASON}
    assert (await analyst.ask(DECIDE, decision))["decideAlert"]["code"] == "CONFLICT"  # nobody has it yet
    await analyst.ask(ASSIGN, {"alert": alert, "seen": 0})
    assert (await analyst.ask(DECIDE, decision | {"seen": 1}))["decideAlert"]["state"] == "DECIDED"
    report = {"alert": alert, "seen": 2, "recipient": "A body", "reason": REASON}
    assert (await analyst.ask(REPORT, report))["reportAlert"]["code"] == "CONFLICT"
    assert (await analyst.ask(ASSIGN, {"alert": alert, "seen": 2}))["assignAlert"]["code"] == "CONFLICT"


async def test_of_two_who_take_a_step_at_once_one_does(store: Store, hire: Hire) -> None:
    analysts = await hire(2)
    alert = await raised(store, analysts[0])
    asked = [one.ask(ASSIGN, {"alert": alert, "seen": 0}) for one in analysts for _ in range(2)]
    outcomes = [one["assignAlert"] for one in await asyncio.gather(*asked)]
    assert sorted(one.get("code", "TAKEN") for one in outcomes) == ["CONFLICT", "CONFLICT", "CONFLICT", "TAKEN"]
    held = (await analysts[0].ask(ALERT, {"id": alert}))["alert"]
    assert [one["number"] for one in held["steps"]] == [1]


async def test_two_documents_of_one_step_are_never_both_taken(store: Store, hire: Hire) -> None:
    """Whatever the service looked at before: the ledger has each number of an alert once."""
    (analyst,) = await hire()
    alert = await raised(store, analyst)
    step = {"alert": alert, "number": 1, "state": "ASSIGNED", "user": analyst.user.key, "assignee": analyst.user.key}
    taken = await asyncio.gather(*(recorded(store, "alertStep", [step]) for _ in range(3)))
    assert sorted(taken) == [[False], [False], [True]]


async def test_an_alert_that_rests_on_what_is_hidden_does_not_exist(store: Store, hire: Hire) -> None:
    (analyst,) = await hire()
    alert = await raised(store, analyst)
    (held,) = await store.command(
        "MATCH (a:Alert {id: $id})-[:RESTS_ON]->(d:Document) RETURN collect(d.id)[0] AS id", {"id": alert}
    )
    await store.command("MATCH (d:Document {id: $id}) SET d.seal = 'of nobody'", {"id": held["id"]})
    assert (await analyst.ask(ALERT, {"id": alert}))["alert"] is None
    whole = (await analyst.ask(ALERTS, {"filter": {"state": "OPEN"}}))["alerts"]
    assert alert not in str(whole)
    assert await analyst.refused(ASSIGN, {"alert": alert, "seen": 0}) == "INVALID_ARGUMENT"
    assert await analyst.refused(ASSIGN, {"alert": "0" * 26, "seen": 0}) == "INVALID_ARGUMENT"
    await store.command("MATCH (d:Document {id: $id}) REMOVE d.seal", {"id": held["id"]})
    assert (await analyst.ask(ALERT, {"id": alert}))["alert"]["state"] == "OPEN"


@pytest.mark.parametrize(
    ("query", "given"),
    [
        (DRAFT, {"code": CODE, "parameters": [{"name": "leastCompanies", "value": 1}], "reason": REASON}),
        (DRAFT, {"code": CODE, "parameters": [{"name": "nobody", "value": 2}], "reason": REASON}),
        (DRAFT, {"code": CODE, "parameters": [{"name": "leastCompanies", "value": 2}] * 2, "reason": REASON}),
        (DRAFT, {"code": CODE, "parameters": [], "reason": "short"}),
        (DRAFT, {"code": "nothing", "parameters": [], "reason": REASON}),
        (DRY_RUN, {"code": "nothing"}),
        (DRY_RUN, {"code": CODE, "version": 9_999}),
        (DRY_RUN, {"code": CODE, "version": 1, "parameters": []}),
        (DRY_RUN, {"code": CODE, "parameters": [{"name": "leastCompanies", "value": 51}]}),
        (PUBLISH, {"code": CODE, "number": 9_999}),
        (RUN, {"code": "nothing"}),
        (DECIDE, {"alert": "0" * 26, "seen": 0, "outcome": "EXPLAINED", "reason": "short"}),
        (REPORT, {"alert": "0" * 26, "seen": 0, "recipient": "", "reason": REASON}),
        (ASSIGN, {"alert": "0" * 26, "seen": 0, "to": "0" * 26}),
    ],
)
async def test_what_is_out_of_bounds_is_refused(hire: Hire, query: str, given: dict[str, Any]) -> None:
    (analyst,) = await hire()
    assert await analyst.refused(query, given) == "INVALID_ARGUMENT"


async def test_without_a_request_nothing_is_run_nor_decided(hire: Hire) -> None:
    (analyst,) = await hire()
    analyst.request = None
    for query, given in ((RUN, {"code": CODE}), (DRY_RUN, {"code": CODE}), (ASSIGN, {"alert": "0" * 26, "seen": 0})):
        assert await analyst.refused(query, given) == "NO_GROUND"


async def test_what_was_done_is_in_the_ledger(store: Store, hire: Hire, tmp_path: Path) -> None:
    (analyst,) = await hire()
    last = (await store.ask("ledger.state"))["ledger"]["page"]
    alert = await raised(store, analyst)
    await analyst.ask(ASSIGN, {"alert": alert, "seen": 0})
    payloads = [page.payload async for page in pages_of(store, last)]
    assert sum('"form":"alertStep"' in payload and alert in payload for payload in payloads) == 1
    assert sum('"form":"alert"' in payload and alert in payload for payload in payloads) == 1
