"""Numbers that contradict what else is held: found when documents come in, open until a document settles them.

Only of subjects that a batch gives reason to doubt is anything asked, so that a clean file costs nothing: those whose
own document contradicts itself, whose number somebody holds already, and whose past a document changes.
"""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from graph.documents.changes import SubjectMergeForm
from graph.documents.forms import IdentityChangeForm, SubjectParts
from graph.documents.judging import Verdict
from graph.documents.reading import ReadDocument
from graph.model.identifiers import Identifier, IdentifierKind
from graph.model.subject import Sex
from graph.rules.identifiers import Evidence, conflicts
from graph.store.store import Transaction

NATIONAL = (IdentifierKind.IIN, IdentifierKind.BIN)  # given once, to one: others may repeat from issuer to issuer


def national_numbers(documents: Iterable[ReadDocument]) -> list[list[str]]:
    """The IINs and BINs that documents state, each as value and kind."""
    return sorted([value, kind] for kind, value in {pair for one in documents for pair in _numbers(one)})


def _numbers(document: ReadDocument) -> list[tuple[str, str]]:
    facts = document.facts
    held: Iterable[Identifier] = facts.identifiers if isinstance(facts, SubjectParts) else ()
    return [(number.kind.value, number.value) for number in held if number.kind in NATIONAL]


def in_doubt(verdict: Verdict, held: frozenset[tuple[str, str]]) -> list[str]:
    """Ids of the subjects to look at; `held` are the numbers that the registry held before the batch."""
    doubted: set[str] = set()
    stated = Counter(number for document in verdict.accepted for number in set(_numbers(document)))
    shared = held | {number for number, times in stated.items() if times > 1}
    for document in verdict.accepted:
        for one in filter(None, (document, verdict.ends.get(document.envelope.id))):
            facts = one.facts
            if isinstance(facts, SubjectMergeForm):
                doubted |= {facts.kept, facts.merged}
            elif isinstance(facts, IdentityChangeForm):
                doubted.add(facts.person)
            elif isinstance(facts, SubjectParts) and (numbers := _numbers(one)):
                evidence = Evidence(
                    getattr(facts, "sex", None),
                    [identity.born_on for identity in facts.identities if identity.born_on],
                    [(IdentifierKind(kind), value, 1) for kind, value in numbers],
                )
                is_strange = any(conflicts(evidence, kind, value) for kind, value, _ in evidence.numbers)
                if is_strange or one is not document or document.envelope.corrects or shared & set(numbers):
                    doubted.add(facts.anchor or "")
    return sorted(doubted)


async def note_findings(transaction: Transaction, subjects: list[str], found_at: str) -> None:
    """Opens and closes the findings on the numbers of these subjects, and of whoever holds the same."""
    if not subjects:
        return
    changed: list[dict[str, Any]] = []
    for row in await transaction.run("document.evidence", ids=subjects, kinds=[kind.value for kind in NATIONAL]):
        numbers = [(IdentifierKind(one["kind"]), one["value"], one["holders"]) for one in row["numbers"]]
        evidence = Evidence(Sex(row["sex"]) if row["sex"] else None, row["births"], numbers)
        for one in row["numbers"]:
            now = [conflict.value for conflict in conflicts(evidence, IdentifierKind(one["kind"]), one["value"])]
            if now != (one["conflicts"] or []):
                changed.append(
                    {
                        "subject": row["subject"],
                        "kind": one["kind"],
                        "value": one["value"],
                        "documentId": one["documentId"],
                        "conflicts": now or None,
                        "contestedAt": (one["contestedAt"] or found_at) if now else None,
                        "contestedFor": one["supplier"] if now else None,
                        "contestedNumber": one["value"] if now else None,
                    }
                )
    if changed:
        await transaction.run("document.contest", rows=changed)
