"""What is vendored is what was summed, brings its licences, and loads nothing from elsewhere."""

import base64
import hashlib
import json
import re

import httpx
import pytest
from starlette.applications import Starlette

from api.graphql import graphiql

SUMS: dict[str, str] = json.loads((graphiql.BUNDLE / "integrity.json").read_text("utf-8"))
SOURCE = graphiql.STATIC / "graphiql-src"
OURS = [file for file in sorted(graphiql.STATIC.rglob("*")) if file.is_file() and "node_modules" not in file.parts]
HOSTS = re.compile(
    r"unpkg\.com|jsdelivr|esm\.sh|esm\.run|skypack|cdnjs|googleapis|gstatic|googletagmanager|registry\.npmjs"
    r"|(?:@import|url\(|importScripts\(|import\(|fetch\(|src=)\s*[\"'`]?(?:https?:)?//[\w]",
    re.IGNORECASE,
)


def test_every_vendored_file_has_its_sum() -> None:
    files = {file.name for file in graphiql.BUNDLE.iterdir()} - {"integrity.json"}
    assert files == set(SUMS)


@pytest.mark.parametrize("name", SUMS)
def test_every_sum_is_true(name: str) -> None:
    digest = hashlib.sha384((graphiql.BUNDLE / name).read_bytes()).digest()
    assert SUMS[name] == "sha384-" + base64.b64encode(digest).decode()


@pytest.mark.parametrize("file", OURS, ids=lambda file: file.name)
def test_nothing_is_loaded_from_elsewhere(file) -> None:
    if file.name != "LICENSES.txt":
        found = HOSTS.search(file.read_bytes().decode("utf-8", "replace"))
        assert not found, found and found[0]


def test_the_lock_holds_sums_and_no_addresses() -> None:
    packages = json.loads((SOURCE / "package-lock.json").read_text("utf-8"))["packages"]
    assert all("integrity" in package and "resolved" not in package for name, package in packages.items() if name)


def test_the_licences_of_what_was_asked_for_are_there() -> None:
    licences = (graphiql.BUNDLE / "LICENSES.txt").read_text("utf-8")
    asked: dict[str, str] = json.loads((SOURCE / "package.json").read_text("utf-8"))["dependencies"]
    for name, version in asked.items():
        assert f"\n{name} {version} (MIT)\n" in licences
    for name in ("monaco-editor", "monaco-graphql", "@graphiql/react", "prettier"):
        assert re.search(rf"^{name} [\d.]+ \(MIT\)$", licences, re.MULTILINE)


def test_the_page_names_the_sums_of_what_it_loads() -> None:
    html = bytes(graphiql.page().body).decode()
    loaded = re.findall(r'(?:href|src)="/static/graphiql/([^"]+)" integrity="([^"]+)"', html)
    assert loaded == [(name, SUMS[name]) for name in ("graphiql.css", "graphiql.js")]
    assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\bon\w+=", html)


async def test_files_come_with_their_types_and_a_policy_of_their_own() -> None:
    types = {
        "js": "text/javascript",
        "css": "text/css",
        "ttf": "font/ttf",
        "json": "application/json",
        "txt": "text/plain",
    }
    transport = httpx.ASGITransport(Starlette(routes=graphiql.routes()))
    async with httpx.AsyncClient(transport=transport, base_url="http://esep/static/graphiql/") as client:
        for name in (*SUMS, "examples.json"):
            answer = await client.get(name)
            assert answer.status_code == 200
            assert answer.headers["content-type"].partition(";")[0] == types[name.rsplit(".", 1)[-1]]
            assert answer.headers["x-content-type-options"] == "nosniff"
            assert answer.headers["cache-control"] == "no-cache"
        worker = await client.get("json.worker.js")
        assert worker.headers["content-security-policy"] == "default-src 'none'"
        again = await client.get("json.worker.js", headers={"If-None-Match": worker.headers["etag"]})
        assert again.status_code == 304
        assert (await client.get("../graphiql-src/package.json")).status_code == 404


@pytest.mark.parametrize("example", sorted(graphiql.EXAMPLES.glob("*.graphql")), ids=lambda example: example.stem)
def test_every_example_says_its_question_first(example) -> None:
    text = example.read_text("utf-8")
    assert text.startswith("# ")
    assert re.search(r"^query \w+", text, re.MULTILINE)


@pytest.mark.parametrize("file", sorted(graphiql.EXAMPLES.iterdir()), ids=lambda file: file.name)
def test_every_example_is_read_without_scrolling_sideways(file) -> None:
    """An editor of half a common screen shows some sixty columns."""
    assert [line for line in file.read_text("utf-8").splitlines() if len(line) > 58] == []
