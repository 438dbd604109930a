// Which documents made this entry what it is: those that stated it, corrected it and took it back, latest first?
// returns: many
// limit: 20
MATCH (parent)-[:FOUNDED_ON|WAS_FOUNDED_ON]->(founding:Document)
MATCH (node:Document)-[:CORRECTS|ANNULS*0..1]->(founding)
WITH DISTINCT node ORDER BY node.receivedAt DESC, node.id DESC
