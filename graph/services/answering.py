"""A request's question, asked: rights, plan, one statement, one record."""

from collections.abc import Sequence
from typing import Any

from graph.model.viewer import Viewer
from graph.plan import Crossing, Statement, compile_statement
from graph.rules.access import check_questions
from graph.store.catalogue import Catalogue
from graph.store.store import Store


def plan(catalogue: Catalogue, viewer: Viewer | None, roots: Sequence[Crossing]) -> tuple[Viewer, Statement]:
    """The statement that answers the roots, and the viewer whose rights it carries.

    Raises NotSignedIn, AccessDenied or TooBroad before anything is sent.
    """
    allowed = check_questions(viewer, tuple(root.question for root in roots))
    return allowed, compile_statement(catalogue, roots)


async def answer(store: Store, viewer: Viewer | None, roots: Sequence[Crossing]) -> dict[str, Any]:
    """The record that answers all roots at once: a column for each root's key."""
    if not roots:
        return {}
    allowed, statement = plan(store.catalogue, viewer, roots)
    parameters = statement.parameters | {"viewer": allowed.as_parameter()}
    return await store.read(statement.text, parameters, name=roots[0].question)
