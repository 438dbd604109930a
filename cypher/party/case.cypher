// In which case is this part?
// params: knownAt?
// returns: one
// then: thing.then
MATCH (other)-[parent]->(node:Case) // unless knownAt
MATCH (other)-[parent]->(node) // if knownAt
WHERE visible(node)
