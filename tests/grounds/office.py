"""Registered officials with keys of the development authority, who ask the real API as anybody would."""

import base64
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx

from graph.accounts import ACCOUNTS
from graph.demo.days import on
from graph.demo.drafts import Numbers
from graph.model.instants import instant, legal_day
from graph.model.viewer import Role
from graph.rules.access import RIGHTS, cleared
from graph.signing.certificates import Usage
from graph.signing.development import Credential, DevelopmentAuthority
from tests.worlds import Made, World

_NUMBERS = Numbers()
SIGNERS = (Usage.LEGAL_ENTITY, Usage.RIGHT_TO_SIGN)
CIRCUMSTANCES = "What the test needs, as the official in charge describes it."
CLEARANCES = [account.code for account in ACCOUNTS if account.needs_clearance]

CHALLENGE = "mutation { challenge { text expiresAt } }"
SIGN_IN = """mutation ($challenge: String!, $signature: String!, $user: ID) {
  signIn(challenge: $challenge, signature: $signature, user: $user) { token expiresAt user name role agency }
}"""
DRAFT = "query ($request: InformationRequestInput!) { requestDraft(request: $request) }"
OPEN = """mutation ($document: String!, $signature: String!) {
  openRequest(document: $document, signature: $signature) {
    __typename
    ... on GrantedRequest { id passed hits { subject account isHit } }
    ... on RefusedRequest { id failed reason }
  }
}"""


@dataclass
class Official:
    """Somebody registered, with a key."""

    user: Made
    official: Made
    agency: str
    role: Role
    credential: Credential
    http: httpx.AsyncClient
    token: str | None = None
    request: str | None = None
    extra: dict[str, str] = field(default_factory=dict)

    async def post(self, query: str, variables: dict[str, Any] | None = None) -> dict[str, Any]:
        """The body of a response."""
        headers = {"accept": "application/graphql-response+json", **self.extra}
        if self.token is not None:
            headers["authorization"] = f"Bearer {self.token}"
        if self.request is not None:
            headers["esep-request"] = self.request
        body = {"query": query, "variables": variables or {}}
        return (await self.http.post("/graphql", json=body, headers=headers)).json()

    async def ask(self, query: str, variables: dict[str, Any] | None = None) -> Any:
        """The data of an answer that must have no errors."""
        body = await self.post(query, variables)
        assert "errors" not in body, body["errors"]
        return body["data"]

    async def refused(self, query: str, variables: dict[str, Any] | None = None) -> str:
        """The code with which an operation is refused."""
        return (await self.post(query, variables))["errors"][0]["extensions"]["code"]

    def signature(self, text: str) -> str:
        """The official's signature of a text."""
        return base64.b64encode(self.credential.sign(text.encode())).decode()

    async def sign_in(self) -> None:
        """Signs a challenge."""
        text = (await self.ask(CHALLENGE))["challenge"]["text"]
        given = {"challenge": text, "signature": self.signature(text), "user": self.user.key}
        self.token = (await self.ask(SIGN_IN, given))["signIn"]["token"]

    async def open(self, case: Made | str, **others: Any) -> dict[str, Any]:
        """What becomes of a request for a case; a granted one is what the official asks under from now on."""
        text = await self.draft(case, **others)
        opened = (await self.ask(OPEN, {"document": text, "signature": self.signature(text)}))["openRequest"]
        if opened["__typename"] == "GrantedRequest":
            self.request = opened["id"]
        return opened

    async def draft(self, case: Made | str, **others: Any) -> str:
        """A request for a case, drawn up."""
        own = {
            "proceedings": "CRIMINAL",
            "caseNumber": case if isinstance(case, str) else case.key,
            "circumstances": CIRCUMSTANCES,
            "purpose": "TRACE_LINKS",
            "accounts": list(cleared(RIGHTS[self.role].accounts(None), CLEARANCES)),
            "validTo": day_after(20),
        }
        return (await self.ask(DRAFT, {"request": own | others}))["requestDraft"]


def day_after(days: int) -> str:
    """A legal day from today on."""
    return legal_day(instant(datetime.now(UTC) + timedelta(days=days)))


def an_iin() -> str:
    """The number of somebody who was not met before, born when nobody in the registry was."""
    return _NUMBERS.iin(on(1932, 5, 1), True)


def a_bin() -> str:
    """The number of a body that was not met before."""
    return _NUMBERS.bin(on(2010), 4)


def registered(
    world: World,
    authority: DevelopmentAuthority,
    http: httpx.AsyncClient,
    role: Role,
    kind: str,
    usages: Iterable[Usage] = SIGNERS,
    **facts: Any,
) -> Official:
    """An official of a new body of this kind, registered in a role."""
    agency = world.agency(kind=kind)
    official = world.official(agency.key)
    iin, bin_ = an_iin(), a_bin()
    user = world.user(role.value, official, iin=iin, bin=bin_, clearances=CLEARANCES, **facts)
    credential = authority.issue(iin, "Official of a test", usages, bin_)
    return Official(user, official, agency.key, role, credential, http)
