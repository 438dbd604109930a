// By what name was the subject of this entry known on the day from which the entry holds?
// A day that is known in part ends with the year or month that is known, so only that much of it is compared.
// params: knownAt?
// returns: one
MATCH (parent)-[:CONCERNS]->(:Subject)-[:KNOWN_AS]->(node:Identity) // unless knownAt
MATCH (parent)-[concerns:CONCERNS|WAS_CONCERNS]->()-[known:KNOWN_AS|WAS_KNOWN_AS]->(node:Identity) // if knownAt
WHERE node.validFrom <= parent.validFrom
  AND (node.validTo IS NULL OR node.validTo >= left(parent.validFrom, size(node.validTo)))
  AND concerns.recordedAt <= $knownAt AND coalesce(concerns.supersededAt > $knownAt, true) // if knownAt
  AND known.recordedAt <= $knownAt AND coalesce(known.supersededAt > $knownAt, true) // if knownAt
WITH node ORDER BY node.validFrom DESC, node.recordedAt DESC, node.id DESC
