"""IIN and BIN: twelve digits of which the last is for checking."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from graph.model.errors import InvalidIdentifier
from graph.model.identifiers import Identifier, IdentifierKind, check_digit, checked

NATIONAL = (IdentifierKind.IIN, IdentifierKind.BIN)
elevens = st.text(alphabet="0123456789", min_size=11, max_size=11)


def given_out(eleven: str) -> str | None:
    """The number as the law's method makes it, written down a second time."""
    digits = [int(digit) for digit in eleven]
    first = sum(digit * weight for digit, weight in zip(digits, range(1, 12), strict=True)) % 11
    if first == 10:
        first = sum(digit * weight for digit, weight in zip(digits, [*range(3, 12), 1, 2], strict=True)) % 11
    return None if first == 10 else f"{eleven}{first}"


@given(elevens)
@example("00000000000")
@example("99999999999")
def test_the_check_digit_follows_from_the_first_eleven(eleven: str) -> None:
    number = given_out(eleven)
    assert check_digit(eleven) == (None if number is None else int(number[11]))


def test_some_numbers_are_never_given_out() -> None:
    never = [f"{n:011d}" for n in range(3_000) if check_digit(f"{n:011d}") is None]
    assert never
    for eleven in never[:5]:
        for last in "0123456789":
            with pytest.raises(InvalidIdentifier):
                checked(Identifier(kind=IdentifierKind.IIN, value=eleven + last))


@given(elevens.map(given_out).filter(lambda number: number is not None), st.integers(0, 11), st.integers(1, 9))
@settings(max_examples=300)
def test_a_slip_of_one_digit_is_noticed_unless_it_leads_to_another_valid_number(number: str, at: int, by: int) -> None:
    right = Identifier(kind=IdentifierKind.IIN, value=number)
    assert checked(right) is right
    wrong = number[:at] + str((int(number[at]) + by) % 10) + number[at + 1 :]
    if given_out(wrong[:11]) == wrong:
        # The second weighting takes over where the first gives ten, so a slip may land on another valid number;
        # never one in the check digit itself.
        assert at < 11
        return
    with pytest.raises(InvalidIdentifier):
        checked(Identifier(kind=IdentifierKind.BIN, value=wrong))


@pytest.mark.parametrize(
    "value", ["12345678901", "1234567890123", "12345678901x", "٠٠٠٠٠٠٠٠٠٠٠٠", "²" * 12, "-12345678901"]
)
@pytest.mark.parametrize("kind", NATIONAL)
def test_a_number_of_another_form_is_refused_without_being_repeated(kind: IdentifierKind, value: str) -> None:
    with pytest.raises(InvalidIdentifier) as refused:
        checked(Identifier(kind=kind, value=value))
    assert value not in refused.value.message
    assert kind.value in refused.value.message


def test_numbers_of_other_issuers_are_theirs_to_check() -> None:
    for kind in set(IdentifierKind) - set(NATIONAL):
        assert checked(Identifier(kind=kind, value="N 00-X")).value == "N 00-X"
