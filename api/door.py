"""The door: what one sender may do about sessions. It joins tokens, which are of HTTP, with signatures and users."""

import base64
import binascii
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from starlette.requests import Request

from api.identity import Identities, address_of, token_of
from graph.model.errors import AccessDenied, InvalidArgument, NotSignedIn
from graph.model.instants import instant, legal_day
from graph.model.viewer import Viewer
from graph.services.signing_in import signed_in
from graph.services.standing import user_of
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
        return self.identities.challenge()

    async def sign_in(self, store: Store, challenge: str, signature: str, user: str | None) -> Any:
        """A session for who signed the challenge. Raises what `signed_in` does; the challenge is used up then too."""
        self.identities.take(challenge)
        try:
            raw = base64.b64decode(signature, validate=True)
        except (binascii.Error, ValueError):
            raise InvalidArgument("A signature is CMS in Base64.") from None
        found = await signed_in(store, self.trust, challenge.encode(), raw, user)
        token, expires_at = self.identities.open(found.user, address_of(self.request))
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
        if viewer is None or viewer.user is None:
            raise NotSignedIn("Sign in to end sessions.")
        day = legal_day(instant(datetime.now(UTC)))
        mine, theirs = [
            (await store.ask("user.standing", userId=id_, requestId=None, day=day))["standing"]
            for id_ in (viewer.user, user)
        ]
        me = user_of(mine)
        if me is None or not me.is_responsible or theirs is None or theirs["agency"] != mine["agency"]:
            raise AccessDenied("The responsible official of a body ends the sessions of its users (Article 16-3.4).")
        return self.identities.revoke(user)
