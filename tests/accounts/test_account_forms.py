"""The form of each account takes what the demonstration submits, and refuses what does not belong into the account."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some
from pydantic import ValidationError

from graph.accounts import ACCOUNTS, SpecialAccount
from graph.accounts.account import SubjectKind
from graph.documents.forms import FORMS, EntryForm, Reference

Facts = dict[str, Any]
Entries = dict[str, list[Facts]]

every_account = pytest.mark.parametrize("account", ACCOUNTS, ids=lambda account: account.code)
NOBODY = "01ARZ3NDEKTSV4RRFFQ69G5FAV"


def form_of(account: SpecialAccount) -> type[EntryForm]:
    facts = FORMS[account.form].facts
    assert issubclass(facts, EntryForm)
    return facts


def refusal(account: SpecialAccount, facts: Facts) -> str:
    with pytest.raises(ValidationError) as refused:
        form_of(account).model_validate(facts)
    return str(refused.value)


def account_of(form: str) -> SpecialAccount:
    (account,) = [account for account in ACCOUNTS if account.form == form]
    return account


@every_account
def test_the_form_takes_what_the_demonstration_submits_and_gives_it_back(
    account: SpecialAccount, entries: Entries
) -> None:
    for facts in entries[account.form]:
        read = form_of(account).model_validate(facts)
        again = read.model_dump(mode="json", by_alias=True, exclude_unset=True)
        assert again == facts


@every_account
def test_an_unknown_field_is_refused(account: SpecialAccount, entries: Entries) -> None:
    for name in ("photo", "image", "diagnosis", "note"):
        assert name in refusal(account, entries[account.form][0] | {name: "x"})


@every_account
def test_a_period_that_ends_before_it_begins_is_refused(account: SpecialAccount, entries: Entries) -> None:
    facts = entries[account.form][0] | {"validFrom": "2024-05-02", "validTo": "2024-05-01"}
    assert "validTo lies before validFrom" in refusal(account, facts)


@every_account
def test_what_the_account_needs_is_missed(account: SpecialAccount, entries: Entries) -> None:
    facts = entries[account.form][0]
    needed = [name for name, field in account.entry.model_fields.items() if field.is_required()]
    needed = [account.entry.model_fields[name].alias or name for name in needed]
    needed += ["region"] + ["subject"] * bool(account.concerns) + ["case"] * account.needs_case
    needed += ["place"] * account.has_place + ["article"] * account.needs_article
    for name in needed:
        assert name in facts
        assert name in refusal(account, {key: value for key, value in facts.items() if key != name})


@every_account
def test_what_the_account_does_not_have_is_refused(account: SpecialAccount, entries: Entries) -> None:
    facts = entries[account.form][0]
    given = {
        "subject": (bool(account.concerns), NOBODY),
        "place": (account.has_place, {"description": "Мост", "latitude": 43.2, "longitude": 76.9}),
        "participants": (account.has_participants, [{"subject": NOBODY, "role": "MENTIONED"}]),
    }
    for name, (is_known, value) in given.items():
        if not is_known:
            assert f"has no {name}" in refusal(account, facts | {name: value})


@every_account
def test_a_subject_is_referred_to_as_the_kind_that_the_account_concerns(
    account: SpecialAccount, entries: Entries
) -> None:
    facts = entries[account.form][0]
    references = set(form_of(account).model_validate(facts).refers_to())
    if len(account.concerns) == 1:
        assert Reference(next(iter(account.concerns)).value.lower(), facts["subject"]) in references
        assert Reference("subject", facts["subject"]) not in references
    elif account.concerns:
        kind = "concerned" if SubjectKind.MATERIAL in account.concerns else "subject"
        assert Reference(kind, facts["subject"]) in references
    for participant in facts.get("participants", ()):
        assert Reference("subject", participant["subject"]) in references


@every_account
def test_an_entry_is_found_again_by_its_account_and_number(account: SpecialAccount, entries: Entries) -> None:
    facts = entries[account.form][0]
    introduced = set(form_of(account).model_validate(facts).introduces())
    assert introduced == {
        Reference("entry", facts["id"]),
        Reference("entryNumber", f"{account.code} {facts['number']}"),
    }


ABSENT = object()
CONTRADICTIONS: list[tuple[str, Facts, Facts, str]] = [
    # form, an entry that has these, changed by these (ABSENT takes away), and what is said
    ("criminalRecord", {"stage": "SUSPECTED"}, {"stage": "CONVICTED"}, "convictedOn"),
    ("criminalRecord", {"stage": "SUSPECTED"}, {"punishment": "FINE"}, "punishment"),
    ("criminalRecord", {"stage": "SUSPECTED"}, {"spentOn": "2024-01-01"}, "spentOn"),
    ("criminalRecord", {"stage": "CONVICTED"}, {"punishment": "FINE", "punishmentMonths": 3}, "punishmentMonths"),
    ("criminalRecord", {"stage": "CONVICTED"}, {"spentOn": "2000-01-01"}, "spentOn"),
    ("fingerprintCard", {}, {"formula": "33/1-11111/11111"}, "formula"),
    ("fingerprintCard", {}, {"formula": "17/24"}, "formula"),
    ("fingerprintCard", {}, {"templateHash": "Z" * 64}, "templateHash"),
    ("missingPersonSearch", {"status": "ACTIVE"}, {"outcome": "FOUND_ALIVE"}, "outcome"),
    ("missingPersonSearch", {"status": "CLOSED"}, {"outcome": ABSENT}, "outcome"),
    ("wantedDebtor", {"status": "ACTIVE"}, {"status": "CLOSED"}, "outcome"),
    ("lostContactSearch", {"status": "ACTIVE"}, {"isDisclosureAllowed": True}, "isDisclosureAllowed"),
    ("unidentifiedCorpse", {}, {"ageFrom": 40, "ageTo": 30}, "ageTo"),
    ("unidentifiedPerson", {}, {"identifiedOn": "2000-01-01"}, "identifiedOn"),
    ("administrativeRecord", {"penalty": "FINE"}, {"fineMinorUnits": ABSENT, "finePaidOn": ABSENT}, "fineMinorUnits"),
    ("administrativeRecord", {"penalty": "FINE"}, {"penalty": "WARNING"}, "fineMinorUnits"),
    ("administrativeRecord", {"penalty": "FINE"}, {"finePaidOn": "2000-01-01"}, "finePaidOn"),
    ("foreignConviction", {"responsibility": "CONVICTED"}, {"responsibility": "BROUGHT_TO_RESPONSIBILITY"}, "sentence"),
    ("legalIncapacity", {}, {"restoredOn": "2000-01-01"}, "restoredOn"),
    ("disqualification", {"isForLife": False}, {"isForLife": True}, "endsOn"),
    ("disqualification", {"isForLife": False}, {"endsOn": ABSENT}, "endsOn"),
    ("wantedNotice", {"status": "ACTIVE"}, {"endedBy": "DETAINED"}, "endedBy"),
    ("wantedNotice", {"status": "CLOSED"}, {"endedBy": ABSENT}, "endedBy"),
    ("launderingCharge", {"stage": "SUSPECTED"}, {"convictedOn": "2024-01-01"}, "convictedOn"),
    ("terrorDesignation", {"basis": "BROUGHT_TO_RESPONSIBILITY"}, {"personStage": ABSENT}, "personStage"),
    ("terrorDesignation", {"basis": "RECOGNIZED_BY_COURT"}, {"decidingCourt": ABSENT}, "decidingCourt"),
    ("extremismDesignation", {"basis": "RECOGNIZED_BY_COURT"}, {"courtActEffectiveOn": ABSENT}, "courtActEffectiveOn"),
    ("sexualOffenceAgainstMinor", {"stage": "SUSPECTED"}, {"withdrawnOn": "2024-12-31"}, "withdrawnOn"),
    ("stateControl", {}, {"plannedEndOn": "2000-01-01"}, "plannedEndOn"),
    ("disciplinaryRecord", {}, {"liftedOn": "2000-01-01"}, "liftedOn"),
    ("negativeDismissal", {"status": "ACTIVE"}, {"reinstatedOn": "2024-12-31"}, "reinstated"),
    ("negativeDismissal", {}, {"reinstatedOn": "2000-01-01"}, "reinstatedOn"),
    ("roadAccident", {}, {"dead": 0, "injured": 0}, "death or injury"),
    ("roadAccident", {}, {"dead": -1}, "dead"),
    ("roadAccident", {}, {"hour": 24}, "hour"),
    ("enforcementDebt", {}, {"voluntaryTermEndsOn": "2000-01-01"}, "voluntaryTermEndsOn"),
    ("enforcementDebt", {}, {"dischargedOn": "2000-01-01"}, "within its time"),
    ("enforcementDebt", {}, {"validFrom": "2000-01-01"}, "validFrom"),
    ("sexualOffenceAgainstMinor", {"stage": "SUSPECTED"}, {"publishedOn": "2024-12-31"}, "publishedOn"),
    ("sexualOffenceAgainstMinor", {"stage": "CONVICTED"}, {"convictedOn": ABSENT}, "convictedOn"),
    ("legalAssistanceRequest", {"status": "CLOSED"}, {"answer": ABSENT}, "answer"),
    ("legalAssistanceRequest", {"status": "CLOSED"}, {"answeredOn": "2000-01-01"}, "answeredOn"),
]


@pytest.mark.parametrize(
    ("form", "having", "changes", "said"), CONTRADICTIONS, ids=lambda value: value if isinstance(value, str) else None
)
def test_a_contradiction_is_refused_and_named(
    form: str, having: Facts, changes: Facts, said: str, entries: Entries
) -> None:
    facts = next(facts for facts in entries[form] if having.items() <= facts.items())
    changed = {name: value for name, value in (facts | changes).items() if value is not ABSENT}
    assert said in refusal(account_of(form), changed)


@given(dead=some.integers(0, 1_000), injured=some.integers(0, 1_000), vehicles=some.integers(1, 200))
def test_an_accident_is_of_the_account_exactly_when_somebody_came_to_harm(
    entries: Entries, dead: int, injured: int, vehicles: int
) -> None:
    facts = entries["roadAccident"][0] | {"dead": dead, "injured": injured, "vehicles": vehicles}
    if dead + injured:
        form_of(account_of("roadAccident")).model_validate(facts)
    else:
        refusal(account_of("roadAccident"), facts)


DAYS = some.dates().filter(lambda day: 1800 <= day.year <= 2200).map(lambda day: day.isoformat())


@given(issued=DAYS, until=DAYS, discharged=some.none() | DAYS, since=DAYS)
def test_a_debt_is_of_the_account_exactly_when_its_time_was_over(
    entries: Entries, issued: str, until: str, discharged: str | None, since: str
) -> None:
    facts = {key: value for key, value in entries["enforcementDebt"][0].items() if key != "validTo"}
    facts |= {"issuedOn": issued, "voluntaryTermEndsOn": until, "dischargedOn": discharged, "validFrom": since}
    if issued <= until <= since and (discharged is None or discharged > until):
        form_of(account_of("enforcementDebt")).model_validate(facts)
    else:
        refusal(account_of("enforcementDebt"), facts)


@given(
    main=some.tuples(some.integers(0, 40), some.integers(0, 40)),
    fingers=some.tuples(
        some.text("0123456789", min_size=4, max_size=6), some.text("0123456789", min_size=5, max_size=5)
    ),
)
def test_a_formula_has_two_numbers_to_32_and_ten_digits(
    entries: Entries, main: tuple[int, int], fingers: tuple[str, str]
) -> None:
    formula = f"{main[0]}/{main[1]}-{fingers[0]}/{fingers[1]}"
    facts = entries["fingerprintCard"][0] | {"formula": formula}
    if all(1 <= part <= 32 for part in main) and len(fingers[0]) == 5:
        form_of(account_of("fingerprintCard")).model_validate(facts)
    else:
        refusal(account_of("fingerprintCard"), facts)


@given(value=some.one_of(some.booleans(), some.floats(), some.text(), some.none(), some.integers(max_value=0)))
def test_a_count_is_a_whole_number_and_nothing_like_it(entries: Entries, value: Any) -> None:
    facts = entries["sexualOffenceAgainstMinor"][0] | {"victims": value}
    refusal(account_of("sexualOffenceAgainstMinor"), facts)
