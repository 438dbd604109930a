// Which document does this one correct?
// params: knownAt?
// returns: one
// then: thing.then
MATCH (parent)-[:CORRECTS]->(node:Document)
WHERE readable(node)
  AND node.receivedAt <= $knownAt // if knownAt
