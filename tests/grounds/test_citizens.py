"""A citizen gets acquainted with what is held on them, and with nothing else (Article 9.4)."""

import httpx
import pytest

from graph.model.viewer import Role
from graph.signing.certificates import Usage
from graph.signing.development import DevelopmentAuthority
from graph.store.store import Store
from tests.grounds.office import SIGN_IN, Official, an_iin
from tests.worlds import Made, World, submitted

pytestmark = pytest.mark.usefixtures("fresh_lists")

OWN = "{ myEntries { id account number supplier documentNumber } }"


def citizen(world: World, authority: DevelopmentAuthority, http: httpx.AsyncClient) -> tuple[Official, Made]:
    """Somebody with a natural person's certificate, and the record of that person."""
    iin = an_iin()
    person = world.person(bornOn="1932-05-01", identifiers=[{"kind": "IIN", "value": iin}])
    credential = authority.issue(iin, "Citizen of a test", [Usage.NATURAL_PERSON])
    official = world.official()
    return Official(Made("", {}), official, "", Role.CITIZEN, credential, http), person


async def enter(one: Official) -> None:
    text = (await one.ask("mutation { challenge { text } }"))["challenge"]["text"]
    given = {"challenge": text, "signature": one.signature(text)}
    found = (await one.ask(SIGN_IN, given))["signIn"]
    assert (found["role"], found["user"]) == ("CITIZEN", None)
    one.token = found["token"]


async def test_a_citizen_is_told_the_own_entries_and_no_others(
    store: Store, authority: DevelopmentAuthority, http: httpx.AsyncClient
) -> None:
    world = World()
    one, person = citizen(world, authority, http)
    other = world.person()
    case = world.case(status="DECIDED")
    mine, _ = world.charge(person, case), world.charge(other, case)
    world.wanted(person, case)  # who is sought is not told so
    world.charge(person, world.case())  # the data of an inquiry stays the inquiry's (Article 9.2)
    assert (await submitted(store, world.documents)).refusals == []
    await enter(one)
    found = (await one.ask(OWN))["myEntries"]
    assert [entry["id"] for entry in found] == [mine.key]
    assert found[0]["documentNumber"] == mine.document["number"]


async def test_a_citizen_asks_nothing_of_the_registry(
    store: Store, authority: DevelopmentAuthority, http: httpx.AsyncClient
) -> None:
    world = World()
    one, person = citizen(world, authority, http)
    assert (await submitted(store, world.documents)).refusals == []
    await enter(one)
    for query in ("{ persons { totalCount } }", f'{{ person(id: "{person.key}") {{ id }} }}', "{ looks { number } }"):
        assert await one.refused(query) == "ACCESS_DENIED"


async def test_a_number_that_two_hold_tells_nothing(
    store: Store, authority: DevelopmentAuthority, http: httpx.AsyncClient
) -> None:
    world = World()
    one, person = citizen(world, authority, http)
    case = world.case(status="DECIDED")
    world.charge(person, case)
    world.person(bornOn="1932-05-01", identifiers=person.facts["identifiers"])
    assert (await submitted(store, world.documents)).refusals == []
    await enter(one)
    assert (await one.ask(OWN))["myEntries"] == []
