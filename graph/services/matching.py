"""Who may be whom somebody looks for: candidates by the indexes, scored against what is known, the likeliest first."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.matching import weights
from graph.matching.explaining import says
from graph.matching.keys import candidate_query, part_keys, whole_query
from graph.matching.scoring import score
from graph.model.errors import InvalidArgument
from graph.model.matching import Candidate, KnownIdentity, Match, OrganizationExample, PersonExample, Rarity
from graph.model.subject import OrganizationKind, Script, Sex
from graph.model.viewer import Viewer
from graph.store.store import Store

Example = PersonExample | OrganizationExample
Clocks = Mapping[str, str]

MOST_EXAMPLES = 100  # of one question
MOST_MATCHES = 50  # of an example
THRESHOLD = weights.FOUND_FROM  # probability from which a candidate is told, unless another one is asked for
CANDIDATES = 200  # that are scored for each example; bench/results/candidates.md says what is lost by fewer
WINDOW = 400  # nearest names that the index gives for them: a subject has several
_AT_ONCE = 10  # examples of one statement, which is far from its deadline then

_QUESTION = "match.candidates"


@dataclass(frozen=True, slots=True)
class Matched:
    """What was found for examples, and what it rests on."""

    page: int
    """Page of the ledger of which the names are; the earliest, where they were read in parts."""
    threshold: float
    """Probability below which nobody is told."""
    answers: tuple[tuple[Match, ...], ...]
    """Of each example, in their order, who it may be: the likeliest first."""
    version: str = weights.MATCHER_VERSION
    """Of the matcher."""


@dataclass(frozen=True, slots=True)
class Near:
    """Candidates of examples as the registry has them, with how often the parts of the names occur."""

    page: int
    rarity: Rarity
    candidates: tuple[tuple[Candidate, ...], ...]


async def matches(
    store: Store,
    viewer: Viewer,
    examples: Sequence[Example],
    *,
    threshold: float | None = None,
    limit: int = 10,
    excluding: Sequence[Collection[str]] = (),
    clocks: Clocks | None = None,
) -> Matched:
    """Who each example may be, by these rights as they stand.

    `excluding` has, for each example or for none, ids of subjects that are not to be told. Raises InvalidArgument.
    """
    if not 1 <= len(examples) <= MOST_EXAMPLES:
        raise InvalidArgument(f"There are from 1 to {MOST_EXAMPLES} examples.")
    limit = checked_limit(limit)
    least = checked_threshold(threshold)
    excluded = excluding or [()] * len(examples)
    answers: list[tuple[Match, ...]] = []
    pages: list[int] = []
    for at in range(0, len(examples), _AT_ONCE):
        some = examples[at : at + _AT_ONCE]
        near = await candidates(store, viewer, some, excluding=excluded[at : at + _AT_ONCE], narrowed=clocks)
        pages.append(near.page)
        for example, held in zip(some, near.candidates, strict=True):
            found = await scored(example, held, near.rarity)
            answers.append(tuple(match for match in found if match.probability >= least)[:limit])
    return Matched(min(pages), least, tuple(answers))


def checked_threshold(threshold: float | None) -> float:
    """The probability from which somebody is told. Raises InvalidArgument unless it is from 0 to 1."""
    least = THRESHOLD if threshold is None else threshold
    if not 0 <= least <= 1:
        raise InvalidArgument("'threshold' is from 0 to 1.")
    return least


def checked_limit(limit: int) -> int:
    """How many are told of an example at the most. Raises InvalidArgument unless it is from 1 to MOST_MATCHES."""
    if not 1 <= limit <= MOST_MATCHES:
        raise InvalidArgument(f"'limit' is from 1 to {MOST_MATCHES}.")
    return limit


async def scored(example: Example, held: Sequence[Candidate], rarity: Rarity) -> list[Match]:
    """The candidates scored, the likeliest first. Done in a thread, so that whoever asks little waits for nobody."""
    return await asyncio.to_thread(_scored, example, held, rarity)


def _scored(example: Example, held: Sequence[Candidate], rarity: Rarity) -> list[Match]:
    found = [score(example, candidate, rarity) for candidate in held]
    return sorted(found, key=lambda match: (-match.evidence, match.id))


async def candidates(
    store: Store,
    viewer: Viewer,
    examples: Sequence[Example],
    *,
    excluding: Sequence[Collection[str]] = (),
    most: int = CANDIDATES,
    window: int = WINDOW,
    whole: bool = False,
    narrowed: Mapping[str, Any] | None = None,
) -> Near:
    """The candidates of each example, those first that are nearest by names or have its numbers; one statement.

    With `whole`, whoever has all words of its name, by id. `narrowed` holds what else the statement takes: clocks, and
    what narrows a search.
    """
    keys = list(dict.fromkeys(key for example in examples for key in part_keys(example)))
    excluded = excluding or [()] * len(examples)
    rows = [
        query_of(example, whole=whole) | {"identifiers": list(example.identifiers), "excluding": list(ids)}
        for example, ids in zip(examples, excluded, strict=True)
    ]
    found = await store.ask(
        _QUESTION,
        examples=rows,
        keys=keys,
        most=most,
        window=window,
        viewer=viewer.as_parameter(),
        **({"whole": True} if whole else {}),
        **(narrowed or {}),
    )
    rarity = Rarity(found["total"], dict(found["counts"]))
    return Near(
        found["page"] or 0, rarity, tuple(tuple(_candidate(row) for row in rows) for rows in found["candidates"])
    )


def query_of(example: Example, *, whole: bool) -> dict[str, str]:
    """What the index is asked for: any key of the name, or all of its words."""
    return {
        "typename": "Person" if isinstance(example, PersonExample) else "Organization",
        "query": whole_query(example) if whole else candidate_query(example),
    }


def as_rows(found: Matched) -> list[dict[str, Any]]:
    """What was found as the planner takes it: a map for each example, with a map for each match."""
    return [
        {
            "position": position,
            "threshold": found.threshold,
            "matcherVersion": found.version,
            "page": found.page,
            "matches": [as_row(match) for match in answer],
        }
        for position, answer in enumerate(found.answers)
    ]


def as_row(match: Match) -> dict[str, Any]:
    """A match as the planner takes it, each feature with its sentence."""
    return {
        "id": match.id,
        "identityId": match.identity,
        "isFormer": match.is_former,
        "probability": match.probability,
        "verdict": match.verdict.value,
        "evidence": match.evidence,
        "features": [
            {
                "feature": one.feature.value,
                "asked": one.asked,
                "held": one.held,
                "finding": one.finding.value,
                "evidence": one.evidence,
                "says": says(one),
            }
            for one in match.features
        ],
    }


def _candidate(row: dict[str, Any]) -> Candidate:
    """A candidate of the registry's record, which needs no second look."""
    identities = tuple(
        KnownIdentity.model_construct(
            id=one["id"],
            surname=one["surname"],
            given_name=one["givenName"],
            patronymic=one["patronymic"],
            name=one["name"],
            script=one["script"] and Script(one["script"]),
            born_on=one["bornOn"],
            birth_place=one["birthPlace"],
            valid_from=one["validFrom"],
            valid_to=one["validTo"],
            is_current=number == 0,
        )
        for number, one in enumerate(row["identities"])
    )
    return Candidate.model_construct(
        id=row["id"],
        typename=row["typename"],
        identities=identities,
        sex=row["sex"] and Sex(row["sex"]),
        citizenship=row["citizenship"],
        country=row["country"],
        kind=row["kind"] and OrganizationKind(row["kind"]),
        identifiers=tuple(row["identifiers"]),
    )
