"""What a request asks, made ready: a document is parsed, guarded, validated and planned once, then remembered.

A document is known by its text; its plan, beside that, by the variables that say which fields are included. Rights are
parameters of a statement and are checked for each request, so that no plan holds any; a new schema is a new process.
What is remembered are names and shapes: no value of a request's variables, but those that include fields.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from graphql import (
    DirectiveNode,
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
    VariableDefinitionNode,
    VariableNode,
    Visitor,
    get_named_type,
    parse,
    type_from_ast,
    validate,
    visit,
)
from graphql.execution.values import VariableValues, get_variable_values

from api.graphql import guard
from api.graphql.body import GraphQLRequest, InvalidRequest, MethodNotAllowed
from api.graphql.collecting import Collector
from api.graphql.completion import NotTaken, Take, completer
from api.graphql.limits import CACHED_DOCUMENTS, CACHED_PLANS, MAX_ERRORS, MAX_TOKENS
from api.graphql.selection import Asked, selected
from graph.plan import Crossing, Given
from graph.store.catalogue import Catalogue


class DocumentRefused(Exception):
    """A document that is not valid: the errors to answer with."""

    def __init__(self, found: list[GraphQLError]) -> None:
        super().__init__()
        self.errors = found


@dataclass(frozen=True, eq=False, slots=True)
class Document:
    """A document that passed the guard and validation. It is the same as no other, whatever that says."""

    node: DocumentNode
    operations: dict[str, OperationDefinitionNode]
    fragments: dict[str, FragmentDefinitionNode]
    including: tuple[str, ...]
    """Variables that say which fields are included."""
    bounded: tuple[str, ...]
    """Variables whose lists are bounded: all but documents of the law, which have bounds of their own."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """An operation with what a request gives it."""

    document: Document
    asked: Asked
    complete: Take | None
    """Makes the response of the record; None when that is left to graphql-core."""
    given: Sequence[Given]

    @property
    def roots(self) -> list[Crossing]:
        """The crossings with which the operation begins, with what they are given."""
        return self.asked.plan.filled(self.given)


class Operations:
    """The operations over a schema."""

    def __init__(self, schema: GraphQLSchema, catalogue: Catalogue) -> None:
        self._schema = schema
        self._catalogue = catalogue
        self._document = lru_cache(CACHED_DOCUMENTS)(self._read)
        self._planned = lru_cache(CACHED_PLANS)(self._plan)

    def prepared(self, request: GraphQLRequest, *, hide_suggestions: bool) -> Prepared:
        """What a request asks, without asking it. Suggestions tell of the schema, and not everybody.

        Raises DocumentRefused, InvalidRequest, InvalidArgument and TooBroad.
        """
        document = self._document(request.query, hide_suggestions)
        operation = _chosen(document, request.operation_name)
        if operation.operation is not OperationType.QUERY and not request.may_change:
            raise MethodNotAllowed("Changes are made, and subscriptions opened, with POST.")
        for name in document.bounded:
            guard.check_lists(request.variables.get(name))
        variables = get_variable_values(
            self._schema, operation.variable_definitions or (), request.variables, MAX_ERRORS, hide_suggestions
        )
        if isinstance(variables, list):
            raise DocumentRefused(variables)
        try:
            included = tuple(variables.coerced.get(name) for name in document.including)
            asked, complete = self._planned(document, operation.name and operation.name.value, included)
            return Prepared(document, asked, complete, asked.read(variables))
        except GraphQLError as error:  # null, by a variable, where the schema has a default and takes no null
            raise DocumentRefused([error]) from None

    def _read(self, query: str, hide_suggestions: bool) -> Document:
        guard.check_lines(query)
        try:
            node = parse(query, max_tokens=MAX_TOKENS, no_location=False)
        except GraphQLError as error:
            raise DocumentRefused([error]) from None
        except RecursionError:
            raise InvalidRequest("The query nests too deep.") from None
        guard.check_operations(node)
        if found := validate(self._schema, node, guard.FRAGMENT_RULES, MAX_ERRORS):
            raise DocumentRefused(found[:MAX_ERRORS])
        guard.check(node)
        if found := validate(self._schema, node, max_errors=MAX_ERRORS, hide_suggestions=hide_suggestions):
            raise DocumentRefused(found[:MAX_ERRORS])
        including = _Including()
        visit(node, including)
        operations = {
            d.name.value if d.name else "": d for d in node.definitions if isinstance(d, OperationDefinitionNode)
        }
        fragments = {d.name.value: d for d in node.definitions if isinstance(d, FragmentDefinitionNode)}
        variables = [one for operation in operations.values() for one in operation.variable_definitions or ()]
        bounded = [one.variable.name.value for one in variables if not self._is_document(one)]
        return Document(node, operations, fragments, tuple(sorted(including.variables)), tuple(bounded))

    def _is_document(self, variable: VariableDefinitionNode) -> bool:
        return get_named_type(type_from_ast(self._schema, variable.type)) is self._schema.get_type("JSON")

    def _plan(
        self, document: Document, operation_name: str | None, included: tuple[Any, ...]
    ) -> tuple[Asked, Take | None]:
        operation = document.operations[operation_name or ""]
        coerced = {name: value for name, value in zip(document.including, included, strict=True) if value is not None}
        collector = Collector(self._schema, document.fragments, VariableValues({}, coerced))
        asked = selected(collector, self._catalogue, operation)
        if operation.operation is not OperationType.QUERY or not asked.plan.roots:
            return asked, None
        try:
            return asked, completer(collector, asked.aliases, operation.selection_set)
        except NotTaken:
            return asked, None


class _Including(Visitor):
    """Finds the variables of @skip and @include; a valid document has no other directives that take one."""

    def __init__(self) -> None:
        super().__init__()
        self.variables: set[str] = set()

    def enter_directive(self, node: DirectiveNode, *_: Any) -> None:
        for argument in node.arguments or ():
            if isinstance(argument.value, VariableNode):
                self.variables.add(argument.value.name.value)


def _chosen(document: Document, name: str | None) -> OperationDefinitionNode:
    """The operation to run."""
    if name is None and len(document.operations) == 1:
        (operation,) = document.operations.values()
    elif name in document.operations:
        operation = document.operations[name]
    else:
        raise InvalidRequest("'operationName' names one of the document's operations.")
    return operation
