"""A file of documents goes in, with its rejects beside it."""

from collections.abc import Callable
from pathlib import Path

from graph.documents.submission import Summary, read_lines, submit
from graph.store.store import Store


async def ingest(
    store: Store, file: Path, rejects: Path, progress: Callable[[int, Summary], None] = lambda _read, _summary: None
) -> Summary:
    """Submits every line of a JSON Lines file; refusals go to `rejects`, one line of JSON each.

    `progress` hears after each batch how many bytes were read and what became of the documents so far. Running it
    again after a kill completes it: what is held already is counted as known, and the rejects file is written anew.
    """
    summary = Summary()
    with file.open("rb") as source, rejects.open("wb") as refused:
        async for verdict in submit(store, read_lines(source)):
            refused.writelines(refusal.as_json() for refusal in verdict.refusals)
            refused.flush()
            summary.add(verdict)
            progress(source.tell(), summary)
    return summary
