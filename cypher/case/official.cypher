// In whose production is this case?
// returns: one
MATCH (parent)-[:IN_PRODUCTION_OF]->(node:Official)
