// Who is party to this case, in which role?
// params: role?, asOf?, knownAt?
// returns: page
// order: node.role, node.subjectId
MATCH (parent)<-[node:PARTY_TO]-(:Subject) // unless knownAt
MATCH (parent)<-[node:PARTY_TO|WAS_PARTY_TO]-() // if knownAt
WHERE node.role > ''
  AND visible(node)
  AND node.role = $role // if role
  AND node.validFrom <= $asOf AND coalesce(left($asOf, size(node.validTo)) <= node.validTo, true) // if asOf
  AND node.recordedAt <= $knownAt AND coalesce(node.supersededAt > $knownAt, true) // if knownAt
