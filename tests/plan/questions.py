"""Valid operations by chance: a tree of what is asked, which can be written down in more than one way.

The tree is drawn from the schema itself, so that a new type is asked about from its first day. `written` shows it with
everything that GraphQL offers (aliases, fragments, variables, directives) and `plainly` says the same with none of it,
in another order and under other aliases. Both must get the same answer.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from graphql import (
    GraphQLEnumType,
    GraphQLField,
    GraphQLID,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLType,
    GraphQLUnionType,
    get_named_type,
    is_composite_type,
    is_required_argument,
)
from hypothesis import strategies as st

Composite: TypeAlias = GraphQLObjectType | GraphQLInterfaceType | GraphQLUnionType


CLOCKS = ("asOf", "knownAt")

# Roots of other roles than the asker's, or whose arguments must fit each other.
_NOT_DRAWN = {"dataQuality", "disciplineCriteria", "documentCheck", "identifierFindings"}
_NOT_DRAWN |= {"match"}  # an example has a name: see tests/matching
_NOT_DRAWN |= {"looks", "checkpoint", "inclusionProof", "consistencyProof", "misuse"}
_NOT_DRAWN |= {"myCases", "myRequests", "myEntries", "requestDraft", "publishedOffenders"}
_NOT_DRAWN |= {"typologies", "typology", "dryRunTypology", "alerts", "alert", "tasks"}


@dataclass(frozen=True)
class Pool:
    """What exists in the registry, by the name of the argument that may name it."""

    values: dict[str, Sequence[str]]
    paths: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Argument:
    """A value of an input type; with a variable's name when it is not written in place."""

    value: Any
    type_: GraphQLInputType
    variable: str | None = None


@dataclass(frozen=True)
class Asked:
    """A field with what is asked below it; `on` is the type of that."""

    name: str
    alias: str | None = None
    arguments: dict[str, Argument] = field(default_factory=dict)
    below: "tuple[Selected, ...]" = ()
    on: Composite | None = None
    shown: tuple[bool, str | None] | None = None  # @include, by a variable where one is named

    @property
    def key(self) -> str:
        """Under which name the answer has it."""
        return self.alias or self.name


@dataclass(frozen=True)
class Fragment:
    """Fields of one type, in place or by name."""

    on: str
    below: "tuple[Selected, ...]"
    name: str | None = None
    hidden: tuple[bool, str | None] | None = None  # @skip


Selected: TypeAlias = Asked | Fragment


@dataclass
class Drawing:
    """A tree under way."""

    schema: GraphQLSchema
    pool: Pool
    draw: Any
    aliases: int = 0
    variables: dict[str, tuple[str, Any]] = field(default_factory=dict)
    fragments: dict[str, Fragment] = field(default_factory=dict)

    def operation(self) -> tuple[Selected, ...]:
        """One to three questions."""
        query = self.schema.query_type
        assert query is not None
        names = self.draw(st.lists(st.sampled_from(sorted(query.fields.keys() - _NOT_DRAWN)), min_size=1, max_size=3))
        roots = [self._field(query, name, 5, must_alias=True) for name in names]
        return (Asked("__typename"), *self._perhaps_in_fragments(query, roots))

    def below(self, type_: Composite, depth: int) -> tuple[Selected, ...]:
        """What is asked of a composite type: always its name, and its id where it has one."""
        chosen: list[Selected] = [Asked("__typename")]
        if isinstance(type_, GraphQLUnionType):
            return (*chosen, *self._by_type(type_, depth))
        if "id" in type_.fields:
            chosen.append(Asked("id"))
        if type_.name.endswith(("Connection", "Edge")):
            depth += 1  # a page is no level of its own
        chosen += self._perhaps_in_fragments(type_, self._fields(type_, depth))
        if isinstance(type_, GraphQLInterfaceType) and self._chance(2):
            chosen += self._by_type(type_, depth)
        return tuple(chosen)

    def _fields(self, type_: GraphQLObjectType | GraphQLInterfaceType, depth: int) -> list[Asked]:
        leaves = [name for name, field in type_.fields.items() if not is_composite_type(get_named_type(field.type))]
        others = sorted(type_.fields.keys() - set(leaves)) if depth > 0 else []
        names: list[str] = self.draw(st.lists(st.sampled_from(leaves), max_size=2)) if leaves else []
        if others:
            names += self.draw(st.lists(st.sampled_from(others), min_size=1, max_size=2))
        return [self._field(type_, name, depth - 1) for name in names]

    def _by_type(self, type_: GraphQLInterfaceType | GraphQLUnionType, depth: int) -> list[Selected]:
        possible = sorted(self.schema.get_possible_types(type_), key=lambda found: found.name)
        chosen = self.draw(st.lists(st.sampled_from(possible), min_size=1, max_size=2))
        found: list[Selected] = []
        for concrete in chosen:
            shared = type_.fields.keys() if isinstance(type_, GraphQLInterfaceType) else set()
            fields = [
                one if one.alias or one.name in shared else replace(one, alias=self._alias())
                for one in self._fields(concrete, depth)
            ]
            found += self._fragment(concrete.name, fields)
        return found

    def _perhaps_in_fragments(
        self, type_: GraphQLObjectType | GraphQLInterfaceType, fields: Sequence[Asked]
    ) -> Iterator[Selected]:
        for one in fields:
            wider = [found.name for found in type_.interfaces if one.name in found.fields]
            if self._chance(4):
                yield from self._fragment(self.draw(st.sampled_from([type_.name, *wider])), [one])
            else:
                yield one

    def _fragment(self, on: str, fields: Sequence[Selected]) -> list[Selected]:
        if not fields:
            return []
        known = [fragment for fragment in self.fragments.values() if fragment.on == on]
        if known and self._chance(3):
            return [self.draw(st.sampled_from(known))]
        hidden = self._switch() if self._chance(5) else None
        made = Fragment(on, tuple(fields), hidden=hidden)
        if hidden is None and self._chance(2):
            made = replace(made, name=f"Named{len(self.fragments)}")
            assert made.name is not None
            self.fragments[made.name] = made
        return [made]

    def _field(
        self, type_: GraphQLObjectType | GraphQLInterfaceType, name: str, depth: int, *, must_alias: bool = False
    ) -> Asked:
        definition = type_.fields[name]
        inner = get_named_type(definition.type)
        arguments = self._arguments(name, definition)
        below = self.below(inner, depth) if is_composite_type(inner) else ()
        aliased = must_alias or bool(arguments) or self._chance(4)
        return Asked(
            name,
            self._alias() if aliased else None,
            arguments,
            below,
            inner if is_composite_type(inner) else None,
            self._switch() if self._chance(8) else None,
        )

    def _arguments(self, name: str, definition: GraphQLField) -> dict[str, Argument]:
        if name == "case" and "number" in definition.args:  # by exactly one of its keys
            wanted = [self.draw(st.sampled_from(["id", "number"]))]
        else:
            wanted = [
                argument
                for argument, definition_ in definition.args.items()
                if argument != "after" and (argument == "first" or is_required_argument(definition_) or self._chance(2))
            ]
        return {argument: self._argument(name, argument, definition.args[argument].type) for argument in wanted}

    def _argument(self, field_name: str, name: str, type_: GraphQLInputType) -> Argument:
        value = self._value(field_name, name, type_)
        if not self._chance(3):
            return Argument(value, type_)
        variable = f"given{len(self.variables)}"
        self.variables[variable] = (str(type_), value)
        return Argument(value, type_, variable)

    def _value(self, field_name: str, name: str, type_: GraphQLType) -> Any:
        match type_:
            case GraphQLNonNull():
                return self._value(field_name, name, type_.of_type)
            case GraphQLList() if name in ("between", "of"):
                return list(self.draw(st.sampled_from(self.pool.paths)))
            case GraphQLList():
                return [self._value(field_name, name, type_.of_type) for _ in range(self.draw(st.integers(1, 2)))]
            case GraphQLEnumType():
                return self.draw(st.sampled_from(sorted(type_.values)))
            case GraphQLInputObjectType():
                names = self.draw(st.lists(st.sampled_from(sorted(type_.fields)), max_size=2, unique=True))
                return {inner: self._value(field_name, inner, type_.fields[inner].type) for inner in names}
        if name in ("first", "maxHops", "most", "maxDegree", "depth", "limit"):
            return self.draw(st.integers(1, 3))
        if name == "threshold":
            return self.draw(st.sampled_from([0.001, 0.5]))
        if name == "text":
            return self.draw(st.sampled_from([text for text in self.pool.values["name"] if len(text) > 4]))
        exact = self.pool.values.get(f"{field_name}.{name}") or self.pool.values[name]
        return self.draw(st.sampled_from(exact))

    def _switch(self) -> tuple[bool, str | None]:
        value = self.draw(st.booleans())
        if self._chance(2):
            return value, None
        variable = f"given{len(self.variables)}"
        self.variables[variable] = ("Boolean!", value)
        return value, variable

    def _alias(self) -> str:
        self.aliases += 1
        return f"a{self.aliases}"

    def _chance(self, one_in: int) -> bool:
        return self.draw(st.integers(1, one_in)) == 1


@dataclass(frozen=True)
class Question:
    """A whole operation, drawn."""

    asked: tuple[Selected, ...]
    variables: dict[str, tuple[str, Any]]

    def __repr__(self) -> str:
        query, variables = self.written()
        return f"\n{query}\n{variables}\n"

    def written(self) -> tuple[str, dict[str, Any]]:
        """The operation with all that GraphQL offers, and its variables."""
        named: dict[str, Fragment] = {}
        body = _written(self.asked, named)
        fragments = "".join(f"\nfragment {name} on {one.on} {_written(one.below, {})}" for name, one in named.items())
        used = {name: self.variables[name] for name in sorted(set(re.findall(r"\$(given\d+)", body + fragments)))}
        heads = ", ".join(f"${name}: {type_}" for name, (type_, _) in used.items())
        values = {name: value for name, (_, value) in used.items()}
        return f"query Drawn{f'({heads})' if heads else ''} {body}{fragments}", values

    def plainly(self) -> str:
        """The same without fragments by name, variables and directives, backwards, under other aliases."""
        return f"query Plain {_plainly(self.asked)}"


def renamed(alias: str) -> str:
    """The alias that `plainly` gives in place of this one."""
    return f"z{1_000 - int(alias[1:])}"


def with_renamed(answer: Any, aliases: int) -> Any:
    """An answer to the written operation as the plain one has it."""
    names = {f"a{number}": renamed(f"a{number}") for number in range(1, aliases + 1)}
    if isinstance(answer, dict):
        return {names.get(key, key): with_renamed(value, aliases) for key, value in answer.items()}
    if isinstance(answer, list):
        return [with_renamed(value, aliases) for value in answer]
    return answer


def literal(value: Any, type_: GraphQLType) -> str:
    """A value as it is written into a query."""
    match type_:
        case GraphQLNonNull():
            return literal(value, type_.of_type)
        case GraphQLList():
            return f"[{', '.join(literal(one, type_.of_type) for one in value)}]"
        case GraphQLEnumType():
            return value
        case GraphQLInputObjectType():
            inner = (f"{name}: {literal(one, type_.fields[name].type)}" for name, one in value.items())
            return f"{{{', '.join(inner)}}}"
    return json.dumps(value, ensure_ascii=False)


def _head(one: Asked, alias: str | None, *, plain: bool) -> str:
    given = ", ".join(
        f"{name}: {literal(a.value, a.type_) if plain or a.variable is None else f'${a.variable}'}"
        for name, a in one.arguments.items()
    )
    return f"{f'{alias}: ' if alias else ''}{one.name}{f'({given})' if given else ''}"


def _directive(name: str, switch: tuple[bool, str | None] | None) -> str:
    if switch is None:
        return ""
    value, variable = switch
    return f" @{name}(if: {f'${variable}' if variable else str(value).lower()})"


def _written(selected: Sequence[Selected], named: dict[str, Fragment]) -> str:
    parts = []
    for one in selected:
        if isinstance(one, Asked):
            below = f" {_written(one.below, named)}" if one.below else ""
            parts.append(f"{_head(one, one.alias, plain=False)}{_directive('include', one.shown)}{below}")
        elif one.name is not None:
            _name(one, named)
            parts.append(f"...{one.name}")
        else:
            parts.append(f"... on {one.on}{_directive('skip', one.hidden)} {_written(one.below, named)}")
    return f"{{ {' '.join(parts)} }}"


def _name(fragment: Fragment, named: dict[str, Fragment]) -> None:
    assert fragment.name is not None
    named[fragment.name] = fragment
    _written(fragment.below, named)  # for the fragments that it spreads itself


def _plainly(selected: Sequence[Selected]) -> str:
    parts = []
    for one in reversed(selected):
        if isinstance(one, Asked):
            if one.shown is None or one.shown[0]:
                below = f" {_plainly(one.below)}" if one.below else ""
                parts.append(f"{_head(one, renamed(one.alias) if one.alias else None, plain=True)}{below}")
        elif one.hidden is None or not one.hidden[0]:
            # Each field of the fragment by itself, so that a type's fields are spread over many places.
            parts += [f"... on {one.on} {_plainly([inner])}" for inner in reversed(one.below)]
    return f"{{ {' '.join(parts) or '__typename'} }}"


@dataclass(frozen=True)
class Found:
    """A thing with an id in an answer, with the field that asked for it and the clocks of its root."""

    asked: Asked
    thing: dict[str, Any]
    clocks: dict[str, Argument]


def nodes_asked(
    schema: GraphQLSchema,
    selected: Sequence[Selected],
    answer: dict[str, Any],
    clocks: dict[str, Argument] | None = None,
) -> Iterator[Found]:
    """Each thing with an id in an answer."""
    for one in selected:
        if isinstance(one, Fragment):
            hidden = one.hidden is not None and one.hidden[0]
            if not hidden and _is_a(schema, answer["__typename"], one.on):
                yield from nodes_asked(schema, one.below, answer, clocks)
        elif one.key in answer and (one.shown is None or one.shown[0]):
            of_root = {name: one.arguments[name] for name in CLOCKS if name in one.arguments}
            found = answer[one.key]
            for thing in found if isinstance(found, list) else [found]:
                if isinstance(thing, dict):
                    if "id" in thing:
                        yield Found(one, thing, clocks or of_root)
                    yield from nodes_asked(schema, one.below, thing, clocks or of_root)


def _is_a(schema: GraphQLSchema, name: str, on: str) -> bool:
    condition = schema.type_map[on]
    return name == on or (
        isinstance(condition, GraphQLInterfaceType | GraphQLUnionType)
        and name in {possible.name for possible in schema.get_possible_types(condition)}
    )


@st.composite
def questions(draw: Any, schema: GraphQLSchema, pool: Pool) -> Question:
    """Valid operations over the schema, about what the registry holds."""
    drawing = Drawing(schema, pool, draw)
    return Question(drawing.operation(), drawing.variables)


def again(found: Found, question: Question) -> Question:
    """The same about a thing that was found, asked by its id instead of on the way."""
    one = found.asked
    assert one.on is not None
    by_id = {"id": Argument(found.thing["id"], GraphQLNonNull(GraphQLID))} | found.clocks
    return Question((Asked("node", None, by_id, (Fragment(one.on.name, one.below),)),), question.variables)
