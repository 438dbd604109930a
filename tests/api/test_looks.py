"""No answer leaves before its look is on record, and the record says everything that was shown."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import orjson
import pytest

from api.app import create_app
from api.identity import Identities
from graph.audit.proofs import check_proof
from graph.audit.record import Look, RecordOfLooks
from graph.model.errors import AuditUnavailable
from graph.model.viewer import Viewer
from graph.signing.trust import Trust
from graph.store.store import Store
from tests.conftest import Client
from tests.documents.test_life import wanted_world
from tests.worlds import submitted

_WANTED = """
query ($id: ID!) { person(id: $id) { fullName entries { nodes { number case { number } documents { form } } } } }
"""


@pytest.fixture
def record(tmp_path: Path) -> RecordOfLooks:
    return RecordOfLooks(tmp_path / "looks")


@pytest.fixture
async def recorded(
    store: Store, record: RecordOfLooks, officials: dict[str, Viewer], demo_tokens: dict[str, str]
) -> AsyncIterator[Client]:
    application = create_app(lambda: store, lambda: record, Identities(Trust(Path("no trust")), officials))
    application.state.store, application.state.record = store, record
    async with httpx.AsyncClient(transport=httpx.ASGITransport(application), base_url="http://esep") as http:
        yield Client(http, demo_tokens)


def looks(record: RecordOfLooks) -> list[dict[str, Any]]:
    return [orjson.loads(line) for line in record.lines()]


async def test_a_look_names_who_asked_what_and_everything_that_was_shown_asked_for_or_not(
    store: Store, recorded: Client, record: RecordOfLooks
) -> None:
    world, person, case, notice = wanted_world()
    await submitted(store, world.documents)
    answered = (await recorded.post(_WANTED, {"id": person.key})).json()
    (look,) = looks(record)
    right = {"right": "INVESTIGATOR/CASE", "grantedBy": "Article 16-2.3"}
    assert answered["extensions"] == {"look": look["number"], **right}
    assert (look["official"], look["role"], look["outcome"]) == ("Test investigator", "INVESTIGATOR", "ANSWERED")
    assert look["questions"] == ["person.by_id"]
    documents = {notice.document["id"]}
    assert set(look["shown"]) == {person.key, notice.key, case.facts["id"]} | documents
    (line,) = record.looks(10, shown=notice.key)
    assert person.key in record.asked(line)


async def test_what_is_refused_is_on_record_too_with_its_code_and_nothing_shown(
    recorded: Client, record: RecordOfLooks
) -> None:
    await recorded.refused("{ persons { totalCount } }", role="STATISTICIAN")
    await recorded.refused("{ persons { totalCount } }", role=None)
    await recorded.refused('{ person(id: "x") { entries(first: 101) { totalCount } } }')
    await recorded.ask("{ specialAccounts { code } }", role=None)
    told = [(look["role"], look["questions"], look["outcome"], look["shown"]) for look in looks(record)]
    assert told == [
        ("STATISTICIAN", ["person.search"], "ACCESS_DENIED", []),
        (None, ["person.search"], "NOT_SIGNED_IN", []),
        (None, [], "INVALID_ARGUMENT", []),  # refused by its bounds, before anything is planned
        (None, ["specialAccounts"], "ANSWERED", []),
    ]


async def test_a_field_that_is_refused_on_the_way_is_on_record_with_its_code(
    recorded: Client, record: RecordOfLooks
) -> None:
    await recorded.post("{ documentCheck(document: {}) { __typename } }", role="INVESTIGATOR")
    (look,) = looks(record)
    assert (look["questions"], look["outcome"]) == (["documentCheck"], "ACCESS_DENIED")


async def test_what_cannot_be_recorded_is_not_answered(
    store: Store, recorded: Client, record: RecordOfLooks, monkeypatch: pytest.MonkeyPatch
) -> None:
    world, person, _, _ = wanted_world()
    await submitted(store, world.documents)

    async def full(_look: Look) -> int:
        raise AuditUnavailable("The record of looks cannot be written: there is no answer.")

    monkeypatch.setattr(record, "append", full)
    response = await recorded.post(_WANTED, {"id": person.key})
    assert response.status_code == 503
    assert response.json()["errors"][0]["extensions"]["code"] == "AUDIT_UNAVAILABLE"
    assert "data" not in response.json()


async def test_a_document_that_is_submitted_is_a_look_as_well(recorded: Client, record: RecordOfLooks) -> None:
    mutation = "mutation { submitDocument(document: {}) { __typename } }"
    await recorded.ask(mutation, role="SUBMITTER")
    (look,) = looks(record)
    assert look["questions"] == ["submitDocument"]


async def test_an_auditor_reads_who_looked_at_somebody_and_is_on_record_for_it(
    store: Store, recorded: Client, record: RecordOfLooks
) -> None:
    world, person, _, _ = wanted_world()
    await submitted(store, world.documents)
    await recorded.ask(_WANTED, {"id": person.key})
    await recorded.ask("{ persons(first: 1) { totalCount } }")
    query = "query ($id: ID) { looks(shown: $id) { number official role questions outcome asked lookedAt } }"
    (found,) = (await recorded.ask(query, {"id": person.key}, role="AUDITOR"))["looks"]
    assert (found["number"], found["official"], found["role"]) == (0, "Test investigator", "INVESTIGATOR")
    assert person.key in found["asked"]
    every = (await recorded.ask(query, {"id": None}, role="AUDITOR"))["looks"]
    assert [look["number"] for look in every] == [2, 1, 0]
    assert (every[0]["role"], every[0]["questions"]) == ("AUDITOR", ["looks"])
    older = (await recorded.ask("{ looks(first: 1, before: 1) { number } }", role="AUDITOR"))["looks"]
    assert older == [{"number": 0}]


async def test_everything_that_was_shown_under_a_request_is_listed_whole(
    recorded: Client, record: RecordOfLooks
) -> None:
    for request in ("R1", "R2", None, "R1"):
        case = request and f"case of {request}"
        await record.append(
            Look("Somebody", "COURT", None, ("person.by_id",), "{}", "ANSWERED", ("P",), "U", request, case, "3", 7)
        )
    query = """query ($request: ID) {
      looks(request: $request) { number user request case right version shown }
    }"""
    found = (await recorded.ask(query, {"request": "R1"}, role="AUDITOR"))["looks"]
    shared = {"user": "U", "request": "R1", "case": "case of R1", "right": "3", "version": 7, "shown": ["P"]}
    assert found == [{"number": 3} | shared, {"number": 0} | shared]
    every = (await recorded.ask("{ looks { number user version } }", role="AUDITOR"))["looks"]
    assert every[0] == {"number": 4, "user": None, "version": None}


async def test_an_auditor_is_given_proofs_that_the_key_alone_checks(recorded: Client, record: RecordOfLooks) -> None:
    for _ in range(5):
        await recorded.ask("{ specialAccounts { code } }")
    query = """{ checkpoint
      inclusionProof(look: 2) { look size leaf path }
      consistencyProof(from: 3, to: 5) { earlier size path }
      none: inclusionProof(look: 5) { size } }"""
    given = await recorded.ask(query, role="AUDITOR")
    key = record.signer.verifier_key
    assert check_proof(orjson.dumps(given["inclusionProof"] | {"checkpoint": given["checkpoint"]}), key).is_sound
    earlier = next(note for note in record.notes() if "\n3\n" in note)
    consistent = {"earlier": earlier, "path": given["consistencyProof"]["path"], "checkpoint": given["checkpoint"]}
    assert check_proof(orjson.dumps(consistent), key).is_sound
    assert given["none"] is None
    for wrong in ("inclusionProof(look: 0, size: 100) { size }", "consistencyProof(from: 0) { size }"):
        assert await recorded.refused(f"{{ {wrong} }}", role="AUDITOR") == "INVALID_ARGUMENT"


async def test_an_auditor_is_told_what_is_unusual_in_the_looks_of_the_last_day(
    recorded: Client, record: RecordOfLooks
) -> None:
    query = "{ misuse { pattern official user firstLookedAt count looks subjects reason } }"
    assert (await recorded.ask(query, role="AUDITOR"))["misuse"] == []
    for _ in range(11):
        await recorded.refused("{ persons { totalCount } }", role="STATISTICIAN")
    (found,) = (await recorded.ask(query, role="AUDITOR"))["misuse"]
    assert found.pop("firstLookedAt") == looks(record)[1]["at"]
    assert found == {
        "pattern": "REFUSED_OFTEN",
        "official": "Test statistician",
        "user": None,
        "count": 11,
        "looks": list(range(1, 12)),
        "subjects": [],
        "reason": "11 questions of one official were refused within an hour;"
        " more than 10 look like trying what is open.",
    }
    wrong = '{ misuse(since: "2026-01-01T00:00:00Z", until: "2026-03-01T00:00:00Z") { count } }'
    assert await recorded.refused(wrong, role="AUDITOR") == "INVALID_ARGUMENT"


@pytest.mark.parametrize("role", ["INVESTIGATOR", "COURT", "FINANCIAL_MONITORING", "STATISTICIAN", "SUBMITTER"])
async def test_nobody_else_reads_the_record_and_an_auditor_reads_nothing_else(recorded: Client, role: str) -> None:
    response = (await recorded.post("{ looks { number } }", role=role)).json()
    assert response["errors"][0]["extensions"]["code"] == "ACCESS_DENIED"
    assert await recorded.refused("{ persons { totalCount } }", role="AUDITOR") == "ACCESS_DENIED"
