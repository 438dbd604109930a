// Under which case was this entry made?
// returns: one
MATCH (parent)-[:UNDER]->(node:Case)
