// Which body submitted this document?
// returns: one
MATCH (node:Agency {code: parent.supplier})
