"""What all exports share: a viewer's rights, pages by keyset, and a file that is there whole or not at all."""

import os
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from graph.accounts import ACCOUNTS, SpecialAccount
from graph.documents.forms import FORMS
from graph.model.errors import AccessDenied, InvalidArgument
from graph.model.viewer import Viewer
from graph.rules.access import check_questions
from graph.store.store import Store

PAGE = 1_000  # rows of one statement without documents in them: some megabytes at the most
PAGE_OF_DOCUMENTS = 100  # a document has a megabyte at the most
DEADLINE = 60.0  # seconds for one page; an export may wait where a person may not

Progress = Callable[[int], None]


def no_progress(_done: int) -> None:
    """For whoever does not watch."""


def allowed(viewer: Viewer | None, *nouns: str) -> Viewer:
    """The viewer, when the role opens all that an export shows. Raises NotSignedIn or AccessDenied."""
    return check_questions(viewer, nouns)


def allowed_account(viewer: Viewer, code: str) -> SpecialAccount:
    """The account of this code, when the viewer may read it. Raises InvalidArgument or AccessDenied."""
    account = next((known for known in ACCOUNTS if known.code == code), None)
    if account is None:
        raise InvalidArgument("There is no such account.")
    if code not in viewer.accounts or account.form in viewer.closed_forms:
        raise AccessDenied("Your role does not open this account, or not all of its fields.")
    return account


def visible_forms(viewer: Viewer) -> list[str]:
    """The forms whose documents a viewer sees: those of the accounts that are open to the viewer, and of no account."""
    return [
        name
        for name, kind in FORMS.items()
        if name not in viewer.closed_forms and (kind.account is None or kind.account.code in viewer.accounts)
    ]


async def pages(
    store: Store, viewer: Viewer, question: str, begin: str | int = "", /, *, limit: int = PAGE, **parameters: Any
) -> AsyncIterator[list[dict[str, Any]]]:
    """The rows of a question page by page, after `begin`. Each row has a `key`, and the next page begins after that.

    A question whose key has two parts asks for the second as `afterKind`, and its rows have a `keyKind`.
    """
    asked = store.catalogue[question]
    text = asked.text(frozenset(parameters))
    has_kinds = "afterKind" in asked.params
    position: dict[str, Any] = {"after": begin} | ({"afterKind": ""} if has_kinds else {})
    while True:
        given = parameters | position | {"limit": limit, "viewer": viewer.as_parameter()}
        rows = (await store.read(text, given, name=question, deadline=DEADLINE))["rows"]
        if rows:
            yield rows
        if len(rows) < limit:
            return
        position = {"after": rows[-1]["key"]} | ({"afterKind": rows[-1]["keyKind"]} if has_kinds else {})


@contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """A file to write that takes its name when it is complete. Only its owner may read it."""
    part = path.with_name(f"{path.name}.part")
    try:
        with open(part, "wb", opener=_for_the_owner, buffering=1 << 20) as file:
            yield file
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _for_the_owner(path: str, flags: int) -> int:
    return os.open(path, flags, mode=0o600)
