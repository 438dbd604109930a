"""The special accounts as the law names them."""

import strawberry.pydantic

from graph.accounts import ACCOUNTS
from graph.model.values import Fact, FullDate, FullDateValue


@strawberry.pydantic.type(description="A special account of Article 12.3.")
class SpecialAccount(Fact):
    code: str
    """Number of the account: article, paragraph and subparagraph, as in 12.3.3."""
    title: str
    """The law's words for what is kept."""
    legal_basis: str
    """The provisions that the account rests on."""
    entry_type: str
    """Name of the type of its entries in this schema."""
    form: str
    """Name of the form of its documents."""
    valid_from: FullDate
    """Day from which the law names the account."""
    valid_to: FullDate | None = None
    """Last day on which the law named it."""


def special_accounts() -> list[SpecialAccount]:
    """All accounts in the law's order."""
    return [
        SpecialAccount(
            code=account.code,
            title=account.title,
            legal_basis=account.legal_basis,
            entry_type=account.entry.__name__,
            form=account.form,
            valid_from=FullDateValue(account.valid_from),
            valid_to=FullDateValue(account.valid_to) if account.valid_to else None,
        )
        for account in ACCOUNTS
    ]
