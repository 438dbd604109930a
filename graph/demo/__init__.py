"""The demonstration registry: documents of people who do not exist, the same bytes for the same size and seed."""

from graph.demo.registry import DOCUMENTS_PER_PERSON, answer_key, documents, write

__all__ = ["DOCUMENTS_PER_PERSON", "answer_key", "documents", "write"]
