// What does this document say, and what did the one say that it corrects?
// returns: one
MATCH (parent)-[:CORRECTS]->(corrected:Document)
WHERE readable(corrected) AND tellable(corrected) AND tellable(parent)
WITH { before: corrected.payload, after: parent.payload } AS node
