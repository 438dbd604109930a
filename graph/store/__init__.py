"""The only code that speaks to Neo4j: query files, driver, faults, schema."""
