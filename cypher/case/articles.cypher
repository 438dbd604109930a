// Under which articles is this case qualified?
// params: knownAt?
// returns: many
// limit: 20
MATCH (parent)-[:QUALIFIED_AS]->(node:Article) // unless knownAt
MATCH (parent)-[link:QUALIFIED_AS|WAS_QUALIFIED_AS]->(node:Article) // if knownAt
WHERE true
  AND link.recordedAt <= $knownAt AND coalesce(link.supersededAt > $knownAt, true) // if knownAt
WITH node ORDER BY node.code
