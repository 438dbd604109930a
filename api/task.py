"""`esep task`: a typology over the whole registry, run by a running server; started, watched, listed and cancelled.

The task belongs to the server: who stops watching leaves it running, and `esep task watch ID` takes it up again.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, Any

import typer

from api.streamed import HERE, Official, Request, Server, StreamClient, session_token
from api.terminal import calm, console, progress

task = typer.Typer(no_args_is_help=True, help="Standing tasks of a running server.")

_FIELDS = "id typology version state total looked passedOver cut raised known page code startedAt endedAt"
_START = f"mutation ($code: String!) {{ startTask(code: $code) {{ {_FIELDS} }} }}"
_CANCEL = f"mutation ($id: ID!) {{ cancelTask(id: $id) {{ {_FIELDS} }} }}"
_WATCH = f"subscription ($id: ID!) {{ task(id: $id) {{ {_FIELDS} }} }}"
_LIST = f"{{ tasks {{ {_FIELDS} }} }}"

Id = Annotated[str, typer.Argument(help="The task.")]


@task.command()
def run(
    code: Annotated[str, typer.Argument(help="Code of the typology.")],
    server: Server = HERE,
    request: Request = None,
    official: Official = None,
) -> None:
    """Starts a task and shows how far it is; Ctrl-C stops watching, and leaves it running."""
    with _client(server, request, official) as client:
        started = _one(client, _START, {"code": code}, "startTask")
        console.print(f"task {started['id']}")
        _watched(client, started["id"])


@task.command()
def watch(id: Id, server: Server = HERE, request: Request = None, official: Official = None) -> None:
    """Shows how far a task is, until its end: 0 when it finished, 1 when it did not."""
    with _client(server, request, official) as client:
        _watched(client, id)


@task.command()
def cancel(id: Id, server: Server = HERE, request: Request = None, official: Official = None) -> None:
    """Ends a task."""
    with _client(server, request, official) as client:
        typer.echo(json.dumps(_one(client, _CANCEL, {"id": id}, "cancelTask")))


@task.command(name="list")
def list_(server: Server = HERE, request: Request = None, official: Official = None) -> None:
    """Writes your tasks, the latest first, one a line of JSON."""
    with _client(server, request, official) as client:
        for one in _one(client, _LIST, {}, "tasks"):
            typer.echo(json.dumps(one))


@contextmanager
def _client(server: str, request: str | None, official: str | None) -> Iterator[StreamClient]:
    with calm(), StreamClient(server, session_token(official), request, official) as client:
        if client.signs_in_itself:
            client.sign_in()
        yield client


def _one(client: StreamClient, query: str, variables: dict[str, Any], field: str) -> Any:
    (data,) = client.results(query, variables)
    return data[field]


def _watched(client: StreamClient, id_: str) -> None:
    last: dict[str, Any] = {}
    with progress() as bar:
        shown = bar.add_task("looked at", total=None)
        for data in client.results(_WATCH, {"id": id_}):
            last = data["task"]
            bar.update(shown, total=last["total"], completed=last["looked"] or 0)
    typer.echo(json.dumps(last))
    raise typer.Exit(0 if last["state"] == "FINISHED" else 1)
