"""A mixed day: documents of all kinds and broken ones, killed on the way, and every one of them accounted for.

    python -m bench.mixed_day --documents 100000 --kills 3

The day is made of the demonstration registry's documents, dated so that most are in time and some bodies are late, of
corrections and annulments of its entries, of merges and splits of its persons, and of copies that are broken in known
ways, half of which are sent again.
`esep ingest` is killed (SIGKILL, and its database with it) at random moments and run again. At the end each line of the
file is accepted, annulled, corrected or refused just as the plan of the day says.
"""

import argparse
import asyncio
import json
import os
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import orjson
from rich.console import Console
from ulid import ULID

from api.connection import connected
from api.settings import Settings
from graph import demo
from graph.accounts import ACCOUNTS
from graph.classifiers import AUTHORIZED_BODY
from graph.model.instants import LEGAL_TIME

console = Console()
_ENTRY_FORMS = {account.form for account in ACCOUNTS}


def day(documents: int, seed: int) -> Iterator[tuple[bytes, str]]:
    """Each line with what is to become of it."""
    chance = random.Random(seed)  # noqa: S311  (a plan, not a secret)
    persons = max(1_000, round(documents / demo.DOCUMENTS_PER_PERSON))
    apart: list[str] = []
    to_split: list[dict[str, Any]] = []
    for raw in demo.documents(persons, seed):
        document = _dated(orjson.loads(raw), chance)
        draw = chance.random()
        if draw < 0.01:
            yield _broken(document, chance)
        corrected = document["form"] in _ENTRY_FORMS and draw > 0.6
        annulled = document["form"] in _ENTRY_FORMS and draw > 0.9
        yield orjson.dumps(document) + b"\n", "CORRECTED" if corrected else "IN_FORCE"
        if corrected:
            later = _copy(document, chance) | {"corrects": document["id"]}
            yield orjson.dumps(later) + b"\n", "ANNULLED" if annulled else "IN_FORCE"
            if annulled:
                facts = {"document": later["id"], "reason": "submitted by mistake"}
                yield orjson.dumps(_copy(later, chance) | {"form": "annulment", "facts": facts}) + b"\n", "IN_FORCE"
        if document["form"] == "subjectMerge":
            apart.remove(document["facts"]["merged"])
        elif document["form"] == "person":
            apart.append(document["facts"]["id"])
            if chance.random() < 0.05 and len(apart) > 100:
                merge, is_split = _merge(document, apart, chance), chance.random() < 0.5
                yield orjson.dumps(merge) + b"\n", "ANNULLED" if is_split else "IN_FORCE"
                to_split += [merge] if is_split else []
        elif to_split and chance.random() < 0.01:
            yield _split(to_split.pop(), chance), "IN_FORCE"
    for merge in to_split:
        yield _split(merge, chance), "IN_FORCE"


def _merge(document: dict[str, Any], apart: list[str], chance: random.Random) -> dict[str, Any]:
    """Two persons, of those that stand for themselves, are found to be one."""
    kept, merged = (apart.pop(chance.randrange(len(apart))) for _ in range(2))
    apart.append(kept)
    decision = {"decidedBy": "Маман", "decidedOn": document["eventOn"], "reason": "one person"}
    of_keeper = {"supplier": AUTHORIZED_BODY.code, "form": "subjectMerge"}
    return _copy(document, chance) | of_keeper | {"facts": {"kept": kept, "merged": merged, **decision}}


def _split(merge: dict[str, Any], chance: random.Random) -> bytes:
    decision = {name: merge["facts"][name] for name in ("decidedBy", "decidedOn", "reason")}
    return (
        orjson.dumps(_copy(merge, chance) | {"form": "subjectSplit", "facts": {"merge": merge["id"], **decision}})
        + b"\n"
    )


def _dated(document: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """The document as one of these days; a body whose code ends in an odd letter is late now and then."""
    is_late = chance.random() < (0.15 if ord(document["supplier"][-1]) % 2 else 0.01)
    on = datetime.now(LEGAL_TIME).date() - timedelta(days=chance.randint(31, 60) if is_late else chance.randint(0, 1))
    return document | {"eventOn": on.isoformat()}


def _copy(document: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """A document of its own with the same facts."""
    fresh = str(ULID.from_bytes(chance.randbytes(16)))
    return {key: value for key, value in document.items() if key != "corrects"} | {"id": fresh, "number": f"X-{fresh}"}


def _broken(document: dict[str, Any], chance: random.Random) -> tuple[bytes, str]:
    """A document that must be refused, in one of several ways."""
    own = _copy(document, chance)
    if chance.random() < 0.5:
        own["number"] = document["number"]  # the good one follows, and the finding is closed
    kind = chance.randrange(5)
    if kind == 0:
        return orjson.dumps(own)[: -chance.randrange(2, 40)] + b"\n", "refused"
    if kind == 1:
        return orjson.dumps(own | {"version": 7}) + b"\n", "refused"
    if kind == 2:
        return orjson.dumps(own | {"facts": document["facts"] | {"unheardOf": 1}}) + b"\n", "refused"
    if kind == 3:
        return orjson.dumps(own | {"eventOn": "2024-02-31"}) + b"\n", "refused"
    return orjson.dumps(own | {"supplier": "NOBODY"}) + b"\n", "refused"


def main() -> None:
    """Makes the day, submits it with kills, and accounts for every line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--kills", type=int, default=3)
    parser.add_argument("--seed", type=int, default=510)
    parser.add_argument("--folder", type=Path, default=Path(".esep/mixed-day"))
    chosen = parser.parse_args()
    folder: Path = chosen.folder
    folder.mkdir(parents=True, exist_ok=True)
    file, expected = folder / "day.jsonl", {}
    wanted: Counter[str] = Counter()
    with file.open("wb") as out:
        for raw, fate in day(chosen.documents, chosen.seed):
            out.write(raw)
            wanted[fate] += 1
            if fate != "refused":
                expected[orjson.loads(raw)["id"]] = fate
    console.print(f"the day has {sum(wanted.values()):,} lines: {dict(wanted)}")
    environment = os.environ | {"ESEP_DATA_DIR": str(folder / "store"), "ESEP_NEO4J_HEAP": "2g"}
    chance = random.Random(chosen.seed)  # noqa: S311
    for attempt in range(chosen.kills + 1):
        started = time.monotonic()
        command = [sys.executable, "-m", "api.cli", "ingest", str(file)]
        run = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)  # noqa: S603  (our own command)
        if attempt < chosen.kills:
            try:
                run.wait(15 + chance.random() * 15)
                console.print("ended before it was killed")
            except subprocess.TimeoutExpired:
                run.kill()
                run.wait()
        elif run.wait() != 0:
            raise SystemExit("the last run failed")
        console.print(f"run {attempt + 1}: {time.monotonic() - started:.1f} s, status {run.returncode}")
        time.sleep(3)
    asyncio.run(_account(environment, expected, file, wanted["refused"]))


async def _account(environment: dict[str, str], expected: dict[str, str], file: Path, refused: int) -> None:
    settings = Settings.from_environment({k: v for k, v in environment.items() if k.startswith("ESEP_")})
    with connected(settings, console) as connection:
        async with connection.open_store() as store:
            rows = await store.command(
                "MATCH (document:Document) RETURN document.id AS id, document.standing AS standing"
            )
    held = {row["id"]: row["standing"] for row in rows}
    rejects = sum(1 for _ in file.with_name(f"{file.name}.rejects.jsonl").open("rb"))
    missing, extra = expected.keys() - held.keys(), held.keys() - expected.keys()
    other = [id_ for id_, fate in expected.items() if held.get(id_) not in (None, fate)]
    console.print(f"held {len(held):,}, refused {rejects:,} (planned {refused:,})")
    console.print(json.dumps({"missing": len(missing), "extra": len(extra), "otherStanding": len(other)}))
    if missing or extra or other or rejects != refused:
        raise SystemExit("not every document is accounted for")
    console.print("every document is accounted for")


if __name__ == "__main__":
    main()
