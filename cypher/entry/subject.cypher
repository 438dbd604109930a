// Whom does this entry concern?
// returns: one
MATCH (parent)-[:CONCERNS]->(node:Subject)
