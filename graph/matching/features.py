"""What is compared besides names: birth date and place, sex, citizenship, numbers."""

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

from graph.matching import weights
from graph.matching.letters import fold, sounds
from graph.matching.names import split
from graph.matching.outcomes import Outcome, absent, of
from graph.matching.renderings import PLACES, renderings
from graph.model.identifiers import birth_date_in, sex_in
from graph.model.matching import MatchFeature, MatchFinding
from graph.model.subject import Sex

_HOME = "KZ"
_FULL = len("YYYY-MM-DD")
_NOT_OF_A_NUMBER = re.compile(r"[^0-9A-Z]+")
_CYRILLIC_CAPITALS = str.maketrans("АВЕКМНОРСТХУІ", "ABEKMHOPCTXYI")
_WORDS_OF_PLACES = (
    "г гор город қ қала қаласы с село ауыл ауылы аул а п пос поселок кент кенті ст станция обл область облысы "
    "р н рн район ауданы аудан республика республикасы казахстан қазақстан рк кр city region district village of"
)
_OF_PLACES = frozenset(map(sounds, _WORDS_OF_PLACES.split()))


def birth_date(asked: str | None, held: str | None) -> Outcome:
    """Two birth dates, each whole or in part."""
    kind, finding = _dates(asked, held) if asked and held else ("", MatchFinding.ABSENT)
    if not kind:
        return absent(MatchFeature.BIRTH_DATE, asked, held)
    return of(MatchFeature.BIRTH_DATE, asked, held, finding, weights.BIRTH[kind])


@lru_cache(1 << 15)
def _dates(one: str, other: str) -> tuple[str, MatchFinding]:
    known = min(len(one), len(other))
    apart = abs(int(one[:4]) - int(other[:4]))
    if one[:known] == other[:known]:
        if known == _FULL:
            return "EQUAL", MatchFinding.EQUAL
        return ("YEAR" if known == 4 else "MONTH"), MatchFinding.PART
    if known < _FULL:
        if apart == 0:
            return "SAME_YEAR", MatchFinding.DIFFERENT
        return ("NEXT_YEAR", MatchFinding.CLOSE) if apart == 1 else _different(apart)
    if apart == 0 and one[5:7] == other[8:] and one[8:] == other[5:7]:
        return "SWAPPED", MatchFinding.SWAPPED
    if OSA.distance(one, other) == 1 or (apart == 1 and one[4:] == other[4:]):
        return "CLOSE", MatchFinding.CLOSE
    if apart == 0:
        if one.endswith("-01-01") or other.endswith("-01-01"):
            return "PLACEHOLDER", MatchFinding.PART
        return "SAME_YEAR", MatchFinding.DIFFERENT
    return _different(apart)


def _different(apart: int) -> tuple[str, MatchFinding]:
    return ("FAR" if apart > 12 else "DIFFERENT"), MatchFinding.DIFFERENT


def sex(asked: Sex, held: Sex) -> Outcome:
    """Two sexes as stated or told by names and numbers."""
    if Sex.UNKNOWN in (asked, held):
        return absent(
            MatchFeature.SEX, *(None if value is Sex.UNKNOWN else value.value for value in (asked, held))
        )  # fmt: skip
    finding = MatchFinding.EQUAL if asked is held else MatchFinding.DIFFERENT
    return of(MatchFeature.SEX, asked.value, held.value, finding, weights.SEX[finding])


def country(feature: MatchFeature, asked: str | None, held: str | None) -> Outcome:
    """Citizenships of persons or countries of organizations; most of both are of Kazakhstan, which says little."""
    if not asked or not held:
        return absent(feature, asked, held)
    table = weights.CITIZENSHIP if feature is MatchFeature.CITIZENSHIP else weights.COUNTRY
    if asked == held:
        return of(feature, asked, held, MatchFinding.EQUAL, table["HERE" if asked == _HOME else "EQUAL"])
    return of(feature, asked, held, MatchFinding.DIFFERENT, table["DIFFERENT"])


def birth_place(asked: str | None, held: str | None) -> Outcome:
    """Two birth places in words, under any of the names that a place has had."""
    one, other = _place(asked or ""), _place(held or "")
    if not one or not other:
        return absent(MatchFeature.BIRTH_PLACE, asked, held)
    common = one & other
    finding = (
        MatchFinding.EQUAL if one <= other or other <= one else MatchFinding.PART if common else MatchFinding.DIFFERENT
    )
    return of(MatchFeature.BIRTH_PLACE, asked, held, finding, weights.PLACE[finding])


@lru_cache(1 << 14)
def _place(written: str) -> frozenset[str]:
    words = [sounds(word) for word in split(written.replace("-", ""))]
    return frozenset(
        min(renderings(word, PLACES), default=fold(word)) for word in words if word and word not in _OF_PLACES
    )


@lru_cache(1 << 15)
def plain_number(written: str) -> str:
    """A number without what is set between its signs, in capital Latin letters."""
    return _NOT_OF_A_NUMBER.sub("", written[:64].upper().translate(_CYRILLIC_CAPITALS))


def identifier(asked: Sequence[str], held: Sequence[str]) -> Outcome:
    """The numbers of both: the pair that is most alike; a person has several, so only an IIN or BIN can differ."""
    pairs = [(one, other) for one in asked for other in held]
    if not pairs:
        return absent(MatchFeature.IDENTIFIER, *(", ".join(values) or None for values in (asked, held)))
    kind, finding, one, other = min(
        ((*_numbers(plain_number(one), plain_number(other)), one, other) for one, other in pairs),
        key=lambda found: list(weights.IDENTIFIER).index(found[0]),
    )
    return of(MatchFeature.IDENTIFIER, one, other, finding, weights.IDENTIFIER[kind])


def _numbers(one: str, other: str) -> tuple[str, MatchFinding]:
    if one == other and one:
        return "EQUAL", MatchFinding.EQUAL
    if len(one) == len(other) >= 8 and OSA.distance(one, other, score_cutoff=1) == 1:
        return "CLOSE", MatchFinding.CLOSE
    if is_national(one) and is_national(other):
        return "DIFFERENT", MatchFinding.DIFFERENT
    return "OTHER_DOCUMENT", MatchFinding.DIFFERENT


def is_national(number: str) -> bool:
    """Whether a number has the form of an IIN or BIN."""
    return len(number) == 12 and number.isascii() and number.isdigit()


@lru_cache(1 << 15)
def told_by(numbers: tuple[str, ...]) -> tuple[str | None, Sex]:
    """The birth date and the sex that the first IIN among the numbers says."""
    for number in map(plain_number, numbers):
        if is_national(number) and (born := birth_date_in(number)):
            return born, sex_in(number) or Sex.UNKNOWN
    return None, Sex.UNKNOWN
