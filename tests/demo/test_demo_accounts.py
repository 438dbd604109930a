"""Every special account has its demonstration documents, from bodies that may submit them, in the time of its law."""

from collections import Counter
from typing import Any

import pytest
from demo_world import World

from graph import demo
from graph.accounts import ACCOUNTS, SpecialAccount
from graph.documents.forms import FORMS

every_account = pytest.mark.parametrize("account", ACCOUNTS, ids=lambda account: account.code)
MANY = {"12.3.1": 500, "12.3.6": 200, "12.3.14": 200}


@every_account
def test_at_ten_thousand_persons_every_account_has_entries(
    account: SpecialAccount, ten_thousand: dict[str, Any]
) -> None:
    assert ten_thousand["documents"][account.form] >= MANY.get(account.code, 20)


@every_account
def test_suppliers_are_entitled(account: SpecialAccount, world: World) -> None:
    kinds = {facts["code"]: facts["kind"] for facts in world.facts("agency")}
    suppliers = {document["supplier"] for document in world.documents if document["form"] == account.form}
    assert suppliers
    assert {kinds[supplier] for supplier in suppliers} <= account.suppliers


@every_account
def test_entries_are_of_the_time_in_which_the_law_names_the_account(account: SpecialAccount, world: World) -> None:
    for document in world.documents:
        if document["form"] == account.form:
            assert account.wording(document["eventOn"]) is not None


@every_account
def test_some_entries_are_open_and_none_closes_without_a_day(account: SpecialAccount, world: World) -> None:
    entries = world.facts(account.form)
    assert any(facts["status"] == "ACTIVE" for facts in entries)
    assert all((facts["status"] == "CLOSED") == ("validTo" in facts) for facts in entries)


def test_each_kind_of_subject_is_met_where_the_law_names_it(world: World) -> None:
    kind_of = {facts["id"]: form for form in ("person", "organization", "material") for facts in world.facts(form)}
    for account in ACCOUNTS:
        met = {kind_of[facts["subject"]].upper() for facts in world.facts(account.form) if "subject" in facts}
        confiscated_from_the_convicted = account.code == "12.3.17"  # who are persons
        named = {kind.value for kind in account.concerns}
        assert met == ({"PERSON"} if confiscated_from_the_convicted else named), account.code


def test_who_is_named_in_an_accident_is_counted(world: World) -> None:
    unnamed = 0
    for facts in world.facts("roadAccident"):
        harms = Counter(participant["harm"] for participant in facts["participants"])
        assert harms["DEAD"] == facts["dead"]
        assert harms["INJURED"] <= facts["injured"]
        unnamed += facts["injured"] - harms["INJURED"]
        assert 40 < facts["place"]["latitude"] < 56
        assert 46 < facts["place"]["longitude"] < 88
    assert unnamed


def test_whoever_is_convicted_in_an_account_has_a_criminal_record_in_the_case(world: World) -> None:
    planted = {scheme["person"]["id"] for scheme in world.key["schemes"].values() if "person" in scheme}
    planted |= {world.key["schemes"]["launderingToFinancing"][role]["id"] for role in ("launderer", "financier")}
    patterns = [scheme for schemes in world.key["typologies"].values() for scheme in schemes]
    planted |= {one["id"] for scheme in patterns for one in scheme["parts"]}
    records = {(facts["subject"], facts["case"]) for facts in world.facts("criminalRecord")}
    for form in ("launderingCharge", "sexualOffenceAgainstMinor", "fingerprintCard"):
        for facts in world.facts(form):
            assert (facts["subject"], facts["case"]) in records or facts["subject"] in planted


def test_a_record_says_convicted_when_the_case_says_so(world: World) -> None:
    roles = {
        (facts["number"], party["subject"]): party["role"]
        for facts in world.facts("case")
        for party in facts["parties"]
    }
    for facts in world.facts("criminalRecord"):
        is_convicted = roles[facts["case"], facts["subject"]] == "CONVICTED"
        assert is_convicted == (facts["stage"] == "CONVICTED")


def test_persons_without_a_name_are_introduced_with_their_entries_and_some_are_named_later(world: World) -> None:
    nameless = {facts["id"] for facts in world.facts("person") if not facts["identities"]}
    entries = world.facts("unidentifiedCorpse") + world.facts("unidentifiedPerson")
    assert {facts["subject"] for facts in entries} == nameless
    named = {document["facts"]["person"]: document for document in world.documents if "person" in document["facts"]}
    identified = {facts["subject"]: facts["identifiedOn"] for facts in entries if "identifiedOn" in facts}
    assert identified
    assert nameless & named.keys() == identified.keys()
    assert all(named[person]["eventOn"] == day for person, day in identified.items())


def test_no_two_fingerprint_cards_have_one_number_or_template(world: World) -> None:
    cards = world.facts("fingerprintCard")
    for name in ("cardNumber", "templateHash", "templateReference"):
        assert len({facts[name] for facts in cards}) == len(cards)


def test_the_main_part_of_a_formula_follows_from_where_the_whorls_are(world: World) -> None:
    for facts in world.facts("fingerprintCard"):
        main, fingers = facts["formula"].split("-")
        worth = dict(zip(range(10), (16, 16, 8, 8, 4, 4, 2, 2, 1, 1), strict=True))
        whorls = [at for at, digit in enumerate(fingers.replace("/", "")) if digit in "789"]
        numerator, denominator = (1 + sum(worth[at] for at in whorls if at % 2 == odd) for odd in (1, 0))
        assert main == f"{numerator}/{denominator}"


def test_pairs_of_persons_share_an_iin_and_one_person_has_two(world: World) -> None:
    iins = {
        facts["id"]: [held["value"] for held in facts.get("identifiers", ()) if held["kind"] == "IIN"]
        for facts in world.facts("person")
    }
    troubles = world.key["troubles"]
    assert len(troubles["sharedIin"]) == 3
    for pair in troubles["sharedIin"]:
        assert [iins[person] for person in pair["persons"]] == [[pair["iin"]]] * 2
    (twice,) = troubles["twoIins"]
    assert iins[twice["person"]] == twice["iins"]
    assert [person for person, held in iins.items() if len(held) > 1] == [twice["person"]]


def test_a_missing_person_looks_like_a_corpse_found_elsewhere(world: World) -> None:
    (pair,) = world.key["troubles"]["missingAndFound"]
    (missing,) = [facts for facts in world.facts("missingPersonSearch") if facts["subject"] == pair["missing"]]
    (corpse,) = [facts for facts in world.facts("unidentifiedCorpse") if facts["subject"] == pair["corpse"]]
    assert (missing["heightCm"], missing["distinctiveMarks"]) == (corpse["heightCm"], corpse["distinctiveMarks"])
    assert missing["region"] != corpse["region"]
    assert missing["disappearedOn"] < corpse["foundOn"]
    assert (missing["status"], corpse["status"]) == ("ACTIVE", "ACTIVE")


def test_troubles_are_the_same_in_a_registry_of_any_size_and_touch_nobody_else(world: World) -> None:
    assert demo.answer_key(100, world.key["seed"])["troubles"] == world.key["troubles"]
    troubled = {person for pair in world.key["troubles"]["sharedIin"] for person in pair["persons"]}
    troubled |= {world.key["troubles"]["twoIins"][0]["person"]}
    for document in world.documents:
        if document["form"] != "person":
            facts = FORMS[document["form"]].facts.model_validate(document["facts"])
            assert not troubled & {reference.key for reference in facts.refers_to()}
