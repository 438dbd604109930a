"""`esep` and its ledger: documents kept, the graph made of them again, and what the one says against the other."""

import asyncio
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from api.connection import Connection, connected
from api.settings import Settings
from api.terminal import calm, console, counted, steps
from graph.documents.derivation import CURRENT, DERIVATIONS, check_derivation, derive_again, derived_by
from graph.documents.ledger import in_order, read_pages, replay, write_ledger
from graph.documents.verifying import Difference, DifferenceKind, Verified
from graph.documents.verifying import verify as verify_graph
from graph.store.schema import apply_schema

ledger = typer.Typer()

DIFFERENCES_TOLD = 200  # one by one; more are counted


@ledger.command()
def backup(
    file: Annotated[Path, typer.Argument(dir_okay=False, help="The ledger file; pages that it has are kept.")],
) -> None:
    """Writes the ledger, every document as it was received, to a file: all that a lost store is rebuilt from."""
    with calm(), connected(Settings.from_environment(), console) as connection:
        with counted("writing") as count:
            pages = asyncio.run(_backup(connection, file, count))
        console.print(f"{pages:,} documents in {file.name}")


@ledger.command()
def rebuild(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="The ledger file.")],
    as_known_at: Annotated[
        str | None, typer.Option(help="An instant in UTC, YYYY-MM-DDThh:mm:ss.ffffffZ: what was known then.")
    ] = None,
) -> None:
    """Makes the graph again from a ledger file, in an empty store. Running it again completes it."""
    with calm(), connected(Settings.from_environment(), console) as connection:
        with counted("rebuilding") as count:
            pages = asyncio.run(_rebuild(connection, file, as_known_at, count))
        console.print(f"{pages:,} documents rebuilt")


@ledger.command()
def verify() -> None:
    """Derives the graph again from its documents, beside the live one, and tells every difference."""
    with calm():
        with _with_another() as (live, beside):
            verified, differences = asyncio.run(_verify(live, beside))
        console.print(f"{verified.pages:,} documents, {verified.compared:,} nodes and relationships compared")
        if differences:
            console.print(f"[bold]{sum(differences.values()):,} differences[/bold]")
            raise typer.Exit(1)
        console.print("no difference: the graph is what its documents say")


@ledger.command()
def derive(
    apply: Annotated[
        Path | None,
        typer.Option(dir_okay=False, help="Makes the graph anew; the ledger goes to this file first."),
    ] = None,
) -> None:
    """Tells what newer rules change in the graph that older ones made of its documents, and makes it anew."""
    with calm(), _with_another() as (live, beside):
        changed = asyncio.run(_changes(live, beside))
        if apply is None or not changed:
            return
        with steps() as step:
            pages = asyncio.run(_derive(live, apply, step))
        console.print(f"{pages:,} documents derived anew by rules {CURRENT}")


async def _backup(connection: Connection, file: Path, count: Callable[[int], None]) -> int:
    async with connection.open_store() as store:
        return await write_ledger(store, file, count)


async def _rebuild(connection: Connection, file: Path, known_at: str | None, count: Callable[[int], None]) -> int:
    async with connection.open_store() as store:
        await apply_schema(store)
        await check_derivation(store)
        with file.open("rb") as source:
            return await replay(store, in_order(read_pages(source)), known_at, count)


async def _verify(live: Connection, beside: Connection) -> tuple[Verified, Counter[DifferenceKind]]:
    differences: Counter[DifferenceKind] = Counter()

    def tell(found: Difference) -> None:
        differences[found.kind] += 1
        if differences.total() <= DIFFERENCES_TOLD:
            stated = f" (document {found.document})" if found.document else ""
            names = f": {', '.join(found.properties)}" if found.properties else ""
            console.print(f"{found.kind.value:<8} {found.what}{names}{stated}", highlight=False, soft_wrap=True)

    async with live.open_store() as store, beside.open_store() as derived:
        await check_derivation(store)
        with steps() as step:
            return await verify_graph(store, derived, tell, step), differences


async def _changes(live: Connection, beside: Connection) -> bool:
    """Tells what the rules since those that made the graph say, and how many of what they change in it."""
    found: Counter[str] = Counter()

    def tell(one: Difference) -> None:
        properties = f" ({', '.join(one.properties)})" if one.properties else ""
        found[f"{one.kind.value.lower():<8} {one.what.split(' ', 1)[0]}{properties}"] += 1

    async with live.open_store() as store, beside.open_store() as derived:
        made_by = await derived_by(store)
        for rules in DERIVATIONS:
            if rules.number > made_by:
                console.print(f"rules {rules.number}: {rules.says}")
        with steps() as step:
            await verify_graph(store, derived, tell, step)
    for what, number in sorted(found.items()):
        console.print(f"{number:>12,} {what}", highlight=False)
    console.print(f"the graph was made by rules {made_by}; {sum(found.values()):,} differences to rules {CURRENT}")
    return made_by != CURRENT or bool(found)


async def _derive(live: Connection, file: Path, step: Callable[[str, int], None]) -> int:
    async with live.open_store() as store:
        return await derive_again(store, file, step)


@contextmanager
def _with_another() -> Iterator[tuple[Connection, Connection]]:
    """The registry, and an empty store of an engine of its own beside it."""
    settings = Settings.from_environment()
    with tempfile.TemporaryDirectory(prefix="esep-beside-") as folder:
        own = settings.model_copy(update={"data_dir": Path(folder), "neo4j_uri": None, "neo4j_bolt_port": 0})
        with connected(settings, console) as live, connected(own, console, own_engine=True) as beside:
            yield live, beside
