"""How a person's name comes to stand on paper: in a spelling, with a patronymic of either language, in some order."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from bench.matching import spellings
from bench.matching.spellings import Spelling
from bench.matching.stock import Human, Word

SPELLINGS = tuple(Spelling)


class Patronymic(StrEnum):
    """In which language a patronymic is formed."""

    KAZAKH = "kazakh"
    RUSSIAN = "russian"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Written:
    """The parts of a name as they are written."""

    surname: str
    given: str
    patronymic: str | None
    spelling: Spelling


def written(
    human: Human,
    spelling: Spelling,
    chance: random.Random,
    patronymic: Patronymic | None = None,
    form: Callable[[Word], str] | None = None,
) -> Written:
    """The name of a person. `form` picks the Cyrillic form of each part; by default what documents usually have."""
    formed = patronymic or (Patronymic.KAZAKH if human.is_kazakh else Patronymic.RUSSIAN)
    is_russian = formed is Patronymic.RUSSIAN or spelling is Spelling.RUSSIFIED or chance.random() < _RUSSIAN[spelling]
    pick = form or (lambda word: word.russian if is_russian and human.is_kazakh else word.kazakh)
    surname, given, father = pick(human.surname), pick(human.given), pick(human.father)
    if not human.is_male:
        surname = spellings.feminine(surname)
    said = None
    if formed is Patronymic.KAZAKH:
        said = spellings.kazakh_patronymic(father, human.is_male)
    elif formed is Patronymic.RUSSIAN:
        said = spellings.russian_patronymic(father, human.is_male)
    parts = [surname, given, said or ""]
    state = chance.random()  # every part is spelt by the same clerk
    surname, given, said = (spellings.free(part, spelling, random.Random(state)) for part in parts)  # noqa: S311
    return Written(surname, given, said or None, spelling)


# How often Latin spellings are made from the Russian form of a Kazakh name; standards for Kazakh are from the Kazakh.
_RUSSIAN = dict.fromkeys(Spelling, 0.0) | {Spelling.ICAO: 0.4, Spelling.PASSPORT: 0.4, Spelling.FRENCH: 0.6}


def whole(name: Written, chance: random.Random, order: str | None = None) -> str:
    """The name on one line. `order` of s, g and p; by default surname first, as lists have it, or last."""
    order = order or ("sgp" if chance.random() < 0.7 else "gps")
    by_letter = {"s": name.surname, "g": name.given, "p": name.patronymic}
    return " ".join(part for letter in order if (part := by_letter[letter]))


def initials(name: Written, chance: random.Random) -> str:
    """Қасымов А. С., А.С. Қасымов, Қасымов А: as lists of cases have it."""
    given, patronymic = name.given[:1], (name.patronymic or "")[:1]
    if chance.random() < 0.2:
        patronymic = ""
    short = f"{given}.{patronymic}." if patronymic else f"{given}."
    short = short.replace(".", ". ").strip() if chance.random() < 0.4 else short
    short = short.replace(".", " ").strip() if chance.random() < 0.2 else short
    return f"{name.surname} {short}" if chance.random() < 0.7 else f"{short} {name.surname}"


_ALPHABETS = ("абвгдежзиклмнопрстуфхчшыя", "abcdefghiklmnoprstuvyz")


def mistyped(name: Written, chance: random.Random) -> Written:
    """With one slip in one part: a letter lost, doubled, replaced or swapped with the next one."""
    field = chance.choice(("surname", "given", "patronymic") if name.patronymic else ("surname", "given"))
    before: str = getattr(name, field)
    return replace(name, **{field: slipped(before, chance, name.spelling.is_cyrillic)})


def slipped(word: str, chance: random.Random, is_cyrillic: bool) -> str:
    """The word with one slip; never in the first letter, and never the same word again."""
    while True:
        at = chance.randrange(1, max(len(word), 2))
        letter = chance.choice(_ALPHABETS[not is_cyrillic])
        letter = letter.upper() if word.isupper() else letter
        after = chance.choice(
            (
                word[:at] + word[at + 1 :],
                word[:at] + word[at : at + 1] + word[at:],
                word[:at] + letter + word[at + 1 :],
                word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :],
            )
        )
        if after != word:
            return after


_TWINS = dict(zip("аеокрсхуіАВЕКМНОРСТХІ", "aeokpcxyiABEKMHOPCTXI", strict=True))
_HIDDEN = ("\u200b", "\u200e", "\u00ad", "\ufeff")


def disguised(text: str, chance: random.Random) -> str:
    """With some letters replaced by twins of another alphabet, and with a sign that nobody sees."""
    twins = _TWINS if re.search("[а-я]", text) else {latin: letter for letter, latin in _TWINS.items()}
    letters = [twins.get(letter, letter) if chance.random() < 0.3 else letter for letter in text]
    if chance.random() < 0.5:
        letters.insert(chance.randrange(1, len(letters)), chance.choice(_HIDDEN))
    return "".join(letters)
