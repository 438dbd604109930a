// What is the alert with this id?
// params: id
// returns: one
MATCH (node:Alert {id: $id})
WHERE alertable(node)
