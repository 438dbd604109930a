"""A pasted list is screened: whom each line finds, in any script, with reasons; and why a line finds nobody."""

from typing import Any

import pytest

from graph.audit.record import RecordOfLooks
from graph.matching import weights
from graph.store.store import Store
from tests.api.test_looks import looks, record, recorded
from tests.api.test_subscriptions import body, code, streamed
from tests.conftest import Client
from tests.worlds import World, submitted

__all__ = ["record", "recorded"]  # fixtures

SCREENING = """subscription ($list: String!) { screening(list: $list) {
  done total threshold matcherVersion weights { name value }
  lines { line text finding reason page
    matches { probability verdict isFormer features { feature asked held finding says }
      identity { surname } subject { id ... on Person { fullName bornOn } ... on Organization { name } } } } } }"""


async def screened(client: Client, list_: str, query: str = SCREENING) -> list[dict[str, Any]]:
    """The lines of a list that was screened, of all events."""
    results = await streamed(client, body(list_, query))
    assert not any("errors" in result for result in results), results
    return [line for result in results for line in result["data"]["screening"]["lines"]]


def found(line: dict[str, Any]) -> list[str]:
    return [match["subject"]["id"] for match in line["matches"]]


async def test_a_line_finds_somebody_by_another_alphabet_and_says_by_what(store: Store, inside: Client) -> None:
    world = World()
    person = world.person(surname="Жүргенқызыев", givenName="Ғалымбек", patronymic="Өтегенұлы", bornOn="1979-03-08")
    assert (await submitted(store, world.documents)).refusals == []
    (line,) = await screened(inside, "name\tdate of birth\nZhurgenkyzyev Galymbek Utegenovich\t08.03.1979\n")
    assert (line["line"], line["finding"], found(line)[0]) == (2, None, person.key)
    match = line["matches"][0]
    assert match["subject"] == {
        "id": person.key,
        "fullName": "Жүргенқызыев Ғалымбек Өтегенұлы",
        "bornOn": "1979-03-08",
    }
    features = {one["feature"]: one for one in match["features"]}
    assert features["BIRTH_DATE"]["finding"] == "EQUAL"
    assert (features["SURNAME"]["asked"], features["SURNAME"]["held"]) == ("Zhurgenkyzyev", "Жүргенқызыев")
    assert match["probability"] > 0.5
    assert line["page"] > 0


async def test_an_organization_is_found_by_its_column_and_whom_was_dismissed_is_not(
    store: Store, inside: Client
) -> None:
    world = World()
    organization = world.organization(name="Қарлығашсай ЖШС")
    assert (await submitted(store, world.documents)).refusals == []
    header = "organization;country;dismissed"
    one, other = await screened(inside, f"{header}\nТОО Карлыгашсай;KZ\nТОО Карлыгашсай;KZ;{organization.key}\n")
    assert found(one)[0] == organization.key
    assert one["matches"][0]["subject"]["name"] == "Қарлығашсай ЖШС"
    assert organization.key not in found(other)


async def test_broken_lines_are_told_in_their_place_and_spoil_no_other(store: Store, inside: Client) -> None:
    world = World()
    person = world.person(surname="Бөкейтұрсын", givenName="Шолпан", sex="FEMALE")
    assert (await submitted(store, world.documents)).refusals == []
    broken = ["", "a;b", "😀", "x" * 501, "x" * 1_001, "\u200b\u202e", "*", '" OR 1=1', "name:(a b~2 /x/)"]
    list_ = "\n".join(part for line in broken for part in (line, "Бөкейтұрсын Шолпан")) + "\n"
    lines = await screened(inside, list_)
    assert [line["line"] for line in lines] == list(range(1, len(lines) + 1))
    assert [line["finding"] for line in lines[::2]] == [
        "EMPTY_LINE",
        "HEADER_MISSING",
        "NO_NAME",
        "TOO_LONG",
        "TOO_LONG",
        "EMPTY_LINE",
        "NO_NAME",
        None,
        None,
    ]
    assert all(line["reason"] for line in lines[::2] if line["finding"])
    assert all(found(line)[0] == person.key for line in lines[1::2])


async def test_every_event_says_how_far_it_is_and_what_it_rests_on(inside: Client) -> None:
    results = await streamed(inside, body("name\n" + "Асанов\n" * 30, SCREENING))
    told = [result["data"]["screening"] for result in results]
    assert [(one["done"], one["total"]) for one in told] == [(25, 30), (30, 30)]
    for one in told:
        assert one["threshold"] == weights.FOUND_FROM
        assert one["matcherVersion"]
        assert {weight["name"] for weight in one["weights"]}


async def test_what_an_event_shows_is_on_record_with_its_ids_asked_for_or_not(
    store: Store, recorded: Client, record: RecordOfLooks
) -> None:
    world = World()
    person = world.person(surname="Тасболатжан", givenName="Нұрсұлу")
    assert (await submitted(store, world.documents)).refusals == []
    query = "subscription ($list: String!) { screening(list: $list) { lines { matches { probability } } } }"
    await streamed(recorded, body("\n" * 25 + "Тасболатжан Нурсулу", query))
    opening, first, second = looks(record)
    assert (opening["shown"], first["shown"]) == ([], [])
    assert person.key in second["shown"]
    assert second["questions"] == ["match.examples", "screening"]
    assert second["version"] is not None


@pytest.mark.parametrize("given", [{"threshold": 2.0}, {"threshold": -0.1}, {"limit": 0}, {"limit": 51}])
async def test_bounds_are_told_before_anything_is_screened(inside: Client, given: dict[str, Any]) -> None:
    written = ", ".join(f"{name}: {value}" for name, value in given.items())
    query = f'subscription {{ screening(list: "Асанов", {written}) {{ done }} }}'
    (result,) = await streamed(inside, body(query=query))
    assert code(result) == "INVALID_ARGUMENT"


async def test_a_threshold_and_a_limit_leave_out_the_less_likely(store: Store, inside: Client) -> None:
    world = World()
    for day in range(1, 4):
        world.person(surname="Сарыарқабайұлы", givenName="Жанболат", bornOn=f"1980-01-0{day}")
    assert (await submitted(store, world.documents)).refusals == []

    async def count(**given: Any) -> int:
        written = "".join(f", {name}: {value}" for name, value in given.items())
        query = f"""subscription ($list: String!) {{
          screening(list: $list{written}) {{ lines {{ line finding matches {{ subject {{ id }} }} }} }} }}"""
        (line,) = await screened(inside, "Сарыарқабайұлы Жанболат", query)
        return len(line["matches"])

    assert await count() == 3
    assert await count(limit=2) == 2
    assert await count(threshold=1.0) == 0


async def test_a_selection_that_would_cost_too_much_is_refused(inside: Client) -> None:
    query = """subscription ($list: String!) { screening(list: $list, limit: 50) { lines { matches { subject {
      entries(first: 100) { nodes { documents { number } case { parties(first: 100) { nodes { subject { id } } } } } }
    } } } } }"""
    (result,) = await streamed(inside, body("Асанов", query))
    assert code(result) == "TOO_BROAD"
