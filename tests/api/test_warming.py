"""What the house asks itself at start is what the pages ask, by the rights of somebody who may."""

import re
from pathlib import Path

import pytest
from graphql.language import OperationDefinitionNode, parse

from api.graphql.body import GraphQLRequest
from api.graphql.endpoint import GraphQLEndpoint
from api.graphql.schema import build_schema
from api.identity import Identities
from api.warming import ROLES, of_pages
from graph.model.errors import AccessDenied
from graph.rules import access
from graph.signing.trust import Trust
from graph.store.store import Store

ROOT = Path(__file__).parents[2]
QUESTIONS = {
    next(
        node.name.value
        for node in parse(one.query).definitions
        if isinstance(node, OperationDefinitionNode) and node.name
    ): one
    for one in of_pages()
}


def test_each_question_of_the_pages_is_among_them_and_no_change_is() -> None:
    documents = (ROOT / "api/pages/explorer-src/documents").glob("*.graphql")
    asked = {name for file in documents for name in re.findall(r"^query (\w+)", file.read_text("utf-8"), re.MULTILINE)}
    assert set(QUESTIONS) == asked


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS.keys())
async def test_somebody_may_ask_it_and_is_answered(store: Store, question: GraphQLRequest) -> None:
    endpoint = GraphQLEndpoint(build_schema()[0], Identities(Trust(Path("no trust"))), store.catalogue)
    bodies = []
    for role in ROLES:
        try:
            bodies.append(await endpoint.answer(store, access.widest("warm-up", role), question))
        except AccessDenied:
            continue
    assert bodies
    assert all("errors" not in body for body in bodies)
