"""The record becomes the response: resolvers that only look things up, given to every field once.

graphql-core completes the response from the one nested record, so nulls, their propagation, aliases, fragments and
abstract types follow the specification. Nothing here asks the graph.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    GraphQLField,
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
from graph.plan.selection import CONTINUED, COUNT, CURSOR, LIMIT, ROWS
from graph.store.store import Store

Resolver = Callable[..., Any]


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
    shown: set[str] = field(default_factory=set)
    """Ids of what services showed beside the record, for the look."""
    opened: str | None = None
    """Request that was opened, for the look."""
    outcome: str = "ANSWERED"
    """What the look says came of it: a request that is refused is an answer, and no success."""


def bind(schema: GraphQLSchema) -> None:
    """Gives every field of the schema that has no code of its own its resolver."""
    for type_ in schema.type_map.values():
        if isinstance(type_, GraphQLInterfaceType | GraphQLUnionType):
            type_.resolve_type = _typename
        if not isinstance(type_, GraphQLObjectType) or type_.name.startswith("__"):
            continue
        type_.is_type_of = None
        for name, definition in type_.fields.items():
            definition.resolve = _resolver(schema, type_, name, definition)


def _resolver(schema: GraphQLSchema, type_: GraphQLObjectType, name: str, definition: GraphQLField) -> Resolver | None:
    how = planned(definition)
    if how is not None:
        is_page = get_named_type(definition.type).name.endswith("Connection")
        return _crossing(name, type_.name, how, is_page)
    if type_.name.endswith("Connection"):
        return {"edges": _edges, "nodes": _nodes, "pageInfo": _page_info, "totalCount": _total_count}[name]
    if type_.name.endswith("Edge"):
        return {"cursor": _cursor, "node": _node}[name]
    if type_ in (schema.query_type, schema.mutation_type):
        return definition.resolve
    if (named := get_named_type(definition.type).name) in VALUE_PARTS:
        return _value(name, named)
    if (by_python := computed(definition)) is not None:
        return _computed(name, by_python)
    return _property(name, definition)


def _typename(source: dict[str, Any], *_: Any) -> str:
    return source["typename"]


def _property(name: str, definition: GraphQLField) -> Resolver:
    python_name = definition.extensions["strawberry-definition"].python_name

    def resolve(source: Any, _info: GraphQLResolveInfo) -> Any:
        return source.get(name) if type(source) is dict else getattr(source, python_name)

    return resolve


def _value(name: str, type_name: str) -> Resolver:
    """A value of several parts: the record has a map of the parts' properties under the field's name."""
    parts = {part[0].lower() + part[1:]: f"{name}{part}" for part in VALUE_PARTS[type_name]}
    complete = completed_money if type_name == "Money" else dict

    def resolve(source: dict[str, Any], _info: GraphQLResolveInfo) -> Any:
        held = source[name]
        value = {part: held[property_] for part, property_ in parts.items()}
        return None if None in value.values() else complete(value)

    return resolve


def _computed(name: str, how: Computed) -> Resolver:
    def resolve(source: dict[str, Any], _info: GraphQLResolveInfo) -> Any:
        return how.compute(source[name])

    return resolve


def _crossing(name: str, type_name: str, how: Planned, is_page: bool) -> Resolver:
    def resolve(source: dict[str, Any], info: GraphQLResolveInfo, **_arguments: Any) -> Any:
        alias = info.field_nodes[0].alias
        key = name if alias is None else key_of(name, alias.value, info.context.aliases)
        of_type = f"{key}__{type_name}"
        value = source[of_type] if of_type in source else source[key]
        return (how.question, value) if is_page else value

    return resolve


# A page travels as (question, {limit, rows, count}), and an edge as (question, key of its `edges`, row).
_Page = tuple[str, dict[str, Any]]
_Edge = tuple[str, str, dict[str, Any]]


def _shown(page: dict[str, Any]) -> list[dict[str, Any]]:
    """The rows of the page; the statement asked for one more, to see whether there is more."""
    return page[ROWS][: page[LIMIT] - 1]


def _edges(source: _Page, info: GraphQLResolveInfo) -> list[_Edge]:
    key = _key(info)
    return [(source[0], key, row) for row in _shown(source[1])]


def _nodes(source: _Page, info: GraphQLResolveInfo) -> list[Any]:
    key = _key(info)
    return [row[key] for row in _shown(source[1])]


def _page_info(source: _Page, _info: GraphQLResolveInfo) -> dict[str, Any]:
    question, page = source
    rows = _shown(page)
    return {
        "hasNextPage": len(page[ROWS]) >= page[LIMIT],
        "hasPreviousPage": page[CONTINUED],
        "startCursor": encode_cursor(question, rows[0][CURSOR]) if rows else None,
        "endCursor": encode_cursor(question, rows[-1][CURSOR]) if rows else None,
    }


def _total_count(source: _Page, _info: GraphQLResolveInfo) -> int:
    return source[1][COUNT]


def _cursor(source: _Edge, _info: GraphQLResolveInfo) -> str:
    return encode_cursor(source[0], source[2][CURSOR])


def _node(source: _Edge, info: GraphQLResolveInfo) -> Any:
    return source[2][f"{source[1]}_{_key(info)}"]


def _key(info: GraphQLResolveInfo) -> str:
    alias = info.field_nodes[0].alias
    return key_of(info.field_name, alias.value if alias else None, info.context.aliases)
