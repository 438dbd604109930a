// Who else is named in this entry?
// params: knownAt?
// returns: many
// limit: 100
MATCH (parent)-[node:INVOLVES]->(subject:Subject) // unless knownAt
MATCH (parent)-[node:INVOLVES|WAS_INVOLVES]->(subject) // if knownAt
WHERE true
  AND node.recordedAt <= $knownAt AND coalesce(node.supersededAt > $knownAt, true) // if knownAt
WITH node, subject ORDER BY node.role, subject.id
