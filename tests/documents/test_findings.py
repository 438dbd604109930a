"""Numbers that contradict what else is held open a finding for their supplier, and merge nobody."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from graph.model.identifiers import IdentifierConflict, IdentifierKind, birth_date_in, sex_in
from graph.model.subject import Sex
from graph.model.viewer import Role, Viewer
from graph.rules.identifiers import Evidence, conflicts
from graph.store.store import Store
from tests.conftest import Client
from tests.documents.test_life import annulment, correction
from tests.plan.asker import Asker
from tests.worlds import Made, World, iin, submitted


def number(value: str) -> dict[str, str]:
    return {"kind": "IIN", "value": value}


class Body:
    """A body with its documents and the findings that it is shown."""

    def __init__(self, store: Store) -> None:
        self.world = World()
        self.store = store
        self.code = self.world.agency().key
        self.world.supplier = self.code

    def person(self, *numbers: str, **facts: Any) -> Made:
        return self.world.person(identifiers=[number(value) for value in numbers], **facts)

    async def findings(self) -> dict[str, list[str]]:
        outcome = await submitted(self.store, self.world.documents)
        self.world.documents.clear()
        assert outcome.refusals == []
        asker = Asker(self.store, Viewer("Officer", Role.SUBMITTER, (), self.code))
        page = await asker.data("{ identifierFindings { nodes { contestedNumber conflicts documentId } } }")
        return {one["contestedNumber"]: one["conflicts"] for one in page["identifierFindings"]["nodes"]}


async def test_a_number_of_two_holders_is_found_for_both_and_merges_neither(store: Store, client: Client) -> None:
    one, other = Body(store), Body(store)
    shared = iin()
    first = one.person(shared)
    assert await one.findings() == {}
    second = other.person(shared)
    assert await other.findings() == {shared: ["TWO_HOLDERS"]}
    assert await one.findings() == {shared: ["TWO_HOLDERS"]}
    fields = "id merges { merged } duplicateCandidates { reasons person { id } }"
    query = f"query ($id: ID!) {{ person(id: $id) {{ {fields} }} }}"
    found = (await client.ask(query, {"id": first.key}))["person"]
    assert (found["id"], found["merges"]) == (first.key, [])
    assert {"reasons": ["SAME_NUMBER"], "person": {"id": second.key}} in found["duplicateCandidates"]


async def test_both_in_one_batch_are_found_too(store: Store) -> None:
    body = Body(store)
    shared = iin()
    body.person(shared)
    body.person(shared)
    assert await body.findings() == {shared: ["TWO_HOLDERS"]}


async def test_a_finding_closes_when_a_document_settles_it(store: Store) -> None:
    body = Body(store)
    shared, own = iin(), iin()
    body.person(shared)
    second = body.person(shared)
    assert await body.findings() == {shared: ["TWO_HOLDERS"]}
    correction(body.world, second.document, identifiers=[number(own)])
    assert await body.findings() == {}
    third = body.person(own)
    assert await body.findings() == {own: ["TWO_HOLDERS"]}
    annulment(body.world, third.document)
    assert await body.findings() == {}


async def test_one_person_with_two_numbers_another_birth_date_or_another_sex_is_found(store: Store) -> None:
    body = Body(store)
    twice = [iin(), iin()]
    born, sex = iin("910101"), iin(century_and_sex="4")
    body.person(*twice)
    body.person(born)
    body.person(sex)
    body.person(iin(), bornOn="1990")
    body.world.person(identifiers=[{"kind": "PASSPORT", "value": "N0"}])
    assert await body.findings() == {
        twice[0]: ["TWO_NUMBERS"], twice[1]: ["TWO_NUMBERS"], born: ["BIRTH_DATE"], sex: ["SEX"],
    }  # fmt: skip


async def test_a_birth_date_that_becomes_known_settles_the_number_or_contests_it(store: Store) -> None:
    body = Body(store)
    late, wrong = iin("910101"), iin()
    person = body.person(late)
    other = body.person(wrong)
    assert await body.findings() == {late: ["BIRTH_DATE"]}
    change = body.world.identity_change(person, bornOn="1991-01-01")
    correction(body.world, other.document, identities=[other.facts["identities"][0] | {"bornOn": "1980-01-01"}])
    assert await body.findings() == {wrong: ["BIRTH_DATE"]}
    annulment(body.world, change)
    assert await body.findings() == {wrong: ["BIRTH_DATE"], late: ["BIRTH_DATE"]}


async def test_a_merge_of_two_holders_settles_their_number_and_a_split_contests_it_again(store: Store) -> None:
    body, keeper = Body(store), World()
    shared = iin()
    one, other = body.person(shared), body.person(shared)
    await body.findings()
    merge = keeper.merge(one, other)
    assert (await submitted(store, keeper.documents)).refusals == []
    assert await body.findings() == {}
    assert (await submitted(store, [keeper.split(merge)])).refusals == []
    assert await body.findings() == {shared: ["TWO_HOLDERS"]}


async def test_candidates_are_listed_with_reasons_and_a_married_name_is_one(store: Store, client: Client) -> None:
    world = World()
    parts = {"givenName": world.tag, "patronymic": "Сәкенқызы", "bornOn": "1989-04-22", "sex": "FEMALE"}
    girl, wife = world.person(surname="Қызова", **parts), world.person(surname="Келінова", **parts)
    again = world.person(surname="Қызова", **parts)
    await submitted(store, world.documents)
    query = "query ($id: ID!) { person(id: $id) { duplicateCandidates { reasons person { id } } } }"
    found = (await client.ask(query, {"id": girl.key}))["person"]["duplicateCandidates"]
    assert sorted((one["person"]["id"], *one["reasons"]) for one in found) == sorted(
        [(wife.key, "SAME_GIVEN_NAME_FATHER_AND_BIRTH_DATE"), (again.key, "SAME_NAME_AND_BIRTH_DATE")]
    )


@given(born=st.dates(), is_male=st.booleans())
def test_an_iin_says_the_birth_date_and_sex_of_which_it_was_made(born: Any, is_male: bool) -> None:
    century = born.year // 100
    if century not in (18, 19, 20):
        return
    digit = {18: 1, 19: 3, 20: 5}[century] + (not is_male)
    value = f"{born:%y%m%d}{digit}00000"
    assert birth_date_in(value) == born.isoformat()
    assert sex_in(value) == (Sex.MALE if is_male else Sex.FEMALE)


@given(value=st.text("0123456789", min_size=12, max_size=12), sex=st.sampled_from(Sex), births=st.lists(
    st.sampled_from(["1990", "1990-05", "1990-05-17", "2001-02-03"]), max_size=3))  # fmt: skip
def test_a_number_that_says_nothing_contradicts_nothing(value: str, sex: Sex, births: list[str]) -> None:
    found = conflicts(Evidence(sex, births, [(IdentifierKind.IIN, value, 1)]), IdentifierKind.IIN, value)
    born = birth_date_in(value)
    assert (IdentifierConflict.BIRTH_DATE in found) == (
        born is not None and births != [] and not any(born.startswith(known) for known in births)
    )
    assert (IdentifierConflict.SEX in found) == (sex_in(value) not in (None, sex) and sex is not Sex.UNKNOWN)
