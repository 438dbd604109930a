"""Which documents are accepted: pure, and in the order of the file, so that a transaction may be tried again.

A document is accepted when what it refers to was introduced by an earlier document (of this file or of the registry)
or by a classifier, when it introduces nothing twice, and when its supplier may submit it. One that corrects another
introduces just what that one did. One that annuls another leaves nothing hanging: what others rest on stays.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from graph.classifiers import ARTICLES, AUTHORIZED_BODY, REGIONS
from graph.documents.forms import (
    AnnulmentForm,
    AppealUpheldForm,
    CaseForm,
    PermissionForm,
    Reference,
    SubjectMergeForm,
    SubjectSplitForm,
)
from graph.documents.reading import ReadDocument, Refusal
from graph.model.case import SECRET_KIND, SECRET_STATUSES, AgencyKind
from graph.model.document import DocumentStanding

_CLASSIFIED = frozenset(
    [Reference("region", region.code) for region in REGIONS]
    + [Reference("article", article.code) for article in ARTICLES]
)
# As what else a thing is known: an entry may concern a material, but nothing is done by one or said of its kin.
_ALSO = {
    "person": ("subject", "concerned"),
    "organization": ("subject", "concerned"),
    "material": ("concerned",),
}
_CALLED = {"concerned": "subject", "caseId": "case", "entryNumber": "entry"}  # kinds that people call otherwise
MAX_MERGES = 6  # one after another: what a subject is now is found in as many steps
_NAMED_BY = {"agency": "code", "case": "number", "entryNumber": "number"}  # what names a thing, where it is not its id


@dataclass(frozen=True, slots=True)
class Target:
    """A document that another one corrects or annuls."""

    document: ReadDocument
    dependants: frozenset[str]
    """Ids of documents in force that rest on what it introduced; no more than tell that a batch leaves one."""


@dataclass(slots=True)
class Known:
    """What the registry holds of that which a batch names; kept up to date while the batch is judged."""

    sums: dict[str, str] = field(default_factory=dict)
    standings: dict[str, str] = field(default_factory=dict)
    received: dict[str, str] = field(default_factory=dict)
    numbers: set[tuple[str, str]] = field(default_factory=set)
    agencies: dict[str, AgencyKind] = field(default_factory=dict)
    introduced: set[Reference] = field(default_factory=set)
    annulled: set[str] = field(default_factory=set)
    bodies: dict[str, str] = field(default_factory=dict)
    """By the id of an official: the code of the body in which the official serves."""
    knowing: dict[str, frozenset[str]] = field(default_factory=dict)
    """By the number of a case that is secret: the bodies that know of it, for they stated, had or were shown it."""
    targets: dict[str, Target] = field(default_factory=dict)
    national_numbers: frozenset[tuple[str, str]] = frozenset()
    """IINs and BINs that a subject holds or held, of those that the batch states: kind and value."""
    merged_into: dict[str, str] = field(default_factory=dict)
    """By the id of a merged subject: the one that a merge in force names as kept."""
    heights: dict[str, int] = field(default_factory=dict)
    """By the id of a subject: how many merges lead to it one after another, at the most."""
    referred: defaultdict[Reference, set[str]] = field(default_factory=lambda: defaultdict(set))

    def is_secret(self, reference: Reference, supplier: str) -> bool:
        """Whether this is a case of whose existence the body may not learn (Article 9.2)."""
        knowing = self.knowing.get(reference.key) if reference.kind == "case" else None
        return knowing is not None and supplier not in knowing and supplier != AUTHORIZED_BODY.code


@dataclass(slots=True)
class Verdict:
    """What is to become of each document of a batch."""

    accepted: list[ReadDocument] = field(default_factory=list)
    known: list[ReadDocument] = field(default_factory=list)
    known_since: dict[str, str | None] = field(default_factory=dict)
    """By the id of a known document: when the registry received it; None when that was earlier in this batch."""
    refusals: list[Refusal] = field(default_factory=list)
    received_at: str | None = None
    """When the registry received what it accepted; None of a draft."""
    holders: dict[str, dict[str, str]] = field(default_factory=dict)
    """By the id of an accepted document: the merged subjects that it names, each with who holds what is theirs."""
    ends: dict[str, ReadDocument] = field(default_factory=dict)
    """By the id of an accepted document: the one that it corrects or annuls."""


def target_of(document: ReadDocument) -> str | None:
    """The id of the document that this one corrects or annuls."""
    facts = document.facts
    if isinstance(facts, AnnulmentForm | AppealUpheldForm):
        return facts.document
    if isinstance(facts, SubjectSplitForm):
        return facts.merge
    return document.envelope.corrects


def and_as_subjects(references: Iterable[Reference]) -> Iterator[Reference]:
    """A person and an organization are known as subjects too, and they and a material as what an entry may concern."""
    for reference in references:
        yield reference
        for kind in _ALSO.get(reference.kind, ()):
            yield Reference(kind, reference.key)


def judge(documents: Iterable[ReadDocument], known: Known) -> Verdict:
    """The verdict on documents in the order of their lines."""
    verdict = Verdict()
    for document in documents:
        envelope = document.envelope
        if known.sums.get(envelope.id) == document.sha256:
            verdict.known.append(document)
            verdict.known_since[envelope.id] = known.received.get(envelope.id)
            continue
        objection = next(_objections(document, known), None)
        if objection is not None:
            field_name, code, reason = objection
            verdict.refusals.append(Refusal.of(document, field_name, code, reason))
            continue
        verdict.accepted.append(document)
        if (target := target_of(document)) is not None:
            verdict.ends[envelope.id] = known.targets[target].document
        if holders := _holders(document, known):
            verdict.holders[envelope.id] = holders
        _learn(document, known)
    return verdict


def _holders(document: ReadDocument, known: Known) -> dict[str, str]:
    """The merged ones of the subjects that a document names or introduces, each with the one that holds its facts."""
    holders: dict[str, str] = {}
    for reference in (*document.facts.refers_to(), *document.facts.introduces()):
        holder = reference.key
        while holder in known.merged_into:
            holder = known.merged_into[holder]
        if holder != reference.key:
            holders[reference.key] = holder
    return holders


def _learn(document: ReadDocument, known: Known) -> None:
    envelope, facts = document.envelope, document.facts
    known.sums[envelope.id] = document.sha256
    known.standings[envelope.id] = DocumentStanding.IN_FORCE
    known.numbers.add((envelope.supplier, envelope.number))
    for reference in facts.refers_to():
        known.referred[reference].add(envelope.id)
    target = target_of(document)
    if target is not None:
        known.standings[target] = DocumentStanding.ANNULLED if document.kind.takes_back else DocumentStanding.CORRECTED
        ended = known.targets[target].document.facts
        if isinstance(ended, SubjectMergeForm):
            known.merged_into.pop(ended.merged, None)
        elif document.kind.takes_back:
            gone = set(and_as_subjects(known.targets[target].document.facts.introduces()))
            known.introduced -= gone
            known.annulled |= {known.targets[target].document.facts.anchor or ""}
    if isinstance(facts, SubjectMergeForm):
        known.merged_into[facts.merged] = facts.kept
        height = known.heights.get(facts.merged, 0) + 1
        known.heights[facts.kept] = max(known.heights.get(facts.kept, 0), height)
    known.introduced.update(and_as_subjects(facts.introduces()))
    # What rested on a corrected document rests on its correction.
    dependants = known.targets[target].dependants if target is not None else frozenset()
    known.targets[envelope.id] = Target(document, dependants)
    if document.kind.name == "official":
        known.bodies |= {getattr(facts, "id"): getattr(facts, "agency")}  # noqa: B009
    if isinstance(facts, CaseForm):
        knowing = known.knowing.pop(facts.number, frozenset())
        if facts.kind is SECRET_KIND and facts.status in SECRET_STATUSES:
            had_by = known.bodies.get(facts.official, "")
            known.knowing[facts.number] = knowing | {envelope.supplier, had_by}
    if isinstance(facts, PermissionForm) and facts.case in known.knowing:
        known.knowing[facts.case] |= {facts.to_agency}
    if document.kind.name == "agency":
        known.agencies |= {getattr(facts, "code"): getattr(facts, "kind")}  # noqa: B009


Objection = tuple[str, str, str]


def _objections(document: ReadDocument, known: Known) -> Iterator[Objection]:
    """What speaks against a document, the first reason first."""
    envelope = document.envelope
    if envelope.id in known.sums:
        yield "id", "CONFLICT", "another document is held under this id"
    if (envelope.supplier, envelope.number) in known.numbers:
        yield "number", "CONFLICT", "another document of this supplier is held under this number"
    if envelope.supplier not in known.agencies:
        yield "supplier", "UNKNOWN_AGENCY", "no such agency is held"
    if envelope.supplier in known.agencies and known.agencies[envelope.supplier] not in document.kind.suppliers:
        yield "supplier", "NOT_ENTITLED", "a body of this kind does not submit documents of this form"
    if (body := document.facts.stated_by(known.bodies)) and envelope.supplier not in (body, AUTHORIZED_BODY.code):
        yield "supplier", "NOT_ENTITLED", "only the body of the official whom it names, or the authorized body, says so"
    named_before = _named_before(document, known)
    for name, reference in document.facts.references():
        is_hidden = known.is_secret(reference, envelope.supplier) and reference not in named_before
        if is_hidden or (reference not in known.introduced and reference not in _CLASSIFIED):
            kind = _CALLED.get(reference.kind, reference.kind)
            yield f"facts.{name}", f"UNKNOWN_{kind.upper()}", f"no such {kind} is held"
    if isinstance(document.facts, SubjectMergeForm) and envelope.corrects is None:
        yield from _objections_to_merge(document.facts, known)
    yield from _objections_to_target(document, known)
    introduced_before: set[Reference] = set()
    if envelope.corrects in known.targets:
        introduced_before = set(and_as_subjects(known.targets[envelope.corrects].document.facts.introduces()))
    for reference in and_as_subjects(document.facts.introduces()):
        is_held = reference in known.introduced or reference.key in known.annulled
        if is_held and reference not in introduced_before:
            kind = _CALLED.get(reference.kind, reference.kind)
            yield f"facts.{_NAMED_BY.get(reference.kind, 'id')}", "CONFLICT", f"this {kind} is already held"


def _named_before(document: ReadDocument, known: Known) -> set[Reference]:
    """What a document names that its supplier knows of anyhow: from the document that it corrects, or by office."""
    if isinstance(document.facts, PermissionForm):  # a prosecutor or a court permits, whoever has the case
        return set(document.facts.refers_to())
    target = known.targets.get(document.envelope.corrects or "")
    return set(target.document.facts.refers_to()) if target is not None else set()


def _objections_to_merge(facts: SubjectMergeForm, known: Known) -> Iterator[Objection]:
    kinds = []
    for place, id_ in (("kept", facts.kept), ("merged", facts.merged)):
        if id_ in known.merged_into:
            yield f"facts.{place}", "MERGED", "this subject is merged into another: name that one"
        kinds.append(Reference("person", id_) in known.introduced)
    if len(set(kinds)) > 1:
        yield "facts.merged", "OTHER_KIND", "a person and an organization are never one"
    if known.heights.get(facts.merged, 0) >= MAX_MERGES:
        yield "facts.merged", "TOO_DEEP", f"at most {MAX_MERGES} merges lead one into another"


def _objections_to_target(document: ReadDocument, known: Known) -> Iterator[Objection]:
    id_ = target_of(document)
    if id_ is None:
        return
    place = "facts.document" if document.kind.takes_back else "corrects"
    if isinstance(document.facts, SubjectSplitForm):
        place = "facts.merge"
    target = known.targets.get(id_)
    if target is None:
        yield place, "UNKNOWN_DOCUMENT", "no such document is held"
        return
    standing = known.standings.get(id_)
    if standing == DocumentStanding.ANNULLED:
        yield place, "TARGET_ANNULLED", "the document was annulled"
    if standing == DocumentStanding.CORRECTED:
        yield place, "TARGET_CORRECTED", "the document was corrected: name the document that corrects it"
    if target.document.facts.anchored_at is None:
        yield place, "NOT_CORRECTABLE", "a document of this form can neither be corrected nor annulled"
    if isinstance(document.facts, SubjectSplitForm) and not isinstance(target.document.facts, SubjectMergeForm):
        yield place, "OTHER_FORM", "the document named did not merge subjects"
    if isinstance(target.document.facts, SubjectMergeForm) and not document.kind.takes_back:
        yield place, "NOT_CORRECTABLE", "a merge is not corrected: take it back and submit another"
    if document.kind.takes_back:
        may_annul = document.envelope.supplier in (target.document.envelope.supplier, AUTHORIZED_BODY.code)
        if not may_annul:
            yield "supplier", "NOT_ENTITLED", "a document is annulled by its supplier or by the authorized body"
        introduced = and_as_subjects(target.document.facts.introduces())
        dependants = target.dependants.union(*(known.referred.get(reference, ()) for reference in introduced))
        if any(known.standings.get(one, DocumentStanding.IN_FORCE) == DocumentStanding.IN_FORCE for one in dependants):
            yield place, "HAS_DEPENDANTS", "other documents rest on what this one introduced: annul those first"
        return
    if target.document.kind.name != document.kind.name:
        yield place, "OTHER_FORM", "a correction has the form of the document it corrects"
    if target.document.envelope.supplier != document.envelope.supplier:
        yield "supplier", "NOT_ENTITLED", "a document is corrected by its supplier"
    if set(target.document.facts.introduces()) != set(document.facts.introduces()):
        yield "facts", "OTHER_THING", "a correction introduces just what the corrected document did"
    if target.document.facts.anchor != document.facts.anchor:
        yield "facts", "OTHER_THING", "a correction is about the same thing as the corrected document"
