"""What a question's arguments mean, where they are not its parameters as they stand. Bounds are checked here."""

from collections.abc import Mapping
from typing import Any

from pydantic.alias_generators import to_camel

from graph.accounts import ACCOUNTS
from graph.matching.keys import full_text_query, key_words
from graph.model.errors import InvalidArgument
from graph.model.relationship import RelationshipKind
from graph.model.values import visible_text

MAX_TEXT = 200  # characters of a name or number that somebody looks for
MAX_LIST = 100  # values in a list argument
MAX_ACCOUNTS = 30  # to which the entries that link are narrowed
MAX_ENDS = 20  # subjects and cases between which paths are looked for
MAX_HOPS = 8
MAX_PATHS = 25  # between two
MAX_DEPTH = 4  # hops around the things of a network
MAX_DRAWN = 500  # links of an expansion
MAX_DEGREE = 1_000  # links of a thing that is walked through
DEGREE = 200  # the same, unless another number is asked for
_OF_ENTRIES = {"asOf", "knownAt", "since", "until"}  # of totals: days are on entries alone

Arguments = dict[str, Any]


def checked_first(first: int) -> int:
    """How many are asked for. Raises InvalidArgument unless it is from 1 to MAX_LIST."""
    if not 1 <= first <= MAX_LIST:
        raise InvalidArgument(f"'first' is from 1 to {MAX_LIST}.")
    return first


def flat(arguments: Arguments) -> Arguments:
    """The arguments with what `filter` holds beside them, and without what was not given; checks sizes."""
    found = {name: value for name, value in arguments.items() if name != "filter"} | (arguments.get("filter") or {})
    for name, value in found.items():
        if isinstance(value, str) and len(value) > MAX_TEXT:
            raise InvalidArgument(f"'{name}' has at most {MAX_TEXT} characters.")
        if isinstance(value, list) and len(value) > MAX_LIST:
            raise InvalidArgument(f"'{name}' has at most {MAX_LIST} values.")
    return {name: value for name, value in found.items() if value is not None}


def by_name(arguments: Arguments) -> Arguments:
    """A name becomes a full-text query for it in any script."""
    if "name" not in arguments:
        return arguments
    return arguments | {"name": full_text_query(arguments["name"])}


def matching(arguments: Arguments) -> Arguments:
    """A name becomes the words of its key, as a search by this name takes them."""
    if "matching" not in arguments:
        return arguments
    return arguments | {"matching": key_words(arguments["matching"])}


def one_account_alone(arguments: Arguments) -> Arguments:
    """A single account is an equality, for which an index has the entries in order."""
    if len(accounts := arguments.get("accounts", ())) != 1:
        return arguments
    return {name: value for name, value in arguments.items() if name != "accounts"} | {"account": accounts[0]}


def one_of_id_and_number(arguments: Arguments) -> Arguments:
    """A case is looked up by exactly one of its two keys."""
    if len(arguments.keys() & {"id", "number"}) != 1:
        raise InvalidArgument("Give either 'id' or 'number'.")
    return arguments


def links_between(arguments: Arguments) -> Arguments:
    """Two to twenty different ends, and how they are looked for; all kinds of facts when none were chosen."""
    between: list[str] = arguments["between"]
    if not 2 <= len(between) <= MAX_ENDS or len(set(between)) < len(between):
        raise InvalidArgument(f"'between' names from 2 to {MAX_ENDS} different subjects and cases.")
    if not 1 <= arguments["maxHops"] <= MAX_HOPS:
        raise InvalidArgument(f"'maxHops' is from 1 to {MAX_HOPS}.")
    if not 1 <= arguments["most"] <= MAX_PATHS:
        raise InvalidArgument(f"'most' is from 1 to {MAX_PATHS}.")
    if set(between) & set(arguments.get("without", ())):
        raise InvalidArgument("'without' names none of those that are looked for.")
    return narrowed(arguments)


def links_around(arguments: Arguments) -> Arguments:
    """One to twenty different things, and how far around them."""
    of: list[str] = arguments["of"]
    if not 1 <= len(of) <= MAX_ENDS or len(set(of)) < len(of):
        raise InvalidArgument(f"'of' names from 1 to {MAX_ENDS} different subjects and cases.")
    if not 1 <= arguments["depth"] <= MAX_DEPTH:
        raise InvalidArgument(f"'depth' is from 1 to {MAX_DEPTH}.")
    if set(of) & set(arguments.get("without", ())):
        raise InvalidArgument("'without' names none of those that are looked for.")
    return narrowed(arguments)


def links_of_one(arguments: Arguments) -> Arguments:
    """One thing, and how many of its links are drawn."""
    if not 1 <= arguments["limit"] <= MAX_DRAWN:
        raise InvalidArgument(f"'limit' is from 1 to {MAX_DRAWN}.")
    if arguments["of"] in arguments.get("without", ()):
        raise InvalidArgument("'without' names none of those that are looked for.")
    return narrowed(arguments)


def narrowed(arguments: Arguments) -> Arguments:
    """What a walk along links goes by; contradictions are refused, for nobody would seem linked."""
    if not arguments.get("kinds", [True]):
        raise InvalidArgument("'kinds' names at least one.")
    if not 1 <= arguments.get("maxDegree", 1) <= MAX_DEGREE:
        raise InvalidArgument(f"'maxDegree' is from 1 to {MAX_DEGREE}.")
    accounts = arguments.get("accounts", [ACCOUNTS[0].code])
    if not 1 <= len(accounts) <= MAX_ACCOUNTS:
        raise InvalidArgument(f"'accounts' names from 1 to {MAX_ACCOUNTS}.")
    if not {account.code for account in ACCOUNTS}.issuperset(accounts):
        raise InvalidArgument("There is no such account.")
    since, until = arguments.get("since"), arguments.get("until")
    if since is not None and until is not None and since[: len(until)] > until[: len(since)]:
        raise InvalidArgument("'since' is not later than 'until'.")
    return {"maxDegree": DEGREE} | arguments


def links_of(arguments: Arguments) -> Mapping[str, Any]:
    """Each kind brings its type into the statement; all when none were chosen."""
    kinds = arguments.pop("kinds", RelationshipKind)
    return arguments | {to_camel(kind.lower()): True for kind in kinds}


def totals_by(arguments: Arguments) -> Mapping[str, Any]:
    """Each grouping brings its lines into the statement; what kept totals cannot tell apart is summed of entries."""
    groups = arguments.pop("groupBy", [])
    of_entries = {"fromEntries": True} if arguments.keys() & _OF_ENTRIES else {}
    return arguments | of_entries | {f"by{group.capitalize()}": True for group in groups}


def written(name: str, value: str, least: int, most: int) -> str:
    """What somebody wrote, on one line. Raises InvalidArgument unless it has as many characters as it may."""
    text = visible_text(value)
    if not least <= len(text) <= most:
        raise InvalidArgument(f"'{name}' has {least} to {most} characters.")
    return text
