"""Lists that others keep, in FollowTheMoney: what becomes a document, and what is told of the rest."""

import io
from pathlib import Path
from typing import Any

import orjson
import pytest

from graph.documents.reading import ReadDocument, Refusal, read_document
from graph.formats.ftm_in import ftm_items
from graph.formats.ftm_list import ForeignList, read_list
from graph.formats.incoming import InvalidMapping, Remark, take
from graph.store.store import Store
from tests.worlds import World, submitted

DECLARED: dict[str, Any] = {
    "supplier": "NSC",
    "takenOn": "2026-11-01",
    "region": "75",
    "constants": {"case": "2675100000042"},
    "from": {"decidingCourt": ["authority"], "courtActNumber": ["programId"]},
    "ofPerson": {"basis": "BROUGHT_TO_RESPONSIBILITY", "personStage": "CONVICTED"},
    "ofOrganization": {"basis": "RECOGNIZED_BY_COURT", "courtActEffectiveOn": "2015-10-15"},
}


def entity(id_: str, schema: str, **properties: str | list[str]) -> dict[str, Any]:
    """An entity; a single text is a list of one."""
    lists = {name: [value] if isinstance(value, str) else value for name, value in properties.items()}
    return {"id": id_, "schema": schema, "properties": lists}


PERSON = entity(
    "q1",
    "Person",
    name=["Usama bin Muhammad", "Усама бин Мухаммад"],
    lastName="bin Muhammad",
    firstName="Usama",
    birthDate=["1957-03-10", "1957"],
    nationality="sa",
    gender="male",
    passportNumber="A012345",
    position="leader",
)
GROUP = entity("q2", "Organization", name="Al-Group", alias="The Group", country="af", addressEntity="a1")
ADDRESS = entity("a1", "Address", full="Kandahar, 1")
LISTED = entity("s1", "Sanction", entity="q1", authority="Court of Astana", programId="1-2/15", startDate="2016-01-02")
LISTED_GROUP = entity("s2", "Sanction", entity="q2", authority="Court of Astana", programId="1", reason="terror")


def items(*entities: dict[str, Any] | bytes, declared: dict[str, Any] | None = DECLARED) -> list[Any]:
    """What the entities become: documents read, refusals and remarks."""
    raw = b"\n".join(one if isinstance(one, bytes) else orjson.dumps(one) for one in entities)
    meant = ForeignList.model_validate(declared) if declared is not None else None
    found = list(ftm_items(io.BytesIO(raw), meant))
    return [read_document(*item) if isinstance(item, tuple) else item for item in found]


def test_a_list_becomes_documents_whatever_the_order_of_its_entities() -> None:
    found = items(LISTED, LISTED_GROUP, ADDRESS, GROUP, PERSON)
    documents = [item for item in found if isinstance(item, ReadDocument)]
    facts = [one.facts.model_dump(by_alias=True, mode="json", exclude_none=True) for one in documents]

    assert [one.kind.name for one in documents] == ["organization", "person", "terrorDesignation", "terrorDesignation"]
    assert facts[0]["contacts"] == [{"kind": "ADDRESS", "value": "Kandahar, 1"}]
    assert facts[0]["name"] == "Al-Group"
    assert facts[1]["identities"][-1] == {
        "surname": "bin Muhammad",
        "givenName": "Usama",
        "script": "LATN",
        "bornOn": "1957-03-10",
        "validFrom": "1957-03-10",
    }
    assert {one["bornOn"] for one in facts[1]["identities"]} == {"1957-03-10", "1957"}
    assert {one["name"] for one in facts[1]["identities"] if "name" in one} == {
        "Usama bin Muhammad",
        "Усама бин Мухаммад",
    }
    assert facts[1]["citizenship"] == "SA"
    assert facts[1]["identifiers"] == [{"kind": "PASSPORT", "value": "A012345"}]
    assert (facts[2]["subject"], facts[3]["subject"]) == (facts[1]["id"], facts[0]["id"])
    assert (facts[2]["basis"], facts[3]["basis"]) == ("BROUGHT_TO_RESPONSIBILITY", "RECOGNIZED_BY_COURT")
    assert (facts[2]["courtActNumber"], facts[2]["validFrom"]) == ("1-2/15", "2016-01-02")
    assert facts[3]["validFrom"] == "2026-11-01"


def test_what_a_form_has_no_place_for_is_told() -> None:
    newer = entity("q3", "Person", name="Somebody", ofNextYear="1")
    found = items(PERSON, LISTED_GROUP, GROUP, newer)
    remarks = [(item.line, item.field) for item in found if isinstance(item, Remark)]

    assert remarks == [(1, "position"), (4, "ofNextYear"), (2, "reason")]


def test_what_a_form_cannot_take_all_of_is_told() -> None:
    many = entity(
        "q4",
        "Person",
        name=[f"Name {number}" for number in range(60)],
        lastName=["One", "Two"],
        firstName="Name",
        nationality=["sa", "ye"],
        passportNumber=[f"A{number}" for number in range(30)],
    )
    (told,) = [item.field for item in items(many) if isinstance(item, Remark)]
    assert told.split(",") == ["firstName", "lastName", "name", "nationality", "passportNumber"]


def test_links_of_a_list_become_links_of_ours() -> None:
    people = [entity(f"p{number}", "Person", name=f"Somebody {number}") for number in range(2)]
    firm = entity("c", "Company", name="Firm")
    found = items(
        *people,
        firm,
        entity("o", "Ownership", owner="p0", asset="c", percentage="25%"),
        entity("d", "Directorship", director="p1", organization="c", startDate="2019"),
        entity("f", "Family", person="p0", relative="p1", relationship="son"),
        entity("a", "Associate", person="p0", associate="p1"),
        entity("pay", "Payment", payer="c", beneficiary="p1", amount="12.50", currency="USD", date="2020-02-03"),
        entity("u", "Family", person="p0", relative="p1", relationship="cousin"),
    )
    links = [item.facts for item in found if isinstance(item, ReadDocument) and item.kind.name == "relationship"]
    told = [one.model_dump(mode="json", by_alias=True, exclude_none=True) for one in links]
    refusals = [(item.line, item.field, item.code) for item in found if isinstance(item, Refusal)]

    assert [one["kind"] for one in told] == ["OWNS", "DIRECTOR_OF", "RELATED_TO", "ASSOCIATED_WITH", "PAID"]
    assert told[0]["sharePercent"] == 25
    assert told[2]["kinship"] == "PARENT"
    assert (told[2]["source"], told[2]["target"]) == (told[3]["target"], told[3]["source"])
    assert told[4]["amount"] == {"minorUnits": 1250, "currency": "USD"}
    assert refusals == [(9, "relationship", "FTM_UNKNOWN_KINSHIP")]


@pytest.mark.parametrize(
    ("line", "field", "code"),
    [
        (b'{"id": "x", "schema": "Person", "properties": {"name": ["x"', "", "NOT_JSON"),
        ('{"id": "x", "schema": "Person", "properties": {"name": ["Ж"]}}'.encode("cp1251"), "", "NOT_UTF8"),
        (b"[]", "", "NOT_AN_OBJECT"),
        (b'{"schema": "Person"}', "", "FTM_NOT_AN_ENTITY"),
        (b'{"id": "x", "schema": "Martian"}', "schema", "FTM_UNSUPPORTED_SCHEMA"),
        (orjson.dumps(entity("x", "Vessel", name="Ship")), "schema", "FTM_UNSUPPORTED_SCHEMA"),
        (b'{"id": "x", "schema": "Person", "properties": {"name": "x"}}', "properties.name", "WRONG_TYPE"),
        (orjson.dumps(entity("x", "Sanction", entity="nobody")), "entity", "FTM_UNKNOWN_ENTITY"),
        (orjson.dumps(entity("x", "Ownership", owner=["q1", "q2"], asset="q2")), "owner", "FTM_NOT_ONE"),
        (orjson.dumps(entity("x", "Payment", payer="q1", beneficiary="q2")), "amount", "FTM_NO_AMOUNT"),
    ],
)
def test_what_cannot_be_taken_is_refused_and_the_rest_goes_in(line: bytes, field: str, code: str) -> None:
    found = items(line, GROUP)

    assert [(item.line, item.field, item.code) for item in found if isinstance(item, Refusal)] == [(1, field, code)]
    assert sum(isinstance(item, ReadDocument) for item in found) == 1


def test_a_list_without_a_declaration_is_refused() -> None:
    found = items(GROUP, entity("q", "Person", name="Somebody", proof="elsewhere"), declared=None)

    assert [item.code for item in found] == ["FTM_NO_MAPPING", "FTM_NO_SOURCE"]


@pytest.mark.parametrize(
    "changes", [{"entryForm": "person"}, {"constants": {"nothing": 1}}, {"region": None}, {"unknown": 1}]
)
def test_a_declaration_is_checked_first(tmp_path: Path, changes: dict[str, Any]) -> None:
    file = tmp_path / "list.json"
    file.write_bytes(orjson.dumps(DECLARED | changes))

    with pytest.raises(InvalidMapping):
        read_list(file)


async def test_a_list_goes_into_the_registry_once(store: Store, tmp_path: Path) -> None:
    world = World()
    case = world.case(status="DECIDED")  # a court listed them; of an inquiry no other body knows
    await submitted(store, world.documents)
    tag = world.tag
    file = tmp_path / "list.ftm.json"
    entities = [
        entity(f"g{tag}", "Organization", name=f"Group {tag}"),
        entity(f"s{tag}", "Sanction", entity=f"g{tag}", authority="Court", programId="1"),
        entity(f"v{tag}", "Vessel", name="Ship"),
    ]
    file.write_bytes(b"\n".join(map(orjson.dumps, entities)))
    declared = ForeignList.model_validate(DECLARED | {"constants": {"case": case.key}})
    rejects = tmp_path / "rejects.jsonl"

    with file.open("rb") as source:
        first = await take(store, ftm_items(source, declared), rejects)
        again = await take(store, ftm_items(source, declared), rejects)

    assert (first.summary.accepted, first.summary.refused_by_code) == (2, {"FTM_UNSUPPORTED_SCHEMA": 1})
    assert (again.summary.accepted, again.summary.known) == (0, 2)
    assert orjson.loads(rejects.read_bytes()) == {
        "line": 3,
        "field": "schema",
        "code": "FTM_UNSUPPORTED_SCHEMA",
        "reason": "the registry has no form for this schema",
    }
