"""Account 12.3.10: inspections and other forms of state control and supervision, registered with the authorized body.

An entrepreneur asks whether the inspector at the door was registered, a prosecutor how often a business was visited
and why. So the entry is one registered act: its number and day, the form and ground of the control, the planned time
and what came of it. What the authorized body refused to register (Article 7.1(5)) is not here: the account keeps what
was registered.

The controlled subject is an organization, or a person who does business alone. There is no case: control comes before.
"""

from enum import StrEnum

from pydantic import model_validator

from graph.accounts.account import CRIME, ENACTED, INVESTIGATING, Retention, SpecialAccount, SubjectKind, Wording, law
from graph.model.case import AgencyKind, CaseKind
from graph.model.entry import AccountEntry
from graph.model.values import Code, FullDate


class ControlForm(StrEnum):
    """Form of the control (the law's own list)."""

    INSPECTION = "INSPECTION"
    PREVENTIVE_CONTROL_WITH_A_VISIT = "PREVENTIVE_CONTROL_WITH_A_VISIT"
    OTHER_STATE_CONTROL = "OTHER_STATE_CONTROL"
    SUPERVISION = "SUPERVISION"


class ControlGround(StrEnum):
    """Why the control was appointed."""

    RISK_ASSESSMENT = "RISK_ASSESSMENT"
    COMPLAINT = "COMPLAINT"
    PROSECUTORS_DEMAND = "PROSECUTORS_DEMAND"
    EXECUTION_OF_AN_ORDER = "EXECUTION_OF_AN_ORDER"
    OTHER = "OTHER"


class ControlResult(StrEnum):
    """What came of the control."""

    NO_VIOLATIONS = "NO_VIOLATIONS"
    ORDER_TO_ELIMINATE = "ORDER_TO_ELIMINATE"
    BROUGHT_TO_RESPONSIBILITY = "BROUGHT_TO_RESPONSIBILITY"
    NOT_CARRIED_OUT = "NOT_CARRIED_OUT"


class StateControl(AccountEntry):
    """A registered inspection, preventive control with a visit, other form of state control, or supervision."""

    control_form: ControlForm
    """Form of the control."""
    control_ground: ControlGround
    """Why it was appointed."""
    act_number: Code
    """Number of the act on its appointment."""
    act_registered_on: FullDate
    """Day on which the act was registered with the authorized body."""
    planned_start_on: FullDate
    """First day of the control, as appointed."""
    planned_end_on: FullDate
    """Last day of the control, as appointed."""
    control_result: ControlResult | None = None
    """What came of it; absent while it lasts."""

    @model_validator(mode="after")
    def _begins_before_it_ends_as_planned(self) -> "StateControl":
        if self.planned_end_on < self.planned_start_on:
            raise ValueError("plannedEndOn lies before plannedStartOn")
        return self


ACCOUNT = SpecialAccount(
    code="12.3.10",
    wordings=(
        Wording(
            "inspections, preventive control with a visit to the subject (object) of control and supervision and other "
            "forms of state control, as well as supervision, provided for by the laws of the Republic of Kazakhstan, "
            "registered with the authorized body in the manner established by the legislation of the Republic of "
            "Kazakhstan",
            valid_from=ENACTED,
        ),
    ),
    legal_basis=f"{law('10')}; Articles 6(6), 7.1(5) and 8.2(4)",
    entry=StateControl,
    concerns=frozenset({SubjectKind.PERSON, SubjectKind.ORGANIZATION}),
    suppliers=frozenset(
        {AgencyKind.CONTROL, AgencyKind.REVENUE, AgencyKind.HEALTH, AgencyKind.POLICE, AgencyKind.PROSECUTOR}
    ),
    readers=INVESTIGATING,
    retention=Retention(5, "how often a business was controlled is counted over years"),
    term_days=1,
    serves=CRIME | {CaseKind.ADMINISTRATIVE},
)
