"""Who may ask what, and that what a viewer may not see does not exist for them: in no list, count, total or lookup."""

from dataclasses import replace
from typing import Any

import pytest
from graphql import (
    FieldNode,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLUnionType,
    OperationDefinitionNode,
    get_named_type,
    is_composite_type,
    parse,
)

from api.graphql import graphiql
from api.graphql.schema import build_schema
from graph.accounts import ACCOUNTS
from graph.model.viewer import Role, Viewer
from graph.rules.access import widest
from graph.store.store import Store
from tests.conftest import Client
from tests.plan.asker import Asker

CODES = [account.code for account in ACCOUNTS]
LOOKUPS = {account.code: account.form for account in ACCOUNTS}
ROOTS = {
    **{form: f"{form}(id: 1) {{ id }}" for form in LOOKUPS.values()},
    "node": "node(id: 1) { id }",
    "nodes": "nodes(ids: [1]) { id }",
    "person": "person(id: 1) { id }",
    "persons": "persons(first: 1) { totalCount }",
    "organization": "organization(id: 1) { id }",
    "organizations": "organizations(first: 1) { totalCount }",
    "case": "case(id: 1) { id }",
    "accountEntries": "accountEntries(first: 1) { totalCount }",
    "confiscatedTotals": "confiscatedTotals { entries }",
    "connections": 'connections(between: ["1", "2"]) { walked }',
    "network": 'network(of: ["1"]) { walked }',
    "expansion": 'expansion(of: "1") { links }',
    "document": "document(id: 1) { id }",
    "search": 'search(text: "Ахметов", first: 1) { totalCount }',
    "match": 'match(persons: [{ surname: "Ахметов" }]) { position }',
    "identifierFindings": "identifierFindings(first: 1) { totalCount }",
    "dataQuality": "dataQuality(first: 1) { nodes { period } }",
    "disciplineCriteria": "disciplineCriteria { fewestForRed }",
    "looks": "looks { number }",
    "me": "me { name }",
    "rights": "rights { role }",
    "checkpoint": "checkpoint",
    "inclusionProof": "inclusionProof(look: 0) { size }",
    "misuse": "misuse { count }",
    "consistencyProof": "consistencyProof(from: 1) { size }",
    "specialAccounts": "specialAccounts { code }",
    "abolishedAccounts": "abolishedAccounts { code }",
    "typologies": "typologies { code }",
    "typology": 'typology(code: "circular_ownership") { code }',
    "dryRunTypology": 'dryRunTypology(code: "circular_ownership") { looked }',
    "alerts": "alerts(first: 1) { totalCount }",
    "alert": "alert(id: 1) { id }",
    "publishedOffenders": "publishedOffenders { number }",
}
BY_SUPPLIER = {"documentCheck"}  # open to a body's own officer alone: see tests/documents/test_life.py
BY_REGISTERED = {
    "tasks",
    "myCases",
    "myRequests",
    "requestDraft",
    "myEntries",
}  # of whoever signed in: see tests/grounds
PUBLIC = {"specialAccounts", "abolishedAccounts", "rights", "publishedOffenders", "me"}
SIGNED_IN = PUBLIC | {"disciplineCriteria"}
OVERSIGHT = {"looks", "checkpoint", "inclusionProof", "consistencyProof", "misuse"}
MONITORING = {"typologies", "typology", "dryRunTypology", "alerts", "alert"}
REGISTRY = set(ROOTS) - OVERSIGHT - MONITORING - {"dataQuality", "identifierFindings"}
OPEN = {
    "INVESTIGATOR": REGISTRY,
    "COURT": REGISTRY,
    "FINANCIAL_MONITORING": REGISTRY | MONITORING,
    "STATISTICIAN": {"confiscatedTotals", "dataQuality"} | SIGNED_IN,
    "SUBMITTER": {"dataQuality", "identifierFindings"} | SIGNED_IN,
    "AUDITOR": OVERSIGHT | SIGNED_IN,
    "CITIZEN": SIGNED_IN,
    None: PUBLIC,
}


@pytest.fixture(scope="module")
def schema() -> GraphQLSchema:
    return build_schema()[0]


def query_type(schema: GraphQLSchema) -> GraphQLObjectType:
    assert schema.query_type is not None
    return schema.query_type


def test_every_question_and_every_role_is_in_the_table_of_this_test(schema: GraphQLSchema) -> None:
    assert ROOTS.keys() | BY_SUPPLIER | BY_REGISTERED == query_type(schema).fields.keys()
    assert OPEN.keys() - {None} == {role.value for role in Role}


@pytest.mark.parametrize("root", ROOTS)
@pytest.mark.parametrize("role", OPEN)
async def test_a_role_opens_its_questions_and_no_other(
    inside: Client, store: Store, role: str | None, root: str
) -> None:
    before = store.statements_sent
    query = f"{{ {ROOTS[root]} }}"
    if root in OPEN[role]:
        assert root in await inside.ask(query, role=role)
    else:
        response = await inside.post(query, role=role)
        assert response.status_code == (401 if role is None else 403)
        code = response.json()["errors"][0]["extensions"]["code"]
        assert code == ("NOT_SIGNED_IN" if role is None else "ACCESS_DENIED")
        assert store.statements_sent == before


@pytest.mark.parametrize("role", ["STATISTICIAN", "SUBMITTER", None])
async def test_one_closed_question_closes_the_operation(inside: Client, store: Store, role: str | None) -> None:
    before = store.statements_sent
    for query in (
        "{ specialAccounts { code } persons { totalCount } }",
        "{ a: specialAccounts { code } ...F } fragment F on Query { b: persons { totalCount } }",
        "query ($no: Boolean = true) { specialAccounts { code } persons @include(if: $no) { totalCount } }",
    ):
        assert await inside.refused(query, role=role) in ("ACCESS_DENIED", "NOT_SIGNED_IN")
    assert store.statements_sent == before


async def test_a_question_that_is_left_out_closes_nothing(inside: Client) -> None:
    query = "{ specialAccounts { code } persons @skip(if: true) { totalCount } }"
    assert [account["code"] for account in (await inside.ask(query, role=None))["specialAccounts"]] == CODES


@pytest.mark.parametrize("role", OPEN)
def test_from_an_open_question_nothing_of_a_closed_kind_can_be_reached(schema: GraphQLSchema, role: str | None) -> None:
    """Rights are checked at the roots, so what the roots lead to must be open with them."""
    waiting = [get_named_type(query_type(schema).fields[root].type) for root in OPEN[role]]
    reached: set[str] = set()
    while waiting:
        type_ = waiting.pop()
        if type_.name in reached or not is_composite_type(type_):
            continue
        reached.add(type_.name)
        waiting += [get_named_type(field.type) for field in getattr(type_, "fields", {}).values()]
        if isinstance(type_, GraphQLInterfaceType | GraphQLUnionType):
            waiting += schema.get_possible_types(type_)
    registry = {"Person", "Organization", "Case", "Party", "Link", "Document", "Official", "WantedNotice"}
    assert registry <= reached if OPEN[role] >= REGISTRY else not registry & reached


@pytest.mark.parametrize(
    "authorization",
    [
        "",
        "Bearer",
        "Bearer ",
        "Bearer nobody",
        "Bearer token-of-investigator",
        "Basic {}",
        "{}",
        "Bearer {}x",
        "Bearer x{}",
        "Bearer {} {}",
    ],
)
async def test_who_is_not_known_is_nobody(inside: Client, demo_tokens: dict[str, str], authorization: str) -> None:
    headers = {"authorization": authorization.replace("{}", demo_tokens["INVESTIGATOR"])}
    response = await inside.send(b'{"query": "{ persons { totalCount } }"}', role=None, **headers)
    assert (response.status_code, response.json()["errors"][0]["extensions"]["code"]) == (401, "NOT_SIGNED_IN")


async def test_a_token_counts_in_its_header_alone(inside: Client, demo_tokens: dict[str, str]) -> None:
    token = demo_tokens["INVESTIGATOR"]
    body = b'{"query": "{ persons { totalCount } }"}'
    headers = inside.headers(None) | {"cookie": f"token={token}", "x-authorization": f"Bearer {token}"}
    response = await inside.http.post(f"/graphql?access_token={token}", content=body, headers=headers)
    assert response.status_code == 401
    assert (await inside.send(body, role=None, authorization=f"bearer {token}")).status_code == 200


async def test_the_first_demonstration_official_may_run_every_example(client: Client) -> None:
    """GraphiQL offers them in this order, so that whoever takes the first is refused nothing."""
    listed = (await client.http.get("/demo-officials")).json()
    asked = {
        selected.name.value
        for example in graphiql.EXAMPLES.glob("*.graphql")
        for definition in parse(example.read_text("utf-8")).definitions
        if isinstance(definition, OperationDefinitionNode)
        for selected in definition.selection_set.selections
        if isinstance(selected, FieldNode)
    }
    assert asked
    assert asked <= OPEN[listed[0]["role"]]


ENTRIES = """query ($after: String, $accounts: [String!]) {
  accountEntries(first: 40, after: $after, filter: { accounts: $accounts }) {
    totalCount  pageInfo { hasNextPage endCursor }
    nodes { id account subject { id } case { id } documents { id } }
  }
}"""


def only(*accounts: str) -> Viewer:
    """Somebody to whom these accounts are open, inquiries too."""
    return replace(widest("Test", Role.INVESTIGATOR), accounts=accounts)


async def all_entries(asker: Asker, accounts: list[str] | None = None) -> list[dict[str, Any]]:
    found, after = [], None
    while True:
        page = (await asker.data(ENTRIES, {"after": after, "accounts": accounts}))["accountEntries"]
        found += page["nodes"]
        if not page["pageInfo"]["hasNextPage"]:
            assert len(found) == page["totalCount"]
            return found
        after = page["pageInfo"]["endCursor"]


def ids(things: list[dict[str, Any]]) -> set[str]:
    return {thing["id"] for thing in things}


@pytest.mark.parametrize("accounts", [set(), *[set(CODES) - {code} for code in CODES], {CODES[0], CODES[-1]}])
async def test_hidden_entries_do_not_exist(store: Store, accounts: set[str]) -> None:
    every, viewer = Asker(store), Asker(store, only(*sorted(accounts)))
    entries = await all_entries(every)
    hidden = [entry for entry in entries if entry["account"] not in accounts]
    seen = await all_entries(viewer)
    assert ids(seen) == ids(entries) - ids(hidden)
    assert ids(await all_entries(viewer, CODES)) == ids(seen)  # asking for an account by its code does not open it

    one = hidden[0]
    form, account = LOOKUPS[one["account"]], one["account"]
    subject, case = ((one[name] or {"id": "nothing"})["id"] for name in ("subject", "case"))
    found = await viewer.data(
        f"""query ($id: ID!, $subject: ID!, $case: ID!, $document: ID!, $ids: [ID!]!) {{
          node(id: $id) {{ id }}  nodes(ids: $ids) {{ id }}  {form}(id: $id) {{ id }}
          document: node(id: $document) {{ id }}
          subject: node(id: $subject) {{ ... on Subject {{ entries(first: 40) {{ totalCount nodes {{ id }} }} }} }}
          case(id: $case) {{ entries(first: 40) {{ totalCount nodes {{ id }} }} }}
          closed: accountEntries(filter: {{ accounts: ["{account}"] }}) {{ totalCount edges {{ cursor }} }}
          persons(filter: {{ account: "{account}" }}) {{ totalCount nodes {{ id }} }}
          confiscatedTotals {{ entries }}
        }}""",
        {
            "id": one["id"],
            "ids": [one["id"], subject, one["documents"][0]["id"]],
            "subject": subject,
            "case": case,
            "document": one["documents"][0]["id"],
        },
    )
    assert (found["node"], found[form], found["document"]) == (None, None, None)
    assert found["nodes"] == [None, one["subject"], None]
    for around, name in ((found["subject"], "subject"), (found["case"], "case")):
        if one[name] is None:
            assert around is None
            continue
        expected = {entry["id"] for entry in seen if entry[name] == one[name]}
        assert ids(around["entries"]["nodes"]) == expected
        assert around["entries"]["totalCount"] == len(expected)
    assert found["closed"] == {"totalCount": 0, "edges": []}
    assert found["persons"] == {"totalCount": 0, "nodes": []}
    assert bool(found["confiscatedTotals"]) == ("12.3.17" in accounts)


async def test_paths_pass_by_entries_and_tell_nothing_of_them(store: Store, key: dict[str, Any]) -> None:
    blind = Asker(store, only())
    (path,) = [path for path in key["questions"]["paths"] if path["title"] == "case to case"]
    query = """query ($between: [ID!]!) { connections(between: $between, maxHops: 6) { paths { hops {
      kind source { __typename ... on Case { entries { totalCount } } ... on Person { entries { totalCount } } }
    } } } }"""
    found = await blind.data(query, {"between": [path["from"], path["to"]]})
    sources = [hop["source"] for hop in found["connections"]["paths"][0]["hops"]]
    assert {source["__typename"] for source in sources} == {"Case", "Person", "Organization"}
    assert all(source["entries"]["totalCount"] == 0 for source in sources if "entries" in source)
