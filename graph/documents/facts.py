"""What a document states, as rows for the query file that records it. A pure function of the document.

Every node and relationship that states a fact carries the document's id, the time from which the registry knew
(`recordedAt`, UTC) and, where the form has it, the time in which it was so (`validFrom`, `validTo`). Readable copies
(a person's current name) and search keys are derived here and nowhere else.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any

from graph.documents import forms
from graph.documents.forms import CLOSED_FORMS
from graph.documents.reading import ReadDocument, Refusal
from graph.matching.keys import name_key, name_keys, part_keys
from graph.model.instants import legal_day
from graph.model.monitoring import AlertState, ParameterValue, TypologyState
from graph.model.subject import Identity, current_identity
from graph.model.values import Fact

Row = dict[str, Any]
Holders = Mapping[str, str]

CLOSED_CODES = {code for code, _ in CLOSED_FORMS.values()}


def document_row(document: ReadDocument, received_at: str, page: int) -> Row:
    """The `:Document` node: the document whole, with its sum, its due date and what of its form it leaves open."""
    envelope = document.envelope
    # To correct is a duty at any time: a correction has no term, so that it is neither due nor late.
    due_on = None
    if envelope.corrects is None:
        due_on = (date.fromisoformat(envelope.event_on) + timedelta(days=document.kind.term_days)).isoformat()
    received_on = legal_day(received_at)
    facts = document.facts
    given = facts.model_fields_set
    return {
        "typename": "Document",
        "id": envelope.id,
        "form": envelope.form,
        "version": envelope.version,
        "supplier": envelope.supplier,
        "number": envelope.number,
        "period": envelope.period or envelope.event_on[:7],
        "eventOn": envelope.event_on,
        "dueOn": due_on,
        "page": page,
        "receivedAt": received_at,
        "receivedOn": received_on,
        "isLate": due_on is not None and received_on > due_on,
        "standing": "IN_FORCE",
        "openFields": [field.alias for name, field in type(facts).model_fields.items() if name not in given],
        "sha256": document.sha256,
        "payload": document.payload,
        "seal": envelope.form if document.kind.is_the_operators else None,  # which nobody holds
    }


def refusal_row(refusal: Refusal, refused_at: str) -> Row:
    """The `:Refusal` node: that a document was refused and why, and nothing that it said."""
    return {
        "sha256": refusal.sha256,
        "code": refusal.code,
        "field": refusal.field,
        "refusedAt": refused_at,
        "supplier": refusal.supplier,
        "form": refusal.form,
        "number": None if refusal.code in CLOSED_CODES else refusal.number,  # nothing is awaited, nor kept
    }


def fact_row(document: ReadDocument, received_at: str, holders: Mapping[str, str] = MappingProxyType({})) -> Row:
    """The row of the document's facts. `holders` are those of the subjects named that are merged into others."""
    stamp = {"documentId": document.envelope.id, "recordedAt": received_at}
    facts = document.facts
    shape = _ROWS.get(type(facts), _entry)
    return shape(facts, stamp, document.envelope.event_on, holders)


def _stated(holders: Mapping[str, str], **ends: str) -> Row:
    """What a relationship keeps of its ends where a document names a subject that another one holds now."""
    return {f"stated{end.capitalize()}": id_ for end, id_ in ends.items() if id_ in holders}


def _plain(facts: Fact, without: frozenset[str]) -> Row:
    """The facts as properties; a value of several parts, as Money, becomes one property for each part."""
    row: Row = {}
    for name, value in facts.model_dump(mode="json", by_alias=True, exclude_none=True, exclude=set(without)).items():
        if isinstance(value, dict):
            row |= {f"{name}{part[0].upper()}{part[1:]}": inner for part, inner in value.items()}
        else:
            row[name] = value
    return row


def _agency(facts: forms.AgencyForm, stamp: Row, _event_on: str, _holders: Holders) -> Row:
    return {"node": _plain(facts, frozenset()) | stamp}


def _official(facts: forms.OfficialForm, stamp: Row, event_on: str, _holders: Holders) -> Row:
    return {
        "agency": facts.agency,
        "node": _plain(facts, frozenset({"agency"})) | {"typename": "Official"} | stamp,
        "link": stamp | {"validFrom": event_on},
    }


def _identity(identity: Identity, stamp: Row, ordinal: int, stated: Row) -> Row:
    period = {"validFrom": identity.valid_from} | ({"validTo": identity.valid_to} if identity.valid_to else {})
    node = identity.model_dump(mode="json", by_alias=True, exclude_none=True)
    node |= {
        "id": f"{stamp['documentId']}-{ordinal:02}",
        "fullName": identity.in_full(),
        "searchName": name_key(identity.in_full()),
        "nameKeys": " ".join(name_keys(identity)),
        "partKeys": part_keys(identity),
    }
    return {"node": node | stamp, "link": period | stamp | stated}


def _subject(facts: forms.PersonForm | forms.OrganizationForm, stamp: Row, _event_on: str, holders: Holders) -> Row:
    parts = frozenset({"identities", "identifiers", "contacts"})
    stated = _stated(holders, source=facts.id)
    node = _plain(facts, parts) | stamp
    if isinstance(facts, forms.PersonForm):
        node["typename"] = "Person"
        if facts.identities:
            current = current_identity(facts.identities)
            node |= {"fullName": current.in_full(), "bornOn": current.born_on}
    else:
        node |= {"typename": "Organization"}
    return {
        "holder": holders.get(facts.id),
        "node": node,
        # Documents do not say since when a number or a contact is theirs.
        "link": stamp | stated,
        "identities": [_identity(identity, stamp, n, stated) for n, identity in enumerate(facts.identities)],
        "identifiers": [{"kind": held.kind.value, "value": held.value} for held in facts.identifiers],
        "contacts": [{"kind": used.kind.value, "value": used.value} for used in facts.contacts],
    }


def _identity_change(facts: forms.IdentityChangeForm, stamp: Row, _event_on: str, holders: Holders) -> Row:
    stated = _stated(holders, source=facts.person)
    return {"person": holders.get(facts.person, facts.person), "identity": _identity(facts.identity, stamp, 0, stated)}


def _case(facts: forms.CaseForm, stamp: Row, event_on: str, holders: Holders) -> Row:
    return {
        "official": facts.official,
        "articles": list(facts.articles),
        "parties": [
            {
                "subject": holders.get(party.subject, party.subject),
                "link": stamp
                | {"role": party.role.value, "subjectId": party.subject, "validFrom": party.valid_from}
                | _stated(holders, source=party.subject),
            }
            for party in facts.parties
        ],
        "node": _plain(facts, frozenset({"official", "articles", "parties"})) | {"typename": "Case"} | stamp,
        "link": stamp | {"validFrom": event_on},
    }


def _relationship(facts: forms.RelationshipForm, stamp: Row, _event_on: str, holders: Holders) -> Row:
    return {
        "source": holders.get(facts.source, facts.source),
        "target": holders.get(facts.target, facts.target),
        "kind": facts.kind.value,
        "link": _plain(facts, frozenset({"source", "target"}))
        | stamp
        | _stated(holders, source=facts.source, target=facts.target),
    }


def _material(facts: forms.MaterialForm, stamp: Row, _event_on: str, _holders: Holders) -> Row:
    return {"node": _plain(facts, frozenset()) | {"typename": "Material"} | stamp}


def _entry(facts: forms.EntryForm, stamp: Row, event_on: str, holders: Holders) -> Row:
    account = facts.account
    link = stamp | {"validFrom": event_on}
    subject = facts.subject or ""
    return {
        "subject": holders.get(subject, facts.subject),
        "case": facts.case,
        "isForFinding": account.is_for_finding,
        "participants": [
            {
                "subject": holders.get(other.subject, other.subject),
                "link": link
                | {"role": other.role.value, "harm": other.harm.value}
                | _stated(holders, target=other.subject),
            }
            for other in facts.participants
        ],
        "node": _plain(facts, frozenset({"subject", "case", "participants"}))
        | {"account": account.code, "typename": account.entry.__name__, "isAnnulled": False}
        # One key for the order "newest first": an index gives the rows in it, and a cursor is one comparison.
        | {"position": f"{facts.valid_from} {facts.id}"}
        | stamp,
        "concerns": link | _stated(holders, target=subject),
        "link": link,
    }


def _user(facts: forms.UserForm, stamp: Row, event_on: str, _holders: Holders) -> Row:
    return {
        "official": facts.official,
        "node": _plain(facts, frozenset({"official"})) | {"typename": "User"} | stamp,
        "link": stamp | {"validFrom": event_on},
    }


def _permission(facts: forms.PermissionForm, stamp: Row, event_on: str, _holders: Holders) -> Row:
    return {
        "case": facts.case,
        "givenBy": facts.given_by,
        "node": _plain(facts, frozenset({"case", "given_by"})) | {"typename": "Permission"} | stamp,
        "link": stamp | {"validFrom": event_on},
    }


def _request(facts: forms.InformationRequestForm, stamp: Row, event_on: str, _holders: Holders) -> Row:
    without = frozenset({"user", "case", "signed", "signature"})
    return {
        "user": facts.user,
        "case": facts.case,
        "node": _plain(facts, without) | {"typename": "InformationRequest"} | stamp,
        "link": stamp | {"validFrom": event_on},
    }


def _version(facts: forms.TypologyVersionForm, stamp: Row, event_on: str, _holders: Holders) -> Row:
    node = _plain(facts, frozenset({"user", "parameters"})) | {"key": facts.key, "state": TypologyState.DRAFT}
    node |= _numbers(facts.parameters) | {"typename": "TypologyVersion"}
    return _done(facts.user, node, stamp, event_on)


def _publication(facts: forms.TypologyPublicationForm, stamp: Row, event_on: str, _holders: Holders) -> Row:
    node = {"key": facts.version, "typename": "TypologyPublication"}
    return _done(facts.user, node, stamp, event_on) | {"version": facts.version}


def _alert(facts: forms.AlertForm, stamp: Row, event_on: str, _holders: Holders) -> Row:
    node = _plain(facts, frozenset({"user", "request", "parts", "facts"}))
    node |= {"typename": "Alert", "state": AlertState.OPEN, "stepCount": 0}
    node |= {"partNames": [one.part for one in facts.parts], "partIds": [one.id for one in facts.parts]}
    # One key for the order "newest first", as entries have it.
    node["position"] = f"{stamp['recordedAt']} {facts.id}"
    rests_on = [_plain(fact, frozenset()) | stamp | {"ordinal": at} for at, fact in enumerate(facts.facts)]
    return _done(facts.user, node, stamp, event_on) | {"request": facts.request, "facts": rests_on}


def _alert_step(facts: forms.AlertStepForm, stamp: Row, event_on: str, _holders: Holders) -> Row:
    node = _plain(facts, frozenset({"user"})) | {"key": facts.key, "typename": "AlertStep"}
    return _done(facts.user, node, stamp, event_on)


def _task_start(facts: forms.TaskStartForm, stamp: Row, event_on: str, _holders: Holders) -> Row:
    node = _plain(facts, frozenset({"user", "request", "parameters"})) | {"startedAt": stamp["recordedAt"]}
    node |= _numbers(facts.parameters) | {"typename": "MonitoringTask"}
    return _done(facts.user, node, stamp, event_on) | {"request": facts.request}


def _task_end(facts: forms.TaskEndForm, stamp: Row, _event_on: str, _holders: Holders) -> Row:
    # The link keeps which document says so: the task's own is that of its start.
    result = _plain(facts, frozenset({"user", "task"})) | {"endedAt": stamp["recordedAt"]}
    return {"task": facts.task, "user": facts.user, "result": result, "link": stamp}


def _numbers(parameters: Sequence[ParameterValue]) -> Row:
    """Numbers of a typology: a node holds lists and no maps."""
    return {
        "parameterNames": [one.name for one in parameters],
        "parameterValues": [one.value for one in parameters],
    }


def _done(user: str, node: Row, stamp: Row, event_on: str) -> Row:
    """What somebody did, and the link to who did it."""
    node = {"id": stamp["documentId"]} | node  # of what has no id of its own
    return {"user": user, "node": node | stamp, "link": stamp | {"validFrom": event_on}}


def _merge(facts: forms.SubjectMergeForm, stamp: Row, _event_on: str, _holders: Holders) -> Row:
    return {
        "kept": facts.kept,
        "merged": facts.merged,
        "link": _plain(facts, frozenset({"kept"})) | stamp,
    }


_ROWS: dict[type[forms.Form], Callable[[Any, Row, str, Holders], Row]] = {
    forms.SubjectMergeForm: _merge,
    forms.UserForm: _user,
    forms.PermissionForm: _permission,
    forms.InformationRequestForm: _request,
    forms.TypologyVersionForm: _version,
    forms.TypologyPublicationForm: _publication,
    forms.TaskStartForm: _task_start,
    forms.TaskEndForm: _task_end,
    forms.AlertForm: _alert,
    forms.AlertStepForm: _alert_step,
    forms.AgencyForm: _agency,
    forms.OfficialForm: _official,
    forms.PersonForm: _subject,
    forms.OrganizationForm: _subject,
    forms.IdentityChangeForm: _identity_change,
    forms.MaterialForm: _material,
    forms.CaseForm: _case,
    forms.RelationshipForm: _relationship,
}
