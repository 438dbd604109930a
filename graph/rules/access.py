"""Who may ask what. One table; what is not in it is refused.

A role opens questions (of the catalogue, by noun); each special account says which roles may read it. Query files see
the accounts as `$viewer.accounts`; whether a question may be asked at all is settled here, before it is compiled.
"""

from dataclasses import dataclass

from graph.accounts import ACCOUNTS
from graph.model.errors import AccessDenied, NotSignedIn
from graph.model.viewer import Role, Viewer


@dataclass(frozen=True, slots=True)
class Rights:
    """The questions that a role opens, and the provision that grants it."""

    nouns: frozenset[str]
    granted_by: str


_REGISTRY = frozenset(
    {"person", "organization", "case", "entry", "node", "subject", "party", "relationship", "path", "hop", "official"}
    | {"document", "statistic"}
)

RIGHTS: dict[Role, Rights] = {
    Role.INVESTIGATOR: Rights(_REGISTRY, "Article 16-2.3"),
    Role.COURT: Rights(_REGISTRY, "Article 16-2.4"),
    Role.FINANCIAL_MONITORING: Rights(_REGISTRY, "Articles 7.2.9 and 16-2.5"),
    Role.STATISTICIAN: Rights(frozenset({"statistic", "discipline"}), "Articles 6.1, 6.3 and 7.1.2"),
    Role.AUDITOR: Rights(frozenset({"look"}), "Article 16-3.4"),
    Role.SUBMITTER: Rights(frozenset({"discipline", "finding"}), "Articles 8.2.1 and 8.2.2"),
}


def viewer(name: str, role: Role, agency: str | None = None) -> Viewer:
    """The viewer with the rights of the role."""
    return Viewer(name, role, tuple(sorted(account.code for account in ACCOUNTS if role in account.readers)), agency)


def check_questions(viewer: Viewer | None, questions: tuple[str, ...]) -> Viewer:
    """The viewer, when every question is open to the role. Raises NotSignedIn or AccessDenied."""
    if viewer is None:
        raise NotSignedIn("Sign in to ask this question.")
    nouns = RIGHTS[viewer.role].nouns
    if any(question.split(".", 1)[0] not in nouns for question in questions):
        raise AccessDenied("Your role does not open this question.")
    if questions and viewer.role is Role.SUBMITTER and viewer.agency is None:
        raise AccessDenied("You submit for no body, and see what concerns your body alone.")
    return viewer


def check_oversight(viewer: Viewer | None) -> Viewer:
    """The viewer, when the role oversees who looked at what. Raises NotSignedIn or AccessDenied."""
    return check_questions(viewer, ("look.found",))


def check_submission(viewer: Viewer | None, supplier: str | None = None) -> Viewer:
    """The viewer, when the role submits documents, and those of this supplier. Raises NotSignedIn or AccessDenied."""
    if viewer is None:
        raise NotSignedIn("Sign in to submit documents.")
    if viewer.role is not Role.SUBMITTER or viewer.agency is None:
        raise AccessDenied("Your role does not submit documents.")
    if supplier is not None and supplier != viewer.agency:
        raise AccessDenied("You submit documents of your own body alone.")
    return viewer
