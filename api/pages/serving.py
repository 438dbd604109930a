"""How pages and their files are served: from here alone, under a policy that lets nothing in and nothing out."""

import mimetypes
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

STATIC = Path(__file__).parent / "static"
ADDRESS = "/static/pages"

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "img-src data:",  # the empty icon
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",  # no text ever becomes markup
    )
)
SAFE = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "Cache-Control": "no-cache"}
PAGE = {**SAFE, "Content-Security-Policy": CONTENT_SECURITY_POLICY}

mimetypes.add_type("text/javascript", ".js")  # the machine's own table may say otherwise, or nothing


def page(name: str) -> Route:
    """The page `/name`, whose markup is `static/name/index.html`."""

    async def shown(_request: Request) -> Response:
        return FileResponse(STATIC / name / "index.html", media_type="text/html; charset=utf-8", headers=PAGE)

    return Route(f"/{name}", shown)


def files() -> BaseRoute:
    """The scripts and styles of all pages."""
    return Mount(ADDRESS, _Files(directory=STATIC))


class _Files(StaticFiles):
    """Files that may load nothing when somebody opens one by itself."""

    def file_response(self, *args, **kwargs) -> Response:
        answer = super().file_response(*args, **kwargs)
        answer.headers.update({**SAFE, "Content-Security-Policy": "default-src 'none'"})
        return answer
