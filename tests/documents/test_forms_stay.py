"""A form does not change under documents that were received in it: what it takes is what its version says.

A document is stored as it was received and read again when the graph is made anew, so a form that takes less than it
did, or something else, breaks the ledger. Whoever changes a form gives it a new version, keeps reading the old one, and
then notes the new sum here.
"""

import hashlib
from typing import Any

import orjson
import pytest

from graph.documents.forms import FORMS

SUMS: dict[tuple[str, int], str] = {
    ("agency", 1): "680d6cd7e3d96028",
    ("official", 1): "6d3b8b532d21fa7e",
    ("person", 1): "4815012473f6362c",
    ("organization", 1): "ea23a03706aed5b6",
    ("material", 1): "67736f7087390599",
    ("identityChange", 1): "da8e8fa8705f7663",
    ("case", 1): "1700d54098610bc5",
    ("relationship", 1): "0453fba0db303539",
    ("criminalRecord", 1): "518e7a504f459877",
    ("fingerprintCard", 1): "013f19800e979338",
    ("wantedNotice", 1): "e60eb60c39704dd8",
    ("missingPersonSearch", 1): "e8ba017b61da1d7c",
    ("unidentifiedCorpse", 1): "3fa03ad85da043a1",
    ("administrativeRecord", 1): "0d9ec9da44221bb2",
    ("foreignConviction", 1): "e7d2c8f6fd505c2d",
    ("legalIncapacity", 1): "a6161854708d3a20",
    ("disqualification", 1): "9096e5aad5e7cef6",
    ("corruptionRecord", 1): "3910b94369679e65",
    ("stateControl", 1): "98d5ac4915fe5591",
    ("terrorDesignation", 1): "fc401807855d93e6",
    ("extremismDesignation", 1): "fc401807855d93e6",
    ("disciplinaryRecord", 1): "8740acf1abc0dd8f",
    ("negativeDismissal", 1): "7e440cc195bdef8c",
    ("roadAccident", 1): "2607bebe3c653055",
    ("enforcementDebt", 1): "c937dcc2460bd768",
    ("wantedDebtor", 1): "d997793bbb2b56c4",
    ("launderingCharge", 1): "ed740ede334692a5",
    ("sexualOffenceAgainstMinor", 1): "c968667cb9c1bcf7",
    ("lostContactSearch", 1): "9b32214a06855213",
    ("unidentifiedPerson", 1): "d92f2087d44bf291",
    ("confiscatedAmount", 1): "e6997cf11ed2e86a",
    ("legalAssistanceRequest", 1): "7c97c12240e23429",
    ("user", 1): "9cdfdf501b8454a7",
    ("inquiryPermission", 1): "fbfff1f98b9d1f63",
    ("informationRequest", 1): "5ba0c1ec47c5d5a4",
    ("typologyVersion", 1): "6360bd61b5cd3361",
    ("typologyPublication", 1): "0eb4b75b215cf304",
    ("taskStart", 1): "6d074a0ffe4ae6f6",
    ("alert", 1): "edb8b866cc02c51a",
    ("alertStep", 1): "7929e2a56aeedc4c",
    ("taskEnd", 1): "7512141a40926c21",
    ("subjectMerge", 1): "b406c964b64b87d0",
    ("subjectSplit", 1): "8da7c3fd4bfa8dcd",
    ("annulment", 1): "c9b1c727b18c935e",
    ("appealUpheld", 1): "6632c875a9e5042e",
}


def bare(schema: Any) -> Any:
    """A schema without what is only said of it."""
    if isinstance(schema, dict):
        return {name: bare(value) for name, value in schema.items() if name not in ("description", "title")}
    return [bare(one) for one in schema] if isinstance(schema, list) else schema


def sum_of(name: str) -> str:
    schema = bare(FORMS[name].facts.model_json_schema(by_alias=True))
    return hashlib.sha256(orjson.dumps(schema, option=orjson.OPT_SORT_KEYS)).hexdigest()[:16]


@pytest.mark.parametrize("name", FORMS)
def test_a_form_takes_what_its_version_took(name: str) -> None:
    assert SUMS[name, FORMS[name].version] == sum_of(name), "a form that changes gets a new version"


def test_every_version_that_was_is_kept_in_the_table() -> None:
    assert {name for name, _ in SUMS} == FORMS.keys()
