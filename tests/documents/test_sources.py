"""Every fact opens to its document: what it says, what it changed, and by what name somebody was known then."""

import hashlib

import orjson
import pytest

from graph.store.store import Store
from tests.conftest import Client
from tests.documents.test_life import correction, wanted_world
from tests.worlds import World, submitted


async def test_a_correction_says_what_it_changed(store: Store, client: Client) -> None:
    world, person, _, notice = wanted_world()
    later = correction(world, notice.document, measure="ESTABLISH_WHEREABOUTS", lastSeen="Астана")
    await submitted(store, world.documents)
    query = "query ($id: ID!) { document(id: $id) { correction { changes { field before after } } } }"
    changes = (await client.ask(query, {"id": later["id"]}))["document"]["correction"]["changes"]
    assert changes == [
        {"field": "lastSeen", "before": None, "after": "Астана"},
        {"field": "measure", "before": "DETAIN", "after": "ESTABLISH_WHEREABOUTS"},
    ]
    assert (await client.ask(query, {"id": person.document["id"]}))["document"]["correction"] is None


@pytest.mark.parametrize(
    ("since", "name"),
    [("1999-12-31", "Алғашқы"), ("2005-06-01", "Екінші"), ("2010-08-01", "Екінші"), ("2021-03-01", "Соңғы")],
)
async def test_an_entry_shows_the_name_of_its_day_beside_the_name_of_today(
    store: Store, client: Client, since: str, name: str
) -> None:
    world = World()
    person = world.person(surname="Алғашқы", validFrom="1970")
    world.identity_change(person, surname="Екінші", validFrom="2000-05-01", validTo="2010")
    world.identity_change(person, surname="Соңғы", validFrom="2011")
    notice = world.wanted(person, world.case(), validFrom=since)
    await submitted(store, world.documents)
    query = """query ($id: ID!, $person: ID!) {
      wantedNotice(id: $id) { identityThen { surname validFrom } subject { ... on Person { fullName } } }
      person(id: $person) {
        of: identities(matching: "ekinshi") { surname }
        none: identities(matching: "-") { surname }
      }
    }"""
    found = await client.ask(query, {"id": notice.key, "person": person.key})
    assert found["wantedNotice"]["identityThen"]["surname"] == name
    assert found["wantedNotice"]["subject"]["fullName"] == "Соңғы Асан"
    assert found["person"] == {"of": [{"surname": "Екінші"}], "none": []}


async def test_every_fact_opens_to_its_document_whole(store: Store, client: Client) -> None:
    world, person, _, notice = wanted_world()
    await submitted(store, world.documents)
    query = "{ content sha256 period eventOn dueOn receivedAt supplier { code } }"
    found = await client.ask(
        f"query ($entry: ID!, $person: ID!) {{ wantedNotice(id: $entry) {{ documents {query} }} "
        f"person(id: $person) {{ document {query} }} }}",
        {"entry": notice.key, "person": person.key},
    )

    (of_entry,) = found["wantedNotice"]["documents"]
    for shown, document in ((of_entry, notice.document), (found["person"]["document"], person.document)):
        assert shown["content"] == document
        canonical = orjson.dumps(shown["content"], option=orjson.OPT_SORT_KEYS)
        assert hashlib.sha256(canonical).hexdigest() == shown["sha256"]
        assert (shown["eventOn"], shown["period"]) == (document["eventOn"], document["eventOn"][:7])
        assert shown["dueOn"] > shown["eventOn"]
