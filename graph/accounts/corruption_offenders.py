"""Account 12.3.9: persons, committed corruption infractions.

The law says infractions, not crimes: a bribe, an unlawful gift and a breach of an anti-corruption prohibition all
count. So the kind of liability is a field, and no case is needed where it is disciplinary. The body and the post are
those at the time of the infraction; the person may serve elsewhere today.
"""

from enum import StrEnum

from graph.accounts.account import ENACTED, INVESTIGATING, PERMANENT, SpecialAccount, SubjectKind, Wording, law
from graph.model.case import AgencyKind
from graph.model.entry import AccountEntry
from graph.model.values import Flag, FullDate, PartialDate, Text


class CorruptionLiability(StrEnum):
    """What kind of responsibility the infraction brought."""

    CRIMINAL = "CRIMINAL"
    ADMINISTRATIVE = "ADMINISTRATIVE"
    DISCIPLINARY = "DISCIPLINARY"


class CorruptionRecord(AccountEntry):
    """A person who committed a corruption infraction."""

    liability: CorruptionLiability
    """What kind of responsibility the infraction brought."""
    state_body: Text
    """Body or organization in which the person served."""
    post: Text
    """Post that the person held."""
    committed_on: PartialDate | None = None
    """Day of the infraction, as much of it as is known."""
    decision_number: Text
    """Number of the decision that established it."""
    decided_on: FullDate
    """Day of the decision."""
    is_barred_from_service: Flag
    """Whether the person may not enter the civil service again."""


ACCOUNT = SpecialAccount(
    code="12.3.9",
    wordings=(Wording("persons, committed corruption infractions", valid_from=ENACTED),),
    legal_basis=law("9"),
    entry=CorruptionRecord,
    concerns=frozenset({SubjectKind.PERSON}),
    suppliers=frozenset(
        {
            AgencyKind.ANTI_CORRUPTION,
            AgencyKind.COURT,
            AgencyKind.PROSECUTOR,
            AgencyKind.NATIONAL_SECURITY,
            AgencyKind.POLICE,
            AgencyKind.CIVIL_SERVICE,
        }
    ),
    readers=INVESTIGATING,
    retention=PERMANENT,
    term_days=5,
)
