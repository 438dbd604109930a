"""The catalogue of query files: every statement that this house sends, read and checked once at start.

A question is a file, `cypher/<noun>/<question>.cypher`, and its name is `noun.question`. The header, comment lines at
its top, is a contract:

    // The question in the user's words.
    // params: name, another, optional?       every $parameter of the body; those with ? may be absent
    // returns: one | many | page | rows      what the planner may do with it; `rows` is a statement of its own
    // limit: 20                              of many: how many there are at the most
    // order: node.validFrom DESC, node.id    of a page: its keyset, which ends in a unique key
    // then: thing.then                       what else is asked of each that is found, where a clock is set
    // mode: write                            only when it writes

A body line that ends in `// if name` is in the statement only when that parameter was given, since `$name IS NULL OR …`
would defeat the index; one that ends in `// unless name`, only when it was not. A file that the planner nests speaks of
`parent` and `node`; it ends where the planner goes on, without RETURN, ORDER BY or LIMIT. `$viewer` is there in every
statement and needs no declaration.

A rule is a file too, `cypher/rule/<rule>.cypher`: a predicate about `thing`. A question says `rule(variable)` where it
wants it, and has its text there: what a viewer may know of has one home, and Cypher has no functions without a plugin.

A part, `cypher/part/<part>.cypher`, is lines about `thing` that several questions have, optional ones among them. Where
a line says `part(variable)`, or `part(variable.property)`, and nothing else, the statement has those lines; what they
bind, the question goes on with.
"""

import re
from dataclasses import dataclass
from pathlib import Path

CYPHER = Path(__file__).resolve().parents[2] / "cypher"

_HEADER = re.compile(r"^// ([a-z]+): *(.*)$")
_HEADERS = ("params", "returns", "limit", "order", "then", "mode")
_NAMES = r"\w+(?:, \w+)*"
_OPTIONAL = re.compile(
    rf"^(?P<text>.*?)\s*//(?= (?:if|unless) )(?: if (?P<wanted>{_NAMES}))?(?: unless (?P<unwanted>{_NAMES}))?$"
)
_PARAMETER = re.compile(r"\$([A-Za-z]\w*)")
_ORDER_KEY = re.compile(r"^(?P<expression>\w+\.\w+)(?P<descending> DESC)?$")
_STRING = re.compile(r"'[^']*'")
_WRITING = re.compile(r"\b(?:CREATE|MERGE|SET|DELETE|REMOVE|DROP)\b")
# Names that a pattern, an alias, UNWIND … AS or a list comprehension binds. They are renamed where files nest.
_BINDING = re.compile(r"(?:[(\[]\s*|\bAS\s+|\b(?=\w+\s+IN\b)|\b(?=\w+\s*=\s*\w*\())([a-z]\w*)\b(?!\()")

_RULE = re.compile(r"\b([a-z]\w*)\((\w+)\)")
_PART = re.compile(r"^(\s*)([a-z]\w*)\(([\w.]+)\)$")
_THING = re.compile(r"\bthing\b")
_LITERALS = frozenset({"true", "false", "null"})

NO_QUESTIONS = ("schema", "rule", "part")  # folders of other files
RETURNS = ("one", "many", "page", "rows")


class CatalogueError(Exception):
    """A query file breaks the contract of this catalogue; the message names the file."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a query, with the parameters that must all be given to bring it in, and those that keep it out."""

    text: str
    wanted_by: frozenset[str] = frozenset()
    unwanted_by: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class OrderKey:
    """One key of a keyset order."""

    expression: str
    descending: bool


@dataclass(frozen=True)
class Question:
    """A query file, read."""

    name: str
    asks: str
    params: frozenset[str]
    optional: frozenset[str]
    returns: str
    limit: int
    order: tuple[OrderKey, ...]
    then: str | None
    writes: bool
    lines: tuple[Line, ...]

    def text(self, given: frozenset[str] = frozenset()) -> str:
        """The statement with the optional lines that the given parameters bring in."""
        return "\n".join(line.text for line in self.lines if line.wanted_by <= given and not line.unwanted_by & given)

    def variables(self, given: frozenset[str]) -> frozenset[str]:
        """The names that the statement binds, `parent` and `node` among them."""
        return frozenset(_BINDING.findall(_STRING.sub("''", self.text(given)))) - _LITERALS


Rules = dict[str, str]
Parts = dict[str, list[Line]]


def _rules(root: Path) -> Rules:
    """The text of each rule by its name, on one line."""
    return {
        path.stem: _of_rule(
            path.stem,
            " ".join(
                line.strip() for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("//")
            ),
        )
        for path in root.glob("rule/*.cypher")
    }


def _of_rule(rule: str, text: str) -> str:
    """The text with names that no question has: where one bound the same, the rule would look at that one alone."""
    for name in frozenset(_BINDING.findall(_STRING.sub("''", text))) - _LITERALS - {"thing"}:
        text = re.sub(rf"(?<![.\w$]){name}\b(?!\()", f"{rule}{name[0].upper()}{name[1:]}", text)
    return text


def _ruled(text: str, rules: Rules) -> str:
    """The text with each rule that it names written out, and those that it names in turn."""

    def written(match: re.Match[str]) -> str:
        rule = rules.get(match[1])
        if rule is None:
            return match[0]
        return f"({_ruled(_THING.sub(match[2], rule), rules)})"

    return _RULE.sub(written, text)


def _parts(root: Path, rules: Rules) -> Parts:
    """The lines of each part by its name."""
    return {
        path.stem: [
            line
            for raw in path.read_text(encoding="utf-8").splitlines()
            if not raw.startswith("//")
            for line in _lines(raw, rules, {})
        ]
        for path in root.glob("part/*.cypher")
    }


def _lines(raw: str, rules: Rules, parts: Parts) -> list[Line]:
    """A line as it is in the statement; where it names a part, the lines of that."""
    optional = _OPTIONAL.match(raw)
    text = optional["text"] if optional else raw.rstrip()
    wanted, unwanted = (_names(optional["wanted"]), _names(optional["unwanted"])) if optional else (_names(None),) * 2
    part = _PART.match(text)
    if part is None or part[2] not in parts:
        return [Line(_ruled(text, rules), wanted, unwanted)]
    return [
        Line(part[1] + _THING.sub(part[3], line.text), line.wanted_by | wanted, line.unwanted_by | unwanted)
        for line in parts[part[2]]
    ]


def _read(path: Path, rules: Rules, parts: Parts) -> Question:
    name = f"{path.parent.name}.{path.stem}"
    asks: list[str] = []
    header: dict[str, str] = {}
    lines: list[Line] = []
    for raw in path.read_text(encoding="utf-8").splitlines():
        if not lines and raw.startswith("//"):
            if match := _HEADER.match(raw):
                if match[1] not in _HEADERS or match[1] in header:
                    raise CatalogueError(f"{name}: '{match[1]}' is no line of a header, or stands there twice")
                header[match[1]] = match[2].strip()
            else:
                asks.append(raw.removeprefix("//").strip())
        elif raw.strip():
            lines += _lines(raw, rules, parts)
    declared = [word.strip() for word in header.get("params", "").split(",") if word.strip()]
    question = Question(
        name=name,
        asks=" ".join(asks),
        params=frozenset(word.rstrip("?") for word in declared),
        optional=frozenset(word[:-1] for word in declared if word.endswith("?")),
        returns=header.get("returns", ""),
        limit=_limit(name, header.get("limit", "1")),
        order=_order(name, header.get("order", "")),
        then=header.get("then"),
        writes=_writes(name, header.get("mode")),
        lines=tuple(lines),
    )
    _check(question)
    return question


def _names(text: str | None) -> frozenset[str]:
    return frozenset(text.split(", ")) if text else frozenset()


def _limit(name: str, text: str) -> int:
    if not text.isdecimal():
        raise CatalogueError(f"{name}: '{text}' is not a limit")
    return int(text)


def _writes(name: str, mode: str | None) -> bool:
    if mode not in (None, "write"):
        raise CatalogueError(f"{name}: the one mode that is named is 'write'")
    return mode == "write"


def _order(name: str, text: str) -> tuple[OrderKey, ...]:
    keys = []
    for part in filter(None, (part.strip() for part in text.split(","))):
        match = _ORDER_KEY.match(part)
        if match is None:
            raise CatalogueError(f"{name}: '{part}' is not a key of an order")
        keys.append(OrderKey(match["expression"], match["descending"] is not None))
    return tuple(keys)


def _check(question: Question) -> None:
    name = question.name
    if not question.asks.endswith(("?", ".")):
        raise CatalogueError(f"{name}: the header begins with the question, as a sentence")
    if not question.lines:
        raise CatalogueError(f"{name}: there is no statement")
    body = _STRING.sub("''", "\n".join(line.text for line in question.lines))
    if question.writes != bool(_WRITING.search(body)):
        raise CatalogueError(f"{name}: what writes says 'mode: write', and nothing else says it")
    if question.returns not in RETURNS:
        raise CatalogueError(f"{name}: 'returns' is one of {', '.join(RETURNS)}")
    if (question.returns == "page") != bool(question.order):
        raise CatalogueError(f"{name}: a page, and nothing else, has an order")
    if (question.returns == "many") != (question.limit > 1):
        raise CatalogueError(f"{name}: many, and nothing else, have a limit")
    used = {found for line in question.lines for found in _PARAMETER.findall(line.text)} - {"viewer"}
    wanted = frozenset().union(*(line.wanted_by | line.unwanted_by for line in question.lines))
    if used | wanted != question.params:
        raise CatalogueError(
            f"{name}: declared parameters and used ones differ: {sorted((used | wanted) ^ question.params)}"
        )
    if wanted != question.optional:
        raise CatalogueError(
            f"{name}: optional parameters and '// if' lines differ: {sorted(wanted ^ question.optional)}"
        )


class Catalogue:
    """All query files by name."""

    def __init__(self, root: Path = CYPHER) -> None:
        self._rules = rules = _rules(root)
        parts = _parts(root, rules)
        paths = sorted(path for path in root.glob("*/*.cypher") if path.parent.name not in NO_QUESTIONS)
        self.questions = {question.name: question for question in (_read(path, rules, parts) for path in paths)}

    def rule(self, name: str, variable: str) -> str:
        """A rule about a variable, as a predicate in brackets."""
        return _ruled(f"{name}({variable})", self._rules)

    def __getitem__(self, name: str) -> Question:
        try:
            return self.questions[name]
        except KeyError:
            raise CatalogueError(f"there is no query file for '{name}'") from None
