"""Account 12.3.11: extremism.

The three objects are those of account 12.3.10-1; see `graph.accounts.designation`. The two accounts stay two, because
the law keeps them apart and a prohibition of one kind is not one of the other.
"""

from graph.accounts.account import ENACTED, INVESTIGATING, PERMANENT, SpecialAccount, SubjectKind, Wording, law
from graph.accounts.designation import Designation
from graph.model.case import AgencyKind


class ExtremismDesignation(Designation):
    """A person brought to responsibility for extremism, or an organization or material recognized by court as such."""


ACCOUNT = SpecialAccount(
    code="12.3.11",
    wordings=(
        Wording(
            "persons, bringing to responsibility for commission of extremism, as well as organizations and information "
            "materials, recognized by court as extremistic",
            valid_from=ENACTED,
        ),
    ),
    legal_basis=law("11"),
    entry=ExtremismDesignation,
    concerns=frozenset({SubjectKind.PERSON, SubjectKind.ORGANIZATION, SubjectKind.MATERIAL}),
    suppliers=frozenset({AgencyKind.COURT, AgencyKind.PROSECUTOR, AgencyKind.NATIONAL_SECURITY, AgencyKind.POLICE}),
    readers=INVESTIGATING,
    retention=PERMANENT,
    term_days=3,
    needs_clearance=True,
    needs_case=True,
)
