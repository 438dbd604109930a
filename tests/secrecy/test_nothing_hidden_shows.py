"""What a viewer may not know does not exist for them: the answer is that of a registry without it."""

from collections import Counter

import orjson
from hypothesis import Phase, settings
from hypothesis import given as drawing
from hypothesis import strategies as st

from graph.model.errors import EsepError
from graph.store.store import Store
from tests.plan.asker import Asker
from tests.plan.questions import questions
from tests.secrecy.inquiries import Secret, drawn, viewer_of, without_what_is_hidden
from tests.worlds import submitted

WORLDS = 60
QUESTIONS_EACH = 8

_ABOUT_ALL = """
query ($ids: [ID!]!, $name: String!, $pair: [ID!]!, $number: String!) {
  nodes(ids: $ids) {
    __typename id
    ... on Person {
      entries(first: 25) { totalCount nodes { ...Entry } pageInfo { hasNextPage endCursor } }
      cases(first: 25) { totalCount nodes { role case { id number } document { id } } }
      links(first: 25) { totalCount nodes { document { id } } }
      history(first: 50) { totalCount nodes { fact isEnd recordedAt document { id } } }
    }
    ... on Case {
      parties(first: 25) { totalCount nodes { role subject { __typename } document { id } } }
      inCase: entries(first: 25) { totalCount nodes { ...Entry } }
    }
    ... on AccountEntry { ...Entry }
    ... on Document { number form corrects { id } annuls { id } endedBy { id } }
  }
  persons(filter: { name: $name, account: "12.3.16" }, first: 10) { totalCount nodes { id } }
  byArticle: persons(filter: { name: $name, article: "CC-99" }, first: 10) { totalCount nodes { id } }
  case(number: $number) { id }
  connections(between: $pair, maxHops: 6) { length hops { kind document { id } } }
}
fragment Entry on AccountEntry {
  id number isAnnulled case { number } subject { __typename } documents { id standing corrects { id } endedBy { id } }
}
"""

_told: Counter[str] = Counter()


async def body_of(asker: Asker, query: str, variables: dict[str, object]) -> object:
    """The response, or the code with which it is refused."""
    try:
        return await asker.body(query, variables)
    except EsepError as error:
        return error.code


@settings(max_examples=WORLDS, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@drawing(data=st.data())
async def test_an_answer_is_that_of_a_registry_without_what_is_hidden(store: Store, data: st.DataObject) -> None:
    secret = drawn(data)
    assert (await submitted(store, secret.world.documents)).refusals == []
    viewer = viewer_of(secret, data)
    asker = Asker(store, viewer)
    pool = secret.pool()
    asked = [data.draw(questions(asker.schema, pool)).written() for _ in range(QUESTIONS_EACH)]
    asked += about_all(secret)
    asked += [(_CONTENT, {"ids": secret.documents[at : at + 50]}) for at in range(0, len(secret.documents), 50)]
    before = [await body_of(asker, *one) for one in asked]
    told = orjson.dumps(before).decode()
    assert not [name for name in secret.hidden_cases(viewer) if name in told]
    async with without_what_is_hidden(store, secret, viewer) as rest:
        alone, everything = Asker(rest, viewer), Asker(rest)
        for one, found in zip(asked, before, strict=True):
            assert found == await body_of(alone, *one), (one, viewer)
            # Of the world alone: nothing was removed from the rest of the registry, which is not the viewer's either.
            if one[0] is _ABOUT_ALL:
                assert found == await body_of(everything, *one), (one, viewer)
                _told["answers of who may know all"] += 1
            _told["answers compared"] += 1


_CONTENT = "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Document { content correction { changes { after } } } } }"


def about_all(secret: Secret) -> list[tuple[str, dict[str, object]]]:
    """Everything that a world has, asked by its ids, whether the viewer may know of it or not."""
    ids = [*secret.persons, *(id_ for id_, _ in secret.cases), *secret.entries, *secret.documents]
    pairs = [[secret.persons[0], secret.persons[1]], [secret.persons[0], secret.cases[0][0]]]
    return [
        (_ABOUT_ALL, {"ids": ids[at : at + 10], "name": secret.surname, "pair": pair, "number": secret.cases[-1][1]})
        for pair in pairs
        for at in range(0, len(ids), 10)
    ]


def test_enough_was_compared() -> None:
    assert _told["answers compared"] >= WORLDS * QUESTIONS_EACH
    assert _told["answers of who may know all"] >= 2 * WORLDS
