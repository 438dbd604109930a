"""A selection becomes one Cypher statement, stitched from query files. Knows files and shapes, not GraphQL."""

from graph.plan.compiler import Statement, compile_statement
from graph.plan.selection import Crossing, Leaf, Page, Selection

__all__ = ["Crossing", "Leaf", "Page", "Selection", "Statement", "compile_statement"]
