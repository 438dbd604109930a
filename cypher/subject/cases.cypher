// In which cases does this subject have a part, latest part first?
// params: role?, asOf?, knownAt?
// returns: page
// order: node.validFrom DESC, node.role, node.documentId DESC, node.subjectId
MATCH (parent)-[node:PARTY_TO]->(:Case) // unless knownAt
MATCH (parent)-[node:PARTY_TO|WAS_PARTY_TO]->() // if knownAt
WHERE node.validFrom > ''
  AND visible(node)
  AND node.role = $role // if role
  AND node.validFrom <= $asOf AND coalesce(left($asOf, size(node.validTo)) <= node.validTo, true) // if asOf
  AND node.recordedAt <= $knownAt AND coalesce(node.supersededAt > $knownAt, true) // if knownAt
