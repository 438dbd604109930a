// What is this organization?
// params: id
// returns: one
MATCH (node:Subject&Organization {id: $id})
