"""Neo4j's own plan of every statement: indexes carry it, nothing multiplies, and every name in it exists.

A file that the planner nests is compiled with its parents, down from a question that stands at the root; its optional
lines are tried one by one and all together. Plans are made on the demonstration registry, whose statistics they use.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, LiteralString, cast

import pytest

from graph.documents.forms import FORMS
from graph.model.viewer import Role
from graph.plan import Crossing, Leaf, Page, Selection, compile_statement
from graph.plan.selection import ROWS
from graph.rules.access import widest
from graph.store.catalogue import Catalogue, Line, Question
from graph.store.store import Store
from tests.documents.test_life import annulment, correction
from tests.worlds import DAY, made, one_of_each_form, reviewed, submitted

CATALOGUE = Catalogue()
QUESTIONS = CATALOGUE.questions

# From where the questions of a noun are asked that speak of `parent`: the way down from a root.
BY_ID = {"id": "0" * 26}
ENTRY = ("entry.by_id", BY_ID | {"account": "12.3.3"})
PERSON = ("person.by_id", BY_ID)
CASE = ("case.by_number", {"number": "1"})
FOUND = ("link.connections", {"found": []})
TOTALS = ("statistic.confiscated_totals", {"byArticle": True, "byRegion": True})
MONTH = dict.fromkeys(("period", "firstDay", "lastDay", "opensAt", "endsAt"), "2024-01") | {"isOver": True}
WAYS: dict[str, list[tuple[str, dict[str, Any]]]] = {
    "case": [CASE],
    "entry": [ENTRY],
    "subject": [PERSON],
    "official": [CASE, ("case.official", {})],
    "party": [CASE, ("case.parties", {})],
    "relationship": [PERSON, ("subject.links", {})],
    "link": [FOUND, ("link.cut", {})],
    "path": [FOUND, ("link.paths", {})],
    "hop": [FOUND, ("link.joining", {})],
    "document": [ENTRY, ("entry.documents", {})],
    "statistic": [TOTALS],
    "match": [("match.examples", {"examples": [{"matches": []}]})],
    "alert": [("alert.by_id", BY_ID)],
    "typology": [("typology.run", {"run": {"matches": []}})],
    "participant": [ENTRY, ("entry.participants", {})],
    "person": [PERSON],
    "thing": [PERSON],
    "duplicate": [PERSON, ("person.duplicates", {})],
    "discipline": [("discipline.periods", {"months": [MONTH], "volumes": {}, "counted": {}})],
}

VIEWER = widest("Test", Role.INVESTIGATOR).as_parameter()
SAMPLES: dict[str, Any] = {
    "id": "0" * 26, "ids": ["0" * 26], "number": "1", "account": "12.3.3", "accounts": ["12.3.3"], "status": "ACTIVE",
    "article": "CC-218", "region": "75", "since": "2020", "until": "2021", "role": "SUSPECT", "kinds": ["OWNS"],
    "name": "ahmetov*", "identifier": "900517300018", "bornOn": "1990-05-17", "state": "CONFISCATED",
    "matching": ["ahmetov"],
    "examples": [{"matches": []}], "matches": [], "keys": [], "key": "4:0:0", "most": 50, "window": 100, "queries": [],
    "after": "0" * 26, "whole": True, "ofEntries": True,
    "found": [], "links": [], "entries": [], "things": [], "without": [], "limit": 50,
    "byArticle": True, "byRegion": True, "byYear": True, "fromEntries": True,
    **dict.fromkeys(("relatedTo", "associatedWith", "directorOf", "founderOf", "owns", "paid"), True),
    "asOf": "2021-03-01", "knownAt": "2026-11-24T00:00:00.000000Z",
    "slice": 500, "days": 30, "years": 5, "longest": 5, "leastShare": 25, "leastCompanies": 2, "mostLinks": 200,
    "leastPercent": 50, "leastPayers": 4, "leastTakers": 3, "mostSharers": 5, "run": {"matches": []}, "of": "x ",
    "typology": "x", "assignee": "0" * 26, "task": "0" * 26,
    "noted": {}, "months": [MONTH], "volumes": {}, "counted": {}, "supplier": "PD-75",
    "iin": "900517300018", "caseId": "0" * 26, "userId": "0" * 26,
}  # fmt: skip

MAY_SCAN = {
    "migration.applied": "there is one node for each schema file",
    "ledger.clear": "it takes away everything, to derive it anew",
    "ledger.all_nodes": "it reads everything, to compare it",
    "ledger.all_relationships": "it reads everything, to compare it",
    "document.any": "asks for one document, whichever comes first",
}
MAY_MULTIPLY = {}
# Of questions that stand alone: what is left out, each time another part, since the parts exclude each other.
_CLOCKS = {"asOf", "knownAt"}
LEFT_OUT: dict[str, list[set[str]]] = {
    "match.candidates": [
        part | clocks
        for part in ({"ids", "whole", "after"}, {"ids"}, {"whole", "after"})
        for clocks in (set(), _CLOCKS)
    ],
    "match.facets": [set(), _CLOCKS, {"whole"}, {"whole", "ofEntries", "account", "article", "since", "until"}],
}
# Neo4j's own notes of an unknown label, type or property, and of a pattern without bound.
UNKNOWN_OR_UNBOUNDED = {"01N50", "01N51", "01N52", "03N91"}
# What brings one row at the most, so that a product with it multiplies nothing.
ONE_ROW = {"NodeUniqueIndexSeek", "NodeUniqueIndexSeek(Locking)", "Argument"}


def is_nested(question: Question) -> bool:
    return "parent" in question.variables(question.params) or "parent" in question.text(question.params)


def crossing(question: Question, arguments: dict[str, Any], inner: Selection) -> Crossing:
    is_page = question.returns == "page"
    page = Page(50, None, wants_rows=True, wants_count=True) if is_page else None
    return Crossing("x", question.name, "node", arguments, {"nodes" if is_page else ROWS: inner}, page)


def compiled(question: Question, given: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """The statement that asks the question, where needed under its parents, as the planner writes it."""
    if question.returns == "rows":
        return question.text(frozenset(given)), given
    # A property that every kind of node has, and no projection of a whole node.
    tree = crossing(question, given, Selection(leaves=[Leaf("id", ["documentId"])]))
    for name, arguments in reversed(WAYS[question.name.split(".")[0]] if is_nested(question) else []):
        tree = crossing(QUESTIONS[name], arguments, Selection(crossings=[tree]))
    statement = compile_statement(CATALOGUE, [tree])
    return statement.text, statement.parameters


def choices(question: Question) -> Iterator[dict[str, Any]]:
    """The arguments to try: what is needed; with it each that may be left out; and all."""
    if question.returns == "rows":
        for left_out in LEFT_OUT.get(question.name, [set()]):
            yield {name: SAMPLES.get(name, []) for name in question.params - left_out}
        return
    needed = {name: SAMPLES[name] for name in sorted(question.params - question.optional)}
    optional = [{name: SAMPLES[name]} for name in sorted(question.optional)]
    every = {name: value for choice in optional for name, value in choice.items()}
    seen = []
    for choice in [{}, *optional, every]:
        if choice not in seen:
            seen.append(choice)
            yield needed | choice


@pytest.fixture(scope="module", autouse=True)
async def past(store: Store) -> None:
    """Something corrected and something taken back: labels and types that the demonstration lacks."""
    world = one_of_each_form()
    contact, number = {"kind": "PHONE", "value": "+77010000001"}, {"kind": "PASSPORT", "value": "N0000001"}
    one, other = world.person(identifiers=[number], contacts=[contact]), world.person()
    world.relationship("RELATED_TO", one, other, kinship="SIBLING")
    for kind in ("ASSOCIATED_WITH", "FOUNDER_OF", "OWNS"):
        world.relationship(kind, one, other)
    place = {"description": "A street", "latitude": 43.2, "longitude": 76.9}
    accident = {"accidentKind": "COLLISION", "occurredOn": DAY, "dead": 1, "injured": 0, "vehicles": 2, "place": place}
    driver = {"subject": one.key, "role": "DRIVER"}
    world.entry("roadAccident", None, None, **accident, participants=[driver])
    tried = {"stage": "CONVICTED", "convictedOn": DAY, "publishedOn": DAY, "withdrawnOn": DAY, "article": "CC-120"}
    harm = {"youngestVictim": "UNDER_FOURTEEN", "victims": 1, "isBarredFromWorkWithMinors": True}
    world.entry("sexualOffenceAgainstMinor", other, world.case(), **tried, **harm)
    registered = {"unit": "A unit", "territory": "75", "validTo": "2060-12-31"}
    world.user("INVESTIGATOR", world.official(), clearances=["12.3.11"], isResponsible=True, **registered)
    for document in list(world.documents):
        if FORMS[document["form"]].facts.anchored_at is not None:
            correction(world, document)
    annulment(world, world.wanted(one, world.case()).document)
    world.split(world.merge(one, other))
    world.merge(one, other)
    user, case = world.user("COURT", world.official()), world.case()
    assert (await submitted(store, world.documents)).refusals == []
    refused = world.request(user, case, verdict="REFUSED", failed=["CASE_IS_HELD"])
    request = world.request(user, case)
    await made(store, [request.document, refused.document, *reviewed(world, user, request, one)])
    await store.command("MATCH (ledger:Ledger) SET ledger.isDeriving = true REMOVE ledger.isDeriving")


def operators(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield plan
    for child in plan.get("children", ()):
        yield from operators(child)


def kind(operator: dict[str, Any]) -> str:
    return operator["operatorType"].removesuffix("@neo4j")


async def plan_of(store: Store, text: str, parameters: dict[str, Any]) -> dict[str, Any]:
    asked = replace(QUESTIONS["document.any"], lines=(Line(text),))
    return await store.explain(asked, parameters | {"viewer": VIEWER})


def objections(name: str, plan: dict[str, Any]) -> list[str]:
    found = []
    for operator in operators(plan):
        what = kind(operator)
        if what == "Eager" and not QUESTIONS[name].writes:
            found.append("Eager: what only reads waits for nothing")
        scans = what.endswith("Scan") and "Subquery" not in what
        if scans and name not in MAY_SCAN:
            found.append(f"{what}: {operator['args'].get('Details', '')}")
        if what == "CartesianProduct" and name not in MAY_MULTIPLY:
            few = [any(kind(leaf) in ONE_ROW for leaf in operators(side)) for side in operator["children"]]
            if not all(few):
                found.append(f"CartesianProduct of {[kind(leaf) for leaf in operators(operator)]}")
    return found


def test_every_question_is_explained() -> None:
    for question in QUESTIONS.values():
        if is_nested(question):
            assert question.name.split(".")[0] in WAYS or question.name == "document.of_fact"
    for name in (*MAY_SCAN, *MAY_MULTIPLY):
        assert name in QUESTIONS, f"{name} needs no exception any more"


@pytest.mark.parametrize("name", QUESTIONS)
async def test_a_question_is_carried_by_indexes_and_multiplies_nothing(store: Store, name: str) -> None:
    for given in choices(QUESTIONS[name]):
        text, parameters = compiled(QUESTIONS[name], given)
        plan = await plan_of(store, text, parameters)
        assert objections(name, plan) == [], sorted(given)


@pytest.mark.parametrize("name", MAY_SCAN)
async def test_an_allowed_scan_is_still_one(store: Store, name: str) -> None:
    plan = await plan_of(store, *compiled(QUESTIONS[name], {}))
    assert any(kind(operator).endswith("Scan") for operator in operators(plan)), f"{name} needs no exception any more"


@pytest.mark.parametrize("name", QUESTIONS)
async def test_every_label_type_and_property_of_a_question_exists(store: Store, name: str) -> None:
    question = QUESTIONS[name]
    given = next(choices(question)) if question.returns == "rows" else {
        parameter: SAMPLES[parameter] for parameter in question.params
    }  # fmt: skip
    text, parameters = compiled(question, given)
    async with store._driver.session(database=store._database, notifications_min_severity="INFORMATION") as session:
        result = await session.run(
            cast(LiteralString, f"EXPLAIN {text}"),
            parameters | {"viewer": VIEWER},
        )
        told = (await result.consume()).gql_status_objects
    assert [note.status_description for note in told if note.gql_status in UNKNOWN_OR_UNBOUNDED] == []


async def test_a_plan_that_scans_multiplies_or_waits_would_be_noticed(store: Store) -> None:
    waits = {"operatorType": "Eager@neo4j", "args": {}, "children": []}
    assert objections("person.by_id", waits)
    scan = await plan_of(store, "MATCH (node) RETURN count { (node)--() }", {})
    labelled = await plan_of(store, "MATCH (node:Subject) WHERE node.fullName = 'x' RETURN node.id", {})
    product = await plan_of(
        store, "MATCH (a:Case {number: '1'}), (b:Article) WHERE b.act < a.id RETURN a.id, b.act", {}
    )
    assert [len(objections("person.by_id", plan)) > 0 for plan in (scan, labelled, product)] == [True, True, True]
