"""Labelled pairs of organizations: legal forms in three languages, what they do translated, quotes, order, numbers.

A name is a brand, what it does and a legal form. A brand is spelt in another script, never translated; what it does is
translated; a form has a code of its own. The brands are of one stock; forms and trades are the language's and in both.
"""

import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from bench.matching import stock
from bench.matching.spellings import Spelling, free
from bench.matching.stock import Stock, Word
from bench.matching.writing import SPELLINGS, slipped

KAZAKH, RUSSIAN, ENGLISH = range(3)

# Kazakh, Russian and English; short and long. Ours by knowledge of the Civil Code's forms (Articles 34, 58 to 117).
_FORMS = """
ЖШС/Жауапкершілігі шектеулі серіктестігі/ТОО/Товарищество с ограниченной ответственностью/LLP/\
Limited Liability Partnership
АҚ/Акционерлік қоғамы/АО/Акционерное общество/JSC/Joint Stock Company
ЖК/Жеке кәсіпкер/ИП/Индивидуальный предприниматель/IE/Individual Entrepreneur
ҚҚ/Қоғамдық қоры/ОФ/Общественный фонд/PF/Public Foundation
ҚБ/Қоғамдық бірлестігі/ОО/Общественное объединение/PA/Public Association
ӨК/Өндірістік кооперативі/ПК/Производственный кооператив/PC/Production Cooperative
ШҚ/Шаруа қожалығы/КХ/Крестьянское хозяйство/Farm/Peasant Farm
РМК/Республикалық мемлекеттік кәсіпорны/РГП/Республиканское государственное предприятие/RSE/Republican State Enterprise
"""
FORMS = tuple(tuple(line.split("/")) for line in _FORMS.strip().splitlines())
TRADES = (
    ("құрылыс компаниясы", "строительная компания", "construction company"),
    ("сауда үйі", "торговый дом", "trading house"),
    ("көлік компаниясы", "транспортная компания", "transport company"),
    ("инвестициялық компаниясы", "инвестиционная компания", "investment company"),
    ("мұнай компаниясы", "нефтяная компания", "oil company"),
    ("тау-кен компаниясы", "горнорудная компания", "mining company"),
    ("сақтандыру компаниясы", "страховая компания", "insurance company"),
    ("құс фабрикасы", "птицефабрика", "poultry farm"),
    ("ет комбинаты", "мясокомбинат", "meat processing plant"),
    ("медициналық орталығы", "медицинский центр", "medical center"),
)
PLACES = (("Алматы", "Алматы"), ("Астана", "Астана"), ("Шымкент", "Шымкент"), ("Қарағанды", "Караганда"))
PLACES += (("Ақтөбе", "Актобе"), ("Атырау", "Атырау"), ("Павлодар", "Павлодар"), ("Ақтау", "Актау"))
_QUOTES = ("«{}»", '"{}"', "“{}”", "„{}“", "{}", "'{}'")


@dataclass(frozen=True, slots=True)
class Firm:
    """An organization that does not exist."""

    brand: tuple[Word, ...]
    form: tuple[str, ...]
    trade: tuple[str, ...] | None = None
    place: tuple[str, ...] | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Style:
    """How its name is written."""

    language: int
    spelling: Spelling
    is_long: bool = False
    form: int | None = 0
    """Where the legal form stands: 0 before, 1 after, None nowhere."""
    quotes: str = "«{}»"
    is_turned: bool = False
    """Whether what it does comes before the brand."""


def named(firm: Firm, style: Style, chance: random.Random) -> str:
    """The name of an organization, written."""
    is_russian = style.language is not KAZAKH
    state = chance.random()
    brand = [
        free(word.russian if is_russian else word.kazakh, style.spelling, random.Random(state))  # noqa: S311
        for word in firm.brand
    ]
    parts = [" ".join(brand)]
    if firm.place:
        place = firm.place[is_russian]
        parts.append(place if style.spelling.is_cyrillic else free(place, style.spelling, chance))
    if firm.number:
        parts[-1] += f"-{firm.number}" if chance.random() < 0.7 else f" {firm.number}"
    if firm.trade:
        trade = firm.trade[style.language]
        parts.insert(0 if style.is_turned else len(parts), trade)
    inner = style.quotes.format(" ".join(parts))
    if style.form is None:
        return inner
    legal = firm.form[2 * style.language + style.is_long]
    return f"{legal} {inner}" if style.form == 0 else f"{inner} {legal}"


def pairs(of: Stock, chance: random.Random, each: int) -> Iterator[dict[str, Any]]:
    """The fields of each pair, all classes."""
    for label, (same, make) in _CLASSES.items():
        for _ in range(each):
            (one, how), (two, so) = make(of, chance)
            asked = {"name": named(one, how, chance)}
            held = [{"name": named(two, so, chance)}]
            yield {
                "label": label,
                "same": same,
                "asked": asked,
                "held": held,
                "spellings": (how.spelling.value, so.spelling.value),
            }


def any_name(of: Stock, chance: random.Random) -> str:
    """The name of some organization of a registry."""
    return named(_firm(of, chance), _style(chance), chance)


Side = tuple[Firm, Style]


def _scripts(of: Stock, chance: random.Random) -> tuple[Side, Side]:
    """The whole name in another script and the form in its language; nothing is translated but the form."""
    firm = replace(_firm(of, chance), trade=None)
    return (firm, _style(chance)), (firm, _style(chance))


def _form_language(of: Stock, chance: random.Random) -> tuple[Side, Side]:
    """The same letters, the form in another language, short or long, before or after."""
    firm = replace(_firm(of, chance), trade=None)
    style = _style(chance)
    language = chance.choice([each for each in range(3) if each != style.language])
    brand = replace(firm, brand=tuple(Word(word.russian, word.russian, ()) for word in firm.brand))
    is_long = chance.random() < 0.5
    return (brand, style), (brand, replace(style, language=language, is_long=is_long, form=chance.choice((0, 1))))


def _form_missing(of: Stock, chance: random.Random) -> tuple[Side, Side]:
    firm = _firm(of, chance)
    style = _style(chance)
    two = [replace(style, form=None, quotes="{}"), replace(style, quotes=chance.choice(_QUOTES))]
    chance.shuffle(two)
    return (firm, two[0]), (firm, two[1])


def _order(of: Stock, chance: random.Random) -> tuple[Side, Side]:
    """Words in another order, in other quotes, with the form on the other side."""
    firm = _firm(of, chance)
    firm = replace(firm, trade=firm.trade or chance.choice(TRADES))
    style = _style(chance)
    turned = replace(style, is_turned=not style.is_turned, form=1 - (style.form or 0), quotes=chance.choice(_QUOTES))
    return (firm, style), (firm, turned)


def _translated(of: Stock, chance: random.Random) -> tuple[Side, Side]:
    firm = replace(_firm(of, chance), trade=chance.choice(TRADES))
    one, two = _style(chance), _style(chance)
    while one.language == two.language:
        two = _style(chance)
    return (firm, one), (firm, two)


def _typo(of: Stock, chance: random.Random) -> tuple[Side, Side]:
    firm = _firm(of, chance)
    style = _style(chance)
    word = firm.brand[0]
    form = word.russian if style.language is not KAZAKH else word.kazakh
    slip = slipped(form, chance, True)
    return (replace(firm, brand=(Word(slip, slip, ()), *firm.brand[1:])), style), (firm, _quoted(style, chance))


def _other_brand(of: Stock, chance: random.Random) -> tuple[Side, Side]:
    firm = _firm(of, chance)
    return _differ(firm, replace(firm, brand=(_another(of, firm.brand, chance),)), chance)


def _shared_word(of: Stock, chance: random.Random) -> tuple[Side, Side]:
    one, two, three = _brands(of, chance, 3)
    firm = replace(_firm(of, chance), brand=(one, two), trade=None)
    return _differ(firm, replace(firm, brand=(one, three) if chance.random() < 0.5 else (three, two)), chance)


def _other_number(of: Stock, chance: random.Random) -> tuple[Side, Side]:
    one, two = chance.sample(range(1, 30), 2)
    firm = replace(_firm(of, chance), trade=None, number=one)
    return _differ(firm, replace(firm, number=two), chance)


def _other_trade(of: Stock, chance: random.Random) -> tuple[Side, Side]:
    one, two = chance.sample(TRADES, 2)
    firm = replace(_firm(of, chance), trade=one)
    return _differ(firm, replace(firm, trade=two), chance)


def _other_place(of: Stock, chance: random.Random) -> tuple[Side, Side]:
    one, two = chance.sample(PLACES, 2)
    firm = replace(_firm(of, chance), trade=None, place=one)
    return _differ(firm, replace(firm, place=two), chance)


_CLASSES = {
    "organization: scripts": (True, _scripts),
    "organization: form in another language": (True, _form_language),
    "organization: form missing": (True, _form_missing),
    "organization: order and quotes": (True, _order),
    "organization: translated": (True, _translated),
    "organization: typo": (True, _typo),
    "organization: other brand": (False, _other_brand),
    "organization: one word shared": (False, _shared_word),
    "organization: other number": (False, _other_number),
    "organization: other trade": (False, _other_trade),
    "organization: other place": (False, _other_place),
}


def _firm(of: Stock, chance: random.Random) -> Firm:
    brands = tuple(_brands(of, chance, 2 if chance.random() < 0.4 else 1))
    trade = chance.choice(TRADES) if chance.random() < 0.3 else None
    return Firm(brands, chance.choice((*FORMS[:2], *FORMS)), trade)


def _style(chance: random.Random) -> Style:
    language = chance.choice((KAZAKH, RUSSIAN, ENGLISH))
    spelling = (Spelling.KAZAKH, Spelling.RUSSIFIED, chance.choice(SPELLINGS[2:7]))[language]
    is_long, after = chance.random() < 0.25, chance.random() < (0.1 if language is RUSSIAN else 0.9)
    return Style(language, spelling, is_long, int(after), chance.choice(_QUOTES))


def _differ(one: Firm, two: Firm, chance: random.Random) -> tuple[Side, Side]:
    """Two firms; half of the pairs in one style, the harder half."""
    style = _style(chance)
    return (one, style), (two, style if chance.random() < 0.5 else _style(chance))


def _quoted(style: Style, chance: random.Random) -> Style:
    return replace(style, quotes=chance.choice(_QUOTES))


def _brands(of: Stock, chance: random.Random, number: int) -> list[Word]:
    """Brands that are two letters or more apart."""
    while True:
        words = chance.sample(stock.brands(of), number)
        if all(stock.distance(a, b) >= 2 for a, b in itertools.combinations(words, 2)):
            return words


def _another(of: Stock, than: tuple[Word, ...], chance: random.Random) -> Word:
    while True:
        word = chance.choice(stock.brands(of))
        if all(stock.distance(word, each) >= 2 for each in than):
            return word
