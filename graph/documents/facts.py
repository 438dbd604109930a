"""What a document states, as rows for the query file that records it. A pure function of the document.

Every node and relationship that states a fact carries the document's id, the time from which the registry knew
(`recordedAt`, UTC) and, where the form has it, the time in which it was so (`validFrom`, `validTo`). Readable copies
(a person's current name) and search keys are derived here and nowhere else.
"""

from collections.abc import Callable
from typing import Any

from graph.documents import forms
from graph.documents.reading import ReadDocument
from graph.matching.keys import name_key
from graph.model.subject import Identity

Row = dict[str, Any]


def document_row(document: ReadDocument, received_at: str) -> Row:
    """The `:Document` node: the document whole, with its sum."""
    envelope = document.envelope
    return {
        "typename": "Document",
        "id": envelope.id,
        "form": envelope.form,
        "version": envelope.version,
        "supplier": envelope.supplier,
        "number": envelope.number,
        "eventOn": envelope.event_on,
        "receivedAt": received_at,
        "sha256": document.sha256,
        "payload": document.payload,
    }


def fact_row(document: ReadDocument, received_at: str) -> Row:
    """The row of the document's facts."""
    stamp = {"documentId": document.envelope.id, "recordedAt": received_at}
    facts = document.facts
    shape = _ROWS.get(type(facts), _entry)
    return shape(facts, stamp, document.envelope.event_on)


def _plain(facts: forms.Form, without: frozenset[str]) -> Row:
    """The facts as properties; a value of several parts, as Money, becomes one property for each part."""
    row: Row = {}
    for name, value in facts.model_dump(mode="json", by_alias=True, exclude_none=True, exclude=set(without)).items():
        if isinstance(value, dict):
            row |= {f"{name}{part[0].upper()}{part[1:]}": inner for part, inner in value.items()}
        else:
            row[name] = value
    return row


def _agency(facts: forms.AgencyForm, stamp: Row, _event_on: str) -> Row:
    return {"node": _plain(facts, frozenset()) | stamp}


def _official(facts: forms.OfficialForm, stamp: Row, event_on: str) -> Row:
    return {
        "agency": facts.agency,
        "node": _plain(facts, frozenset({"agency"})) | {"typename": "Official"} | stamp,
        "link": stamp | {"validFrom": event_on},
    }


def _identity(identity: Identity, stamp: Row, ordinal: int) -> Row:
    period = {"validFrom": identity.valid_from} | ({"validTo": identity.valid_to} if identity.valid_to else {})
    node = identity.model_dump(mode="json", by_alias=True, exclude_none=True)
    node |= {
        "id": f"{stamp['documentId']}-{ordinal}",
        "fullName": identity.in_full(),
        "searchName": name_key(identity.in_full()),
    }
    return {"node": node | stamp, "link": period | stamp}


def _subject(facts: forms.PersonForm | forms.OrganizationForm, stamp: Row, event_on: str) -> Row:
    parts = frozenset({"identities", "identifiers", "contacts"})
    current = facts.identities[-1]
    node = _plain(facts, parts) | stamp
    if isinstance(facts, forms.PersonForm):
        node |= {"typename": "Person", "fullName": current.in_full()}
        if current.born_on is not None:
            node["bornOn"] = current.born_on
    else:
        node |= {"typename": "Organization"}
    return {
        "node": node,
        "link": stamp | {"validFrom": event_on},
        "identities": [_identity(identity, stamp, n) for n, identity in enumerate(facts.identities)],
        "identifiers": [{"kind": held.kind.value, "value": held.value} for held in facts.identifiers],
        "contacts": [{"kind": used.kind.value, "value": used.value} for used in facts.contacts],
    }


def _identity_change(facts: forms.IdentityChangeForm, stamp: Row, _event_on: str) -> Row:
    return {"person": facts.person, "identity": _identity(facts.identity, stamp, 0)}


def _case(facts: forms.CaseForm, stamp: Row, event_on: str) -> Row:
    return {
        "official": facts.official,
        "articles": list(facts.articles),
        "parties": [
            {
                "subject": party.subject,
                "link": stamp | {"role": party.role.value, "subjectId": party.subject, "validFrom": party.valid_from},
            }
            for party in facts.parties
        ],
        "node": _plain(facts, frozenset({"official", "articles", "parties"})) | {"typename": "Case"} | stamp,
        "link": stamp | {"validFrom": event_on},
    }


def _relationship(facts: forms.RelationshipForm, stamp: Row, _event_on: str) -> Row:
    return {
        "source": facts.source,
        "target": facts.target,
        "kind": facts.kind.value,
        "link": _plain(facts, frozenset({"source", "target"})) | stamp,
    }


def _entry(facts: forms.EntryForm, stamp: Row, event_on: str) -> Row:
    account = facts.account
    return {
        "subject": facts.subject,
        "case": facts.case,
        "node": _plain(facts, frozenset({"subject", "case"}))
        | {"account": account.code, "typename": account.entry.__name__}
        | stamp,
        "link": stamp | {"validFrom": event_on},
    }


_ROWS: dict[type[forms.Form], Callable[[Any, Row, str], Row]] = {
    forms.AgencyForm: _agency,
    forms.OfficialForm: _official,
    forms.PersonForm: _subject,
    forms.OrganizationForm: _subject,
    forms.IdentityChangeForm: _identity_change,
    forms.CaseForm: _case,
    forms.RelationshipForm: _relationship,
}
