// Who did this?
// returns: one
MATCH (parent)-[:DONE_BY]->(:User)-[:SERVES_AS]->(node:Official)
