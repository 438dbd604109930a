"""The order of a file decides what goes in, and nothing else does: not where batches end, not what was there before."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.documents import submission
from graph.store.store import Store
from tests.worlds import Document, Outcome, World, one_of_each_form, submitted

SHAPE = one_of_each_form().documents
files = st.permutations(range(len(SHAPE))) | st.lists(
    st.integers(-1, len(SHAPE) - 1), min_size=1, max_size=2 * len(SHAPE)
)


def keys(facts: Any) -> Iterator[str]:
    """Every text in the facts, however deep."""
    if isinstance(facts, str):
        yield facts
    elif isinstance(facts, dict | list):
        for inner in facts.values() if isinstance(facts, dict) else facts:
            yield from keys(inner)


def introduced(document: Document) -> set[str]:
    facts = document["facts"]
    names = {"agency": ("code",), "case": ("id", "number")}.get(document["form"], ("id",))
    return {facts[name] for name in names if name in facts}


def needs(documents: list[Document]) -> list[set[int]]:
    """For each document the others that introduce what it refers to; found by looking, not by the forms' own word."""
    return [
        {
            number
            for number, other in enumerate(documents)
            if other is not document and introduced(other) & set(keys(document["facts"]))
        }
        for document in documents
    ]


NEEDS = needs(SHAPE)


def expected(file: list[int]) -> tuple[int, int, list[int]]:
    """How many are accepted and how many known, and the lines that are refused. -1 stands for a broken line."""
    held: set[int] = set()
    known, refused = 0, []
    for line, number in enumerate(file, start=1):
        if number in held:
            known += 1
        elif number >= 0 and NEEDS[number] <= held:
            held.add(number)
        else:
            refused.append(line)
    return len(held), known, refused


async def became(store: Store, file: list[int], batch: int) -> Outcome:
    """What becomes of the file, cut into such batches, in a world of its own."""
    world = one_of_each_form()
    lines: list[Document | bytes] = [world.documents[number] if number >= 0 else b"{" for number in file]
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(submission, "BATCH", batch)
        return await submitted(store, lines)


@given(files)
@settings(max_examples=8, deadline=None)
async def test_a_shuffled_file_has_the_same_verdicts_for_every_batch_size(store: Store, file: list[int]) -> None:
    outcomes = [await became(store, file, batch) for batch in (1, 2, 1_000)]
    assert outcomes[0].told == outcomes[1].told == outcomes[2].told
    for outcome in outcomes:
        assert (outcome.accepted, outcome.known, [line for line, _, _ in outcome.told]) == expected(file)


@pytest.mark.parametrize("batch", [1, 2, 3, 1_000])
async def test_a_reference_to_a_later_line_is_refused_wherever_batches_end(
    store: Store, batch: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(submission, "BATCH", batch)
    world = World()
    person = world.person()
    change = world.identity_change(person)
    outcome = await submitted(store, [change, person.document])
    assert (outcome.accepted, [(line, code) for line, _, code in outcome.told]) == (1, [(1, "UNKNOWN_PERSON")])


async def test_a_refused_document_goes_in_once_its_ground_is_there(store: Store) -> None:
    world = World()
    person = world.person()
    change = world.identity_change(person)
    outcome = await submitted(store, [change, person.document, change])
    assert (outcome.accepted, outcome.known, outcome.codes) == (2, 0, ["UNKNOWN_PERSON"])
