// In which region does this subject live, or is registered?
// returns: one
MATCH (node:Region {code: parent.region})
