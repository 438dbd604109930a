"""The rules by which documents become the graph have numbers: what older ones made is not read as if it were new.

A change of the rules is a new line here, in words. `esep derive` tells the words and each difference that they make to
the graph at hand, before anything is changed; then the ledger is written to a file, and the graph made anew from it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.documents.ledger import LedgerBroken, in_order, read_pages, replay, write_ledger
from graph.documents.recording import DERIVATION
from graph.model.errors import SystemFault
from graph.store.schema import apply_schema
from graph.store.store import Store, Transaction

_CLEARED_AT_ONCE = 5_000  # nodes of one transaction


@dataclass(frozen=True, slots=True)
class Derivation:
    """A version of the rules."""

    number: int
    says: str
    """What it changes of what the one before it made."""


DERIVATIONS = (
    Derivation(1, "Documents become nodes and relationships; what is corrected or annulled moves into the past."),
    Derivation(
        2,
        "What an entry was before a correction is a node of its own (PastEntry), no Version. Relationships to numbers "
        "and contacts carry no day, since documents give none. Documents know when they were ended. Subjects are "
        "merged and split. Numbers that contradict what else is held are contested.",
    ),
    Derivation(
        3,
        "What is data of an inquiry is sealed: criminal cases that did not come to court, who has a part in them, "
        "their documents, and the entries under them of accounts that are not for finding somebody.",
    ),
    Derivation(
        4,
        "Identities have the keys under which a name is found as it was heard, in any script (nameKeys), and those of "
        "its parts (partKeys). How many identities that are known now have a part is counted in nodes (NameKey).",
    ),
    Derivation(
        5,
        "What had ended of an entry before it was corrected, as whom it concerned before a merge, stays with what the "
        "entry was then.",
    ),
    Derivation(6, "Numbers say that they are numbers (typename), so that two who hold the same one are linked by it."),
    Derivation(
        7,
        "Confiscated amounts are counted, as they come and change, into totals (ConfiscatedTotal) by currency, state, "
        "article, region and year, apart for each seal.",
    ),
)
CURRENT = DERIVATIONS[-1].number
assert CURRENT == DERIVATION, "rules that change have a line here"

Progress = Callable[[str, int], None]


class DerivationOutdated(SystemFault):
    """The graph was made by other rules than these, or its making anew was cut short."""

    code = "DERIVATION_OUTDATED"


async def derived_by(store: Store) -> int:
    """The number of the rules that made the graph; the current one of an empty store."""
    return _number(await _state(store))


def _number(ledger: dict[str, Any]) -> int:
    return (ledger.get("derivation") or 1) if ledger.get("page") or ledger.get("isDeriving") else CURRENT


async def check_derivation(store: Store) -> None:
    """Raises DerivationOutdated unless the graph is as the current rules make it."""
    ledger = await _state(store)
    number = _number(ledger)
    if number > CURRENT:
        raise DerivationOutdated("The graph was made by newer rules. Use the code that made it.")
    if number < CURRENT or ledger.get("isDeriving"):
        raise DerivationOutdated(
            "The graph was made by older rules, or its making anew was cut short. 'esep derive' tells what the new "
            "rules change; 'esep derive --apply LEDGER' makes it anew."
        )


async def derive_again(store: Store, file: Path, progress: Progress = lambda _step, _done: None) -> int:
    """Makes the graph anew from its own ledger, which is written to `file` first. Returns how many documents it has.

    Nothing is lost when it is cut short: running it again with the same file takes it up. Raises LedgerBroken.
    """
    ledger = await _state(store)
    if not ledger.get("isDeriving"):
        await write_ledger(store, file, lambda done: progress("writing the ledger", done))
        await _note(store, isDeriving=True)
    elif not file.exists():
        raise LedgerBroken("The ledger file from which the graph was being made is needed to go on.")
    if (ledger.get("derivation") or 1) != CURRENT:
        cleared = 0
        while number := await _clear(store):
            cleared += number
            progress("clearing", cleared)
        await _note(store, page=None, receivedAt=None, derivation=CURRENT)
        await apply_schema(store)
    with file.open("rb") as source:
        pages = await replay(store, in_order(read_pages(source)), progress=lambda done: progress("deriving", done))
    await _note(store, isDeriving=None)
    return pages


async def _state(store: Store) -> dict[str, Any]:
    return (await store.ask("ledger.state"))["ledger"] or {}


async def _note(store: Store, **state: Any) -> None:
    async def work(transaction: Transaction) -> None:
        await transaction.run("ledger.note", noted=state)

    await store.write(work, name="ledger.note")


async def _clear(store: Store) -> int:
    async def work(transaction: Transaction) -> int:
        return (await transaction.run("ledger.clear", limit=_CLEARED_AT_ONCE))[0]["cleared"]

    return await store.write(work, name="ledger.clear")
