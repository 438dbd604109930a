"""The demonstration registry: the same bytes for the same seed, and documents that every form accepts."""

from collections import Counter
from itertools import islice
from pathlib import Path

import orjson
import pytest
from demo_world import PERSONS, SEED, World

from graph import demo
from graph.classifiers import ARTICLES, AUTHORIZED_BODY, REGIONS
from graph.demo.days import TODAY, iso
from graph.documents.forms import FORMS, Envelope
from graph.documents.judging import and_as_subjects
from graph.model.errors import InvalidArgument
from graph.model.identifiers import Identifier, IdentifierKind, checked


def test_the_same_seed_gives_the_same_bytes(world: World) -> None:
    assert list(demo.documents(PERSONS, SEED)) == world.lines
    assert demo.answer_key(PERSONS, SEED) == world.key


def test_another_seed_gives_other_bytes(world: World) -> None:
    other = set(demo.documents(PERSONS, SEED + 1))
    assert len(other.intersection(world.lines)) < len(other) / 100


def test_planted_schemes_are_the_same_in_a_registry_of_any_size(world: World) -> None:
    before_the_crowd = next(at for at, document in enumerate(world.documents) if document["form"] == "person") + 30
    larger = list(islice(demo.documents(100_000, SEED), before_the_crowd))
    assert larger == world.lines[:before_the_crowd]
    assert demo.answer_key(100, SEED)["schemes"] == world.key["schemes"]


def test_every_line_is_a_canonical_document(world: World) -> None:
    for line, document in zip(world.lines, world.documents, strict=True):
        assert line == orjson.dumps(document, option=orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE)


def test_every_document_fits_its_form(world: World) -> None:
    for document in world.documents:
        envelope = Envelope.model_validate(document)
        form = FORMS[envelope.form]
        assert envelope.version == form.version
        form.facts.model_validate(envelope.facts)
    others = {form.name for form in FORMS.values() if form.takes_back or form.is_made_here}
    assert {document["form"] for document in world.documents} == set(FORMS) - others


def test_everything_is_introduced_once_and_before_it_is_referred_to(world: World) -> None:
    known = {("agency", AUTHORIZED_BODY.code)}
    known |= {("region", region.code) for region in REGIONS}
    known |= {("article", article.code) for article in ARTICLES}
    for document in world.documents:
        assert ("agency", document["supplier"]) in known
        facts = FORMS[document["form"]].facts.model_validate(document["facts"])
        assert [reference for reference in facts.refers_to() if tuple(reference) not in known] == []
        names = {tuple(reference) for reference in and_as_subjects(facts.introduces())}
        assert not names & known
        known |= names


def test_ids_and_numbers_are_given_once(world: World) -> None:
    ids = [document["id"] for document in world.documents]
    ids += [document["facts"]["id"] for document in world.documents if "id" in document["facts"]]
    assert len(set(ids)) == len(ids)
    numbers = [(document["supplier"], document["number"]) for document in world.documents]
    assert len(set(numbers)) == len(numbers)
    identifiers = Counter(
        identifier["value"]
        for form in ("person", "organization")
        for facts in world.facts(form)
        for identifier in facts.get("identifiers", ())
    )
    shared = {pair["iin"] for pair in world.key["troubles"]["sharedIin"]}
    assert {value for value, times in identifiers.items() if times > 1} == shared


def test_an_iin_tells_the_birth_date_and_the_sex(world: World) -> None:
    mistaken = {person for pair in world.key["troubles"]["sharedIin"] for person in pair["persons"]}
    with_iin = 0
    for facts in world.facts("person"):
        for identifier in facts.get("identifiers", ()) if facts["id"] not in mistaken else ():
            if identifier["kind"] != "IIN":
                continue
            with_iin += 1
            value = checked(Identifier(kind=IdentifierKind.IIN, value=identifier["value"])).value
            born = facts["identities"][-1]["bornOn"]
            assert value[:6].startswith(born[2:].replace("-", ""))
            assert int(value[6]) == {"19": 3, "20": 5}[born[:2]] + (facts["sex"] == "FEMALE")
    assert 0.94 < with_iin / PERSONS < 0.99


def test_a_bin_tells_the_month_of_registration(world: World) -> None:
    for facts in world.facts("organization"):
        for identifier in facts.get("identifiers", ()):
            if identifier["kind"] == "BIN":
                value = checked(Identifier(kind=IdentifierKind.BIN, value=identifier["value"])).value
                assert value[:4] == facts["identities"][-1]["validFrom"].replace("-", "")[2:6]


def test_nothing_happens_after_the_last_day(world: World) -> None:
    assert max(document["eventOn"] for document in world.documents) <= iso(TODAY)


def test_there_are_as_many_persons_as_asked_for_and_the_rest_in_proportion(world: World) -> None:
    counts = Counter(document["form"] for document in world.documents)
    assert counts["person"] == PERSONS
    assert 0.05 < counts["identityChange"] / PERSONS < 0.12
    assert counts["organization"] > PERSONS / 20
    assert 0.01 < counts["wantedNotice"] / PERSONS < 0.04
    assert counts == world.key["documents"]


def test_names_come_in_two_scripts_and_several_spellings(world: World) -> None:
    identities = [facts["identities"] for facts in world.facts("person")]
    scripts = Counter(identity["script"] for known in identities for identity in known)
    assert scripts["CYRL"] > scripts["LATN"] > 100
    letters = {letter for known in identities for identity in known for letter in identity["surname"]}
    assert set("әғқңөұүіŞşğñūü") & letters
    respelled = [known for known in identities if [identity["script"] for identity in known] == ["CYRL", "CYRL"]]
    assert all(
        one["surname"] != other["surname"]
        or one["givenName"] != other["givenName"]
        or one["patronymic"] != other["patronymic"]
        for one, other in respelled
    )
    assert respelled


def test_relatives_share_an_address(world: World) -> None:
    addresses = {facts["id"]: facts["contacts"][0]["value"] for facts in world.facts("person") if "contacts" in facts}
    couples = [facts for facts in world.facts("relationship") if facts.get("kinship") == "SPOUSE"]
    assert couples
    assert all(addresses[couple["source"]] == addresses[couple["target"]] for couple in couples)


def test_telephones_are_of_a_code_that_nobody_has(world: World) -> None:
    for form in ("person", "organization"):
        for facts in world.facts(form):
            for contact in facts.get("contacts", ()):
                if contact["kind"] == "PHONE":
                    assert contact["value"].startswith("+779")
                    assert len(contact["value"]) == len("+77012345678")


def test_writing_leaves_the_documents_and_the_key_beside_them(tmp_path: Path) -> None:
    reports: list[int] = []
    written = demo.write(tmp_path / "small.jsonl", 100, SEED, reports.append)
    assert (tmp_path / "small.jsonl").read_bytes() == b"".join(demo.documents(100, SEED))
    assert written.answers == tmp_path / "small.answers.json"
    assert orjson.loads(written.answers.read_bytes()) == demo.answer_key(100, SEED)
    assert reports[-1] == written.documents


@pytest.mark.parametrize("persons", [0, 99, 1_000_001])
def test_sizes_out_of_bounds_are_refused_at_once(persons: int) -> None:
    with pytest.raises(InvalidArgument):
        demo.documents(persons, SEED)
