from typing import Any

import pytest
from graphql import GraphQLSchema

from api.graphql.body import GraphQLRequest
from api.graphql.endpoint import DocumentRefused, GraphQLEndpoint
from api.graphql.schema import build_schema
from api.identity import Identities
from graph.classifiers import REGIONS
from graph.model.viewer import Role
from graph.rules import access
from graph.store.store import Store
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
  persons(first: 20) { nodes { id } }
  organizations(first: 10) { nodes { id name identifiers { value } } }
}
"""


class Asker:
    """Asks without HTTP: what is answered is what the endpoint would send."""

    def __init__(self, store: Store) -> None:
        self.schema: GraphQLSchema = build_schema()[0]
        self._store = store
        self._endpoint = GraphQLEndpoint(self.schema, Identities(()), store.catalogue)
        self._viewer = access.viewer("Test", Role.INVESTIGATOR)

    async def body(self, query: str, variables: dict[str, Any] | None = None) -> dict[str, Any]:
        """The response; raises what the endpoint would refuse with, and fails on an operation that is not valid."""
        try:
            return await self._endpoint.answer(self._store, self._viewer, GraphQLRequest(query, variables or {}, None))
        except DocumentRefused as refusal:
            raise AssertionError([error.message for error in refusal.errors], query, variables) from None

    async def data(self, query: str, variables: dict[str, Any] | None = None) -> Any:
        """The data of a response without errors."""
        body = await self.body(query, variables)
        assert "errors" not in body, (body["errors"], query, variables)
        return body["data"]


@pytest.fixture(scope="session")
async def asker(store: Store) -> Asker:
    return Asker(store)


@pytest.fixture(scope="session")
async def pool(asker: Asker, key: dict[str, Any]) -> Pool:
    """Things of the registry, the rare ones (whoever stands in an account) more often than their share."""
    data = await asker.data(_IDS)
    entries, organizations = data["accountEntries"]["nodes"], data["organizations"]["nodes"]
    subjects = [entry["subject"] for entry in entries]
    people = [one for one in subjects if "fullName" in one]
    firms = [one for one in subjects if "name" in one] + organizations
    cases = [entry["case"] for entry in entries if entry["case"]]
    hubs = key["hubs"]

    def by(field: str, things: list[dict[str, Any]]) -> list[str]:
        return [*sorted({thing[field] for thing in things if thing[field]}), "nothing-has-this"]

    persons = by("id", people) + [one["id"] for one in data["persons"]["nodes"]]
    organization_ids = [*by("id", firms), hubs["payments"]["organization"]]
    ids = persons + organization_ids + by("id", cases) + by("id", entries)
    ids += [document["id"] for entry in entries for document in entry["documents"]]
    ids += [case["official"]["id"] for case in cases]
    lookups = {f"{form}.id": by("id", entries) for form in asker.schema.query_type.fields if form.endswith("e")}  # type: ignore[union-attr]
    paths = [(path["from"], path["to"]) for path in key["questions"]["paths"]]
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
            "since": ["2019", "2020-05", "2021-03-01"],
            "until": ["2019", "2022-05", "2024-03-01"],
        },
        [*paths, (cases[0]["id"], cases[-1]["id"]), (persons[0], organization_ids[0])],
    )
