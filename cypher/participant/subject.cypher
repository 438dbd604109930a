// Which subject is this participant?
// params: knownAt?
// returns: one
// then: thing.then
MATCH (other)-[parent]->(node:Subject) // unless knownAt
MATCH (other)-[parent]->(node) // if knownAt
