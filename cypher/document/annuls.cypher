// Which document does this one annul?
// params: knownAt?
// returns: one
// then: thing.then
MATCH (parent)-[:ANNULS]->(node:Document)
WHERE readable(node)
  AND node.receivedAt <= $knownAt // if knownAt
