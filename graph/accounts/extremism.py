"""Account 12.3.11: extremism.

The three objects are those of account 12.3.10-1, and `basis` keeps them apart in the same way; the two accounts stay
two, because the law keeps them apart and a prohibition of one kind is not one of the other. An information material is
here by its title and kind. What it says is not kept: a registry must not spread what a court has prohibited.
"""

from graph.accounts.account import INVESTIGATING, PERMANENT, SpecialAccount, SubjectKind, Wording, law
from graph.accounts.terrorist_activity import DesignationBasis
from graph.model.case import AgencyKind
from graph.model.entry import AccountEntry
from graph.model.values import FullDate, Text


class ExtremismDesignation(AccountEntry):
    """A person brought to responsibility for extremism, or an organization or material recognized by court as such."""

    basis: DesignationBasis
    """Why the subject is in the account."""
    court: Text
    """Court whose act is the basis."""
    decision_number: Text
    """Number of the court's act."""
    effective_on: FullDate
    """Day on which the act entered into force."""


ACCOUNT = SpecialAccount(
    code="12.3.11",
    wordings=(
        Wording(
            "persons, bringing to responsibility for commission of extremism, as well as organizations and information "
            "materials, recognized by court as extremistic",
            # No act is named for this subparagraph. We take it to have come with the first act of the footnote, which
            # accompanied the law on countering extremism; the footnote gives no other day for it.
            valid_from="2005-02-23",
            source="Law No. 33 of 23.02.2005",
        ),
    ),
    legal_basis=law("11"),
    entry=ExtremismDesignation,
    concerns=frozenset({SubjectKind.PERSON, SubjectKind.ORGANIZATION, SubjectKind.MATERIAL}),
    suppliers=frozenset({AgencyKind.COURT, AgencyKind.PROSECUTOR, AgencyKind.NATIONAL_SECURITY, AgencyKind.POLICE}),
    readers=INVESTIGATING,
    retention=PERMANENT,
    term_days=3,
    needs_case=True,
)
