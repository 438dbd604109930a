"""No question forgets a clock: what it crosses is asked as it was known, or does not change with time, for a reason."""

import re

import pytest

from graph.plan.compiler import CLOCKS
from graph.store.catalogue import Catalogue, Question

QUESTIONS = Catalogue().questions
READS = {name: question for name, question in QUESTIONS.items() if question.returns in ("one", "many", "page")}

TIMELESS = {
    "case.region": "a classifier, reached by the code that the case had then",
    "entry.region": "a classifier, reached by the code that the entry had then",
    "entry.article": "a classifier, reached by the code that the entry had then",
    "subject.region": "a classifier, reached by the code that the subject had then",
    "statistic.region": "a classifier",
    "match.examples": "what was found by the clocks for what somebody looked for",
    "match.hits": "what was found by the clocks",
    "match.found": "what was found by the clocks",
    "statistic.article": "a classifier",
    "official.agency": "agencies are neither corrected nor annulled, and an official is of one for good",
    "document.supplier": "agencies are neither corrected nor annulled",
    "document.correction": "a document is stored whole and never changed",
    "path.hops": "the hops of a path that was found by the clocks",
    "hop.facts": "the facts of a hop that was found by the clocks",
    "link.connections": "what was found by the clocks",
    "link.network": "what was found by the clocks",
    "link.expansion": "what was found by the clocks",
    "link.members": "what was found by the clocks",
    "link.hops": "what was found by the clocks",
    "link.thing": "a thing that was found by the clocks",
    "link.paths": "what was found by the clocks",
    "link.joining": "what was found by the clocks",
    "link.cut": "what was left out of what was found by the clocks",
    "link.left_out": "things that were found by the clocks",
    "hop.from": "an end of a hop that was found by the clocks",
    "hop.to": "an end of a hop that was found by the clocks",
    "duplicate.person": "somebody who was found by the clock",
    "ledger.page": "how far the ledger goes now: from which data an answer is",
    "alert.search": "what stands to be reviewed now",
    "alert.by_id": "what stands to be reviewed now",
    "alert.parts": "what an alert found is what it found then",
    "alert.facts": "what an alert found is what it found then",
    "alert.steps": "each says when it was taken",
    "alert.official": "a user is one official for good",
    "alert.assignee": "a user is one official for good",
    "typology.run": "a run of now",
    "typology.matches": "matches of a run of now",
    "typology.parts": "parts of a match of now",
    "typology.facts": "facts of a match of now",
    "typology.thing": "who plays a part in a match of now",
    "typology.source": "an end of a fact of a match of now",
    "typology.target": "an end of a fact of a match of now",
    "typology.document": "the document of a fact of a match of now",
    "finding.open": "findings are of the present: what a body has to do now",
}
# What is dated by the documents themselves: the day of `asOf` is asked of these, and of the entries.
DATED = ("KNOWN_AS", "PARTY_TO", "RELATED_TO", "ASSOCIATED_WITH", "DIRECTOR_OF", "FOUNDER_OF", "OWNS", "PAID")
UNDATED_ON_PURPOSE = {
    "match.identity": "the name that was found by the clocks",
    "entry.identity_then": "it is asked of the day of the entry",
    "person.duplicates": "somebody may be the same by a name of any day",
    "path.hops": "the hops of a path that was found by the clocks",
}
KNOWN = re.compile(r"(\w+)\.recordedAt <= \$knownAt AND coalesce\(\1\.supersededAt > \$knownAt, true\)")
ENDED = re.compile(r"(\w+)\.recordedAt <= \$knownAt AND \1\.supersededAt > \$knownAt")  # a version always has an end
SO = re.compile(r"(\w+)\.validFrom <= \$asOf AND coalesce\(left\(\$asOf, size\(\1\.validTo\)\) <= \1\.validTo, true\)")


def lines(question: Question) -> str:
    return "\n".join(line.text for line in question.lines)


@pytest.mark.parametrize("name", READS)
def test_a_question_takes_the_clock_of_what_was_known_or_is_timeless_for_a_reason(name: str) -> None:
    assert ("knownAt" in READS[name].params) != (name in TIMELESS)


@pytest.mark.parametrize("name", READS)
def test_what_documents_date_is_asked_as_of_a_day(name: str) -> None:
    question = READS[name]
    crosses_dated = any(re.search(rf"[:|]{kind}\b", lines(question)) for kind in DATED)
    shows_entries = (
        "AccountEntry" in lines(question) and question.then is not None and "Document" not in lines(question)
    )
    if crosses_dated or shows_entries:
        assert ("asOf" in question.params) != (name in UNDATED_ON_PURPOSE), name


@pytest.mark.parametrize("name", READS)
def test_a_clock_is_read_in_one_way(name: str) -> None:
    """The two comparisons are written in one way wherever a relationship or an entry is compared."""
    for line in READS[name].lines:
        if "knownAt" in line.wanted_by and "recordedAt <= $knownAt AND" in line.text:
            assert KNOWN.search(line.text) or ENDED.search(line.text) or ":Annulled OR" in line.text
        if "asOf" in line.wanted_by and "validTo" in line.text and "link IN links" not in line.text:
            assert SO.search(line.text), line.text


@pytest.mark.parametrize("name", READS)
def test_what_is_in_the_past_is_read_with_a_clock_alone(name: str) -> None:
    """Without one, a question is as it would be if nothing had ever been otherwise."""
    question = READS[name]
    plain = question.text(question.params - set(CLOCKS))
    of_history = {"subject.history"}  # which is about the past
    # Documents know of all entries that were ever founded on them.
    of_sources = {"entry.documents", "document.by_id", "document.annuls", "document.corrects", "document.ended_by"}
    of_sources |= {"document.correction", "document.of_fact", "node.by_id", "node.by_ids", "typology.document"}
    of_sources |= {"alert.search", "alert.by_id"}
    if name not in of_history:
        past = {"FOUNDED_ON", "UNDER"} if name in of_sources else set()
        assert set(re.findall(r"WAS_(\w+)", plain)) <= past
        assert "Version" not in plain
        assert name in of_sources or "PastEntry" not in plain


def test_each_exception_is_needed() -> None:
    assert TIMELESS.keys() <= READS.keys()
    assert UNDATED_ON_PURPOSE.keys() <= READS.keys()
