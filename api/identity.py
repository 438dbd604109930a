"""Request → who asks. Decides nothing: a token is known or it is not; what its holder may do stands in `graph.rules`.

Who signs in signs a challenge with a certificate, once, and gets an opaque random token: it holds for an hour, at the
address from which it was asked for, until it is given back or revoked. Tokens are kept in memory alone and compared by
their SHA-256, so that no comparison's time tells anything of one; a restart ends all sessions.
"""

import hashlib
import hmac
import re
import secrets
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from starlette.requests import Request

from graph.model.errors import NotSignedIn
from graph.model.instants import instant
from graph.model.viewer import Viewer
from graph.services.standing import Standing, Standings
from graph.signing.trust import Trust
from graph.store.store import Store

LIFETIME = timedelta(hours=1)
CHALLENGE_LIFETIME = timedelta(minutes=5)
MAX_SESSIONS = 100_000
REQUEST_HEADER = "esep-request"
_CHALLENGE = re.compile(r"Esep sign-in from (?P<address>\S*) until (?P<until>\S+) \S+")


@dataclass(frozen=True, slots=True)
class Session:
    """That a registered user signed in."""

    user: str | None
    address: str
    expires_at: datetime
    citizen: Viewer | None = None
    """Who asks for themselves, and is registered nowhere."""


class Identities:
    """Challenges that wait, and sessions of those who signed one.

    `known` are viewers of fixed tokens: of nobody who signs in, but of tests and measurements.
    """

    def __init__(self, trust: Trust, known: Mapping[str, Viewer] | None = None) -> None:
        self.trust = trust
        self._standings = Standings()
        self._known = {_digest(token): Standing(viewer) for token, viewer in (known or {}).items()}
        # Challenges are known by our mark, so that whoever asks for many pushes nobody out; only taken ones are kept.
        self._key = secrets.token_bytes(32)
        self._taken: dict[bytes, datetime] = {}
        self._sessions: OrderedDict[bytes, Session] = OrderedDict()

    def challenge(self, address: str) -> tuple[str, datetime]:
        """A text to be signed by a sender at an address, and until when. It serves once."""
        expires_at = datetime.now(UTC) + CHALLENGE_LIFETIME
        text = f"Esep sign-in from {address} until {instant(expires_at)} {secrets.token_urlsafe(24)}"
        return f"{text} {self._mark(text)}", expires_at

    def take(self, text: str, address: str) -> None:
        """Takes a challenge, which serves no second time. Raises NotSignedIn when it is not, or no longer, one."""
        said, _, mark = text.rpartition(" ")
        match = _CHALLENGE.fullmatch(said)
        now = datetime.now(UTC)
        is_ours = hmac.compare_digest(mark.encode(), self._mark(said).encode())
        if not is_ours or match is None or match["address"] != address or instant(now) >= match["until"]:
            raise NotSignedIn("The challenge is not known here, or is too old. Ask for another.")
        self._taken = {digest: until for digest, until in self._taken.items() if until > now}
        if _digest(text) in self._taken:
            raise NotSignedIn("The challenge was used. Ask for another.")
        self._taken[_digest(text)] = now + CHALLENGE_LIFETIME

    def _mark(self, text: str) -> str:
        return hmac.new(self._key, text.encode(), hashlib.sha256).hexdigest()

    def open(self, user: str | None, address: str, citizen: Viewer | None = None) -> tuple[str, datetime]:
        """A token for a user or citizen who has signed, bound to an address; and until when it holds."""
        token, expires_at = secrets.token_urlsafe(32), datetime.now(UTC) + LIFETIME
        self._sessions[_digest(token)] = Session(user, address, expires_at, citizen)
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

    async def standing(
        self, store: Store, request: Request, session: Session | None, under: str | None
    ) -> Standing | None:
        """How the sender stands, under a granted request where one is named. Raises NotSignedIn or NoGround."""
        if session is None:
            return self._known.get(_digest(token_of(request)))
        if session.citizen is not None:
            return Standing(session.citizen)
        assert session.user is not None
        return await self._standings.of(store, session.user, under)


def address_of(request: Request) -> str:
    """The address of the sender, as the server sees it."""
    return request.client.host if request.client is not None else ""


def token_of(request: Request) -> str:
    """The bearer token of a request; empty when there is none."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
