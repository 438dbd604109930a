// Whom does this entry concern?
// params: knownAt?
// returns: one
// then: thing.then
MATCH (parent)-[:CONCERNS]->(node:Subject) // unless knownAt
MATCH (parent)-[link:CONCERNS|WAS_CONCERNS]->(node:Subject|Annulled) // if knownAt
WHERE true
  AND node.typename IN ['Person', 'Organization'] // if knownAt
  AND link.recordedAt <= $knownAt AND coalesce(link.supersededAt > $knownAt, true) // if knownAt
