// Which document states this hop?
// returns: one
MATCH (node:Document {id: parent.link.documentId})
