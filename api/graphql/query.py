"""The questions: one field each, and none has code of its own."""

import inspect
from types import new_class
from typing import Annotated, cast

import strawberry
import strawberry.pydantic

from api.graphql.clocks import AsOf, KnownAt
from api.graphql.linked import LinkQueries
from api.graphql.monitoring import MonitoringQuery
from api.graphql.paging import FIRST_DEFAULT, After, Connection, First
from api.graphql.planned import answered, crosses
from api.graphql.scalars import Instant
from api.graphql.types.account import SpecialAccount, abolished_accounts, special_accounts
from api.graphql.types.case import Case
from api.graphql.types.citizen import OwnEntry
from api.graphql.types.discipline import Discipline, DisciplineCriteria, discipline_criteria
from api.graphql.types.document import Document
from api.graphql.types.entry import ENTRY_TYPES, AccountEntry, AccountEntryFilter
from api.graphql.types.finding import IdentifierFinding
from api.graphql.types.look import Look, as_look
from api.graphql.types.match import (
    MatchAnswer,
    MatchConnection,
    OrganizationExampleInput,
    PersonExampleInput,
    Text,
    Threshold,
)
from api.graphql.types.misuse import MisuseFinding, as_finding
from api.graphql.types.node import Node
from api.graphql.types.proof import ConsistencyProof, InclusionProof, as_consistency, as_inclusion
from api.graphql.types.publication import PublishedOffender, as_published, position_of
from api.graphql.types.request import (
    InformationRequest,
    InformationRequestInput,
    Me,
    OwnCase,
    RightLine,
    as_facts,
    as_me,
    table_of_rights,
)
from api.graphql.types.search import OrganizationFilter, PersonFilter, Sought, TotalGroup
from api.graphql.types.statistic import ConfiscatedAmountFilter, ConfiscatedTotal
from api.graphql.types.subject import Organization, Person
from api.graphql.types.submission import Document as Draft
from api.graphql.types.submission import DocumentOutcome, as_raw, outcome
from graph.accounts import ACCOUNTS
from graph.accounts import SpecialAccount as Account
from graph.model.values import Fact, FullDate, PartialDate
from graph.services import arguments, discipline, overseeing, searching
from graph.services.acquainting import own_entries
from graph.services.publishing import published_offenders
from graph.services.requesting import cases_of, drawn_up, requests_of
from graph.services.submitting import check_document

Id = Annotated[strawberry.ID, strawberry.argument(description="Registry identifier.")]


def _lookup(account: Account):
    """`wantedNotice(id:)` and its like: one for each special account."""

    def lookup(self, id: Id, as_of: AsOf = None, known_at: KnownAt = None):
        return answered()

    lookup.__name__ = account.form
    lookup.__doc__ = f"An entry of account {account.code}: {inspect.getdoc(account.entry)}"
    lookup.__annotations__["return"] = ENTRY_TYPES[account.code] | None
    return crosses("entry.by_id", lambda given: given | {"account": account.code})(lookup)


_LOOKUPS = {account.form: _lookup(account) for account in ACCOUNTS} | {"__module__": __name__}
AccountLookups = new_class("AccountLookups", (Fact,), {}, lambda names: names.update(_LOOKUPS))


@strawberry.pydantic.type(description="What may be asked of the registry.")
class Query(LinkQueries, AccountLookups, MonitoringQuery):
    @crosses("node.by_id")
    def node(self, id: Id, as_of: AsOf = None, known_at: KnownAt = None) -> Node | None:
        """Anything with a stable identifier."""
        return answered()

    @crosses("node.by_ids")
    def nodes(
        self,
        ids: Annotated[list[strawberry.ID], strawberry.argument(description="Registry identifiers, 1 to 100.")],
        as_of: AsOf = None,
        known_at: KnownAt = None,
    ) -> list[Node | None]:
        """Things with these identifiers, in the order asked, with null where there is none."""
        return answered()

    @crosses("person.by_id")
    def person(self, id: Id, as_of: AsOf = None, known_at: KnownAt = None) -> Person | None:
        """A natural person."""
        return answered()

    @crosses("person.search", arguments.by_name)
    def persons(
        self,
        filter: Annotated[PersonFilter | None, strawberry.argument(description="What is known of them.")] = None,
        first: First = FIRST_DEFAULT,
        after: After = None,
        as_of: AsOf = None,
        known_at: KnownAt = None,
    ) -> Connection[Person]:
        """Natural persons that fit all that is given."""
        return answered()

    @crosses("organization.by_id")
    def organization(self, id: Id, as_of: AsOf = None, known_at: KnownAt = None) -> Organization | None:
        """An organization."""
        return answered()

    @crosses("organization.search", arguments.by_name)
    def organizations(
        self,
        filter: Annotated[OrganizationFilter | None, strawberry.argument(description="What is known of them.")] = None,
        first: First = FIRST_DEFAULT,
        after: After = None,
        as_of: AsOf = None,
        known_at: KnownAt = None,
    ) -> Connection[Organization]:
        """Organizations that fit all that is given."""
        return answered()

    @crosses("match.found", before=searching.search)
    def search(
        self,
        text: Text,
        kind: Annotated[Sought | None, strawberry.argument(description="Both when not given.")] = None,
        account: Annotated[
            str | None, strawberry.argument(description="Code of a special account in which they have an entry.")
        ] = None,
        region: Annotated[
            str | None, strawberry.argument(description="Code of the region of residence or registration.")
        ] = None,
        article: Annotated[
            str | None, strawberry.argument(description="Code of an article that an entry of theirs rests on.")
        ] = None,
        since: Annotated[
            PartialDate | None, strawberry.argument(description="They have an entry that holds on this day or later.")
        ] = None,
        until: Annotated[
            PartialDate | None,
            strawberry.argument(description="They have an entry that begins on this day or earlier."),
        ] = None,
        threshold: Threshold = None,
        first: First = FIRST_DEFAULT,
        after: After = None,
        as_of: AsOf = None,
        known_at: KnownAt = None,
    ) -> MatchConnection:
        """Persons and organizations whose names, of today or former ones, are near to a text, the likeliest first."""
        return answered()

    @crosses("match.examples", before=searching.match)
    def match(
        self,
        persons: Annotated[
            list[PersonExampleInput] | None,
            strawberry.argument(description="Persons looked for; with the organizations, at most 100."),
        ] = None,
        organizations: Annotated[
            list[OrganizationExampleInput] | None, strawberry.argument(description="Organizations looked for.")
        ] = None,
        threshold: Threshold = None,
        limit: Annotated[int, strawberry.argument(description="Most that are told of each example, 1 to 50.")] = 5,
        excluding: Annotated[
            list[strawberry.ID] | None,
            strawberry.argument(description="Subjects that were dismissed already, at most 100."),
        ] = None,
        as_of: AsOf = None,
        known_at: KnownAt = None,
    ) -> list[MatchAnswer]:
        """Who each example may be, in their order, persons first; at most 100."""
        return answered()

    @crosses("case.by_number", arguments.one_of_id_and_number)
    def case(
        self,
        id: Annotated[strawberry.ID | None, strawberry.argument(description="Registry identifier.")] = None,
        number: Annotated[str | None, strawberry.argument(description="Number in the unified register.")] = None,
        as_of: AsOf = None,
        known_at: KnownAt = None,
    ) -> Case | None:
        """A case, by one of its identifier and its number."""
        return answered()

    @crosses("entry.search", arguments.one_account_alone)
    def account_entries(
        self,
        filter: Annotated[AccountEntryFilter | None, strawberry.argument(description="Which entries.")] = None,
        first: First = FIRST_DEFAULT,
        after: After = None,
        as_of: AsOf = None,
        known_at: KnownAt = None,
    ) -> Connection[AccountEntry]:
        """Entries of the special accounts, newest first."""
        return answered()

    @crosses("statistic.confiscated_totals", arguments.totals_by)
    def confiscated_totals(
        self,
        group_by: Annotated[
            list[TotalGroup] | None, strawberry.argument(description="What to group by, beside the currency.")
        ] = None,
        filter: Annotated[ConfiscatedAmountFilter | None, strawberry.argument(description="Which amounts.")] = None,
        as_of: AsOf = None,
        known_at: KnownAt = None,
    ) -> list[ConfiscatedTotal]:
        """Totals of confiscated amounts by currency, never across currencies; at most 1,000."""
        return answered()

    @crosses("discipline.periods", discipline.by_month)
    def data_quality(
        self,
        supplier: Annotated[
            str | None, strawberry.argument(description="Code of one body; all that you may see when not given.")
        ] = None,
        since: Annotated[
            PartialDate | None,
            strawberry.argument(description="First month; the eleventh before the last one when not given."),
        ] = None,
        until: Annotated[
            PartialDate | None, strawberry.argument(description="Last month; the current one when not given.")
        ] = None,
        first: First = FIRST_DEFAULT,
        after: After = None,
        known_at: KnownAt = None,
    ) -> Connection[Discipline]:
        """Accounting and registration discipline by body and month, latest first; at most 36 months."""
        return answered()

    @crosses("finding.open")
    def identifier_findings(self, first: First = FIRST_DEFAULT, after: After = None) -> Connection[IdentifierFinding]:
        """Numbers that your body stated and that contradict what else is held, the latest found first."""
        return answered()

    @strawberry.pydantic.field(description="Who looked at what, latest first; at most 100. For auditors.")
    async def looks(
        self,
        info: strawberry.Info,
        shown: Annotated[
            strawberry.ID | None,
            strawberry.argument(description="Only looks in which this thing was shown."),
        ] = None,
        request: Annotated[
            strawberry.ID | None,
            strawberry.argument(description="Only looks under this information request."),
        ] = None,
        first: First = FIRST_DEFAULT,
        before: Annotated[
            int | None, strawberry.argument(description="Number of a look: only those before it.")
        ] = None,
    ) -> list[Look]:
        found = await overseeing.looks(info.context.record, info.context.viewer, first, before, shown, request)
        return [as_look(one) for one in found]

    @strawberry.pydantic.field(
        description="The latest signed checkpoint of the record of looks; keep it. For auditors."
    )
    async def checkpoint(self, info: strawberry.Info) -> str:
        return await overseeing.checkpoint(info.context.record, info.context.viewer)

    @strawberry.pydantic.field(description="That a look is in the record; null where it is not. For auditors.")
    async def inclusion_proof(
        self,
        info: strawberry.Info,
        look: Annotated[int, strawberry.argument(description="Number of the look.")],
        size: Annotated[
            int | None, strawberry.argument(description="Looks of the record; all that it has when not given.")
        ] = None,
    ) -> InclusionProof | None:
        found = await overseeing.inclusion_proof(info.context.record, info.context.viewer, look, size)
        return as_inclusion(found)

    @strawberry.pydantic.field(
        description="That the record begins with what it once had; null where it was not as large. For auditors."
    )
    async def consistency_proof(
        self,
        info: strawberry.Info,
        from_: Annotated[
            int, strawberry.argument(name="from", description="Looks of the earlier record, one at least.")
        ],
        to: Annotated[
            int | None, strawberry.argument(description="Looks of the later record; all that it has when not given.")
        ] = None,
    ) -> ConsistencyProof | None:
        found = await overseeing.consistency_proof(info.context.record, info.context.viewer, from_, to)
        return as_consistency(found)

    @strawberry.pydantic.field(
        description="What is unusual in the looks of at most 31 days, latest first; at most 100. For auditors."
    )
    async def misuse(
        self,
        info: strawberry.Info,
        since: Annotated[
            Instant | None, strawberry.argument(description="From when on; a day before `until` when not given.")
        ] = None,
        until: Annotated[
            Instant | None, strawberry.argument(description="Until before when; until now when not given.")
        ] = None,
        first: First = FIRST_DEFAULT,
    ) -> list[MisuseFinding]:
        asked = info.context
        found = await overseeing.misuse(asked.store, asked.record, asked.viewer, since, until, first)
        return [as_finding(one) for one in found]

    @strawberry.pydantic.field(description="By which criteria, limits, volumes and terms the discipline is judged.")
    def discipline_criteria(self) -> DisciplineCriteria:
        return discipline_criteria()

    @crosses("document.by_id")
    def document(self, id: Id, known_at: KnownAt = None) -> Document | None:
        """An information accounting document."""
        return answered()

    @strawberry.pydantic.field(description="What submission of a document would answer now. Keeps nothing.")
    async def document_check(self, info: strawberry.Info, document: Draft) -> DocumentOutcome:
        return outcome(await check_document(info.context.store, info.context.viewer, as_raw(document)))

    @strawberry.pydantic.field(description="Who you are here, and with what rights; null of nobody.")
    def me(self, info: strawberry.Info) -> Me | None:
        return info.context.viewer and as_me(info.context.viewer)

    @strawberry.pydantic.field(description="Entries on you, if you are a citizen, the newest first; at most 100.")
    async def my_entries(self, info: strawberry.Info) -> list[OwnEntry]:
        found = await own_entries(info.context.store, info.context.viewer)
        info.context.shown |= {one[name] for one in found for name in ("id", "person")}
        return cast(list[OwnEntry], found)

    @strawberry.pydantic.field(description="Cases for which you could ask today, the latest first; at most 100.")
    async def my_cases(self, info: strawberry.Info) -> list[OwnCase]:
        found = await cases_of(info.context.store, info.context.viewer)
        info.context.shown |= {one["id"] for one in found}
        return cast(list[OwnCase], found)

    @strawberry.pydantic.field(description="Requests that you made, the latest first; at most 100.")
    async def my_requests(self, info: strawberry.Info) -> list[InformationRequest]:
        return cast(list[InformationRequest], await requests_of(info.context.store, info.context.viewer))

    @strawberry.pydantic.field(description="A request word for word, as canonical JSON: sign it and open it.")
    def request_draft(
        self,
        info: strawberry.Info,
        request: Annotated[InformationRequestInput, strawberry.argument(description="What is asked for.")],
    ) -> str:
        return drawn_up(info.context.viewer, as_facts(request))

    @strawberry.pydantic.field(description="The table of rights: who reads what, on which ground; at most 100 lines.")
    def rights(self) -> list[RightLine]:
        return table_of_rights()

    @strawberry.pydantic.field(
        description="Convicted offenders against minors, as published for anybody; latest entry first, at most 100."
    )
    async def published_offenders(
        self, info: strawberry.Info, first: First = FIRST_DEFAULT, after: After = None
    ) -> list[PublishedOffender]:
        found = await published_offenders(info.context.store, first, position_of(after))
        info.context.shown |= {one[name] for one in found for name in ("id", "person")}
        return cast(list[PublishedOffender], as_published(found))

    @strawberry.pydantic.field(description="The special accounts of Article 12.3 as the law had them on a day.")
    def special_accounts(
        self,
        on: Annotated[FullDate | None, strawberry.argument(description="The day; today when not given.")] = None,
    ) -> list[SpecialAccount]:
        return special_accounts(on)

    @strawberry.pydantic.field(description="The accounts that the law excluded; they accept nothing.")
    def abolished_accounts(self) -> list[SpecialAccount]:
        return abolished_accounts()
