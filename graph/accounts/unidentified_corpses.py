"""Account 12.3.5: corpses whose identity has not been established.

The entry concerns a person of whom no name is known: a person without identities, introduced with it. When the name is
found, a document `identityChange` gives it to that same person, and the entry is closed with the day: nothing is
merged and nothing rewritten. Age and height are ranges and estimates of an examiner. Where the body was found is a
place with coordinates, since it is compared with where people went missing.

No case is needed: the body is found first, and whether there is a crime is settled afterwards.
"""

from enum import StrEnum

from graph.accounts.account import ENACTED, PERMANENT, PROCEEDINGS, SpecialAccount, SubjectKind, Wording, law
from graph.accounts.likeness import Nameless
from graph.model.case import AgencyKind


class DeathManner(StrEnum):
    """What the examination says of the death."""

    VIOLENT = "VIOLENT"
    NOT_VIOLENT = "NOT_VIOLENT"
    NOT_ESTABLISHED = "NOT_ESTABLISHED"


class UnidentifiedCorpse(Nameless):
    """A corpse whose identity has not been established, or was established later."""

    death_manner: DeathManner
    """What the examination says of the death."""


ACCOUNT = SpecialAccount(
    code="12.3.5",
    wordings=(Wording("corpses whose identity has not been established", valid_from=ENACTED),),
    legal_basis=law("5"),
    entry=UnidentifiedCorpse,
    concerns=frozenset({SubjectKind.PERSON}),
    suppliers=frozenset({AgencyKind.POLICE, AgencyKind.HEALTH}),
    readers=PROCEEDINGS,
    retention=PERMANENT,
    term_days=3,
    is_for_finding=True,
    has_place=True,
)
