"""Account 12.3.17: confiscated amounts, and amounts to be returned and returned to the Republic.

One entry is one amount in one currency with one fate; an asset returned in parts is several entries. Totals are sums
of these entries by currency, never across currencies.
"""

from enum import StrEnum

from graph.accounts.account import CRIME, INVESTIGATING, PERMANENT, SpecialAccount, SubjectKind, Wording, law
from graph.accounts.money_laundering import Offence
from graph.model.case import AgencyKind, CaseKind
from graph.model.entry import AccountEntry
from graph.model.values import Country, FullDate, Money
from graph.model.viewer import Role


class AmountState(StrEnum):
    """What became of the amount (the law's own list)."""

    CONFISCATED = "CONFISCATED"
    SUBJECT_TO_RETURN = "SUBJECT_TO_RETURN"
    RETURNED = "RETURNED"


class ConfiscatedAmount(AccountEntry):
    """An amount confiscated in connection with laundering or financing of terrorism, or to be returned, or returned."""

    state: AmountState
    """What became of the amount."""
    amount: Money
    """The amount, of one currency."""
    proceeds_of: Offence | None = None
    """Which of the two offences the amount comes from."""
    returned_from: Country | None = None
    """Country from which it is to be returned, or was, an ISO 3166-1 code."""
    decided_on: FullDate
    """Day of the decision on the amount; its year is the year of the totals."""


ACCOUNT = SpecialAccount(
    code="12.3.17",
    wordings=(
        Wording(
            "amounts of confiscated property related to the legalization (laundering) of money and (or) other property "
            "obtained by criminal means and financing of terrorism, as well as amounts obtained by criminal means, "
            "subject to return and returned to the Republic of Kazakhstan",
            # No act is named for this subparagraph; we take it to have come with 16. Its words on return may be later.
            valid_from="2010-03-08",
            source="Law No. 192-IV of 28.08.2009",
        ),
    ),
    legal_basis=law("17"),
    entry=ConfiscatedAmount,
    concerns=frozenset({SubjectKind.PERSON, SubjectKind.ORGANIZATION}),
    suppliers=frozenset(
        {AgencyKind.COURT, AgencyKind.PROSECUTOR, AgencyKind.ENFORCEMENT, AgencyKind.FINANCIAL_MONITORING}
    ),
    readers=INVESTIGATING | {Role.STATISTICIAN},
    retention=PERMANENT,
    term_days=10,
    serves=CRIME | {CaseKind.CIVIL, CaseKind.ENFORCEMENT},
    needs_case=True,
)
