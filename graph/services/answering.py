"""A request's question, asked: rights, plan, one statement, one record."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from graph.model.viewer import Viewer
from graph.plan import Crossing, Given, Leaf, Plan, Selection, compile_statement
from graph.plan.selection import COUNT, ROWS, SAID
from graph.services.standing import Standing, reconciled
from graph.store.store import Store

_PAGE = Crossing("ledger", "ledger.page", "ledger", {}, {ROWS: Selection([Leaf("page", ("page",))])})


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found, by whose rights, and from which data."""

    record: dict[str, Any]
    """A column for each root's key."""
    viewer: Viewer | None
    page: int | None
    """Page of the ledger as of which it was read."""


async def answer(store: Store, standing: Standing | None, plan: Plan, given: Sequence[Given]) -> Answer:
    """The record that answers all roots at once, read by rights that stood when it was read.

    Raises what `reconciled` does, what is done before the statement does, and TooBroad.
    """

    async def ask(viewer: Viewer) -> tuple[dict[str, Any], int | None]:
        asked: Sequence[Crossing] = ()
        if all(root.before is None for root in plan.roots):
            text, parameters = plan.asked(store.catalogue, given, _PAGE)
        else:
            asked = [
                root if root.before is None else await root.before(store, viewer, root) for root in plan.filled(given)
            ]
            statement = compile_statement(store.catalogue, [*asked, _PAGE])
            text, parameters = statement.text, statement.parameters
        parameters |= {"viewer": viewer.as_parameter()}
        record = await store.read(text, parameters, name=plan.roots[0].question)
        page = (record.pop(_PAGE.key) or {}).get("page")
        for root in asked:
            if root.said:
                counted = {COUNT: root.said[COUNT]} if COUNT in root.said else {}
                record[root.key] |= {SAID: root.said} | counted
        return record, page

    record, viewer, page = await reconciled(standing, tuple(root.question for root in plan.roots), ask)
    return Answer(record, viewer, page)
