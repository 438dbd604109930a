"""One question at one size: the answers of all sides compared, then slices of load on each side in turn.

Whatever else the machine does falls on all sides alike, so their ratios stand where their times do not. Each round of
slices gives ratios of its own; the least and the greatest of them say how far to trust the whole.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import perf_counter
from typing import Any

import psutil

from bench.load import WrongAnswer, connections, load, request
from bench.questions import ESEP, FLOOR, Question
from bench.questions.facts import compare
from bench.serve import Side

SLICE = 2.0  # seconds
COLD = 40.0  # seconds that the first answer may take
WARM_UP = 10.0  # seconds a side; the JVM compiles what it runs often
WARMING = 4  # clients, at the most: what may not be answered in time to more is not measured yet


@dataclass(slots=True)
class Measured:
    """What was measured of one side, over all its slices."""

    latencies: list[float] = field(default_factory=list[float])
    throughputs: list[float] = field(default_factory=list[float])
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
            "perSecond": round(answers / self.seconds, 2),
            "perServerCore": round(answers / max(self.server_seconds, 0.01), 2),
            "serverCpuMs": round(self.server_seconds / answers * 1e3, 3),
            "engineCpuMs": round(self.engine_seconds / answers * 1e3, 3),
        }


@dataclass(frozen=True, slots=True)
class Sides:
    """All sides of one registry, by their names, and the engine behind them."""

    persons: int
    served: Mapping[str, Side]
    engine: psutil.Process

    def of(self, question: Question) -> dict[str, Side]:
        """The sides that have an answer to it."""
        return {name: side for name, side in self.served.items() if name in question.texts}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question: what is sent to each side, and how long each one's answer was when they were compared."""

    sides: Sides
    question: Question
    requests: dict[str, bytes]
    lengths: dict[str, int]


async def compared(sides: Sides, question: Question) -> Asked:
    """The question, when all sides hold the same facts. Raises DifferentAnswers."""
    requests = {name: _request(question, name, side) for name, side in sides.of(question).items()}
    answers: dict[str, bytes] = {}
    for name, asked in requests.items():
        with _failing(name):
            answers[name] = await _answer(sides.served[name].port, asked)
    compare(answers)
    return Asked(sides, question, requests, {name: len(answer) for name, answer in answers.items()})


def _request(question: Question, name: str, side: Side) -> bytes:
    if name == FLOOR:
        return request("GET", f"/{question.name}", {})
    return operation(side, question.body(name))


def operation(side: Side, body: bytes) -> bytes:
    """The bytes of a request for an operation, asked of a side that speaks GraphQL."""
    headers = {
        "authorization": f"Bearer {side.token}",
        "content-type": "application/json",
        "accept": "application/graphql-response+json, application/json;q=0.9",
    }
    return request("POST", "/graphql", headers, body)


async def turns(asked: Asked, clients: int, seconds: float, progress: Callable[[float], None]) -> dict[str, Measured]:
    """Slices of each side in turn, for so long a side. `progress` hears seconds as they pass."""
    measured = {name: Measured() for name in asked.requests}
    until = perf_counter() + seconds * len(measured)
    while perf_counter() < until:
        for name, into in measured.items():
            side, engine = asked.sides.served[name], asked.sides.engine
            # Connections of its own for each slice: servers close those that wait while the others have their turns.
            with _failing(name):
                async with connections(side.port, clients) as opened:
                    before = _cpu(side.process), _cpu(engine)
                    latencies, lasted = await load(
                        opened, asked.requests[name], asked.lengths[name], min(SLICE, seconds)
                    )
                    into.server_seconds += _cpu(side.process) - before[0]
                    into.engine_seconds += _cpu(engine) - before[1]
            into.latencies += latencies
            into.throughputs.append(len(latencies) / lasted)
            into.seconds += lasted
            progress(lasted)
    return measured


@contextmanager
def _failing(name: str) -> Iterator[None]:
    """What is wrong with an answer says of which side it is."""
    try:
        yield
    except WrongAnswer as error:
        raise WrongAnswer(f"{name}: {error.message}") from None


def rows(asked: Asked, clients: int, measured: dict[str, Measured]) -> list[dict[str, Any]]:
    """The rows of the table: one for each side."""
    common = {"question": asked.question.name, "persons": asked.sides.persons, "clients": clients}
    floor, ours = measured[FLOOR], measured[ESEP]
    return [
        common | {"side": name} | one.figures() | {"ofFloor": _ratio(one, floor), "ofEsep": _ratio(one, ours)}
        for name, one in measured.items()
    ]


def _ratio(one: Measured, other: Measured) -> dict[str, float]:
    """Of throughputs: of all slices together, and the least and the greatest of a round's."""
    of_rounds = [mine / theirs for mine, theirs in zip(one.throughputs, other.throughputs, strict=True)]
    whole = (len(one.latencies) / one.seconds) / (len(other.latencies) / other.seconds)
    return {"whole": round(whole, 3), "least": round(min(of_rounds), 3), "greatest": round(max(of_rounds), 3)}


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
