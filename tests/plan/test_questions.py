"""Whatever may be asked is answered, and the answer does not depend on how it was asked."""

from itertools import starmap
from typing import Any

from hypothesis import Phase, assume, event, given, settings
from hypothesis import strategies as st

from graph.model.errors import TooBroad
from tests.plan.asker import Asker
from tests.plan.clocks import set_to
from tests.plan.questions import Pool, Question, again, nodes_asked, questions, with_renamed

# A question by chance is short enough to read as it is; to shrink one asks the database for minutes.
AS_DRAWN = (Phase.explicit, Phase.reuse, Phase.generate)


async def answer_to(asker: Asker, question: Question) -> Any:
    """The answer, unless the operation would cost more than one may; any other refusal is a failure."""
    query, variables = question.written()
    try:
        found = await asker.data(query, variables)
    except TooBroad:
        event("too broad")
        assume(False)
    event("answered")
    return found


def agree(one: Any, other: Any) -> bool:
    """Whether two answers about one thing say the same wherever both say something: fields under one key are merged,
    so that either may have been asked for more."""
    if isinstance(one, dict) and isinstance(other, dict):
        return all(agree(one[key], other[key]) for key in one.keys() & other.keys())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(starmap(agree, zip(one, other, strict=True)))
    return one == other


@settings(max_examples=70, phases=AS_DRAWN)
@given(data=st.data())
async def test_a_question_gets_one_answer_however_it_is_written(asker: Asker, pool: Pool, data: st.DataObject) -> None:
    """With aliases, fragments, variables and directives; and with none, backwards, under other aliases."""
    question = data.draw(questions(asker.schema, pool))
    found = await answer_to(asker, question)
    try:
        plain = await asker.data(question.plainly())
    except TooBroad:  # it has more words than the other
        assume(False)
    assert with_renamed(found, 200) == plain


@settings(max_examples=70, phases=AS_DRAWN)
@given(data=st.data())
async def test_what_is_found_on_the_way_is_what_its_id_finds(asker: Asker, pool: Pool, data: st.DataObject) -> None:
    """An oracle of the nesting: everything below a thing is the same when the thing is where the question begins."""
    question = data.draw(questions(asker.schema, pool))
    found = await answer_to(asker, question)
    things = list(nodes_asked(asker.schema, question.asked, found))
    event(f"{min(len(things), 5)} things")
    for one in things[:3] + things[-2:]:
        found_again = (await answer_to(asker, again(one, question)))["node"]
        assert found_again.keys() & one.thing.keys() >= {"__typename", "id"}
        assert agree(found_again, one.thing)


@settings(max_examples=70, phases=AS_DRAWN)
@given(data=st.data())
async def test_what_is_known_now_is_what_is_answered_when_no_clock_is_set(
    asker: Asker, pool: Pool, data: st.DataObject
) -> None:
    """The questions about the past are other statements; of the present they say what the plain ones say."""
    question = data.draw(questions(asker.schema, pool))
    plain = await answer_to(asker, set_to(question, asker.schema, knownAt=None))
    now = await answer_to(asker, set_to(question, asker.schema, knownAt="2200-01-01T00:00:00Z"))
    assert now == plain
