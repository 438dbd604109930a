"""Account 12.3.10-1: terrorist activity.

The three objects are persons, organizations and information materials; see `graph.accounts.designation`.
"""

from graph.accounts.account import INVESTIGATING, PERMANENT, SpecialAccount, SubjectKind, Wording, law
from graph.accounts.designation import Designation
from graph.model.case import AgencyKind


class TerrorDesignation(Designation):
    """A person brought to responsibility for terrorist activity, or an organization or material recognized as such."""


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
    needs_clearance=True,
    needs_case=True,
)
