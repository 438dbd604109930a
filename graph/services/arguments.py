"""What a question's arguments mean, where they are not its parameters as they stand. Bounds are checked here."""

from collections.abc import Mapping
from typing import Any

from graph.matching.keys import full_text_query, key_words
from graph.model.errors import InvalidArgument
from graph.model.relationship import HopKind

MAX_TEXT = 200  # characters of a name or number that somebody looks for
MAX_LIST = 100  # values in a list argument
MAX_ENDS = 10  # subjects and cases between which paths are looked for: 45 pairs
MAX_HOPS = 6
MAX_PATHS = 50

Arguments = dict[str, Any]


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


def path_between(arguments: Arguments) -> Arguments:
    """Two to ten different ends, one to six hops; all kinds of facts when none were chosen."""
    between: list[str] = arguments["between"]
    if not 2 <= len(between) <= MAX_ENDS or len(set(between)) < len(between):
        raise InvalidArgument(f"'between' names from 2 to {MAX_ENDS} different subjects and cases.")
    if not 1 <= arguments["maxHops"] <= MAX_HOPS:
        raise InvalidArgument(f"'maxHops' is from 1 to {MAX_HOPS}.")
    return {"kinds": [kind.value for kind in HopKind], "limit": MAX_PATHS} | arguments


def totals_by(arguments: Arguments) -> Mapping[str, Any]:
    """Each grouping brings its lines into the statement."""
    groups = arguments.pop("groupBy", [])
    return arguments | {f"by{group.capitalize()}": True for group in groups}
