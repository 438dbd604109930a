"""What the record of looks says of one request: who asked what, on which ground, what came of it, what was shown."""

import asyncio
import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

import orjson

from api.graphql.body import GraphQLRequest
from api.graphql.limits import MAX_TOLD
from api.graphql.operations import DocumentRefused, Prepared
from api.graphql.resolve import Answers
from api.identity import Session
from graph.audit.record import Look
from graph.model.errors import EsepError
from graph.model.viewer import Viewer

_ID = re.compile(rb'"id":("(?:[^"\\]|\\.)*")')


def look_of(
    viewer: Viewer | None,
    session: Session | None,
    prepared: Prepared | None,
    asked: GraphQLRequest,
    outcome: str,
    shown: tuple[str, ...] = (),
    page: int | None = None,
    answers: Answers | None = None,
    told: dict[str, Any] | None = None,
) -> Look:
    """The look, with what is known of who asks. `told` is kept instead of the operation, where another look has it."""
    roots = prepared.asked.plan.roots if prepared else ()
    questions = (*sorted({root.question for root in roots}), *sorted(prepared.asked.others if prepared else ()))
    operation = told or {"query": asked.query, "variables": asked.variables, "operationName": asked.operation_name}
    text = json.dumps(operation, ensure_ascii=False, separators=(",", ":"))  # orjson takes no number beyond 64 bits
    user = session and session.user
    if user is None and viewer is None:
        text = text[:MAX_TOLD]  # a stranger fills no disk
    opened = answers and answers.opened
    if answers is not None:
        given = prepared.given if prepared else ()
        # Links tell of their ends.
        named = {id_ for root in roots if root.before for id_ in _named(given[root.number].arguments)}
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


def _named(asked: Mapping[str, Any]) -> Sequence[str]:
    """The ids of things about which it is told whether they are linked, and with whom."""
    of = asked.get("between") or asked.get("of") or ()
    return (of,) if isinstance(of, str) else of


def code_of(error: BaseException) -> str:
    """By which code the record names what was not answered."""
    if isinstance(error, EsepError):
        return error.code
    if isinstance(error, DocumentRefused):
        return "INVALID_QUERY"
    return "CANCELLED" if isinstance(error, asyncio.CancelledError) else "INTERNAL_ERROR"


def ids_in(record: Any) -> set[str]:
    """Every id in a record, however deep. They are looked for in its JSON, where no text holds a quote of its own."""
    return {orjson.loads(text) for text in set(_ID.findall(orjson.dumps(record)))}
