"""HTTP, GraphQL and the command line: thin, and knows nothing of Neo4j."""
