"""Every spelling of a name that its documents may show, from the published tables.

A name comes in Kazakh orthography (Cyrillic, 42 letters); one of a Russian family is written with the same alphabet.

- RUSSIFIED: what Soviet and Russian registrars wrote: letters that Russian lacks are replaced, ль where it is heard.
- LATIN_2021: the alphabet of 31 letters shown to the Government of Kazakhstan on 28.01.2021. It has no ч, ц, щ, ю, я of
  its own: they are spelt tş, ts, şş, iu, ia.
- ODNI_2015: ICS 630-01, Annex Q (Romanization of Kazakh Personal Names); a doubled letter that becomes a digraph is
  romanized once.
- BGN_1979: BGN/PCGN 1979 for Kazakh, with its umlauts and macrons; тс, нг, зһ, кһ, сһ take a raised dot there.
- ICAO: Doc 9303 part 3, section 6.B; of letters that it does not list, the letter of which they are a variant.
- PASSPORT: passports of Kazakhstan before ICAO: zh, kh, y, yu, ya; often a doubled s between vowels (Kassymov).
- FRENCH: Soviet passports until 1997, after French: ou, ch, tch, dj or j, gu before e and i, -ine.
"""

import random
import re
from collections.abc import Callable
from enum import StrEnum
from functools import cache


class Spelling(StrEnum):
    """A way of writing a name."""

    KAZAKH = "kazakh"
    RUSSIFIED = "russified"
    LATIN_2021 = "latin-2021"
    ODNI_2015 = "odni-2015"
    BGN_1979 = "bgn-1979"
    ICAO = "icao-9303"
    PASSPORT = "passport"
    FRENCH = "french"

    @property
    def is_cyrillic(self) -> bool:
        """Whether its letters are Cyrillic."""
        return self in (Spelling.KAZAKH, Spelling.RUSSIFIED)


Rewrite = Callable[[str], str]

_VOWELS = "аәеёиоөуұүыіэюя"


def _table(letters: str, latin: str, **more: str) -> dict[str, str]:
    return {**dict(zip(letters, latin.split(), strict=True)), **more}


_SHARED = _table("абвгдезклмнопрстф", "a b v g d e z k l m n o p r s t f", ъ="", ь="")
_ENGLISH = _table("жцчшщхыэ", "zh ts ch sh shch kh y e")
_PLAIN = _table("әғқңөуұүһі", "a g k n o u u u h i")

_TABLES: dict[Spelling, dict[str, str]] = {
    Spelling.LATIN_2021: {
        **_SHARED,
        **_table("әғжийқңөуұүхһыіэ", "ä ğ j i i q ñ ö u ū ü h h y ı e"),
        **_table("ёцчшщюя", "io ts tş ş şş iu ia"),
    },
    Spelling.ODNI_2015: {**_SHARED, **_ENGLISH, **_table("әғийқңөуұүһіёюя", "a gh i y q ng o u u u h i yo yu ya")},
    Spelling.BGN_1979: {
        **_SHARED,
        **_ENGLISH,
        **_table("әғийқңөуұүһіёюяэъь", "ä gh ī y q ng ö ū u ü h i yo yu ya ė ʺ ʹ"),
    },
    Spelling.ICAO: {**_SHARED, **_ENGLISH, **_PLAIN, **_table("ийёюяъ", "i i e iu ia ie")},
    Spelling.PASSPORT: {**_SHARED, **_ENGLISH, **_PLAIN, **_table("ийёюя", "i y yo yu ya")},
    Spelling.FRENCH: {
        **_SHARED,
        **_PLAIN,
        **_table("уұүжхцчшщыийэёюя", "ou ou ou j kh ts tch ch chtch y i i e e iou ia"),
    },
}
_DIGRAPHS_2015 = re.compile("([ғёжңхцчшщюя])\\1")
_DOTTED_1979 = {"тс": "t·s", "нг": "n·g", "зһ": "z·h", "кһ": "k·h", "сһ": "s·h"}
_RUSSIAN = str.maketrans("әғқңөұүһі", "агкноуухи")
_SOFT_L = re.compile("([үә])л(?=[бвгғджзйкқмнңпрстфхһцчшщ]|$)")
_HISS = re.compile(f"(?<=[{_VOWELS}])с(?=[{_VOWELS}])")
_GLIDE = re.compile("(?<=[аәиоұ])й(?=[ыі])")


@cache
def russified(name: str) -> str:
    """The name in Russian letters, by rule: Гүлсара is Гульсара, Қайыр is Каир, Ілияс is Илияс."""
    return _cased(name, _russified)


def _russified(word: str) -> str:
    word = _GLIDE.sub("", word)
    return _SOFT_L.sub(r"\1ль", word).replace("аы", "аи").translate(_RUSSIAN)


@cache
def spelt(name: str, spelling: Spelling) -> str:
    """The name in this spelling; capitals where the name has them. Passports' own freedoms are in `free`."""
    match spelling:
        case Spelling.KAZAKH:
            return name
        case Spelling.RUSSIFIED:
            return russified(name)
        case Spelling.LATIN_2021:
            return _cased(name, _latin_2021, capital=lambda letter: "İ" if letter == "i" else letter.upper())
        case Spelling.ODNI_2015:
            return _cased(name, lambda word: _letters(_DIGRAPHS_2015.sub(r"\1", word), spelling))
        case Spelling.BGN_1979:
            return _cased(name, _bgn)
        case Spelling.FRENCH:
            return _cased(name, _french)
    return _cased(name, lambda word: _letters(word, spelling))


def free(name: str, spelling: Spelling, chance: random.Random) -> str:
    """The name in this spelling, with what clerks do on their own: kk, ss, dj, ie, capitals, apostrophes left out."""
    is_passport = spelling in (Spelling.PASSPORT, Spelling.FRENCH)
    if is_passport and chance.random() < 0.4:
        name = russified(name)
    text = spelt(name, spelling)
    if spelling is Spelling.PASSPORT and chance.random() < 0.3:
        text = re.sub("(?<=[aeiouy])s(?=[aeiouy])", "ss", text)
    if spelling is Spelling.PASSPORT and chance.random() < 0.1:
        text = re.sub("^Zh", "J", re.sub("(?<=[aeiou])y(?=[bdghklmnrstvz]|$)", "i", text))
    if spelling is Spelling.FRENCH and chance.random() < 0.6:
        text = re.sub("(?<![dD])j", "dj", re.sub("^J", "Dj", text))
    if spelling is Spelling.FRENCH and chance.random() < 0.3:
        text = re.sub("(?<=[bdglmnprstvz])ev(?=a?$)", "iev", text)
    if spelling is Spelling.BGN_1979 and chance.random() < 0.3:
        text = text.replace("ʹ", "").replace("ʺ", "").replace("·", "")
    if spelling in (Spelling.ICAO, Spelling.PASSPORT, Spelling.FRENCH) and chance.random() < 0.6:
        text = text.upper()
    return text


def _letters(word: str, spelling: Spelling) -> str:
    table = _TABLES[spelling]
    return "".join(table.get(letter, letter) for letter in word)


def _latin_2021(word: str) -> str:
    return _letters(word, Spelling.LATIN_2021)


def _bgn(word: str) -> str:
    for pair, dotted in _DOTTED_1979.items():
        word = word.replace(pair, dotted)
    return _letters(word, Spelling.BGN_1979)


def _french(word: str) -> str:
    word = _HISS.sub("сс", word)
    word = re.sub("[гғ](?=[еиіэ])", "gu", word)
    text = _letters(word, Spelling.FRENCH)
    return text + "e" if text.endswith(("in", "yn")) else text


def _cased(name: str, spell: Rewrite, capital: Rewrite = str.upper) -> str:
    """Spells each word of small letters, and gives the first letter of each its capital back."""
    parts = re.split(r"([ -])", name)
    return "".join(_with_capital(part, spell(part.lower()), capital) for part in parts)


def _with_capital(before: str, after: str, capital: Rewrite) -> str:
    if not before[:1].isupper() or not after:
        return after
    return capital(after[0]) + after[1:]


def feminine(surname: str) -> str:
    """The surname as a woman bears it: Қасымова, Троицкая; unchanged where it has no gender."""
    if re.search("(ов|ев|ёв|ин|ын)$", surname):
        return surname + "а"
    if re.search("(ий|ый|ой)$", surname):
        return surname[:-2] + "ая"
    return surname


_PATRONYMICS = {
    **{"Илья": "Ильич Ильинична", "Никита": "Никитич Никитична", "Лев": "Львович Львовна"},
    **{"Павел": "Павлович Павловна", "Пётр": "Петрович Петровна", "Михаил": "Михайлович Михайловна"},
    **{"Яков": "Яковлевич Яковлевна", "Юрий": "Юрьевич Юрьевна", "Савелий": "Савельевич Савельевна"},
    **{"Арсений": "Арсеньевич Арсеньевна", "Анатолий": "Анатольевич Анатольевна"},
    **{"Валерий": "Валерьевич Валерьевна", "Василий": "Васильевич Васильевна"},
    **{"Виталий": "Витальевич Витальевна", "Геннадий": "Геннадьевич Геннадьевна"},
    **{"Григорий": "Григорьевич Григорьевна", "Евгений": "Евгеньевич Евгеньевна"},
}


def russian_patronymic(father: str, is_male: bool) -> str:
    """From the father's name in Russian letters: Серикович, Абаевна, Алиевич, Ильинична."""
    if father in _PATRONYMICS:
        return _PATRONYMICS[father].split()[not is_male]
    if father[-1] in "йь":
        stem = father[:-1] + "ев"
    elif father[-1] in "аеёиоуыэюяжшчщц":
        stem = father + "ев"
    else:
        stem = father + "ов"
    return stem + ("ич" if is_male else "на")


def kazakh_patronymic(father: str, is_male: bool) -> str:
    """From the father's name in Kazakh letters: Серікұлы, Серікқызы."""
    return father + ("ұлы" if is_male else "қызы")
