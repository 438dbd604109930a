"""A request is granted by what the registry holds of its case, today, and answers for that alone (Article 16-2)."""

from typing import Any

import httpx
import orjson
import pytest

from graph.audit.record import RecordOfLooks
from graph.model.viewer import Role
from graph.rules.access import RIGHTS
from graph.signing.certificates import Usage
from graph.signing.development import DevelopmentAuthority
from graph.store.store import Store
from tests.grounds.office import OPEN, day_after, registered
from tests.worlds import Made, World, submitted

pytestmark = pytest.mark.usefixtures("fresh_lists")

PERSON = (
    "query ($id: ID!) { person(id: $id) { fullName cases(first: 9) { totalCount } entries(first: 9) { totalCount } } }"
)
CASE = "query ($number: String!) { case(number: $number) { number status } }"


class Story:
    """An investigator with a case, a colleague of another body with another, a judge, and an analyst."""

    def __init__(self, authority: DevelopmentAuthority, http: httpx.AsyncClient) -> None:
        self.world = World()
        world = self.world
        self.investigator = registered(world, authority, http, Role.INVESTIGATOR, "POLICE")
        self.colleague = registered(world, authority, http, Role.INVESTIGATOR, "ANTI_CORRUPTION")
        self.judge = registered(world, authority, http, Role.COURT, "COURT")
        self.analyst = registered(world, authority, http, Role.FINANCIAL_MONITORING, "FINANCIAL_MONITORING")
        self.suspect, self.stranger = world.person(), world.person()
        self.case = world.case([(self.suspect, "SUSPECT")], self.investigator.official)
        self.accomplice = world.person()
        parties = [(self.suspect, "SUSPECT"), (self.accomplice, "SUSPECT")]
        self.laundering = world.case(parties, self.colleague.official, articles=["CC-218"])
        self.over = world.case([(self.suspect, "SUSPECT")], self.investigator.official, status="TERMINATED")
        self.in_court = world.case([(self.suspect, "ACCUSED")], self.judge.official, status="IN_COURT")
        self.charge = world.charge(self.suspect, self.laundering)
        self.wanted = world.wanted(self.suspect, self.laundering)


@pytest.fixture
async def story(store: Store, authority: DevelopmentAuthority, http: httpx.AsyncClient) -> Story:
    told = Story(authority, http)
    assert (await submitted(store, told.world.documents)).refusals == []
    return told


async def changed(store: Store, world: World, made: Made, **facts: Any) -> None:
    """Corrects what a document said."""
    document = world.document(made.document["form"], {**made.facts, **facts}, corrects=made.document["id"])
    assert (await submitted(store, [document])).refusals == []
    made.document["id"] = document["id"]


async def permitted(store: Store, story: Story, *extent: str) -> Made:
    """The investigator of the laundering case opens it to the analyst's body, to this extent."""
    permission = story.world.permission(story.laundering, story.colleague.official, story.analyst.agency, *extent)
    assert (await submitted(store, [permission.document])).refusals == []
    return permission


async def test_nothing_is_answered_before_a_request_was_granted(story: Story) -> None:
    official = story.investigator
    assert await official.refused(PERSON, {"id": story.suspect.key}) == "NOT_SIGNED_IN"
    await official.sign_in()
    assert await official.refused(PERSON, {"id": story.suspect.key}) == "NO_GROUND"
    opened = await official.open(story.case)
    assert opened["__typename"] == "GrantedRequest"
    assert "CASE_IS_THE_USERS" in opened["passed"]
    assert (await official.ask(PERSON, {"id": story.suspect.key}))["person"]["cases"]["totalCount"] >= 1


async def test_hit_or_no_hit_comes_first(story: Story) -> None:
    await story.investigator.sign_in()
    opened = await story.investigator.open(story.case, subjects=[story.suspect.key])
    hits = {hit["account"]: hit["isHit"] for hit in opened["hits"]}
    assert hits["12.3.3"] is True  # who is sought is sought
    assert hits["12.3.16"] is False  # the charge is data of another's inquiry
    assert hits["12.3.1"] is False


async def test_an_answer_says_by_which_line_of_the_table_it_is_given(story: Story) -> None:
    await story.investigator.sign_in()
    await story.investigator.open(story.case)
    body = await story.investigator.post(PERSON, {"id": story.suspect.key})
    assert body["extensions"]["right"] == "INVESTIGATOR/CASE/CRIMINAL"
    assert body["extensions"]["grantedBy"] == RIGHTS[Role.INVESTIGATOR].granted_by


@pytest.mark.parametrize(
    ("case", "others", "failed"),
    [
        ("laundering", {}, "CASE_IS_THE_USERS"),
        ("missing", {}, "CASE_IS_THE_USERS"),
        ("case", {"proceedings": "CIVIL"}, "CASE_IS_THE_USERS"),
        ("case", {"purpose": "ENFORCE_DECISION"}, "PURPOSE_FITS"),
        ("case", {"accounts": ["12.3.99"]}, "ACCOUNTS_ARE_OPEN"),
        ("case", {"subjects": "stranger"}, "PERSONS_BELONG"),
        ("case", {"validTo": day_after(40)}, "WRITTEN_TODAY"),
    ],
)
async def test_a_refusal_names_the_check_that_failed(
    story: Story, case: str, others: dict[str, Any], failed: str
) -> None:
    await story.investigator.sign_in()
    number = "no-such-case" if case == "missing" else getattr(story, case)
    if "subjects" in others:
        others = {"subjects": [story.stranger.key]}
    opened = await story.investigator.open(number, **others)
    assert (opened["__typename"], opened["failed"]) == ("RefusedRequest", failed)


async def test_a_refusal_does_not_tell_whether_another_case_exists(story: Story) -> None:
    """A case that is another's, one that is not, and one that is over are refused in the same words."""
    await story.investigator.sign_in()
    told = []
    for number in (story.laundering, story.over, "no-such-case"):
        opened = await story.investigator.open(number)
        told.append({name: value for name, value in opened.items() if name != "id"})
    assert told[0] == told[1] == told[2]


async def test_a_request_is_refused_where_the_certificate_has_no_right_to_sign(
    store: Store, authority: DevelopmentAuthority, http: httpx.AsyncClient
) -> None:
    world = World()
    employee = registered(world, authority, http, Role.INVESTIGATOR, "POLICE", (Usage.LEGAL_ENTITY, Usage.EMPLOYEE))
    case = world.case(official=employee.official)
    await submitted(store, world.documents)
    await employee.sign_in()
    assert (await employee.open(case))["failed"] == "RIGHT_TO_SIGN"


async def test_a_request_signed_by_somebody_else_is_refused(story: Story) -> None:
    await story.investigator.sign_in()
    text = await story.investigator.draft(story.case)
    given = {"document": text, "signature": story.colleague.signature(text)}
    assert (await story.investigator.ask(OPEN, given))["openRequest"]["failed"] == "SIGNER"


async def test_a_request_that_was_changed_after_it_was_signed_is_not_one(story: Story) -> None:
    await story.investigator.sign_in()
    text = await story.investigator.draft(story.case)
    given = {"document": text.replace("TRACE_LINKS", "DECIDE_CASE"), "signature": story.investigator.signature(text)}
    assert await story.investigator.refused(OPEN, given) == "SIGNATURE_REFUSED"


async def test_another_official_cannot_ask_under_it(story: Story) -> None:
    await story.investigator.sign_in()
    await story.investigator.open(story.case)
    await story.colleague.sign_in()
    story.colleague.request = story.investigator.request
    assert await story.colleague.refused(PERSON, {"id": story.suspect.key}) == "NO_GROUND"


async def test_a_case_that_is_closed_answers_nothing_more(store: Store, story: Story) -> None:
    await story.investigator.sign_in()
    await story.investigator.open(story.case)
    await story.investigator.ask(PERSON, {"id": story.suspect.key})
    await changed(store, story.world, story.case, status="TERMINATED")
    assert await story.investigator.refused(PERSON, {"id": story.suspect.key}) == "NO_GROUND"


async def test_a_case_that_went_to_somebody_else_answers_nothing_more(store: Store, story: Story) -> None:
    await story.investigator.sign_in()
    await story.investigator.open(story.case)
    await story.investigator.ask(PERSON, {"id": story.suspect.key})
    await changed(store, story.world, story.case, official=story.colleague.official.key)
    assert await story.investigator.refused(PERSON, {"id": story.suspect.key}) == "NO_GROUND"


async def test_who_is_registered_no_longer_is_nobody(store: Store, story: Story) -> None:
    await story.investigator.sign_in()
    await story.investigator.open(story.case)
    await story.investigator.ask(PERSON, {"id": story.suspect.key})
    await changed(store, story.world, story.investigator.user, validTo="2021-12-31")
    assert await story.investigator.refused(PERSON, {"id": story.suspect.key}) == "NOT_SIGNED_IN"


async def test_a_court_asks_for_the_cases_before_it(story: Story) -> None:
    await story.judge.sign_in()
    assert (await story.judge.open(story.in_court, purpose="DECIDE_CASE"))["__typename"] == "GrantedRequest"
    body = await story.judge.post(PERSON, {"id": story.suspect.key})
    assert body["extensions"]["grantedBy"] == "Article 16-2.4"


async def test_the_monitoring_body_asks_for_an_inquiry_of_laundering_that_is_open_to_it(
    store: Store, story: Story
) -> None:
    await story.analyst.sign_in()
    assert (await story.analyst.open(story.laundering))["failed"] == "CASE_IS_THE_USERS"
    await permitted(store, story)
    assert (await story.analyst.open(story.laundering))["__typename"] == "GrantedRequest"
    assert (await story.analyst.open(story.case))["failed"] == "CASE_IS_THE_USERS"
    civil = await story.analyst.open(story.laundering, proceedings="CIVIL")
    assert civil["__typename"] == "RefusedRequest"


async def test_who_belongs_to_an_inquiry_is_told_to_nobody_to_whom_that_is_not_open(store: Store, story: Story) -> None:
    """A request that names somebody would else tell whether that person has a part in a secret case."""
    await story.analyst.sign_in()
    await permitted(store, story)
    told = [
        await story.analyst.open(story.laundering, subjects=[one.key]) for one in (story.accomplice, story.stranger)
    ]
    assert [one["failed"] for one in told] == ["PERSONS_BELONG", "PERSONS_BELONG"]


async def test_data_of_an_inquiry_opens_by_permission_alone_and_to_its_extent(store: Store, story: Story) -> None:
    permission = await permitted(store, story)
    await story.analyst.sign_in()
    await story.analyst.open(story.laundering)
    case, charge = {"number": story.laundering.key}, {"id": story.charge.key}
    asked = "query ($id: ID!) { launderingCharge(id: $id) { number case { number } } }"
    parties = "query ($number: String!) { case(number: $number) { parties(first: 5) { totalCount } } }"
    assert (await story.analyst.ask(CASE, case))["case"] is not None
    assert (await story.analyst.ask(asked, charge))["launderingCharge"] is None
    assert (await story.analyst.ask(parties, case))["case"]["parties"]["totalCount"] == 0
    await changed(store, story.world, permission, extent=["12.3.16", "PARTIES"])
    assert (await story.analyst.ask(asked, charge))["launderingCharge"]["case"] == {"number": story.laundering.key}
    assert (await story.analyst.ask(parties, case))["case"]["parties"]["totalCount"] == 2
    await submitted(store, [story.world.document("annulment", {"document": permission.document["id"], "reason": "-"})])
    assert await story.analyst.refused(CASE, case) == "NO_GROUND"


async def test_a_permission_of_somebody_who_never_had_the_case_opens_nothing(store: Store, story: Story) -> None:
    await story.analyst.sign_in()
    permission = story.world.permission(story.laundering, story.investigator.official, story.analyst.agency)
    await submitted(store, [permission.document])
    assert (await story.analyst.open(story.laundering))["failed"] == "CASE_IS_THE_USERS"
    assert (await story.analyst.ask("{ myCases { number } }"))["myCases"] == []


async def test_no_body_permits_in_the_name_of_anothers_official(store: Store, story: Story) -> None:
    """Else any body would open any inquiry to itself."""
    official, agency = story.colleague.official, story.analyst.agency
    permission = story.world.permission(story.laundering, official, agency)
    forged = permission.document | {"supplier": agency}
    assert (await submitted(store, [forged])).told == [(1, "supplier", "NOT_ENTITLED")]


async def test_the_document_of_a_wanted_notice_does_not_name_a_secret_case(story: Story) -> None:
    await story.investigator.sign_in()
    await story.investigator.open(story.case)
    asked = """query ($id: ID!) { wantedNotice(id: $id) {
      number case { number } documents { number content correction { changes { field } } }
    } }"""
    found = (await story.investigator.ask(asked, {"id": story.wanted.key}))["wantedNotice"]
    assert found["case"] is None
    assert [one["content"] for one in found["documents"]] == [None]
    await story.colleague.sign_in()
    await story.colleague.open(story.laundering)
    found = (await story.colleague.ask(asked, {"id": story.wanted.key}))["wantedNotice"]
    assert found["documents"][0]["content"]["facts"]["case"] == story.laundering.key


async def test_a_request_keeps_nobody_from_taking_its_case_back(store: Store, story: Story) -> None:
    await story.investigator.sign_in()
    await story.investigator.open(story.case)
    back = story.world.document("annulment", {"document": story.case.document["id"], "reason": "a mistake"})
    assert (await submitted(store, [back])).refusals == []
    assert await story.investigator.refused(PERSON, {"id": story.suspect.key}) == "NO_GROUND"


async def test_an_inquiry_that_comes_to_court_is_no_secret_of_the_inquiry_any_more(store: Store, story: Story) -> None:
    await story.investigator.sign_in()
    await story.investigator.open(story.case)
    number = {"number": story.laundering.key}
    assert (await story.investigator.ask(CASE, number))["case"] is None
    await changed(store, story.world, story.laundering, status="IN_COURT")
    assert (await story.investigator.ask(CASE, number))["case"] is not None


async def test_a_look_says_for_which_case_it_was(story: Story, record: RecordOfLooks) -> None:
    await story.investigator.sign_in()
    await story.investigator.open(story.case)
    body = await story.investigator.post(PERSON, {"id": story.suspect.key})
    held = orjson.loads(record.looks(1, body["extensions"]["look"] + 1)[0])
    assert held["request"] == story.investigator.request
    assert held["case"] == story.case.facts["id"]
    assert held["user"] == story.investigator.user.key
    assert held["right"] == "INVESTIGATOR/CASE/CRIMINAL"
    assert held["version"] > 0


async def test_every_request_is_in_the_ledger_granted_or_refused(store: Store, story: Story) -> None:
    official = story.investigator
    await official.sign_in()
    granted, refused = await official.open(story.case), await official.open("no-such-case")
    listed = (await official.ask("{ myRequests { id verdict } }"))["myRequests"]
    assert listed == [
        {"id": refused["id"], "verdict": "REFUSED"},
        {"id": granted["id"], "verdict": "GRANTED"},
    ]


async def test_nobody_reads_the_documents_of_users_and_requests(store: Store, story: Story) -> None:
    await story.investigator.sign_in()
    await story.investigator.open(story.case)
    for made in (story.investigator.user, story.judge.user):
        found = await story.investigator.ask("query ($id: ID!) { node(id: $id) { id } }", {"id": made.document["id"]})
        assert found["node"] is None


def test_the_table_names_every_role() -> None:
    assert set(RIGHTS) == set(Role)
