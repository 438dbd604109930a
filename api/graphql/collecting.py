"""The fields that a selection asks of a type, as CollectFields of the specification has it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLDirective,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLUnionType,
    InlineFragmentNode,
    SelectionSetNode,
    specified_directives,
)
from graphql.execution.values import VariableValues, get_directive_values

Composite = GraphQLObjectType | GraphQLInterfaceType | GraphQLUnionType
Groups = dict[str, list[FieldNode]]
"""Field nodes by response key."""

_SKIP, _INCLUDE = (
    next(directive for directive in specified_directives if directive.name == name) for name in ("skip", "include")
)


@dataclass(frozen=True, slots=True)
class Collector:
    """Collects the fields of one operation, whose document is valid."""

    schema: GraphQLSchema
    fragments: dict[str, FragmentDefinitionNode]
    variables: VariableValues

    def groups(self, parent: Composite, sets: Sequence[SelectionSetNode]) -> Groups:
        """Field nodes by response key."""
        groups: Groups = {}
        seen: set[str] = set()
        for selection_set in sets:
            for node in self._fields(parent, selection_set, seen):
                groups.setdefault(node.alias.value if node.alias else node.name.value, []).append(node)
        return groups

    def _fields(self, parent: Composite, selections: SelectionSetNode, seen: set[str]) -> Iterator[FieldNode]:
        for node in selections.selections:
            if not self._is_included(node):
                continue
            if isinstance(node, FieldNode):
                yield node
            elif isinstance(node, FragmentSpreadNode):
                name = node.name.value
                if name not in seen:
                    seen.add(name)
                    fragment = self.fragments[name]
                    if self._applies(parent, fragment.type_condition.name.value):
                        yield from self._fields(parent, fragment.selection_set, seen)
            else:
                assert isinstance(node, InlineFragmentNode)
                condition = node.type_condition
                if condition is None or self._applies(parent, condition.name.value):
                    yield from self._fields(parent, node.selection_set, seen)

    def _applies(self, parent: Composite, condition: str) -> bool:
        """Whether everything of the parent type is of the condition's type."""
        if parent.name == condition:
            return True
        wanted = self.schema.get_type(condition)
        return isinstance(wanted, GraphQLInterfaceType | GraphQLUnionType) and (
            not isinstance(parent, GraphQLUnionType) and self.schema.is_sub_type(wanted, parent)
        )

    def _is_included(self, node: Any) -> bool:
        def says(directive: GraphQLDirective) -> bool | None:
            values = get_directive_values(directive, node, self.variables)
            return values["if"] if values else None

        return says(_SKIP) is not True and says(_INCLUDE) is not False


def sets_of(nodes: Sequence[FieldNode]) -> list[SelectionSetNode]:
    """What the fields of one response key ask of their value."""
    return [node.selection_set for node in nodes if node.selection_set]
