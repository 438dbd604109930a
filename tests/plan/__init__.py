"""Selections and the statements that they become."""
