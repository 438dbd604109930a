"""What `make explorer` made is of the sources beside it, is what was summed, and asks what the schema knows."""

import base64
import hashlib
import json
import re
from pathlib import Path

import pytest
from graphql import build_schema, parse, validate

from api.pages import explorer

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "api/pages/explorer-src"
SEALED = json.loads((explorer.BUNDLE / "integrity.json").read_text("utf-8"))
SUMS: dict[str, str] = SEALED["files"]
SCHEMA = build_schema((ROOT / "schema.graphql").read_text("utf-8"))
DOCUMENTS = "".join(file.read_text("utf-8") for file in sorted((SOURCE / "documents").iterdir()))
NAMESPACES = re.compile(r"http://www\.w3\.org/(?:2000/svg|1999/xhtml|1998/Math/MathML|1999/xlink)")


def sum_of(content: bytes) -> str:
    return "sha384-" + base64.b64encode(hashlib.sha384(content).digest()).decode()


def sources() -> list[str]:
    """What the build reads, as `seal.mjs` lists it."""
    names = (file.relative_to(SOURCE).as_posix() for file in SOURCE.rglob("*") if file.is_file())
    return sorted(name for name in names if not name.startswith(("node_modules/", "src/gql/", ".")))


def test_the_build_is_of_these_sources() -> None:
    read = b"".join(name.encode() + b"\0" + (SOURCE / name).read_bytes() + b"\0" for name in sources())
    assert SEALED["sources"] == sum_of(read), "the sources changed since the build: run `make explorer`"


def test_every_built_file_has_its_sum_and_every_sum_is_true() -> None:
    assert {file.name for file in explorer.BUNDLE.iterdir()} - {"integrity.json"} == set(SUMS)
    for name, sum_ in SUMS.items():
        assert sum_ == sum_of((explorer.BUNDLE / name).read_bytes()), name


def test_the_page_names_the_sums_of_what_it_loads_and_runs_nothing_in_line() -> None:
    for language in explorer.LANGUAGES:
        html = explorer.html(language, is_first_shown=True)
        loaded = re.findall(r'(?:href|src)="/static/pages/([^"]+)" integrity="([^"]+)"', html)
        assert loaded == [("explorer/explorer.js", SUMS["explorer.js"])]
        markup, styles = re.sub(r"<style>.*?</style>", "", html, flags=re.DOTALL), html.count("<style>")
        assert not re.search(r"<script(?![^>]*\bsrc=)|<link(?![^>]*\bdata:)|\b(?:on\w+|style)=", markup)
        assert styles == 1


def test_the_one_style_in_line_is_what_the_policy_names() -> None:
    text = explorer.html("en").split("<style>")[1].split("</style>")[0]
    assert f"style-src 'self' '{sum_of(text.encode())}';" in explorer.headers()["Content-Security-Policy"]
    assert (explorer.BUNDLE / "explorer.css").read_text("utf-8") in text


def test_what_explore_shows_first_is_in_the_readers_language() -> None:
    for language, begin in (("kk", "Қалай бастау керек"), ("ru", "С чего начать"), ("en", "How to begin")):
        assert begin in explorer.html(language, is_first_shown=True)


def test_nothing_is_loaded_from_elsewhere() -> None:
    for name in ("explorer.css", "explorer.js"):
        text = NAMESPACES.sub("", (explorer.BUNDLE / name).read_text("utf-8"))
        assert not re.search(r"(?:https?:|wss?:)//|[\"'`(]//[\w-]+\.|@import|\beval\(|new Function", text), name


def test_the_licences_of_what_went_in_are_there() -> None:
    licences = (explorer.BUNDLE / "LICENSES.md").read_text("utf-8")
    asked: dict[str, str] = json.loads((SOURCE / "package.json").read_text("utf-8"))["dependencies"]
    for name, version in asked.items():
        assert re.search(rf"^## {re.escape(name)} - {re.escape(version)} \((?:MIT|ISC)\)$", licences, re.MULTILINE)


def test_the_lock_holds_sums_and_no_addresses() -> None:
    packages = json.loads((SOURCE / "package-lock.json").read_text("utf-8"))["packages"]
    assert all("integrity" in package and "resolved" not in package for name, package in packages.items() if name)


def test_every_question_is_one_that_the_schema_knows() -> None:
    assert [str(error) for error in validate(SCHEMA, parse(DOCUMENTS))] == []


@pytest.mark.parametrize("file", sorted((SOURCE / "documents").iterdir()), ids=lambda file: file.stem)
def test_every_file_of_questions_says_first_what_it_asks(file: Path) -> None:
    assert file.read_text("utf-8").startswith("# ")
