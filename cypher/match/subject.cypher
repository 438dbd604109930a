// Who is it that was found? One that was merged into another meanwhile is answered with that one.
// params: knownAt?
// returns: one
// then: thing.then
MATCH (:Subject {id: parent.id})-[:MERGED_INTO*0..6]->(node:Person|Organization) // unless knownAt
MATCH (node:Subject|Annulled {id: parent.id}) // if knownAt
WHERE true
  AND node.typename IN ['Person', 'Organization'] // if knownAt
  AND ( // if knownAt
    node.recordedAt <= $knownAt // if knownAt
    OR EXISTS { MATCH (node)-[:HAD]->(first:Version) WHERE first.recordedAt <= $knownAt } // if knownAt
  ) // if knownAt
  AND coalesce(node.supersededAt > $knownAt, true) // if knownAt
