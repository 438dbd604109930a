"""Who may ask what, on which ground. One table; what is not in it is refused.

A line gives a role, on a ground, the questions (of the catalogue, by noun) that it opens, and names the provision that
does. Which accounts it opens follows from the accounts themselves: their readers, the proceedings they serve, the
clearance they need and the fields they close; so that an account stays one file. Query files see the outcome as
`$viewer`; whether a question may be asked at all is settled here, before it is compiled.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from graph.accounts import ACCOUNTS, SpecialAccount
from graph.model.case import CaseKind
from graph.model.errors import AccessDenied, NoGround, NotSignedIn
from graph.model.user import PARTIES, Ground
from graph.model.viewer import Role, Viewer

_REGISTRY = frozenset(
    {"person", "organization", "case", "entry", "node", "subject", "party", "relationship", "path", "hop", "official"}
    | {"document", "statistic", "match", "link"}
)
_MONITORED = _REGISTRY | {"typology", "alert", "task"}
_EXCHANGE = "2016-01-01"  # the day from which Law No. 419-V of 24.11.2015 had Articles 16-1 to 16-3
_ALWAYS = "2003-12-22"


@dataclass(frozen=True, slots=True)
class Right:
    """A line of the table."""

    role: Role
    ground: Ground
    proceedings: frozenset[CaseKind]
    """Kinds of proceedings in which a request stands on the ground; none of an office, which needs no request."""
    nouns: frozenset[str]
    """Questions that it opens."""
    granted_by: str
    """The provision that grants it."""
    since: str
    """Day from which the law grants it."""
    counts_sealed: bool = False
    """Whether totals count the data of inquiries too; nothing of them is shown."""

    def accounts(self, proceedings: CaseKind | None) -> tuple[str, ...]:
        """Codes of the accounts that it opens in proceedings of a kind; cleared or not."""
        return tuple(
            sorted(
                account.code
                for account in ACCOUNTS
                if self._reads(account) and (proceedings is None or proceedings in account.serves)
            )
        )

    def _reads(self, account: SpecialAccount) -> bool:
        return account.is_told_to_whom_it_concerns if self.role is Role.CITIZEN else self.role in account.readers

    @property
    def needs_request(self) -> bool:
        """Whether its questions are asked under a request (Article 16-2)."""
        return self.ground is not Ground.OFFICE

    def line(self, proceedings: CaseKind | None) -> str:
        """What names the line in answers and in the record of looks."""
        return "/".join([self.role, self.ground, *([proceedings] if proceedings else [])])


_EVERY = frozenset(CaseKind)
_JUDGED = frozenset({CaseKind.CRIMINAL, CaseKind.CIVIL, CaseKind.ADMINISTRATIVE})
_CRIMINAL = frozenset({CaseKind.CRIMINAL})
_NONE: frozenset[CaseKind] = frozenset()

TABLE: tuple[Right, ...] = (
    Right(Role.INVESTIGATOR, Ground.CASE, _EVERY, _REGISTRY, "Article 16-2.3", _EXCHANGE),
    Right(Role.COURT, Ground.COURT_CASE, _JUDGED, _REGISTRY, "Article 16-2.4", _EXCHANGE),
    Right(Role.FINANCIAL_MONITORING, Ground.MONITORING, _CRIMINAL, _MONITORED, "Articles 7.2.9 and 16-2.5", _EXCHANGE),
    Right(
        Role.STATISTICIAN,
        Ground.OFFICE,
        _NONE,
        frozenset({"statistic", "discipline"}),
        "Articles 6.1, 6.3 and 7.1.2",
        _ALWAYS,
        counts_sealed=True,
    ),
    Right(Role.AUDITOR, Ground.OFFICE, _NONE, frozenset({"look"}), "Articles 6.12-3, 7.2.6 and 7.2.7", _ALWAYS),
    Right(
        Role.SUBMITTER,
        Ground.OFFICE,
        _NONE,
        frozenset({"discipline", "finding"}),
        "Articles 8.2.1 and 8.2.2",
        _ALWAYS,
    ),
    Right(Role.CITIZEN, Ground.OFFICE, _NONE, frozenset({"citizen"}), "Article 9.4", _ALWAYS),
)
RIGHTS: dict[Role, Right] = {right.role: right for right in TABLE}
assert len(RIGHTS) == len(TABLE), "a role has one line"

CLOSED_FIELDS: dict[Role, frozenset[str]] = {
    role: frozenset(
        f"{account.entry.__name__}.{name}" for account in ACCOUNTS for name in account.closed_fields.get(role, ())
    )
    for role in Role
}
"""Fields that a role may not ask for, as in `Type.field`."""


CLOSED_FORMS: dict[Role, tuple[str, ...]] = {
    role: tuple(account.form for account in ACCOUNTS if account.closed_fields.get(role)) for role in Role
}
"""Forms whose documents say what is closed to a role, so that it reads their entries and not what they say."""


def cleared(codes: Iterable[str], clearances: Iterable[str]) -> tuple[str, ...]:
    """The accounts of these that a user with these clearances sees."""
    held = set(clearances)
    closed = {account.code for account in ACCOUNTS if account.needs_clearance and account.code not in held}
    return tuple(sorted(set(codes) - closed))


def seals_of(case: str, parts: Iterable[str] | None = None) -> list[str]:
    """The seals that open the data of an inquiry: that the case exists, and these parts of it; all when not given."""
    every = (PARTIES, *(account.code for account in ACCOUNTS))
    return [case, *(f"{case} {part}" for part in (every if parts is None else parts))]


def of_office(name: str, role: Role, agency: str | None = None) -> Viewer:
    """The viewer with what the role may do without a request."""
    right = RIGHTS[role]
    accounts = () if right.needs_request else right.accounts(None)
    seals = None if right.counts_sealed else ()
    line, closed = right.line(None), CLOSED_FORMS[role]
    return Viewer(
        name, role, accounts, agency, seals=seals, right=line, granted_by=right.granted_by, closed_forms=closed
    )


def widest(name: str, role: Role, agency: str | None = None) -> Viewer:
    """A viewer with everything that a request could ever open to the role, sealed data too. Nobody signs in as one:
    it is for the house itself, as when it warms up, and for tests of what has nothing to do with grounds.
    """
    viewer = of_office(name, role, agency)
    return replace(viewer, accounts=RIGHTS[role].accounts(None), seals=None, request="")


def check_questions(viewer: Viewer | None, questions: tuple[str, ...]) -> Viewer:
    """The viewer, when every question is open to the role and stands on a ground.

    Raises NotSignedIn, AccessDenied or NoGround.
    """
    if viewer is None:
        raise NotSignedIn("Sign in to ask this question.")
    right = RIGHTS[viewer.role]
    if any(question.split(".", 1)[0] not in right.nouns for question in questions):
        raise AccessDenied("Your role does not open this question.")
    if questions and right.needs_request and viewer.request is None:
        raise NoGround(
            "This question is asked under a request that was granted (Article 16-2): open one, and name it in the "
            "header 'Esep-Request'."
        )
    if questions and viewer.role is Role.SUBMITTER and viewer.agency is None:
        raise AccessDenied("You submit for no body, and see what concerns your body alone.")
    return viewer


def check_fields(viewer: Viewer | None, fields: frozenset[str]) -> None:
    """Raises AccessDenied when the role may not ask for one of these fields, each as in `Type.field`."""
    if viewer is not None and (closed := sorted(fields & CLOSED_FIELDS[viewer.role])):
        raise AccessDenied(f"Your role does not open '{closed[0]}'.")


def check_oversight(viewer: Viewer | None) -> Viewer:
    """The viewer, when the role oversees who looked at what. Raises NotSignedIn or AccessDenied."""
    return check_questions(viewer, ("look.found",))


def citizen(iin: str, name: str = "") -> Viewer:
    """The viewer who is a citizen with this number: what is held on them, and nothing else (Article 9.4)."""
    return replace(of_office(name, Role.CITIZEN), iin=iin)


def public(accounts: Iterable[str]) -> Viewer:
    """The viewer who is anybody, and reads of these accounts what is published (Article 6.12-2)."""
    return Viewer("", Role.CITIZEN, tuple(accounts))


def check_citizen(viewer: Viewer | None) -> Viewer:
    """The viewer, when it is a citizen who asks for themselves. Raises NotSignedIn or AccessDenied."""
    return check_questions(viewer, ("citizen.entries",))


def check_submission(viewer: Viewer | None, supplier: str | None = None) -> Viewer:
    """The viewer, when the role submits documents, and those of this supplier. Raises NotSignedIn or AccessDenied."""
    if viewer is None:
        raise NotSignedIn("Sign in to submit documents.")
    if viewer.role is not Role.SUBMITTER or viewer.agency is None:
        raise AccessDenied("Your role does not submit documents.")
    if supplier is not None and supplier != viewer.agency:
        raise AccessDenied("You submit documents of your own body alone.")
    return viewer
