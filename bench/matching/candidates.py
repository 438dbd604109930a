"""Whether the index brings the right person, how far up, and what a name costs: at several sizes of the registry.

A registry here has the subjects of the demonstration registry with their names and numbers, recorded by the same
statements as any; no documents, cases or entries, for which a million persons would take an hour. Each is an embedded
engine of its own under `.esep/bench-names-<persons>`, filled once.
"""

import asyncio
import hashlib
import json
import shutil
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import islice, repeat
from pathlib import Path
from typing import Any, LiteralString, cast

from neo4j import AsyncGraphDatabase
from rich.console import Console

from api.connection import Connection, connected
from api.settings import Settings
from bench import registry
from bench.matching import peer
from bench.matching.generate import Pair
from bench.matching.queries import Query, Registered, queries
from graph import demo
from graph.documents.facts import fact_row
from graph.documents.reading import ReadDocument, read_document
from graph.documents.submission import read_lines
from graph.matching.scoring import score
from graph.model.errors import DeadlineExceeded
from graph.model.matching import Candidate, KnownIdentity, PersonExample, Rarity
from graph.model.viewer import Role
from graph.rules.access import widest
from graph.services import matching
from graph.store.schema import apply_schema
from graph.store.store import Store, Transaction

DEPTHS = (50, 100, matching.CANDIDATES)
AT_ONCE = 10  # names of one statement, as in a match
_BATCH = 5_000
_FORMS = {"person": "document.record_persons", "organization": "document.record_organizations"}
_FULL_TEXT = {"identity_name": "searchName", "identity_keys": "nameKeys"}
_MADE = (
    "CREATE FULLTEXT INDEX {name} FOR (identity:Identity) ON EACH [identity.{property}] OPTIONS {{indexConfig: "
    "{{`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}}}}"
)
_WARMING = 5
Screened = tuple[PersonExample, Sequence[Candidate], Rarity]
_LOOKUP = "MATCH (subject:Subject {id: $id}) RETURN subject.id AS id"


def settings(persons: int) -> Settings:
    """The settings of the engine of one size."""
    chosen = registry.settings(persons)
    return chosen.model_copy(update={"data_dir": chosen.data_dir.with_name(f"bench-names-{persons}")})


def prepare(persons: int, console: Console) -> None:
    """Sees to it that the registry of names of this size is there."""
    chosen = settings(persons)
    note = chosen.data_dir / "bench.json"
    now = {"persons": persons, "code": _code()}
    if note.exists() and json.loads(note.read_text("utf-8")) == now:
        return
    shutil.rmtree(chosen.data_dir, ignore_errors=True)
    chosen.data_dir.mkdir(parents=True)
    begun = time.perf_counter()
    with connected(chosen, console, own_engine=True) as connection:
        asyncio.run(_fill(connection, persons, console))
    note.write_text(json.dumps(now), "utf-8")
    console.print(f"{persons:,} persons recorded in {time.perf_counter() - begun:,.0f} s")


async def _fill(connection: Connection, persons: int, console: Console) -> None:
    with tempfile.TemporaryDirectory(prefix="esep-names-") as folder:
        file = Path(folder) / "demo.jsonl"
        demo.write(file, persons, registry.SEED)
        console.print(f"{persons:,} persons written")
        async with connection.open_store() as store:
            await apply_schema(store)
            for name in _FULL_TEXT:  # made again from what was recorded, in a tenth of the time
                await store.command(cast(LiteralString, f"DROP INDEX {name}"))
            rows = _rows(file)
            done = 0
            while some := list(islice(rows, _BATCH)):
                await store.write(_recording(some), name="bench.names")
                done += len(some)
                if done % 100_000 < _BATCH:
                    console.print(f"{done:,} subjects recorded")
            for name, property_ in _FULL_TEXT.items():
                made = _MADE.format(name=name, property=property_)
                await store.command(cast(LiteralString, made))
            await store.command("CALL db.awaitIndexes(3600)")


def _rows(file: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    with file.open("rb") as source:
        for number, line in read_lines(source):
            if b'"form":"person"' in line or b'"form":"organization"' in line:
                read = read_document(number, line)
                assert isinstance(read, ReadDocument)
                yield read.kind.name, fact_row(read, "2024-01-01T00:00:00.000000Z")


def _recording(rows: list[tuple[str, dict[str, Any]]]) -> Any:
    counts = Counter(key for _, row in rows for identity in row["identities"] for key in identity["node"]["partKeys"])

    async def work(transaction: Transaction) -> None:
        for form, question in _FORMS.items():
            await transaction.run(question, rows=[row for name, row in rows if name == form])
        counted = [{"value": value, "number": number} for value, number in counts.items()]
        await transaction.run("document.count_names", rows=counted)

    return work


def measured(persons: int, sample: int, console: Console) -> dict[str, Any]:
    """Recall by class and depth, times, and what logic-v2 takes for the same candidates, at one size."""
    with connected(settings(persons), console, own_engine=True) as connection:
        found, screened = asyncio.run(_measured(connection, persons, sample))
    return found | _beside_peer(screened)


async def _measured(connection: Connection, persons: int, sample: int) -> tuple[dict[str, Any], Sequence[Screened]]:
    assert connection.engine is not None
    address = connection.engine.address
    async with (
        connection.open_store() as store,
        AsyncGraphDatabase.driver(address.uri, auth=(address.user, address.password.get_secret_value())) as driver,
    ):
        await store.verify(within=60)  # a million names take long to open
        people = await _sample(store, sample)
        asked = [query for query in queries(people) if not query.is_dated] + [
            query for query in queries(people) if query.is_dated
        ]
        viewer = widest("bench", Role.INVESTIGATOR)
        examples = [PersonExample.model_validate(query.asked) for query in asked]
        for _ in range(_WARMING):  # a cold engine plans and compiles for longer than a question may take
            with suppress(DeadlineExceeded):
                await matching.candidates(store, viewer, examples[:AT_ONCE])
        ranks: list[int | None] = []
        for at in range(0, len(examples), AT_ONCE):
            near = await matching.candidates(store, viewer, examples[at : at + AT_ONCE])
            for query, held in zip(asked[at : at + AT_ONCE], near.candidates, strict=True):
                places = [place for place, one in enumerate(held, start=1) if one.id == query.person]
                ranks.append(places[0] if places else None)
        times = await _times(store, driver, viewer, examples, [query.person for query in asked])
        near = await matching.candidates(store, viewer, examples[:AT_ONCE])
        screened = list(zip(examples[:AT_ONCE], near.candidates, repeat(near.rarity)))
    return {"persons": persons, "names": len(asked), "classes": _by_class(asked, ranks), **times}, screened


def _beside_peer(screened: Sequence[Screened]) -> dict[str, Any]:
    """Seconds of CPU for each name, of our scores and of logic-v2's, of the same candidates."""
    begun = time.process_time()
    for example, held, rarity in screened:
        for candidate in held:
            score(example, candidate, rarity)
    ours = time.process_time() - begun
    pairs = [_pair(example, candidate) for example, held, _ in screened for candidate in held]
    _, answers = peer.answers(map(peer.row, pairs), lambda: None)
    theirs = sum(answer.seconds for answer in answers)
    return {"ours": ours / len(screened), "theirs": theirs / len(screened)}


def _pair(example: PersonExample, candidate: Candidate) -> Pair:
    # The order of the identities is the current one first; a pair of the judge has it last.
    held = [_fields(identity) for identity in reversed(candidate.identities)]
    return Pair("", False, _fields(example), held, sex=candidate.sex)


def _fields(named: PersonExample | KnownIdentity) -> dict[str, str]:
    fields = {name: getattr(named, name) for name in ("surname", "given_name", "patronymic", "name", "born_on")}
    return {name: value for name, value in fields.items() if value}


async def _sample(store: Store, number: int) -> list[Registered]:
    """Persons spread evenly over the ids."""
    total = (await store.command("MATCH (n:Person) RETURN count(n) AS number"))[0]["number"]
    step = max(total // number, 1)
    rows = await store.command(
        "MATCH (n:Person) WHERE n.id > '' WITH n.id AS id ORDER BY id WITH collect(id) AS ids "
        "UNWIND range(0, size(ids) - 1, $step) AS at MATCH (p:Person {id: ids[at]})-[:KNOWN_AS]->(i:Identity) "
        "WITH p, i ORDER BY i.validFrom DESC, i.id DESC WITH p, head(collect(i)) AS i "
        "WHERE i.surname > '' AND i.givenName > '' "
        "RETURN p.id AS id, i.surname AS surname, i.givenName AS given, i.patronymic AS patronymic, "
        "i.bornOn AS bornOn ORDER BY id",
        {"step": step},
    )
    found = [Registered(r["id"], r["surname"], r["given"], r["patronymic"], r["bornOn"]) for r in rows]
    return found[:number]


async def _times(
    store: Store, driver: Any, viewer: Any, examples: list[PersonExample], ids: list[str]
) -> dict[str, Any]:
    """Seconds for each name: candidates, candidates and score, and one indexed lookup by the raw driver; in turns."""
    seconds: dict[str, list[float]] = defaultdict(list)
    for at in range(0, min(len(examples), 40 * AT_ONCE), AT_ONCE):
        some, wanted = examples[at : at + AT_ONCE], ids[at : at + AT_ONCE]
        begun = time.perf_counter()
        for id_ in wanted:
            async with driver.session(database="neo4j") as session:
                await (await session.run(cast(LiteralString, _LOOKUP), id=id_)).single()
        seconds["lookup"].append((time.perf_counter() - begun) / len(some))
        begun = time.perf_counter()
        near = await matching.candidates(store, viewer, some)
        seconds["candidates"].append((time.perf_counter() - begun) / len(some))
        for example, held in zip(some, near.candidates, strict=True):
            await matching.scored(example, held, near.rarity)
        seconds["screened"].append((time.perf_counter() - begun) / len(some))
    return {name: sorted(values)[len(values) // 2] for name, values in seconds.items()}


def _by_class(asked: list[Query], ranks: list[int | None]) -> dict[str, dict[str, float]]:
    classes: dict[str, list[int | None]] = defaultdict(list)
    for query, rank in zip(asked, ranks, strict=True):
        classes[query.label + (", year of birth" if query.is_dated else "")].append(rank)
    classes = {"all": ranks, **classes}
    return {
        name: {"names": len(found)}
        | {str(depth): sum(rank is not None and rank <= depth for rank in found) / len(found) for depth in DEPTHS}
        for name, found in classes.items()
    }


def markdown(found: list[dict[str, Any]], command: str) -> str:
    """The tables: recall by class and depth, and what a name costs."""
    sizes = [f"{one['persons']:,}" for one in found]
    lines = ["# Candidates", "", f"`{command}`", ""]
    lines += [
        f"How often the right person is among the first {DEPTHS[-1]} candidates, which are scored, and how often were "
        f"fewer scored. Who is looked for, and how the name is written: `bench/matching/queries.py`.",
        "",
        f"| class | names | {' | '.join(f'{size} persons: {depth}' for size in sizes for depth in DEPTHS)} |",
        f"|---|---:|{'---:|' * len(DEPTHS) * len(sizes)}",
    ]
    for name in found[0]["classes"]:
        cells = [f"{one['classes'][name][str(depth)]:.4f}" for one in found for depth in DEPTHS]
        lines.append(f"| {name} | {found[0]['classes'][name]['names']:,} | {' | '.join(cells)} |")
    lines += [
        "",
        f"What a name costs, {AT_ONCE} of them in a statement, in the median, beside one indexed lookup through the "
        "raw driver in the same run.",
        "",
        "| persons | lookup | candidates | with score | candidates / lookup | with score / lookup | "
        "CPU of our score / of logic-v2, same candidates |",
        "|---:|---:|---:|---:|---:|---:|---:|",
    ]
    for size, one in zip(sizes, found, strict=True):
        cells = [f"{1000 * one[name]:.2f} ms" for name in ("lookup", "candidates", "screened")]
        cells += [f"{one[name] / one['lookup']:.1f}" for name in ("candidates", "screened")]
        cells += [f"{one['ours'] / one['theirs']:.2f}"]
        lines.append(f"| {size} | {' | '.join(cells)} |")
    return "\n".join([*lines, ""])


def _code() -> str:
    """The code that such a registry's contents follow from, as one sum."""
    shapes = ("cypher/schema/*", "cypher/document/record_*", "graph/demo/*.py", "graph/documents/facts.py")
    read = ("keys", "letters", "names", "patronymics", "renderings", "words")
    paths = [path for shape in shapes for path in sorted(registry.ROOT.glob(shape)) if path.is_file()]
    paths += [path for name in read for path in sorted(registry.ROOT.glob(f"graph/matching/{name}.*"))]
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in paths)).hexdigest()
