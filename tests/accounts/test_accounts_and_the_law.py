"""The accounts are those of Article 12.3, no more and no fewer, and each says what the law and its users need."""

import importlib
import inspect
from datetime import date

import pytest
from law_text import AMENDING_LAWS, EXCLUDED, SUBPARAGRAPHS

from graph.accounts import ABOLISHED, ACCOUNTS, SpecialAccount
from graph.accounts.account import SubjectKind
from graph.documents.forms import CLOSED_FORMS, FORMS
from graph.model.entry import AccountEntry
from graph.model.viewer import Role

every_account = pytest.mark.parametrize("account", ACCOUNTS, ids=lambda account: account.code)

SHOWN_OF_EVERY_ENTRY = {"account", "annulled", "article", "case", "documents", "material", "participants", "place"} | {
    *("recorded_at", "region", "subject", "is_annulled", "typename", "document_id")
}
"""Names that an entry has in the schema and in the graph beside its own fields."""


def number(account: SpecialAccount) -> str:
    return account.code.removeprefix("12.3.")


def own_fields(account: SpecialAccount) -> dict[str, str]:
    return {
        name: field.description or ""
        for name, field in account.entry.model_fields.items()
        if name not in AccountEntry.model_fields
    }


def is_a_sentence(text: str | None) -> bool:
    return text is not None and text[:1].isupper() and text.endswith(".") and "\n" not in text


def test_the_accounts_are_those_of_the_law_in_its_order() -> None:
    assert [number(account) for account in ACCOUNTS] == list(SUBPARAGRAPHS)


def test_the_excluded_accounts_are_known_with_their_last_day_and_act() -> None:
    assert {gone.code.removeprefix("12.3.") for gone in ABOLISHED} == set(EXCLUDED)
    for gone in ABOLISHED:
        assert EXCLUDED[gone.code.removeprefix("12.3.")] in gone.source
        signed_on = "-".join(reversed(gone.source.split(" of ")[1].split(".")))
        assert date.fromisoformat(gone.valid_to) > date.fromisoformat(signed_on)


def test_the_excluded_accounts_accept_nothing() -> None:
    for gone in ABOLISHED:
        assert gone.code not in {account.code for account in ACCOUNTS}
        code, reason = CLOSED_FORMS[gone.code]
        assert code == "ACCOUNT_ABOLISHED"
        assert gone.valid_to in reason


@every_account
def test_the_title_is_the_words_of_the_law(account: SpecialAccount) -> None:
    wording = account.wording("2024-06-01")
    assert wording is not None
    assert wording.title == SUBPARAGRAPHS[number(account)]


@every_account
def test_wordings_follow_each_other_without_a_gap_and_the_last_one_lasts(account: SpecialAccount) -> None:
    earlier_end = None
    for wording in account.wordings:
        begins = date.fromisoformat(wording.valid_from)
        assert begins >= date(2003, 12, 22)
        assert earlier_end is None or (begins - earlier_end).days == 1
        earlier_end = date.fromisoformat(wording.valid_to) if wording.valid_to else None
    assert earlier_end is None


@every_account
def test_a_wording_names_the_law_itself_or_an_act_of_the_footnote(account: SpecialAccount) -> None:
    for wording in account.wordings:
        if wording.valid_from == "2003-12-22":
            assert wording.source == "Law No. 510 of 22.12.2003"
        else:
            assert any(f"Law {act} of" in wording.source for act in AMENDING_LAWS)


def test_dismissals_are_worded_anew_from_2027() -> None:
    (account,) = [account for account in ACCOUNTS if account.code == "12.3.12"]
    before, after = account.wording("2026-12-31"), account.wording("2027-01-01")
    assert before is not None
    assert after is not None
    assert before is not after
    assert after.title is None
    assert "not in the edition" in account.said_of(after)
    assert "188-VII" in after.source


@every_account
def test_an_account_says_who_submits_who_reads_and_how_long(account: SpecialAccount) -> None:
    assert account.suppliers
    assert account.readers
    assert Role.SUBMITTER not in account.readers
    assert account.retention.reason
    assert account.retention.years is None or account.retention.years > 0
    assert 1 <= account.term_days <= 30
    assert f"Article 12.3({number(account)})" in account.legal_basis


def test_only_totals_are_open_to_statisticians_and_only_offenders_against_minors_are_published() -> None:
    assert [number(account) for account in ACCOUNTS if Role.STATISTICIAN in account.readers] == ["17"]
    assert [number(account) for account in ACCOUNTS if account.is_published] == ["16-1"]


def test_only_accidents_concern_nobody_and_organizations_and_materials_are_where_the_law_names_them() -> None:
    concerning = {kind: [number(account) for account in ACCOUNTS if kind in account.concerns] for kind in SubjectKind}
    assert [number(account) for account in ACCOUNTS if not account.concerns] == ["13"]
    assert concerning[SubjectKind.MATERIAL] == ["10-1", "11"]
    assert concerning[SubjectKind.ORGANIZATION] == ["6", "10", "10-1", "11", "14", "17", "18"]
    assert concerning[SubjectKind.PERSON] == [name for name in SUBPARAGRAPHS if name != "13"]


@every_account
def test_an_entry_and_its_fields_are_described_by_sentences(account: SpecialAccount) -> None:
    assert is_a_sentence(inspect.getdoc(account.entry))
    fields = own_fields(account)
    assert 3 <= len(fields) <= 9
    assert [name for name, text in fields.items() if not is_a_sentence(text)] == []


@every_account
def test_a_flag_reads_as_one(account: SpecialAccount) -> None:
    for name in own_fields(account):
        is_flag = "bool" in str(account.entry.model_fields[name].annotation)
        assert name.startswith("is_") == is_flag


@every_account
def test_no_field_hides_what_every_entry_shows(account: SpecialAccount) -> None:
    assert not own_fields(account).keys() & SHOWN_OF_EVERY_ENTRY


@every_account
def test_a_module_says_what_its_account_is_for(account: SpecialAccount) -> None:
    first_line = (importlib.import_module(account.entry.__module__).__doc__ or "").splitlines()[0]
    assert first_line.startswith(f"Account {account.code}: ")
    assert first_line.endswith(".")


def test_fields_of_one_name_have_one_type_so_that_they_can_be_asked_side_by_side() -> None:
    types: dict[str, set[tuple[str, bool]]] = {}
    for account in ACCOUNTS:
        for name in own_fields(account):
            field = account.entry.model_fields[name]
            types.setdefault(name, set()).add((str(field.annotation), field.is_required()))
    assert {name: found for name, found in types.items() if len(found) > 1} == {}


def test_names_of_entries_and_forms_are_unique() -> None:
    names = [account.entry.__name__ for account in ACCOUNTS]
    assert len(set(names)) == len(names)
    assert {account.form for account in ACCOUNTS} == {name for name, kind in FORMS.items() if kind.account is not None}
