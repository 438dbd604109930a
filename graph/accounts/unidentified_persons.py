"""Account 12.3.16-3: persons who are not able to tell identity information about themselves.

As a corpse of account 12.3.5, such a person comes into the registry without any name, and gets one by a document
`identityChange` once it is known; the same fields describe both, so that they can be compared with the missing. Unlike
there, somebody must be looked after: the entry says where the person is kept. Illness is a reason and no more; there
is no diagnosis.
"""

from enum import StrEnum

from graph.accounts.account import CRIME, PROCEEDINGS, Retention, SpecialAccount, SubjectKind, Wording, law
from graph.accounts.likeness import Nameless
from graph.model.case import AgencyKind, CaseKind
from graph.model.values import Text


class Inability(StrEnum):
    """Why the person cannot tell who he or she is."""

    AGE = "AGE"
    STATE_OF_HEALTH = "STATE_OF_HEALTH"
    UNCONSCIOUS = "UNCONSCIOUS"
    OTHER = "OTHER"


class UnidentifiedPerson(Nameless):
    """A person who is not able to tell identity information, or was identified later."""

    inability: Inability
    """Why the person cannot tell it."""
    whereabouts: Text
    """Institution that looks after the person."""


ACCOUNT = SpecialAccount(
    code="12.3.16-3",
    wordings=(
        Wording(
            "persons who are not able to tell identity information about themselves",
            # No act is named for this subparagraph; we take it to have come with 16-1, which it follows.
            valid_from="2017-07-15",
            source="Law No. 84-VI of 03.07.2017",
        ),
    ),
    legal_basis=law("16-3"),
    entry=UnidentifiedPerson,
    concerns=frozenset({SubjectKind.PERSON}),
    suppliers=frozenset({AgencyKind.POLICE, AgencyKind.HEALTH}),
    readers=PROCEEDINGS,
    retention=Retention(15, "relatives of a person without a name come forward late"),
    term_days=1,
    serves=CRIME | {CaseKind.CIVIL},
    is_for_finding=True,
    has_place=True,
)
