// From which subject does this link lead?
// returns: one
MATCH (node:Subject)-[parent]->(other)
