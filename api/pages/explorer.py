"""Pages for those who would rather look than read, built from `explorer-src`: `/explore`, `/account`, `/alerts`.

What is seen first waits for nothing: the style stands in the page, named in the policy by its sum, and so does what
`/explore` shows until its script runs.
"""

import base64
import hashlib
import json
from functools import cache

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Route

from api.pages import serving

BUNDLE = serving.STATIC / "explorer"
LANGUAGES = ("kk", "ru", "en")
_BUNDLED = f"{serving.ADDRESS}/explorer"
_ELSEWHERE = "<noscript>This page needs JavaScript.</noscript>"


def routes() -> list[BaseRoute]:
    return [Route("/explore", _explore), Route("/account/{code}", _shown), Route("/alerts", _shown)]


async def _explore(request: Request) -> Response:
    language = _language(request.headers.get("accept-language", ""))
    return HTMLResponse(html(language, is_first_shown=True), headers=headers() | {"Vary": "Accept-Language"})


async def _shown(_request: Request) -> Response:
    return HTMLResponse(html("en"), headers=headers())


def _language(accepted: str) -> str:
    """The first that the pages speak; the page's script chooses as it does."""
    asked = (one.strip()[:2].lower() for one in accepted.split(","))
    return next((one for one in asked if one in LANGUAGES), "en")


@cache
def style() -> str:
    """What all pages share, and what these have."""
    files = (serving.STATIC / "shared" / "page.css", BUNDLE / "explorer.css")
    return "\n" + "".join(file.read_text("utf-8") for file in files)


@cache
def headers() -> dict[str, str]:
    """The policy of all pages, with this one style by its sum."""
    sum_ = base64.b64encode(hashlib.sha384(style().encode()).digest()).decode()
    policy = serving.CONTENT_SECURITY_POLICY.replace("style-src 'self'", f"style-src 'self' 'sha384-{sum_}'")
    return serving.SAFE | {"Content-Security-Policy": policy}


def html(language: str, *, is_first_shown: bool = False) -> str:
    """The page: its script by its sum, its style, and no script in line."""
    sums = json.loads((BUNDLE / "integrity.json").read_text("utf-8"))["files"]
    first = (BUNDLE / f"first-{language}.html").read_text("utf-8").strip() if is_first_shown else _ELSEWHERE
    return f"""<!doctype html>
<html lang="{language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Esep</title>
<link rel="icon" href="data:,">
<script type="module" src="{_BUNDLED}/explorer.js" integrity="{sums["explorer.js"]}"></script>
<style>{style()}</style>
<div id="page">{first}</div>
</html>
"""
