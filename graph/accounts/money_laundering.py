"""Account 12.3.16: persons brought to responsibility for laundering and for financing of terrorism.

The account joins two offences that analysts must tell apart, so the offence is a field and not a reading of the
article. The stage says whether a person is suspected, accused or convicted; nobody is convicted by default.
"""

from enum import StrEnum

from graph.accounts.account import INVESTIGATING, PERMANENT, SpecialAccount, SubjectKind, Wording, law
from graph.accounts.responsibility import Responsibility
from graph.model.case import AgencyKind


class Offence(StrEnum):
    """Which of the account's two offences."""

    MONEY_LAUNDERING = "MONEY_LAUNDERING"
    TERRORISM_FINANCING = "TERRORISM_FINANCING"


class LaunderingCharge(Responsibility):
    """A person brought to responsibility for laundering of money or property, or for financing of terrorism."""

    offence: Offence
    """Which of the two offences."""


ACCOUNT = SpecialAccount(
    code="12.3.16",
    wordings=(
        Wording(
            "persons, brought to the responsibility for commission of legitimization (laundering) of money and (or) "
            "other property, received by illegal means, and financing of terrorism",
            # No act is named for this subparagraph; we take it to have come with the first act of the footnote that
            # accompanied a law on counteraction to laundering, of which the day of enforcement is given.
            valid_from="2010-03-08",
            source="Law No. 192-IV of 28.08.2009",
        ),
    ),
    legal_basis=law("16"),
    entry=LaunderingCharge,
    concerns=frozenset({SubjectKind.PERSON}),
    suppliers=frozenset(
        {
            AgencyKind.FINANCIAL_MONITORING,
            AgencyKind.POLICE,
            AgencyKind.NATIONAL_SECURITY,
            AgencyKind.ANTI_CORRUPTION,
            AgencyKind.PROSECUTOR,
            AgencyKind.COURT,
        }
    ),
    readers=INVESTIGATING,
    retention=PERMANENT,
    term_days=3,
    needs_case=True,
    needs_article=True,
)
