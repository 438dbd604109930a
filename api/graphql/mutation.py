"""The changes: one field each, one call each."""

from typing import Annotated

import strawberry
import strawberry.pydantic

from api.graphql.monitoring import MonitoringMutation
from api.graphql.types.request import RequestOutcome, Session, SignInChallenge, as_challenge, as_outcome
from api.graphql.types.submission import Document, DocumentOutcome, as_raw, outcome
from graph.services.requesting import open_request
from graph.services.submitting import submit_document

Signature = Annotated[str, strawberry.argument(description="Detached CMS signature (PKCS#7), in Base64.")]


@strawberry.pydantic.type(description="What may be changed in the registry: documents are added, never overwritten.")
class Mutation(MonitoringMutation):
    @strawberry.pydantic.field(
        description="Submits an information accounting document (Article 8.2.1). The same one again changes nothing."
    )
    async def submit_document(self, info: strawberry.Info, document: Document) -> DocumentOutcome:
        return outcome(await submit_document(info.context.store, info.context.viewer, as_raw(document)))

    @strawberry.pydantic.field(description="A text that you sign to sign in.")
    def challenge(self, info: strawberry.Info) -> SignInChallenge:
        return as_challenge(*info.context.door.challenge())

    @strawberry.pydantic.field(description="Signs in by a signature of a challenge (Article 16-2.1).")
    async def sign_in(
        self,
        info: strawberry.Info,
        challenge: Annotated[str, strawberry.argument(description="Text of the challenge.")],
        signature: Signature,
        user: Annotated[
            strawberry.ID | None,
            strawberry.argument(description="Which registered user you are, where you are several."),
        ] = None,
    ) -> Session:
        return await info.context.door.sign_in(info.context.store, challenge, signature, user)

    @strawberry.pydantic.field(description="Ends your session; how many ended, which is one or none.")
    def sign_out(self, info: strawberry.Info) -> int:
        return info.context.door.sign_out()

    @strawberry.pydantic.field(
        description="Ends all sessions of a user of your body, if you are responsible for it; how many there were."
    )
    async def revoke_sessions(
        self, info: strawberry.Info, user: Annotated[strawberry.ID, strawberry.argument(description="Registered user.")]
    ) -> int:
        return await info.context.door.revoke(info.context.store, info.context.viewer, user)

    @strawberry.pydantic.field(
        description="Opens a request for information (Article 16-2.3): its grounds are audited, and it is recorded."
    )
    async def open_request(
        self,
        info: strawberry.Info,
        document: Annotated[str, strawberry.argument(description="The request as `requestDraft` drew it up.")],
        signature: Signature,
    ) -> RequestOutcome:
        context = info.context
        opened = await open_request(context.store, context.door.trust, context.viewer, document, signature)
        context.opened = opened.id
        context.outcome = "ANSWERED" if opened.failed is None else "REQUEST_REFUSED"
        context.shown |= {hit["subject"] for hit in opened.hits if hit["isHit"]}
        return as_outcome(opened)
