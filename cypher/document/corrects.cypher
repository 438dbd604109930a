// Which document does this one correct?
// returns: one
MATCH (parent)-[:CORRECTS]->(node:Document)
