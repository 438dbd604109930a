"""The door: what one sender may do about sessions. It joins tokens, which are of HTTP, with signatures and users."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from starlette.requests import Request

from api.identity import Identities, address_of, token_of
from graph.model.instants import instant
from graph.model.viewer import Viewer
from graph.services.signing_in import decoded, end_sessions_of, signed_in
from graph.signing.trust import Trust
from graph.store.store import Store


@dataclass(frozen=True, slots=True)
class Door:
    """The sessions as one sender meets them."""

    identities: Identities
    request: Request

    @property
    def trust(self) -> Trust:
        """The certificates that are trusted."""
        return self.identities.trust

    def challenge(self) -> tuple[str, datetime]:
        """A text to be signed, and until when it serves."""
        return self.identities.challenge(address_of(self.request))

    async def sign_in(self, store: Store, challenge: str, signature: str, user: str | None) -> Any:
        """A session for who signed the challenge. Raises what `signed_in` does; the challenge is used up then too."""
        self.identities.take(challenge, address_of(self.request))
        found = await signed_in(store, self.trust, challenge.encode(), decoded(signature), user)
        token, expires_at = self.identities.open(found.user, address_of(self.request), found.citizen)
        return {
            "token": token,
            "expiresAt": instant(expires_at),
            "user": found.user,
            "name": found.name,
            "role": found.role,
            "agency": found.agency,
        }

    def sign_out(self) -> int:
        """Ends the sender's session; how many ended."""
        return self.identities.close(token_of(self.request))

    async def revoke(self, store: Store, viewer: Viewer | None, user: str) -> int:
        """Ends all sessions of a user of the viewer's body; how many. Raises NotSignedIn or AccessDenied."""
        return self.identities.revoke(await end_sessions_of(store, viewer, user))
