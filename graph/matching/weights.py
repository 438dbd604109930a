"""The numbers of the matcher, learned and reasoned, and the version under which answers name them.

A finding's evidence is how much likelier it is of one subject than of two (Fellegi and Sunter, 1969). Two are not
always strangers to each other: who is found under a name is often a brother, a father or a namesake of the one looked
for. So the likelihood of two is a mixture over those, in this order: stranger, sibling, parent or child, namesake.
Shared surnames then say little more when the patronymic is shared too; and a namesake, who shares the given name and
sometimes the surname, is told by the patronymic alone.
"""

MATCHER_VERSION = "1.3.1"

OTHERS = (0.95, 0.015, 0.015, 0.02)
"""How often one who is found by name and is another is a stranger, a sibling, a parent or child, a namesake."""

OTHER_FIRMS = (0.77, 0.18, 0.0, 0.05)
"""The same of organizations: a stranger, a sister, which shares words, none, a namesake."""

PERSON, ORGANIZATION = (0.994, -5.108), (0.775, -0.218)
"""Slope and offset of the logistic curve from bits of evidence to a probability, as bench/matching/train.py fits it."""
FOUND_FROM = 0.24
"""The one threshold: who is as probable is found. bench/matching/train.py chooses it, with the curves."""
SAME_FROM, DIFFERENT_TO = 0.98, 0.05
"""Bounds of the band in which the probability does not decide: surname and name alone lie in it."""

UNHEARD_OF = {"SURNAME": 1 / 1500, "GIVEN_NAME": 1 / 400, "PATRONYMIC": 1 / 400, "NAME": 1 / 1000}
"""How often a part of a name is met before the registry has been counted."""
PRIOR_COUNT = 500
"""Identities that this assumption weighs as much as."""
RAREST = 1 / 2_000_000
"""No name is taken for rarer: it would be a slip of the pen."""

SPELLING = {"EQUAL": 0.87, "SAME_SOUND": 0.06, "SAME_NAME": 0.1, "CLOSE": 0.03, "PART": 0.03}
"""How the one name of one person stands in two documents; of names with several renderings, for SAME_NAME."""
CHANCE = {"SAME_SOUND": 2.5, "SAME_NAME": 4.0, "PART": 3.0}
"""How many times more often than equal a name of another is found alike in this way."""
OTHER_NAME = {"SURNAME": 0.006, "GIVEN_NAME": 0.004, "PATRONYMIC": 0.003, "NAME": 0.006}
"""How often one person's documents say quite another name; surnames change."""
RESEMBLANCE = (0.45, 0.45, 0.5, 0.6, 0.8, 1.3, 2.6, 4.0, 4.0, 4.0, 4.0)
"""How much likelier names that are no slip apart are one's than two's, by tenths of their letters that agree.

Of two, as counted in TRAINING; of one, as often as any. No letters that agree make up for a name that is another one.
"""
SURNAME_OF = {"FEMALE": 0.06, "MALE": 0.002, "UNKNOWN": 0.006}
"""The same of the surname of a woman, of a man, and of somebody who may be either."""
SLIP_BY_CHANCE = (4.0, 0.28, 10.0, 1 / 4000)
"""How often the name of another is a slip away: once, for each letter, for each slip more; at the least."""
SLIP_MORE = 0.15
"""How often a name is written with a slip more."""
INITIAL_BY_CHANCE = 1 / 12
"""How often the initial of another's name fits."""
SWAPPED = 0.03
"""How often surname and name stand in each other's place."""

# Of these findings: of one person, of strangers, siblings, parents and children, namesakes.
BIRTH = {
    "EQUAL": (0.90, 5e-5, 0.012, 1e-7, 5e-5),
    "SWAPPED": (0.012, 4e-5, 4e-5, 1e-7, 4e-5),
    "CLOSE": (0.025, 1.2e-3, 2e-3, 2e-4, 1.2e-3),
    "MONTH": (0.97, 1 / 600, 0.012, 1e-6, 1 / 600),
    "YEAR": (0.97, 1 / 50, 0.05, 1e-5, 1 / 50),
    "PLACEHOLDER": (0.04, 1 / 60, 0.05, 1e-5, 1 / 60),
    "SAME_YEAR": (0.012, 1 / 50, 0.04, 1e-5, 1 / 50),
    "NEXT_YEAR": (0.02, 1 / 25, 0.12, 1e-5, 1 / 25),
    "DIFFERENT": (0.0015, 0.5, 0.8, 0.05, 0.5),
    "FAR": (0.0006, 0.5, 0.1, 0.95, 0.5),
}
SEX = {"EQUAL": (0.995, 0.5, 0.5, 0.5, 0.9), "DIFFERENT": (0.005, 0.5, 0.5, 0.5, 0.1)}
PLACE = {
    "EQUAL": (0.70, 0.03, 0.7, 0.3, 0.1),
    "PART": (0.12, 0.08, 0.1, 0.1, 0.1),
    "DIFFERENT": (0.18, 0.89, 0.2, 0.6, 0.8),
}
CITIZENSHIP = {
    "HERE": (0.95, 0.9, 0.95, 0.95, 0.9),
    "EQUAL": (0.9, 0.02, 0.9, 0.9, 0.1),
    "DIFFERENT": (0.025, 0.3, 0.03, 0.03, 0.3),
}
IDENTIFIER = {
    "EQUAL": (0.90, 3e-6, 3e-5, 3e-6, 3e-5),
    "CLOSE": (0.02, 1e-4, 1e-3, 1e-5, 1e-4),
    "DIFFERENT": (0.03, 0.999, 0.99, 0.999, 0.99),
    "OTHER_DOCUMENT": (0.5, 0.55, 0.55, 0.55, 0.55),
}
LEGAL_FORM = {"EQUAL": (0.93, 0.35, 0.6, 0.5, 0.6), "DIFFERENT": (0.07, 0.65, 0.4, 0.5, 0.4)}
FOREIGN_FORM = {"EQUAL": (0.9, 0.4, 0.4, 0.5, 0.35), "DIFFERENT": (0.1, 0.6, 0.6, 0.5, 0.65)}
"""Of forms of other countries, which are told in several ways."""
COUNTRY = {
    "HERE": (0.97, 0.9, 0.9, 0.9, 0.9),
    "EQUAL": (0.92, 0.04, 0.4, 0.4, 0.3),
    "DIFFERENT": (0.06, 0.3, 0.4, 0.4, 0.5),
}
TRANSLATED = 0.6
"""How often what an organization does stands in another language; such words are common to many."""
COMMON_WORD = {"TELLING": 0.0, "TRADE": 0.05, "GENERIC": 0.15, "PLACE": 0.05, "NUMBER": 0.05}
"""The least share of organizations whose name holds a word of a kind."""
INITIALS_OF_A_FIRM = (0.02, 5e-4, 0.2)
"""How often words of a firm's name stand as their first letters; how often another's three are the same, and more."""
SHORTENED = {"COMMON": (0.07, 0.003), "TELLING": (5e-4, 0.006)}
"""How often a word of a firm's name is cut short in one of two documents; how often another's word begins so."""
SLIP_OF = {"SWAPPED": (1.6, 0.1), "LOST": (1.3, 0.6), "REPLACED": (0.5, 1.4), "FIRST": (0.08, 1.3), "MORE": (1.0, 1.0)}
"""Of firms: how much likelier a slip is of one, and of two, by what it is: two letters swapped, one lost or put in, one
replaced; the first letter, which is seldom missed; more than that."""
SLIP_AS_WRITTEN = 0.9
"""What a letter that is another counts of a slip where two words of firms are of one alphabet, however it sounds."""
LONG_NUMBER = 5
"""Digits from which a number is one of a register: nobody else's is the same, and one digit of it may be a slip."""
LEFT_OVER = {
    "TELLING": (0.02, 0.6),
    "TRADE": (0.14, 0.5),
    "GENERIC": (0.3, 0.5),
    "PLACE": (0.06, 0.5),
    "NUMBER": (0.006, 0.5),
}
"""Of organizations: how often one of two names says a word more than the other, of one and of two."""
REPLACED = {"TELLING": 6e-4, "TRADE": 3e-3, "GENERIC": 0.006, "PLACE": 6e-4, "NUMBER": 3e-4}
"""How often one of two names of one organization says another word of a kind instead of the other's."""
DIGIT = 4e-3
"""How often a number has a digit more, less or another by a slip of the pen: as often as a letter, nothing tells."""
BOTH_LEFT_OVER = 0.25
"""How often each of two names of one organization says a word that the other does not, of different kinds."""
SISTER, NAMESAKE = {"WHOLE": 0.012, "GENERIC": 0.1, "PART": 1.0}, {"WHOLE": 0.97, "GENERIC": 0.7, "PART": 0.1}
"""Of organizations that share words: of sisters and of namesakes, how often all, all but generic ones, or fewer."""
