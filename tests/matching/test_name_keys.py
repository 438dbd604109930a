"""One name, many spellings, one key; and whatever somebody types, the full-text index is asked for words alone."""

import re
from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from graph.demo import names, spelling
from graph.demo.chance import Chance
from graph.matching.keys import full_text_query, name_key
from graph.store.store import Store
from tests.worlds import World, new_name, submitted

SPELLINGS = {
    "Russian letters": spelling.russian,
    "passport of Kazakhstan": spelling.passport,
    "passport of Russia": spelling.icao,
    "Kazakh Latin of 2021": spelling.latin_2021,
}
QUERY = re.compile(r"∅|[a-z0-9]+\*(?: AND [a-z0-9]+\*)*")
LUCENE = '+-&|!(){}[]^"~*?:\\/<>=@#'
FOUND = """
CALL db.index.fulltext.queryNodes('identity_name', $name) YIELD node AS hit
MATCH (person:Person)-[:KNOWN_AS]->(hit)
RETURN collect(DISTINCT person.id) AS ids
"""


def people(number: int) -> set[str]:
    """The words of so many made-up names of every people of the country, in Cyrillic."""
    chance = Chance("names of a test")
    made = [names.name(chance, names.family(chance), bool(n % 2)) for n in range(number)]
    return {part for name in made for part in name[:3] if part and re.search("[а-я]", part)}


@pytest.mark.parametrize(
    "spellings",
    [
        ("Қасымов", "Касымов", "Kasymov", "Kassymov", "Qasymov", "KASSYMOV"),
        ("Нұрлан", "Нурлан", "Nurlan", "Nūrlan", "Ñurlan"),
        ("Ержан", "Yerzhan", "Erzhan", "Erjan"),
        ("Юлия", "Yuliya", "Iuliia", "Iulıia"),
        ("Жанбота", "Zhanbota", "Janbota", "Djanbota"),
        ("Ғалым", "Галым", "Galym", "Ğalym", "Ghalym"),
        ("Хамит", "Khamit", "Hamit", "Xamit"),
        ("Әбдіғалиұлы Серік", "ABDIGALIULY SERIK", "Äbdığaliūly Serık"),
        ("Ким-Пак", "Kim Pak", "KIM-PAK"),
        ("Шәкен", "Шакен", "Shaken", "Şäken"),
        ("Фёдоров", "Федоров", "Fyodorov", "Fiodorov", "Fedorov"),
    ],
    ids=lambda spellings: spellings[0],
)
def test_the_spellings_of_a_name_meet(spellings: tuple[str, ...]) -> None:
    assert {name_key(spelled) for spelled in spellings} == {name_key(spellings[0])}


@pytest.mark.parametrize("how", SPELLINGS)
def test_every_name_of_the_registry_is_found_in_every_script(how: str) -> None:
    spelled = {word: SPELLINGS[how](word) for word in people(3_000)}
    assert len(spelled) > 1_000
    missed = [(word, other) for word, other in spelled.items() if name_key(word) != name_key(other)]
    assert missed == []


def test_names_of_different_people_do_not_all_meet() -> None:
    words = people(3_000)
    assert len({name_key(word) for word in words}) > 0.6 * len(words)


@given(st.text(max_size=30))
@example("BEKKHOZHINA")
@example("Ыеыешщ")
@settings(max_examples=300)
def test_a_key_holds_words_of_letters_and_digits_and_is_its_own_key(name: str) -> None:
    key = name_key(name)
    assert re.fullmatch(r"(?:[a-z0-9]+(?: [a-z0-9]+)*)?", key)
    assert name_key(key) == key


@given(st.text(max_size=30), st.sampled_from([str.upper, str.lower]))
@example("Бекхожина", str.upper)
def test_case_of_cyrillic_and_latin_names_does_not_matter(name: str, change: Callable[[str], str]) -> None:
    plain = re.sub(r"[^A-Za-zА-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі ]", "", name)
    assert name_key(change(plain)) == name_key(plain)


@given(st.text(max_size=40) | st.text(alphabet=LUCENE + "a AND OR NOT TO*", max_size=40))
@example("")
@example("a AND b OR NOT c TO d")
@settings(max_examples=400)
def test_a_full_text_query_never_holds_syntax_of_the_index(name: str) -> None:
    assert QUERY.fullmatch(full_text_query(name))


@given(st.text(alphabet=LUCENE + "аб AND OR NOT", max_size=20) | st.text(max_size=20))
@example("")
@example("***")
@example("李小龙")
@example("a" * 200)
@settings(max_examples=25, deadline=None)
async def test_the_index_of_the_real_database_takes_whatever_somebody_types(store: Store, name: str) -> None:
    (row,) = await store.command(FOUND, {"name": full_text_query(name)})
    if not name_key(name):
        assert row["ids"] == []


async def test_a_person_is_found_by_the_name_in_any_script_and_by_its_beginning(store: Store) -> None:
    world = World()
    surname = new_name()
    person = world.person(surname=surname, givenName="Нұржан")
    await submitted(store, world.documents)
    spelled = [how(f"{surname} Нұржан") for how in SPELLINGS.values()] + [f"Нуржан {surname}", surname[:12]]
    for name in spelled:
        (row,) = await store.command(FOUND, {"name": full_text_query(name)})
        assert row["ids"] == [person.key], name
