"""The key under which a name is found in any of its scripts: a rough Latin spelling, a few letters coarse.

Kazakh and Russian Cyrillic, the 2021 Kazakh Latin alphabet and the passport spellings of one name shall meet in one
key: Қасымов, Kasymov, Kassymov, Qasymov. The key is for finding candidates; whether they are the person is for a
score with reasons, and for a human being. Too coarse only costs candidates; too fine loses people.
"""

import re
import unicodedata

_LETTERS = {
    **dict(zip("абвгдезийклмнопрстуфхцчшщыэюя", (
        "a", "b", "v", "g", "d", "e", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "h",
        "ts", "ch", "sh", "sh", "i", "e", "iu", "ia"), strict=True)),
    "ж": "zh", "ё": "e", "ъ": "", "ь": "",
    "ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "і": "i",
    "ş": "sh",
}  # fmt: skip

# Latin spellings that mean the same sound, longest first.
_LATIN = (
    ("shch", "sh"), ("sch", "sh"), ("kh", "h"), ("gh", "g"), ("dzh", "zh"), ("dj", "zh"), ("ng", "n"),
    ("yu", "iu"), ("ya", "ia"), ("yo", "e"), ("ye", "e"), ("io", "e"), ("ie", "e"), ("shsh", "sh"),
    ("ı", "i"), ("y", "i"), ("q", "k"), ("x", "h"), ("w", "u"), ("j", "zh"), ("ts", "c"), ("iy", "i"),
)  # fmt: skip
_NO_KEY = "∅"  # a word that no key holds; an empty query would be an error
_NOT_A_LETTER = re.compile(r"[^a-z0-9]+")
_REPEATED = re.compile(r"(.)\1+")


def name_key(name: str) -> str:
    """The key of a name: its words in rough Latin, in order, separated by single spaces; empty when nothing is left."""
    latin = "".join(_LETTERS.get(letter, letter) for letter in unicodedata.normalize("NFC", name).lower())
    bare = "".join(c for c in unicodedata.normalize("NFD", latin) if not unicodedata.combining(c))
    before = ""
    while bare != before:  # one sound's spelling may come about by another's; each step shortens or simplifies
        before = bare
        for spelling, sound in _LATIN:
            bare = bare.replace(spelling, sound)
    return _REPEATED.sub(r"\1", _NOT_A_LETTER.sub(" ", bare)).strip()


def full_text_query(name: str) -> str:
    """A full-text query for all words of a name, each as it begins; matches nothing when no letter is left.

    A key holds a-z, 0-9 and spaces alone, so no sign of Lucene's syntax can come through.
    """
    return " AND ".join(f"{word}*" if word != _NO_KEY else word for word in key_words(name))


def key_words(name: str) -> list[str]:
    """The words of a name's key; one that no key holds, where no letter is left."""
    return name_key(name).split() or [_NO_KEY]
