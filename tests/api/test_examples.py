"""The five questions of the start page find what was planted, each with one statement, whose text is ours alone."""

import json
import re
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from api import cli
from api.graphql import graphiql
from graph.classifiers import REGIONS
from graph.model.values import major_units
from graph.store.store import Store
from tests.conftest import Client
from tests.worlds import NOBODYS_MONEY

EXAMPLES = sorted(graphiql.EXAMPLES.glob("*.graphql"))
IN_ALL_ACCOUNTS, LINKS, TOTALS, WANTED, PATHS, ACCOUNTS_OF_THE_LAW, TWO_RECORDS, BY_NAME = EXAMPLES
Key = dict[str, Any]


def variables_of(example: Path) -> dict[str, Any]:
    file = example.with_suffix(".json")
    return json.loads(file.read_text("utf-8")) if file.exists() else {}


async def asked(client: Client, example: Path, variables: dict[str, Any] | None = None) -> Any:
    return await client.ask(example.read_text("utf-8"), variables or variables_of(example))


def planted(key: Key, title: str) -> Key:
    (path,) = [path for path in key["questions"]["paths"] if path["title"] == title]
    return path


def read_along(hop: Key) -> tuple[str, str | None, str | None]:
    """A hop of an answer, or of the key, as the path is read."""
    (fact,) = hop["facts"]
    return fact["kind"], hop["source"].get("id"), hop["target"].get("id")


def is_of_a_test(entry: Key) -> bool:
    return entry["number"].startswith("T")  # `tests.worlds` numbers what other tests submit to the same database


async def test_one_person_stands_in_all_accounts_and_is_found_by_the_name_as_it_was_heard(
    inside: Client, key: Key
) -> None:
    people = (await asked(inside, IN_ALL_ACCOUNTS))["persons"]["nodes"]
    (expected,) = key["questions"]["personsInAllAccounts"]
    person = key["schemes"]["inAllAccounts"]["person"]
    (found,) = [one for one in people if one["entries"]["totalCount"] == len(expected["entries"])]
    assert (found["fullName"], found["bornOn"]) == ("VAGNER AMILA AYKESHKYZY", person["bornOn"])  # the latest name
    assert person["name"] in {identity["fullName"] for identity in found["identities"]}
    entries = found["entries"]["nodes"]
    assert {entry["account"]: [entry["number"]] for entry in entries} == expected["entries"]
    assert {entry["__typename"] for entry in entries} == {
        "WantedNotice",
        "LaunderingCharge",
        "TerrorDesignation",
        "ConfiscatedAmount",
    }
    assert all(entry["documents"] and entry["documents"][0]["supplier"]["name"] for entry in entries)
    assert [entry["validFrom"] for entry in entries] == sorted((e["validFrom"] for e in entries), reverse=True)


async def test_two_cases_of_two_bodies_are_linked_by_the_planted_chain_alone(inside: Client, key: Key) -> None:
    found = (await asked(inside, LINKS))["connections"]
    (path,) = found["paths"]
    expected = planted(key, "case to case")
    assert variables_of(LINKS)["between"] == [expected["from"], expected["to"]]
    assert path["length"] == expected["length"] == len(path["hops"])
    assert [read_along(hop) for hop in path["hops"]] == [
        (hop["kind"], hop["from"], hop["to"]) for hop in expected["hops"]
    ]
    facts = [hop["facts"][0] for hop in path["hops"]]
    assert [fact["isReversed"] for fact in facts] == [True, False, False, True, False]
    scheme = key["schemes"]["launderingToFinancing"]
    payment = major_units(scheme["amount"]["minorUnits"], scheme["amount"]["currency"])
    (paid,) = [fact["amount"] for fact in facts if fact["amount"]]
    assert (Decimal(paid["majorUnits"]), paid["currency"]) == (payment, scheme["amount"]["currency"])
    assert all(fact["document"]["number"] and fact["document"]["supplier"]["name"] for fact in facts)
    assert len(found["citations"]) == len(facts)
    for line, fact in zip(found["citations"], facts, strict=True):
        assert fact["kind"] in line
        assert fact["document"]["number"] in line
    assert {cut["reason"] for cut in found["cut"]} <= {"HUB"}


async def test_totals_are_the_sums_of_the_key_by_currency_and_by_article_region_and_year(
    inside: Client, key: Key
) -> None:
    found = await asked(inside, TOTALS)
    expected = key["questions"]["confiscatedTotals"]

    def money(row: Key) -> Decimal:
        return Decimal(row["amount"]["majorUnits"])

    in_all = {
        row["amount"]["currency"]: (row["entries"], money(row))
        for row in found["inAll"]
        if row["amount"]["currency"] != NOBODYS_MONEY
    }
    assert in_all == {
        row["currency"]: (row["entries"], major_units(row["minorUnits"], row["currency"]))
        for row in expected["byCurrency"]
    }
    names = {region.code: region.name for region in REGIONS}
    entries: Counter[tuple[str, ...]] = Counter()
    sums: dict[tuple[str, ...], Decimal] = {}
    for row in expected["byAll"]:  # the key tells states apart too; the question does not
        group = (row["currency"], row["article"], names[row["region"]], row["year"])
        entries[group] += row["entries"]
        sums[group] = sums.get(group, Decimal()) + major_units(row["minorUnits"], row["currency"])
    grouped = {
        (row["amount"]["currency"], row["article"]["code"], row["region"]["name"], row["year"]): row
        for row in found["byArticleRegionAndYear"]
        if row["amount"]["currency"] != NOBODYS_MONEY
    }
    assert {group: row["entries"] for group, row in grouped.items()} == dict(entries)
    assert {group: money(row) for group, row in grouped.items()} == sums


async def test_who_is_wanted_is_listed_newest_first_with_case_and_official(inside: Client, key: Key) -> None:
    notices = key["questions"]["wantedWithCases"]["notices"]
    found = (await asked(inside, WANTED))["accountEntries"]
    ours = [node for node in found["nodes"] if not is_of_a_test(node)]
    assert found["totalCount"] >= len(notices)
    dates = sorted((notice["validFrom"] for notice in notices), reverse=True)
    assert [node["validFrom"] for node in ours] == dates[: len(ours)]
    by_number = {notice["number"]: notice for notice in notices}
    for node in ours:
        notice = by_number[node["number"]]
        assert (node["subject"]["id"], node["case"]["number"]) == (notice["subject"], notice["case"])
        assert notice["article"] in {article["code"] for article in node["case"]["articles"]}
        assert node["case"]["official"]["agency"]["name"]


async def test_who_is_wanted_in_a_region_is_counted_as_the_key_counts(inside: Client, key: Key) -> None:
    used_by_tests = REGIONS[0].code
    for region, count in key["questions"]["wantedWithCases"]["byRegion"].items():
        found = (await asked(inside, WANTED, {"region": region}))["accountEntries"]
        if region != used_by_tests:
            assert found["totalCount"] == count == len(found["nodes"])


async def test_the_wanted_person_is_connected_with_the_banned_organization_by_the_planted_path(
    inside: Client, key: Key
) -> None:
    paths = (await asked(inside, PATHS))["connections"]["paths"]
    (expected,) = [
        path for path in key["questions"]["paths"] if [path["from"], path["to"]] == variables_of(PATHS)["between"]
    ]
    assert [path["length"] for path in paths] == [expected["length"]]
    facts = [fact for hop in paths[0]["hops"] for fact in hop["facts"]]
    assert [fact["kind"] for fact in facts] == [hop["kind"] for hop in expected["hops"]]
    assert re.fullmatch(r"[0-9a-f]{64}", facts[0]["document"]["sha256"])


async def test_a_former_id_is_answered_with_the_one_who_is_kept(inside: Client, key: Key) -> None:
    (twice,) = key["troubles"]["recordedTwice"]
    found = await asked(inside, TWO_RECORDS)
    now = found["now"]
    assert (variables_of(TWO_RECORDS)["id"], now["id"]) == (twice["merged"], twice["kept"])
    assert [merge["merged"] for merge in now["merges"]] == [twice["merged"]]
    surnames = {identity["fullName"].split()[0] for identity in now["identities"]}
    assert surnames == {"Сагатова", "Луговая"}
    assert now["fullName"].split()[0] == "Луговая"
    assert found["when"]["fullName"].split()[0] == "Сагатова"
    assert {event["fact"] for event in now["history"]["nodes"]} >= {"MERGED_INTO", "KNOWN_AS", "SUBJECT"}


async def test_a_name_as_it_was_heard_finds_her_first_with_a_sentence_for_each_part(inside: Client, key: Key) -> None:
    found = (await asked(inside, BY_NAME))["search"]
    first = found["nodes"][0]
    assert first["subject"]["id"] == key["questions"]["personsInAllAccounts"][0]["subject"]
    assert first["verdict"] != "DIFFERENT"
    assert [one["probability"] for one in found["nodes"]] == sorted(
        (one["probability"] for one in found["nodes"]), reverse=True
    )
    assert all("was asked for" in one["says"] or "is held" in one["says"] for one in first["features"])
    assert {one["code"] for one in found["facets"]["accounts"]} >= key["questions"]["personsInAllAccounts"][0][
        "entries"
    ].keys()


@pytest.mark.parametrize("title", ["case to case", "launderer to the other case", "launderer to financier"])
async def test_every_planted_path_of_the_scheme_is_found(inside: Client, key: Key, title: str) -> None:
    expected = planted(key, title)
    paths = (await asked(inside, LINKS, {"between": [expected["from"], expected["to"]]}))["connections"]["paths"]
    walked = [[read_along(hop) for hop in path["hops"]] for path in paths]
    assert walked == [[(hop["kind"], hop["from"], hop["to"]) for hop in expected["hops"]]]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.stem)
async def test_an_example_is_one_statement(inside: Client, store: Store, example: Path) -> None:
    before = store.statements_sent
    await asked(inside, example)
    # The law itself is not in the graph; a search reads candidates and counts first, each in a statement of its own; a
    # walk reads its ends, level by level from both, whether it met at hubs, and the facts of what it found.
    several = {ACCOUNTS_OF_THE_LAW: 0, BY_NAME: 3, LINKS: 7, PATHS: 5}
    assert store.statements_sent == before + several.get(example, 1)


def planned(file: Path, variables: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """What `esep plan` prints: the statement and its parameters."""
    result = CliRunner().invoke(cli.app, ["plan", str(file), "--variables", json.dumps(variables)])
    assert result.exit_code == 0, result.output
    text, _, parameters = result.stdout.rpartition("\n// ")
    return text, json.loads(parameters)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.stem)
def test_a_printed_plan_is_one_return_with_its_values_beside_it(example: Path) -> None:
    text, parameters = planned(example, variables_of(example))
    assert text.startswith("RETURN\n")
    assert len(re.findall(r"^RETURN\b", text, re.MULTILINE)) == 1  # every other one stands indented, in a subquery
    assert ";" not in text
    named = set(re.findall(r"\$(\w+)", text)) - {"viewer"}
    assert named <= parameters.keys()
    assert all(parameters[name] is True for name in parameters.keys() - named)  # these only bring a line in


def test_nothing_that_a_caller_wrote_stands_in_the_statement(tmp_path: Path) -> None:
    file = tmp_path / "query.graphql"
    file.write_text(
        """
        query Zqoperation($zqvariable: String = "zqdefault", $zqafter: ID!) {
          zqpersons: persons(filter: { name: "Zqname", identifier: $zqvariable, region: "zqregion" }, first: 17) {
            zqedges: edges { zqnode: node { zqfull: fullName zqcases: cases(first: 13) { zqcount: totalCount } } }
            ...Zqpage
          }
          zqnode: node(id: $zqafter) {
            zqtype: __typename
            ... on Person { zqlinks: links(kinds: [PAID]) { totalCount } }
          }
        }
        fragment Zqpage on PersonConnection { zqnodes: nodes { zqregion: region { zqcode: code } } }
        """,
        "utf-8",
    )
    text, parameters = planned(file, {"zqafter": "zqid"})
    assert "zq" not in text.lower()
    assert not re.search(r"\b(17|18|13|14)\b", text)
    assert {"zqdefault", "zqregion", "zqid"} <= {value for value in parameters.values() if isinstance(value, str)}
