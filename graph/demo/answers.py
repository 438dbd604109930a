"""The written answers: what the example questions must find, counted from the documents as they pass by."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from graph.accounts import ACCOUNTS
from graph.demo import places
from graph.demo.drafts import Draft
from graph.demo.schemes import Schemes

_ACCOUNT_OF_FORM = {account.form: account.code for account in ACCOUNTS}
_OF_TERROR_AND_LAUNDERING = ("wantedNotice", "terrorDesignation", "launderingCharge", "confiscatedAmount")
"""The forms of the accounts that an investigator of laundering and terror asks about together."""
_TOTALS = ("state", "currency", "article", "region", "year")


class Answers:
    """Watches drafts go by; keeps only what the answers need."""

    def __init__(self) -> None:
        self._forms: Counter[str] = Counter()
        self._entries: dict[str, dict[str, list[str]]] = {}
        self._totals: dict[tuple[str, ...], list[int]] = {}
        self._wanted: list[dict[str, str]] = []
        self._hub_payments = 0
        self._crowded = 0
        self._largest_case: tuple[int, str] = (0, "")

    def watch(self, drafts: Iterable[Draft], schemes: Schemes) -> Iterator[Draft]:
        """The same drafts, seen."""
        hub = schemes.hub.id
        for draft in drafts:
            form, facts = draft.form, draft.facts
            self._forms[form] += 1
            if form == "relationship":
                if facts["kind"] == "PAID" and hub in (facts["source"], facts["target"]):
                    self._hub_payments += 1
            elif form in ("person", "organization"):
                if any(contact["value"] == places.SHARED_ADDRESS for contact in facts.get("contacts", ())):
                    self._crowded += 1
            elif form == "case":
                self._largest_case = max(self._largest_case, (len(facts["parties"]), facts["number"]))
            elif form in _OF_TERROR_AND_LAUNDERING:
                self._enter(form, facts)
            yield draft

    def _enter(self, form: str, facts: Any) -> None:
        accounts = self._entries.setdefault(facts["subject"], {})
        accounts.setdefault(_ACCOUNT_OF_FORM[form], []).append(facts["number"])
        if form == "wantedNotice" and facts["status"] == "ACTIVE":
            row = {key: facts[key] for key in ("number", "subject", "case", "region", "article", "validFrom")}
            self._wanted.append(row)
        if form == "confiscatedAmount":
            year = facts["decidedOn"][:4]
            amount = facts["amount"]
            row = (facts["state"], amount["currency"], facts["article"], facts["region"], year)
            total = self._totals.setdefault(row, [0, 0])
            total[0] += 1
            total[1] += amount["minorUnits"]

    def key(self, persons: int, seed: int, schemes: Schemes) -> dict[str, Any]:
        """Everything that was counted, with the schemes that were planted."""
        # By account, and of the four accounts alone: nobody stands in all accounts of the law.
        everywhere = [
            {"subject": subject, "entries": entries}
            for subject, entries in self._entries.items()
            if len(entries) == len(_OF_TERROR_AND_LAUNDERING)
        ]
        return {
            "persons": persons,
            "seed": seed,
            "documents": dict(sorted(self._forms.items())),
            "schemes": schemes.key,
            "questions": {
                "personsInAllAccounts": everywhere,
                "linksBetweenCases": schemes.key["launderingToFinancing"]["paths"][:1],
                "confiscatedTotals": {
                    "byCurrency": self._sums(1),
                    "byCurrencyAndState": self._sums(1, 0),
                    "byCurrencyAndYear": self._sums(1, 4),
                    "byAll": self._sums(1, 2, 3, 4, 0),
                },
                "wantedWithCases": {
                    "active": len(self._wanted),
                    "byRegion": dict(sorted(Counter(row["region"] for row in self._wanted).items())),
                    "notices": self._wanted,
                },
                "paths": [path for scheme in schemes.key.values() for path in scheme["paths"]],
            },
            "hubs": {
                "payments": {"organization": schemes.hub.id, "links": self._hub_payments},
                "address": {"address": places.SHARED_ADDRESS, "links": self._crowded},
                "case": {"number": self._largest_case[1], "links": self._largest_case[0]},
            },
        }

    def _sums(self, *columns: int) -> list[dict[str, Any]]:
        sums: dict[tuple[str, ...], list[int]] = {}
        for row, (entries, minor_units) in self._totals.items():
            total = sums.setdefault(tuple(row[column] for column in columns), [0, 0])
            total[0] += entries
            total[1] += minor_units
        names = [_TOTALS[column] for column in columns]
        return [
            {**dict(zip(names, row, strict=True)), "entries": entries, "minorUnits": minor_units}
            for row, (entries, minor_units) in sorted(sums.items())
        ]
