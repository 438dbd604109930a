"""Facts of the demonstration's entries, by the form of their account."""

from typing import Any

import orjson
import pytest

from graph import demo

Facts = dict[str, Any]


@pytest.fixture(scope="session")
def entries() -> dict[str, list[Facts]]:
    facts_of: dict[str, list[Facts]] = {}
    for line in demo.documents(1_000, 3):
        document = orjson.loads(line)
        facts_of.setdefault(document["form"], []).append(document["facts"])
    return facts_of
