"""A written name, read: its words, each with its part in the name as far as anybody can tell."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import lru_cache

from rigour.names.person import remove_person_prefixes

from graph.matching.letters import fold, sounds
from graph.matching.patronymics import ENDINGS, Patronymic, patronymic, stem
from graph.matching.renderings import renderings, renderings_of_stem
from graph.model.matching import KnownIdentity, OrganizationExample, PersonExample
from graph.model.subject import Identity, Sex

Named = PersonExample | OrganizationExample | KnownIdentity | Identity

LONGEST_NAME = 500
MOST_WORDS = 8
# Apostrophes stand for soft signs, the middle dot of BGN/PCGN between н and г: neither ends a word.
_JOINING = re.compile(r"['’ʼʹʺʻ‘`´·\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_GAP = re.compile(r"[\W_]+")
_PARTICLES = frozenset(("al", "el", "ul", "bin", "ben", "ibn", "bint", "van", "von", "der", "den", "de", "da", "do",
                        "dos", "del", "di", "du", "la", "le"))  # fmt: skip
_FEMININE = re.compile(r"(?<=..[oe]v)a$|(?<=.in)[ae]$|(?<=sk)a(?:ia)?$")  # and Kouzmine, as French passports had it
_SLAVIC = re.compile(r"^..+(?:[oe]va?|ina?|skii?|skaia|enko|uk)$")
_FAMILY = re.compile(r"^(..+?)([oe]v|in)$")


class Part(Enum):
    """What a word is in a name."""

    SURNAME = auto()
    GIVEN = auto()
    PATRONYMIC = auto()
    ANY = auto()


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """A word of a name, or several that are one part of it."""

    part: Part
    written: str
    heard: str
    """As `sounds` spells it; a surname as men have it, the father's name of a patronymic."""
    folded: str
    """The same, roughly: see `fold`."""
    base: str
    """A surname without -ov, -ev, -in; a given name without its last vowels."""
    root: str
    """The base, roughly: see `fold`."""
    ending: str
    """What was taken off the surname."""
    father: Patronymic | None
    """What it says of the father where it has a patronymic's form, in whatever part."""
    key: str
    """Under which the registry counts it and finds it."""
    is_initial: bool
    renderings: frozenset[str]
    """The groups of renderings of one name that it is of."""
    halves: tuple["Word", ...] = ()
    """The words of a part of several: of a double surname, of a given name written apart."""


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A name, read."""

    surname: Word | None
    given: Word | None
    patronymic: Word | None
    rest: tuple[Word, ...]
    """Words whose part nobody can tell."""
    words: tuple[Word, ...]
    """All words, in the order of surname, name, patronymic where parts are known, else as written."""
    sex: Sex
    """What the endings tell."""
    is_guessed: bool = False
    """Whether an ending alone tells which word is the surname: Kuzmin Amin may be of either."""


def read(named: Named) -> Reading:
    """The name of an example or identity, read; the same text is read once."""
    if isinstance(named, OrganizationExample):
        return reading(named.name or "", "", "", "")
    return reading(named.name or "", named.surname or "", named.given_name or "", named.patronymic or "")


@lru_cache(1 << 16)
def reading(name: str, surname: str, given: str, fathers: str) -> Reading:
    """A name of these texts, each empty where it is not known."""
    family, called, of_father = _part(Part.SURNAME, surname), _part(Part.GIVEN, given), _part(Part.PATRONYMIC, fathers)
    rest: tuple[Word, ...] = ()
    if name and not (family and called):
        loose = _loose(name)
        if not (family or called or of_father):
            family, called, of_father, rest = _told_apart(loose)
        else:
            rest = loose
    known = tuple(word for word in (family, called, of_father) if word)
    words = tuple(half for word in known for half in word.halves or (word,)) + rest
    is_guessed = bool(family and called and not of_father and not surname and not given)
    return Reading(family, called, of_father, rest, words, _sex(of_father, family, rest), is_guessed)


def split(text: str) -> list[str]:
    """The words of a text, at most as many as a name has."""
    return [word for word in _GAP.split(_JOINING.sub("", text[:LONGEST_NAME])) if word][: 2 * MOST_WORDS]


def _part(part: Part, text: str) -> Word | None:
    words = _with_endings(split(text))
    if not words:
        return None
    if part is Part.PATRONYMIC or len(words) == 1:
        return word_of(part, "".join(words), text.strip())
    halves = tuple(filter(None, (word_of(part, word) for word in words[:MOST_WORDS])))
    whole = word_of(part, "".join(words), text.strip())
    return replace(whole, halves=halves) if whole and len(halves) > 1 else whole


def _with_endings(words: Iterable[str]) -> list[str]:
    # Мұқан ұлы is Мұқанұлы.
    joined: list[str] = []
    for word in words:
        if joined and sounds(word) in ENDINGS:
            joined[-1] += word
        else:
            joined.append(word)
    return joined


@lru_cache(1 << 16)
def word_of(part: Part, text: str, written: str = "") -> Word | None:
    """A word as this part of a name; None where no letter is left of it."""
    heard = sounds(text)
    if not heard:
        return None
    told = patronymic(text) if part is not Part.GIVEN else None
    base, ending = stem(heard), ""
    if told:
        heard = base = told.father
    elif part is Part.PATRONYMIC:
        heard = stem(heard)
    elif part is not Part.GIVEN:
        masculine = _FEMININE.sub("", heard)
        heard = "".join((masculine, "i")) if masculine.endswith("sk") else masculine
        if family := _FAMILY.match(heard):
            base, ending = stem(family[1]), family[2][-1]
    is_initial = len(text) == 1 or (len(text) == 2 and len(heard) == 2 and heard in ("zh", "sh", "ch", "iu", "ia"))
    groups = renderings(heard)
    if not groups and (told or part is Part.PATRONYMIC or (ending and len(base) > 3)):
        groups = renderings_of_stem(base if ending else heard)
    if told and part is Part.ANY:
        part = Part.PATRONYMIC
    return Word(
        part, written or text, heard, fold(heard), base, fold(base), ending, told, stem(heard), is_initial, groups
    )


def _loose(name: str) -> tuple[Word, ...]:
    words = _with_endings(split(remove_person_prefixes(name[:LONGEST_NAME])) or split(name))
    if len(words) > 2:
        words = [word for word in words if word.lower() not in _PARTICLES] or words
    return tuple(filter(None, (word_of(Part.ANY, word) for word in words[:MOST_WORDS])))


def _told_apart(loose: tuple[Word, ...]) -> tuple[Word | None, Word | None, Word | None, tuple[Word, ...]]:
    """Surname, name and patronymic of a name written in one, where its words tell; else the words."""
    fathers = [n for n, word in enumerate(loose) if word.part is Part.PATRONYMIC]
    initials = [n for n, word in enumerate(loose) if word.is_initial]
    whole = [n for n, word in enumerate(loose) if not word.is_initial]
    slavic = [n for n, word in enumerate(loose) if n not in fathers and _SLAVIC.match(word.heard)]
    if len(loose) == 3 and len(fathers) == 1 and not initials:
        others = [n for n in range(3) if n not in fathers]
        if len(slavic) == 1:
            others.remove(slavic[0])
            at = (slavic[0], others[0], fathers[0])
        elif fathers == [0]:
            return None, None, None, loose
        else:  # Иванов Иван Иванович, Иван Иванович Иванов
            at = (2, 0, 1) if fathers == [1] else (0, 1, 2)
    elif len(loose) in (2, 3) and initials and len(whole) == 1 and initials[-1] - initials[0] == len(initials) - 1:
        at = (whole[0], *initials)  # Ахметов А. С.
    elif len(loose) == 2 and fathers == [1] and not slavic:  # Айбек Серікұлы
        at = (None, 0, 1)
    elif len(loose) == 2 and not fathers and len(slavic) == 1:
        at = (slavic[0], 1 - slavic[0])
    else:
        return None, None, None, loose
    parts = (Part.SURNAME, Part.GIVEN, Part.PATRONYMIC)
    taken = [
        None if n is None else word_of(part, loose[n].written) for part, n in zip(parts, at, strict=False)
    ]  # fmt: skip
    family, called, of_father = (*taken, None)[:3]
    return family, called, of_father, ()


def _sex(of_father: Word | None, family: Word | None, rest: tuple[Word, ...]) -> Sex:
    for word in (of_father, *rest, family):
        if word and word.father:
            return word.father.sex
    for word in (family, *rest):
        if word and word.ending and sounds(word.written).endswith(("ova", "eva", "ina")):
            return Sex.FEMALE if word.part is Part.SURNAME else Sex.UNKNOWN
    return Sex.UNKNOWN
