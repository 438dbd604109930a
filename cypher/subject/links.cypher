// Which links between this subject and others do documents state?
// A type that was not asked for is not walked: of a hub, that is most of what there is. No document dates MERGED_INTO,
// so it is never found; it stands where the types begin, each of which may be absent.
// params: relatedTo?, associatedWith?, directorOf?, founderOf?, owns?, paid?, asOf?, knownAt?
// returns: page
// order: node.validFrom DESC, node.documentId DESC
MATCH (parent)-[node:MERGED_INTO
  |RELATED_TO // if relatedTo
  |WAS_RELATED_TO // if relatedTo, knownAt
  |ASSOCIATED_WITH // if associatedWith
  |WAS_ASSOCIATED_WITH // if associatedWith, knownAt
  |DIRECTOR_OF // if directorOf
  |WAS_DIRECTOR_OF // if directorOf, knownAt
  |FOUNDER_OF // if founderOf
  |WAS_FOUNDER_OF // if founderOf, knownAt
  |OWNS // if owns
  |WAS_OWNS // if owns, knownAt
  |PAID // if paid
  |WAS_PAID // if paid, knownAt
]-(:Subject) // unless knownAt
]-() // if knownAt
WHERE node.validFrom > ''
  AND node.validFrom <= $asOf AND coalesce(left($asOf, size(node.validTo)) <= node.validTo, true) // if asOf
  AND node.recordedAt <= $knownAt AND coalesce(node.supersededAt > $knownAt, true) // if knownAt
