"""Patronymics of Kazakh and Russian, in any spelling: the father's name in them, and the sex they tell."""

import re
from functools import lru_cache
from typing import NamedTuple

from graph.matching.letters import phones, sounds
from graph.model.subject import Sex

ENDINGS = {"uli": Sex.MALE, "ugli": Sex.MALE, "ogli": Sex.MALE, "oglu": Sex.MALE, "kizi": Sex.FEMALE}
"""What stands as a word of its own after a father's name, as `sounds` spells it: ұлы, углы, оглы; қызы, кызы."""


class Patronymic(NamedTuple):
    """What a patronymic says."""

    father: str
    """The father's name as `sounds` spells it, without its last vowels, which languages change: Дмитр, Аба."""
    sex: Sex
    """Of whom it is said."""


# As `phones` spells them: ұлы, улы, uly; қызы, кызы, kyzy; ович, евич; овна, евна; and the few of Russian in -ич.
_MALE = re.compile(r"^(.{3,}?)(?:uli+|ugli|ogli|oglu)$|^(.{2,}?)[oe]vich$|^(il|nikit|kuzm|luk|fom|sav|silv)ich$")
_FEMALE = re.compile(r"^(.{3,}?)kizi+$|^(.{2,}?)[oe]vna$|^(il|nikit|kuzm|luk|fom|sav|silv)(?:in)?ichna$")
_LAST_VOWELS = re.compile(r"(?<=..)[aeiou]+$")


@lru_cache(1 << 16)
def patronymic(written: str) -> Patronymic | None:
    """What a word says if it is a patronymic; else None."""
    heard = phones(written)
    for pattern, sex in ((_MALE, Sex.MALE), (_FEMALE, Sex.FEMALE)):
        if found := pattern.match(heard):
            return Patronymic(stem(sounds(found[found.lastindex or 0])), sex)
    return None


@lru_cache(1 << 16)
def stem(heard: str) -> str:
    """A name without the vowels that it ends in: Дмитрий and what is left of Дмитриевич are one."""
    return _LAST_VOWELS.sub("", heard)
