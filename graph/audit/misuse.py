"""Patterns of misuse in the record of looks (Article 16-3.4): pure functions over the looks of a window of time.

A finding is a question to somebody, not a verdict: it says what is unusual, in which looks, and what the measure is.
What the graph has to say (who is related to whom) is brought along as `Facts`; the limits stand at the top, each with
its reason. Looks of nobody, who did not sign in, are of no official and are in no finding.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from graph.model.errors import Conflict, RuleError
from graph.model.instants import LEGAL_TIME

MASS_SUBJECTS = 300  # within an hour: three of the longest pages; a case with all its parties and links has fewer
MASS_SPAN = timedelta(hours=1)
REFUSALS = 10  # within an hour: a wrong role or a request that ran out is noticed after two or three
REFUSALS_SPAN = timedelta(hours=1)
OFFICIALS = 10  # within a day: an investigation group with its prosecutor, its court and the monitoring body is smaller
OFFICIALS_SPAN = timedelta(days=1)
FIRST_HOUR, LAST_HOUR = 8, 20  # legal time: an hour before and two after the working day of state bodies
SATURDAY = 5  # as `weekday` counts; holidays are moved by decree every year and are not known here
LIST = 20  # ids: a look that shows as many is at a list, where somebody stands by chance
LISTED = 100  # looks and subjects that a finding names; more are counted

_ID = re.compile(r"\b[0-9A-HJKMNP-TV-Z]{26}\b")  # a ULID, as documents bring ids


class MisusePattern(StrEnum):
    """What is unusual in looks."""

    MASS_LOOKUPS = "MASS_LOOKUPS"
    OWN_RELATIVES = "OWN_RELATIVES"
    NO_RELATED_CASE = "NO_RELATED_CASE"
    OUT_OF_HOURS = "OUT_OF_HOURS"
    REFUSED_OFTEN = "REFUSED_OFTEN"
    SAME_PERSON_BY_MANY = "SAME_PERSON_BY_MANY"


REASONS = {
    MisusePattern.MASS_LOOKUPS: "{count} different subjects were shown to one official within an hour;"
    f" more than {MASS_SUBJECTS} are seldom needed.",
    MisusePattern.OWN_RELATIVES: "{count} looks showed the official's own record, or that of somebody related.",
    MisusePattern.NO_RELATED_CASE: "{count} subjects were shown who have no part in the request's case, no entry under"
    " it, and no party within two links.",
    MisusePattern.OUT_OF_HOURS: f"{{count}} looks were outside of {FIRST_HOUR:02}:00 to {LAST_HOUR:02}:00 in Almaty,"
    " or on a Saturday or Sunday.",
    MisusePattern.REFUSED_OFTEN: "{count} questions of one official were refused within an hour;"
    f" more than {REFUSALS} look like trying what is open.",
    MisusePattern.SAME_PERSON_BY_MANY: "One subject was shown to {count} officials within a day;"
    f" more than {OFFICIALS} seldom work on one.",
}


@dataclass(frozen=True, slots=True)
class Seen:
    """A look, as far as patterns need it."""

    number: int
    at: datetime
    who: str
    """One official: the id of the registered user, or before there were any, name and body; empty of nobody."""
    official: str
    user: str | None
    request: str | None
    case: str | None
    outcome: str
    shown: tuple[str, ...]
    asked: Callable[[int], str]
    """What was asked in a look, by its number; told where it matters, since the record keeps it encrypted."""

    def named(self) -> frozenset[str]:
        """Of what was shown, what the question itself named by its id: somebody chose to see it."""
        return frozenset(self.shown).intersection(_ID.findall(self.asked(self.number)))


@dataclass(frozen=True, slots=True)
class Facts:
    """What the graph says."""

    subjects: Collection[str] = ()
    """Of the ids in `doubtful`, those of subjects."""
    relatives: Mapping[str, Collection[str]] = field(default_factory=dict)
    """By user: the ids of the user's own person and of all who are related."""
    related: Mapping[str, Mapping[str, bool]] = field(default_factory=dict)
    """By case: of each subject that was shown under its requests, whether it is related to the case."""


@dataclass(frozen=True, slots=True)
class Finding:
    """That a pattern was found."""

    pattern: MisusePattern
    official: str | None
    """Who looked, by name; None where it is of many."""
    user: str | None
    """Id of the registered user."""
    at: datetime
    """When the first of these looks was."""
    count: int
    """How many: of what, the reason says."""
    looks: tuple[int, ...]
    """Numbers of the looks; at most 100."""
    subjects: tuple[str, ...]
    """Ids of the subjects; at most 100."""
    reason: str
    """One sentence, which names nobody."""


def seen(held: Mapping[str, Any], asked: Callable[[int], str]) -> Seen:
    """A look of the record; `asked` tells what was asked in a look, by its number."""
    official, user = held["official"], held.get("user")
    return Seen(
        held["number"],
        datetime.fromisoformat(held["at"]),
        user or (official and f"{official} {held['agency']}"),
        official,
        user,
        held.get("request"),
        held.get("case"),
        held["outcome"],
        tuple(held["shown"]),
        asked,
    )


def findings(looks: Sequence[Seen], facts: Facts) -> list[Finding]:
    """All that is found in looks that are in their order, the latest first."""
    found = [
        *mass_lookups(looks, facts.subjects),
        *own_relatives(looks, facts.relatives),
        *no_related_case(looks, facts.related),
        *out_of_hours(looks),
        *refused_often(looks),
        *same_person_by_many(looks, facts.subjects),
    ]
    return sorted(found, key=lambda one: (one.at, one.looks), reverse=True)


def doubtful(looks: Sequence[Seen]) -> set[str]:
    """The ids of which two patterns must know whether they are subjects: of so many that it would be a finding."""
    ids: set[str] = set()
    for own in _by_official(looks):
        for stretch, _ in _stretches(own, lambda look: look.shown, MASS_SPAN, MASS_SUBJECTS):
            ids.update(*(look.shown for look in stretch))
    return ids | _at_once_by_many(looks).keys()


def mass_lookups(looks: Sequence[Seen], subjects: Collection[str]) -> Iterator[Finding]:
    """One official was shown more different subjects in an hour than work needs."""

    def shown(look: Seen) -> list[str]:
        return [id_ for id_ in look.shown if id_ in subjects]

    for own in _by_official(looks):
        for stretch, most in _stretches(own, shown, MASS_SPAN, MASS_SUBJECTS):
            yield _finding(MisusePattern.MASS_LOOKUPS, stretch, most, (id_ for look in stretch for id_ in shown(look)))


def own_relatives(looks: Sequence[Seen], relatives: Mapping[str, Collection[str]]) -> Iterator[Finding]:
    """An official was shown his own person's record, or that of somebody related to it."""
    for own in _by_official(looks):
        close = frozenset(relatives.get(own[0].user or "", ()))
        met = [look for look in own if not close.isdisjoint(look.shown)]
        if met:
            ids = (id_ for look in met for id_ in look.shown if id_ in close)
            yield _finding(MisusePattern.OWN_RELATIVES, met, len(met), ids)


def no_related_case(looks: Sequence[Seen], related: Mapping[str, Mapping[str, bool]]) -> Iterator[Finding]:
    """Subjects were shown under a request with whose case they have nothing to do.

    A search shows namesakes, and a question about links shows strangers at their end. So of what a look showed, those
    count whom the question named by id; and everybody, where nobody whom it showed is related to the case.
    """
    for own in _by_official(looks):
        by_request: dict[tuple[str | None, str], list[tuple[Seen, list[str]]]] = defaultdict(list)
        for look in own:
            known = related.get(look.case, {}) if look.case is not None else {}
            strangers = [id_ for id_ in look.shown if known.get(id_) is False]
            if any(known.get(id_) for id_ in look.shown):
                named = look.named() if strangers else ()
                strangers = [id_ for id_ in strangers if id_ in named]
            if strangers and look.case is not None:
                by_request[look.request, look.case].append((look, strangers))
        for met in by_request.values():
            ids = dict.fromkeys(id_ for _, strangers in met for id_ in strangers)
            yield _finding(MisusePattern.NO_RELATED_CASE, [look for look, _ in met], len(ids), ids)


def out_of_hours(looks: Sequence[Seen]) -> Iterator[Finding]:
    """Something was shown to an official when offices are closed: one finding a day."""
    for own in _by_official(looks):
        by_day: dict[str, list[Seen]] = defaultdict(list)
        for look in own:
            local = look.at.astimezone(LEGAL_TIME)
            if look.shown and (local.weekday() >= SATURDAY or not FIRST_HOUR <= local.hour < LAST_HOUR):
                by_day[local.date().isoformat()].append(look)
        for met in by_day.values():
            yield _finding(MisusePattern.OUT_OF_HOURS, met, len(met))


def refused_often(looks: Sequence[Seen]) -> Iterator[Finding]:
    """Many questions of one official were refused by rule within an hour."""
    codes = _codes_of_refusals()
    for own in _by_official(look for look in looks if look.outcome in codes):
        for stretch, most in _stretches(own, lambda look: (str(look.number),), REFUSALS_SPAN, REFUSALS):
            yield _finding(MisusePattern.REFUSED_OFTEN, stretch, most)


def same_person_by_many(looks: Sequence[Seen], subjects: Collection[str]) -> Iterator[Finding]:
    """One subject was shown to many officials within a day, to each in a look at few things or at this one by name."""
    for id_, met in _at_once_by_many(looks).items():
        if id_ in subjects:
            for stretch, most in _stretches(met, lambda look: (look.who,), OFFICIALS_SPAN, OFFICIALS):
                yield _finding(MisusePattern.SAME_PERSON_BY_MANY, stretch, most, (id_,), is_of_many=True)


def _at_once_by_many(looks: Sequence[Seen]) -> dict[str, list[Seen]]:
    """The looks at each thing that was shown to many officials, as `same_person_by_many` counts them."""
    by_id: dict[str, list[Seen]] = defaultdict(list)
    for look in looks:
        if look.who:
            for id_ in look.shown if len(look.shown) < LIST else look.named():
                by_id[id_].append(look)
    return {
        id_: met for id_, met in by_id.items() if len(met) > OFFICIALS and len({one.who for one in met}) > OFFICIALS
    }


def _by_official(looks: Iterable[Seen]) -> list[list[Seen]]:
    """The looks of each official in their order."""
    by_official: dict[str, list[Seen]] = defaultdict(list)
    for look in looks:
        if look.who:
            by_official[look.who].append(look)
    return list(by_official.values())


def _stretches(
    looks: Sequence[Seen], things: Callable[[Seen], Sequence[str]], span: timedelta, more_than: int
) -> Iterator[tuple[Sequence[Seen], int]]:
    """The looks of each time in which any span that ends there has more than so many different things; the most."""
    if not _may_pass(looks, [len(things(look)) for look in looks], span, more_than):
        return
    counted: Counter[str] = Counter()
    oldest, start, end, most = 0, None, 0, 0
    for place, look in enumerate(looks):
        counted.update(things(look))
        while look.at - looks[oldest].at >= span:
            for thing in things(looks[oldest]):
                counted[thing] -= 1
                if not counted[thing]:
                    del counted[thing]
            oldest += 1
        if len(counted) > more_than:
            start, end, most = oldest if start is None else start, place, max(most, len(counted))
        elif start is not None:
            yield looks[start : end + 1], most
            start, most = None, 0
    if start is not None:
        yield looks[start : end + 1], most


def _may_pass(looks: Sequence[Seen], numbers: Sequence[int], span: timedelta, more_than: int) -> bool:
    """Whether some span has more than so many things, the same ones again and again: counting these is cheap."""
    oldest = within = 0
    for look, number in zip(looks, numbers, strict=True):
        within += number
        while look.at - looks[oldest].at >= span:
            within -= numbers[oldest]
            oldest += 1
        if within > more_than:
            return True
    return False


def _finding(
    pattern: MisusePattern,
    looks: Sequence[Seen],
    count: int,
    subjects: Iterable[str] = (),
    *,
    is_of_many: bool = False,
) -> Finding:
    first = looks[0]
    return Finding(
        pattern,
        None if is_of_many else first.official,
        None if is_of_many else first.user,
        first.at,
        count,
        tuple(look.number for look in looks[:LISTED]),
        tuple(dict.fromkeys(subjects))[:LISTED],
        REASONS[pattern].format(count=count),
    )


def _codes_of_refusals() -> frozenset[str]:
    """What a rule says no with. A conflict is of a document with the registry; a mistake or a fault is no probing."""
    codes, waiting = set(), [RuleError]
    while waiting:
        kind = waiting.pop()
        if not issubclass(kind, Conflict):
            codes.add(kind.code)
            waiting += kind.__subclasses__()
    return frozenset(codes)
