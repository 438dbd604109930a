"""The name of an organization held against another: words with their counterparts, legal forms apart."""

from collections.abc import Iterable
from itertools import chain

from rapidfuzz.distance import OSA

from graph.matching import weights
from graph.matching.firm_words import VOWELS, FirmWord, Kind, firm_words, together
from graph.matching.legal_forms import kind_of, without_form
from graph.matching.letters import is_cyrillic, sounds
from graph.matching.outcomes import Outcome, absent, frequency, of
from graph.matching.words import (
    DIFFERENT,
    EQUAL,
    PART,
    SAME_NAME,
    SAME_SOUND,
    Likeness,
    apart,
    resemblance,
    slip_by_chance,
    slip_of_one,
    slipped,
)
from graph.model.matching import MatchFeature, MatchFinding, Rarity
from graph.model.subject import OrganizationKind

_FEWEST_INITIALS, _MOST_INITIALS = 3, 8
_SHORTEST_SLIP = 4  # letters of the longer word
_BEGINNING, _CONTRACTED = 3, (2, 5)  # letters of what a word is cut short to
_COMPANY = sounds("c")  # of company and corporation, which stand in initials and are taken for a legal form
_WORSE = (
    MatchFinding.EQUAL,
    MatchFinding.SAME_SOUND,
    MatchFinding.SAME_NAME,
    MatchFinding.CLOSE,
    MatchFinding.PART,
)
_Words = tuple[FirmWord, ...]
_Pairs = list[tuple[FirmWord, FirmWord, Likeness]]


def organization_outcomes(asked: str, held: str, rarity: Rarity) -> list[Outcome]:
    """What two names of organizations say: the words together, then the legal forms."""
    one, other = firm_words(asked), firm_words(held)
    if not one or not other:
        return []
    return [_name(asked, held, one, other, rarity)]


def form_outcome(
    asked: str | None, held: str | None, asked_kind: OrganizationKind | None, held_kind: OrganizationKind | None
) -> Outcome:
    """Two legal forms, as names say them or, where a name does not, the kind that is stated."""
    one, other = without_form(asked or ""), without_form(held or "")
    if one.form and other.form:
        is_equal = one.form == other.form
        said = one.written, other.written
    else:
        kinds = kind_of(one.form) or asked_kind, kind_of(other.form) or held_kind
        said = one.written or asked_kind, other.written or held_kind
        if None in kinds:
            return absent(MatchFeature.LEGAL_FORM, *said)
        is_equal = kinds[0] is kinds[1]
    finding = MatchFinding.EQUAL if is_equal else MatchFinding.DIFFERENT
    table = weights.FOREIGN_FORM if one.is_foreign or other.is_foreign else weights.LEGAL_FORM
    return of(MatchFeature.LEGAL_FORM, *said, finding, table[finding])


def _name(asked: str, held: str, one: _Words, other: _Words, rarity: Rarity) -> Outcome:
    pairs, left, right = _counterparts(one, other)
    same, stranger, near, worst = 1.0, 1.0, 0.0, MatchFinding.EQUAL
    initials, left, right = _by_initials(left, right)
    if initials:
        of_one, of_two, of_more = weights.INITIALS_OF_A_FIRM
        same, stranger = same * of_one, stranger * of_two * of_more ** (initials - _FEWEST_INITIALS)
        worst = MatchFinding.PART
    for word, counterpart, like in pairs:
        of_one, of_two = _of_pair(word, counterpart, like, rarity)
        same, stranger = same * of_one, stranger * of_two
        if like is not EQUAL:
            near = max(near, of_two / of_one)
        worst = max(worst, like.finding, key=_WORSE.index)
    if not pairs and not initials:
        of_one = 0.004 * resemblance(_folded(one), _folded(other))
        return Outcome(MatchFeature.NAME, asked, held, MatchFinding.DIFFERENT, of_one, (1.0, 1.0, 1.0, 0.03))
    # Sisters share words and differ in one; namesakes share all of a short name.
    kinds = {word.kind for word in (*left, *right)}
    extent = "PART" if kinds - {Kind.GENERIC} else "GENERIC" if kinds else "WHOLE"
    sister = max(weights.SISTER[extent], near)  # the word that differs may be nearly the same
    namesake = weights.NAMESAKE[extent] * (0.5 ** (len(pairs) - 1) if extent != "PART" and pairs else 1.0)
    if kinds:
        worst = MatchFinding.PART
    of_one, of_two = _of_left_over(left, right)
    shared, same, stranger = same * of_two, same * of_one, stranger * of_two
    others = stranger, max(stranger, shared * sister), max(stranger, shared * sister), max(stranger, shared * namesake)
    return Outcome(MatchFeature.NAME, asked, held, worst, same, others)


def _of_left_over(left: list[FirmWord], right: list[FirmWord]) -> tuple[float, float]:
    """How likely words without counterpart are of one, and of two: said in one name alone, or one for another."""
    of_one, of_two = 1.0, 1.0
    lone = [list(left), list(right)]
    for kind in Kind:
        replaced = [[word for word in side if word.kind is kind] for side in lone]
        if not all(replaced):
            continue
        one, other = map(_folded, replaced)
        is_digit = kind is Kind.NUMBER and OSA.distance(one, other) == 1
        of_one *= weights.DIGIT if is_digit else weights.REPLACED[kind] * resemblance(one, other)
        of_two *= weights.LEFT_OVER[kind][1]
        for side, of_kind in zip(lone, replaced, strict=True):
            side.remove(of_kind[0])
    if all(lone):
        of_one *= weights.BOTH_LEFT_OVER * resemblance(*map(_folded, lone))
    for word in chain(*lone):
        of_one, of_two = of_one * weights.LEFT_OVER[word.kind][0], of_two * weights.LEFT_OVER[word.kind][1]
    return of_one, of_two


def _of_pair(word: FirmWord, counterpart: FirmWord, like: Likeness, rarity: Rarity) -> tuple[float, float]:
    """How likely a word and its counterpart are of one, and of strangers."""
    finding = like.finding
    if finding is MatchFinding.PART:
        common = Kind.TELLING is not max(word, counterpart, key=lambda each: len(each.heard)).kind
        return weights.SHORTENED["COMMON" if common else "TELLING"]
    often = frequency(word.key, rarity, MatchFeature.NAME)
    of_one = weights.TRANSLATED if finding is MatchFinding.SAME_NAME else weights.SPELLING[finding]
    if word.kind is Kind.NUMBER and len(word.heard) >= weights.LONG_NUMBER:
        often = max(weights.RAREST, slip_by_chance(like, len(word.heard)) if finding is MatchFinding.CLOSE else 0.0)
        return of_one, often
    if finding is MatchFinding.CLOSE:
        more, chance = weights.SLIP_OF[_slip(word.folded, counterpart.folded)]
        often = max(often, slip_by_chance(like, len(word.folded)) * chance)
        of_one *= slip_of_one(like) * more
    elif finding is MatchFinding.SAME_SOUND:
        often = min(0.4, weights.CHANCE[finding] * often)
    return of_one, max(often, weights.COMMON_WORD[word.kind])


def _slip(one: str, other: str) -> str:
    """What is between two words that are a slip apart."""
    most = min(len(one), len(other))
    start = next((at for at in range(most) if one[at] != other[at]), most)
    end = next((at for at in range(most - start) if one[-1 - at] != other[-1 - at]), most - start)
    left, right = one[start : len(one) - end], other[start : len(other) - end]
    if not start:
        return "FIRST"
    if len(left) == len(right) == 2 and left == right[::-1]:
        return "SWAPPED"
    return "LOST" if len(left) + len(right) == 1 else "REPLACED" if len(left) == len(right) == 1 else "MORE"


def _folded(words: Iterable[FirmWord]) -> str:
    return "".join(word.folded for word in words)


def _counterparts(one: _Words, other: _Words) -> tuple[_Pairs, list[FirmWord], list[FirmWord]]:
    """Words with their counterparts; and words of either name without, in order."""
    if len(one) != len(other):
        known = {word.heard for word in one}, {word.heard for word in other}
        one, other = _as_in(one, known[1]), _as_in(other, known[0])
    if "".join(word.heard for word in one) == "".join(word.heard for word in other):
        return [(word, word, EQUAL) for word in (one if len(one) <= len(other) else other)], [], []
    pairs, left, right = _aligned(one, other)
    cut = [(word, counterpart) for word, counterpart, like in pairs if like is PART]
    over = [*left, *(word for word, _ in cut)], [*right, *(word for _, word in cut)]
    if all(over) and (whole := _written_together(one, other, *over)):
        return _aligned(*whole)
    return pairs, left, right


def _as_in(words: _Words, known: set[str]) -> _Words:
    """The words, with two as one where the other name writes them together: Summit Trading, Summittrading."""
    for at in range(len(words) - 1):
        whole = together(words[at], words[at + 1])
        if whole and whole.heard in known:
            return (*words[:at], whole, *_as_in(words[at + 2 :], known))
    return words


def _written_together(
    one: _Words, other: _Words, left: list[FirmWord], right: list[FirmWord]
) -> tuple[_Words, _Words] | None:
    """Both names, with two words of one as one where they are a slip from a word of the other that is left over."""
    for words, over, lone in ((one, left, right), (other, right, left)):
        for at in range(len(words) - 1):
            if words[at] not in over and words[at + 1] not in over:
                continue
            whole = together(words[at], words[at + 1])
            if whole and any(_like(whole, word).finding in _WORSE[:4] for word in lone if word.kind is not Kind.NUMBER):
                joined = (*words[:at], whole, *words[at + 2 :])
                return (joined, other) if words is one else (one, joined)
    return None


def _aligned(one: _Words, other: _Words) -> tuple[_Pairs, list[FirmWord], list[FirmWord]]:
    every = sorted(
        (
            (_WORSE.index(like.finding) + like.distance, i, j, like)
            for i, word in enumerate(one)
            for j, held in enumerate(other)
            for like in (_like(word, held),)
            if like.finding is not MatchFinding.DIFFERENT
        ),
        key=lambda found: found[:3],
    )
    pairs: dict[int, tuple[FirmWord, FirmWord, Likeness]] = {}
    taken: set[int] = set()
    for _, i, j, like in every:
        if i not in pairs and j not in taken:
            pairs[i] = one[i], other[j], like
            taken.add(j)
    left = [word for i, word in enumerate(one) if i not in pairs]
    return list(pairs.values()), left, [word for j, word in enumerate(other) if j not in taken]


def _like(one: FirmWord, other: FirmWord) -> Likeness:
    if Kind.NUMBER in (one.kind, other.kind):
        return _numbers(one.heard, other.heard) if one.kind is other.kind else DIFFERENT
    if one.heard == other.heard:
        return EQUAL
    if one.groups & other.groups:
        return SAME_NAME
    if one.folded == other.folded and not (one.is_letters and other.is_letters and _is_of_one_alphabet(one, other)):
        return SAME_SOUND
    is_word = max(len(one.written), len(other.written)) >= _SHORTEST_SLIP and not (one.is_letters or other.is_letters)
    if is_word and not (one.groups and other.groups):
        found = _as_written(slipped(apart(one.folded, other.folded), one.written, other.written), one, other)
        if found.finding is not MatchFinding.DIFFERENT:
            return found
    return PART if _is_cut(one, other) else DIFFERENT


def _is_of_one_alphabet(one: FirmWord, other: FirmWord) -> bool:
    return is_cyrillic(one.written) is is_cyrillic(other.written)


def _as_written(found: Likeness, one: FirmWord, other: FirmWord) -> Likeness:
    """What was found of two words by their sounds; of one alphabet, letters count too, whatever they sound like."""
    if found.finding is MatchFinding.DIFFERENT or not _is_of_one_alphabet(one, other):
        return found
    length = max(len(one.written), len(other.written))
    allowed = length / 5 + 0.25
    slips = max(found.slips, weights.SLIP_AS_WRITTEN * OSA.distance(one.plain, other.plain))
    return DIFFERENT if slips > allowed else found._replace(distance=min(0.99, slips / allowed), slips=slips)


def _numbers(one: str, other: str) -> Likeness:
    if one == other:
        return EQUAL
    if min(len(one), len(other)) < weights.LONG_NUMBER or OSA.distance(one, other, score_cutoff=1) > 1:
        return DIFFERENT
    return Likeness(MatchFinding.CLOSE, 0.5)


def _is_cut(one: FirmWord, other: FirmWord) -> bool:
    """Whether one is the other cut short: its beginning (Constr.), or its first letter and some consonants (Bldg)."""
    if one.heard[0] != other.heard[0] or (one.groups and other.groups):
        return False
    short, long = sorted((one.heard, other.heard), key=len)
    if len(long) < len(short) + 2:
        return False
    if long.startswith(short):
        return len(short) >= _BEGINNING
    least, most = _CONTRACTED
    if not least <= len(short) <= most or not VOWELS.isdisjoint(short[1:]):
        return False
    letters = iter(long)
    return all(letter in letters for letter in short)


def _by_initials(left: list[FirmWord], right: list[FirmWord]) -> tuple[int, list[FirmWord], list[FirmWord]]:
    """How many letters stand for words of the other name, none or some of one word; and what is left over then."""
    for short, long in ((left, right), (right, left)):
        for word in short:
            if word.kind is Kind.NUMBER or not _FEWEST_INITIALS <= len(word.written) <= _MOST_INITIALS:
                continue
            if run := _run_of(word, long):
                rest, said = [each for each in short if each is not word], [*long[: run.start], *long[run.stop :]]
                return len(word.written), *((rest, said) if short is left else (said, rest))
    return 0, left, right


def _run_of(letters: FirmWord, words: list[FirmWord]) -> range | None:
    """Where the words stand whose first letters these are, with or without those of linking words."""
    said = "".join(map(sounds, letters.written))
    for at in range(len(words)):
        for end in range(at + 2, len(words) + 1):
            bare = "".join(word.initial for word in words[at:end])
            if said in (bare, bare + _COMPANY, "".join(word.before + word.initial for word in words[at:end])):
                return range(at, end)
    return None
