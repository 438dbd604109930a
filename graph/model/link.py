"""What is asked and told of links that are found."""

from enum import StrEnum


class LinkRule(StrEnum):
    """By which rule two are linked whom no document links: both have to do with what lies between them."""

    SHARED_ADDRESS = "SHARED_ADDRESS"
    SHARED_PHONE = "SHARED_PHONE"
    SHARED_IDENTIFIER = "SHARED_IDENTIFIER"
    SHARED_CASE = "SHARED_CASE"


class PathChoice(StrEnum):
    """Which paths are told: all of the fewest hops, the next longer ones too, or the strongest ones."""

    SHORTEST = "SHORTEST"
    NEXT_SHORTEST = "NEXT_SHORTEST"
    STRONGEST = "STRONGEST"


class CutReason(StrEnum):
    """Why something was left out: a thing with too many links, too many things, too many links, too many paths."""

    HUB = "HUB"
    TOO_MANY_THINGS = "TOO_MANY_THINGS"
    TOO_MANY_LINKS = "TOO_MANY_LINKS"
    TOO_MANY_PATHS = "TOO_MANY_PATHS"
