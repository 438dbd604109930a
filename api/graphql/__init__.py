"""The GraphQL API: schema, endpoint and the way from a document to a plan and back."""
