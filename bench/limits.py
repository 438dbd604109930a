"""How soon the worst requests that fit into the limits are decided, without any database.

    python -m bench.limits

Each attack (`bench.attacks`) is a body as it comes over the wire; deciding is all that happens before the database is
asked: strict JSON, the document's guard and validation, its variables, its plan and the statement, or the refusal with
its text. Prints a table and writes `bench/results/limits.md`; the exit code says whether any took longer than BOUND.
"""

import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from graphql import FieldNode, GraphQLError, Visitor, parse, visit

from api.graphql import errors
from api.graphql.body import read_body
from api.graphql.limits import MAX_TOKENS
from api.graphql.operations import DocumentRefused, Operations
from api.graphql.schema import build_schema
from bench.attacks import ATTACKS
from graph.model.errors import EsepError
from graph.plan import compile_statement
from graph.store.catalogue import Catalogue

BOUND = 100  # milliseconds
RUNS = 5  # of which the median counts: a machine that others share stalls now and then
RESULT = Path(__file__).parent / "results" / "limits.md"
HEAD = """# How soon the worst requests are decided

`python -m bench.limits`, {day}, {cores} cores that others share, {runs} runs of each, no document remembered; from
the bytes of the body to the statement or the text of the refusal. The worst median is {worst:.0f} ms of {bound}; the
longest are when Python collects garbage on the way. "Fields" are those that are written, before fragments are expanded;
none where the document cannot be read.

| request | bytes | fields | becomes | median, ms | longest, ms |
|---|---|---|---|---|---|
"""


def main() -> int:
    """Measures, prints and writes."""
    decide = decider()
    decide(b"{}")  # what is loaded at the first request
    lines: list[str] = []
    worst = 0.0
    for name, attack in ATTACKS.items():
        times: list[float] = []
        for _ in range(RUNS):
            begun = perf_counter()
            code = decide(attack.body)
            times.append((perf_counter() - begun) * 1_000)
            if code != attack.code:
                sys.exit(f"{name}: {code}, and not {attack.code}")
        worst = max(worst, median(times))
        size, count, told = len(attack.body), fields(attack.body), attack.code or "is asked"
        lines.append(f"| {name} | {size:,} | {count} | {told} | {median(times):.1f} | {max(times):.1f} |")
        print(lines[-1], flush=True)
    head = HEAD.format(day=datetime.now(UTC).date(), cores=os.cpu_count(), worst=worst, runs=RUNS, bound=BOUND)
    RESULT.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"worst median: {worst:.1f} ms")
    return int(worst > BOUND)


def decider() -> Callable[[bytes], str | None]:
    """Decides as the endpoint does, remembering no document: the code of the refusal, or None."""
    catalogue = Catalogue()
    schema = build_schema()[0]

    def decide(body: bytes) -> str | None:
        try:
            asked = Operations(schema, catalogue).prepared(read_body(body), hide_suggestions=False)
            compile_statement(catalogue, asked.roots)
        except DocumentRefused as refusal:
            return _first([errors.as_json(error) for error in refusal.errors])
        except EsepError as error:
            return _first([errors.ours_as_json(error)])
        return None

    return decide


def _first(answered: list[dict[str, Any]]) -> str:
    return answered[0]["extensions"]["code"]


def fields(body: bytes) -> str:
    """How many fields are written in the document; nothing when it cannot be read."""
    found = 0

    class Counter(Visitor):
        def enter_field(self, _node: FieldNode, *_: object) -> None:
            nonlocal found
            found += 1

    try:
        visit(parse(read_body(body).query, max_tokens=MAX_TOKENS), Counter())
    except (EsepError, GraphQLError):
        return ""
    return str(found)


if __name__ == "__main__":
    sys.exit(main())
