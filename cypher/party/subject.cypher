// Who has this part in the case?
// returns: one
MATCH (node:Subject)-[parent]->(other)
