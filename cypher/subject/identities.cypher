// By what names and birth data has this subject been known, latest first?
// returns: many
// limit: 50
MATCH (parent)-[:KNOWN_AS]->(node:Identity)
WITH node ORDER BY node.validFrom DESC, node.recordedAt DESC, node.id DESC
