// What reaches this subject?
// returns: many
MATCH (parent)-[:REACHED_AT]->(node:Contact)
WITH node ORDER BY node.kind, node.value
