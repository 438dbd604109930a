"""What was compared, in sentences that whoever decides can read and repeat."""

from collections.abc import Iterator
from functools import cache

from graph.matching import weights
from graph.model.matching import Feature, MatchFeature, MatchFinding

_NAMES = {
    MatchFeature.SURNAME: "Surname",
    MatchFeature.GIVEN_NAME: "Name",
    MatchFeature.PATRONYMIC: "Patronymic",
    MatchFeature.NAME: "Name",
    MatchFeature.LEGAL_FORM: "Legal form",
    MatchFeature.BIRTH_DATE: "Birth date",
    MatchFeature.BIRTH_PLACE: "Birth place",
    MatchFeature.SEX: "Sex",
    MatchFeature.CITIZENSHIP: "Citizenship",
    MatchFeature.COUNTRY: "Country",
    MatchFeature.IDENTIFIER: "Number",
}
_FINDINGS = {
    MatchFinding.EQUAL: "the same",
    MatchFinding.SAME_SOUND: "spelt otherwise and said alike",
    MatchFinding.SAME_NAME: "two forms of one name",
    MatchFinding.CLOSE: "a slip of the pen apart",
    MatchFinding.SWAPPED: "the same in another order",
    MatchFinding.PART: "one is a part of the other",
    MatchFinding.DIFFERENT: "not the same",
}
_SLIGHT = 0.5  # bits below which a finding says next to nothing


def says(feature: Feature) -> str:
    """A sentence: what was asked, what is held, how the two stand to each other and what that speaks for."""
    name = _NAMES[feature.feature]
    if feature.finding is MatchFinding.ABSENT:
        if feature.asked is None:
            return f"{name}: '{feature.held}' is held and was not asked for; that speaks neither for nor against."
        return f"{name}: '{feature.asked}' was asked for and nothing is held; {_weight(feature.evidence)}."
    found = _FINDINGS[feature.finding]
    if feature.asked == feature.held:
        return f"{name}: '{feature.asked}' was asked for and is held; {_weight(feature.evidence)}."
    if feature.held is None:
        return f"{name}: '{feature.asked}' was asked for and nothing held is like it; {_weight(feature.evidence)}."
    return f"{name}: '{feature.asked}' was asked for, '{feature.held}' is held: {found}; {_weight(feature.evidence)}."


def _weight(evidence: float) -> str:
    """How much likelier the finding is of one subject than of two, in words."""
    if abs(evidence) < _SLIGHT:
        return "that says next to nothing"
    times = 2 ** min(abs(evidence), 40)
    much = f"{times:,.1f}" if times < 10 else f"{float(f'{times:.2g}'):,.0f}"
    if evidence > 0:
        return f"{much} times as likely of the same as of another"
    return f"{much} times as likely of another as of the same"


@cache
def numbers() -> tuple[dict[str, str | float], ...]:
    """Every number by which evidence is weighed, with its name, in the order of names, as answers show them."""
    found = sorted(_numbers("", {name: value for name, value in vars(weights).items() if name.isupper()}))
    return tuple({"name": name, "value": value} for name, value in found)


def _numbers(name: str, value: object) -> Iterator[tuple[str, float]]:
    match value:
        case bool() | str():
            return
        case int() | float():
            yield name, float(value)
        case dict():
            for key, inner in value.items():
                yield from _numbers(f"{name}.{key}" if name else str(key), inner)
        case tuple() | list():
            for place, inner in enumerate(value):
                yield from _numbers(f"{name}.{place}", inner)
        case _:
            return
