"""How what was found is told: hops with their facts, sentences for what was left out, and lines for a case file."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graph.links.found import Facts, Found, Thing
from graph.model.link import CutReason, LinkRule
from graph.model.relationship import HopKind
from graph.model.values import major_units

MOST_CITED = 500  # lines; the last one says how many more there are
MOST_NAMED = 20  # things that are named of those left out

Row = dict[str, Any]

_NARROW = {
    CutReason.HUB: "Raise 'maxDegree', or choose 'kinds' or a period of which they have fewer links.",
    CutReason.TOO_MANY_THINGS: "Lower 'maxHops' or 'maxDegree', choose 'kinds' or a period, or leave things out.",
    CutReason.TOO_MANY_LINKS: "Lower 'maxHops' or 'maxDegree', choose 'kinds' or a period, or leave things out.",
    CutReason.TOO_MANY_PATHS: "Raise 'most', ask between fewer, choose 'kinds' or a period, or leave things out.",
}


def rule_of(fact_kind: HopKind, ends: Sequence[Thing], *, is_inner: bool) -> LinkRule | None:
    """By which rule a fact is one half of a link that no document states; None where the fact is a link itself."""
    if fact_kind is HopKind.REACHED_AT:
        kind = next((end.kind for end in ends if end.kind is not None), None)
        return LinkRule.SHARED_PHONE if kind == "PHONE" else LinkRule.SHARED_ADDRESS
    if fact_kind is HopKind.IDENTIFIED_BY:
        return LinkRule.SHARED_IDENTIFIER
    return LinkRule.SHARED_CASE if fact_kind in (HopKind.PARTY_TO, HopKind.ENTRY) and is_inner else None


def is_inner(found: Found, path: Sequence[str], at: int) -> bool:
    """Whether a hop of a path leads to or from a case that the path passes through."""
    return any(0 < place < len(path) - 1 and found.things[path[place]].typename == "Case" for place in (at, at + 1))


def hop(
    ends: tuple[Thing, Thing], linked: Facts, told: Facts, said: Mapping[str, Row], strength: float, *, is_inner: bool
) -> Row:
    """A hop from the first end to the second, with the facts that are told of it, the strongest first."""
    facts = [
        {**said[fact.key], "kind": fact.kind.value, "isReversed": fact.source != ends[0].key}
        for fact in told
        if fact.key in said
    ]
    rule = rule_of(told[0].kind, ends, is_inner=is_inner)
    return {
        "from": ends[0].key,
        "to": ends[1].key,
        "kind": told[0].kind.value,
        "derivedBy": rule and rule.value,
        "strength": round(strength, 6),
        "factCount": len(linked),
        "facts": facts,
    }


def cut(reason: CutReason, things: Sequence[Thing]) -> Row:
    """What was left out, why, and how to narrow the question."""
    return {
        "reason": reason.value,
        "count": len(things) or None,
        "narrowing": _NARROW[reason],
        "things": [thing.key for thing in things[:MOST_NAMED]],
    }


def citations(hops: Iterable[Row], said: Mapping[str, Row], names: Mapping[str, Row]) -> list[str]:
    """A line for each fact, in the order of the paths: who is linked with whom, how, since when, by which document."""
    lines: dict[str, str] = {}
    for row in hops:
        for fact in row["facts"]:
            if fact["key"] not in lines:
                ends = (row["to"], row["from"]) if fact["isReversed"] else (row["from"], row["to"])
                one, other = (names[key]["name"] or names[key]["id"] or "unnamed" for key in ends)
                lines[fact["key"]] = f"{len(lines) + 1}. {one} {_words(fact)} {other}{_period(fact)}: {_source(fact)}."
    cited = list(lines.values())
    if len(cited) > MOST_CITED:
        cited[MOST_CITED - 1 :] = [f"There are {len(cited) - MOST_CITED + 1} more."]
    return cited


def _words(fact: Row) -> str:
    if fact["kind"] == HopKind.ENTRY:
        return f"{fact['kind']} ({fact['account']}, id {fact['entryId']})"
    more = fact["role"] or fact["kinship"] or (f"{fact['sharePercent']}%" if fact["sharePercent"] else None)
    if fact["amountMinorUnits"] is not None:
        more = f"{major_units(fact['amountMinorUnits'], fact['amountCurrency'])} {fact['amountCurrency']}"
    return fact["kind"] + (f" ({more})" if more else "")


def _period(fact: Row) -> str:
    since = f", since {fact['validFrom']}" if fact["validFrom"] else ""
    return since + (f", until {fact['validTo']}" if fact["validTo"] else "")


def _source(fact: Row) -> str:
    document = fact["document"]
    if document is None:
        return "stated by a document that is closed to you"
    return (
        f"document {document['number']} of {document['supplier']}, form {document['form']}, received "
        f"{document['receivedAt']}, id {document['id']}, SHA-256 {document['sha256']}"
    )
