"""Account 12.3.10-1: terrorist activity.

Persons are here because they were brought to responsibility, organizations and information materials because a court
recognized them as terrorist; `basis` keeps the two apart. A material is here by its title and kind. What it says is
not kept: a registry must not spread what a court has prohibited.
"""

from enum import StrEnum

from graph.accounts.account import INVESTIGATING, PERMANENT, SpecialAccount, SubjectKind, Wording, law
from graph.model.case import AgencyKind
from graph.model.entry import AccountEntry
from graph.model.values import Text


class DesignationBasis(StrEnum):
    """Why the subject is in the account."""

    BROUGHT_TO_RESPONSIBILITY = "BROUGHT_TO_RESPONSIBILITY"
    RECOGNIZED_BY_COURT = "RECOGNIZED_BY_COURT"


class TerrorDesignation(AccountEntry):
    """A person brought to responsibility for terrorist activity, or an organization or material recognized as such."""

    basis: DesignationBasis
    """Why the subject is in the account."""
    court: Text
    """Court whose act is the basis."""
    decision_number: Text
    """Number of the court's act."""


ACCOUNT = SpecialAccount(
    code="12.3.10-1",
    wordings=(
        Wording(
            "persons, brought to the responsibility for carrying out of terrorist activity, as well as organizations "
            "and information materials, recognized by court as terroristic",
            # No act is named for this subparagraph; we take it to have come with the first act of the footnote that
            # deals with terrorism and gives a day of enforcement.
            valid_from="2010-03-08",
            source="Law No. 192-IV of 28.08.2009",
        ),
    ),
    legal_basis=law("10-1"),
    entry=TerrorDesignation,
    concerns=frozenset({SubjectKind.PERSON, SubjectKind.ORGANIZATION, SubjectKind.MATERIAL}),
    suppliers=frozenset({AgencyKind.COURT, AgencyKind.PROSECUTOR, AgencyKind.NATIONAL_SECURITY, AgencyKind.POLICE}),
    readers=INVESTIGATING,
    retention=PERMANENT,
    term_days=3,
    needs_case=True,
)
