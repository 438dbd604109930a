"""`dataQuality` on a real Neo4j: the figures of a small world, of random ones, and who may see them."""

import json
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import LiteralString, cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.model.errors import AccessDenied, NotSignedIn
from graph.model.instants import LEGAL_TIME, instant
from graph.model.viewer import Role
from graph.rules import access
from graph.store.store import Store
from tests.discipline.discipline_world import DETAIL, QUALITY, STATISTICIAN, SURNAME, TERM, Body, ask, noon

JANUARY = date(2024, 1, 10)
APRIL = date(2024, 4, 10)
UNKNOWN_REGION = "99"


async def small_world(store: Store, kind: str = "HEALTH") -> Body:
    """One of each: on time, late, refused and open, refused and sent again, corrected, annulled."""
    body = await Body(store, kind).register(JANUARY)
    on_time = body.person(APRIL - timedelta(days=5), region="75", identifiers=[], contacts=[])
    late = body.person(APRIL - timedelta(days=31))
    wrong, taken_back = body.person(APRIL), body.person(APRIL)
    lost = body.person(APRIL, region=UNKNOWN_REGION)
    mended = body.person(APRIL, region=UNKNOWN_REGION)
    sent = await body.send(noon(APRIL), on_time, late, wrong, taken_back, lost, mended)
    assert [refusal.code for refusal in sent.refusals] == ["UNKNOWN_REGION"] * 2
    again = mended | {"facts": mended["facts"] | {"region": "75"}}
    may = APRIL + timedelta(days=25)
    correction, annulment = body.correction(wrong, may), body.annulment(taken_back, may)
    assert (await body.send(noon(may), again, correction, annulment)).refusals == []
    return body


async def test_a_small_world_gives_its_figures(store: Store) -> None:
    body = await small_world(store)
    found = await body.quality("2024-03", "2024-06")
    figures = {
        period: {name: value for name, value in month.items() if isinstance(value, int) and value}
        for period, month in found.items()
    }
    assert figures == {
        "2024-04": {
            "due": 1,
            "missed": 1,
            "received": 4,
            "late": 1,
            "corrected": 1,
            "annulled": 1,
            "refused": 2,
            "openFindings": 1,
            "fieldsCounted": 20,
            "fieldsFilled": 11,
        },
        "2024-05": {"due": 5, "received": 3, "fieldsCounted": 10, "fieldsFilled": 6},
    }
    assert found["2024-04"]["verdict"]["grade"] == "AMBER"
    assert found["2024-05"]["verdict"]["grade"] == "AMBER"  # four of ten fields are open


async def test_each_field_and_each_reason_of_refusal_is_told(store: Store) -> None:
    body = await small_world(store)
    (month,) = (await ask(store, DETAIL, {"supplier": body.code, "since": "2024-04"}))["dataQuality"]["nodes"]
    assert month["refusals"] == [{"code": "UNKNOWN_REGION", "refused": 2, "open": 1}]
    filled = {entry["field"]: (entry["filled"], entry["documents"]) for entry in month["completeness"]}
    assert filled == {
        "contacts": (1, 4),
        "identifiers": (1, 4),
        "region": (1, 4),
        "citizenship": (4, 4),
        "sex": (4, 4),
    }
    assert [entry["filled"] for entry in month["completeness"]] == [1, 1, 1, 4, 4]


async def test_a_month_without_a_document_is_shown_only_of_kinds_that_always_have_some(store: Store) -> None:
    for kind, silent in (("POLICE", "AMBER"), ("HEALTH", None)):
        body = await Body(store, kind).register(JANUARY)
        found = await body.quality("2023-12", "2024-03")
        expected = ["2024-03", "2024-02"] if silent else []  # not before the month after it was registered
        assert list(found) == expected
        for month in found.values():
            assert (month["verdict"]["grade"], month["expected"]) == (silent, 1)


async def test_days_and_months_end_when_they_end_in_almaty(store: Store) -> None:
    body = await Body(store).register(JANUARY)
    midnight = datetime(2024, 5, 1, tzinfo=LEGAL_TIME)
    event_on = date(2024, 4, 30) - TERM
    before, after = instant(midnight - timedelta(microseconds=1)), instant(midnight)
    await body.send(before, body.person(event_on), body.person(event_on, region=UNKNOWN_REGION))
    await body.send(after, body.person(event_on), body.person(event_on, region=UNKNOWN_REGION))
    found = await body.quality("2024-04", "2024-05")
    seen = {name: (m["due"], m["missed"], m["received"], m["late"], m["refused"]) for name, m in found.items()}
    assert seen == {"2024-04": (2, 1, 1, 0, 1), "2024-05": (0, 0, 1, 1, 1)}


@dataclass(frozen=True)
class Sent:
    """A document of a random world: when it came, how long after its event, and what becomes of it."""

    day: int
    lag: int
    fate: str


FATES = st.sampled_from(["kept", "kept", "refused", "mended", "corrected", "annulled", "unreadable"])
SENT = st.builds(Sent, day=st.integers(0, 60), lag=st.integers(0, 70), fate=FATES)
FIRST = date(2024, 2, 20)  # around the day on which Almaty's clocks changed
NEXT = timedelta(days=35)  # from a document to what becomes of it


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(world=st.lists(SENT, max_size=12))
async def test_random_worlds_are_counted_as_a_plain_count_does(store: Store, world: list[Sent]) -> None:
    body = await Body(store).register(JANUARY)
    plain: Counter[tuple[str, str]] = Counter()

    def accepted(received: date, event_on: date, term: timedelta = TERM) -> None:
        due = event_on + term
        plain[_month(due), "due"] += 1
        plain[_month(due), "missed"] += received > due
        plain[_month(received), "received"] += 1
        plain[_month(received), "late"] += received > due

    for sent in world:
        came = FIRST + timedelta(days=sent.day)
        event_on, later = came - timedelta(days=sent.lag), came + NEXT
        is_refused = sent.fate in ("refused", "mended")
        document = body.person(event_on, **({"region": UNKNOWN_REGION} if is_refused else {}))
        raw = b"{" if sent.fate == "unreadable" else document
        verdict = await body.send(noon(came), raw)
        assert bool(verdict.refusals) == (is_refused or sent.fate == "unreadable")
        if sent.fate == "unreadable":
            continue  # nobody knows whose it was
        if is_refused:
            plain[_month(came), "refused"] += 1
            plain[_month(came), "openFindings"] += sent.fate == "refused"
        else:
            accepted(came, event_on)
        if sent.fate == "mended":
            await body.send(noon(later), document | {"facts": document["facts"] | {"region": "75"}})
            accepted(later, event_on)
        elif sent.fate == "corrected":
            await body.send(noon(later), body.correction(document, later))
            plain[_month(came), "corrected"] += 1
            plain[_month(later), "received"] += 1  # to correct has no term
        elif sent.fate == "annulled":
            await body.send(noon(later), body.annulment(document, later))
            plain[_month(came), "annulled"] += 1
            accepted(later, later, timedelta(days=3))

    found = await body.quality("2023-11", "2024-08")
    names = ("due", "missed", "received", "late", "corrected", "annulled", "refused", "openFindings")
    counted = {(period, name): month[name] for period, month in found.items() for name in names}
    assert {key: number for key, number in counted.items() if number} == {k: n for k, n in plain.items() if n}


def _month(day: date) -> str:
    return day.isoformat()[:7]


async def test_who_submits_sees_the_own_body_alone(store: Store) -> None:
    mine, other = await small_world(store), await small_world(store)
    submitter = access.of_office("Test submitter", Role.SUBMITTER, mine.code)
    assert await mine.quality("2024-04", "2024-06", submitter) == await mine.quality("2024-04", "2024-06")
    assert await other.quality("2024-04", "2024-06", submitter) == {}
    everything = await ask(store, QUALITY, {"since": "2024-04", "until": "2024-06"}, submitter)
    assert {node["supplier"]["code"] for node in everything["dataQuality"]["nodes"]} == {mine.code}
    counted = '{ dataQuality(since: "2024-04", until: "2024-06") { totalCount } }'
    assert await ask(store, counted, {}, submitter) == {"dataQuality": {"totalCount": 2}}


async def test_who_submits_for_no_body_or_investigates_sees_nothing(store: Store) -> None:
    for role in (Role.SUBMITTER, Role.INVESTIGATOR, Role.COURT, Role.FINANCIAL_MONITORING):
        with pytest.raises(AccessDenied):
            await ask(store, QUALITY, {}, access.of_office("Test", role))
    with pytest.raises(NotSignedIn):
        await ask(store, QUALITY, {}, None)
    with pytest.raises(NotSignedIn):
        await ask(store, "{ disciplineCriteria { fewestForRed } }", {}, None)


async def test_pages_follow_each_other_without_a_gap(store: Store) -> None:
    body = await small_world(store)
    asked = {"supplier": body.code, "since": "2024-03", "until": "2024-06", "first": 1}
    first = (await ask(store, QUALITY, asked))["dataQuality"]
    assert first["pageInfo"]["hasNextPage"]
    second = (await ask(store, QUALITY, asked | {"after": first["pageInfo"]["endCursor"]}))["dataQuality"]
    assert [node["period"] for node in first["nodes"] + second["nodes"]] == ["2024-05", "2024-04"]
    assert not second["pageInfo"]["hasNextPage"]


async def test_no_answer_says_anything_of_a_person(store: Store) -> None:
    body = await small_world(store)
    told = json.dumps(
        [
            await body.quality("2024-03", "2024-06"),
            await ask(store, DETAIL, {"supplier": body.code, "since": "2024-04"}),
            await ask(store, DETAIL, {"supplier": body.code, "since": "2024-05"}),
        ],
        ensure_ascii=False,
    )
    assert SURNAME not in told
    (row,) = await store.command(
        "MATCH (refusal:Refusal {supplier: $supplier}) RETURN collect(DISTINCT keys(refusal)) AS kept",
        {"supplier": body.code},
    )
    assert {name for keys in row["kept"] for name in keys} == {
        "sha256", "code", "field", "refusedAt", "supplier", "form", "number",
    }  # fmt: skip


async def test_the_criteria_are_told_with_terms_from_the_forms(store: Store) -> None:
    asked = """{ disciplineCriteria {
        fewestForRed forms { form account termDays countedFields requiredFields }
        limits { name legalBasis amber red reason } volumes { kind documents reason } } }"""
    told = (await ask(store, asked, {}))["disciplineCriteria"]
    forms = {form["form"]: form for form in told["forms"]}
    assert (forms["wantedNotice"]["account"], forms["wantedNotice"]["termDays"]) == ("12.3.3", 1)
    assert "reason" in forms["wantedNotice"]["requiredFields"]
    assert forms["annulment"] | {"requiredFields": []} == {
        "form": "annulment", "account": None, "termDays": 3, "countedFields": [], "requiredFields": [],
    }  # fmt: skip
    assert {limit["name"] for limit in told["limits"]} >= {"late", "refused", "fieldsOpen"}
    assert {volume["kind"] for volume in told["volumes"]} == {"POLICE", "COURT", "ENFORCEMENT"}


async def test_the_question_asks_the_indexes(store: Store) -> None:
    question = store.catalogue["discipline.periods"]
    parameters = {
        "months": [],
        "volumes": {},
        "counted": {},
        "supplier": "X",
        "viewer": STATISTICIAN.as_parameter(),
    }
    for given_ in (frozenset(), frozenset({"supplier"})):
        operators = await _plan(store, question.text(given_) + "\nRETURN node", parameters)
        assert not [name for name in operators if "Scan" in name], operators
        assert "CartesianProduct" not in operators
        assert sum("IndexSeek" in name for name in operators) >= 4, operators
    for name in ("discipline.completeness", "discipline.refusals"):
        text = f"WITH $parent AS parent\n{store.catalogue[name].text()}\nRETURN node"
        operators = await _plan(store, text, parameters | {"parent": {}})
        assert not [found for found in operators if "Scan" in found], operators


async def _plan(store: Store, statement: str, parameters: dict) -> list[str]:
    async with store._driver.session(database=store._database) as session:
        explained = await session.run(cast(LiteralString, f"EXPLAIN {statement}"), parameters)
        plan = (await explained.consume()).plan
    assert plan is not None
    return _operators(plan)


def _operators(step: dict) -> list[str]:
    own = [step["operatorType"].partition("@")[0]]
    return own + [found for child in step.get("children", ()) for found in _operators(child)]
