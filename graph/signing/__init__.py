"""Electronic signatures: who signed these bytes, and may be believed to have. Knows no HTTP, GraphQL or Neo4j."""
