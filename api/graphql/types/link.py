"""Links between subjects, and the paths that chains of facts make."""

from typing import Annotated

import strawberry
import strawberry.pydantic

from api.graphql.planned import answered, crosses
from api.graphql.scalars import Instant
from api.graphql.types.case import Case
from api.graphql.types.document import Document
from api.graphql.types.subject import Contact, Identifier, Organization, Person, Subject
from api.graphql.types.value import Money
from graph.model import relationship as model
from graph.model.case import PartyRole
from graph.model.link import CutReason, LinkRule
from graph.model.relationship import HopKind, Kinship
from graph.model.values import Fact, PartialDate


@strawberry.pydantic.type(description="A link between two subjects as a document states it.")
class Link(model.Relationship):
    amount: Money | None = None
    """Amount paid, of a payment."""
    recorded_at: Instant
    """When the registry learnt it."""

    @crosses("relationship.source")
    def source(self) -> Subject | None:
        """From whom the link leads: the director, the owner, the payer, the parent."""
        return answered()

    @crosses("relationship.target")
    def target(self) -> Subject | None:
        """To whom the link leads."""
        return answered()

    @crosses("document.of_fact")
    def document(self) -> Document | None:
        """Document that states it."""
        return answered()


PathEnd = Annotated[
    Person | Organization | Case | Contact | Identifier,
    strawberry.union(name="PathEnd", description="What a hop of a path begins or ends at."),
]


@strawberry.pydantic.type(description="A fact that links two things.")
class LinkFact(Fact):
    kind: HopKind
    """Kind of the fact."""
    is_reversed: bool
    """Whether the fact leads against the direction in which the hop is read."""
    valid_from: PartialDate | None = None
    """First day on which it was so."""
    valid_to: PartialDate | None = None
    """Last day on which it was so; absent while it lasts."""
    recorded_at: Instant
    """When the registry learnt it."""
    role: PartyRole | None = None
    """Role in the case, of a part in a case."""
    kinship: Kinship | None = None
    """Family tie, of relatives."""
    share_percent: int | None = None
    """Share owned, in whole percent."""
    amount: Money | None = None
    """Amount paid, of a payment."""
    account: str | None = None
    """Code of the special account, of a fact that is an entry."""
    entry_id: strawberry.ID | None = None
    """Id of the entry, of a fact that is one: it concerns or names the subjects, or was made under the case."""

    @crosses("document.of_fact")
    def document(self) -> Document | None:
        """Document that states the fact."""
        return answered()


@strawberry.pydantic.type(description="Two things that facts link, one fact or several.")
class Hop(Fact):
    kind: HopKind
    """Kind of the strongest fact."""
    derived_by: LinkRule | None = None
    """By which rule this fact, with the one beside it, links two that no document links; null of a link as stated."""
    strength: float
    """How strong the facts are together, from 0 to 1: by their kinds, and how long ago they ended."""
    fact_count: int
    """How many facts link both."""

    @crosses("hop.from")
    def source(self) -> PathEnd | None:
        """Where the hop begins, read along the path."""
        return answered()

    @crosses("hop.to")
    def target(self) -> PathEnd | None:
        """Where the hop ends, read along the path."""
        return answered()

    @crosses("hop.facts")
    def facts(self) -> list[LinkFact]:
        """The facts that link both, the strongest first; at most 20."""
        return answered()


@strawberry.pydantic.type(
    description="A chain of hops that connects two of those asked about; it passes nothing twice."
)
class Path(Fact):
    length: int
    """Number of hops."""
    strength: float
    """Product of the strengths of its hops."""

    @crosses("path.hops")
    def hops(self) -> list[Hop]:
        """The hops in order; at most 8."""
        return answered()


@strawberry.pydantic.type(description="That something was left out of an answer, why, and how to narrow the question.")
class Cut(Fact):
    reason: CutReason
    """Why it was left out."""
    count: int | None = None
    """How many things were not walked through; null where that is not known."""
    narrowing: str
    """How to ask so that less is left out."""

    @crosses("link.left_out")
    def things(self) -> list[PathEnd]:
        """Things that were not walked through; at most 20."""
        return answered()


@strawberry.pydantic.type(description="How subjects and cases are connected, by facts that documents state.")
class Connections(Fact):
    unconnected: list[int]
    """Places in `between`, from 0, of those for which nothing was found that connects them; at most 20."""
    citations: list[str]
    """A line for each fact told, with its document, to put in a case file; at most 500."""
    walked: int
    """Things whose links were looked at."""
    page: int
    """Page of the ledger of which all this is: the version of the data."""

    @crosses("link.paths")
    def paths(self) -> list[Path]:
        """Paths, the shortest first, or the strongest where these were asked for; at most 50."""
        return answered()

    @crosses("link.cut")
    def cut(self) -> list[Cut]:
        """What was left out; at most 4. Where there is none, no path of those asked for is missing."""
        return answered()

    @crosses("link.joining")
    def joining(self) -> list[Hop]:
        """Few hops that join all ends that can be joined, where there are more than two; at most 160."""
        return answered()


@strawberry.pydantic.type(description="Somebody or something in a network, and where in it.")
class NetworkMember(Fact):
    component: int
    """Number of the piece that it is in, from 0: things of the same piece are connected."""
    community: int
    """Number of the group that it hangs together with, from 0; by the method of Louvain."""
    degree: int
    """With how many things of the network it is linked."""
    betweenness: float
    """Share of the shortest paths between two others that lead through it, from 0 to 1."""

    @crosses("link.thing")
    def thing(self) -> PathEnd | None:
        """Who or what it is."""
        return answered()


@strawberry.pydantic.type(
    description="What lies around things: links of whatever is nearer than the depth. All measures are of this part."
)
class Network(Fact):
    component_count: int
    """Number of pieces that are not connected with each other."""
    community_count: int
    """Number of groups that are more closely linked within than with others."""
    modularity: float
    """How much more links stay within the groups than would by chance, below 1."""
    absent: list[int]
    """Places in `of`, from 0, of those that there are not; at most 20."""
    citations: list[str]
    """A line for each fact told, with its document, to put in a case file; at most 500."""
    walked: int
    """Things whose links were looked at."""
    page: int
    """Page of the ledger of which all this is: the version of the data."""

    @crosses("link.members")
    def members(self) -> list[NetworkMember]:
        """Who is in it, the most central first; at most 200, whoever is nearest."""
        return answered()

    @crosses("link.hops")
    def hops(self) -> list[Hop]:
        """Links between its members, the strongest first; at most 400, each with at most 3 facts."""
        return answered()

    @crosses("link.cut")
    def cut(self) -> list[Cut]:
        """What was left out; at most 4."""
        return answered()


@strawberry.pydantic.type(description="How many links of one kind there are.")
class LinkCount(Fact):
    kind: HopKind
    """Kind of the facts."""
    is_reversed: bool
    """Whether they lead to the thing and not from it."""
    count: int
    """Number of the facts."""


@strawberry.pydantic.type(description="What one thing is linked with: counts by kind first, and as many as asked for.")
class Expansion(Fact):
    counts: list[LinkCount]
    """Facts by kind and direction; at most 20."""
    links: int
    """Number of all these facts, up to 100,000."""
    is_cut: bool
    """Whether there are more than the 100,000 that were counted."""
    citations: list[str]
    """A line for each fact told, with its document, to put in a case file; at most 500."""
    page: int
    """Page of the ledger of which all this is: the version of the data."""

    @crosses("link.thing")
    def thing(self) -> PathEnd | None:
        """Who or what it is."""
        return answered()

    @crosses("link.hops")
    def hops(self) -> list[Hop]:
        """Links that lead from it, of the facts that began last; at most 500, each with at most 3 facts."""
        return answered()


@strawberry.pydantic.input(description="Which links are walked along, and through what.")
class LinkFilter(Fact):
    kinds: list[HopKind] | None = None
    """Kinds of facts to walk along; all when not given."""
    accounts: list[str] | None = None
    """Codes of accounts, as in 12.3.3: of entries that link, these alone; at most 30."""
    since: PartialDate | None = None
    """Facts that hold on this day or later."""
    until: PartialDate | None = None
    """Facts that hold on this day or earlier."""
    max_degree: int | None = None
    """Most links of a thing that is walked through, 1 to 1,000; 200 when not given. Ends may have 1,000 anyway."""
    without: list[strawberry.ID] | None = None
    """Subjects and cases that are not walked through, nor what lies behind them; at most 100."""
