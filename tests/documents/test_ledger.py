"""The graph is what its documents say: it can be derived again, compared, written out as a ledger and rebuilt."""

import json
import os
import random
from collections.abc import AsyncIterator, Iterator
from io import BytesIO
from pathlib import Path

import orjson
import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from graph import demo
from graph.documents.derivation import CURRENT, DerivationOutdated, check_derivation, derive_again, derived_by
from graph.documents.ingest import ingest
from graph.documents.ledger import LedgerBroken, Page, in_order, pages_of, read_pages, replay, write_ledger
from graph.documents.verifying import Difference, DifferenceKind, verify
from graph.engine.engine import Engine, EngineSettings
from graph.model.errors import TooBroad
from graph.store.schema import apply_schema
from graph.store.store import Store
from tests.conftest import ROOT
from tests.faults.fingerprint import fingerprint
from tests.plan.asker import Asker
from tests.plan.clocks import set_to
from tests.plan.conftest import pool_of
from tests.plan.questions import Pool, questions
from tests.worlds import Document, Made, World, made, reviewed, submitted

STEPS = 160


def a_history(seed: int) -> list[Document]:
    """People, cases and entries; some are corrected, renamed, taken back, merged and split, in any possible order."""
    chance, world = random.Random(seed), World()  # noqa: S311 - a plan, not a secret
    persons = [world.person(), world.person()]
    cases = [world.case(parties=[(persons[0], "SUSPECT")])]
    live: list[Document] = []
    together, merges = [person.key for person in persons], []
    for step in range(STEPS):
        match chance.randrange(9):
            case 0:
                persons.append(world.person())
                together.append(persons[-1].key)
            case 1:
                cases.append(world.case(parties=[(chance.choice(persons), "WITNESS")]))
            case 2:
                world.identity_change(chance.choice(persons), validFrom=f"{2000 + step % 25}-01-01")
            case 3:
                one, other = chance.sample(persons, 2)
                live.append(world.relationship("ASSOCIATED_WITH", one, other))
            case 4 | 5:
                live.append(world.wanted(chance.choice(persons), chance.choice(cases)).document)
            case 6 if len(together) > 1:
                kept, merged = chance.sample(together, 2)
                merges.append(world.merge(kept, merged))
                together.remove(merged)
            case 7 if merges:
                together.append(merges[-1]["facts"]["merged"])
                world.split(merges.pop())
            case _ if live:
                at = chance.randrange(len(live))
                if chance.random() < 0.5:
                    world.document("annulment", {"document": live.pop(at)["id"], "reason": "a mistake"})
                else:
                    live[at] = world.document(live[at]["form"], live[at]["facts"], corrects=live[at]["id"])
    corrected = persons[0]
    world.document("person", corrected.facts | {"sex": "FEMALE"}, corrects=corrected.document["id"])
    return world.documents


@pytest.fixture(scope="module")
def engines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Engine]]:
    """Two engines: one whose registry lives, one beside it."""
    cache = Path(os.environ.get("ESEP_CACHE_DIR", str(ROOT / ".esep" / "cache")))
    folder = tmp_path_factory.mktemp("ledger")
    settings = [
        EngineSettings(data_dir=folder / name, cache_dir=cache, heap="512m", page_cache="64m") for name in ("a", "b")
    ]
    with Engine.start(settings[0]) as live, Engine.start(settings[1]) as beside:
        yield [live, beside]


def opened(engine: Engine) -> Store:
    address = engine.address
    return Store(address.uri, address.user, address.password.get_secret_value())


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The documents of a demonstration registry, with its answer key beside."""
    file = tmp_path_factory.mktemp("demo") / "demo.jsonl"
    demo.write(file, 500, 77)
    return file


@pytest.fixture(scope="module")
def history() -> list[Document]:
    """What happens in the registry after that."""
    return a_history(7)


@pytest.fixture(scope="module")
async def pool(live: Store, demonstration: Path, history: list[Document]) -> Pool:
    """What questions may be about, above all what has a history."""
    key = json.loads(demonstration.with_name("demo.answers.json").read_text(encoding="utf-8"))
    found = await pool_of(Asker(live), key)
    forms = ("person", "case", "wantedNotice")
    ids = {form: [one["facts"]["id"] for one in history if one["form"] == form] * 8 for form in forms}
    numbers = [one["facts"]["number"] for one in history if one["form"] == "case"]
    names = [one["facts"]["identities"][0]["surname"] for one in history if one["form"] == "person"]
    every = [id_ for made in ids.values() for id_ in made]
    wanted = {
        "person.id": ids["person"], "case.id": ids["case"], "wantedNotice.id": ids["wantedNotice"], "name": names,
        "case.number": numbers, "id": every, "ids": every,
    }  # fmt: skip
    values = dict(found.values) | {name: [*found.values[name], *more] for name, more in wanted.items()}
    pairs = list(zip(ids["person"], ids["person"][1:] + ids["case"][:1], strict=True))
    return Pool(values, [*found.paths, *(pair for pair in pairs if len(set(pair)) == 2)])


@pytest.fixture(scope="module")
async def live(engines: list[Engine], demonstration: Path, history: list[Document]) -> AsyncIterator[Store]:
    """A registry with a past, from a demonstration and a history in batches of many sizes."""
    file = demonstration
    async with opened(engines[0]) as store:
        await apply_schema(store)
        assert (await ingest(store, file, file.with_suffix(".rejects"))).refused == 0
        at = 0
        for size in (1, 2, 3, 50, 1_000, 1_000):
            part = history[at : at + size] if size < 1_000 else history[at : (len(history) + at) // 2 + 1]
            assert (await submitted(store, part)).refusals == []
            at += len(part)
        assert (await submitted(store, history[at:])).refusals == []
        world = World()
        person, user, case = world.person(), world.user("FINANCIAL_MONITORING", world.official()), world.case()
        assert (await submitted(store, world.documents)).refusals == []
        request = world.request(user, case)
        await made(store, [request.document, *reviewed(world, user, request, person)])
        yield store


@pytest.fixture
async def beside(engines: list[Engine]) -> AsyncIterator[Store]:
    """An empty store."""
    async with opened(engines[1]) as store:
        await apply_schema(store)
        while (await store.command("MATCH (n) WITH n LIMIT 5000 DETACH DELETE n RETURN count(*) AS n"))[0]["n"]:
            pass
        await apply_schema(store)
        yield store


@pytest.fixture
async def ledger(live: Store, tmp_path: Path) -> Path:
    """The ledger of the registry, as a file."""
    file = tmp_path / "ledger.jsonl"
    await write_ledger(live, file)
    return file


async def last_page(store: Store) -> int:
    return (await store.command("MATCH (ledger:Ledger) RETURN ledger.page AS page"))[0]["page"]


async def differences(live: Store, beside: Store) -> list[Difference]:
    found: list[Difference] = []
    await verify(live, beside, found.append)
    return found


async def test_a_registry_with_a_past_is_what_its_documents_say(live: Store, beside: Store) -> None:
    found: list[Difference] = []
    steps: set[str] = set()
    verified = await verify(live, beside, found.append, lambda step, _done: steps.add(step))
    assert found == []
    assert verified.pages == await last_page(live)
    assert verified.compared > 3 * verified.pages
    assert steps == {"deriving", "reading what was derived", "comparing"}


async def test_a_store_that_is_lost_is_rebuilt_from_its_ledger_with_every_time_and_number(
    live: Store, beside: Store, ledger: Path
) -> None:
    with ledger.open("rb") as file:
        pages = await replay(beside, in_order(read_pages(file)))
    assert pages == await last_page(live) == await last_page(beside)
    assert await fingerprint(beside) == await fingerprint(live)
    received = "MATCH (d:Document) RETURN d.page AS page, d.receivedAt AS at ORDER BY page"
    assert await beside.command(received) == await live.command(received)


async def test_a_rebuild_that_was_cut_short_is_taken_up_by_running_it_again(
    live: Store, beside: Store, ledger: Path
) -> None:
    def cut(done: int) -> None:
        if done >= 2_000:
            raise KeyboardInterrupt

    with ledger.open("rb") as file, pytest.raises(KeyboardInterrupt):
        await replay(beside, in_order(read_pages(file)), progress=cut)
    assert 0 < await last_page(beside) < await last_page(live)
    with ledger.open("rb") as file:
        await replay(beside, in_order(read_pages(file)))
    assert await fingerprint(beside) == await fingerprint(live)


async def test_a_rebuild_as_known_at_an_instant_knows_nothing_later(live: Store, beside: Store, ledger: Path) -> None:
    pages = [page async for page in pages_of(live)]
    instant = pages[-100].received_at
    with ledger.open("rb") as file:
        last = await replay(beside, in_order(read_pages(file)), instant)
    assert last == max(page.number for page in pages if page.received_at <= instant) < pages[-1].number
    later = await beside.command(
        "MATCH (n) WHERE n.recordedAt > $at OR n.supersededAt > $at RETURN count(*) AS number", {"at": instant}
    )
    assert later == [{"number": 0}]


@pytest.fixture(params=[STEPS - 5, STEPS // 2, STEPS // 5])
async def stopped(request: pytest.FixtureRequest, live: Store, beside: Store, ledger: Path) -> tuple[Store, str]:
    """The registry rebuilt as of an instant at which so many pages were still to come, and the instant."""
    pages = [page async for page in pages_of(live)]
    instant = pages[-request.param].received_at
    with ledger.open("rb") as file:
        await replay(beside, in_order(read_pages(file)), instant)
    return beside, instant


@settings(
    max_examples=40,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
async def test_what_was_known_at_an_instant_is_what_a_registry_that_stopped_there_answers(
    live: Store, stopped: tuple[Store, str], pool: Pool, data: st.DataObject
) -> None:
    """Record time has an oracle: questions by chance, asked with the clock here and without it there."""
    then, instant = stopped
    here, there = Asker(live), Asker(then)
    question = data.draw(questions(here.schema, pool))
    try:
        known = await here.data(*set_to(question, here.schema, knownAt=instant).written())
        answered = await there.data(*set_to(question, here.schema, knownAt=None).written())
    except TooBroad:
        assume(False)
    assert known == answered


async def test_a_graph_that_older_rules_made_is_refused_until_it_is_made_anew_and_a_cut_is_taken_up(
    live: Store, beside: Store, ledger: Path, tmp_path: Path
) -> None:
    with ledger.open("rb") as file:
        await replay(beside, in_order(read_pages(file)))
    assert await derived_by(beside) == CURRENT
    await check_derivation(beside)
    await beside.command("MATCH (ledger:Ledger) REMOVE ledger.derivation")
    await beside.command("CREATE (:Version {id: 'as older rules had it'}), (:Refusal {sha256: 'kept'})")
    with pytest.raises(DerivationOutdated):
        await check_derivation(beside)

    def cut(step: str, done: int) -> None:
        if step == "deriving" and done >= 2_000:
            raise KeyboardInterrupt

    kept = tmp_path / "kept.jsonl"
    with pytest.raises(KeyboardInterrupt):
        await derive_again(beside, kept, cut)
    with pytest.raises(DerivationOutdated):
        await check_derivation(beside)
    with pytest.raises(LedgerBroken):
        await derive_again(beside, tmp_path / "another.jsonl")
    assert await derive_again(beside, kept) == await last_page(live)
    await check_derivation(beside)
    assert await beside.command("MATCH (refusal:Refusal) RETURN refusal.sha256 AS sum") == [{"sum": "kept"}]
    await beside.command("MATCH (refusal:Refusal) DELETE refusal")
    assert await fingerprint(beside) == await fingerprint(live)
    assert kept.read_bytes() == ledger.read_bytes()


async def test_a_ledger_file_grows_by_what_is_new(live: Store, ledger: Path) -> None:
    before = ledger.read_bytes()
    assert await write_ledger(live, ledger) == before.count(b"\n")
    assert ledger.read_bytes() == before
    ledger.write_bytes(before[: len(before) // 2])  # cut in the middle of a line
    await write_ledger(live, ledger)
    assert ledger.read_bytes() == before


async def test_a_ledger_that_is_not_as_it_was_received_is_refused(beside: Store, ledger: Path) -> None:
    lines = ledger.read_bytes().splitlines(keepends=True)
    head, document = lines[3].split(b'"document":')
    changed = head + b'"document":' + document.replace(b'"', b'"x', 1)
    for broken in (
        lines[:3] + lines[4:],
        [*lines[:3], changed, *lines[4:]],
        [*lines[:3], b"{}\n", *lines[4:]],
        [lines[1], lines[0]],
    ):
        with pytest.raises(LedgerBroken):
            list(read_pages(BytesIO(b"".join(broken))))
    orphan = Page(1, "2026-01-01T00:00:00.000000Z", *_sealed(lines[-1]))  # it rests on a document that is not there
    with pytest.raises(LedgerBroken):
        await replay(beside, in_order(iter([orphan])))


def _sealed(line: bytes) -> tuple[str, str]:
    held = orjson.loads(line)
    return orjson.dumps(held["document"], option=orjson.OPT_SORT_KEYS).decode(), held["sha256"]


async def test_the_ledger_of_another_registry_is_not_written_over(live: Store, ledger: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.jsonl"
    lines = ledger.read_bytes().splitlines(keepends=True)
    payload, sha256 = _sealed(lines[5])
    other.write_bytes(Page(1, "2026-01-01T00:00:00.000000Z", payload, sha256).as_line())
    with pytest.raises(LedgerBroken):
        await write_ledger(live, other)


async def test_whatever_is_tampered_with_is_found_and_named_with_its_document(live: Store, beside: Store) -> None:
    world = World()
    person = world.person()
    case = world.case(parties=[(person, "SUSPECT")])
    changed, unbound, lost = (world.wanted(person, case) for _ in range(3))
    await submitted(live, world.documents)
    await live.command("MATCH (e:AccountEntry {id: $id}) SET e.measure = 'NONE'", {"id": changed.key})
    await live.command("MATCH (:AccountEntry {id: $id})-[link:UNDER]->() DELETE link", {"id": unbound.key})
    await live.command("MATCH (e:AccountEntry {id: $id}) DETACH DELETE e", {"id": lost.key})
    await live.command("CREATE (:Contact {kind: 'PHONE', value: $value})", {"value": world.tag})

    found = await differences(live, beside)

    def of(made: Made, kind: DifferenceKind) -> list[str]:
        return [one.what.split(" ")[0] for one in found if one.document == made.document["id"] and one.kind is kind]

    assert of(changed, DifferenceKind.CHANGED) == ["AccountEntry"]
    assert [one.properties for one in found if one.kind is DifferenceKind.CHANGED] == [("measure",)]
    assert of(unbound, DifferenceKind.MISSING) == ["UNDER"]
    assert sorted(of(lost, DifferenceKind.MISSING)) == ["AccountEntry", "CONCERNS", "FOUNDED_ON", "UNDER"]
    assert [one.what for one in found if one.kind is DifferenceKind.EXTRA] == [f"Contact PHONE {world.tag}"]
    assert len(found) == 7
    assert "NONE" not in repr(found)


async def test_a_document_that_was_changed_where_it_is_kept_is_found(live: Store, beside: Store) -> None:
    await live.command("MATCH (d:Document {page: 3}) SET d.payload = replace(d.payload, '1', '2')")
    with pytest.raises(LedgerBroken, match="Page 3"):
        await verify(live, beside, lambda _found: None)
