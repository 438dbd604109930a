"""The keys under which a name is found in any of its scripts: whole words, roughly, and pairs of them.

A key is for finding candidates; whether they are the person is for a score with reasons, and for a human being. Too
coarse only costs candidates; too fine loses people. A key holds a-z, 0-9 and _ alone, so no sign of Lucene's syntax
can come through.
"""

import re
from collections.abc import Iterator
from itertools import combinations, permutations

from graph.matching.letters import bones, fold, sounds
from graph.matching.names import Named, Part, Reading, Word, read
from graph.model.matching import OrganizationExample, PersonExample

_NO_KEY = "∅"  # a word that no key holds; an empty query would be an error
_MOST_KEYS = 96
_MOST_PAIRED = 5  # words of a name that are joined with each other
_GAP = re.compile(r"[\W_]+")


def name_key(name: str) -> str:
    """The key of a name: its words in rough Latin, in order, separated by single spaces; empty when nothing is left."""
    return " ".join(filter(None, (sounds(word) for word in _GAP.split(name))))


def full_text_query(name: str) -> str:
    """A full-text query for all words of a name, each as it begins; matches nothing when no letter is left.

    A key holds a-z, 0-9 and spaces alone, so no sign of Lucene's syntax can come through.
    """
    return " AND ".join(f"{word}*" if word != _NO_KEY else word for word in key_words(name))


def key_words(name: str) -> list[str]:
    """The words of a name's key; one that no key holds, where no letter is left."""
    return name_key(name).split() or [_NO_KEY]


def name_keys(named: Named) -> list[str]:
    """All keys under which a name is found, for a full-text index that splits at spaces; each once, in order.

    Of each word: as it sounds; r_ the name a surname is made of; n_ the name it renders; k_ its consonants; a_ and z_
    its halves, of which a slip of the pen leaves one. Of two words: p_ the consonants of both; i_ those of one and the
    first letter of the other. With the birth date: y_ its year and a word, d_ the day and a first letter.
    """
    return list(dict.fromkeys(_keys(named)))[:_MOST_KEYS]


def _keys(named: Named) -> Iterator[str]:
    known = read(named)
    words = [word for word in _words(known) if not word.is_initial]
    for word in words:
        yield from _word_keys(word)
    for one, other in combinations(words[:_MOST_PAIRED], 2):
        yield "p_" + "_".join(sorted((_bones(one), _bones(other))))
    for one, other in permutations(_words(known)[:_MOST_PAIRED], 2):
        if one.part in (Part.SURNAME, Part.ANY) and other.part is not Part.SURNAME and not one.is_initial:
            yield f"i_{_bones(one)}_{other.folded[:1]}"
    born: str | None = getattr(named, "born_on", None)
    if born:
        for word in words[:_MOST_PAIRED]:
            yield f"y_{born[:4]}_{_bones(word)}"
            if len(born) == len("YYYY-MM-DD"):
                yield f"d_{born.replace('-', '')}_{word.folded[:1]}"


def _words(known: Reading) -> list[Word]:
    # A part of several words is found by each and by all together: Нур-Султан is Нурсултан.
    whole = [word for word in (known.surname, known.given) if word and word.halves]
    return [*known.words, *whole]


def _word_keys(word: Word) -> Iterator[str]:
    yield word.key
    yield "r_" + fold(word.base)
    for rendered in sorted(word.renderings):
        yield "n_" + rendered
    folded = fold(word.key)
    if len(folded) > 3:
        half = len(folded) // 2
        yield "k_" + _bones(word)
        yield "a_" + folded[: half + 1]
        yield "z_" + folded[half - 1 :]


def _bones(word: Word) -> str:
    return bones(fold(word.key)) or word.key


def part_keys(named: Named) -> list[str]:
    """The keys of a name's parts, by which the registry counts how rare they are: surname, name, father's, words."""
    return list(dict.fromkeys(word.key for word in _words(read(named)) if not word.is_initial))


def candidate_query(example: PersonExample | OrganizationExample) -> str:
    """The full-text query for candidates of an example: any key of its name; matches nothing where it has none."""
    has_initials = any(word.is_initial for word in read(example).words)
    keys = [key for key in name_keys(example) if has_initials or not key.startswith("i_")]
    return " OR ".join(keys) or _NO_KEY


def whole_query(example: PersonExample | OrganizationExample) -> str:
    """The full-text query for whoever has every word of the example's name; matches nothing where it has none."""
    return " AND ".join(dict.fromkeys(word.key for word in read(example).words if not word.is_initial)) or _NO_KEY
