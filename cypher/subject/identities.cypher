// By what names and birth data has this subject been known, latest first; of those that fit a name, where one is given?
// params: matching?
// returns: many
// limit: 50
MATCH (parent)-[:KNOWN_AS]->(node:Identity)
WHERE all(word IN $matching WHERE any(part IN split(node.searchName, ' ') WHERE part STARTS WITH word)) // if matching
WITH node ORDER BY node.validFrom DESC, node.recordedAt DESC, node.id DESC
