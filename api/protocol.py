"""What is refused before it is a request, because it is no HTTP or its headers are too long, is refused in JSON too."""

import h11
import orjson
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

MAX_HEADERS = 32_768  # bytes; httptools, the other way to read HTTP here, would take 20 MB of them

_NO_HTTP = {
    "message": f"That is not HTTP, or has more than {MAX_HEADERS} bytes of headers.",
    "extensions": {"code": "INVALID_HTTP"},
}
_TOO_LARGE = {
    "message": f"A request has at most {MAX_HEADERS} bytes of headers.",
    "extensions": {"code": "HEADERS_TOO_LARGE"},
}


def bounded(application: ASGIApp) -> ASGIApp:
    """The application, for requests with short headers. h11 bounds only those that did not come in one piece."""

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and _size(scope) > MAX_HEADERS:
            answer = JSONResponse({"errors": [_TOO_LARGE]}, 431, {"connection": "close", "cache-control": "no-store"})
            await answer(scope, receive, send)
        else:
            await application(scope, receive, send)

    return app


def _size(scope: Scope) -> int:
    lines = sum(len(name) + len(value) + 4 for name, value in scope["headers"])
    return lines + len(scope["raw_path"]) + len(scope["query_string"])


class Http(H11Protocol):
    """HTTP as uvicorn reads it, with refusals of our own form."""

    def send_400_response(self, msg: str) -> None:
        """Answers and closes; `msg` is uvicorn's text, which is the same for all of them."""
        headers = [("content-type", "application/json"), ("connection", "close"), ("cache-control", "no-store")]
        refusal = (
            h11.Response(status_code=400, headers=headers, reason=b"Bad Request"),
            h11.Data(data=orjson.dumps({"errors": [_NO_HTTP]})),
            h11.EndOfMessage(),
        )
        for event in refusal:
            self.transport.write(self.conn.send(event) or b"")
        self.transport.close()
