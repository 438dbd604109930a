// Which document does this one annul?
// returns: one
MATCH (parent)-[:ANNULS]->(node:Document)
