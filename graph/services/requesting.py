"""A request for information: drawn up, signed, its grounds audited, and recorded whatever came of it (Article 16-2)."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from ulid import ULID

from graph.documents.reading import canonical, fitted, parsed
from graph.documents.submission import submit_batch
from graph.model.errors import AccessDenied, GraphFault, InvalidArgument, InvalidDocument, NotSignedIn
from graph.model.instants import today
from graph.model.user import Check, Ground, RequestText, RequestVerdict, User
from graph.model.viewer import Viewer
from graph.rules.access import RIGHTS
from graph.rules.grounds import UNDER_WAY, checks_of_request, told
from graph.services.recording import made
from graph.services.signing_in import decoded
from graph.services.standing import held_case, held_of, seals_held, user_of, viewer_of
from graph.signing.certificates import Signer
from graph.signing.trust import Trust
from graph.signing.verifying import verify
from graph.store.store import Store

_MAX_TEXT = 65_536  # bytes of a request
_SAYS = {
    Check.SIGNER: "It is not signed by the user whom it names.",
    Check.RIGHT_TO_SIGN: "The certificate does not carry the right to sign for the body.",
    Check.WRITTEN_TODAY: "It is decided on the day on which it is written, and answered for 30 days at the most.",
    Check.CASE_IS_THE_USERS: "No such case of this kind is under way in your production.",
    Check.PURPOSE_FITS: "The purpose does not belong to proceedings of this kind.",
    Check.ACCOUNTS_ARE_OPEN: "It asks for an account that is not open to your role in these proceedings.",
    Check.PERSONS_BELONG: "Somebody whom it names does not belong to the case.",
}


@dataclass(frozen=True, slots=True)
class Opened:
    """What became of a request."""

    id: str
    verdict: RequestVerdict
    passed: tuple[Check, ...]
    failed: Check | None
    """The check that is told; of a case no more than that it is not one for this user."""
    reason: str
    hits: tuple[dict[str, Any], ...] = ()
    """Of which subject does which account hold something: subject, account, isHit."""


def drawn_up(viewer: Viewer | None, facts: dict[str, Any]) -> str:
    """The request word for word, to be signed: canonical JSON. Raises NotSignedIn, AccessDenied or InvalidDocument."""
    who = _asking(viewer)
    text = fitted(RequestText, {"user": who.user, "writtenOn": today(), **facts}, "")
    return canonical(text.model_dump(mode="json", by_alias=True)).decode()


async def open_request(store: Store, trust: Trust, viewer: Viewer | None, signed: str, signature: str) -> Opened:
    """Audits the grounds of a signed request and records it with the verdict.

    Raises NotSignedIn, AccessDenied, InvalidDocument, SignatureRefused or GraphUnavailable; then nothing is recorded.
    """
    who = _asking(viewer)
    raw = signed.encode()
    if len(raw) > _MAX_TEXT:
        raise InvalidArgument(f"A request has at most {_MAX_TEXT} bytes.")
    text = fitted(RequestText, parsed(raw), "")
    if canonical(text.model_dump(mode="json", by_alias=True)) != raw:
        raise InvalidDocument("NOT_CANONICAL", "what is signed is the request as it was drawn up, word for word")
    signer = await verify(raw, decoded(signature), trust, datetime.now(UTC))
    day = today()
    standing = (await held_of(store, str(who.user), day, case_number=text.case_number))["standing"]
    office = viewer_of(standing, None, day)  # raises unless the user is registered today
    user = user_of(standing)
    assert user is not None
    case = held_case(standing["case"])
    belonging: frozenset[str] = frozenset()
    seen = office if case is None else replace(office, seals=seals_held(standing, case))
    if case is not None and text.subjects:
        whole = replace(seen, accounts=RIGHTS[user.role].accounts(None)).as_parameter()
        found = await store.ask("request.belonging", caseId=case.id, subjects=list(text.subjects), viewer=whole)
        belonging = frozenset(found["belonging"])
    checks = (*_checks_of_signature(signer, user, text), *checks_of_request(user, text, case, belonging, day))
    failed = tuple(check for check, is_passed in checks if not is_passed)
    passed = tuple(check for check, is_passed in checks if is_passed)
    id_ = str(ULID())
    verdict = RequestVerdict.REFUSED if failed else RequestVerdict.GRANTED
    facts = {
        "id": id_,
        "user": user.id,
        "ground": RIGHTS[user.role].ground,
        "proceedings": text.proceedings,
        "purpose": text.purpose,
        "accounts": text.accounts,
        "verdict": verdict,
        "passed": passed,
        "failed": failed,
        "validTo": text.valid_to,
        "certificate": signer.fingerprint,
        "signed": signed,
        "signature": signature,
    }
    await _record(store, facts | ({"case": text.case_number} if case is not None else {}), day)
    if failed:
        check = told(failed)
        assert check is not None
        return Opened(id_, verdict, (), check, _SAYS[check])
    return Opened(id_, verdict, passed, None, "", await _hits(store, replace(seen, accounts=text.accounts), text))


async def requests_of(store: Store, viewer: Viewer | None) -> list[dict[str, Any]]:
    """The requests that the viewer made, the latest first, at most 100. Raises NotSignedIn or AccessDenied."""
    return (await store.ask("request.of_user", userId=_asking(viewer).user))["requests"]


async def cases_of(store: Store, viewer: Viewer | None) -> list[dict[str, Any]]:
    """The cases for which the viewer could ask today. Raises NotSignedIn or AccessDenied."""
    who = _asking(viewer)
    asks_without_one = RIGHTS[who.role].ground is Ground.MONITORING
    agency = {"agency": who.agency} if asks_without_one else {}
    return (await store.ask("user.cases", userId=who.user, day=today(), underWay=list(UNDER_WAY), **agency))["cases"]


def _asking(viewer: Viewer | None) -> Viewer:
    if viewer is None:
        raise NotSignedIn("Sign in to make a request.")
    if viewer.user is None or not RIGHTS[viewer.role].needs_request:
        raise AccessDenied("Your role asks by its office, and under no request.")
    return viewer


def _checks_of_signature(signer: Signer, user: User, text: RequestText) -> tuple[tuple[Check, bool], ...]:
    is_theirs = (signer.iin, signer.bin, text.user) == (user.iin, user.bin, user.id)
    return (Check.SIGNER, is_theirs), (Check.RIGHT_TO_SIGN, signer.may_sign)


async def _record(store: Store, facts: dict[str, Any], day: str) -> None:
    """Submits the document of the request, as the operator: granted or refused, it is in the ledger."""
    document = made("informationRequest", facts, day, number=f"REQ-{facts['id']}")
    if (await submit_batch(store, [document])).refusals:
        raise GraphFault("Internal error.")


async def _hits(store: Store, viewer: Viewer, text: RequestText) -> tuple[dict[str, Any], ...]:
    """Hit or no hit comes first. The accounts were found to be open, and the seals are those of the request."""
    if not text.subjects:
        return ()
    found = await store.ask(
        "request.hits", subjects=list(text.subjects), accounts=list(text.accounts), viewer=viewer.as_parameter()
    )
    return tuple(found["hits"])
