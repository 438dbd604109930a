"""What the special accounts hold on the citizen who asks (Article 9.4), and how an entry is appealed (Article 9.5)."""

from typing import Any

from graph.model.viewer import Viewer
from graph.rules.access import check_citizen
from graph.store.store import Store

MOST = 100


async def own_entries(store: Store, viewer: Viewer | None) -> list[dict[str, Any]]:
    """Entries on the citizen, newest first, at most 100. Raises NotSignedIn or AccessDenied."""
    allowed = check_citizen(viewer)
    return (await store.ask("citizen.entries", limit=MOST, viewer=allowed.as_parameter()))["entries"]
