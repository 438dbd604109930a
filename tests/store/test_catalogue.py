"""The catalogue reads query files strictly: what breaks the contract stops the start, under the file's name."""

from pathlib import Path

import pytest

from graph.store.catalogue import CYPHER, NO_QUESTIONS, RETURNS, Catalogue, CatalogueError

GOOD = "// Who is this?\n// params: id\n// returns: one\nMATCH (node:Subject {id: $id})\n"

BROKEN = {
    "no question": "// params: id\n// returns: one\nMATCH (node:Subject {id: $id})",
    "a question that is no sentence": "// Who is this\n// params: id\n// returns: one\nMATCH (node {id: $id})",
    "no header at all": "MATCH (node:Subject)",
    "no statement": "// Who is this?\n// returns: one\n",
    "an empty file": "",
    "no returns": "// Who is this?\n// params: id\nMATCH (node {id: $id})",
    "an unknown returns": "// Who is this?\n// params: id\n// returns: two\nMATCH (node {id: $id})",
    "an unknown line": "// Who is this?\n// retruns: one\n// returns: one\nMATCH (node)",
    "a line twice": "// Who is this?\n// params: id\n// params: id\n// returns: one\nMATCH (node {id: $id})",
    "an unknown mode": "// Writes it.\n// returns: rows\n// mode: wirte\nCREATE (node:Subject)",
    "a parameter that is not declared": "// Who is this?\n// returns: one\nMATCH (node {id: $id})",
    "a parameter that is not used": "// Who is this?\n// params: id, name\n// returns: one\nMATCH (node {id: $id})",
    "an optional line not declared so": (
        "// Who is this?\n// params: id\n// returns: one\nMATCH (node)\nWHERE node.id = $id // if id"
    ),
    "an optional parameter without a line": "// Who is this?\n// params: id?\n// returns: one\nMATCH (node {id: $id})",
    "a page without an order": "// Who are they?\n// returns: page\nMATCH (node:Subject)",
    "one with an order": "// Who is this?\n// returns: one\n// order: node.id\nMATCH (node:Subject)",
    "an order by an expression": "// Who are they?\n// returns: page\n// order: toLower(node.id)\nMATCH (node:Subject)",
    "an order that goes up": "// Who are they?\n// returns: page\n// order: node.id ASC\nMATCH (node:Subject)",
    "many without a limit": "// Who are they?\n// returns: many\nMATCH (node:Subject)",
    "one with a limit": "// Who is this?\n// returns: one\n// limit: 5\nMATCH (node:Subject)",
    "a limit that is no number": "// Who are they?\n// returns: many\n// limit: some\nMATCH (node:Subject)",
    "a limit below one": "// Who are they?\n// returns: many\n// limit: -5\nMATCH (node:Subject)",
    "a write that does not say so": "// Writes it.\n// returns: rows\nCREATE (node:Subject)",
    "a change that does not say so": "// Writes it.\n// returns: rows\nMATCH (node:Subject) SET node.id = ''",
    "a read that says it writes": "// Who?\n// returns: rows\n// mode: write\nMATCH (node:Subject) RETURN node.id",
}


def catalogue_of(root: Path, text: str) -> Catalogue:
    folder = root / "person"
    folder.mkdir()
    (folder / "asked.cypher").write_text(text, encoding="utf-8")
    return Catalogue(root)


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_file_stops_the_start_and_is_named(tmp_path: Path, text: str) -> None:
    with pytest.raises(CatalogueError, match=r"^person\.asked: "):
        catalogue_of(tmp_path, text)


def test_what_a_rule_binds_is_never_what_a_question_binds(tmp_path: Path) -> None:
    (tmp_path / "rule").mkdir()
    (tmp_path / "rule" / "known.cypher").write_text("// May it be known?\nEXISTS { (thing)-->(entry {id: $id}) }")
    text = "// Who?\n// params: id\n// returns: one\nMATCH (entry)-->(node)\nWHERE known(node)"
    said = catalogue_of(tmp_path, text)["person.asked"].text()
    assert said == "MATCH (entry)-->(node)\nWHERE (EXISTS { (node)-->(knownEntry {id: $id}) })"


def test_a_part_is_in_the_statement_with_its_optional_lines_and_those_that_the_question_makes_so(
    tmp_path: Path,
) -> None:
    (tmp_path / "part").mkdir()
    part = "// Whom is it linked with, as `other`?\nMATCH (thing)-->(other)\nWHERE other.day = $day // if day\n"
    (tmp_path / "part" / "linked.cypher").write_text(part)
    text = (
        "// Who?\n// params: day?, id?\n// returns: one\nMATCH (node)\n  linked(node) // if id\nWITH node, $id // if id"
    )
    question = catalogue_of(tmp_path, text)["person.asked"]
    assert question.text() == "MATCH (node)"
    assert question.text(frozenset({"id"})) == "MATCH (node)\n  MATCH (node)-->(other)\nWITH node, $id"
    assert question.text(frozenset({"id", "day"})).splitlines()[2] == "  WHERE other.day = $day"
    assert question.text(frozenset({"day"})) == "MATCH (node)"


def test_a_good_file_is_read(tmp_path: Path) -> None:
    question = catalogue_of(tmp_path, GOOD)["person.asked"]
    assert (question.asks, question.params, question.returns, question.limit) == ("Who is this?", {"id"}, "one", 1)
    assert question.text() == "MATCH (node:Subject {id: $id})"


def test_an_optional_line_comes_in_with_its_parameter_alone(tmp_path: Path) -> None:
    text = "// Who?\n// params: a?, b?\n// returns: one\nMATCH (node)\nWHERE true\n  AND node.a = $a // if a\n"
    question = catalogue_of(tmp_path, text + "  AND node.b = $b // if b\n")["person.asked"]
    assert question.text() == "MATCH (node)\nWHERE true"
    assert question.text(frozenset({"b"})) == "MATCH (node)\nWHERE true\n  AND node.b = $b"


def test_a_word_in_a_string_is_no_write(tmp_path: Path) -> None:
    text = "// Who?\n// returns: one\nMATCH (node:Subject)\nWHERE node.name = 'SET'\n"
    assert not catalogue_of(tmp_path, text)["person.asked"].writes


def test_a_question_that_is_no_file_is_named() -> None:
    with pytest.raises(CatalogueError, match=r"person\.nobody"):
        Catalogue()["person.nobody"]


def test_the_files_of_this_house_are_read_and_named_as_they_lie() -> None:
    catalogue = Catalogue()
    files = {
        f"{path.parent.name}.{path.stem}" for path in CYPHER.glob("*/*.cypher") if path.parent.name not in NO_QUESTIONS
    }
    assert set(catalogue.questions) == files
    assert not list(CYPHER.glob("*.cypher"))
    assert not list(CYPHER.glob("*/*/*"))
    for question in catalogue.questions.values():
        assert question.returns in RETURNS
        assert question.asks[0].isupper()


def test_a_keyset_ends_in_a_key_that_no_two_rows_share() -> None:
    # An entry's position ends in its id, and a supplier stands once in a period.
    unique = {"node.id", "node.documentId", "node.subjectId", "node.position", "node.supplier", "node.contestedNumber"}
    unique |= {"node.rank"}  # in a search, of one ranking
    for question in Catalogue().questions.values():
        if question.order:
            assert question.order[-1].expression in unique, question.name
