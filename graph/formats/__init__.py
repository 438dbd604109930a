"""Formats in and out. What comes in becomes lines of our documents and is submitted as any other; what goes out is read
from the graph in keyset pages, under the rights of a viewer. Nothing here writes to the graph itself.
"""
