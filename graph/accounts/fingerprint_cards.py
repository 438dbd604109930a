"""Account 12.3.2: fingerprint records of detained, accused in custody and sentenced persons.

An expert needs to find the card, not to see it: the entry has the ten-finger formula by which cards are sorted, the
number of the card, and the hash of the template with the reference under which its keeper has it. Images and templates
themselves are not kept here and have no field. The hash proves that the template referred to is the one that was taken.

The formula is written as the card has it: the main part, a fraction of two numbers from 1 to 32, then the additional
part, a digit for each finger of the right hand over those of the left, as in 17/24-35423/54321.
"""

import re
from enum import StrEnum

from pydantic import field_validator

from graph.accounts.account import ENACTED, PROCEEDINGS, Retention, SpecialAccount, SubjectKind, Wording, law
from graph.model.case import AgencyKind
from graph.model.entry import AccountEntry
from graph.model.values import Code, FullDate, Text
from graph.model.viewer import Role

_NUMBER = r"(?:[1-9]|[12]\d|3[0-2])"
_FORMULA = re.compile(rf"{_NUMBER}/{_NUMBER}-\d{{5}}/\d{{5}}", re.ASCII)
_SHA256 = re.compile(r"[0-9a-f]{64}")


class FingerprintGround(StrEnum):
    """Why the fingerprints were taken (the law's own list)."""

    DETAINED = "DETAINED"
    ACCUSED_IN_CUSTODY = "ACCUSED_IN_CUSTODY"
    SENTENCED = "SENTENCED"


class FingerprintCard(AccountEntry):
    """A card with the fingerprints of a person who was detained, is accused and in custody, or was sentenced."""

    ground: FingerprintGround
    """Why the fingerprints were taken."""
    card_number: Code
    """Number of the card."""
    formula: Code
    """Ten-finger formula: main part, hyphen, additional part, as in 17/24-35423/54321."""
    taken_on: FullDate
    """Day on which the fingerprints were taken."""
    template_hash: Text
    """SHA-256 of the template, in hexadecimal digits."""
    template_reference: Code
    """Number under which the keeper of the template has it."""

    @field_validator("formula")
    @classmethod
    def _is_a_formula(cls, value: str) -> str:
        if not _FORMULA.fullmatch(value):
            raise ValueError("is not a ten-finger formula as 17/24-35423/54321")
        return value

    @field_validator("template_hash")
    @classmethod
    def _is_a_sum(cls, value: str) -> str:
        if not _SHA256.fullmatch(value):
            raise ValueError("is not a SHA-256 of 64 hexadecimal digits")
        return value


ACCOUNT = SpecialAccount(
    code="12.3.2",
    wordings=(
        Wording("fingerprint records of detained, accused in custody and sentenced persons", valid_from=ENACTED),
    ),
    legal_basis=law("2"),
    entry=FingerprintCard,
    concerns=frozenset({SubjectKind.PERSON}),
    suppliers=frozenset(
        {
            AgencyKind.POLICE,
            AgencyKind.PENITENTIARY,
            AgencyKind.NATIONAL_SECURITY,
            AgencyKind.ANTI_CORRUPTION,
            AgencyKind.FINANCIAL_MONITORING,
        }
    ),
    readers=PROCEEDINGS,
    retention=Retention(80, "fingerprints identify a person as long as the person may live"),
    term_days=10,
    needs_case=True,
    # A court reads that there is a card and its formula; where the template lies is for those who compare it.
    closed_fields={Role.COURT: frozenset({"templateHash", "templateReference"})},
)
