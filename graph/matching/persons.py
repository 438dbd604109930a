"""The name of a person held against another: parts with their counterparts, whatever order they are written in."""

from itertools import permutations

from graph.matching import weights
from graph.matching.names import Part, Reading, Word, word_of
from graph.matching.outcomes import Others, Outcome, absent, frequency
from graph.matching.words import (
    DIFFERENT,
    EQUAL,
    SAME_NAME,
    Likeness,
    likeness,
    rank,
    resemblance,
    slip_by_chance,
    slip_of_one,
)
from graph.model.matching import MatchFeature, MatchFinding, Rarity
from graph.model.subject import Sex

_FEATURES = {
    Part.SURNAME: MatchFeature.SURNAME,
    Part.GIVEN: MatchFeature.GIVEN_NAME,
    Part.PATRONYMIC: MatchFeature.PATRONYMIC,
    Part.ANY: MatchFeature.NAME,
}
# How likely a part is shared with a stranger (where names are as frequent as counted), a sibling, a parent or child, a
# namesake: None stands for the frequency.
_SHARED: dict[Part, tuple[float | None, float | None, float | None, float | None]] = {
    Part.SURNAME: (None, 0.96, 0.93, 0.25),
    Part.GIVEN: (None, 0.002, 0.004, 0.97),
    Part.PATRONYMIC: (None, 0.96, None, 0.05),
    Part.ANY: (None, 0.4, 0.4, 0.5),
}
_SLIGHT = 5.0  # what `rank` of CLOSE and nearer is under
_ALIKE = 3.0  # what `rank` of SAME_NAME and nearer is under
Pair = tuple[Part, Word | None, Word | None, Likeness | None, float]


def name_outcomes(asked: Reading, held: Reading, rarity: Rarity) -> list[Outcome]:
    """What the parts of two names say, surname first; a part that one side does not have is absent."""
    if not asked.words or not held.words:
        return []
    told = {asked.sex, held.sex} - {Sex.UNKNOWN}
    sex = told.pop() if len(told) == 1 else Sex.UNKNOWN
    pairs = _pairs(asked, held)
    is_another = any(pair[0] is Part.GIVEN and pair[3] is DIFFERENT for pair in pairs)
    return [_outcome(pair, sex, rarity, is_another) for pair in pairs]


def _pairs(asked: Reading, held: Reading) -> list[Pair]:
    if asked.rest or held.rest:
        return _any_order(asked, held)
    surname = _pair(Part.SURNAME, asked.surname, held.surname)
    given = _pair(Part.GIVEN, asked.given, held.given)
    patronymic = _pair(Part.PATRONYMIC, asked.patronymic, held.patronymic)
    if surname[3] is DIFFERENT:
        crossed = _crossed(asked, held)
        if crossed:
            return [*crossed, patronymic]
        surname = _fathers_name(asked, held) or surname
    elif surname[3] is None and (named := _named_by_father(asked, held)):
        return [named[0], given, named[1]]
    return [surname, given, patronymic]


def _pair(part: Part, one: Word | None, other: Word | None) -> Pair:
    return part, one, other, likeness(one, other) if one and other else None, 1.0


def _crossed(asked: Reading, held: Reading) -> list[Pair] | None:
    # Surname and name in each other's place, which forms of other customs lead to.
    if not (asked.surname and asked.given and held.surname and held.given):
        return None
    if asked.surname.folded[:1] != held.given.folded[:1] or asked.given.folded[:1] != held.surname.folded[:1]:
        return None  # most pairs, and soon told
    family, called = word_of(Part.SURNAME, asked.given.written), word_of(Part.GIVEN, asked.surname.written)
    if not family or not called:
        return None
    one, other = likeness(called, held.given), likeness(family, held.surname)
    is_guessed = asked.is_guessed or held.is_guessed
    least, most = sorted((rank(one), rank(other)))
    if least >= _ALIKE + is_guessed or most >= (_SLIGHT if is_guessed else _ALIKE):
        return None
    return [
        (Part.SURNAME, asked.surname, held.given, one, 1.0 if is_guessed else weights.SWAPPED),
        (Part.GIVEN, asked.given, held.surname, other, 1.0),
    ]


def _fathers_name(asked: Reading, held: Reading) -> Pair | None:
    # Серікқызы Айгүл in one document, Жұмабаева Айгүл Серікқызы in the other.
    for one, other in ((asked, held), (held, asked)):
        if (
            one.surname
            and one.surname.father
            and not one.patronymic
            and other.patronymic
            and rank(likeness(one.surname, other.patronymic)) < _ALIKE
        ):
            pair = (asked.surname, held.patronymic) if one is asked else (asked.patronymic, held.surname)
            return Part.SURNAME, *pair, SAME_NAME, 1.0
    return None


def _named_by_father(asked: Reading, held: Reading) -> tuple[Pair, Pair] | None:
    # Асан Қасымұлы may be read as a son's name with his father's, and be Қасымұлы Асан Серікұлы.
    for one, other in ((asked, held), (held, asked)):
        named, family, fathers = one.patronymic, other.surname, other.patronymic
        if one.surname or not named or not family or not family.father:
            continue
        like = likeness(named, family)
        if rank(like) >= _ALIKE or (fathers and rank(likeness(named, fathers)) <= rank(like)):
            continue
        if one is asked:
            return _pair(Part.SURNAME, named, family), _pair(Part.PATRONYMIC, None, fathers)
        return _pair(Part.SURNAME, family, named), _pair(Part.PATRONYMIC, fathers, None)
    return None


def _any_order(asked: Reading, held: Reading) -> list[Pair]:
    """The counterparts that make the names most alike; words that are left over stand alone."""
    left, right = _joined(asked.words, held.words)
    found = [[likeness(one, other) for other in right] for one in left]
    cost = [
        [rank(found[i][j]) + _of_other_parts(one, other) for j, other in enumerate(right)] for i, one in enumerate(left)
    ]
    taken = _assigned(cost, len(left), len(right))
    pairs: list[Pair] = [
        (_part_of(left[i], right[j]), left[i], right[j], found[i][j], 1.0) for i, j in sorted(taken)
    ]  # fmt: skip
    with_counterpart = {i for i, _ in taken}, {j for _, j in taken}
    pairs += [(word.part, word, None, None, 1.0) for i, word in enumerate(left) if i not in with_counterpart[0]]
    pairs += [(word.part, None, word, None, 1.0) for j, word in enumerate(right) if j not in with_counterpart[1]]
    return pairs


def _joined(left: tuple[Word, ...], right: tuple[Word, ...]) -> tuple[list[Word], list[Word]]:
    # Abdul Rahman is Abdulrahman, Нур Султан is Нурсултан.
    one, other = list(left), list(right)
    for longer, shorter in ((one, other), (other, one)):
        if len(longer) > len(shorter):
            for n in range(len(longer) - 1):
                whole = _whole(longer[n], longer[n + 1])
                if whole and any(rank(likeness(whole, word)) < _ALIKE for word in shorter):
                    longer[n : n + 2] = [whole]
                    break
    return one, other


def _whole(first: Word, second: Word) -> Word | None:
    if first.father or second.father or first.is_initial or second.is_initial:
        return None
    return word_of(Part.ANY, first.written + second.written, f"{first.written} {second.written}")


def _of_other_parts(one: Word, other: Word) -> float:
    # A father's name is not the son's own, however equal.
    if one.part is other.part:
        return 0.0
    return 3.0 if Part.PATRONYMIC in (one.part, other.part) else 0.5


def _part_of(one: Word, other: Word) -> Part:
    return other.part if one.part is Part.ANY else one.part


def _assigned(cost: list[list[float]], rows: int, columns: int) -> list[tuple[int, int]]:
    if rows <= 4 and columns <= 4:
        if rows <= columns:
            best = min(permutations(range(columns), rows), key=lambda order: sum(map(list.__getitem__, cost, order)))
            return list(enumerate(best))
        turned = [[cost[i][j] for i in range(rows)] for j in range(columns)]
        best = min(permutations(range(rows), columns), key=lambda order: sum(map(list.__getitem__, turned, order)))
        return [(i, j) for j, i in enumerate(best)]
    taken: list[tuple[int, int]] = []
    for _, i, j in sorted((cost[i][j], i, j) for i in range(rows) for j in range(columns)):
        if all(i != row and j != column for row, column in taken):
            taken.append((i, j))
    return taken


def _outcome(pair: Pair, sex: Sex, rarity: Rarity, is_another: bool) -> Outcome:
    part, one, other, like, share = pair
    feature = _FEATURES[part]
    if is_another and part is Part.GIVEN and like is not DIFFERENT:
        part = Part.ANY  # kin who are called otherwise may well share a middle name
    asked, held = one.written if one else None, other.written if other else None
    if one is None or other is None or like is None:
        return absent(feature, asked, held)
    finding = like.finding
    if finding is MatchFinding.DIFFERENT:
        same = weights.SURNAME_OF[sex] if part is Part.SURNAME else weights.OTHER_NAME[feature]
        same *= resemblance(one.folded, other.folded)
        if one.part is Part.PATRONYMIC is not other.part:
            part = Part.ANY
        return Outcome(feature, asked, held, finding, same * share, _complement(part))
    if finding is MatchFinding.PART and (one.is_initial or other.is_initial):
        chance = weights.INITIAL_BY_CHANCE
        return Outcome(feature, asked, held, finding, 0.97 * share, _others(part, chance, 0.97))
    often = max(frequency(one.key, rarity, feature), frequency(other.key, rarity, feature))
    same = weights.SPELLING[finding]
    if finding is MatchFinding.CLOSE:
        near = slip_of_one(like)
        if like.is_of_vowels:
            chance = max(5 * often, 1 / 800)
        else:
            length = min(len(one.folded), len(other.folded))
            chance = max(often, slip_by_chance(like, length))
        return Outcome(
            feature, asked, held, finding, same * near * share, _others(part, chance, 0.05, max(0.05, chance))
        )
    if like is not EQUAL:
        often = min(0.4, often * weights.CHANCE[finding])
    if share != 1.0:
        finding = MatchFinding.SWAPPED
    return Outcome(feature, asked, held, finding, same * share, _others(part, often, same))


def _others(part: Part, often: float, same: float, least: float = 0.0) -> Others:
    # Kin share a part as they spell it: alike in this way as often as one person's documents are.
    stranger, sibling, kin, namesake = _SHARED[part]
    return (
        often if stranger is None else max(least, stranger * same),
        often if sibling is None else max(least, often, sibling * same),
        often if kin is None else max(least, often, kin * same),
        often if namesake is None else max(least, often, namesake * same),
    )


def _complement(part: Part) -> Others:
    stranger, sibling, kin, namesake = _SHARED[part]
    return (
        1.0 if stranger is None else 1 - stranger,
        1.0 if sibling is None else 1 - sibling,
        1.0 if kin is None else 1 - kin,
        1.0 if namesake is None else 1 - namesake,
    )
