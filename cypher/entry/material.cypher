// Which information material does this entry concern?
// params: knownAt?
// returns: one
// then: thing.then
MATCH (parent)-[:CONCERNS]->(node:Material) // unless knownAt
MATCH (parent)-[link:CONCERNS|WAS_CONCERNS]->(node:Material|Annulled) // if knownAt
WHERE true
  AND node.typename = 'Material' // if knownAt
  AND link.recordedAt <= $knownAt AND coalesce(link.supersededAt > $knownAt, true) // if knownAt
