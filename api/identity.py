"""Request → who asks. Decides nothing: a token is known or it is not; what its holder may do stands in `graph.rules`.

Who signs in signs a challenge with a certificate, once, and gets an opaque random token: it holds for an hour, at the
address from which it was asked for, until it is given back or revoked. Tokens are kept in memory alone and compared by
their SHA-256, so that no comparison's time tells anything of one; a restart ends all sessions.
"""

import hashlib
import secrets
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from starlette.requests import Request

from graph.model.errors import NotSignedIn
from graph.model.viewer import Viewer
from graph.services.standing import Standing, Standings
from graph.signing.trust import Trust
from graph.store.store import Store

LIFETIME = timedelta(hours=1)
CHALLENGE_LIFETIME = timedelta(minutes=5)
MAX_CHALLENGES = 10_000  # that wait for a signature; the oldest give way
MAX_SESSIONS = 100_000
REQUEST_HEADER = "esep-request"


@dataclass(frozen=True, slots=True)
class Session:
    """That a registered user signed in."""

    user: str
    address: str
    expires_at: datetime


class Identities:
    """Challenges that wait, and sessions of those who signed one.

    `known` are viewers of fixed tokens: of nobody who signs in, but of tests and measurements.
    """

    def __init__(self, trust: Trust, known: Mapping[str, Viewer] | None = None) -> None:
        self.trust = trust
        self._standings = Standings()
        self._known = {_digest(token): Standing(viewer) for token, viewer in (known or {}).items()}
        self._challenges: OrderedDict[bytes, datetime] = OrderedDict()
        self._sessions: OrderedDict[bytes, Session] = OrderedDict()

    def challenge(self) -> tuple[str, datetime]:
        """A text to be signed, and until when. It serves once."""
        text = f"Esep sign-in {secrets.token_urlsafe(32)}"
        expires_at = datetime.now(UTC) + CHALLENGE_LIFETIME
        self._challenges[_digest(text)] = expires_at
        if len(self._challenges) > MAX_CHALLENGES:
            self._challenges.popitem(last=False)
        return text, expires_at

    def take(self, text: str) -> None:
        """Takes a challenge, which serves no second time. Raises NotSignedIn when it is not, or no longer, one."""
        expires_at = self._challenges.pop(_digest(text), None)
        if expires_at is None or expires_at <= datetime.now(UTC):
            raise NotSignedIn("The challenge is not known, was used, or is too old. Ask for another.")

    def open(self, user: str, address: str) -> tuple[str, datetime]:
        """A token for a user who has signed, bound to an address; and until when it holds."""
        token, expires_at = secrets.token_urlsafe(32), datetime.now(UTC) + LIFETIME
        self._sessions[_digest(token)] = Session(user, address, expires_at)
        if len(self._sessions) > MAX_SESSIONS:
            self._sessions.popitem(last=False)
        return token, expires_at

    def close(self, token: str) -> int:
        """Ends a session; how many ended."""
        return int(self._sessions.pop(_digest(token), None) is not None)

    def revoke(self, user: str) -> int:
        """Ends all sessions of a user; how many there were."""
        held = [digest for digest, session in self._sessions.items() if session.user == user]
        for digest in held:
            del self._sessions[digest]
        return len(held)

    def session(self, request: Request) -> Session | None:
        """The session of the sender; None when nobody is signed in. Raises NotSignedIn when it is over or elsewhere."""
        token = token_of(request)
        session = self._sessions.get(_digest(token)) if token else None
        if session is None:
            return None
        if session.expires_at <= datetime.now(UTC):
            self.close(token)
            raise NotSignedIn("The session is over. Sign in again.")
        if session.address != address_of(request):
            raise NotSignedIn("The session was opened at another address. Sign in again.")
        return session

    def known(self, request: Request) -> Viewer | None:
        """The fixed viewer whose token the sender has."""
        held = self._known.get(_digest(token_of(request)))
        return held and held.viewer

    async def standing(self, store: Store, request: Request, session: Session | None) -> Standing | None:
        """How the sender stands, under the request that the header names. Raises NotSignedIn or NoGround."""
        if session is None:
            return self._known.get(_digest(token_of(request)))
        return await self._standings.of(store, session.user, request.headers.get(REQUEST_HEADER))


def address_of(request: Request) -> str:
    """The address of the sender, as the server sees it."""
    return request.client.host if request.client is not None else ""


def token_of(request: Request) -> str:
    """The bearer token of a request; empty when there is none."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
