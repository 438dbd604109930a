"""Every account is asked through GraphQL, by its own lookup and among all others, and only by those who may read it."""

import json
from pathlib import Path
from typing import Any

import pytest
from graphql import parse, validate

from api.graphql.schema import build_schema
from graph.accounts import ACCOUNTS, SpecialAccount
from graph.model import values
from graph.model.entry import AccountEntry
from graph.model.viewer import Role
from tests.conftest import Client

Facts = dict[str, Any]

every_account = pytest.mark.parametrize("account", ACCOUNTS, ids=lambda account: account.code)
ASKING = (Role.INVESTIGATOR, Role.COURT, Role.FINANCIAL_MONITORING)
"""Roles that may ask for entries at all."""


@pytest.fixture(scope="session")
def submitted(answers: tuple[Path, dict[str, Any]]) -> dict[str, list[Facts]]:
    """The facts of the entries in the tests' registry, by form."""
    facts_of: dict[str, list[Facts]] = {}
    with answers[0].open(encoding="utf-8") as file:
        for line in file:
            document = json.loads(line)
            facts_of.setdefault(document["form"], []).append(document["facts"])
    return facts_of


def own_fields(account: SpecialAccount, role: Role | None = Role.INVESTIGATOR) -> dict[str, str]:
    """The account's own fields that are open to a role by their names, each as a question has it."""
    closed = account.closed_fields.get(role, frozenset()) if role else frozenset()
    asked: dict[str, str] = {}
    for name, field in account.entry.model_fields.items():
        if name not in AccountEntry.model_fields:
            alias = field.alias or name
            if alias in closed:
                continue
            asked[alias] = f"{alias} {{ minorUnits currency }}" if field.annotation is values.Money else alias
    return asked


def in_the_schema(name: str, value: Any) -> Any:
    """A fact as an answer has it: whole numbers of up to 64 bits are strings."""
    if isinstance(value, dict):
        return value | {"minorUnits": str(value["minorUnits"])}
    return str(value) if name == "fineMinorUnits" and value is not None else value


def lookup(account: SpecialAccount, role: Role = Role.INVESTIGATOR) -> str:
    place = "place { description latitude longitude }" if account.has_place else ""
    participants = "participants { role harm }" if account.has_participants else ""
    return f"""
      query OfAccount($id: ID!) {{
        {account.form}(id: $id) {{
          __typename number status validFrom validTo case {{ number }} region {{ code }} material {{ id }}
          subject {{ ... on Person {{ id }} ... on Organization {{ id }} }}
          {place} {participants} {" ".join(own_fields(account, role).values())}
        }}
      }}"""


@every_account
async def test_an_entry_is_answered_as_it_was_submitted(
    account: SpecialAccount, inside: Client, submitted: dict[str, list[Facts]]
) -> None:
    entries = submitted[account.form]
    for facts in (entries[0], entries[-1], max(entries, key=len)):
        found = (await inside.ask(lookup(account), {"id": facts["id"]}))[account.form]
        assert found["__typename"] == account.entry.__name__
        assert found["number"] == facts["number"]
        assert (found["status"], found["validFrom"]) == (facts["status"], facts["validFrom"])
        assert found["region"]["code"] == facts["region"]
        assert (found["case"] or {}).get("number") == facts.get("case")
        concerned = found["subject"] or found["material"] or {}
        assert concerned.get("id") == facts.get("subject")
        assert {name: found[name] for name in own_fields(account)} == {
            name: in_the_schema(name, facts.get(name)) for name in own_fields(account)
        }
        assert found.get("place") == facts.get("place")
        assert sorted(one["role"] for one in found.get("participants", ())) == sorted(
            one["role"] for one in facts.get("participants", ())
        )


@every_account
async def test_the_example_query_of_the_account_answers_with_its_entries(
    account: SpecialAccount, inside: Client, submitted: dict[str, list[Facts]]
) -> None:
    listed = (await inside.ask("{ specialAccounts { code exampleQuery } }", role=None))["specialAccounts"]
    (query,) = [one["exampleQuery"] for one in listed if one["code"] == account.code]
    reader = sorted(account.readers)[0]
    found = (await inside.ask(query, role=reader.value))["accountEntries"]
    assert found["totalCount"] >= len(submitted[account.form])
    assert len(found["nodes"]) == 5
    for entry in found["nodes"]:
        assert own_fields(account, reader).keys() <= entry.keys()
        assert entry["documents"][-1]["form"] == account.form
    days = [entry["validFrom"] for entry in found["nodes"]]
    assert days == sorted(days, reverse=True)


@every_account
async def test_entries_exist_for_the_readers_of_the_account_alone(
    account: SpecialAccount, inside: Client, submitted: dict[str, list[Facts]]
) -> None:
    facts = submitted[account.form][0]
    counted = "query Counted($account: String!) { accountEntries(filter: { accounts: [$account] }) { totalCount } }"
    for role in ASKING:
        found = (await inside.ask(lookup(account, role), {"id": facts["id"]}, role.value))[account.form]
        count = (await inside.ask(counted, {"account": account.code}, role.value))["accountEntries"]["totalCount"]
        if role in account.readers:
            assert found["number"] == facts["number"]
            assert count >= len(submitted[account.form])
        else:
            assert (found, count) == (None, 0)


@every_account
async def test_a_field_that_is_closed_to_a_role_is_refused_by_its_name(account: SpecialAccount, inside: Client) -> None:
    for role, names in account.closed_fields.items():
        for name in names:
            query = f"{{ accountEntries {{ nodes {{ ... on {account.entry.__name__} {{ {name} }} }} }} }}"
            assert await inside.refused(query, role=role.value) == "ACCESS_DENIED"
            assert (await inside.post(query, role="INVESTIGATOR")).status_code == 200
        if names:  # nor is it read in the document that says it
            listed = "query ($account: String!) { accountEntries(filter: { accounts: [$account] }) { nodes {"
            listed += " documents { content } } } }"
            entries = (await inside.ask(listed, {"account": account.code}, role.value))["accountEntries"]["nodes"]
            assert entries
            assert {document["content"] for entry in entries for document in entry["documents"]} == {None}


def test_the_fields_of_all_accounts_can_be_asked_side_by_side() -> None:
    fragments = " ".join(
        f"... on {account.entry.__name__} {{ {' '.join(own_fields(account).values())} }}" for account in ACCOUNTS
    )
    question = f"{{ accountEntries {{ nodes {{ __typename number {fragments} }} }} }}"
    schema, _ = build_schema()
    assert validate(schema, parse(question)) == []
