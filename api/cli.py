"""`esep`: each command is one call into the house."""

import asyncio
import json
import logging
import signal
import socket
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Annotated

import typer
import uvicorn
import uvloop
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

from api.app import create_app, http_server
from api.connection import Connection, connected
from api.graphql.body import GraphQLRequest
from api.graphql.endpoint import GraphQLEndpoint
from api.graphql.graphiql import EXAMPLES
from api.graphql.schema import build_schema
from api.identity import Identities, demo_officials
from api.settings import Settings
from graph import demo as demonstration
from graph.documents.forms import FORMS
from graph.documents.ingest import ingest as ingest_file
from graph.documents.ledger import in_order, read_pages, replay, write_ledger
from graph.documents.submission import Summary
from graph.documents.verifying import Difference, DifferenceKind, Verified
from graph.documents.verifying import verify as verify_graph
from graph.engine.errors import PortTaken
from graph.formats.files import FormatIn, FormatOut, take_file, write_file
from graph.model.errors import EsepError, InvalidArgument, SystemFault
from graph.model.viewer import Role
from graph.plan import compile_statement
from graph.rules import access
from graph.store.catalogue import Catalogue
from graph.store.schema import apply_schema
from graph.store.store import Store

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, help=__doc__)
console = Console(stderr=True)

DIFFERENCES_TOLD = 200  # one by one; more are counted


@app.callback()
def main() -> None:
    """State legal statistics and special accounts of Kazakhstan over a Neo4j graph."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")


@app.command()
def serve() -> None:
    """Starts the database, fills an empty store with the demonstration registry, and serves the API."""
    with _calm(), _stopped_by_signals():
        settings = Settings.from_environment()
        listening = _bound(settings)
        officials = demo_officials(settings.data_dir / "demo-officials.json") if settings.demo else ()
        with connected(settings, console, own_engine=True) as connection:
            asyncio.run(_prepare(settings, connection))
            asyncio.run(_warm(connection))
            application = create_app(connection.open_store, Identities(officials))
            server = http_server(application)
            address = f"http://{settings.host}:{settings.port}/graphql"
            console.print(f"\nOpen [bold]{address}[/bold] in a browser. Ctrl-C stops.")
            for official in officials:
                console.print(f"  {official.role.value:<21} {official.token}   {official.name}", highlight=False)
            uvloop.run(_serve(server, listening, connection))
            if connection.engine is not None:
                connection.engine.check()


@app.command()
def ingest(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="Documents as JSON Lines.")],
    rejects: Annotated[Path | None, typer.Option(help="Where refusals go; beside the file when not given.")] = None,
    format_: Annotated[FormatIn | None, typer.Option("--format", help="Another format than JSON Lines.")] = None,
    mapping: Annotated[
        Path | None, typer.Option(exists=True, dir_okay=False, help="What CSV columns, or an FtM list, mean.")
    ] = None,
) -> None:
    """Submits a file of information accounting documents. Running it again changes nothing and completes it."""
    with _calm():
        settings = Settings.from_environment()
        target = rejects or file.with_name(f"{file.name}.rejects.jsonl")
        if target.exists() and any(target.samefile(read) for read in (file, mapping) if read is not None):
            raise InvalidArgument("The rejects file would overwrite what is read. Name another one.")
        if not target.parent.is_dir():
            raise InvalidArgument("The folder of the rejects file does not exist.")
        with connected(settings, console) as connection:
            summary, remarks = asyncio.run(_ingest(connection, file, target, format_, mapping))
        console.print(
            f"accepted {summary.accepted:,}, known before {summary.known:,}, refused {summary.refused:,}"
            + (f" (see {target.name})" if summary.refused else "")
        )
        for code, count in (*summary.refused_by_code.most_common(), *remarks.most_common()):
            console.print(f"  {code}: {count:,}")


@app.command()
def export(
    target: Annotated[Path, typer.Argument(help="Where it goes: a file, or a folder for neo4j-csv.")],
    format_: Annotated[FormatOut, typer.Option("--format", help="The format.")],
    role: Annotated[Role, typer.Option(help="Whose rights apply.", case_sensitive=False)],
    account: Annotated[str | None, typer.Option(help="One special account, as in 12.3.3; csv needs it.")] = None,
) -> None:
    """Writes the registry, or one account, in another format: what the role may read and nothing else."""
    with _calm():
        with connected(Settings.from_environment(), console) as connection:
            written = asyncio.run(_export(connection, target, format_, role, account))
        console.print(f"{written:,} written to {target.name}")


@app.command()
def demo(
    file: Annotated[Path, typer.Argument(dir_okay=False, help="Where the documents go.")],
    persons: Annotated[int, typer.Option(min=1_000, max=1_000_000, help="Number of persons.")] = 10_000,
    seed: Annotated[int, typer.Option(min=0, help="The same seed gives the same bytes.")] = 510,
) -> None:
    """Writes the documents of a demonstration registry, and beside them the answer key of its planted schemes."""
    with _calm(), _progress() as bar:
        task = bar.add_task("writing", total=round(persons * demonstration.DOCUMENTS_PER_PERSON))
        written = demonstration.write(file, persons, seed, lambda done: bar.update(task, completed=done))
        bar.update(task, total=written.documents, completed=written.documents)


@app.command()
def backup(
    file: Annotated[Path, typer.Argument(dir_okay=False, help="The ledger file; pages that it has are kept.")],
) -> None:
    """Writes the ledger, every document as it was received, to a file: all that a lost store is rebuilt from."""
    with _calm(), connected(Settings.from_environment(), console) as connection:
        with _counted("writing") as count:
            pages = asyncio.run(_backup(connection, file, count))
        console.print(f"{pages:,} documents in {file.name}")


@app.command()
def rebuild(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="The ledger file.")],
    as_known_at: Annotated[
        str | None, typer.Option(help="An instant in UTC, YYYY-MM-DDThh:mm:ss.ffffffZ: what was known then.")
    ] = None,
) -> None:
    """Makes the graph again from a ledger file, in an empty store. Running it again completes it."""
    with _calm(), connected(Settings.from_environment(), console) as connection:
        with _counted("rebuilding") as count:
            pages = asyncio.run(_rebuild(connection, file, as_known_at, count))
        console.print(f"{pages:,} documents rebuilt")


@app.command()
def verify() -> None:
    """Derives the graph again from its documents, beside the live one, and tells every difference."""
    with _calm():
        settings = Settings.from_environment()
        with tempfile.TemporaryDirectory(prefix="esep-verify-") as folder:
            own = settings.model_copy(update={"data_dir": Path(folder), "neo4j_uri": None, "neo4j_bolt_port": 0})
            with connected(settings, console) as live, connected(own, console, own_engine=True) as beside:
                verified, differences = asyncio.run(_verify(live, beside))
        console.print(f"{verified.pages:,} documents, {verified.compared:,} nodes and relationships compared")
        if differences:
            console.print(f"[bold]{sum(differences.values()):,} differences[/bold]")
            raise typer.Exit(1)
        console.print("no difference: the graph is what its documents say")


@app.command()
def schema() -> None:
    """Prints the GraphQL schema."""
    sys.stdout.write(build_schema()[1])


@app.command()
def forms() -> None:
    """Prints the JSON Schema of the facts of every form."""
    schemas = {name: kind.facts.model_json_schema(by_alias=True) for name, kind in FORMS.items()}
    sys.stdout.write(json.dumps(schemas, indent=2, ensure_ascii=False) + "\n")


@app.command()
def plan(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="A GraphQL query.")],
    variables: Annotated[str, typer.Option(help="Variables as JSON.")] = "{}",
    operation: Annotated[str | None, typer.Option(help="Name of the operation.")] = None,
) -> None:
    """Prints the one Cypher statement that a GraphQL query becomes. Asks no database."""
    with _calm():
        catalogue = Catalogue()
        endpoint = GraphQLEndpoint(build_schema()[0], Identities(()), catalogue)
        asked = GraphQLRequest(file.read_text(encoding="utf-8"), json.loads(variables), operation)
        statement = compile_statement(catalogue, endpoint.plan(asked)[1].roots)
        sys.stdout.write(f"{statement.text}\n\n// {json.dumps(statement.parameters, ensure_ascii=False)}\n")


async def _prepare(settings: Settings, connection: Connection) -> None:
    async with connection.open_store() as store:
        await apply_schema(store)
        # While the marker is there, a first filling is under way or was killed: it is completed, and nothing doubled.
        filling = settings.data_dir / "demo-filling"
        if settings.demo and (filling.exists() or not (await store.ask("document.any"))["isAny"]):
            settings.data_dir.mkdir(parents=True, exist_ok=True)
            filling.touch()
            with tempfile.TemporaryDirectory(prefix="esep-") as folder:
                file = Path(folder) / "demo.jsonl"
                demo(file, settings.demo_persons, settings.demo_seed)
                await _submit(store, file, Path(folder) / "rejects.jsonl")
            filling.unlink()


async def _warm(connection: Connection) -> None:
    """Asks the example questions once: a cold engine compiles its first statements for seconds, and nobody waits."""
    asking = access.viewer("warm-up", Role.INVESTIGATOR)
    async with connection.open_store() as store:
        endpoint = GraphQLEndpoint(build_schema()[0], Identities(()), store.catalogue)
        for query in sorted(EXAMPLES.glob("*.graphql")):
            variables = query.with_suffix(".json")
            given = json.loads(variables.read_text("utf-8")) if variables.exists() else {}
            with suppress(EsepError):  # too late for its deadline is warm enough
                await endpoint.answer(store, asking, GraphQLRequest(query.read_text("utf-8"), given, None))


async def _ingest(
    connection: Connection, file: Path, rejects: Path, format_: FormatIn | None, mapping: Path | None
) -> tuple[Summary, Counter[str]]:
    async with connection.open_store() as store:
        await apply_schema(store)
        if format_ is None:
            return await _submit(store, file, rejects), Counter()
        with _counted("submitting") as count:
            taken = await take_file(store, file, rejects, format_, mapping, lambda done, _summary: count(done))
        return taken.summary, taken.remarks


async def _backup(connection: Connection, file: Path, count: Callable[[int], None]) -> int:
    async with connection.open_store() as store:
        return await write_ledger(store, file, count)


async def _rebuild(connection: Connection, file: Path, known_at: str | None, count: Callable[[int], None]) -> int:
    async with connection.open_store() as store:
        await apply_schema(store)
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
        with _progress() as bar:
            tasks: dict[str, TaskID] = {}

            def show(step: str, done: int) -> None:
                if step not in tasks:
                    tasks[step] = bar.add_task(step, total=None)
                bar.update(tasks[step], completed=done)

            return await verify_graph(store, derived, tell, show), differences


async def _export(connection: Connection, target: Path, format_: FormatOut, role: Role, account: str | None) -> int:
    async with connection.open_store() as store:
        with _counted("writing") as count:
            return await write_file(
                store, access.viewer("the operator of this machine", role), target, format_, account, count
            )


async def _submit(store: Store, file: Path, rejects: Path) -> Summary:
    with _progress() as bar:
        task = bar.add_task("submitting", total=file.stat().st_size)
        return await ingest_file(store, file, rejects, lambda read, _summary: bar.update(task, completed=read))


async def _serve(server: uvicorn.Server, listening: socket.socket, connection: Connection) -> None:
    """Serves until told to stop, or until the engine is gone."""

    async def watch() -> None:
        engine = connection.engine
        while engine is not None and engine.alive:  # noqa: ASYNC110  (another process's end has no event)
            await asyncio.sleep(0.5)
        server.should_exit = server.should_exit or engine is not None

    watching = asyncio.create_task(watch())
    await server.serve([listening])
    watching.cancel()


def _bound(settings: Settings) -> socket.socket:
    """The socket, taken before anything else is started. Raises PortTaken."""
    try:
        return socket.create_server((settings.host, settings.port))
    except OSError:
        raise PortTaken(
            f"{settings.host}:{settings.port} cannot be listened on: another program has it, or it is not ours. "
            "Stop that program, or set ESEP_PORT."
        ) from None


@contextmanager
def _calm() -> Iterator[None]:
    """Our own errors end a command with one calm sentence, and no traceback."""
    try:
        yield
    except EsepError as error:
        console.print(f"[bold]{error.code}[/bold] {error.message}", soft_wrap=True)
        raise typer.Exit(3 if isinstance(error, SystemFault) else 2) from None
    except KeyboardInterrupt:
        console.print("stopped")
        raise typer.Exit(130) from None


@contextmanager
def _stopped_by_signals() -> Iterator[None]:
    """Ctrl-C and SIGTERM end the block in order, at whatever step it is."""

    def stop(_signal: int, _frame: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    except KeyboardInterrupt:
        console.print("stopped")
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def _counted(what: str) -> Iterator[Callable[[int], None]]:
    """Shows how much is done of something whose end is not known."""
    with _progress() as bar:
        task = bar.add_task(what, total=None)
        yield lambda done: bar.update(task, completed=done)


@contextmanager
def _progress() -> Iterator[Progress]:
    columns = (TextColumn("{task.description:<12}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, TimeElapsedColumn(), TimeRemainingColumn(), console=console) as bar:
        yield bar


if __name__ == "__main__":
    app()
