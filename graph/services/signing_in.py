"""Who signed a challenge: the registered user of the certificate (Article 16-2.1)."""

import base64
import binascii
from dataclasses import dataclass
from datetime import UTC, datetime

from graph.model.errors import AccessDenied, InvalidArgument, NotSignedIn
from graph.model.instants import today
from graph.model.viewer import Role, Viewer
from graph.rules.access import citizen
from graph.rules.grounds import is_registered, may_end_sessions
from graph.services.standing import held_of, user_of
from graph.signing.trust import Trust
from graph.signing.verifying import verify
from graph.store.store import Store


@dataclass(frozen=True, slots=True)
class Registered:
    """A registered user who proved to be one."""

    user: str | None
    name: str
    role: str
    agency: str | None
    citizen: Viewer | None = None
    """A citizen who asks for themselves, and is registered nowhere."""


async def signed_in(store: Store, trust: Trust, text: bytes, signature: bytes, user: str | None) -> Registered:
    """The user who signed the text; which of several capacities, `user` says. A natural person's certificate signs in
    a citizen, who is registered nowhere.

    Raises SignatureRefused, NotSignedIn where nobody is registered for the certificate today, and InvalidArgument where
    somebody is in several capacities and none was named.
    """
    signer = await verify(text, signature, trust, datetime.now(UTC))
    if signer.is_natural_person and user is None:
        return Registered(None, "", Role.CITIZEN, None, citizen(signer.iin))
    held = (await store.ask("user.by_iin", iin=signer.iin))["users"]
    day = today()
    found = [
        one
        for one in held
        if one["bin"] == signer.bin
        and is_registered(Role(one["role"]), one["body"], one["validFrom"], one["validTo"], day)
        and user in (None, one["id"])
    ]
    if not found:
        raise NotSignedIn("Nobody is registered for this certificate today.")
    if len(found) > 1:
        raise InvalidArgument("You are registered in several capacities: name the user as whom you sign in.")
    (one,) = found
    return Registered(one["id"], one["name"], one["role"], one["agency"])


async def end_sessions_of(store: Store, viewer: Viewer | None, user: str) -> str:
    """The user, whose sessions the viewer may end. Raises NotSignedIn or AccessDenied."""
    if viewer is None or viewer.user is None:
        raise NotSignedIn("Sign in to end sessions.")
    day = today()
    mine, theirs = [(await held_of(store, id_, day))["standing"] for id_ in (viewer.user, user)]
    me = user_of(mine)
    if me is None or theirs is None or not may_end_sessions(me, mine["agency"], theirs["agency"]):
        raise AccessDenied("The responsible official of a body ends the sessions of its users (Article 16-3.4).")
    return user


def decoded(signature: str) -> bytes:
    """A signature from its Base64. Raises InvalidArgument."""
    try:
        return base64.b64decode(signature, validate=True)
    except (binascii.Error, ValueError):
        raise InvalidArgument("A signature is CMS in Base64.") from None
