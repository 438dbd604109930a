// To which subject does this link lead?
// params: knownAt?
// returns: one
// then: thing.then
MATCH (other)-[parent]->(node:Subject) // unless knownAt
MATCH (other)-[parent]->(node) // if knownAt
