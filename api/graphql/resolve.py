"""How the value of each field is read from the one nested record: functions that only look things up.

graphql-core completes the response by them, as resolvers, and so does `completion` where nothing is out of the
ordinary. Nothing here asks the graph.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLResolveInfo,
    GraphQLSchema,
    GraphQLUnionType,
    get_named_type,
)

from api.door import Door
from api.graphql.paging import encode_cursor
from api.graphql.planned import Computed, Planned
from api.graphql.selection import VALUE_PARTS, computed, key_of, planned
from api.graphql.types.value import completed_money
from graph.audit.record import RecordOfLooks
from graph.model.viewer import Viewer
from graph.plan.selection import CONTINUED, COUNT, CURSOR, LIMIT, ROWS, SAID
from graph.services.tasks import Tasks
from graph.store.store import Store

Reading = Callable[[Any, str], Any]
"""The value of a field, from what its type's values are read of and the field's key there."""


@dataclass(slots=True)
class Answers:
    """What resolvers need beside the record: the numbers of the document's aliases, and for services who asks."""

    aliases: dict[str, int]
    store: Store
    viewer: Viewer | None
    record: RecordOfLooks | None = None
    """The record of looks; None of what the house asks itself."""
    door: Door | None = None
    """Where sessions begin and end; None of what the house asks itself."""
    tasks: Tasks | None = None
    """The standing tasks of this server; None of what the house asks itself."""
    shown: set[str] = field(default_factory=set)
    """Ids of what services showed beside the record, for the look."""
    opened: str | None = None
    """Request that was opened, for the look."""
    outcome: str = "ANSWERED"
    """What the look says came of it: a request that is refused is an answer, and no success."""


@dataclass(frozen=True, slots=True)
class Event:
    """What an event of a subscription is about."""

    said: dict[str, Any]
    """What it says beside what the graph answers."""
    asked: dict[str, Any]
    """What the graph is asked for it."""


def bind(schema: GraphQLSchema) -> None:
    """Gives every field of the schema that has no code of its own its resolver."""
    for type_ in schema.type_map.values():
        if isinstance(type_, GraphQLInterfaceType | GraphQLUnionType):
            type_.resolve_type = _typename
        if not isinstance(type_, GraphQLObjectType) or type_.name.startswith("__"):
            continue
        type_.is_type_of = None
        for name, definition in type_.fields.items():
            if type_ is schema.subscription_type:
                definition.resolve = _event
            elif (reading := reading_of(schema, type_, name)) is not None:
                definition.resolve = _resolver(reading)


def reading_of(schema: GraphQLSchema, type_: GraphQLObjectType, name: str) -> Reading | None:
    """How a field's value is read from the record; None of a field that has code of its own."""
    definition = type_.fields[name]
    how = planned(definition)
    if how is not None:
        is_page = get_named_type(definition.type).name.endswith("Connection")
        return _crossing(type_.name, how, is_page)
    if type_.name.endswith("Connection"):
        of_pages = {"edges": _edges, "nodes": _nodes, "pageInfo": _page_info, "totalCount": _total_count}
        return of_pages.get(name) or _said(name)
    if type_.name.endswith("Edge"):
        return {"cursor": _cursor, "node": _node}[name]
    if type_ in (schema.query_type, schema.mutation_type, schema.subscription_type):
        return None
    if (named := get_named_type(definition.type).name) in VALUE_PARTS:
        return _value(name, named)
    if (by_python := computed(definition)) is not None:
        return _computed(name, by_python)
    return Property(name, definition.extensions["strawberry-definition"].python_name)


def _resolver(reading: Reading) -> Callable[..., Any]:
    def resolve(source: Any, info: GraphQLResolveInfo, **_arguments: Any) -> Any:
        alias = info.field_nodes[0].alias
        return reading(source, key_of(info.field_name, alias and alias.value, info.context.aliases))

    return resolve


def _event(source: dict[str, Any], _info: GraphQLResolveInfo, **_arguments: Any) -> dict[str, Any]:
    """What an event of a subscription says, which has one field."""
    return source


def _typename(source: dict[str, Any], *_: Any) -> str:
    return source["typename"]


@dataclass(frozen=True, slots=True)
class Property:
    """A value that stands in the record under the field's name, or is an attribute of what Python computed."""

    name: str
    python_name: str

    def __call__(self, source: Any, _key: str) -> Any:
        """The value."""
        return source.get(self.name) if type(source) is dict else getattr(source, self.python_name)


def _value(name: str, type_name: str) -> Reading:
    """A value of several parts: the record has a map of the parts' properties under the field's name."""
    parts = {part[0].lower() + part[1:]: f"{name}{part}" for part in VALUE_PARTS[type_name]}
    complete = completed_money if type_name == "Money" else dict

    def read(source: dict[str, Any], _key: str) -> Any:
        held = source[name]
        value = {part: held[property_] for part, property_ in parts.items()}
        return None if None in value.values() else complete(value)

    return read


def _computed(name: str, how: Computed) -> Reading:
    def read(source: dict[str, Any], _key: str) -> Any:
        return how.compute(source[name])

    return read


def _crossing(type_name: str, how: Planned, is_page: bool) -> Reading:
    def read(source: dict[str, Any], key: str) -> Any:
        of_type = f"{key}__{type_name}"
        value = source[of_type] if of_type in source else source[key]
        return (how.question, value) if is_page else value

    return read


# A page travels as (question, {limit, rows, count}), and an edge as (question, key of its `edges`, row).
_Page = tuple[str, dict[str, Any]]
_Edge = tuple[str, str, dict[str, Any]]


def _shown(page: dict[str, Any]) -> list[dict[str, Any]]:
    """The rows of the page; the statement asked for one more, to see whether there is more."""
    return page[ROWS][: page[LIMIT]]


def _edges(source: _Page, key: str) -> list[_Edge]:
    return [(source[0], key, row) for row in _shown(source[1])]


def _nodes(source: _Page, key: str) -> list[Any]:
    return [row[key] for row in _shown(source[1])]


def _page_info(source: _Page, _key: str) -> dict[str, Any]:
    question, page = source
    rows = _shown(page)
    return {
        "hasNextPage": len(page[ROWS]) > page[LIMIT],
        "hasPreviousPage": page[CONTINUED],
        "startCursor": encode_cursor(question, rows[0][CURSOR]) if rows else None,
        "endCursor": encode_cursor(question, rows[-1][CURSOR]) if rows else None,
    }


def _total_count(source: _Page, _key: str) -> int:
    return source[1][COUNT]


def _said(name: str) -> Reading:
    """What a page says beside its rows and their number."""

    def read(source: _Page, _key: str) -> Any:
        return source[1][SAID].get(name)

    return read


def _cursor(source: _Edge, _key: str) -> str:
    return encode_cursor(source[0], source[2][CURSOR])


def _node(source: _Edge, key: str) -> Any:
    return source[2][f"{source[1]}_{key}"]
