"""What is done before the statement of a search or a match: candidates are read and scored, and become its rows.

A search has two parts. First those who are nearest to the text and for whom more speaks than against, ranked: a hundred
at the most. Where the registry has more names that near, everybody else who has all words of the text follows, in the
order of ids. A cursor holds the ranking that it belongs to, so that going on neither repeats nor misses anybody,
whatever was recorded meanwhile; who does not fit any more is left out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from graph.matching import weights
from graph.matching.asking import examples_of
from graph.matching.explaining import numbers
from graph.model.errors import InvalidArgument, InvalidCursor
from graph.model.matching import Match, OrganizationExample, PersonExample
from graph.model.viewer import Viewer
from graph.plan import Crossing
from graph.plan.selection import CLOCKS, COUNT, ROWS
from graph.services import matching
from graph.services.matching import Example
from graph.store.store import Store

RANKED = 100  # of a search; who else has all the words follows by id
COUNTED = 1_000  # of those found; facets and the total say when there are more
WINDOW = 200  # nearest names of which those ranked are
NARROWED_WINDOW = 2_000  # where accounts, days or a region leave out most of them

_ID = 26  # letters
_MORE = "+"  # ends a ranking after which others follow
_OF_ENTRIES = ("account", "article", "since", "until")
_NARROWING = (*_OF_ENTRIES, "region", *CLOCKS)


async def match(store: Store, viewer: Viewer, crossing: Crossing) -> Crossing:
    """The crossing with what was found for its examples. Raises InvalidArgument."""
    asked = crossing.asked
    examples = [
        *_examples("persons", PersonExample, asked.get("persons", ())),
        *_examples("organizations", OrganizationExample, asked.get("organizations", ())),
    ]
    clocks = {name: asked[name] for name in CLOCKS if name in asked}
    found = await matching.matches(
        store,
        viewer,
        examples,
        threshold=asked.get("threshold"),
        limit=asked["limit"],
        excluding=[asked.get("excluding", ())] * len(examples),
        clocks=clocks,
    )
    rows = matching.as_rows(found)
    most = max((len(row["matches"]) for row in rows), default=1)
    projection = crossing.projections[ROWS].with_most({"match.hits": max(most, 1)})
    return replace(
        crossing,
        arguments={**crossing.arguments, "examples": rows},
        projections={ROWS: projection},
        most=None,
    )


def _examples(name: str, model: type[Any], given: Sequence[dict[str, Any]]) -> Iterable[Example]:
    for position, one in enumerate(given):
        try:
            yield model.model_validate({key: value for key, value in one.items() if value is not None})
        except ValidationError as error:
            first = error.errors()[0]
            place = ".".join([f"{name}[{position}]", *(str(part) for part in first["loc"])])
            raise InvalidArgument(f"'{place}' {first['msg'].removeprefix('Value error, ')}.") from None


async def search(store: Store, viewer: Viewer, crossing: Crossing) -> Crossing:
    """The crossing with the page of those found. Raises InvalidArgument or InvalidCursor."""
    assert crossing.page is not None
    asked, page = crossing.asked, crossing.page
    examples = examples_of(asked["text"], asked.get("kind"))
    threshold = matching.checked_threshold(asked["threshold"]) if "threshold" in asked else None
    narrowed = {name: asked[name] for name in _NARROWING if name in asked}
    if any(name in asked for name in _OF_ENTRIES):
        narrowed["ofEntries"] = True
    one = _Search(store, viewer, examples, threshold, narrowed)
    if page.after is None:
        ranking, ranked = await one.ranked()
        rank = ""
    else:
        ranking, rank = _checked(page.after)
        ranked = {}
    wanted = page.limit + 1 if page.wants_rows else 0
    rows = await one.rows(ranking, ranked, rank, wanted) if wanted else []
    said: dict[str, Any] = {"threshold": threshold, "matcherVersion": weights.MATCHER_VERSION, "weights": numbers()}
    if page.wants_count or "facets" in page.wants_said:
        facets = await one.facets(ranking)
        said |= {"facets": facets, COUNT: facets.pop("number")}
    said["page"] = one.page
    return replace(crossing, arguments={**crossing.arguments, "matches": rows}, said=said)


class _Search:
    """One search under way."""

    def __init__(
        self,
        store: Store,
        viewer: Viewer,
        examples: Sequence[Example],
        threshold: float | None,
        narrowed: dict[str, Any],
    ) -> None:
        self._store, self._viewer, self._examples = store, viewer, examples
        self._threshold, self._narrowed = threshold, narrowed
        self.page = 0

    async def ranked(self) -> tuple[str, dict[str, Match]]:
        """The ranking, and the matches in it by id."""
        is_narrowed = self._narrowed.keys() - set(CLOCKS)
        window = NARROWED_WINDOW if is_narrowed else WINDOW
        near = await self._candidates(self._narrowed, window=window)
        found = await self._scored(near)
        found.sort(key=lambda match: (-match.probability, match.id))
        kept = [match for match in found if self._is_found(match)][:RANKED]
        has_more = bool(is_narrowed) or any(len(held) == RANKED for held in near.candidates)
        ranking = "".join(match.id for match in kept) + (_MORE if has_more else "")
        return ranking, {match.id: match for match in kept}

    async def rows(self, ranking: str, known: dict[str, Match], rank: str, wanted: int) -> list[dict[str, Any]]:
        """The rows after a rank, as many as are wanted or as there are."""
        ids = _ids(ranking)
        rows: list[dict[str, Any]] = []
        if rank < "1":
            left = ids[int(rank[1:]) + 1 if rank else 0 :]
            if left and not known:
                near = await self._candidates(self._narrowed | {"ids": left})
                known = {match.id: match for match in await self._scored(near) if self._is_found(match)}
            places = {id_: f"0{place:05d}" for place, id_ in enumerate(ids)}
            rows = [
                matching.as_row(known[id_]) | {"rank": places[id_], "ranking": ranking} for id_ in left if id_ in known
            ][:wanted]
        if len(rows) < wanted and ranking.endswith(_MORE):
            after = rank[1:] if rank >= "1" else ""
            near = await self._candidates(
                self._narrowed | {"after": after},
                excluding=[ids] * len(self._examples),
                most=wanted - len(rows),
                whole=True,
            )
            rest = sorted(await self._scored(near), key=lambda match: match.id)[: wanted - len(rows)]
            rows += [matching.as_row(match) | {"rank": f"1{match.id}", "ranking": ranking} for match in rest]
        return rows

    async def facets(self, ranking: str) -> dict[str, Any]:
        """How those found are spread over accounts, regions, years and articles; and how many they are."""
        whole = {"whole": True} if ranking.endswith(_MORE) else {}
        told = await self._store.ask(
            "match.facets",
            ids=_ids(ranking),
            queries=[matching.query_of(example, whole=True) for example in self._examples],
            most=COUNTED + 1,
            viewer=self._viewer.as_parameter(),
            **whole,
            **self._narrowed,
        )
        facets: dict[str, Any] = {"accounts": [], "regions": told["regions"], "years": [], "articles": []}
        for one in told["ofEntries"]:
            if len(facets[one["facet"]]) < 100:
                facets[one["facet"]].append({"code": one["code"], "count": one["count"]})
        return facets | {"isCut": told["number"] > COUNTED, "number": min(told["number"], COUNTED)}

    async def _candidates(
        self,
        narrowed: dict[str, Any],
        *,
        excluding: Sequence[Sequence[str]] = (),
        most: int = RANKED,
        window: int = WINDOW,
        whole: bool = False,
    ) -> matching.Near:
        near = await matching.candidates(
            self._store,
            self._viewer,
            self._examples,
            excluding=excluding,
            most=most,
            window=window,
            whole=whole,
            narrowed=narrowed,
        )
        self.page = near.page
        return near

    async def _scored(self, near: matching.Near) -> list[Match]:
        return [
            match
            for example, held in zip(self._examples, near.candidates, strict=True)
            for match in await matching.scored(example, held, near.rarity)
        ]

    def _is_found(self, match: Match) -> bool:
        return match.evidence > 0 if self._threshold is None else match.probability >= self._threshold


def _ids(ranking: str) -> list[str]:
    bare = ranking.removesuffix(_MORE)
    return [bare[at : at + _ID] for at in range(0, len(bare), _ID)]


def _checked(after: tuple[str, ...]) -> tuple[str, str]:
    """A ranking and a rank in it. Raises InvalidCursor where no search gave them out."""
    ranking, rank = after
    ids = _ids(ranking)
    is_ranked = len(rank) == 6 and rank[0] == "0" and rank.isdecimal() and int(rank) < len(ids)
    is_rest = len(rank) == _ID + 1 and rank[0] == "1" and ranking.endswith(_MORE)
    is_whole = len(ids) <= RANKED and all(len(id_) == _ID and id_.isascii() and id_.isalnum() for id_ in ids)
    if not is_whole or not (is_ranked or is_rest):
        raise InvalidCursor("The cursor was not given out by this question.")
    return ranking, rank
