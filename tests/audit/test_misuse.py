"""Patterns of misuse: each is found where it is planted, and an ordinary day of work has none of them."""

from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.audit import misuse as patterns
from graph.audit import record as record_module
from graph.audit.misuse import Facts, Finding, MisusePattern, Seen, doubtful, findings
from graph.audit.record import Look, RecordOfLooks
from graph.model.errors import AccessDenied, InvalidArgument, NotSignedIn, TooBroad
from graph.model.instants import instant
from graph.model.viewer import Role
from graph.rules.access import of_office
from graph.services import overseeing
from graph.services.overseeing import misuse
from graph.store.store import Store
from tests.worlds import Made, World, iin, new_id, submitted

TUESDAY = datetime(2026, 11, 24, 5, tzinfo=UTC)  # ten o'clock in Almaty
AUDITOR = of_office("Auditor", Role.AUDITOR)


@dataclass
class Cast:
    """Who is who in the small world of these tests."""

    user: str = field(default_factory=new_id)
    people: dict[str, str] = field(default_factory=dict)
    case: str = ""

    def ids(self, *names: str) -> tuple[str, ...]:
        return tuple(self.people[name] for name in names)


@pytest.fixture(scope="module")
async def cast(store: Store) -> AsyncIterator[Cast]:
    """An official with a brother, who was recorded twice, and a case: a party, links from it, an entry, a stranger."""
    world, cast = World(), Cast()
    number = iin()
    made: dict[str, Made] = {name: world.person() for name in ("brother", "brother before", "stranger", "sought")}
    made["official"] = world.person(identifiers=[{"kind": "IIN", "value": number}])
    world.relationship("RELATED_TO", made["official"], made["brother"], kinship="SIBLING")
    world.merge(made["brother"], made["brother before"])
    for name in ("party", "partner", "third"):
        made[name] = world.person()
    made["firm"] = world.organization()
    case = world.case(parties=[(made["party"], "SUSPECT")])
    world.relationship("DIRECTOR_OF", made["party"], made["firm"])
    world.relationship("FOUNDER_OF", made["partner"], made["firm"])
    world.relationship("ASSOCIATED_WITH", made["partner"], made["third"])
    world.wanted(made["sought"], case)
    world.case(parties=[(made["stranger"], "WITNESS")])
    assert (await submitted(store, world.documents)).refusals == []
    await store.command("CREATE (:User {id: $id, iin: $iin})", {"id": cast.user, "iin": number})
    cast.people = {name: one.key for name, one in made.items()}
    cast.case = case.facts["id"]
    yield cast
    await store.command("MATCH (user:User {id: $id}) DELETE user", {"id": cast.user})


@dataclass
class Desk:
    """A record of looks whose clock a test sets, and what an auditor finds in it."""

    record: RecordOfLooks
    store: Store
    cast: Cast
    at: datetime = TUESDAY

    async def look(
        self, shown: Iterable[str] = (), *, named: Iterable[str] = (), outcome: str = "ANSWERED", **who: str | None
    ) -> int:
        asked = orjson.dumps({"query": "{ … }", "variables": {"ids": list(named)}}).decode()
        given: dict[str, str | None] = {"user": self.cast.user, "request": "R", "case": self.cast.case} | who
        name = given.pop("official", "Investigator") or ""
        self.at += timedelta(seconds=20)
        return await self.record.append(
            Look(name, "INVESTIGATOR", None, ("person.by_id",), asked, outcome, tuple(shown), **given)  # pyright: ignore[reportArgumentType]
        )

    async def found(self) -> list[Finding]:
        around = instant(TUESDAY - timedelta(days=10)), instant(TUESDAY + timedelta(days=10))
        return await misuse(self.store, self.record, AUDITOR, *around)

    async def only(self, pattern: MisusePattern) -> Finding:
        (found,) = await self.found()
        assert found.pattern == pattern
        assert str(found.count) in found.reason
        return found


@pytest.fixture
def desk(store: Store, cast: Cast, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    desk = Desk(RecordOfLooks(tmp_path), store, cast)
    monkeypatch.setattr(record_module, "instant", lambda _now: instant(desk.at))
    return desk


async def test_an_ordinary_day_of_work_has_no_finding(desk: Desk, cast: Cast) -> None:
    ids = cast.ids
    await desk.look(ids("party", "stranger"))  # a search that shows a namesake too
    await desk.look(ids("party", "firm", "partner", "third"), named=ids("party"))  # a person, with links of links
    await desk.look(ids("sought"), named=ids("sought"))
    await desk.look((*ids("partner"), cast.case, new_id()), named=ids("partner"))  # and things that are no subjects
    for _ in range(3):
        await desk.look(outcome="ACCESS_DENIED")
    for _ in range(30):
        await desk.look(outcome="INVALID_ARGUMENT")  # mistakes are no probing
        await desk.look(outcome="NOT_SIGNED_IN", official="", user=None, request=None, case=None)
    for colleague in range(8):
        await desk.look(ids("party"), named=ids("party"), user=f"colleague {colleague}")
    desk.at = TUESDAY + timedelta(hours=9, minutes=55)
    await desk.look(ids("party"), named=ids("party"))
    desk.at = TUESDAY - timedelta(days=2) + timedelta(days=7, hours=20)
    await desk.look(outcome="ACCESS_DENIED")  # at night nothing was shown
    assert await desk.found() == []


async def test_one_official_who_is_shown_hundreds_of_subjects_in_an_hour_is_found(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patterns, "MASS_SUBJECTS", 5)
    people = [desk.cast.people[name] for name in ("party", "firm", "partner", "third", "sought", "stranger")]
    for one in people:
        await desk.look([one, new_id(), new_id()], user=None, request=None, case=None)  # those others are no subjects
    found = await desk.only(MisusePattern.MASS_LOOKUPS)
    assert (found.official, found.user, found.count, found.looks) == ("Investigator", None, 6, tuple(range(6)))
    assert set(found.subjects) == set(people)
    assert found.at == TUESDAY + timedelta(seconds=20)


async def test_things_that_are_no_subjects_and_hours_apart_are_no_mass(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patterns, "MASS_SUBJECTS", 5)
    for name in ("party", "firm", "partner", "third", "sought", "brother"):
        await desk.look([*desk.cast.ids(name), new_id(), new_id()], user=None, request=None, case=None)
        desk.at += timedelta(minutes=15)
    assert await desk.found() == []


@pytest.mark.parametrize("name", ["official", "brother", "brother before"])
async def test_an_official_who_is_shown_his_own_or_a_relatives_record_is_found(desk: Desk, name: str) -> None:
    await desk.look(desk.cast.ids("party"))
    number = await desk.look(desk.cast.ids("party", name))
    await desk.look(desk.cast.ids("party", name), user="somebody else")
    found = await desk.only(MisusePattern.OWN_RELATIVES)
    assert (found.user, found.count, found.looks) == (desk.cast.user, 1, (number,))
    assert found.subjects == desk.cast.ids(name)


async def test_a_subject_who_has_nothing_to_do_with_the_requests_case_is_found(desk: Desk) -> None:
    ids = desk.cast.ids
    await desk.look(ids("party"), named=ids("party"))
    first = await desk.look(ids("stranger"))  # nobody of the case is shown
    second = await desk.look(ids("party", "third"), named=ids("third"))  # asked for by id, beside a party
    await desk.look(ids("stranger"), case=None, request=None)
    await desk.look(ids("stranger"), case=new_id(), request="another")  # of a case that is not there, nothing is known
    found = await desk.only(MisusePattern.NO_RELATED_CASE)
    assert (found.count, found.looks) == (2, (first, second))
    assert set(found.subjects) == set(ids("stranger", "third"))


@pytest.mark.parametrize(
    ("local", "is_found"),
    [
        ("2026-11-24T07:59:00+05:00", True),
        ("2026-11-24T08:01:00+05:00", False),
        ("2026-11-24T19:58:00+05:00", False),
        ("2026-11-24T20:01:00+05:00", True),
        ("2026-11-28T12:00:00+05:00", True),
        ("2026-11-29T12:00:00+05:00", True),
        ("2026-11-30T12:00:00+05:00", False),
    ],
)
async def test_what_is_shown_when_offices_are_closed_in_almaty_is_found(desk: Desk, local: str, is_found: bool) -> None:
    desk.at = datetime.fromisoformat(local)
    for _ in range(2):
        await desk.look(desk.cast.ids("party"))
    if is_found:
        assert (await desk.only(MisusePattern.OUT_OF_HOURS)).count == 2
    else:
        assert await desk.found() == []


async def test_an_official_who_is_refused_again_and_again_is_found(desk: Desk) -> None:
    for code in ("ACCESS_DENIED", "NO_GROUND") * 6:
        await desk.look(outcome=code)
    found = await desk.only(MisusePattern.REFUSED_OFTEN)
    assert (found.count, found.subjects, found.looks) == (12, (), tuple(range(12)))


async def test_one_person_whom_many_officials_look_at_in_a_day_is_found(desk: Desk) -> None:
    for number in range(11):
        await desk.look([*desk.cast.ids("party"), desk.cast.case], user=f"official {number}", request=None, case=None)
    found = await desk.only(MisusePattern.SAME_PERSON_BY_MANY)
    assert (found.official, found.user, found.count) == (None, None, 11)  # the case is no subject, and not found
    assert (found.subjects, found.looks) == (desk.cast.ids("party"), tuple(range(11)))


async def test_a_person_who_stands_in_a_list_that_many_read_is_not_found(desk: Desk) -> None:
    listed = [*desk.cast.ids("party"), *(new_id() for _ in range(20))]
    for number in range(11):
        await desk.look(listed, user=f"official {number}", request=None, case=None)
    assert await desk.found() == []
    for number in range(11):
        await desk.look(listed, named=desk.cast.ids("party"), user=f"official {number}", request=None, case=None)
    await desk.only(MisusePattern.SAME_PERSON_BY_MANY)


async def test_the_time_is_bounded_and_what_is_more_is_refused(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(3):
        await desk.look(desk.cast.ids("party"))
    begin = TUESDAY - timedelta(days=1)

    async def asked(days: float, first: int = 1) -> list[Finding]:
        until = instant(begin + timedelta(days=days))
        return await misuse(desk.store, desk.record, AUDITOR, instant(begin), until, first)

    assert await asked(31) == []
    for days in (31.1, 0, -1):
        with pytest.raises(InvalidArgument):
            await asked(days)
    with pytest.raises(InvalidArgument):
        await asked(1, first=101)
    monkeypatch.setattr(overseeing, "MOST_LOOKS", 2)
    with pytest.raises(TooBroad):
        await asked(31)
    assert await asked(0.5) == []
    monkeypatch.setattr(overseeing, "MOST_LOOKS", 3)
    monkeypatch.setattr(overseeing, "MOST_SHOWN", 2)
    with pytest.raises(TooBroad):
        await asked(31)


async def test_auditors_alone_look_for_misuse(desk: Desk) -> None:
    with pytest.raises(NotSignedIn):
        await misuse(desk.store, desk.record, None)
    with pytest.raises(AccessDenied):
        await misuse(desk.store, desk.record, of_office("Investigator", Role.INVESTIGATOR))
    assert await misuse(desk.store, desk.record, AUDITOR) == []  # of the last day


def refusal(number: int, minutes: int, official: str = "Investigator") -> Seen:
    at = TUESDAY + timedelta(minutes=minutes)
    return Seen(number, at, official, official, None, None, None, "ACCESS_DENIED", (), lambda _number: "")


@given(minutes=st.lists(st.integers(0, 300), max_size=60).map(sorted))
def test_a_stretch_is_found_where_an_hour_has_too_many_and_counts_the_most_that_one_has(minutes: list[int]) -> None:
    looks = [refusal(number, at) for number, at in enumerate(minutes)]
    most = max((sum(at - 60 < other <= at for other in minutes) for at in minutes), default=0)
    found = findings(looks, Facts())
    assert max((one.count for one in found), default=0) == (most if most > patterns.REFUSALS else 0)
    for one in found:
        assert one.pattern is MisusePattern.REFUSED_OFTEN
        assert len(one.looks) >= one.count


def test_each_official_is_judged_alone_and_nobody_is_no_official() -> None:
    alternating = [refusal(number, number, f"Official {number % 2}") for number in range(20)]
    nobody = [refusal(number, number, "") for number in range(20)]
    assert findings(alternating, Facts()) == findings(nobody, Facts()) == []
    assert doubtful(nobody) == set()


def test_a_finding_names_a_hundred_and_counts_all() -> None:
    (found,) = findings([refusal(number, 0) for number in range(250)], Facts())
    assert (found.count, len(found.looks)) == (250, 100)
