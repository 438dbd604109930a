"""A body and what it sends, each document received at an instant that the test chooses. All people are invented."""

import secrets
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import orjson
from ulid import ULID

from api.graphql.body import GraphQLRequest
from api.graphql.endpoint import GraphQLEndpoint
from api.graphql.schema import build_schema
from api.identity import Identities
from graph.classifiers import AUTHORIZED_BODY
from graph.documents.judging import Verdict
from graph.documents.reading import read_document
from graph.documents.submission import submit_batch
from graph.model.instants import LEGAL_TIME, instant
from graph.model.viewer import Role, Viewer
from graph.rules import access
from graph.signing.trust import Trust
from graph.store.store import Store

Document = dict[str, Any]

STATISTICIAN = access.of_office("Test statistician", Role.STATISTICIAN)
SURNAME = "Құпиясұлтанов"
TERM = timedelta(days=30)  # of the form of persons, of which these worlds are made

QUALITY = """
query ($supplier: String, $since: PartialDate, $until: PartialDate, $first: Int = 100, $after: String) {
  dataQuality(supplier: $supplier, since: $since, until: $until, first: $first, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes {
      period due missed expected received late corrected annulled refused openFindings fieldsCounted fieldsFilled
      supplier { code kind }
      verdict { grade reasons }
    }
  }
}
"""
DETAIL = """
query ($supplier: String, $since: PartialDate) {
  dataQuality(supplier: $supplier, since: $since, until: $since, first: 1) {
    nodes { completeness { form field documents filled } refusals { code refused open } }
  }
}
"""


def noon(day: date) -> str:
    """Midday in legal time, as the registry writes instants."""
    return instant(datetime(day.year, day.month, day.day, 12, tzinfo=LEGAL_TIME))


@dataclass
class Body:
    """One body, new in every test, so that tests share a database without meeting each other's documents."""

    store: Store
    kind: str = "HEALTH"
    code: str = field(default_factory=lambda: f"T{secrets.token_hex(6)}")
    name: str = "Body of a test"
    _sent: int = 0

    async def register(self, day: date) -> "Body":
        """Makes the body known."""
        facts = {"code": self.code, "name": self.name, "kind": self.kind}
        await self.send(noon(day), self.document("agency", facts, day, AUTHORIZED_BODY.code))
        return self

    def document(self, form: str, facts: Document, event_on: date, supplier: str | None = None) -> Document:
        """A document under the next number of the body."""
        self._sent += 1
        return {
            "id": str(ULID()),
            "form": form,
            "version": 1,
            "supplier": supplier or self.code,
            "number": f"{self.code}-{self._sent:04d}",
            "eventOn": event_on.isoformat(),
            "facts": facts,
        }

    def person(self, event_on: date, **facts: Any) -> Document:
        """A document that introduces somebody."""
        identity = {"surname": SURNAME, "givenName": "Асан", "bornOn": "1990", "validFrom": "1990"}
        own = {"id": str(ULID()), "sex": "MALE", "citizenship": "KZ", "identities": [identity]}
        return self.document("person", own | facts, event_on)

    def correction(self, of: Document, event_on: date) -> Document:
        """A document that supersedes another one."""
        return self.document(of["form"], of["facts"] | {"region": "75"}, event_on) | {"corrects": of["id"]}

    def annulment(self, of: Document, event_on: date) -> Document:
        """A document that takes another one back."""
        return self.document("annulment", {"document": of["id"], "reason": "submitted by mistake"}, event_on)

    async def send(self, received_at: str, *documents: Document | bytes) -> Verdict:
        """What became of the documents, received all at once."""
        raw = [one if isinstance(one, bytes) else orjson.dumps(one) for one in documents]
        return await submit_batch(self.store, [read_document(n, line) for n, line in enumerate(raw, 1)], received_at)

    async def quality(self, since: str, until: str, viewer: Viewer = STATISTICIAN) -> dict[str, dict[str, Any]]:
        """The body's months by period."""
        asked = {"supplier": self.code, "since": since, "until": until}
        page = (await ask(self.store, QUALITY, asked, viewer))["dataQuality"]
        assert all(node["supplier"]["code"] == self.code for node in page["nodes"])
        return {node["period"]: node for node in page["nodes"]}


_endpoint: list[GraphQLEndpoint] = []


async def ask(store: Store, query: str, variables: dict[str, Any], viewer: Viewer | None = STATISTICIAN) -> Any:
    """The data that the endpoint answers this viewer with."""
    if not _endpoint:
        _endpoint.append(GraphQLEndpoint(build_schema()[0], Identities(Trust(Path())), store.catalogue))
    answered = await _endpoint[0].answer(store, viewer, GraphQLRequest(query, variables, None))
    assert "errors" not in answered, answered["errors"]
    return answered["data"]
