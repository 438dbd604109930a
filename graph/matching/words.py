"""How two words of names stand to each other: equal, alike in sound, renderings of one name, a slip apart or more."""

from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from graph.matching import weights
from graph.matching.letters import consonants, fold, hushed, phones, sounds
from graph.matching.names import Part, Word
from graph.model.matching import MatchFinding

_FAMILIES = (Part.SURNAME, Part.ANY)
_SHORTEST = 3  # letters of a word in which a slip is seen as such
_LETTERS_OF_A_SOUND = 3
_VOWEL_SLIP = 0.4  # of a letter: vowels are heard and written down less surely than consonants


class Likeness(NamedTuple):
    """A finding and how far apart the two are, 0 to 1 of what a slip may be."""

    finding: MatchFinding
    distance: float
    is_of_vowels: bool = False
    """Whether the consonants are the same."""
    slips: float = 1.0
    """Of the pen, where it is CLOSE; a vowel's counts less than one."""


EQUAL = Likeness(MatchFinding.EQUAL, 0.0)
SAME_SOUND = Likeness(MatchFinding.SAME_SOUND, 0.0)
SAME_NAME = Likeness(MatchFinding.SAME_NAME, 0.0)
PART = Likeness(MatchFinding.PART, 0.0)
DIFFERENT = Likeness(MatchFinding.DIFFERENT, 1.0)
_SLIP = Likeness(MatchFinding.CLOSE, 0.9)
_ORDER = {
    finding: n
    for n, finding in enumerate(
        (
            MatchFinding.EQUAL,
            MatchFinding.SAME_SOUND,
            MatchFinding.SAME_NAME,
            MatchFinding.PART,
            MatchFinding.CLOSE,
            MatchFinding.DIFFERENT,
        )
    )
}


# What an initial may be the first letter of, in one alphabet or another: D of Djomart, J of Жомарт, C of Chokan.
_SPOKEN = {
    "i": ("i", "e"), "e": ("e", "i"), "k": ("k", "h", "s", "ch", "sh"), "d": ("d", "zh"), "t": ("t", "ch"),
    "s": ("s", "sh"), "z": ("z", "zh"), "u": ("u", "iu"), "o": ("o", "u"), "g": ("g", "h"), "a": ("a", "e"),
}  # fmt: skip


def rank(likeness: Likeness) -> float:
    """Less is more alike."""
    return _ORDER[likeness.finding] + likeness.distance


def likeness(one: Word, other: Word) -> Likeness:
    """How two words stand to each other; of parts of several words, the best of whole and halves counts."""
    if one.is_initial or other.is_initial:
        return _initials(one, other)
    if one.heard == other.heard:
        return EQUAL
    whole = _whole(one, other)
    if not (one.halves or other.halves) or rank(whole) <= rank(SAME_NAME):
        return whole
    best = min((_whole(a, b) for a in one.halves or (one,) for b in other.halves or (other,)), key=rank)
    if rank(best) <= rank(SAME_NAME):
        return PART
    return min(whole, best, key=rank)


def _whole(one: Word, other: Word) -> Likeness:
    if one.heard == other.heard:
        return EQUAL
    if one.folded == other.folded:
        return SAME_SOUND
    if (
        one.renderings
        and one.renderings & other.renderings
        and (not (one.ending and other.ending) or one.ending == other.ending)
    ):
        return SAME_NAME
    if one.root == other.root and len(one.base) > 3 < len(other.base):
        if _of_one_family(one, other):
            return SAME_NAME
        if _loosely(one, other):
            return SAME_SOUND
    heard = hushed(one.folded)
    if len(heard) > 3 and heard == hushed(other.folded):
        return SAME_SOUND
    if (one.father is None) is not (other.father is None) and (ragged := _ragged(one, other)):
        return ragged
    return slipped(apart(one.folded, other.folded), one.written, other.written)


def _ragged(one: Word, other: Word) -> Likeness | None:
    # A slip in the ending of a patronymic: Маратұлм.
    told, not_told = (one, other) if one.father else (other, one)
    if not_told.part not in (Part.PATRONYMIC, Part.ANY) or told.part is not Part.PATRONYMIC:
        return None
    said = sounds(not_told.written)
    if said.startswith(told.heard) and 2 < len(said) - len(told.heard) < 8:
        return Likeness(MatchFinding.CLOSE, 0.4)
    whole = apart(fold(said), fold(sounds(told.written)))
    return whole if whole.finding is MatchFinding.CLOSE else None


def _of_one_family(one: Word, other: Word) -> bool:
    # Жұмабай and Жұмабаев; Серікұлы, where it is the surname, and Сериков.
    return (one.part in _FAMILIES or other.part in _FAMILIES) and not (one.ending and other.ending)


def _loosely(one: Word, other: Word) -> bool:
    # Ташенов and Ташенев; or the given name Марина, the last letter of which was taken for a surname's.
    return one.ending == other.ending and (bool(one.ending) or Part.ANY in (one.part, other.part))


def _initials(one: Word, other: Word) -> Likeness:
    if not (one.is_initial and other.is_initial):
        first, second = (one, other) if one.is_initial else (other, one)
        spoken = _SPOKEN.get(first.heard, (first.heard,))
        return PART if second.heard.startswith(spoken) else DIFFERENT
    return PART if one.heard == other.heard else DIFFERENT


@lru_cache(1 << 17)
def apart(one: str, other: str) -> Likeness:
    """How far apart two folded words are: nearer than a slip for each five letters, or different."""
    length = max(len(one), len(other))
    allowed = length / 5 + 0.25
    if abs(len(one) - len(other)) > allowed + 1:
        return DIFFERENT
    letters = OSA.distance(one, other, score_cutoff=int(allowed / _VOWEL_SLIP) + 1)
    harder = OSA.distance(consonants(one), consonants(other))
    cost = min(harder, letters) + _VOWEL_SLIP * max(0, letters - harder)
    if cost > allowed:
        return DIFFERENT
    return Likeness(MatchFinding.CLOSE, min(0.99, cost / allowed), not harder and len(one) > 3 < len(other), cost)


def slipped(found: Likeness, one: str, other: str) -> Likeness:
    """What was found of two words, or one slip as they are written: it may fall into what is heard as one letter."""
    if found.finding is not MatchFinding.DIFFERENT and found.slips <= 1:
        return found
    if abs(len(one) - len(other)) > _LETTERS_OF_A_SOUND or min(len(one), len(other)) < _SHORTEST:
        return found
    return _SLIP if _is_slip(one, other) else found


@lru_cache(1 << 17)
def _is_slip(one: str, other: str) -> bool:
    first, second = phones(one), phones(other)
    if min(len(first), len(second)) < _SHORTEST:
        return False
    return OSA.distance(first, second, score_cutoff=1) <= 1 or OSA.distance(one.lower(), other.lower()) == 1


def slip_by_chance(found: Likeness, length: int) -> float:
    """How often a name of so many letters is so many slips from another's: counted among names of TRAINING."""
    first, each, more, least = weights.SLIP_BY_CHANCE
    return min(0.5, max(first * each**length, least) * more ** max(0.0, found.slips - 1))


@lru_cache(1 << 17)
def resemblance(one: str, other: str) -> float:
    """How much likelier two folded words that are no slip apart are one's than two's, by the letters that agree."""
    tenths = 10 * OSA.normalized_similarity(one, other)
    below = min(int(tenths), 9)
    low, high = weights.RESEMBLANCE[below : below + 2]
    return low + (high - low) * (tenths - below)


def slip_of_one(found: Likeness) -> float:
    """How often one name is written with so many slips, of what it is with one."""
    return weights.SLIP_MORE ** max(0.0, found.slips - 1)
