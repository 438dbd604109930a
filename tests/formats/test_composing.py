"""What a document says is the same after a tool has composed its letters."""

import json
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from graph.formats.composing import safe_from_composing

LETTERS = st.characters(exclude_categories=["Cs"])
JOINED = st.sampled_from(["й", "ё", "각", "Å", "̈́", "क़", "Құ"])


@given(st.lists(LETTERS | JOINED, max_size=30).map("".join))
def test_composing_changes_nothing_of_a_safe_text_and_it_says_the_same(text: str) -> None:
    body = json.dumps({"name": text}, ensure_ascii=False)
    safe = safe_from_composing(body)
    assert unicodedata.normalize("NFC", safe) == safe
    assert json.loads(safe) == {"name": text}
    assert len(safe) <= len(body) or not unicodedata.is_normalized("NFC", body)
