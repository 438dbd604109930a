// By what name was the subject of this entry known on the day from which the entry holds?
// A day that is known in part ends with the year or month that is known, so only that much of it is compared.
// returns: one
MATCH (parent)-[:CONCERNS]->(:Subject)-[:KNOWN_AS]->(node:Identity)
WHERE node.validFrom <= parent.validFrom
  AND (node.validTo IS NULL OR node.validTo >= left(parent.validFrom, size(node.validTo)))
WITH node ORDER BY node.validFrom DESC, node.recordedAt DESC, node.id DESC
