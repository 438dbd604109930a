"""Who asks and with what rights, as the registry has it: settled before a question, and reconciled with its answer.

Rights follow from documents, so they can change only when the ledger turns a page. What was settled at one page holds
at it: an answer tells at which page it was read, and where that is another one, rights are settled again and, if they
are others by then, the question is asked anew. So no answer rests on a ground that was gone, and no question pays for
a second one.
"""

from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from graph.model.errors import GraphUnavailable, NoGround, NotSignedIn, RuleError
from graph.model.instants import today
from graph.model.user import RequestVerdict, User
from graph.model.viewer import Viewer
from graph.rules.access import RIGHTS, check_questions, cleared, of_office, seals_of
from graph.rules.grounds import HeldCase, checks_of_case, is_registered
from graph.store.store import Store

T = TypeVar("T")

_KEPT = 1_000  # standings that are remembered
_TRIES = 3  # of a question whose asker's rights change while it is answered


@dataclass(frozen=True, slots=True)
class Standing:
    """A viewer, and the page of the ledger at which the rights were settled; None of rights that no page changes."""

    viewer: Viewer
    page: int | None = None
    renewed: Callable[[], Awaitable["Standing"]] | None = None
    """Settles the rights again. Raises NotSignedIn or NoGround."""


class Standings:
    """The standings of registered users, remembered for the page at which they were settled."""

    def __init__(self) -> None:
        self._held: OrderedDict[tuple[str, str | None, str], Standing] = OrderedDict()

    async def of(self, store: Store, user: str, request: str | None) -> Standing:
        """How a registered user stands under a request. Raises NotSignedIn, NoGround or GraphUnavailable."""
        held = self._held.get(self._key(user, request))
        return held or await self._settled(store, user, request)

    async def _settled(self, store: Store, user: str, request: str | None) -> Standing:
        key = self._key(user, request)
        self._held.pop(key, None)
        row = await held_of(store, user, key[2], request)

        async def renewed() -> Standing:
            return await self._settled(store, user, request)

        standing = Standing(viewer_of(row["standing"], request, key[2]), row["page"], renewed)
        self._held[key] = standing
        if len(self._held) > _KEPT:
            self._held.popitem(last=False)
        return standing

    @staticmethod
    def _key(user: str, request: str | None) -> tuple[str, str | None, str]:
        return user, request, today()


async def reconciled(
    standing: Standing | None, questions: tuple[str, ...], ask: Callable[[Viewer], Awaitable[tuple[T, int | None]]]
) -> tuple[T, Viewer, int | None]:
    """What `ask` finds, with the page of the ledger that it was read at; by rights that stood at that page.

    Raises NotSignedIn, AccessDenied, NoGround, what `ask` does, and GraphUnavailable where rights change each time that
    the question is asked.
    """
    try:
        viewer = check_questions(standing and standing.viewer, questions)
    except RuleError:  # by rights that may be of yesterday
        if standing is None or standing.renewed is None:
            raise
        standing = await standing.renewed()
        viewer = check_questions(standing.viewer, questions)
    assert standing is not None
    for _ in range(_TRIES):
        found, page = await ask(viewer)
        if standing.renewed is None or standing.page == page:
            return found, viewer, page
        standing = await standing.renewed()
        if standing.viewer == viewer:
            return found, viewer, page
        viewer = check_questions(standing.viewer, questions)
    raise GraphUnavailable("The registry is changing what you may see. Ask again.")


async def held_of(
    store: Store, user: str, day: str, request: str | None = None, case_number: str | None = None
) -> dict[str, Any]:
    """What the registry holds of a user, of a request or of the case that one would be for; and its ledger's page."""
    named = {"requestId": request} if request is not None else {"caseNumber": case_number} if case_number else {}
    return await store.ask("user.standing", userId=user, day=day, **named)


def viewer_of(held: dict[str, Any] | None, request: str | None, day: str) -> Viewer:
    """The viewer, by what the registry holds of user, request and case. Raises NotSignedIn or NoGround."""
    user = user_of(held)
    if (
        held is None
        or user is None
        or not is_registered(user.role, held["body"], user.valid_from, user.valid_to, day)
        or day < RIGHTS[user.role].since
    ):
        raise NotSignedIn("You are not registered today. Whoever is responsible in your body can tell why.")
    agency = held["agency"]
    office = replace(of_office(held["name"], user.role, agency), user=user.id)
    if request is None:
        return office
    right = RIGHTS[user.role]
    asked, case = held["request"], held_case(held["case"])
    if (
        asked is None
        or asked["ground"] != right.ground
        or asked["verdict"] != RequestVerdict.GRANTED
        or day > asked["validTo"]
    ):
        raise NoGround("No request of yours with this number is answered today.")
    if case is None or not all(is_passed for _, is_passed in checks_of_case(user, asked["proceedings"], case)):
        raise NoGround("The case of this request is not under way in your production any more.")
    return replace(
        office,
        accounts=cleared(set(asked["accounts"]) & set(right.accounts(asked["proceedings"])), user.clearances),
        seals=seals_held(held, case),
        right=right.line(asked["proceedings"]),
        request=request,
        case=case.id,
        purpose=asked["purpose"],
    )


def seals_held(held: dict[str, Any], case: HeldCase) -> tuple[str, ...]:
    """The seals that a user holds who asks for a case: all of the own case, and what was permitted to the body."""
    permitted = [seal for one in held["permissions"] for seal in seals_of(one["case"], one["extent"])]
    return tuple(sorted({*permitted, *(seals_of(case.id) if case.is_the_users else ())}))


def user_of(held: dict[str, Any] | None) -> User | None:
    """The registered user, from the registry's record."""
    if held is None:
        return None
    return User.model_validate({name: value for name, value in held["user"].items() if value is not None})


def held_case(row: dict[str, Any] | None) -> HeldCase | None:
    """The case, from the registry's record."""
    if row is None:
        return None
    articles = frozenset(row["articles"])
    return HeldCase(
        row["id"], row["kind"], row["status"], row["region"], articles, row["isTheUsers"], row["isOpenToTheBody"]
    )
