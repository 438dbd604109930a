// Of which region is this total?
// returns: one
MATCH (node:Region {code: parent.region})
