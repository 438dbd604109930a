// What is the case with this id or this number?
// params: id?, number?, knownAt?
// returns: one
// then: thing.then
MATCH (node:Case) // unless knownAt
MATCH (node:Case|Annulled) // if knownAt
WHERE visible(node)
  AND node.id = $id  // if id
  AND node.number = $number  // if number
  AND node.typename = 'Case' // if knownAt
  AND ( // if knownAt
    node.recordedAt <= $knownAt // if knownAt
    OR EXISTS { MATCH (node)-[:HAD]->(first:Version) WHERE first.recordedAt <= $knownAt } // if knownAt
  ) // if knownAt
  AND coalesce(node.supersededAt > $knownAt, true) // if knownAt
