// Which document states this fact?
// params: knownAt?
// returns: one
// then: thing.then
MATCH (node:Document {id: parent.documentId})
WHERE readable(node)
  AND node.receivedAt <= $knownAt // if knownAt
