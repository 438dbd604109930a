"""One click for demonstration officials: each step of the lawful way is really taken, with keys of the development CA.

A challenge is signed and verified, a request is drawn up for a case of the official's own, signed, audited and
recorded. Only the hand that holds the key is missing.
"""

import base64
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

from starlette.requests import Request

from api.door import Door
from api.identity import Identities
from graph.demo.cast import CAST, Member
from graph.model.instants import instant, legal_day
from graph.model.user import MAX_REQUEST_DAYS, Ground, Purpose, RequestVerdict
from graph.rules.access import RIGHTS, cleared
from graph.services.requesting import cases_of, drawn_up, open_request
from graph.services.standing import Standings
from graph.signing.certificates import Usage
from graph.signing.development import Credential, DevelopmentAuthority
from graph.store.store import Store

RENEWED = timedelta(minutes=20)  # revocation lists count for an hour


class Demonstration(Protocol):
    """Officials who may sign in with one click."""

    def officials(self) -> list[dict[str, str]]:
        """Whom the pages offer: id, name and role of each."""
        ...

    async def sign_in(self, store: Store, request: Request, official: str) -> dict[str, Any] | None:
        """Token and granted request of one of them; None of somebody else."""
        ...


class DevelopmentCast:
    """The cast of the demonstration registry, each with a certificate of the development authority."""

    def __init__(self, authority: DevelopmentAuthority, identities: Identities) -> None:
        self._authority = authority
        self._identities = identities
        self._renewed_at = datetime.now(UTC)
        self._credentials: dict[str, Credential] = {}

    def officials(self) -> list[dict[str, str]]:
        """The cast."""
        return [{"id": one.user, "name": f"{one.post} {one.name}", "role": one.role.value} for one in CAST]

    async def sign_in(self, store: Store, request: Request, official: str) -> dict[str, Any] | None:
        """Signs in as one of the cast and opens a request, where the role asks under one."""
        member = next((one for one in CAST if one.user == official), None)
        if member is None:
            return None
        now = datetime.now(UTC)
        if now - self._renewed_at > RENEWED:
            self._authority.renew_crls(now)
            self._renewed_at = now
        credential = self._credential(member)
        door = Door(self._identities, request)
        text, _ = door.challenge()
        session = await door.sign_in(store, text, _signed(credential, text), member.user)
        return {"token": session["token"], "request": await self._opened(store, member, credential)}

    def _credential(self, member: Member) -> Credential:
        if member.user not in self._credentials:
            usages = (Usage.LEGAL_ENTITY, Usage.RIGHT_TO_SIGN)
            self._credentials[member.user] = self._authority.issue(
                member.iin, f"{member.post} {member.name}", usages, member.bin
            )
        return self._credentials[member.user]

    async def _opened(self, store: Store, member: Member, credential: Credential) -> str | None:
        right = RIGHTS[member.role]
        if not right.needs_request:
            return None
        viewer = (await Standings().of(store, member.user, None)).viewer
        case = next((one for one in await cases_of(store, viewer) if one["kind"] == "CRIMINAL"), None)
        if case is None:
            return None
        is_monitoring = right.ground is Ground.MONITORING
        last = legal_day(instant(datetime.now(UTC) + timedelta(days=MAX_REQUEST_DAYS - 1)))
        text = drawn_up(
            viewer,
            {
                "proceedings": case["kind"],
                "caseNumber": case["number"],
                "circumstances": "A demonstration: the official looks at what the registry holds for this case.",
                "purpose": Purpose.COUNTER_LAUNDERING if is_monitoring else Purpose.ESTABLISH_CIRCUMSTANCES,
                "accounts": cleared(right.accounts(case["kind"]), member.clearances),
                "validTo": last,
            },
        )
        opened = await open_request(store, self._identities.trust, viewer, text, _signed(credential, text))
        return opened.id if opened.verdict is RequestVerdict.GRANTED else None


def _signed(credential: Credential, text: str) -> str:
    return base64.b64encode(credential.sign(text.encode())).decode()
