"""Two stocks of names, TRAINING and JUDGING, that share no name in any of its spellings; and people made of them."""

import hashlib
import itertools
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from bench.matching.spellings import Spelling, russified, spelt

NAMES = Path(__file__).parent / "names"
_ENDING = re.compile("(ov|ev|in|yn)$")


class Stock(StrEnum):
    """Which names: the matcher learns from one, and is judged on the other."""

    TRAINING = "training"
    JUDGING = "judging"


@dataclass(frozen=True, slots=True)
class Word:
    """A name with its forms."""

    kazakh: str
    """In Kazakh orthography; of a man, when it is a surname."""
    russian: str
    """In Russian letters, as it is usual."""
    others: tuple[str, ...]
    """Further Cyrillic forms of the same name."""

    @property
    def forms(self) -> tuple[str, ...]:
        """All its Cyrillic forms, each once."""
        return tuple(dict.fromkeys((self.kazakh, self.russian, *self.others)))


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one people in one stock, the frequent ones first."""

    surnames: tuple[Word, ...]
    men: tuple[Word, ...]
    women: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Human:
    """Somebody who does not exist."""

    is_kazakh: bool
    is_male: bool
    surname: Word
    given: Word
    father: Word
    born: date


def bare(form: str) -> str:
    """Small ASCII letters of a Cyrillic form: what is left when scripts are forgotten."""
    return spelt(form, Spelling.ICAO).lower()


def root(form: str) -> str:
    """The same without the ending of surnames, so that Серік and Серіков are one."""
    return _ENDING.sub("", bare(form))


def distance(one: Word, other: Word) -> int:
    """The fewest letters by which any two forms of two names differ."""
    return min(Levenshtein.distance(bare(a), bare(b)) for a in one.forms for b in other.forms)


@cache
def names(stock: Stock, people: str) -> Names:
    """The names of `kazakh` or `russian` people of a stock, shuffled once: frequency says nothing of letters."""
    return Names(*(_of(stock, f"{people}_{kind}") for kind in ("surnames", "men", "women")))


@cache
def brands(stock: Stock) -> tuple[Word, ...]:
    """What organizations of a stock are called."""
    return _of(stock, "organizations")


def human(stock: Stock, chance: random.Random) -> Human:
    """A person of the stock; names are as unequally frequent as names are."""
    is_kazakh = chance.random() < 0.75
    among = names(stock, "kazakh" if is_kazakh else "russian")
    is_male = chance.random() < 0.5
    return Human(
        is_kazakh,
        is_male,
        drawn(among.surnames, chance),
        drawn(among.men if is_male else among.women, chance),
        drawn(among.men, chance),
        date(1940, 1, 1) + timedelta(days=chance.randrange(25_000)),
    )


def drawn(words: Sequence[Word], chance: random.Random) -> Word:
    """One of the words; the first is about twenty times as frequent as the last."""
    return chance.choices(words, cum_weights=_weights(len(words)))[0]


def other(words: Sequence[Word], than: Word, chance: random.Random) -> Word:
    """Another one, two letters or more away in every form: nearer ones are a class of their own."""
    while True:
        word = drawn(words, chance)
        if distance(word, than) >= 2:
            return word


@cache
def neighbours(words: tuple[Word, ...]) -> tuple[tuple[Word, Word], ...]:
    """Different names of which some forms are one letter apart, and none is shared."""
    return tuple((one, two) for one, two in itertools.combinations(words, 2) if distance(one, two) == 1)


@cache
def _weights(number: int) -> tuple[float, ...]:
    return tuple(itertools.accumulate(1 / (rank + number / 20) for rank in range(1, number + 1)))


@cache
def _of(stock: Stock, file: str) -> tuple[Word, ...]:
    found = [word for word in _read(file) if _stock_of(word) is stock]
    random.Random(f"{stock} {file}").shuffle(found)  # noqa: S311 - the same every time is what is wanted
    return tuple(found)


@cache
def _read(file: str) -> tuple[Word, ...]:
    words = []
    for written in (NAMES / f"{file}.txt").read_text(encoding="utf-8").split():
        kazakh, *more = written.split("/")
        words.append(Word(kazakh, more[0] if more else russified(kazakh), tuple(more[1:])))
    return tuple(words)


def _stock_of(word: Word) -> Stock:
    first = _families()[root(word.kazakh)]
    return (Stock.TRAINING, Stock.JUDGING)[hashlib.sha256(first.encode()).digest()[0] % 2]


@cache
def _families() -> dict[str, str]:
    """Each root with the first of those that it is one name with, over all lists: no name is split between stocks."""
    leads: dict[str, str] = {}

    def lead(of: str) -> str:
        while leads.setdefault(of, of) != of:
            of = leads[of]
        return of

    people = itertools.product(("kazakh", "russian"), ("surnames", "men", "women"))
    for file in (*(f"{of}_{kind}" for of, kind in people), "organizations"):
        for word in _read(file):
            first, *rest = sorted({lead(root(form)) for form in word.forms})
            for following in rest:
                leads[following] = first
    return {of: lead(of) for of in leads}
