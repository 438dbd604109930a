"""The special accounts of Article 12.3, one module each. You see here everything that exists, in the law's order."""

from graph.accounts import (
    administrative_offenders,
    confiscated_amounts,
    convicted_abroad,
    corruption_offenders,
    disciplinary_offenders,
    dismissed_officials,
    disqualified_persons,
    enforcement_debtors,
    extremism,
    fingerprint_cards,
    incapacitated_persons,
    inspections,
    lost_relatives,
    missing_persons,
    money_laundering,
    mutual_legal_assistance,
    offenders_against_minors,
    prosecuted_persons,
    road_accidents,
    terrorist_activity,
    unidentified_corpses,
    unidentified_persons,
    wanted_debtors,
    wanted_persons,
)
from graph.accounts.account import AbolishedAccount, SpecialAccount

ACCOUNTS: tuple[SpecialAccount, ...] = (
    prosecuted_persons.ACCOUNT,
    fingerprint_cards.ACCOUNT,
    wanted_persons.ACCOUNT,
    missing_persons.ACCOUNT,
    unidentified_corpses.ACCOUNT,
    administrative_offenders.ACCOUNT,
    convicted_abroad.ACCOUNT,
    incapacitated_persons.ACCOUNT,
    disqualified_persons.ACCOUNT,
    corruption_offenders.ACCOUNT,
    inspections.ACCOUNT,
    terrorist_activity.ACCOUNT,
    extremism.ACCOUNT,
    disciplinary_offenders.ACCOUNT,
    dismissed_officials.ACCOUNT,
    road_accidents.ACCOUNT,
    enforcement_debtors.ACCOUNT,
    wanted_debtors.ACCOUNT,
    money_laundering.ACCOUNT,
    offenders_against_minors.ACCOUNT,
    lost_relatives.ACCOUNT,
    unidentified_persons.ACCOUNT,
    confiscated_amounts.ACCOUNT,
    mutual_legal_assistance.ACCOUNT,
)

ABOLISHED: tuple[AbolishedAccount, ...] = (
    AbolishedAccount("12.3.6-1", "2022-11-16", "Law No. 157-VII of 05.11.2022"),
    AbolishedAccount("12.3.19", "2018-06-07", "Law No. 156-VI of 24.05.2018"),
    AbolishedAccount("12.3.20", "2018-06-07", "Law No. 156-VI of 24.05.2018"),
)
"""Accounts that the law excluded, ten calendar days after the publication of the excluding act."""
