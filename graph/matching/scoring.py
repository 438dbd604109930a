"""How probable it is that a candidate is the one looked for: evidence of each feature, added and calibrated."""

import math
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain

from graph.matching import features, weights
from graph.matching.names import Reading, read
from graph.matching.organizations import form_outcome, organization_outcomes
from graph.matching.outcomes import Others, Outcome
from graph.matching.persons import name_outcomes
from graph.model.matching import (
    Candidate,
    Feature,
    KnownIdentity,
    Match,
    MatchFeature,
    MatchFinding,
    MatchVerdict,
    OrganizationExample,
    PersonExample,
    Rarity,
)
from graph.model.subject import Sex

_FAR = 30.0  # where the curve has bent so far that a float still tells 1 - p from 0
_NO_NAME = KnownIdentity(id="")


def score(example: PersonExample | OrganizationExample, candidate: Candidate, rarity: Rarity) -> Match:
    """The candidate held against the example: the identity that fits best, with every feature that was compared."""
    is_person = isinstance(example, PersonExample)
    others = weights.OTHERS if is_person else weights.OTHER_FIRMS
    best: tuple[float, list[tuple[Outcome, float]], KnownIdentity] | None = None
    for identity in candidate.identities or (_NO_NAME,):
        weighed = _weighed(_outcomes(example, candidate, identity, rarity), others)
        evidence = sum(bits for _, bits in weighed)
        if best is None or (evidence, identity.is_current) > (best[0], best[2].is_current):
            best = evidence, weighed, identity
    assert best is not None
    evidence, weighed, identity = best
    curve = weights.PERSON if is_person else weights.ORGANIZATION
    probability = probability_of(evidence, curve)
    return Match(
        id=candidate.id,
        identity=identity.id or None,
        is_former=not identity.is_current,
        probability=probability,
        verdict=verdict(probability),
        evidence=evidence,
        features=tuple(
            _feature(found, bits) for found, bits in weighed if found.asked is not None or found.held is not None
        ),
    )


def _feature(found: Outcome, bits: float) -> Feature:
    if found.finding is MatchFinding.ABSENT:
        return _absent(found.feature, found.asked, found.held)
    return Feature(feature=found.feature, asked=found.asked, held=found.held, finding=found.finding, evidence=bits)


@lru_cache(1 << 14)
def _absent(feature: MatchFeature, asked: str | None, held: str | None) -> Feature:
    return Feature(feature=feature, asked=asked, held=held, finding=MatchFinding.ABSENT, evidence=0.0)


def probability_of(evidence: float, curve: tuple[float, float]) -> float:
    """The calibrated probability of so many bits: strictly increasing, never 0 or 1."""
    slope, offset = curve
    return 1 / (1 + math.exp(-_FAR * math.tanh((slope * evidence + offset) / _FAR)))


def verdict(probability: float) -> MatchVerdict:
    """What a probability means for whoever decides."""
    if probability >= weights.SAME_FROM:
        return MatchVerdict.SAME
    return MatchVerdict.DIFFERENT if probability <= weights.DIFFERENT_TO else MatchVerdict.CANNOT_TELL


def _weighed(outcomes: Iterable[Outcome], others: Others) -> list[tuple[Outcome, float]]:
    """Each outcome with its bits. What is known already of who the other may be tells how likely the next one is."""
    stranger, sibling, kin, namesake = others
    weighed = []
    for outcome in outcomes:
        if outcome.finding is MatchFinding.ABSENT:
            weighed.append((outcome, 0.0))
            continue
        found = outcome.others
        stranger, sibling, kin, namesake = (
            stranger * found[0],
            sibling * found[1],
            kin * found[2],
            namesake * found[3],
        )
        together = stranger + sibling + kin + namesake
        weighed.append((outcome, math.log2(outcome.same / together)))
        stranger, sibling, kin, namesake = (
            stranger / together,
            sibling / together,
            kin / together,
            namesake / together,
        )
    return weighed


def _outcomes(
    example: PersonExample | OrganizationExample, candidate: Candidate, identity: KnownIdentity, rarity: Rarity
) -> Iterator[Outcome]:
    if isinstance(example, PersonExample):
        return _person(example, candidate, identity, rarity)
    return _organization(example, candidate, identity, rarity)


def _person(example: PersonExample, candidate: Candidate, identity: KnownIdentity, rarity: Rarity) -> Iterator[Outcome]:
    asked, held = read(example), read(identity)
    told_born, told_sex = features.told_by(example.identifiers)
    held_born, held_sex = features.told_by(candidate.identifiers)
    return chain(
        name_outcomes(asked, held, rarity),
        (
            # Where both dates are the numbers' own, the numbers speak for themselves.
            features.birth_date(
                example.born_on or (told_born if identity.born_on else None),
                identity.born_on or (held_born if example.born_on else None),
            ),
            features.sex(_sex(example.sex, told_sex, asked), _sex(candidate.sex, held_sex, held)),
            features.birth_place(example.birth_place, identity.birth_place),
            features.country(MatchFeature.CITIZENSHIP, example.citizenship, candidate.citizenship),
            features.identifier(example.identifiers, candidate.identifiers),
        ),
    )


def _sex(stated: Sex | None, told: Sex, name: Reading) -> Sex:
    if stated is not None and stated is not Sex.UNKNOWN:
        return stated
    return told if told is not Sex.UNKNOWN else name.sex


def _organization(
    example: OrganizationExample, candidate: Candidate, identity: KnownIdentity, rarity: Rarity
) -> Iterator[Outcome]:
    return chain(
        organization_outcomes(example.name or "", identity.name or "", rarity),
        (
            form_outcome(example.name, identity.name, example.kind, candidate.kind),
            features.country(MatchFeature.COUNTRY, example.country, candidate.country),
            features.identifier(example.identifiers, candidate.identifiers),
        ),
    )
