// Which document is this? One that says what the viewer may not know is not there.
// params: id, knownAt?
// returns: one
// then: thing.then
MATCH (node:Document {id: $id})
WHERE readable(node)
  AND node.receivedAt <= $knownAt // if knownAt
