"""The record becomes the response without graphql-core, wherever nothing is out of the ordinary.

For each operation, functions are made once that take every field of the response from the record, in the order and
under the keys of the specification; a response costs calls of them and nothing else. They take what is right alone:
where a value is null that may not be, or is none of its type's, and where a field has code of its own, graphql-core
completes the same record instead, and says what is wrong and where. So there is one home for errors, and an oracle:
both ways give the same bytes, or this one gives none.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Any

from graphql import (
    GRAPHQL_MAX_INT,
    GRAPHQL_MIN_INT,
    FieldNode,
    GraphQLEnumType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLUnionType,
    SelectionSetNode,
)

from api.graphql.collecting import Collector, sets_of
from api.graphql.resolve import Property, reading_of
from api.graphql.selection import key_of

Take = Callable[[Any], Any]
"""What the response says of a value, or of a field of what it is read from. Raises NotTaken."""


class NotTaken(Exception):
    """Something is left to graphql-core."""


def completer(collector: Collector, aliases: dict[str, int], asked: SelectionSetNode) -> Take:
    """Makes of the record what a query's response says. Raises NotTaken where a field has code of its own."""
    root = collector.schema.query_type
    assert root is not None
    return _Maker(collector, aliases).of_object(root, [asked])


@dataclass(frozen=True, slots=True)
class _Maker:
    collector: Collector
    aliases: dict[str, int]

    def of_object(self, type_: GraphQLObjectType, sets: Sequence[SelectionSetNode]) -> Take:
        groups = self.collector.groups(type_, sets)
        fields = [(key, self.of_field(type_, nodes)) for key, nodes in groups.items()]

        def take(source: Any) -> dict[str, Any]:
            if source is None:
                raise NotTaken
            return {key: take_field(source) for key, take_field in fields}

        return take

    def of_field(self, type_: GraphQLObjectType, nodes: list[FieldNode]) -> Take:
        name, alias = nodes[0].name.value, nodes[0].alias
        if name == "__typename":
            return lambda _source: type_.name
        reading = None if name.startswith("__") else reading_of(self.collector.schema, type_, name)
        if reading is None:
            raise NotTaken
        take = self.of_value(type_.fields[name].type, sets_of(nodes))
        if isinstance(reading, Property):
            python_name = reading.python_name
            return lambda source: take(source.get(name) if type(source) is dict else getattr(source, python_name))
        key = key_of(name, alias and alias.value, self.aliases)
        return lambda source: take(reading(source, key))

    def of_value(self, type_: Any, sets: Sequence[SelectionSetNode]) -> Take:
        """Of a value that may be null unless its type says otherwise."""
        if isinstance(type_, GraphQLNonNull):
            return self._of_something(type_.of_type, sets)
        something = self._of_something(type_, sets)
        return lambda value: None if value is None else something(value)

    def _of_something(self, type_: Any, sets: Sequence[SelectionSetNode]) -> Take:
        """Of a value that is not null."""
        if isinstance(type_, GraphQLList):
            return _list_of(self.of_value(type_.of_type, sets))
        if isinstance(type_, GraphQLObjectType):
            return self.of_object(type_, sets)
        if isinstance(type_, GraphQLInterfaceType | GraphQLUnionType):
            return _ByType(self, sets).take
        if isinstance(type_, GraphQLEnumType):
            return _named({member.value: name for name, member in type_.values.items()})
        assert isinstance(type_, GraphQLScalarType)
        return _SCALARS[type_.name]


class _ByType(dict[str, Take]):
    """How values of an interface or a union are taken, by their type; made when there is the first of it."""

    def __init__(self, maker: _Maker, sets: Sequence[SelectionSetNode]) -> None:
        super().__init__()
        self._maker = maker
        self._sets = sets

    def __missing__(self, name: str) -> Take:
        type_ = self._maker.collector.schema.get_type(name)
        if not isinstance(type_, GraphQLObjectType):
            raise NotTaken
        self[name] = self._maker.of_object(type_, self._sets)
        return self[name]

    def take(self, value: Any) -> Any:
        """A value of any of the types."""
        return self[value["typename"]](value)


def _list_of(item: Take) -> Take:
    def take(values: Any) -> list[Any]:
        if type(values) is not list and type(values) is not tuple:
            raise NotTaken
        return [item(value) for value in values]

    return take


def _named(names: dict[Any, str]) -> Take:
    def take(value: Any) -> str:
        if not isinstance(value, str):
            raise NotTaken
        return names[value]

    return take


def _text(value: Any) -> str:
    if type(value) is not str:
        raise NotTaken
    return value


def _int(value: Any) -> int:
    if type(value) is not int or not GRAPHQL_MIN_INT <= value <= GRAPHQL_MAX_INT:
        raise NotTaken
    return value


def _float(value: Any) -> float:
    if type(value) is int and abs(value) <= GRAPHQL_MAX_INT:  # the graph keeps a whole number as such
        return float(value)
    if type(value) is not float or not isfinite(value):
        raise NotTaken
    return value


def _boolean(value: Any) -> bool:
    if type(value) is not bool:
        raise NotTaken
    return value


def _json(value: Any) -> Any:
    if value is None:
        raise NotTaken
    return value


_SCALARS: dict[str, Take] = {"Int": _int, "Float": _float, "Boolean": _boolean, "JSON": _json}
_SCALARS |= dict.fromkeys(("ID", "String", "PartialDate", "Date", "Instant", "BigInt", "Decimal"), _text)
