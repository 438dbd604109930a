"""One small registry for all tests of the demonstration."""

from typing import Any

import orjson
import pytest
from demo_world import PERSONS, SEED, World

from graph import demo
from graph.demo.registry import Registry


@pytest.fixture(scope="session")
def world() -> World:
    registry = Registry(PERSONS, SEED)
    lines = list(registry.documents())
    return World(lines, [orjson.loads(line) for line in lines], registry.answer_key())


@pytest.fixture(scope="session")
def ten_thousand() -> dict[str, Any]:
    """The answer key of a registry of ten thousand persons."""
    return demo.answer_key(10_000, 1)
