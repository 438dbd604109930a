// What numbers identify this subject?
// returns: many
MATCH (parent)-[:IDENTIFIED_BY]->(node:Identifier)
WITH node ORDER BY node.kind, node.value
