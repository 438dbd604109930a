"""A request's question, asked: rights, plan, one statement, one record."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from graph.model.errors import GraphUnavailable, RuleError
from graph.model.viewer import Viewer
from graph.plan import Crossing, Leaf, Selection, Statement, compile_statement
from graph.plan.selection import ROWS
from graph.rules.access import check_questions
from graph.services.standing import Standing
from graph.store.catalogue import Catalogue
from graph.store.store import Store

_PAGE = Crossing("ledger", "ledger.page", "ledger", {}, {ROWS: Selection([Leaf("page", ("page",))])})
_TRIES = 3  # of a question whose asker's rights change while it is answered


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found, by whose rights, and from which data."""

    record: dict[str, Any]
    """A column for each root's key."""
    viewer: Viewer | None
    page: int | None
    """Page of the ledger as of which it was read."""


def plan(catalogue: Catalogue, viewer: Viewer | None, roots: Sequence[Crossing]) -> tuple[Viewer, Statement]:
    """The statement that answers the roots, and the viewer whose rights it carries.

    Raises NotSignedIn, AccessDenied, NoGround or TooBroad before anything is sent.
    """
    allowed = check_questions(viewer, tuple(root.question for root in roots))
    return allowed, compile_statement(catalogue, [*roots, _PAGE])


async def answer(store: Store, standing: Standing | None, roots: Sequence[Crossing]) -> Answer:
    """The record that answers all roots at once, read by rights that stood when it was read.

    Raises what `plan` does, and GraphUnavailable where rights change each time that the question is asked.
    """
    try:
        viewer, statement = plan(store.catalogue, standing and standing.viewer, roots)
    except RuleError:  # by rights that may be of yesterday
        if standing is None or standing.renewed is None:
            raise
        standing = await standing.renewed()
        viewer, statement = plan(store.catalogue, standing.viewer, roots)
    assert standing is not None
    for _ in range(_TRIES):
        parameters = statement.parameters | {"viewer": viewer.as_parameter()}
        record = await store.read(statement.text, parameters, name=roots[0].question)
        page = (record.pop(_PAGE.key) or {}).get("page")
        if standing.renewed is None or standing.page == page:
            return Answer(record, viewer, page)
        standing = await standing.renewed()
        if standing.viewer == viewer:
            return Answer(record, viewer, page)
        viewer = check_questions(standing.viewer, tuple(root.question for root in roots))
    raise GraphUnavailable("The registry is changing what you may see. Ask again.")
