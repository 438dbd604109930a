// What reaches this subject?
// params: knownAt?
// returns: many
// limit: 20
MATCH (parent)-[:REACHED_AT]->(node:Contact) // unless knownAt
MATCH (parent)-[link:REACHED_AT|WAS_REACHED_AT]->(node:Contact) // if knownAt
WHERE true
  AND link.recordedAt <= $knownAt AND coalesce(link.supersededAt > $knownAt, true) // if knownAt
WITH DISTINCT node ORDER BY node.kind, node.value
