"""nomenklatura's logic-v2, held beside our matcher: a venv that the bench makes, a child that scores the same pairs.

It stays out of our requirements because it needs PyICU, which has no wheel: what compiles is made here, once.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

from bench.matching.generate import Pair
from graph.model.errors import EsepError

HERE = Path(__file__).parent
VENV = HERE.parents[1] / ".esep" / "nomenklatura"
DEFAULT_THRESHOLD = 0.7  # yente's own, above which it calls a result a match
_REQUIREMENTS = HERE / "nomenklatura.txt"
_DONE = VENV / ".installed"
_NAMES = {"surname": "lastName", "given_name": "firstName", "patronymic": "fatherName"}


class NoPeer(EsepError):
    """nomenklatura could not be installed or did not answer."""

    code = "NO_PEER"


def prepare() -> None:
    """Makes the venv where it is missing or of other versions. Raises NoPeer."""
    wanted = _REQUIREMENTS.read_text(encoding="utf-8")
    if _DONE.is_file() and _DONE.read_text(encoding="utf-8") == wanted:
        return
    commands: list[list[str]] = []
    if not shutil.which("pkg-config") or subprocess.run(["pkg-config", "--exists", "icu-i18n"], check=False).returncode:  # noqa: S607
        commands += [["apt-get", "update", "-qq"]]
        commands += [["apt-get", "install", "-y", "-qq", "libicu-dev", "pkg-config", "g++", "python3-dev"]]
    commands += [[sys.executable, "-m", "venv", str(VENV)]]
    commands += [[str(VENV / "bin/pip"), "install", "--quiet", "--disable-pip-version-check", "-r", str(_REQUIREMENTS)]]
    for command in commands:
        told = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own commands
        if told.returncode:
            raise NoPeer(f"{' '.join(command[:3])} failed: {told.stderr.strip().splitlines()[-1:]}")
    _DONE.write_text(wanted, encoding="utf-8")


class Answer(NamedTuple):
    """What logic-v2 says of a pair."""

    score: float
    seconds: float
    """Of CPU, for the comparison alone."""


def answers(rows: Iterable[dict[str, Any]], heard: Callable[[], None]) -> tuple[str, list[Answer]]:
    """nomenklatura's version and its answer to each row; `heard` is called for every answer. Raises NoPeer."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as asked:
        number = 0
        for row in rows:
            asked.write(json.dumps(row) + "\n")
            number += 1
        asked.seek(0)
        environment = {name: os.environ[name] for name in ("PATH", "LANG", "HOME") if name in os.environ}
        command = [str(VENV / "bin/python"), str(HERE / "nomenklatura_scores.py")]
        with subprocess.Popen(  # noqa: S603 - our own code
            command, stdin=asked, stdout=subprocess.PIPE, text=True, env=environment
        ) as child:
            assert child.stdout is not None
            version = child.stdout.readline().strip()
            found: list[Answer] = []
            for line in child.stdout:
                found.append(Answer(*map(float, line.split())))
                heard()
        if child.returncode or len(found) != number:
            raise NoPeer(f"logic-v2 answered {len(found)} of {number} pairs and ended with {child.returncode}")
    return version, found


def row(pair: Pair) -> dict[str, Any]:
    """A pair as nomenklatura reads it: whole names, their parts where they are known, dates and sex."""
    if pair.kind == "organization":
        held = [fields["name"] for fields in pair.held]
        return {"schema": "Company", "left": {"name": [pair.asked["name"]]}, "right": {"name": held}}
    right = _person(pair.held[-1])
    if len(pair.held) > 1:
        right["previousName"] = [_whole(fields) for fields in pair.held[:-1]]
    if pair.sex:
        right["gender"] = [pair.sex.lower()]
    return {"schema": "Person", "left": _person(pair.asked), "right": right}


def _person(fields: dict[str, Any]) -> dict[str, list[str]]:
    properties = {"name": [_whole(fields)]}
    properties |= {theirs: [fields[ours]] for ours, theirs in _NAMES.items() if ours in fields}
    if "born_on" in fields:
        properties["birthDate"] = [fields["born_on"]]
    if "sex" in fields:
        properties["gender"] = [fields["sex"].lower()]
    return properties


def _whole(fields: dict[str, Any]) -> str:
    return fields.get("name") or " ".join(fields[part] for part in _NAMES if part in fields)
