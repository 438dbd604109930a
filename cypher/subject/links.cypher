// Which links between this subject and others do documents state?
// params: kinds?
// returns: page
// order: node.validFrom DESC, node.documentId DESC
MATCH (parent)-[node:RELATED_TO|ASSOCIATED_WITH|DIRECTOR_OF|FOUNDER_OF|OWNS|PAID]-(:Subject)
WHERE node.validFrom > ''
  AND type(node) IN $kinds // if kinds
