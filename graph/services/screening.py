"""The lines of a pasted list, matched some at a time: what is done before the statement that shows whom they found."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from graph.matching.screening_list import REASONS, ListedLine
from graph.model.viewer import Viewer
from graph.plan import Crossing
from graph.services import matching
from graph.store.store import Store

BATCH = 25  # lines at a time: some tenths of a second of work, so that progress is seen and a deadline is far


async def screened(store: Store, viewer: Viewer, crossing: Crossing) -> Crossing:
    """The crossing with a row for each line, in their order. Raises InvalidArgument."""
    lines: Sequence[ListedLine] = crossing.asked["lines"]
    limit: int = crossing.asked["limit"]
    asked = [(line.example, line.dismissed) for line in lines if line.example is not None]
    answers = iter(())
    if asked:
        found = await matching.matches(
            store,
            viewer,
            [example for example, _ in asked],
            threshold=crossing.asked["threshold"],
            limit=limit,
            excluding=[dismissed for _, dismissed in asked],
        )
        answers = iter(matching.as_rows(found))
    rows = [_row(line) | (next(answers) if line.example is not None else {}) for line in lines]
    # No line has more matches than were asked for, so that all events cost alike.
    projections = {name: one.with_most({"match.hits": limit}) for name, one in crossing.projections.items()}
    return replace(crossing, arguments={"examples": rows}, projections=projections, most=BATCH)


def _row(line: ListedLine) -> dict[str, Any]:
    finding = line.finding
    said = {"finding": finding and finding.value, "reason": finding and REASONS[finding]}
    return {"line": line.number, "text": line.text, "page": None, "matches": [], **said}
