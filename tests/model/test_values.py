"""Dates that may be partial, periods, text that looks like what it is, and money that adds up."""

import unicodedata
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from graph.model.values import Code, FullDate, Id, MinorUnits, Money, PartialDate, Period, Text, major_units

PARTIAL, FULL = TypeAdapter(PartialDate), TypeAdapter(FullDate)
TEXT, CODE, ID, UNITS = TypeAdapter(Text), TypeAdapter(Code), TypeAdapter(Id), TypeAdapter(MinorUnits)

days = st.dates(min_value=date(1800, 1, 1), max_value=date(2200, 12, 31)).map(date.isoformat)
partial_dates = st.builds(lambda day, length: day[:length], days, st.sampled_from([4, 7, 10]))


@given(partial_dates)
@settings(deadline=None)
def test_a_date_is_kept_as_it_is_written(value: str) -> None:
    assert PARTIAL.validate_python(value) == value


@given(days)
def test_only_a_whole_day_is_a_full_date(value: str) -> None:
    assert FULL.validate_python(value) == value
    for length in (4, 7):
        with pytest.raises(ValidationError):
            FULL.validate_python(value[:length])


@given(st.text(alphabet="0123456789-/.T ٣", max_size=12))
@example("2021-02-29")
@example("2021-13")
@example("2021-00-10")
@example("1799-12-31")
@example("2021-1-1")
@example("2021-01-01\n")
@example("٢٠٢١")
@example("20210101")
@settings(max_examples=300)
def test_nothing_else_is_a_date(value: str) -> None:
    try:
        assert PARTIAL.validate_python(value) == value
    except ValidationError:
        return
    filled = value + "-01" * ((10 - len(value)) // 3)
    assert date.fromisoformat(filled).isoformat() == filled
    assert value.isascii()


@given(partial_dates, partial_dates)
def test_a_period_ends_no_earlier_than_it_begins_as_far_as_both_are_known(begin: str, end: str) -> None:
    known = min(len(begin), len(end))
    if end[:known] >= begin[:known]:
        assert Period.model_validate({"validFrom": begin, "validTo": end}).valid_to == end
    else:
        with pytest.raises(ValidationError, match="validTo lies before validFrom"):
            Period.model_validate({"validFrom": begin, "validTo": end})


def test_a_period_may_end_in_the_year_in_which_it_began() -> None:
    assert Period.model_validate({"validFrom": "2020-11-30", "validTo": "2020"}).valid_to == "2020"


INVISIBLE = {
    "NUL": "\0", "line feed": "\n", "escape": "\x1b", "delete": "\x7f", "next line": "\x85",
    "soft hyphen": "\xad", "zero-width space": "\u200b", "zero-width joiner": "\u200d", "left-to-right mark": "\u200e",
    "Arabic letter mark": "\u061c", "right-to-left override": "\u202e", "right-to-left isolate": "\u2067",
    "word joiner": "\u2060", "byte order mark": "\ufeff", "line separator": "\u2028", "paragraph separator": "\u2029",
    "combining grapheme joiner": "\u034f", "Hangul filler": "\u3164", "halfwidth Hangul filler": "\uffa0",
    "Hangul choseong filler": "\u115f", "Khmer inherent vowel": "\u17b4", "blank Braille": "\u2800",
    "Mongolian selector": "\u180b", "variation selector": "\ufe0f", "variation selector 17": "\U000e0100",
    "tag letter": "\U000e0041", "private use": "\ue000", "unassigned": "\u0378", "noncharacter": "\uffff",
}  # fmt: skip


@pytest.mark.parametrize("character", INVISIBLE.values(), ids=INVISIBLE.keys())
def test_a_name_holds_nothing_that_nobody_sees(character: str) -> None:
    for value in (f"Ах{character}метов", f"{character}Ахметов", f"Ахметов{character}", character):
        with pytest.raises(ValidationError):
            TEXT.validate_python(value)


@pytest.mark.parametrize(
    "value",
    [
        "Қасымов",
        "Ñurlan",
        "О’Брайен",
        "Әл-Фараби",
        "Иванов (он же Петров)",
        "李小龙",
        "محمد",
        "d'Arc",
        "A",
        "№ 7 «Дом»",
    ],
)
def test_a_name_of_any_script_is_kept(value: str) -> None:
    assert TEXT.validate_python(value) == value


@given(st.text(min_size=1, max_size=40))
@example("e\u0301")
@settings(max_examples=300)
def test_text_is_composed_trimmed_and_visible(value: str) -> None:
    try:
        kept = TEXT.validate_python(value)
    except ValidationError:
        return
    assert kept == unicodedata.normalize("NFC", value)
    assert kept == kept.strip() != ""
    assert not [letter for letter in kept if unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}]
    assert TEXT.validate_python(kept) == kept


def test_text_has_bounds() -> None:
    assert TEXT.validate_python("я" * 500)
    for value in ("", " ", "я" * 501, " я", "я\u00a0"):
        with pytest.raises(ValidationError):
            TEXT.validate_python(value)


@pytest.mark.parametrize("value", ["KPSISU", "12.3.10-1", "PD-75/2021(1)", "a_b", "7" * 40])
def test_a_code_is_made_of_few_signs(value: str) -> None:
    assert CODE.validate_python(value) == value


@pytest.mark.parametrize("value", ["", "-1", "a b", "КПСИСУ", "a\n", "7" * 41, "a'b", "a{b", "٣"])
def test_nothing_else_is_a_code(value: str) -> None:
    with pytest.raises(ValidationError):
        CODE.validate_python(value)


def test_an_id_is_a_ulid_in_its_one_spelling() -> None:
    assert ID.validate_python("01ARZ3NDEKTSV4RRFFQ69G5FAV") == "01ARZ3NDEKTSV4RRFFQ69G5FAV"
    for value in (
        "01arz3ndektsv4rrffq69g5fav",
        "0" * 25,
        "0" * 27,
        "8" + "0" * 25,
        "U" * 26,
        "!" * 26,
        "Я" * 26,
        "01ARZ3NDEKTSV4RRFFQ69G5FA\n",
    ):
        with pytest.raises(ValidationError):
            ID.validate_python(value)


@pytest.mark.parametrize("value", [-1, 10**16 + 1, 10**30, 1.0, "1", True, None])
def test_an_amount_is_a_bounded_whole_number(value: object) -> None:
    with pytest.raises(ValidationError):
        UNITS.validate_python(value)


@pytest.mark.parametrize("currency", ["", "kzt", "KZ", "KZTT", "₸₸₸", "KZT\n"])
def test_a_currency_is_three_capital_letters(currency: str) -> None:
    with pytest.raises(ValidationError):
        Money.model_validate({"minorUnits": 1, "currency": currency})


def test_nine_hundred_of_the_largest_amounts_fit_the_databases_integer() -> None:
    assert UNITS.validate_python(10**16) * 900 < 2**63


@pytest.mark.parametrize(("currency", "shown"), [("KZT", "12.50"), ("USD", "12.50"), ("JPY", "1250"), ("KWD", "1.250")])
def test_minor_units_are_hundredths_unless_the_currency_says_otherwise(currency: str, shown: str) -> None:
    assert str(major_units(1250, currency)) == shown


@given(st.lists(st.integers(0, 10**16), max_size=20), st.sampled_from(["KZT", "JPY", "KWD"]))
def test_a_sum_of_amounts_is_the_amount_of_the_sum(amounts: list[int], currency: str) -> None:
    assert sum((major_units(amount, currency) for amount in amounts), Decimal(0)) == major_units(sum(amounts), currency)
