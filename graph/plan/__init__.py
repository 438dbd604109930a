"""A selection becomes one Cypher statement, stitched from query files. Knows files and shapes, not GraphQL."""

from graph.plan.compiler import Statement, compile_statement
from graph.plan.plan import Plan
from graph.plan.selection import Crossing, Given, Leaf, Page, Selection

__all__ = ["Crossing", "Given", "Leaf", "Page", "Plan", "Selection", "Statement", "compile_statement"]
