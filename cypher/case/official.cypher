// In whose production is this case?
// params: knownAt?
// returns: one
// then: thing.then
MATCH (parent)-[:IN_PRODUCTION_OF]->(node:Official) // unless knownAt
MATCH (parent)-[link:IN_PRODUCTION_OF|WAS_IN_PRODUCTION_OF]->(node) // if knownAt
WHERE true
  AND link.recordedAt <= $knownAt AND coalesce(link.supersededAt > $knownAt, true) // if knownAt
