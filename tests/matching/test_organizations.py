"""Organizations are found in three languages, with their legal form, without it and with its name written out."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from graph.matching import weights
from graph.matching.legal_forms import without_form
from graph.matching.scoring import score
from graph.model.matching import Candidate, MatchFeature, MatchFinding, OrganizationExample
from graph.model.subject import OrganizationKind
from tests.matching.comparing import ID, RARITY, feature, identity, organization

FOUND = weights.DIFFERENT_TO


@pytest.mark.parametrize(
    ("name", "form", "left"),
    [
        ("ТОО «Ромашка»", "llp", "«Ромашка»"),
        ("«Ромашка» ЖШС", "llp", "«Ромашка»"),
        ("Romashka LLP", "llp", "Romashka"),
        ("Romashka JŞS", "llp", "Romashka"),
        ("Товарищество с ограниченной ответственностью Ромашка", "llp", "Ромашка"),
        ("Ромашка жауапкершілігі шектеулі серіктестігі", "llp", "Ромашка"),
        ("«Ақ жол» АҚ", "jsc", "«Ақ жол»"),
        ("Ақ жол", None, "Ақ жол"),
        ("ақ жол", None, "ақ жол"),
        ("жшс ақ жол", "llp", "ақ жол"),
        ("ақ жол тоо", "llp", "ақ жол"),
        ("АО АК ЖОЛ", "jsc", "АК ЖОЛ"),
        ("Romashka Joint Stock Company", "jsc", "Romashka"),
        ("РГП Ромашка", "enterprise", "Ромашка"),
        ("Romashka GmbH", "llc", "Romashka"),
        ("ТОО", None, "ТОО"),
        ("Ромашка", None, "Ромашка"),
        ("", None, ""),
    ],
)
def test_a_legal_form_is_taken_off_a_name(name: str, form: str | None, left: str) -> None:
    formed = without_form(name)
    assert (formed.form, " ".join(formed.name.split())) == (form, left)


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ("ТОО «Ромашка»", "Romashka LLP"),
        ("Ромашка", "ЖШС «РОМАШКА»"),
        ("Товарищество с ограниченной ответственностью «Ромашка»", "«Ромашка» жауапкершілігі шектеулі серіктестігі"),
        ("АО «Казахтелеком»", "«Қазақтелеком» АҚ"),
        ("Каз Мунай Газ", "КазМунайГаз"),
        ("Ромашка строительная компания", "Ромашка құрылыс компаниясы"),
        ("Торговый дом Ромашка", "Romashka trading house"),
    ],
)
def test_the_same_organization_is_found_in_another_language(asked: str, held: str) -> None:
    for one, other in ((asked, held), (held, asked)):
        assert organization(one, other).probability > FOUND


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ("ТОО «Ромашка»", "ТОО «Василёк»"),
        ("Ромашка строительная компания", "Василёк строительная компания"),
        ("Школа №5", "Школа №6"),
        ("Ромашка Север", "Ромашка Юг"),
    ],
)
def test_one_word_shared_makes_no_organization_the_same(asked: str, held: str) -> None:
    assert organization(asked, held).probability < weights.SAME_FROM / 2


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ("Zorvex Intl Mfg Ltd", "Zorvex International Manufacturing Limited"),  # what is shortened
        ("Zorvex Constr. Ltd", "Zorvex Construction Ltd"),
        ("Zorvex Holding", "Zorvex"),  # what firms of every trade say
        ("Plant No. 12", "Plant Twelve"),  # numbers in words
        ("Twenty-First Zorvex Bank", "21st Zorvex Bank"),
        ("Zorvex Fund II", "Zorvex Fund 2"),
        ("J. P. Zorvex & Sons", "JP Zorvex and Sons"),
        ("Zorvex Marine Insurance Group", "ZMIG"),  # first letters
        ("Zor Vex Steel", "Zorvxe Steel"),  # apart, with a slip
        ("Zorvex Deutschland GmbH", "Zorvex Germany GmbH"),
        ("Bank of Zorvex", "Banque de Zorvex"),
        ("12345678 Kanada Inc.", "12345687 Kanada Inc."),  # a slip in a number of a register
    ],
)
def test_what_writers_do_to_a_name_leaves_the_organization_the_same(asked: str, held: str) -> None:
    for one, other in ((asked, held), (held, asked)):
        assert organization(one, other).probability > weights.FOUND_FROM


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ("Zorvex Trading Ltd", "Malquin Trading Ltd"),
        ("Zorvex Steel", "Zorvex Insurance"),
        ("Zorvex Malquin Trading", "Zorvex Trading"),
        ("Zorvex Fund II", "Zorvex Fund III"),
        ("Zorvex Fund", "Zorvex Fund II"),
        ("12345678 Kanada Inc.", "12395178 Kanada Inc."),
        ("Zorvex China", "Zorvex Japan"),
        ("ABK Trading", "ABN Trading"),  # each letter is a word
        ("Star Trading", "Starling Trading"),
    ],
)
def test_one_telling_word_other_makes_another_organization(asked: str, held: str) -> None:
    for one, other in ((asked, held), (held, asked)):
        assert organization(one, other).probability < weights.FOUND_FROM


def test_another_number_is_nearer_than_another_name() -> None:
    number = organization("Zorvex Fund II", "Zorvex Fund III").probability
    assert number > organization("Zorvex Fund II", "Malquin Fund II").probability


def test_a_legal_form_is_compared_by_what_it_means() -> None:
    match = organization("ТОО «Ромашка»", "Romashka LLP")
    found = feature(match, MatchFeature.LEGAL_FORM)
    assert (found.asked, found.held, found.finding) == ("ТОО", "LLP", MatchFinding.EQUAL)
    assert organization("АО «Ромашка»", "Romashka LLP").probability < match.probability
    stated = organization("АО «Ромашка»", "Ромашка", kind=OrganizationKind.JOINT_STOCK_COMPANY)
    assert feature(stated, MatchFeature.LEGAL_FORM).finding is MatchFinding.EQUAL


@given(st.text(max_size=600), st.text(max_size=600))
@example("«", "«»")
@example("ТОО " * 2_500, "АО АО АО")
@settings(max_examples=150, deadline=1_000)
def test_whatever_an_organization_is_called_has_an_answer(one: str, other: str) -> None:
    asked = OrganizationExample.model_construct(name=one, country=None, kind=None, identifiers=())
    held = Candidate(id=ID, typename="Organization", identities=(identity(id="1", name=other),))
    assert 0 < score(asked, held, RARITY).probability < 1
