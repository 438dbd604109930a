"""Labelled pairs of firms of the world, the harder ones: every pair differs in form, case and signs besides its class.

What makes two of one is what writers do to the words of a name; what makes two of two is another word of those that
tell firms apart, or one word more.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from rapidfuzz.distance import Levenshtein

from bench.matching.firm_names import (
    CAPITALS,
    LANGUAGES,
    RUSSIAN,
    Chance,
    Firm,
    Texts,
    Word,
    a_brand,
    a_firm,
    brands,
    of_kind,
    texts_of,
    written,
)
from bench.matching.stock import Stock
from bench.matching.world import FORMS
from bench.matching.writing import slipped

_CYRILLIC = (
    ("shch", "щ"), ("sh", "ш"), ("ch", "ч"), ("zh", "ж"), ("ph", "ф"), ("th", "т"), ("ck", "к"), ("qu", "кв"),
    ("oo", "у"), ("ee", "и"), ("x", "кс"), ("ya", "я"), ("yu", "ю"), ("w", "в"), ("j", "дж"), ("y", "и"), ("c", "к"),
    ("h", "х"), *zip("abdefgiklmnoprstuvzq", "абдефгиклмнопрстувзк", strict=True),
)  # fmt: skip


def pairs(of: Stock, chance: Chance, each: int) -> Iterator[dict[str, Any]]:
    """The fields of each pair, all classes."""
    for label, (same, make) in _CLASSES.items():
        for _ in range(each):
            sides = make(of, chance)
            while sides is None:
                sides = make(of, chance)
            two = [{"name": side} for side in sides]
            chance.shuffle(two)
            yield {"label": f"firm: {label}", "same": same, "asked": two[0], "held": [two[1]], "kind": "organization"}


Sides = tuple[str, str] | None
Edit = Callable[[Firm, Texts, Chance], Texts | None]


def _one(edit: Edit, *kinds: str) -> Callable[[Stock, Chance], Sides]:
    """One firm, written twice: once as it is, once as the edit has it."""

    def make(of: Stock, chance: Chance) -> Sides:
        firm = a_firm(of, chance, *kinds)
        texts = edit(firm, texts_of(firm), chance)
        return (written(firm, chance), written(firm, chance, texts)) if texts else None

    return make


def _places(firm: Firm, *kinds: str) -> list[int]:
    return [at for at, word in enumerate(firm.words) if word.kind in kinds]


def _dropped(*kinds: str) -> Edit:
    def edit(firm: Firm, texts: Texts, chance: Chance) -> Texts | None:
        at = chance.choice(_places(firm, *kinds))
        return [*texts[:at], *texts[at + 1 :]] if at and firm.words[at - 1].kind != "link" else None

    return edit


def _shortened(firm: Firm, texts: Texts, chance: Chance) -> Texts | None:
    at = chance.choice(_places(firm, "trade", "generic"))
    if not firm.words[at].short:
        return None
    texts[at] = chance.choice(firm.words[at].short).title() + chance.choice(("", "."))
    return texts


def _cut(firm: Firm, texts: Texts, chance: Chance) -> Texts | None:
    """A long word by its beginning."""
    at = chance.choice(_places(firm, "trade"))
    if len(texts[at]) < 7:
        return None
    texts[at] = texts[at][: chance.randrange(3, len(texts[at]) - 2)] + "."
    return texts


def _by_initials(firm: Firm, texts: Texts, chance: Chance) -> Texts | None:
    telling = [text for word, text in zip(firm.words, texts, strict=True) if word.kind != "link"]
    if len(telling) < 3:
        return None
    return [chance.choice(("", ".")).join(text[0].upper() for text in telling)]


def _counted(firm: Firm, texts: Texts, chance: Chance) -> Texts:
    at = _places(firm, "number")[0]
    said = chance.choice(firm.words[at].said[: 5 if at else 3])
    texts[at] = said if said.isupper() else said.title()
    return texts


def _linked(firm: Firm, texts: Texts, chance: Chance) -> Texts | None:
    at = _places(firm, "link")[0]
    if texts[at] != "&":
        return None
    return [*texts[:at], *chance.choice((["and"], ["+"], [], ["und"])), *texts[at + 1 :]]


def _together(firm: Firm, texts: Texts, chance: Chance) -> Texts | None:
    """Two words as one, with a slip at times."""
    if len(texts) < 2 or "link" in (firm.words[0].kind, firm.words[1].kind):
        return None
    whole = f"{texts[0]}{texts[1].lower() if chance.random() < 0.6 else texts[1]}"
    return [slipped(whole, chance, False) if chance.random() < 0.3 else whole, *texts[2:]]


def _apart(firm: Firm, texts: Texts, chance: Chance) -> Texts | None:
    at = chance.choice(_places(firm, "brand"))
    if len(texts[at]) < 6:
        return None
    middle = chance.randrange(3, len(texts[at]) - 2)
    texts[at] = f"{texts[at][:middle]}{chance.choice(' -')}{texts[at][middle:].title()}"
    return texts


def _translated(firm: Firm, texts: Texts, chance: Chance) -> Texts:
    language = chance.randrange(1, LANGUAGES)
    words = texts_of(firm, language)
    return [
        _cyrillic(text) if language == RUSSIAN and word.kind == "brand" else text
        for word, text in zip(firm.words, words, strict=True)
    ]


def _cyrillic(text: str) -> str:
    text = text.lower()
    for latin, letter in _CYRILLIC:
        text = text.replace(latin, letter)
    return text.title()


def _in_cyrillic(firm: Firm, texts: Texts, chance: Chance) -> Texts:
    return [_cyrillic(text) for text in texts]


def _turned(firm: Firm, texts: Texts, chance: Chance) -> Texts | None:
    if len(texts) < 2 or _places(firm, "link"):
        return None
    return [*texts[1:], texts[0]] if chance.random() < 0.5 else [texts[-1], *texts[:-1]]


def _slips(firm: Firm, texts: Texts, chance: Chance) -> Texts:
    for _ in range(chance.choice((1, 1, 1, 2))):
        at = max(range(len(texts)), key=lambda at: len(texts[at]) + chance.random() * 5)
        texts[at] = slipped(texts[at], chance, False)
    return texts


def _more(kind: str, sign: str = "{}") -> Edit:
    return lambda firm, texts, chance: [*texts, sign.format(of_kind(kind, chance).said[0])]


def _dotted(firm: Firm, texts: Texts, chance: Chance) -> Texts | None:
    """The letters of which a name is made apart."""
    at = next((at for at, text in enumerate(texts) if text.isupper() and text.isalpha()), None)
    if at is None:
        return None
    texts[at] = chance.choice((". ", ".", " ")).join(texts[at])
    return texts


def _endings(firm: Firm, texts: Texts, chance: Chance) -> Texts | None:
    """One or several, one's own, a site."""
    at = chance.choice(_places(firm, "brand", "trade"))
    if re.search("[^s]s$", texts[at]):
        texts[at] = texts[at][:-1]
    else:
        texts[at] += chance.choice(("s", "'s", ".com" if len(texts) == 1 else "s"))
    return texts


def _far(one: str, other: str) -> bool:
    return Levenshtein.distance(one.casefold(), other.casefold()) >= 3


def _another(kind: str, first: int = 0) -> Callable[[Stock, Chance], Sides]:
    """Two firms of names that differ in one word of this kind."""

    def make(of: Stock, chance: Chance) -> Sides:
        firm = a_firm(of, chance, kind)
        places = _places(firm, kind)[first:]
        if not places or (kind == "brand" and len(firm.words) == 1):
            return None
        at = chance.choice(places)
        word = a_brand(of, chance) if kind == "brand" else of_kind(kind, chance)
        if not (kind == "number" or _far(word.said[0], firm.words[at].said[0])) or word in firm.words:
            return None
        return written(firm, chance), written(
            replace(firm, words=(*firm.words[:at], word, *firm.words[at + 1 :])), chance
        )

    return make


def _of_one_frame(of: Stock, chance: Chance) -> Sides:
    """All that they are called after is other, all else the same: Alfa Trading Group, Beta Trading Group."""
    firm = a_firm(of, chance, "brand")
    words = tuple(a_brand(of, chance) if word.kind == "brand" else word for word in firm.words)
    if len(words) < 2 or not all(a == b or _far(a.said[0], b.said[0]) for a, b in zip(words, firm.words, strict=True)):
        return None
    return written(firm, chance), written(replace(firm, words=words), chance)


def _nearly(of: Stock, chance: Chance) -> Sides:
    """Names of one or two letters' difference that are two words, or begin alike."""
    firm, word = a_firm(of, chance, "brand"), chance.choice(_near(of))
    at = _places(firm, "brand")[0]
    one, two = (replace(firm, words=(*firm.words[:at], Word("brand", (each,)), *firm.words[at + 1 :])) for each in word)
    return written(one, chance), written(two, chance)


@cache
def _near(of: Stock) -> list[tuple[str, str]]:
    words = brands(of)
    return [
        (one, two)
        for at, one in enumerate(words)
        for two in words[at + 1 :]
        if Levenshtein.distance(one.lower(), two.lower()) <= 2 or one[:4] == two[:4]
    ]


def _letters(of: Stock, chance: Chance) -> Sides:
    """Initials that differ in one letter."""
    firm = a_firm(of, chance, "initials")
    at = next(at for at, word in enumerate(firm.words) if word.said[0].isupper() and word.said[0].isalpha())
    letters = list(firm.words[at].said[0])
    letters[chance.randrange(len(letters))] = chance.choice(CAPITALS)
    if "".join(letters) == firm.words[at].said[0]:
        return None
    texts = texts_of(firm)
    texts[at] = "".join(letters)
    return written(firm, chance), written(firm, chance, texts)


def _shared_frame(of: Stock, chance: Chance) -> Sides:
    """Another firm of the first word alone."""
    one, two = a_firm(of, chance, "brand", "trade"), a_firm(of, chance, "brand", "trade")
    if one.words[0].kind != "brand" or two.words[0].kind != "brand" or len(one.words) < 2 or len(two.words) < 2:
        return None
    if {word.said[0] for word in one.words[1:]} & {word.said[0] for word in two.words[1:]}:
        return None
    return written(one, chance), written(replace(two, words=(one.words[0], *two.words[1:])), chance)


def _registered(is_another: bool) -> Callable[[Stock, Chance], Sides]:
    """Firms that have nothing but a number and where they are, as registries give them to who asks for no name."""

    def make(of: Stock, chance: Chance) -> Sides:
        firm = Firm((of_kind("place", chance),), chance.choice(FORMS))
        digits = str(chance.randrange(10**5, 10 ** chance.choice((6, 7, 8))))
        other = str(chance.randrange(10 ** (len(digits) - 1), 10 ** len(digits)))
        if not is_another:
            at = chance.randrange(1, len(digits) - 1)
            swapped = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
            other = chance.choice((digits[:at] + digits[at + 1 :], digits[:at] + digits[at] + digits[at:], swapped))
        if Levenshtein.distance(digits, other) < 3 and (is_another or digits == other):
            return None
        return written(firm, chance, [digits, *texts_of(firm)]), written(firm, chance, [other, *texts_of(firm)])

    return make


def _other_form(of: Stock, chance: Chance) -> Sides:
    """One of shares and one of limited liability: two bodies of law under one name."""
    firm = a_firm(of, chance)
    other = replace(firm, form=chance.choice(FORMS))
    if (firm.form[0] in _OF_SHARES) is (other.form[0] in _OF_SHARES):
        return None
    line = " ".join(texts_of(firm))
    return f"{line} {chance.choice(firm.form)}", f"{line} {chance.choice(other.form)}"


_OF_SHARES = ("Inc.", "Corp.", "AG", "S.A.", "S.p.A.", "PLC", "A.Ş.")
_CLASSES: dict[str, tuple[bool, Callable[[Stock, Chance], Sides]]] = {
    "as held": (True, _one(lambda firm, texts, chance: texts)),
    "generic word missing": (True, _one(_dropped("generic"), "generic")),
    "generic word more": (True, _one(_more("generic"))),
    "shortened": (True, _one(_shortened, "trade")),
    "cut": (True, _one(_cut, "trade")),
    "initials alone": (True, _one(_by_initials)),
    "number in words": (True, _one(_counted, "number")),
    "linked otherwise": (True, _one(_linked, "&")),
    "together": (True, _one(_together)),
    "apart": (True, _one(_apart, "brand")),
    "translated": (True, _one(_translated, "trade")),
    "in Cyrillic": (True, _one(_in_cyrillic, "brand")),
    "turned": (True, _one(_turned)),
    "slips": (True, _one(_slips)),
    "place more": (True, _one(_more("place", "({})"), "brand", "trade")),
    "trade missing": (True, _one(_dropped("trade"), "brand", "trade")),
    "letters apart": (True, _one(_dotted, "initials")),
    "endings": (True, _one(_endings, "brand")),
    "slip in a registered number": (True, _registered(False)),
    "other name": (False, _another("brand")),
    "other second name": (False, _another("brand", 1)),
    "other trade": (False, _another("trade")),
    "other place": (False, _another("place")),
    "other form": (False, _other_form),
    "registered number": (False, _registered(True)),
    "other generic word": (False, _another("generic")),
    "other number": (False, _another("number")),
    "number more": (False, _one(_more("number"), "brand")),
    "one frame": (False, _of_one_frame),
    "nearly": (False, _nearly),
    "other letters": (False, _letters),
    "trade more": (False, _one(_more("trade"), "brand")),
    "place more of two": (False, _one(_more("place"), "brand")),
    "first word alone": (False, _shared_frame),
    "second name missing": (False, _one(_dropped("brand"), "brand")),
}
