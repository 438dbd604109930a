"""One of the sides, in a process of its own: `python -m bench.serve`, or a peer's own server. Only `serving` starts it.

What it serves comes as one line of JSON on stdin, the password included; its port goes out on stdout. It lives as long
as stdin is open, so it ends with its parent, however that ended. The API and the floor are served as `esep serve` does;
the peers as their documentation does.
"""

import json
import os
import secrets
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil
import uvicorn
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from api.app import create_app, http_server
from api.identity import Identities
from api.pages.serving import PAGE
from bench.floor import create_floor
from bench.peers import DATALOADER, NODE, node_server
from bench.peers.dataloader import create_dataloader
from bench.questions import ESEP
from graph.audit.record import RecordOfLooks
from graph.engine.engine import EngineAddress
from graph.model.viewer import Role
from graph.rules import access
from graph.signing.trust import Trust
from graph.store.store import Store

LOOPBACK = "127.0.0.1"
BARE = "/bare"  # a page beside which other pages are measured
STOP_WITHIN = 10.0  # seconds; then it is killed


@dataclass(frozen=True, slots=True)
class Side:
    """A served side: where it listens, what opens it, and its process."""

    port: int
    token: str
    process: psutil.Process


@contextmanager
def serving(side: str, address: EngineAddress, statements: dict[str, Any]) -> Iterator[Side]:
    """A side for as long as the block lasts. Ctrl-C is not for it: its parent decides."""
    token = secrets.token_urlsafe(24)
    task = {
        "side": side,
        "token": token,
        "statements": statements,
        "graph": (address.uri, address.user, address.password.get_secret_value()),
    }
    command = node_server() if side == NODE else [sys.executable, "-m", "bench.serve"]
    child = subprocess.Popen(  # noqa: S603
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        start_new_session=True,
        env=os.environ | {"NODE_ENV": "production"},  # else Node's graphql checks itself on the way
    )
    assert child.stdin is not None
    assert child.stdout is not None
    try:
        child.stdin.write(json.dumps(task).encode() + b"\n")
        child.stdin.flush()
        yield Side(int(child.stdout.readline() or b"0"), token, psutil.Process(child.pid))
    finally:
        child.stdin.close()
        try:
            child.wait(STOP_WITHIN)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
        child.stdout.close()


async def _bare(_request: Request) -> Response:
    """A page that needs nothing else, under the headers of the others."""
    html = '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Esep</title>\n<p>A page.\n</html>\n'
    return HTMLResponse(html, headers=PAGE)


def main() -> None:
    """Serves one side until stdin ends."""
    task = json.loads(sys.stdin.readline())
    uri, user, password = task["graph"]
    listening = socket.create_server((LOOPBACK, 0), backlog=256)
    if task["side"] == ESEP:
        identities = Identities(Trust(Path()), {task["token"]: access.widest("Bench", Role.INVESTIGATOR)})
        looks = Path(tempfile.mkdtemp(prefix="esep-bench-looks-"))
        application = create_app(lambda: Store(uri, user, password), lambda: RecordOfLooks(looks), identities)
        application.router.routes.append(Route(BARE, _bare))
        server = http_server(application)
    elif task["side"] == DATALOADER:
        config = uvicorn.Config(create_dataloader(uri, user, password), log_level="warning", access_log=False)
        server = uvicorn.Server(config)
    else:
        server = http_server(create_floor(uri, user, password, task["statements"]))

    def watch() -> None:
        sys.stdin.read()
        server.should_exit = True

    threading.Thread(target=watch, daemon=True).start()
    print(listening.getsockname()[1], flush=True)
    server.run([listening])


if __name__ == "__main__":
    main()
