// What is this organization? One that is merged into another is answered with that one.
// params: id, knownAt?
// returns: one
// then: thing.then
MATCH (:Subject {id: $id})-[:MERGED_INTO*0..6]->(node:Organization) // unless knownAt
MATCH (:Subject|Annulled {id: $id})-[merges:MERGED_INTO|WAS_MERGED_INTO*0..6]->(node) // if knownAt
WHERE true
  AND node.typename = 'Organization' // if knownAt
  AND all(link IN merges WHERE link.recordedAt <= $knownAt AND coalesce(link.supersededAt > $knownAt, true)) // if knownAt
  AND NOT EXISTS { // if knownAt
    MATCH (node)-[into:MERGED_INTO|WAS_MERGED_INTO]->() // if knownAt
    WHERE into.recordedAt <= $knownAt AND coalesce(into.supersededAt > $knownAt, true) // if knownAt
  } // if knownAt
  AND ( // if knownAt
    node.recordedAt <= $knownAt // if knownAt
    OR EXISTS { MATCH (node)-[:HAD]->(first:Version) WHERE first.recordedAt <= $knownAt } // if knownAt
  ) // if knownAt
  AND coalesce(node.supersededAt > $knownAt, true) // if knownAt
