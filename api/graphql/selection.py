"""A GraphQL operation becomes the planner's neutral tree.

Keys of crossings are closed names: the field's, with a number for each alias, since a caller's alias is input and
input never becomes text of a statement. `resolve` reads the record under the same keys. Under an interface or a union
a fragment may want more of one type than of another; where it does, the crossing's key also names that type.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLDirective,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLUnionType,
    InlineFragmentNode,
    OperationDefinitionNode,
    OperationType,
    SelectionSetNode,
    get_named_type,
    specified_directives,
)
from graphql.execution.values import VariableValues, get_argument_values, get_directive_values

from api.graphql.limits import MAX_CROSSINGS, MAX_MUTATIONS
from api.graphql.paging import checked_first, decode_cursor
from api.graphql.planned import COMPUTED, MARK, Computed, Planned
from graph.model.errors import TooBroad
from graph.plan.selection import ROWS, Crossing, Leaf, Page, Selection
from graph.services.arguments import flat
from graph.store.catalogue import Catalogue

Composite = GraphQLObjectType | GraphQLInterfaceType | GraphQLUnionType
Groups = dict[str, list[FieldNode]]
"""Field nodes by response key."""

ID = Leaf("id", ("id",))

# Values of several parts, by their type: the graph keeps each part as a property `<field><Part>`.
VALUE_PARTS = {"Money": ("MinorUnits", "Currency"), "Place": ("Description", "Latitude", "Longitude")}

_SKIP, _INCLUDE = (
    next(directive for directive in specified_directives if directive.name == name) for name in ("skip", "include")
)


def planned(field_definition: GraphQLField) -> Planned | None:
    """How the field is answered by the plan, if it is."""
    return _marked(field_definition, MARK)


def computed(field_definition: GraphQLField) -> Computed | None:
    """How the field is computed from properties, if it is."""
    return _marked(field_definition, COMPUTED)


def _marked(field_definition: GraphQLField, mark: str) -> Any:
    definition = (field_definition.extensions or {}).get("strawberry-definition")
    return definition.metadata.get(mark) if definition is not None else None


@dataclass(slots=True)
class Asked:
    """What an operation asks: of the graph as roots, and by name what is answered without it."""

    roots: list[Crossing] = field(default_factory=list)
    others: frozenset[str] = frozenset()
    aliases: dict[str, int] = field(default_factory=dict)
    fields: frozenset[str] = frozenset()
    """Fields of things that are asked for, each as in `Type.field`."""


def key_of(name: str, alias: str | None, aliases: dict[str, int]) -> str:
    """The key under which a crossing's answer stands."""
    if alias is None or alias == name:
        return name
    return f"{name}_{aliases.setdefault(alias, len(aliases) + 1)}"


def selected(
    schema: GraphQLSchema,
    catalogue: Catalogue,
    operation: OperationDefinitionNode,
    fragments: dict[str, FragmentDefinitionNode],
    variables: VariableValues,
) -> Asked:
    """The crossings of a validated operation. Raises CallerError on an argument out of bounds."""
    root = schema.get_root_type(operation.operation)
    assert root is not None
    reader = _Reader(schema, catalogue, fragments, variables)
    asked = [nodes[0].name.value for nodes in reader.groups(root, [operation.selection_set]).values()]
    if operation.operation is OperationType.MUTATION and len(asked) > MAX_MUTATIONS:
        raise TooBroad(f"An operation has at most {MAX_MUTATIONS} mutations.")
    others = {name for name in asked if name.startswith("__") or planned(root.fields[name]) is None}
    crossings = reader.selection(root, [operation.selection_set]).crossings
    return Asked(crossings, frozenset(others), reader.aliases, frozenset(reader.fields))


@dataclass(slots=True)
class _Reader:
    schema: GraphQLSchema
    catalogue: Catalogue
    fragments: dict[str, FragmentDefinitionNode]
    variables: VariableValues
    aliases: dict[str, int] = field(default_factory=dict)
    fields: set[str] = field(default_factory=set)
    crossings: int = 0

    def selection(self, parent: Composite, sets: Sequence[SelectionSetNode]) -> Selection:
        chosen = Selection(wants_type=not isinstance(parent, GraphQLObjectType))
        if isinstance(parent, GraphQLUnionType) or "id" in parent.fields:
            chosen.leaves.append(ID)  # asked for or not: the record of looks says whatever was shown
        common = self.groups(parent, sets)
        for nodes in common.values():
            self._choose(chosen, parent, nodes, "")
        if not isinstance(parent, GraphQLObjectType):
            for key, asked in self._by_type(parent, sets, common).items():
                (first, nodes), *others = asked
                # What a fragment on an interface asks is asked once, and not once for each type that implements it.
                if key not in common and all(
                    self._is_same(first, concrete, nodes, other) for concrete, other in others
                ):
                    self._choose(chosen, first, nodes, "")
                    continue
                for concrete, nodes in asked:
                    self._choose(chosen, concrete, nodes, f"__{concrete.name}")
        return chosen

    def _by_type(
        self, parent: GraphQLInterfaceType | GraphQLUnionType, sets: Sequence[SelectionSetNode], common: Groups
    ) -> dict[str, list[tuple[GraphQLObjectType, list[FieldNode]]]]:
        """By response key: what is asked of each type that is not asked of all."""
        asked: dict[str, list[tuple[GraphQLObjectType, list[FieldNode]]]] = {}
        for concrete in self.schema.get_possible_types(parent):
            for key, nodes in self.groups(concrete, sets).items():
                if common.get(key) != nodes:
                    asked.setdefault(key, []).append((concrete, nodes))
        return asked

    @staticmethod
    def _is_same(
        one: GraphQLObjectType, other: GraphQLObjectType, nodes: list[FieldNode], other_nodes: list[FieldNode]
    ) -> bool:
        """Whether both types are asked the same, in the same words."""
        name = nodes[0].name.value
        if nodes != other_nodes or name.startswith("__"):
            return False
        return planned(one.fields[name]) == planned(other.fields[name])

    def _choose(self, chosen: Selection, parent: Composite, nodes: list[FieldNode], suffix: str) -> None:
        name = nodes[0].name.value
        if name.startswith("__") or isinstance(parent, GraphQLUnionType):
            return
        definition = parent.fields[name]
        how = planned(definition)
        named = get_named_type(definition.type)
        self.fields.add(f"{parent.name}.{name}")
        if how is None:
            by_python = computed(definition)
            leaf = Leaf(name, _properties(name, named.name))
            if by_python is not None:
                leaf = Leaf(name, by_python.properties, by_python.rule)
            if parent not in (self.schema.query_type, self.schema.mutation_type) and leaf not in chosen.leaves:
                chosen.leaves.append(leaf)
            return
        alias = nodes[0].alias.value if nodes[0].alias else None
        key = key_of(name, alias, self.aliases) + suffix
        arguments = get_argument_values(definition, nodes[0], self.variables)
        sets = [node.selection_set for node in nodes if node.selection_set]
        chosen.crossings.append(self._crossing(key, how, named, arguments, sets))

    def _crossing(
        self, key: str, how: Planned, named: Any, arguments: dict[str, Any], sets: list[SelectionSetNode]
    ) -> Crossing:
        self.crossings += 1
        if self.crossings > MAX_CROSSINGS:
            raise TooBroad("The query asks too much of too many types. Ask each type by itself, or nest less.")
        question = self.catalogue[how.question]
        given = {name: _plain(value) for name, value in arguments.items()}
        page = None
        projections: dict[str, Selection]
        if question.returns == "page":
            limit = checked_first(given.pop("first"))
            cursor = given.pop("after", None)
            after = decode_cursor(question.name, cursor, len(question.order)) if cursor is not None else None
            projections, rows, count = self._page(named, sets)
            page = Page(limit, after, rows, count)
            named = get_named_type(named.fields["nodes"].type)
        else:
            projections = {ROWS: self.selection(named, sets)}
        parameters = flat(given)
        if how.prepare is not None:
            parameters = how.prepare(parameters)
        variable = named.name[0].lower() + named.name[1:]
        return Crossing(key, how.question, variable, parameters, projections, page)

    def _page(
        self, connection: GraphQLObjectType, sets: list[SelectionSetNode]
    ) -> tuple[dict[str, Selection], bool, bool]:
        """What is wanted of each row, by the way in which the page shows it; whether rows and a count are wanted."""
        projections: dict[str, Selection] = {}
        rows = count = False
        for nodes in self.groups(connection, sets).values():
            name = nodes[0].name.value
            inner = [node.selection_set for node in nodes if node.selection_set]
            count |= name == "totalCount"
            rows |= name in ("edges", "nodes", "pageInfo")
            shown = connection.fields[name].type if name in connection.fields else None
            key = key_of(name, nodes[0].alias.value if nodes[0].alias else None, self.aliases)
            if name == "nodes":
                projections[key] = self.selection(_composite(shown), inner)
            elif name == "edges":
                edge = _composite(shown)
                assert isinstance(edge, GraphQLObjectType)
                for edge_nodes in self.groups(edge, inner).values():
                    if edge_nodes[0].name.value == "node":
                        alias = edge_nodes[0].alias.value if edge_nodes[0].alias else None
                        below = [node.selection_set for node in edge_nodes if node.selection_set]
                        projections[f"{key}_{key_of('node', alias, self.aliases)}"] = self.selection(
                            _composite(edge.fields["node"].type), below
                        )
        of_rows = get_named_type(connection.fields["nodes"].type)
        if rows and not projections and "id" in getattr(of_rows, "fields", {}):
            projections["shown"] = Selection([ID])  # a cursor shows a row too
        return projections, rows, count

    def groups(self, parent: Composite, sets: Sequence[SelectionSetNode]) -> Groups:
        """Field nodes by response key, as CollectFields of the specification does for this type."""
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


def _composite(type_: Any) -> Composite:
    return get_named_type(type_)


def _properties(name: str, type_name: str) -> tuple[str, ...]:
    """The properties in which the graph keeps a field: one, but for values of several parts."""
    return tuple(f"{name}{part}" for part in VALUE_PARTS.get(type_name, ("",)))


def _plain(value: Any) -> Any:
    """Inputs and enums as the planner knows them."""
    if isinstance(value, dict):
        return {name: _plain(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return getattr(value, "value", value)
