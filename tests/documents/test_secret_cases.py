"""A supplier learns of no secret case from what becomes of its documents (Article 9.2)."""

import json
from typing import Any

import pytest

from graph.documents.reading import read_document
from graph.documents.submission import check
from graph.store.store import Store
from tests.worlds import Document, Made, World, bent, new_id, submitted

UNKNOWN = [("facts.case", "UNKNOWN_CASE")]
NUMBER_HELD = [("facts.number", "CONFLICT")]


class Inquiry(World):
    """A criminal case that one body has, and another body that has nothing to do with it."""

    def __init__(self) -> None:
        super().__init__()
        self.police, self.other = self.agency(), self.agency()
        self.investigator = self.official(self.police.key)
        self.stranger = self.official(self.other.key)
        self.suspect = self.person()
        self.secret = self.stated(self.police, self.investigator)
        self.made = list(self.documents)

    def stated(self, supplier: Made, official: Made, **facts: Any) -> Made:
        """A case as the body of an official states it."""
        case = self.case([(self.suspect, "SUSPECT")], official, **facts)
        case.document["supplier"] = supplier.key
        return case

    def notice(self, supplier: Made, case: Made | str) -> Document:
        """A wanted notice of a body under a case."""
        return self.wanted(self.suspect, case).document | {"supplier": supplier.key}


@pytest.fixture
async def inquiry(store: Store) -> Inquiry:
    """The inquiry as the registry holds it."""
    inquiry = Inquiry()
    assert (await submitted(store, inquiry.made)).refusals == []
    return inquiry


async def told(store: Store, document: Document) -> list[tuple[str | None, str]]:
    """What a check says against a document."""
    verdict = await check(store, read_document(1, json.dumps(document).encode()))
    return [(refusal.field, refusal.code) for refusal in verdict.refusals]


async def refused(store: Store, *documents: Document) -> list[tuple[str | None, str]]:
    """What its submission says against documents."""
    return [(field, code) for _, field, code in (await submitted(store, documents)).told]


async def test_an_entry_under_anothers_secret_case_is_refused_as_one_under_no_case_is(
    store: Store, inquiry: Inquiry
) -> None:
    secret, none = (inquiry.notice(inquiry.other, case) for case in (inquiry.secret, "NO-SUCH-CASE"))
    assert [await told(store, one) for one in (secret, none)] == [UNKNOWN, UNKNOWN]
    first, second = await submitted(store, [secret]), await submitted(store, [none])
    assert [one.code for one in first.refusals] == ["UNKNOWN_CASE"]
    assert [one.reason for one in first.refusals] == [one.reason for one in second.refusals]


async def test_the_body_that_has_the_case_and_the_authorized_body_make_entries_under_it(
    store: Store, inquiry: Inquiry
) -> None:
    own = inquiry.notice(inquiry.police, inquiry.secret)
    operators = inquiry.wanted(inquiry.suspect, inquiry.secret).document
    assert await refused(store, own, operators) == []


async def test_a_check_does_not_tell_that_the_number_of_a_secret_case_is_held(store: Store, inquiry: Inquiry) -> None:
    """The submission must, as no two cases have one number; and it leaves a refusal on record."""
    again = inquiry.stated(inquiry.other, inquiry.stranger, number=inquiry.secret.key).document
    assert await told(store, again) == []
    own = inquiry.stated(inquiry.police, inquiry.investigator, number=inquiry.secret.key).document
    assert await told(store, own) == NUMBER_HELD
    assert await refused(store, again) == NUMBER_HELD


async def test_a_permission_lets_its_body_make_entries_under_the_case(store: Store, inquiry: Inquiry) -> None:
    permission = inquiry.permission(inquiry.secret, inquiry.investigator, inquiry.other.key, "PARTIES")
    assert await refused(store, permission.document | {"supplier": inquiry.police.key}) == []
    assert await refused(store, inquiry.notice(inquiry.other, inquiry.secret)) == []


@pytest.mark.parametrize("at_once", [True, False])
async def test_where_a_batch_ends_changes_nothing(store: Store, at_once: bool) -> None:
    inquiry = Inquiry()
    early = inquiry.notice(inquiry.other, inquiry.secret)
    permission = inquiry.permission(inquiry.secret, inquiry.investigator, inquiry.other.key, "PARTIES").document
    late = inquiry.notice(inquiry.other, inquiry.secret)
    file = [*inquiry.made, early, permission | {"supplier": inquiry.police.key}, late]
    if at_once:
        assert await refused(store, *file) == UNKNOWN
    else:
        assert [found for one in file for found in await refused(store, one)] == UNKNOWN


async def test_a_case_that_comes_to_court_is_no_secret(store: Store, inquiry: Inquiry) -> None:
    facts = bent(inquiry.secret.document, "facts.status", "IN_COURT")["facts"]
    to_court = inquiry.secret.document | {"id": new_id(), "number": inquiry.number(), "facts": facts}
    assert await refused(store, to_court | {"corrects": inquiry.secret.document["id"]}) == []
    assert await refused(store, inquiry.notice(inquiry.other, inquiry.secret)) == []


async def test_a_body_may_correct_what_it_said_of_a_case_that_became_secret_since(
    store: Store, inquiry: Inquiry
) -> None:
    public = inquiry.stated(inquiry.police, inquiry.investigator, status="IN_COURT")
    said = inquiry.notice(inquiry.other, public)
    reopened = public.document | {"id": new_id(), "number": inquiry.number(), "corrects": public.document["id"]}
    reopened = reopened | {"facts": public.facts | {"status": "OPEN"}}
    correction = said | {"id": new_id(), "number": inquiry.number(), "corrects": said["id"]}
    assert await refused(store, public.document, said, reopened, correction) == []
    assert await refused(store, inquiry.notice(inquiry.other, public)) == UNKNOWN
