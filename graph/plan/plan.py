"""The plan of an operation: to what it crosses, and the statements that this became.

A statement's text depends on which arguments there are and on nothing that they say, so that it is made once for each
shape of what is given, and filled with parameters after that.
"""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from graph.plan.compiler import Statement, compile_statement
from graph.plan.selection import Crossing, Given
from graph.store.catalogue import Catalogue

MAX_SHAPES = 32  # statements kept of one plan; an operation with many optional variables has more shapes than are asked


@dataclass(slots=True)
class Plan:
    """The crossings of an operation."""

    roots: Sequence[Crossing] = ()
    """Those that it begins with, before they are given anything."""
    _statements: OrderedDict[tuple[Any, ...], Statement] = field(default_factory=OrderedDict)

    def filled(self, given: Sequence[Given]) -> list[Crossing]:
        """The roots, and all below them, with what each is given."""
        return [root.filled(given) for root in self.roots]

    def asked(self, catalogue: Catalogue, given: Sequence[Given], beside: Crossing) -> tuple[str, dict[str, Any]]:
        """The one statement that answers all roots and what is asked beside them, with its parameters.

        Raises TooBroad.
        """
        shape = tuple(one.shape for one in given)
        statement = self._statements.get(shape)
        if statement is None:
            statement = compile_statement(catalogue, [*self.filled(given), beside])
            self._statements[shape] = replace(statement, parameters={})  # what one asks is not kept for the next
            if len(self._statements) > MAX_SHAPES:
                self._statements.popitem(last=False)
            return statement.text, statement.parameters
        return statement.text, statement.parameters_of(given)
