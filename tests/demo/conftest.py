"""One small registry for all tests of the demonstration."""

import orjson
import pytest
from demo_world import PERSONS, SEED, World

from graph.demo.registry import Registry


@pytest.fixture(scope="session")
def world() -> World:
    registry = Registry(PERSONS, SEED)
    lines = list(registry.documents())
    return World(lines, [orjson.loads(line) for line in lines], registry.answer_key())
