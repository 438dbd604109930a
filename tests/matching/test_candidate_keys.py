"""Whoever is looked for shares keys with who is held, in any spelling; and a key holds letters and digits alone."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from graph.demo import names
from graph.demo.chance import Chance
from graph.matching.keys import candidate_query, name_keys, part_keys
from graph.matching.letters import sounds
from graph.matching.patronymics import patronymic
from graph.model.matching import PersonExample
from graph.model.subject import Sex
from tests.matching.comparing import SPELLINGS, identity, parts
from tests.matching.comparing import example as somebody

MAN = "Қасымов Нұрлан Серікұлы"
TOKEN = re.compile(r"[a-z0-9_]+")


def shared(written: str | dict[str, str], **held: str) -> set[str]:
    """The keys of the query for an example that a held name has."""
    asked = somebody(**({"name": written} if isinstance(written, str) else written))
    return set(candidate_query(asked).split(" OR ")) & set(name_keys(identity(id="1", **held)))


@pytest.mark.parametrize("right", list(SPELLINGS))
@pytest.mark.parametrize("left", list(SPELLINGS))
def test_the_spellings_of_a_name_share_the_keys_of_all_pairs_of_its_words(left: str, right: str) -> None:
    pairs = [key for key in shared(SPELLINGS[left](MAN), **parts(SPELLINGS[right](MAN))) if key.startswith("p_")]
    assert len(pairs) == 3


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("Касимв Нурлан", "p_"),
        ("Нурлан Сериковна", "p_"),
        ("Касымов Н.", "i_"),
        ("Касымв Нрлан", "p_"),
        ("Касыбов", "a_"),
    ],
)
def test_a_name_is_found_by_what_a_slip_leaves_of_it(written: str, kind: str) -> None:
    assert any(key.startswith(kind) for key in shared(written, **parts(MAN)))


def test_renderings_of_one_name_share_a_key() -> None:
    assert "n_uali" not in shared("Искандер", given_name="Ескендір")
    assert any(key.startswith("n_") for key in shared("Искандер", given_name="Ескендір"))
    assert any(key.startswith("n_") for key in shared("Юсупов", surname="Жүсіпов"))


def test_a_birth_date_is_joined_with_words_so_that_it_finds_no_crowd() -> None:
    keys = shared({"given_name": "Нурлан", "born_on": "1985-03-12"}, **parts(MAN), born_on="1985-03-12")
    assert {key[:2] for key in keys} >= {"y_", "d_"}
    assert not any(re.fullmatch(r"[yd]_\d+", key) for key in keys)


def test_an_initial_alone_is_no_key_of_a_name_and_no_rarity_is_asked_for_it() -> None:
    assert part_keys(somebody(name="Касымов Н.")) == ["kasimov"]
    assert "n" not in name_keys(somebody(name="Касымов Н."))


def test_rarity_is_counted_of_the_same_keys_that_it_is_asked_for() -> None:
    held = part_keys(identity(id="1", **parts(MAN)))
    assert held == ["kasimov", "nurlan", "serik"]
    for written in (f(MAN) for f in SPELLINGS.values()):
        assert sorted(part_keys(somebody(name=written))) == sorted(held)


@given(st.text(max_size=600), st.text(max_size=60))
@example("* OR id:*", "a AND NOT b")
@example("а" * 10_000, "")
@example("😀\u200b", "\u202e")
@settings(max_examples=200, deadline=1_000)
def test_a_query_for_candidates_holds_no_syntax_but_its_own_and_is_bounded(name: str, surname: str) -> None:
    asked = PersonExample.model_construct(
        name=name, surname=surname, given_name=None, patronymic=None, born_on=None, identifiers=()
    )
    query = candidate_query(asked)
    words = query.split(" OR ")
    assert query == "∅" or all(TOKEN.fullmatch(word) for word in words)
    assert len(words) <= 96
    assert all(len(word) < 200 for word in words)


def test_every_patronymic_of_the_registry_tells_its_father_and_the_sex_in_both_languages() -> None:
    chance = Chance("patronymics of a test")
    for number in range(2_000):
        is_male = bool(number % 2)
        family = names.family(chance)
        if family.custom is names.Custom.FOREIGN:
            continue
        father = names.name(chance, family, True).given
        told = {
            patronymic(father + ("ұлы" if is_male else "қызы")),
            patronymic(names.patronymic(father, is_male)),
        }
        assert {each.sex for each in told if each} == {Sex.MALE if is_male else Sex.FEMALE}, father
        roots = {each.father for each in told if each}
        assert all(sounds(father).startswith(root[:2]) for root in roots), (father, roots)


def test_words_that_end_like_a_patronymic_by_chance_are_none() -> None:
    for name in ("Дитрих", "Heinrich", "Уали", "Юлий", "Айқыз", "Кизи"):
        assert patronymic(name) is None, name
