"""Forms by which the operator records who may ask, what was asked and decided, and who opened data of an inquiry."""

from collections.abc import Iterator, Mapping
from typing import Annotated

from pydantic import StringConstraints

from graph.documents.form import Form, Reference
from graph.model.user import InformationRequest, Permission, User
from graph.model.values import Code, Id


class UserForm(Form, User):
    """Registers a user of the system (Articles 6.12-4, 16-2.1 and 16-3.4); its correction ends or changes that."""

    anchored_at = "id"

    official: Id
    """The official who the user is."""

    def introduces(self) -> Iterator[Reference]:
        yield Reference("user", self.id)

    def references(self) -> Iterator[tuple[str, Reference]]:
        yield "official", Reference("official", self.official)
        if self.territory is not None:
            yield "territory", Reference("region", self.territory)


class PermissionForm(Form, Permission):
    """Opens data of an inquiry to a body, by its investigator, a prosecutor or a court (Article 9.2)."""

    anchored_at = "id"

    case: Code
    """Number of the case."""
    given_by: Id
    """Official who permits: the one in whose production the case is, a prosecutor, or a judge."""

    def introduces(self) -> Iterator[Reference]:
        yield Reference("permission", self.id)

    def references(self) -> Iterator[tuple[str, Reference]]:
        yield "case", Reference("case", self.case)
        yield "givenBy", Reference("official", self.given_by)
        yield "toAgency", Reference("agency", self.to_agency)

    def stated_by(self, bodies: Mapping[str, str]) -> str | None:
        return bodies.get(self.given_by)


class InformationRequestForm(Form, InformationRequest):
    """Records a request with its signature and what the audit of its grounds came to, granted or refused."""

    user: Id
    """Registered user who asks."""
    case: Code | None = None
    """Number of the case, where there is such a case."""
    signed: Annotated[str, StringConstraints(max_length=65_536)]
    """The request word for word, as it was signed: canonical JSON."""
    signature: Annotated[str, StringConstraints(max_length=90_000, pattern=r"^[A-Za-z0-9+/=]+$")]
    """Its detached signature: CMS in Base64."""

    def introduces(self) -> Iterator[Reference]:
        yield Reference("request", self.id)

    def references(self) -> Iterator[tuple[str, Reference]]:
        yield "user", Reference("user", self.user)
        if self.case is not None:
            yield "case", Reference("case", self.case)
