// What numbers identify this subject?
// returns: many
// limit: 20
MATCH (parent)-[:IDENTIFIED_BY]->(node:Identifier)
WITH node ORDER BY node.kind, node.value
