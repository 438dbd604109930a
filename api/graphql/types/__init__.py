"""The GraphQL types: the law's facts from `graph.model`, with the fields that cross from one to another."""
