// Who is this person?
// params: id
// returns: one
MATCH (node:Subject&Person {id: $id})
