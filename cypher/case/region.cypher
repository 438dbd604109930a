// In which region are these proceedings?
// returns: one
MATCH (node:Region {code: parent.region})
