"""Rules that every query file keeps, read off its text; each says what breaks where it does not hold."""

import re
from pathlib import Path

import pytest

from graph.accounts import ACCOUNTS
from graph.store.catalogue import CYPHER, Catalogue, Question

ENTRIES = ("AccountEntry", "PastEntry", *(account.entry.__name__ for account in ACCOUNTS))
QUESTIONS = Catalogue().questions
READS = {name: question for name, question in QUESTIONS.items() if not question.writes}

# Questions that may name entries without asking for the viewer's rights. This is the only way out.
NOT_FOR_VIEWERS = {
    "document.find_known": "asked by the submission alone; it tells of ids that the sender already has",
    "look.unrelated": "asked by oversight alone; it tells of subjects whether, and of entries nothing",
}
IN_RULES = {"tellableFoundedOnIt"}  # asked by a rule for the case alone, and shown by nobody
_STRING = re.compile(r"'[^']*'")
_ENTRY = re.compile(rf"\((\w*)(?::\w+)*:(?:{'|'.join(ENTRIES)})\b")
_TO_ENTRY = ("CONCERNS", "UNDER", "FOUNDED_ON", "INVOLVES")  # relationships that lead from an entry


def whole(question: Question) -> str:
    """The statement with every line that it may have."""
    return _STRING.sub("''", "\n".join(line.text for line in question.lines))


@pytest.mark.parametrize("name", READS)
def test_an_entry_is_shown_only_to_those_to_whom_its_account_is_open(name: str) -> None:
    """Without this line, a viewer reads, counts or finds a path through entries of accounts that are closed to him."""
    text = whole(READS[name])
    unguarded = [
        variable
        for variable in set(_ENTRY.findall(text)) - IN_RULES
        if not variable or not re.search(rf"\b{variable}\.account IN \$viewer\.accounts\b", text)
    ]
    if name in NOT_FOR_VIEWERS:
        assert unguarded, f"{name} needs no exception any more"
    else:
        assert unguarded == []


@pytest.mark.parametrize("name", READS)
def test_the_rights_of_the_viewer_are_no_optional_line(name: str) -> None:
    """A guard that comes in with a parameter goes out with it."""
    question = READS[name]
    bare = _STRING.sub("''", question.text())
    for variable in set(_ENTRY.findall(bare)) - IN_RULES:
        if variable and name not in NOT_FOR_VIEWERS:
            assert f"{variable}.account IN $viewer.accounts" in bare


@pytest.mark.parametrize("name", READS)
def test_an_entry_is_never_reached_without_its_label(name: str) -> None:
    """A pattern that crosses to an entry unlabelled would pass by the rule that guards entries."""
    text = whole(READS[name])
    for kind in _TO_ENTRY:
        sources = re.findall(rf"\(([^()]*)\)-\[[^\]]*\b{kind}\b[^\]]*\]->", text)
        sources += re.findall(rf"<-\[[^\]]*\b{kind}\b[^\]]*\]-\(([^()]*)\)", text)
        assert len(sources) == len(re.findall(rf"\b{kind}\b", text)), "a pattern without direction"
        for source in sources:
            assert source == "parent" or any(f":{label}" in source for label in ENTRIES), source


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_pattern_of_variable_length_is_bounded(name: str) -> None:
    """An unbounded one walks the registry from any hub."""
    text = whole(QUESTIONS[name])
    for bounds in re.findall(r"\[[^\]]*\*([^\]]*)\]", text):
        assert re.fullmatch(r"\d*\.\.([1-6])", bounds.strip()), bounds
    assert not re.search(r"\)\s*(\+|\*|\{\s*\d*\s*,\s*\})", text), "a quantified path without an end"


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_statement_is_made_of_known_names_and_parameters(name: str) -> None:
    """Values in the text would be somebody's data, and a plan of its own for each."""
    text = whole(QUESTIONS[name])
    assert "apoc" not in text.lower()
    assert not re.search(r"\bLOAD CSV\b|\bCALL dbms\b", text, re.IGNORECASE)
    for called in re.findall(r"\bCALL (db[\w.]+)", text):
        assert called == "db.index.fulltext.queryNodes"
    assert not re.search(r"\bRETURN \*|\bRETURN (node|parent)\b", text), "a whole node is no projection"


@pytest.mark.parametrize("name", [name for name, question in QUESTIONS.items() if question.returns != "rows"])
def test_a_file_that_is_nested_ends_where_the_planner_goes_on(name: str) -> None:
    last = whole(QUESTIONS[name]).splitlines()[-1]
    assert not re.match(r"\s*(RETURN|LIMIT|SKIP)\b", last)
    assert re.search(r"\bnode\b", whole(QUESTIONS[name]))


@pytest.mark.parametrize("path", sorted(CYPHER.glob("*/*.cypher")), ids=lambda path: f"{path.parent.name}.{path.stem}")
def test_names_are_written_in_the_style_of_the_house(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    text = _STRING.sub("''", "\n".join(line for line in lines if not line.startswith("//")))
    for label in re.findall(r"\(\w*((?::\w+)+)", text):
        for part in label.split(":")[1:]:
            assert re.fullmatch(r"[A-Z][A-Za-z]+", part), part
    for kinds in re.findall(r"\[\w*:([\w|]+)", text):
        for kind in kinds.split("|"):
            assert re.fullmatch(r"[A-Z][A-Z_]+", kind), kind
    for property_ in re.findall(r"\b[a-z]\w*\.(\w+)\b(?!\()", re.sub(r"db\.index\S+|`[^`]*`", "", text)):
        assert re.fullmatch(r"[a-z][A-Za-z0-9]*", property_), property_


# What may be data of an inquiry, and by which rule a question guards it. The rules stand in `cypher/rule/` alone.
SEALABLE = re.compile(r"\((\w+):(?:\w+\|)*(?:Case|AccountEntry|PastEntry)\b")
PARTS = re.compile(r"\[(\w+):[\w|]*\bPARTY_TO\b")
DOCUMENTS = re.compile(r"\((\w+):Document\b")
NOT_OF_INQUIRIES = {
    "document.find_known": "asked by the submission alone; it tells of ids that the sender already has",
    "document.find_targets": "asked by the submission alone, of documents that the sender names",
    "document.evidence": "asked by the submission alone: who holds which number",
    "citizen.entries": "tells a citizen by which document an entry is held that may be known",
    "discipline.completeness": "counts what a body submitted, by form and field, and shows no document",
    "discipline.periods": "counts what a body submitted, by month, and shows no document",
    "discipline.refusals": "asks whether a refused number was taken since, and shows no document",
    "export.entries": "shows what an entry says, which may be known, from the document that says it",
    "ledger.pages": "the ledger's own copy, for the operator",
    "look.unrelated": "asked by auditors of looks that were: it tells whether a subject has to do with a case",
    "user.cases": "tells a user of the own cases, and of those that are opened to the body",
    "user.standing": "asked before any question, of the case of the user's own request",
}


@pytest.mark.parametrize("name", READS)
def test_data_of_an_inquiry_is_shown_by_its_rule_alone(name: str) -> None:
    """Without it, a case under inquiry is listed, counted, or a step of somebody's path (Article 9.2)."""
    text = whole(READS[name])
    open_ = [
        variable
        for variable in {*SEALABLE.findall(text), *PARTS.findall(text)}
        - IN_RULES
        - {"readableStated", "founding", "readableEntry"}
        if f"({variable}.seal IS NULL OR coalesce({variable}.seal IN $viewer.seals, true))" not in text
        and not (variable == "links" and "(link.seal IS NULL OR" in text)
    ]
    open_ += [
        variable
        for variable in set(DOCUMENTS.findall(text)) - {"readableStated", "founding"}
        if f"({variable})-[:CORRECTS|ANNULS*0..1]->(readableStated:Document)" not in text
    ]
    if name in NOT_OF_INQUIRIES:
        assert open_, f"{name} needs no exception any more"
    else:
        assert open_ == []


@pytest.mark.parametrize("name", READS)
def test_the_rules_are_no_optional_lines(name: str) -> None:
    """A guard that comes in with a parameter goes out with it; a pattern that does takes its guard along."""
    question = READS[name]
    for line in question.lines:
        if "$viewer.seals" in line.text and line.wanted_by:
            bound = re.findall(r"\b(\w+)\.seal IS NULL", line.text)
            brought = " ".join(one.text for one in question.lines if one.wanted_by <= line.wanted_by)
            assert all(re.search(rf"[(\[]{variable}\b", brought) or variable == "link" for variable in bound)


def test_each_exception_to_the_rules_is_a_question() -> None:
    assert NOT_OF_INQUIRIES.keys() | NOT_FOR_VIEWERS.keys() <= READS.keys()
