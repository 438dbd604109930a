// What is this organization?
// params: id, knownAt?
// returns: one
// then: thing.then
MATCH (node:Subject&Organization {id: $id}) // unless knownAt
MATCH (node:Subject|Annulled {id: $id}) // if knownAt
WHERE true
  AND node.typename = 'Organization' // if knownAt
  AND (node.recordedAt <= $knownAt OR EXISTS { MATCH (node)-[:HAD]->(first:Version) WHERE first.recordedAt <= $knownAt }) // if knownAt
  AND coalesce(node.supersededAt > $knownAt, true) // if knownAt
