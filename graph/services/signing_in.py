"""Who signed a challenge: the registered user of the certificate (Article 16-2.1)."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from graph.model.errors import InvalidArgument, NotSignedIn
from graph.model.instants import instant, legal_day
from graph.model.user import User
from graph.rules.grounds import is_registered
from graph.signing.certificates import Signer
from graph.signing.trust import Trust
from graph.signing.verifying import verify
from graph.store.store import Store


@dataclass(frozen=True, slots=True)
class Registered:
    """A registered user who proved to be one."""

    user: str
    name: str
    role: str
    agency: str


async def signed_in(store: Store, trust: Trust, text: bytes, signature: bytes, user: str | None) -> Registered:
    """The user who signed the text; which of several capacities, `user` says.

    Raises SignatureRefused, NotSignedIn where nobody is registered for the certificate today, and InvalidArgument where
    somebody is in several capacities and none was named.
    """
    now = datetime.now(UTC)
    signer = await verify(text, signature, trust, now)
    held = (await store.ask("user.by_iin", iin=signer.iin))["users"]
    day = legal_day(instant(now))
    found = [one for one in held if _is_he(one, signer, day) and user in (None, one["id"])]
    if not found:
        raise NotSignedIn("Nobody is registered for this certificate today.")
    if len(found) > 1:
        raise InvalidArgument("You are registered in several capacities: name the user as whom you sign in.")
    (one,) = found
    return Registered(one["id"], one["name"], one["role"], one["agency"])


def _is_he(held: dict[str, Any], signer: Signer, day: str) -> bool:
    fields = {name: held[name] for name in ("id", "role", "bin", "validFrom", "validTo") if held[name] is not None}
    user = User.model_validate({"iin": signer.iin, "designatedBy": "-", **fields})
    return user.bin in (None, signer.bin) and is_registered(user, held["body"], day)
