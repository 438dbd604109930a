"""The same question at other times."""

from dataclasses import replace

from graphql import GraphQLSchema

from tests.plan.questions import Argument, Fragment, Question, Selected


def set_to(question: Question, schema: GraphQLSchema, **clocks: str | None) -> Question:
    """The question with these clocks, and no other value of them, at every root that has them."""
    query = schema.query_type
    assert query is not None

    def set_one(one: Selected) -> Selected:
        if isinstance(one, Fragment):
            return replace(one, below=tuple(map(set_one, one.below)), name=None)
        arguments = {name: value for name, value in one.arguments.items() if name not in clocks}
        has = query.fields[one.name].args if one.name in query.fields else {}
        arguments |= {n: Argument(v, has[n].type) for n, v in clocks.items() if v is not None and n in has}
        return replace(one, arguments=arguments)

    return Question(tuple(map(set_one, question.asked)), question.variables)
