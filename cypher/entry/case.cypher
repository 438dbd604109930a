// Under which case was this entry made?
// params: knownAt?
// returns: one
// then: thing.then
MATCH (parent)-[:UNDER]->(node:Case) // unless knownAt
MATCH (parent)-[link:UNDER|WAS_UNDER]->(node) // if knownAt
WHERE visible(node)
  AND link.recordedAt <= $knownAt AND coalesce(link.supersededAt > $knownAt, true) // if knownAt
