// By what names and birth data has this subject been known, latest first; of those that fit a name, where one is given?
// params: matching?, asOf?, knownAt?
// returns: many
// limit: 50
MATCH (parent)-[link:KNOWN_AS]->(node:Identity) // unless knownAt
MATCH (parent)-[link:KNOWN_AS|WAS_KNOWN_AS]->(node:Identity) // if knownAt
WHERE true
  AND all(word IN $matching WHERE any(part IN split(node.searchName, ' ') WHERE part STARTS WITH word)) // if matching
  AND link.validFrom <= $asOf AND coalesce(left($asOf, size(link.validTo)) <= link.validTo, true) // if asOf
  AND link.recordedAt <= $knownAt AND coalesce(link.supersededAt > $knownAt, true) // if knownAt
WITH node ORDER BY node.validFrom DESC, node.recordedAt DESC, node.id DESC
