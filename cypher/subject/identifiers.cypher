// What numbers identify this subject?
// params: knownAt?
// returns: many
// limit: 20
MATCH (parent)-[:IDENTIFIED_BY]->(node:Identifier) // unless knownAt
MATCH (parent)-[link:IDENTIFIED_BY|WAS_IDENTIFIED_BY]->(node:Identifier) // if knownAt
WHERE true
  AND link.recordedAt <= $knownAt AND coalesce(link.supersededAt > $knownAt, true) // if knownAt
WITH DISTINCT node ORDER BY node.kind, node.value
