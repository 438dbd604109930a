"""The changes: one field each, one call each."""

import strawberry
import strawberry.pydantic

from api.graphql.types.submission import Document, DocumentOutcome, as_raw, outcome
from graph.model.values import Fact
from graph.services.submitting import submit_document


@strawberry.pydantic.type(description="What may be changed in the registry: documents are added, never overwritten.")
class Mutation(Fact):
    @strawberry.pydantic.field(
        description="Submits an information accounting document (Article 8.2.1). The same one again changes nothing."
    )
    async def submit_document(self, info: strawberry.Info, document: Document) -> DocumentOutcome:
        return outcome(await submit_document(info.context.store, info.context.viewer, as_raw(document)))
