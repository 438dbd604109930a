"""A GraphQL operation becomes the planner's neutral tree.

Keys of crossings are closed names: the field's, with a number for each alias, since a caller's alias is input and
input never becomes text of a statement. `resolve` reads the record under the same keys. Under an interface or a union
a fragment may want more of one type than of another; where it does, the crossing's key also names that type.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from graphql import (
    FieldNode,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLUnionType,
    OperationDefinitionNode,
    OperationType,
    SelectionSetNode,
    ValueNode,
    get_named_type,
    print_ast,
)
from graphql.execution.values import VariableValues, get_argument_values

from api.graphql.collecting import Collector, Composite, Groups, sets_of
from api.graphql.limits import MAX_CROSSINGS, MAX_MUTATIONS
from api.graphql.paging import checked_first, decode_cursor
from api.graphql.planned import COMPUTED, MARK, Computed, Planned
from graph.model.errors import TooBroad
from graph.plan import Crossing, Given, Leaf, Page, Plan, Selection
from graph.plan.selection import ROWS
from graph.services.arguments import flat
from graph.store.catalogue import Catalogue, Question

ID = Leaf("id", ("id",))

# Values of several parts, by their type: the graph keeps each part as a property `<field><Part>`.
VALUE_PARTS = {"Money": ("MinorUnits", "Currency"), "Place": ("Description", "Latitude", "Longitude")}

_OF_A_PAGE = {"edges", "nodes", "pageInfo", "totalCount", "__typename"}
SHOW_SUBJECTS = {"Match"}  # each tells of somebody, even where nothing of them is asked for
SHOWN = Leaf("shown", ("shown",))  # ids of all that is told of
TELL = {"Connections", "Network", "Expansion"}  # each says itself of whom it tells


def planned(field_definition: GraphQLField) -> Planned | None:
    """How the field is answered by the plan, if it is."""
    return _marked(field_definition, MARK)


def computed(field_definition: GraphQLField) -> Computed | None:
    """How the field is computed from properties, if it is."""
    return _marked(field_definition, COMPUTED)


def _marked(field_definition: GraphQLField, mark: str) -> Any:
    definition = (field_definition.extensions or {}).get("strawberry-definition")
    return definition.metadata.get(mark) if definition is not None else None


@dataclass(frozen=True, slots=True)
class Arguments:
    """How a crossing learns from an operation's variables what it is given."""

    definition: GraphQLField
    node: FieldNode
    how: Planned
    question: Question

    @property
    def are_the_same(self) -> bool:
        """Whether they are, whatever the variables and the day."""
        return self.how.prepare is None and not any(_names_variable(one.value) for one in self.node.arguments or ())

    def read(self, variables: VariableValues) -> Given:
        """What the crossing is given. Raises CallerError on an argument out of bounds."""
        found = get_argument_values(self.definition, self.node, variables)
        given = {name: _plain(value) for name, value in found.items()}
        limit, after = 0, None
        if self.question.returns == "page":
            limit = checked_first(given.pop("first"))
            cursor = given.pop("after", None)
            after = decode_cursor(self.question.name, cursor, len(self.question.order)) if cursor is not None else None
        parameters = flat(given)
        return Given(parameters if self.how.prepare is None else self.how.prepare(parameters), limit, after)


@dataclass(frozen=True, slots=True)
class Asked:
    """What an operation asks: of the graph by a plan, and by name what is answered without it."""

    plan: Plan = field(default_factory=Plan)
    others: frozenset[str] = frozenset()
    aliases: dict[str, int] = field(default_factory=dict)
    fields: frozenset[str] = frozenset()
    """Fields of things that are asked for, each as in `Type.field`."""
    is_subscription: bool = False
    given: Sequence[Given | Arguments] = ()
    """By a crossing's number: what it is given, or how that is read from variables."""

    def read(self, variables: VariableValues) -> list[Given]:
        """What each crossing is given. Raises CallerError on an argument out of bounds."""
        return [one if isinstance(one, Given) else one.read(variables) for one in self.given]


def key_of(name: str, alias: str | None, aliases: dict[str, int]) -> str:
    """The key under which a crossing's answer stands."""
    if alias is None or alias == name:
        return name
    return f"{name}_{aliases.setdefault(alias, len(aliases) + 1)}"


def selected(collector: Collector, catalogue: Catalogue, operation: OperationDefinitionNode) -> Asked:
    """What a validated operation asks, whatever its variables say but those by which fields are included.

    Raises TooBroad, and CallerError on an argument out of bounds that is no variable.
    """
    root = collector.schema.get_root_type(operation.operation)
    assert root is not None
    reader = _Reader(collector, catalogue)
    asked = [nodes[0].name.value for nodes in collector.groups(root, [operation.selection_set]).values()]
    if operation.operation is OperationType.MUTATION and len(asked) > MAX_MUTATIONS:
        raise TooBroad(f"An operation has at most {MAX_MUTATIONS} mutations.")
    others = {name for name in asked if name.startswith("__") or planned(root.fields[name]) is None}
    is_subscription = operation.operation is OperationType.SUBSCRIPTION
    crossings = (reader.of_event if is_subscription else reader.selection)(root, [operation.selection_set]).crossings
    given = [one.read(collector.variables) if one.are_the_same else one for one in reader.given]
    plan, names = Plan(crossings), frozenset(others)
    return Asked(plan, names, reader.aliases, frozenset(reader.fields), is_subscription, given)


@dataclass(slots=True)
class _Reader:
    collector: Collector
    catalogue: Catalogue
    aliases: dict[str, int] = field(default_factory=dict)
    fields: set[str] = field(default_factory=set)
    given: list[Arguments] = field(default_factory=list)

    @property
    def roots(self) -> tuple[Composite | None, ...]:
        schema = self.collector.schema
        return schema.query_type, schema.mutation_type, schema.subscription_type

    def selection(self, parent: Composite, sets: Sequence[SelectionSetNode]) -> Selection:
        chosen = Selection(wants_type=not isinstance(parent, GraphQLObjectType))
        if isinstance(parent, GraphQLUnionType) or "id" in parent.fields or parent.name in SHOW_SUBJECTS:
            chosen.leaves.append(ID)  # asked for or not: the record of looks says whatever was shown
        if parent.name in TELL:
            chosen.leaves.append(SHOWN)
        common = self.collector.groups(parent, sets)
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

    def of_event(self, root: GraphQLObjectType, sets: Sequence[SelectionSetNode]) -> Selection:
        """What an event shows: a subscription has one field, and the graph is asked for what is below it."""
        chosen = Selection()
        for nodes in self.collector.groups(root, sets).values():
            chosen = self.selection(_composite(root.fields[nodes[0].name.value].type), sets_of(nodes))
        return chosen

    def _by_type(
        self, parent: GraphQLInterfaceType | GraphQLUnionType, sets: Sequence[SelectionSetNode], common: Groups
    ) -> dict[str, list[tuple[GraphQLObjectType, list[FieldNode]]]]:
        """By response key: what is asked of each type that is not asked of all."""
        asked: dict[str, list[tuple[GraphQLObjectType, list[FieldNode]]]] = {}
        for concrete in self.collector.schema.get_possible_types(parent):
            for key, nodes in self.collector.groups(concrete, sets).items():
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
            if parent not in self.roots and leaf not in chosen.leaves:
                chosen.leaves.append(leaf)
            return
        alias = nodes[0].alias.value if nodes[0].alias else None
        key = key_of(name, alias, self.aliases) + suffix
        arguments = Arguments(definition, nodes[0], how, self.catalogue[how.question])
        chosen.crossings.append(self._crossing(key, named, arguments, sets_of(nodes)))

    def _crossing(self, key: str, named: Any, arguments: Arguments, sets: list[SelectionSetNode]) -> Crossing:
        number, question, before = len(self.given), arguments.question, arguments.how.before
        self.given.append(arguments)
        if len(self.given) > MAX_CROSSINGS:
            raise TooBroad("The query asks too much of too many types. Ask each type by itself, or nest less.")
        page = None
        projections: dict[str, Selection]
        if question.returns == "page":
            projections, rows, count, said = self._page(named, sets)
            page = Page(0, None, rows, count, said)
            named = get_named_type(named.fields["nodes"].type)
        else:
            projections = {ROWS: self.selection(named, sets)}
        variable = named.name[0].lower() + named.name[1:]
        crossing = Crossing(key, question.name, variable, {}, projections, page, number=number)
        if before is None:
            return crossing
        # Until then nothing was found, so that a plan can be printed that asks nobody.
        nothing = {name: [] for name in question.params - question.optional}
        return replace(crossing, arguments=nothing, before=before, most=0)

    def _page(
        self, connection: GraphQLObjectType, sets: list[SelectionSetNode]
    ) -> tuple[dict[str, Selection], bool, bool, frozenset[str]]:
        """What is wanted of each row, by the way in which the page shows it; whether rows and a count are wanted; and
        what is wanted beside them.
        """
        projections: dict[str, Selection] = {}
        rows = count = False
        said: set[str] = set()
        for nodes in self.collector.groups(connection, sets).values():
            name = nodes[0].name.value
            inner = sets_of(nodes)
            count |= name == "totalCount"
            said |= {name} - _OF_A_PAGE
            rows |= name in ("edges", "nodes", "pageInfo")
            shown = connection.fields[name].type if name in connection.fields else None
            key = key_of(name, nodes[0].alias.value if nodes[0].alias else None, self.aliases)
            if name == "nodes":
                projections[key] = self.selection(_composite(shown), inner)
            elif name == "edges":
                edge = _composite(shown)
                assert isinstance(edge, GraphQLObjectType)
                for edge_nodes in self.collector.groups(edge, inner).values():
                    if edge_nodes[0].name.value == "node":
                        alias = edge_nodes[0].alias.value if edge_nodes[0].alias else None
                        projections[f"{key}_{key_of('node', alias, self.aliases)}"] = self.selection(
                            _composite(edge.fields["node"].type), sets_of(edge_nodes)
                        )
        of_rows = get_named_type(connection.fields["nodes"].type)
        shows = "id" in getattr(of_rows, "fields", {}) or of_rows.name in SHOW_SUBJECTS
        if rows and not projections and shows:
            projections["shown"] = Selection([ID])  # a cursor shows a row too
        return projections, rows, count, frozenset(said)


def _names_variable(value: ValueNode) -> bool:
    return "$" in print_ast(value)  # a dollar in a text is read anew each time too, which costs little


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
