"""The planner: one selection, one statement.

Each crossing is its query file, with `parent` and `node` and whatever else it binds renamed to what is free in the
statement, wrapped in `COLLECT { … }` so that a list is one value of its parent's row. The whole answer is one record.
Every argument is a parameter. The clocks of a root, `asOf` and `knownAt`, are handed down to every question below that
takes them; what a thing was then is asked of it by one more file, and its properties are read from that. Text comes
from the query files and from closed names, so that what `esep plan` prints reads as if written by hand, and equal
questions share one plan in Neo4j's cache.

Not proud of: renaming works on words, not on a syntax tree, so query files keep to the style that `catalogue` checks.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from graph.model.errors import TooBroad
from graph.plan.selection import CLOCKS, CONTINUED, COUNT, CURSOR, LIMIT, ROWS, SIZED, Crossing, Given, Leaf, Selection
from graph.store.catalogue import Catalogue, OrderKey, Question

# Characters of a statement. The examples have 8,000 at the most; 48,000 took Neo4j's planner, which no deadline ends,
# from 11 to 36 seconds.
MAX_TEXT = 40_000
MAX_NODES = 5_000  # nodes that the nested limits of one statement may add up to

_RESERVED = {"case", "order", "match", "return", "where", "path"}
_WORD = re.compile(r"('[^']*'|YIELD \w+)|(?<![.$:\w`])([a-z]\w*)\b(?!\s*\()")


Slot = tuple[int, str | int | None]
"""Number of a crossing, and the name of its argument; of the row that its page goes on after, the key's position; None
of the number of a page's rows."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement with its parameters, ready to be sent."""

    text: str
    parameters: dict[str, Any]
    questions: tuple[str, ...]
    slots: Mapping[str, Slot]
    """Of which crossing each parameter is, and which of what that one is given."""

    def parameters_of(self, given: Sequence[Given]) -> dict[str, Any]:
        """The parameters, when the crossings are given something else of the same shape."""
        return {parameter: _held(given[number], name) for parameter, (number, name) in self.slots.items()}


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a crossing begins: the node that patterns start from, and the map or node that says what it is."""

    node: str = ""
    said: str = ""
    scope: frozenset[str] = frozenset()
    times: int = 1
    depth: int = 0
    clocks: Mapping[str, str] = field(default_factory=dict)
    """The clocks that are set, each with the parameter that has its time."""


@dataclass(slots=True)
class _Compiler:
    catalogue: Catalogue
    parameters: dict[str, Any] = field(default_factory=dict)
    slots: dict[str, Slot] = field(default_factory=dict)
    questions: list[str] = field(default_factory=list)
    nodes: int = 0

    def parameter(self, prefix: str, name: str, value: Any, slot: Slot) -> str:
        """A free parameter name that says whose argument it is."""
        wanted = name if not prefix else f"{prefix}_{name}"
        free = wanted
        number = 2
        while free in self.parameters:
            free = f"{wanted}{number}"
            number += 1
        self.parameters[free] = value
        self.slots[free] = slot
        return free

    def crossing(self, crossing: Crossing, place: _Place) -> str:
        question = self.catalogue[crossing.question]
        self.questions.append(question.name)
        given = {name: value for name, value in crossing.arguments.items() if value is not None}
        unknown = given.keys() - question.params - set(() if place.depth else CLOCKS)
        if unknown:
            raise KeyError(f"{question.name} takes no {sorted(unknown)}")
        prefix = crossing.key if place.depth else ""
        placed = {name: self.parameter(prefix, name, given[name], (crossing.number, name)) for name in sorted(given)}
        clocks = dict(place.clocks) | {name: placed[name] for name in CLOCKS if name in placed}
        placed |= {name: parameter for name, parameter in clocks.items() if name in question.params}
        node = _free(crossing.variable, place.scope)
        body, scope = _nested(question, placed, place.node, place.said, node, place.scope | {node})
        inner = replace(place, node=node, said=node, scope=scope, depth=place.depth + 1, clocks=clocks)
        then = ""
        if question.then is not None and clocks:
            then, inner = self._then(self.catalogue[question.then], inner)
        if crossing.page is not None:
            return self._page(crossing, question, body, then, inner)
        most = place.times * min(_most(question, given), question.limit if crossing.most is None else crossing.most)
        self._count(most)
        shown = self.projection(crossing.projections[ROWS], replace(inner, times=most))
        rows = f"COLLECT {{\n{_indent(body + then)}\n  RETURN {_indent(shown).lstrip()}\n  LIMIT {question.limit}\n}}"
        return f"{rows}[0]" if question.returns == "one" else rows

    def _then(self, question: Question, place: _Place) -> tuple[str, _Place]:
        """What is asked of each thing found, where a clock is set: what it was then."""
        self.questions.append(question.name)
        said = _free(f"{place.node}Then", place.scope)
        placed = {name: parameter for name, parameter in place.clocks.items() if name in question.params}
        text, scope = _nested(question, placed, place.node, place.node, said, place.scope | {said})
        return f"\n{text}", replace(place, said=said, scope=scope)

    def _page(self, crossing: Crossing, question: Question, body: str, then: str, place: _Place) -> str:
        page = crossing.page
        assert page is not None
        parts = []
        if page.wants_rows:
            most = place.times * page.limit
            self._count(most)
            limit = self.parameter(crossing.key, LIMIT, page.limit, (crossing.number, None))
            keys = [key.expression.replace("node.", f"{place.node}.", 1) for key in question.order]
            after = ""
            if page.after is not None:
                names = [
                    self.parameter(crossing.key, "after", value, (crossing.number, position))
                    for position, value in enumerate(page.after)
                ]
                after = f"\n  AND {_keyset(question.order, keys, names)}"
            order = ", ".join(
                f"{name} DESC" if key.descending else name for name, key in zip(keys, question.order, strict=True)
            )
            shown = [
                f"{key}: {self.projection(chosen, replace(place, times=most))}"
                for key, chosen in crossing.projections.items()
            ]
            fields = ",\n".join([f"{CURSOR}: [{', '.join(keys)}]", *shown])
            text = (
                f"{body}{after}\nWITH DISTINCT {place.node}\nORDER BY {order}\nLIMIT ${limit} + 1{then}\n"
                f"RETURN {{\n{_indent(fields)}\n}}"
            )
            continued = "true" if page.after is not None else "false"
            parts += [f"{LIMIT}: ${limit}", f"{CONTINUED}: {continued}", f"{ROWS}: COLLECT {{\n{_indent(text)}\n}}"]
        if page.wants_count:
            parts.append(f"{COUNT}: COUNT {{\n{_indent(body)}\n  RETURN DISTINCT {place.node}\n}}")
        return "{\n" + _indent(",\n".join(parts)) + "\n}"

    def projection(self, selection: Selection, place: _Place) -> str:
        """`node { .property, key: … }`: what is wanted of one node."""
        parts = [self._leaf(leaf, place) for leaf in selection.leaves]
        if selection.wants_type:
            parts.insert(0, ".typename")
        head = ", ".join(parts)
        lines = [f"{crossing.key}: {self.crossing(crossing, place)}" for crossing in selection.crossings]
        inside = ",\n".join(([head] if head else []) + lines)
        if not lines:
            return f"{place.said} {{ {inside} }}" if inside else f"{place.said} {{}}"
        return f"{place.said} {{\n{_indent(inside)}\n}}"

    def _leaf(self, leaf: Leaf, place: _Place) -> str:
        name, *others = leaf.properties
        if leaf.rule is not None:
            return f"{leaf.key}: CASE WHEN {self.catalogue.rule(leaf.rule, place.node)} THEN {place.said}.{name} END"
        if others:
            return f"{leaf.key}: {place.said} {{ {', '.join(f'.{part}' for part in leaf.properties)} }}"
        return f".{name}" if name == leaf.key else f"{leaf.key}: {place.said}.{name}"

    def _count(self, nodes: int) -> None:
        self.nodes += nodes
        if self.nodes > MAX_NODES:
            raise TooBroad(
                f"The question could touch more than {MAX_NODES} nodes. Ask for fewer with 'first', or nest less."
            )


def compile_statement(catalogue: Catalogue, roots: Iterable[Crossing]) -> Statement:
    """The one statement that answers all roots; its one record has a column for each root's key.

    Raises TooBroad when the nested limits multiply to more than MAX_NODES, or the text is longer than MAX_TEXT.
    """
    compiler = _Compiler(catalogue)
    columns = [f"{compiler.crossing(root, _Place())} AS {root.key}" for root in roots]
    text = "RETURN\n" + ",\n".join(_indent(column) for column in columns)
    if len(text) > MAX_TEXT:
        raise TooBroad("The question becomes too long a statement. Ask fewer things at once, or nest less.")
    return Statement(text, compiler.parameters, tuple(compiler.questions), compiler.slots)


def _held(given: Given, name: str | int | None) -> Any:
    if isinstance(name, int):
        assert given.after is not None
        return given.after[name]
    return given.limit if name is None else given.arguments[name]


def _most(question: Question, given: Mapping[str, Any]) -> int:
    """How many rows there are at the most: the file's limit, and no more than there are ids or examples asked about."""
    return min([question.limit, *(len(given[name]) for name in SIZED if name in given)])


def _free(wanted: str, scope: frozenset[str]) -> str:
    if wanted in _RESERVED:
        wanted = f"{wanted}_"
    free, number = wanted, 2
    while free in scope:
        free, number = f"{wanted}{number}", number + 1
    return free


def _nested(
    question: Question, placed: Mapping[str, str], parent: str, said: str, node: str, scope: frozenset[str]
) -> tuple[str, frozenset[str]]:
    """A question's text between its neighbours, with names that are free there; and the names that are taken then."""
    names = {"parent": parent, "node": node}
    given = frozenset(placed)
    for variable in sorted(question.variables(given) - {"parent", "node"}):
        names[variable] = _free(variable, scope)
        scope |= {names[variable]}
    return _rename(question.text(given), names, said, placed), scope


def _rename(text: str, names: Mapping[str, str], said: str, parameters: Mapping[str, str]) -> str:
    def word(match: re.Match[str]) -> str:
        if match[1] is not None:
            return match[1]
        before = text[: match.start()].rstrip()
        following = text[match.end() :]
        if match[2] == "parent" and following.startswith("."):
            return said
        is_map_key = before.endswith(("{", ",")) and re.match(r"\s*:", following) is not None
        return match[2] if is_map_key else names.get(match[2], match[2])

    renamed = _WORD.sub(word, text)
    return re.sub(r"\$(\w+)", lambda match: f"${parameters.get(match[1], match[1])}", renamed)


def _keyset(order: tuple[OrderKey, ...], keys: list[str], names: list[str]) -> str:
    """Rows after a cursor: past it in the first key, or level there and past it in the next."""
    first, *rest = range(len(order))
    comparison = f"{keys[first]} {'<' if order[first].descending else '>'} ${names[first]}"
    if not rest:
        return comparison
    following = _keyset(order[1:], keys[1:], names[1:])
    inclusive = comparison.replace(" < ", " <= ").replace(" > ", " >= ")
    return f"{inclusive} AND ({comparison} OR {following})"


def _indent(text: str) -> str:
    return "\n".join(f"  {line}" for line in text.splitlines())
