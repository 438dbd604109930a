"""The special accounts of Article 12.3, one module each. You see here everything that exists, in the law's order."""

from graph.accounts import confiscated_amounts, money_laundering, terrorist_activity, wanted_persons
from graph.accounts.account import SpecialAccount

ACCOUNTS: tuple[SpecialAccount, ...] = (
    wanted_persons.ACCOUNT,
    terrorist_activity.ACCOUNT,
    money_laundering.ACCOUNT,
    confiscated_amounts.ACCOUNT,
)
