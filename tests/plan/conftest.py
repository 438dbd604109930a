from typing import Any

import pytest

from graph.accounts import ACCOUNTS
from graph.classifiers import REGIONS
from graph.store.store import Store
from tests.plan.asker import Asker
from tests.plan.questions import Pool

_IDS = """
{
  accountEntries(first: 30) {
    nodes {
      id number account article { code } documents { id }
      subject { id ... on Person { fullName bornOn identifiers { value } } ... on Organization { name } }
      case { id number official { id } }
    }
  }
  latest: accountEntries(first: 100, filter: { since: "2024" }) { nodes { recordedAt } }
  persons(first: 20) { nodes { id } }
  organizations(first: 10) { nodes { id name identifiers { value } } }
}
"""


@pytest.fixture(scope="session")
async def asker(store: Store) -> Asker:
    """Somebody who may ask everything."""
    return Asker(store)


@pytest.fixture(scope="session")
async def pool(asker: Asker, key: dict[str, Any]) -> Pool:
    """What the registry of the tests holds."""
    return await pool_of(asker, key)


async def pool_of(asker: Asker, key: dict[str, Any]) -> Pool:
    """Things of a registry, the rare ones (whoever stands in an account) more often than their share."""
    data = await asker.data(_IDS)
    entries, organizations = data["accountEntries"]["nodes"], data["organizations"]["nodes"]
    subjects = [entry["subject"] for entry in entries if entry["subject"]]
    people = [one for one in subjects if "fullName" in one]
    firms = [one for one in subjects if "name" in one] + organizations
    cases = [entry["case"] for entry in entries if entry["case"]]
    hubs = key["hubs"]
    times = sorted({entry["recordedAt"] for entry in data["latest"]["nodes"]})[-5:]

    def by(field: str, things: list[dict[str, Any]]) -> list[str]:
        return [*sorted({thing[field] for thing in things if thing[field]}), "nothing-has-this"]

    persons = by("id", people) + [one["id"] for one in data["persons"]["nodes"]]
    organization_ids = [*by("id", firms), hubs["payments"]["organization"]]
    ids = persons + organization_ids + by("id", cases) + by("id", entries)
    ids += [document["id"] for entry in entries for document in entry["documents"]]
    ids += [case["official"]["id"] for case in cases]
    lookups = {f"{account.form}.id": by("id", entries) for account in ACCOUNTS}
    paths = [(path["from"], path["to"]) for path in key["questions"]["paths"]]
    paths += [(cases[0]["id"], cases[-1]["id"]), (persons[0], organization_ids[0])]
    return Pool(
        {
            "id": ids,
            "ids": ids,
            "person.id": persons,
            "organization.id": organization_ids,
            **lookups,
            "case.id": by("id", cases),
            "case.number": [*by("number", cases), hubs["case"]["number"]],
            "name": [*by("fullName", people), *by("name", firms), "Ас", "-", "a* OR (b)"],
            "identifier": [one["value"] for subject in people + organizations for one in subject["identifiers"]],
            "bornOn": by("bornOn", people)[:-1],
            "region": [region.code for region in REGIONS],
            "article": by("code", [entry["article"] for entry in entries if entry["article"]]),
            "account": by("account", entries),
            "accounts": by("account", entries),
            "matching": [*by("fullName", people)[:3], "-"],
            "since": ["2019", "2020-05", "2021-03-01"],
            "on": ["2003-12-22", "2018-06-07", "2026-11-24"],
            "until": ["2019", "2022-05", "2024-03-01"],
            "asOf": ["1995-01-01", "2020-06-15", "2024-03-01", "2026-11-24"],
            **{f"{root}.since": ["2019"] for root in ("connections", "network", "expansion")},
            "of": [*(one for pair in paths for one in pair), "nothing-has-this"],
            "without": [one for one in ids if not any(one in pair for pair in paths)][:9],
            "knownAt": ["2003-12-22T00:00:00Z", *times, *times, "2200-01-01T00:00:00+05:00"],
        },
        paths,
    )
