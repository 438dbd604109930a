"""The special accounts of Article 12.3, one module each. You see here everything that exists, in the law's order."""

from graph.accounts import confiscated_amounts, money_laundering, terrorist_activity, wanted_persons
from graph.accounts.account import AbolishedAccount, SpecialAccount

ACCOUNTS: tuple[SpecialAccount, ...] = (
    wanted_persons.ACCOUNT,
    terrorist_activity.ACCOUNT,
    money_laundering.ACCOUNT,
    confiscated_amounts.ACCOUNT,
)

ABOLISHED: tuple[AbolishedAccount, ...] = (
    AbolishedAccount("12.3.6-1", "2022-11-16", "Law No. 157-VII of 05.11.2022"),
    AbolishedAccount("12.3.19", "2018-06-07", "Law No. 156-VI of 24.05.2018"),
    AbolishedAccount("12.3.20", "2018-06-07", "Law No. 156-VI of 24.05.2018"),
)
"""Accounts that the law excluded, ten calendar days after the publication of the excluding act."""
