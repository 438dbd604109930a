"""Run by the bench in a venv of its own: reads pairs as JSON lines, writes what logic-v2 says of each, a line a pair.

A line is {"schema": …, "left": {property: [values]}, "right": {…}}; an answer is the score and the seconds of CPU that
it took. Every entity gets an id that no other has, for nomenklatura remembers the names of an id, not of an entity; one
that is asked again in the next line is the same entity, as it is where one query meets many candidates.
"""

import importlib
import json
import sys
from time import process_time
from typing import Any

matching: Any = importlib.import_module("nomenklatura.matching")
followthemoney: Any = importlib.import_module("followthemoney")


def main() -> None:
    """Until stdin ends. The first line tells the version."""
    algorithm = matching.get_algorithm("logic-v2")
    config = algorithm.default_config()
    for schema in ("Person", "Company"):  # what is loaded once is not of the first pair's cost
        algorithm.compare(*(_entity(schema, side, {"name": ["Aaa Bbb"]}) for side in "ab"), config)
    print(importlib.import_module("importlib.metadata").version("nomenklatura"), flush=True)
    asked, query = None, None
    for number, line in enumerate(sys.stdin):
        pair = json.loads(line)
        if (pair["schema"], pair["left"]) != asked:
            asked, query = (pair["schema"], pair["left"]), _entity(pair["schema"], f"left-{number}", pair["left"])
        result = _entity(pair["schema"], f"right-{number}", pair["right"])
        before = process_time()
        score = algorithm.compare(query, result, config).score
        print(score, process_time() - before, flush=number % 100 == 0)


def _entity(schema: str, key: str, properties: dict[str, list[str]]) -> Any:
    entity = followthemoney.model.make_entity(schema)
    entity.id = key
    for name, values in properties.items():
        entity.add(name, values)
    return entity


if __name__ == "__main__":
    main()
