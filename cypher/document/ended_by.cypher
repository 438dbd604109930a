// Which document corrected this one or took it back?
// params: knownAt?
// returns: one
// then: thing.then
MATCH (parent)<-[:CORRECTS|ANNULS]-(node:Document)
WHERE readable(node)
  AND node.receivedAt <= $knownAt // if knownAt
