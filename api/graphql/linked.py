"""The questions about links."""

from typing import Annotated

import strawberry

from api.graphql.clocks import AsOf, KnownAt
from api.graphql.planned import answered, crosses
from api.graphql.types.link import Connections, Expansion, LinkFilter, Network
from graph.model.link import PathChoice
from graph.model.values import Fact
from graph.services import arguments, linking, surrounding


class LinkQueries(Fact):
    """What may be asked of links: how things are connected, and what lies around them."""

    @crosses("link.connections", arguments.links_between, linking.connections)
    def connections(
        self,
        between: Annotated[
            list[strawberry.ID], strawberry.argument(description="From 2 to 20 subjects and cases, each once.")
        ],
        max_hops: Annotated[int, strawberry.argument(description="Longest path, from 1 to 8 hops.")] = 4,
        choice: Annotated[PathChoice, strawberry.argument(description="Which paths.")] = PathChoice.SHORTEST,
        most: Annotated[int, strawberry.argument(description="Most paths between each two, 1 to 25.")] = 10,
        filter: Annotated[LinkFilter | None, strawberry.argument(description="Which links count.")] = None,
        as_of: AsOf = None,
        known_at: KnownAt = None,
    ) -> Connections:
        """How subjects and cases are connected with each other: paths, each hop with its sources."""
        return answered()

    @crosses("link.network", arguments.links_around, surrounding.network)
    def network(
        self,
        of: Annotated[list[strawberry.ID], strawberry.argument(description="From 1 to 20 subjects and cases.")],
        depth: Annotated[int, strawberry.argument(description="How many hops around them, 1 to 4.")] = 1,
        filter: Annotated[LinkFilter | None, strawberry.argument(description="Which links count.")] = None,
        as_of: AsOf = None,
        known_at: KnownAt = None,
    ) -> Network:
        """What lies around subjects and cases, and who stands where in it."""
        return answered()

    @crosses("link.expansion", arguments.links_of_one, surrounding.expansion)
    def expansion(
        self,
        of: Annotated[strawberry.ID, strawberry.argument(description="A subject or a case.")],
        filter: Annotated[LinkFilter | None, strawberry.argument(description="Which links count.")] = None,
        limit: Annotated[int, strawberry.argument(description="Most facts that are drawn, 1 to 500.")] = 50,
        as_of: AsOf = None,
        known_at: KnownAt = None,
    ) -> Expansion | None:
        """What a subject or a case is linked with: counts by kind, and links; null of what there is not."""
        return answered()
