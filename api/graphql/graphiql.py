"""The page people see at `/graphql`: GraphiQL from our own files, under a policy that lets nothing out."""

import json
import mimetypes
from functools import cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

STATIC = Path(__file__).parent / "static"
BUNDLE = STATIC / "graphiql"
EXAMPLES = STATIC / "examples"
ADDRESS = "/static/graphiql"

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",  # the editor places its lines by style attributes
        "connect-src 'self'",
        "font-src 'self'",
        "img-src 'self' data:",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
)
SAFE = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "Cache-Control": "no-cache"}

mimetypes.add_type("text/javascript", ".js")  # the machine's own table may say otherwise, or nothing
mimetypes.add_type("font/ttf", ".ttf")


def page() -> Response:
    """What a browser gets; every other request to the address is the endpoint's."""
    return HTMLResponse(_html(), headers={**SAFE, "Content-Security-Policy": CONTENT_SECURITY_POLICY, "Vary": "Accept"})


def routes() -> list[BaseRoute]:
    return [Route(f"{ADDRESS}/examples.json", _examples), Mount(ADDRESS, _Bundle(directory=BUNDLE))]


@cache
def _html() -> str:
    sums = json.loads((BUNDLE / "integrity.json").read_text("utf-8"))
    return f"""<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Esep</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="{ADDRESS}/graphiql.css" integrity="{sums["graphiql.css"]}">
<script src="{ADDRESS}/graphiql.js" integrity="{sums["graphiql.js"]}" defer></script>
<div id="esep"><noscript>This page needs JavaScript. Programs send their queries here with POST.</noscript></div>
</html>
"""


async def _examples(_: Request) -> Response:
    """The tabs, in the order of the files' names; `<name>.json` beside a query holds its variables."""
    return JSONResponse([_tab(query) for query in sorted(EXAMPLES.glob("*.graphql"))], headers=SAFE)


def _tab(query: Path) -> dict[str, str]:
    variables = query.with_suffix(".json")
    return {"query": query.read_text("utf-8")} | (
        {"variables": variables.read_text("utf-8")} if variables.exists() else {}
    )


class _Bundle(StaticFiles):
    """Files that never run under a policy of their own making: a worker may load nothing at all."""

    def file_response(self, *args, **kwargs) -> Response:
        answer = super().file_response(*args, **kwargs)
        answer.headers.update({**SAFE, "Content-Security-Policy": "default-src 'none'"})
        return answer
