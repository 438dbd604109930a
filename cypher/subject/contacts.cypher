// What reaches this subject?
// returns: many
// limit: 20
MATCH (parent)-[:REACHED_AT]->(node:Contact)
WITH node ORDER BY node.kind, node.value
