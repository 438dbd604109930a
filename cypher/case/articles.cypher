// Under which articles is this case qualified?
// returns: many
// limit: 20
MATCH (parent)-[:QUALIFIED_AS]->(node:Article)
WITH node ORDER BY node.code
