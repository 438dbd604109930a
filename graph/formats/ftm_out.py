"""FollowTheMoney JSON out: every document that the viewer may see, each followed by what it states.

One pass over the ledger, in the order in which its documents were accepted, so that the file goes into an empty
registry as it stands: nothing is named before it is introduced. The memory stays flat.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import orjson
from followthemoney.proxy import EntityProxy

from graph.documents.reading import ReadDocument, read_document
from graph.formats.ftm_entities import Known, Surroundings, authorized_body, document_entity, readings
from graph.formats.paging import PAGE_OF_DOCUMENTS, Progress, allowed, no_progress, pages, visible_forms, whole_file
from graph.model.document import DocumentStanding
from graph.model.subject import Identity
from graph.model.viewer import Viewer
from graph.store.store import Store

_NOUNS = ("person", "organization", "case", "entry", "relationship", "official", "document")


async def write_ftm(
    store: Store, viewer: Viewer | None, target: Path, progress: Progress = no_progress
) -> Counter[str]:
    """Writes the registry as entities, one line of JSON each; returns how many there are of each schema."""
    viewer = allowed(viewer, *_NOUNS)
    agencies = {row["key"]: row["name"] async for rows in pages(store, viewer, "export.agencies") for row in rows}
    written: Counter[str] = Counter()
    done = 0
    with whole_file(target) as file:
        file.write(_line(authorized_body()))
        async for rows in pages(
            store, viewer, "export.documents", 0, limit=PAGE_OF_DOCUMENTS, forms=visible_forms(viewer)
        ):
            read = [(row, _document(row["payload"])) for row in rows]
            kinds = await _kinds(store, viewer, (document for _, document in read))
            for row, document in read:
                entities = list(_entities(row, document, kinds, agencies))
                written.update(entity.schema.name for entity in entities)
                file.writelines(map(_line, entities))
            done += len(rows)
            progress(done)
    return written + Counter([authorized_body().schema.name])


def _document(payload: str) -> ReadDocument:
    document = read_document(0, payload.encode())
    assert isinstance(document, ReadDocument), "a stored document fits its form"
    return document


def _entities(
    row: dict[str, Any], document: ReadDocument, kinds: dict[str, Known], agencies: dict[str, str]
) -> Iterator[EntityProxy]:
    yield document_entity(document, row["standing"], row["receivedAt"])
    if row["standing"] == DocumentStanding.IN_FORCE:
        identities = [(known.pop("documentId"), Identity.model_validate(known)) for known in row["identities"]]
        yield from readings(document, Surroundings(kinds, agencies, identities))


async def _kinds(store: Store, viewer: Viewer, documents: Iterable[ReadDocument]) -> dict[str, Known]:
    ids = {
        reference.key
        for document in documents
        for reference in document.facts.refers_to()
        if reference.kind in ("subject", "person", "organization", "material")
    }
    if not ids:
        return {}
    asked = {"ids": sorted(ids), "viewer": viewer.as_parameter()}
    text = store.catalogue["export.kinds"].text()
    return {
        id_: Known(typename, kind)
        for id_, typename, kind in (await store.read(text, asked, name="export.kinds"))["rows"]
    }


def _line(entity: EntityProxy) -> bytes:
    return orjson.dumps(entity.to_dict(), option=orjson.OPT_APPEND_NEWLINE)
