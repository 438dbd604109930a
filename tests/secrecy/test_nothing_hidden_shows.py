"""What a viewer may not know does not exist for them: the answer is that of a registry without it."""

from collections import Counter

import orjson
from hypothesis import Phase, settings
from hypothesis import given as drawing
from hypothesis import strategies as st

from graph.model.errors import EsepError
from graph.model.relationship import RelationshipKind
from graph.store.catalogue import CYPHER
from graph.store.store import Store
from tests.plan.asker import Asker
from tests.plan.questions import questions
from tests.secrecy.inquiries import Secret, drawn, viewer_of, without_what_is_hidden
from tests.worlds import submitted

WORLDS = 60
QUESTIONS_EACH = 8

_ABOUT_ALL = """
query ($ids: [ID!]!, $name: String!, $number: String!) {
  nodes(ids: $ids) {
    __typename id
    ... on Person {
      entries(first: 8) { totalCount nodes { ...Entry } pageInfo { hasNextPage endCursor } }
      cases(first: 8) { totalCount nodes { role case { id number } document { id } } }
      links(first: 8) { totalCount nodes { document { id } } }
      history(first: 16) { totalCount nodes { fact isEnd recordedAt document { id } } }
    }
    ... on Case {
      parties(first: 8) { totalCount nodes { role subject { __typename } document { id } } }
      inCase: entries(first: 8) { totalCount nodes { ...Entry } }
    }
    ... on AccountEntry { ...Entry }
    ... on Document { number form corrects { id } annuls { id } endedBy { id } }
  }
  persons(filter: { name: $name, account: "12.3.16" }, first: 10) { totalCount nodes { id } }
  byArticle: persons(filter: { name: $name, article: "CC-99" }, first: 10) { totalCount nodes { id } }
  case(number: $number) { id }
}
fragment Entry on AccountEntry {
  id number isAnnulled case { number } subject { __typename } documents { id standing corrects { id } endedBy { id } }
}
"""

_LINKS = """
query ($between: [ID!]!) {
  connections(between: $between, maxHops: 6, choice: NEXT_SHORTEST) {
    paths {
      length
      hops { kind derivedBy factCount facts { kind account entryId document { id } } source { __typename } }
    }
    unconnected citations walked cut { reason count things { __typename } }
  }
  network(of: $between, depth: 2) {
    componentCount modularity absent citations members { degree betweenness component community thing { __typename } }
    hops { factCount }
  }
  few: connections(between: $between, filter: { maxDegree: 2 }) { paths { length } unconnected walked cut { count } }
  entered: connections(between: $between, filter: { kinds: [ENTRY], accounts: ["12.3.3", "12.3.16"], maxDegree: 3 }) {
    paths { hops { factCount facts { account entryId } } } unconnected citations walked cut { count }
  }
}
"""

_AROUND = """
query ($of: ID!) {
  expansion(of: $of) { counts { kind isReversed count } links citations hops { facts { kind account entryId } } }
  wanted: expansion(of: $of, filter: { accounts: ["12.3.3"] }) { counts { kind count } links hops { factCount } }
}
"""

# By itself: an operation that is refused as too broad compares nothing.
_FOUND = """
query ($name: String!) {
  search(text: $name, first: 5) { ...Found }
  searchInAccount: search(text: $name, account: "12.3.16", first: 5) { ...Found }
  searchByArticle: search(text: $name, article: "CC-218", since: "2020", first: 5) { ...Found }
  match(persons: [{ surname: $name }], threshold: 0) { matches { probability evidence subject { id } } }
}
fragment Found on MatchConnection {
  totalCount facets { accounts { code count } regions { code count } years { code count } articles { code count } }
  nodes { probability evidence subject { id } identity { fullName } }
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
    asked += [*about_all(secret), (_FOUND, {"name": secret.surname})]
    ends = [*secret.persons, *(id_ for id_, _ in secret.cases)][:20]
    asked += [(_LINKS, {"between": some}) for some in (ends, ends[:2], [ends[0], ends[-1]])]
    asked += [(_AROUND, {"of": end}) for end in ends]
    asked += [(_CONTENT, {"ids": secret.documents[at : at + 50]}) for at in range(0, len(secret.documents), 50)]
    before = [await body_of(asker, *one) for one in asked]
    told = orjson.dumps(before).decode()
    assert not [name for name in secret.hidden_cases(viewer) if name in told]
    async with without_what_is_hidden(store, secret, viewer) as rest:
        alone, everything = Asker(rest, viewer), Asker(rest)
        for one, found in zip(asked, before, strict=True):
            assert found == await body_of(alone, *one), (one, viewer)
            # Of the world alone: nothing was removed from the rest of the registry, which is not the viewer's either.
            if one[0] in (_ABOUT_ALL, _FOUND, _LINKS):
                assert isinstance(found, dict), found  # what is refused as too broad compares nothing
                _told["searches"] += one[0] is _FOUND
                _told["links"] += one[0] is _LINKS
                assert found == await body_of(everything, *one), (one, viewer)
                _told["answers of who may know all"] += 1
            _told["answers compared"] += 1


_CONTENT = "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Document { content correction { changes { after } } } } }"


def about_all(secret: Secret) -> list[tuple[str, dict[str, object]]]:
    """Everything that a world has, asked by its ids, whether the viewer may know of it or not."""
    ids = [*secret.persons, *(id_ for id_, _ in secret.cases), *secret.entries, *secret.documents]
    return [
        (_ABOUT_ALL, {"ids": ids[at : at + 3], "name": secret.surname, "number": secret.cases[-1][1]})
        for at in range(0, len(ids), 3)
    ]


def test_enough_was_compared() -> None:
    assert _told["answers compared"] >= WORLDS * QUESTIONS_EACH
    assert _told["answers of who may know all"] >= 2 * WORLDS
    assert _told["searches"] >= WORLDS
    assert _told["links"] >= 3 * WORLDS


async def test_nothing_that_subjects_have_with_each_other_is_sealed(store: Store) -> None:
    """Questions about links look at no seal of these kinds, so that a hub is counted in time."""
    told = await store.command(
        "MATCH (one)-[link]->(other) WHERE type(link) IN $kinds RETURN count(*) AS all, sum(CASE WHEN "
        "any(at IN [one, link, other] WHERE at.seal IS NOT NULL OR at.account IS NOT NULL) THEN 1 END) AS sealed",
        {"kinds": [past + kind for kind in RelationshipKind for past in ("", "WAS_")]},
    )
    assert told[0]["all"] > 0
    assert told[0]["sealed"] == 0
    part = (CYPHER / "part" / "stated_links.cypher").read_text(encoding="utf-8")
    assert f"type(link) IN {[kind.value for kind in RelationshipKind]}" in part
