"""`esep`: each command is one call into the house."""

import asyncio
import json
import logging
import signal
import socket
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
import uvicorn
import uvloop

from api.app import create_app, http_server
from api.audit import audit, opener
from api.connection import Connection, connected
from api.demonstration import DevelopmentCast
from api.dev_ca import dev_ca
from api.graphql.body import GraphQLRequest
from api.graphql.endpoint import GraphQLEndpoint
from api.graphql.schema import build_schema
from api.identity import Identities
from api.ledger import ledger
from api.screen import screen
from api.settings import Settings
from api.task import task
from api.terminal import calm, console, counted, progress
from api.warming import examples, of_pages, warm
from graph import demo as demonstration
from graph.audit.record import Look, RecordOfLooks
from graph.documents.derivation import check_derivation
from graph.documents.forms import FORMS
from graph.documents.ingest import ingest as ingest_file
from graph.documents.submission import Summary
from graph.engine.errors import PortTaken
from graph.formats.files import FormatIn, FormatOut, take_file, write_file
from graph.model.errors import InvalidArgument, SettingsError
from graph.plan import compile_statement
from graph.services.standing import Standing, Standings
from graph.signing.development import DevelopmentAuthority
from graph.signing.trust import Trust
from graph.store.catalogue import Catalogue
from graph.store.schema import apply_schema
from graph.store.store import Store

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, help=__doc__)


OPERATOR = "the operator of this machine"  # who typed the command; the user is for whom

app.add_typer(ledger)
app.add_typer(task, name="task")
app.command()(screen)
app.add_typer(audit, name="audit")
app.add_typer(dev_ca, name="dev-ca")


@app.callback()
def main() -> None:
    """State legal statistics and special accounts of Kazakhstan over a Neo4j graph."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")


@app.command()
def serve() -> None:
    """Starts the database, fills an empty store with the demonstration registry, and serves the API."""
    with calm(), _stopped_by_signals():
        settings = Settings.from_environment()
        if settings.trust_dir is None and not settings.demo:
            raise SettingsError("ESEP_TRUST_DIR is needed where ESEP_DEMO is off: nobody could sign in.")
        listening = _bound(settings)
        authority = DevelopmentAuthority.opened(settings.data_dir / "dev-ca") if settings.demo else None
        identities = Identities(Trust(_trusted(settings), takes_development=settings.demo))
        with connected(settings, console, own_engine=True) as connection:
            asyncio.run(_prepare(settings, connection))
            cast = DevelopmentCast(authority, identities) if authority is not None else None
            application = create_app(connection.open_store, opener(settings), identities, cast)
            endpoint: GraphQLEndpoint = application.state.endpoint
            asyncio.run(warm(connection, endpoint, examples()))
            if authority is not None:
                authority.renew_crls(datetime.now(UTC))
            server = http_server(application)
            address = f"http://{settings.host}:{settings.port}/graphql"
            console.print(f"\nOpen [bold]{address}[/bold] in a browser. Ctrl-C stops.")
            for official in cast.officials() if cast is not None else ():
                console.print(f"  {official['role']:<21} {official['id']}   {official['name']}", highlight=False)
            uvloop.run(_serve(server, listening, connection, warm(connection, endpoint, of_pages())))
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
    with calm():
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
    user: Annotated[str, typer.Option(help="Registered user for whom it is written.")],
    request: Annotated[str, typer.Option(help="Granted request under which it is written.")],
    account: Annotated[str | None, typer.Option(help="One special account, as in 12.3.3; csv needs it.")] = None,
) -> None:
    """Writes the registry, or one account, in another format: what a granted request opens and nothing else."""
    with calm():
        settings = Settings.from_environment()
        with connected(settings, console) as connection:
            written = asyncio.run(_export(connection, opener(settings), target, format_, (user, request), account))
        console.print(f"{written:,} written to {target.name}")


@app.command()
def demo(
    file: Annotated[Path, typer.Argument(dir_okay=False, help="Where the documents go.")],
    persons: Annotated[int, typer.Option(min=1_000, max=1_000_000, help="Number of persons.")] = 10_000,
    seed: Annotated[int, typer.Option(min=0, help="The same seed gives the same bytes.")] = 510,
) -> None:
    """Writes the documents of a demonstration registry, and beside them the answer key of its planted schemes."""
    with calm(), progress() as bar:
        task = bar.add_task("writing", total=round(persons * demonstration.DOCUMENTS_PER_PERSON))
        written = demonstration.write(file, persons, seed, lambda done: bar.update(task, completed=done))
        bar.update(task, total=written.documents, completed=written.documents)


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
    with calm():
        catalogue = Catalogue()
        endpoint = GraphQLEndpoint(build_schema()[0], Identities(Trust(Path())), catalogue)
        asked = GraphQLRequest(file.read_text(encoding="utf-8"), json.loads(variables), operation)
        statement = compile_statement(catalogue, endpoint.plan(asked).roots)
        sys.stdout.write(f"{statement.text}\n\n// {json.dumps(statement.parameters, ensure_ascii=False)}\n")


def _trusted(settings: Settings) -> Path:
    return settings.trust_dir or settings.data_dir / "dev-ca" / "trust"


async def _prepare(settings: Settings, connection: Connection) -> None:
    async with connection.open_store() as store:
        await apply_schema(store)
        await check_derivation(store)
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


async def _ingest(
    connection: Connection, file: Path, rejects: Path, format_: FormatIn | None, mapping: Path | None
) -> tuple[Summary, Counter[str]]:
    async with connection.open_store() as store:
        await apply_schema(store)
        await check_derivation(store)
        if format_ is None:
            return await _submit(store, file, rejects), Counter()
        with counted("submitting") as count:
            taken = await take_file(store, file, rejects, format_, mapping, lambda done, _summary: count(done))
        return taken.summary, taken.remarks


async def _export(
    connection: Connection,
    open_record: Callable[[], RecordOfLooks],
    target: Path,
    format_: FormatOut,
    whose: tuple[str, str],
    account: str | None,
) -> int:
    async with connection.open_store() as store:
        standing = await Standings().of(store, *whose)
        await _note_export(open_record(), standing, target, format_, account)
        with counted("writing") as count:
            return await write_file(store, standing.viewer, target, format_, account, count)


async def _note_export(
    record: RecordOfLooks, standing: Standing, target: Path, format_: FormatOut, account: str | None
) -> None:
    """An export is a look at everything that the request opens; it is on record before the first line is written."""
    viewer = standing.viewer
    asked = json.dumps({"target": target.name, "format": format_.value, "account": account})
    look = Look(
        OPERATOR,
        viewer.role.value,
        viewer.agency,
        (f"export.{format_.value}",),
        asked,
        "ANSWERED",
        user=viewer.user,
        request=viewer.request,
        case=viewer.case,
        right=viewer.right,
        version=standing.page,
    )
    await record.append(look)
    record.close()


async def _submit(store: Store, file: Path, rejects: Path) -> Summary:
    with progress() as bar:
        task = bar.add_task("submitting", total=file.stat().st_size)
        return await ingest_file(store, file, rejects, lambda read, _summary: bar.update(task, completed=read))


async def _serve(
    server: uvicorn.Server, listening: socket.socket, connection: Connection, beside: Coroutine[None, None, None]
) -> None:
    """Serves until told to stop, or until the engine is gone; does something beside it that nobody waits for."""

    async def watch() -> None:
        engine = connection.engine
        while engine is not None and engine.alive:  # noqa: ASYNC110  (another process's end has no event)
            await asyncio.sleep(0.5)
        server.should_exit = server.should_exit or engine is not None

    tasks = asyncio.create_task(watch()), asyncio.create_task(beside)
    await server.serve([listening])
    for task_ in tasks:
        task_.cancel()


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


if __name__ == "__main__":
    app()
