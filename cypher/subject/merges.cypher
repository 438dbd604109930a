// Which records were joined with this one, by whose decision, latest first?
// params: knownAt?
// returns: many
// limit: 50
MATCH (parent)<-[later:MERGED_INTO*0..5]-(:Subject)<-[node:MERGED_INTO]-(:Subject) // unless knownAt
MATCH (parent)<-[later:MERGED_INTO|WAS_MERGED_INTO*0..5]-()<-[node:MERGED_INTO|WAS_MERGED_INTO]-() // if knownAt
WHERE true
  AND all(link IN later WHERE link.recordedAt <= $knownAt AND coalesce(link.supersededAt > $knownAt, true)) // if knownAt
  AND node.recordedAt <= $knownAt AND coalesce(node.supersededAt > $knownAt, true) // if knownAt
WITH node ORDER BY node.recordedAt DESC, node.documentId DESC
