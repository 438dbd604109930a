"""What the record of looks says of one request: who asked what, on which ground, what came of it, what was shown."""

import asyncio
import json
from collections.abc import Iterator
from typing import Any

from graphql import GraphQLError

from api.graphql.body import GraphQLRequest
from api.graphql.limits import MAX_TOLD
from api.graphql.resolve import Answers
from api.graphql.selection import Asked
from api.identity import Session
from graph.audit.record import Look
from graph.model.errors import EsepError
from graph.model.viewer import Viewer


class DocumentRefused(Exception):
    """A document that is not valid: the errors to answer with."""

    def __init__(self, found: list[GraphQLError]) -> None:
        super().__init__()
        self.errors = found


def look_of(
    viewer: Viewer | None,
    session: Session | None,
    plan: Asked,
    asked: GraphQLRequest,
    outcome: str,
    shown: tuple[str, ...] = (),
    page: int | None = None,
    answers: Answers | None = None,
) -> Look:
    """The look, with what is known of who asks."""
    questions = (*sorted({root.question for root in plan.roots}), *sorted(plan.others))
    operation = {"query": asked.query, "variables": asked.variables, "operationName": asked.operation_name}
    text = json.dumps(operation, ensure_ascii=False, separators=(",", ":"))  # orjson takes no number beyond 64 bits
    user = session and session.user
    if user is None and viewer is None:
        text = text[:MAX_TOLD]  # a stranger fills no disk
    opened = answers and answers.opened
    if answers is not None:
        named = {id_ for root in plan.roots for id_ in root.arguments.get("between", ())}  # a path tells of its ends
        shown = tuple(sorted({*shown, *answers.shown, *(named if outcome == "ANSWERED" else ())}))
    if viewer is None:
        return Look("", None, None, questions, text, outcome, shown, user=user)
    return Look(
        viewer.name,
        viewer.role.value,
        viewer.agency,
        questions,
        text,
        outcome,
        shown,
        user=viewer.user or user,
        request=viewer.request or opened,
        case=viewer.case,
        right=viewer.right,
        version=page,
        purpose=viewer.purpose,
    )


def code_of(error: BaseException) -> str:
    """By which code the record names what was not answered."""
    if isinstance(error, EsepError):
        return error.code
    if isinstance(error, DocumentRefused):
        return "INVALID_QUERY"
    return "CANCELLED" if isinstance(error, asyncio.CancelledError) else "INTERNAL_ERROR"


def ids_in(value: Any) -> Iterator[str]:
    """Every id in a record, however deep."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "id":
                if inner is not None:
                    yield inner
            elif isinstance(inner, dict | list):
                yield from ids_in(inner)
    elif isinstance(value, list):
        for inner in value:
            if isinstance(inner, dict | list):
                yield from ids_in(inner)
