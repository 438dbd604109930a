// To which region does this entry belong?
// returns: one
MATCH (node:Region {code: parent.region})
