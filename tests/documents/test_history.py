"""The history of a subject: every document that said something of it or ended what another said, with its time."""

from typing import Any

from graph.store.store import Store
from tests.conftest import Client
from tests.documents.test_life import annulment, correction, wanted_world
from tests.worlds import World, submitted

_HISTORY = """
query ($id: ID!, $after: String, $asOf: Date, $knownAt: Instant) {
  person(id: $id, asOf: $asOf, knownAt: $knownAt) {
    history(first: 3, after: $after) {
      totalCount
      nodes { recordedAt fact isEnd validFrom document { id form correction { changes { field before after } } } }
      pageInfo { hasNextPage endCursor }
    }
  }
}
"""


async def history(client: Client, id_: str, role: str = "INVESTIGATOR", **clocks: str) -> list[Any]:
    found: list[Any] = []
    after = None
    while True:
        answer = await client.ask(_HISTORY, {"id": id_, "after": after} | clocks, role=role)
        page = answer["person"]["history"]
        found += page["nodes"]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            assert len(found) == page["totalCount"]
            return found


async def test_a_history_tells_what_was_stated_and_ended_when_and_by_which_document(
    store: Store, client: Client
) -> None:
    world, person, _, notice = wanted_world()
    await submitted(store, world.documents)
    sent = len(world.documents)
    changed = correction(world, notice.document, lastSeen="Астана")
    await submitted(store, world.documents[sent:])
    ending = annulment(world, changed)
    await submitted(store, [ending])

    found = await history(client, person.key)
    said = [(one["fact"], one["isEnd"], one["document"]["id"]) for one in found]

    assert [one["recordedAt"] for one in found] == sorted((one["recordedAt"] for one in found), reverse=True)
    assert said[0] == ("CONCERNS", True, ending["id"])
    assert sorted(said[1:3]) == [("CONCERNS", False, changed["id"]), ("CONCERNS", True, changed["id"])]
    assert sorted(said[3:]) == sorted(
        [
            ("SUBJECT", False, person.document["id"]),
            ("KNOWN_AS", False, person.document["id"]),
            ("PARTY_TO", False, world.documents[2]["id"]),
            ("CONCERNS", False, notice.document["id"]),
        ]
    )
    stated = next(one for one in found if one["document"]["id"] == changed["id"])
    assert stated["document"]["correction"]["changes"] == [{"field": "lastSeen", "before": None, "after": "Астана"}]


async def test_a_history_as_known_once_ends_there(store: Store, client: Client) -> None:
    world, person, _, notice = wanted_world()
    await submitted(store, world.documents)
    before = await history(client, person.key)
    await submitted(store, [annulment(world, notice.document)])
    assert await history(client, person.key, knownAt=before[0]["recordedAt"]) == before
    assert len(await history(client, person.key)) == len(before) + 1
    assert {one["fact"] for one in await history(client, person.key, asOf="1980-01-01")} == {"SUBJECT"}


async def test_a_history_tells_nothing_of_an_account_that_is_closed_to_who_asks(store: Store, client: Client) -> None:
    world = World()
    person = world.person()
    place = {"description": "A road", "latitude": 43.2, "longitude": 76.9}
    own = {"disappearance": "ON_A_JOURNEY", "disappearedOn": "2021-03", "place": place}
    world.entry("missingPersonSearch", person, world.case(), **own)
    assert (await submitted(store, world.documents)).refusals == []
    all_of_it = [one["fact"] for one in await history(client, person.key)]
    known = [one["fact"] for one in await history(client, person.key, role="FINANCIAL_MONITORING")]
    assert sorted(known) == sorted(fact for fact in all_of_it if fact != "CONCERNS")
