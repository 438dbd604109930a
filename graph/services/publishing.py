"""What the authorized body publishes, for anybody (Article 6.12-2)."""

from typing import Any

from graph.accounts import ACCOUNTS
from graph.rules.access import public
from graph.services.arguments import checked_first
from graph.store.store import Store

_OFFENDERS = next(account.code for account in ACCOUNTS if account.is_published)


async def published_offenders(store: Store, first: int, after: str | None) -> list[dict[str, Any]]:
    """Convicted offenders against minors as they are published, latest entry first; those after a position, if given.

    Raises InvalidArgument unless `first` is from 1 to 100.
    """
    checked_first(first)
    given = {} if after is None else {"after": after}
    viewer = public((_OFFENDERS,)).as_parameter()
    found = await store.ask("publication.offenders", account=_OFFENDERS, limit=first, viewer=viewer, **given)
    return found["offenders"]
