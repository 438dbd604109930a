// Which links between this subject and others do documents state?
// params: kinds?, asOf?, knownAt?
// returns: page
// order: node.validFrom DESC, node.documentId DESC
MATCH (parent)-[node:RELATED_TO|ASSOCIATED_WITH|DIRECTOR_OF|FOUNDER_OF|OWNS|PAID]-(:Subject) // unless knownAt
MATCH (parent)-[node:RELATED_TO|WAS_RELATED_TO|ASSOCIATED_WITH|WAS_ASSOCIATED_WITH|DIRECTOR_OF|WAS_DIRECTOR_OF|FOUNDER_OF|WAS_FOUNDER_OF|OWNS|WAS_OWNS|PAID|WAS_PAID]-() // if knownAt
WHERE node.validFrom > ''
  AND node.kind IN $kinds // if kinds
  AND node.validFrom <= $asOf AND coalesce(left($asOf, size(node.validTo)) <= node.validTo, true) // if asOf
  AND node.recordedAt <= $knownAt AND coalesce(node.supersededAt > $knownAt, true) // if knownAt
