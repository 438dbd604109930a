// Which numbers that my body stated contradict what else is held, the latest found first?
// returns: page
// order: node.contestedAt DESC, node.documentId, node.contestedNumber
MATCH (:Subject)-[node:IDENTIFIED_BY]->(:Identifier)
WHERE node.contestedFor = $viewer.agency AND node.contestedAt > ''
