// Which document does this one correct?
// params: knownAt?
// returns: one
// then: thing.then
MATCH (parent)-[:CORRECTS]->(node:Document)
WHERE true
  AND node.receivedAt <= $knownAt // if knownAt
