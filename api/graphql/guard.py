"""The guard: how deep, how many fields and how many aliases a document has, before it is validated.

Fragments are looked at first: each is known, used and in no circle, so that what is counted is all there is. Else a
document could hide from the counts what validation must read, and validation is quadratic in the fields of a fragment.

Strawberry's own limiters walk every spread of every fragment, which takes exponential time on a chain of fragments
that each spread the next one twice. Here each fragment is measured once and the measure is reused, so that the time
is linear in the document while the counts are those of the expanded one.
"""

from dataclasses import dataclass
from functools import partial
from typing import Any

from graphql import (
    ASTValidationRule,
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    KnownFragmentNamesRule,
    NoFragmentCyclesRule,
    NoUnusedFragmentsRule,
    OperationDefinitionNode,
    SelectionSetNode,
    UniqueFragmentNamesRule,
)

from api.graphql.body import InvalidRequest
from api.graphql.limits import (
    MAX_ALIASES,
    MAX_DEPTH,
    MAX_FIELDS,
    MAX_INTROSPECTION,
    MAX_LINES,
    MAX_VALUES,
)
from graph.model.errors import InvalidArgument, TooBroad

FRAGMENT_RULES: tuple[type[ASTValidationRule], ...] = (
    UniqueFragmentNamesRule,
    KnownFragmentNamesRule,
    NoFragmentCyclesRule,
    NoUnusedFragmentsRule,
)
"""What validation says of fragments, and the counts below rest on."""

# A page's own fields do not cross to anything. Introspection crosses nothing either, and nests deeper than any question
# (graphql-core bounds how deep), so that its fields have a bound of their own.
_NOT_A_CROSSING = {"edges", "node", "nodes", "pageInfo"}
_INTROSPECTION = {"__schema", "__type"}
_SATURATED = 1_000_000  # counts above every limit are all alike; keeps numbers small on doubling chains


@dataclass(frozen=True, slots=True)
class _Measure:
    depth: int = 0
    fields: int = 0
    aliases: int = 0
    introspection: int = 0


def check_lines(query: str) -> None:
    """Raises TooBroad when the text has too many lines, before it is read."""
    if query.count("\n") + query.count("\r") > MAX_LINES:
        raise TooBroad(f"The query has more than {MAX_LINES} lines.")


def check_operations(document: DocumentNode) -> None:
    """Raises InvalidRequest when there is more than one: a look on record is a look at one question."""
    if sum(isinstance(node, OperationDefinitionNode) for node in document.definitions) > 1:
        raise InvalidRequest("A document has one operation.")


def check_lists(value: Any) -> None:
    """Raises InvalidArgument when a list anywhere in a variable is too long, before its values are looked at."""
    if isinstance(value, list):
        if len(value) > MAX_VALUES:
            raise InvalidArgument(f"A list has at most {MAX_VALUES} values.")
        for inner in value:
            check_lists(inner)
    elif isinstance(value, dict):
        for inner in value.values():
            check_lists(inner)


def check(document: DocumentNode) -> None:
    """Raises TooBroad when the document's operation is deeper or wider than the limits.

    The document keeps FRAGMENT_RULES.
    """
    fragments = {node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)}
    measure = partial(_measured, fragments=fragments, known={})
    for definition in document.definitions:
        if isinstance(definition, OperationDefinitionNode):
            found = measure(definition.selection_set)
            for name, value, limit in (
                ("levels", found.depth, MAX_DEPTH),
                ("fields", found.fields, MAX_FIELDS),
                ("aliases", found.aliases, MAX_ALIASES),
                ("fields of introspection", found.introspection, MAX_INTROSPECTION),
            ):
                if value > limit:
                    raise TooBroad(f"The query has more than {limit} {name}.")


def _measured(
    selections: SelectionSetNode,
    *,
    fragments: dict[str, FragmentDefinitionNode],
    known: dict[str, _Measure],
) -> _Measure:
    depth = fields = aliases = introspection = 0
    inner = partial(_measured, fragments=fragments, known=known)
    for node in selections.selections:
        if isinstance(node, FieldNode):
            name = node.name.value
            below = inner(node.selection_set) if node.selection_set else _Measure()
            named = below.aliases + (node.alias is not None)
            if name in _INTROSPECTION:
                found = _Measure(0, 0, named, below.introspection + below.fields + 1)
            else:
                crossing = node.selection_set is not None and name not in _NOT_A_CROSSING
                found = _Measure(below.depth + crossing, below.fields + 1, named, below.introspection)
        elif isinstance(node, FragmentSpreadNode):
            name = node.name.value
            if name not in known:
                known[name] = inner(fragments[name].selection_set)
            found = known[name]
        else:
            assert isinstance(node, InlineFragmentNode)
            found = inner(node.selection_set)
        depth = max(depth, found.depth)
        fields = min(fields + found.fields, _SATURATED)
        aliases = min(aliases + found.aliases, _SATURATED)
        introspection = min(introspection + found.introspection, _SATURATED)
    return _Measure(depth, fields, aliases, introspection)
