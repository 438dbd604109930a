"""The law's facts, rules and questions. Knows nothing of HTTP or GraphQL."""
