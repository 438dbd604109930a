"""A client of the API's event stream: one subscription, its results as they come. Knows nothing of what they say."""

import json
import os
from collections.abc import Iterator
from ipaddress import ip_address
from types import TracebackType
from typing import Annotated, Any, Self

import httpx
import typer

from api.settings import TOKEN
from graph.model.errors import EsepError, InvalidArgument, RuleError, SystemFault

_PATIENCE = httpx.Timeout(30.0, connect=10.0)  # seconds of silence; the server says something every ten
# What may be otherwise in a while; everything else stays refused.
_PASSES = {"GRAPH_UNAVAILABLE", "DEADLINE_EXCEEDED", "AUDIT_UNAVAILABLE", "TOO_MANY_STREAMS", "SERVER_UNREACHABLE"}


HERE = "http://127.0.0.1:8000"
Server = Annotated[str, typer.Option(help="Address of a running server.")]
Request = Annotated[str | None, typer.Option(help="Granted request under which it is asked.")]
Official = Annotated[
    str | None, typer.Option(help="Demonstration official who asks, by one click; else ESEP_TOKEN is the session.")
]


class ServerUnreachable(SystemFault):
    """No server answers at the address, or it stopped answering."""

    code = "SERVER_UNREACHABLE"
    retryable = True


class Refused(RuleError):
    """What the server refused: an error has the code that the server gave it."""

    code = "REFUSED_BY_SERVER"

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code

    @property
    def passes(self) -> bool:
        """Whether to ask again later is right."""
        return self.code in _PASSES


class StreamClient:
    """Somebody who asks a server, with a token and under a request, or as a demonstration official by one click."""

    def __init__(
        self, server: str, token: str | None, request: str | None, official: str | None, transport: Any = None
    ) -> None:
        self._token, self._request, self._official = token, request, official
        # No proxy that the environment names sees whom somebody looks for.
        self._http = httpx.Client(base_url=checked(server), timeout=_PATIENCE, trust_env=False, transport=transport)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._http.close()

    @property
    def signs_in_itself(self) -> bool:
        """Whether a session that is over can be begun anew without anybody."""
        return self._official is not None

    def sign_in(self) -> None:
        """One click, for a demonstration official. Raises Refused or ServerUnreachable."""
        assert self._official is not None
        try:
            response = self._http.post(f"/demo-officials/{self._official}")
            found = response.json()
        except (httpx.TransportError, ValueError):
            raise ServerUnreachable("No demonstration answers at this address.") from None
        if "token" not in found:
            raise _refusal(found, response.status_code)
        self._token, self._request = found["token"], self._request or found["request"]

    def results(self, query: str, variables: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """The data of each event. Raises Refused with what ends the stream, or ServerUnreachable."""
        headers = {"accept": "text/event-stream", "content-type": "application/json"}
        headers |= {"authorization": f"Bearer {self._token}"} if self._token else {}
        headers |= {"esep-request": self._request} if self._request else {}
        content = json.dumps({"query": query, "variables": variables}, ensure_ascii=False).encode()
        try:
            with self._http.stream("POST", "/graphql", content=content, headers=headers) as response:
                if not response.headers.get("content-type", "").startswith("text/event-stream"):
                    raise _refusal(_json(response.read()), response.status_code)
                for event, data in _events(response):
                    if event == b"complete":
                        return
                    result = _json(data)
                    if result.get("errors") or not result.get("data"):
                        raise _refusal(result, response.status_code)
                    yield result["data"]
        except httpx.TransportError:
            raise ServerUnreachable("The server does not answer.") from None
        raise ServerUnreachable("The server ended the stream before it was complete.")


def session_token(official: str | None) -> str | None:
    """The token of the environment, where no official is named. Raises InvalidArgument unless one of both is there."""
    token = os.environ.get(TOKEN)
    if (token is None) == (official is None):
        raise InvalidArgument(f"Who asks? Either {TOKEN} holds a session's token, or '--official' names one.")
    return token


def checked(server: str) -> str:
    """The address of a server. Raises InvalidArgument when a token would go over the open net to it."""
    try:
        url = httpx.URL(server)
    except httpx.InvalidURL:
        raise InvalidArgument("'--server' is no address.") from None
    if url.scheme not in ("http", "https") or not url.host:
        raise InvalidArgument("'--server' is an address like https://host:8000.")
    if url.scheme == "http" and not _is_here(url.host):
        raise InvalidArgument("Names and tokens go over https, or to this machine.")
    return server


def _is_here(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _events(response: httpx.Response) -> Iterator[tuple[bytes, bytes]]:
    """Name and data of each event. The server writes each on two lines, with no line break in the data."""
    held = b""
    for chunk in response.iter_bytes():
        *blocks, held = (held + chunk).split(b"\n\n")
        for block in blocks:
            name, _, data = block.partition(b"\n")
            if name.startswith(b"event: "):
                yield name.removeprefix(b"event: "), data.removeprefix(b"data:").strip()


def _json(content: bytes) -> dict[str, Any]:
    try:
        found = json.loads(content)
    except ValueError:
        found = None
    return found if isinstance(found, dict) else {}


def _refusal(found: dict[str, Any], status: int) -> EsepError:
    try:
        error = found["errors"][0]
        return Refused(error["extensions"]["code"], error["message"])
    except (KeyError, IndexError, TypeError):
        return Refused(f"HTTP_{status}", "The server answered with something else than it should.")
