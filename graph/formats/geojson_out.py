"""GeoJSON out (RFC 7946): the entries that say where something happened, as points. Persons are not named on a map."""

from pathlib import Path
from typing import Any

import orjson

from graph.accounts import ACCOUNTS
from graph.documents.forms import EntryForm
from graph.documents.reading import ReadDocument, read_document
from graph.formats.paging import Progress, allowed, allowed_account, no_progress, pages, whole_file
from graph.model.errors import InvalidArgument
from graph.model.viewer import Viewer
from graph.store.store import Store

# Of a shared entry model these are the subject's and the document's business, not the map's.
_LEFT_OUT = {"id", "subject", "participants", "place"}


async def write_geojson(
    store: Store, viewer: Viewer | None, target: Path, *, account: str | None = None, progress: Progress = no_progress
) -> int:
    """Writes a FeatureCollection of all accounts with places that the viewer may read, or of one; returns its size."""
    viewer = allowed(viewer, "entry")
    if account is not None and not allowed_account(viewer, account).has_place:
        raise InvalidArgument("The entries of this account have no place.")
    placed = [known.code for known in ACCOUNTS if known.has_place and known.code in viewer.accounts]
    codes = placed if account is None else [account]
    done = 0
    with whole_file(target) as file:
        file.write(b'{"type":"FeatureCollection","features":[')
        for code in codes:
            async for rows in pages(store, viewer, "export.entries", account=code):
                for row in rows:
                    feature = _feature(row["payload"])
                    if feature is not None:
                        file.write((b",\n" if done else b"\n") + orjson.dumps(feature))
                        done += 1
                progress(done)
        file.write(b"\n]}\n")
    return done


def _feature(payload: str) -> dict[str, Any] | None:
    document = read_document(0, payload.encode())
    assert isinstance(document, ReadDocument), "a stored document fits its form"
    facts = document.facts
    assert isinstance(facts, EntryForm)
    if facts.place is None:
        return None
    return {
        "type": "Feature",
        "id": facts.id,
        "geometry": {"type": "Point", "coordinates": [facts.place.longitude, facts.place.latitude]},
        "properties": {
            "account": facts.account.code,
            "description": facts.place.description,
            **facts.model_dump(mode="json", by_alias=True, exclude=_LEFT_OUT, exclude_none=True),
            "participants": len(facts.participants),
            "harm": sorted({one.harm.value for one in facts.participants}),
        },
    }
