"""The whole graph in a few numbers and a sum: two graphs are the same when these are.

When the registry learnt something differs from run to run, and nothing else may.
"""

import hashlib
import json
from collections import Counter
from dataclasses import dataclass, field

from graph.store.store import Store

_OF_THE_RUN = (
    "receivedAt",
    "receivedOn",
    "recordedAt",
    "supersededAt",
    "endedAt",
    "contestedAt",
    "refusedAt",
    "appliedAt",
)


@dataclass(slots=True)
class Fingerprint:
    """Counts by label and by type, and a sum over everything."""

    counts: Counter[str] = field(default_factory=Counter)
    sum: str = ""


async def fingerprint(store: Store) -> Fingerprint:
    """The fingerprint of the graph that this store holds."""
    nodes = await store.command("MATCH (n) RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS held")
    links = await store.command(
        "MATCH (a)-[r]->(b) RETURN elementId(a) AS a, type(r) AS type, properties(r) AS held, elementId(b) AS b"
    )
    found = Fingerprint()
    named: dict[str, str] = {}
    for row in nodes:
        found.counts.update(row["labels"])
        named[row["id"]] = json.dumps([sorted(row["labels"]), _lasting(row["held"])], sort_keys=True)
    told = sorted(named.values())
    for row in links:
        found.counts[row["type"]] += 1
        told.append(json.dumps([named[row["a"]], row["type"], _lasting(row["held"]), named[row["b"]]], sort_keys=True))
    found.sum = hashlib.sha256("\n".join(sorted(told)).encode()).hexdigest()
    return found


def _lasting(held: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in held.items() if name not in _OF_THE_RUN}
