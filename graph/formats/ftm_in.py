"""FollowTheMoney JSON in: our own export, and lists that others keep.

An entity that is a document of ours gives back that document, and the entities that name it as their source are its
readings and say nothing new. Every other entity belongs to a list: with a declaration of that list (`ftm_list`) it
becomes a document, and without one it is refused. What our forms have no place for is reported, each property of it.

Entities stand in any order, so the file is read three times: for what is said of others, for persons and
organizations, and for links and listings. What is kept meanwhile is ids, addresses and numbers.
"""

import hashlib
from collections.abc import Callable, Iterator
from typing import IO, Any

import orjson
from followthemoney import model
from followthemoney.exc import FollowTheMoneyException
from followthemoney.proxy import EntityProxy

from graph.documents.lines import BOM, bounded_lines
from graph.documents.reading import MAX_LINE, Refusal
from graph.formats import ftm_list
from graph.formats.ftm_entities import GENERATOR, authorized_body, payload_sum
from graph.formats.ftm_list import Facts, ForeignList, Gathered, NotMapped
from graph.formats.ids import derived_id
from graph.formats.incoming import Item, Remark
from graph.model.strict_json import InvalidJson, strict_json

MAX_ENTITY = 3 * MAX_LINE  # a document within JSON within JSON, with each quote and letter escaped
_SHOWN = 300  # letters of names of properties that a remark repeats
_SOURCES = ("proof", "recordId")
_AUTHORIZED_BODY = authorized_body().id  # a classifier of ours: every registry has it

Entity = tuple[int, bytes, EntityProxy]


def ftm_items(file: IO[bytes], declared: ForeignList | None = None) -> Iterator[Item]:
    """The documents that the entities of a file are or become, or why there are none."""
    ours: set[str] = set()
    gathered = Gathered()
    for item in _entities(file):
        if isinstance(item, Refusal):
            yield item
            continue
        entity = item[2]
        if _is_ours(entity):
            ours.add(str(entity.id))
        elif not _names(entity, ours):
            gathered.take(entity)
    for line, raw, entity in _sound(file):
        if _is_ours(entity):
            yield _restored(line, raw, entity)
        elif not _names(entity, ours) and entity.schema.name in ftm_list.PERSONS | ftm_list.ORGANIZATIONS:
            yield from _converted(line, raw, entity, declared, gathered)
    for line, raw, entity in _sound(file):
        if _is_ours(entity) or entity.schema.name in ftm_list.PERSONS | ftm_list.ORGANIZATIONS | ftm_list.PARTS:
            continue
        if not _names(entity, ours):
            yield from _converted(line, raw, entity, declared, gathered)


def _entities(file: IO[bytes]) -> Iterator[Entity | Refusal]:
    file.seek(0)
    for line, raw in bounded_lines(file, MAX_ENTITY):
        if not raw.strip():
            continue
        try:
            yield line, raw, _entity(raw.removeprefix(BOM) if line == 1 else raw)
        except InvalidJson as error:
            yield _refusal(line, raw, error.field, error.reason, error.message)
        except NotMapped as error:
            yield _refusal(line, raw, error.field, error.code, error.reason)


def _sound(file: IO[bytes]) -> Iterator[Entity]:
    for item in _entities(file):
        if not isinstance(item, Refusal):
            yield item


def _entity(raw: bytes) -> EntityProxy:
    """The entity as it stands: the library's own cleaning drops what it does not like without a word."""
    if len(raw) > MAX_ENTITY:
        raise NotMapped("", "TOO_LONG", f"an entity has at most {MAX_ENTITY} bytes")
    data = strict_json(raw)
    if not isinstance(data, dict):
        raise NotMapped("", "NOT_AN_OBJECT", "an entity is a JSON object")
    properties = data.get("properties", {})
    if not isinstance(data.get("id"), str) or not isinstance(properties, dict):
        raise NotMapped("", "FTM_NOT_AN_ENTITY", "an entity has an id, a schema and properties")
    schema = model.get(data["schema"]) if isinstance(data.get("schema"), str) else None
    if schema is None:
        raise NotMapped("schema", "FTM_UNSUPPORTED_SCHEMA", "FollowTheMoney has no such schema")
    for name, values in properties.items():
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            raise NotMapped(f"properties.{name[:100]}", "WRONG_TYPE", "a property is a list of texts")
    try:
        return model.get_proxy({"id": data["id"], "schema": schema.name, "properties": properties})
    except FollowTheMoneyException:
        raise NotMapped("", "FTM_NOT_AN_ENTITY", "FollowTheMoney does not take this for an entity") from None


def _is_ours(entity: EntityProxy) -> bool:
    return entity.schema.name == "PlainText" and GENERATOR in entity.get("generator")


def _names(entity: EntityProxy, ours: set[str]) -> bool:
    """Whether an entity is the reading of a document that the file holds too."""
    return any(source in ours for name in _SOURCES for source in entity.get(name, quiet=True)) or (
        entity.id == _AUTHORIZED_BODY
    )


def _restored(line: int, raw: bytes, entity: EntityProxy) -> Item:
    """The document that an entity of ours holds."""
    body = entity.first("bodyText") or ""
    if entity.get("contentHash") != [payload_sum(body)]:
        return _refusal(
            line, raw, "properties.bodyText", "FTM_DOCUMENT_CHANGED", "the document is not as it was exported"
        )
    return line, body.encode()


def _converted(
    line: int, raw: bytes, entity: EntityProxy, declared: ForeignList | None, gathered: Gathered
) -> Iterator[Item]:
    schema = entity.schema.name
    try:
        maker = _maker(schema)
        if declared is None:
            code = "FTM_NO_SOURCE" if any(entity.has(name, quiet=True) for name in _SOURCES) else "FTM_NO_MAPPING"
            raise NotMapped("", code, "the file does not hold its document, and no declaration of a list was given")
        made = maker(declared, entity, gathered)
    except NotMapped as error:
        yield _refusal(line, raw, error.field, error.code, error.reason)
        return
    yield line, _document(declared, entity, made)
    # The raw entity, not the library's: that one is silent about properties which a later version of it has.
    given = orjson.loads(raw.removeprefix(BOM)).get("properties", {})
    left = ",".join(name for name in sorted(given) if name not in made.taken)
    if left:
        yield Remark(line, left[:_SHOWN], "FTM_PROPERTY_NOT_TAKEN", "the form has no place for these properties")


def _maker(schema: str) -> Callable[[ForeignList, EntityProxy, Gathered], Facts]:
    if schema in ftm_list.PERSONS:
        return ftm_list.person_facts
    if schema in ftm_list.ORGANIZATIONS:
        return ftm_list.organization_facts
    if schema in ftm_list.LINKS:
        return lambda declared, entity, _gathered: ftm_list.link_facts(declared, entity)
    if schema == "Sanction":
        return ftm_list.entry_facts
    raise NotMapped("schema", "FTM_UNSUPPORTED_SCHEMA", "the registry has no form for this schema")


def _document(declared: ForeignList, entity: EntityProxy, made: Facts) -> bytes:
    id_ = derived_id(declared.supplier, "ftm-document", str(entity.id))
    envelope: dict[str, Any] = {
        "id": id_,
        "form": made.form,
        "version": 1,
        "supplier": declared.supplier,
        "number": f"FTM-{id_}",
        "eventOn": made.event_on,
        "facts": made.facts,
    }
    return orjson.dumps(envelope)


def _refusal(line: int, raw: bytes, field: str, code: str, reason: str) -> Refusal:
    return Refusal(line, field, code, reason, hashlib.sha256(raw.strip()).hexdigest())
