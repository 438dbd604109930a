"""What a document states, as entities of FollowTheMoney. A pure function of the document and of the ids it names.

Each document is an entity of its own, a `PlainText` whose `bodyText` is the document as it is kept. FollowTheMoney
has a place for sources, and ours is nothing else: things name it in `proof`, links and listings in `recordId`. So other
tools read persons, companies and links, `ftm_in` reads the documents, and nothing is lost on the way, whatever the
standard has no property for. A document that was corrected or taken back is there too, and states nothing.

An entry becomes a `Sanction` only in accounts that hold something against somebody (`_AGAINST`). In all others it is an
`Event`: to call a missing person sanctioned would be worse than to say less of a wanted one.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import orjson
from followthemoney import model
from followthemoney.proxy import EntityProxy

from graph.classifiers import AUTHORIZED_BODY, REGIONS
from graph.documents import forms
from graph.documents.reading import ReadDocument
from graph.formats.composing import safe_from_composing
from graph.formats.ids import derived_id
from graph.model.identifiers import IdentifierKind
from graph.model.relationship import RelationshipKind
from graph.model.subject import ContactKind, Identity, OrganizationKind, Sex, current_identity
from graph.model.values import Money, major_units

GENERATOR = "Esep"
"""What `generator` says of an entity that is a document of ours."""

_AGAINST = frozenset(
    "12.3." + number
    for number in ["1", "3", "6", "6-2", "8", "9", "10-1", "11", "11-1", "12", "14", "15", "16", "16-1", "17"]
)  # accounts whose entries hold something against the one they concern
_COUNTRY = "kz"
_REGION_NAMES = {region.code: region.name for region in REGIONS}
_SCHEMAS = {
    OrganizationKind.LIMITED_PARTNERSHIP: "Company",
    OrganizationKind.JOINT_STOCK_COMPANY: "Company",
    OrganizationKind.FOREIGN_COMPANY: "Company",
    OrganizationKind.STATE_BODY: "PublicBody",
}
_GENDERS = {Sex.FEMALE: "female", Sex.MALE: "male"}
_KIN = {"SPOUSE": "spouse", "PARENT": "parent", "SIBLING": "sibling"}
# Properties of our numbers, of a person and of an organization. An IIN and a BIN are the taxpayer's number too.
_NUMBERS = {
    IdentifierKind.IIN: (("idNumber", "taxNumber"), ("idNumber", "taxNumber")),
    IdentifierKind.BIN: (("idNumber", "taxNumber"), ("registrationNumber", "taxNumber")),
    IdentifierKind.PASSPORT: (("passportNumber",), ("idNumber",)),
    IdentifierKind.FOREIGN: (("idNumber",), ("registrationNumber",)),
}
# What is shared by all entries, and stands in properties of the standard.
_COMMON = frozenset(forms.EntryForm.model_fields)

Properties = Mapping[str, Any]


class Known(NamedTuple):
    """What kind of thing an id stands for."""

    typename: str
    kind: str | None = None

    @property
    def schema(self) -> str:
        """The schema of its entity."""
        if self.typename == "Organization" and self.kind is not None:
            return _SCHEMAS.get(OrganizationKind(self.kind), "Organization")
        return "Document" if self.typename == "Material" else "Person"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a document's entities need beside it."""

    kinds: Mapping[str, Known] = field(default_factory=dict)
    """By id, what the document refers to."""
    agencies: Mapping[str, str] = field(default_factory=dict)
    """By code, names of bodies."""
    identities: Sequence[tuple[str, Identity]] = ()
    """Identities that later documents gave to a person that this one introduces, with those documents' ids."""


def document_entity(document: ReadDocument, standing: str, received_at: str) -> EntityProxy:
    """The document itself."""
    envelope = document.envelope
    body = safe_from_composing(document.payload)
    return _entity(
        "PlainText",
        envelope.id,
        fileName=f"{envelope.form}-{envelope.id}.json",
        title=f"{envelope.form} {envelope.number}",
        author=envelope.supplier,
        authoredAt=envelope.event_on,
        processedAt=received_at[:19],
        generator=GENERATOR,
        mimeType="application/json",
        contentHash=payload_sum(body),
        keywords=[envelope.form, standing],
        bodyText=body,
    )


def payload_sum(body: str) -> str:
    """The sum of a document's text; SHA-1, because that is what `contentHash` is."""
    return hashlib.sha1(body.encode(), usedforsecurity=False).hexdigest()


def readings(document: ReadDocument, around: Surroundings) -> Iterator[EntityProxy]:
    """What a document in force states."""
    reading = _READINGS.get(type(document.facts), _entry)
    yield from reading(document, document.facts, around)


def authorized_body() -> EntityProxy:
    """The body that keeps the accounts; no document registers it."""
    return _entity("PublicBody", _agency_id(AUTHORIZED_BODY.code), name=AUTHORIZED_BODY.name, country=_COUNTRY)


def _entity(schema: str, id_: str, **properties: Any) -> EntityProxy:
    """An entity with the properties that are there. Ours are clean already, so that no cleaning may change them."""
    entity = model.make_entity(schema)
    entity.id = id_
    for name, values in properties.items():
        entity.add(name, values, cleaned=True)
    return entity


def _agency_id(code: str) -> str:
    return derived_id("agency", code)


def _agency(document: ReadDocument, facts: forms.AgencyForm, _around: Surroundings) -> Iterator[EntityProxy]:
    yield _entity(
        "PublicBody",
        _agency_id(facts.code),
        name=facts.name,
        classification=facts.kind.value,
        registrationNumber=facts.code,
        country=_COUNTRY,
        proof=document.envelope.id,
    )


def _official(document: ReadDocument, facts: forms.OfficialForm, _around: Surroundings) -> Iterator[EntityProxy]:
    proof = document.envelope.id
    yield _entity("Person", facts.id, name=facts.name, position=facts.post, proof=proof)
    yield _entity(
        "Employment",
        derived_id("employment", proof),
        employer=_agency_id(facts.agency),
        employee=facts.id,
        role=facts.post,
        startDate=document.envelope.event_on,
        recordId=proof,
    )


def _person(document: ReadDocument, facts: forms.PersonForm, around: Surroundings) -> Iterator[EntityProxy]:
    identities = [*facts.identities, *(identity for _, identity in around.identities)]
    person = _entity(
        "Person",
        facts.id,
        **_names(identities),
        lastName=[one.surname for one in identities],
        firstName=[one.given_name for one in identities],
        fatherName=[one.patronymic for one in identities],
        birthDate=[one.born_on for one in identities],
        birthPlace=[one.birth_place for one in identities],
        gender=_GENDERS.get(facts.sex),
        citizenship=facts.citizenship.lower() if facts.citizenship else None,
        notes=[_in_words(one) for one in identities] + _region_in_words(facts),
        proof=[document.envelope.id, *(source for source, _ in around.identities)],
    )
    _add_parts(person, facts, of_person=True)
    yield person
    for held in facts.identifiers:
        if held.kind is IdentifierKind.PASSPORT:
            yield _entity(
                "Passport",
                derived_id("passport", facts.id, held.value),
                holder=facts.id,
                number=held.value,
                passportNumber=held.value,
                recordId=document.envelope.id,
            )


def _organization(
    document: ReadDocument, facts: forms.OrganizationForm, _around: Surroundings
) -> Iterator[EntityProxy]:
    organization = _entity(
        Known("Organization", facts.kind).schema,
        facts.id,
        **_names([*facts.identities, Identity(name=facts.name, valid_from=facts.identities[-1].valid_from)]),
        legalForm=facts.kind.value,
        jurisdiction=facts.country.lower(),
        notes=[_in_words(one) for one in facts.identities] + _region_in_words(facts),
        proof=document.envelope.id,
    )
    _add_parts(organization, facts, of_person=False)
    yield organization


def _names(identities: Sequence[Identity]) -> Properties:
    """The current name; another script is another spelling, anything else an earlier name."""
    if not identities:
        return {"name": "Unknown"}
    current = current_identity(identities)
    others = [one for one in identities if one.in_full() != current.in_full()]
    return {
        "name": current.in_full(),
        "alias": [one.in_full() for one in others if one.script is not current.script],
        "previousName": [one.in_full() for one in others if one.script is current.script],
    }


def _in_words(identity: Identity) -> str:
    """One identity whole: the lists of names and birth dates do not say which belong together."""
    born = " ".join(part for part in (identity.born_on, identity.birth_place) if part)
    until = f" to {identity.valid_to}" if identity.valid_to else ""
    birth = f", born {born}" if born else ""
    return f"{identity.in_full()} ({identity.script.value}){birth}, from {identity.valid_from}{until}"


def _region_in_words(facts: forms.SubjectParts) -> list[str]:
    return [f"Region: {_REGION_NAMES.get(facts.region, facts.region)}"] if facts.region else []


def _add_parts(entity: EntityProxy, facts: forms.SubjectParts, *, of_person: bool) -> None:
    for held in facts.identifiers:
        for name in _NUMBERS[held.kind][0 if of_person else 1]:
            entity.add(name, held.value, cleaned=True)
    for used in facts.contacts:
        entity.add("address" if used.kind is ContactKind.ADDRESS else "phone", used.value, cleaned=True)


def _identity_change(*_: Any) -> Iterator[EntityProxy]:
    return iter(())  # told with the person whom it is about


def _material(document: ReadDocument, facts: forms.MaterialForm, _around: Surroundings) -> Iterator[EntityProxy]:
    yield _entity(
        "Document",
        facts.id,
        fileName=facts.title,
        title=facts.title,
        keywords=facts.kind.value,
        proof=document.envelope.id,
    )


def _case(document: ReadDocument, facts: forms.CaseForm, _around: Surroundings) -> Iterator[EntityProxy]:
    proof = document.envelope.id
    yield _entity(
        "CourtCase",
        facts.id,
        name=facts.number,
        caseNumber=facts.number,
        category=facts.kind.value,
        status=facts.status.value,
        fileDate=facts.opened_on,
        closeDate=facts.closed_on,
        keywords=list(facts.articles),
        country=_COUNTRY,
        notes=[f"Region: {_REGION_NAMES.get(facts.region, facts.region)}"],
        proof=proof,
    )
    for party in facts.parties:
        yield _entity(
            "CourtCaseParty",
            derived_id("party", proof, party.subject, party.role),
            party=party.subject,
            case=facts.id,
            role=party.role.value,
            startDate=party.valid_from,
            recordId=proof,
        )


def _relationship(document: ReadDocument, facts: forms.RelationshipForm, around: Surroundings) -> Iterator[EntityProxy]:
    """The link's own schema, where the standard lets such subjects be linked so; else a link of another kind."""
    ends = (facts.source, facts.target)
    source, target = (around.kinds.get(end, Known("Person")).schema for end in ends)
    schema, names, more = _link(facts, is_personal=source == target == "Person", target=target)
    yield _entity(
        schema,
        derived_id("relationship", document.envelope.id),
        **dict(zip(names, ends, strict=True)),
        **more,
        startDate=facts.valid_from,
        endDate=facts.valid_to,
        recordId=document.envelope.id,
    )


def _link(facts: forms.RelationshipForm, *, is_personal: bool, target: str) -> tuple[str, tuple[str, str], Properties]:
    match facts.kind:
        case RelationshipKind.RELATED_TO if is_personal and facts.kinship:
            return "Family", ("person", "relative"), {"relationship": _KIN[facts.kinship]}
        case RelationshipKind.ASSOCIATED_WITH if is_personal:
            return "Associate", ("person", "associate"), {}
        case RelationshipKind.DIRECTOR_OF if target != "Person":
            return "Directorship", ("director", "organization"), {"role": "director"}
        case RelationshipKind.FOUNDER_OF if target != "Person":
            return "Membership", ("member", "organization"), {"role": "founder"}
        case RelationshipKind.OWNS if target == "Company":
            share = str(facts.share_percent) if facts.share_percent else None
            return "Ownership", ("owner", "asset"), {"percentage": share}
        case RelationshipKind.PAID if facts.amount:
            return "Payment", ("payer", "beneficiary"), {**_amount(facts.amount), "date": facts.valid_from}
        case _:
            return "UnknownLink", ("subject", "object"), {"role": facts.kind.value}


def _amount(money: Money) -> Properties:
    return {"amount": format(major_units(money.minor_units, money.currency), "f"), "currency": money.currency}


def _entry(document: ReadDocument, facts: forms.Form, around: Surroundings) -> Iterator[EntityProxy]:
    if not isinstance(facts, forms.EntryForm):
        return  # an annulment states nothing
    envelope, account = document.envelope, facts.account
    own = facts.model_dump(mode="json", by_alias=True, exclude=set(_COMMON), exclude_none=True)
    common = {
        "startDate": facts.valid_from,
        "endDate": facts.valid_to,
        "recordId": [facts.number, envelope.id],
        "publisher": around.agencies.get(envelope.supplier, envelope.supplier),
        "country": _COUNTRY,
        "summary": [f"Case {facts.case}"] if facts.case else [],
        "description": orjson.dumps(own).decode() if own else None,
    }
    wording = account.wording(envelope.event_on)
    if account.code in _AGAINST and facts.subject is not None:
        yield _entity(
            "Sanction",
            facts.id,
            **common,
            entity=facts.subject,
            program=f"Special account {account.code}",
            programId=account.code,
            authority=own.get("decidingCourt") or common["publisher"],
            status=facts.status.value,
            provisions=[account.legal_basis, *([facts.article] if facts.article else [])],
            reason=wording.title if wording else None,
            listingDate=envelope.event_on,
        )
        return
    involved = [facts.subject, *(one.subject for one in facts.participants)]
    place = facts.place
    yield _entity(
        "Event",
        facts.id,
        **common,
        name=f"Special account {account.code}, No. {facts.number}",
        involved=[id_ for id_ in involved if id_ and around.kinds.get(id_, Known("Person")).schema != "Document"],
        keywords=[account.code, facts.status.value, *([facts.article] if facts.article else [])],
        location=place.description if place else None,
        addressEntity=derived_id("place", facts.id) if place else None,
        notes=wording.title if wording else None,
        proof=envelope.id,
    )
    if place:
        yield _entity(
            "Address",
            derived_id("place", facts.id),
            full=place.description,
            latitude=str(place.latitude),
            longitude=str(place.longitude),
            country=_COUNTRY,
            proof=envelope.id,
        )


_READINGS: dict[type[forms.Form], Callable[[ReadDocument, Any, Surroundings], Iterator[EntityProxy]]] = {
    forms.AgencyForm: _agency,
    forms.OfficialForm: _official,
    forms.PersonForm: _person,
    forms.OrganizationForm: _organization,
    forms.IdentityChangeForm: _identity_change,
    forms.MaterialForm: _material,
    forms.CaseForm: _case,
    forms.RelationshipForm: _relationship,
}
