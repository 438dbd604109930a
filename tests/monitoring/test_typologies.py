"""Every typology finds what was planted for it, by the rights of who asks, and nothing where a condition is not met."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from graph.model.viewer import Role, Viewer
from graph.monitoring.typologies import BY_CODE, TYPOLOGIES
from graph.monitoring.typology import Match, Typology
from graph.rules.access import widest
from graph.services import monitoring
from graph.services.monitoring import Run, run, version_of
from graph.store.store import Store
from tests.worlds import Made, World, submitted

ANALYST = widest("Test", Role.FINANCIAL_MONITORING)
CODES = [typology.code for typology in TYPOLOGIES]
every_typology = pytest.mark.parametrize("code", CODES)


async def found(store: Store, code: str, viewer: Viewer = ANALYST, **numbers: int) -> Run:
    """A whole run of a typology."""
    version = await version_of(store, code, 1)
    version = replace(version, numbers=version.typology.checked(numbers))
    return [so_far async for so_far in run(store, viewer, version, most=10_000)][-1]


def parts_of(match: Match | dict[str, Any]) -> frozenset[tuple[str, str]]:
    parts = match.parts if isinstance(match, Match) else match["parts"]
    return frozenset((one["part"], one["id"]) for one in parts)


@every_typology
async def test_all_planted_schemes_are_found_each_once(store: Store, key: dict[str, Any], code: str) -> None:
    schemes = key["typologies"][code]
    assert len(schemes) >= 2
    whole = await found(store, code)
    assert whole.is_over
    assert whole.cut is None
    assert whole.looked == whole.total
    matches = [parts_of(match) for match in whole.found]
    assert len(set(matches)) == len(matches)
    for scheme in schemes:
        assert matches.count(parts_of(scheme)) == 1


@every_typology
async def test_a_match_names_its_parts_and_each_fact_has_a_document(store: Store, code: str) -> None:
    parts = {part.name for part in BY_CODE[code].parts}
    for match in (await found(store, code)).found:
        assert {one["part"] for one in match.parts} == parts
        assert match.facts
        assert all(
            fact["statedBy"] and fact["source"] and ("target" in fact or "contact" in fact) for fact in match.facts
        )
        things = {one["id"] for one in match.parts}
        assert things <= {fact.get(end) for fact in match.facts for end in ("source", "target")}
        assert "{" not in match.explanation


@every_typology
async def test_a_run_in_small_steps_finds_the_same(store: Store, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = await found(store, code)
    monkeypatch.setattr(monitoring, "SLICE", 7)
    in_steps = await found(store, code)
    assert in_steps.matches.by_key == whole.matches.by_key
    assert in_steps.looked == whole.looked == whole.total


class Story:
    """A world in which one scheme of a typology is told, whole or without one thing."""

    def __init__(self) -> None:
        self.world = World()

    def company(self, **facts: Any) -> Made:
        return self.world.organization(**facts)

    def person(self, **facts: Any) -> Made:
        return self.world.person(**facts)

    def pay(self, one: Made, other: Made, day: str, amount: int, currency: str = "XTS") -> None:
        self.world.relationship("PAID", one, other, amount={"minorUnits": amount, "currency": currency}, validFrom=day)

    def decided(self, *parties: tuple[Made, str], **facts: Any) -> Made:
        return self.world.case(parties=parties, status="DECIDED", closedOn="2022-03-01", **facts)

    def designated(self, person: Made) -> None:
        stage = {"basis": "BROUGHT_TO_RESPONSIBILITY", "personStage": "CONVICTED"}
        self.world.designation(person, self.decided((person, "CONVICTED")), **stage)


def circle(story: Story, *, last: bool = True, share: int = 60, until: str | None = None) -> None:
    firms = [story.company() for _ in range(3)]
    story.world.relationship("OWNS", firms[0], firms[1], sharePercent=share, validTo=until)
    story.world.relationship("OWNS", firms[1], firms[2], sharePercent=60)
    if last:
        since = "2019-01-01" if until is None else "2021-05-01"
        story.world.relationship("OWNS", firms[2], firms[0], sharePercent=60, validFrom=since)


def directors(story: Story, *, role: str = "DEFENDANT", one_case: bool = False, kind: str = "CRIMINAL") -> None:
    director, firms = story.person(), [story.company(), story.company()]
    for firm in firms:
        story.world.relationship("DIRECTOR_OF", director, firm)
    if one_case:
        story.decided(*((firm, role) for firm in firms))
    else:
        for firm in firms:
            story.decided((firm, role), kind=kind)


def through(
    story: Story, *, passed: int = 900, on: str = "2021-03-11", currency: str = "XTS", named: bool = True
) -> None:
    payer, middle, payee = story.company(), story.person(), story.company()
    if named:
        story.designated(middle)
    story.pay(payer, middle, "2021-03-01", 1_000)
    story.pay(middle, payee, on, passed, currency)


def star(story: Story, *, payers: int = 4, takers: int = 3, each: int = 1_300, on: str = "2021-03-20") -> None:
    centre = story.company()
    for _ in range(payers):
        story.pay(story.company(), centre, "2021-03-10", 1_000)
    for _ in range(takers):
        story.pay(centre, story.person(), on, each)


def convict(story: Story, *, stage: str = "CONVICTED", since: str = "2022-06-01", named: str = "2022-05-01") -> None:
    director, firm = story.person(), None
    name = story.world.number()
    firm = story.company(name=name, identities=[{"name": name, "validFrom": named}])
    case = story.decided((director, "CONVICTED"))
    convicted = {"convictedOn": "2022-03-01"} if stage == "CONVICTED" else {}
    story.world.charge(director, case, stage=stage, **convicted)
    story.world.relationship("DIRECTOR_OF", director, firm, validFrom=since)


def back(story: Story, *, last: str = "2021-03-09", amount: int = 950, currency: str = "XTS", hub: int = 0) -> None:
    firms = [story.company() for _ in range(3)]
    story.pay(firms[0], firms[1], "2021-03-01", 1_000)
    story.pay(firms[1], firms[2], "2021-03-05", 980)
    story.pay(firms[2], firms[0], last, amount, currency)
    for _ in range(hub):
        story.pay(firms[1], firms[2], "2020-01-01", 1)


def contact(story: Story, *, same: bool = True, runs: bool = True, kin: bool = False, sharers: int = 0) -> None:
    phone = [{"kind": "PHONE", "value": f"+7701{story.world.tag[:7]}"}]
    other_phone = [{"kind": "PHONE", "value": f"+7702{story.world.tag[:7]}"}]
    designated, other = story.person(contacts=phone), story.person(contacts=phone if same else other_phone)
    story.designated(designated)
    for _ in range(sharers):
        story.person(contacts=phone)
    if runs:
        story.world.relationship("FOUNDER_OF", other, story.company())
    if kin:
        story.world.relationship("RELATED_TO", other, designated, kinship="SIBLING")


def owning(
    story: Story, *, share: int = 60, since: str = "2019-01-01", until: str | None = None, state: str = "CONFISCATED"
) -> None:
    owner = story.person()
    story.world.relationship("OWNS", owner, story.company(), sharePercent=share, validFrom=since, validTo=until)
    story.world.confiscated(owner, story.decided((owner, "CONVICTED")), state=state)


SCHEMES: dict[str, tuple[Callable[..., None], list[dict[str, Any]]]] = {
    "circular_ownership": (circle, [{"last": False}, {"share": 20}, {"until": "2020-12-31"}]),
    "common_director": (directors, [{"role": "VICTIM"}, {"one_case": True}, {"kind": "CIVIL"}]),
    "paid_through_designated": (
        through,
        [{"passed": 400}, {"passed": 1001}, {"on": "2021-04-05"}, {"on": "2021-02-28"},
         {"currency": "XXX"}, {"named": False}],
    ),
    "cash_out_star": (star, [{"payers": 3}, {"takers": 2, "each": 1_900}, {"each": 1_000}, {"on": "2021-04-20"}]),
    "convicted_director": (
        convict,
        [{"stage": "SUSPECTED"}, {"since": "2022-02-01"}, {"since": "2027-05-01"}, {"named": "2015"}],
    ),
    "transfers_back": (
        back,
        [{"last": "2021-03-04"}, {"last": "2021-08-01"}, {"amount": 700}, {"amount": 990},
         {"currency": "XXX"}, {"hub": 101}],
    ),
    "shared_contact": (contact, [{"same": False}, {"runs": False}, {"kin": True}, {"sharers": 4}]),
    "still_owning": (owning, [{"share": 24}, {"since": "2021-03-02"}, {"until": "2020-01-01"}, {"state": "RETURNED"}]),
}  # fmt: skip
LACKING = [(code, lacking) for code, (_, all_) in SCHEMES.items() for lacking in all_]


async def told(store: Store, code: str, viewer: Viewer = ANALYST, **how: Any) -> list[Match]:
    """What is found of one scheme, told in a world of its own."""
    story = Story()
    SCHEMES[code][0](story, **how)
    assert (await submitted(store, story.world.documents)).refusals == []
    own = {document["facts"].get("id") for document in story.world.documents}
    return [match for match in (await found(store, code, viewer)).found if own & {one["id"] for one in match.parts}]


@every_typology
async def test_a_scheme_is_found_in_a_world_of_its_own(store: Store, code: str) -> None:
    assert len(await told(store, code)) == 1


@pytest.mark.parametrize(("code", "lacking"), LACKING)
async def test_a_scheme_without_one_of_its_conditions_is_not_found(
    store: Store, code: str, lacking: dict[str, Any]
) -> None:
    assert await told(store, code, **lacking) == []


@pytest.mark.parametrize("typology", [one for one in TYPOLOGIES if one.account], ids=lambda one: one.code)
async def test_what_a_viewer_may_not_know_is_neither_found_nor_counted(store: Store, typology: Typology) -> None:
    blind = replace(ANALYST, accounts=tuple(set(ANALYST.accounts) - {typology.account}))
    whole = await found(store, typology.code, blind)
    assert (whole.total, whole.looked, whole.found) == (0, 0, [])


async def test_a_part_in_an_inquiry_is_no_part_for_who_may_not_know_of_it(store: Store) -> None:
    story = Story()
    director, firms = story.person(), [story.company(), story.company()]
    cases = [
        story.world.case(parties=[(firm, "DEFENDANT")], status=status)
        for firm, status in zip(firms, ("OPEN", "IN_COURT"), strict=True)
    ]
    for firm in firms:
        story.world.relationship("DIRECTOR_OF", director, firm)
    assert (await submitted(store, story.world.documents)).refusals == []

    async def seen(viewer: Viewer) -> list[Match]:
        matches = (await found(store, "common_director", viewer)).found
        return [one for one in matches if director.key in {part["id"] for part in one.parts}]

    (match,) = await seen(ANALYST)
    assert not any("seal" in fact for fact in match.facts)
    assert await seen(replace(ANALYST, seals=())) == []
    case = cases[0].facts["id"]
    assert await seen(replace(ANALYST, seals=(case, f"{case} PARTIES"))) == [match]
    assert await seen(replace(ANALYST, seals=(case,))) == []


@pytest.mark.parametrize("typology", TYPOLOGIES, ids=lambda one: one.code)
async def test_other_numbers_find_more_or_less(store: Store, typology: Typology) -> None:
    """Each parameter is one that the question takes, at both of its bounds."""
    for parameter in typology.parameters:
        for value in (parameter.least, parameter.most):
            assert (await found(store, typology.code, ANALYST, **{parameter.name: value})).is_over
