"""The worst requests that fit into a body, each with the code that refuses it; None is answered as a question.

Tests send them all; `bench.limits` measures how soon each is decided.
"""

import json
from dataclasses import dataclass
from typing import Any

from api.graphql.limits import MAX_ALIASES, MAX_BODY, MAX_DEPTH, MAX_FIELDS, MAX_LINES
from graph.accounts import ACCOUNTS

ROOM = MAX_BODY - 1_000  # bytes of an attack, with a little for what stands around it
IDS = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }"
FILTER = "query ($f: PersonFilter) { persons(filter: $f) { totalCount } }"


@dataclass(frozen=True, slots=True)
class Attack:
    """The bytes of a request and what becomes of it."""

    body: bytes
    code: str | None


def _asked(query: str, code: str | None, variables: Any = None) -> Attack:
    body = json.dumps({"query": query, "variables": variables or {}}, ensure_ascii=False).encode()
    assert len(body) <= MAX_BODY, len(body)
    return Attack(body, code)


def _raw(variables: str, code: str | None, query: str = "{ __typename }") -> Attack:
    body = f'{{"query": {json.dumps(query)}, "variables": {variables}}}'.encode()
    assert len(body) <= MAX_BODY, len(body)
    return Attack(body, code)


def _many(count: int, of: str) -> str:
    """`of` with each number for `#`."""
    return " ".join(of.replace("#", str(number)) for number in range(count))


def _chain(levels: int, spread: str, last: str) -> str:
    """Fragments of which each spreads the next, as often as `spread` says."""
    steps = " ".join(f"fragment F{n} on Person {{ {spread.replace('#', str(n + 1))} }}" for n in range(levels))
    return f"{{ person(id: 1) {{ ...F0 }} }} {steps} fragment F{levels} on Person {{ {last} }}"


def _web(count: int, last: str) -> str:
    """Fragments of which each spreads all that follow, as many as a document has words for."""
    each = " ".join(
        f"fragment F{n} on Person {{ {' '.join(f'...F{m}' for m in range(n + 1, count))} {last} }}"
        for n in range(count)
    )
    return f"{{ person(id: 1) {{ ...F0 }} }} {each}"


def _circles(count: int, ways: int) -> str:
    """Fragments of which each spreads the next ones, and the last ones the first."""
    spreads = [" ".join(f"...F{(n + m) % count}" for m in range(1, ways + 1)) for n in range(count)]
    each = " ".join(f"fragment F{n} on Person {{ {spreads[n]} region {{ code }} }}" for n in range(count))
    return f"{{ person(id: 1) {{ ...F0 }} }} {each}"


def _told_apart(levels: int, types: int) -> str:
    """Each level asks some entry types more than the others, so that each is asked by itself, and all below it too."""
    names = [account.entry.__name__ for account in ACCOUNTS][:types]
    more = " ".join(f"... on {name} {{ subject {{ id }} }}" for name in names)
    query = "id"
    for _ in range(levels):
        query = f"entries(first: 1) {{ nodes {{ subject {{ {query} }} {more} }} }}"
    return f"{{ person(id: 1) {{ {query} }} }}"


def _by_node(levels: int) -> str:
    """Under `Node` a fragment on an interface is common to no type; a word more for one type tells all apart."""
    more = "... on WantedNotice { subject { id } }"
    query = "id"
    for _ in range(levels):
        query = f"entries(first: 1) {{ nodes {{ ... on AccountEntry {{ subject {{ {query} }} }} {more} }} }}"
    return f"{{ node(id: 1) {{ ... on AccountEntry {{ subject {{ {query} }} }} {more} }} }}"


def _nested(field: str, levels: int) -> str:
    return f"{{ {field} {{ " * levels + "id" + " } }" * levels


def _overlapping(count: int, field: str) -> str:
    return f"{{ person(id: 1) {{ {_many(count, field)} }} }}"


def _objects(levels: int) -> str:
    return "{ persons(filter: " + "{ name: " * levels + "1" + " }" * levels + ") { totalCount } }"


ATTACKS: dict[str, Attack] = {
    # Fragments.
    "fragments that double": _asked(_chain(80, "...F# ...F#", "id"), "TOO_BROAD"),
    "fragments that double into nothing": _asked(_chain(80, "...F# ...F#", "...Nothing"), "INVALID_QUERY"),
    "fragments that double into a circle": _asked(_chain(80, "...F# ...F#", "...F0"), "INVALID_QUERY"),
    "a long chain of fragments": _asked(_chain(120, "...F#", "id"), None),
    "a web of fragments": _asked(_web(26, "id"), "TOO_BROAD"),
    "a web of fragments into nothing": _asked(_web(26, "...Nothing"), "INVALID_QUERY"),
    "circles of fragments": _asked(_circles(30, 11), "INVALID_QUERY"),
    "many fragments side by side": _asked(
        f"{{ person(id: 1) {{ {_many(98, '...F#')} }} }} {_many(98, 'fragment F# on Person { id }')}", None
    ),
    "many fragments with a page each": _asked(
        f"{{ person(id: 1) {{ {_many(60, '...F#')} }} }} "
        + _many(60, "fragment F# on Person { entries { totalCount } }"),
        None,
    ),
    "many unused fragments": _asked("{ __typename } " + _many(140, "fragment F# on Person { id }"), "INVALID_QUERY"),
    "an unused fragment of many fields": _asked(
        "{ __typename } fragment F on Person { " + "region { code } " * 230 + "}", "INVALID_QUERY"
    ),
    "an unused fragment of one field again and again": _asked(
        "{ __typename } fragment F on Person { " + "id " * 980 + "}", "INVALID_QUERY"
    ),
    "an unused fragment of fields below fields": _asked(
        "{ __typename } fragment F on Person { " + ("region { parent { code } } " * 120) + "}", "INVALID_QUERY"
    ),
    "fragments of unknown types": _asked(
        f"{{ person(id: 1) {{ {_many(98, '...F#')} }} }} {_many(98, 'fragment F# on Perso# { id }')}", "INVALID_QUERY"
    ),
    "inline fragments in each other": _asked("{ " + "... { " * 90 + "__typename" + " }" * 91, None),
    "inline fragments side by side": _asked("{ " + "... { __typename } " * 195 + "}", None),
    # Fields that overlap.
    "the same leaf": _asked(_overlapping(MAX_FIELDS - 1, "id"), None),
    "the same field with fields": _asked(_overlapping(99, "region { code }"), None),
    "the same page": _asked(_overlapping(49, "entries(first: 1) { nodes { id } }"), None),
    "fields that differ in their arguments": _asked(
        _overlapping(99, "entries(first: #) { totalCount }"), "INVALID_QUERY"
    ),
    "the same field in many words": _asked(
        _overlapping(6, "entries { nodes { subject { entries { nodes { subject { id } } } } } }"), None
    ),
    "the same field with many below": _asked(_overlapping(13, f"region {{ {'code name ' * 7} }}"), None),
    "the same field by fragments": _asked(
        f"{{ person(id: 1) {{ {_many(60, 'region { ...F# }')} }} }} {_many(60, 'fragment F# on Region { code }')}", None
    ),
    "aliases that conflict": _asked(_overlapping(MAX_ALIASES, "a: id b: fullName"), "TOO_BROAD"),
    "aliases that conflict within the limit": _asked(_overlapping(24, "a: id a: fullName"), "INVALID_QUERY"),
    "types that conflict": _asked(
        "{ node(id: 1) { ... on Person { a: entries { totalCount } } " + "... on Case { a: id } " * 40 + "} }",
        "INVALID_QUERY",
    ),
    # Width and depth.
    "wide aliases": _asked("{ " + _many(MAX_ALIASES, "a#: persons(first: 1) { totalCount }") + " }", None),
    "too many aliases": _asked("{ " + _many(160, "a#: persons { totalCount }") + " }", "TOO_BROAD"),
    "deep fields": _asked("{" + "person {" * 90 + "id" + "}" * 91, "TOO_BROAD"),
    "very deep fields": _asked("{" + "node {" * 330 + "id" + "}" * 331, "SYNTAX_ERROR"),
    "many words": _asked("{ " + "id " * 85_000 + "}", "SYNTAX_ERROR"),
    "many comments": _asked("{ __typename } " + "#\n" * 85_000, "TOO_BROAD"),
    "many operations": _asked(_many(120, "query Q# { persons { totalCount } }"), "INVALID_REQUEST"),
    "two operations": _asked("query A { __typename } query B { __typename }", "INVALID_REQUEST"),
    "many mutations": _asked(
        "mutation { " + _many(6, "a#: submitDocument(document: {}) { __typename }") + " }", "TOO_BROAD"
    ),
    "types told apart": _asked(_told_apart(3, 20), "TOO_BROAD"),
    "types told apart in every way": _asked(_by_node(3), "TOO_BROAD"),
    "pages of pages": _asked("{ persons(first: 100) { nodes { cases(first: 100) { nodes { role } } } } }", "TOO_BROAD"),
    "pages of pages by default": _asked(
        "{ persons { nodes { cases { nodes { case { parties { nodes { role } } } } } } } }", "TOO_BROAD"
    ),
    # Values.
    "deep lists": _asked("{ node(id: " + "[" * 450 + "]" * 450 + ") { id } }", "SYNTAX_ERROR"),
    "lists as deep as they parse": _asked("{ node(id: " + "[" * 90 + "]" * 90 + ") { id } }", "INVALID_QUERY"),
    "a list of many": _asked("{ nodes(ids: [" + "1 " * 900 + "]) { id } }", "INVALID_ARGUMENT"),
    "a list of many wrong": _asked(
        "{ confiscatedTotals(groupBy: [" + "REGIO " * 900 + "]) { entries } }", "INVALID_QUERY"
    ),
    "deep objects": _asked(_objects(90), "INVALID_QUERY"),
    "an object of many": _asked("{ persons(filter: {" + _many(300, "nam#: 1") + "}) { totalCount } }", "INVALID_QUERY"),
    "the same argument": _asked("{ persons(" + "first: 1 " * 300 + ") { totalCount } }", "INVALID_QUERY"),
    "unknown arguments": _asked("{ persons(" + _many(300, "firs#: 1 ") + ") { totalCount } }", "INVALID_QUERY"),
    "unknown fields": _asked("{ " + _many(190, "person#") + " }", "INVALID_QUERY"),
    "unknown directives": _asked("{ __typename " + _many(480, "@skp#") + " }", "INVALID_QUERY"),
    "the same directive": _asked("{ __typename " + "@skip(if: true) " * 140 + "}", "INVALID_QUERY"),
    "directives everywhere": _asked(
        "query ($a: Boolean!) { node(id: 1) { " + "... on Person @skip(if: $a) { id } " * 70 + "} }", None, {"a": False}
    ),
    "variables without use": _asked("query (" + _many(240, "$a#: Int") + ") { __typename }", "INVALID_QUERY"),
    "variables of deep types": _asked(
        "query ($a: " + "[" * 90 + "Int" + "]" * 90 + ") { persons(first: $a) { totalCount } }", "INVALID_QUERY"
    ),
    "variables of many types": _asked(
        "query (" + _many(50, "$a#: Nothing#") + ") { " + _many(50, "b#: person(id: $a#) { id }") + " }",
        "INVALID_QUERY",
    ),
    # Long texts in a document.
    "a long string": _asked('{ person(id: "' + "x" * ROOM + '") { id } }', "INVALID_ARGUMENT"),
    "a long string of four bytes": _asked(
        '{ person(id: "' + "\U0001f4a9" * (ROOM // 4) + '") { id } }', "INVALID_ARGUMENT"
    ),
    "a long string of escapes": _asked('{ person(id: "' + r"\n" * (ROOM // 3) + '") { id } }', "INVALID_ARGUMENT"),
    "a long string of escaped letters": _asked(
        '{ person(id: "' + r"\u0061" * (ROOM // 7) + '") { id } }', "INVALID_ARGUMENT"
    ),
    "a long string without end": _asked('{ person(id: "' + "x" * ROOM, "SYNTAX_ERROR"),
    "as many lines as may be, with errors": _asked(
        "\n" * MAX_LINES + _overlapping(99, "entries(first: #) { totalCount }"), "INVALID_QUERY"
    ),
    "a long block of lines": _asked('{ person(id: """' + " a\n" * (ROOM // 4) + '""") { id } }', "TOO_BROAD"),
    "a long block of quotes": _asked('{ person(id: """' + '\\"""' * (ROOM // 8) + '""") { id } }', "INVALID_ARGUMENT"),
    "a long block of a wrong type": _asked(
        '{ accountEntries(filter: { status: """' + " a\n" * (ROOM // 4) + '""" }) { totalCount } }', "TOO_BROAD"
    ),
    "a long string of a wrong type": _asked(
        '{ persons(first: "' + "value: found: " * (ROOM // 14) + '") { totalCount } }', "INVALID_QUERY"
    ),
    "a message in a message": _asked(
        '{ accountEntries(filter: { status: "' + "Value '" * (ROOM // 7) + '" }) { totalCount } }', "INVALID_QUERY"
    ),
    "long strings of a wrong type": _asked(
        "{ confiscatedTotals(groupBy: ["
        + " ".join('"' + "Value '" * (ROOM // 77) + '"' for _ in range(10))
        + "]) { entries } }",
        "INVALID_QUERY",
    ),
    "long names": _asked("{ " + " ".join("p" * (ROOM // 11) + str(n) for n in range(10)) + " }", "INVALID_QUERY"),
    "a long name": _asked("{ " + "persons" * (ROOM // 7) + " }", "INVALID_QUERY"),
    "a long name of a type": _asked("{ ... on " + "Person" * (ROOM // 6) + " { id } }", "INVALID_QUERY"),
    "a long number": _asked("{ persons(first: " + "9" * ROOM + ") { totalCount } }", "INVALID_QUERY"),
    "a long fraction": _asked("{ persons(first: 0." + "9" * ROOM + ") { totalCount } }", "INVALID_QUERY"),
    "a number of a document": _asked("{ documentCheck(document: { a: " + "9" * ROOM + " }) { __typename } }", None),
    "many lines": _asked("{ __typename " + "\n" * (ROOM // 2) + "}", "TOO_BROAD"),
    "many lines before many errors": _asked(
        "\n" * (ROOM // 2 - 2_000) + "{ " + _many(180, "person#") + " }", "TOO_BROAD"
    ),
    "many lines before conflicts": _asked(
        "\n" * (ROOM // 2 - 2_000) + _overlapping(24, "a: id a: fullName"), "TOO_BROAD"
    ),
    "many lines before fields": _asked(
        "\n" * (ROOM // 2 - 4_000) + _overlapping(99, "entries(first: #) { totalCount }"), "TOO_BROAD"
    ),
    "many commas": _asked("{ __typename " + "," * ROOM + "}", None),
    "a long comment": _asked("{ __typename #" + "\U0001f4a9" * (ROOM // 4) + "\n}", None),
    "letters that are no names": _asked("{ " + "\u0435" * (ROOM // 2) + " }", "SYNTAX_ERROR"),
    # Variables.
    "a variable of many ids": _asked(IDS, "INVALID_ARGUMENT", {"ids": ["x"] * (ROOM // 5)}),
    "a variable of many numbers": _raw(f'{{"ids": [{"1," * (ROOM // 2 - 100)}1]}}', "INVALID_ARGUMENT", IDS),
    "a variable of many nulls": _raw(f'{{"ids": [{"null," * (ROOM // 5 - 100)}1]}}', "INVALID_ARGUMENT", IDS),
    "a variable of many lists": _raw(f'{{"ids": [{"[]," * (ROOM // 3 - 100)}1]}}', "INVALID_ARGUMENT", IDS),
    "a variable of many names": _asked(
        "query ($k: [TotalGroup!]) { confiscatedTotals(groupBy: $k) { entries } }",
        "INVALID_ARGUMENT",
        {"k": ["REGION"] * (ROOM // 10)},
    ),
    "a variable of wrong names": _asked(
        "query ($k: [TotalGroup!]) { confiscatedTotals(groupBy: $k) { entries } }",
        "INVALID_QUERY",
        {"k": ["Value '" * 3_000] * 12},
    ),
    "a variable with many fields": _asked(FILTER, "INVALID_QUERY", {"f": {f"nam{n}": 1 for n in range(ROOM // 16)}}),
    "a variable with long fields": _asked(
        FILTER, "INVALID_QUERY", {"f": {"to include unknown field '" * 900 + str(n): 1 for n in range(10)}}
    ),
    "a long variable": _asked(FILTER, "INVALID_ARGUMENT", {"f": {"name": "x" * ROOM}}),
    "a long date": _asked(FILTER, "INVALID_QUERY", {"f": {"bornOn": "1" * ROOM}}),
    "a long instant": _asked(
        "query ($k: Instant) { persons(knownAt: $k) { totalCount } }",
        "INVALID_QUERY",
        {"k": "2020-01-01T00:00:00." + "0" * ROOM},
    ),
    "a long cursor": _asked(
        "query ($a: String) { persons(after: $a) { totalCount } }", "INVALID_CURSOR", {"a": "A" * ROOM}
    ),
    "names that are folded": _asked(FILTER, "INVALID_ARGUMENT", {"f": {"name": "\ufdfa" * (ROOM // 3)}}),
    "a name at its limit": _asked(FILTER, None, {"f": {"name": "\ufdfa " * 100}}),
    "variables that nobody asked for": _raw("{" + ",".join(f'"a{n}": {n}' for n in range(ROOM // 15)) + "}", None),
    "many objects": _raw('{"a": [' + "{}," * (ROOM // 3 - 100) + "{}]}", None),
    "many objects with a field": _raw('{"a": [' + '{"":0},' * (ROOM // 7 - 100) + "{}]}", None),
    "many fractions": _raw('{"a": [' + "0.1," * (ROOM // 4 - 100) + "0]}", None),
    "a number beyond 64 bits": _raw('{"a": ' + "9" * 100 + "}", None),
    "variables in variables": _raw('{"a": ' * 16 + "1" + "}" * 16, "INVALID_JSON"),
    "brackets": _raw('{"a": ' + "[" * (ROOM // 2) + "]" * (ROOM // 2) + "}", "INVALID_JSON"),
    "many brackets": _raw('{"a": [' + "[]," * (ROOM // 3 - 100) + "[]]}", None),
    "long numbers": _raw('{"a": [' + ",".join(["9" * 4_299] * (ROOM // 4_300)) + "]}", None),
    "a number beyond all bounds": _raw('{"a": ' + "9" * ROOM + "}", "INVALID_JSON"),
    "long fractions": _raw('{"a": 0.' + "9" * ROOM + "}", None),
    "escaped letters": _raw('{"a": "' + r"\u0435" * (ROOM // 6) + '"}', None),
    "half characters": _raw('{"a": "' + r"\ud83d" * (ROOM // 6) + '"}', "INVALID_JSON"),
    "a document of many fields": _asked(
        "query ($d: JSON!) { documentCheck(document: $d) { __typename } }",
        None,
        {"d": {f"a{n}": {} for n in range(ROOM // 14)}},
    ),
    # Introspection.
    "introspection in circles": _asked(
        "{ __schema { types { " + "fields { type { " * 3 + "name" + " } }" * 3 + " } } }", "INVALID_QUERY"
    ),
    "introspection of types of types": _asked(
        "{ __schema { types { fields { type { " + "ofType { " * 60 + "name" + " }" * 64 + " }", None
    ),
    "introspection by fragments": _asked(
        "{ __schema { types { ...F0 } } } "
        + _many(60, "fragment F# on __Type { ofType { ...G# ...G# } }").replace("G", "F")
        + " fragment F60 on __Type { name }",
        "INVALID_QUERY",
    ),
    "introspection again and again": _asked(
        "{ " + _many(49, "a#: __schema { types { ...T } }") + " } fragment T on __Type { name kind }", None
    ),
    "levels and fields at their limits": _asked(
        "{ person(id: 1) { "
        + "cases(first: 1) { nodes { case { parties(first: 1) { nodes { subject { " * ((MAX_DEPTH - 1) // 4)
        + "id " * 100
        + "} } } } } } " * ((MAX_DEPTH - 1) // 4)
        + "} }",
        None,
    ),
}
