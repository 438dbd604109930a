"""One name, several spellings: Kazakh letters, Russian letters, the passport's Latin and the Kazakh Latin of 2021."""

from functools import cache

_TO_RUSSIAN = str.maketrans("әғқңөұүһіӘҒҚҢӨҰҮҺІ", "агкноуухиАГКНОУУХИ")

_PASSPORT = {
    **dict(zip("абвгдезийклмнопрстуфыэі", "ABVGDEZIYKLMNOPRSTUFYEI", strict=True)),
    **dict(zip("әғқңөұүһ", "AGKNOUUH", strict=True)),
    **{"ё": "YO", "ж": "ZH", "х": "KH", "ц": "TS", "ч": "CH", "ш": "SH", "щ": "SHCH", "ю": "YU", "я": "YA"},
    **{"ъ": "", "ь": ""},
}

_ICAO = {**_PASSPORT, **{"й": "I", "ё": "E", "ю": "IU", "я": "IA", "ъ": "IE"}}

_LATIN_2021 = {
    **dict(zip("абвгғдежзийкқлмнңоөпрстуұүфхһыіэә", "abvgğdejziikqlmnñoöprstuūüfhhyıeä", strict=True)),
    **{"ё": "io", "ц": "ts", "ч": "ch", "ш": "ş", "щ": "şş", "ю": "iu", "я": "ia", "ъ": "", "ь": ""},
}
_INITIALS_2021 = {"и": "İ", "й": "İ", "і": "I"}


def russian(text: str) -> str:
    """Kazakh letters replaced by the Russian ones that officials wrote for them."""
    return text.translate(_TO_RUSSIAN)


@cache
def passport(text: str) -> str:
    """Capital Latin letters as in a passport of Kazakhstan."""
    return "".join(_PASSPORT.get(letter, letter.upper()) for letter in text.lower())


@cache
def icao(text: str) -> str:
    """Capital Latin letters as in a passport of Russia (ICAO 9303)."""
    return "".join(_ICAO.get(letter, letter.upper()) for letter in text.lower())


@cache
def latin_2021(text: str) -> str:
    """The Kazakh alphabet of 2021 in Latin letters."""
    words = []
    for word in text.split(" "):
        letters = [_LATIN_2021.get(letter, letter) for letter in word.lower()]
        first = word[:1].lower()
        head = _INITIALS_2021.get(first) or (letters[0].capitalize() if letters else "")
        words.append(head + "".join(letters[1:]))
    return " ".join(words)
