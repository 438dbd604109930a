"""One question at one size: both answers compared, then slices of load on one side and the other in turn.

Whatever else the machine does falls on both sides alike, so their ratio stands where their times do not. Each pair of
slices gives a ratio of its own; the least and the greatest of them say how far to trust the whole.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from statistics import median
from time import perf_counter
from typing import Any

import psutil

from bench.load import WrongAnswer, connections, load, request
from bench.questions import Question, compare
from bench.serve import Side

SLICE = 2.0  # seconds
COLD = 40.0  # seconds that the first answer may take
WARM_UP = 10.0  # seconds a side; the JVM compiles what it runs often


@dataclass(slots=True)
class Measured:
    """What was measured of one side, over all its slices."""

    latencies: list[float] = field(default_factory=list)
    throughputs: list[float] = field(default_factory=list)
    seconds: float = 0.0
    server_seconds: float = 0.0
    engine_seconds: float = 0.0

    def percentile(self, part: float) -> float:
        """The milliseconds within which this part of the answers came."""
        ordered = sorted(self.latencies)
        return ordered[min(int(part * len(ordered)), len(ordered) - 1)] * 1e3

    def figures(self) -> dict[str, float]:
        """As it is written down."""
        answers = len(self.latencies)
        return {
            "answers": answers,
            "p50Ms": round(self.percentile(0.50), 3),
            "p99Ms": round(self.percentile(0.99), 3),
            "perSecond": round(answers / self.seconds, 1),
            "serverCpuMs": round(self.server_seconds / answers * 1e3, 3),
            "engineCpuMs": round(self.engine_seconds / answers * 1e3, 3),
        }


@dataclass(frozen=True, slots=True)
class Sides:
    """Both sides of one registry, and the engine behind both."""

    persons: int
    api: Side
    floor: Side
    engine: psutil.Process


@dataclass(frozen=True, slots=True)
class Pair:
    """A question on both sides: what is sent to each, and the answer that each gave when they were compared."""

    sides: Sides
    question: Question
    requests: tuple[bytes, bytes]
    answers: tuple[bytes, bytes]


async def compared(sides: Sides, question: Question) -> Pair:
    """The pair, when both sides hold the same facts. Raises DifferentAnswers."""
    headers = {
        "authorization": f"Bearer {sides.api.token}",
        "content-type": "application/json",
        "accept": "application/graphql-response+json",
    }
    api = request("POST", "/graphql", headers, question.body)
    floor = request("GET", f"/{question.name}", {})
    answers = await _answer(sides.api.port, api), await _answer(sides.floor.port, floor)
    compare(question, *answers)
    return Pair(sides, question, (api, floor), answers)


async def turns(
    pair: Pair, clients: int, seconds: float, progress: Callable[[float], None]
) -> tuple[Measured, Measured]:
    """Slices of the API and of the floor in turn, for so long in all. `progress` hears seconds as they pass."""
    measured = Measured(), Measured()
    sides = (pair.sides.api, pair.sides.floor)
    until = perf_counter() + seconds
    async with connections(sides[0].port, clients) as api, connections(sides[1].port, clients) as floor:
        while perf_counter() < until:
            for into, side, opened, asked, answer in zip(
                measured, sides, (api, floor), pair.requests, pair.answers, strict=True
            ):
                before = _cpu(side.process), _cpu(pair.sides.engine)
                latencies, lasted = await load(opened, asked, len(answer), min(SLICE, seconds / 2))
                into.server_seconds += _cpu(side.process) - before[0]
                into.engine_seconds += _cpu(pair.sides.engine) - before[1]
                into.latencies += latencies
                into.throughputs.append(len(latencies) / lasted)
                into.seconds += lasted
                progress(lasted)
    return measured


def row(pair: Pair, clients: int, api: Measured, floor: Measured) -> dict[str, Any]:
    """The row of the table."""
    ratios = [ours / theirs for ours, theirs in zip(api.throughputs, floor.throughputs, strict=True)]
    ours, theirs = api.figures(), floor.figures()
    return {
        "question": pair.question.name,
        "persons": pair.sides.persons,
        "clients": clients,
        "api": ours,
        "floor": theirs,
        "throughputRatio": round(ours["perSecond"] / theirs["perSecond"], 3),
        "throughputRatios": {
            "least": round(min(ratios), 3),
            "median": round(median(ratios), 3),
            "greatest": round(max(ratios), 3),
        },
        "p50Ratio": round(ours["p50Ms"] / theirs["p50Ms"], 3),
    }


async def _answer(port: int, asked: bytes) -> bytes:
    """One answer of a side that may be cold: a fresh JVM's first answers can take longer than the API waits."""
    patient_until = perf_counter() + COLD
    while True:
        async with connections(port, 1) as (client,):
            try:
                return await client.ask(asked)
            except WrongAnswer:
                if perf_counter() > patient_until:
                    raise


def _cpu(process: psutil.Process) -> float:
    times = process.cpu_times()
    return times.user + times.system


def machine() -> dict[str, Any]:
    """What of the machine the times depend on. Nothing that names it."""
    return {"cores": os.cpu_count(), "memoryGb": round(psutil.virtual_memory().total / 2**30)}
