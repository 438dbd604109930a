"""What the house asks itself when it starts: a cold Neo4j plans its first statements for seconds, and nobody waits."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from graphql import OperationType, parse, print_ast
from graphql.language import OperationDefinitionNode
from graphql.utilities import separate_operations

from api.connection import Connection
from api.graphql.body import GraphQLRequest
from api.graphql.endpoint import GraphQLEndpoint
from api.graphql.graphiql import EXAMPLES
from api.pages.explorer import BUNDLE
from graph.model.errors import AccessDenied, DeadlineExceeded, EsepError
from graph.model.relationship import HopKind
from graph.model.viewer import Role
from graph.rules import access
from graph.store.store import Store

ROLES = (Role.INVESTIGATOR, Role.FINANCIAL_MONITORING, Role.STATISTICIAN)  # one of them may ask each question
_TRIES = 2  # what took longer to plan than it may is planned when it is asked again

# What the pages give, by the name of the variable. Statements are planned whether or not anything has these ids.
_SAMPLES: dict[str, Any] = {
    "id": "014HFWPA00NKXG5Q2QCX5M77VE",
    "between": ["014HFWPA00NKXG5Q2QCX5M77VE", "01CNCWFW00QW0E8S2A7QTBGWQ3"],
    "text": "Вагнер Әмиля Айкешовна",
    "kinds": [kind.value for kind in HopKind],
    "most": 100,
    "maxHops": 4,
    "choice": "SHORTEST",
    "without": [],
    "filter": {"accounts": ["12.3.3"]},
    "since": "2026-01",
    "until": "2026-06",
    "code": "circular_ownership",
}


def examples() -> Iterator[GraphQLRequest]:
    """The tabs of GraphiQL."""
    for query in sorted(EXAMPLES.glob("*.graphql")):
        variables = query.with_suffix(".json")
        given = json.loads(variables.read_text("utf-8")) if variables.exists() else {}
        yield GraphQLRequest(query.read_text("utf-8"), given, None)


def of_pages(questions: Path = BUNDLE / "questions.graphql") -> Iterator[GraphQLRequest]:
    """The questions that the built pages ask; what changes something is none."""
    for document in separate_operations(parse(questions.read_text("utf-8"))).values():
        operation = next(node for node in document.definitions if isinstance(node, OperationDefinitionNode))
        if operation.operation is OperationType.QUERY:
            names = {variable.variable.name.value for variable in operation.variable_definitions or ()}
            given = {name: value for name, value in _SAMPLES.items() if name in names}
            yield GraphQLRequest(print_ast(document), given, None)


async def warm(connection: Connection, endpoint: GraphQLEndpoint, questions: Iterable[GraphQLRequest]) -> None:
    """Asks each question once, off the record, by the rights of somebody who may."""
    async with connection.open_store() as store:
        for question in questions:
            await _ask(store, endpoint, question)


async def _ask(store: Store, endpoint: GraphQLEndpoint, question: GraphQLRequest) -> None:
    for role in ROLES:
        for _ in range(_TRIES):
            try:
                await endpoint.answer(store, access.widest("warm-up", role), question)
            except DeadlineExceeded:
                continue
            except AccessDenied:
                break
            except EsepError:
                return  # whoever asks is told
            return
