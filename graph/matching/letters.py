"""What a word sounds like, whatever it is written in: one rough spelling in the letters a-z for all alphabets.

Kazakh Cyrillic, Cyrillic with Russian letters alone, the Latin alphabet of 2021, the romanizations of ODNI (2015, in
ICS-630-01) and BGN/PCGN (1979), ICAO Doc 9303 and what passports printed before meet in it: Қасымов, Касымов,
Qasymov, Kassymov are all `kasimov`. It is rough on purpose: whether two that sound alike are one is for a score with
reasons. Three steps, each rougher: `sounds` for the spellings of one name, `fold` for what peoples of the country say
differently (Ахмет, Ахмед; Бақыт, Бахыт), `bones` for what is left when vowels are forgotten.
"""

import re
import unicodedata
from functools import lru_cache

from text_unidecode import unidecode

LONGEST_WORD = 40  # letters; no name has more, and what has costs no time
_CACHED = 1 << 17

_LETTERS = {
    **dict(zip("абвгдезийклмнопрстуфхцчшщыэюя", (
        "a", "b", "v", "g", "d", "e", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "h",
        "ts", "ch", "sh", "sh", "i", "e", "iu", "ia"), strict=True)),
    "ж": "zh", "ё": "e", "ъ": "", "ь": "",
    "ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "і": "i",
    "ў": "u", "ҳ": "h", "ҷ": "zh", "ӯ": "u", "ӣ": "i", "ї": "i", "є": "e", "ґ": "g", "җ": "zh",
    "ş": "sh", "š": "sh", "ž": "zh", "č": "ch", "ç": "ch", "ə": "a", "ß": "ss", "ø": "o", "ł": "l", "đ": "d",
    "ð": "d", "þ": "t", "æ": "a", "œ": "e", "ı": "i",
}  # fmt: skip

# Latin spellings that mean the same sound, in the order in which they are read.
_LATIN = (
    ("shch", "sh"), ("tch", "ch"), ("tsh", "ch"), ("sch", "sh"), ("kh", "h"), ("gh", "g"), ("dzh", "zh"), ("dj", "zh"),
    ("ng", "n"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("tz", "ts"), ("ou", "u"), ("yu", "iu"), ("ya", "ia"),
    ("yo", "e"), ("ye", "e"), ("io", "e"), ("ie", "e"), ("shsh", "sh"), ("y", "i"), ("q", "k"), ("w", "u"),
    ("j", "zh"),
)  # fmt: skip
_SOFT_C, _HARD_C, _LATIN_X = re.compile("c(?=[eiy])"), re.compile("c(?!h)"), re.compile("x")
_FRENCH_G = re.compile("gu(?=[ei])")
_NOT_A_LETTER = re.compile(r"[^a-z0-9]+")
_REPEATED = re.compile(r"(.)\1+")

# Letters that look like one of the other alphabet's, by which a word of both is told to be of one.
_CYRILLIC_LOOKS = "АВЕКМНОРСТХУІҺаеорсухіһ"
_LATIN_LOOKS = "ABEKMHOPCTXYIhaeopcyxih"
_TO_CYRILLIC = dict(zip(map(ord, _LATIN_LOOKS), _CYRILLIC_LOOKS, strict=True))
_TO_LATIN = dict(zip(map(ord, _CYRILLIC_LOOKS), _LATIN_LOOKS, strict=True))
_CYRILLIC = re.compile("[\u0400-\u052f]")
_LATIN_LETTER = re.compile("[A-Za-z]")


def _of_one_alphabet(word: str) -> str:
    """The word in the alphabet that most of its letters are of, where those of the other only look like its own."""
    cyrillic, latin = len(_CYRILLIC.findall(word)), len(_LATIN_LETTER.findall(word))
    if not cyrillic or not latin:
        return word
    return word.translate(_TO_CYRILLIC if cyrillic >= latin else _TO_LATIN)


@lru_cache(_CACHED)
def is_cyrillic(word: str) -> bool:
    """Whether a letter of it is Cyrillic."""
    return _CYRILLIC.search(word) is not None


@lru_cache(_CACHED)
def without_marks(word: str) -> str:
    """The word in small letters without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", word.casefold()) if not unicodedata.combining(c))


@lru_cache(_CACHED)
def phones(word: str) -> str:
    """The rough spelling of a word with its doubled letters, by which the seam of Серік and қызы is seen."""
    whole = _of_one_alphabet(unicodedata.normalize("NFKC", word[:LONGEST_WORD]))
    latin = "".join(_LETTERS.get(letter, letter) for letter in whole.lower())
    bare = "".join(c for c in unicodedata.normalize("NFD", latin) if not unicodedata.combining(c))
    if not bare.isascii():  # Greek, Georgian, Arabic, Chinese: roughly, which is better than not at all
        bare = "".join(c if c.isascii() else unidecode(c).strip().lower() for c in bare if c.isalnum())
    bare, before = bare[: 2 * LONGEST_WORD], ""
    while bare != before:  # one sound's spelling may come about by another's; each step shortens or simplifies
        before = bare
        bare = _FRENCH_G.sub("g", bare)
        for spelling, sound in _LATIN:
            bare = bare.replace(spelling, sound)
        bare = _LATIN_X.sub(_x, _HARD_C.sub("k", _SOFT_C.sub("s", bare)))
    return _NOT_A_LETTER.sub("", bare)


def _x(found: re.Match[str]) -> str:
    # Alexander and Maxim, but Xamit and Axmedov: as Kazakh and Uzbek Latin write х.
    before, after = found.string[found.start() - 1 : found.start()], found.string[found.end() : found.end() + 1]
    return "ks" if before and before in "aeiou" and (not after or after in "aeiou") else "h"


@lru_cache(_CACHED)
def sounds(word: str) -> str:
    """The rough spelling of a word: letters a-z and digits, nothing twice in a row; empty when none is left."""
    heard = _REPEATED.sub(r"\1", phones(word))
    while (again := _REPEATED.sub(r"\1", phones(heard))) != heard:
        heard = again
    return heard


_DIGRAPHS = (("zh", "j"), ("sh", "x"), ("ch", "x"), ("ts", "s"), ("nb", "mb"), ("np", "mp"))
_FOLDED = str.maketrans({"h": "k", "g": "k", "v": "u", "o": "u", "f": "p"})
_SERVANT = re.compile("^k?aptu?|^k?abd[aeiou]?")  # Әбді-, Абду-, Ғабды-, Габд- of Arabic names
_SOFTLY = str.maketrans({"d": "t", "b": "p", "z": "s"})
_VOWELS = re.compile("[aeiou]")
_COARSE = str.maketrans({"z": "s", "d": "t", "b": "p", "x": "s", "j": "s"})


@lru_cache(_CACHED)
def fold(heard: str) -> str:
    """What `sounds` gave, one letter a sound, those made one that Kazakh, Russian and Arabic forms of a name change."""
    for digraph, letter in _DIGRAPHS:
        heard = heard.replace(digraph, letter)
    folded = _SERVANT.sub("abd", heard.translate(_FOLDED))
    return _REPEATED.sub(r"\1", folded[:-1] + folded[-1:].translate(_SOFTLY))


@lru_cache(_CACHED)
def hushed(folded: str) -> str:
    """What `fold` gave without i and u after its first letter, which Kazakh says short and Russian writes as it hears.

    Тілек and Тлек, Тұрсын and Турсун, Ыдырыс and Идрис.
    """
    return _REPEATED.sub(r"\1", folded[:1] + folded[1:].replace("i", "").replace("u", ""))


@lru_cache(_CACHED)
def consonants(folded: str) -> str:
    """What `fold` gave without vowels."""
    return _VOWELS.sub("", folded)


@lru_cache(_CACHED)
def bones(folded: str) -> str:
    """The consonants of what `fold` gave, voiced and voiceless ones alike; a first vowel stays as a."""
    first = "a" if folded[:1] in ("a", "e", "i", "o", "u") else ""
    return first + _REPEATED.sub(r"\1", _VOWELS.sub("", folded).translate(_COARSE))
