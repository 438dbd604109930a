// Which documents made this entry what it is: those that stated it, corrected it and took it back, latest first?
// params: knownAt?
// returns: many
// limit: 20
// then: thing.then
MATCH (parent)-[:HAD*0..1]->(state:AccountEntry|PastEntry|Annulled)-[:FOUNDED_ON|WAS_FOUNDED_ON]->(founding:Document) // unless knownAt
MATCH (parent)-[:HAD*0..2]-(state:AccountEntry|PastEntry|Annulled)-[:FOUNDED_ON|WAS_FOUNDED_ON]->(founding:Document) // if knownAt
WHERE visible(state)
MATCH (node:Document)-[:CORRECTS|ANNULS*0..1]->(founding)
WHERE readable(node)
  AND node.receivedAt <= $knownAt // if knownAt
WITH DISTINCT node ORDER BY node.receivedAt DESC, node.id DESC
