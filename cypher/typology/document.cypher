// Which document states this fact?
// returns: one
MATCH (node:Document {id: parent.statedBy})
WHERE readable(node)
