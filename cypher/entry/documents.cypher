// On which documents is this entry founded, latest first?
// returns: many
// limit: 20
MATCH (parent)-[:FOUNDED_ON]->(node:Document)
WITH node ORDER BY node.receivedAt DESC, node.id DESC
