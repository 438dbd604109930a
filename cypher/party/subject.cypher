// Who has this part in the case?
// params: knownAt?
// returns: one
// then: thing.then
MATCH (node:Subject)-[parent]->(other) // unless knownAt
MATCH (node)-[parent]->(other) // if knownAt
