"""GraphQL over HTTP as others check it: the audits of the npm package `graphql-http`, run by node against the served
API. `make test` installs node where there is none; what else they need is pinned in `audits/package-lock.json`.
"""

import json
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from api.app import create_app
from api.connection import Connection
from api.identity import Identities
from graph.audit.record import RecordOfLooks
from graph.model.viewer import Role
from graph.rules.access import widest
from graph.signing.trust import Trust
from graph.store.store import Store
from tests.conftest import Client, serving

AUDITS = Path(__file__).parent / "audits"

# What is asked by GET, which is for those who may: browsers, proxies and logs keep an address, and ours would name
# people. The package itself says MAY of all three.
BY_GET = {"5A70", "D6D5", "6A70"}
# What asks for a type of the schema, which those who did not sign in are not told.
BY_INTROSPECTION = {"BF61", "2EA1", "28B9"}

GETTER, OTHER = "token-of-a-getter", "token-of-another"
VIEWERS = {
    GETTER: replace(widest("Test getter", Role.INVESTIGATOR), may_get=True),
    OTHER: widest("Test other", Role.INVESTIGATOR),
}


@pytest.fixture(scope="module")
def node(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the audits and the packages that they need."""
    folder = shutil.copytree(AUDITS, tmp_path_factory.mktemp("node") / "audits")
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)  # noqa: S603
    return folder


@pytest.fixture(scope="module")
def address(connection: Connection, store: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The API, served to somebody who may GET and to another."""
    looks = tmp_path_factory.mktemp("looks")
    identities = Identities(Trust(Path("no trust")), VIEWERS)
    with serving(create_app(connection.open_store, lambda: RecordOfLooks(looks), identities)) as served:
        yield f"{served}/graphql"


def signed_in(token: str | None) -> dict[str, str]:
    return {"authorization": f"Bearer {token}"} if token else {}


def audited(node: Path, address: str, token: str | None) -> dict[str, str]:
    """Audit → ok, notice, warn or error."""
    command = ["node", "run.mjs", address, json.dumps(signed_in(token))]
    told = subprocess.run(command, cwd=node, check=True, capture_output=True, text=True)  # noqa: S603
    found = [json.loads(line) for line in told.stdout.splitlines()]
    return {audit["id"]: audit["status"] for audit in found}


@pytest.mark.parametrize(
    ("token", "closed"),
    [(GETTER, set()), (OTHER, BY_GET), (None, BY_GET | BY_INTROSPECTION)],
    ids=["who may GET", "another", "nobody"],
)
def test_every_audit_is_passed_but_those_of_what_is_closed(
    node: Path, address: str, token: str | None, closed: set[str]
) -> None:
    found = audited(node, address, token)
    assert len(found) == 61
    assert {id_ for id_, status in found.items() if status != "ok"} == closed


QUERY = "query ($n: Int!) { persons(first: $n) { nodes { id } } }"


def got(client: Client, address: str, token: str | None, parameters: Any) -> Any:
    headers = {"accept": "application/graphql-response+json", **signed_in(token)}
    return client.http.get(address, params=parameters, headers=headers)


async def test_a_query_by_get_is_answered_like_one_by_post(client: Client, address: str) -> None:
    response = await got(client, address, GETTER, {"query": QUERY, "variables": '{"n": 2}'})
    by_post = await client.ask(QUERY, {"n": 2})
    assert (response.status_code, response.json()["data"]) == (200, by_post)
    assert response.headers["cache-control"] == "no-store"


async def test_a_get_changes_nothing(client: Client, address: str) -> None:
    for query in ("mutation { submitDocument(document: {}) { __typename } }", "mutation { __typename }"):
        response = await got(client, address, GETTER, {"query": query})
        assert (response.status_code, response.headers["allow"]) == (405, "POST")
        assert response.json()["errors"][0]["extensions"]["code"] == "METHOD_NOT_ALLOWED"


@pytest.mark.parametrize("token", [OTHER, None], ids=["another", "nobody"])
async def test_a_get_is_for_those_who_may(client: Client, address: str, token: str | None) -> None:
    response = await got(client, address, token, {"query": "{ __typename }"})
    assert (response.status_code, response.headers["allow"]) == (405, "POST")
    assert response.json()["errors"][0]["extensions"]["code"] == "METHOD_NOT_ALLOWED"


@pytest.mark.parametrize(
    ("parameters", "code"),
    [
        ("", "INVALID_REQUEST"),
        ("query=", "SYNTAX_ERROR"),
        ("query={__typename}&query={__typename}", "INVALID_REQUEST"),
        ("query={__typename}&id=1", "INVALID_REQUEST"),
        ("query={__typename}&variables=", "INVALID_JSON"),
        ("query={__typename}&variables={", "INVALID_JSON"),
        ("query={__typename}&variables=[]", "INVALID_REQUEST"),
        ('query={__typename}&variables={"a":1,"a":1}', "INVALID_JSON"),
        ("query={__typename}&extensions=1", "INVALID_REQUEST"),
        ("query={__typename}&operationName=A", "INVALID_REQUEST"),
        ("query={__typename}%23%ff", "INVALID_REQUEST"),
        ("query={__typename}%23%ed%a0%80", "INVALID_REQUEST"),
    ],
)
async def test_an_address_is_read_as_strictly_as_a_body(
    client: Client, address: str, parameters: str, code: str
) -> None:
    response = await got(client, f"{address}?{parameters}", GETTER, None)
    assert (response.status_code, response.json()["errors"][0]["extensions"]["code"]) == (400, code)


async def test_a_browser_gets_the_page_whoever_it_belongs_to(client: Client, address: str) -> None:
    headers = {"accept": "text/html,*/*;q=0.8", **signed_in(GETTER)}
    response = await client.http.get(address, params={"query": "{ __typename }"}, headers=headers)
    assert response.headers["content-type"].startswith("text/html")
