"""Exports from a real registry: whole, in order, under a viewer's rights, and back in without loss."""

import csv
import stat
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import orjson
import pytest
from followthemoney import model

from graph.accounts import ACCOUNTS
from graph.classifiers import AUTHORIZED_BODY
from graph.documents.forms import Reference
from graph.documents.judging import Known, judge
from graph.documents.reading import ReadDocument, read_document
from graph.formats.csv_in import csv_items
from graph.formats.csv_mapping import read_mapping
from graph.formats.csv_out import write_csv
from graph.formats.files import FormatIn, FormatOut, take_file, write_file
from graph.formats.ftm_in import ftm_items
from graph.formats.ftm_out import write_ftm
from graph.formats.geojson_out import write_geojson
from graph.formats.incoming import take
from graph.formats.neo4j_csv_out import write_neo4j_csv
from graph.model.errors import AccessDenied, InvalidArgument, NotSignedIn
from graph.model.viewer import Role
from graph.rules.access import widest
from graph.store.store import Store
from tests.worlds import World, submitted

EVERYTHING = widest("Test of exports", Role.INVESTIGATOR)


@pytest.fixture(scope="module")
async def lived(store: Store) -> World:
    """A world with a past: a chain of corrections, and things taken back in the order in which that is possible."""
    world = World()
    agency = world.agency()
    world.supplier = agency.key
    person, other, gone = world.person(), world.person(), world.person(surname="Ки\u0306нов")
    world.identity_change(person, surname="АХМЕТОВА")
    case = world.case(parties=[(person, "SUSPECT")])
    notice = world.wanted(person, case)
    first = world.document("wantedNotice", notice.facts | {"lastSeen": "Астана"}, corrects=notice.document["id"])
    world.document("wantedNotice", notice.facts | {"subject": other.key}, corrects=first["id"])
    lost = world.wanted(gone, case)
    for taken_back in (lost, gone):
        world.document("annulment", {"document": taken_back.document["id"], "reason": "a mistake"})
    for part in (world.documents[:-2], world.documents[-2:-1], world.documents[-1:]):
        assert (await submitted(store, part)).refusals == []
    return world


def demo_ids(answers: tuple[Path, dict[str, Any]]) -> set[str]:
    """The ids of the demonstration's documents."""
    return {orjson.loads(line)["id"] for line in answers[0].read_bytes().splitlines()}


async def payloads(store: Store) -> dict[str, str]:
    """All documents of the registry, as they are stored."""
    text = "RETURN COLLECT { MATCH (document:Document) RETURN [document.id, document.payload] } AS rows"
    return dict((await store.read(text, {}, name="test", deadline=60))["rows"])


async def test_followthemoney_goes_out_and_comes_back_without_loss(
    store: Store, lived: World, answers: tuple[Path, dict[str, Any]], tmp_path: Path
) -> None:
    file = tmp_path / "registry.ftm.json"
    seen: list[int] = []

    written = await write_ftm(store, EVERYTHING, file, seen.append)
    with file.open("rb") as source:
        items = list(ftm_items(source))
    stored = await payloads(store)
    restored = [read_document(*item) for item in items if isinstance(item, tuple)]
    documents = {one.envelope.id: one.payload for one in restored if isinstance(one, ReadDocument)}

    assert len(items) == len(documents) == len(restored)
    assert documents == stored
    assert seen[-1] == len(stored) == written["PlainText"]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == [file.name]

    # The order of the file is one in which an empty registry takes every document.
    ours = demo_ids(answers) | {document["id"] for document in lived.documents}
    known = Known(agencies={AUTHORIZED_BODY.code: AUTHORIZED_BODY.kind})
    known.introduced.add(Reference("agency", AUTHORIZED_BODY.code))
    for one in restored:
        if isinstance(one, ReadDocument) and one.envelope.id in ours:
            assert judge([one], known).refusals == []

    with file.open("rb") as source:
        taken = await take(store, ftm_items(source), tmp_path / "rejects.jsonl")
    assert (taken.summary.accepted, taken.summary.known, taken.summary.refused) == (0, len(stored), 0)


async def test_two_exports_are_the_same_bytes(store: Store, lived: World, tmp_path: Path) -> None:
    one, two = tmp_path / "1", tmp_path / "2"

    await write_ftm(store, EVERYTHING, one)
    await write_ftm(store, EVERYTHING, two)

    assert one.read_bytes() == two.read_bytes()


async def test_every_entity_is_valid_for_followthemoney_itself(store: Store, lived: World, tmp_path: Path) -> None:
    file = tmp_path / "registry.ftm.json"
    await write_ftm(store, EVERYTHING, file)
    entities = {entity["id"]: entity for entity in map(orjson.loads, file.read_bytes().splitlines())}
    assert len(entities) == len(file.read_bytes().splitlines())

    lost: Counter[str] = Counter()
    for data in entities.values():
        schema = model.get(data["schema"])
        assert schema is not None
        schema.validate(
            {**data, "properties": {**data["properties"], "phone": []}} if "phone" in data["properties"] else data
        )
        cleaned = model.get_proxy(data, cleaned=False)
        for name, values in data["properties"].items():
            if set(cleaned.get(name)) != set(values):
                lost[f"{cleaned.schema.name}.{name}"] += 1
        for property_ in cleaned.iterprops():
            if property_.range is not None:
                for id_ in cleaned.get(property_):
                    target = model.get(entities[id_]["schema"])
                    assert target is not None
                    assert target.is_a(property_.range), (data["schema"], property_.name, target.name)

    # Telephone numbers of the demonstration belong to nobody, and the library knows it.
    assert set(lost) <= {"Person.phone", "Company.phone", "Organization.phone"}


async def test_a_changed_document_and_a_reading_without_its_document_are_refused(
    store: Store, lived: World, tmp_path: Path
) -> None:
    file = tmp_path / "registry.ftm.json"
    await write_ftm(store, EVERYTHING, file)
    entities = [orjson.loads(line) for line in file.read_bytes().splitlines()]
    document = next(one for one in entities if one["schema"] == "PlainText" and "person-" in str(one["properties"]))
    reading = next(one for one in entities if one["properties"].get("proof", [""])[0] == document["id"])
    document["properties"]["bodyText"][0] = document["properties"]["bodyText"][0].replace("MALE", "UNKNOWN")
    document["properties"]["contentHash"] = ["0" * 40]
    bent = tmp_path / "bent.json"

    bent.write_bytes(orjson.dumps(document) + b"\n" + orjson.dumps(reading))
    with bent.open("rb") as source:
        changed = [getattr(item, "code", item) for item in ftm_items(source)]
    bent.write_bytes(orjson.dumps(reading))
    with bent.open("rb") as source:
        alone = [getattr(item, "code", item) for item in ftm_items(source)]

    assert changed == ["FTM_DOCUMENT_CHANGED"]
    assert alone == ["FTM_NO_SOURCE"]


async def test_what_a_viewer_may_not_read_is_in_no_export(store: Store, lived: World, tmp_path: Path) -> None:
    some = replace(EVERYTHING, accounts=("12.3.17",))
    notices = [document for document in lived.documents if document["form"] == "wantedNotice"]
    annulment = next(document for document in lived.documents if document["form"] == "annulment")

    await write_ftm(store, some, tmp_path / "ftm")
    await write_neo4j_csv(store, some, tmp_path / "neo4j")
    text = (tmp_path / "ftm").read_text() + "".join(path.read_text() for path in (tmp_path / "neo4j").iterdir())

    for document in (*notices, annulment):
        assert document["id"] not in text
        assert document["facts"].get("id", "no id") not in text
    assert "12.3.17" in text
    with pytest.raises(AccessDenied):
        await write_csv(store, some, "12.3.3", tmp_path / "csv")
    assert not (tmp_path / "csv").exists()


@pytest.mark.parametrize("format_", FormatOut)
async def test_a_role_without_these_questions_exports_nothing(store: Store, tmp_path: Path, format_: FormatOut) -> None:
    account = "12.3.13" if format_ in (FormatOut.CSV, FormatOut.GEOJSON) else None
    with pytest.raises(AccessDenied):
        await write_file(store, widest("x", Role.STATISTICIAN), tmp_path / "x", format_, account)
    with pytest.raises(NotSignedIn):
        await write_file(store, None, tmp_path / "x", format_, account)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("account", [account.code for account in ACCOUNTS])
async def test_an_account_goes_out_as_csv_and_comes_back_as_the_same_documents(
    store: Store, lived: World, tmp_path: Path, account: str
) -> None:
    file = tmp_path / "account.csv"

    written = await write_csv(store, EVERYTHING, account, file)
    mapping = read_mapping(written.mapping)
    stored = await payloads(store)
    with file.open("rb") as source:
        read = [read_document(*item) if isinstance(item, tuple) else item for item in csv_items(source, mapping)]
    taken = await take_file(store, file, tmp_path / "rejects", FormatIn.CSV, written.mapping)

    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    assert len(read) == written.rows == taken.summary.known
    assert all(isinstance(one, ReadDocument) and stored[one.envelope.id] == one.payload for one in read)


async def test_csv_says_whom_an_entry_concerns(store: Store, lived: World, tmp_path: Path) -> None:
    await write_csv(store, EVERYTHING, "12.3.3", tmp_path / "account.csv", bom=False)
    notice = next(document for document in lived.documents if document["form"] == "wantedNotice")

    with (tmp_path / "account.csv").open(newline="", encoding="utf-8") as file:
        (row,) = [row for row in csv.DictReader(file, strict=True) if row["id"] == notice["facts"]["id"]]

    other = lived.documents[2]["facts"]
    assert row["subject"] == other["id"]
    assert row["subjectName"] == f"{other['identities'][0]['surname']} Асан"
    assert row["corrects"] != ""


async def test_csv_asks_for_an_account_that_there_is(store: Store, tmp_path: Path) -> None:
    with pytest.raises(InvalidArgument):
        await write_file(store, EVERYTHING, tmp_path / "x", FormatOut.CSV)
    with pytest.raises(InvalidArgument):
        await write_csv(store, EVERYTHING, "12.3.99", tmp_path / "x")


async def test_refusals_name_the_column_of_the_sender(store: Store, tmp_path: Path) -> None:
    mapping = {
        "form": "agency",
        "columns": {"Коды": {"path": "facts.code"}, "Атауы": {"path": "facts.name"}, "Түрі": {"path": "facts.kind"}},
        "constants": {"supplier": AUTHORIZED_BODY.code, "eventOn": "2024-01-01"},
    }
    (tmp_path / "mapping.json").write_bytes(orjson.dumps(mapping))
    file = tmp_path / "agencies.csv"
    tag = World().tag
    file.write_text(f"Коды,Атауы,Түрі\nA-{tag},Полиция,POLICE\nB-{tag},Бірдеңе,SPACE\n", encoding="utf-8")

    taken = await take_file(store, file, tmp_path / "rejects", FormatIn.CSV, tmp_path / "mapping.json")
    told = orjson.loads((tmp_path / "rejects").read_bytes())

    assert (taken.summary.accepted, taken.summary.refused) == (1, 1)
    assert (told["line"], told["field"], told["code"]) == (3, "Түрі", "UNKNOWN_VALUE")


async def test_accidents_are_points_on_a_map(store: Store, tmp_path: Path) -> None:
    world = World()
    world.supplier = world.agency(kind="POLICE").key
    driver = world.person()
    own = {"accidentKind": "COLLISION", "occurredOn": "2021-03-01", "dead": 0, "injured": 1, "vehicles": 2}
    accident = world.entry("roadAccident", "", None, **own)
    accident.facts.pop("subject")
    accident.facts["place"] = {"description": "Абай даңғылы", "latitude": 43.24, "longitude": 76.9}
    accident.facts["participants"] = [{"subject": driver.key, "role": "DRIVER", "harm": "INJURED"}]
    outcome = await submitted(store, world.documents)
    assert outcome.refusals == []
    file = tmp_path / "map.geojson"

    size = await write_geojson(store, EVERYTHING, file)
    found = orjson.loads(file.read_bytes())
    (feature,) = [one for one in found["features"] if one["id"] == accident.key]

    assert (found["type"], len(found["features"])) == ("FeatureCollection", size)
    assert feature["geometry"] == {"type": "Point", "coordinates": [76.9, 43.24]}
    assert feature["properties"]["injured"] == 1
    assert driver.key not in str(found)
    assert await write_geojson(store, replace(EVERYTHING, accounts=()), file) == 0
    assert orjson.loads(file.read_bytes()) == {"type": "FeatureCollection", "features": []}


async def test_an_export_is_of_one_account_or_says_that_it_is_not(store: Store, tmp_path: Path) -> None:
    for format_, account in ((FormatOut.FTM, "12.3.3"), (FormatOut.NEO4J_CSV, "12.3.3"), (FormatOut.GEOJSON, "12.3.3")):
        with pytest.raises(InvalidArgument):
            await write_file(store, EVERYTHING, tmp_path / "x", format_, account)
    (tmp_path / "left").write_text("by another export", "utf-8")
    with pytest.raises(InvalidArgument):
        await write_neo4j_csv(store, EVERYTHING, tmp_path)


async def test_the_import_files_hold_the_present_of_the_graph(store: Store, lived: World, tmp_path: Path) -> None:
    csv.field_size_limit(sys.maxsize)
    sizes = await write_neo4j_csv(store, EVERYTHING, tmp_path)
    tables = {}
    for name in sizes:
        with (tmp_path / name).open(newline="", encoding="utf-8") as file:
            tables[name] = list(csv.DictReader(file, strict=True))
    nodes = [row for name, rows in tables.items() if name.startswith("nodes-") for row in rows]
    links = [row for name, rows in tables.items() if name.startswith("relationships-") for row in rows]
    labelled = Counter(label for row in nodes for label in row[":LABEL"].split("\x1f"))
    counted = await store.read(
        """
        RETURN COUNT { MATCH (:Subject) } AS subjects, COUNT { MATCH (:AccountEntry) } AS entries,
          COUNT { MATCH (:Identity)<-[:KNOWN_AS]-(:Subject) } AS identities,
          COUNT { MATCH ()-[link]->() WHERE NOT type(link) STARTS WITH 'WAS_'
            AND NOT type(link) IN ['HAD', 'CORRECTS', 'ANNULS']
            AND all(end IN [startNode(link), endNode(link)] WHERE NOT end:Annulled
              AND any(label IN labels(end) WHERE label IN $registry)) } AS links
        """,
        {"registry": list(labelled)},
        name="test",
        deadline=60,
    )
    ids = {row[":ID"] for row in nodes}

    assert len(ids) == len(nodes)
    assert {row[":START_ID"] for row in links} | {row[":END_ID"] for row in links} <= ids
    assert (labelled["Subject"], labelled["AccountEntry"]) == (counted["subjects"], counted["entries"])
    assert labelled["Identity"] == counted["identities"]
    assert len(links) == counted["links"]
    assert {sizes[name] for name in sizes} == {len(rows) for rows in tables.values()}
    assert all(name in (tmp_path / "README.txt").read_text() for name in sizes)
