"""The demonstration registry: documents of people who do not exist, the same bytes for the same size and seed."""

from graph.demo.registry import answer_key, documents, write

__all__ = ["answer_key", "documents", "write"]
