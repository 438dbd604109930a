"""The schema: one readable list of what it is made of."""

import enum
import inspect
import re
import sys

import strawberry
from graphql import GraphQLSchema
from strawberry.schema.config import StrawberryConfig

from api.graphql import resolve
from api.graphql.scalars import SCALARS
from api.graphql.types.search import Sought, TotalGroup
from graph.accounts import ACCOUNTS
from graph.accounts.account import SubjectKind
from graph.audit.misuse import MisusePattern
from graph.matching.screening_list import ScreeningFinding
from graph.model import (
    case,
    document,
    entry,
    identifiers,
    link,
    matching,
    monitoring,
    relationship,
    subject,
    user,
    viewer,
)
from graph.rules import discipline
from graph.services.monitoring import RunCut

_MODULES = (
    case, discipline, document, entry, identifiers, link, matching, monitoring, relationship, subject, user, viewer,
)  # fmt: skip
_ENTRIES = {model for account in ACCOUNTS for model in account.entry.__mro__ if issubclass(model, entry.AccountEntry)}
_ENUM_HOMES = {module.__name__ for module in _MODULES} | {model.__module__ for model in _ENTRIES}


def _describe_enums() -> None:
    """Enums are Python's own; GraphQL learns their descriptions here, before any type refers to them."""
    found: set[type[enum.Enum]] = {
        value
        for name in _ENUM_HOMES
        for value in vars(sys.modules[name]).values()
        if isinstance(value, type) and issubclass(value, enum.Enum) and value.__module__ == name
    }
    found |= {Sought, TotalGroup, SubjectKind, MisusePattern, ScreeningFinding, RunCut}
    for value in sorted(found, key=lambda value: value.__name__):
        strawberry.enum(value, description=inspect.getdoc(value))


_describe_enums()

from api.graphql.mutation import Mutation  # noqa: E402  (after the enums are described)
from api.graphql.query import Query  # noqa: E402  (after the enums are described)
from api.graphql.subscription import Subscription  # noqa: E402  (after the enums are described)
from api.graphql.types.entry import ENTRY_TYPES  # noqa: E402
from api.graphql.types.subject import Organization, Person  # noqa: E402


def build_schema() -> tuple[GraphQLSchema, str]:
    """The executable schema with its resolvers, and its text in the schema definition language."""
    built = strawberry.Schema(
        query=Query,
        mutation=Mutation,
        subscription=Subscription,
        types=[Person, Organization, *ENTRY_TYPES.values()],
        config=StrawberryConfig(scalar_map=SCALARS),
    )
    schema = built._schema
    resolve.bind(schema)
    return schema, re.sub(r"[ \t]+$", "", built.as_str(), flags=re.MULTILINE) + "\n"
