"""The rules of the house, checked on the house itself: who imports whom, where Cypher stands, what an account costs."""

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from api.settings import PREFIX, Settings

ROOT = Path(__file__).parents[1]
LONGEST = 400  # lines of one file; more is two thoughts
README = (ROOT / "README.md").read_text(encoding="utf-8")

# Files that nobody writes by hand.
MADE = (
    "api/graphql/static/",
    "api/pages/explorer-src/package-lock.json",
    "api/pages/static/explorer/",
    "bench/peers/neo4j-graphql/package-lock.json",
    "bench/results/",
    "graph/engine/jars.lock",
    "requirements.lock",
    "schema.graphql",
)

CYPHER = re.compile(
    r"\b(?:MATCH|MERGE|CREATE|UNWIND|FOREACH|WHERE|RETURN|WITH|DELETE|SET)\b\s*[(\[{$]|\bCALL\s+db\b|\bUNWIND\s+\$|"
    r"\b(?:DETACH )?DELETE\s+\w+$|-\[:[A-Z_|]+\]-"
)
# Cypher outside of cypher/, each with its reason.
MAY_SAY_CYPHER = {
    "graph/store/schema.py": "waits for the indexes that the schema files made, which is no question",
    "graph/plan/compiler.py": "stitches query files together: RETURN, ORDER BY, LIMIT, COLLECT and COUNT around them",
}
STITCHES = re.compile(r"\b(?:MATCH|MERGE|CREATE|UNWIND|FOREACH|WHERE|DELETE|SET)\b")

MACHINE = re.compile(r"(?<![\w.])/(?:root|work|Users|home(?!/of/))/")  # /home/of/neo4j is nobody's
REGISTRY = re.compile(
    r"https?://[^\s\"'<>]*(?:pypi|pythonhosted|npmjs|maven|artifactory|nexus|registry)|--(?:extra-)?index-url[ =]"
)


def tracked() -> list[str]:
    """The files of the repository, whatever else lies in the folder."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)  # noqa: S607
    return [name for name in listed.stdout.decode().split("\0") if name and (ROOT / name).is_file()]


def texts() -> Iterator[tuple[str, str]]:
    for name in tracked():
        try:
            yield name, (ROOT / name).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def strings(path: Path) -> Iterator[str]:
    """The texts in a module that are no docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


def test_imports_point_one_way() -> None:
    command = Path(sys.executable).with_name("lint-imports")
    told = subprocess.run([command, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    assert told.returncode == 0, told.stdout
    assert " 0 broken" in told.stdout


def test_cypher_stands_in_query_files_alone() -> None:
    found = [
        (str(path.relative_to(ROOT)), text)
        for folder in ("api", "graph")
        for path in sorted((ROOT / folder).rglob("*.py"))
        for text in strings(path)
        if CYPHER.search(text)
    ]
    assert [place for place in found if place[0] not in MAY_SAY_CYPHER] == []
    assert {name for name, _ in found} == set(MAY_SAY_CYPHER), "an exception is needed no more"
    for name, text in found:
        assert not STITCHES.search(text), f"{name} asks a question of its own: {text}"


@pytest.mark.parametrize(
    "text",
    [
        "MATCH (n:Person) RETURN n",
        "UNWIND $rows AS row",
        "MERGE (a)",
        "CALL db.labels()",
        "CREATE (x {id: $id})",
        "-[:OWNS]-",
    ],
)
def test_cypher_elsewhere_would_be_noticed(text: str) -> None:
    assert CYPHER.search(text)


def test_no_file_knows_the_machine_that_it_was_written_on_or_a_registry() -> None:
    found = [
        (name, match[0])
        for name, text in texts()
        if name != "tests/test_architecture.py"
        for pattern in (MACHINE, REGISTRY)
        if (match := pattern.search(text))
    ]
    assert found == []


def test_a_file_is_short_enough_to_be_read_at_once() -> None:
    lengths = {name: text.count("\n") for name, text in texts() if not name.startswith(MADE)}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def folders_of_the_map() -> set[str]:
    """The folders of README's map, from the root."""
    block = README.split("## The map", 1)[1].split("\n## ", 1)[0]
    way: list[str] = []
    found = set()
    for line in block.splitlines():
        match = re.match(r"    (?P<indent> *)(?P<folder>[a-z]+)/(?=[ ,])", line)
        if match:
            way = [*way[: len(match["indent"]) // 2], match["folder"]]
            found.add("/".join(way))
    return found


def test_the_map_names_every_folder_and_no_other() -> None:
    named = folders_of_the_map()
    assert {"api", "graph", "cypher", "bench", "tests", "graph/model", "graph/store"} <= named
    assert {folder for folder in named if not (ROOT / folder).is_dir()} == set()
    top = {name.split("/")[0] for name in tracked() if "/" in name and not name.startswith(".")}
    packages = {
        f"graph/{name.split('/')[1]}" for name in tracked() if name.startswith("graph/") and name.count("/") > 1
    }
    assert (top | packages) - named == set()


def test_readmes_table_of_settings_is_the_settings() -> None:
    rows = re.findall(r"^\| `(ESEP_\w+)` \| (.+?) \| (.+?) \|$", README, re.MULTILINE)
    expected = [
        (
            PREFIX + name.upper(),
            "none" if field.default is None else f"`{field.default}`",
            field.description,
        )
        for name, field in Settings.model_fields.items()
    ]
    assert rows == expected


def test_every_attack_of_the_table_is_tried() -> None:
    named = set(re.findall(r"`(test_\w+)`", (ROOT / "tests/ATTACKS.md").read_text(encoding="utf-8")))
    written = {
        name
        for path in (ROOT / "tests").rglob("test_*.py")
        for name in re.findall(r"def (test_\w+)\(", path.read_text(encoding="utf-8"))
    }
    assert named
    assert named - written == set()


ACCOUNT = '''
"""A special account that exists in one test."""
from enum import StrEnum
from graph.accounts.account import INVESTIGATING, PERMANENT, SpecialAccount, SubjectKind, Wording
from graph.model.case import AgencyKind
from graph.model.entry import AccountEntry
from graph.model.values import FullDate, Money, Text

class Weather(StrEnum):
    """Kind of weather."""
    RAIN = "RAIN"

class WeatherWarning(AccountEntry):
    """A warning of weather."""
    weather: Weather
    """Kind of weather."""
    fine: Money
    """Fine imposed."""
    warned_on: FullDate
    """Day of the warning."""
    words: Text | None = None
    """The warning in words."""

ACCOUNT = SpecialAccount(
    code="12.3.99", wordings=(Wording("weather", valid_from="2020-01-01"),), legal_basis="none", entry=WeatherWarning,
    concerns=frozenset({SubjectKind.PERSON}), suppliers=frozenset({AgencyKind.POLICE}), readers=INVESTIGATING,
    retention=PERMANENT, term_days=3,
)
'''

FOLLOWS = """
import json, sys
import graph.accounts
from account_of_a_test import ACCOUNT
graph.accounts.ACCOUNTS += (ACCOUNT,)  # the one line
from api.graphql.schema import build_schema
from graph.documents.facts import fact_row
from graph.documents.forms import FORMS
from graph.documents.reading import ReadDocument, read_document
from graph.rules import access
from graph.model.viewer import Role
from tests.worlds import World
world = World()
money = {"minorUnits": 5, "currency": "KZT"}
entry = world.entry("weatherWarning", world.person(), None, weather="RAIN", fine=money, warnedOn="2021-01-01")
read = read_document(1, json.dumps(entry.document).encode())
assert isinstance(read, ReadDocument), read
json.dump({
    "schema": build_schema()[1],
    "form": FORMS["weatherWarning"].facts.model_json_schema(by_alias=True),
    "row": fact_row(read, "now"),
    "open": [role.value for role in Role if "12.3.99" in access.widest("Test", role).accounts],
}, sys.stdout)
"""


def made_of(module: str, folder: Path) -> dict[str, Any]:
    """What the house makes of an account's module and one line in the list, in a process of its own."""
    (folder / "account_of_a_test.py").write_text(module, encoding="utf-8")
    told = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", f"import sys; sys.path[:0] = [{str(folder)!r}, {str(ROOT)!r}]\n{FOLLOWS}"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    return json.loads(told.stdout)


@pytest.fixture(scope="module")
def throw_away(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """An account that exists in these tests alone."""
    return made_of(ACCOUNT, tmp_path_factory.mktemp("account"))


def test_a_new_account_has_its_form(throw_away: dict[str, Any]) -> None:
    form = throw_away["form"]
    assert form["description"] == "A warning of weather."
    assert {"id", "number", "validFrom", "subject", "region", "weather", "fine", "warnedOn"} == set(form["required"])
    assert form["properties"]["words"]["description"] == "The warning in words."


def test_a_new_account_has_its_label_and_properties_in_the_graph(throw_away: dict[str, Any]) -> None:
    node = throw_away["row"]["node"]
    assert (node["typename"], node["account"]) == ("WeatherWarning", "12.3.99")
    assert (node["weather"], node["fineMinorUnits"], node["fineCurrency"]) == ("RAIN", 5, "KZT")


def test_a_new_account_has_its_type_in_the_schema(throw_away: dict[str, Any]) -> None:
    schema = throw_away["schema"]
    body = schema.split("type WeatherWarning implements AccountEntry & Node {", 1)[1].split("\n}", 1)[0]
    assert '"""A warning of weather. Account 12.3.99."""' in schema
    for field in ("weather: Weather!", "fine: Money!", "warnedOn: Date!", "words: String\n"):
        assert field in body, field
    assert '"""The warning in words."""' in body
    assert "enum Weather {" in schema


def test_a_new_account_may_have_an_amount_that_is_not_always_known(tmp_path: Path) -> None:
    optional = '    damage: Money | None = None\n    """Damage done."""\n    fine: Money\n'
    made = made_of(ACCOUNT.replace("    fine: Money\n", optional), tmp_path)
    assert "\n  damage: Money\n" in made["schema"]
    assert "damageMinorUnits" not in made["row"]["node"]


def test_a_new_account_is_open_to_its_readers(throw_away: dict[str, Any]) -> None:
    assert throw_away["open"] == ["INVESTIGATOR", "COURT", "FINANCIAL_MONITORING", "CITIZEN"]


def test_no_file_but_its_own_and_the_list_names_an_account() -> None:
    """An account that others know by name is more than one file and one line."""
    from graph.accounts import ACCOUNTS

    names = [account.entry.__name__ for account in ACCOUNTS]
    named = {
        (str(path.relative_to(ROOT)), name)
        for folder in ("api", "graph")
        for path in (ROOT / folder).rglob("*.py")
        if path.parts[len(ROOT.parts) :][:2] not in {("graph", "accounts"), ("graph", "demo")}
        for name in names
        if re.search(rf"\b{name}\b", path.read_text(encoding="utf-8"))
    }
    assert named == set()
