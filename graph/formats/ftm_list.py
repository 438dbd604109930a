"""A list that somebody else keeps, in FollowTheMoney, as facts of our forms: whom it names and what it holds of them.

What a list cannot say is declared once, in a JSON file: who submits it, on which day it was taken, of which account its
listings are entries, and what all of those have in common (a region, a case, a court). An example:

    {"supplier": "NSC", "takenOn": "2026-11-01", "region": "75", "entryForm": "terrorDesignation",
     "constants": {"case": "2675100000042"},
     "from": {"decidingCourt": ["authority"], "courtActNumber": ["recordId", "programId"]},
     "ofPerson": {"basis": "BROUGHT_TO_RESPONSIBILITY", "personStage": "CONVICTED"},
     "ofOrganization": {"basis": "RECOGNIZED_BY_COURT", "courtActEffectiveOn": "2026-10-15"}}

Every function here is pure. It answers with facts and with the properties that it took; who asks, reports the rest.
"""

import itertools
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any, Self

from followthemoney.proxy import EntityProxy
from pydantic import Field, ValidationError, model_validator

from graph.documents.forms import FORMS
from graph.formats.ids import derived_id
from graph.formats.incoming import InvalidMapping
from graph.model import identifiers
from graph.model.errors import InvalidIdentifier
from graph.model.identifiers import Identifier, IdentifierKind
from graph.model.subject import OrganizationKind
from graph.model.values import Code, Country, Fact, FullDate, major_units, partial_date

PERSONS = frozenset({"Person"})
ORGANIZATIONS = frozenset({"Organization", "Company", "LegalEntity", "PublicBody"})
LINKS = frozenset({"Ownership", "Directorship", "Family", "Associate", "Payment", "Membership", "UnknownLink"})
PARTS = frozenset({"Address", "Identification", "Passport"})
"""Schemas that become part of another entity's document."""

_MAX_IDENTITIES, _MAX_NUMBERS, _MAX_CONTACTS = 50, 20, 20
_LARGEST = 10**16  # minor units, as forms take them
_LONGEST = 500  # letters of a value that a form takes
_NAMES = ("name", "previousName", "alias", "weakAlias")
_COUNTRIES = ("jurisdiction", "mainCountry", "country")
_NUMBER_PROPERTIES = {
    "idNumber": IdentifierKind.FOREIGN,
    "taxNumber": IdentifierKind.FOREIGN,
    "registrationNumber": IdentifierKind.FOREIGN,
    "innCode": IdentifierKind.FOREIGN,
    "ogrnCode": IdentifierKind.FOREIGN,
    "socialSecurityNumber": IdentifierKind.FOREIGN,
    "leiCode": IdentifierKind.FOREIGN,
    "passportNumber": IdentifierKind.PASSPORT,
}
_GENDERS = {"female": "FEMALE", "male": "MALE"}
# Kinship as lists word it; True where it is read from the second person to the first.
_KIN: dict[str, tuple[str, bool]] = {
    **dict.fromkeys(("spouse", "wife", "husband", "married"), ("SPOUSE", False)),
    **dict.fromkeys(("parent", "father", "mother"), ("PARENT", False)),
    **dict.fromkeys(("child", "son", "daughter"), ("PARENT", True)),
    **dict.fromkeys(("sibling", "brother", "sister"), ("SIBLING", False)),
}


Number = tuple[IdentifierKind, str]


class ForeignList(Fact):
    """What the submitter of a list declares."""

    supplier: Code
    """Code of the body that submits it."""
    taken_on: FullDate
    """Day on which the list was taken; the day of facts for which the list gives none."""
    region: Code
    """Code of the region to which its entries belong."""
    country: Country = "KZ"
    """Country of organizations for which the list gives none."""
    organization_kind: OrganizationKind = OrganizationKind.UNREGISTERED_GROUP
    """Legal form of organizations that are no companies."""
    entry_form: str = "terrorDesignation"
    """Form of the entries that its listings become."""
    constants: dict[str, Any] = Field(default={})
    """Facts that all entries share."""
    sources: dict[str, tuple[str, ...]] = Field(default={}, alias="from")
    """Properties of a listing from which a fact is taken: the first that is there."""
    of_person: dict[str, Any] = Field(default={})
    """Facts of entries that concern a person."""
    of_organization: dict[str, Any] = Field(default={})
    """Facts of entries that concern an organization."""

    @model_validator(mode="after")
    def _names_an_account(self) -> Self:
        kind = FORMS.get(self.entry_form)
        if kind is None or kind.account is None:
            raise ValueError("entryForm names no form of a special account")
        facts = {known.alias or name for name, known in kind.facts.model_fields.items()}
        for name in (*self.constants, *self.sources, *self.of_person, *self.of_organization):
            if name not in facts:
                raise ValueError(f"{name} is no field of the form")
        return self


def read_list(file: Path) -> ForeignList:
    """The declaration in a JSON file. Raises InvalidMapping."""
    try:
        return ForeignList.model_validate_json(file.read_bytes())
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        place = ".".join(str(part) for part in first["loc"]) or "the mapping"
        raise InvalidMapping(f"{place}: {first['msg'].removeprefix('Value error, ')}") from None


class NotMapped(Exception):
    """An entity that our forms have no place for."""

    def __init__(self, field_name: str, code: str, reason: str) -> None:
        super().__init__(reason)
        self.field = field_name
        self.code = code
        self.reason = reason


@dataclass(slots=True)
class Facts:
    """The facts of one document, and the properties of the entity that went into them."""

    form: str
    facts: dict[str, Any]
    taken: set[str]
    event_on: str


@dataclass(slots=True)
class Gathered:
    """What entities say of others and must be known before those are read."""

    addresses: dict[str, str] = field(default_factory=dict)
    numbers: dict[str, list[Number]] = field(default_factory=dict)
    persons: set[str] = field(default_factory=set)
    organizations: set[str] = field(default_factory=set)

    def take(self, entity: EntityProxy) -> None:
        """Notes what an entity is, or what it says of another one."""
        schema, id_ = entity.schema.name, str(entity.id)
        if schema in PERSONS:
            self.persons.add(id_)
        elif schema in ORGANIZATIONS:
            self.organizations.add(id_)
        elif schema == "Address":
            parts = entity.get("full") or [", ".join(entity.get("street") + entity.get("city") + entity.get("region"))]
            if len(parts[0]) <= _LONGEST:
                self.addresses[id_] = parts[0]
        elif schema in PARTS:
            kind = IdentifierKind.PASSPORT if schema == "Passport" else IdentifierKind.FOREIGN
            for holder, number in itertools.product(entity.get("holder"), entity.get("number")):
                held = self.numbers.setdefault(holder, [])
                if len(number) <= _LONGEST and len(held) < _MAX_NUMBERS:
                    held.append((kind, number))


def subject_id(declared: ForeignList, entity_id: str) -> str:
    """Our id of an entity of the list."""
    return derived_id(declared.supplier, "ftm", entity_id)


def person_facts(declared: ForeignList, entity: EntityProxy, gathered: Gathered) -> Facts:
    """A person of the list."""
    identities = [
        _identity(declared, name, entity.get("birthDate"), entity.get("birthPlace"), of_person=True)
        for name in dict.fromkeys(itertools.chain.from_iterable(entity.get(each) for each in _NAMES))
    ]
    if len(entity.get("lastName")) == 1 and len(entity.get("firstName")) == 1:
        patronymic = [*entity.get("fatherName"), *entity.get("middleName"), *entity.get("secondName")][:1]
        parts = {"surname": entity.get("lastName")[0], "givenName": entity.get("firstName")[0]}
        whole = {"patronymic": patronymic[0]} if patronymic else {}
        # The one whose parts are known comes last: of identities that hold since one day, the last is the current one.
        spelled = _identity(declared, " ".join((*parts.values(), *whole.values())), *_birth(entity), of_person=True)
        identities.append({key: value for key, value in spelled.items() if key not in ("name", "surname", "givenName")})
        identities[-1] |= parts | whole
        taken = {"lastName", "firstName", *_single(entity, "fatherName", "middleName", "secondName")}
    else:
        taken = set()
        identities.reverse()
    for born in [value for value in entity.get("birthDate") if _is_date(value)][1:] if identities else []:
        identities.insert(0, {**identities[-1], "bornOn": born})
    country = next((code.upper() for code in entity.get("citizenship") + entity.get("nationality")), None)
    facts: dict[str, Any] = {
        "id": subject_id(declared, str(entity.id)),
        "sex": next((_GENDERS[value] for value in entity.get("gender") if value in _GENDERS), "UNKNOWN"),
        "identities": identities[-_MAX_IDENTITIES:],
        **_parts(entity, gathered, IdentifierKind.IIN),
    }
    if country is not None and _is_country(country):
        facts["citizenship"] = country
    taken |= {*_single(entity, "birthPlace", "gender"), *_taken_parts(facts)}
    taken |= {*_NAMES, "birthDate"} if len(identities) <= _MAX_IDENTITIES else set()
    taken |= (
        {"citizenship", "nationality"} if len({*entity.get("citizenship"), *entity.get("nationality")}) == 1 else set()
    )
    return Facts("person", facts, taken, declared.taken_on)


def organization_facts(declared: ForeignList, entity: EntityProxy, gathered: Gathered) -> Facts:
    """An organization of the list."""
    names = list(dict.fromkeys(itertools.chain.from_iterable(entity.get(each) for each in _NAMES)))
    kind = {"Company": OrganizationKind.FOREIGN_COMPANY, "PublicBody": OrganizationKind.STATE_BODY}
    countries = [code.upper() for each in _COUNTRIES for code in entity.get(each) if _is_country(code.upper())]
    facts = {
        "id": subject_id(declared, str(entity.id)),
        "kind": kind.get(entity.schema.name, declared.organization_kind).value,
        "country": next(iter(countries), declared.country),
        "name": names[0] if names else None,
        "identities": [_identity(declared, name, [], [], of_person=False) for name in reversed(names)][
            -_MAX_IDENTITIES:
        ],
        **_parts(entity, gathered, IdentifierKind.BIN),
    }
    taken = _taken_parts(facts) | (set(_NAMES) if len(names) <= _MAX_IDENTITIES else set())
    taken |= set(_COUNTRIES) if len(set(countries)) <= 1 else set()
    return Facts("organization", facts, taken, declared.taken_on)


def link_facts(declared: ForeignList, entity: EntityProxy) -> Facts:
    """A link of the list. Raises NotMapped for one that we have no kind for."""
    assert entity.schema.source_prop is not None
    assert entity.schema.target_prop is not None
    ends = (entity.schema.source_prop.name, entity.schema.target_prop.name)
    source, target = (_only(entity, name) for name in ends)
    taken = {*ends, "startDate", "endDate", "date"}
    facts: dict[str, Any] = {}
    match entity.schema.name:
        case "Ownership":
            facts["kind"] = "OWNS"
            if (share := _whole_percent(entity.first("percentage"))) is not None:
                facts["sharePercent"] = share
                taken.add("percentage")
        case "Directorship":
            facts["kind"] = "DIRECTOR_OF"
        case "Associate" | "UnknownLink":
            facts["kind"] = "ASSOCIATED_WITH"
        case "Membership" if "founder" in _words(entity, "role"):
            facts["kind"] = "FOUNDER_OF"
            taken.add("role")
        case "Family":
            words = _words(entity, "relationship")
            kinship = next((_KIN[word] for word in words if word in _KIN), None)
            if kinship is None:
                raise NotMapped("relationship", "FTM_UNKNOWN_KINSHIP", "the registry has no such kinship")
            facts |= {"kind": "RELATED_TO", "kinship": kinship[0]}
            source, target = (target, source) if kinship[1] else (source, target)
            taken.add("relationship")
        case "Payment":
            facts |= {"kind": "PAID", "amount": _money(entity)}
            taken |= {"amount", "currency"}
        case _:
            raise NotMapped("schema", "FTM_UNSUPPORTED_SCHEMA", "the registry has no such link")
    facts |= {"source": subject_id(declared, source), "target": subject_id(declared, target)}
    return Facts("relationship", facts | _period(declared, entity), taken, declared.taken_on)


def entry_facts(declared: ForeignList, entity: EntityProxy, gathered: Gathered) -> Facts:
    """A listing as an entry of the declared account. Raises NotMapped."""
    listed = _only(entity, "entity")
    if listed not in gathered.persons | gathered.organizations:
        raise NotMapped("entity", "FTM_UNKNOWN_ENTITY", "the file names no person or organization of this id")
    period = _period(declared, entity)
    facts: dict[str, Any] = {
        "id": derived_id(declared.supplier, "ftm-entry", str(entity.id)),
        "number": f"FTM-{derived_id(declared.supplier, 'ftm-number', str(entity.id))}",
        "status": "CLOSED" if period.get("validTo", "9999") < declared.taken_on else "ACTIVE",
        "subject": subject_id(declared, listed),
        "region": declared.region,
        **period,
        **(declared.of_person if listed in gathered.persons else declared.of_organization),
        **declared.constants,
    }
    taken = {"entity", "startDate", "endDate", "date", "listingDate"}
    for name, sources in declared.sources.items():
        taken.update(sources)
        value = next((value for source in sources for value in entity.get(source, quiet=True)), None)
        if value is not None:
            facts[name] = value
    return Facts(declared.entry_form, facts, taken, declared.taken_on)


def _identity(
    declared: ForeignList, name: str, births: Iterable[str], places: Iterable[str], *, of_person: bool
) -> dict[str, Any]:
    """A name as the list has it, which is what counts. Of a person it also gets parts, the last word as surname."""
    born = next((value for value in births if _is_date(value)), None)
    place = next(iter(places), None)
    given, _, surname = name.rpartition(" ")
    parts = {"surname": surname} | ({"givenName": given} if given else {}) if of_person else {}
    birth = ({"bornOn": born} if born else {}) | ({"birthPlace": place} if place else {})
    script = "CYRL" if _is_cyrillic(name) else "LATN"
    return {"name": name, **parts, "script": script, **birth, "validFrom": born or declared.taken_on}


def _birth(entity: EntityProxy) -> tuple[list[str], list[str]]:
    return entity.get("birthDate"), entity.get("birthPlace")


def _is_cyrillic(name: str) -> bool:
    return any(unicodedata.name(letter, "").startswith("CYRILLIC") for letter in name)


def _is_country(code: str) -> bool:
    return re.fullmatch("[A-Z]{2}", code) is not None


def _is_date(value: str) -> bool:
    try:
        return bool(partial_date(value))
    except ValueError:
        return False


def _single(entity: EntityProxy, *names: str) -> set[str]:
    """The properties of which there is no more than the one value that a form takes."""
    return {name for name in names if len(entity.get(name)) <= 1}


def _taken_parts(facts: dict[str, Any]) -> set[str]:
    """The properties of which all numbers and contacts were taken: a list that is full may have lost some."""
    numbers = set(_NUMBER_PROPERTIES) if len(facts["identifiers"]) < _MAX_NUMBERS else set()
    return numbers | ({"address", "addressEntity", "phone"} if len(facts["contacts"]) < _MAX_CONTACTS else set())


def _parts(entity: EntityProxy, gathered: Gathered, ours: IdentifierKind) -> dict[str, Any]:
    """Numbers and contacts. A number with the check digit of an IIN or BIN is one; any other is a foreign one."""
    numbers = [(kind, value) for name, kind in _NUMBER_PROPERTIES.items() for value in entity.get(name, quiet=True)]
    numbers += gathered.numbers.get(str(entity.id), [])
    kinds = {value: _recognized(kind, value, ours) for kind, value in numbers}
    reached = [
        *(("ADDRESS", value) for value in entity.get("address")),
        *(("ADDRESS", gathered.addresses[id_]) for id_ in entity.get("addressEntity") if id_ in gathered.addresses),
        *(("PHONE", value) for value in entity.get("phone", quiet=True)),
    ]
    contacts = [{"kind": kind, "value": value} for kind, value in dict.fromkeys(reached)]
    return {
        "identifiers": [{"kind": kind.value, "value": value} for value, kind in kinds.items()][:_MAX_NUMBERS],
        "contacts": contacts[:_MAX_CONTACTS],
    }


def _recognized(kind: IdentifierKind, value: str, ours: IdentifierKind) -> IdentifierKind:
    try:
        return identifiers.checked(Identifier(kind=ours, value=value)).kind
    except (InvalidIdentifier, ValidationError):
        return kind


def _only(entity: EntityProxy, name: str) -> str:
    values = entity.get(name)
    if len(values) != 1:
        raise NotMapped(name, "FTM_NOT_ONE", "a link or listing has one entity at each end")
    return values[0]


def _words(entity: EntityProxy, name: str) -> Iterator[str]:
    for value in entity.get(name):
        yield from re.findall(r"\w+", value.casefold())


def _period(declared: ForeignList, entity: EntityProxy) -> dict[str, str]:
    """The time of a link or listing; without a beginning in the list, the day on which it is known to have been so."""
    begins = next(
        (value[:10] for name in ("startDate", "listingDate", "date") for value in entity.get(name, quiet=True)), None
    )
    ends = next((value[:10] for value in entity.get("endDate")), None)
    return {"validFrom": begins or declared.taken_on} | ({"validTo": ends} if ends else {})


def _whole_percent(text: str | None) -> int | None:
    match = re.fullmatch(r"\s*(\d{1,3})(?:[.,]0+)?\s*%?\s*", text or "")
    return int(match[1]) if match and 1 <= int(match[1]) <= 100 else None


def _money(entity: EntityProxy) -> dict[str, Any]:
    currency = (entity.first("currency") or "").upper()
    try:
        amount = Decimal(entity.first("amount") or "") / major_units(1, currency)
    except ArithmeticError:
        raise NotMapped("amount", "FTM_NO_AMOUNT", "a payment has an amount and a currency") from None
    if not currency or not amount.is_finite() or abs(amount) > _LARGEST or amount != amount.to_integral_value():
        raise NotMapped("amount", "FTM_NO_AMOUNT", "the amount is not one of whole minor units of a currency")
    return {"minorUnits": int(amount), "currency": currency}
